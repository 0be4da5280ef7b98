// This file encodes values: every type gets a function of its own, made when the first value of it comes along, which
// adds the JSON of a value to the text in hand.

import type { Backing, GoValue, Iface } from '../../../runtime/api.ts';
import { elementOf, nilSlice, type Slice } from '../../../runtime/backing.ts';
import { formatFloat } from '../../../runtime/ftoa.ts';
import { type GoMap, mapEntries, mapLen } from '../../../runtime/map.ts';
import { stringFromBytes } from '../../../runtime/slice.ts';
import { ptrT, type RType, unbox } from '../../../runtime/type.ts';
import { boolPtr, elemPtr, fieldPtr, Ref } from '../../../runtime/value.ts';
import { isAggregate } from '../../reflect/held.ts';
import { isZero } from '../../reflect/relations.ts';
import { quoteString } from '../../strconv/quote.ts';
import { type JsonField, jsonFields } from './fields.ts';
import { callMethod, Failed, type Registry } from './registry.ts';
import { compact, htmlEscape } from './scanner.ts';
import { base64, isValidNumber, quote } from './text.ts';

/** The text in hand. */
export interface Out {
  s: string;
  readonly html: boolean;
  /** Pointers, maps and slices on the way. */
  depth: number;
  /** Those of them below a depth where there may be a cycle. */
  seen: Set<unknown> | null;
}

/** Adds v; addr: v lies in a variable, so that methods of its pointer count; quoted: numbers and the like go into a string. */
type Encode = (out: Out, v: GoValue, addr: boolean, quoted: boolean) => void;

interface Encoder {
  encode: Encode;
  /** For a type whose pointer encodes itself: what is done with a pointer to an addressable value. */
  byPointer: ((out: Out, p: GoValue) => void) | null;
}

const CYCLES_FROM = 1000;

export class Encoders {
  readonly #reg: Registry;
  readonly #byType = new Map<RType, Encoder>();

  constructor(reg: Registry) {
    this.#reg = reg;
  }

  /** The JSON of what an interface value holds. */
  marshal(x: Iface | null, html: boolean): string {
    const out: Out = { s: '', html, depth: 0, seen: null };
    this.#iface(out, x, false);
    return out.s;
  }

