// This file implements maps over JavaScript's Map. Keys that JavaScript compares as Go does are used as they are; others
// (floats, structs, arrays, interfaces) through keyOf, with the Go key kept beside the value.

import type { GoValue, Wide } from './api.ts';
import { isSimpleKey, keyOf, unhashable } from './equality.ts';
import { throwError, throwPlain } from './errors.ts';
import type { Rand } from './rand.ts';
import type { RType } from './type.ts';

export class GoMap {
  readonly type: RType;
  readonly simple: boolean;
  /** simple: Go key -> value. Otherwise: key of keyOf -> entry. */
  readonly m = new Map<unknown, GoValue>();
  /**
   * Keys of m when a loop over a large map began, all of those now in it among them; null if not known. A program that
   * takes one element after another out of a map, each by a loop of its own, would copy them all every time.
   */
  keys: unknown[] | null = null;
  constructor(type: RType) {
    this.type = type;
    this.simple = isSimpleKey(type.key as RType);
  }
}

interface Entry {
  readonly key: GoValue;
  value: GoValue;
}

export function makeMap(t: RType, hint: Wide = 0): GoMap {
  if (hint < 0) throwError('makemap: size out of range');
  return new GoMap(t);
}

/** The element, or undefined. keyType is given where a key of it may have no hash and nothing is assigned. */
export function mapLookup(m: GoMap | null, k: GoValue, keyType?: RType): GoValue | undefined {
  if (keyType !== undefined && mapLen(m) === 0) checkKey(k, keyType);
  if (m === null) return undefined;
  if (m.simple) return m.m.get(k);
  return (m.m.get(keyOf(k, m.type.key as RType)) as Entry | undefined)?.value;
}

/** Where there is nothing to compare a key with, it must have a hash nevertheless; Go words that on its own. */
function checkKey(k: GoValue, t: RType): void {
  const bad = unhashable(k, t);
  if (bad !== null) throwPlain(`hash of unhashable type: ${bad.str}`);
}

export function mapGet(m: GoMap | null, k: GoValue, zero: GoValue): GoValue {
  const v = mapLookup(m, k);
  return v === undefined ? zero : v;
}

export function mapSet(m: GoMap | null, k: GoValue, v: GoValue): void {
  if (m === null) throwPlain('assignment to entry in nil map');
  if (m.simple) {
    if (m.keys !== null && !m.m.has(k)) m.keys = null;
    m.m.set(k, v);
    return;
  }
  const key = keyOf(k, m.type.key as RType);
  const entry = m.m.get(key) as Entry | undefined;
  if (entry !== undefined) entry.value = v;
  else {
    m.keys = null;
    m.m.set(key, { key: (m.type.key as RType).copy(k), value: v } satisfies Entry);
  }
}

export function mapDelete(m: GoMap | null, k: GoValue, keyType?: RType): void {
  if (keyType !== undefined && mapLen(m) === 0) checkKey(k, keyType);
  if (m === null) return;
  m.m.delete(m.simple ? k : keyOf(k, m.type.key as RType));
}

export function mapLen(m: GoMap | null): number {
  return m === null ? 0 : m.m.size;
}

export function mapClear(m: GoMap | null): void {
  if (m === null) return;
  m.keys = null;
  m.m.clear();
}

/** Entries as they are, in order of insertion: for printing and the like, which sort. */
export function mapEntries(m: GoMap | null): [GoValue, GoValue][] {
  if (m === null) return [];
  if (m.simple) return [...m.m.entries()];
  return [...m.m.values()].map((e) => [(e as Entry).key, (e as Entry).value]);
}

/** Maps of fewer keys than this are quickly copied. */
const LARGE = 64;

/** All keys of m's Map, and perhaps as many again that have been deleted. */
function keysOf(m: GoMap): readonly unknown[] {
  const n = m.m.size;
  if (n < LARGE) return [...m.m.keys()];
  if (m.keys === null || m.keys.length > 2 * n) m.keys = [...m.m.keys()];
  return m.keys;
}

/**
 * Entries for a range loop, from a place drawn at random. Entries deleted meanwhile do not come up, changed ones come up with
 * their new value, new ones do not (the specification leaves that open).
 */
export function* mapRange(m: GoMap | null, rand: Rand): Generator<readonly [GoValue, GoValue], void, void> {
  if (m === null || m.m.size === 0) return;
  const keys = keysOf(m);
  const start = rand.below(keys.length);
  for (let i = 0; i < keys.length; i++) {
    const k = keys[(start + i) % keys.length];
    const v = m.m.get(k);
    if (v === undefined) continue;
    yield m.simple ? [k, v] : [(v as Entry).key, (v as Entry).value];
  }
}
