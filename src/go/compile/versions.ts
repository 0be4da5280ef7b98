// This file takes the tests of indices out of counting loops. What a loop's variable is between while the body runs follows
// from its head; an index that is a sum of it and of what the loop leaves alone is in range for all rounds if it is in the
// first and the last. Where that does not follow from the text, it is asked before the loop, of which there are then two
// versions: one without tests, and one with all of them for whenever the answer is no, so that what panics does so where and
// when it should.

import { intVal } from '../constant/index.ts';
import { unpackListExpr, unparen, walk } from '../syntax/index.ts';
import type { AssignStmt, Expr, ForStmt, IndexExpr, Node } from '../syntax/nodes.ts';
import type { Obj, Var } from '../types/objects.ts';
import type { CType } from './ctypes.ts';
import type { Gen } from './gen.ts';
import { isSimple } from './gen.ts';
import type { Interval } from './ints.ts';

const INT32: Interval = [-(2 ** 31), 2 ** 31 - 1];
/** Larger bodies gain little from what their tests cost. */
const MAX_NODES = 250;
const MAX_TESTS = 8;

/** text + plus, the first or last value of a variable. */
export interface End {
  readonly text: string;
  readonly plus: number;
  /** Of the text's value, if it is sure to be a number. */
  readonly range: Interval | null;
}

/** A variable that only moves from lo to hi, or from hi to lo, while a loop's body runs. */
export interface Counter {
  readonly o: Obj;
  readonly lo: End;
  readonly hi: End;
  /** How far one step takes it, down and up. */
  readonly step: Interval;
}

/** What variables start with: a simple text, and the expression if it is in the loop's head. */
export type Starts = ReadonlyMap<Obj, { readonly text: string; readonly x: Expr | null }>;

/** An integer that the loop leaves alone. */
interface Fixed {
  readonly text: string;
  readonly range: Interval;
}

/** Something with elements that the loop leaves alone. */
interface Indexed {
  readonly arr: string;
  readonly off: string;
  readonly len: string;
  readonly fixedLen: number | null;
}

/** left < right + d, or left >= right + d, of which right may be empty. */
interface Test {
  readonly left: string;
  readonly op: '<' | '>=';
  readonly right: string;
  readonly d: number;
}

/** Where the element of an index expression is found without tests. */
export interface Covered {
  readonly arr: string;
  readonly index: string;
}

interface Found extends Covered {
  readonly node: IndexExpr;
  readonly tests: readonly Test[];
  readonly counter: Counter | null;
  /** What is added to the counter, if the index is nothing but that. */
  readonly plus: number | null;
}

/** How a loop counts: from which of the conditions joined by && that follows. */
export interface Head {
  readonly counters: readonly Counter[];
  readonly conjunct: number;
}

interface Plan {
  readonly counters: readonly Counter[];
  /** Those that what is not known to be within their ends reads, too. */
  readonly early: ReadonlySet<Obj>;
  /** Those that need no test. */
  readonly known: readonly Found[];
  readonly tested: readonly Found[];
  readonly tests: readonly string[];
  readonly lets: readonly string[];
}

const nothing: Plan = { counters: [], early: new Set(), known: [], tested: [], tests: [], lets: [] };

/** What a loop does to the variables and the memory that it did not make itself. */
export interface Effects {
  readonly assigned: ReadonlySet<Obj>;
  /** Only places of basic types are written, and nothing is called that could write others. */
  readonly quiet: boolean;
  /** The types of those places. */
  readonly stored: ReadonlySet<CType>;
  /** The loop may be emitted twice. */
  readonly twice: boolean;
}

/** A sum: coefficient of a counter, terms with their signs, and a constant. */
interface Linear {
  readonly counter: Counter | null;
  readonly k: number;
  readonly terms: readonly { readonly x: Expr; readonly sign: 1 | -1 }[];
  readonly c: number;
}

/** What is asked, in order, and looked up before one loop. */
class Lookups {
  readonly guards: string[] = [];
  /** Names of what is looked up, and the texts that read it. */
  readonly names: string[] = [];
  readonly texts: string[] = [];

  ask(test: string): void {
    if (!this.guards.includes(test)) this.guards.push(test);
  }

  /** Calls fn and forgets what it asked for if it finds nothing. */
  trying<T>(fn: () => T | null): T | null {
    const [guards, names] = [this.guards.length, this.names.length];
    const found = fn();
    if (found === null) {
      this.guards.length = guards;
      this.names.length = this.texts.length = names;
    }
    return found;
  }
}

