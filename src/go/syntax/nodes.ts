// This file declares the syntax tree: what the parser builds and the type checker, the compiler and the
// editor's services read. The node set follows cmd/compile/internal/syntax, not go/ast, because diagnostics must
// stand where the real compiler puts them. A node's pos is not always its first character (startPos gives that):
// a binary Operation, an AssignStmt, a SendStmt stand at their operator; a CallExpr, a SelectorExpr, an AssertExpr,
// a TypeSwitchGuard, an IndexExpr and a SliceExpr at the token after their operand, "(", "." or "["; a CompositeLit
// at its "{"; a KeyValueExpr and a LabeledStmt at their ":"; a RangeClause at `range`; a ListExpr and an ExprStmt
// where their (first) expression stands; a FuncType at its parameters; a Decl at the token after its keyword.
//
// Nodes are plain objects discriminated by `kind` and are never changed after parsing. What the checker finds
// out about them stands in types.Info, keyed by node identity.

/**
 * A position in a FileSet: the file's base plus the offset in UTF-16 code units into its text. 0 is no position.
 * Positions of one file set are ordered: file by file, then by offset.
 */
export type Pos = number;
export const NoPos: Pos = 0;

export type LitKind = 'Int' | 'Float' | 'Imag' | 'Rune' | 'String';

/** Binary and unary operators as written in Go; '~' is the type-set operator, '<-' the receive operator. */
export type Operator =
  | '!'
  | '<-'
  | '~'
  | '||'
  | '&&'
  | '=='
  | '!='
  | '<'
  | '<='
  | '>'
  | '>='
  | '+'
  | '-'
  | '|'
  | '^'
  | '*'
  | '/'
  | '%'
  | '&'
  | '&^'
  | '<<'
  | '>>';

interface NodeBase {
  readonly pos: Pos;
}

// ---- files and declarations

export interface File extends NodeBase {
  readonly kind: 'File';
  readonly pkgName: Name;
  readonly declList: readonly Decl[];
  readonly eof: Pos;
  /** Minimum language version from a //go:build line ("go1.22"), or ''. */
  readonly goVersion: string;
  /** Comments that are directives (`//go:embed x`, `//go:build y`), text without the slashes, in source order. */
  readonly directives: readonly Directive[];
}

/** pos is that of the text, after the slashes. */
export interface Directive extends NodeBase {
  readonly text: string;
  /** Why it may not stand before the declaration it stands before; '' if it may. */
  readonly problem: string;
}

/** Declarations in one parenthesised group share one Group object. */
export interface Group {
  readonly dummy: 0;
}

export type Decl = ImportDecl | ConstDecl | TypeDecl | VarDecl | FuncDecl;

export interface ImportDecl extends NodeBase {
  readonly kind: 'ImportDecl';
  readonly group: Group | null;
  readonly localPkgName: Name | null;
  /** bad is set when it is no string literal; null when it is missing. */
  readonly path: BasicLit | null;
}

export interface ConstDecl extends NodeBase {
  readonly kind: 'ConstDecl';
  readonly group: Group | null;
  readonly nameList: readonly Name[];
  readonly type: Expr | null;
  /** null: no values written (inherited in a group). Several are a ListExpr. */
  readonly values: Expr | null;
  readonly doc: string;
}

export interface TypeDecl extends NodeBase {
  readonly kind: 'TypeDecl';
  readonly group: Group | null;
  readonly name: Name;
  readonly tparamList: readonly Field[];
  readonly alias: boolean;
  readonly type: Expr;
  readonly doc: string;
}

export interface VarDecl extends NodeBase {
  readonly kind: 'VarDecl';
  readonly group: Group | null;
  readonly nameList: readonly Name[];
  readonly type: Expr | null;
  readonly values: Expr | null;
  /** The //go:embed lines above it. */
  readonly embeds: readonly Directive[];
  readonly doc: string;
}

export interface FuncDecl extends NodeBase {
  readonly kind: 'FuncDecl';
  readonly recv: Field | null;
  readonly name: Name;
  readonly tparamList: readonly Field[];
  readonly type: FuncType;
  readonly body: BlockStmt | null;
  readonly doc: string;
}

// ---- expressions

export type Expr =
  | BadExpr
  | Name
  | BasicLit
  | CompositeLit
  | KeyValueExpr
  | FuncLit
  | ParenExpr
  | SelectorExpr
  | IndexExpr
  | SliceExpr
  | AssertExpr
  | TypeSwitchGuard
  | Operation
  | CallExpr
  | ListExpr
  | ArrayType
  | SliceType
  | DotsType
  | StructType
  | Field
  | InterfaceType
  | FuncType
  | MapType
  | ChanType;

