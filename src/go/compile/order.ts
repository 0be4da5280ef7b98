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
  /** A pointer is followed besides, which calls come before. */
  readonly follows?: boolean;
  /** Several values, which must be there before the expression that uses them begins. */
  readonly spread?: boolean;
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
      const { e, follows } = operands[i] as Operand;
      needed =
        e !== null &&
        (follows === true ||
          this.isVolatile(e) ||
          this.mixesCalls(e) ||
          (operands[last]?.spread === true && this.hasCall(e)));
    }
    const pre: string[] = [];
    if (needed) {
      // Calls first, in order; what stands around them is read afterwards.
      for (const { e } of operands.slice(0, last + 1)) if (e !== null) this.hoistCalls(e, pre);
    }
    const vals = operands.map(({ gen }) => gen());
    return { pre, vals };
  },

  /** Puts what must come first before an expression. */
  sequence(this: Gen, pre: readonly string[], s: string): string {
    return pre.length === 0 ? s : `(${pre.join(', ')}, ${s})`;
  },

  /** Puts the calls in e into temporaries that stand for them from then on. */
  hoistCalls(this: Gen, e0: Expr, pre: string[]): void {
    const e = unparen(e0);
    if (this.replaced.has(e0) || this.replaced.has(e) || !(this.hasCall(e) || this.isBuiltinCall(e))) return;
    switch (e.kind) {
      case 'CallExpr':
        if (this.info.types.get(e.fun)?.mode === 'typexpr') {
          this.hoistCalls(e.argList[0] as Expr, pre);
          return;
        }
        break;
      case 'Operation':
        if (e.op === '<-' || e.op === '&' || e.op === '&&' || e.op === '||') {
          if (e.y === null && e.op === '&') {
            const lit = unparen(e.x);
            if (lit.kind !== 'CompositeLit') {
              this.hoistCalls(e.x, pre);
              return;
            }
          } else if (e.y === null || e.op === '&&' || e.op === '||') break;
        }
        if (e.y === null && e.op === '&') break;
        this.hoistCalls(e.x, pre);
        if (e.y !== null) this.hoistCalls(e.y, pre);
        return;
      case 'SelectorExpr':
        if (this.info.selections.get(e)?.kind === 'field') {
          this.hoistCalls(e.x, pre);
          return;
        }
        break;
      case 'IndexExpr':
        if (this.types.under(this.typeOf(e.x)).kind !== 'map') {
          this.hoistCalls(e.x, pre);
          this.hoistCalls(e.index, pre);
          return;
        }
        break;
      default:
        break;
    }
    const tmp = this.temp();
    const t = this.info.types.get(e)?.type;
    const s =
      t === undefined || t.kind === 'Tuple' || this.info.types.get(e)?.mode === 'novalue'
        ? this.expr(e)
        : this.copied(e, this.typeOf(e));
    pre.push(`${tmp} = ${s}`);
    this.replaced.set(e, tmp);
  },

  /** Predeclared functions are called in order with the others. */
  isBuiltinCall(this: Gen, e0: Expr): boolean {
    const e = unparen(e0);
    return (
      e.kind === 'CallExpr' &&
      this.info.types.get(e)?.value == null &&
      this.info.types.get(e.fun)?.mode === 'builtin'
    );
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
        if (
          mode === 'builtin' &&
          fun.kind === 'Name' &&
          /^(len|cap|min|max|real|imag|complex|new|make|append)$/.test(fun.value)
        )
          return true;
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
          found =
            this.info.types.get(n)?.mode !== 'typexpr' &&
            this.info.types.get(n.x)?.mode !== 'typexpr' &&
            !this.types.isString(this.typeOf(n.x));
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
          return (
            this.info.types.get(n.fun)?.mode === 'typexpr' || this.info.types.get(n.fun)?.mode === 'builtin'
          );
        default:
          return true;
      }
    });
    return found;
  },
};
