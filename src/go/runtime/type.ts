// This file implements type descriptors: what the runtime and the library know of a type. There is one RType for each
// type, so types are compared with ===. Types without a declaration are interned by the functions below; a defined
// type is made first and given its underlying type later, because types may be recursive.

import type { GoValue, Iface } from './api.ts';
import { copyBacking, makeBacking, nilSlice } from './backing.ts';
import { Complex } from './complex.ts';

export type Kind =
  | 'invalid'
  | 'bool'
  | 'int'
  | 'int8'
  | 'int16'
  | 'int32'
  | 'int64'
  | 'uint'
  | 'uint8'
  | 'uint16'
  | 'uint32'
  | 'uint64'
  | 'uintptr'
  | 'float32'
  | 'float64'
  | 'complex64'
  | 'complex128'
  | 'array'
  | 'chan'
  | 'func'
  | 'interface'
  | 'map'
  | 'pointer'
  | 'slice'
  | 'string'
  | 'struct';

export interface FieldInfo {
  readonly name: string;
  /** Property of the JavaScript object. */
  readonly js: string;
  readonly type: RType;
  readonly embedded: boolean;
  readonly tag: string;
  /** Path of the package for an unexported name, '' for an exported one. */
  readonly pkg: string;
}

export interface MethodInfo {
  readonly name: string;
  /** '' for exported methods. */
  readonly pkg: string;
  /** null: not compared (methods that the runtime itself provides). */
  readonly type: RType | null;
}

export interface StructValue {
  clone$(): StructValue;
  set$(other: StructValue): void;
  eq$(other: StructValue): boolean;
  readonly type$: RType;
}

export type StructClass = (new (...fields: GoValue[]) => StructValue) & { zero$?(): StructValue };

export interface BoxValue extends Iface {
  readonly v: GoValue;
}

let nextId = 1;

export class RType {
  /** Unique among types of this process; orders nothing. */
  readonly id: number = nextId++;
  kind: Kind;
  /** As %T prints it. */
  str: string;
  /** Name of a defined type without package, '' otherwise. */
  name = '';
  pkgPath = '';
  elem: RType | null = null;
  key: RType | null = null;
  len = 0;
  dir: 'both' | 'send' | 'recv' = 'both';
  fields: FieldInfo[] = [];
  params: RType[] = [];
  results: RType[] = [];
  variadic = false;
  /** Calls of function values of this type are made as if they may park: the functions are generators. */
  parks = false;
  /** Methods of an interface type. */
  imethods: MethodInfo[] = [];
  /** Method set of the type (for a pointer: of the pointer). */
  methods: MethodInfo[] = [];
  cls: StructClass | null = null;
  /** Wraps a value of this type in an interface value. */
  readonly Box: new (
    v: GoValue,
  ) => BoxValue;
  /** Answers of `implementsType`, by interface type. */
  readonly implemented = new WeakMap<RType, boolean>();
  #nil: BoxValue | null = null;

  constructor(kind: Kind, str: string) {
    this.kind = kind;
    this.str = str;
    this.Box = class {
      readonly v: GoValue;
      declare readonly type$: RType;
      constructor(v: GoValue) {
        this.v = v;
      }
    };
    (this.Box.prototype as { type$: RType }).type$ = this;
  }

  get isNamed(): boolean {
    return this.name !== '';
  }

  /** Whether an interface value of this type is the pointer itself rather than a Box. */
  get isRawPointer(): boolean {
    return this.kind === 'pointer' && this.name === '' && this.elem?.kind === 'struct';
  }

  /**
   * The interface value of a nil pointer of this (raw pointer) type. Its methods are those of the struct's class, called
   * with null as receiver.
   */
  get nil(): BoxValue {
    if (this.#nil === null) {
      const from = this.elem?.cls?.prototype as Record<string, unknown> | undefined;
      const proto = this.Box.prototype as unknown as Record<string, unknown>;
      for (const name of from === undefined ? [] : Object.getOwnPropertyNames(from)) {
        const method = from?.[name];
        if (name.startsWith('$') && typeof method === 'function' && proto[name] === undefined) {
          const onNil = (...args: unknown[]) => method.apply(null, args);
          // Whether it recovers, where the compiler has marked it.
          proto[name] = Object.assign(onNil, method);
        }
      }
      this.#nil = new this.Box(null);
    }
    return this.#nil;
  }

  /** Takes over everything of the underlying type but name and methods. */
  underlie(u: RType): void {
    this.kind = u.kind;
    this.elem = u.elem;
    this.key = u.key;
    this.len = u.len;
    this.dir = u.dir;
    this.fields = u.fields;
    this.params = u.params;
    this.results = u.results;
    this.variadic = u.variadic;
    this.imethods = u.imethods;
  }

