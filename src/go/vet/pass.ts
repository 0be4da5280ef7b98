// This file is what every check is given: the checked package, its nodes in source order with their parents, and the
// questions that several checks ask. Reports are collected here. Checks point at the first character of a node, as
// go/ast gives it, which is not always the node's own position.

import type {
  CallExpr,
  Expr,
  FuncDecl,
  FuncLit,
  Name,
  Node,
  Pos,
  SelectorExpr,
  TypeDecl,
} from '../syntax/index.ts';
import { type FileSet, unparen, walk } from '../syntax/index.ts';
import {
  type CheckedPackage,
  type Diagnostic,
  type Func,
  type Info,
  isInterface,
  type Named,
  type Obj,
  type Package,
  type Term,
  Typ,
  type Type,
  typeSet,
  typeString,
  unalias,
  underlying,
} from '../types/index.ts';
import { formatExpr } from './format.ts';
import { goEnd, goPos } from './places.ts';

/** What functions of packages that were examined before are known to do: a package's imports come before it. */
export class Facts {
  readonly prints = new Map<Obj, PrintKind>();
  readonly noReturn = new Set<Func>();
}

/** What a function does with its last arguments: as fmt.Print, fmt.Printf or fmt.Errorf. */
export type PrintKind = 'print' | 'printf' | 'errorf';

type NodeOf<K extends Node['kind']> = Extract<Node, { kind: K }>;

export class Pass {
  readonly fset: FileSet;
  readonly checked: CheckedPackage;
  readonly info: Info;
  readonly pkg: Package;
  readonly facts: Facts;
  readonly diagnostics: Diagnostic[] = [];
  /** The name of the check that runs, which becomes the code of its diagnostics. */
  check = '';
  readonly #path: string;
  readonly #byKind = new Map<Node['kind'], Node[]>();
  readonly #parents = new Map<Node, Node>();
  readonly #reported = new Set<string>();

  /** path: what package main goes by in messages. */
  constructor(fset: FileSet, checked: CheckedPackage, path: string, facts: Facts) {
    this.fset = fset;
    this.checked = checked;
    this.info = checked.info;
    this.pkg = checked.pkg;
    this.facts = facts;
    this.#path = path;
    for (const file of checked.files) this.#collect(file);
  }

  #collect(n: Node): void {
    const list = this.#byKind.get(n.kind);
    if (list === undefined) this.#byKind.set(n.kind, [n]);
    else list.push(n);
    walk(n, (child) => {
      if (child === n) return true;
      // A type that several fields share is met with each of them.
      if (this.#parents.has(child)) return false;
      this.#parents.set(child, n);
      this.#collect(child);
      return false;
    });
  }

