// This file implements fmt's printing: verbs, values of every kind, and the methods by which values print themselves.
// A Printer serves one call. Its output and all strings in it are Go strings (one char a byte).

import type { Backing, GoValue, Iface, Parking, Wide } from '../../runtime/api.ts';
import { elementOf, nilSlice, Slice } from '../../runtime/backing.ts';
import type { Complex } from '../../runtime/complex.ts';
import { FatalSignal, GoPanic } from '../../runtime/gopanic.ts';
import { type GoMap, mapEntries } from '../../runtime/map.ts';
import { toPanic } from '../../runtime/panic.ts';
import { addressOf } from '../../runtime/print.ts';
import { stringFromBytes } from '../../runtime/slice.ts';
import { decodeRuneAt, encodeRune } from '../../runtime/text.ts';
import {
  basicT,
  funcT,
  implementsType,
  interfaceT,
  newNamed,
  ptrT,
  type RType,
  setMethods,
  unbox,
} from '../../runtime/type.ts';
import { type Held, heldValue, RO } from '../reflect/held.ts';
import * as format from './format.ts';
import { sortKeys } from './sort.ts';

const method = (name: string, type: RType | null) => interfaceT([{ name, pkg: '', type }]);
const stringResult = funcT([], [basicT('string')], false);
const stringer = method('String', stringResult);
const goStringer = method('GoString', stringResult);
const errorI = method('Error', stringResult);
const formatter = method('Format', null);

/** Whether a type's Format method is a Formatter's: time.Time has one of its own. */
function takesState(t: RType): boolean {
  const type = t.methods.find((m) => m.name === 'Format')?.type;
  if (type === null || type === undefined) return true;
  const [state, verb] = type.params;
  return (
    type.params.length === 2 &&
    type.results.length === 0 &&
    state?.str === 'fmt.State' &&
    verb === basicT('int32')
  );
}

/** What a Format method is given: fmt.State, backed by the printer of the call. */
const stateType = newNamed('fmt.pp', 'fmt');
setMethods(
  stateType,
  [],
  ['Flag', 'Precision', 'Width', 'Write', 'WriteString'].map((name) => ({ name, pkg: '', type: null })),
);

