// This file keeps the order of evaluation. Go's compiler makes calls and receives first, in order, and reads variables
// afterwards; JavaScript reads from left to right. The two differ only where an operand that a call may change stands
// before a call: then the calls go into temporaries first.

import { unparen, walk } from '../syntax/index.ts';
import type { Expr } from '../syntax/nodes.ts';
import type { Gen } from './gen.ts';

export interface Operand {
  /** null: has neither calls nor variables. */
  readonly e: Expr | null;
  readonly gen: () => string;
}

export const orderMethods = {
  /** Texts of operands, and what must be evaluated before any of them. */
  ordered(this: Gen, operands: readonly Operand[]): { pre: string[]; vals: string[] } {
    let last = -1;
    operands.forEach((o, i) => {
      if (o.e !== null && this.hasCall(o.e)) last = i;
    });
    let needed = false;
    for (let i = 0; i < last && !needed; i++) {
      const { e } = operands[i] as Operand;
      needed = e !== null && (this.isVolatile(e) || this.mixesCalls(e));
    }
    const pre: string[] = [];
    const vals = operands.map(({ e, gen }) => {
      if (!needed || e === null || !this.hasCall(e)) return gen();
      const s = gen();
      const t = this.temp();
      pre.push(`${t} = ${s}`);
      return t;
    });
    return { pre, vals };
  },

  /** Puts what must come first before an expression. */
  sequence(this: Gen, pre: readonly string[], s: string): string {
    return pre.length === 0 ? s : `(${pre.join(', ')}, ${s})`;
  },

  /** Whether evaluating e calls a function or receives. */
  hasCall(this: Gen, e: Expr): boolean {
    const known = this.callMemo.get(e);
    if (known !== undefined) return known;
    let found = false;
    walk(e, (n) => {
      if (found || n.kind === 'FuncLit') return false;
      if (this.replaced.has(n as Expr)) return false;
      if (n.kind === 'Operation' && n.y === null && n.op === '<-') found = true;
      if (n.kind === 'CallExpr') {
        const mode = this.info.types.get(n.fun)?.mode;
        const fun = unparen(n.fun);
        if (this.info.types.get(n)?.value != null) return false;
        if (mode === 'builtin' && fun.kind === 'Name' && /^(len|cap|min|max|real|imag|complex|new|make|append)$/.test(fun.value)) return true;
        if (mode !== 'typexpr') found = true;
      }
      return !found;
    });
    this.callMemo.set(e, found);
    return found;
  },

  /** Whether e is more than one call: some of it would be read before a later call. */
  mixesCalls(this: Gen, e0: Expr): boolean {
    const e = unparen(e0);
    return e.kind !== 'CallExpr' && this.hasCall(e) && this.isVolatile(e);
  },

  /** Whether a call may change the value of e. */
  isVolatile(this: Gen, e: Expr): boolean {
    let found = false;
    walk(e, (n) => {
      if (found || n.kind === 'FuncLit') return false;
      if (this.replaced.has(n as Expr)) return false;
      switch (n.kind) {
        case 'Name': {
          const o = this.info.uses.get(n);
          if (o?.kind !== 'Var' || o.isField) return false;
          const f = this.varFacts(o);
          found = this.isGlobal(o) || (f !== undefined && (f.addr || (f.captured && f.changed)));
          return false;
        }
        case 'IndexExpr':
          found = this.info.types.get(n)?.mode !== 'typexpr' && this.info.types.get(n.x)?.mode !== 'typexpr' && !this.types.isString(this.typeOf(n.x));
          return !found;
        case 'SelectorExpr': {
          const s = this.info.selections.get(n);
          if (s === undefined) {
            const o = this.info.uses.get(n.sel);
            found = o?.kind === 'Var';
            return false;
          }
          if (s.indirect && s.kind === 'field') found = true;
          return !found;
        }
        case 'Operation':
          if (n.y === null && n.op === '*' && this.info.types.get(n)?.mode !== 'typexpr') found = true;
          return !found;
        case 'CallExpr':
          // What a call returns is no longer subject to change; its operands are read before it.
          return this.info.types.get(n.fun)?.mode === 'typexpr' || this.info.types.get(n.fun)?.mode === 'builtin';
        default:
          return true;
      }
    });
    return found;
  },
};
