// This file holds what is known of the whole program while it is being compiled: the functions asked for so far, in
// each of their instances, the types that need descriptors, and which methods are called through interfaces. Nothing is
// emitted that was not asked for, starting from main and the packages' initialisation.

import type { FileSet } from '../syntax/index.ts';
import type { FuncDecl, FuncLit, Pos } from '../syntax/nodes.ts';
import type { CheckedPackage, Initializer } from '../types/info.ts';
import type { Func, Package, Var } from '../types/objects.ts';
import type { Type } from '../types/types.ts';
import { Callers } from './callers.ts';
import { type CFunc, type CNamed, type CType, Env, TypeTable } from './ctypes.ts';
import { LineMap } from './emit.ts';
import { collectFacts, type Facts } from './facts.ts';
import type { Gen } from './gen.ts';
import { Lookup, memberKey, type SetMember } from './lookup.ts';
import { identifier, NameSet, packagePrefix, sanitize } from './names.ts';
import { ParkGraph, type ParkNode } from './parking.ts';
import { portableKey, recordedRecovers } from './portable.ts';
import { Reach } from './reach.ts';
import type { CompileCache } from './reuse.ts';
import { TypeEmitter } from './types-emit.ts';

/** What a package's natives say of themselves; see runtime's pkg.ts files. */
export interface NativeNames {
  readonly plain: ReadonlySet<string>;
  readonly parking: ReadonlySet<string>;
  readonly callsMethods: readonly string[];
}

export interface CompileOptions {
  /** Emit `$.line = N` before statements. */
  readonly trace: boolean;
  /** Have the program's loops give way to other goroutines now and then. */
  readonly preempt?: boolean;
  /** Have the race detector told of what the program reads and writes. */
  readonly race?: boolean;
  /** For these two, and for `closing`: has a function emitted in the forms that they ask for (race.ts, memory.ts). */
  readonly instrument?: (gen: Gen, p: Program) => void;
  /** Of a program whose memory is recorded: text to stand behind its declarations (memory.ts). */
  readonly closing?: (p: Program) => readonly string[];
  readonly natives: (pkgPath: string) => NativeNames | undefined;
  /** Whether a package is of the standard library: what nobody uses of it is left out with its initialisation. */
  readonly std?: (pkgPath: string) => boolean;
  /** What was emitted of a package of the library when it was digested, by the names of functions (portable.ts). */
  readonly emitted?: (pkgPath: string) => Readonly<Record<string, string>> | undefined;
  /** What is left of programs compiled before, for the same library. */
  readonly cache?: CompileCache;
  /** Functions of the last package to keep and to export besides main: name -> itself. */
  readonly roots?: readonly string[];
}

export interface CompileDiagnostic {
  readonly pos: Pos;
  readonly msg: string;
}

/** What a function in one instance is known by. */
interface InstIdentity {
  readonly key: string;
  readonly js: string;
  readonly func: Func;
  readonly pkg: CheckedPackage;
  readonly env: Env;
  readonly recv: CType | null;
  readonly node: ParkNode;
  readonly native: boolean;
  readonly trace: string;
  readonly targs: readonly CType[];
}

/** One function in one instance. What only its declaration or its body says is found out when it is first asked for. */
export class FuncInst {
  /** Tells it from all others, also those of programs compiled with the same cache. */
  readonly key: string;
  readonly js: string;
  readonly func: Func;
  readonly pkg: CheckedPackage;
  readonly env: Env;
  /** Type of the receiver; null for functions. */
  readonly recv: CType | null;
  /** Labelled with the function's name, `Type.Name` if it is a method. */
  readonly node: ParkNode;
  readonly native: boolean;
  /** As traces print it. */
  trace: string;
  readonly targs: readonly CType[];
  readonly #p: Program;
  #sig: CFunc | null = null;
  #recovers: boolean | null = null;

  constructor(p: Program, { key, js, func, pkg, env, recv, node, native, trace, targs }: InstIdentity) {
    this.#p = p;
    this.key = key;
    this.js = js;
    this.func = func;
    this.pkg = pkg;
    this.env = env;
    this.recv = recv;
    this.node = node;
    this.native = native;
    this.trace = trace;
    this.targs = targs;
  }

  get decl(): FuncDecl {
    // Only once its signature is checked is the body checked as it is read.
    void this.func.type;
    return this.#p.declOf(this.func, this.pkg);
  }

  /** Without receiver. */
  get sig(): CFunc {
    this.#sig ??= this.#p.types.of(this.func.type as Type, this.env) as CFunc;
    return this.#sig;
  }