  #iface(out: Out, x: Iface | null, quoted: boolean): void {
    if (x === null) out.s += 'null';
    else this.#of(x.type$).encode(out, unbox(x), false, quoted);
  }

  #of(t: RType): Encoder {
    let e = this.#byType.get(t);
    if (e === undefined) {
      // Types are recursive: the entry is there before the function is made.
      const made: Encoder = {
        encode: (out, v, addr, quoted) => made.encode(out, v, addr, quoted),
        byPointer: null,
      };
      this.#byType.set(t, (e = made));
      const p = t.kind === 'pointer' || t.kind === 'interface' ? null : ptrT(t);
      const kind = this.#method(t);
      const ptrKind = p === null ? null : this.#method(p);
      made.encode = kind === null ? this.#make(t) : this.#byMethod(t, kind);
      if (p !== null && ptrKind !== null && ptrKind !== kind) {
        const pointer = p;
        made.byPointer = (out, v) => this.#call(out, ptrKind, pointer.toIface(v) as Iface, t);
        if (isAggregate(t)) {
          const plain = made.encode;
          const byPointer = made.byPointer;
          made.encode = (out, v, addr, quoted) => (addr ? byPointer(out, v) : plain(out, v, addr, quoted));
        }
      }
    }
    return e;
  }

  /** The method by which values of t encode themselves. */
  #method(t: RType): 'json' | 'text' | null {
    if (this.#reg.implements(t, 'marshaler')) return 'json';
    return this.#reg.implements(t, 'textMarshaler') ? 'text' : null;
  }

  #byMethod(t: RType, kind: 'json' | 'text'): Encode {
    return (out, v) => {
      if (v === null && (t.kind === 'pointer' || t.kind === 'interface')) out.s += 'null';
      else this.#call(out, kind, t.toIface(t.copy(v)) as Iface, t);
    };
  }

  #call(out: Out, kind: 'json' | 'text', x: Iface, t: RType): void {
    const name = kind === 'json' ? 'MarshalJSON' : 'MarshalText';
    const [b, err] = callMethod(x, name) as [Slice, Iface | null];
    let failure = err;
    if (failure === null) {
      const s = stringFromBytes(b);
      if (kind === 'text') {
        out.s += quote(s, out.html);
        return;
      }
      const r = compact(s, out.html);
      if (typeof r === 'string') {
        out.s += r;
        return;
      }
      failure = this.#reg.error('syntaxError', r.msg, r.offset);
    }
    throw new Failed(this.#reg.error('marshalerError', this.#reg.world.typeObject(t), failure, name));
  }

  #make(t: RType): Encode {
    switch (t.kind) {
      case 'bool':
        return (out, v, _, quoted) => {
          out.s += quoted ? `"${v}"` : String(v);
        };
      case 'float32':
      case 'float64':
        return this.#float(t);
      case 'string':
        return t === this.#reg.type('number') ? this.#number() : stringEncoder;
      case 'interface':
        return (out, v, _, quoted) => this.#iface(out, v as Iface | null, quoted);
      case 'struct':
        return this.#struct(t);
      case 'map':
        return this.#map(t);
      case 'slice':
        return this.#slice(t);
      case 'array': {
        const list = this.#list(t.elem as RType);
        return (out, v, addr, quoted) => list(out, v as Backing, 0, t.len, addr, quoted);
      }
      case 'pointer':
        return this.#pointer(t);
      case 'complex64':
      case 'complex128':
      case 'chan':
      case 'func':
      case 'invalid':
        return this.#unsupported(t);
      default:
        return (out, v, _, quoted) => {
          out.s += quoted ? `"${v}"` : String(v);
        };
    }
  }

  #unsupported(t: RType): Encode {
    return () => {
      throw new Failed(this.#reg.error('unsupportedType', this.#reg.world.typeObject(t)));
    };
  }

  #badValue(t: RType, v: GoValue, text: string): never {
    throw new Failed(this.#reg.error('unsupportedValue', this.#reg.world.value(t, v), text));
  }

  #float(t: RType): Encode {
    const bits = t.kind === 'float32' ? 32 : 64;
    return (out, v, _, quoted) => {
      const x = v as number;
      if (!Number.isFinite(x)) this.#badValue(t, v, formatFloat(x, 'g', -1, bits));
      // JavaScript writes doubles as JSON does in Go, but for the sign of zero.
      let s = x === 0 ? (Object.is(x, -0) ? '-0' : '0') : String(x);
      if (bits === 32 && !(Number.isInteger(x) && Math.abs(x) < 16777216)) s = float32(x);
      out.s += quoted ? `"${s}"` : s;
    };
  }

  #number(): Encode {
    return (out, v, _, quoted) => {
      const s = v === '' ? '0' : (v as string);
      if (!isValidNumber(s)) throw new Failed(`json: invalid number literal ${quoteString(s)}`);
      out.s += quoted ? `"${s}"` : s;
    };
  }

  /** A level deeper; below a certain depth a value that is met in itself is an error. */
  #enter(out: Out, key: unknown, t: RType, v: GoValue): void {
    if (++out.depth <= CYCLES_FROM) return;
    out.seen ??= new Set();
    if (out.seen.has(key)) this.#badValue(t, v, `encountered a cycle via ${t.str}`);
    out.seen.add(key);
  }

  #leave(out: Out, key: unknown): void {
    if (out.depth-- > CYCLES_FROM) out.seen?.delete(key);
  }

  #pointer(t: RType): Encode {
    const elem = t.elem as RType;
    const e = this.#of(elem);
    const inner = isAggregate(elem)
      ? (out: Out, v: GoValue, quoted: boolean) => e.encode(out, v, true, quoted)
      : (out: Out, v: GoValue, quoted: boolean) => {
          if (e.byPointer !== null) e.byPointer(out, v);
          else e.encode(out, (v as { v: GoValue }).v, true, quoted);
        };
    return (out, v, _, quoted) => {
      if (v === null) {
        out.s += 'null';
        return;
      }
      this.#enter(out, v, t, v);
      inner(out, v, quoted);
      this.#leave(out, v);
    };
  }

  #slice(t: RType): Encode {
    const elem = t.elem as RType;
    if (elem.kind === 'uint8' && this.#method(ptrT(elem)) === null) {
      return (out, v) => {
        const s = v as Slice;
        out.s += s === nilSlice ? 'null' : `"${base64(s.arr as Uint8Array, s.off, s.len)}"`;
      };
    }
    const list = this.#list(elem);
    return (out, v, _, quoted) => {
      const s = v as Slice;
      if (s === nilSlice) {
        out.s += 'null';
        return;
      }
      const key = out.depth < CYCLES_FROM ? s : sliceKey(out, s);
      this.#enter(out, key, t, v);
      list(out, s.arr, s.off, s.len, true, quoted);
      this.#leave(out, key);
    };
  }

  #list(
    elem: RType,
  ): (out: Out, arr: Backing, off: number, n: number, addr: boolean, quoted: boolean) => void {
    const e = this.#of(elem);
    return (out, arr, off, n, addr, quoted) => {
      if (n === 0) {
        out.s += '[]';
        return;
      }
      const { byPointer } = e;
      const viaPointer = addr && byPointer !== null && !isAggregate(elem);
      for (let i = 0; i < n; i++) {
        out.s += i === 0 ? '[' : ',';
        if (viaPointer) byPointer(out, elem.kind === 'bool' ? boolPtr(arr, off + i) : elemPtr(arr, off + i));
        else e.encode(out, elementOf(arr, off + i, elem), addr, quoted);
      }
      out.s += ']';
    };
  }

  #map(t: RType): Encode {
    const key = t.key as RType;
    const byText = key.kind !== 'string' && this.#reg.implements(key, 'textMarshaler');
    if (key.kind !== 'string' && !byText && !/^u?int(8|16|32|64|ptr)?$/.test(key.kind))
      return this.#unsupported(t);
    const e = this.#of(t.elem as RType);
    const name = (k: GoValue): string => {
      if (!byText) return String(k);
      if (k === null && key.kind === 'pointer') return '';
      const [b, err] = callMethod(key.toIface(k) as Iface, 'MarshalText') as [Slice, Iface | null];
      if (err !== null) {
        const text = callMethod(err, 'Error') as string;
        throw new Failed(`json: encoding error for type ${quoteString(t.str)}: ${quoteString(text)}`);
      }
      return stringFromBytes(b);
    };
    return (out, v, _, quoted) => {
      if (v === null) {
        out.s += 'null';
        return;
      }
      const m = v as GoMap;
      this.#enter(out, v, t, v);
      let sep = '{';
      const add = (k: string, x: GoValue): void => {
        out.s += `${sep + quote(k, out.html)}:`;
        sep = ',';
        e.encode(out, x, false, quoted);
      };
      // Chars are bytes: their order is that of Go strings.
      if (key.kind === 'string' && m.simple)
        for (const k of ([...m.m.keys()] as string[]).sort()) add(k, m.m.get(k));
      else {
        const entries = mapEntries(m).map(([k, x]) => [name(k), x] as const);
        entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
        for (const [k, x] of entries) add(k, x);
      }
      out.s += sep === '{' ? '{}' : '}';
      this.#leave(out, v);
    };
  }

  #struct(t: RType): Encode {
    const fields = jsonFields(t).map((f) => this.#field(f));
    return (out, v, addr) => {
      let first = true;
      for (let i = 0; i < fields.length; i++) {
        const f = fields[i] as (typeof fields)[number];
        let obj = v as Record<string, GoValue>;
        let inVariable = addr;
        if (f.way.length > 0) {
          const last = follow(f.way, obj, addr);
          if (last === null) continue;
          obj = last.obj;
          inVariable = last.addr;
        }
        const x = obj[f.js];
        if (f.omits?.(x, obj, inVariable)) continue;
        if (first) out.s += out.html ? f.firstHtml : f.firstPlain;
        else out.s += out.html ? f.nextHtml : f.nextPlain;
        first = false;
        if (inVariable && f.scalarPointer) f.encoder.byPointer?.(out, fieldPtr(obj, f.js));
        else f.encoder.encode(out, x, inVariable, f.quoted);
      }
      out.s += first ? '{}' : '}';
    };
  }

  #field(f: JsonField) {
    const last = f.path.at(-1) as JsonField['path'][number];
    const encoder = this.#of(last.type);
    const plainName = `"${f.name}":`;
    return {
      way: f.path.slice(0, -1),
      js: last.js,
      encoder,
      firstPlain: `{${plainName}`,
      firstHtml: `{${htmlEscape(plainName)}`,
      nextPlain: `,${plainName}`,
      nextHtml: `,${htmlEscape(plainName)}`,
      quoted: f.quoted,
      scalarPointer: encoder.byPointer !== null && !isAggregate(last.type),
      omits: f.omitEmpty || f.omitZero ? this.#omits(f, last.type) : null,
    };
  }

  /** Tells whether a field is left out. */
  #omits(f: JsonField, t: RType): (v: GoValue, obj: object, addr: boolean) => boolean {
    const zero = f.omitZero ? this.#isZero(t) : null;
    return (v) => (f.omitEmpty && isEmpty(v, t)) || (zero?.(v) ?? false);
  }

  #isZero(t: RType): (v: GoValue) => boolean {
    const ask = (x: Iface): boolean => callMethod(x, 'IsZero') as boolean;
    if (this.#reg.implements(t, 'isZeroer')) {
      if (t.kind === 'interface') {
        return (v) => {
          const x = v as Iface | null;
          return x === null || (x.type$.kind === 'pointer' && unbox(x) === null) || ask(x);
        };
      }
      return (v) => (t.kind === 'pointer' && v === null) || ask(t.toIface(v) as Iface);
    }
    const p = ptrT(t);
    if (t.kind !== 'interface' && t.kind !== 'pointer' && this.#reg.implements(p, 'isZeroer'))
      return (v) => ask(p.toIface(isAggregate(t) ? v : new Ref(v)) as Iface);
    return (v) => isZero(v, t);
  }
}

