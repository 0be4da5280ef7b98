// This file checks range loops: over what one may range, and which variables a clause may have.

import { makeInt64 } from '../constant/constant.ts';
import { exprString, unparen } from '../syntax/index.ts';
import type { Expr, ForStmt, RangeClause } from '../syntax/nodes.ts';
import { arrayPtrDeref } from './builtins.ts';
import type { Checker } from './checker.ts';
import { underlying } from './named.ts';
import { Var } from './objects.ts';
import { Operand } from './operand.ts';
import { identical, isBoolean, isInteger, isString, isValid } from './predicates.ts';
import type { Type } from './types.ts';
import { commonUnder } from './under.ts';
import { Typ, universeRune } from './universe.ts';
import { go1_22, go1_23 } from './version.ts';

/** What one iteration yields; null where there is nothing. With ok false, cause may say why there is no range. */
interface RangeTypes {
  readonly key: Type | null;
  readonly val: Type | null;
  readonly cause: string;
  readonly ok: boolean;
}

const funcWanted = 'func must be func(yield func(...) bool): ';

export const rangeMethods = {
  rangeStmt(
    this: Checker,
    s: ForStmt,
    sKey: Expr | null,
    sValue: Expr | null,
    sExtra: Expr | null,
    clause: RangeClause,
  ): void {
    const x = new Operand();
    this.hasCallOrRecv = false;
    this.expr(null, x, clause.x);

    // "The range expression x is evaluated before beginning the loop, with one exception: if at most one iteration
    // variable is present and x or len(x) is constant, the range expression is not evaluated."
    if (x.mode !== 'invalid' && sValue === null && !this.hasCallOrRecv) {
      const t = arrayPtrDeref(underlying(x.type));
      if (t.kind === 'Array' && t.len >= 0)
        this.record(new Operand('constant', unparen(clause.x), Typ.int, makeInt64(BigInt(t.len))));
    }

    let key: Type | null = null;
    let val: Type | null = null;
    if (x.mode !== 'invalid') {
      const r = this.rangeKeyVal(x.type);
      const what = this.sprintOperand(x);
      if (!r.ok) {
        const why = r.cause === '' ? '' : `: ${r.cause}`;
        this.softErrorf(x, 'InvalidRangeExpr', `cannot range over ${what}${why}`);
      } else if (r.key === null && sKey !== null)
        this.softErrorf(sKey, 'InvalidIterVar', `range over ${what} permits no iteration variables`);
      else if (r.val === null && sValue !== null)
        this.softErrorf(sValue, 'InvalidIterVar', `range over ${what} permits only one iteration variable`);
      else if (sExtra !== null)
        this.softErrorf(sExtra, 'InvalidIterVar', 'range clause permits at most two iteration variables');
      key = r.key;
      val = r.val;
    }

    // The variables are in scope in the body, not in the range expression.
    this.openScope(s, 'range');
    const lhs = [sKey, sValue];
    const rhs = [key, val];
    if (clause.def) this.declareRangeVars(s, x, lhs, rhs);
    else if (sKey !== null) this.assignRangeVars(x, lhs, rhs);
    else if (x.mode !== 'invalid' && isInteger(x.type)) {
      // "If n is an untyped constant, it is given its default type."
      this.assignment(x, null, 'range clause');
    }
    this.stmt(s.body);
    this.closeScope();
  },

  declareRangeVars(
    this: Checker,
    s: ForStmt,
    x: Operand,
    lhs: readonly (Expr | null)[],
    rhs: readonly (Type | null)[],
  ): void {
    const overInt = isInteger(x.type);
    const vars: Var[] = [];
    for (const [i, e] of lhs.entries()) {
      if (e === null) continue;
      const name = e.kind === 'Name' ? e.value : '_';
      const obj = new Var(e.pos, this.pkg, name, null);
      if (e.kind === 'Name') {
        this.recordDef(e, obj);
        if (name !== '_') vars.push(obj);
      } else this.errorf(e, 'InvalidSyntaxTree', `cannot declare ${exprString(e)}`);

      const typ = rhs[i] ?? null;
      if (typ === null || !isValid(typ)) {
        // Not typed for an error: do not add that it is unused.
        obj.type = Typ.invalid;
        obj.used = true;
      } else if (overInt) this.initVar(obj, x, 'range clause');
      else this.initVar(obj, new Operand('value', e, typ), 'assignment');
    }
    if (vars.length === 0) this.errorf(s, 'NoNewVar', 'no new variables on left side of :=');
    for (const obj of vars) this.declare(this.scope, null, obj, s.body.pos);
  },

  assignRangeVars(
    this: Checker,
    x: Operand,
    lhs: readonly (Expr | null)[],
    rhs: readonly (Type | null)[],
  ): void {
    const overInt = isInteger(x.type);
    for (const [i, e] of lhs.entries()) {
      const typ = rhs[i] ?? null;
      if (e === null || typ === null || !isValid(typ)) continue;
      if (!overInt) {
        this.assignVar(e, null, new Operand('value', e, typ), 'assignment');
        continue;
      }
      // "If n is an untyped constant, it is given the type of the iteration variable."
      this.assignVar(e, null, x, 'range clause');
      if (x.mode !== 'invalid' && !isInteger(x.type)) {
        const got = this.sprintType(x.type);
        this.softErrorf(e, 'InvalidRangeExpr', `cannot use iteration variable of type ${got}`);
      }
    }
  },

  /** The types of the iteration values of a range over a value of type orig. */
  rangeKeyVal(this: Checker, orig: Type): RangeTypes {
    const bad = (cause: string): RangeTypes => ({ key: Typ.invalid, val: Typ.invalid, cause, ok: false });
    const good = (key: Type | null, val: Type | null): RangeTypes => ({ key, val, cause: '', ok: true });

    const [rtyp, err] = commonUnder(orig, (t, u) =>
      u?.kind === 'Chan' && u.dir === 'send'
        ? () => `receive from send-only channel ${this.sprintType(t!)}`
        : null,
    );
    if (rtyp === null) return bad(err(this));
    const typ = arrayPtrDeref(rtyp);
    switch (typ.kind) {
      case 'Basic':
        if (isString(typ)) return good(Typ.int, universeRune);
        if (isInteger(typ))
          return this.allowVersion(go1_22) ? good(orig, null) : bad('requires go1.22 or later');
        break;
      case 'Array':
      case 'Slice':
        return good(Typ.int, typ.elem);
      case 'Map':
        return good(typ.key, typ.elem);
      case 'Chan':
        return good(typ.elem, null);
      case 'Signature': {
        if (!this.allowVersion(go1_23)) return bad('requires go1.23 or later');
        const params = typ.params.vars;
        if (params.length !== 1) return bad(`${funcWanted}wrong argument count`);
        if (typ.results.vars.length !== 0) return bad(`${funcWanted}unexpected results`);
        const [cb, why] = commonUnder(params[0]!.type!, null);
        if (cb === null || cb.kind !== 'Signature')
          return bad(`${funcWanted}${why === null ? 'argument is not func' : `in yield type, ${why(this)}`}`);
        const yields = cb.params.vars;
        if (yields.length > 2) return bad(`${funcWanted}yield func has too many parameters`);
        const result = cb.results.vars.length === 1 ? cb.results.vars[0]!.type! : null;
        if (result === null || !identical(result, Typ.bool)) {
          const userDefined = result !== null && isBoolean(result);
          return bad(
            `${funcWanted}yield func ${userDefined ? 'returns user-defined boolean, not bool' : 'does not return bool'}`,
          );
        }
        return good(yields[0]?.type ?? null, yields[1]?.type ?? null);
      }
    }
    return { key: null, val: null, cause: '', ok: false };
  },
};
