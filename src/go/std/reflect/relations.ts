// This file decides which types can be assigned and converted to which, and converts values.

import type { Backing, GoValue, Iface, Wide } from '../../runtime/api.ts';
import { nilSlice, type Slice } from '../../runtime/backing.ts';
import type { Complex } from '../../runtime/complex.ts';
import type { GoRuntime } from '../../runtime/runtime.ts';
import { implementsType, type RType, type StructValue } from '../../runtime/type.ts';

export const isSigned = (t: RType): boolean => /^int/.test(t.kind) && t.kind !== 'interface';
export const isUnsigned = (t: RType): boolean => t.kind.startsWith('uint');
export const isInteger = (t: RType): boolean => isSigned(t) || isUnsigned(t);
export const isFloat = (t: RType): boolean => t.kind === 'float32' || t.kind === 'float64';
export const isComplex = (t: RType): boolean => t.kind === 'complex64' || t.kind === 'complex128';

/** Bits of a number type. */
export function bitsOf(t: RType): number {
  const n = /\d+$/.exec(t.kind);
  return n === null ? 64 : Number(n[0]);
}

/** Whether two types are the same, or would be without struct tags. */
function identical(a: RType, b: RType, tags: boolean): boolean {
  if (a === b) return true;
  return !tags && !a.isNamed && !b.isNamed && sameUnderlying(a, b, tags);
}

/** Whether the structure of two types is the same whatever their names. */
function sameUnderlying(a: RType, b: RType, tags: boolean): boolean {
  if (a === b) return true;
  if (a.kind !== b.kind) return false;
  const same = (x: RType | null, y: RType | null): boolean => identical(x as RType, y as RType, tags);
  const all = (xs: readonly RType[], ys: readonly RType[]): boolean =>
    xs.length === ys.length && xs.every((x, i) => same(x, ys[i] as RType));
  switch (a.kind) {
    case 'array':
      return a.len === b.len && same(a.elem, b.elem);
    case 'slice':
    case 'pointer':
      return same(a.elem, b.elem);
    case 'map':
      return same(a.key, b.key) && same(a.elem, b.elem);
    case 'chan':
      return a.dir === b.dir && same(a.elem, b.elem);
    case 'func':
      return a.variadic === b.variadic && all(a.params, b.params) && all(a.results, b.results);
    case 'struct':
      return (
        a.fields.length === b.fields.length &&
        a.fields.every((f, i) => {
          const g = b.fields[i] as (typeof b.fields)[number];
          return (
            f.name === g.name &&
            f.pkg === g.pkg &&
            f.embedded === g.embedded &&
            (!tags || f.tag === g.tag) &&
            same(f.type, g.type)
          );
        })
      );
    case 'interface':
      return a.imethods.length === b.imethods.length && implementsType(a, b) && implementsType(b, a);
    default:
      return true;
  }
}

/** A bidirectional channel goes where a channel of the same elements and one direction is wanted. */
function channelAssignable(to: RType, from: RType): boolean {
  return from.dir === 'both' && (!to.isNamed || !from.isNamed) && to.elem === from.elem;
}

/** Whether a value of from can be assigned to to without being put into an interface. */
export function directlyAssignable(to: RType, from: RType): boolean {
  if (to === from) return true;
  if ((to.isNamed && from.isNamed) || to.kind !== from.kind) return false;
  if (to.kind === 'chan' && channelAssignable(to, from)) return true;
  return sameUnderlying(to, from, true);
}

export function assignable(to: RType, from: RType): boolean {
  return directlyAssignable(to, from) || (to.kind === 'interface' && implementsType(from, to));
}

const isBytesOrRunes = (t: RType): boolean =>
  t.kind === 'slice' && t.elem?.pkgPath === '' && (t.elem.kind === 'uint8' || t.elem.kind === 'int32');

export function convertible(to: RType, from: RType): boolean {
  if (isInteger(from) && (isInteger(to) || isFloat(to) || to.kind === 'string')) return true;
  if (isFloat(from) && (isInteger(to) || isFloat(to))) return true;
  if (isComplex(from) && isComplex(to)) return true;
  if (from.kind === 'string' && isBytesOrRunes(to)) return true;
  if (from.kind === 'slice') {
    if (to.kind === 'string' && isBytesOrRunes(from)) return true;
    if (to.kind === 'pointer' && to.elem?.kind === 'array' && to.elem.elem === from.elem) return true;
    if (to.kind === 'array' && to.elem === from.elem) return true;
  }
  if (from.kind === 'chan' && to.kind === 'chan' && channelAssignable(to, from)) return true;
  if (sameUnderlying(to, from, false)) return true;
  if (to.kind === 'pointer' && from.kind === 'pointer' && !to.isNamed && !from.isNamed) {
    if (sameUnderlying(to.elem as RType, from.elem as RType, false)) return true;
  }
  return to.kind === 'interface' && implementsType(from, to);
}