class State {
  declare readonly type$: RType;
  readonly #p: Printer;
  constructor(p: Printer) {
    this.#p = p;
  }
  $Write(b: Slice): [number, null] {
    this.#p.out += stringFromBytes(b);
    return [b.len, null];
  }
  $WriteString(s: string): [number, null] {
    this.#p.out += s;
    return [s.length, null];
  }
  $Width(): [number, boolean] {
    return [this.#p.f.wid, this.#p.f.widPresent];
  }
  $Precision(): [number, boolean] {
    return [this.#p.f.prec, this.#p.f.precPresent];
  }
  $Flag(c: number): boolean {
    const f = this.#p.f;
    switch (String.fromCharCode(c)) {
      case '-':
        return f.minus;
      case '+':
        return f.plus || f.plusV;
      case '#':
        return f.sharp || f.sharpV;
      case ' ':
        return f.space;
      case '0':
        return f.zero;
      default:
        return false;
    }
  }
}
Object.assign(State.prototype, { type$: ptrT(stateType) });
for (const name of ['Write', 'WriteString', 'Width', 'Precision', 'Flag']) {
  const plain = (State.prototype as unknown as Record<string, (...a: unknown[]) => unknown>)[`$${name}`];
  Object.assign(State.prototype, {
    // biome-ignore lint/correctness/useYield: the parking form of a method that never parks
    *[`$$${name}`](this: State, ...args: unknown[]) {
      return plain?.apply(this, args);
    },
  });
}

/** The flags of a verb without any. Nobody changes them. */
const PLAIN: Readonly<format.Flags> = format.clearFlags();

/** More than this in one call is a flood (a width of 10^9, a string that doubles for ever), not output. */
const MAX_OUTPUT = 1 << 28;

export class Printer {
  out = '';
  f: Readonly<format.Flags> = PLAIN;
  /** Indexes of arguments of %w verbs, for Errorf; null elsewhere, where %w is a bad verb. */
  wrapped: number[] | null = null;
  #erroring = false;
  /** What a method panicked with is being printed: a panic in that is not caught. */
  #panicking = false;
  #argNum = 0;

  sprint(args: Slice): string {
    let prevString = false;
    for (let i = 0; i < args.len; i++) {
      const arg = args.arr[args.off + i] as Iface | null;
      const isString = arg !== null && arg.type$.kind === 'string';
      // A space between operands when neither is a string.
      if (i > 0 && !isString && !prevString) this.out += ' ';
      this.printArg(arg, 'v');
      prevString = isString;
    }
    return this.out;
  }

  sprintln(args: Slice): string {
    for (let i = 0; i < args.len; i++) {
      if (i > 0) this.out += ' ';
      this.printArg(args.arr[args.off + i] as Iface | null, 'v');
    }
    return `${this.out}\n`;
  }

  sprintf(fmt: string, args: Slice): string {
    const end = fmt.length;
    let argNum = 0;
    let afterIndex = false;
    let reordered = false;
    let goodArgNum = true;
    const argAt = (i: number): Iface | null => args.arr[args.off + i] as Iface | null;

    /** [3] and the like: the number of the next argument. */
    const argNumber = (i: number): number => {
      if (fmt[i] !== '[') return i;
      reordered = true;
      // There is no room for a number and what ends it.
      if (end - i < 3) {
        goodArgNum = false;
        return i + 1;
      }
      const close = fmt.indexOf(']', i);
      if (close < 0) {
        goodArgNum = false;
        return i + 1;
      }
      const text = fmt.slice(i + 1, close);
      const n = Number(text);
      if (!/^\d+$/.test(text) || n < 1 || n > args.len) {
        goodArgNum = false;
        return close + 1;
      }
      argNum = n - 1;
      afterIndex = true;
      return close + 1;
    };

    for (let i = 0; i < end; ) {
      goodArgNum = true;
      const percent = fmt.indexOf('%', i);
      if (percent !== i) {
        this.out += fmt.slice(i, percent < 0 ? end : percent);
        if (percent < 0) break;
      }
      i = percent + 1;
      // Most often a letter follows, and there is an argument for it.
      const letter = fmt.charCodeAt(i) | 0x20;
      if (letter >= 0x61 && letter <= 0x7a && argNum < args.len) {
        this.f = PLAIN;
        this.#argNum = argNum;
        this.printArg(argAt(argNum++), fmt[i++] as string);
        continue;
      }
      const f = format.clearFlags();
      this.f = f;
      afterIndex = false;
      for (let more = true; more && i < end; ) {
        switch (fmt[i]) {
          case '#':
            f.sharp = true;
            break;
          case '0':
            f.zero = true;
            break;
          case '+':
            f.plus = true;
            break;
          case '-':
            f.minus = true;
            break;
          case ' ':
            f.space = true;
            break;
          default:
            more = false;
        }
        if (more) i++;
      }
      i = argNumber(i);
      if (i < end && fmt[i] === '*') {
        i++;
        const n = argNum < args.len ? intArg(argAt(argNum)) : null;
        if (argNum < args.len) argNum++;
        if (n === null) this.out += '%!(BADWIDTH)';
        else {
          f.wid = Math.abs(n);
          f.widPresent = true;
          if (n < 0) {
            f.minus = true;
            f.zero = false;
          }
        }
        afterIndex = false;
      } else {
        const num = parseNumber(fmt, i);
        if (num.present) {
          f.wid = num.value;
          f.widPresent = true;
          // "%[3]2d" is an error.
          if (afterIndex) goodArgNum = false;
        }
        i = num.end;
      }
      if (i + 1 < end && fmt[i] === '.') {
        i++;
        if (afterIndex) goodArgNum = false;
        i = argNumber(i);
        if (i < end && fmt[i] === '*') {
          i++;
          const n = argNum < args.len ? intArg(argAt(argNum)) : null;
          if (argNum < args.len) argNum++;
          if (n === null || n < 0) this.out += '%!(BADPREC)';
          else {
            f.prec = n;
            f.precPresent = true;
          }
          afterIndex = false;
        } else {
          const num = parseNumber(fmt, i);
          f.prec = num.present ? num.value : 0;
          f.precPresent = true;
          i = num.end;
        }
      }
      if (!afterIndex) i = argNumber(i);
      if (i >= end) {
        this.out += '%!(NOVERB)';
        break;
      }
      const { rune, width } = decodeRuneAt(fmt, i);
      const verb = encodeRune(rune);
      i += width;
      if (verb === '%') this.out += '%';
      else if (!goodArgNum) this.out += `%!${verb}(BADINDEX)`;
      else if (argNum >= args.len) this.out += `%!${verb}(MISSING)`;
      else {
        if (verb === 'v') {
          f.sharpV = f.sharp;
          f.sharp = false;
          f.plusV = f.plus;
          f.plus = false;
        }
        this.#argNum = argNum;
        this.printArg(argAt(argNum), verb);
        argNum++;
      }
    }
    if (!reordered && argNum < args.len) {
      this.f = PLAIN;
      this.out += '%!(EXTRA ';
      for (let i = argNum; i < args.len; i++) {
        if (i > argNum) this.out += ', ';
        const arg = argAt(i);
        if (arg === null) this.out += '<nil>';
        else {
          this.out += `${arg.type$.str}=`;
          this.printArg(arg, 'v');
        }
      }
      this.out += ')';
    }
    return this.out;
  }

  #put(s: string): void {
    if (this.out.length + s.length > MAX_OUTPUT)
      throw new FatalSignal('output of one fmt call too long for the browser');
    this.out += s;
  }

  printArg(arg: Iface | null, verb: string): void {
    if (arg === null) {
      if (verb === 'T' || verb === 'v') this.#put(format.pad(this.f, '<nil>'));
      else this.#badVerb(verb, null, null);
      return;
    }
    const t = arg.type$;
    if (verb === 'T') {
      this.#put(format.fmtS(this.f, t.str));
      return;
    }
    const v = unbox(arg);
    if (verb === 'p') {
      this.#fmtPointer(v, t, verb);
      return;
    }
    if (t.name === 'Value' && t.pkgPath === 'reflect') {
      this.#printReflected(v as Held, verb);
      return;
    }
    // A predeclared type has no methods.
    if (t.methods.length > 0 && this.#handleMethods(arg, v, t, verb)) return;
    this.printValue(v, t, verb, 0, true);
  }

  /** A reflect.Value prints as what it holds. */
  #printReflected(v: Held, verb: string): void {
    const t = v.typ;
    if (t === null) {
      this.#put('<invalid reflect.Value>');
      return;
    }
    const x = heldValue(v);
    const exported = (v.flag & RO) === 0;
    if (exported && t.kind !== 'interface' && t.methods.length > 0) {
      const arg = t.toIface(x);
      if (arg !== null && this.#handleMethods(arg, x, t, verb)) return;
    }
    // Bytes go by another name inside of a Value.
    const bytes = t.kind === 'slice' && t.elem?.kind === 'uint8';
    this.printValue(x, t, verb, bytes ? 1 : 0, exported);
  }

  /** Lets the value print itself if it has the method for it. */
  #handleMethods(arg: Iface, v: GoValue, t: RType, verb: string): boolean {
    if (this.#erroring) return false;
    if (verb === 'w') {
      if (this.wrapped === null || !implementsType(t, errorI)) {
        this.#badVerb(verb, v, t);
        return true;
      }
      this.wrapped.push(this.#argNum);
      verb = 'v';
    }
    if (implementsType(t, formatter) && takesState(t)) {
      this.#guard(v, t, verb, 'Format', () => {
        const state = new State(this) as unknown as Iface;
        call(arg, 'Format', [state, decodeRuneAt(verb, 0).rune]);
      });
      return true;
    }
    if (this.f.sharpV) {
      if (!implementsType(t, goStringer)) return false;
      this.#guard(v, t, verb, 'GoString', () =>
        this.#put(format.fmtS(this.f, call(arg, 'GoString', []) as string)),
      );
      return true;
    }
    if (!'vsxXq'.includes(verb)) return false;
    const name = implementsType(t, errorI) ? 'Error' : implementsType(t, stringer) ? 'String' : null;
    if (name === null) return false;
    this.#guard(v, t, verb, name, () => this.#fmtString(call(arg, name, []) as string, verb));
    return true;
  }

