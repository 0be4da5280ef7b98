// This file declares the state of one check and the type Checker, on which all files of the checker hang their
// methods. Methods are kept in one object a file (`exprMethods` in expr.ts) and put together in check.ts, so that
// mutually recursive functions need no import of one another: what stands here of them is types only.

import type { Value } from '../constant/value.ts';
import type { CallExpr, Expr, File, FuncDecl, Pos, TypeDecl } from '../syntax/nodes.ts';
import type { FileSet } from '../syntax/source.ts';
import type { assignmentMethods } from './assignments.ts';
import type { builtinMethods } from './builtins.ts';
import type { callMethods } from './call.ts';
import type { constMethods } from './const.ts';
import type { Context } from './context.ts';
import type { conversionMethods } from './conversions.ts';
import type { coreMethods } from './core.ts';
import type { cycleMethods } from './cycles.ts';
import type { declMethods } from './decl.ts';
import type { demandMethods } from './demand.ts';
import type { environmentMethods } from './environment.ts';
import type { errorMethods } from './errors.ts';
import type { errsupportMethods } from './errsupport.ts';
import type { exprMethods } from './expr.ts';
import type { formatMethods } from './format.ts';
import type { indexMethods } from './index-expr.ts';
import type { inferMethods } from './infer.ts';
import type { Config, Diagnostic, Info } from './info.ts';
import type { initorderMethods } from './initorder.ts';
import type { instantiateMethods } from './instantiate.ts';
import type { interfaceMethods } from './interface.ts';
import type { literalMethods } from './literals.ts';
import type { lookupMethods } from './lookup.ts';
import type { MonoGraph, monoMethods } from './mono.ts';
import type { Func, Obj, Package, PkgName, Scope, TypeName, Var } from './objects.ts';
import type { ExprInfo } from './operand.ts';
import type { operatorMethods } from './operators.ts';
import type { rangeMethods } from './range.ts';
import type { recordingMethods } from './recording.ts';
import type { resolverMethods } from './resolver.ts';
import type { returnMethods } from './return.ts';
import type { signatureMethods } from './signature.ts';
import type { stmtMethods } from './stmt.ts';
import type { structMethods } from './struct.ts';
import type { substMethods } from './subst.ts';
import type { Signature, Union } from './types.ts';
import type { TypeSet } from './typeset.ts';
import type { Qualifier } from './typestring.ts';
import type { typexprMethods } from './typexpr.ts';
import type { unionMethods } from './union.ts';
import type { unsafeMethods } from './unsafe.ts';
import type { validtypeMethods } from './validtype.ts';
import type { GoVersion, versionMethods } from './version.ts';

/** What is known of a package-level declaration (or a method's) before it is checked. */
export interface DeclInfo {
  /** Scope of the file that contains it. */
  readonly file: Scope;
  readonly version: GoVersion;
  /** Left side of `var a, b = f()`, else null. */
  readonly lhs: Var[] | null;
  readonly vtyp: Expr | null;
  readonly init: Expr | null;
  /** init comes from an earlier constant of the group. */
  readonly inherited: boolean;
  readonly tdecl: TypeDecl | null;
  readonly fdecl: FuncDecl | null;
  /** Package-level objects that the initialiser or body refers to. */
  readonly deps: Set<Obj>;
}

export interface Action {
  readonly version: GoVersion;
  readonly f: () => void;
}

/** What an object is checked in; saved and restored as a whole whenever the checker turns to another object. */
export interface Environment {
  /** Package-level declaration whose initialiser or body is being checked. */
  decl: DeclInfo | null;
  /** Innermost scope. */
  scope: Scope;
  version: GoVersion;
  /** Value of iota in a constant declaration. */
  iota: Value | null;
  /** Position of a constant with inherited initialiser, else NoPos. */
  errpos: Pos;
  inTParamList: boolean;
  /** Signature of the function being checked. */
  sig: Signature | null;
  /** Calls of panic in the function, for the termination analysis. */
  isPanic: Set<CallExpr> | null;
  /** The expression contains a function call or channel receive. */
  hasCallOrRecv: boolean;
}

export interface CheckerState extends Environment {
  readonly fset: FileSet;
  readonly conf: Config;
  readonly pkg: Package;
  readonly info: Info;
  readonly diagnostics: Diagnostic[];
  /** An error has been reported. */
  firstErr: boolean;
  /** Qualifies names of other packages in messages. */
  qualifier: Qualifier;
  /** Deduplicates instances. */
  readonly ctxt: Context;
  /** Finds instantiations without end. */
  readonly mono: MonoGraph;
  /** Next id of a type parameter, from 1. */
  nextID: number;
  /** Package-level objects and methods, in source order. */
  readonly objMap: Map<Obj, DeclInfo>;
  files: File[];
  /** The version that holds in each file. */
  readonly versions: Map<File, GoVersion>;
  readonly imports: PkgName[];
  readonly impMap: Map<string, Package>;
  /** Through which import an object of another package came to stand in a file's scope. */
  readonly dotImportMap: Map<Scope, Map<string, PkgName>>;
  readonly unionTypeSets: Map<Union, TypeSet>;
  /** Methods by the type name they are declared on; valid until packageObjects is done. */
  methods: Map<TypeName, Func[]> | null;
  readonly untyped: Map<Expr, ExprInfo>;
  delayed: Action[];
  /** Objects being declared, outermost first, and where each stands in that list: for cycles. */
  readonly objPath: Obj[];
  readonly objPathIdx: Map<Obj, number>;
  readonly cleaners: (() => void)[];
  /** What is being checked on demand. */
  demands: number;
}

type Methods = typeof assignmentMethods &
  typeof builtinMethods &
  typeof callMethods &
  typeof constMethods &
  typeof conversionMethods &
  typeof coreMethods &
  typeof cycleMethods &
  typeof declMethods &
  typeof demandMethods &
  typeof environmentMethods &
  typeof errorMethods &
  typeof errsupportMethods &
  typeof exprMethods &
  typeof formatMethods &
  typeof indexMethods &
  typeof inferMethods &
  typeof initorderMethods &
  typeof instantiateMethods &
  typeof interfaceMethods &
  typeof literalMethods &
  typeof lookupMethods &
  typeof monoMethods &
  typeof operatorMethods &
  typeof rangeMethods &
  typeof recordingMethods &
  typeof resolverMethods &
  typeof returnMethods &
  typeof signatureMethods &
  typeof stmtMethods &
  typeof structMethods &
  typeof substMethods &
  typeof typexprMethods &
  typeof unionMethods &
  typeof unsafeMethods &
  typeof validtypeMethods &
  typeof versionMethods;

// An interface, since a type alias may not refer to itself, as the methods' `this` makes it do.
export interface Checker extends CheckerState, Methods {}