  /** Contains a call of recover. */
  get recovers(): boolean {
    this.#recovers ??= !this.native && this.#p.recovers(this);
    return this.#recovers;
  }
}

/** What a function in one instance goes by, in every program. */
export interface FuncNames {
  readonly key: string;
  /** Its package's, where it was first asked for. */
  readonly prefix: string;
  /** Its name in the text, if no other has it. */
  readonly js: string;
  readonly label: string;
  readonly native: boolean;
  readonly trace: string;
}

export interface PackageState {
  readonly checked: CheckedPackage;
  readonly prefix: string;
  readonly natives: NativeNames | undefined;
  readonly std: boolean;
}

/** Packages that, by reflection, make values of types which only signatures mention, and call their methods. */
const MAKES_VALUES: ReadonlySet<string> = new Set(['testing/quick']);

interface CalledMethod {
  readonly node: ParkNode;
  readonly name: string;
  readonly pkg: Package | null;
}

export class Program {
  readonly types: TypeTable;
  readonly lookup: Lookup;
  readonly graph = new ParkGraph();
  readonly lines: LineMap;
  readonly globals = new NameSet(['$', 'native']);
  readonly options: CompileOptions;
  /** The options that programs compiled to the same code have in common; '' for most programs. */
  readonly mode: string;
  readonly diagnostics: CompileDiagnostic[] = [];
  readonly packages = new Map<Package, PackageState>();
  /** Functions of packages that are not checked on demand. */
  readonly #decls = new Map<Func, FuncDecl>();
  readonly descs: TypeEmitter;
  /** Functions yet to be emitted. */
  readonly work: FuncInst[] = [];
  readonly insts = new Map<string, FuncInst>();
  /** Those without type arguments. */
  readonly #simple = new Map<Func, FuncInst>();
  /** Package variables in use: their names. */
  readonly vars = new Map<Var, string>();
  /** Initialisers to emit, by package; those of std packages when a variable of theirs is used. */
  readonly initWork: { pkg: PackageState; init: Initializer }[] = [];
  readonly #initOf = new Map<Var, Initializer>();
  readonly #initAsked = new Set<Initializer>();
  /** Functions used as values: the constant that holds the value. */
  readonly funcValues = new Map<FuncInst, { js: string; sig: ParkNode }>();
  readonly varPtrs = new Map<Var, string>();
  /** Package reflect is part of the program. */
  readonly reflects: boolean;
  /** Of which types exported methods must be kept if reflection calls methods; null: of all. */
  readonly reach: Reach | null;
  #keepsMethods = false;
  readonly #hidesOwn: boolean;
  /** Some loop ranges over a function. */
  usesRangeFunc = false;
  readonly #sigNodes = new Map<CFunc, ParkNode>();
  readonly #called = new Map<string, CalledMethod>();
  /** Methods that natives call by name. */
  readonly nativeMethods = new Set<string>();
  readonly #members = new Map<string, { type: CType; member: SetMember }[]>();
  readonly #dynamicTypes = new Set<CType>();
  /** Members that some prototype must have. */
  readonly linked = new Map<CType, Map<SetMember, FuncInst | null>>();
  readonly #facts = new Map<FuncDecl, Facts>();
  readonly callers = new Callers((decl, pkg) => this.factsOf(decl, pkg));
  readonly #funcIds: Map<Func, number>;

