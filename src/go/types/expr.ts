// This file checks expressions. A checking function takes an operand x to fill in and the expression; if that fails,
// it has reported why and x.mode is 'invalid', and its callers go on without complaining again.
//
// Untyped expressions get their types in two steps. While an expression is being checked, its untyped parts wait in
// check.untyped, because only the context (an assignment, the other operand, the end of the statement) decides what
// type they take on. convertUntyped and updateExprType then pass that type down the tree and record it, with values
// converted to it. Constant operands of constant operations never become values of their own and stay untyped.

import type { Value } from '../constant/value.ts';
import { exprString, startPos } from '../syntax/index.ts';
import type { AssertExpr, Expr, Operation, Operator, Pos } from '../syntax/nodes.ts';
import { Typ } from './basic.ts';
import type { Checker } from './checker.ts';
import { type Code, invalidOp } from './errors.ts';
import type { OperandMode } from './info.ts';
import { underlying } from './named.ts';
import { type Cause, type ExprKind, Operand, operandString, type Target } from './operand.ts';
import {
  allInteger,
  defaultType,
  hasNil,
  identical,
  isBoolean,
  isGeneric,
  isNumeric,
  isString,
  isTyped,
  isTypeParam,
  isUntyped,
  isValid,
  maxType,
} from './predicates.ts';
import { type Basic, Pointer, type Tuple, type Type } from './types.ts';
import { typeSet } from './typeset.ts';
import { underIs } from './under.ts';

/** Position of the operator of an operation, otherwise where the expression starts. */
export function opPos(e: Expr): Pos {
  return e.kind === 'Operation' ? e.pos : startPos(e);
}

/** Whether op is << or >>. */
export function isShift(op: Operator): boolean {
  return op === '<<' || op === '>>';
}

/** Whether op yields a boolean from two values of another type. */
export function isComparison(op: Operator): boolean {
  return op === '==' || op === '!=' || op === '<' || op === '<=' || op === '>' || op === '>=';
}

