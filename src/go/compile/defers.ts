// This file emits go and defer: the operands of the call are evaluated now, the call is made by a closure later.

import { unparen } from '../syntax/index.ts';
import type { CallExpr, CallStmt, Expr } from '../syntax/nodes.ts';
import { entryNumber, GLUE } from './emit.ts';
import { bare, FuncState, type Gen } from './gen.ts';
import type { Selected } from './lookup.ts';
import { methodSuffix } from './names.ts';
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
    this.line(`${call('go', d.text, mark('b', d.node), entryNumber(this.fn.w.entry))};`);
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
    const recovers = this.hoistCall(e, fun, word);
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
    const called =
      this.info.types.get(e.fun)?.mode === 'builtin' ? null : this.types.under(this.typeOf(e.fun));
    const method = fun.kind === 'SelectorExpr' && this.info.selections.get(fun)?.kind === 'method';
    const plain = called?.kind === 'func' && called.params.length + called.results.length === 0 && !method;
    const statement = `${this.isRecover(e) ? deferredRecover(word, text) : text};`;
    fn.w.line(plain ? statement : this.wrapped(word, statement));
    outer.go.closures = fn.closures;
    this.fn = outer;
    this.replaced.clear();
    this.receivers.clear();
    outer.w.entry = entry;
    const pad = '  '.repeat(fn.w.indent);
    const temps =
      fn.maxTemps > 0
        ? `${pad}let ${Array.from({ length: fn.maxTemps }, (_, i) => fn.tempPrefix + i).join(', ')};\n`
        : '';
    const back = `\x83${entry}\x84${'  '.repeat(outer.w.indent)}`;
    const closure = `${mark('I', node)}${mark('f', node)}()${mark('a', node)} {\n${temps}${fn.w.text()}\n${back}}${mark('E', node)}`;
    return { text: this.holding(e, closure), node, recovers };
  },

  isRecover(this: Gen, e: CallExpr): boolean {
    const fun = unparen(e.fun);
    return fun.kind === 'Name' && fun.value === 'recover' && this.info.types.get(e.fun)?.mode === 'builtin';
  },

  /** Puts the operands of a call into constants; whether the function called contains recover. */
  hoistCall(this: Gen, e: CallExpr, fun: Expr, word: string): string {
    const keep = (x: Expr, text: () => string): string | null => {
      if (this.info.types.get(x)?.value != null || this.isNil(x) || this.isTypeExpr(x)) return null;
      const name = this.names.unique('arg$');
      this.line(`const ${name} = ${bare(text())};`);
      this.later.push([x, name]);
      return name;
    };
    let recovers = 'false';
    if (this.info.types.get(e.fun)?.mode !== 'builtin') {
      const callee = this.staticCallee(fun);
      if (callee !== null) recovers = String(this.prog.funcInst(callee.func, callee.targs).recovers);
      else if (fun.kind === 'FuncLit') recovers = String(this.facts.funcs.get(fun)?.hasRecover ?? false);
      else if (fun.kind === 'SelectorExpr' && this.info.selections.get(fun)?.kind === 'method') {
        const sel = this.selected(fun);
        if (sel !== null) {
          if (sel.kind === 'method')
            recovers = String(this.prog.methodInst(sel.named, sel.func, sel.ptrRecv).recovers);
          const name = keep(fun.x, () => this.keptReceiver(fun.x, sel));
          if (name !== null) this.receivers.set(fun.x, name);
          if (sel.kind === 'imethod' && name !== null) {
            const called = this.prog.calledMethod(sel.name, sel.pkg, sel.sig);
            recovers = `${name}.${mark('i', called)}${methodSuffix(sel.name, sel.pkg)}.rec$ === true`;
          }
        }
      } else {
        const o = fun.kind === 'Name' ? this.objOf(fun) : null;
        if (o === null || !this.closures.has(o)) {
          // With operands the compiler makes a closure of it, in which the call fails.
          const sig = this.types.under(this.typeOf(fun));
          const gone = word === 'go' && sig.kind === 'func' && sig.params.length + sig.results.length === 0;
          const name = keep(fun, () => (gone ? call('goFunc', this.expr(fun)) : this.expr(fun))) ?? 'null';
          recovers = `${name} !== null && ${name}.rec$ === true`;
        } else {
          const lit = this.facts.vars.get(o)?.sources.find((one) => one.kind === 'expr');
          const value = lit === undefined ? null : unparen(lit.x);
          recovers = String(value?.kind === 'FuncLit' && this.facts.funcs.get(value)?.hasRecover === true);
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

  /** The receiver as it is now. */
  keptReceiver(this: Gen, x: Expr, sel: Selected): string {
    const s = this.receiver(x, sel);
    if (sel.kind === 'imethod') return call('nonNil', s);
    const copies = sel.kind === 'method' && !sel.ptrRecv && this.types.isAggregate(sel.named);
    return copies ? this.copy(s, sel.named) : s;
  },

  isTypeExpr(this: Gen, e: Expr): boolean {
    return this.info.types.get(e)?.mode === 'typexpr';
  },
};

/**
 * A recover that is deferred itself counts as called by the function that deferred it: it recovers what that one may recover,
 * but not while a panic of its own is in progress.
 */
function deferredRecover(word: string, text: string): string {
  return word === 'go' ? 'null' : `d$.panic === null && ${text}`;
}
