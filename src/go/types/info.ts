// This file declares what a check leaves behind: Info, keyed by node identity, which the compiler and the editor's
// services read, and the diagnostics.

import type { Value } from '../constant/value.ts';
import type {
  Expr,
  File,
  ForStmt,
  FuncDecl,
  FuncLit,
  Name,
  Node,
  Pos,
  SelectorExpr,
} from '../syntax/nodes.ts';
import type { Func, Obj, Package, Scope, Var } from './objects.ts';
import type { Named, Signature, Type } from './types.ts';

/**
 * novalue: call without result; builtin: a built-in function; typexpr: a type; constant; variable: addressable;
 * mapindex: map index expression (assignable only); value; nilvalue: untyped nil; commaok: like value, may be used
 * in a two-value context; cgofunc does not occur.
 */
export type OperandMode =
  | 'invalid'
  | 'novalue'
  | 'builtin'
  | 'typexpr'
  | 'constant'
  | 'variable'
  | 'mapindex'
  | 'value'
  | 'nilvalue'
  | 'commaok'
  | 'commaerr';

export interface TypeAndValue {
  mode: OperandMode;
  /** The final type, never an untyped kind except nil and unused constants. In a comma-ok context a Tuple (value, bool). */
  type: Type;
  /** Set for constant expressions, already converted to `type`. */
  value: Value | null;
}

/** x.sel: a field or method through the path index (embedded fields, then the field or method itself). */
export interface Selection {
  readonly kind: 'field' | 'method' | 'methodExpr';
  readonly recv: Type;
  readonly obj: Var | Func;
  readonly index: readonly number[];
  /** Whether a pointer was followed on the way from recv to obj. */
  readonly indirect: boolean;
  /** Type of the expression x.sel. */
  readonly type: Type;
}

export interface Initializer {
  readonly lhs: readonly Var[];
  readonly rhs: Expr;
}

export interface Info {
  /** Every expression, types included, but not the identifiers of declarations nor the sel of a SelectorExpr. */
  readonly types: Map<Expr, TypeAndValue>;
  /** Identifiers (and f in f[T], x.f) that denote generic functions or types being instantiated. */
  readonly instances: Map<Name, { targs: readonly Type[]; type: Type }>;
  /** null for the package name, for a symbolic variable of a type switch and for '_' in some places. */
  readonly defs: Map<Name, Obj | null>;
  readonly uses: Map<Name, Obj>;
  /** Implicitly declared: PkgName of an ImportDecl without name, Var of a type switch CaseClause, anonymous parameter Field. */
  readonly implicits: Map<Node, Obj>;
  readonly selections: Map<SelectorExpr, Selection>;
  readonly scopes: Map<Node, Scope>;
  /** Loops of files in a language before go1.22: their variables are one for all rounds. */
  readonly sharedLoops: Set<ForStmt>;
  /** Package-level variables in the order in which they must be initialised; none if onDemand is there. */
  initOrder: Initializer[];
}

/** What the checker, or go vet, has to say about a program. `soft`: the program could still be compiled (unused variable, import). */
export interface Diagnostic {
  readonly pos: Pos;
  /** Where an editor's underline ends; pos if unknown. */
  readonly end: Pos;
  readonly msg: string;
  readonly soft: boolean;
  /** Go's error code in its own name (UnusedVar, MismatchedTypes, …), '' for syntax errors. */
  readonly code: string;
  /** What is printed, where that is not the place and the message: the go command's errors. */
  readonly printed?: string;
}

/** What takes the place of files for a package of the library, which is parsed and checked as far as it is used. */
export interface OnDemand {
  /** Its init functions. */
  readonly inits: readonly Func[];
  /** What initialises no variable that has a name. */
  readonly blank: readonly Initializer[];
  /** What initialises a variable of the package, if anything does. */
  initOf(v: Var): Initializer | undefined;
  /** What initialises the variables that were asked about, in the order in which that must happen. */
  initOrder(): readonly Initializer[];
  /** The declaration of a function or method of the package. */
  declOf(func: Func): FuncDecl;
  /** Whether such a function has no body in Go. */
  isNative(func: Func): boolean;
}

export interface CheckedPackage {
  readonly pkg: Package;
  /** None if onDemand is there. */
  readonly files: readonly File[];
  readonly onDemand?: OnDemand;
  readonly info: Info;
  /** In the order in which they were found. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Gives the package for an import path, or a message saying why there is none. */
export type Importer = (path: string, pos: Pos) => Package | { error: string };

export interface Config {
  readonly goVersion: string;
  readonly importer: Importer;
  /** Function bodies are left unchecked (declarations of a library read for its names only). */
  readonly ignoreFuncBodies: boolean;
  /** Functions without body are permitted: their bodies are natives. */
  readonly natives: boolean;
  /** Whether the real package has a name that the imported one lacks: using it is reported as such. */
  readonly isAbsent?: (path: string, name: string) => boolean;
}

export type { FuncLit, Named, Signature };
