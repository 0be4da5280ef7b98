// This file holds the types of the program as the compiler sees them: without aliases and type parameters, and
// hash-consed, so that identical types are the same object. The checker's types are converted in an environment
// that says what the type parameters in scope stand for; that is all of monomorphisation as far as types go.

import { unalias, underlying } from '../types/index.ts';
import type { Func, Package, TypeName, Var } from '../types/objects.ts';
import { isExported } from '../types/objects.ts';
import type { BasicKind, ChanDir, Named, Type, TypeParam } from '../types/types.ts';
import { identifier, sanitize } from './names.ts';

export type CType =
  | CBasic
  | CArray
  | CSlice
  | CStruct
  | CPointer
  | CFunc
  | CInterface
  | CMap
  | CChan
  | CNamed
  | CTuple;

export interface CBasic {
  readonly kind: 'basic';
  readonly id: number;
  readonly basic: BasicKind;
}
export interface CArray {
  readonly kind: 'array';
  readonly id: number;
  readonly elem: CType;
  readonly len: number;
}
export interface CSlice {
  readonly kind: 'slice';
  readonly id: number;
  readonly elem: CType;
}
export interface CField {
  readonly name: string;
  /** Set for unexported fields, whose identity depends on it. */
  readonly pkg: Package | null;
  readonly type: CType;
  readonly embedded: boolean;
  readonly tag: string;
  /** The property that holds it. */
  readonly js: string;
}
export interface CStruct {
  readonly kind: 'struct';
  readonly id: number;
  readonly fields: readonly CField[];
}
export interface CPointer {
  readonly kind: 'pointer';
  readonly id: number;
  readonly elem: CType;
}
export interface CFunc {
  readonly kind: 'func';
  readonly id: number;
  readonly params: readonly CType[];
  readonly results: readonly CType[];
  readonly variadic: boolean;
}
export interface CMethod {
  readonly name: string;
  readonly pkg: Package | null;
  readonly sig: CFunc;
}
/** Methods sorted by name. */
export interface CInterface {
  readonly kind: 'interface';
  readonly id: number;
  readonly methods: readonly CMethod[];
}
export interface CMap {
  readonly kind: 'map';
  readonly id: number;
  readonly key: CType;
  readonly elem: CType;
}
export interface CChan {
  readonly kind: 'chan';
  readonly id: number;
  readonly dir: ChanDir;
  readonly elem: CType;
}
export interface CNamed {
  readonly kind: 'named';
  readonly id: number;
  readonly orig: Named;
  readonly obj: TypeName;
  readonly targs: readonly CType[];
  readonly env: Env;
  /** Never a named type; found when first asked for (types may be recursive): read it with `under`. */
  underlying: CType | null;
}
export interface CTuple {
  readonly kind: 'tuple';
  readonly id: number;
  readonly elems: readonly CType[];
}

/** What the type parameters in scope stand for. */
export class Env {
  readonly map: ReadonlyMap<TypeParam, CType>;
  /** Tells environments apart in the keys of types declared inside generic functions. */
  readonly key: string;
  readonly cache = new Map<Type, CType>();
  constructor(map: ReadonlyMap<TypeParam, CType>) {
    this.map = map;
    this.key = [...map.values()].map((t) => t.id).join(',');
  }
}

export const emptyEnv = (): Env => new Env(new Map());

/** The basic kinds in the classes that emitted code distinguishes. */
export type NumClass = 'wideI' | 'wideU' | 'u64' | 'small' | 'float' | 'complex';

const smallInts: Partial<Record<BasicKind, { bits: number; signed: boolean }>> = {
  int8: { bits: 8, signed: true },
  int16: { bits: 16, signed: true },
  int32: { bits: 32, signed: true },
  'untyped rune': { bits: 32, signed: true },
  uint8: { bits: 8, signed: false },
  uint16: { bits: 16, signed: false },
  uint32: { bits: 32, signed: false },
};

export class TypeTable {
  readonly #byKey = new Map<string, CType>();
  #nextId = 1;
  readonly #origIds = new Map<Named, number>();
  readonly #pkgIds = new Map<Package, number>();
  readonly env0 = emptyEnv();
  readonly bool = this.basic('bool');
  readonly int = this.basic('int');
  readonly uint = this.basic('uint');
  readonly uint8 = this.basic('uint8');
  readonly int32 = this.basic('int32');
  readonly string = this.basic('string');
  readonly float64 = this.basic('float64');
  readonly nil = this.basic('untyped nil');
  readonly any = this.interface([]);

  #intern<T extends CType>(key: string, make: (id: number) => T): T {
    let t = this.#byKey.get(key);
    if (t === undefined) {
      t = make(this.#nextId++);
      this.#byKey.set(key, t);
    }
    return t as T;
  }