  /** Runs a method; if it panics, that is printed in its place. */
  #guard(v: GoValue, t: RType, verb: string, name: string, run: () => void): void {
    const saved = this.f;
    const mark = this.out.length;
    try {
      run();
    } catch (e) {
      const p = toPanic(e);
      if (!(p instanceof GoPanic)) throw p;
      // A nil receiver that the method did not expect.
      if (t.kind === 'pointer' && v === null) {
        this.out = `${this.out.slice(0, mark)}<nil>`;
        return;
      }
      if (this.#panicking) throw p;
      this.f = PLAIN;
      this.#panicking = true;
      this.out += `%!${verb}(PANIC=${name} method: `;
      this.printArg(p.value, 'v');
      this.out += ')';
      this.#panicking = false;
    } finally {
      this.f = saved;
    }
  }

  #badVerb(verb: string, v: GoValue, t: RType | null): void {
    this.#erroring = true;
    this.out += `%!${verb}(`;
    if (t === null) this.out += '<nil>';
    else {
      this.out += `${t.str}=`;
      this.printValue(v, t, 'v', 0, true);
    }
    this.out += ')';
    this.#erroring = false;
  }

  /** exported: reached through exported fields only, so that methods may be called. */
  printValue(v: GoValue, t: RType, verb: string, depth: number, exported: boolean): void {
    if (depth > 0 && exported && t.kind !== 'interface' && t.methods.length > 0) {
      const arg = t.toIface(v);
      if (arg !== null && this.#handleMethods(arg, v, t, verb)) return;
    }
    switch (t.kind) {
      case 'bool':
        if (verb === 't' || verb === 'v') this.#put(format.fmtBoolean(this.f, v as boolean));
        else this.#badVerb(verb, v, t);
        return;
      case 'int':
      case 'int8':
      case 'int16':
      case 'int32':
      case 'int64':
        if ((verb === 'd' || verb === 'v') && format.isPlain(this.f)) this.#put(String(v));
        else this.#fmtInteger(v as Wide, t, true, verb);
        return;
      case 'uint':
      case 'uint8':
      case 'uint16':
      case 'uint32':
      case 'uint64':
      case 'uintptr':
        if ((verb === 'd' || verb === 'v') && format.isPlain(this.f)) this.#put(String(v));
        else this.#fmtInteger(v as Wide, t, false, verb);
        return;
      case 'float32':
      case 'float64':
        this.#fmtFloat(v as number, t, verb);
        return;
      case 'complex64':
      case 'complex128':
        this.#fmtComplex(v as Complex, t, verb);
        return;
      case 'string':
        if (this.#fmtString(v as string, verb)) return;
        this.#badVerb(verb, v, t);
        return;
      case 'map':
        this.#printMap(v as GoMap | null, t, verb, depth, exported);
        return;
      case 'struct':
        this.#printStruct(v as Record<string, GoValue>, t, verb, depth, exported);
        return;
      case 'interface':
        if (v === null) {
          this.#put(this.f.sharpV ? `${t.str}(nil)` : '<nil>');
          return;
        }
        this.printValue(unbox(v as Iface), (v as Iface).type$, verb, depth + 1, exported);
        return;
      case 'array':
        this.#printList(v as Backing, 0, t.len, false, t, verb, depth, exported);
        return;
      case 'slice': {
        const s = v as Slice;
        this.#printList(s.arr, s.off, s.len, s === nilSlice, t, verb, depth, exported);
        return;
      }
      case 'pointer': {
        const elem = t.elem as RType;
        if (depth === 0 && v !== null && ['array', 'slice', 'struct', 'map'].includes(elem.kind)) {
          this.#put('&');
          const inner = elem.kind === 'struct' || elem.kind === 'array' ? v : (v as { v: GoValue }).v;
          this.printValue(inner, elem, verb, depth + 1, exported);
          return;
        }
        this.#fmtPointer(v, t, verb);
        return;
      }
      default:
        this.#fmtPointer(v, t, verb);
    }
  }

  #printMap(m: GoMap | null, t: RType, verb: string, depth: number, exported: boolean): void {
    const sharp = this.f.sharpV;
    if (sharp && m === null) {
      this.#put(`${t.str}(nil)`);
      return;
    }
    this.#put(sharp ? `${t.str}{` : 'map[');
    const entries = sortKeys(mapEntries(m), t.key as RType);
    entries.forEach(([k, e], i) => {
      if (i > 0) this.#put(sharp ? ', ' : ' ');
      this.printValue(k, t.key as RType, verb, depth + 1, exported);
      this.#put(':');
      this.printValue(e, t.elem as RType, verb, depth + 1, exported);
    });
    this.#put(sharp ? '}' : ']');
  }

  #printStruct(v: Record<string, GoValue>, t: RType, verb: string, depth: number, exported: boolean): void {
    const { sharpV, plusV } = this.f;
    this.#put(sharpV ? `${t.str}{` : '{');
    t.fields.forEach((field, i) => {
      if (i > 0) this.#put(sharpV ? ', ' : ' ');
      if (plusV || sharpV) this.#put(`${field.name}:`);
      let type = field.type;
      let value = v[field.js];
      // An interface field prints what it holds at the field's depth.
      if (type.kind === 'interface' && value !== null) {
        type = (value as Iface).type$;
        value = unbox(value as Iface);
      }
      this.printValue(value, type, verb, depth + 1, exported && field.pkg === '');
    });
    this.#put('}');
  }

  #printList(
    arr: Backing,
    off: number,
    len: number,
    isNil: boolean,
    t: RType,
    verb: string,
    depth: number,
    exported: boolean,
  ): void {
    const elem = t.elem as RType;
    if (elem.kind === 'uint8') {
      if ('sqxX'.includes(verb)) {
        this.#fmtString(stringFromBytes(new Slice(arr, off, len, len)), verb);
        return;
      }
      if (
        t.kind === 'slice' &&
        depth === 0 &&
        t.name === '' &&
        elem.name === 'uint8' &&
        (verb === 'v' || verb === 'd')
      ) {
        this.#fmtBytes(arr as Uint8Array, off, len, isNil, verb);
        return;
      }
    }
    const sharp = this.f.sharpV;
    if (sharp && t.kind === 'slice' && isNil) {
      this.#put(`${t.str}(nil)`);
      return;
    }
    this.#put(sharp ? `${t.str}{` : '[');
    for (let i = 0; i < len; i++) {
      if (i > 0) this.#put(sharp ? ', ' : ' ');
      this.printValue(elementOf(arr, off + i, elem), elem, verb, depth + 1, exported);
    }
    this.#put(sharp ? '}' : ']');
  }

  #fmtBytes(arr: Uint8Array, off: number, len: number, isNil: boolean, verb: string): void {
    const sharp = this.f.sharpV;
    if (sharp && isNil) {
      this.#put('[]byte(nil)');
      return;
    }
    this.#put(sharp ? '[]byte{' : '[');
    for (let i = 0; i < len; i++) {
      if (i > 0) this.#put(sharp ? ', ' : ' ');
      const b = arr[off + i] as number;
      this.#put(sharp ? hex(this.f, b, true) : format.fmtInteger(this.f, b, false, 10, verb, false));
    }
    this.#put(sharp ? '}' : ']');
  }

  #fmtInteger(v: Wide, t: RType, signed: boolean, verb: string): void {
    const f = this.f;
    const negative = v < 0;
    // Not -v: a number may be -0. Numbers are turned into text ten times faster than BigInts.
    const abs =
      typeof v === 'number' ? Math.abs(v) : v <= Number.MAX_SAFE_INTEGER && !negative ? Number(v) : abs64(v);
    switch (verb) {
      case 'v':
        if (f.sharpV && !signed) this.#put(hex(f, abs, true));
        else this.#put(format.fmtInteger(f, abs, negative, 10, verb, false));
        return;
      case 'd':
        this.#put(format.fmtInteger(f, abs, negative, 10, verb, false));
        return;
      case 'b':
        this.#put(format.fmtInteger(f, abs, negative, 2, verb, false));
        return;
      case 'o':
      case 'O':
        this.#put(format.fmtInteger(f, abs, negative, 8, verb, false));
        return;
      case 'x':
      case 'X':
        this.#put(format.fmtInteger(f, abs, negative, 16, verb, verb === 'X'));
        return;
      case 'c':
        this.#put(format.fmtC(f, BigInt(v)));
        return;
      case 'q':
        this.#put(format.fmtQc(f, BigInt(v)));
        return;
      case 'U':
        this.#put(format.fmtUnicode(f, BigInt.asUintN(64, BigInt(v))));
        return;
      default:
        this.#badVerb(verb, v, t);
    }
  }

  #fmtFloat(v: number, t: RType, verb: string): void {
    const size = t.kind === 'float32' ? 32 : 64;
    if (!this.#floatVerb(v, size, verb)) this.#badVerb(verb, v, t);
  }

  #floatVerb(v: number, size: 32 | 64, verb: string): boolean {
    switch (verb) {
      case 'v':
        this.#put(format.fmtFloat(this.f, v, size, 'g', -1));
        return true;
      case 'b':
      case 'g':
      case 'G':
      case 'x':
      case 'X':
        this.#put(format.fmtFloat(this.f, v, size, verb, -1));
        return true;
      case 'f':
      case 'F':
      case 'e':
      case 'E':
        this.#put(format.fmtFloat(this.f, v, size, verb === 'F' ? 'f' : verb, 6));
        return true;
      default:
        return false;
    }
  }

  #fmtComplex(c: Complex, t: RType, verb: string): void {
    const size = t.kind === 'complex64' ? 32 : 64;
    if (!'vbgGxXfFeE'.includes(verb)) {
      this.#badVerb(verb, c, t);
      return;
    }
    const saved = this.f;
    this.#put('(');
    this.#floatVerb(c.re, size, verb);
    // The imaginary part always has a sign.
    this.f = { ...saved, plus: true };
    this.#floatVerb(c.im, size, verb);
    this.f = saved;
    this.#put('i)');
  }

  /** False if the verb does not belong to strings. */
  #fmtString(s: string, verb: string): boolean {
    switch (verb) {
      case 'v':
        this.#put(this.f.sharpV ? format.fmtQ(this.f, s) : format.fmtS(this.f, s));
        return true;
      case 's':
        this.#put(format.fmtS(this.f, s));
        return true;
      case 'x':
      case 'X':
        this.#put(format.fmtSx(this.f, s, verb === 'X'));
        return true;
      case 'q':
        this.#put(format.fmtQ(this.f, s));
        return true;
      default:
        return false;
    }
  }

  #fmtPointer(v: GoValue, t: RType, verb: string): void {
    const target = t.kind === 'slice' ? (v === nilSlice ? null : (v as Slice).arr) : v;
    if (!['pointer', 'chan', 'func', 'map', 'slice'].includes(t.kind)) {
      this.#badVerb(verb, v, t);
      return;
    }
    const u = Number(addressOf(target));
    switch (verb) {
      case 'v':
        if (this.f.sharpV) this.#put(`(${t.str})(${u === 0 ? 'nil' : hex(this.f, u, true)})`);
        else if (u === 0) this.#put(format.pad(this.f, '<nil>'));
        else this.#put(hex(this.f, u, !this.f.sharp));
        return;
      case 'p':
        this.#put(hex(this.f, u, !this.f.sharp));
        return;
      case 'b':
      case 'o':
      case 'd':
      case 'x':
      case 'X':
        this.#put(
          format.fmtInteger(this.f, u, false, { b: 2, o: 8, d: 10, x: 16, X: 16 }[verb], verb, verb === 'X'),
        );
        return;
      default:
        this.#badVerb(verb, v, t);
    }
  }
}

