// This file emits switches: on values and on types.

import { unpackListExpr, unparen } from '../syntax/index.ts';
import type { CaseClause, Expr, Stmt, SwitchStmt, TypeSwitchGuard } from '../syntax/nodes.ts';
import { bare, bareWhole, type Gen } from './gen.ts';
import { call } from './runtime-list.ts';

export const switchMethods = {
  switchStmt(this: Gen, s: SwitchStmt, label: string): void {
    this.initStmt(s.init);
    const { w } = this.fn;
    const falls = s.body.some(
      (c) => c.body.at(-1)?.kind === 'BranchStmt' && (c.body.at(-1) as { tok: string }).tok === 'fallthrough',
    );
    const tagType = s.tag === null ? null : this.typeOf(s.tag);
    const constant =
      s.tag !== null &&
      tagType !== null &&
      this.types.under(tagType).kind === 'basic' &&
      this.types.num(tagType) !== 'complex' &&
      s.body.every((c) => unpackListExpr(c.cases).every((e) => this.info.types.get(e)?.value != null));
    if (constant && s.tag !== null) {
      const tag = bare(this.expr(s.tag));
      this.jsSwitch(s, tag, label, (e) => this.value(e, this.typeOf(e)));
      return;
    }
    let test: (e: Expr) => string;
    if (s.tag === null) test = (e) => this.expr(e);
    else {
      const { tag } = s;
      const text =
        this.info.types.get(tag)?.value != null
          ? this.value(tag, this.typeOf(tag))
          : this.copied(tag, this.typeOf(tag));
      const name = this.names.unique('tag$');
      w.line(`const ${name} = ${bare(text)};`);
      test = (e) => {
        for (const x of [tag, unparen(tag)]) this.replaced.set(x, name);
        const cond = this.comparison('==', tag, e);
        for (const x of [tag, unparen(tag)]) this.replaced.delete(x);
        return cond;
      };
    }
    if (falls) {
      this.jsSwitch(s, 'true', label, test);
      return;
    }
    this.chain(
      s.body.map((c) => ({
        clause: c,
        cond: c.cases === null ? null : () => unpackListExpr(c.cases).map(test).join(' || '),
        head: null,
      })),
      label,
    );
  },

  /** A JavaScript switch; Go's clauses end with a break there. */
  jsSwitch(this: Gen, s: SwitchStmt, tag: string, label: string, text: (e: Expr) => string): void {
    const { w } = this.fn;
    const at = w.lines.length;
    w.open(`switch (${tag}) {`);
    const t = this.pushTarget('switch', label, true);
    for (const c of s.body) {
      this.fn.temps = 0;
      w.entry = this.prog.lines.entry(c.pos, this.fn.trace);
      const heads =
        c.cases === null ? ['default:'] : unpackListExpr(c.cases).map((e) => `case ${bare(text(e))}:`);
      const last = heads.pop() as string;
      for (const h of heads) w.line(h);
      w.open(`${last} {`);
      this.stmtList(c.body);
      if (!endsJump(c.body)) w.line('break;');
      w.close();
    }
    w.close();
    this.popTarget(t, at);
  },

  /** Clauses as a chain of ifs, the default last. */
  chain(
    this: Gen,
    clauses: readonly { clause: CaseClause; cond: (() => string) | null; head: (() => void) | null }[],
    label: string,
  ): void {
    const { w } = this.fn;
    const sorted = [...clauses.filter((c) => c.cond !== null), ...clauses.filter((c) => c.cond === null)];
    if (sorted.length === 0) return;
    const at = w.lines.length;
    const t = this.pushTarget('switch', label, false);
    sorted.forEach(({ clause, cond, head }, i) => {
      this.fn.temps = 0;
      w.entry = this.prog.lines.entry(clause.pos, this.fn.trace);
      const test = cond === null ? '' : bareWhole(cond());
      if (i === 0) w.open(cond === null ? '{' : `if (${test}) {`);
      else w.mid(cond === null ? '} else {' : `} else if (${test}) {`);
      head?.();
      this.stmtList(clause.body);
    });
    w.close();
    this.popTarget(t, at);
  },

  typeSwitch(this: Gen, s: SwitchStmt, guard: TypeSwitchGuard, label: string): void {
    this.initStmt(s.init);
    const x = this.names.unique('x$');
    const dyn = this.names.unique('type$');
    const from = this.typeOf(guard.x);
    this.line(`const ${x} = ${bare(this.expr(guard.x))};`);
    this.line(`const ${dyn} = ${x} === null ? null : ${x}.type$;`);
    const test = (e: Expr): string => {
      if (this.isNil(e)) return `${x} === null`;
      const t = this.typeOf(e);
      if (!this.types.isInterface(t)) return `${dyn} === ${this.desc(t)}`;
      this.prog.converts(from, t);
      return call('isType', x, this.desc(t));
    };
    this.chain(
      s.body.map((c) => {
        const cases = unpackListExpr(c.cases);
        return {
          clause: c,
          cond: c.cases === null ? null : () => cases.map(test).join(' || '),
          head: () => {
            const o = this.info.implicits.get(c);
            if (o?.kind !== 'Var' || o.type === null || (this.facts.vars.get(o)?.uses ?? 0) === 0) return;
            const only = cases.length === 1 ? (cases[0] as Expr) : null;
            const t = only === null || this.isNil(only) ? from : this.typeOf(only);
            this.line(`let ${this.declarator(o, this.types.isInterface(t) ? x : this.unboxed(x, t))};`);
          },
        };
      }),
      label,
    );
  },
};

function endsJump(list: readonly Stmt[]): boolean {
  const s = list.at(-1);
  return s?.kind === 'ReturnStmt' || s?.kind === 'BranchStmt';
}