export interface BadExpr extends NodeBase {
  readonly kind: 'BadExpr';
}

export interface Name extends NodeBase {
  readonly kind: 'Name';
  readonly value: string;
}

export interface BasicLit extends NodeBase {
  readonly kind: 'BasicLit';
  /** The literal as written. */
  readonly value: string;
  readonly litKind: LitKind;
  /** A syntax error was reported for it; value may be malformed. */
  readonly bad: boolean;
}

/** Type{ElemList[0], ElemList[1], …} */
export interface CompositeLit extends NodeBase {
  readonly kind: 'CompositeLit';
  /** null: elided, inside another literal. */
  readonly type: Expr | null;
  readonly elemList: readonly Expr[];
  readonly nkeys: number;
  readonly rbrace: Pos;
}

export interface KeyValueExpr extends NodeBase {
  readonly kind: 'KeyValueExpr';
  readonly key: Expr;
  readonly value: Expr;
}

export interface FuncLit extends NodeBase {
  readonly kind: 'FuncLit';
  readonly type: FuncType;
  readonly body: BlockStmt;
}

export interface ParenExpr extends NodeBase {
  readonly kind: 'ParenExpr';
  readonly x: Expr;
}

export interface SelectorExpr extends NodeBase {
  readonly kind: 'SelectorExpr';
  readonly x: Expr;
  readonly sel: Name;
}

/** x[index]; several type arguments are a ListExpr. */
export interface IndexExpr extends NodeBase {
  readonly kind: 'IndexExpr';
  readonly x: Expr;
  readonly index: Expr;
}

export interface SliceExpr extends NodeBase {
  readonly kind: 'SliceExpr';
  readonly x: Expr;
  readonly index: readonly [Expr | null, Expr | null, Expr | null];
  /** x[a:b:c] rather than x[a:b]; c may still be null after a syntax error. */
  readonly full: boolean;
}

/** x.(type) */
export interface AssertExpr extends NodeBase {
  readonly kind: 'AssertExpr';
  readonly x: Expr;
  readonly type: Expr;
}

/** lhs := x.(type), in a switch header only. */
export interface TypeSwitchGuard extends NodeBase {
  readonly kind: 'TypeSwitchGuard';
  readonly lhs: Name | null;
  readonly x: Expr;
}

/** Unary when y is null. &x, *x (dereference or pointer type), <-x, ~T and the arithmetic operators. */
export interface Operation extends NodeBase {
  readonly kind: 'Operation';
  readonly op: Operator;
  readonly x: Expr;
  readonly y: Expr | null;
}

export interface CallExpr extends NodeBase {
  readonly kind: 'CallExpr';
  readonly fun: Expr;
  readonly argList: readonly Expr[];
  readonly hasDots: boolean;
  readonly rparen: Pos;
}

export interface ListExpr extends NodeBase {
  readonly kind: 'ListExpr';
  readonly elemList: readonly Expr[];
}

// ---- types

/** len null: [...]T, permitted in a composite literal only. */
export interface ArrayType extends NodeBase {
  readonly kind: 'ArrayType';
  readonly len: Expr | null;
  readonly elem: Expr;
}

export interface SliceType extends NodeBase {
  readonly kind: 'SliceType';
  readonly elem: Expr;
}

/** ...T, the last parameter's type. */
export interface DotsType extends NodeBase {
  readonly kind: 'DotsType';
  readonly elem: Expr;
}

export interface StructType extends NodeBase {
  readonly kind: 'StructType';
  readonly fieldList: readonly Field[];
  /** Same length as fieldList. */
  readonly tagList: readonly (BasicLit | null)[];
}

/** A parameter, field, method or type parameter. name null: anonymous or embedded. Names declared together share `type`. */
export interface Field extends NodeBase {
  readonly kind: 'Field';
  readonly name: Name | null;
  readonly type: Expr;
}

/** methodList: a named FuncType is a method, an unnamed one an embedded element (type, ~T, union as Operation '|'). */
export interface InterfaceType extends NodeBase {
  readonly kind: 'InterfaceType';
  readonly methodList: readonly Field[];
}

export interface FuncType extends NodeBase {
  readonly kind: 'FuncType';
  readonly paramList: readonly Field[];
  readonly resultList: readonly Field[];
}