  /** A zero value, fresh where values have identity. */
  zero(): GoValue {
    switch (this.kind) {
      case 'bool':
        return false;
      case 'string':
        return '';
      case 'uint64':
        return 0n;
      case 'complex64':
      case 'complex128':
        return complexZero;
      case 'slice':
        return nilSlice;
      case 'struct': {
        const cls = this.cls as StructClass;
        return cls.zero$ !== undefined ? cls.zero$() : new cls(...this.fields.map((f) => f.type.zero()));
      }
      case 'array':
        return makeBacking(this.elem as RType, this.len);
      case 'pointer':
      case 'map':
      case 'chan':
      case 'func':
      case 'interface':
        return null;
      default:
        return 0;
    }
  }

  /** A value that shares no memory with v where Go would copy. */
  copy(v: GoValue): GoValue {
    if (this.kind === 'struct') return (v as StructValue).clone$();
    if (this.kind === 'array') return copyBacking(v as GoValue[], this.elem as RType, 0, this.len);
    return v;
  }

  /** v of this type as an interface value. */
  toIface(v: GoValue): Iface | null {
    if (this.kind === 'interface') return v as Iface | null;
    if (this.isRawPointer) return (v as Iface | null) ?? this.nil;
    return new this.Box(v);
  }
}

const complexZero = new Complex(0, 0);

/** The value in a non-nil interface value, as its dynamic type holds it. */
export function unbox(x: Iface): GoValue {
  const t = x.type$;
  if (t.isRawPointer) return x === (t.nil as Iface) ? null : x;
  return x.v;
}

// ---- interning

const interned = new Map<string, RType>();
/** Types that natives made when their modules were loaded; null until the first run begins. */
let shared: ReadonlySet<string> | null = null;

/** Forgets the types of the program that ran before, so that a worker that runs many holds one. */
export function beginTypes(): void {
  shared ??= new Set(interned.keys());
  for (const key of interned.keys()) if (!shared.has(key)) interned.delete(key);
}

function intern(key: string, make: () => RType): RType {
  let t = interned.get(key);
  if (t === undefined) interned.set(key, (t = make()));
  return t;
}

const basicKinds: readonly Kind[] = [
  'bool',
  'int',
  'int8',
  'int16',
  'int32',
  'int64',
  'uint',
  'uint8',
  'uint16',
  'uint32',
  'uint64',
  'uintptr',
  'float32',
  'float64',
  'complex64',
  'complex128',
  'string',
];
for (const kind of basicKinds) {
  const t = new RType(kind, kind);
  t.name = kind;
  interned.set(kind, t);
}

/** A predeclared type by its name. */
export function basicT(name: string): RType {
  const t = interned.get(name === 'byte' ? 'uint8' : name === 'rune' ? 'int32' : name);
  if (t === undefined) throw new Error(`no basic type ${name}`);
  return t;
}

export function sliceT(elem: RType): RType {
  return intern(`[]${elem.id}`, () => {
    const t = new RType('slice', `[]${elem.str}`);
    t.elem = elem;
    return t;
  });
}

export function arrayT(elem: RType, len: number): RType {
  return intern(`[${len}]${elem.id}`, () => {
    const t = new RType('array', `[${len}]${elem.str}`);
    t.elem = elem;
    t.len = len;
    return t;
  });
}

export function ptrT(elem: RType): RType {
  return intern(`*${elem.id}`, () => {
    const t = new RType('pointer', `*${elem.str}`);
    t.elem = elem;
    return t;
  });
}

export function mapT(key: RType, elem: RType): RType {
  return intern(`map[${key.id}]${elem.id}`, () => {
    const t = new RType('map', `map[${key.str}]${elem.str}`);
    t.key = key;
    t.elem = elem;
    return t;
  });
}

export function chanT(elem: RType, dir: 'both' | 'send' | 'recv'): RType {
  return intern(`chan ${dir} ${elem.id}`, () => {
    const arrow = dir === 'both' ? 'chan ' : dir === 'send' ? 'chan<- ' : '<-chan ';
    // chan (<-chan T) needs its parentheses, since <- binds to the leftmost chan.
    const inner = dir !== 'recv' && elem.kind === 'chan' && elem.dir === 'recv' && !elem.isNamed;
    const t = new RType('chan', arrow + (inner ? `(${elem.str})` : elem.str));
    t.elem = elem;
    t.dir = dir;
    return t;
  });
}

const ids = (types: readonly RType[]): string => types.map((t) => t.id).join(',');

/** parks is told where reflection may make functions of the type. */
export function funcT(params: RType[], results: RType[], variadic: boolean, parks?: boolean): RType {
  const t = intern(`func(${ids(params)})(${ids(results)})${variadic}`, () => {
    const made = new RType('func', `func${signatureString(params, results, variadic)}`);
    made.params = params;
    made.results = results;
    made.variadic = variadic;
    return made;
  });
  // A type that natives made outlives the program.
  if (parks !== undefined) t.parks = parks;
  return t;
}

