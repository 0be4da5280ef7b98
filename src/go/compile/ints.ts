// This file emits integer arithmetic. Wide integers are numbers while they are safe: the number case is emitted in place,
// guarded by as few tests as what is known of the operands' ranges allows, and the runtime takes over when it does not
// hold. An interval is a promise that the value is a number between its ends.

import { intVal, toInt } from '../constant/index.ts';
import { unparen } from '../syntax/index.ts';
import type { CallExpr, Expr, Operator, Stmt } from '../syntax/nodes.ts';
import type { Obj } from '../types/objects.ts';
import type { CType } from './ctypes.ts';
import type { Source } from './facts.ts';
import { bare, type Gen, isSimple } from './gen.ts';
import { call, type RuntimeFn } from './runtime-list.ts';

export type Interval = readonly [lo: number, hi: number];

const MAX = Number.MAX_SAFE_INTEGER;
/** No engine holds more elements, or characters of a string. */
const LENGTH: Interval = [0, 2 ** 31 - 1];
/** What a variable that changes by small steps cannot leave while anybody waits. */
const STEPS = 2 ** 48;
const MAX_STEP = 16;

const wideNames: Partial<Record<Operator, string>> = {
  '+': 'add',
  '-': 'sub',
  '*': 'mul',
  '/': 'quo',
  '%': 'rem',
  '&': 'and',
  '|': 'or',
  '^': 'xor',
  '&^': 'andNot',
};

