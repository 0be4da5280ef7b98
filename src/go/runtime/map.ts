// This file implements maps over JavaScript's Map. Keys that JavaScript compares as Go does are used as they are; others
// (floats, structs, arrays, interfaces) through keyOf, with the Go key kept beside the value.

import type { GoValue, Wide } from './api.ts';
import { isSimpleKey, keyOf } from './equality.ts';
import { throwError, throwPlain } from './errors.ts';
import type { Rand } from './rand.ts';
import type { RType } from './type.ts';

export class GoMap {
  readonly type: RType;
  readonly simple: boolean;
  /** simple: Go key -> value. Otherwise: key of keyOf -> entry. */
  readonly m = new Map<unknown, GoValue>();
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

/** The element, or undefined. */
export function mapLookup(m: GoMap | null, k: GoValue): GoValue | undefined {
  if (m === null) return undefined;
  if (m.simple) return m.m.get(k);
  return (m.m.get(keyOf(k, m.type.key as RType)) as Entry | undefined)?.value;
}

export function mapGet(m: GoMap | null, k: GoValue, zero: GoValue): GoValue {
  const v = mapLookup(m, k);
  return v === undefined ? zero : v;
}

export function mapSet(m: GoMap | null, k: GoValue, v: GoValue): void {
  if (m === null) throwPlain('assignment to entry in nil map');
  if (m.simple) {
    m.m.set(k, v);
    return;
  }
  const key = keyOf(k, m.type.key as RType);
  const entry = m.m.get(key) as Entry | undefined;
  if (entry !== undefined) entry.value = v;
  else m.m.set(key, { key: (m.type.key as RType).copy(k), value: v } satisfies Entry);
}

export function mapDelete(m: GoMap | null, k: GoValue): void {
  if (m === null) return;
  m.m.delete(m.simple ? k : keyOf(k, m.type.key as RType));
}

export function mapLen(m: GoMap | null): number {
  return m === null ? 0 : m.m.size;
}

export function mapClear(m: GoMap | null): void {
  m?.m.clear();
}

/** Entries as they are, in order of insertion: for printing and the like, which sort. */
export function mapEntries(m: GoMap | null): [GoValue, GoValue][] {
  if (m === null) return [];
  if (m.simple) return [...m.m.entries()];
  return [...m.m.values()].map((e) => [(e as Entry).key, (e as Entry).value]);
}

/**
 * Entries for a range loop, from a place drawn at random. Entries deleted meanwhile do not come up, changed ones come up with
 * their new value, new ones do not (the specification leaves that open).
 */
export function* mapRange(m: GoMap | null, rand: Rand): Generator<readonly [GoValue, GoValue], void, void> {
  if (m === null || m.m.size === 0) return;
  const keys = [...m.m.keys()];
  const start = rand.below(keys.length);
  for (let i = 0; i < keys.length; i++) {
    const k = keys[(start + i) % keys.length];
    const v = m.m.get(k);
    if (v === undefined) continue;
    yield m.simple ? [k, v] : [(v as Entry).key, (v as Entry).value];
  }
}
