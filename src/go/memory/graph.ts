// This file describes what a running program holds at one moment: the values of variables, and every object that can be
// reached from them. First all objects are found, so that it is known which of them lie within others; then each is
// described, with a pointer as the way to its place. What is described does not change when the program goes on.

import type { MemoryField, MemoryObject, MemoryPlace, MemoryValue, MemoryVar } from '../go-api.ts';
import type { Backing, GoFunc, GoValue, Iface } from '../runtime/api.ts';
import { elementOf, nilSlice, type Slice } from '../runtime/backing.ts';
import type { Chan } from '../runtime/chan.ts';
import type { Complex } from '../runtime/complex.ts';
import { formatFloat } from '../runtime/ftoa.ts';
import { type GoMap, mapEntries } from '../runtime/map.ts';
import type { WatchedVar } from '../runtime/memory-watch.ts';
import { type FieldInfo, type RType, type StructValue, unbox } from '../runtime/type.ts';
import { ElemPtr, FieldPtr, Ref } from '../runtime/value.ts';
import { wholeOf } from '../runtime/views.ts';

/** Elements, entries and bytes shown at most of one array, map, channel or string. */
const SHOWN = 64;
/** Fields and elements within each other, and interfaces, at most. */
const DEPTH = 6;
/** Objects at most. */
const OBJECTS = 150;
/** Types of the library whose fields say what a reader wants to know: what errors.New and fmt.Errorf make. */
const TELLING: ReadonlySet<string> = new Set([
  'errors.errorString',
  'errors.joinError',
  'fmt.wrapError',
  'fmt.wrapErrors',
]);

/** A closure and what it holds. */
export interface Held {
  readonly func: string;
  readonly vars: readonly WatchedVar[];
  readonly look: () => readonly GoValue[];
}

/** What is known of a program's objects beyond one moment. */
export class Known {
  readonly #ids = new WeakMap<object, number>();
  #last = 0;
  /** Capacities that plain arrays have, which may be shorter. */
  readonly caps = new WeakMap<object, number>();
  /** Variables that are objects, by name. */
  readonly names = new WeakMap<object, string>();
  readonly closures = new WeakMap<GoFunc, Held>();
  readonly funcs = new Map<GoFunc, string>();
  /** Paths of the packages of the program itself. */
  readonly own: ReadonlySet<string>;
  /** Pointers to package variables: they are no Refs. */
  readonly globals: ReadonlySet<object>;

  constructor(own: Iterable<string>, globals: Iterable<object>) {
    this.own = new Set(own);
    this.globals = new Set(globals);
  }

  id(o: object): number {
    let id = this.#ids.get(o);
    if (id === undefined) this.#ids.set(o, (id = ++this.#last));
    return id;
  }
}

export function typeName(t: RType): string {
  return t.str.replace(/\bmain\./g, '').replaceAll('interface {}', 'any');
}

type Struct = Record<string, GoValue>;

/** How an object is found: as what it is to be described. */
interface Target {
  readonly kind: 'array' | 'value' | 'map' | 'chan' | 'closure';
  /** For an array, of its elements. */
  readonly type: RType;
}

export class Graph {
  readonly #known: Known;
  /** Objects within others: where. */
  readonly #within = new Map<object, { readonly outer: object; readonly key: string | number }>();
  /** Objects that are variables of frames. */
  readonly #variables = new Set<object>();
  readonly #targets = new Map<object, Target>();
  readonly #queue: object[] = [];
  readonly #leftOut = new Set<object>();

  constructor(known: Known) {
    this.#known = known;
  }

  // ---- finding

  /** Finds what a variable holds. Its own object is that of a Ref, a struct or an array. */
  find(v: WatchedVar, raw: GoValue): void {
    const own = this.#objectOf(v, raw);
    if (own !== null) {
      this.#known.names.set(own, v.name);
      // It is the variable of an outer call, or outlives that.
      if (v.role === 'captured') this.#target(own, { kind: 'value', type: v.type });
      else this.#variables.add(own);
    }
    this.#walk(heldBy(v, raw), v.type, 0);
  }