export interface MapType extends NodeBase {
  readonly kind: 'MapType';
  readonly key: Expr;
  readonly value: Expr;
}

export interface ChanType extends NodeBase {
  readonly kind: 'ChanType';
  readonly dir: 'both' | 'send' | 'recv';
  readonly elem: Expr;
}

// ---- statements

export type SimpleStmt = EmptyStmt | ExprStmt | SendStmt | AssignStmt | RangeClause;

export type Stmt =
  | EmptyStmt
  | LabeledStmt
  | BlockStmt
  | ExprStmt
  | SendStmt
  | DeclStmt
  | AssignStmt
  | BranchStmt
  | CallStmt
  | ReturnStmt
  | IfStmt
  | ForStmt
  | SwitchStmt
  | SelectStmt
  | RangeClause;

export interface EmptyStmt extends NodeBase {
  readonly kind: 'EmptyStmt';
}

export interface LabeledStmt extends NodeBase {
  readonly kind: 'LabeledStmt';
  readonly label: Name;
  readonly stmt: Stmt;
}

export interface BlockStmt extends NodeBase {
  readonly kind: 'BlockStmt';
  readonly list: readonly Stmt[];
  readonly rbrace: Pos;
}

export interface ExprStmt extends NodeBase {
  readonly kind: 'ExprStmt';
  readonly x: Expr;
}

/** chan <- value */
export interface SendStmt extends NodeBase {
  readonly kind: 'SendStmt';
  readonly chan: Expr;
  readonly value: Expr;
}

export interface DeclStmt extends NodeBase {
  readonly kind: 'DeclStmt';
  readonly declList: readonly Decl[];
}

/**
 * op '=' plain, ':=' define, otherwise the operator of x op= y. x++ and x-- are op '+' and '-' with rhs null.
 * Several operands are a ListExpr.
 */
export interface AssignStmt extends NodeBase {
  readonly kind: 'AssignStmt';
  readonly op: '=' | ':=' | Operator;
  readonly lhs: Expr;
  readonly rhs: Expr | null;
}

export interface BranchStmt extends NodeBase {
  readonly kind: 'BranchStmt';
  readonly tok: 'break' | 'continue' | 'fallthrough' | 'goto';
  readonly label: Name | null;
}

export interface CallStmt extends NodeBase {
  readonly kind: 'CallStmt';
  readonly tok: 'go' | 'defer';
  /** A CallExpr, or whatever was written in its place (reported by the checker). */
  readonly call: Expr;
}

export interface ReturnStmt extends NodeBase {
  readonly kind: 'ReturnStmt';
  readonly results: Expr | null;
}

export interface IfStmt extends NodeBase {
  readonly kind: 'IfStmt';
  readonly init: SimpleStmt | null;
  /** A BadExpr when it is missing or no expression. */
  readonly cond: Expr;
  readonly then: BlockStmt;
  readonly else: IfStmt | BlockStmt | null;
}

/** A range loop has its RangeClause as init, and neither cond nor post. */
export interface ForStmt extends NodeBase {
  readonly kind: 'ForStmt';
  readonly init: SimpleStmt | null;
  readonly cond: Expr | null;
  readonly post: SimpleStmt | null;
  readonly body: BlockStmt;
}

export interface SwitchStmt extends NodeBase {
  readonly kind: 'SwitchStmt';
  readonly init: SimpleStmt | null;
  /** A TypeSwitchGuard makes it a type switch. */
  readonly tag: Expr | null;
  readonly body: readonly CaseClause[];
  readonly rbrace: Pos;
}

export interface SelectStmt extends NodeBase {
  readonly kind: 'SelectStmt';
  readonly body: readonly CommClause[];
  readonly rbrace: Pos;
}

/** lhs = range x, lhs := range x, or range x with lhs null. */
export interface RangeClause extends NodeBase {
  readonly kind: 'RangeClause';
  readonly lhs: Expr | null;
  readonly def: boolean;
  readonly x: Expr;
}

export interface CaseClause extends NodeBase {
  readonly kind: 'CaseClause';
  /** null: default. */
  readonly cases: Expr | null;
  readonly body: readonly Stmt[];
  readonly colon: Pos;
}

export interface CommClause extends NodeBase {
  readonly kind: 'CommClause';
  /** SendStmt, ExprStmt or AssignStmt around a receive; null: default. */
  readonly comm: SimpleStmt | null;
  readonly body: readonly Stmt[];
  readonly colon: Pos;
}

export type Node = File | Decl | Expr | Stmt | CaseClause | CommClause;
