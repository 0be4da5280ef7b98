// This file checks operations: unary and binary operators, comparisons and shifts.

import {
  binaryOp,
  compare,
  imag,
  intVal,
  makeBool,
  makeUnknown,
  real,
  shift,
  sign,
  toInt,
  unaryOp,
} from '../constant/constant.ts';
import type { Value } from '../constant/value.ts';
import { exprString, unparen } from '../syntax/index.ts';
import type { Expr, Operation, Operator } from '../syntax/nodes.ts';
import { Typ } from './basic.ts';
import type { Checker } from './checker.ts';
import { unsignedBits } from './const.ts';
import { type Code, invalidOp, type Poser } from './errors.ts';
import { isComparison, isInvalid, isShift, opPos } from './expr.ts';
import { underlying } from './named.ts';
import { compositeKind, Operand } from './operand.ts';
import {
  allBoolean,
  allInteger,
  allNumeric,
  allNumericOrString,
  allOrdered,
  allString,
  allUnsigned,
  comparable,
  comparableType,
  defaultType,
  hasNil,
  identical,
  isComplex,
  isInteger,
  isNonTypeParamInterface,
  isTyped,
  isTypeParam,
  isUnsigned,
  isUntyped,
  isValid,
} from './predicates.ts';
import { type Basic, Pointer, type Type } from './types.ts';
import { commonUnder } from './under.ts';
import { go1_13 } from './version.ts';

type OpPredicates = Partial<Record<Operator, (t: Type) => boolean>>;

const unaryOpPredicates: OpPredicates = {
  '+': allNumeric,
  '-': allNumeric,
  '^': allInteger,
  '!': allBoolean,
};

const binaryOpPredicates: OpPredicates = {
  '+': allNumericOrString,
  '-': allNumeric,
  '*': allNumeric,
  '/': allNumeric,
  '%': allInteger,
  '&': allInteger,
  '|': allInteger,
  '^': allInteger,
  '&^': allInteger,
  '&&': allBoolean,
  '||': allBoolean,
};

// Constant shifts by more are refused. It suffices to write the smallest float64, 1 / (1 << 1074).
const shiftBound = 1023n - 1n + 52n;