export const versionMethods = {
  /**
   * Emits a loop by calling emit, twice if that takes tests out of it. head finds what counts, with ends that are simple texts
   * before the loop; first emits what must stand there if they are used. What emit is given are the counters of the version
   * without tests, or null.
   */
  versioned(
    this: Gen,
    s: ForStmt,
    head: (look: Lookups | null, effects: Effects) => Head | null,
    first: () => void,
    emit: (counters: readonly Counter[] | null) => void,
  ): void {
    const plan = this.planLoop(s, head);
    const { w } = this.fn;
    const { entry } = w;
    const cover = (list: readonly Found[]): void => {
      for (const f of list) this.covered.set(f.node, f);
    };
    const uncover = (list: readonly Found[]): void => {
      for (const f of list) this.covered.delete(f.node);
    };
    cover(plan.known);
    if (plan.tested.length === 0) emit(null);
    else {
      first();
      if (plan.lets.length > 0) this.line(`let ${plan.lets.join(', ')};`);
      w.open(`if (${plan.tests.join(' && ')}) {`);
      cover(plan.tested);
      for (const c of plan.counters) {
        const r = plan.early.has(c.o) ? null : assumedRange(c, [...plan.known, ...plan.tested]);
        if (r !== null) this.assumed.set(c.o, r);
      }
      emit(plan.counters);
      for (const c of plan.counters) this.assumed.delete(c.o);
      uncover(plan.tested);
      // The other version begins on the same line of Go.
      w.entry = entry;
      w.mid('} else {');
      emit(null);
      w.close();
    }
    uncover(plan.known);
  },

  planLoop(this: Gen, s: ForStmt, head: (look: Lookups | null, effects: Effects) => Head | null): Plan {
    const effects = this.loopEffects(s);
    const look = new Lookups();
    const fixed = head(null, effects);
    const found = fixed ?? (effects.twice ? head(look, effects) : null);
    if (found === null) return nothing;
    const { counters } = found;
    const { indexed, conditional } = this.indexedIn(s, found.conjunct + 1);
    const known: Found[] = [];
    const tested: Found[] = [];
    const tests: Test[] = [];
    const take = (f: Found): void => {
      tested.push(f);
      for (const t of f.tests) {
        if (implied(t, tests)) continue;
        const weaker = tests.findIndex((u) => implied(u, [t]));
        if (weaker < 0) tests.push(t);
        else tests[weaker] = t;
      }
    };
    const later: IndexExpr[] = [];
    for (const node of indexed) {
      if (this.covered.has(node)) continue;
      const f = fixed === null ? null : this.coverIndex(node, counters, effects, null);
      if (f !== null && f.tests.length === 0) known.push(f);
      else if (effects.twice) later.push(node);
    }
    for (const node of later) {
      if (conditional.has(node)) continue;
      const f = look.trying(() => this.coverIndex(node, counters, effects, look));
      if (f !== null) take(f);
    }
    // What a condition keeps from the ends, like x > 0 before a[x-1], must not decide for the whole loop.
    for (const node of later) {
      if (!conditional.has(node)) continue;
      const f = look.trying(() => {
        const c = this.coverIndex(node, counters, effects, look);
        return c !== null && (c.plus === 0 || c.tests.every((t) => implied(t, tests))) ? c : null;
      });
      if (f !== null) take(f);
    }
    const all = [...look.guards, ...tests.map(testText)];
    for (const e of counters.flatMap((c) => [c.lo, c.hi])) {
      // Within 32 bits V8 counts with machine integers, if it is told so.
      if (beyond32(e) && !tests.some((t) => t.left === e.text && t.op === '<'))
        all.push(`${e.text} <= ${INT32[1]}`);
    }
    if (tested.length === 0 || all.length > MAX_TESTS) return { ...nothing, counters, known };
    // Arrays of packages need nothing, where the ends are known.
    if (all.length === 0) return { ...nothing, counters, known: [...known, ...tested] };
    const early = this.namedBefore(s, found.conjunct);
    return { counters, early, known, tested, tests: all, lets: look.names };
  },

  /** The variables that a loop's conditions name before the one that bounds its counters: a counter may start out of its bounds. */
  namedBefore(this: Gen, s: ForStmt, conjunct: number): Set<Obj> {
    const named = new Set<Obj>();
    if (s.cond === null || conjunct <= 0) return named;
    for (const c of conjuncts(s.cond).slice(0, conjunct)) {
      walk(c, (n) => {
        const o = n.kind === 'Name' ? this.objOf(n) : null;
        if (o !== null) named.add(o);
        return true;
      });
    }
    return named;
  },

  /** The index expressions that a loop evaluates after its variable was found to be within its bound. */
  indexedIn(this: Gen, s: ForStmt, from: number): { indexed: IndexExpr[]; conditional: Set<IndexExpr> } {
    const indexed: IndexExpr[] = [];
    const conditional = new Set<IndexExpr>();
    const look = (n: Node, sometimes: boolean): void => {
      walk(n, (m) => {
        if (m.kind === 'FuncLit') return false;
        if (m !== n && m.kind === 'IfStmt') {
          look(m.cond, sometimes);
          look(m.then, true);
          if (m.else !== null) look(m.else, true);
          if (m.init !== null) look(m.init, sometimes);
          return false;
        }
        if (m !== n && m.kind === 'CaseClause') {
          look(m, true);
          return false;
        }
        if (m.kind === 'Operation' && (m.op === '&&' || m.op === '||') && m.y !== null) {
          look(m.x, sometimes);
          look(m.y, true);
          return false;
        }
        if (m.kind === 'IndexExpr' && this.hasElements(m.x)) {
          indexed.push(m);
          if (sometimes) conditional.add(m);
        }
        return true;
      });
    };
    if (s.cond !== null) for (const c of conjuncts(s.cond).slice(from)) look(c, false);
    look(s.body, false);
    if (s.post !== null) look(s.post, false);
    return { indexed, conditional };
  },

  hasElements(this: Gen, x: Expr): boolean {
    const mode = this.info.types.get(x)?.mode;
    if (mode === undefined || mode === 'typexpr' || mode === 'builtin') return false;
    const t = this.types.under(this.typeOf(x));
    if (t.kind === 'pointer') return this.types.under(t.elem).kind === 'array';
    return t.kind === 'slice' || t.kind === 'array' || this.types.isString(t);
  },

  loopEffects(this: Gen, s: ForStmt): Effects {
    const assigned = new Set<Obj>();
    const stored = new Set<CType>();
    const { trace, preempt, race } = this.prog.options;
    // A loop that gives way lets others write.
    let quiet = preempt !== true;
    let twice = trace !== true && preempt !== true && race !== true;
    let nodes = 0;
    const store = (e0: Expr): void => {
      const e = unparen(e0);
      if (e.kind === 'Name') {
        const o = this.objOf(e);
        if (o !== null) assigned.add(o);
        if (e.value === '_' || (o !== null && !this.isGlobal(o) && this.varFacts(o)?.addr !== true)) return;
      }
      if (e.kind === 'IndexExpr' && this.types.under(this.typeOf(e.x)).kind === 'map') return;
      storeOf(this.typeOf(e));
    };
    const storeOf = (t: CType): void => {
      const u = this.types.under(t);
      if (u.kind === 'basic') stored.add(u);
      else quiet = false;
    };
    walk(s, (n) => {
      nodes++;
      switch (n.kind) {
        case 'FuncLit':
        case 'CallStmt':
        case 'SelectStmt':
        case 'LabeledStmt':
          quiet = twice = false;
          break;
        case 'ForStmt':
          if (n !== s) twice = false;
          break;
        case 'SendStmt':
          quiet = false;
          break;
        case 'Operation':
          if (n.op === '<-' && n.y === null) quiet = false;
          break;
        case 'AssignStmt':
        case 'RangeClause':
          for (const l of unpackListExpr(n.lhs)) store(l);
          if (n.kind === 'RangeClause' && /^(chan|func)$/.test(this.types.under(this.typeOf(n.x)).kind))
            quiet = false;
          break;
        case 'VarDecl':
          for (const name of n.nameList) store(name);
          break;
        case 'CallExpr': {
          const mode = this.info.types.get(n.fun)?.mode;
          const fun = unparen(n.fun);
          if (mode === 'typexpr') break;
          const name = mode === 'builtin' && fun.kind === 'Name' ? fun.value : '';
          const first = n.argList[0];
          if (/^(len|cap|min|max|real|imag|complex|make|new|panic)$/.test(name)) break;
          if (/^(append|copy|clear)$/.test(name) && first !== undefined) {
            const t = this.types.under(this.typeOf(first));
            if (t.kind === 'slice') storeOf(t.elem);
            else if (t.kind !== 'map') quiet = false;
            break;
          }
          if (!/^math(\/bits)?$/.test(this.staticCallee(n.fun)?.func.pkg?.path ?? '')) quiet = false;
          break;
        }
        default:
          break;
      }
      return true;
    });
    return { assigned, quiet, stored, twice: twice && nodes <= MAX_NODES };
  },

  /** How to reach x[i] without tests, and what must hold for it. look: what may be looked up before the loop. */
  coverIndex(
    this: Gen,
    node: IndexExpr,
    counters: readonly Counter[],
    effects: Effects,
    look: Lookups | null,
  ): Found | null {
    const linear = this.linear(node.index, counters);
    if (linear === null || (linear.terms.length > 0 && look === null)) return null;
    const x = this.fixedIndexed(node.x, effects, look);
    if (x === null) return null;
    const { counter, k, c } = linear;
    const terms: { f: Fixed; sign: 1 | -1 }[] = [];
    for (const t of linear.terms) {
      const f = this.fixedInt(t.x, effects, look);
      if (f === null) return null;
      terms.push({ f, sign: t.sign });
    }
    const sum = terms.reduce<[number, number]>(
      ([lo, hi], { f, sign }) =>
        sign > 0 ? [lo + f.range[0], hi + f.range[1]] : [lo - f.range[1], hi - f.range[0]],
      [c, c],
    );
    const minus = terms.map(({ f, sign }) => ` ${sign > 0 ? '-' : '+'} ${f.text}`).join('');
    const plus = terms.map(({ f, sign }) => ` ${sign > 0 ? '+' : '-'} ${f.text}`).join('');
    const index = (): string => {
      let text = x.off;
      for (const { f, sign } of terms) text = joined(text, sign, f.text);
      if (counter !== null) {
        const name = this.localName(counter.o as Var);
        text = joined(text, k > 0 ? 1 : -1, Math.abs(k) === 1 ? name : `${Math.abs(k)} * ${name}`);
      }
      if (c !== 0 || text === '') text = joined(text, c < 0 ? -1 : 1, String(Math.abs(c)));
      return isSimple(text) ? text : `${text} | 0`;
    };
    const tests: Test[] = [];
    const found = (): Found => ({
      node,
      arr: x.arr,
      index: index(),
      tests,
      counter,
      plus: terms.length === 0 && k === 1 ? c : null,
    });
    if (counter === null) {
      if (sum[0] < 0) {
        if (sum[1] < 0) return null;
        tests.push({ left: `${c}${plus}`, op: '>=', right: '', d: 0 });
      }
      if (x.fixedLen === null || sum[1] >= x.fixedLen)
        tests.push({ left: `${c}${plus}`, op: '<', right: x.len, d: 0 });
      return found();
    }
    const [first, last] = k > 0 ? [counter.lo, counter.hi] : [counter.hi, counter.lo];
    const value = (e: End): Interval | null =>
      e.range === null ? null : [k * (e.range[0] + e.plus), k * (e.range[1] + e.plus)];
    // k * (text + plus) + sum >= 0
    const [low, high] = [sorted(value(first)), sorted(value(last))];
    if (low === null || low[0] + sum[0] < 0) {
      if (low !== null && low[1] + sum[1] < 0) return null;
      const t = scaled(first, k);
      if (t === null) return null;
      tests.push({ left: t, op: '>=', right: minus, d: -(k * first.plus + c) });
    }
    const isLen = last.text === x.len && k === 1 && terms.length === 0 && last.plus + c < 0;
    if (!isLen && (x.fixedLen === null || high === null || high[1] + sum[1] >= x.fixedLen)) {
      const t = scaled(last, k);
      if (t === null) return null;
      tests.push({ left: t, op: '<', right: `${x.len}${minus}`, d: -(k * last.plus + c) });
    }
    return found();
  },

  /** e as a sum, or null. */
  linear(this: Gen, e0: Expr, counters: readonly Counter[]): Linear | null {
    const e = unparen(e0);
    const value = this.info.types.get(e)?.value;
    if (value != null) {
      const n = value.kind === 'Int' ? intVal(value) : null;
      if (n === null || n < -(2n ** 30n) || n > 2n ** 30n) return null;
      return { counter: null, k: 0, terms: [], c: Number(n) };
    }
    const cls = this.types.num(this.typeOf(e));
    if (cls !== 'wideI' && cls !== 'wideU' && cls !== 'small') return null;
    if (e.kind === 'Name') {
      const counter = counters.find((x) => x.o === this.objOf(e));
      if (counter !== undefined) return { counter, k: 1, terms: [], c: 0 };
    }
    if (e.kind === 'CallExpr' && this.info.types.get(e.fun)?.mode === 'typexpr') {
      const arg = e.argList[0];
      const from = arg === undefined ? null : this.types.num(this.typeOf(arg));
      if (arg !== undefined && cls === 'wideI' && (from === 'wideI' || from === 'small'))
        return this.linear(arg, counters);
    }
    // Smaller types wrap around.
    if (e.kind === 'Operation' && e.y !== null && cls === 'wideI') {
      if (e.op === '+' || e.op === '-') {
        const [x, y] = [this.linear(e.x, counters), this.linear(e.y, counters)];
        if (x === null || y === null || (x.counter !== null && y.counter !== null)) return null;
        const sign = e.op === '+' ? 1 : -1;
        return {
          counter: x.counter ?? y.counter,
          k: x.k + sign * y.k,
          terms: [...x.terms, ...y.terms.map((t) => ({ x: t.x, sign: (t.sign * sign) as 1 | -1 }))],
          c: x.c + sign * y.c,
        };
      }
      if (e.op === '*') {
        const [x, y] = [this.linear(e.x, counters), this.linear(e.y, counters)];
        if (x === null || y === null) return null;
        const [a, b] = x.counter !== null ? [x, y] : [y, x];
        if (b.counter !== null) return null;
        if (a.counter !== null) {
          if (a.terms.length > 0 || b.terms.length > 0 || b.c === 0 || Math.abs(b.c) > 1024) return null;
          return { counter: a.counter, k: a.k * b.c, terms: [], c: a.c * b.c };
        }
      }
    }
    // What names a counter in any other way does change.
    let moves = false;
    walk(e, (n) => {
      if (n.kind === 'Name' && counters.some((x) => x.o === this.objOf(n))) moves = true;
      return !moves;
    });
    return moves ? null : { counter: null, k: 0, terms: [{ x: e, sign: 1 }], c: 0 };
  },

  /** Whether what is in memory at a place of type t stays there while the loop runs. */
  staysInMemory(this: Gen, t: CType, effects: Effects): boolean {
    const u = this.types.under(t);
    return effects.quiet && (u.kind !== 'basic' || !effects.stored.has(u));
  },

  /** The text that reads a place which the loop leaves alone, or null. What could panic is asked first. */
  fixedPlace(this: Gen, e0: Expr, effects: Effects, look: Lookups | null): string | null {
    const e = unparen(e0);
    if (this.replaced.has(e)) return null;
    switch (e.kind) {
      case 'Name': {
        const o = this.objOf(e);
        if (o?.kind !== 'Var' || effects.assigned.has(o)) return null;
        if (this.isGlobal(o))
          return look !== null && this.staysInMemory(this.typeOf(e), effects) ? this.varText(o) : null;
        const f = this.varFacts(o);
        if (f === undefined || !this.varNames.has(o) || this.refs.has(o)) return null;
        return (f.captured && f.changed) || f.addr
          ? effects.quiet
            ? this.varText(o)
            : null
          : this.varText(o);
      }
      case 'SelectorExpr': {
        if (look === null || !this.staysInMemory(this.typeOf(e), effects)) return null;
        const sel = this.selected(e);
        if (sel?.kind !== 'field' || sel.path.length > 0) return null;
        const base = this.fixedPlace(e.x, effects, look);
        if (base === null) return null;
        const x = this.lookUp(look, base);
        if (this.types.under(this.typeOf(e.x)).kind === 'pointer') look.ask(`${x} !== null`);
        return `${x}.${sel.step.field.js}`;
      }
      case 'IndexExpr': {
        if (look === null || !this.hasElements(e.x) || this.types.isString(this.typeOf(e.x))) return null;
        if (!this.staysInMemory(this.typeOf(e), effects) || this.types.isBool(this.typeOf(e))) return null;
        const i = this.fixedInt(e.index, effects, look);
        const x = i === null ? null : this.fixedIndexed(e.x, effects, look);
        if (i === null || x === null) return null;
        if (i.range[0] < 0) look.ask(`${i.text} >= 0`);
        if (x.fixedLen === null || i.range[1] >= x.fixedLen) look.ask(`${i.text} < ${x.len}`);
        return `${x.arr}[${x.off === '' ? i.text : `${x.off} + ${i.text} | 0`}]`;
      }
      default:
        return null;
    }
  },

  /** A name for what a text reads, read once before the loop. */
  lookUp(this: Gen, look: Lookups, text: string): string {
    if (isSimple(text)) return text;
    const known = look.names[look.texts.indexOf(text)];
    if (known !== undefined) return known;
    const name = this.names.unique('f$');
    look.names.push(name);
    look.texts.push(text);
    look.guards.push(`((${name} = ${text}), true)`);
    return name;
  },

  /** An integer of at most 32 bits that the loop leaves alone; that it has no more is asked where it is not known. */
  fixedInt(this: Gen, e0: Expr, effects: Effects, look: Lookups | null): Fixed | null {
    const e = unparen(e0);
    const value = this.info.types.get(e)?.value;
    if (value != null) {
      const r = this.rangeOf(e);
      return r === null || !within(r) ? null : { text: String(r[0]), range: r };
    }
    const cls = this.types.num(this.typeOf(e));
    if (cls !== 'wideI' && cls !== 'wideU' && cls !== 'small') return null;
    const narrow = (text: string, r: Interval | null): Fixed | null => {
      if (r !== null && within(r)) return { text, range: r };
      if (look === null) return null;
      // A BigInt is compared by its value.
      if (r === null || r[1] > INT32[1]) look.ask(`${text} <= ${INT32[1]}`);
      if (r === null || r[0] < INT32[0]) look.ask(`${text} >= ${INT32[0]}`);
      return { text, range: r === null ? INT32 : [Math.max(r[0], INT32[0]), Math.min(r[1], INT32[1])] };
    };
    if (e.kind === 'CallExpr') {
      const mode = this.info.types.get(e.fun)?.mode;
      const fun = unparen(e.fun);
      const arg = e.argList[0];
      if (arg === undefined) return null;
      if (mode === 'builtin' && fun.kind === 'Name' && fun.value === 'len') {
        if (!this.hasElements(arg)) return null;
        const x = this.fixedIndexed(arg, effects, look);
        return x === null ? null : { text: x.len, range: [0, INT32[1]] };
      }
      if (mode !== 'typexpr' || cls !== 'wideI' || this.types.num(this.typeOf(arg)) === 'wideU') return null;
      return this.fixedInt(arg, effects, look);
    }
    if (e.kind === 'Operation') {
      if (e.y === null || cls !== 'wideI' || !/^[-+*]$/.test(e.op) || look === null) return null;
      const x = this.fixedInt(e.x, effects, look);
      const y = x === null ? null : this.fixedInt(e.y, effects, look);
      if (x === null || y === null) return null;
      // Products of 32 bits may be inexact as numbers, but then they are beyond 32 bits, too.
      return narrow(this.lookUp(look, `${x.text} ${e.op} ${y.text}`), this.rangeOf(e));
    }
    const place = this.fixedPlace(e, effects, look);
    if (place === null) return null;
    return narrow(isSimple(place) || look === null ? place : this.lookUp(look, place), this.rangeOf(e));
  },

  fixedIndexed(this: Gen, e0: Expr, effects: Effects, look: Lookups | null): Indexed | null {
    const e = unparen(e0);
    const t = this.types.under(this.typeOf(e));
    const parts = this.partsOf(e);
    if (parts !== null) return { ...parts, fixedLen: null };
    const place = this.fixedPlace(e, effects, look);
    if (place === null) return null;
    if (t.kind === 'slice') {
      if (look === null) return null;
      const x = this.lookUp(look, place);
      return {
        arr: this.lookUp(look, `${x}.arr`),
        off: this.lookUp(look, `${x}.off`),
        len: this.lookUp(look, `${x}.len`),
        fixedLen: null,
      };
    }
    const x = look === null ? place : this.lookUp(look, place);
    if (!isSimple(x)) return null;
    if (this.types.isString(t)) return { arr: x, off: '', len: `${x}.length`, fixedLen: null };
    const array = t.kind === 'pointer' ? this.types.under(t.elem) : t;
    if (array.kind !== 'array') return null;
    if (t.kind === 'pointer') {
      if (look === null) return null;
      look.ask(`${x} !== null`);
    }
    return { arr: x, off: '', len: String(array.len), fixedLen: array.len };
  },

  /** How a for statement counts, given what its variables start with: by the first of its conditions that bounds one. */
  headOf(this: Gen, s: ForStmt, starts: Starts, look: Lookups | null, effects: Effects): Head | null {
    if (s.cond === null || s.post?.kind !== 'AssignStmt') return null;
    const steps = this.stepsOf(s.post);
    if (steps.size === 0) return null;
    const conditions = conjuncts(s.cond);
    for (let conjunct = 0; conjunct < conditions.length; conjunct++) {
      const counters = this.countersOf(s, conditions[conjunct] as Expr, steps, starts, look, effects);
      if (counters.length > 0) return { counters, conjunct };
    }
    return null;
  },

  countersOf(
    this: Gen,
    s: ForStmt,
    cond: Expr,
    steps: ReadonlyMap<Obj, Interval>,
    starts: Starts,
    look: Lookups | null,
    effects: Effects,
  ): Counter[] {
    if (cond.kind !== 'Operation' || cond.y === null || !/^[<>]=?$/.test(cond.op)) return [];
    const moving = (e: Expr): Obj | null => {
      const o = e.kind === 'Name' ? this.objOf(e) : null;
      return o !== null && steps.has(o) && this.heldStill(o, s) ? o : null;
    };
    const isUp = (o: Obj): boolean => (steps.get(o) as Interval)[0] >= 0;
    // As x < y or x <= y.
    let [x, y] = [unparen(cond.x), unparen(cond.y)];
    if (cond.op[0] === '>') [x, y] = [y, x];
    const strict = cond.op.length === 1 ? 1 : 0;
    const [a, b] = [moving(x), moving(y)];
    const counter = (o: Obj, lo: End | null, hi: End | null): Counter[] =>
      lo === null || hi === null ? [] : [{ o, lo, hi, step: steps.get(o) as Interval }];
    const end = (o: Obj | null, e: Expr): End | null =>
      o === null ? this.fixedEnd(e, effects, look) : this.startOf(o, starts);
    const shifted = (e: End | null, by: number): End | null =>
      e === null ? null : { ...e, plus: e.plus + by };
    if (a !== null && !isUp(a)) return [];
    if (b !== null && isUp(b)) return [];
    const [lo, hi] = [end(a, x), end(b, y)];
    return [
      ...(a === null ? [] : counter(a, lo, shifted(hi, -strict))),
      ...(b === null ? [] : counter(b, shifted(lo, strict), hi)),
    ];
  },

  /** How the statement at the end of each round moves variables. */
  stepsOf(this: Gen, post: AssignStmt): Map<Obj, Interval> {
    const steps = new Map<Obj, Interval>();
    const add = (x0: Expr, r: Interval | null, up: boolean): void => {
      const x = unparen(x0);
      const o = x.kind === 'Name' ? this.objOf(x) : null;
      if (o?.kind !== 'Var' || r === null || r[0] < 0 || r[1] > INT32[1]) return;
      if (this.types.num(this.typeOf(x)) === 'wideI') steps.set(o, up ? r : [-r[1], -Math.max(1, r[0])]);
    };
    if (post.op === '+' || post.op === '-') {
      add(post.lhs, post.rhs === null ? [1, 1] : this.rangeOf(post.rhs), post.op === '+');
      return steps;
    }
    if (post.op !== '=') return steps;
    const [lhs, rhs] = [unpackListExpr(post.lhs), unpackListExpr(post.rhs)];
    if (lhs.length !== rhs.length) return steps;
    lhs.forEach((l, i) => {
      const x = unparen(l);
      const o = x.kind === 'Name' ? this.objOf(x) : null;
      const step = o === null ? null : this.selfStep(rhs[i] as Expr, o);
      if (step !== null && step !== 0) add(l, [Math.abs(step), Math.abs(step)], step > 0);
    });
    return steps;
  },

  startOf(this: Gen, o: Obj, starts: Starts): End | null {
    const start = starts.get(o);
    if (start === undefined) return null;
    return { text: start.text, plus: 0, range: start.x === null ? this.varRange(o) : this.rangeOf(start.x) };
  },

  /** Whether only the loop's own step moves a variable while it runs. */
  heldStill(this: Gen, o: Obj, s: ForStmt): boolean {
    const f = this.varFacts(o);
    if (f === undefined || f.addr || this.isGlobal(o) || this.refs.has(o)) return false;
    // A function literal could move it, if anything but the head did.
    if (f.captured && f.sources.length > 2) return false;
    let still = true;
    walk(s.body, (n) => {
      if (n.kind === 'AssignStmt' || n.kind === 'RangeClause') {
        for (const l of unpackListExpr(n.lhs)) {
          const x = unparen(l);
          if (x.kind === 'Name' && this.objOf(x) === o) still = false;
        }
      }
      return still;
    });
    return still;
  },

  /** A bound that does not change in the loop and stands before it as simple text, or is looked up. */
  fixedEnd(this: Gen, e0: Expr, effects: Effects, look: Lookups | null): End | null {
    const e = unparen(e0);
    const range = this.rangeOf(e);
    if (this.info.types.get(e)?.value != null)
      return range === null || !within(range) ? null : { text: String(range[0]), plus: 0, range };
    if (e.kind === 'Operation' && (e.op === '+' || e.op === '-') && e.y !== null) {
      const v = this.info.types.get(e.y)?.value;
      const c = v == null || v.kind !== 'Int' ? null : Number(intVal(v));
      const x = c === null || Math.abs(c) > 2 ** 30 ? null : this.fixedEnd(e.x, effects, look);
      // Only what cannot wrap around may be taken apart.
      if (x !== null && c !== null && x.range !== null && range !== null)
        return { ...x, plus: x.plus + (e.op === '+' ? c : -c) };
    }
    if (e.kind === 'Name') {
      const text = this.fixedPlace(e, effects, null);
      if (text !== null) return { text, plus: 0, range };
    }
    const f = this.fixedInt(e, effects, look);
    return f === null ? null : { ...f, plus: 0 };
  },
};

