// This file emits comparisons.

import { unparen } from '../syntax/index.ts';
import type { Expr, Operator } from '../syntax/nodes.ts';
import type { CType } from './ctypes.ts';
import type { Gen } from './gen.ts';
import { rt } from './runtime-list.ts';

export const equalityMethods = {
  comparison(this: Gen, op: Operator, x: Expr, y: Expr): string {
    const [xt, yt] = [this.typeOf(x), this.typeOf(y)];
    if (op !== '==' && op !== '!=') {
      const { pre, vals } = this.ordered([
        { e: x, gen: () => this.expr(x) },
        { e: y, gen: () => this.expr(y) },
      ]);
      return this.sequence(pre, `(${vals[0]} ${op} ${vals[1]})`);
    }
    const not = op === '!=';
    const even = this.powerRemainder(x, y);
    if (even !== null) return not ? `(!${even})` : even;
    if (this.isNil(y)) return this.nilTest(this.expr(x), xt, not);
    if (this.isNil(x)) return this.nilTest(this.expr(y), yt, not);
    const xi = this.types.isInterface(xt);
    const yi = this.types.isInterface(yt);
    // An interface against a concrete value: the value is put into an interface.
    const t = xi ? xt : yi ? yt : xt;
    const { pre, vals } = this.ordered([
      { e: x, gen: () => (yi && !xi ? this.value(x, yt) : this.expr(x)) },
      { e: y, gen: () => (xi && !yi ? this.value(y, xt) : this.expr(y)) },
    ]);
    return this.sequence(pre, this.equalText(t, vals[0] as string, vals[1] as string, not));
  },

  /** x % 2^k == 0 needs no division: the low bits decide, whatever the sign. */
  powerRemainder(this: Gen, x0: Expr, y: Expr): string | null {
    const x = unparen(x0);
    const zero = this.rangeOf(y);
    if (
      this.replaced.has(x) ||
      x.kind !== 'Operation' ||
      x.op !== '%' ||
      x.y === null ||
      zero === null ||
      zero[0] !== 0 ||
      zero[1] !== 0
    )
      return null;
    const m = this.rangeOf(x.y);
    if (
      m === null ||
      m[0] !== m[1] ||
      m[0] < 2 ||
      m[0] > 2 ** 30 ||
      !Number.isInteger(Math.log2(m[0])) ||
      this.hasCall(x.y)
    )
      return null;
    const mask: readonly [number, number] = [m[0] - 1, m[0] - 1];
    const t = this.typeOf(x);
    return `(${this.intOp('&', t, this.expr(x.x), String(mask[0]), this.rangeOf(x.x), mask)} === 0)`;
  },

  equalText(this: Gen, t: CType, a: string, b: string, not: boolean): string {
    const s = this.prog.descs.equal(t, a, b);
    if (s === `${a} === ${b}`) return `(${a} ${not ? '!==' : '==='} ${b})`;
    return not ? `(!${s})` : s;
  },

  isNil(this: Gen, e: Expr): boolean {
    const tv = this.info.types.get(e);
    if (tv?.mode === 'nilvalue') return true;
    if (e.kind === 'ParenExpr') return this.isNil(e.x);
    return e.kind === 'Name' && e.value === 'nil' && this.info.uses.get(e)?.kind === 'Nil';
  },

  nilTest(this: Gen, s: string, t: CType, not: boolean): string {
    const nil = this.types.under(t).kind === 'slice' ? rt('nilSlice') : 'null';
    return `(${s} ${not ? '!==' : '==='} ${nil})`;
  },
};