const abs64 = (v: bigint): bigint => (v < 0n ? -v : v);

function hex(f: format.Flags, v: number | bigint, leading0x: boolean): string {
  return format.fmtInteger({ ...f, sharp: leading0x }, v, false, 16, 'v', false);
}

/** The argument of a '*' as an int; null if it is none or beyond what a width may be. */
function intArg(arg: Iface | null): number | null {
  if (arg === null || !/^u?int/.test(arg.type$.kind)) return null;
  const n = Number(unbox(arg) as number | bigint);
  return Math.abs(n) > 1e6 ? null : n;
}

/** Digits from i; numbers above a million count as none, as in Go. */
function parseNumber(s: string, i: number): { value: number; present: boolean; end: number } {
  let value = 0;
  let end = i;
  for (; end < s.length; end++) {
    const d = s.charCodeAt(end) - 48;
    if (!(d >= 0 && d <= 9)) break;
    if (value > 1e6) return { value: 0, present: false, end: s.length };
    value = value * 10 + d;
  }
  return { value, present: end > i, end };
}

/** Calls a method of an interface value, whichever form it was compiled in. */
function call(x: Iface, name: string, args: unknown[]): unknown {
  const fns = x as unknown as Record<string, ((...a: unknown[]) => unknown) | undefined>;
  const plain = fns[`$${name}`];
  if (plain !== undefined) return plain.apply(x, args);
  const g = fns[`$$${name}`]?.apply(x, args) as Parking | undefined;
  const r = g?.next();
  if (r?.done) return r.value;
  throw new FatalSignal(
    `method ${name} waits for another goroutine while fmt prints: not available in the browser`,
  );
}