export const intMethods = {
  /** x op y of integer type t; xs and ys are the operands' texts. */
  intOp(
    this: Gen,
    op: Operator,
    t: CType,
    xs: string,
    ys: string,
    xr: Interval | null,
    yr: Interval | null,
  ): string {
    switch (this.types.num(t)) {
      case 'u64':
        return u64Op(op, xs, ys);
      case 'small':
        return this.smallOp(op, t, xs, ys, yr);
      default:
        return this.wideOp(op, this.types.isUnsigned(t), xs, ys, xr, yr);
    }
  },

  /** Of `if x%d == 0 { x /= d }` and the like: says that the division leaves no remainder. */
  dividesEvenly(this: Gen, cond0: Expr | null, op: '==' | '!=', first: Stmt | undefined): void {
    const cond = cond0 === null ? null : unparen(cond0);
    if (cond?.kind !== 'Operation' || cond.y === null) return;
    if (op === '==' && cond.op === '&&') {
      this.dividesEvenly(cond.x, op, first);
      this.dividesEvenly(cond.y, op, first);
    }
    if (cond.op !== op) return;
    const rem = unparen(cond.x);
    const zero = this.rangeOf(cond.y);
    if (rem.kind !== 'Operation' || rem.op !== '%' || rem.y === null || zero?.[0] !== 0 || zero[1] !== 0)
      return;
    if (first?.kind !== 'AssignStmt' || first.rhs === null) return;
    const [x, d] = [unparen(rem.x), unparen(rem.y)];
    const [n, r] = [this.types.num(this.typeOf(x)), this.rangeOf(x)];
    // Of 32 bits the division of integers is as fast.
    if ((n !== 'wideI' && n !== 'wideU') || (r !== null && r[0] >= -(2 ** 31) && r[1] < 2 ** 31)) return;
    let [dividend, divisor] = [unparen(first.lhs), unparen(first.rhs)];
    if (first.op === '=' || first.op === ':=') {
      const quo = divisor;
      if (quo.kind !== 'Operation' || quo.op !== '/' || quo.y === null) return;
      [dividend, divisor] = [unparen(quo.x), unparen(quo.y)];
    } else if (first.op !== '/') return;
    if (this.sameValue(x, dividend) && this.sameValue(d, divisor)) this.even.add(divisor);
  },

  /** Whether two expressions are the same local variable or constant. */
  sameValue(this: Gen, a: Expr, b: Expr): boolean {
    const [x, y] = [this.rangeOf(a), this.rangeOf(b)];
    if (this.info.types.get(a)?.value != null)
      return (
        x !== null && y !== null && x[0] === y[0] && x[1] === y[1] && this.info.types.get(b)?.value != null
      );
    if (a.kind !== 'Name' || b.kind !== 'Name') return false;
    const o = this.objOf(a);
    const f = o === null || o !== this.objOf(b) || this.isGlobal(o) ? undefined : this.facts.vars.get(o);
    return f !== undefined && !f.captured && !f.addrOfSelf;
  },

  /** x / y of wide integers, texts that may be repeated, where y divides x. */
  evenQuotient(
    this: Gen,
    unsigned: boolean,
    x: string,
    y: string,
    xr: Interval | null,
    yr: Interval | null,
  ): string {
    const tests = [
      ...(xr === null ? [`typeof ${x} === 'number'`] : []),
      ...(yr === null ? [`typeof ${y} === 'number'`] : []),
      ...(excludesZero(yr) ? [] : [`${y} !== 0`]),
    ];
    if (tests.length === 0) return `(${x} / ${y})`;
    return `(${tests.join(' && ')} ? ${x} / ${y} : ${call(unsigned ? 'quoU' : 'quoI', x, y)})`;
  },

  wideOp(
    this: Gen,
    op: Operator,
    unsigned: boolean,
    xs0: string,
    ys0: string,
    xr: Interval | null,
    yr: Interval | null,
  ): string {
    const pre: string[] = [];
    const name = (s: string): string => {
      if (isSimple(s) || /^\(-\d+\)$/.test(s)) return s;
      const t = this.temp();
      pre.push(`${t} = ${s}`);
      return t;
    };
    const done = (s: string) => (pre.length === 0 ? `(${s})` : `(${pre.join(', ')}, ${s})`);
    const fn = `${wideNames[op] as string}${unsigned ? 'U' : 'I'}` as RuntimeFn;
    const r = unsigned ? clampUnsigned(arith(op, xr, yr)) : arith(op, xr, yr);
    const both = xr !== null && yr !== null;
    const typed = (x: string, y: string): string[] => [
      ...(xr === null ? [`typeof ${x} === 'number'`] : []),
      ...(yr === null ? [`typeof ${y} === 'number'`] : []),
    ];
    switch (op) {
      case '+':
      case '-':
      case '*': {
        if (r !== null) return `(${xs0} ${op} ${ys0})`;
        const [x, y] = [name(xs0), name(ys0)];
        const t = this.temp();
        const tests = typed(x, y);
        const first = `(${t} = ${x} ${op} ${y})`;
        const raw = both ? rawArith(op, xr, yr) : null;
        // Adding what is not negative cannot fall below, and so on: one test does.
        const needHi =
          raw !== null
            ? raw[1] > MAX
            : !(
                (op === '+' && ((yr !== null && yr[1] <= 0) || (xr !== null && xr[1] <= 0))) ||
                (op === '-' && yr !== null && yr[0] >= 0) ||
                (unsigned && op === '-')
              );
        const lowest = unsigned ? 0 : -MAX;
        const needLo =
          raw !== null
            ? raw[0] < lowest
            : !(
                (op === '+' && ((yr !== null && yr[0] >= 0) || (xr !== null && xr[0] >= 0))) ||
                (op === '-' && yr !== null && yr[1] <= 0) ||
                (unsigned && op !== '-')
              );
        const bounds: string[] = [];
        if (needHi) bounds.push(`${bounds.length === 0 ? first : t} <= 9007199254740991`);
        if (needLo)
          bounds.push(`${bounds.length === 0 ? first : t} >= ${unsigned ? '0' : '-9007199254740991'}`);
        if (bounds.length === 0) {
          const sum = `${x} ${op} ${y}`;
          return done(tests.length === 0 ? sum : `${tests.join(' && ')} ? ${sum} : ${call(fn, x, y)}`);
        }
        return done(`${[...tests, ...bounds].join(' && ')} ? ${t} : ${call(fn, x, y)}`);
      }
      case '/': {
        if (xr !== null && yr !== null && yr[0] === yr[1] && yr[0] > 0) {
          const c = yr[0];
          if (xr[0] >= -(2 ** 31) && xr[1] < 2 ** 31) return `(${xs0} / ${ys0} | 0)`;
          return Number.isInteger(Math.log2(c)) && xr[0] >= 0
            ? `Math.floor(${xs0} / ${ys0})`
            : `Math.trunc(${xs0} / ${ys0})`;
        }
        const [x, y] = [name(xs0), name(ys0)];
        const tests = typed(x, y);
        if (!excludesZero(yr)) tests.push(`${y} !== 0`);
        const q = `Math.trunc(${x} / ${y})`;
        return done(tests.length === 0 ? q : `${tests.join(' && ')} ? ${q} : ${call(fn, x, y)}`);
      }
      case '%': {
        const int32 =
          xr !== null && xr[0] >= 0 && xr[1] < 2 ** 31 && yr !== null && yr[0] >= 0 && yr[1] < 2 ** 31;
        if (int32 && excludesZero(yr)) return `(${xs0} % ${ys0})`;
        const [x, y] = [name(xs0), name(ys0)];
        if (int32) return done(`${y} !== 0 ? ${x} % ${y} : ${call(fn, x, y)}`);
        const tests = typed(x, y);
        if (!excludesZero(yr)) tests.push(`${y} !== 0`);
        const c = yr !== null && yr[0] === yr[1] ? yr[0] : 0;
        const rem = c === 2 && unsigned ? `${x} & 1` : `${x} - Math.trunc(${x} / ${y}) * ${y}`;
        return done(tests.length === 0 ? rem : `${tests.join(' && ')} ? ${rem} : ${call(fn, x, y)}`);
      }
      case '&':
        // Of a number only the low 32 bits matter where the other is a small mask, whatever its sign.
        for (const [m, other, otherRange] of [
          [yr, xs0, xr],
          [xr, ys0, yr],
        ] as const) {
          if (m === null || m[0] < 0 || m[1] >= 2 ** 31) continue;
          const mask = m === yr ? ys0 : xs0;
          if (otherRange !== null) return `(${other} & ${mask})`;
          if (m !== yr || !isSimple(mask)) break;
          const x = name(other);
          return done(`typeof ${x} === 'number' ? ${x} & ${mask} : ${call(fn, x, mask)}`);
        }
        break;
      default:
        break;
    }
    // Bitwise, both operands of 32 bits.
    const fits = (i: Interval | null) => i !== null && i[0] >= (unsigned ? 0 : -(2 ** 31)) && i[1] < 2 ** 31;
    const text = (x: string, y: string) => (op === '&^' ? `${x} & ~${y}` : `${x} ${op} ${y}`);
    if (fits(xr) && fits(yr)) return `(${text(xs0, ys0)})`;
    const [x, y] = [name(xs0), name(ys0)];
    const tests = [
      ...(fits(xr) ? [] : [...(xr === null ? [`typeof ${x} === 'number'`] : []), `(${x} | 0) === ${x}`]),
      ...(fits(yr) ? [] : [...(yr === null ? [`typeof ${y} === 'number'`] : []), `(${y} | 0) === ${y}`]),
    ];
    return done(`${tests.join(' && ')} ? ${text(x, y)} : ${call(fn, x, y)}`);
  },

  smallOp(this: Gen, op: Operator, t: CType, x: string, y: string, yr: Interval | null): string {
    const { bits, signed } = this.types.small(t);
    const wrap = (s: string) => wrapSmall(s, bits, signed);
    switch (op) {
      case '*':
        return bits === 32
          ? signed
            ? `Math.imul(${x}, ${y})`
            : `(Math.imul(${x}, ${y}) >>> 0)`
          : wrap(`${x} * ${y}`);
      case '/':
        return excludesZero(yr) ? wrap(`${x} / ${y}${signed ? '' : ' >>> 0'}`) : wrap(call('quo32', x, y));
      case '%':
        return excludesZero(yr) ? wrap(`${x} % ${y}`) : wrap(call('rem32', x, y));
      case '&^':
        return bits === 32 && !signed ? `((${x} & ~${y}) >>> 0)` : `(${x} & ~${y})`;
      case '&':
      case '|':
      case '^':
        return bits === 32 && !signed ? `((${x} ${op} ${y}) >>> 0)` : `(${x} ${op} ${y})`;
      default:
        return wrap(`${x} ${op} ${y}`);
    }
  },

  /** x << y or x >> y, x of type t. */
  shiftOp(this: Gen, op: '<<' | '>>', t: CType, xs: string, xr: Interval | null, y: Expr): string {
    const cls = this.types.num(t);
    const yv = this.info.types.get(y)?.value ?? null;
    if (yv !== null) {
      const big = intVal(toInt(yv));
      const n = big > 64n ? 64 : Number(big);
      return this.shiftConst(op, t, xs, xr, n);
    }
    const count = this.shiftCount(y);
    if (cls === 'u64') return call(op === '<<' ? 'shl64' : 'shr64', xs, count);
    if (cls === 'small') {
      const { bits, signed } = this.types.small(t);
      if (op === '<<') return wrapSmall(call('shl32', xs, count), bits, signed);
      return signed ? call('shr32', xs, count) : call('shrU32', xs, count);
    }
    const unsigned = this.types.isUnsigned(t);
    return call(`${op === '<<' ? 'shl' : 'shr'}${unsigned ? 'U' : 'I'}`, xs, count);
  },

  shiftConst(this: Gen, op: '<<' | '>>', t: CType, xs: string, xr: Interval | null, n: number): string {
    const cls = this.types.num(t);
    if (cls === 'u64')
      return op === '<<'
        ? n >= 64
          ? `(${xs}, 0n)`
          : `BigInt.asUintN(64, ${xs} << ${n}n)`
        : `BigInt.asUintN(64, ${xs} >> ${n}n)`;
    if (cls === 'small') {
      const { bits, signed } = this.types.small(t);
      if (op === '<<') return n >= bits ? `(${xs}, 0)` : wrapSmall(`${xs} << ${n}`, bits, signed);
      if (signed) return `(${xs} >> ${Math.min(n, 31)})`;
      return n >= bits ? `(${xs}, 0)` : `(${xs} >>> ${n})`;
    }
    const unsigned = this.types.isUnsigned(t);
    const suffix = unsigned ? 'U' : 'I';
    if (op === '>>') {
      if (xr !== null && xr[0] >= -(2 ** 31) && xr[1] < 2 ** 31) return `(${xs} >> ${Math.min(n, 31)})`;
      if (n > 60) return call(`shr${suffix}`, xs, String(n));
      const div = `/ ${2 ** n}`;
      if (xr !== null) return `Math.floor(${xs} ${div})`;
      const t1 = isSimple(xs) ? xs : this.temp();
      const test = isSimple(xs) ? `typeof ${t1}` : `typeof (${t1} = ${xs})`;
      return `(${test} === 'number' ? Math.floor(${t1} ${div}) : ${call(`shr${suffix}`, t1, String(n))})`;
    }
    if (n > 52) return call(`shl${suffix}`, xs, String(n));
    const factor = 2 ** n;
    return this.wideOp('*', unsigned, xs, String(factor), xr, [factor, factor]);
  },

  /** A shift count from 0 to 64. */
  shiftCount(this: Gen, y: Expr): string {
    const s = this.expr(y);
    const t = this.typeOf(y);
    const r = this.rangeOf(y);
    if (r !== null && r[0] >= 0 && r[1] <= 64) return s;
    if (this.types.num(t) === 'small' && !this.types.small(t).signed && this.types.small(t).bits === 8)
      return s;
    return call('shiftCount', s);
  },

  negate(this: Gen, t: CType, xs: string, xr: Interval | null): string {
    switch (this.types.num(t)) {
      case 'u64':
        return `BigInt.asUintN(64, -${xs})`;
      case 'small': {
        const { bits, signed } = this.types.small(t);
        return wrapSmall(`-${xs}`, bits, signed);
      }
      default:
        return this.wideOp('-', this.types.isUnsigned(t), '0', xs, [0, 0], xr);
    }
  },

  complement(this: Gen, t: CType, xs: string, xr: Interval | null): string {
    switch (this.types.num(t)) {
      case 'u64':
        return `(${xs} ^ 0xffffffffffffffffn)`;
      case 'small': {
        const { bits, signed } = this.types.small(t);
        return wrapSmall(`~${xs}`, bits, signed);
      }
      default:
        if (this.types.isUnsigned(t)) return call('notU', xs);
        return xr !== null && xr[1] < MAX ? `(-1 - ${xs})` : call('notI', xs);
    }
  },

  /** Whether a local variable holds a wide integer of which nothing is known. */
  isOpenWide(this: Gen, o: Obj): boolean {
    if (o.type === null || this.facts.vars.get(o)?.captured !== false) return false;
    const n = this.types.num(this.ctype(o.type));
    return (n === 'wideI' || n === 'wideU') && this.varRange(o) === null;
  },

  /**
   * A wide integer that is about to be used over and over: V8 knows of the result that it is a number, and need not look
   * each time, as long as it never was none.
   */
  likelyNumber(this: Gen, s: string, t: CType): string {
    const [x, first] = isSimple(s) ? [s, s] : [this.temp(), ''];
    const test = first === '' ? `(${x} = ${bare(s)})` : first;
    return `(typeof ${test} === 'number' ? +${x} : ${call(this.types.isUnsigned(t) ? 'toU' : 'toI', x)})`;
  },

  // ---- ranges

  /** The interval of an integer expression that is held as a number, or null. uint64 has none. */
  rangeOf(this: Gen, e0: Expr): Interval | null {
    const e = unparen(e0);
    const tv = this.info.types.get(e);
    if (tv === undefined && e.kind !== 'Name') return null;
    const t = this.typeOf(e);
    const cls = this.types.num(t);
    if (cls === null || cls === 'u64' || cls === 'float' || cls === 'complex') return null;
    if (tv?.value != null) {
      const v = tv.value.kind === 'Int' ? intVal(tv.value) : null;
      return v === null ? null : v >= BigInt(-MAX) && v <= BigInt(MAX) ? [Number(v), Number(v)] : null;
    }
    if (cls === 'small') {
      const { bits, signed } = this.types.small(t);
      return signed ? [-(2 ** (bits - 1)), 2 ** (bits - 1) - 1] : [0, 2 ** bits - 1];
    }
    const unsigned = cls === 'wideU';
    switch (e.kind) {
      case 'Name': {
        const o = this.objOf(e);
        const assumed = o === null || this.inferring > 0 ? undefined : this.assumed.get(o);
        return assumed ?? (o === null || this.isGlobal(o) ? null : this.varRange(o));
      }
      case 'CallExpr': {
        const mode = this.info.types.get(e.fun)?.mode;
        const fun = unparen(e.fun);
        const arg = e.argList[0];
        if (mode === 'builtin' && fun.kind === 'Name') {
          if (fun.value === 'len' || fun.value === 'cap' || fun.value === 'copy') return LENGTH;
          if (fun.value !== 'min' && fun.value !== 'max') return null;
          const rs = e.argList.map((a) => this.rangeOf(a));
          if (rs.some((r) => r === null)) return null;
          const pick = fun.value === 'min' ? Math.min : Math.max;
          return [pick(...rs.map((r) => (r as Interval)[0])), pick(...rs.map((r) => (r as Interval)[1]))];
        }
        if (mode === 'typexpr' && arg !== undefined && this.types.isInteger(this.typeOf(arg))) {
          const r = this.rangeOf(arg);
          return r !== null && (!unsigned || r[0] >= 0) ? r : null;
        }
        return mode === 'value' ? this.resultRange(e) : null;
      }
      case 'Operation': {
        if (e.y === null) {
          const r = e.op === '+' || e.op === '-' ? this.rangeOf(e.x) : null;
          return r === null ? null : e.op === '+' ? r : unsigned ? null : [-r[1], -r[0]];
        }
        if (e.op === '<<' || e.op === '>>') {
          const r = this.rangeOf(e.x);
          const n = this.info.types.get(e.y)?.value;
          if (r === null) return null;
          if (n == null) return e.op === '>>' ? [Math.min(0, r[0]), Math.max(0, r[1])] : null;
          const k = Number(intVal(n));
          if (k > 60) return null;
          if (e.op === '>>') return [Math.floor(r[0] / 2 ** k), Math.floor(r[1] / 2 ** k)];
          return safe([r[0] * 2 ** k, r[1] * 2 ** k]);
        }
        const r = arith(e.op, this.rangeOf(e.x), this.rangeOf(e.y));
        return unsigned ? clampUnsigned(r) : r;
      }
      default:
        return null;
    }
  },

  /** The interval of a local variable, from all that is assigned to it. */
  varRange(this: Gen, o: Obj): Interval | null {
    const known = this.rangeMemo.get(o);
    if (known !== undefined) return known;
    const f = this.varFacts(o) ?? this.prog.callers.varFacts(o);
    if (f === undefined || f.addrOfSelf || f.sources.length === 0 || o.type === null) return null;
    if (!this.types.isInteger(this.ctype(o.type))) return null;
    const unsigned = this.types.isUnsigned(this.ctype(o.type));
    // While a variable is being looked into, what depends on itself is unknown.
    this.rangeMemo.set(o, null);
    this.inferring++;
    const r = this.sourcesRange(f.sources, unsigned, o);
    this.inferring--;
    this.rangeMemo.set(o, r);
    return r;
  },

  sourcesRange(this: Gen, sources: readonly Source[], unsigned: boolean, o: Obj): Interval | null {
    let lo = Number.POSITIVE_INFINITY;
    let hi = Number.NEGATIVE_INFINITY;
    let up = false;
    let down = false;
    // The last steps of counting loops go beyond what bounds them.
    let over = 0;
    let under = 0;
    const add = (r: Interval | null): boolean => {
      if (r === null) return false;
      lo = Math.min(lo, r[0]);
      hi = Math.max(hi, r[1]);
      return true;
    };
    const assigned = (x: Expr): boolean => {
      const step = this.selfStep(x, o);
      if (step === null) return add(this.rangeOf(x));
      if (step > 0) up = true;
      else down = true;
      return true;
    };
    for (const s of sources) {
      let ok = false;
      if (s.kind === 'zero') ok = add([0, 0]);
      else if (s.kind === 'index') ok = add(LENGTH);
      else if (s.kind === 'loop') {
        const r = this.rangeOf(s.x);
        const step: Interval | null = s.step === null ? [1, 1] : this.rangeOf(s.step);
        if (step !== null && step[0] >= 0) {
          const size = step[1] - (s.inclusive ? 0 : 1);
          if (r === null) {
            ok = step[1] <= MAX_STEP;
            if (s.down) down = true;
            else up = true;
          } else {
            ok = true;
            // A body that moves the variable itself adds to where the last step starts.
            if (s.down) {
              lo = Math.min(lo, r[0]);
              under = Math.max(under, size, sources.length > 2 ? step[1] : 0);
            } else {
              hi = Math.max(hi, r[1]);
              over = Math.max(over, size, sources.length > 2 ? step[1] : 0);
            }
          }
        }
      } else if (s.kind === 'below') {
        const r = this.rangeOf(s.x);
        // Counting from 0 reaches what cannot be counted to only in theory.
        ok = add([0, r === null ? STEPS : Math.max(0, r[1])]);
      } else if (s.kind === 'expr') {
        ok = assigned(s.x);
      } else if (s.kind === 'param') {
        ok = this.prog.callers.args(s.func, s.index, this.pkg)?.every(assigned) ?? false;
      } else if (s.kind === 'op') {
        const c: Interval | null = s.x === null ? [1, 1] : this.rangeOf(s.x);
        if ((s.op === '+' || s.op === '-') && c !== null && c[0] >= -MAX_STEP && c[1] <= MAX_STEP) {
          if (c[1] > 0) s.op === '+' ? (up = true) : (down = true);
          if (c[0] < 0) s.op === '+' ? (down = true) : (up = true);
          ok = true;
        } else if (s.op === '%' || s.op === '&') ok = add(arith(s.op, null, c));
      }
      if (!ok) return null;
    }
    if (lo > hi || lo < -STEPS || hi > STEPS) return null;
    lo = down ? -STEPS : lo - under;
    return unsigned && lo < 0 ? null : [lo, up ? STEPS : hi + over];
  },

  /** The interval of what a call of a plain function of the same package returns. */
  resultRange(this: Gen, e: CallExpr): Interval | null {
    const { callers } = this.prog;
    const callee = this.staticCallee(e.fun);
    if (callee === null || callee.targs.length > 0 || callee.func.pkg !== this.pkg.pkg) return null;
    const known = callers.results.get(callee.func);
    if (known !== undefined) return known;
    // A recursive function's own results are unknown.
    callers.results.set(callee.func, null);
    let r: Interval | null = null;
    for (const x of callers.returned(callee.func, this.pkg) ?? []) {
      this.inferring++;
      const one = this.rangeOf(x);
      this.inferring--;
      if (one === null) return null;
      r = r === null ? one : [Math.min(r[0], one[0]), Math.max(r[1], one[1])];
    }
    callers.results.set(callee.func, r);
    return r;
  },

  /** c if e is `o + c` or `o - c` with a small constant, else null. */
  selfStep(this: Gen, e0: Expr, o: Obj): number | null {
    const e = unparen(e0);
    if (e.kind !== 'Operation' || e.y === null || (e.op !== '+' && e.op !== '-')) return null;
    const x = unparen(e.x);
    if (x.kind !== 'Name' || this.objOf(x) !== o) return null;
    const r = this.rangeOf(e.y);
    if (r === null || r[0] !== r[1] || Math.abs(r[0]) > MAX_STEP) return null;
    return e.op === '+' ? r[0] : -r[0];
  },
};