  /** Finds what is reached from what was found. */
  follow(): void {
    for (let o = this.#queue.shift(); o !== undefined; o = this.#queue.shift()) {
      const { kind, type } = this.#targets.get(o) as Target;
      switch (kind) {
        case 'array':
          this.#walkArray(o as unknown as Backing, type, Number.POSITIVE_INFINITY, 0);
          break;
        case 'value':
          this.#walk(o instanceof Ref ? o.v : o, type, 0);
          break;
        case 'map':
          for (const [k, e] of mapEntries(o as GoMap).slice(0, SHOWN)) {
            this.#walk(k, type.key as RType, 1);
            this.#walk(e, type.elem as RType, 1);
          }
          break;
        case 'chan':
          for (const v of (o as Chan).queue.toArray().slice(0, SHOWN)) this.#walk(v, (o as Chan).elem, 1);
          break;
        case 'closure': {
          const { vars, look } = this.#known.closures.get(o as unknown as GoFunc) as Held;
          const raws = look();
          vars.forEach((v, i) => {
            const own = this.#objectOf(v, raws[i]);
            if (own === null) this.#walk(raws[i], v.type, 1);
            else this.#target(own, { kind: 'value', type: v.type });
          });
        }
      }
    }
  }

  #target(o: object, target: Target): void {
    if (this.#targets.has(o)) return;
    if (this.#targets.size >= OBJECTS) {
      this.#leftOut.add(o);
      return;
    }
    this.#targets.set(o, target);
    this.#queue.push(o);
  }

