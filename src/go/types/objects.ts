// This file declares the objects that identifiers denote, and scopes that hold them. An object is created when its
// declaration is collected; its type is filled in when the declaration is checked.

import type { Value } from '../constant/value.ts';
import type { Pos } from '../syntax/nodes.ts';
import type { Named, Type } from './types.ts';

export type Obj = PkgName | Const | TypeName | Var | Func | Label | Builtin | Nil;

export class Package {
  readonly path: string;
  name: string;
  scope: Scope;
  imports: Package[] = [];
  complete = false;
  /** Stands in for a package that could not be loaded; errors about its members are not reported. */
  fake = false;
  goVersion = '';
  /** What the compiler lets other packages know of; null in the library. */
  shared: (() => ReadonlySet<Obj>) | null = null;
  constructor(path: string, name: string, universe: Scope | null) {
    this.path = path;
    this.name = name;
    this.scope = new Scope(universe, 0, 0, `package ${path}`);
  }
}

abstract class ObjBase {
  /** Innermost scope it was declared in. */
  parent: Scope | null = null;
  readonly pos: Pos;
  readonly pkg: Package | null;
  readonly name: string;
  #type: Type | null;
  /** Checks the declaration of an object of the library that nobody has asked about yet. */
  #demand: (() => void) | null = null;
  /** Order of declaration among package-level objects (from 1), 0 for local ones. */
  order = 0;
  /** Position from which it is visible. */
  scopePos: Pos = 0;
  /** Documentation of its declaration, '' if none. */
  doc = '';
  constructor(pos: Pos, pkg: Package | null, name: string, type: Type | null) {
    this.pos = pos;
    this.pkg = pkg;
    this.name = name;
    this.#type = type;
  }
  /** null until known. */
  get type(): Type | null {
    this.demanded();
    return this.#type;
  }
  set type(type: Type | null) {
    this.#type = type;
  }
  /** Has check called before anything is told that only the declaration says. */
  onDemand(check: () => void): void {
    this.#demand = check;
  }
  protected demanded(): void {
    const demand = this.#demand;
    if (demand === null) return;
    this.#demand = null;
    demand();
  }
  get exported(): boolean {
    return isExported(this.name);
  }
}

export class PkgName extends ObjBase {
  readonly kind = 'PkgName';
  readonly imported: Package;
  used = false;
  constructor(pos: Pos, pkg: Package | null, name: string, imported: Package, invalid: Type) {
    super(pos, pkg, name, invalid);
    this.imported = imported;
  }
}

export class Const extends ObjBase {
  readonly kind = 'Const';
  #val: Value | null;
  constructor(pos: Pos, pkg: Package | null, name: string, type: Type | null, val: Value | null) {
    super(pos, pkg, name, type);
    this.#val = val;
  }
  get val(): Value | null {
    this.demanded();
    return this.#val;
  }
  set val(val: Value | null) {
    this.#val = val;
  }
}

export class TypeName extends ObjBase {
  readonly kind = 'TypeName';
}

/** Where a variable is declared. */
export type VarKind = 'package' | 'local' | 'recv' | 'param' | 'result' | 'field';

export class Var extends ObjBase {
  readonly kind = 'Var';
  varKind: VarKind = 'local';
  embedded = false;
  isField = false;
  isParam = false;
  used = false;
  /** For a field or variable of an instantiated type: the one it was substituted from. */
  origin: Var | null = null;
}

export class Func extends ObjBase {
  readonly kind = 'Func';
  /** It is a method with a pointer receiver, as its syntax tells before its signature is checked. */
  hasPtrRecv = false;
  /** For a method of an instance: the method of the generic type. */
  origin: Func | null = null;
}

export class Label extends ObjBase {
  readonly kind = 'Label';
  used = false;
}

export class Builtin extends ObjBase {
  readonly kind = 'Builtin';
}

export class Nil extends ObjBase {
  readonly kind = 'Nil';
}

export class Scope {
  readonly parent: Scope | null;
  readonly pos: Pos;
  end: Pos;
  readonly comment: string;
  readonly children: Scope[] = [];
  readonly elems = new Map<string, Obj>();
  isFunc = false;

  constructor(parent: Scope | null, pos: Pos, end: Pos, comment: string) {
    this.parent = parent;
    this.pos = pos;
    this.end = end;
    this.comment = comment;
    // The universe outlives every check; letting it hold its children would keep all of them alive.
    if (parent !== null && parent.comment !== 'universe') parent.children.push(this);
  }

  lookup(name: string): Obj | null {
    return this.elems.get(name) ?? null;
  }

  /** All objects in it. */
  all(): Iterable<Obj> {
    return this.elems.values();
  }

  /** Looks outwards; with pos, objects declared at or after it in a function scope are passed over. */
  lookupParent(name: string, pos: Pos = 0): { scope: Scope; obj: Obj } | null {
    for (let s: Scope | null = this; s !== null; s = s.parent) {
      const obj = s.lookup(name);
      if (obj !== null && (pos === 0 || obj.scopePos <= pos)) return { scope: s, obj };
    }
    return null;
  }

  /** Inserts obj unless its name is taken; returns the object that has the name already, or null. '_' is never entered. */
  insert(obj: Obj): Obj | null {
    const alt = this.elems.get(obj.name);
    if (alt !== undefined) return alt;
    if (obj.name !== '_') this.elems.set(obj.name, obj);
    if (obj.parent === null) obj.parent = this;
    return null;
  }
}

/** Whether a name is exported: it starts with an upper-case letter. */
export function isExported(name: string): boolean {
  const c = name.charCodeAt(0);
  return c < 0x80 ? c >= 0x41 && c <= 0x5a : /^\p{Lu}/u.test(name);
}

export type { Named };
