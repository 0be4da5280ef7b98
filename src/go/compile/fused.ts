// This file emits sums, products and the like of several wide integers as one piece: first the tests under which all of it
// is safe arithmetic on numbers, then the arithmetic, and beside it the same by calls of the runtime. Operation by
// operation, every result would have to be tested anew for being a number. What is divided is first asked for fitting 32 bits,
// where V8 divides machine integers.

import { intVal } from '../constant/index.ts';
import { unparen, walk } from '../syntax/index.ts';
import type { Expr, Operation } from '../syntax/nodes.ts';
import { type Gen, isSimple } from './gen.ts';
import { arith, type Interval, rawArith } from './ints.ts';
import { call } from './runtime-list.ts';

const MAX = Number.MAX_SAFE_INTEGER;
/** Of 32 bits. */
const INT32 = 2 ** 31 - 1;

interface Part {
  readonly fast: string;
  readonly slow: string;
  /** What fast is between when the tests hold. */
  readonly range: Interval;
}

interface Made {
  readonly pre: string[];
  readonly tests: string[];
  /** Operands that are tested for being numbers. */
  readonly typed: Set<string>;
  /** Names of operands that were evaluated. */
  readonly leaves: Map<Expr, string>;
  /** How large what is divided may be. */
  readonly divided: number;
  /** Something that is divided may need more than 32 bits. */
  wide: boolean;
}

export const fusedMethods = {
  /** An operation on wide signed integers with others inside it, or null where there is nothing to gain. */
  fused(this: Gen, e: Operation): string | null {
    const inner = [e.x, e.y].some((x) => x !== null && this.unsafePart(x));
    if (!inner || this.callsInside(e)) return null;
    const made: Made = {
      pre: [],
      tests: [],
      typed: new Set(),
      leaves: new Map(),
      divided: MAX,
      wide: false,
    };
    const { fast, slow } = this.fusedPart(e, made);
    if (made.tests.length === 0) return null;
    let text = `${made.tests.join(' && ')} ? ${fast} : ${slow}`;
    if (made.wide) {
      const narrow: Made = { ...made, tests: [], typed: new Set(), divided: INT32 };
      const part = this.fusedPart(e, narrow);
      text = `${narrow.tests.join(' && ')} ? ${part.fast} : ${text}`;
    }
    return `(${[...made.pre, text].join(', ')})`;
  },

  /** Whether e has an operation that this file knows and that may leave the safe numbers. */
  unsafePart(this: Gen, e0: Expr): boolean {
    const e = unparen(e0);
    if (!this.isFusible(e)) return false;
    return this.rangeOf(e) === null || this.unsafePart(e.x) || this.unsafePart(e.y as Expr);
  },

  isFusible(this: Gen, e: Expr): e is Operation {
    if (e.kind !== 'Operation' || e.y === null || this.replaced.has(e)) return false;
    if (this.info.types.get(e)?.value != null || this.types.num(this.typeOf(e)) !== 'wideI') return false;
    if (e.op === '+' || e.op === '-' || e.op === '*') return true;
    return (e.op === '/' || e.op === '%') && this.divisor(e.y) > 0;
  },

  /** A constant divisor of 31 bits, or 0. */
  divisor(this: Gen, e: Expr): number {
    const v = this.info.types.get(e)?.value;
    if (v == null || v.kind !== 'Int') return 0;
    const n = intVal(v);
    return n > 0n && n < 2n ** 31n ? Number(n) : 0;
  },

  /** Operands are read in another order than Go's only where no call can see it. */
  callsInside(this: Gen, e: Expr): boolean {
    let found = false;
    walk(e, (n) => {
      if (n.kind === 'FuncLit' || (n.kind === 'Operation' && n.op === '<-')) found = true;
      if (n.kind === 'CallExpr') {
        const fun = unparen(n.fun);
        const mode = this.info.types.get(n.fun)?.mode;
        const isLen = mode === 'builtin' && fun.kind === 'Name' && /^(len|cap)$/.test(fun.value);
        if (!isLen && mode !== 'typexpr') found = true;
      }
      return !found;
    });
    return found;
  },

  /** An operation that gives no more than the limit, up or down. */
  fusedPart(this: Gen, e0: Expr, made: Made, limit = MAX): Part {
    const e = unparen(e0);
    if (!this.isFusible(e)) return this.fusedLeaf(e, made, limit);
    const y = e.y as Expr;
    const divides = e.op === '/' || e.op === '%';
    const a = this.fusedPart(e.x, made, divides ? made.divided : MAX);
    if (divides) {
      if (a.range[0] < -INT32 || a.range[1] > INT32) made.wide = true;
      const c = this.divisor(y);
      const slow = call(e.op === '/' ? 'quoI' : 'remI', a.slow, String(c));
      const range = arith(e.op, a.range, [c, c]) as Interval;
      return { fast: e.op === '/' ? quotient(a, c) : this.remainder(a, c), slow, range };
    }
    const b = this.fusedPart(y, made);
    const slow = call(e.op === '+' ? 'addI' : e.op === '-' ? 'subI' : 'mulI', a.slow, b.slow);
    const text = `(${a.fast} ${e.op} ${b.fast})`;
    const [lo, hi] = rawArith(e.op as '+' | '-' | '*', a.range, b.range);
    if (lo >= -limit && hi <= limit) return { fast: text, slow, range: [lo, hi] };
    const t = this.temp();
    const first = `(${t} = ${a.fast} ${e.op} ${b.fast})`;
    if (hi > limit) made.tests.push(`${first} <= ${limit}`);
    if (lo < -limit) made.tests.push(`${hi > limit ? t : first} >= -${limit}`);
    return { fast: t, slow, range: [Math.max(lo, -limit), Math.min(hi, limit)] };
  },

  fusedLeaf(this: Gen, e: Expr, made: Made, limit: number): Part {
    let name = made.leaves.get(e);
    if (name === undefined) {
      const text = this.expr(e);
      name = text;
      if (!isSimple(text) && !/^\(-\d+\)$/.test(text)) {
        name = this.temp();
        made.pre.push(`${name} = ${text}`);
      }
      made.leaves.set(e, name);
    }
    const range = this.rangeOf(e);
    if (range === null && !made.typed.has(name)) {
      made.typed.add(name);
      made.tests.push(`typeof ${name} === 'number'`);
    }
    const [lo, hi] = range ?? [-MAX, MAX];
    if (hi > limit) made.tests.push(`${name} <= ${limit}`);
    if (lo < -limit) made.tests.push(`${name} >= -${limit}`);
    return { fast: name, slow: name, range: [Math.max(lo, -limit), Math.min(hi, limit)] };
  },

  remainder(this: Gen, a: Part, c: number): string {
    const [lo, hi] = a.range;
    if (lo >= 0 && Number.isInteger(Math.log2(c))) return `(${a.fast} & ${c - 1})`;
    if (lo >= 0 && hi < 2 ** 31) return `(${a.fast} % ${c})`;
    const x = isSimple(a.fast) ? a.fast : this.temp();
    const first = x === a.fast ? x : `(${x} = ${a.fast})`;
    return `(${first} - Math.trunc(${x} / ${c}) * ${c})`;
  },
};

function quotient(a: Part, c: number): string {
  const [lo, hi] = a.range;
  if (lo >= -(2 ** 31) && hi < 2 ** 31) return `(${a.fast} / ${c} | 0)`;
  return `${lo >= 0 ? 'Math.floor' : 'Math.trunc'}(${a.fast} / ${c})`;
}
