// This file decodes JSON, which has been found valid, into variables. What does not fit is passed over: the first such error is
// kept and returned at the end. Errors of the program's own methods end the decoding.

import type { Backing, GoValue, Iface } from '../../../runtime/api.ts';
import { elementOf, Slice } from '../../../runtime/backing.ts';
import type { GoMap } from '../../../runtime/map.ts';
import { basicT, ptrT, type RType, unbox } from '../../../runtime/type.ts';
import { Ref } from '../../../runtime/value.ts';
import { isAggregate } from '../../reflect/held.ts';
import { bitsOf, isFloat, isSigned, isUnsigned } from '../../reflect/relations.ts';
import * as numbers from '../../strconv/parse.ts';
import { quoteString } from '../../strconv/quote.ts';
import { foldName, type JsonField, jsonFields } from './fields.ts';
import { callMethod, type Registry } from './registry.ts';
import { isValidNumber, unquote } from './text.ts';

/** What a type is to the decoder. */
interface Facts {
  /** The method of a pointer to the type that decodes it. */
  readonly method: 'json' | 'text' | null;
  readonly exact: ReadonlyMap<string, JsonField>;
  readonly folded: ReadonlyMap<string, JsonField>;
}

const stringT = basicT('string');
const floatT = basicT('float64');
const boolT = basicT('bool');

/** What is known of types, for all decodings of a run. */
export class Decoders {
  readonly reg: Registry;
  readonly #facts = new Map<RType, Facts>();

  constructor(reg: Registry) {
    this.reg = reg;
  }

  facts(t: RType): Facts {
    let f = this.#facts.get(t);
    if (f === undefined) {
      const fields = t.kind === 'struct' ? jsonFields(t) : [];
      const folded = new Map<string, JsonField>();
      for (const field of fields) {
        const name = foldName(field.name);
        if (!folded.has(name)) folded.set(name, field);
      }
      const p = t.kind === 'interface' || !t.isNamed ? null : ptrT(t);
      f = {
        method:
          p === null
            ? null
            : this.reg.implements(p, 'unmarshaler')
              ? 'json'
              : this.reg.implements(p, 'textUnmarshaler')
                ? 'text'
                : null,
        exact: new Map(fields.map((field) => [field.name, field])),
        folded,
      };
      this.#facts.set(t, f);
    }
    return f;
  }
}

export class Decoder {
  readonly #d: Decoders;
  readonly #reg: Registry;
  readonly #s: string;
  readonly #useNumber: boolean;
  readonly #strict: boolean;
  #i = 0;
  #saved: Iface | string | null = null;
  /** What ended the decoding: variables keep what they have got until then. */
  #failed: Iface | string | null = null;
  /** The struct whose field is decoded, and the fields on the way to it. */
  #struct: RType | null = null;
  #path: string[] = [];

  constructor(d: Decoders, s: string, useNumber: boolean, strict: boolean) {
    this.#d = d;
    this.#reg = d.reg;
    this.#s = s;
    this.#useNumber = useNumber;
    this.#strict = strict;
  }

  /** Decodes into what x points to; the error, or null. */
  unmarshal(x: Iface | null): Iface | string | null {
    const p = x === null || x.type$.kind !== 'pointer' ? null : unbox(x);
    if (p === null) {
      return this.#reg.error('invalidUnmarshal', x === null ? null : this.#reg.world.typeObject(x.type$));
    }
    this.#space();
    this.#pointee((x as Iface).type$, p);
    if (this.#failed !== null)
      return typeof this.#failed === 'string' ? this.#failed : this.#located(this.#failed);
    return this.#saved;
  }

  // ---- errors

  #save(error: Iface | string): void {
    this.#saved ??= typeof error === 'string' ? error : this.#located(error);
  }

  #mismatch(value: string, t: RType, offset: number): void {
    if (this.#saved !== null) return;
    this.#save(this.#reg.error('unmarshalType', value, this.#reg.world.typeObject(t), offset, '', ''));
  }