/** What a counter is between, its last step included, in the version of the loop that rests on tests. */
function assumedRange(c: Counter, found: readonly Found[]): Interval | null {
  const own = found.filter((f) => f.counter === c);
  if (own.length === 0) return null;
  const plain = own.find((f) => f.plus !== null);
  const lo = plain?.plus == null ? -(2 ** 33) : -plain.plus;
  const hi = plain?.plus == null ? 2 ** 33 : INT32[1] - plain.plus;
  const low = c.lo.range === null ? lo : Math.max(lo, c.lo.range[0] + c.lo.plus);
  const high = c.hi.range === null ? hi : Math.min(hi, c.hi.range[1] + c.hi.plus);
  return low > high ? null : [low + Math.min(0, c.step[0]), high + Math.max(0, c.step[1])];
}

function testText({ left, op, right, d }: Test): string {
  const by = right === '' ? String(d) : d === 0 ? right : `${right} ${d > 0 ? '+' : '-'} ${Math.abs(d)}`;
  return `${left} ${op} ${by}`;
}

/** Whether t follows from one of tests that differs in the constant only. */
function implied(t: Test, tests: readonly Test[]): boolean {
  return tests.some(
    (u) =>
      u.left === t.left && u.op === t.op && u.right === t.right && (t.op === '<' ? u.d <= t.d : u.d >= t.d),
  );
}

/** Whether a known start may need more than 32 bits. */
export function beyond32(e: End): boolean {
  return e.range !== null && e.range[1] > INT32[1];
}

function within(r: Interval): boolean {
  return r[0] >= INT32[0] && r[1] <= INT32[1];
}

function sorted(r: Interval | null): Interval | null {
  return r === null || r[0] <= r[1] ? r : [r[1], r[0]];
}

/** k times an end's text; null where that would not be a number. */
function scaled(e: End, k: number): string | null {
  if (k === 1) return e.text;
  return e.range === null ? null : `${k} * ${e.text}`;
}

function joined(text: string, sign: 1 | -1, term: string): string {
  if (text === '') return sign > 0 ? term : `-${term}`;
  return `${text} ${sign > 0 ? '+' : '-'} ${term}`;
}

/** The parts of a chain of &&. */
function conjuncts(e0: Expr): Expr[] {
  const e = unparen(e0);
  if (e.kind !== 'Operation' || e.op !== '&&' || e.y === null) return [e];
  return [...conjuncts(e.x), ...conjuncts(e.y)];
}