/** An integer, cut off to what t holds. */
export function narrow(rt: GoRuntime, n: Wide, t: RType): Wide {
  switch (t.kind) {
    case 'int8':
      return (rt.lo32(n) << 24) >> 24;
    case 'int16':
      return (rt.lo32(n) << 16) >> 16;
    case 'int32':
      return rt.lo32(n);
    case 'uint8':
      return rt.lo32(n) & 0xff;
    case 'uint16':
      return rt.lo32(n) & 0xffff;
    case 'uint32':
      return rt.lo32(n) >>> 0;
    case 'uint64':
      return rt.toU64(n);
    case 'uint':
    case 'uintptr':
      return rt.toU(n);
    default:
      return rt.toI(n);
  }
}

/** A struct or array as one of a type that is the same but for its name or tags. */
export function recast(v: GoValue, to: RType): GoValue {
  if (to.kind !== 'struct') return v;
  const copy = to.zero() as StructValue;
  copy.set$(v as StructValue);
  return copy;
}

/** v of type from as a value of type to, a copy. from is convertible to it. */
export function convert(rt: GoRuntime, v: GoValue, from: RType, to: RType): GoValue {
  if (isInteger(from)) {
    const n = v as Wide;
    if (isInteger(to)) return narrow(rt, n, to);
    if (isFloat(to)) return to.kind === 'float32' ? Math.fround(rt.toFloat(n)) : rt.toFloat(n);
    if (to.kind === 'string') return rt.stringFromRune(n);
  }
  if (isFloat(from)) {
    const x = v as number;
    if (isFloat(to)) return to.kind === 'float32' ? Math.fround(x) : x;
    if (to.kind === 'uint64') return rt.floatToU64(x);
    if (to.kind === 'uint' || to.kind === 'uintptr') return rt.floatToU(x);
    if (isInteger(to)) return narrow(rt, rt.floatToI(x), to);
  }
  if (isComplex(from) && isComplex(to)) {
    const c = v as Complex;
    return to.kind === 'complex64' ? new rt.Complex(Math.fround(c.re), Math.fround(c.im)) : c;
  }
  if (from.kind === 'string' && to.kind === 'slice') {
    return to.elem?.kind === 'uint8' ? rt.bytesFromString(v as string) : rt.runesFromString(v as string);
  }
  if (from.kind === 'slice' && to.kind === 'string') {
    return from.elem?.kind === 'uint8' ? rt.stringFromBytes(v as Slice) : rt.stringFromRunes(v as Slice);
  }
  if (from.kind === 'slice' && to.kind === 'pointer') return rt.sliceToArrayPtr(v as Slice, to.elem as RType);
  if (from.kind === 'slice' && to.kind === 'array') return rt.sliceToArray(v as Slice, to);
  if (to.kind === 'interface') return from.kind === 'interface' ? v : from.toIface(from.copy(v));
  return from.cls === to.cls ? to.copy(v) : recast(v, to);
}

/** v of type from as a value of type to, to which it is assignable; a copy. */
export function assign(v: GoValue, from: RType, to: RType): GoValue {
  if (to.kind === 'interface') return from.kind === 'interface' ? v : from.toIface(from.copy(v));
  return from.cls === to.cls ? to.copy(v) : recast(v, to);
}

/** Whether v is the zero value of t; a negative zero counts as one. */
export function isZero(v: GoValue, t: RType): boolean {
  switch (t.kind) {
    case 'bool':
      return v === false;
    case 'string':
      return v === '';
    case 'uint64':
      return v === 0n;
    case 'float32':
    case 'float64':
      return v === 0;
    case 'complex64':
    case 'complex128':
      return (v as Complex).re === 0 && (v as Complex).im === 0;
    case 'slice':
      return v === nilSlice;
    case 'struct':
      return t.fields.every((f) => f.name === '_' || isZero((v as Record<string, GoValue>)[f.js], f.type));
    case 'array': {
      const elem = t.elem as RType;
      for (let i = 0; i < t.len; i++) {
        const e = (v as Backing)[i];
        if (elem.kind === 'bool' ? e !== 0 : !isZero(e, elem)) return false;
      }
      return true;
    }
    case 'pointer':
    case 'map':
    case 'chan':
    case 'func':
    case 'interface':
      return v === null;
    default:
      return v === 0 || v === 0n;
  }
}

/** The interface value of v, of type t; for an interface what it holds. */
export function ifaceOf(v: GoValue, t: RType): Iface | null {
  return t.kind === 'interface' ? (v as Iface | null) : t.toIface(t.copy(v));
}
