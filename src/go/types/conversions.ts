// This file implements conversions T(x): which are permitted, and the value of constant ones.

import { intVal, makeString, toInt, valueString } from '../constant/constant.ts';
import type { Value } from '../constant/value.ts';
import { utf8EncodeRune } from '../syntax/index.ts';
import type { Expr } from '../syntax/nodes.ts';
import { unalias } from './alias.ts';
import { Typ } from './basic.ts';
import type { Checker } from './checker.ts';
import { representableConst } from './const.ts';
import { underlying } from './named.ts';
import type { Cause, Operand } from './operand.ts';
import {
  allString,
  defaultType,
  identical,
  identicalIgnoreTags,
  isComplex,
  isConstType,
  isInteger,
  isIntegerOrFloat,
  isNonTypeParamInterface,
  isString,
  isTypeParam,
  isUntyped,
} from './predicates.ts';
import { typeParamIs } from './typeparam.ts';
import type { Basic, Type } from './types.ts';
import { underIs } from './under.ts';
import { go1_17, go1_20, versionString } from './version.ts';

export const conversionMethods = {
  /** Checks the conversion T(x); the result is in x, whose expr is left to the caller. */
  conversion(this: Checker, x: Operand, T: Type): void {
    const constArg = x.mode === 'constant';
    let ok = false;
    const cause: Cause = { text: '' };
    if (constArg && isConstType(T)) {
      const v = constConversion(x, T);
      ok = v !== null;
      if (v !== null) x.val = v;
      else if (isInteger(T)) {
        // Messages show the integer that would have been converted, had it not been too large.
        const i = toInt(x.val as Value);
        if (i.kind === 'Int') x.val = i;
      }
      // From integer to integer only the size can be in the way; say so briefly.
      if (!ok && isInteger(x.type) && isInteger(T)) {
        const msg = `constant ${valueString(x.val as Value)} overflows ${this.sprintType(T)}`;
        this.errorf(x, 'InvalidConversion', msg);
        x.mode = 'invalid';
        return;
      }
    } else if (constArg && isTypeParam(T)) {
      // "Converting a constant to a type parameter yields a non-constant value of that type, with the value
      // converted to each of the types in the type set."
      ok = underIs(T, (u) => {
        if (u === null) {
          cause.text = `${this.sprintType(T)} does not contain specific types`;
          return false;
        }
        if (isString(x.type) && isBytesOrRunes(u)) return true;
        if (constConversion(x, u) !== null) return true;
        const us = `${this.sprintType(u)} (in ${this.sprintType(T)})`;
        cause.text =
          isInteger(x.type) && isInteger(u)
            ? `constant ${valueString(x.val as Value)} overflows ${us}`
            : `cannot convert ${this.sprintOperand(x)} to type ${us}`;
        return false;
      });
      x.mode = 'value';
    } else if (this.convertibleTo(x, T, cause)) {
      ok = true;
      x.mode = 'value';
    }

    if (!ok) {
      const why = cause.text === '' ? '' : `: ${cause.text}`;
      const msg = `cannot convert ${this.sprintOperand(x)} to type ${this.sprintType(T)}${why}`;
      this.errorf(x, 'InvalidConversion', msg);
      x.mode = 'invalid';
      return;
    }

    // The argument's type is final now: T itself where T can hold the constant, otherwise the default type (the "foo"
    // of []byte("foo") is a string), or for an integer that becomes a string the type it has.
    if (isUntyped(x.type)) {
      let final = T;
      if (x.type !== Typ['untyped nil']) {
        if (isNonTypeParamInterface(T) || (constArg && !isConstType(T))) {
          final = defaultType(x.type);
        } else if ((x.mode as string) === 'constant' && isInteger(x.type) && allString(T)) {
          final = x.type;
        }
      }
      this.updateExprType(x.expr as Expr, final, true);
    }
    x.type = T;
  },

  /** Whether the non-constant conversion T(x) is permitted; if not, cause may say why. */
  convertibleTo(this: Checker, x: Operand, T: Type, cause: Cause | null): boolean {
    // "x is assignable to T."
    if (x.assignableTo(this, T, cause)[0]) return true;

    const origT = T;
    const V = unalias(x.type);
    T = unalias(T);
    const Vu = underlying(V);
    const Tu = underlying(T);
    const Vp = V.kind === 'TypeParam' ? V : null;
    const Tp = T.kind === 'TypeParam' ? T : null;

    // "Ignoring struct tags, x's type and T are not type parameters but have identical underlying types."
    if (Vp === null && Tp === null && identicalIgnoreTags(Vu, Tu)) return true;

    // "Ignoring struct tags, x's type and T are pointer types that are not named types and their pointer base types
    // are not type parameters but have identical underlying types."
    if (V.kind === 'Pointer' && T.kind === 'Pointer' && !isTypeParam(V.base) && !isTypeParam(T.base)) {
      if (identicalIgnoreTags(underlying(V.base), underlying(T.base))) return true;
    }

    // "x's type and T are both integer or floating point types", "both complex types".
    if (isIntegerOrFloat(Vu) && isIntegerOrFloat(Tu)) return true;
    if (isComplex(Vu) && isComplex(Tu)) return true;

    // "x is an integer or a slice of bytes or runes and T is a string type", "x is a string and T is a slice of bytes
    // or runes".
    if (isString(Tu) && (isInteger(Vu) || isBytesOrRunes(Vu))) return true;
    if (isString(Vu) && isBytesOrRunes(Tu)) return true;

    // "Any pointer or value of underlying type uintptr can be converted to a type of underlying type Pointer and vice
    // versa."
    if ((Vu.kind === 'Pointer' || isBasicKind(Vu, 'uintptr')) && isBasicKind(Tu, 'unsafe.Pointer'))
      return true;
    if (isBasicKind(Vu, 'unsafe.Pointer') && (Tu.kind === 'Pointer' || isBasicKind(Tu, 'uintptr')))
      return true;

    // "x is a slice, T is an array or a pointer to an array, and the slice and array types have identical element types."
    if (Vu.kind === 'Slice') {
      const base = Tu.kind === 'Pointer' ? underlying(Tu.base) : Tu;
      if (base.kind === 'Array' && identical(Vu.elem, base.elem)) {
        const version = Tu.kind === 'Pointer' ? go1_17 : go1_20;
        if (this.allowVersion(version)) return true;
        const what = Tu.kind === 'Pointer' ? 'array pointer' : 'array';
        if (cause !== null)
          cause.text = `conversion of slice to ${what} requires ${versionString(version)} or later`;
        return false;
      }
    }

    if (Vp === null && Tp === null) return false;

    const explain = (from: string, to: string): void => {
      const msg = `cannot convert ${from} to type ${to}`;
      if (cause !== null) cause.text = cause.text === '' ? msg : `${msg}\n\t${cause.text}`;
    };
    const typeIn = (t: Type, p: Type): string => `${this.sprintType(t)} (in ${this.sprintType(p)})`;

    if (Vp !== null) {
      const each = x.copy();
      return typeParamIs(Vp, (v) => {
        if (v === null) return false;
        each.type = v.type;
        if (Tp === null) {
          if (this.convertibleTo(each, T, cause)) return true;
          explain(typeIn(v.type, Vp), this.sprintType(origT));
          return false;
        }
        return typeParamIs(Tp, (t) => {
          if (t === null) return false;
          if (this.convertibleTo(each, t.type, cause)) return true;
          explain(typeIn(v.type, Vp), typeIn(t.type, Tp));
          return false;
        });
      });
    }
    return typeParamIs(Tp as NonNullable<typeof Tp>, (t) => {
      if (t === null) return false;
      if (this.convertibleTo(x, t.type, cause)) return true;
      explain(this.sprintType(x.type), typeIn(t.type, T));
      return false;
    });
  },
};

// The value of the constant x converted to T, or null if that is no constant conversion.
function constConversion(x: Operand, T: Type): Value | null {
  const t = underlying(T);
  if (t.kind !== 'Basic') return null;
  const val = x.val as Value;
  const v = representableConst(val, t);
  if (v !== null) return v;
  if (isInteger(x.type) && isString(t)) {
    // "Converting a constant that is no valid Unicode code point yields "\uFFFD"."
    const n = val.kind === 'Int' ? intVal(val) : -1n;
    const valid = n >= 0n && n <= 0x10ffffn && !(n >= 0xd800n && n <= 0xdfffn);
    return makeString(utf8EncodeRune(valid ? Number(n) : 0xfffd));
  }
  return null;
}

function isBasicKind(t: Type, kind: Basic['basicKind']): boolean {
  return t.kind === 'Basic' && t.basicKind === kind;
}

/** Whether t is []byte or []rune, or defined as one of them. */
export function isBytesOrRunes(t: Type): boolean {
  const u = underlying(t);
  if (u.kind !== 'Slice') return false;
  const elem = underlying(u.elem);
  return isBasicKind(elem, 'uint8') || isBasicKind(elem, 'int32');
}