  /** All nodes of a kind, in source order. */
  all<K extends Node['kind']>(kind: K): readonly NodeOf<K>[] {
    return (this.#byKind.get(kind) ?? []) as NodeOf<K>[];
  }

  parent(n: Node): Node | undefined {
    return this.#parents.get(n);
  }

  /** All named functions and function literals. */
  functions(): readonly (FuncDecl | FuncLit)[] {
    return [...this.all('FuncDecl'), ...this.all('FuncLit')];
  }

  report(n: Node, msg: string): void {
    this.reportAt(
      goPos(n),
      goEnd(n, (pos) => this.#textFrom(pos)),
      msg,
    );
  }

  reportAt(pos: Pos, end: Pos, msg: string): void {
    const key = `${pos} ${msg}`;
    if (this.#reported.has(key)) return;
    this.#reported.add(key);
    this.diagnostics.push({ pos, end: Math.max(pos, end), msg, soft: true, code: this.check });
  }

  /** The type of an expression, null if it has none (a name that is declared there). */
  typeOf(e: Expr): Type | null {
    const known = this.info.types.get(e);
    // The compiler's checker gives nil the type that it is used as; vet goes by what is written.
    if (known?.mode === 'nilvalue') return Typ['untyped nil'];
    if (known !== undefined) return known.type;
    return e.kind === 'Name' ? (this.objectOf(e)?.type ?? null) : null;
  }

  objectOf(name: Name): Obj | null {
    return this.info.defs.get(name) ?? this.info.uses.get(name) ?? null;
  }

  isType(e: Expr): boolean {
    return this.info.types.get(e)?.mode === 'typexpr';
  }

  /** The byte string that a constant expression stands for, or null. */
  stringConstant(e: Expr): string | null {
    const value = this.info.types.get(e)?.value;
    return value?.kind === 'String' ? value.val : null;
  }

  /** Whether the package imports this path itself. */
  imports(path: string): boolean {
    return this.pkg.imports.some((p) => p.path === path);
  }

  /** The path by which messages name a package. */
  pathOf(pkg: Package): string {
    return pkg.path === 'main' ? this.#path : pkg.path;
  }

  typeString(t: Type | null): string {
    return typeString(t, (pkg) => this.pathOf(pkg));
  }

  /** The name of a function with its package and receiver; that of anything else as it is. */
  fullName(obj: Obj): string {
    if (obj.kind !== 'Func') return obj.name;
    const recv = receiverType(obj);
    if (recv !== null) {
      const named = recv.kind !== 'Interface' ? this.typeString(recv) : 'interface';
      return `(${named}).${obj.name}`;
    }
    return obj.pkg === null ? obj.name : `${this.pathOf(obj.pkg)}.${obj.name}`;
  }

  /** The identifier in an expression that denotes what is used: f in f, p.f, x.f, f[T]. */
  usedName(e: Expr): Name | null {
    let x = unparen(e);
    if (x.kind === 'IndexExpr' && (x.index.kind === 'ListExpr' || this.isType(x.index))) x = unparen(x.x);
    if (x.kind === 'Name') return x;
    return x.kind === 'SelectorExpr' ? x.sel : null;
  }

  /** What a call calls by name: a function, method, built-in function or variable. */
  callee(call: CallExpr): Obj | null {
    const name = this.usedName(call.fun);
    const obj = name === null ? undefined : this.info.uses.get(name);
    return obj === undefined || obj.kind === 'TypeName' ? null : obj;
  }

  /** The function or method that a call is known to call, which is no method of an interface. */
  staticCallee(call: CallExpr): Func | null {
    const obj = this.callee(call);
    if (obj?.kind !== 'Func') return null;
    const recv = receiverType(obj);
    return recv !== null && isInterface(recv) ? null : obj;
  }

  /** Whether obj is one of these functions of a package, not methods. */
  isFunction(obj: Obj | null, path: string, ...names: readonly string[]): boolean {
    return (
      obj?.kind === 'Func' && obj.pkg?.path === path && receiverType(obj) === null && names.includes(obj.name)
    );
  }

  /** Whether obj is one of these methods of a type of a package. */
  isMethod(obj: Obj | null, path: string, type: string, ...names: readonly string[]): boolean {
    if (obj?.kind !== 'Func' || obj.pkg?.path !== path || !names.includes(obj.name)) return false;
    const recv = receiverType(obj);
    return recv !== null && isTypeNamed(recv.kind === 'Pointer' ? recv.base : recv, path, type);
  }

  /** Expressions in gofmt's form. */
  format(e: Expr): string {
    const start = goPos(e);
    const file = this.fset.file(start);
    const text = file === undefined ? '' : file.text;
    const base = file === undefined ? 0 : file.base;
    return formatExpr(e, (from, to) => text.slice(Math.max(from - base, 0), to - base));
  }

  /** Whether evaluating e twice, or not at all, makes no difference to the program. */
  noEffects(e: Expr): boolean {
    let none = true;
    walk(e, (n) => {
      switch (n.kind) {
        case 'FuncLit':
        case 'ArrayType':
        case 'StructType':
        case 'ChanType':
        case 'FuncType':
        case 'MapType':
        case 'InterfaceType':
        case 'SliceType':
          return false;
        case 'Operation':
          if (n.op === '<-' && n.y === null) none = false;
          break;
        case 'CallExpr':
          if (!this.isType(n.fun) && !this.#callsPureBuiltin(n)) none = false;
          break;
      }
      return none;
    });
    return none;
  }

  #callsPureBuiltin(call: CallExpr): boolean {
    const fun = unparen(call.fun);
    if (fun.kind !== 'Name' || this.objectOf(fun)?.kind !== 'Builtin') return false;
    return ['len', 'cap', 'complex', 'imag', 'real', 'make', 'new', 'max', 'min'].includes(fun.value);
  }

  #textFrom(pos: Pos): { text: string; offset: number } {
    const file = this.fset.file(pos);
    return file === undefined ? { text: '', offset: 0 } : { text: file.text, offset: pos - file.base };
  }
}

/** The type of a method's receiver, null for a function. */
export function receiverType(f: Func): Type | null {
  return f.type?.kind === 'Signature' ? (f.type.recv?.type ?? null) : null;
}

/** Whether t is the named type of a package, or an instance of it. */
export function isTypeNamed(t: Type | null, path: string, name: string): boolean {
  const n = t === null ? null : unalias(t);
  return n?.kind === 'Named' && n.obj.name === name && n.obj.pkg?.path === path;
}

/**
 * The terms that restrict a type parameter: none if any type will do, null if no type would. Of any other type, the
 * type itself.
 */
export function structuralTerms(t: Type): readonly Pick<Term, 'tilde' | 'type'>[] | null {
  const actual = unalias(t);
  if (actual.kind !== 'TypeParam') return [{ tilde: false, type: t }];
  const bound = underlying(actual.bound);
  if (bound.kind !== 'Interface') return null;
  const { terms } = typeSet(bound);
  if (terms === null) return [];
  return terms.length === 0 ? null : terms;
}

export type { Named, SelectorExpr, TypeDecl };
