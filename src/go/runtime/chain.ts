// This file notices lists without end. Nothing tells a program of JavaScript how much memory it holds, and an engine that is
// short of it searches all of it again and again before it gives up. But what fills it with small objects mostly hangs
// together, and can be followed from the newest of them.

import { FatalSignal } from './gopanic.ts';

/** After so many new objects of a type the next look is taken. */
export const LOOK_EVERY = 1 << 23;
/** So many steps without coming back mean a third as many objects at least. */
const MOST = 3 * LOOK_EVERY;

type Linked = { readonly [field: string]: unknown };

/** Ends the program if too many objects hang on x by one of the fields; else says how many may be made until the next look. */
export function followChain(x: object, fields: readonly string[], made: number): number {
  for (const field of fields) {
    // Brent's algorithm: whoever goes round a circle meets the mark within three times its length.
    let at: unknown = (x as Linked)[field];
    let mark: unknown = x;
    for (let steps = 1, since = 0, power = 1; at !== null && at !== mark; steps++) {
      if (steps > MOST)
        throw new FatalSignal(`out of memory in the browser (a list of more than ${LOOK_EVERY} elements)`);
      if (++since === power) {
        mark = at;
        power *= 2;
        since = 0;
      }
      at = (at as Linked)[field];
    }
  }
  return made + LOOK_EVERY;
}
