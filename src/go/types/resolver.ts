// This file collects the package-level declarations of all files: it creates their objects, enters them in the
// package's scope, imports packages into file scopes, and associates methods with the types they are declared on.
// Nothing is type-checked here; packageObjects starts that, in an order that gives good messages.

import { makeInt64 } from '../constant/constant.ts';
import {
  endPos,
  exprString,
  startPos,
  unpackListExpr,
  unparen,
  unquoteString,
  utf8Decode,
} from '../syntax/index.ts';
import {
  type ConstDecl,
  type Expr,
  type File,
  type FuncDecl,
  type ImportDecl,
  type Name,
  NoPos,
  type Pos,
  type VarDecl,
} from '../syntax/nodes.ts';
import type { Checker, DeclInfo } from './checker.ts';
import { positionString } from './errors.ts';
import { Const, Func, isExported, type Obj, Package, PkgName, Scope, TypeName, Var } from './objects.ts';
import { Typ } from './universe.ts';
import { go1_18 } from './version.ts';

/** A method found while collecting: `recv` names its receiver's type, `ptr` says whether through a pointer. */
interface MethodInfo {
  readonly obj: Func;
  readonly ptr: boolean;
  readonly recv: Name;
}

/** Where the constants of a group stand: later ones inherit type and values from `last`. */
export class ConstGroup {
  #group: ConstDecl['group'] = null;
  #iota = -1;
  #last: ConstDecl | null = null;

