// This file declares the types of Go as the checker builds them: plain data with the few accessors that need no
// algorithm. Algorithms live elsewhere: identity in predicates.ts, type sets in typeset.ts, underlying types and
// lazily expanded instances in named.ts, text in typestring.ts.

import type { Expr } from '../syntax/nodes.ts';
import type { Checker } from './checker.ts';
import type { Context } from './context.ts';
import type { Func, PkgName, Scope, TypeName, Var } from './objects.ts';
import type { TypeSet } from './typeset.ts';

export type Type =
  | Basic
  | ArrayT
  | Slice
  | Struct
  | Pointer
  | Tuple
  | Signature
  | Union
  | Interface
  | MapT
  | Chan
  | Named
  | TypeParam
  | Alias;

export type BasicKind =
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
  | 'string'
  | 'unsafe.Pointer'
  | 'untyped bool'
  | 'untyped int'
  | 'untyped rune'
  | 'untyped float'
  | 'untyped complex'
  | 'untyped string'
  | 'untyped nil';

/** Bits of Basic.info. */
export const IsBoolean = 1;
export const IsInteger = 2;
export const IsUnsigned = 4;
export const IsFloat = 8;
export const IsComplex = 16;
export const IsString = 32;
export const IsUntyped = 64;
export const IsOrdered = IsInteger | IsFloat | IsString;
export const IsNumeric = IsInteger | IsFloat | IsComplex;
export const IsConstType = IsBoolean | IsNumeric | IsString;

/** Predeclared types. byte and rune are distinct Basic objects whose basicKind is uint8 and int32, named byte and rune. */
export class Basic {
  readonly kind = 'Basic';
  readonly basicKind: BasicKind;
  readonly info: number;
  readonly name: string;
  constructor(basicKind: BasicKind, info: number, name: string) {
    this.basicKind = basicKind;
    this.info = info;
    this.name = name;
  }
}

export class ArrayT {
  readonly kind = 'Array';
  /** Negative: unknown because of an error. */
  len: number;
  elem: Type;
  constructor(elem: Type, len: number) {
    this.elem = elem;
    this.len = len;
  }
}

export class Slice {
  readonly kind = 'Slice';
  elem: Type;
  constructor(elem: Type) {
    this.elem = elem;
  }
}

export class Struct {
  readonly kind = 'Struct';
  fields: Var[];
  /** tags[i] is the tag of fields[i], unquoted; the list may be shorter than fields. */
  tags: string[];
  constructor(fields: Var[], tags: string[] = []) {
    this.fields = fields;
    this.tags = tags;
  }
}

export class Pointer {
  readonly kind = 'Pointer';
  base: Type;
  constructor(base: Type) {
    this.base = base;
  }
}

/** A list of variables: parameters, results, or the type of a call with several results. Not a type of the language. */
export class Tuple {
  readonly kind = 'Tuple';
  vars: Var[];
  constructor(vars: Var[]) {
    this.vars = vars;
  }
}

export class Signature {
  readonly kind = 'Signature';
  /** Type parameters of the receiver's type, as declared by the method. */
  rparams: TypeParam[] = [];
  tparams: TypeParam[] = [];
  recv: Var | null = null;
  params: Tuple;
  results: Tuple;
  variadic: boolean;
  /** The function's scope; null for what was not declared in this package but instantiated or made up. */
  scope: Scope | null = null;
  constructor(recv: Var | null, params: Tuple, results: Tuple, variadic: boolean) {
    this.recv = recv;
    this.params = params;
    this.results = results;
    this.variadic = variadic;
  }
}

export class Term {
  readonly tilde: boolean;
  readonly type: Type;
  constructor(tilde: boolean, type: Type) {
    this.tilde = tilde;
    this.type = type;
  }
}

export class Union {
  readonly kind = 'Union';
  terms: Term[];
  constructor(terms: Term[]) {
    this.terms = terms;
  }
}

export class Interface {
  readonly kind = 'Interface';
  /** Explicitly declared, sorted (sortMethods in typeset.ts). */
  methods: Func[];
  embeddeds: Type[];
  embedPos: number[] = [];
  /** Wraps a bare type set element used as constraint, as in [T ~int]. */
  implicit = false;
  complete = false;
  /** Computed once by typeset.ts. */
  tset: TypeSet | null = null;
  /** Takes the errors found when the type set is computed; null once that is done, or if nobody wants them. */
  check: Checker | null = null;
  constructor(methods: Func[], embeddeds: Type[]) {
    this.methods = methods;
    this.embeddeds = embeddeds;
  }
}

export class MapT {
  readonly kind = 'Map';
  key: Type;
  elem: Type;
  constructor(key: Type, elem: Type) {
    this.key = key;
    this.elem = elem;
  }
}

export type ChanDir = 'both' | 'send' | 'recv';

export class Chan {
  readonly kind = 'Chan';
  dir: ChanDir;
  elem: Type;
  constructor(dir: ChanDir, elem: Type) {
    this.dir = dir;
    this.elem = elem;
  }
}

/**
 * A defined type, or an instance of a generic one. Read `underlying(t)` and `namedMethods(t)` from named.ts: an
 * instance's are substituted when first asked for.
 */
export class Named {
  readonly kind = 'Named';
  obj: TypeName;
  /** What the declaration's right side denotes, null until it is checked. */
  fromRHS: Type | null = null;
  /** Resolved underlying type (never Named or Alias); null until resolved. */
  under: Type | null = null;
  tparams: TypeParam[] = [];
  /** Declared methods of a generic or plain type, in source order. For instances see named.ts. */
  methods: Func[] = [];
  /** The generic type that this instantiates; itself if it is no instance. */
  orig: Named;
  targs: Type[] = [];
  /** Substitutes right side and methods of an instance; null for what is no instance. */
  resolver: Resolver | null = null;
  /** The check that this type is part of while it runs, else null. */
  check: Checker | null = null;
  /** Where the instances live that this instance's expansion needs; null for what is no instance. */
  ctxt: Context | null = null;
  /** Whether values of the type have finite size; null until asked for. */
  finite: boolean | null = null;
  /** Instance methods already substituted, by index in orig.methods. */
  expandedMethods: (Func | undefined)[] = [];
  constructor(obj: TypeName, orig: Named | null = null, targs: Type[] = []) {
    this.obj = obj;
    this.orig = orig ?? this;
    this.targs = targs;
  }
}

/** What an instance of a generic type needs to come into being, kept with it because it is needed late, if at all. */
export interface Resolver {
  expandRHS(n: Named): Type;
  expandMethod(n: Named, i: number): Func;
}

export class TypeParam {
  readonly kind = 'TypeParam';
  /** Increases with each; gives type parameters a stable order. */
  readonly id: number;
  obj: TypeName;
  /** Position in its list, -1 until bound. */
  index = -1;
  bound: Type;
  constructor(id: number, obj: TypeName, bound: Type) {
    this.id = id;
    this.obj = obj;
    this.bound = bound;
  }
}

/** type A = T. Read through it with `unalias(t)` from alias.ts. */
export class Alias {
  readonly kind = 'Alias';
  obj: TypeName;
  fromRHS: Type | null = null;
  /** The type it stands for, never an Alias; null until resolved. */
  actual: Type | null = null;
  tparams: TypeParam[] = [];
  orig: Alias;
  targs: Type[] = [];
  constructor(obj: TypeName, orig: Alias | null = null) {
    this.obj = obj;
    this.orig = orig ?? this;
  }
}

export type { Expr, PkgName };