export const exprMethods = {
  sprintOperand(this: Checker, x: Operand): string {
    return operandString(x, this.qualifier);
  },

  /**
   * Gives the waiting untyped expression e, and the operands that share its type, the type t. If t is final or typed it
   * is recorded together with the value converted to it; then a constant must be representable in it, and the left
   * operand of a shift must be an integer.
   */
  updateExprType(this: Checker, e: Expr, t: Type, final: boolean): void {
    const old = this.untyped.get(e);
    if (old === undefined) return;

    // Operands of constant operations are never values of their own.
    switch (e.kind) {
      case 'ParenExpr':
        this.updateExprType(e.x, t, final);
        break;
      case 'Operation':
        if (old.val !== null || (e.y === null && e.op === '*')) break;
        if (e.y === null) {
          this.updateExprType(e.x, t, final);
        } else if (isComparison(e.op)) {
          // The operands' types do not depend on that of the result, and are final.
        } else {
          this.updateExprType(e.x, t, final);
          if (!isShift(e.op)) this.updateExprType(e.y, t, final);
        }
    }

    if (!final && isUntyped(t)) {
      old.type = underlying(t) as Basic;
      return;
    }

    this.untyped.delete(e);
    if (old.isLhs && !allInteger(t)) {
      const msg = `shifted operand ${exprString(e)} (type ${this.sprintType(t)}) must be integer`;
      this.errorf(e, 'InvalidShiftOperand', `${invalidOp}${msg}`);
      return;
    }
    let val = old.val;
    if (val !== null) {
      const c = new Operand(old.mode, e, old.type, val);
      this.convertUntyped(c, t);
      if (c.mode === 'invalid') return;
      val = c.val;
    }
    this.recordTypeAndValue(e, old.mode, t, val);
  },

  updateExprVal(this: Checker, e: Expr, val: Value): void {
    const info = this.untyped.get(e);
    if (info !== undefined) info.val = val;
  },

  /**
   * The type, and for a constant the value, that x takes on where target is expected; a null type and the reason if
   * there is no such implicit conversion.
   */
  implicitTypeAndValue(this: Checker, x: Operand, target: Type): [Type | null, Value | null, Code | null] {
    if (x.mode === 'invalid' || isTyped(x.type) || !isValid(target)) return [x.type, null, null];

    const no: [null, null, Code] = [null, null, 'InvalidUntypedConversion'];
    if (isUntyped(target)) {
      const m = maxType(x.type, target);
      return m === null ? no : [m, null, null];
    }
    if (x.isNil()) return hasNil(target) ? [target, null, null] : no;

    const u = underlying(target);
    if (u.kind === 'Basic') {
      if (x.mode === 'constant') {
        const [v, code] = this.representation(x, u);
        return v === null ? [null, null, code] : [target, v, null];
      }
      // Values that are untyped but no constants: results of comparisons, and shifts whose type comes from outside.
      switch ((x.type as Basic).basicKind) {
        case 'untyped bool':
          return isBoolean(target) ? [target, null, null] : no;
        case 'untyped int':
        case 'untyped rune':
        case 'untyped float':
        case 'untyped complex':
          return isNumeric(target) ? [target, null, null] : no;
        case 'untyped string':
          return isString(target) ? [target, null, null] : no;
        default:
          return no;
      }
    }
    if (u.kind === 'Interface') {
      if (isTypeParam(target)) {
        const ok = underIs(target, (t) => t !== null && this.implicitTypeAndValue(x, t)[0] !== null);
        return ok ? [target, null, null] : no;
      }
      // A value in an interface needs a type of its own: the default type.
      return typeSet(u).isAll() ? [defaultType(x.type), null, null] : no;
    }
    return no;
  },

  /**
   * Checks e, whose value or type goes to x. T, if not null, may give the type arguments of a generic function e; hint is
   * the element type around a composite literal without a type. Unless allowGeneric, a generic function or type is an
   * error. The result says what e is as a statement.
   */
  rawExpr(
    this: Checker,
    T: Target | null,
    x: Operand,
    e: Expr,
    hint: Type | null,
    allowGeneric: boolean,
  ): ExprKind {
    const kind = this.exprInternal(T, x, e, hint);
    this.checked(T, x, allowGeneric);
    return kind;
  },

  /** What there is to do once the expression of x has been checked. */
  checked(this: Checker, T: Target | null, x: Operand, allowGeneric: boolean): void {
    if (!allowGeneric) this.nonGeneric(T, x);
    this.pendingType(x);
    this.record(x);
  },

  /** Reports a generic type or function x, unless T gives the function's type arguments. */
  nonGeneric(this: Checker, T: Target | null, x: Operand): void {
    if (x.mode === 'invalid' || x.mode === 'novalue') return;
    let what = '';
    const t = x.type;
    if (t.kind === 'Alias' || t.kind === 'Named') {
      if (isGeneric(t)) what = 'type';
    } else if (t.kind === 'Signature' && t.tparams.length > 0) {
      if (T !== null) {
        this.funcInst(T, x.pos, x, null, true);
        return;
      }
      what = 'function';
    }
    if (what === '') return;
    const e = x.expr as Expr;
    this.errorf(e, 'WrongTypeArgCount', `cannot use generic ${what} ${exprString(e)} without instantiation`);
    x.mode = 'invalid';
    x.type = Typ.invalid;
  },

  /** Reports x if its type is still being declared and would contain itself. */
  pendingType(this: Checker, x: Operand): void {
    if (x.mode === 'invalid' || x.mode === 'novalue' || this.objPath.length === 0) return;
    if (!this.finiteSize(x.type)) {
      x.mode = 'invalid';
      x.type = Typ.invalid;
    }
  },

  exprInternal(this: Checker, T: Target | null, x: Operand, e: Expr, hint: Type | null): ExprKind {
    x.mode = 'invalid';
    x.type = Typ.invalid;
    switch (e.kind) {
      case 'BadExpr':
        break;
      case 'Name':
        this.ident(x, e, false);
        x.expr = e;
        return 'expression';
      case 'DotsType':
        this.errorf(e, 'InvalidSyntaxTree', 'invalid use of ...');
        break;
      case 'BasicLit':
        if (!e.bad) this.basicLit(x, e);
        break;
      case 'FuncLit':
        this.funcLit(x, e);
        break;
      case 'CompositeLit':
        this.compositeLit(x, e, hint);
        break;
      case 'ParenExpr': {
        // Inference does not look through parentheses.
        const kind = this.rawExpr(null, x, e.x, null, false);
        x.expr = e;
        return kind;
      }
      case 'SelectorExpr':
        this.selector(x, e, false);
        x.expr = e;
        return 'expression';
      case 'IndexExpr':
        if (this.indexExpr(x, e)) this.funcInst(T, e.pos, x, e, true);
        break;
      case 'SliceExpr':
        this.sliceExpr(x, e);
        break;
      case 'AssertExpr':
        this.assertExpr(x, e);
        break;
      case 'TypeSwitchGuard':
        this.errorf(e, 'InvalidSyntaxTree', 'use of .(type) outside type switch');
        this.use(e.x);
        break;
      case 'CallExpr':
        return this.callExpr(x, e);
      case 'ListExpr':
        this.errorf(e, 'InvalidSyntaxTree', 'unexpected list of expressions');
        break;
      case 'Operation':
        if (e.y !== null) {
          this.binary(x, e, e.x, e.y, e.op);
        } else if (e.op === '*') {
          this.indirection(x, e);
        } else {
          this.unary(x, e);
          if (e.op === '<-' && !isInvalid(x)) {
            x.expr = e;
            return 'statement';
          }
        }
        break;
      case 'KeyValueExpr':
        this.errorf(e, 'InvalidSyntaxTree', 'no key:value expected');
        break;
      case 'ArrayType':
      case 'SliceType':
      case 'StructType':
      case 'FuncType':
      case 'InterfaceType':
      case 'MapType':
      case 'ChanType':
        x.mode = 'typexpr';
        x.type = this.typ(e);
        break;
      case 'Field':
        throw new Error('internal error: field in place of an expression');
    }
    x.expr = e;
    return isInvalid(x) ? 'statement' : 'expression';
  },

  /** *x: the variable that a pointer points to, or a pointer type. */
  indirection(this: Checker, x: Operand, e: Operation): void {
    this.exprOrType(x, e.x, false);
    if (x.mode === 'invalid') return;
    if (x.mode === 'typexpr') {
      this.validVarType(e.x, x.type);
      x.type = new Pointer(x.type);
      return;
    }
    let base: Type | null = null;
    const ok = underIs(x.type, (u) => {
      if (u === null || u.kind !== 'Pointer') {
        this.errorf(x, 'InvalidIndirection', `${invalidOp}cannot indirect ${this.sprintOperand(x)}`);
        return false;
      }
      if (base !== null && !identical(u.base, base)) {
        const msg = `${invalidOp}pointers of ${this.sprintOperand(x)} must have identical base types`;
        this.errorf(x, 'InvalidIndirection', msg);
        return false;
      }
      base = u.base;
      return true;
    });
    if (!ok || base === null) {
      x.mode = 'invalid';
      return;
    }
    x.mode = 'variable';
    x.type = base;
  },

  assertExpr(this: Checker, x: Operand, e: AssertExpr): void {
    this.expr(null, x, e.x);
    if (x.mode === 'invalid') return;
    if (isTypeParam(x.type)) {
      const msg = `${invalidOp}cannot use type assertion on type parameter value ${this.sprintOperand(x)}`;
      this.errorf(x, 'InvalidAssert', msg);
      x.mode = 'invalid';
      return;
    }
    if (underlying(x.type).kind !== 'Interface') {
      this.errorf(x, 'InvalidAssert', `${invalidOp}${this.sprintOperand(x)} is not an interface`);
      x.mode = 'invalid';
      return;
    }
    const T = this.varType(e.type);
    if (!isValid(T)) {
      x.mode = 'invalid';
      return;
    }
    this.typeAssertion(e, x, T, false);
    x.mode = 'commaok';
    x.type = T;
  },

  /** Reports x.(T), written e, if no value of the interface type of x can have type T. */
  typeAssertion(this: Checker, e: Expr, x: Operand, T: Type, typeSwitch: boolean): void {
    const cause: Cause = { text: '' };
    if (this.assertableTo(x.type, T, cause)) return;
    const es = exprString(e);
    const ts = this.sprintType(T);
    const msg = typeSwitch
      ? `impossible type switch case: ${es}\n\t${this.sprintOperand(x)} cannot have dynamic type ${ts} ${cause.text}`
      : `impossible type assertion: ${es}\n\t${ts} does not implement ${this.sprintType(x.type)} ${cause.text}`;
    this.errorf(e, 'ImpossibleAssert', msg);
  },

  /** Checks e, which must be a single value. */
  expr(this: Checker, T: Target | null, x: Operand, e: Expr): void {
    this.rawExpr(T, x, e, null, false);
    this.singleExpr(x);
  },

  singleExpr(this: Checker, x: Operand): void {
    this.exclude(x, valuesOnly);
    this.singleValue(x);
  },

  /** Like expr, but the value may be a generic function. */
  genericExpr(this: Checker, x: Operand, e: Expr): void {
    this.rawExpr(null, x, e, null, true);
    this.exclude(x, valuesOnly);
    this.singleValue(x);
  },

  /**
   * Checks e and returns its values: several for a call with several results, and if allowCommaOk, the value and a boolean
   * for an expression that can be used so; commaOk tells the latter. If it fails, the first one is invalid.
   */
  multiExpr(this: Checker, e: Expr, allowCommaOk: boolean): [Operand[], boolean] {
    const x = new Operand();
    this.rawExpr(null, x, e, null, false);
    this.exclude(x, valuesOnly);
    if (x.mode !== 'invalid' && x.type.kind === 'Tuple') return [tupleOperands(x.type, e), false];
    if (allowCommaOk && (x.mode === 'mapindex' || x.mode === 'commaok')) {
      return [[x, new Operand('value', e, Typ['untyped bool'])], true];
    }
    return [[x], false];
  },

  /** Checks e, an element of a composite literal with elements of type hint. */
  exprWithHint(this: Checker, x: Operand, e: Expr, hint: Type): void {
    this.rawExpr(null, x, e, hint, false);
    this.exclude(x, valuesOnly);
    this.singleValue(x);
  },

  /** Checks e, which may be a value, a type or a built-in. */
  exprOrType(this: Checker, x: Operand, e: Expr, allowGeneric: boolean): void {
    this.rawExpr(null, x, e, null, allowGeneric);
    this.exclude(x, ['novalue']);
    this.singleValue(x);
  },

  /** Reports x if its mode is among the modes. */
  exclude(this: Checker, x: Operand, modes: readonly OperandMode[]): void {
    if (!modes.includes(x.mode)) return;
    const xs = this.sprintOperand(x);
    switch (x.mode) {
      case 'novalue':
        this.errorf(x, 'TooManyValues', `${xs} used as value${modes.includes('typexpr') ? '' : ' or type'}`);
        break;
      case 'builtin':
        this.errorf(x, 'UncalledBuiltin', `${xs} must be called`);
        break;
      case 'typexpr':
        this.errorf(x, 'NotAnExpr', `${xs} is not an expression`);
    }
    x.mode = 'invalid';
  },

  /** Reports x if it is several values. */
  singleValue(this: Checker, x: Operand): void {
    if (x.mode !== 'value' || x.type.kind !== 'Tuple') return;
    this.errorf(x, 'TooManyValues', `multiple-value ${this.sprintOperand(x)} in single-value context`);
    x.mode = 'invalid';
  },
};

const valuesOnly: readonly OperandMode[] = ['novalue', 'builtin', 'typexpr'];

/** One operand for each result of the call e. */
export function tupleOperands(t: Tuple, e: Expr): Operand[] {
  return t.vars.map((v) => new Operand('value', e, v.type as Type));
}

/** Whether x is invalid; asked through a function because checking functions change the mode behind the compiler's back. */
export function isInvalid(x: Operand): boolean {
  return x.mode === 'invalid';
}
