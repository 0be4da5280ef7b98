// This file checks initialisation and assignment: of constants, of variables, in := declarations, and of results by
// return statements. Counting mismatches are reported once for the whole statement.

import { endPos, exprString, unparen } from '../syntax/index.ts';
import { type Expr, NoPos, type Pos, type ReturnStmt } from '../syntax/nodes.ts';
import type { Checker } from './checker.ts';
import type { Poser } from './errors.ts';
import { underlying } from './named.ts';
import { type Const, Var } from './objects.ts';
import { type Cause, newTarget, Operand } from './operand.ts';
import { defaultType, isNonTypeParamInterface, isNumeric, isUntyped, isValid } from './predicates.ts';
import type { Type } from './types.ts';
import { Typ } from './universe.ts';

export const assignmentMethods = {
  /**
   * Whether x can be assigned to a variable of type T; T null: x takes its default type. context says in messages
   * what kind of assignment it is. Untyped operands are converted; x is invalid if it cannot be assigned.
   */
  assignment(this: Checker, x: Operand, T: Type | null, context: string): void {
    this.singleValue(x);
    switch (x.mode) {
      case 'invalid':
        return;
      case 'nilvalue':
      case 'constant':
      case 'variable':
      case 'mapindex':
      case 'value':
      case 'commaok':
      case 'commaerr':
        break;
      default:
        this.errorf(
          x,
          'IncompatibleAssign',
          `cannot assign ${this.sprintOperand(x)} to ${T === null ? 'nil' : this.sprintType(T)} in ${context}`,
        );
        x.mode = 'invalid';
        return;
    }

    if (isUntyped(x.type)) {
      let target = T;
      if (x.isNil()) {
        if (T === null) {
          this.errorf(x, 'UntypedNilUse', `use of untyped nil in ${context}`);
          x.mode = 'invalid';
          return;
        }
      } else if (T === null || isNonTypeParamInterface(T)) {
        // "If an untyped constant is assigned to a variable of interface type …, the constant is first converted to
        // its default type."
        target = defaultType(x.type);
      }
      const [newType, val, code] = this.implicitTypeAndValue(x, target!);
      if (code !== null) {
        let msg = `cannot use ${this.sprintOperand(x)} as ${this.sprintType(target!)} value in ${context}`;
        if (code === 'TruncatedFloat') msg += ' (truncated)';
        else if (code === 'NumericOverflow') msg += ' (overflows)';
        const known = code === 'TruncatedFloat' || code === 'NumericOverflow';
        this.errorf(x, known ? code : 'IncompatibleAssign', msg);
        x.mode = 'invalid';
        return;
      }
      if (val !== null) {
        x.val = val;
        this.updateExprVal(x.expr!, val);
      }
      if (newType !== null && newType !== x.type) {
        x.type = newType;
        this.updateExprType(x.expr!, newType, false);
      }
    }

    // A generic function cannot be a value.
    const sig = underlying(x.type);
    if (sig.kind === 'Signature' && sig.tparams.length > 0) {
      this.errorf(
        x,
        'WrongTypeArgCount',
        `cannot use generic function ${exprString(x.expr!)} without instantiation in ${context}`,
      );
      x.mode = 'invalid';
      return;
    }

    if (T === null) return;
    const cause: Cause = { text: '' };
    const [ok, code] = x.assignableTo(this, T, cause);
    if (ok) return;
    const why = cause.text === '' ? '' : `: ${cause.text}`;
    this.errorf(
      x,
      code ?? 'IncompatibleAssign',
      `cannot use ${this.sprintOperand(x)} as ${this.sprintType(T)} value in ${context}${why}`,
    );
    x.mode = 'invalid';
  },

  initConst(this: Checker, lhs: Const, x: Operand): void {
    if (x.mode === 'invalid' || !isValid(x.type) || (lhs.type !== null && !isValid(lhs.type))) {
      lhs.type ??= Typ.invalid;
      return;
    }
    if (x.mode !== 'constant') {
      this.errorf(x, 'InvalidConstInit', `${this.sprintOperand(x)} is not constant`);
      lhs.type ??= Typ.invalid;
      return;
    }
    // "If the type is omitted, the constants take the individual types of the corresponding expressions."
    lhs.type ??= x.type;
    this.assignment(x, lhs.type, 'constant declaration');
    if ((x.mode as string) !== 'invalid') lhs.val = x.val;
  },

  /** Initialises lhs with x; without a type, lhs takes x's. x is invalid if that fails. */
  initVar(this: Checker, lhs: Var, x: Operand, context: string): void {
    if (x.mode === 'invalid' || !isValid(x.type) || (lhs.type !== null && !isValid(lhs.type))) {
      lhs.type ??= Typ.invalid;
      x.mode = 'invalid';
      return;
    }
    if (lhs.type === null) {
      let typ = x.type;
      if (isUntyped(typ)) {
        // "The predeclared identifier nil cannot be used to initialize a variable with no explicit type."
        if (typ === Typ['untyped nil']) {
          this.errorf(x, 'UntypedNilUse', `use of untyped nil in ${context}`);
          lhs.type = Typ.invalid;
          x.mode = 'invalid';
          return;
        }
        typ = defaultType(typ);
      }
      lhs.type = typ;
    }
    this.assignment(x, lhs.type, context);
  },

  /** The type of an assignment's left side; null if it is blank, the invalid type if it cannot be assigned to. */
  lhsVar(this: Checker, lhs: Expr): Type | null {
    const ident = unparen(lhs);
    let v: Var | null = null;
    let used = false;
    if (ident.kind === 'Name') {
      if (ident.value === '_') {
        this.recordDef(ident, null);
        return null;
      }
      // Assigning to a variable does not use it.
      const obj = this.lookup(ident.value);
      if (obj !== null && obj.kind === 'Var' && obj.pkg === this.pkg) {
        v = obj;
        used = v.used;
      }
    }
    const x = new Operand();
    this.expr(null, x, lhs);
    if (v !== null) v.used = used;
    if (x.mode === 'invalid' || !isValid(x.type)) return Typ.invalid;
    if (x.mode === 'variable' || x.mode === 'mapindex') return x.type;

    // "Each left-hand side operand must be addressable, a map index expression, or … the blank identifier."
    if (x.expr!.kind === 'SelectorExpr') {
      const op = new Operand();
      this.expr(null, op, x.expr!.x);
      if (op.mode === 'mapindex') {
        const field = exprString(x.expr!);
        this.errorf(x, 'UnaddressableFieldAssign', `cannot assign to struct field ${field} in map`);
        return Typ.invalid;
      }
    }
    const what = exprString(x.expr!);
    this.errorf(
      x,
      'UnassignableOperand',
      `cannot assign to ${what} (neither addressable nor a map index expression)`,
    );
    return Typ.invalid;
  },

  /** Assigns to lhs the operand x or, if that is null, the expression rhs. */
  assignVar(this: Checker, lhs: Expr, rhs: Expr | null, x: Operand | null, context: string): void {
    const T = this.lhsVar(lhs);
    if (T !== null && !isValid(T)) {
      if (x !== null) x.mode = 'invalid';
      else this.use(rhs!);
      return;
    }
    if (x === null) {
      const target = T !== null && underlying(T).kind === 'Signature' ? newTarget(T, exprString(lhs)) : null;
      x = new Operand();
      this.expr(target, x, rhs!);
    }
    this.assignment(x, T, T === null && context === 'assignment' ? 'assignment to _ identifier' : context);
  },

  /** A list of types as messages about counts give it: (int, number, unknown type). */
  typesSummary(this: Checker, list: readonly (Type | null)[], variadic: boolean, hasDots: boolean): string {
    const res = list.map((t, i) => {
      let s: string;
      if (t === null || !isValid(t)) s = 'unknown type';
      else if (isUntyped(t)) s = isNumeric(t) ? 'number' : this.sprintType(t).replace('untyped ', '');
      else s = this.sprintType(t);
      if (i < list.length - 1) return s;
      if (variadic) return `...${t?.kind === 'Slice' ? this.sprintType(t.elem) : s}`;
      return hasDots ? `${s}...` : s;
    });
    return `(${res.join(', ')})`;
  },

  assignError(this: Checker, rhs: readonly Expr[], l: number, r: number): void {
    const vars = measure(l, 'variable');
    const vals = measure(r, 'value');
    const rhs0 = rhs[0]!;
    const call = unparen(rhs0);
    const what =
      rhs.length === 1 && call.kind === 'CallExpr' ? `${exprString(call.fun)} returns ${vals}` : vals;
    this.errorf(rhs0, 'WrongAssignCount', `assignment mismatch: ${vars} but ${what}`);
  },

  returnError(this: Checker, at: Poser, lhs: readonly Var[], rhs: readonly Operand[]): void {
    let qualifier = 'not enough';
    if (rhs.length > lhs.length) {
      at = rhs[lhs.length]!;
      qualifier = 'too many';
    } else if (rhs.length > 0) at = rhs.at(-1)!;
    const err = this.newError('WrongResultCount');
    err.addf(at, `${qualifier} return values`);
    err.addf(
      NoPos,
      `have ${this.typesSummary(
        rhs.map((x) => x.type),
        false,
        false,
      )}`,
    );
    err.addf(
      NoPos,
      `want ${this.typesSummary(
        lhs.map((v) => v.type),
        false,
        false,
      )}`,
    );
    err.report();
  },

  /** Initialises the variables lhs; with returnStmt, they are the function's results. */
  initVars(this: Checker, lhs: readonly Var[], rhs: readonly Expr[], returnStmt: ReturnStmt | null): void {
    const context = returnStmt === null ? 'assignment' : 'return statement';
    const first = rhs[0];
    const isCall = rhs.length === 1 && unparen(first!).kind === 'CallExpr';
    if (lhs.length === rhs.length && !isCall) {
      for (const [i, v] of lhs.entries()) {
        const desc = returnStmt !== null && v.name === '' ? 'result variable' : v.name;
        const x = new Operand();
        this.expr(newTarget(v.type, desc), x, rhs[i]!);
        this.initVar(v, x, context);
      }
      return;
    }

    const giveUp = (): void => {
      for (const v of lhs) v.type ??= Typ.invalid;
    };
    if (rhs.length !== 1) {
      // Look at the right side for its own errors first; only if there are none, complain about the count.
      if (this.use(...rhs)) {
        if (returnStmt !== null) this.returnError(returnStmt, lhs, this.exprList(rhs));
        else this.assignError(rhs, lhs.length, rhs.length);
      }
      giveUp();
      return;
    }

    const [xs, commaOk] = this.multiExpr(first!, lhs.length === 2 && returnStmt === null);
    if (lhs.length === xs.length) {
      for (const [i, v] of lhs.entries()) this.initVar(v, xs[i]!, context);
      if (commaOk && xs[0]!.mode !== 'invalid' && xs[1]!.mode !== 'invalid')
        this.recordCommaOkTypes(first!, xs);
      return;
    }
    if (xs[0]!.mode !== 'invalid') {
      if (returnStmt !== null) this.returnError(returnStmt, lhs, xs);
      else this.assignError(rhs, lhs.length, xs.length);
    }
    giveUp();
  },

  assignVars(this: Checker, lhs: readonly Expr[], rhs: readonly Expr[]): void {
    const first = rhs[0]!;
    const isCall = rhs.length === 1 && unparen(first).kind === 'CallExpr';
    if (lhs.length === rhs.length && !isCall) {
      for (const [i, l] of lhs.entries()) this.assignVar(l, rhs[i]!, null, 'assignment');
      return;
    }
    if (rhs.length !== 1) {
      const okLHS = this.useLHS(...lhs);
      const okRHS = this.use(...rhs);
      if (okLHS && okRHS) this.assignError(rhs, lhs.length, rhs.length);
      return;
    }
    const [xs, commaOk] = this.multiExpr(first, lhs.length === 2);
    if (lhs.length === xs.length) {
      for (const [i, l] of lhs.entries()) this.assignVar(l, null, xs[i]!, 'assignment');
      if (commaOk && xs[0]!.mode !== 'invalid' && xs[1]!.mode !== 'invalid')
        this.recordCommaOkTypes(first, xs);
      return;
    }
    if (xs[0]!.mode !== 'invalid') this.assignError(rhs, lhs.length, xs.length);
    this.useLHS(...lhs);
  },

  shortVarDecl(this: Checker, pos: Pos, lhs: readonly Expr[], rhs: readonly Expr[]): void {
    const top = this.delayed.length;
    const { scope } = this;
    const seen = new Set<string>();
    const lhsVars: Var[] = [];
    const newVars: Var[] = [];
    let hasErr = false;
    const dummy = (e: Expr): void => {
      lhsVars.push(new Var(e.pos, this.pkg, '_', null));
    };
    for (const e of lhs) {
      if (e.kind !== 'Name') {
        this.useLHS(e);
        this.errorf(e, 'BadDecl', `non-name ${exprString(e)} on left side of :=`);
        hasErr = true;
        dummy(e);
        continue;
      }
      const name = e.value;
      if (name !== '_') {
        if (seen.has(name)) {
          this.errorf(e, 'RepeatedDecl', `${name} repeated on left side of :=`);
          hasErr = true;
          dummy(e);
          continue;
        }
        seen.add(name);
      }
      // "Unlike regular variable declarations, a short variable declaration may redeclare variables provided they were
      // originally declared earlier in the same block."
      const alt = scope.lookup(name);
      if (alt !== null) {
        this.recordUse(e, alt);
        if (alt.kind === 'Var') lhsVars.push(alt);
        else {
          this.errorf(e, 'UnassignableOperand', `cannot assign to ${name}`);
          hasErr = true;
          dummy(e);
        }
        continue;
      }
      const obj = new Var(e.pos, this.pkg, name, null);
      lhsVars.push(obj);
      if (name !== '_') newVars.push(obj);
      this.recordDef(e, obj);
    }

    this.initVars(lhsVars, rhs, null);
    // Function literals on the right must not see the new names.
    this.processDelayed(top);
    if (newVars.length === 0 && !hasErr) {
      this.softErrorf(pos, 'NoNewVar', 'no new variables on left side of :=');
      return;
    }
    // "The scope … begins at the end of the … ShortVarDecl …"
    const scopePos = endPos(rhs.at(-1)!);
    for (const obj of newVars) this.declare(scope, null, obj, scopePos);
  },
};

/** "1 value", "2 values" */
export function measure(n: number, unit: string): string {
  return n === 1 ? `1 ${unit}` : `${n} ${unit}s`;
}
