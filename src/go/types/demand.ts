// This file checks packages of the library on demand. Their names, and which methods belong to which type, come from a
// digest; an object is declared when its type, or a constant's value, is first read, and a function's body checked when it is
// first read. What is never asked for costs nothing.

import { makeInt64 } from '../constant/constant.ts';
import {
  digestEntries,
  type Entry,
  type FileDigest,
  isLoaded,
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
import { Typ, Universe } from './universe.ts';
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

/** Takes in what a digest lists. */
export function collectOnDemand(check: Checker, digest: PackageDigest): OnDemand {
  const scope = new DigestScope(check, digest);
  check.pkg.scope = scope;
  check.methods = new Map();
  return scope;
}

/** What the names of a file's declarations mean. */
interface Part {
  readonly digest: FileDigest;
  readonly file: SourceFile;
  readonly bodies: SourceFile | null;
  readonly scope: Scope;
}

/** The scope of a package, in which an object is declared when it is first looked up. */
class DigestScope extends Scope implements OnDemand {
  readonly #check: Checker;
  readonly #digest: PackageDigest;
  /** Files whose index has not been read. */
  #unread: readonly Part[];
  /** What is not declared yet, by name; methods by their type. */
  readonly #sources = new Map<string, Source>();
  readonly #methods = new Map<string, Source[]>();
  readonly #inits: Source[] = [];
  readonly #blank: Source[] = [];
  readonly #of = new Map<Obj, Source>();

  constructor(check: Checker, digest: PackageDigest) {
    const { pkg } = check;
    super(Universe, 0, 0, pkg.scope.comment);
    this.#check = check;
    this.#digest = digest;
    this.#unread = digest.files.map((one) => {
      const filename = `$GOROOT/src/${pkg.path}/${one.name}`;
      const file = check.fset.addFile(filename, one.text);
      const bodies = one.bodies === undefined ? null : check.fset.addFile(filename, one.bodies);
      const scope = new Scope(this, file.base, file.end, 'file');
      for (const [path, name] of one.imports) {
        const imported = check.importPackage(file.base, path);
        if (!pkg.imports.includes(imported)) pkg.imports.push(imported);
        scope.insert(new PkgName(file.base, pkg, name || imported.name, imported, Typ.invalid));
      }
      return { digest: one, file, bodies, scope };
    });
  }

  override lookup(name: string): Obj | null {
    const known = this.elems.get(name);
    if (known !== undefined) return known;
    if (Universe.elems.has(name)) return null;
    this.#read((part) => isLoaded(part.digest.index));
    const source = this.#sources.get(name);
    if (source === undefined) {
      // It may stand in a file that is not loaded.
      this.#read(() => true);
      if (!this.#sources.has(name)) return null;
      return this.lookup(name);
    }
    for (const obj of source.objects) {
      this.#of.set(obj, source);
      this.insert(obj);
    }
    const methods = this.#methods.get(name);
    if (methods !== undefined) {
      const funcs = methods.flatMap((method) => method.objects as Func[]);
      for (const method of methods) for (const func of method.objects) this.#of.set(func, method);
      this.#check.methods?.set(source.objects[0] as TypeName, funcs);
    }
    return this.elems.get(name) ?? null;
  }

  override all(): Iterable<Obj> {
    this.#read(() => true);
    for (const name of this.#sources.keys()) this.lookup(name);
    return this.elems.values();
  }

  /** Reads the indices of files; TextNotLoaded is thrown if one is not loaded. */
  #read(which: (part: Part) => boolean): void {
    if (this.#unread.length === 0) return;
    const now = this.#unread.filter(which);
    if (now.length === 0) return;
    for (const part of now) for (const entry of digestEntries(part.digest)) this.#enter(part, entry);
    this.#unread = this.#unread.filter((part) => !now.includes(part));
  }

  #enter(part: Part, entry: Entry): void {
    const source = new Source(this.#check, part, entry);
    const [name] = entry.names as [string];
    if (entry.kind === 'func' && entry.recv !== '') {
      const list = this.#methods.get(entry.recv);
      if (list === undefined) this.#methods.set(entry.recv, [source]);
      else list.push(source);
    } else if (entry.kind === 'func' && name === 'init') this.#inits.push(source);
    else if (entry.kind === 'var' && entry.names.every((n) => n === '_')) this.#blank.push(source);
    else for (const n of entry.names) if (n !== '_') this.#sources.set(n, source);
  }

  get inits(): readonly Func[] {
    if (this.#digest.starts !== true) return [];
    this.#read((part) => isLoaded(part.digest.index));
    return this.#inits.flatMap((source) => {
      for (const obj of source.objects) this.#of.set(obj, source);
      return source.objects as Func[];
    });
  }

  get blank(): readonly Initializer[] {
    if (this.#digest.starts !== true) return [];
    this.#read((part) => isLoaded(part.digest.index));
    return this.#blank.flatMap((source) => source.initializers());
  }

  initOf(v: Var): Initializer | undefined {
    return this.#of
      .get(v)
      ?.initializers()
      .find((init) => init.lhs.includes(v));
  }

  initOrder(): readonly Initializer[] {
    const asked = new Set([...this.#of.values()].flatMap((source) => source.initializers()));
    const names = this.#digest.initOrder === '' ? [] : this.#digest.initOrder.split(' ');
    const order = names.length > 0 ? names : [...this.#sources.keys()];
    const byName = new Map([...asked].map((init) => [init.lhs[0]?.name, init]));
    const named = order.flatMap((name) => byName.get(name) ?? []);
    // `var _ = register()`: nothing depends on it.
    return [...named, ...[...asked, ...this.blank].filter((init) => !named.includes(init))];
  }

  declOf(func: Func): FuncDecl {
    return (this.#of.get(func) as Source).info(func).fdecl as FuncDecl;
  }

  isNative(func: Func): boolean {
    return (this.#of.get(func) as Source).isNative;
  }
}

/** The text of a declaration, until it is needed, and the objects that it declares. */
class Source {
  readonly #check: Checker;
  readonly #part: Part;
  readonly #entry: Entry;
  #objects: readonly Obj[] | null = null;
  #initializers: readonly Initializer[] | null = null;
  #read = false;

  constructor(check: Checker, part: Part, entry: Entry) {
    this.#check = check;
    this.#part = part;
    this.#entry = entry;
  }

  get objects(): readonly Obj[] {
    const check = this.#check;
    const pos = this.#part.file.pos(this.#entry.start);
    this.#objects ??= this.#entry.names.map((name) => {
      const obj = newObject(check.pkg, pos, name, this.#entry);
      obj.onDemand(() => {
        check.demand(this.info(obj), () => check.objDecl(obj));
      });
      return obj;
    });
    return this.#objects;
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
  initializers(): readonly Initializer[] {
    this.#initializers ??= this.#makeInitializers();
    return this.#initializers;
  }

  #makeInitializers(): Initializer[] {
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
    const { file, bodies, scope } = this.#part;
    const info = (fields: Partial<DeclInfo>): DeclInfo => newDeclInfo(scope, version, fields);
    for (const d of readEntry(file, this.#entry, bodies)) {
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