  constructor(checked: readonly CheckedPackage[], fset: FileSet, options: CompileOptions) {
    this.options = options;
    this.mode = Object.entries(options)
      .flatMap(([name, value]) => (value === true ? name : []))
      .join();
    this.types = options.cache?.types ?? new TypeTable();
    this.lookup = options.cache?.lookup ?? new Lookup(this.types);
    this.#funcIds = options.cache?.funcIds ?? new Map();
    this.reflects = checked.some((c) => c.pkg.path === 'reflect');
    this.lines = new LineMap(fset);
    const prefixes = new NameSet();
    for (const c of checked) {
      const natives = options.natives(c.pkg.path);
      const std = options.std?.(c.pkg.path) ?? natives !== undefined;
      const pkg: PackageState = {
        checked: c,
        prefix: prefixes.unique(packagePrefix(c.pkg.path)),
        natives,
        std,
      };
      this.packages.set(c.pkg, pkg);
      for (const m of natives?.callsMethods ?? []) this.nativeMethods.add(m);
      for (const file of c.files) {
        for (const decl of file.declList) {
          if (decl.kind !== 'FuncDecl') continue;
          const o = c.info.defs.get(decl.name);
          if (o?.kind === 'Func') this.#decls.set(o, decl);
        }
      }
      for (const init of c.info.initOrder) {
        for (const v of init.lhs) this.#initOf.set(v, init);
      }
    }
    const { types, lookup } = this;
    const programReflects = checked.some(
      ({ pkg }) =>
        MAKES_VALUES.has(pkg.path) ||
        (!this.pkgState(pkg).std && pkg.imports.some(({ path }) => path === 'reflect')),
    );
    this.#hidesOwn = !programReflects;
    this.reach =
      this.reflects && !programReflects ? new Reach(types, lookup, (t) => this.#keepMethodsOf(t)) : null;
    this.descs = new TypeEmitter(this);
  }

  unsupported(pos: Pos, what: string): void {
    this.diagnostics.push({ pos, msg: `${what} is not available in the browser` });
  }

  factsOf(decl: FuncDecl, pkg: CheckedPackage): Facts {
    const known = (pkg.onDemand === undefined ? undefined : this.options.cache?.facts) ?? this.#facts;
    let f = known.get(decl);
    if (f === undefined) known.set(decl, (f = collectFacts(decl, pkg.info, this.boxesShared(pkg))));
    return f;
  }

  /** Whether what closures of a package share is to have an object of its own. */
  boxesShared(pkg: CheckedPackage): boolean {
    const { race, closing } = this.options;
    return race === true || (closing !== undefined && !this.pkgState(pkg.pkg).std);
  }

  pkgState(pkg: Package | null): PackageState {
    const s = pkg === null ? undefined : this.packages.get(pkg);
    if (s === undefined) throw new Error(`package ${pkg?.path} was not given to the compiler`);
    return s;
  }

  packageOf(path: string): Package {
    for (const pkg of this.packages.keys()) if (pkg.path === path) return pkg;
    throw new Error(`package ${path} was not given to the compiler`);
  }

  // ---- functions

  /** A function, with its type arguments. */
  funcInst(func0: Func, targs: readonly CType[]): FuncInst {
    const func = func0.origin ?? func0;
    const sig = func.type;
    if (sig?.kind !== 'Signature') throw new Error(`${func.name} has no signature`);
    const map = new Map<(typeof sig.tparams)[number], CType>();
    for (const [i, p] of sig.tparams.entries()) map.set(p, targs[i] as CType);
    return this.#inst(func, map.size === 0 ? this.types.env0 : new Env(map), null, targs);
  }

  /** Whether a type is built from basic types and types that the library exports. */
  isOfLibrary(t: CType): boolean {
    switch (t.kind) {
      case 'basic':
        return true;
      case 'slice':
      case 'pointer':
      case 'array':
      case 'chan':
        return this.isOfLibrary(t.elem);
      case 'map':
        return this.isOfLibrary(t.key) && this.isOfLibrary(t.elem);
      case 'named':
        return (
          (t.obj.pkg === null || this.pkgState(t.obj.pkg).std) && t.targs.every((a) => this.isOfLibrary(a))
        );
      default:
        return false;
    }
  }

  /** Whether what an unexported field of a package holds, or, without a package, what a signature names, may be hidden (Described). */
  hides(pkg: Package | null): boolean {
    return this.#hidesOwn && (pkg === null || this.pkgState(pkg).std);
  }

  /** A method of a defined type. */
  methodInst(named: CNamed, func0: Func, ptrRecv: boolean): FuncInst {
    const func = func0.origin ?? func0;
    const env = this.lookup.methodEnv(named, func);
    return this.#inst(func, env, ptrRecv ? this.types.pointer(named) : named, named.targs);
  }

  #inst(func: Func, env: Env, recv: CType | null, targs: readonly CType[]): FuncInst {
    // Most are found by the function alone.
    if (targs.length === 0) return this.#simple.get(func) ?? this.#newInst(func, env, recv, targs, '');
    const args = targs.map((t) => t.id).join(',');
    return this.insts.get(`${this.#funcId(func)}[${args}]`) ?? this.#newInst(func, env, recv, targs, args);
  }