  /** A type error with the field where it happened. */
  #located(error: Iface): Iface {
    if (error.type$ !== this.#reg.type('unmarshalType') || this.#struct === null) return error;
    const e = error as Iface & { Struct: string; Field: string };
    e.Struct = this.#struct.name;
    e.Field = (e.Field === '' ? this.#path : [...this.#path, e.Field]).join('.');
    return e;
  }

  #badString(item: string, t: RType): string {
    return `json: invalid use of ,string struct tag, trying to unmarshal ${quoteString(item)} into ${t.str}`;
  }

  // ---- reading

  #space(): void {
    const s = this.#s;
    for (;;) {
      const c = s.charCodeAt(this.#i);
      if (c !== 0x20 && c !== 0x0a && c !== 0x0d && c !== 0x09) return;
      this.#i++;
    }
  }

  /** The literal that begins here. */
  #literal(): string {
    const s = this.#s;
    const start = this.#i;
    let i = start;
    const c = s[i];
    if (c === '"') {
      for (i++; s[i] !== '"'; i++) if (s[i] === '\\') i++;
      i++;
    } else if (c === 't' || c === 'n') i += 4;
    else if (c === 'f') i += 5;
    else for (i++; i < s.length && '0123456789.eE+-'.includes(s[i] as string); ) i++;
    this.#i = i;
    return s.slice(start, i);
  }

  /** Passes over a value; its text. */
  #skip(): string {
    const s = this.#s;
    const start = this.#i;
    if (s[start] !== '{' && s[start] !== '[') return this.#literal();
    let depth = 0;
    do {
      const c = s[this.#i];
      if (c === '"') {
        this.#literal();
        continue;
      }
      if (c === '{' || c === '[') depth++;
      else if (c === '}' || c === ']') depth--;
      this.#i++;
    } while (depth > 0);
    return s.slice(start, this.#i);
  }

  // ---- variables

  /** Decodes into what p, a non-nil pointer of type t, points to. */
  #pointee(t: RType, p: GoValue, shown: RType = t): void {
    const elem = t.elem as RType;
    if (isAggregate(elem)) {
      this.#into(elem, p, p, shown);
      return;
    }
    const ref = p as { v: GoValue };
    // An interface that holds this very pointer.
    const held = elem.kind === 'interface' ? (ref.v as Iface | null) : null;
    const cyclic = held !== null && held.type$ === t && unbox(held) === p;
    ref.v = this.#into(elem, cyclic ? null : ref.v, p, shown);
  }

  /**
   * Decodes the next value into a variable of type t that holds cur, and returns what it holds then; structs and arrays
   * are changed in place. p is the pointer to the variable, if there is one; shown is the type that errors name
   * of a value that decodes itself: that of the pointer by which it was reached.
   */
  #into(t: RType, cur: GoValue, p: GoValue = null, shown: RType = t): GoValue {
    const c = this.#s[this.#i];
    if (c !== '{' && c !== '[') {
      const item = this.#literal();
      return this.#store(item, t, cur, false, p, shown);
    }
    const { method } = t.kind === 'interface' ? noMethod : this.#d.facts(t);
    const what = c === '{' ? 'object' : 'array';
    if (method === 'json') return this.#unmarshaler(this.#skip(), t, cur, p);
    if (method === 'text') {
      this.#mismatch(what, shown, this.#i + 1);
      this.#skip();
      return cur;
    }
    switch (t.kind) {
      case 'pointer': {
        const q = cur ?? newVariable(t.elem as RType);
        this.#pointee(t, q, shown);
        return q;
      }
      case 'interface':
        if (this.#throughInterface(cur, shown)) return cur;
        if (t.imethods.length === 0) return this.#any();
        break;
      case 'slice':
        if (what === 'array') return this.#slice(t, cur as Slice);
        break;
      case 'array':
        if (what === 'array') {
          this.#array(t, cur as Backing);
          return cur;
        }
        break;
      case 'map':
        if (what === 'object') return this.#map(t, cur as GoMap | null);
        break;
      case 'struct':
        if (what === 'object') {
          this.#fields(t, cur as Record<string, GoValue>);
          return cur;
        }
        break;
    }
    this.#mismatch(what, t, this.#i + 1);
    this.#skip();
    return cur;
  }

  /** Decodes into what the pointer in an interface points to, if there is one. */
  #throughInterface(cur: GoValue, shown: RType): boolean {
    const x = cur as Iface | null;
    if (x === null || x.type$.kind !== 'pointer') return false;
    const p = unbox(x);
    if (p === null) return false;
    this.#pointee(x.type$, p, shown);
    return true;
  }

  /** Has the variable's own method decode item. */
  #unmarshaler(item: string, t: RType, cur: GoValue, p: GoValue): GoValue {
    return this.#own('UnmarshalJSON', item, t, cur, p);
  }

  #own(name: 'UnmarshalJSON' | 'UnmarshalText', item: string, t: RType, cur: GoValue, p: GoValue): GoValue {
    const pt = ptrT(t);
    const q = isAggregate(t) ? cur : (p ?? new Ref(cur));
    const err = callMethod(pt.toIface(q) as Iface, name, this.#reg.rt.bytesFromString(item)) as Iface | null;
    if (err !== null) this.#failed = err;
    return isAggregate(t) ? cur : (q as { v: GoValue }).v;
  }

  /** Stores a literal. quoted: it stood in a string, as a struct tag asked for. */
  #store(
    item: string,
    t: RType,
    cur: GoValue,
    quoted: boolean,
    p: GoValue = null,
    shown: RType = t,
  ): GoValue {
    if (item === '') {
      this.#save(this.#badString(item, t));
      return cur;
    }
    const c = item[0] as string;
    const { method } = t.kind === 'interface' ? noMethod : this.#d.facts(t);
    if (method === 'json' && !(c === 'n' && t.kind === 'pointer')) return this.#unmarshaler(item, t, cur, p);
    if (method === 'text' && c !== 'n') {
      if (c !== '"') {
        if (quoted) this.#save(this.#badString(item, t));
        else this.#mismatch(c === 't' || c === 'f' ? 'bool' : 'number', shown, this.#i);
        return cur;
      }
      const s = unquote(item);
      if (s === null) {
        this.#failed = this.#badString(item, t);
        return cur;
      }
      return this.#own('UnmarshalText', s, t, cur, p);
    }
    if (c === 'n') return this.#null(item, t, cur, quoted);
    if (t.kind === 'pointer') {
      const elem = t.elem as RType;
      const q = cur ?? newVariable(elem);
      if (isAggregate(elem)) this.#store(item, elem, q, quoted, q, shown);
      else {
        const ref = q as { v: GoValue };
        const held = elem.kind === 'interface' ? (ref.v as Iface | null) : null;
        const cyclic = held !== null && held.type$ === t && unbox(held) === q;
        ref.v = this.#store(item, elem, cyclic ? null : ref.v, quoted, q, shown);
      }
      return q;
    }
    if (t.kind === 'interface') {
      const x = cur as Iface | null;
      if (x !== null && x.type$.kind === 'pointer' && unbox(x) !== null) {
        this.#store(item, x.type$, unbox(x), quoted, null, shown);
        return cur;
      }
    }
    if (c === 't' || c === 'f') return this.#bool(item, t, cur, quoted);
    if (c === '"') return this.#string(item, t, cur);
    return this.#numeral(item, t, cur, quoted);
  }

  #null(item: string, t: RType, cur: GoValue, quoted: boolean): GoValue {
    if (t.kind === 'interface') {
      // A pointer to a pointer takes the null; anything else in the interface gives way to it.
      const x = cur as Iface | null;
      const p = x === null || x.type$.kind !== 'pointer' ? null : unbox(x);
      if (x !== null && p !== null && x.type$.elem?.kind === 'pointer') {
        const inner = x.type$.elem;
        const method = this.#d.facts(inner).method;
        if (method === 'json') this.#unmarshaler(item, inner, (p as { v: GoValue }).v, p);
        else (p as { v: GoValue }).v = null;
        return cur;
      }
    }
    if (quoted && item !== 'null') {
      this.#save(this.#badString(item, t));
      return cur;
    }
    return t.kind === 'interface' || t.kind === 'pointer' || t.kind === 'map' || t.kind === 'slice'
      ? t.zero()
      : cur;
  }

  #bool(item: string, t: RType, cur: GoValue, quoted: boolean): GoValue {
    if (quoted && item !== 'true' && item !== 'false') {
      this.#save(this.#badString(item, t));
      return cur;
    }
    const v = item[0] === 't';
    if (t.kind === 'bool') return v;
    if (t.kind === 'interface' && t.imethods.length === 0) return new boolT.Box(v);
    if (quoted && t.kind !== 'interface') this.#save(this.#badString(item, t));
    else this.#mismatch('bool', t, this.#i);
    return cur;
  }

  #string(item: string, t: RType, cur: GoValue): GoValue {
    const s = unquote(item);
    if (s === null) {
      this.#failed = this.#badString(item, t);
      return cur;
    }
    if (t.kind === 'string') {
      if (t === this.#reg.type('number') && !isValidNumber(s)) {
        this.#failed = `json: invalid number literal, trying to unmarshal ${quoteString(item)} into Number`;
        return cur;
      }
      return s;
    }
    if (t.kind === 'interface' && t.imethods.length === 0) return new stringT.Box(s);
    if (t.kind === 'slice' && t.elem?.kind === 'uint8') {
      const bytes = fromBase64(s);
      if (typeof bytes !== 'number') return new Slice(bytes, 0, bytes.length, bytes.length);
      this.#save(`illegal base64 data at input byte ${bytes}`);
      return cur;
    }
    this.#mismatch('string', t, this.#i);
    return cur;
  }

  #numeral(item: string, t: RType, cur: GoValue, quoted: boolean): GoValue {
    const { rt } = this.#reg;
    const c = item.charCodeAt(0);
    if (c !== 0x2d && (c < 0x30 || c > 0x39)) {
      this.#failed = this.#badString(item, t);
      return cur;
    }
    if (isSigned(t)) {
      const [n, code] = numbers.parseInt(item, 10, bitsOf(t));
      if (code === numbers.OK) return n === 0 ? 0 : n;
    } else if (isUnsigned(t)) {
      const [n, code] = numbers.parseUint(item, 10, bitsOf(t));
      if (code === numbers.OK) return t.kind === 'uint64' ? n : rt.toU(n);
    } else if (isFloat(t)) {
      const [x, code] = numbers.parseFloat(item, bitsOf(t));
      if (code === numbers.OK) return x;
    } else if (t === this.#reg.type('number')) return item;
    else if (t.kind === 'interface') {
      const v = this.#number(item);
      if (v === null) return cur;
      if (t.imethods.length === 0) return v;
      this.#mismatch('number', t, this.#i);
      return cur;
    } else {
      if (quoted) this.#failed = this.#badString(item, t);
      else this.#mismatch('number', t, this.#i);
      return cur;
    }
    this.#mismatch(`number ${item}`, t, this.#i);
    return cur;
  }

  /** A number as an interface holds it; null if it is out of range. */
  #number(item: string): Iface | null {
    if (this.#useNumber) return new (this.#reg.type('number').Box)(item);
    const x = Number(item);
    if (Number.isFinite(x)) return new floatT.Box(x);
    this.#mismatch(`number ${item}`, floatT, this.#i + 1);
    return null;
  }

  // ---- any

  /** A value for an empty interface. What is open is kept in a list, so that depth costs no JavaScript stack. */
  #any(): GoValue {
    const open: Container[] = [];
    for (;;) {
      const c = this.#s[this.#i];
      let v: GoValue;
      if (c === '{' || c === '[') {
        this.#i++;
        this.#space();
        const at: Container =
          c === '{'
            ? { map: this.#reg.rt.makeMap(this.#reg.type('objectMap')), key: '', list: [] }
            : { map: null, key: '', list: [] };
        if (this.#s[this.#i] !== (c === '{' ? '}' : ']')) {
          if (c === '{') at.key = this.#key();
          open.push(at);
          continue;
        }
        this.#i++;
        v = this.#closed(at);
      } else v = this.#scalar();
      // Values end until one has a successor.
      for (;;) {
        const at = open.at(-1);
        if (at === undefined) return v;
        if (at.map === null) at.list.push(v);
        else at.map.m.set(at.key, v);
        this.#space();
        if (this.#s[this.#i++] === ',') {
          this.#space();
          if (at.map !== null) at.key = this.#key();
          break;
        }
        open.pop();
        v = this.#closed(at);
      }
    }
  }

  #closed(at: Container): GoValue {
    const { rt } = this.#reg;
    if (at.map !== null) return new (this.#reg.type('objectMap').Box)(at.map);
    const t = this.#reg.type('list');
    let s = new Slice([], 0, 0, 0);
    // Capacities are those of append.
    for (const v of at.list) s = rt.append1(s, t.elem as RType, v);
    return new t.Box(s);
  }

  /** An object's key; the value comes next. */
  #key(): string {
    const key = unquote(this.#literal()) ?? '';
    this.#space();
    this.#i++;
    this.#space();
    return key;
  }

  #scalar(): GoValue {
    const item = this.#literal();
    switch (item[0]) {
      case 'n':
        return null;
      case 't':
      case 'f':
        return new boolT.Box(item === 'true');
      case '"':
        return new stringT.Box(unquote(item) ?? '');
      default:
        return this.#number(item);
    }
  }

  /** What stands between two elements, with the spaces. */
  #comma(): void {
    this.#space();
    if (this.#s[this.#i] !== ',') return;
    this.#i++;
    this.#space();
  }

  // ---- arrays and objects

  #slice(t: RType, cur: Slice): Slice {
    const { rt } = this.#reg;
    const elem = t.elem as RType;
    let s = cur;
    let n = 0;
    this.#i++;
    this.#space();
    while (this.#s[this.#i] !== ']') {
      // What the array holds beyond the length comes to light again, as in Go.
      if (n >= s.len) s = n < s.cap ? rt.reslice(s, elem, 0, n + 1) : rt.append1(s, elem, elem.zero());
      const at = s.off + n;
      const v = this.#into(elem, elementOf(s.arr, at, elem));
      if (!isAggregate(elem)) (s.arr as GoValue[])[at] = v;
      if (this.#failed !== null) return s;
      n++;
      this.#comma();
    }
    this.#i++;
    if (n === 0) return rt.makeSlice(elem, 0);
    return n < s.len ? rt.reslice(s, elem, 0, n) : s;
  }

  #array(t: RType, arr: Backing): void {
    const elem = t.elem as RType;
    let n = 0;
    this.#i++;
    this.#space();
    while (this.#s[this.#i] !== ']') {
      if (n < t.len) {
        const v = this.#into(elem, elementOf(arr, n, elem));
        if (!isAggregate(elem)) (arr as GoValue[])[n] = v;
        if (this.#failed !== null) return;
      } else this.#skip();
      n++;
      this.#comma();
    }
    this.#i++;
    if (n < t.len) this.#reg.rt.clearSlice(new Slice(arr, n, t.len - n, t.len - n), elem);
  }

  #map(t: RType, cur: GoMap | null): GoValue {
    const { rt } = this.#reg;
    const key = t.key as RType;
    const elem = t.elem as RType;
    const byText = this.#reg.implements(ptrT(key), 'textUnmarshaler');
    if (!byText && key.kind !== 'string' && !isSigned(key) && !isUnsigned(key)) {
      this.#mismatch('object', t, this.#i + 1);
      this.#skip();
      return cur;
    }
    const m = cur ?? rt.makeMap(t);
    this.#i++;
    this.#space();
    while (this.#s[this.#i] !== '}') {
      const start = this.#i;
      const name = this.#key();
      const v = this.#into(elem, elem.zero());
      if (this.#failed !== null) return m;
      let k: GoValue | undefined;
      if (byText) k = this.#own('UnmarshalText', name, key, key.zero(), null);
      else if (key.kind === 'string') k = name;
      else {
        const [n, code] = isSigned(key)
          ? numbers.parseInt(name, 10, bitsOf(key))
          : numbers.parseUint(name, 10, bitsOf(key));
        if (code !== numbers.OK) this.#mismatch(`number ${name}`, key, start + 1);
        else k = key.kind === 'uint64' ? n : isUnsigned(key) ? rt.toU(n) : n;
      }
      if (this.#failed !== null) return m;
      if (k !== undefined) rt.mapSet(m, k, v);
      this.#comma();
    }
    this.#i++;
    return m;
  }

  #fields(t: RType, obj: Record<string, GoValue>): void {
    const { exact, folded } = this.#d.facts(t);
    const outer = this.#struct;
    const depth = this.#path.length;
    this.#i++;
    this.#space();
    while (this.#s[this.#i] !== '}') {
      const name = unquote(this.#literal()) ?? '';
      const f = exact.get(name) ?? folded.get(foldName(name));
      if (f === undefined && this.#strict) this.#save(`json: unknown field ${quoteString(name)}`);
      const owner = f === undefined ? null : this.#owner(f, obj);
      if (f !== undefined) {
        this.#struct = t;
        this.#path.push(f.name);
      }
      this.#space();
      this.#i++;
      this.#space();
      if (f === undefined || owner === null) this.#skip();
      else {
        const last = f.path.at(-1) as JsonField['path'][number];
        const cur = owner[last.js];
        const v = f.quoted ? this.#quoted(last.type, cur) : this.#into(last.type, cur);
        if (!isAggregate(last.type)) owner[last.js] = v;
        if (this.#failed !== null) return;
      }
      this.#struct = outer;
      this.#path.length = depth;
      this.#comma();
    }
    this.#i++;
  }

  /** The struct that has the field, with pointers on the way made; null if one cannot be. */
  #owner(f: JsonField, obj: Record<string, GoValue>): Record<string, GoValue> | null {
    let at = obj;
    for (const step of f.path.slice(0, -1)) {
      this.#path.push(step.name);
      let next = at[step.js];
      if (step.type.kind === 'pointer' && next === null) {
        const elem = step.type.elem as RType;
        if (step.pkg !== '') {
          this.#save(`json: cannot set embedded pointer to unexported struct: ${elem.str}`);
          return null;
        }
        at[step.js] = next = elem.zero();
      }
      at = next as Record<string, GoValue>;
    }
    return at;
  }

  /** A value in a string, as the tag of its field says. */
  #quoted(t: RType, cur: GoValue): GoValue {
    const c = this.#s[this.#i];
    const item = this.#skip();
    if (c === 'n') return this.#store('null', t, cur, false);
    if (c === '"') return this.#store(unquote(item) ?? '', t, cur, true);
    if (c !== '{' && c !== '[' && c !== 't' && c !== 'f') this.#number(item);
    this.#save(`json: invalid use of ,string struct tag, trying to unmarshal unquoted value into ${t.str}`);
    return cur;
  }
}

