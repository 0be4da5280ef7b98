// This file defines operands: what an expression has been found to be while it is being checked (its mode, type and,
// for constants, value), how an operand reads in a message, and when it is assignable to a type.

import { isUnknown, makeFromLiteral, valueString } from '../constant/constant.ts';
import type { Value } from '../constant/value.ts';
import { exprString } from '../syntax/index.ts';
import type { BasicLit, Expr, LitKind, Pos } from '../syntax/nodes.ts';
import { unalias } from './alias.ts';
import { Typ } from './basic.ts';
import type { Checker } from './checker.ts';
import type { Code } from './errors.ts';
import type { OperandMode } from './info.ts';
import { isInterfacePtr } from './lookup.ts';
import { underlying } from './named.ts';
import { hasEmptyTypeset, hasName, identical, isGeneric, isUntyped, isValid } from './predicates.ts';
import { typeParamIs } from './typeparam.ts';
import type { Basic, Signature, Type } from './types.ts';
import { type Qualifier, typeString } from './typestring.ts';

/** Receives the reason why something does not hold; '' while there is none. */
export interface Cause {
  text: string;
}

/** Whether an expression may stand alone as a statement: conversions and plain expressions may not. */
export type ExprKind = 'conversion' | 'expression' | 'statement';

/** The function type that an assignment's left side or a result expects, and how messages call that place. */
export interface Target {
  readonly sig: Signature;
  readonly desc: string;
}

/** What is remembered of an expression whose type is still untyped. */
export interface ExprInfo {
  /** It is the left operand of a non-constant shift, whose type comes from outside. */
  isLhs: boolean;
  readonly mode: OperandMode;
  type: Basic;
  val: Value | null;
}

const modeNames: Record<OperandMode, string> = {
  invalid: 'invalid operand',
  novalue: 'no value',
  builtin: 'built-in',
  typexpr: 'type',
  constant: 'constant',
  variable: 'variable',
  mapindex: 'map index expression',
  value: 'value',
  nilvalue: 'nil',
  commaok: 'comma, ok expression',
  commaerr: 'comma, error expression',
};

const literalKinds: Record<LitKind, Basic> = {
  Int: Typ['untyped int'],
  Float: Typ['untyped float'],
  Imag: Typ['untyped complex'],
  Rune: Typ['untyped rune'],
  String: Typ['untyped string'],
};

/** An intermediate value during checking. A new one is invalid. */
export class Operand {
  mode: OperandMode;
  /** null only while mode is 'invalid'. */
  expr: Expr | null;
  type: Type;
  /** Set while mode is 'constant'. */
  val: Value | null;
  /** Name of the built-in function while mode is 'builtin'. */
  id: string;

  constructor(
    mode: OperandMode = 'invalid',
    expr: Expr | null = null,
    type: Type = Typ.invalid,
    val: Value | null = null,
  ) {
    this.mode = mode;
    this.expr = expr;
    this.type = type;
    this.val = val;
    this.id = '';
  }

  get pos(): Pos {
    return this.expr === null ? 0 : this.expr.pos;
  }

  copy(): Operand {
    const x = new Operand(this.mode, this.expr, this.type, this.val);
    x.id = this.id;
    return x;
  }

  assign(from: Operand): void {
    this.mode = from.mode;
    this.expr = from.expr;
    this.type = from.type;
    this.val = from.val;
    this.id = from.id;
  }

  /** Makes it the untyped constant a literal denotes; invalid if the value cannot be represented at all. */
  setConst(lit: BasicLit): void {
    const val = makeFromLiteral(lit.value, lit.litKind);
    if (isUnknown(val)) {
      this.mode = 'invalid';
      this.type = Typ.invalid;
      return;
    }
    this.mode = 'constant';
    this.type = literalKinds[lit.litKind];
    this.val = val;
  }

  isNil(): boolean {
    return this.mode === 'nilvalue';
  }

