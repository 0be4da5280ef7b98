// This file emits select statements.

import { unpackListExpr, unparen } from '../syntax/index.ts';
import type { CommClause, Expr, SelectStmt } from '../syntax/nodes.ts';
import { lineMark } from './emit.ts';
import { bare, type Gen } from './gen.ts';
import { call, rt } from './runtime-list.ts';

export const selectMethods = {
  selectStmt(this: Gen, s: SelectStmt, label: string): void {
    const { w } = this.fn;
    const hasDefault = s.body.some((c) => c.comm === null);
    const comms = s.body.filter((c) => c.comm !== null);
    // Channels and values to send are evaluated once, in order.
    const cases = comms.map((c) => {
      const { comm } = c;
      if (comm?.kind === 'SendStmt') {
        const ct = this.types.under(this.typeOf(comm.chan));
        if (ct.kind !== 'chan') throw new Error('no channel');
        const { pre, vals } = this.ordered([
          { e: comm.chan, gen: () => this.expr(comm.chan) },
          { e: comm.value, gen: () => this.value(comm.value, ct.elem) },
        ]);
        return this.sequence(pre, `{ c: ${vals[0]}, send: true, v: ${vals[1]} }`);
      }
      return `{ c: ${this.expr(receiveOf(c).x)}, send: false, v: null }`;
    });
    const i = this.names.unique('sel$');
    // Each case's operands fail on the line of the case.
    const list = comms.map((c, k) => lineMark(this.prog.lines.entry(c.pos, this.fn.trace)) + cases[k]);
    const end = list.length === 0 ? '' : lineMark(w.entry);
    w.line(`let ${i} = ${call('selectgo', `[${list.join(', ')}${end}]`, String(hasDefault))};`);
    if (!hasDefault) {
      this.parks();
      const [only] = comms;
      if (comms.length === 1 && only !== undefined) w.entry = this.prog.lines.entry(only.pos, this.fn.trace);
      w.line(`if (${i} === -2) { yield; ${i} = ${call('selected')}; }`);
    }
    const at = w.lines.length;
    w.open(`switch (${i}) {`);
    const t = this.pushTarget('switch', label, true);
    for (const c of s.body) {
      this.fn.temps = 0;
      w.entry = this.prog.lines.entry(c.pos, this.fn.trace);
      w.open(c.comm === null ? 'default: {' : `case ${comms.indexOf(c)}: {`);
      if (c.comm?.kind === 'AssignStmt') {
        const recv = receiveOf(c);
        const ct = this.types.under(this.typeOf(recv.x));
        if (ct.kind !== 'chan') throw new Error('no channel');
        const lhs = unpackListExpr(c.comm.lhs);
        const [v, ok] = [this.temp(), this.temp()];
        w.line(`${v} = ${rt('rv')}, ${ok} = ${rt('rok')};`);
        lhs.forEach((l, k) => {
          const x = unparen(l);
          if (x.kind === 'Name' && x.value === '_') return;
          const [text, from] = k === 0 ? ([v, ct.elem] as const) : ([ok, this.types.bool] as const);
          const o = this.newVar(l);
          if (o !== null) w.line(`let ${this.declarator(o, text)};`);
          else
            w.line(
              `${bare(this.store(l, this.assignConv(text, from, this.targetType(l, from), null), true))};`,
            );
        });
      }
      this.stmtList(c.body);
      w.line('break;');
      w.close();
    }
    w.close();
    this.popTarget(t, at);
  },
};

function receiveOf(c: CommClause): { x: Expr } {
  const { comm } = c;
  const e = comm?.kind === 'ExprStmt' ? comm.x : comm?.kind === 'AssignStmt' ? (comm.rhs as Expr) : null;
  const r = e === null ? null : unparen(e);
  if (r?.kind !== 'Operation' || r.op !== '<-') throw new Error('no receive');
  return { x: r.x };
}
