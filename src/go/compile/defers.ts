// This file emits go and defer: the operands of the call are evaluated now, the call is made by a closure later.

import { unparen } from '../syntax/index.ts';
import type { CallExpr, CallStmt, Expr } from '../syntax/nodes.ts';
import { GLUE } from './emit.ts';
import { bare, FuncState, type Gen } from './gen.ts';
import { mark, type ParkNode } from './parking.ts';
import { call } from './runtime-list.ts';

interface Delayed {
  /** The closure. */
  readonly text: string;
  readonly node: ParkNode;
  /** JavaScript text that says whether the function called contains recover. */
  readonly recovers: string;
}

export const deferMethods = {
  goStmt(this: Gen, s: CallStmt): void {
    const d = this.delayed(unparen(s.call) as CallExpr, 'go');
    this.line(`${call('go', d.text, mark('b', d.node), String(this.fn.w.entry))};`);
  },

  deferStmt(this: Gen, s: CallStmt): void {
    const d = this.delayed(unparen(s.call) as CallExpr, 'defer');
    this.prog.graph.depend(this.fn.go.node, d.node);
    this.line(`d$.defer(${d.text}, ${d.recovers});`);
  },

  delayed(this: Gen, e: CallExpr, word: string): Delayed {
    const fun = unparen(e.fun);
    const node = this.prog.graph.node(word);
    if (fun.kind === 'FuncLit' && e.argList.length === 0) {
      return {
        text: this.funcLit(fun, node, 'D'),
        node,
        recovers: String(this.facts.funcs.get(fun)?.hasRecover ?? false),
      };
    }
    const recovers = this.hoistCall(e, fun);
    const outer = this.fn;
    const { entry } = outer.w;
    const fn = new FuncState(
      outer,
      node,
      outer.sig,
      outer.trace,
      outer.facts,
      outer.w.indent + 1,
      this.prefixFor(outer),
    );
    // The closure belongs to no Go function; the literal in it, if any, is numbered with those around.
    fn.closures = outer.go.closures;
    this.fn = fn;
    fn.w.entry = GLUE;
    const text = this.statementText(this.callExpr(e));
    fn.w.line(`${text};`);
    outer.go.closures = fn.closures;
    this.fn = outer;
    this.replaced.clear();
    outer.w.entry = entry;
    const pad = '  '.repeat(fn.w.indent);
    const temps =
      fn.maxTemps > 0
        ? `${pad}let ${Array.from({ length: fn.maxTemps }, (_, i) => fn.tempPrefix + i).join(', ')};\n`
        : '';
    const back = `\ue003${entry}\ue004${'  '.repeat(outer.w.indent)}`;
    return {
      text: `${mark('I', node)}${mark('f', node)}()${mark('a', node)} {\n${temps}${fn.w.text()}\n${back}}${mark('E', node)}`,
      node,
      recovers,
    };
  },

  /** Puts the operands of a call into constants; whether the function called contains recover. */
  hoistCall(this: Gen, e: CallExpr, fun: Expr): string {
    const keep = (x: Expr, text: () => string): void => {
      if (this.info.types.get(x)?.value != null || this.isNil(x) || this.isTypeExpr(x)) return;
      const name = this.names.unique('arg$');
      this.line(`const ${name} = ${bare(text())};`);
      this.later.push([x, name]);
    };
    let recovers = 'false';
    if (this.info.types.get(e.fun)?.mode !== 'builtin') {
      const callee = this.staticCallee(fun);
      if (callee !== null) recovers = String(this.prog.funcInst(callee.func, callee.targs).recovers);
      else if (fun.kind === 'FuncLit') recovers = String(this.facts.funcs.get(fun)?.hasRecover ?? false);
      else if (fun.kind === 'SelectorExpr' && this.info.selections.get(fun)?.kind === 'method') {
        const sel = this.selected(fun);
        if (sel?.kind === 'method') {
          recovers = String(this.prog.methodInst(sel.named, sel.func, sel.ptrRecv).recovers);
          const address = sel.ptrRecv && !sel.viaPtr;
          if (address && sel.path.length === 0) keep(fun.x, () => this.addressOf(fun.x));
          else if (address || sel.viaPtr) keep(fun.x, () => this.expr(fun.x));
          else keep(fun.x, () => this.copied(fun.x, this.typeOf(fun.x)));
        } else if (sel?.kind === 'imethod')
          keep(fun.x, () => (sel.path.length === 0 ? call('nonNil', this.expr(fun.x)) : this.expr(fun.x)));
      } else {
        const o = fun.kind === 'Name' ? this.objOf(fun) : null;
        if (o === null || !this.closures.has(o)) {
          keep(fun, () => this.expr(fun));
          const name = this.later.at(-1)?.[1] ?? 'null';
          recovers = `${name} !== null && ${name}.rec$ === true`;
        }
      }
    }
    for (const a of e.argList)
      keep(a, () => (this.isTuple(a) ? this.expr(a) : this.copied(a, this.typeOf(a))));
    for (const [x, name] of this.later) {
      this.replaced.set(x, name);
      this.replaced.set(unparen(x), name);
    }
    this.later.length = 0;
    return recovers;
  },

  isTypeExpr(this: Gen, e: Expr): boolean {
    return this.info.types.get(e)?.mode === 'typexpr';
  },
};
