// This file checks packages of the library on demand. Their names, and which methods belong to which type, come from a
// digest; an object is declared when its type, or a constant's value, is first read, and a function's body checked when it is
// first read. What is never asked for costs nothing.

import { makeInt64 } from '../constant/constant.ts';
import {
  digestEntries,
  type Entry,
  type PackageDigest,
  readEntry,
  type SourceFile,
  unpackListExpr,
} from '../syntax/index.ts';
import type { Expr, FuncDecl, Name, Pos } from '../syntax/nodes.ts';
import type { Checker, DeclInfo } from './checker.ts';
import { newEnvironment } from './environment.ts';
import type { Initializer, OnDemand } from './info.ts';
import { Const, Func, type Obj, type Package, PkgName, Scope, TypeName, Var } from './objects.ts';
import { ConstGroup, newDeclInfo } from './resolver.ts';
import { Typ } from './universe.ts';
import { asGoVersion } from './version.ts';

export const demandMethods = {
  /** Runs f for a declaration, and with the outermost such call all that it puts off. */
  demand(this: Checker, d: DeclInfo, f: () => void): void {
    this.demands++;
    this.inEnvironment(newEnvironment(d.file, d.version), f);
    if (this.demands === 1) {
      this.inEnvironment(newEnvironment(d.file, d.version), () => this.processDelayed(0));
      this.cleanup();
      this.recordUntyped();
    }
    this.demands--;
    const [problem] = this.diagnostics;
    if (problem !== undefined)
      throw new Error(`${JSON.stringify(this.fset.position(problem.pos))}: ${problem.msg}`);
  },
};

/** Declares what a digest lists. */
export function collectOnDemand(check: Checker, digest: PackageDigest): OnDemand {
  const { pkg } = check;
  const inits: Func[] = [];
  const sources = new Map<Obj, Source>();
  const methods: { obj: Func; recv: string }[] = [];
  const initOrder: Initializer[] = [];
  let order = 0;
  for (const one of digest.files) {
    const filename = `$GOROOT/src/${pkg.path}/${one.name}`;
    const file = check.fset.addFile(filename, one.text);
    const bodies = one.bodies === undefined ? null : check.fset.addFile(filename, one.bodies);
    const scope = new Scope(pkg.scope, file.base, file.end, 'file');
    for (const [path, name] of one.imports) {
      const imported = check.importPackage(file.base, path);
      if (!pkg.imports.includes(imported)) pkg.imports.push(imported);
      scope.insert(new PkgName(file.base, pkg, name || imported.name, imported, Typ.invalid));
    }
    for (const entry of digestEntries(one)) {
      const source = new Source(check, file, bodies, scope, entry);
      for (const obj of source.objects) {
        obj.order = ++order;
        sources.set(obj, source);
        if (obj.kind !== 'Func' || entry.kind !== 'func') pkg.scope.insert(obj);
        else if (entry.recv !== '') methods.push({ obj, recv: entry.recv });
        else if (obj.name === 'init') inits.push(obj);
        else pkg.scope.insert(obj);
      }
      initOrder.push(...source.initializers());
    }
  }
  check.methods = new Map();
  for (const { obj, recv } of methods) {
    const base = pkg.scope.lookup(recv) as TypeName;
    const list = check.methods.get(base);
    if (list === undefined) check.methods.set(base, [obj]);
    else list.push(obj);
  }
  check.info.initOrder = inOrder(initOrder, digest.initOrder);
  const sourceOf = (func: Func): Source => sources.get(func) as Source;
  return {
    inits,
    declOf: (func) => sourceOf(func).info(func).fdecl as FuncDecl,
    isNative: (func) => sourceOf(func).isNative,
  };
}

function inOrder(list: Initializer[], names: string): Initializer[] {
  if (names === '') return list;
  const byName = new Map(list.map((init) => [init.lhs[0]?.name, init]));
  const named = names.split(' ').map((name) => byName.get(name) as Initializer);
  // `var _ = register()`: nothing depends on it.
  return [...named, ...list.filter((init) => !named.includes(init))];
}