function excludesZero(r: Interval | null): boolean {
  return r !== null && (r[0] > 0 || r[1] < 0);
}

function safe(r: Interval): Interval | null {
  return r[0] >= -MAX && r[1] <= MAX ? r : null;
}

function clampUnsigned(r: Interval | null): Interval | null {
  return r !== null && r[0] >= 0 ? r : null;
}

export function rawArith(op: '+' | '-' | '*', x: Interval, y: Interval): Interval {
  if (op === '+') return [x[0] + y[0], x[1] + y[1]];
  if (op === '-') return [x[0] - y[1], x[1] - y[0]];
  const p = [x[0] * y[0], x[0] * y[1], x[1] * y[0], x[1] * y[1]];
  return [Math.min(...p), Math.max(...p)];
}

/** The interval of x op y if it is sure to be a safe number, else null. */
export function arith(op: Operator, x: Interval | null, y: Interval | null): Interval | null {
  switch (op) {
    case '+':
    case '-':
    case '*':
      return x === null || y === null ? null : safe(rawArith(op, x, y));
    case '/': {
      if (x === null || y === null || !excludesZero(y)) return null;
      const m = Math.max(Math.abs(x[0]), Math.abs(x[1]));
      return x[0] >= 0 && y[0] > 0 ? [0, Math.floor(x[1] / y[0])] : [-m, m];
    }
    case '%': {
      if (y === null) return null;
      const m = Math.max(Math.abs(y[0]), Math.abs(y[1])) - 1;
      if (m < 0) return null;
      return x !== null && x[0] >= 0 ? [0, Math.min(m, x[1])] : [-m, m];
    }
    case '&':
      if (y !== null && y[0] >= 0) return [0, y[1]];
      if (x !== null && x[0] >= 0) return [0, x[1]];
      return null;
    case '|':
    case '^': {
      if (x === null || y === null || x[0] < 0 || y[0] < 0) return null;
      // A logarithm would round large ends.
      let top = 1;
      while (top <= x[1] || top <= y[1]) top *= 2;
      return [0, top - 1];
    }
    case '&^':
      return x !== null && x[0] >= 0 ? [0, x[1]] : null;
    default:
      return null;
  }
}

function u64Op(op: Operator, x: string, y: string): string {
  switch (op) {
    case '+':
    case '-':
    case '*':
      return `BigInt.asUintN(64, ${x} ${op} ${y})`;
    case '/':
      return /^[1-9]\d*n$/.test(y) ? `BigInt.asUintN(64, ${x} / ${y})` : call('quo64', x, y);
    case '%':
      return /^[1-9]\d*n$/.test(y) ? `BigInt.asUintN(64, ${x} % ${y})` : call('rem64', x, y);
    // The bits fit, but V8 takes a loop that says so for machine words, and one that does not for objects.
    case '&^':
      return `BigInt.asUintN(64, ${x} & ~${y})`;
    default:
      return `BigInt.asUintN(64, ${x} ${op} ${y})`;
  }
}

/** Brings a number into the range of a narrow type. */
export function wrapSmall(s: string, bits: number, signed: boolean): string {
  if (bits === 32) return signed ? `((${s}) | 0)` : `((${s}) >>> 0)`;
  if (signed) return `((${s}) << ${32 - bits} >> ${32 - bits})`;
  return `((${s}) & ${2 ** bits - 1})`;
}