export const operatorMethods = {
  op(this: Checker, predicates: OpPredicates, x: Operand, op: Operator): boolean {
    const pred = predicates[op];
    if (pred === undefined) {
      this.errorf(x, 'InvalidSyntaxTree', `unknown operator ${op}`);
      return false;
    }
    if (pred(x.type)) return true;
    this.errorf(x, 'UndefinedOp', `${invalidOp}operator ${op} not defined on ${this.sprintOperand(x)}`);
    return false;
  },

  unary(this: Checker, x: Operand, e: Operation): void {
    this.expr(null, x, e.x);
    if (x.mode === 'invalid') return;
    let op = e.op;
    switch (op) {
      case '&':
        // "As an exception to the addressability requirement, x may also be a composite literal."
        if (unparen(e.x).kind !== 'CompositeLit' && x.mode !== 'variable') {
          this.errorf(
            x,
            'UnaddressableOperand',
            `${invalidOp}cannot take address of ${this.sprintOperand(x)}`,
          );
          x.mode = 'invalid';
          return;
        }
        x.mode = 'value';
        x.type = new Pointer(x.type);
        return;
      case '<-': {
        const elem = this.chanElem(x, x, true);
        if (elem === null) {
          x.mode = 'invalid';
          return;
        }
        x.mode = 'commaok';
        x.type = elem;
        this.hasCallOrRecv = true;
        return;
      }
      case '~':
        // Reported at the operator, and with a hint for those who know ~ from other languages.
        if (!allInteger(x.type)) {
          this.errorf(e, 'UndefinedOp', 'cannot use ~ outside of interface or type constraint');
          x.mode = 'invalid';
          return;
        }
        this.errorf(
          e,
          'UndefinedOp',
          'cannot use ~ outside of interface or type constraint (use ^ for bitwise complement)',
        );
        op = '^';
    }
    if (!this.op(unaryOpPredicates, x, op)) {
      x.mode = 'invalid';
      return;
    }
    if (x.mode === 'constant') {
      const val = x.val as Value;
      if (val.kind === 'Unknown') return;
      const bits = isUnsigned(x.type) ? unsignedBits(underlying(x.type) as Basic) : 0;
      x.val = unaryOp(op, val, bits);
      x.expr = e;
      this.overflow(x, opPos(e));
      return;
    }
    x.mode = 'value';
  },

  /** The type of the elements that can be received from x, or sent to it; null if it is no such channel (reported). */
  chanElem(this: Checker, at: Poser, x: Operand, recv: boolean): Type | null {
    const [u, err] = commonUnder(x.type, (t, u) => {
      if (u === null) return () => 'no specific channel type';
      if (u.kind !== 'Chan') return () => `non-channel ${this.sprintType(t as Type)}`;
      if (recv && u.dir === 'send') return () => `send-only channel ${this.sprintType(t as Type)}`;
      if (!recv && u.dir === 'recv') return () => `receive-only channel ${this.sprintType(t as Type)}`;
      return null;
    });
    if (u !== null && u.kind === 'Chan') return u.elem;
    const cause = err === null ? '' : err(this);
    const xs = this.sprintOperand(x);
    const code: Code = recv ? 'InvalidReceive' : 'InvalidSend';
    const what = recv ? 'cannot receive from' : 'cannot send to';
    this.errorf(
      at,
      code,
      isTypeParam(x.type) ? `${invalidOp}${what} ${xs}: ${cause}` : `${invalidOp}${what} ${cause} ${xs}`,
    );
    return null;
  },

  /** Checks x op y for a comparison, or in a switch (op ignored) the case x against the tag y. */
  comparison(this: Checker, x: Operand, y: Operand, op: Operator, switchCase: boolean): void {
    if (!isValid(x.type) || !isValid(y.type)) {
      x.mode = 'invalid';
      return;
    }
    if (switchCase) op = '==';

    const fail = this.comparisonError(x, y, op);
    if (fail !== null) {
      const [errOp, code, cause] = fail;
      const xs = exprString(x.expr as Expr);
      const ys = exprString(y.expr as Expr);
      if (switchCase) {
        this.errorf(x, code, `invalid case ${xs} in switch on ${ys} (${cause})`);
      } else {
        this.errorf(errOp, code, `${invalidOp}${xs} ${op} ${ys} (${cause})`);
      }
      x.mode = 'invalid';
      return;
    }

    if (x.mode === 'constant' && y.mode === 'constant') {
      x.val = makeBool(compare(x.val as Value, op, y.val as Value));
    } else {
      // The operands exist at run time, with the default type if they are still untyped.
      x.mode = 'value';
      this.updateExprType(x.expr as Expr, defaultType(x.type), true);
      this.updateExprType(y.expr as Expr, defaultType(y.type), true);
    }
    // "Comparison operators compare two operands and yield an untyped boolean value."
    x.type = Typ['untyped bool'];
  },

  /** Why x op y is no valid comparison: the offending operand, the code and the reason; null if it is valid. */
  comparisonError(this: Checker, x: Operand, y: Operand, op: Operator): [Operand, Code, string] | null {
    // "In any comparison, the first operand must be assignable to the type of the second operand, or vice versa."
    if (!x.assignableTo(this, y.type, null)[0] && !y.assignableTo(this, x.type, null)[0]) {
      const types = `${this.sprintType(x.type)} and ${this.sprintType(y.type)}`;
      return [y, 'MismatchedTypes', `mismatched types ${types}`];
    }

    let errOp: Operand | null = null;
    let cause = '';
    if (op === '==' || op === '!=') {
      if (x.isNil() || y.isNil()) {
        if (!hasNil(x.isNil() ? y.type : x.type)) errOp = y;
      } else if (!comparable(x.type)) {
        errOp = x;
        cause = this.incomparableCause(x.type);
      } else if (!comparable(y.type)) {
        errOp = y;
        cause = this.incomparableCause(y.type);
      }
    } else if (!allOrdered(x.type)) {
      errOp = x;
    } else if (!allOrdered(y.type)) {
      errOp = y;
    }
    if (errOp === null) return null;

    if (cause === '') {
      if (isTypeParam(x.type) || isTypeParam(y.type)) {
        if (!isTypeParam(x.type)) errOp = y;
        cause = `type parameter ${this.sprintType(errOp.type)} cannot use operator ${op}`;
      } else {
        const kind = compositeKind(errOp.type);
        cause = `operator ${op} not defined on ${kind === '' ? this.sprintType(errOp.type) : kind}`;
      }
    }
    return [errOp, 'UndefinedOp', cause];
  },

  /** Why values of type t cannot be compared, '' if there is nothing more to say. */
  incomparableCause(this: Checker, t: Type): string {
    const kind = underlying(t).kind;
    if (kind === 'Slice' || kind === 'Signature' || kind === 'Map') {
      return `${compositeKind(t)} can only be compared to nil`;
    }
    const cause = comparableType(t, true, null);
    return cause === null ? '' : cause(this);
  },

  /** Checks x << y or x >> y; e is the expression, null in an assignment operation. */
  shift(this: Checker, x: Operand, y: Operand, e: Expr | null, op: Operator): void {
    const xval = x.mode === 'constant' ? toInt(x.val as Value) : null;
    if (!allInteger(x.type) && !(isUntyped(x.type) && xval !== null && xval.kind === 'Int')) {
      this.shiftedOperandError(x);
      return;
    }

    // "The right operand in a shift expression must have integer type or be an untyped constant representable by a
    // value of type uint." It is not converted to uint, only checked.
    if (y.mode === 'constant') {
      const yval = toInt(y.val as Value);
      if (yval.kind === 'Int' && sign(yval) < 0) {
        this.errorf(y, 'InvalidShiftCount', `${invalidOp}negative shift count ${this.sprintOperand(y)}`);
        x.mode = 'invalid';
        return;
      }
      if (isUntyped(y.type)) {
        this.representable(y, Typ.uint);
        if (this.spoils(y, x)) return;
      }
    } else if (allInteger(y.type)) {
      if (!allUnsigned(y.type) && !this.allowVersion(go1_13)) {
        this.versionErrorf(y, go1_13, `${invalidOp}signed shift count ${this.sprintOperand(y)}`);
        x.mode = 'invalid';
        return;
      }
    } else if (isUntyped(y.type)) {
      this.convertUntyped(y, Typ.uint);
      if (this.spoils(y, x)) return;
    } else {
      this.errorf(y, 'InvalidShiftCount', `${invalidOp}shift count ${this.sprintOperand(y)} must be integer`);
      x.mode = 'invalid';
      return;
    }

    if (x.mode === 'constant') {
      if (y.mode === 'constant') {
        this.constantShift(x, y, xval as Value, e, op);
        return;
      }
      // "If the left operand of a non-constant shift expression is an untyped constant, it is first implicitly converted
      // to the type it would assume if the shift expression were replaced by its left operand alone." That type is
      // not known yet; a mark makes updateExprType check that it is an integer.
      if (isUntyped(x.type)) {
        const info = this.untyped.get(x.expr as Expr);
        if (info !== undefined) info.isLhs = true;
        x.mode = 'value';
        return;
      }
    }
    if (!allInteger(x.type)) {
      this.shiftedOperandError(x);
      return;
    }
    x.mode = 'value';
  },

  constantShift(this: Checker, x: Operand, y: Operand, xval: Value, e: Expr | null, op: Operator): void {
    const untypedInt = (): void => {
      // 2.0 << 1 is an integer, too.
      if (!isInteger(x.type)) x.type = Typ['untyped int'];
    };
    if ((x.val as Value).kind === 'Unknown' || (y.val as Value).kind === 'Unknown') {
      x.val = makeUnknown();
      untypedInt();
      return;
    }
    const yval = toInt(y.val as Value);
    const count = yval.kind === 'Int' ? intVal(yval) : -1n;
    if (count < 0n || count > shiftBound) {
      this.errorf(y, 'InvalidShiftCount', `${invalidOp}invalid shift count ${this.sprintOperand(y)}`);
      x.mode = 'invalid';
      return;
    }
    untypedInt();
    x.val = shift(xval, op as '<<' | '>>', Number(count));
    x.expr = e ?? x.expr;
    this.overflow(x, opPos(x.expr as Expr));
  },

  shiftedOperandError(this: Checker, x: Operand): void {
    const msg = `${invalidOp}shifted operand ${this.sprintOperand(x)} must be integer`;
    this.errorf(x, 'InvalidShiftOperand', msg);
    x.mode = 'invalid';
  },

  /** Whether y is invalid, which makes x invalid too. */
  spoils(this: Checker, y: Operand, x: Operand): boolean {
    if (y.mode !== 'invalid') return false;
    x.mode = 'invalid';
    return true;
  },

  /** Checks lhs op rhs; e is the binary expression, null in an assignment operation lhs op= rhs. */
  binary(this: Checker, x: Operand, e: Expr | null, lhs: Expr, rhs: Expr, op: Operator): void {
    // Sums may have thousands of operands: down the left ones without recursion.
    const inner: Operation[] = [];
    let first = lhs;
    for (; first.kind === 'Operation' && first.y !== null; first = first.x) inner.push(first);
    this.expr(null, x, first);
    for (const o of inner.reverse()) {
      this.combine(x, o, o.x, o.y as Expr, o.op);
      x.expr = o;
      this.checked(null, x, false);
      this.singleExpr(x);
    }
    this.combine(x, e, lhs, rhs, op);
  },

  /** The same with lhs in x already. */
  combine(this: Checker, x: Operand, e: Expr | null, lhs: Expr, rhs: Expr, op: Operator): void {
    const y = new Operand();
    this.expr(null, y, rhs);
    if (x.mode === 'invalid') return;
    if (y.mode === 'invalid') {
      x.mode = 'invalid';
      x.expr = y.expr;
      return;
    }
    if (isShift(op)) {
      this.shift(x, y, e, op);
      return;
    }
    this.matchTypes(x, y);
    if (isInvalid(x)) return;
    if (isComparison(op)) {
      this.comparison(x, y, op, false);
      return;
    }
    if (!identical(x.type, y.type)) {
      if (isValid(x.type) && isValid(y.type)) {
        const types = `(mismatched types ${this.sprintType(x.type)} and ${this.sprintType(y.type)})`;
        const what = e !== null ? exprString(e) : `${exprString(lhs)} ${op}= ${exprString(rhs)}`;
        this.errorf(x, 'MismatchedTypes', `${invalidOp}${what} ${types}`);
      }
      x.mode = 'invalid';
      return;
    }
    if (!this.op(binaryOpPredicates, x, op)) {
      x.mode = 'invalid';
      return;
    }
    if ((op === '/' || op === '%') && dividesByZero(x, y)) {
      this.errorf(y, 'DivByZero', `${invalidOp}division by zero`);
      x.mode = 'invalid';
      return;
    }
    if (x.mode === 'constant' && y.mode === 'constant') {
      const xv = x.val as Value;
      const yv = y.val as Value;
      if (xv.kind === 'Unknown' || yv.kind === 'Unknown') {
        x.val = makeUnknown();
        return;
      }
      // The quotient of integers is an integer, whatever form their values have.
      x.val = binaryOp(xv, op === '/' && isInteger(x.type) ? 'div' : op, yv);
      x.expr = e ?? x.expr;
      this.overflow(x, opPos(x.expr as Expr));
      return;
    }
    x.mode = 'value';
  },

  /** Converts the untyped one of x and y to the type of the other where that may be; x is invalid if it fails. */
  matchTypes(this: Checker, x: Operand, y: Operand): void {
    if (!mayConvert(x, y)) return;
    this.convertUntyped(x, y.type);
    if (x.mode === 'invalid') return;
    this.convertUntyped(y, x.type);
    this.spoils(y, x);
  },
};

