// This file emits expressions. What is returned is always a JavaScript expression that can stand anywhere as an operand:
// whatever has operators of its own comes in parentheses.

import { unparen } from '../syntax/index.ts';
import type { AssertExpr, Expr, IndexExpr, Operation, SliceExpr } from '../syntax/nodes.ts';
import type { CType } from './ctypes.ts';
import { lineMark } from './emit.ts';
import { type Gen, isSimple } from './gen.ts';
import type { Interval } from './ints.ts';
import { call, rt } from './runtime-list.ts';

/** From so many operations in a row on they are not nested in each other. */
const LONG = 20;

export const exprMethods = {
  /** e without a copy: for structs and arrays the object itself. */
  expr(this: Gen, e: Expr): string {
    const known = this.replaced.get(e);
    if (known !== undefined) return known;
    const tv = this.info.types.get(e);
    if (tv?.value != null) {
      const t = this.ctype(tv.type);
      if (!this.types.isInterface(t)) return this.constant(tv.value, t);
    }
    switch (e.kind) {
      case 'ParenExpr':
        return this.expr(e.x);
      case 'Name':
        return this.nameExpr(e);
      case 'FuncLit':
        return this.funcLitValue(e);
      case 'CompositeLit':
        return this.compositeLit(e, this.typeOf(e));
      default:
        return this.onItsLine(e, () => this.operationExpr(e));
    }
  },

  /** An expression that can fail or call. */
  operationExpr(this: Gen, e: Expr): string {
    switch (e.kind) {
      case 'SelectorExpr':
        return this.selectorExpr(e);
      case 'IndexExpr':
        return this.indexExpr(e);
      case 'SliceExpr':
        return this.sliceExpr(e);
      case 'AssertExpr':
        return this.assertExpr(e);
      case 'CallExpr':
        return this.callExpr(e);
      case 'Operation':
        return e.y === null ? this.unary(e) : this.binary(e, e.y);
      default:
        throw new Error(`unexpected expression ${e.kind}`);
    }
  },

  /**
   * The text for e, on a line of its own if e is not on the line that is being written: traces name that of the operation.
   * place: it is to be assigned to.
   */
  onItsLine(this: Gen, e: Expr, gen: () => string, place = false): string {
    const { w, trace } = this.fn;
    const around = w.entry;
    const entry = around < 0 ? around : this.prog.lines.entry(e.pos, trace);
    if (entry === around) return gen();
    w.entry = entry;
    const text = gen();
    w.entry = around;
    if (place || !this.tellsLines()) return `(${lineMark(entry)}${text}${lineMark(around)})`;
    const t = this.temp();
    const told = (at: number) => `${rt('line')} = ${at}, `;
    return `(${lineMark(entry)}${told(entry)}${t} = ${text}${lineMark(around)}, ${told(around)}${t})`;
  },

  nameExpr(this: Gen, e: Extract<Expr, { kind: 'Name' }>): string {
    const o = this.objOf(e);
    if (o === null) throw new Error(`${e.value} denotes nothing`);
    switch (o.kind) {
      case 'Nil':
        return this.isNil(e) && this.info.types.has(e) ? this.zero(this.typeOf(e)) : 'null';
      case 'Func': {
        const targs = this.info.instances.get(e)?.targs ?? [];
        return this.funcValueText(
          o,
          targs.map((t) => this.ctype(t)),
        );
      }
      case 'Var':
        return this.varText(o);
      default:
        throw new Error(`${e.value} is no value`);
    }
  },

  unary(this: Gen, e: Operation): string {
    const t = this.typeOf(e);
    switch (e.op) {
      case '+':
        return this.expr(e.x);
      case '!':
        return `(!${this.expr(e.x)})`;
      case '-': {
        const x = this.expr(e.x);
        const n = this.types.num(t);
        if (n === 'float') return `(-${x})`;
        if (n === 'complex') {
          const v = isSimple(x) ? x : this.temp();
          const made = `new ${rt('Complex')}(-${v}.re, -${v}.im)`;
          return isSimple(x) ? `(${made})` : `(${v} = ${x}, ${made})`;
        }
        return this.negate(t, x, this.rangeOf(e.x));
      }
      case '^':
        return this.complement(t, this.expr(e.x), this.rangeOf(e.x));
      case '&':
        return this.addressOf(e.x);
      case '*': {
        const p = this.expr(e.x);
        return this.types.isAggregate(t) ? p : `${p}.v`;
      }
      case '<-':
        return this.receive(e.x);
      default:
        throw new Error(`unexpected unary ${e.op}`);
    }
  },

  receive(this: Gen, ch: Expr): string {
    this.parks();
    return `(${call('chanrecv', this.expr(ch))} ? ${rt('rv')} : (yield, ${call('received')}))`;
  },

  binary(this: Gen, e: Operation, y: Expr): string {
    const { op, x } = e;
    switch (op) {
      case '&&':
      case '||':
        return this.condition(op, x, y);
      case '==':
      case '!=':
      case '<':
      case '<=':
      case '>':
      case '>=':
        return this.comparison(op, x, y);
      case '<<':
      case '>>': {
        const t = this.typeOf(e);
        const { pre, vals } = this.ordered([{ e: x, gen: () => this.expr(x) }]);
        return this.sequence(pre, this.shiftOp(op, t, vals[0] as string, this.rangeOf(x), y));
      }
      default: {
        const sums = this.leftOperations(e);
        if (sums.length > LONG) return this.longOperation(sums);
        const t = this.typeOf(e);
        const fused = this.isFusible(e) ? this.fused(e) : null;
        if (fused !== null) return fused;
        const { pre, vals } = this.ordered([
          { e: x, gen: () => this.expr(x) },
          { e: y, gen: () => this.expr(y) },
        ]);
        const [xs, ys] = vals as [string, string];
        const [xr, yr] = [this.rangeOf(x), this.rangeOf(y)];
        if (this.even.has(unparen(y))) return this.evenQuotient(this.types.isUnsigned(t), xs, ys, xr, yr);
        return this.sequence(pre, this.arith(op, t, xs, ys, xr, yr));
      }
    }
  },

  /** x && y or x || y. A chain of them is not nested. */
  condition(this: Gen, op: '&&' | '||', x: Expr, y: Expr): string {
    const parts = [y];
    let first = x;
    while (first.kind === 'Operation' && first.y !== null && first.op === op && !this.replaced.has(first)) {
      if (this.info.types.get(first)?.value != null) break;
      parts.push(first.y);
      first = first.x;
    }
    parts.push(first);
    return `(${parts
      .reverse()
      .map((part) => this.expr(part))
      .join(` ${op} `)})`;
  },

  /** e and the operations that are its left operand, that one's left operand and so on: innermost first. */
  leftOperations(this: Gen, e: Operation): Operation[] {
    const found: Operation[] = [];
    for (let x: Expr = e; x.kind === 'Operation' && x.y !== null; x = x.x) {
      if (x.op === '<<' || x.op === '>>' || this.replaced.has(x) || this.info.types.get(x)?.value != null)
        break;
      found.push(x);
    }
    return found.reverse();
  },

  /** A sum of many operands, without recursion here or in what compiles the text. */
  longOperation(this: Gen, sums: readonly Operation[]): string {
    const [innermost] = sums as [Operation];
    const t = this.typeOf(innermost);
    const operands = [innermost.x, ...sums.map((o) => o.y as Expr)];
    const { pre, vals } = this.ordered(operands.map((x) => ({ e: x, gen: () => this.expr(x) })));
    let s = vals[0] as string;
    const n = this.types.num(t);
    if (n === null || (n === 'float' && !this.types.isFloat32(t))) {
      const rest = sums.map((o, i) => ` ${o.op} ${vals[i + 1]}`);
      return this.sequence(pre, `(${s}${rest.join('')})`);
    }
    // The parts are evaluated one after the other, so that a call in one does not come before what the others read.
    const steps = [...pre];
    sums.forEach((o, i) => {
      const known = i < LONG;
      const xr = known ? this.rangeOf(o.x) : null;
      s = this.arith(o.op, t, s, vals[i + 1] as string, xr, this.rangeOf(o.y as Expr));
      if ((i + 1) % LONG !== 0 || i === sums.length - 1) return;
      const tmp = this.temp();
      steps.push(`${tmp} = ${s}`);
      s = tmp;
    });
    return this.sequence(steps, s);
  },

  arith(
    this: Gen,
    op: Operation['op'],
    t: CType,
    x: string,
    y: string,
    xr: Interval | null,
    yr: Interval | null,
  ): string {
    switch (this.types.num(t)) {
      case null:
        return `(${x} ${op} ${y})`;
      case 'float': {
        const s = `(${x} ${op} ${y})`;
        return this.types.isFloat32(t) ? `Math.fround${s}` : s;
      }
      case 'complex': {
        const fn = op === '+' ? 'addC' : op === '-' ? 'subC' : op === '*' ? 'mulC' : 'quoC';
        const s = call(fn, x, y);
        return this.types.isComplex64(t) ? this.roundComplex(s) : s;
      }
      default:
        return this.intOp(op, t, x, y, xr, yr);
    }
  },

  indexExpr(this: Gen, e: IndexExpr): string {
    const inst = this.instanceOf(e);
    if (inst !== null) return this.expr(inst);
    const xt = this.types.under(this.typeOf(e.x));
    if (xt.kind === 'map') return this.mapGet(e, xt.elem);
    if (xt.kind === 'basic') {
      const covered = this.covered.get(e);
      if (covered !== undefined) return `${covered.arr}.charCodeAt(${covered.index})`;
      const { pre, vals } = this.ordered([
        { e: e.x, gen: () => this.expr(e.x) },
        { e: e.index, gen: () => this.indexText(e.index) },
      ]);
      const [s, i] = vals as [string, string];
      if (!isSimple(s) || !isSimple(i)) return this.sequence(pre, call('strIndex', s, i));
      return this.sequence(
        pre,
        `${s}.charCodeAt(${this.checkedIndex(i, `${s}.length`, '', this.rangeOf(e.index), null)})`,
      );
    }
    return this.elementValue(this.elementPlace(e), this.typeOf(e));
  },

  /** The generic function that an index expression instantiates, or null. */
  instanceOf(this: Gen, e: IndexExpr): Expr | null {
    const x = unparen(e.x);
    const name = x.kind === 'Name' ? x : x.kind === 'SelectorExpr' ? x.sel : null;
    return name !== null && this.info.instances.has(name) && this.objOf(name)?.kind === 'Func' ? x : null;
  },

  /** m[k] as a value: the element, or a zero. */
  mapGet(this: Gen, e: IndexExpr, elem: CType): string {
    const { pre, vals } = this.mapOperands(e);
    const get = call('mapLookup', ...vals, ...this.hashedKey(e.x));
    return this.sequence(pre, `(${get} ?? ${this.zero(elem)})`);
  },

  /** The key type of a map, for the runtime, if a key may turn out to have no hash. */
  hashedKey(this: Gen, m: Expr): string[] {
    const mayPanic = (t: CType): boolean => {
      const u = this.types.under(t);
      if (u.kind === 'struct') return u.fields.some((f) => mayPanic(f.type));
      return u.kind === 'interface' || (u.kind === 'array' && mayPanic(u.elem));
    };
    const mt = this.types.under(this.typeOf(m));
    return mt.kind === 'map' && mayPanic(mt.key) ? [this.desc(mt.key)] : [];
  },

  mapOperands(this: Gen, e: IndexExpr): { pre: string[]; vals: string[] } {
    const xt = this.types.under(this.typeOf(e.x));
    if (xt.kind !== 'map') throw new Error('no map');
    return this.ordered([
      { e: e.x, gen: () => this.expr(e.x) },
      {
        e: e.index,
        gen: () =>
          this.types.isAggregate(xt.key) && !this.types.isInterface(xt.key)
            ? this.passed(e.index, xt.key)
            : this.value(e.index, xt.key),
      },
    ]);
  },

  /** An index or bound as a wide integer. */
  indexText(this: Gen, e: Expr): string {
    const v = this.info.types.get(e)?.value;
    if (v != null) return this.constant(v, this.types.int);
    return this.types.num(this.typeOf(e)) === 'u64' ? call('toU', this.expr(e)) : this.expr(e);
  },

  /** An index that is in range, or a panic, which reads the length from `out`; off is what is added to it. i is evaluated once. */
  checkedIndex(
    this: Gen,
    i0: string,
    len: string,
    off: string,
    r: Interval | null,
    fixed: number | null,
    out = len,
  ): string {
    // The sum is known to be below 2^31: V8 need not look whether it leaves the machine integers.
    const plus = (i: string) => (off === '' ? i : `${off} + ${i} | 0`);
    if (r !== null && fixed !== null && r[0] >= 0 && r[1] < fixed) return plus(i0);
    const i = isSimple(i0) ? i0 : this.temp();
    const first = isSimple(i0) ? i0 : `(${i} = ${i0})`;
    const tests = r !== null && r[0] >= 0 ? `${first} < ${len}` : `${first} >= 0 && ${i} < ${len}`;
    return `${tests} ? ${plus(i)} : ${call('panicIndex', i, out)}`;
  },

  sliceExpr(this: Gen, e: SliceExpr): string {
    const xt = this.typeOf(e.x);
    const u = this.types.under(xt);
    const bounds = [...e.index];
    while (bounds.length > 0 && bounds.at(-1) === null) bounds.pop();
    const { pre, vals } = this.ordered([
      { e: e.x, gen: () => (u.kind === 'array' ? this.addressOf(e.x) : this.expr(e.x)) },
      ...bounds.map((b) => ({ e: b, gen: () => (b === null ? 'undefined' : this.indexText(b)) })),
    ]);
    const [x, ...bs] = vals as [string, ...string[]];
    if (u.kind === 'basic')
      return this.sequence(pre, call('substr', x, bs[0] ?? 'undefined', bs[1] ?? 'undefined'));
    if (u.kind === 'slice') return this.sequence(pre, call('reslice', x, this.desc(u.elem), ...bs));
    return this.sequence(pre, call('sliceArray', u.kind === 'pointer' ? call('nonNil', x) : x, ...bs));
  },

  assertExpr(this: Gen, e: AssertExpr): string {
    let t = this.typeOf(e);
    if (t.kind === 'tuple') t = t.elems[0] as CType;
    const x = this.expr(e.x);
    const from = this.typeOf(e.x);
    if (this.types.isInterface(t)) this.prog.converts(from, t);
    const it = this.desc(from);
    return call(this.types.isInterface(t) ? 'assertI' : 'assert', x, this.desc(t), it);
  },

  /** A value of concrete type t out of an interface value whose dynamic type is known to be t. */
  unboxed(this: Gen, x: string, t: CType): string {
    if (this.types.isRawInIface(t)) return `(${x} === ${this.desc(t)}.nil ? null : ${x})`;
    return this.copy(`${x}.v`, t);
  },

  /** A function literal as a value. */
  funcLitValue(this: Gen, e: Extract<Expr, { kind: 'FuncLit' }>): string {
    const sig = this.typeOf(e);
    if (sig.kind !== 'func') throw new Error('no signature');
    const s = `(${this.funcLit(e, this.prog.sigNode(sig))})`;
    return this.facts.funcs.get(e)?.hasRecover ? call('rec', s) : s;
  },
};
