// This file says how a reflect.Value holds what it holds: by itself, or by its place in a variable, a field or an
// element. Package fmt reads it too, since it prints what a Value holds.

import type { Backing, GoValue } from '../../runtime/api.ts';
import { elementOf } from '../../runtime/backing.ts';
import { setArray } from '../../runtime/slice.ts';
import type { RType, StructValue } from '../../runtime/type.ts';
import { boolPtr, elemPtr, fieldPtr } from '../../runtime/value.ts';

/** The struct reflect.Value. */
export interface Held {
  /** null in the zero Value. */
  readonly typ: RType | null;
  /** The value; with ADDR, what it lies in. Structs and arrays are their own places. */
  readonly x: GoValue;
  /** With ADDR: the property or the index in x. */
  readonly key: string | number | null;
  readonly flag: number;
}

/** Reached through an unexported field that is embedded, or is not. */
export const RO_EMBED = 1;
export const RO_STICKY = 2;
export const RO = RO_EMBED | RO_STICKY;
/** It has an address. */
export const ADDR = 4;
/** Its place is what a pointer points to: x is the pointer. */
export const POINTED = 8;

export const isAggregate = (t: RType): boolean => t.kind === 'struct' || t.kind === 'array';

/** The value that v, which is not the zero Value, has now. */
export function heldValue(v: Held): GoValue {
  const t = v.typ as RType;
  if ((v.flag & ADDR) === 0 || isAggregate(t)) return v.x;
  if (typeof v.key === 'number') return elementOf(v.x as Backing, v.key, t);
  return (v.x as Record<string, GoValue>)[v.key as string];
}

/** Stores a value of v's type, already a copy, in the place of v. */
export function store(v: Held, value: GoValue): void {
  const t = v.typ as RType;
  if (t.kind === 'struct') (v.x as StructValue).set$(value as StructValue);
  else if (t.kind === 'array') setArray(v.x as Backing, value as Backing, t.elem as RType);
  else (v.x as Record<string | number, GoValue>)[v.key as string] = value;
}

/** The pointer to the place of v. */
export function pointerTo(v: Held): GoValue {
  const t = v.typ as RType;
  if (isAggregate(t) || (v.flag & POINTED) !== 0) return v.x;
  if (typeof v.key === 'number') {
    return t.kind === 'bool' ? boolPtr(v.x as Backing, v.key) : elemPtr(v.x as Backing, v.key);
  }
  return fieldPtr(v.x as object, v.key as string);
}
