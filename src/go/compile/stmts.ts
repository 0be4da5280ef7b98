// This file emits statements.

import type { Pos } from '../syntax/index.ts';
import { unpackListExpr, unparen } from '../syntax/index.ts';
import type {
  BranchStmt,
  Expr,
  ForStmt,
  IfStmt,
  LabeledStmt,
  ReturnStmt,
  SendStmt,
  SimpleStmt,
  Stmt,
} from '../syntax/nodes.ts';
import type { Obj, Var } from '../types/objects.ts';
import type { Type } from '../types/types.ts';
import type { CType } from './ctypes.ts';
import { bare, bareWhole, type Gen, isSimple, type Target } from './gen.ts';
import { call, rt } from './runtime-list.ts';
import { beyond32 } from './versions.ts';

export const stmtMethods = {
  stmtList(this: Gen, list: readonly Stmt[]): void {
    const { gotos } = this.fn.go.facts;
    if (gotos.size > 0 && list.some((s) => s.kind === 'LabeledStmt' && gotos.has(s.label.value))) {
      this.gotoList(list, gotos);
      return;
    }
    for (const s of list) this.stmt(s, '');
  },

  /**
   * A list of statements with labels that goto names: a switch over the parts between labels, in a loop. Declarations
   * stand before it, since a goto may pass the parts in any order.
   */
  gotoList(this: Gen, list: readonly Stmt[], gotos: ReadonlySet<string>): void {
    const { fn } = this;
    const { w } = fn;
    const pc = this.names.unique('pc$');
    const js = this.names.unique('goto$');
    const cases = new Map<string, number>();
    for (const s of list)
      if (s.kind === 'LabeledStmt' && gotos.has(s.label.value)) cases.set(s.label.value, cases.size + 1);
    const outer = this.hoisted;
    const hoisted: string[] = [];
    this.hoisted = hoisted;
    const at = w.lines.length;
    w.line('');
    w.open(`${js}: for (;;) {`);
    w.open(`switch (${pc}) {`);
    w.open('case 0:');
    const target: Target = {
      kind: 'goto',
      label: '',
      js,
      usedBreak: false,
      usedContinue: false,
      breakable: true,
      cases,
      pc,
    };
    fn.targets.push(target);
    for (const s0 of list) {
      let s: Stmt = s0;
      let label = '';
      while (s.kind === 'LabeledStmt' && cases.has(s.label.value)) {
        label = s.label.value;
        w.mid(`case ${cases.get(label)}:`);
        s = s.stmt;
      }
      this.hoisted = hoisted;
      this.stmt(s, label);
    }
    this.hoisted = outer;
    fn.targets.pop();
    w.indent--;
    w.close();
    w.line(`break ${js};`);
    w.close();
    w.lines[at] = `${'  '.repeat(w.indent)}let ${[`${pc} = 0`, ...hoisted].join(', ')};`;
  },

  stmt(this: Gen, s: Stmt, label: string): void {
    const { fn } = this;
    fn.temps = 0;
    if (s.kind === 'EmptyStmt') return;
    fn.w.entry = this.prog.lines.entry(s.pos, fn.trace);
    if (this.tellsLines() && s.kind !== 'LabeledStmt' && s.kind !== 'BlockStmt' && s.kind !== 'DeclStmt')
      this.line(`${rt('line')} = ${fn.w.entry};`);
    // What is declared inside a statement is not seen by the list that it stands in.
    const hoisted = this.hoisted;
    if (s.kind !== 'AssignStmt' && s.kind !== 'DeclStmt' && s.kind !== 'LabeledStmt') this.hoisted = null;
    this.stmt1(s, label);
    this.hoisted = hoisted;
  },

  /** Whether statements say where they are. What the library does happens where the program called it. */
  tellsLines(this: Gen): boolean {
    const { options } = this.prog;
    return (options.trace || options.race === true) && !this.prog.pkgState(this.pkg.pkg).std;
  },

  /** Whether e is a call of the library's race… or trace…, and the program is compiled without those. */
  tellsNobody(this: Gen, e0: Expr): boolean {
    const e = unparen(e0);
    if (e.kind !== 'CallExpr' || !this.prog.pkgState(this.pkg.pkg).std) return false;
    const [, what] = /^(race|trace)[A-Z]/.exec(this.staticCallee(e.fun)?.func.name ?? '') ?? [];
    return what !== undefined && this.prog.options[what as 'race' | 'trace'] !== true;
  },

  /** A condition or another part of a statement that is evaluated again after others. */
  located(this: Gen, at: Pos, s: string): string {
    if (!this.tellsLines() || s === '') return s;
    return `(${rt('line')} = ${this.prog.lines.entry(at, this.fn.trace)}, ${s})`;
  },

  stmt1(this: Gen, s: Stmt, label: string): void {
    const { w } = this.fn;
    switch (s.kind) {
      case 'EmptyStmt':
        break;
      case 'LabeledStmt':
        this.labeled(s);
        break;
      case 'BlockStmt':
        w.open('{');
        this.stmtList(s.list);
        w.close();
        break;
      case 'ExprStmt':
        if (!this.tellsNobody(s.x)) this.line(`${this.statementText(this.expr(s.x))};`);
        break;
      case 'SendStmt':
        this.line(`${bare(this.send(s))};`);
        break;
      case 'DeclStmt':
        for (const d of s.declList) {
          if (d.kind === 'VarDecl') {
            this.fn.temps = 0;
            w.entry = this.prog.lines.entry(d.pos, this.fn.trace);
            if (this.tellsLines()) this.line(`${rt('line')} = ${w.entry};`);
            this.varDecl(d);
          }
        }
        break;
      case 'AssignStmt':
        if (s.op === ':=') this.define(s);
        else this.line(`${this.statementText(this.assignText(s))};`);
        break;
      case 'BranchStmt':
        this.branch(s);
        break;
      case 'CallStmt':
        if (s.tok === 'go') this.goStmt(s);
        else this.deferStmt(s);
        break;
      case 'ReturnStmt':
        this.returnStmt(s);
        break;
      case 'IfStmt':
        this.ifStmt(s);
        break;
      case 'ForStmt':
        if (this.info.sharedLoops.has(s) && this.outlives(s)) this.sharedLoop(s, label);
        else if (s.init?.kind === 'RangeClause') {
          const cells = this.openCells(s, label);
          const parts = this.hoistSlices(s);
          this.rangeStmt(s, s.init, label);
          this.dropParts(parts);
          this.closeCells(cells);
        } else this.forStmt(s, label);
        break;
      case 'SwitchStmt':
        if (s.tag?.kind === 'TypeSwitchGuard') this.typeSwitch(s, s.tag, label);
        else this.switchStmt(s, label);
        break;
      case 'SelectStmt':
        this.selectStmt(s, label);
        break;
      case 'RangeClause':
        throw new Error('range outside a for statement');
    }
  },

  /** An expression as a statement: it must not begin like a declaration or a block. */
  statementText(this: Gen, s: string): string {
    const b = bareWhole(s);
    return b.startsWith('{') || /^\x81[fSI]/.test(b) || b.startsWith('function') || b.startsWith('let ')
      ? s
      : b;
  },

  labeled(this: Gen, s: LabeledStmt): void {
    this.stmt(s.stmt, s.label.value);
  },

  send(this: Gen, s: SendStmt): string {
    const ct = this.types.under(this.typeOf(s.chan));
    if (ct.kind !== 'chan') throw new Error('no channel');
    const { pre, vals } = this.ordered([
      { e: s.chan, gen: () => this.expr(s.chan) },
      { e: s.value, gen: () => this.value(s.value, ct.elem) },
    ]);
    this.parks();
    return this.sequence(pre, `(${call('chansend', ...vals)} || (yield, ${call('sent')}))`);
  },

  /** A simple statement that declares nothing, as an expression. */
  simpleText(this: Gen, s: SimpleStmt): string {
    switch (s.kind) {
      case 'ExprStmt':
        return this.statementText(this.expr(s.x));
      case 'SendStmt':
        return bare(this.send(s));
      case 'AssignStmt':
        return this.assignText(s);
      default:
        return '';
    }
  },

  /** The init statement of if, switch and for, before what it belongs to. */
  initStmt(this: Gen, s: SimpleStmt | null): void {
    if (s === null || s.kind === 'EmptyStmt' || s.kind === 'RangeClause') return;
    if (s.kind === 'AssignStmt' && s.op === ':=') this.define(s);
    else this.line(`${this.simpleText(s)};`);
    this.fn.temps = 0;
  },

  ifStmt(this: Gen, s: IfStmt): void {
    const { w } = this.fn;
    this.initStmt(s.init);
    w.open(`if (${bareWhole(this.expr(s.cond))}) {`);
    this.dividesEvenly(s.cond, '==', s.then.list[0]);
    this.stmtList(s.then.list);
    let e = s.else;
    if (e?.kind === 'BlockStmt') this.dividesEvenly(s.cond, '!=', e.list[0]);
    // An else-if without init goes on in the same chain.
    while (e?.kind === 'IfStmt' && e.init === null) {
      this.fn.temps = 0;
      const cond = this.located(e.pos, bareWhole(this.expr(e.cond)));
      w.entry = this.prog.lines.entry(e.pos, this.fn.trace);
      w.mid(`} else if (${cond}) {`);
      this.dividesEvenly(e.cond, '==', e.then.list[0]);
      this.stmtList(e.then.list);
      e = e.else;
    }
    if (e !== null) {
      w.mid('} else {');
      if (e.kind === 'BlockStmt') this.stmtList(e.list);
      else this.stmt(e, '');
    }
    w.close();
  },

  // ---- loops and jumps

  pushTarget(this: Gen, kind: Target['kind'], label: string, breakable: boolean): Target {
    const js = this.names.unique(label === '' ? (kind === 'loop' ? 'loop$' : 'sw$') : `${label}$`);
    const t: Target = { kind, label, js, usedBreak: false, usedContinue: false, breakable };
    this.fn.targets.push(t);
    return t;
  },

  /** Ends a target whose first line is at index `at`, which gets the label if somebody needs it. */
  popTarget(this: Gen, t: Target, at: number): void {
    this.fn.targets.pop();
    if (t.usedBreak || t.usedContinue) this.fn.w.prefix(at, `${t.js}: `);
  },

  forStmt(this: Gen, s: ForStmt, label: string): void {
    const cells = this.openCells(s, label);
    const parts = this.hoistSlices(s);
    const vars: Var[] = [];
    let decls: string[] = [];
    let init = '';
    const starts = new Map<Obj, { text: string; x: Expr | null }>();
    // Starts that are no simple texts, by the names they get if they are needed.
    const named: { i: number; name: string; text: string }[] = [];
    if (!cells.begun && s.init?.kind === 'AssignStmt' && s.init.op === ':=') {
      const lhs = unpackListExpr(s.init.lhs);
      const rhs = unpackListExpr(s.init.rhs);
      for (const l of lhs) {
        const v = this.newVar(l);
        if (v !== null) vars.push(v);
      }
      decls = this.forInit(s.init);
      lhs.forEach((l, i) => {
        const o = this.newVar(l);
        const decl = decls[i];
        if (lhs.length !== rhs.length || decl === undefined) return;
        let text = decl.slice(decl.indexOf(' = ') + 3);
        if (!isSimple(text)) {
          named.push({ i, name: this.names.unique('from$'), text });
          text = named.at(-1)?.name as string;
        }
        if (o !== null) starts.set(o, { text, x: rhs[i] as Expr });
      });
    } else {
      if (!cells.begun && s.init !== null && s.init.kind !== 'RangeClause') init = this.simpleText(s.init);
      for (const e of s.post?.kind === 'AssignStmt' ? unpackListExpr(s.post.lhs) : []) {
        const x = unparen(e);
        const o = x.kind === 'Name' ? this.objOf(x) : null;
        if (o?.kind === 'Var' && this.varNames.has(o) && !this.cells.has(o))
          starts.set(o, { text: this.varText(o), x: null });
      }
    }
    this.versioned(
      s,
      (look, effects) => this.headOf(s, starts, look, effects),
      () => {
        if (init !== '') this.line(`${init};`);
        init = '';
        for (const { i, name, text } of named) {
          this.line(`const ${name} = ${text};`);
          decls[i] = `${(decls[i] as string).slice(0, -text.length)}${name}`;
        }
      },
      (counters) => {
        const texts = decls.map((d, i) => {
          // What was found to be within 32 bits.
          const name = named.find((f) => f.i === i)?.name;
          const end = counters?.flatMap((c) => [c.lo, c.hi]).find((e) => e.text === name);
          return end !== undefined && beyond32(end) ? `${d} | 0` : d;
        });
        const head = texts.length === 0 ? init : `let ${texts.join(', ')}`;
        this.forLoop(s, label, vars, counters === null ? this.narrowStart(s, head) : head);
      },
    );
    this.dropParts(parts);
    this.closeCells(cells);
  },

  /** The variables that a loop declares. */
  loopVariables(this: Gen, s: ForStmt): Var[] {
    const { init } = s;
    const declares =
      (init?.kind === 'AssignStmt' && init.op === ':=') || (init?.kind === 'RangeClause' && init.def);
    if (!declares) return [];
    return unpackListExpr(init.lhs).flatMap((e) => this.newVar(e) ?? []);
  },

  /** Whether something may hold a variable of a loop beyond its round. */
  outlives(this: Gen, s: ForStmt): boolean {
    return this.loopVariables(s).some((o) => {
      const f = this.facts.vars.get(o);
      return f?.captured === true || f?.addr === true;
    });
  },

  /** A loop as it was before go1.22: its variables are declared before it. */
  sharedLoop(this: Gen, s: ForStmt, label: string): void {
    const { w } = this.fn;
    w.open('{');
    let init: SimpleStmt | null = null;
    if (s.init?.kind === 'RangeClause') {
      for (const o of this.loopVariables(s)) this.declare(o, this.zero(this.ctype(o.type as Type)));
      init = { ...s.init, def: false };
    } else if (s.init?.kind === 'AssignStmt') this.define(s.init);
    this.stmt({ ...s, init }, label);
    w.close();
  },

  forLoop(this: Gen, s: ForStmt, label: string, vars: readonly Var[], init: string): void {
    const { w } = this.fn;
    const cond = s.cond === null ? '' : this.located(s.cond.pos, bareWhole(this.expr(s.cond)));
    const copies: string[] = [];
    for (const v of vars) {
      const f = this.facts.vars.get(v);
      if (this.refs.has(v)) copies.push(`${this.localName(v)} = new ${rt('Ref')}(${this.varText(v)})`);
      else if (v.type !== null && this.types.isAggregate(this.ctype(v.type)) && (f?.captured || f?.addr)) {
        copies.push(`${this.localName(v)} = ${this.copy(this.localName(v), this.ctype(v.type))}`);
      }
    }
    const at = w.lines.length;
    w.line('');
    const post = s.post === null ? '' : this.located(s.post.pos, this.simpleText(s.post));
    const head = `for (${init}; ${cond}; ${[...copies, ...(post === '' ? [] : [post])].join(', ')}) {`;
    w.lines[at] = (w.lines[at] as string) + head;
    w.indent++;
    const t = this.pushTarget('loop', label, true);
    this.giveWay(s);
    this.dividesEvenly(s.cond, '==', s.body.list[0]);
    this.stmtList(s.body.list);
    w.close();
    this.popTarget(t, at);
  },

  /**
   * The head of a loop whose variable may start beyond 32 bits (`j := i * i`) but runs only within: what lies beyond is
   * told apart before the loop, in which V8 then counts with machine integers.
   */
  narrowStart(this: Gen, s: ForStmt, init: string): string {
    const cond = s.cond === null ? null : unparen(s.cond);
    if (s.init?.kind !== 'AssignStmt' || cond?.kind !== 'Operation' || cond.y === null) return init;
    if (cond.op !== '<' && cond.op !== '<=') return init;
    const [v, x, y] = [unparen(s.init.lhs), unparen(cond.x), unparen(cond.y)];
    const o = v.kind === 'Name' ? this.objOf(v) : null;
    if (o?.kind !== 'Var' || x.kind !== 'Name' || this.objOf(x) !== o || this.refs.has(o)) return init;
    if (this.types.num(this.typeOf(x)) !== 'wideI' || s.init.rhs === null) return init;
    const [start, end] = [this.rangeOf(s.init.rhs), this.rangeOf(y)];
    const local = y.kind === 'Name' && !this.isGlobal(this.objOf(y) as Var);
    if (start === null || start[0] < 0 || start[1] < 2 ** 31 || end === null || end[1] >= 2 ** 31)
      return init;
    if (!local && this.info.types.get(y)?.value == null) return init;
    const name = this.localName(o);
    const [from, text] = [this.temp(), init.slice(`let ${name} = `.length)];
    this.line(`${from} = ${text};`);
    this.line(`if (${from} ${cond.op} ${this.expr(y)})`);
    return `let ${name} = ${from} | 0`;
  },

  /** What `let` declares in the head of a for statement, each as `name = value`. */
  forInit(this: Gen, s: Extract<SimpleStmt, { kind: 'AssignStmt' }>): string[] {
    const lhs = unpackListExpr(s.lhs);
    const rhs = unpackListExpr(s.rhs);
    const vars = lhs.map((l) => this.newVar(l));
    if (lhs.length === rhs.length) {
      const { pre, vals } = this.ordered(
        rhs.map((r, i) => ({
          e: r,
          gen: () => {
            const v = vars[i];
            return v === null || v === undefined
              ? this.value(r, this.isNil(r) ? this.types.nil : this.typeOf(r))
              : this.initial(v, r);
          },
        })),
      );
      if (pre.length > 0) this.line(`${pre.join(', ')};`);
      const parts: string[] = [];
      vals.forEach((v, i) => {
        const o = vars[i];
        parts.push(
          o === null || o === undefined ? `${this.names.unique('_$')} = ${v}` : this.declarator(o, v),
        );
      });
      return parts;
    }
    const { pre, vals } = this.tuple(rhs[0] as Expr);
    this.line(`${pre.join(', ')};`);
    const parts: string[] = [];
    vals.forEach(({ text, type }, i) => {
      const o = vars[i];
      if (o?.type != null)
        parts.push(this.declarator(o, this.assignConv(text, type, this.ctype(o.type), null)));
    });
    return parts;
  },

  branch(this: Gen, s: BranchStmt): void {
    const label = s.label?.value ?? '';
    switch (s.tok) {
      case 'fallthrough':
        // The switch that it ends knows.
        return;
      case 'goto':
        // Loops may be made of it as well.
        this.giveWay();
        this.line(this.jumpGoto(label));
        return;
      default:
        this.line(this.jump(s.tok, label));
    }
  },

  /** The statement that breaks out of, or continues, the labelled or innermost statement. */
  jump(this: Gen, tok: 'break' | 'continue', label: string): string {
    const { targets } = this.fn;
    let direct = true;
    for (let i = targets.length - 1; i >= 0; i--) {
      const t = targets[i] as Target;
      const fits =
        t.kind !== 'goto' &&
        (label === '' ? t.kind === 'loop' || (tok === 'break' && t.kind !== 'block') : t.label === label);
      if (fits) {
        if (tok === 'break') {
          if (direct && t.breakable) return 'break;';
          t.usedBreak = true;
          return `break ${t.js};`;
        }
        if (direct) return 'continue;';
        t.usedContinue = true;
        return `continue ${t.js};`;
      }
      if (tok === 'break' ? t.breakable : t.kind === 'goto' || t.kind === 'loop') direct = false;
    }
    return this.leaveBody(tok, label);
  },

  jumpGoto(this: Gen, label: string): string {
    const { targets } = this.fn;
    for (let i = targets.length - 1; i >= 0; i--) {
      const t = targets[i] as Target;
      const n = t.cases?.get(label);
      if (n !== undefined) return `{ ${t.pc} = ${n}; continue ${t.js}; }`;
    }
    return this.leaveBody('goto', label);
  },

  // ---- return

  returnStmt(this: Gen, s: ReturnStmt): void {
    const { fn } = this;
    const go = fn.go;
    const { sig } = go;
    const exprs = unpackListExpr(s.results);
    const leave = (text: string) => this.line(fn.body === null ? text : this.leaveBody('return', ''));
    if (sig.results.length === 0) {
      leave('return;');
      return;
    }
    if (exprs.length === 0) {
      leave(go.hasDefer ? 'return;' : `return ${this.resultText()};`);
      return;
    }
    const direct = !go.hasDefer && fn.body === null;
    if (!direct) this.ensureResults();
    if (exprs.length === 1 && sig.results.length > 1) {
      const e = exprs[0] as Expr;
      const from = this.typeOf(e);
      const same = from.kind === 'tuple' && from.elems.every((t, i) => t === sig.results[i]);
      if (direct && same) {
        this.line(`return ${this.expr(e)};`);
        return;
      }
      const { pre, vals } = this.tuple(e);
      this.line(`${pre.join(', ')};`);
      const texts = vals.map(({ text, type }, i) =>
        this.assignConv(text, type, sig.results[i] as CType, null),
      );
      if (direct) this.line(`return [${texts.join(', ')}];`);
      else {
        (go.results ?? []).forEach((r, i) => {
          this.line(`${r} = ${texts[i]};`);
        });
        leave('return;');
      }
      return;
    }
    const { pre, vals } = this.ordered(
      exprs.map((e, i) => ({ e, gen: () => this.returned(e, sig.results[i] as CType) })),
    );
    if (pre.length > 0) this.line(`${pre.join(', ')};`);
    if (direct) {
      this.line(
        vals.length === 1
          ? `return ${bareWhole(vals[0] as string)};`
          : `return [${vals.map(bare).join(', ')}];`,
      );
      return;
    }
    const rs = go.results ?? [];
    if (vals.length === 1) this.line(`${rs[0]} = ${bare(vals[0] as string)};`);
    else {
      const temps = vals.map((v) => {
        const t = this.temp();
        this.line(`${t} = ${bare(v)};`);
        return t;
      });
      temps.forEach((t, i) => {
        this.line(`${rs[i]} = ${t};`);
      });
    }
    leave('return;');
  },

  /** A result: a struct or array variable that ends with the function goes out as it is. */
  returned(this: Gen, e0: Expr, t: CType): string {
    const e = unparen(e0);
    if (e.kind === 'Name' && this.types.isAggregate(t) && !this.fn.go.hasDefer) {
      const o = this.objOf(e);
      const f = o === null ? undefined : this.facts.vars.get(o);
      if (
        o?.kind === 'Var' &&
        f !== undefined &&
        !this.isGlobal(o) &&
        !f.addr &&
        !f.captured &&
        !this.borrowed.has(o) &&
        this.typeOf(e) === t
      ) {
        const isParam = o.isParam || f.sources.some((x) => x.kind === 'unknown' || x.kind === 'param');
        if (!isParam || f.changed || this.fn.go.facts.effects) return this.expr(e);
      }
    }
    return this.value(e0, t);
  },
};