// Whether x and y may have matching types once the untyped one is converted. If not, the mismatch of their types is the
// better message than a failed conversion.
function mayConvert(x: Operand, y: Operand): boolean {
  if (isTyped(x.type) && isTyped(y.type)) return false;
  if (allNumeric(x.type) !== allNumeric(y.type)) return false;
  if (isNonTypeParamInterface(x.type) || isNonTypeParamInterface(y.type)) return true;
  if (allBoolean(x.type) !== allBoolean(y.type)) return false;
  if (allString(x.type) !== allString(y.type)) return false;
  if (x.isNil()) return hasNil(y.type);
  if (y.isNil()) return hasNil(x.type);
  return underlying(x.type).kind !== 'Pointer' && underlying(y.type).kind !== 'Pointer';
}

// "If the divisor is a constant, it must not be zero", for integers and for constant complex quotients too, where a
// divisor so small that its square vanishes counts as zero.
function dividesByZero(x: Operand, y: Operand): boolean {
  if (y.mode !== 'constant') return false;
  const yv = y.val as Value;
  if ((x.mode === 'constant' || allInteger(x.type)) && sign(yv) === 0) return true;
  if (x.mode !== 'constant' || !isComplex(x.type)) return false;
  const re = real(yv);
  const im = imag(yv);
  return sign(binaryOp(re, '*', re)) === 0 && sign(binaryOp(im, '*', im)) === 0;
}