/** The struct that a path of embedded structs leads to; null behind a nil pointer. */
function follow(
  way: JsonField['path'],
  from: Record<string, GoValue>,
  addr: boolean,
): { obj: Record<string, GoValue>; addr: boolean } | null {
  let obj = from;
  let inVariable = addr;
  for (const f of way) {
    const x = obj[f.js];
    if (x === null) return null;
    if (f.type.kind === 'pointer') inVariable = true;
    obj = x as Record<string, GoValue>;
  }
  return { obj, addr: inVariable };
}

function isEmpty(v: GoValue, t: RType): boolean {
  switch (t.kind) {
    case 'string':
      return v === '';
    case 'slice':
      return (v as Slice).len === 0;
    case 'map':
      return mapLen(v as GoMap | null) === 0;
    case 'array':
      return t.len === 0;
    case 'struct':
    case 'complex64':
    case 'complex128':
    case 'func':
    case 'chan':
      return false;
    default:
      return isZero(v, t);
  }
}

const stringEncoder: Encode = (out, v, _, quoted) => {
  const s = quote(v as string, out.html);
  out.s += quoted ? quote(s, false) : s;
};

/** One key for slices of one place and length. */
function sliceKey(out: Out, s: Slice): unknown {
  for (const k of out.seen ?? []) {
    const o = k as Partial<Slice>;
    if (o.arr === s.arr && o.off === s.off && o.len === s.len) return k;
  }
  return s;
}

function float32(x: number): string {
  const abs = Math.abs(x);
  const exponential = abs < Math.fround(1e-6) || abs >= 1e21;
  const s = formatFloat(x, exponential ? 'e' : 'f', -1, 32);
  return s.replace(/e-0(\d)$/, 'e-$1');
}
