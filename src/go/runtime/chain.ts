// This file notices lists without end. Nothing tells a program of JavaScript how much memory it holds, and an engine that is
// short of it searches all of it again and again before it gives up. But what fills it with small objects mostly hangs
// together, and can be followed from the newest of them.

import { FatalSignal } from './gopanic.ts';

/** After so many new objects of a type the next look is taken. */
const LOOK_EVERY = 1 << 23;
/** So many steps without coming back mean a third as many objects at least. */
const MOST = 3 * LOOK_EVERY;

type Linked = { readonly [field: string]: unknown };

/** Objects that are looked at when the next one of their class is made: by then they have been put where they belong. */
const noted = new WeakMap<object, object>();

/**
 * Ends the program if too many objects hang on the one made before x by one of the fields; else says how many are to be made
 * until the next look.
 */
export function followChain(x: object, fields: readonly string[], made: number): number {
  const newest = noted.get(x.constructor);
  if (newest === undefined) {
    noted.set(x.constructor, x);
    return made + 1;
  }
  noted.delete(x.constructor);
  for (const field of fields) {
    // Brent's algorithm: whoever goes round a circle meets the mark within three times its length.
    let at: unknown = (newest as Linked)[field];
    let mark: unknown = newest;
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