  basic(basic: BasicKind): CBasic {
    return this.#intern(`b${basic}`, (id) => ({ kind: 'basic', id, basic }));
  }
  array(elem: CType, len: number): CArray {
    return this.#intern(`[${len}]${elem.id}`, (id) => ({ kind: 'array', id, elem, len }));
  }
  slice(elem: CType): CSlice {
    return this.#intern(`[]${elem.id}`, (id) => ({ kind: 'slice', id, elem }));
  }
  pointer(elem: CType): CPointer {
    return this.#intern(`*${elem.id}`, (id) => ({ kind: 'pointer', id, elem }));
  }
  map(key: CType, elem: CType): CMap {
    return this.#intern(`m${key.id}:${elem.id}`, (id) => ({ kind: 'map', id, key, elem }));
  }
  chan(dir: ChanDir, elem: CType): CChan {
    return this.#intern(`c${dir}:${elem.id}`, (id) => ({ kind: 'chan', id, dir, elem }));
  }
  tuple(elems: readonly CType[]): CTuple {
    return this.#intern(`t${elems.map((e) => e.id).join(',')}`, (id) => ({ kind: 'tuple', id, elems }));
  }
  func(params: readonly CType[], results: readonly CType[], variadic: boolean): CFunc {
    const key = `f${params.map((e) => e.id).join(',')};${results.map((e) => e.id).join(',')}${variadic ? 'v' : ''}`;
    return this.#intern(key, (id) => ({ kind: 'func', id, params, results, variadic }));
  }
  interface(methods: readonly CMethod[]): CInterface {
    const sorted = [...methods].sort(byMethodName);
    const key = `i${sorted.map((m) => `${m.name}@${m.pkg === null ? '' : this.#pkgId(m.pkg)}:${m.sig.id}`).join(';')}`;
    return this.#intern(key, (id) => ({ kind: 'interface', id, methods: sorted }));
  }
  struct(fields: readonly CField[]): CStruct {
    const key = `s${fields
      .map(
        (f) =>
          `${f.name}@${f.pkg === null ? '' : this.#pkgId(f.pkg)}:${f.type.id}${f.embedded ? 'e' : ''}${JSON.stringify(f.tag)}`,
      )
      .join(';')}`;
    return this.#intern(key, (id) => ({ kind: 'struct', id, fields }));
  }
  #pkgId(pkg: Package): number {
    let id = this.#pkgIds.get(pkg);
    if (id === undefined) this.#pkgIds.set(pkg, (id = this.#pkgIds.size + 1));
    return id;
  }

  /** The type that t is in env. */
  of(t: Type, env: Env): CType {
    const known = env.cache.get(t);
    if (known !== undefined) return known;
    const c = this.#convert(t, env);
    env.cache.set(t, c);
    return c;
  }

  #convert(t: Type, env: Env): CType {
    switch (t.kind) {
      case 'Basic':
        return this.basic(t.basicKind === 'untyped bool' ? 'bool' : t.basicKind);
      case 'Array':
        return this.array(this.of(t.elem, env), t.len);
      case 'Slice':
        return this.slice(this.of(t.elem, env));
      case 'Pointer':
        return this.pointer(this.of(t.base, env));
      case 'Map':
        return this.map(this.of(t.key, env), this.of(t.elem, env));
      case 'Chan':
        return this.chan(t.dir, this.of(t.elem, env));
      case 'Tuple':
        return this.tuple(t.vars.map((v) => this.of(v.type as Type, env)));
      case 'Signature':
        return this.func(
          t.params.vars.map((v) => this.of(v.type as Type, env)),
          t.results.vars.map((v) => this.of(v.type as Type, env)),
          t.variadic,
        );
      case 'Struct':
        return this.struct(t.fields.map((f, i) => this.#field(f, i, t.tags[i] ?? '', env)));
      case 'Interface': {
        // Methods of one name, not exported by different packages, are different methods.
        const methods = new Map<string, CMethod>();
        const add = (m: CMethod) => methods.set(`${m.name}@${m.pkg?.path ?? ''}`, m);
        for (const m of t.methods) {
          add({ name: m.name, pkg: unexportedPkg(m), sig: this.of(m.type as Type, env) as CFunc });
        }
        for (const e of t.embeddeds) {
          const u = unalias(e);
          if (u.kind === 'Union') continue;
          const c = this.under(this.of(u, env));
          if (c.kind === 'interface') for (const m of c.methods) add(m);
        }
        return this.interface([...methods.values()]);
      }
      case 'Named':
        return this.named(
          t.orig,
          t.targs.map((a) => this.of(a, env)),
          env,
        );
      case 'TypeParam': {
        const c = env.map.get(t);
        if (c === undefined) throw new Error(`type parameter ${t.obj.name} has no type here`);
        return c;
      }
      case 'Alias':
        return this.of(unalias(t), env);
      case 'Union':
        return this.any;
    }
  }

  #field(f: Var, i: number, tag: string, env: Env): CField {
    const js = f.name === '_' ? `_$${i}` : f.name === '__proto__' ? '__proto__$' : identifier(f.name);
    return {
      name: f.name,
      pkg: unexportedPkg(f),
      type: this.of(f.type as Type, env),
      embedded: f.embedded,
      tag,
      js,
    };
  }

  /** A defined type or an instance; env matters for types declared inside generic functions only. */
  named(orig: Named, targs: readonly CType[], env: Env): CNamed {
    let oid = this.#origIds.get(orig);
    if (oid === undefined) this.#origIds.set(orig, (oid = this.#origIds.size + 1));
    const local = isLocal(orig.obj);
    const outer = local ? env : this.env0;
    const key = `n${oid}[${targs.map((a) => a.id).join(',')}]${outer.key === '' ? '' : `{${outer.key}}`}`;
    return this.#intern(key, (id) => {
      const map = new Map(outer.map);
      orig.tparams.forEach((p, i) => {
        const a = targs[i];
        if (a !== undefined) map.set(p, a);
      });
      const inner = map.size === 0 ? this.env0 : new Env(map);
      return { kind: 'named', id, orig, obj: orig.obj, targs, env: inner, underlying: null };
    });
  }

  under(t: CType): Exclude<CType, CNamed> {
    if (t.kind !== 'named') return t;
    if (t.underlying === null) {
      const u = this.of(underlying(t.orig), t.env);
      t.underlying = this.under(u);
    }
    return t.underlying as Exclude<CType, CNamed>;
  }

  // ---- questions

  isInterface(t: CType): boolean {
    return this.under(t).kind === 'interface';
  }
  isStruct(t: CType): boolean {
    return this.under(t).kind === 'struct';
  }
  /** Whether values of t are JavaScript objects that Go copies. */
  isAggregate(t: CType): boolean {
    const k = this.under(t).kind;
    return k === 'struct' || k === 'array';
  }
  isString(t: CType): boolean {
    const u = this.under(t);
    return u.kind === 'basic' && (u.basic === 'string' || u.basic === 'untyped string');
  }
  isBool(t: CType): boolean {
    const u = this.under(t);
    return u.kind === 'basic' && u.basic === 'bool';
  }
  /** *T with T a struct type: held as the struct object. */
  isStructPtr(t: CType): boolean {
    const u = this.under(t);
    return u.kind === 'pointer' && this.isStruct(u.elem);
  }
  /** A pointer whose target is reached through its property v. */
  isBoxPtr(t: CType): boolean {
    const u = this.under(t);
    return u.kind === 'pointer' && !this.isAggregate(u.elem);
  }
  /** In an interface, t is held without a box: it is exactly *T with T a struct type. */
  isRawInIface(t: CType): boolean {
    return t.kind === 'pointer' && this.isStruct(t.elem);
  }
  num(t: CType): NumClass | null {
    const u = this.under(t);
    if (u.kind !== 'basic') return null;
    switch (u.basic) {
      case 'int':
      case 'int64':
      case 'untyped int':
        return 'wideI';
      case 'uint':
      case 'uintptr':
        return 'wideU';
      case 'uint64':
        return 'u64';
      case 'float32':
      case 'float64':
      case 'untyped float':
        return 'float';
      case 'complex64':
      case 'complex128':
      case 'untyped complex':
        return 'complex';
      default:
        return smallInts[u.basic] === undefined ? null : 'small';
    }
  }
  isInteger(t: CType): boolean {
    const n = this.num(t);
    return n === 'wideI' || n === 'wideU' || n === 'u64' || n === 'small';
  }
  isUnsigned(t: CType): boolean {
    const n = this.num(t);
    return n === 'wideU' || n === 'u64' || (n === 'small' && !this.small(t).signed);
  }
  small(t: CType): { bits: number; signed: boolean } {
    const u = this.under(t);
    return (u.kind === 'basic' ? smallInts[u.basic] : undefined) ?? { bits: 32, signed: true };
  }
  isFloat32(t: CType): boolean {
    const u = this.under(t);
    return u.kind === 'basic' && u.basic === 'float32';
  }
  isComplex64(t: CType): boolean {
    const u = this.under(t);
    return u.kind === 'basic' && u.basic === 'complex64';
  }
  /** The typed array that backs arrays and slices of elem, or null for a plain Array. */
  backing(elem: CType): string | null {
    const u = this.under(elem);
    if (u.kind !== 'basic') return null;
    switch (u.basic) {
      case 'bool':
      case 'uint8':
        return 'Uint8Array';
      case 'int8':
        return 'Int8Array';
      case 'uint16':
        return 'Uint16Array';
      case 'int16':
        return 'Int16Array';
      case 'uint32':
        return 'Uint32Array';
      case 'int32':
        return 'Int32Array';
      case 'float32':
        return 'Float32Array';
      case 'float64':
        return 'Float64Array';
      case 'uint64':
        return 'BigUint64Array';
      default:
        return null;
    }
  }

  readonly #strings = [new Map<CType, string>(), new Map<CType, string>()] as const;
  readonly #names = new Map<CType, string>();

  /** As %T prints it: packages by name. */
  string_(t: CType, full = false): string {
    const known = this.#strings[full ? 1 : 0];
    let text = known.get(t);
    if (text === undefined) known.set(t, (text = this.#string(t, full)));
    return text;
  }

  /** The same as part of a JavaScript name. */
  nameOf(t: CType): string {
    let name = this.#names.get(t);
    if (name === undefined) this.#names.set(t, (name = sanitize(this.string_(t)).slice(0, 40)));
    return name;
  }

  #string(t: CType, full: boolean): string {
    const s = (x: CType) => this.string_(x, full);
    switch (t.kind) {
      case 'basic':
        return t.basic;
      case 'array':
        return `[${t.len}]${s(t.elem)}`;
      case 'slice':
        return `[]${s(t.elem)}`;
      case 'pointer':
        return `*${s(t.elem)}`;
      case 'map':
        return `map[${s(t.key)}]${s(t.elem)}`;
      case 'chan': {
        const elem =
          t.dir !== 'send' && t.elem.kind === 'chan' && t.elem.dir === 'recv' ? `(${s(t.elem)})` : s(t.elem);
        return t.dir === 'recv' ? `<-chan ${elem}` : t.dir === 'send' ? `chan<- ${elem}` : `chan ${elem}`;
      }
      case 'tuple':
        return `(${t.elems.map(s).join(', ')})`;
      case 'func':
        return `func${this.#sigString(t, full)}`;
      case 'struct':
        return t.fields.length === 0
          ? 'struct {}'
          : `struct { ${t.fields
              .map(
                (f) =>
                  `${f.embedded ? '' : `${f.name} `}${s(f.type)}${f.tag === '' ? '' : ` ${JSON.stringify(f.tag)}`}`,
              )
              .join('; ')} }`;
      case 'interface':
        return t.methods.length === 0
          ? 'interface {}'
          : `interface { ${t.methods
              .map((m) => (m.pkg === null ? '' : `${m.pkg.name}.`) + m.name + this.#sigString(m.sig, full))
              .join('; ')} }`;
      case 'named': {
        const { pkg } = t.obj;
        const list = (types: readonly CType[]): string => types.map((a) => this.string_(a, true)).join(',');
        // Those of the functions around it come first.
        const around = isLocal(t.obj) ? [...t.env.map].filter(([p]) => isAround(p.obj, t.obj)) : [];
        const args = [list(around.map(([, c]) => c)), list(t.targs)].filter((s) => s !== '').join(';');
        return `${pkg === null ? '' : `${full ? pkg.path : pkg.name}.`}${t.obj.name}${args === '' ? '' : `[${args}]`}`;
      }
    }
  }