/** The text of a declaration, until it is needed, and the objects that it declares. */
class Source {
  readonly objects: readonly Obj[];
  readonly #check: Checker;
  readonly #file: SourceFile;
  readonly #bodies: SourceFile | null;
  readonly #scope: Scope;
  readonly #entry: Entry;
  #read = false;

  constructor(
    check: Checker,
    file: SourceFile,
    bodies: SourceFile | null,
    scope: Scope,
    entry: Entry,
  ) {
    this.#check = check;
    this.#file = file;
    this.#bodies = bodies;
    this.#scope = scope;
    this.#entry = entry;
    this.objects = entry.names.map((name) => {
      const obj = newObject(check.pkg, file.pos(entry.start), name, entry);
      obj.onDemand(() => {
        check.demand(this.info(obj), () => check.objDecl(obj));
      });
      return obj;
    });
  }

  /** It is a function whose digest has no body. */
  get isNative(): boolean {
    const entry = this.#entry;
    return entry.kind === 'func' && entry.body === null;
  }

  info(obj: Obj): DeclInfo {
    if (!this.#read) this.#declare();
    return this.#check.objMap.get(obj) as DeclInfo;
  }

  /** What initialises the variables. */
  initializers(): Initializer[] {
    if (this.#entry.kind !== 'var' || this.#entry.init === 'none') return [];
    const vars = this.objects as readonly Var[];
    const init = (lhs: readonly Var[]): Initializer => {
      const value = (): Expr => {
        // Checked with the first variable, whose type may depend on it.
        void lhs[0]?.type;
        return this.info(lhs[0] as Var).init as Expr;
      };
      return {
        lhs,
        get rhs() {
          return value();
        },
      };
    };
    return this.#entry.init === 'one' ? [init(vars)] : vars.map((v) => init([v]));
  }

  #declare(): void {
    this.#read = true;
    const group = new ConstGroup();
    let i = 0;
    const declare = (name: Name, d: DeclInfo): void => {
      const obj = this.objects[i++] as Obj;
      this.#check.objMap.set(obj, d);
      this.#check.recordDef(name, obj);
    };
    const version = asGoVersion(this.#check.conf.goVersion);
    const info = (fields: Partial<DeclInfo>): DeclInfo => newDeclInfo(this.#scope, version, fields);
    for (const d of readEntry(this.#file, this.#entry, this.#bodies)) {
      if (d.kind === 'TypeDecl') declare(d.name, info({ tdecl: d }));
      else if (d.kind === 'FuncDecl') declare(d.name, info({ fdecl: d }));
      else if (d.kind === 'ConstDecl') {
        const { iota, type, values, inherited } = group.next(d);
        for (const [j, name] of d.nameList.entries()) {
          (this.objects[i] as Const).val = makeInt64(BigInt(iota));
          declare(name, info({ vtyp: type, init: values[j] ?? null, inherited }));
        }
      } else if (d.kind === 'VarDecl') {
        const values = unpackListExpr(d.values);
        const lhs = this.objects as readonly Var[] as Var[];
        const shared = d.values?.kind === 'ListExpr' ? null : info({ lhs, vtyp: d.type, init: d.values });
        for (const [j, name] of d.nameList.entries())
          declare(name, shared ?? info({ vtyp: d.type, init: values[j] ?? null }));
      }
    }
  }
}

function newObject(pkg: Package, pos: Pos, name: string, entry: Entry): Const | Var | TypeName | Func {
  switch (entry.kind) {
    case 'const':
      return new Const(pos, pkg, name, null, null);
    case 'type':
      return new TypeName(pos, pkg, name, null);
    case 'var': {
      const v = new Var(pos, pkg, name, null);
      v.varKind = 'package';
      return v;
    }
    case 'func': {
      const func = new Func(pos, pkg, name, null);
      func.hasPtrRecv = entry.ptr;
      if (name === 'init') func.parent = pkg.scope;
      return func;
    }
  }
}