  #funcId(func: Func): number {
    let id = this.#funcIds.get(func);
    if (id === undefined) this.#funcIds.set(func, (id = this.#funcIds.size));
    return id;
  }

  #newInst(func: Func, env: Env, recv: CType | null, targs: readonly CType[], args: string): FuncInst {
    const pkg = this.pkgState(func.pkg);
    const kept = targs.length === 0 && pkg.std ? this.options.cache?.names : undefined;
    let names = kept?.get(func);
    if (names === undefined) {
      names = this.#namesOf(pkg, func, recv, targs, args);
      kept?.set(func, names);
    }
    const { key, native, label } = names;
    const inst = new FuncInst(this, {
      key,
      js: this.globals.claim(
        pkg.prefix === names.prefix ? names.js : pkg.prefix + names.js.slice(names.prefix.length),
      ),
      func,
      pkg: pkg.checked,
      env,
      recv,
      node: this.graph.node(label, native && pkg.natives?.parking.has(label) === true),
      native,
      trace: names.trace,
      targs,
    });
    this.insts.set(key, inst);
    if (targs.length === 0) this.#simple.set(func, inst);
    if (label === 'Value.Method' && pkg.checked.pkg.path === 'reflect') this.keepMethods();
    if (native && this.#keepsMethods) this.#givenToNative(inst);
    if (!native) this.work.push(inst);
    else if (pkg.natives === undefined || !(pkg.natives.plain.has(label) || pkg.natives.parking.has(label))) {
      this.unsupported(func.pos, `${pkg.checked.pkg.path}.${label} (a function without body)`);
    }
    return inst;
  }

  /** What a function goes by. */
  #namesOf(
    { checked, prefix }: PackageState,
    func: Func,
    recv: CType | null,
    targs: readonly CType[],
    args: string,
  ): FuncNames {
    const named = recv === null ? null : recv.kind === 'pointer' ? (recv.elem as CNamed) : (recv as CNamed);
    const of =
      targs.length === 0
        ? ''
        : `$${sanitize(targs.map((t) => this.types.string_(t)).join('_')).slice(0, 40)}`;
    const owner = named === null ? '' : `${named.obj.name}${of}$`;
    const name = func.name === '_' ? 'blank' : func.name;
    const generic = targs.length === 0 ? '' : '[...]';
    const { path } = checked.pkg;
    return {
      key: `${this.#funcId(func)}[${args}]`,
      prefix,
      js: identifier(`${prefix}$${owner}${name}${named === null ? of : ''}`),
      label: named === null ? func.name : `${named.obj.name}.${func.name}`,
      native: checked.onDemand?.isNative(func) ?? this.declOf(func, checked).body === null,
      trace:
        named === null
          ? `${path}.${name}${generic}`
          : `${path}.${recv?.kind === 'pointer' ? `(*${named.obj.name}${generic})` : named.obj.name + generic}.${name}`,
    };
  }

  declOf(func: Func, pkg: CheckedPackage): FuncDecl {
    const decl = pkg.onDemand?.declOf(func) ?? this.#decls.get(func);
    if (decl === undefined) throw new Error(`${func.pkg?.path}.${func.name} has no declaration`);
    return decl;
  }

  /** The text of the recording that came with the library, of a function of it. */
  emitted(inst: FuncInst): string | undefined {
    const { emitted, cache } = this.options;
    if (cache === undefined || this.mode !== '') return undefined;
    const of = emitted?.(inst.pkg.pkg.path);
    return of === undefined ? undefined : of[portableKey(inst) ?? ''];
  }

  recovers(inst: FuncInst): boolean {
    const emitted = this.emitted(inst);
    if (emitted !== undefined) return recordedRecovers(emitted);
    const { decl, pkg } = inst;
    return this.factsOf(decl, pkg).funcs.get(decl)?.hasRecover ?? false;
  }

  /** What stands for all functions of a signature that are used as values. */
  sigNode(sig: CFunc): ParkNode {
    let n = this.#sigNodes.get(sig);
    if (n === undefined) this.#sigNodes.set(sig, (n = this.graph.node(this.types.string_(sig))));
    return n;
  }

  /** A declared function as a value. For a method expression sig is the signature with the receiver. */
  funcValue(inst: FuncInst): string {
    let v = this.funcValues.get(inst);
    if (v === undefined) {
      const sig =
        inst.recv === null
          ? inst.sig
          : this.types.func([inst.recv, ...inst.sig.params], inst.sig.results, inst.sig.variadic);
      const node = this.sigNode(sig);
      this.graph.depend(node, inst.node);
      v = { js: this.globals.unique(`${inst.js}$v`), sig: node };
      this.funcValues.set(inst, v);
    }
    return v.js;
  }

  // ---- package variables

  varName(v: Var): string {
    let js = this.vars.get(v);
    if (js === undefined) {
      const pkg = this.pkgState(v.pkg);
      js = this.globals.unique(`${pkg.prefix}$${v.name}`);
      this.vars.set(v, js);
      const init = pkg.checked.onDemand?.initOf(v) ?? this.#initOf.get(v);
      if (init !== undefined) this.askInit(pkg, init);
    }
    return js;
  }

  /** The pointer to a package variable: a constant object with the accessor v. */
  varPtr(v: Var): string {
    let js = this.varPtrs.get(v);
    if (js === undefined) {
      js = this.globals.unique(`${this.varName(v)}$p`);
      this.varPtrs.set(v, js);
    }
    return js;
  }

  askInit(pkg: PackageState, init: Initializer): void {
    if (this.#initAsked.has(init)) return;
    this.#initAsked.add(init);
    this.initWork.push({ pkg, init });
  }

  // ---- methods called through interfaces

  /** Says that some code calls a method through an interface; the node tells whether the call parks. */
  calledMethod(name: string, pkg: Package | null, sig: CFunc): ParkNode {
    const key = memberKey(name, pkg, sig);
    let c = this.#called.get(key);
    if (c === undefined) {
      c = { node: this.graph.node(name), name, pkg };
      this.#called.set(key, c);
      for (const { type, member } of this.#members.get(key) ?? []) this.#link(type, member, c);
      if (this.reflects && (name === 'Method' || name === 'MethodByName') && givesMethod(sig))
        this.keepMethods();
    }
    return c.node;
  }

  /** Says that values of a type may get into interfaces. */
  dynamicType(t: CType): void {
    this.#dynamicTypes.add(t);
    for (const member of this.lookup.methodSet(t)) {
      const { key } = member;
      append(this.#members, key, { type: t, member });
      const c = this.#called.get(key);
      if (c !== undefined) this.#link(t, member, c);
      if (this.nativeMethods.has(member.name) || (this.#keepsMethods && this.#isKept(t, member)))
        this.#link(t, member, null);
    }
  }

  /** Says that a value is converted to an interface type: of a type that is none, or in another interface. */
  converts(from: CType, to: CType | null): void {
    this.reach?.converts(from, to);
  }

  /** Says that exported methods are called by reflection. */
  keepMethods(): void {
    if (this.#keepsMethods) return;
    this.#keepsMethods = true;
    this.reach?.begin();
    for (const inst of this.insts.values()) if (inst.native) this.#givenToNative(inst);
    for (const list of this.#members.values())
      for (const { type, member } of list) if (this.#isKept(type, member)) this.#link(type, member, null);
  }

  /** What natives do with what is in an interface is not known here. */
  #givenToNative(inst: FuncInst): void {
    for (const t of inst.sig.params) if (this.types.isInterface(t)) this.reach?.add(t);
  }

  #isKept(t: CType, member: SetMember): boolean {
    return member.pkg === null && this.reach?.has(t) !== false;
  }

  /** Of a type that reflection has come to have values of; one that is not described yet is kept when it is. */
  #keepMethodsOf(t: CType): void {
    this.descs.show(t);
    if (!this.#dynamicTypes.has(t)) return;
    for (const member of this.lookup.methodSet(t)) if (member.pkg === null) this.#link(t, member, null);
  }

  #link(t: CType, member: SetMember, c: CalledMethod | null): void {
    let members = this.linked.get(t);
    if (members === undefined) this.linked.set(t, (members = new Map()));
    const { sel } = member;
    if (sel.kind === 'method') {
      const inst = this.methodInst(sel.named, sel.func, sel.ptrRecv);
      members.set(member, inst);
      if (c !== null) this.graph.depend(c.node, inst.node);
    } else if (sel.kind === 'imethod') {
      members.set(member, null);
      const inner = this.calledMethod(sel.name, sel.pkg, sel.sig);
      if (c !== null) this.graph.depend(c.node, inner);
    }
  }

  /** The node of calls of a method, if there are any. */
  callNode(m: SetMember): ParkNode | undefined {
    return this.#called.get(m.key)?.node;
  }
}

/** Whether a method gives a reflect.Method, as those of reflect.Type do. */
function givesMethod(sig: CFunc): boolean {
  const r = sig.results[0];
  return r?.kind === 'named' && r.obj.name === 'Method' && r.obj.pkg?.path === 'reflect';
}

function append<K, V>(map: Map<K, V[]>, key: K, v: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [v]);
  else list.push(v);
}

export type { FuncLit };