/** An array or object for an empty interface that is not complete. */
interface Container {
  readonly map: GoMap | null;
  /** The key whose value comes next. */
  key: string;
  readonly list: GoValue[];
}

const noMethod = { method: null } as const;

/** What a new pointer to t points to. */
function newVariable(t: RType): GoValue {
  return isAggregate(t) ? t.zero() : new Ref(t.zero());
}

/** The bytes, or where the text stops being base64. Line ends are passed over. */
function fromBase64(s: string): Uint8Array | number {
  const out: number[] = [];
  let bits = 0;
  let n = 0;
  let i = 0;
  const skipLines = (): void => {
    while (s[i] === '\n' || s[i] === '\r') i++;
  };
  for (skipLines(); i < s.length; skipLines()) {
    const c = s.charCodeAt(i);
    const d = digit(c);
    if (d < 0) {
      // Padding fills up the last four, and nothing follows.
      if (c !== 0x3d || n < 2) return i;
      if (n === 2) {
        i++;
        skipLines();
        if (i >= s.length) return s.length;
        if (s[i] !== '=') return i - 1;
      }
      i++;
      skipLines();
      if (i < s.length) return i;
      out.push(...(n === 2 ? [bits >> 4] : [bits >> 10, (bits >> 2) & 255]));
      return Uint8Array.from(out);
    }
    bits = (bits << 6) | d;
    i++;
    if (++n < 4) continue;
    out.push(bits >> 16, (bits >> 8) & 255, bits & 255);
    bits = n = 0;
  }
  return n === 0 ? Uint8Array.from(out) : i - n;
}

function digit(c: number): number {
  if (c >= 0x41 && c <= 0x5a) return c - 0x41;
  if (c >= 0x61 && c <= 0x7a) return c - 0x61 + 26;
  if (c >= 0x30 && c <= 0x39) return c - 0x30 + 52;
  return c === 0x2b ? 62 : c === 0x2f ? 63 : -1;
}
