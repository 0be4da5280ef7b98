// This file emits loops that range over functions. The loop's body becomes a function; what leaves the body early sets a
// number by which the loop goes on after the iterator has returned. As in Go, a state says whether the body may be called.

import { unpackListExpr, unparen } from '../syntax/index.ts';
import type { ForStmt, RangeClause } from '../syntax/nodes.ts';
import type { CFunc } from './ctypes.ts';
import { FuncState, type Gen } from './gen.ts';
import { callArgs, mark, params as paramList, parkingCall, stackCheck } from './parking.ts';

/** States of a loop: the first four are also the numbers of Go's messages. */
const READY = 1;
const DONE = 0;
const RUNNING = 2;
const EXHAUSTED = 3;
const MISSING_PANIC = 4;

/** Emitted once in a program that has such loops. */
export const rangeFuncPrelude = `const rangeErrors$ = [
  'range function continued iteration after function for loop body returned false',
  '',
  'range function continued iteration after loop body panic',
  'range function continued iteration after whole loop exit',
  'range function recovered a loop body panic and did not resume panicking',
];`;

export const rangefuncMethods = {
  rangeFunc(this: Gen, s: ForStmt, r: RangeClause, sig: CFunc, label: string): void {
    const outer = this.fn;
    const { w } = outer;
    const yieldSig = this.types.under(sig.params[0] as CFunc);
    if (yieldSig.kind !== 'func') throw new Error('no yield function');
    const node = this.prog.sigNode(yieldSig);
    const exit = this.names.unique('exit$');
    const state = this.names.unique('state$');
    const callee = this.iterator(r, sig);
    this.line(`let ${exit} = 0, ${state} = ${READY};`);

    const { entry } = w;
    const trace = `${outer.go.trace}-range${++outer.go.rangeBodies}`;
    if (yieldSig.params.length > 0) this.prog.lines.takesParams(trace);
    const body = { exit, state, exits: new Map<string, number>(), label };
    const fn = new FuncState(
      outer,
      node,
      yieldSig,
      trace,
      outer.go.facts,
      w.indent + 1,
      this.prefixFor(outer),
      body,
    );
    this.fn = fn;
    const { hoisted } = this;
    this.hoisted = null;
    const lhs = unpackListExpr(r.lhs);
    const params = yieldSig.params.map((t, i) => {
      const e = lhs[i];
      const x = e === undefined ? null : unparen(e);
      if (e === undefined || x === null || (x.kind === 'Name' && x.value === '_'))
        return this.names.unique('_$');
      const o = r.def ? this.newVar(e) : null;
      const name = this.names.unique(o === null ? 'v$' : `${o.name}$`);
      if (o !== null)
        fn.w.line(`let ${this.declarator(o, this.types.isAggregate(t) ? this.copy(name, t) : name)};`);
      else fn.w.line(`${this.store(e, this.assignConv(name, t, this.targetType(e, t), null), false)};`);
      return name;
    });
    this.stmtList(s.body.list);
    fn.w.line(`${state} = ${READY};`);
    fn.w.line('return true;');
    this.fn = outer;
    this.hoisted = hoisted;
    w.entry = entry;

    const pad = '  '.repeat(fn.w.indent);
    const first = `\x83${this.prog.lines.entry(s.pos, trace)}\x84`;
    const head = [
      `${first}${pad}if (${state} !== ${READY}) ${this.stateError(state)};`,
      `${pad}${state} = ${RUNNING};`,
      ...(fn.maxTemps > 0
        ? [`${pad}let ${Array.from({ length: fn.maxTemps }, (_, i) => fn.tempPrefix + i).join(', ')};`]
        : []),
    ];
    const text = `${mark('S', node)}${mark('f', node)}${paramList(node, params)}${mark('a', node)} {\n${stackCheck(node, '', params)}${[...head, ...fn.w.lines].join('\n')}\n${'  '.repeat(w.indent)}}${mark('E', node)}`;
    this.line(`${callee(text)};`);
    this.line(`if (${state} === ${RUNNING}) ${this.stateError(String(MISSING_PANIC))};`);
    this.line(`${state} = ${EXHAUSTED};`);
    for (const [way, n] of body.exits) {
      const [tok, to] = way.split(' ') as ['break' | 'continue' | 'goto' | 'return', string];
      const go = outer.go;
      const stmt =
        tok === 'return'
          ? outer.body !== null
            ? this.leaveBody('return', '')
            : go.hasDefer || go.sig.results.length === 0
              ? 'return;'
              : `return ${this.resultText()};`
          : tok === 'goto'
            ? this.jumpGoto(to)
            : this.jump(tok, to);
      this.line(`if (${exit} === ${n}) ${stmt}`);
    }
  },

  stateError(this: Gen, state: string): string {
    this.prog.usesRangeFunc = true;
    return `$.throwError(rangeErrors$[${state}])`;
  },

  /** How to call the iterator with the body's text. */
  iterator(this: Gen, r: RangeClause, sig: CFunc): (body: string) => string {
    const x = unparen(r.x);
    const callee = this.staticCallee(x);
    if (callee !== null) {
      const inst = this.prog.funcInst(callee.func, callee.targs);
      this.parksWith(inst.node);
      return (body) =>
        parkingCall(inst.node, `${inst.js}${mark('n', inst.node)}${callArgs(inst.node, [body])}`);
    }
    if (x.kind === 'SelectorExpr' && this.info.selections.get(x)?.kind === 'method') {
      const sel = this.selected(x);
      if (sel !== null && sel.kind !== 'field') {
        const recv = this.names.unique('r$');
        this.line(`const ${recv} = ${this.receiver(x.x, sel)};`);
        return (body) => this.methodCall(sel, recv, [body], this.fn.node);
      }
    }
    const node = this.prog.sigNode(sig);
    this.parksWith(node);
    const f = this.names.unique('f$');
    this.line(`const ${f} = ${this.expr(r.x)};`);
    return (body) => parkingCall(node, `${mark('v', node)}${f}${mark('V', node)}${callArgs(node, [body])}`);
  },

  /** A jump out of the body of the loop that is being emitted, or the end of one round of it. */
  leaveBody(this: Gen, tok: 'break' | 'continue' | 'goto' | 'return', label: string): string {
    const { body } = this.fn;
    if (body === null) throw new Error(`${tok} ${label} leads nowhere`);
    if ((tok === 'break' || tok === 'continue') && (label === '' || label === body.label)) {
      return tok === 'break'
        ? `{ ${body.state} = ${DONE}; return false; }`
        : `{ ${body.state} = ${READY}; return true; }`;
    }
    if (tok === 'return') this.ensureResults();
    const way = `${tok} ${label}`;
    let n = body.exits.get(way);
    if (n === undefined) body.exits.set(way, (n = body.exits.size + 1));
    return `{ ${body.exit} = ${n}; ${body.state} = ${DONE}; return false; }`;
  },

  /** Variables for the results of a function that returns out of a loop's body. */
  ensureResults(this: Gen): void {
    const { go } = this.fn;
    if (go.results !== null || go.sig.results.length === 0) return;
    go.results = go.sig.results.map((t) => {
      const name = this.names.unique('r$');
      go.head.push(`let ${name} = ${this.zero(t)};`);
      return name;
    });
  },
};