  #sigString(t: CFunc, full: boolean): string {
    const params = t.params.map((p, i) =>
      t.variadic && i === t.params.length - 1 && p.kind === 'slice'
        ? `...${this.string_(p.elem, full)}`
        : this.string_(p, full),
    );
    const results = t.results.map((r) => this.string_(r, full));
    const out =
      results.length === 0 ? '' : results.length === 1 ? ` ${results[0]}` : ` (${results.join(', ')})`;
    return `(${params.join(', ')})${out}`;
  }
}

/** Orders methods as reflection does: exported ones first, by name, those of one name by package. */
export function byMethodName(
  a: { readonly name: string; readonly pkg: Package | null },
  b: { readonly name: string; readonly pkg: Package | null },
): number {
  if ((a.pkg === null) !== (b.pkg === null)) return a.pkg === null ? -1 : 1;
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  const [p, q] = [a.pkg?.path ?? '', b.pkg?.path ?? ''];
  return p < q ? -1 : p > q ? 1 : 0;
}

export function unexportedPkg(o: Var | Func): Package | null {
  return isExported(o.name) ? null : o.pkg;
}

/** Whether a type is declared inside a function. */
export function isLocal(obj: TypeName): boolean {
  return obj.pkg !== null && obj.parent !== null && obj.parent !== obj.pkg.scope;
}

/** Whether a type parameter is one of the functions that a local type is declared in. */
function isAround(param: TypeName, local: TypeName): boolean {
  for (let scope = local.parent; scope !== null; scope = scope.parent)
    if (scope === param.parent) return true;
  return false;
}
