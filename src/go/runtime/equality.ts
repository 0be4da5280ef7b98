// This file compares Go values and turns them into keys of a JavaScript Map.

import type { Backing, GoValue, Iface } from './api.ts';
import type { Complex } from './complex.ts';
import { throwError } from './errors.ts';
import { type RType, type StructValue, unbox } from './type.ts';

/** a == b for two values of type t; panics where an interface holds what cannot be compared. */
export function equal(a: GoValue, b: GoValue, t: RType): boolean {
  switch (t.kind) {
    case 'interface':
      return ifaceEq(a as Iface | null, b as Iface | null);
    case 'struct':
      return (a as StructValue).eq$(b as StructValue);
    case 'array': {
      const x = a as Backing;
      const y = b as Backing;
      for (let i = 0; i < t.len; i++) if (!equal(x[i], y[i], t.elem as RType)) return false;
      return true;
    }
    case 'complex64':
    case 'complex128':
      return (a as Complex).re === (b as Complex).re && (a as Complex).im === (b as Complex).im;
    case 'slice':
    case 'map':
    case 'func':
      return throwError(`comparing uncomparable type ${t.str}`);
    default:
      return a === b;
  }
}

export function ifaceEq(a: Iface | null, b: Iface | null): boolean {
  if (a === null || b === null) return a === b;
  const t = a.type$;
  if (t !== b.type$) return false;
  if (t.isRawPointer) return a === b;
  const bad = uncomparable(t);
  if (bad !== null) throwError(`comparing uncomparable type ${bad.str}`);
  return equal(a.v, b.v, t);
}

/** t if it cannot be compared at all, whatever its parts hold; Go names the whole type. */
function uncomparable(t: RType): RType | null {
  return isComparable(t) ? null : t;
}

export function isComparable(t: RType): boolean {
  switch (t.kind) {
    case 'slice':
    case 'map':
    case 'func':
      return false;
    case 'array':
      return isComparable(t.elem as RType);
    case 'struct':
      return t.fields.every((f) => isComparable(f.type));
    default:
      return true;
  }
}

/** Whether a value of t can be a key of a JavaScript Map as it is. */
export function isSimpleKey(t: RType): boolean {
  switch (t.kind) {
    case 'interface':
    case 'struct':
    case 'array':
    case 'complex64':
    case 'complex128':
    // A NaN is a key of its own every time, while a Map takes all for one.
    case 'float32':
    case 'float64':
      return false;
    default:
      return true;
  }
}

const objectIds = new WeakMap<object, number>();
let nextObject = 1;

function objectId(o: object): number {
  let id = objectIds.get(o);
  if (id === undefined) objectIds.set(o, (id = nextObject++));
  return id;
}

/**
 * A primitive that is the same for equal values of t and differs for others; a fresh symbol for a NaN. Panics where an
 * interface holds a type that has no hash.
 */
export function keyOf(v: GoValue, t: RType): unknown {
  if (t.kind === 'float32' || t.kind === 'float64') return Number.isNaN(v) ? Symbol('NaN') : v;
  if (isSimpleKey(t)) return v;
  const parts: string[] = [];
  return appendKey(parts, v, t) ? parts.join('') : Symbol('NaN');
}

/** The type that keeps v, of type t, from being a key: that of a value in an interface in it. null if nothing does. */
export function unhashable(v: GoValue, t: RType): RType | null {
  switch (t.kind) {
    case 'interface': {
      if (v === null) return null;
      const d = (v as Iface).type$;
      return isComparable(d) ? unhashable(unbox(v as Iface), d) : d;
    }
    case 'struct':
      for (const f of t.fields) {
        const bad = f.name === '_' ? null : unhashable((v as Record<string, GoValue>)[f.js], f.type);
        if (bad !== null) return bad;
      }
      return null;
    case 'array':
      for (let i = 0; i < t.len; i++) {
        const bad = unhashable((v as Backing)[i], t.elem as RType);
        if (bad !== null) return bad;
      }
      return null;
    default:
      return null;
  }
}

/** Appends the text of v; false if v holds a NaN and so equals nothing. */
function appendKey(parts: string[], v: GoValue, t: RType): boolean {
  switch (t.kind) {
    case 'string':
      // The length in front keeps neighbouring strings apart.
      parts.push(`${(v as string).length}:`, v as string);
      return true;
    case 'float32':
    case 'float64':
      if (Number.isNaN(v)) return false;
      parts.push(`${(v as number) + 0};`);
      return true;
    case 'complex64':
    case 'complex128': {
      const { re, im } = v as Complex;
      if (Number.isNaN(re) || Number.isNaN(im)) return false;
      parts.push(`${re + 0},${im + 0};`);
      return true;
    }
    case 'interface': {
      if (v === null) {
        parts.push('nil;');
        return true;
      }
      const d = (v as Iface).type$;
      if (!isComparable(d)) throwError(`hash of unhashable type ${d.str}`);
      parts.push(`${d.id}=`);
      return appendKey(parts, unbox(v as Iface), d);
    }
    case 'struct': {
      for (const f of t.fields) {
        if (f.name !== '_' && !appendKey(parts, (v as Record<string, GoValue>)[f.js], f.type)) return false;
      }
      return true;
    }
    case 'array': {
      for (let i = 0; i < t.len; i++) if (!appendKey(parts, (v as Backing)[i], t.elem as RType)) return false;
      return true;
    }
    case 'pointer':
    case 'chan':
      parts.push(v === null ? 'nil;' : `@${objectId(v as object)};`);
      return true;
    default:
      parts.push(`${v};`);
      return true;
  }
}
