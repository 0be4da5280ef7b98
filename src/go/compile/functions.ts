// This file emits functions: declared ones, function literals and the bodies of both, with parameters, results and the
// frame that runs deferred calls.

import { unparen, walk } from '../syntax/index.ts';
import type { Field, ForStmt, FuncLit, FuncType, Node, Stmt } from '../syntax/nodes.ts';
import type { Obj, Var } from '../types/objects.ts';
import { lineMark } from './emit.ts';
import { FuncState, type Gen } from './gen.ts';
import { mark, type ParkNode, params as paramList, stackCheck } from './parking.ts';
import type { FuncInst } from './program-state.ts';
import { call, rt } from './runtime-list.ts';
import { setByGoroutines } from './watched.ts';

/** Functions and methods by which a loop learns of what happens elsewhere. A loop that calls another of the same name gives way for nothing. */
const POLLS: ReadonlySet<string> = new Set(['Since', 'Until', 'Now', 'TryLock', 'TryRLock', 'NumGoroutine']);

export const functionMethods = {
  /** The whole text of a declared function. */
  declaredFunction(this: Gen, inst: FuncInst): string {
    const { decl } = inst;
    const facts = this.facts.funcs.get(decl);
    if (facts === undefined || decl.body === null) throw new Error('no facts');
    this.fn = new FuncState(null, inst.node, inst.sig, inst.trace, facts, 1, 't$');
    const recv = decl.recv === null ? [] : [decl.recv];
    const params = this.parameters([...recv, ...decl.type.paramList]);
    this.cellArray = `${inst.js}$c`;
    const body = this.functionBody(decl.type, decl.body.list, decl.body.rbrace);
    const { node } = inst;
    const cells =
      this.cellCount === 0 ? '' : `const ${this.cellArray} = new BigUint64Array(${this.cellCount});\n`;
    const check = stackCheck(node, inst.js, params.names);
    return `${cells}${mark('F', node)}function${mark('s', node)} ${inst.js}${mark('h', node)}${paramList(node, params.names)} {\n${check}${params.prologue()}${body}\n}${mark('E', node)}`;
  },

  /**
   * A function literal as an expression, without parentheses around it; it is a generator if node parks. It is a value
   * (S), or called by the function around it only (I), as a deferred function (D) without arguments.
   */
  funcLit(this: Gen, e: FuncLit, node: ParkNode, kind: 'S' | 'I' | 'D' = 'S'): string {
    const sig = this.typeOf(e);
    if (sig.kind !== 'func') throw new Error('no signature');
    const facts = this.facts.funcs.get(e);
    if (facts === undefined) throw new Error('no facts');
    const outer = this.fn;
    const { hoisted } = this;
    // Statements inside clear what stands replaced around the literal.
    const replaced = [...this.replaced];
    this.hoisted = null;
    const top = outer.go;
    const trace = `${top.trace}.${top.outer === null ? 'func' : ''}${++top.closures}`;
    this.fn = new FuncState(outer, node, sig, trace, facts, outer.w.indent + 1, this.prefixFor(outer));
    const { entry } = outer.w;
    const params = this.parameters(e.type.paramList);
    const body = this.functionBody(e.type, e.body.list, e.body.rbrace);
    const prologue = params.prologue();
    this.fn = outer;
    for (const [x, text] of replaced) this.replaced.set(x, text);
    this.hoisted = hoisted;
    outer.w.entry = entry;
    const pad = '  '.repeat(outer.w.indent);
    const list = kind === 'D' ? '()' : paramList(node, params.names);
    const check = kind === 'S' ? stackCheck(node, '', params.names) : '';
    const text = `${mark(kind === 'D' ? 'I' : kind, node)}${mark('f', node)}${list}${mark('a', node)} {\n${check}${prologue}${body}${lineMark(entry)}${pad}}${mark('E', node)}`;
    return kind === 'I' ? text : this.holding(e, text);
  },

  /** The text of a closure over what n names, made so that it holds the Refs that variables have now. */
  holding(this: Gen, n: Node, closure: string): string {
    if (this.redeclared.size === 0) return closure;
    const names = new Set<string>();
    walk(n, (x) => {
      const o = x.kind === 'Name' ? this.info.uses.get(x) : undefined;
      if (o !== undefined && this.redeclared.has(o)) names.add(this.localName(o as Var));
      return true;
    });
    const list = [...names].join(', ');
    return names.size === 0 ? closure : `((${list}) => (${closure}))(${list})`;
  },

  /** Temporaries of nested functions have names of their own, so that inner ones do not hide outer ones in use. */
  prefixFor(this: Gen, outer: FuncState): string {
    return `${outer.tempPrefix.slice(0, -1)}t$`;
  },

  /** Names of parameters, and what makes them Go's variables. The prologue's text is known when the body is. */
  parameters(this: Gen, fields: readonly Field[]): { names: string[]; prologue: () => string } {
    const { fn } = this;
    const pad = '  '.repeat(fn.w.indent);
    const lines: string[] = [];
    if (fields.length > 0) this.prog.lines.takesParams(fn.trace);
    const names = fields.map((f) => {
      const o = f.name === null || f.name.value === '_' ? null : (this.info.defs.get(f.name) ?? null);
      if (o?.kind !== 'Var' || o.type === null) return this.names.unique('_$');
      const name = this.names.unique(o.name);
      this.varNames.set(o, name);
      const t = this.ctype(o.type);
      if (this.types.isAggregate(t)) {
        if (this.needsOwnCopy(o)) lines.push(`${name} = ${this.copy(name, t)};`);
      } else if (this.facts.vars.get(o)?.addrOfSelf) {
        this.refs.add(o);
        lines.push(`${name} = new ${rt('Ref')}(${name});`);
      } else if (this.facts.vars.get(o)?.looped && this.isOpenWide(o)) {
        lines.push(`${name} = ${this.likelyNumber(name, t)};`);
      }
      return name;
    });
    return { names, prologue: () => lines.map((l) => `${pad}${l}\n`).join('') };
  },

  /** Whether a parameter of struct or array type must be a copy: the function changes it, keeps it or lets others run. */
  needsOwnCopy(this: Gen, o: Obj): boolean {
    const f = this.facts.vars.get(o);
    if (f === undefined || f.uses === 0) return false;
    return f.addr || f.changed || f.captured || this.fn.facts.effects;
  },

  /** Emits statements as the body of the current function; its text. */
  functionBody(this: Gen, type: FuncType, list: readonly Stmt[], end: number): string {
    const { fn } = this;
    const { w } = fn;
    fn.hasDefer = fn.facts.hasDefer;
    const pad = '  '.repeat(w.indent);
    const head: string[] = [];
    if (fn.facts.hasRecover) head.push(`${pad}const rec$ = ${call('takeRecover')};`);
    this.declareResults(type, head, pad);
    if (fn.hasDefer) {
      head.push(`${pad}const d$ = ${call('enter')};`);
      w.open('try {');
    }
    this.stmtList(list);
    w.entry = this.prog.lines.entry(end, fn.trace);
    if (fn.hasDefer) {
      w.entry = -1;
      w.mid('} catch (e$) {');
      w.line('d$.caught(e$);');
      w.mid('} finally {');
      w.entry = this.prog.lines.entry(end, fn.trace);
      w.line(`${mark('y', fn.node)}d$.run${mark('P', fn.node)}()${mark('z', fn.node)};`);
      if (fn.results !== null && fn.results.length > 0) w.line(`return ${this.resultText()};`);
      else w.line('return;');
      w.close();
    }
    head.push(...fn.head.map((l) => pad + l));
    if (fn.maxTemps > 0) {
      head.unshift(
        `${pad}let ${Array.from({ length: fn.maxTemps }, (_, i) => fn.tempPrefix + i).join(', ')};`,
      );
    }
    return [...head, ...w.lines].join('\n');
  },

  declareResults(this: Gen, type: FuncType, head: string[], pad: string): void {
    const { fn } = this;
    const named = type.resultList.some((f) => f.name !== null);
    if (!named && !fn.hasDefer) return;
    const results: string[] = [];
    fn.resultObjs = [];
    type.resultList.forEach((f, i) => {
      const t = fn.sig.results[i];
      if (t === undefined) return;
      const o = f.name === null ? null : (this.info.defs.get(f.name) ?? null);
      const v: Var | null = o?.kind === 'Var' && o.name !== '_' ? o : null;
      const name = this.names.unique(v === null ? 'r$' : v.name);
      let init = this.zero(t);
      if (v !== null) {
        this.varNames.set(v, name);
        if (!this.types.isAggregate(t) && this.facts.vars.get(v)?.addrOfSelf) {
          this.refs.add(v);
          init = `new ${rt('Ref')}(${init})`;
        }
      }
      results.push(v !== null && this.refs.has(v) ? `${name}.v` : name);
      fn.resultObjs.push(v);
      head.push(`${pad}let ${name} = ${init};`);
    });
    fn.results = results;
  },

  /**
   * In a loop's body: lets others run, in every round if it is empty; where the loop only waits for others, or the
   * program is to be pre-emptive, when the goroutine has had its share. Not in the library, nor in methods that natives
   * call and that must therefore not park.
   */
  giveWay(this: Gen, loop: ForStmt | null = null): void {
    const { prog } = this;
    if (this.mustNotPark()) return;
    const spins = loop !== null && this.waits(loop);
    if (!(spins || prog.options.preempt === true)) return;
    this.parks();
    if (loop !== null && spins && loop.body.list.length === 0) {
      this.line(`${call('gosched')}; yield; ${call('woke')};`);
      return;
    }
    this.line(`if (--${rt('budget')} < 0) { ${call('preempt')}; yield; ${call('woke')}; }`);
  },

  /** Whether the function is the library's, which waits only where it says so, or one that natives call. */
  mustNotPark(this: Gen): boolean {
    const { trace } = this.fn.go;
    return (
      this.prog.pkgState(this.pkg.pkg).std ||
      this.prog.nativeMethods.has(trace.slice(trace.lastIndexOf('.') + 1))
    );
  },

  /** The call that a go or defer statement makes later, where Go has a function of its own around it. */
  wrapped(this: Gen, _word: string, text: string): string {
    return text;
  },

  /** Whether a loop is there to wait for what other goroutines do, as far as one can see. */
  waits(this: Gen, loop: ForStmt): boolean {
    return this.spins(loop) || this.polls(loop) || this.watches(loop);
  },

  /**
   * Whether a loop goes on until another goroutine sets a variable, whatever it does meanwhile. Where it counts, or the
   * variable is a package's, only a condition that is true or false counts: other variables may be bounds.
   */
  watches(this: Gen, loop: ForStmt): boolean {
    const { post } = loop;
    const ends = loop.body.list.flatMap((s) => (s.kind === 'IfStmt' ? s.cond : []));
    const conds = loop.cond !== null ? [loop.cond] : ends;
    let watched = false;
    for (const cond of conds)
      walk(cond, (n) => {
        const o = n.kind === 'Name' ? this.objOf(n) : null;
        if (o?.kind !== 'Var') return !watched;
        const isFlag = o.type !== null && this.types.under(this.ctype(o.type)) === this.types.bool;
        const byOthers =
          this.facts.vars.get(o)?.byOthers === true && (isFlag || (post === null && loop.cond !== null));
        if (byOthers || (isFlag && this.isGlobal(o) && setByGoroutines(this.pkg).has(o))) watched = true;
        return !watched;
      });
    return watched;
  },

  /**
   * Whether a loop can only wait for what other goroutines do: it has no body, or it works with atomics, or it has no
   * end, and calls nothing else. Retrying with a value just loaded is no waiting.
   */
  spins(this: Gen, loop: ForStmt): boolean {
    if (loop.post !== null || loop.init !== null) return false;
    let others = false;
    let leaves = false;
    const atomics = new Set<string>();
    const look = (n: Node): boolean => {
      if (n.kind === 'ReturnStmt' || n.kind === 'BranchStmt') leaves = true;
      if (n.kind === 'SendStmt' || n.kind === 'SelectStmt' || n.kind === 'CallStmt' || n.kind === 'FuncLit')
        others = true;
      if (n.kind === 'Operation' && n.y === null && n.op === '<-') others = true;
      const mode = n.kind === 'CallExpr' ? this.info.types.get(n.fun)?.mode : 'typexpr';
      if (n.kind !== 'CallExpr' || mode === 'typexpr') return !others;
      const fun = unparen(n.fun);
      const callee =
        fun.kind === 'SelectorExpr'
          ? (this.info.selections.get(fun)?.obj ?? this.info.uses.get(fun.sel))
          : undefined;
      if (callee?.pkg?.path === 'sync/atomic') atomics.add(callee.name.replace(/U?[Ii]nt.*|Pointer$/, ''));
      else if (mode !== 'builtin' || (fun.kind === 'Name' && fun.value === 'panic')) others = true;
      return !others;
    };
    if (loop.cond !== null) walk(loop.cond, look);
    walk(loop.body, look);
    if (others || (atomics.has('Load') && atomics.has('CompareAndSwap'))) return false;
    return atomics.size > 0 || loop.body.list.length === 0 || (loop.cond === null && !leaves);
  },

  /**
   * Whether a loop asks again and again whether something has happened: by a select with a default case, the clock, a lock that
   * may be taken, the number of goroutines. A loop without end that receives asks too: of a closed channel there is always
   * something to be had.
   */
  polls(this: Gen, loop: ForStmt): boolean {
    const endless = loop.cond === null && loop.init === null;
    let found = false;
    walk(loop.body, (n) => look(n));
    if (loop.cond !== null) walk(loop.cond, (n) => look(n));
    return found;

    function look(n: Node): boolean {
      if (n.kind === 'SelectStmt' && (endless || n.body.some((c) => c.comm === null))) found = true;
      if (endless && n.kind === 'Operation' && n.y === null && n.op === '<-') found = true;
      if (n.kind === 'SelectorExpr' && POLLS.has(n.sel.value)) found = true;
      return !found && n.kind !== 'FuncLit';
    }
  },

  /** The results as a return statement gives them. */
  resultText(this: Gen): string {
    const results = this.fn.go.results ?? [];
    return results.length === 1 ? (results[0] as string) : `[${results.join(', ')}]`;
  },

  /**
   * Finds local variables that hold one function literal for good and are only called: their calls are direct, and
   * they do not make function values of their signature park.
   */
  knownClosures(this: Gen): void {
    for (const [o, f] of this.facts.vars) {
      if (o.kind !== 'Var' || this.isGlobal(o) || f.addr || f.uses === 0) continue;
      const values = f.sources.filter((s) => s.kind !== 'zero');
      const s = values[0];
      if (values.length !== 1 || s?.kind !== 'expr' || unparen(s.x).kind !== 'FuncLit') continue;
      const assigned = f.changed ? 1 : 0;
      if (f.uses - assigned !== f.calls) continue;
      this.closures.set(o, this.prog.graph.node(o.name));
    }
  },

  /** The literal assigned to a known closure variable, with the variable's node. */
  closureValue(this: Gen, o: Obj, x: FuncLit): string | null {
    const node = this.closures.get(o);
    return node === undefined ? null : this.funcLit(x, node);
  },
};

/** Whether any label in statements is the target of a goto, given the labels. */
export function hasGotoLabel(list: readonly Stmt[], gotos: ReadonlySet<string>): boolean {
  return list.some((s) => s.kind === 'LabeledStmt' && gotos.has(s.label.value));
}
