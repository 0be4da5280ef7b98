// This file holds the questions that are asked of types everywhere. The isX predicates are false for type parameters;
// the allX predicates look into a type parameter's type set and ask whether all of it is X.

import { unalias } from './alias.ts';
import { kindOrder, Typ } from './basic.ts';
import { safeUnderlying, underlying } from './named.ts';
import {
  type Basic,
  IsBoolean,
  IsComplex,
  IsConstType,
  IsFloat,
  IsInteger,
  IsNumeric,
  IsOrdered,
  IsString,
  IsUnsigned,
  IsUntyped,
  type Type,
} from './types.ts';
import { comparableType, typeSet } from './typeset.ts';
import { underIs } from './under.ts';
import { universeRune } from './universe.ts';

export { samePkg } from './object-id.ts';
export {
  type CauseFunc,
  comparableType,
  identical,
  identicalIgnoreInvalids,
  identicalIgnoreTags,
  identicalLists,
  identicalOrigin,
} from './typeset.ts';

export function isValid(t: Type): boolean {
  return unalias(t) !== Typ.invalid;
}

export function isBasic(t: Type, info: number): boolean {
  const u = t.kind === 'Basic' ? t : underlying(t);
  return u.kind === 'Basic' && (u.info & info) !== 0;
}

export const isBoolean = (t: Type): boolean => isBasic(t, IsBoolean);
export const isInteger = (t: Type): boolean => isBasic(t, IsInteger);
export const isUnsigned = (t: Type): boolean => isBasic(t, IsUnsigned);
export const isFloat = (t: Type): boolean => isBasic(t, IsFloat);
export const isComplex = (t: Type): boolean => isBasic(t, IsComplex);
export const isNumeric = (t: Type): boolean => isBasic(t, IsNumeric);
export const isString = (t: Type): boolean => isBasic(t, IsString);
export const isIntegerOrFloat = (t: Type): boolean => isBasic(t, IsInteger | IsFloat);
export const isConstType = (t: Type): boolean => isBasic(t, IsConstType);

export function allBasic(t: Type, info: number): boolean {
  const p = unalias(t);
  if (p.kind !== 'TypeParam') return isBasic(p, info);
  const u = underlying(p);
  return u.kind === 'Interface' && typeSet(u).is((term) => term !== null && isBasic(term.type, info));
}

export const allBoolean = (t: Type): boolean => allBasic(t, IsBoolean);
export const allInteger = (t: Type): boolean => allBasic(t, IsInteger);
export const allUnsigned = (t: Type): boolean => allBasic(t, IsUnsigned);
export const allNumeric = (t: Type): boolean => allBasic(t, IsNumeric);
export const allString = (t: Type): boolean => allBasic(t, IsString);
export const allOrdered = (t: Type): boolean => allBasic(t, IsOrdered);
export const allNumericOrString = (t: Type): boolean => allBasic(t, IsNumeric | IsString);

/** Whether t has a name: predeclared, defined, or of a type parameter. */
export function hasName(t: Type): boolean {
  const { kind } = unalias(t);
  return kind === 'Basic' || kind === 'Named' || kind === 'TypeParam';
}

/** Whether t is neither a defined type nor a type parameter; predeclared types count as literals here. */
export function isTypeLit(t: Type): boolean {
  const { kind } = unalias(t);
  return kind !== 'Named' && kind !== 'TypeParam';
}

/** Whether t is not the type of an untyped constant, boolean or nil. Safe for types that are not set up yet. */
export function isTyped(t: Type): boolean {
  // No name can denote an untyped type, so there is nothing to look through.
  return t.kind !== 'Basic' || (t.info & IsUntyped) === 0;
}

export function isUntyped(t: Type): t is Basic {
  return !isTyped(t);
}

export function isUntypedNumeric(t: Type): boolean {
  return t.kind === 'Basic' && (t.info & IsUntyped) !== 0 && (t.info & IsNumeric) !== 0;
}

/** Whether t's underlying type is an interface; true for type parameters. */
export function isInterface(t: Type): boolean {
  return underlying(t).kind === 'Interface';
}

export function isNonTypeParamInterface(t: Type): boolean {
  return !isTypeParam(t) && isInterface(t);
}

export function isTypeParam(t: Type): boolean {
  return unalias(t).kind === 'TypeParam';
}

/** Whether t is a type parameter whose type set is known to be empty. */
export function hasEmptyTypeset(t: Type): boolean {
  const p = unalias(t);
  if (p.kind !== 'TypeParam') return false;
  const u = safeUnderlying(p.bound);
  return u.kind === 'Interface' && u.tset?.isEmpty() === true;
}

/** Whether t is a generic type without type arguments. */
export function isGeneric(t: Type): boolean {
  if (t.kind === 'Alias') {
    // A parameterised alias is generic even if what it stands for is not.
    if (t.orig === t && t.tparams.length > 0) return true;
    t = unalias(t);
  }
  return t.kind === 'Named' && t.orig === t && t.tparams.length > 0;
}

/** Whether values of type t can be compared with ==, if need be with a panic at run time. */
export function comparable(t: Type): boolean {
  return comparableType(t, true, null) === null;
}

/** Whether nil can be assigned to t. */
export function hasNil(t: Type): boolean {
  const u = underlying(t);
  switch (u.kind) {
    case 'Basic':
      return u.basicKind === 'unsafe.Pointer';
    case 'Slice':
    case 'Pointer':
    case 'Signature':
    case 'Map':
    case 'Chan':
      return true;
    case 'Interface':
      return !isTypeParam(t) || underIs(t, (v) => v !== null && hasNil(v));
    default:
      return false;
  }
}

/** The type that an untyped value gets where nothing else decides; nil and typed values keep theirs. */
export function defaultType(t: Type): Type {
  if (t.kind !== 'Basic') return t;
  switch (t.basicKind) {
    case 'untyped bool':
      return Typ.bool;
    case 'untyped int':
      return Typ.int;
    case 'untyped rune':
      return universeRune;
    case 'untyped float':
      return Typ.float64;
    case 'untyped complex':
      return Typ.complex128;
    case 'untyped string':
      return Typ.string;
    default:
      return t;
  }
}

/** The larger of two untyped numeric types ("integer, rune, floating-point, complex"), or null if they do not match. */
export function maxType(x: Type, y: Type): Type | null {
  if (x === y) return x;
  if (x.kind !== 'Basic' || y.kind !== 'Basic' || !isUntypedNumeric(x) || !isUntypedNumeric(y)) return null;
  return (kindOrder.get(x.basicKind) as number) > (kindOrder.get(y.basicKind) as number) ? x : y;
}

/** Whether s could be written as an identifier. Of other names the scanner has complained. */
export function isValidName(s: string): boolean {
  return /^[\p{L}_][\p{L}\p{Nd}_]*$/u.test(s);
}