  /** Whether it may be assigned to a variable of type T; if not, the error code, and cause may hold more. */
  assignableTo(check: Checker, T: Type, cause: Cause | null): [boolean, Code | null] {
    if (this.mode === 'invalid' || !isValid(T)) return [true, null]; // reported before

    const origT = T;
    const V = unalias(this.type);
    T = unalias(T);
    if (identical(V, T)) return [true, null];

    const Vu = underlying(V);
    const Tu = underlying(T);
    const Vp = V.kind === 'TypeParam' ? V : null;
    const Tp = T.kind === 'TypeParam' ? T : null;

    // "x is an untyped constant representable by a value of type T."
    if (isUntyped(Vu)) {
      if (Tp !== null) {
        const ok = typeParamIs(Tp, (t) => t !== null && check.implicitTypeAndValue(this, t.type)[0] !== null);
        return [ok, 'IncompatibleAssign'];
      }
      return [check.implicitTypeAndValue(this, T)[0] !== null, 'IncompatibleAssign'];
    }

    // "V and T have identical underlying types but are not type parameters and at least one of V or T is not a
    // named type."
    if (Vp === null && Tp === null && (!hasName(V) || !hasName(T)) && identical(Vu, Tu)) return [true, null];

    // "T is an interface type, but not a type parameter, and x implements T." A pointer to an interface is never
    // implemented, but asking gives the cause that says so.
    if ((Tu.kind === 'Interface' && Tp === null) || isInterfacePtr(Tu)) {
      if (check.implements(V, T, false, cause)) return [true, null];
      // A type parameter may still be assignable by its type set.
      if (Vp === null) return [false, 'InvalidIfaceAssign'];
      if (cause !== null) cause.text = '';
    }

    if (Vu.kind === 'Interface' && Vp === null && check.implements(T, V, false, null)) {
      if (cause !== null) cause.text = 'need type assertion';
      return [false, 'IncompatibleAssign'];
    }

    // "V and T are channel types with identical element types, V is a bidirectional channel, and at least one of V
    // or T is not a named type."
    if (Vu.kind === 'Chan' && Vu.dir === 'both' && Tu.kind === 'Chan' && identical(Vu.elem, Tu.elem)) {
      return [!hasName(V) || !hasName(T), 'InvalidChanAssign'];
    }

    if (Vp === null && Tp === null) return [false, 'IncompatibleAssign'];

    const explain = (msg: string): void => {
      if (cause !== null) cause.text = cause.text === '' ? msg : `${msg}\n\t${cause.text}`;
    };

    // "x is not a named type, T is a type parameter, and x is assignable to each type in T's type set."
    if (Tp !== null && !hasName(V)) {
      let result: [boolean, Code | null] = [false, 'IncompatibleAssign'];
      typeParamIs(Tp, (t) => {
        if (t === null) return false;
        result = this.assignableTo(check, t.type, cause);
        if (!result[0]) {
          explain(
            `cannot assign ${check.sprintType(this.type)} to ${check.sprintType(t.type)} (in ${check.sprintType(Tp)})`,
          );
        }
        return result[0];
      });
      return result;
    }

    // "V is a type parameter and T is not a named type, and values of each type in V's type set are assignable to T."
    if (Vp !== null && !hasName(T)) {
      const x = this.copy();
      let result: [boolean, Code | null] = [false, 'IncompatibleAssign'];
      typeParamIs(Vp, (v) => {
        if (v === null) return false;
        x.type = v.type;
        result = x.assignableTo(check, T, cause);
        if (!result[0]) {
          explain(
            `cannot assign ${check.sprintType(v.type)} (in ${check.sprintType(Vp)}) to ${check.sprintType(origT)}`,
          );
        }
        return result[0];
      });
      return result;
    }

    return [false, 'IncompatibleAssign'];
  }
}

/**
 * An operand as messages show it: `x (variable of struct type T)`, `1 (untyped int constant)`, `f() (no value)`,
 * `c (constant 10 of type int)`.
 */
export function operandString(x: Operand, qf: Qualifier | null): string {
  if (x.mode === 'nilvalue') {
    if (!isValid(x.type)) return 'nil (with invalid type)';
    if (x.type === Typ['untyped nil']) return 'nil';
    return `nil (of type ${typeString(x.type, qf)})`;
  }

  let expr = '';
  if (x.expr !== null) {
    expr = exprString(x.expr);
  } else if (x.mode === 'builtin') {
    expr = x.id;
  } else if (x.mode === 'typexpr') {
    expr = typeString(x.type, qf);
  } else if (x.mode === 'constant' && x.val !== null) {
    expr = valueString(x.val);
  }

  let s = expr === '' ? '' : `${expr} (`;
  let hasType = false;
  if (x.mode !== 'invalid' && x.mode !== 'novalue' && x.mode !== 'builtin' && x.mode !== 'typexpr') {
    if (isUntyped(x.type)) {
      s += `${(x.type as Basic).name} `;
    } else {
      hasType = true;
    }
  }
  s += modeNames[x.mode];
  if (x.mode === 'constant' && x.val !== null) {
    const v = valueString(x.val);
    if (v !== expr) s += ` ${v}`;
  }
  if (hasType) s += isValid(x.type) ? ofType(x.type, qf) : ' with invalid type';
  return expr === '' ? s : `${s})`;
}

// A named type is described by what it is made of, a type parameter by its constraint.
function ofType(t: Type, qf: Qualifier | null): string {
  let desc = isGeneric(t) ? 'generic ' : '';
  const tpar = unalias(t);
  if (tpar.kind !== 'TypeParam') {
    if (t.kind === 'Alias' || t.kind === 'Named') {
      const u = underlying(t);
      desc += `${u.kind === 'Basic' ? u.name : compositeKind(t)} `;
    }
    return ` of ${desc}type ${typeString(t, qf)}`;
  }
  let s = ` of ${desc}type ${typeString(t, qf)} constrained by ${typeString(tpar.bound, qf)}`;
  if (hasEmptyTypeset(tpar)) s += ' with empty type set';
  return s;
}

/** "array", "slice", … for a composite type, '' for a basic one. */
export function compositeKind(t: Type): string {
  const u = underlying(t);
  switch (u.kind) {
    case 'Array':
      return 'array';
    case 'Slice':
      return 'slice';
    case 'Struct':
      return 'struct';
    case 'Pointer':
      return 'pointer';
    case 'Signature':
      return 'func';
    case 'Interface':
      return 'interface';
    case 'Map':
      return 'map';
    case 'Chan':
      return 'chan';
    case 'Tuple':
      return 'tuple';
    case 'Union':
      return 'union';
    default:
      return '';
  }
}

/** The target that a place of type t sets for a generic function assigned to it; null unless t is a function type. */
export function newTarget(t: Type | null, desc: string): Target | null {
  if (t === null) return null;
  const u = underlying(t);
  return u.kind === 'Signature' ? { sig: u, desc } : null;
}