  /** Takes in the next declaration; returns its iota and where its type and values come from. */
  next(s: ConstDecl): { iota: number; type: Expr | null; values: readonly Expr[]; inherited: boolean } {
    if (this.#iota < 0 || s.group === null || s.group !== this.#group) {
      this.#group = s.group;
      this.#iota = 0;
      this.#last = null;
    } else this.#iota++;
    const own = s.type !== null || s.values !== null;
    const inherited = !own && this.#last !== null;
    if (own) this.#last = s;
    return {
      iota: this.#iota,
      type: this.#last?.type ?? null,
      values: unpackListExpr(this.#last?.values ?? null),
      inherited,
    };
  }

  /** A declaration of another kind ends the group. */
  end(): void {
    this.#iota = -1;
  }
}

export function newDeclInfo(file: Scope, version: number, fields: Partial<DeclInfo>): DeclInfo {
  return {
    file,
    version,
    lhs: null,
    vtyp: null,
    init: null,
    inherited: false,
    tdecl: null,
    fdecl: null,
    deps: new Set(),
    ...fields,
  };
}

/** What a receiver's type is made of: [*]base[tparams], parentheses left aside. */
export interface Recv {
  readonly ptr: boolean;
  readonly base: Expr;
  /** null: not parameterised. */
  readonly tparams: Name[] | null;
}

export const resolverMethods = {
  /** Reports a different number of names and initialisers. */
  arity(
    this: Checker,
    pos: Pos,
    names: readonly Name[],
    inits: readonly Expr[],
    constDecl: boolean,
    inherited: boolean,
  ): void {
    const l = names.length;
    const r = inits.length;
    if (l < r) {
      const n = inits[l]!;
      if (inherited)
        this.errorf(pos, 'WrongAssignCount', `extra init expr at ${positionString(this.fset, n.pos)}`);
      else this.errorf(n, 'WrongAssignCount', `extra init expr ${exprString(n)}`);
    } else if (l > r && (constDecl || r !== 1)) {
      // With one value it may be a call with several results; initVars will tell.
      const n = names[r]!;
      this.errorf(n, 'WrongAssignCount', `missing init expr for ${n.value}`);
    }
  },

  declarePkgObj(this: Checker, ident: Name, obj: Obj, d: DeclInfo): void {
    // "If a package has one or more init functions … the identifier init can be declared only as a function."
    if (ident.value === 'init') {
      this.errorf(ident, 'InvalidInitDecl', 'cannot declare init - must be func');
      return;
    }
    if (ident.value === 'main' && this.pkg.name === 'main') {
      this.errorf(ident, 'InvalidMainDecl', 'cannot declare main - must be func');
      return;
    }
    this.declare(this.pkg.scope, ident, obj, NoPos);
    this.objMap.set(obj, d);
    obj.order = this.objMap.size;
  },

  importPackage(this: Checker, pos: Pos, path: string): Package {
    const known = this.impMap.get(path);
    if (known !== undefined) return known;
    const got = this.conf.importer(path, pos);
    let imp: Package;
    if (got instanceof Package) imp = got;
    else {
      this.errorf(pos, 'BrokenImport', `could not import ${path} (${got.error})`);
      imp = new Package(path, path.slice(path.lastIndexOf('/') + 1), null);
      imp.fake = true;
    }
    this.impMap.set(path, imp);
    return imp;
  },

  collectObjects(this: Checker): void {
    const methods: MethodInfo[] = [];
    const fileScopes: Scope[] = [];
    for (const file of this.files) {
      this.version = this.versions.get(file) ?? 0;
      // The package name is no object.
      this.recordDef(file.pkgName, null);
      const fileScope = new Scope(this.pkg.scope, startPos(file), endPos(file), 'file');
      fileScopes.push(fileScope);
      this.recordScope(file, fileScope);
      this.collectFile(file, fileScope, methods);
    }

    // "The PackageName … must not be declared in both the file and package block."
    for (const scope of fileScopes) {
      for (const [name, obj] of scope.elems) {
        const alt = this.pkg.scope.lookup(name);
        if (alt === null) continue;
        const err = this.newError('DuplicateDecl');
        if (obj.kind === 'PkgName')
          err.addf(
            alt,
            `${alt.name} already declared through import of package ${packageString(obj.imported)}`,
          );
        else if (obj.pkg !== null)
          err.addf(
            alt,
            `${alt.name} already declared through dot-import of package ${packageString(obj.pkg)}`,
          );
        err.addAltDecl(obj);
        err.report();
      }
    }

    // Now that all types are known, associate methods with their receiver's base type.
    const byType = new Map<TypeName, Func[]>();
    this.methods = byType;
    for (const m of methods) {
      const { ptr, base } = this.resolveBaseTypeName(m.ptr, m.recv);
      if (base === null) continue;
      m.obj.hasPtrRecv = ptr;
      const list = byType.get(base);
      if (list === undefined) byType.set(base, [m.obj]);
      else list.push(m.obj);
    }
  },

  collectFile(this: Checker, file: File, fileScope: Scope, methods: MethodInfo[]): void {
    const group = new ConstGroup();
    for (const s of file.declList) {
      if (s.kind !== 'ConstDecl') group.end();
      switch (s.kind) {
        case 'ImportDecl':
          this.collectImport(s, fileScope);
          break;
        case 'ConstDecl': {
          const { iota, type, values, inherited } = group.next(s);
          s.nameList.forEach((name, i) => {
            const obj = new Const(name.pos, this.pkg, name.value, null, makeInt64(BigInt(iota)));
            obj.doc = s.doc;
            const init = values[i] ?? null;
            this.declarePkgObj(
              name,
              obj,
              newDeclInfo(fileScope, this.version, { vtyp: type, init, inherited }),
            );
          });
          this.arity(s.pos, s.nameList, values, true, inherited);
          break;
        }
        case 'VarDecl':
          this.collectVars(s, fileScope);
          break;
        case 'TypeDecl': {
          const obj = new TypeName(s.name.pos, this.pkg, s.name.value, null);
          obj.doc = s.doc;
          this.declarePkgObj(s.name, obj, newDeclInfo(fileScope, this.version, { tdecl: s }));
          break;
        }
        case 'FuncDecl':
          this.collectFunc(s, fileScope, methods);
          break;
      }
    }
  },

  collectImport(this: Checker, s: ImportDecl, fileScope: Scope): void {
    if (s.path === null || s.path.bad) return;
    const text = s.path.value;
    const path = utf8Decode(unquoteString(text) ?? '');
    const problem = importPathProblem(path);
    if (problem !== '') {
      this.errorf(s.path, 'BadImportPath', `invalid import path (${problem})`);
      return;
    }
    const imp = this.importPackage(s.path.pos, path);
    const name = s.localPkgName?.value ?? imp.name;
    if (name === 'init') {
      this.errorf(s, 'InvalidInitDecl', 'cannot import package as init - init must be a func');
      return;
    }
    if (!this.pkg.imports.includes(imp)) this.pkg.imports.push(imp);

    const pkgName = new PkgName(s.pos, this.pkg, name, imp, Typ.invalid);
    if (s.localPkgName !== null) this.recordDef(s.localPkgName, pkgName);
    else this.recordImplicit(s, pkgName);
    if (imp.fake) pkgName.used = true;
    this.imports.push(pkgName);

    if (name !== '.') {
      this.declare(fileScope, null, pkgName, NoPos);
      return;
    }
    let through = this.dotImportMap.get(fileScope);
    if (through === undefined) this.dotImportMap.set(fileScope, (through = new Map()));
    for (const obj of imp.scope.all()) {
      const member = obj.name;
      if (!isExported(member)) continue;
      const alt = fileScope.lookup(member);
      if (alt !== null) {
        const err = this.newError('DuplicateDecl');
        err.addf(s.localPkgName ?? s, `${alt.name} redeclared in this block`);
        err.addAltDecl(alt);
        err.report();
      } else {
        // Not insert: the object stays the other package's, and keeps its parent.
        fileScope.elems.set(member, obj);
        through.set(member, pkgName);
      }
    }
  },

  collectVars(this: Checker, s: VarDecl, fileScope: Scope): void {
    const lhs: Var[] = [];
    // With one initialiser for all (or none), all variables share one DeclInfo.
    const values = unpackListExpr(s.values);
    const shared =
      s.values?.kind === 'ListExpr'
        ? null
        : newDeclInfo(fileScope, this.version, { lhs, vtyp: s.type, init: s.values });
    s.nameList.forEach((name, i) => {
      const obj = new Var(name.pos, this.pkg, name.value, null);
      obj.varKind = 'package';
      obj.doc = s.doc;
      lhs.push(obj);
      const d = shared ?? newDeclInfo(fileScope, this.version, { vtyp: s.type, init: values[i] ?? null });
      this.declarePkgObj(name, obj, d);
    });
    if (s.type === null || values.length > 0) this.arity(s.pos, s.nameList, values, false, false);
  },

  collectFunc(this: Checker, s: FuncDecl, fileScope: Scope, methods: MethodInfo[]): void {
    const name = s.name.value;
    const obj = new Func(s.name.pos, this.pkg, name, null);
    obj.doc = s.doc;
    let tparamError = false;
    if (s.recv === null) {
      if (name === 'init' || (name === 'main' && this.pkg.name === 'main')) {
        const code = name === 'main' ? 'InvalidMainDecl' : 'InvalidInitDecl';
        const tparam = s.tparamList[0];
        if (tparam !== undefined) {
          this.softErrorf(tparam, code, `func ${name} must have no type parameters`);
          tparamError = true;
        }
        if (s.type.paramList.length > 0 || s.type.resultList.length > 0)
          this.softErrorf(s.name, code, `func ${name} must have no arguments and no return values`);
      }
      if (name === 'init') {
        // "The identifier init … cannot be referred to from anywhere in a program": not declared.
        obj.parent = this.pkg.scope;
        this.recordDef(s.name, obj);
        if (s.body === null) this.softErrorf(obj.pos, 'MissingInitBody', 'func init must have a body');
      } else this.declare(this.pkg.scope, s.name, obj, NoPos);
    } else {
      const { ptr, base } = this.unpackRecv(s.recv.type, false);
      // Methods with invalid receivers, and blank ones, are checked but belong to no type.
      if (base.kind === 'Name' && name !== '_') methods.push({ obj, ptr, recv: base });
      this.recordDef(s.name, obj);
    }
    const tparam = s.tparamList[0];
    if (tparam !== undefined && !tparamError) this.verifyVersionf(tparam, go1_18, 'type parameter');
    this.objMap.set(obj, newDeclInfo(fileScope, this.version, { fdecl: s }));
    obj.order = this.objMap.size;
  },

  /** Takes a receiver's type apart. With unpackParams, reports what cannot be its type parameters. */
  unpackRecv(this: Checker, rtyp: Expr, unpackParams: boolean): Recv {
    let base = unparen(rtyp);
    let ptr = false;
    if (base.kind === 'Operation' && base.op === '*' && base.y === null) {
      ptr = true;
      base = unparen(base.x);
    }
    if (base.kind !== 'IndexExpr') return { ptr, base, tparams: null };
    let tparams: Name[] | null = null;
    if (unpackParams) {
      tparams = [];
      for (const arg of unpackListExpr(base.index)) {
        if (arg.kind === 'Name') {
          tparams.push(arg);
          continue;
        }
        if (arg.kind !== 'BadExpr')
          this.errorf(arg, 'BadDecl', `receiver type parameter ${exprString(arg)} must be an identifier`);
        tparams.push({ kind: 'Name', pos: arg.pos, value: '_' });
      }
    }
    return { ptr, base: base.x, tparams };
  },

  /** The type that a receiver name denotes, followed through aliases by their syntax only; null if there is none. */
  resolveBaseTypeName(this: Checker, ptr: boolean, name: Name): { ptr: boolean; base: TypeName | null } {
    const seen = new Set<TypeName>();
    const none = { ptr: false, base: null };
    for (;;) {
      const obj = this.pkg.scope.lookup(name.value);
      if (obj === null || obj.kind !== 'TypeName' || seen.has(obj)) return none;
      const tdecl = this.objMap.get(obj)?.tdecl;
      if (tdecl == null) return none;
      if (!tdecl.alias) return { ptr, base: obj };
      if (tdecl.tparamList.length > 0) return none;
      seen.add(obj);
      let typ = unparen(tdecl.type);
      if (typ.kind === 'Operation' && typ.op === '*' && typ.y === null) {
        // "… and T must not be a pointer": two stars are no receiver.
        if (ptr) return none;
        ptr = true;
        typ = unparen(typ.x);
      }
      if (typ.kind !== 'Name') return none;
      name = typ;
    }
  },

  /** Checks all package-level objects: types first, aliases after them, then everything else. */
  packageObjects(this: Checker): void {
    const objs = [...this.objMap.keys()];
    for (const obj of objs) if (obj.kind === 'TypeName' && obj.type !== null) this.collectMethods(obj);
    const aliases: Obj[] = [];
    const others: Obj[] = [];
    for (const obj of objs) {
      if (obj.kind !== 'TypeName') others.push(obj);
      else if (this.objMap.get(obj)!.tdecl!.alias) aliases.push(obj);
      else this.objDecl(obj);
    }
    for (const obj of aliases) this.objDecl(obj);
    for (const obj of others) this.objDecl(obj);
    this.methods = null;
  },

  unusedImports(this: Checker): void {
    // Without bodies nobody can say what is used.
    if (this.conf.ignoreFuncBodies) return;
    for (const obj of this.imports) {
      if (obj.name === '_' || obj.used) continue;
      const { path } = obj.imported;
      const elem = path.slice(path.lastIndexOf('/') + 1);
      if (obj.name === '' || obj.name === '.' || obj.name === elem)
        this.softErrorf(obj, 'UnusedImport', `"${path}" imported and not used`);
      else this.softErrorf(obj, 'UnusedImport', `"${path}" imported as ${obj.name} and not used`);
    }
  },
};

/** A package as messages name it. */
function packageString(p: Package): string {
  return `${p.name} ("${p.path}")`;
}

/** Why a path cannot be imported; '' if it can. */
export function importPathProblem(path: string): string {
  if (path === '') return 'empty string';
  // Nearly every path; expressions with classes of Unicode take milliseconds to be made.
  if (/^[\w./-]+$/.test(path)) return '';
  const bad = /[!"#$%&'()*,:;<=>?[\\\]^{|}`\uFFFD\s]|[^\p{L}\p{M}\p{N}\p{P}\p{S}]/u.exec(path);
  if (bad === null) return '';
  const code = bad[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
  const shown = /[\p{L}\p{M}\p{N}\p{P}\p{S} ]/u.test(bad[0]) ? ` '${bad[0]}'` : '';
  return `invalid character U+${code}${shown}`;
}
