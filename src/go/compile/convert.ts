// This file emits conversions: those written in the program and those that assignment makes.

import { unparen } from '../syntax/index.ts';
import type { Expr } from '../syntax/nodes.ts';
import type { CType } from './ctypes.ts';
import { type Gen, isSimple } from './gen.ts';
import { type Interval, wrapSmall } from './ints.ts';
import { call, rt } from './runtime-list.ts';

export const convertMethods = {
  /** e as a value of type `to` for a place of its own: converted as assignment does, copied unless fresh. */
  value(this: Gen, e: Expr, to: CType): string {
    if (this.isNil(e)) return this.zero(to);
    const tv = this.info.types.get(e);
    let from = this.typeOf(e);
    if (from.kind === 'tuple') from = from.elems[0] as CType;
    if (tv?.value != null && !this.types.isInterface(to)) {
      return this.constant(tv.value, this.types.under(from).kind === 'interface' ? to : from);
    }
    const s = this.copied(e, from);
    return this.assignConv(s, from, to, e);
  },

  /** e, copied if it is a struct or array that somebody else holds. */
  copied(this: Gen, e: Expr, t: CType): string {
    if (!this.types.isAggregate(t) || this.isFresh(e)) return this.expr(e);
    return this.onItsLine(e, () => this.copy(this.expr(e), t));
  },

  copy(this: Gen, s: string, t: CType): string {
    const u = this.types.under(t);
    if (u.kind === 'struct') return `${s}.clone$()`;
    if (u.kind === 'array')
      return this.types.backing(u.elem) !== null || !this.types.isAggregate(u.elem)
        ? `${s}.slice()`
        : call('copyArray', s, this.desc(u.elem));
    return s;
  },

  /** Whether nobody else holds the struct or array that e yields. */
  isFresh(this: Gen, e0: Expr): boolean {
    const e = unparen(e0);
    switch (e.kind) {
      case 'CompositeLit':
        return true;
      case 'CallExpr': {
        const mode = this.info.types.get(e.fun)?.mode;
        if (mode === 'typexpr') {
          const arg = e.argList[0];
          if (arg === undefined) return true;
          const from = this.typeOf(arg);
          if (!this.types.isAggregate(from)) return true;
          // A conversion between struct types makes a new object, any other conversion is the operand itself.
          return (this.types.isStruct(from) && from !== this.typeOf(e)) || this.isFresh(arg);
        }
        return (
          mode !== 'builtin' ||
          !/^(min|max)$/.test(
            unparen(e.fun).kind === 'Name' ? (unparen(e.fun) as { value: string }).value : '',
          )
        );
      }
      case 'Operation':
        return e.y === null && e.op === '<-';
      default:
        return this.replaced.has(e);
    }
  },

  /** s of type from as a value of type `to`, to which it is assignable. */
  assignConv(this: Gen, s: string, from: CType, to: CType, e: Expr | null): string {
    if (from === to) return s;
    if (from.kind === 'basic' && from.basic === 'untyped nil') return this.zero(to);
    if (this.types.isInterface(to)) {
      if (!this.types.isInterface(from))
        return this.prog.descs.toIface(s, from, to, e !== null && isNonNil(e));
      this.prog.converts(from, to);
      return s;
    }
    return this.classConv(s, from, to);
  },

  /** Struct values of another type, or arrays of them, are made anew. */
  classConv(this: Gen, s: string, from: CType, to: CType): string {
    if (from === to) return s;
    const [f, t] = [this.types.under(from), this.types.under(to)];
    if (f.kind === 'struct' && t.kind === 'struct') {
      const v = isSimple(s) ? s : this.temp();
      const fields = t.fields.map((field, i) => {
        const ft = (f.fields[i] as (typeof f.fields)[number]).type;
        const x = `${v}.${field.js}`;
        if (ft !== field.type) return this.classConv(x, ft, field.type);
        return this.copy(x, ft);
      });
      const made = `new ${this.prog.descs.structClass(to)}(${fields.join(', ')})`;
      return isSimple(s) ? made : `(${v} = ${s}, ${made})`;
    }
    if (f.kind === 'array' && t.kind === 'array' && f.elem !== t.elem && this.types.isAggregate(f.elem)) {
      return `${s}.map((x) => ${this.classConv('x', f.elem, t.elem)})`;
    }
    return s;
  },

  /** T(e). */
  conversion(this: Gen, e: Expr, arg: Expr): string {
    const to = this.typeOf(e);
    const tv = this.info.types.get(e);
    if (tv?.value != null && !this.types.isInterface(to)) return this.constant(tv.value, to);
    if (this.isNil(arg)) return this.zero(to);
    const from = this.typeOf(arg);
    // T(1) for a type parameter T is no constant, but its operand is.
    const av = this.info.types.get(arg)?.value;
    if (av != null && this.types.num(to) !== null && this.types.num(from) !== null)
      return this.constant(av, to);
    if (this.types.isInterface(to)) return this.value(arg, to);
    const s = this.uncopied(arg);
    return this.convertText(s, from, to, this.rangeOf(arg), arg);
  },

  convertText(this: Gen, s: string, from: CType, to: CType, range: Interval | null, at: Expr): string {
    if (from === to) return s;
    const { types } = this;
    const [f, t] = [types.under(from), types.under(to)];
    const [fn, tn] = [types.num(from), types.num(to)];
    if (fn !== null && tn !== null) return this.numConv(s, from, to, range);
    if (types.isString(to)) {
      if (types.isString(from)) return s;
      if (types.isInteger(from)) return call('stringFromRune', s);
      if (f.kind === 'slice')
        return call(types.backing(f.elem) === 'Uint8Array' ? 'stringFromBytes' : 'stringFromRunes', s);
    }
    if (types.isString(from) && t.kind === 'slice') {
      return call(types.backing(t.elem) === 'Uint8Array' ? 'bytesFromString' : 'runesFromString', s);
    }
    if (f.kind === 'slice' && t.kind === 'array') return call('sliceToArray', s, this.desc(to));
    if (f.kind === 'slice' && t.kind === 'pointer') return call('sliceToArrayPtr', s, this.desc(t.elem));
    if (f.kind === 'pointer' && t.kind === 'pointer' && f.elem !== t.elem && types.isStruct(f.elem)) {
      return this.unsupported(at.pos, `conversion of *${types.string_(f.elem)} to *${types.string_(t.elem)}`);
    }
    return this.classConv(s, from, to);
  },

  numConv(this: Gen, s: string, from: CType, to: CType, range: Interval | null): string {
    const { types } = this;
    const f = types.num(from);
    const t = types.num(to);
    const unsignedFrom = types.isUnsigned(from);
    if (types.under(from) === types.under(to)) return s;
    switch (t) {
      case 'small': {
        const { bits, signed } = types.small(to);
        if (
          range !== null &&
          range[0] >= (signed ? -(2 ** (bits - 1)) : 0) &&
          range[1] <= (signed ? 2 ** (bits - 1) - 1 : 2 ** bits - 1)
        )
          return s;
        if (f === 'float') {
          return signed || bits < 32
            ? wrapSmall(call('floatTo32', s), bits, signed)
            : wrapSmall(call('lo32', call('floatToI', s)), bits, signed);
        }
        if (range !== null || f === 'small') return wrapSmall(s, bits, signed);
        return wrapSmall(call('lo32', s), bits, signed);
      }
      case 'wideI':
        if (f === 'float') return call('floatToI', s);
        if (f === 'u64') return call('toI', s);
        if (f === 'wideU' && range === null) return this.ifNumber(s, 'toI', (x) => x, '');
        return s;
      case 'wideU':
        if (f === 'float') return call('floatToU', s);
        if (f === 'u64') return call('toU', s);
        if (f === 'wideU' || (range !== null && range[0] >= 0) || (f === 'small' && unsignedFrom)) return s;
        return this.ifNumber(s, 'toU', (x) => x, ' && $x >= 0');
      case 'u64':
        if (f === 'float') return call('floatToU64', s);
        if (f === 'u64') return s;
        if (range !== null && range[0] >= 0) return `BigInt(${s})`;
        return call('toU64', s);
      case 'float': {
        let v = s;
        if (f === 'u64') v = call('toFloat', s);
        else if (f === 'wideI' || f === 'wideU')
          v = range !== null ? `(${s} + 0)` : this.ifNumber(s, 'toFloat', (x) => `${x} + 0`, '');
        return types.isFloat32(to) && !(f === 'small' && types.small(from).bits < 32)
          ? `Math.fround(${v})`
          : v;
      }
      case 'complex':
        return types.isComplex64(to) ? this.roundComplex(s) : s;
      default:
        return s;
    }
  },

  /** What a wide integer becomes when it is held as a number, else by a call. */
  ifNumber(
    this: Gen,
    s: string,
    fn: 'toI' | 'toU' | 'toFloat',
    text: (x: string) => string,
    more: string,
  ): string {
    const x = isSimple(s) ? s : this.temp();
    const test = isSimple(s) ? `typeof ${x} === 'number'` : `typeof (${x} = ${s}) === 'number'`;
    return `(${test}${more.replace('$x', x)} ? ${text(x)} : ${call(fn, x)})`;
  },

  roundComplex(this: Gen, s: string): string {
    const x = isSimple(s) ? s : this.temp();
    const made = `new ${rt('Complex')}(Math.fround(${x}.re), Math.fround(${x}.im))`;
    return isSimple(s) ? `(${made})` : `(${x} = ${s}, ${made})`;
  },
};

/** Whether e is the address of something. */
function isNonNil(e0: Expr): boolean {
  const e = unparen(e0);
  return e.kind === 'Operation' && e.y === null && e.op === '&';
}