function signatureString(params: RType[], results: RType[], variadic: boolean): string {
  const last = params.length - 1;
  const ps = params.map((p, i) => (variadic && i === last ? `...${p.elem?.str}` : p.str));
  const rs = results.map((r) => r.str).join(', ');
  return `(${ps.join(', ')})${results.length === 0 ? '' : results.length === 1 ? ` ${rs}` : ` (${rs})`}`;
}

export function structT(fields: FieldInfo[], cls: StructClass): RType {
  const key = fields
    .map((f) => `${f.pkg}.${f.name} ${f.type.id} ${f.embedded} ${JSON.stringify(f.tag)}`)
    .join(';');
  return intern(`struct{${key}}`, () => {
    const text = fields.map(
      (f) =>
        `${f.embedded ? '' : `${f.name} `}${f.type.str}${f.tag === '' ? '' : ` ${JSON.stringify(f.tag)}`}`,
    );
    const t = new RType('struct', text.length === 0 ? 'struct {}' : `struct { ${text.join('; ')} }`);
    t.fields = fields;
    setClass(t, cls);
    return t;
  });
}

function setClass(t: RType, cls: StructClass): void {
  t.cls = cls;
  (cls.prototype as { type$: RType }).type$ = ptrT(t);
}

/** Methods in the order of their names. */
export function interfaceT(methods: MethodInfo[]): RType {
  return intern(`interface{${methods.map((m) => `${m.pkg}.${m.name} ${m.type?.id}`).join(';')}}`, () => {
    // Of the package of an unexported method only the last part of the path is shown.
    const text = methods.map(
      (m) =>
        `${m.pkg === '' ? '' : `${m.pkg.slice(m.pkg.lastIndexOf('/') + 1)}.`}${m.name}` +
        (m.type?.str ?? 'func()').slice('func'.length),
    );
    const t = new RType('interface', text.length === 0 ? 'interface {}' : `interface { ${text.join('; ')} }`);
    t.imethods = methods;
    return t;
  });
}

/** A defined type, not yet complete. str is its name as %T prints it, "main.Point". */
export function newNamed(str: string, pkgPath: string): RType {
  const t = new RType('invalid', str);
  // The name follows the package; type arguments may hold dots of their own.
  const bracket = str.indexOf('[');
  const dot = str.lastIndexOf('.', bracket < 0 ? str.length : bracket);
  t.name = str.slice(dot + 1);
  t.pkgPath = pkgPath;
  return t;
}

export function initNamed(t: RType, underlying: RType, cls: StructClass | null): void {
  t.underlie(underlying);
  if (cls !== null) setClass(t, cls);
}

/** methods: the method set of t; ptrMethods: what *t has. */
export function setMethods(t: RType, methods: MethodInfo[], ptrMethods: MethodInfo[]): void {
  t.methods = methods;
  ptrT(t).methods = ptrMethods;
}

/**
 * Methods as emitted code lists them: their names with blanks between, each with `@` and the path of its package if it is not
 * exported, and their types.
 */
export function methodList(names: string, types: readonly RType[]): MethodInfo[] {
  if (names === '') return [];
  return names.split(' ').map((text, i) => {
    const [name = '', pkg = ''] = text.split('@');
    return { name, pkg, type: types[i] as RType };
  });
}

/** What *t has; what t has not itself has a `*` before its name. */
export function methodSets(t: RType, names: string, types: readonly RType[]): void {
  const all = methodList(names.replaceAll('*', ''), types);
  const words = names.split(' ');
  setMethods(
    t,
    all.filter((_, i) => !words[i]?.startsWith('*')),
    all,
  );
}

/** Fields listed in the same way; embedded ones have a `+` before their names. js: properties that have other names, by place. */
export function fieldList(
  names: string,
  types: readonly RType[],
  js: Readonly<Record<number, string>> = {},
  tags: readonly string[] = [],
): FieldInfo[] {
  if (names === '') return [];
  return names.split(' ').map((text, i) => {
    const embedded = text.startsWith('+');
    const [name = '', pkg = ''] = text.slice(embedded ? 1 : 0).split('@');
    return {
      name,
      js: Object.hasOwn(js, i) ? (js[i] as string) : name,
      type: types[i] as RType,
      embedded,
      tag: tags[i] ?? '',
      pkg,
    };
  });
}

/** The name of a method that iface wants and t lacks, or null; wrong says that t has one with another signature. */
export function missingMethod(t: RType, iface: RType): { name: string; wrong: boolean } | null {
  const have = t.kind === 'interface' ? t.imethods : t.methods;
  for (const want of iface.imethods) {
    const m = have.find((h) => h.name === want.name && h.pkg === want.pkg);
    if (m === undefined) return { name: want.name, wrong: false };
    if (m.type !== null && want.type !== null && m.type !== want.type)
      return { name: want.name, wrong: true };
  }
  return null;
}

/** Whether a value of dynamic type t satisfies iface. */
export function implementsType(t: RType, iface: RType): boolean {
  let yes = t.implemented.get(iface);
  if (yes === undefined) t.implemented.set(iface, (yes = missingMethod(t, iface) === null));
  return yes;
}
