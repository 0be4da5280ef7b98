// This file names runtime functions for emitted code: a misspelt one does not compile.

import type { Runtime } from '../runtime/api.ts';
import type { MapWatch } from '../runtime/map-watch.ts';
import type { Race } from '../runtime/race.ts';

export type RuntimeFn = keyof Runtime;

/** The text by which emitted code reaches a member of the runtime. */
export function rt(name: RuntimeFn): string {
  return `$.${name}`;
}

const MAP_CALLS = ['mapGet', 'mapLookup', 'mapSet', 'mapDelete', 'mapClear', 'mapRange'] as const;
const SLICE_CALLS = [
  'append1',
  'append',
  'appendSlice',
  'appendString',
  'copySlice',
  'copyString',
  'clearSlice',
  'stringFromBytes',
  'stringFromRunes',
  'mapLen',
] as const;
const MAPS: ReadonlyMap<string, string> = new Map(
  MAP_CALLS.map((name): [string, keyof Runtime & keyof MapWatch] => [name, name]),
);
const ALL: ReadonlyMap<string, string> = new Map([
  ...MAPS,
  ...SLICE_CALLS.map((name): [string, keyof Runtime & keyof Race] => [name, name]),
]);
let watched: ReadonlyMap<string, string> | null = null;

/** Which calls go to those who watch them, in the text emitted from now on. */
export function watchCalls(which: 'none' | 'maps' | 'race'): void {
  watched = which === 'none' ? null : which === 'maps' ? MAPS : ALL;
}

/** A call of a runtime function in emitted code. */
export function call(name: RuntimeFn, ...args: readonly string[]): string {
  const by = watched?.has(name) ? (watched === MAPS ? 'watch.' : 'race.') : '';
  return `$.${by}${name}(${args.join(', ')})`;
}