  #objectOf(v: WatchedVar, raw: GoValue): object | null {
    if (v.type.kind === 'struct') return heldBy(v, raw) as object;
    if (v.type.kind === 'array') return wholeOf(heldBy(v, raw) as Backing).owner;
    return v.boxed ? (raw as Ref) : null;
  }

  #walk(v: GoValue, t: RType, depth: number): void {
    if (depth > DEPTH || isForeign(v)) return;
    switch (t.kind) {
      case 'struct':
        for (const f of this.#shownFields(t)) {
          const held = (v as Struct)[f.js];
          this.#nest(held, f.type, v as object, f.name);
          this.#walk(held, f.type, depth + 1);
        }
        return;
      case 'array':
        this.#walkArray(v as Backing, t.elem as RType, t.len, depth);
        return;
      case 'slice':
        if (v !== nilSlice) this.#findArray(v as Slice, t.elem as RType);
        return;
      case 'interface':
        if (v !== null) this.#walk(unbox(v as Iface), (v as Iface).type$, depth + 1);
        return;
      case 'pointer':
        if (v !== null) this.#findPointed(v as object, t.elem as RType);
        return;
      case 'map':
        if (v !== null) this.#target(v as object, { kind: 'map', type: t });
        return;
      case 'chan':
        if (v !== null) this.#target(v as object, { kind: 'chan', type: t });
        return;
      case 'func':
        if (v !== null && this.#known.closures.has(v as GoFunc))
          this.#target(v as object, { kind: 'closure', type: t });
        return;
      default:
    }
  }

  #walkArray(arr: Backing, elem: RType, len: number, depth: number): void {
    if (isPlain(elem)) return;
    const { owner, first } = wholeOf(arr);
    const n = Math.min(len, arr.length, SHOWN);
    for (let i = 0; i < n; i++) {
      this.#nest(arr[i], elem, owner, first + i);
      this.#walk(arr[i], elem, depth + 1);
    }
  }

  #nest(v: GoValue, t: RType, outer: object, key: string | number): void {
    if (t.kind === 'struct' || t.kind === 'array') this.#within.set(v as object, { outer, key });
  }

  #findArray(s: Slice, elem: RType): void {
    const { owner, first } = wholeOf(s.arr);
    const end = first + s.off + s.cap;
    const { caps } = this.#known;
    if (end > (caps.get(owner) ?? 0)) caps.set(owner, end);
    this.#target(owner, { kind: 'array', type: elem });
  }

  #findPointed(p: object, elem: RType): void {
    if (this.#known.globals.has(p)) return;
    if (p instanceof ElemPtr) this.#target(p.place.owner, { kind: 'array', type: elem });
    else if (p instanceof FieldPtr) {
      const { owner } = p.place;
      this.#target(owner, { kind: 'value', type: (owner as StructValue).type$.elem as RType });
    } else if (elem.kind === 'array') {
      const { owner } = wholeOf(p as unknown as Backing);
      if (owner === (p as unknown)) this.#target(owner, { kind: 'value', type: elem });
      else this.#target(owner, { kind: 'array', type: elem.elem as RType });
    } else this.#target(p, { kind: 'value', type: elem });
  }

  /** Of a type of the library only what it shows. */
  #shownFields(t: RType): readonly FieldInfo[] {
    if (t.pkgPath === '' || this.#known.own.has(t.pkgPath) || TELLING.has(t.str)) return t.fields;
    return t.fields.filter((f) => f.pkg === '');
  }

  /** How many objects were left out. */
  get left(): number {
    return this.#leftOut.size;
  }

  // ---- describing

  variable(v: WatchedVar, raw: GoValue, role: MemoryVar['role'] = v.role): MemoryVar {
    const own = this.#objectOf(v, raw);
    const place = own === null ? null : this.#place(own, []);
    return {
      name: v.name,
      type: typeName(v.type),
      role,
      shadowed: v.shadowed,
      value: this.value(heldBy(v, raw), v.type),
      object: place === null ? 0 : place.object,
    };
  }

  /** What was found and is neither a variable of a frame nor within something else. */
  objects(): MemoryObject[] {
    const shown: MemoryObject[] = [];
    for (const [o, target] of this.#targets)
      if (!this.#variables.has(o) && !this.#within.has(o)) shown.push(this.#object(o, target));
    return shown;
  }

  #object(o: object, { kind, type }: Target): MemoryObject {
    const object = this.#known.id(o);
    switch (kind) {
      case 'array': {
        const arr = o as unknown as Backing;
        const len = Math.max(arr.length, this.#known.caps.get(o) ?? 0);
        const elements = this.#elements(arr, type, len, 0);
        return { object, kind, type: `[${len}]${typeName(type)}`, elements, len };
      }
      case 'map': {
        const all = mapEntries(o as GoMap);
        const entries = all
          .slice(0, SHOWN)
          .map(
            ([k, e]) => [this.value(k, type.key as RType, 1), this.value(e, type.elem as RType, 1)] as const,
          );
        return { object, kind, type: typeName(type), entries, len: all.length };
      }
      case 'chan': {
        const chan = o as Chan;
        const all = chan.queue.toArray();
        const queue = all.slice(0, SHOWN).map((v) => this.value(v, chan.elem, 1));
        const { cap, closed } = chan;
        return { object, kind, type: typeName(type), queue, len: all.length, cap, closed };
      }
      case 'closure': {
        const { func, vars, look } = this.#known.closures.get(o as unknown as GoFunc) as Held;
        const raws = look();
        return {
          object,
          kind,
          type: typeName(type),
          func,
          vars: vars.map((v, i) => this.variable(v, raws[i])),
        };
      }
      case 'value': {
        const name = this.#known.names.get(o) ?? '';
        const value = this.value(o instanceof Ref ? o.v : o, type);
        return { object, kind, type: typeName(type), name, value };
      }
    }
  }

  value(v: GoValue, t: RType, depth = 0): MemoryValue {
    if (depth > DEPTH || isForeign(v)) return { kind: 'more' };
    switch (t.kind) {
      case 'string': {
        const s = v as string;
        const bytes = Array.from({ length: Math.min(SHOWN, s.length) }, (_, i) => s.charCodeAt(i));
        return { kind: 'string', bytes, len: s.length };
      }
      case 'struct':
        return this.#struct(v as Struct, t, depth);
      case 'array':
        return {
          kind: 'array',
          elements: this.#elements(v as Backing, t.elem as RType, t.len, depth + 1),
          len: t.len,
        };
      case 'slice': {
        if (v === nilSlice) return { kind: 'nil' };
        const { arr, off, len, cap } = v as Slice;
        const { owner, first } = wholeOf(arr);
        return { kind: 'slice', array: this.#place(owner, []), off: first + off, len, cap };
      }
      case 'interface': {
        if (v === null) return { kind: 'nil' };
        const type = (v as Iface).type$;
        return {
          kind: 'interface',
          type: typeName(type),
          value: this.value(unbox(v as Iface), type, depth + 1),
        };
      }
      case 'pointer':
        return v === null ? { kind: 'nil' } : { kind: 'pointer', to: this.#pointed(v as object) };
      case 'map':
      case 'chan':
        return v === null ? { kind: 'nil' } : { kind: 'reference', object: this.#known.id(v as object) };
      case 'func': {
        if (v === null) return { kind: 'nil' };
        const fn = v as GoFunc;
        if (this.#known.closures.has(fn)) return { kind: 'reference', object: this.#known.id(fn) };
        return { kind: 'func', name: this.#known.funcs.get(fn) ?? '' };
      }
      default:
        return { kind: 'plain', text: plainText(v, t) };
    }
  }

  #struct(v: Struct, t: RType, depth: number): MemoryValue {
    const shown = this.#shownFields(t);
    const fields = shown.map(
      (f): MemoryField => ({
        name: f.name,
        type: typeName(f.type),
        embedded: f.embedded,
        value: this.value(v[f.js], f.type, depth + 1),
      }),
    );
    return { kind: 'struct', fields, left: t.fields.length - shown.length };
  }

  #elements(arr: Backing, elem: RType, len: number, depth: number): MemoryValue[] {
    return Array.from({ length: Math.min(SHOWN, len) }, (_, i) =>
      this.value(i < arr.length ? elementOf(arr, i, elem) : elem.zero(), elem, depth),
    );
  }

  #pointed(p: object): MemoryPlace {
    if (p instanceof ElemPtr) return this.#place(p.place.owner, [p.place.key]);
    if (p instanceof FieldPtr) {
      const { owner, key } = p.place;
      const type = (owner as StructValue).type$.elem as RType;
      return this.#place(owner, [type.fields.find((f) => f.js === key)?.name ?? key]);
    }
    const { owner, first } = wholeOf(p as unknown as Backing);
    return owner === (p as unknown) ? this.#place(p, []) : this.#place(owner, [first]);
  }

  /** From the outermost object on. */
  #place(o: object, path: readonly (string | number)[]): MemoryPlace {
    let outer = o;
    const way = [...path];
    for (let at = this.#within.get(outer); at !== undefined; at = this.#within.get(outer)) {
      way.unshift(at.key);
      outer = at.outer;
    }
    return { object: this.#known.id(outer), path: way };
  }
}

function heldBy(v: WatchedVar, raw: GoValue): GoValue {
  return v.boxed ? (raw as Ref).v : raw;
}

/** What the library's natives hold in a way of their own. */
function isForeign(v: GoValue): boolean {
  return v === undefined;
}

function isPlain(t: RType): boolean {
  return !['struct', 'array', 'slice', 'interface', 'pointer', 'map', 'chan', 'func'].includes(t.kind);
}

/** As %v prints it. */
function plainText(v: GoValue, t: RType): string {
  switch (t.kind) {
    case 'float32':
    case 'float64':
      return floatText(v as number, t.kind === 'float32' ? 32 : 64);
    case 'complex64':
    case 'complex128': {
      const bits = t.kind === 'complex64' ? 32 : 64;
      const { re, im } = v as Complex;
      const imag = floatText(im, bits);
      return `(${floatText(re, bits)}${/^[+-]/.test(imag) ? '' : '+'}${imag}i)`;
    }
    case 'bool':
      return String(v);
    default:
      return String(typeof v === 'number' ? v + 0 : v);
  }
}

function floatText(x: number, bits: 32 | 64): string {
  const abs = Math.abs(x);
  return formatFloat(x, abs !== 0 && (abs < 1e-4 || abs >= 1e21) ? 'e' : 'f', -1, bits);
}
