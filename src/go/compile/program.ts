// This file is the front of the compiler: it takes checked packages and gives one JavaScript text. Emission follows the
// work list of functions asked for, starting at main and the packages' initialisation; when nothing is left to emit it
// is known which functions may park, and the text is put together.

import type { FileSet } from '../syntax/index.ts';
import type { CheckedPackage, Initializer } from '../types/info.ts';
import type { Func } from '../types/objects.ts';
import type { Type } from '../types/types.ts';
import { assignMethods } from './assign.ts';
import { builtinMethods } from './builtins.ts';
import { callMethods } from './calls.ts';
import { cellMethods } from './cells.ts';
import { constMethods } from './consts.ts';
import { convertMethods } from './convert.ts';
import type { Env } from './ctypes.ts';
import { deferMethods } from './defers.ts';
import { type Lined, type LineTable, takeOutMarks } from './emit.ts';
import { equalityMethods } from './equality.ts';
import { exprMethods } from './exprs.ts';
import { collectFacts, type Facts } from './facts.ts';
import { functionMethods } from './functions.ts';
import { fusedMethods } from './fused.ts';
import { bare, FuncState, type Gen, GenState } from './gen.ts';
import { hoistMethods } from './hoist.ts';
import { intMethods } from './ints.ts';
import { literalMethods } from './literals.ts';
import { orderMethods } from './order.ts';
import { mark, type ParkNode, parkingCall } from './parking.ts';
import { placeMethods } from './places.ts';
import { readRecording } from './portable.ts';
import {
  type CompileDiagnostic,
  type CompileOptions,
  type FuncInst,
  type PackageState,
  Program,
} from './program-state.ts';
import { rangeMethods } from './range.ts';
import { rangeFuncPrelude, rangefuncMethods } from './rangefunc.ts';
import type { Recording } from './recording.ts';
import { type Linker, Recorder } from './reuse.ts';
import { watchCalls } from './runtime-list.ts';
import { selectMethods } from './select.ts';
import { selectorMethods } from './selectors.ts';
import { stmtMethods } from './stmts.ts';
import { switchMethods } from './switches.ts';
import { versionMethods } from './versions.ts';

export type { LineTable } from './emit.ts';
export type { CompileDiagnostic, CompileOptions, NativeNames } from './program-state.ts';
export { CompileCache } from './reuse.ts';

export interface CompiledProgram {
  /** The body of `new Function('$', 'native', code)`. */
  readonly code: string;
  readonly lines: LineTable;
  /** What the program uses and a browser does not have. */
  readonly diagnostics: readonly CompileDiagnostic[];
  /** What was kept of the functions of the library. */
  readonly functions: ReadonlyMap<FuncInst, Recording>;
}

/** What calling the compiled text returns. */
export interface ProgramEntry {
  readonly init: () => unknown;
  readonly main: (() => unknown) | null;
  /** Which of the two are generator functions. */
  readonly parking: { readonly init: boolean; readonly main: boolean };
  /** The roots asked for, and whether they are generator functions. */
  readonly exports: Readonly<
    Record<string, { readonly fn: (...args: unknown[]) => unknown; readonly parks: boolean }>
  >;
}

Object.assign(
  GenState.prototype,
  constMethods,
  intMethods,
  fusedMethods,
  convertMethods,
  exprMethods,
  selectorMethods,
  literalMethods,
  orderMethods,
  equalityMethods,
  placeMethods,
  callMethods,
  builtinMethods,
  assignMethods,
  stmtMethods,
  rangeMethods,
  rangefuncMethods,
  switchMethods,
  selectMethods,
  deferMethods,
  functionMethods,
  hoistMethods,
  versionMethods,
  cellMethods,
);

function newGen(p: Program, linker: Linker, pkg: CheckedPackage, env: Env, facts: Facts): Gen {
  const gen = new GenState(linker, pkg, env, facts) as Gen;
  p.options.instrument?.(gen, p);
  return gen;
}

/**
 * V8 keeps the text of a function made from text, to know it again: for as long as there is memory, and with it what it learnt of the
 * types of a run that is over, beside which those of the next run are others. One with a tagged template it does not keep.
 */
const FORGOTTEN = '(() => {})``;';

/** Packages come in the order of their dependencies, the main one last. */
export function compileProgram(
  packages: readonly CheckedPackage[],
  fset: FileSet,
  options: CompileOptions,
): CompiledProgram {
  const p = new Program(packages, fset, options);
  const main = packages.at(-1);
  if (main === undefined) throw new Error('no package');
  const inits = new PackageInits(p);
  for (const pkg of p.packages.values()) inits.start(pkg);
  const exported = new Map<string, FuncInst>();
  for (const name of ['main', ...(options.roots ?? [])]) {
    const o = main.pkg.scope.lookup(name);
    if (o?.kind === 'Func' && o.type?.kind === 'Signature' && o.type.tparams.length === 0)
      exported.set(name, p.funcInst(o, []));
  }

  const functions: FunctionText[] = [];
  const kept = new Map<FuncInst, Recording>();
  for (;;) {
    const inst = p.work.pop();
    if (inst !== undefined) {
      functions.push(emitFunction(p, inst, kept));
      continue;
    }
    const init = p.initWork.pop();
    if (init === undefined) break;
    inits.emit(init.pkg, init.init);
  }

  watchCalls('none');
  const initNode = p.graph.node('init');
  const initText = inits.text(initNode);
  const vars = [...p.vars].map(
    ([v, js]) => `let ${js} = ${p.descs.zero(p.types.of(v.type as Type, p.types.env0))};`,
  );
  const ptrs = [...p.varPtrs].map(([v, js]) => {
    const name = p.varName(v);
    return `const ${js} = { get v() { return ${name}; }, set v(x) { ${name} = x; } };`;
  });
  const closing = p.options.closing?.(p) ?? [];
  p.graph.solve();
  const own = (texts: readonly string[]): Lined =>
    takeOutMarks(texts.map((text) => p.graph.resolve(text)).join('\n'));
  const head = own([
    `'use strict'; ${FORGOTTEN}`,
    'const $full$ = $.stackFull, $seg$ = $.segmentFull;',
    ...natives(p),
    ...p.descs.texts(),
    ...(p.usesRangeFunc ? [rangeFuncPrelude] : []),
    ...vars,
    ...ptrs,
    ...closing,
    ...functionValues(p),
  ]);
  const body = functions.map((text) => (typeof text === 'string' ? own([text]) : text()));
  const tail = own([initText, result(p, exported, initNode), '//# sourceURL=go-program.js']);
  const { code, lines } = p.lines.finish([head, ...body, tail]);
  return { code, lines, diagnostics: p.diagnostics, functions: kept };
}

/** A function of the program with marks, or of the library as it is without. */
type FunctionText = string | (() => Lined);

function emitFunction(p: Program, inst: FuncInst, kept: Map<FuncInst, Recording>): FunctionText {
  // The race detector tells places on a line apart.
  if (!isReusable(p, inst) || p.options.race === true) return emitWith(p, p, inst);
  const { cache } = p.options;
  const key = p.mode === '' ? inst.key : `${p.mode} ${inst.key}`;
  const known = cache?.functions.get(key) ?? emittedBefore(p, inst);
  if (known !== null) {
    cache?.functions.set(key, known);
    kept.set(inst, known);
    return known.replay(p, inst);
  }
  const recorder = new Recorder(p, inst);
  const text = recorder.text(emitWith(p, recorder, inst));
  const recording = cache === undefined ? null : recorder.recording(text);
  if (recording !== null) {
    cache?.functions.set(key, recording);
    kept.set(inst, recording);
  }
  return text;
}

function emittedBefore(p: Program, inst: FuncInst): Recording | null {
  const text = p.emitted(inst);
  return text === undefined ? null : readRecording(p, inst, text);
}

function emitWith(p: Program, linker: Linker, inst: FuncInst): string {
  const gen = newGen(p, linker, inst.pkg, inst.env, p.factsOf(inst.decl, inst.pkg));
  gen.knownClosures();
  return gen.declaredFunction(inst);
}

/** Whether what is emitted for a function is the same in every program: whether it is of the library. */
function isReusable(p: Program, { pkg, targs }: FuncInst): boolean {
  return p.pkgState(pkg.pkg).std && targs.every((t) => p.isOfLibrary(t));
}

/** Package initialisation: variables in the order the checker found, then the init functions. */
class PackageInits {
  readonly #p: Program;
  readonly #gens = new Map<PackageState, Gen>();
  readonly #texts = new Map<Initializer, string[]>();
  readonly #funcs = new Map<PackageState, FuncInst[]>();

  constructor(p: Program) {
    this.#p = p;
  }

  start(pkg: PackageState): void {
    const p = this.#p;
    const { checked } = pkg;
    for (const init of checked.onDemand?.blank ?? checked.info.initOrder) {
      if (!pkg.std || init.lhs.every((v) => v.name === '_')) p.askInit(pkg, init);
    }
    const inits = checked.onDemand?.inits ?? initFunctions(checked);
    const funcs = inits.map((o, i) => {
      const inst = p.funcInst(o, []);
      inst.trace = `${checked.pkg.path}.init.${i}`;
      return inst;
    });
    this.#funcs.set(pkg, funcs);
  }

  emit(pkg: PackageState, init: Initializer): void {
    const p = this.#p;
    const { checked } = pkg;
    let gen = this.#gens.get(pkg);
    const facts = collectFacts(init.rhs, checked.info, p.boxesShared(checked));
    if (gen === undefined) {
      gen = newGen(p, p, checked, p.types.env0, facts);
      const none = { hasDefer: false, hasRecover: false, effects: true, gotos: new Set<string>() };
      const node = p.graph.node(`${checked.pkg.path}.init`);
      gen.fn = new FuncState(
        null,
        node,
        p.types.func([], [], false),
        `${checked.pkg.path}.init`,
        none,
        1,
        't$',
      );
      this.#gens.set(pkg, gen);
    } else {
      p.options.instrument?.(gen, p);
      for (const [k, v] of facts.vars) gen.facts.vars.set(k, v);
      for (const [k, v] of facts.funcs) gen.facts.funcs.set(k, v);
    }
    gen.knownClosures();
    const { w } = gen.fn;
    gen.fn.temps = 0;
    w.lines.length = 0;
    w.entry = p.lines.entry(init.lhs[0]?.pos ?? init.rhs.pos, gen.fn.trace);
    const only = init.lhs[0];
    if (init.lhs.length === 1 && only?.type != null) {
      const v = bare(gen.value(init.rhs, gen.ctype(only.type)));
      w.line(only.name === '_' ? `${v};` : `${p.varName(only)} = ${v};`);
    } else {
      const { pre, vals } = gen.tuple(init.rhs);
      w.line(`${pre.join(', ')};`);
      vals.forEach(({ text, type }, i) => {
        const v = init.lhs[i];
        if (v?.type != null && v.name !== '_')
          w.line(
            `${p.varName(v)} = ${(gen as Gen).assignConv(text, type, (gen as Gen).ctype(v.type), null)};`,
          );
      });
    }
    this.#texts.set(init, [...w.lines]);
  }

  text(node: ParkNode): string {
    const p = this.#p;
    const calls: string[] = [];
    const out: string[] = [];
    for (const pkg of p.packages.values()) {
      const gen = this.#gens.get(pkg);
      const { onDemand, info } = pkg.checked;
      const order = gen === undefined ? [] : (onDemand?.initOrder() ?? info.initOrder);
      const lines = order.flatMap((i) => this.#texts.get(i) ?? []);
      if (gen !== undefined && lines.length > 0) {
        const name = p.globals.unique(`${pkg.prefix}$init`);
        const { fn } = gen;
        const temps =
          fn.maxTemps > 0
            ? [`  let ${Array.from({ length: fn.maxTemps }, (_, i) => fn.tempPrefix + i).join(', ')};`]
            : [];
        out.push(`function${mark('s', fn.node)} ${name}() {`, ...temps, ...lines, '}');
        p.graph.depend(node, fn.node);
        calls.push(`  ${parkingCall(fn.node, `${name}()`)};`);
      }
      for (const f of this.#funcs.get(pkg) ?? []) {
        p.graph.depend(node, f.node);
        calls.push(`  ${parkingCall(f.node, `${f.js}()`)};`);
      }
    }
    return [...out, `function${mark('s', node)} init$() {`, ...calls, '}'].join('\n');
  }
}

function initFunctions(checked: CheckedPackage): Func[] {
  const found: Func[] = [];
  for (const file of checked.files) {
    for (const d of file.declList) {
      if (d.kind !== 'FuncDecl' || d.recv !== null || d.name.value !== 'init') continue;
      const o = checked.info.defs.get(d.name);
      if (o?.kind === 'Func') found.push(o);
    }
  }
  return found;
}

function natives(p: Program): string[] {
  const out: string[] = [];
  const tables = new Map<string, string>();
  for (const inst of p.insts.values()) {
    if (!inst.native) continue;
    const { path } = inst.pkg.pkg;
    let table = tables.get(path);
    if (table === undefined) {
      table = p.globals.unique(`native$${p.pkgState(inst.pkg.pkg).prefix}`);
      tables.set(path, table);
      out.push(`const ${table} = native(${JSON.stringify(path)});`);
    }
    const key = inst.node.label;
    const natives = p.pkgState(inst.pkg.pkg).natives;
    const kind = natives?.parking.has(key) ? 'parking' : 'plain';
    out.push(`const ${inst.js} = ${table}.${kind}[${JSON.stringify(key)}];`);
  }
  return out;
}

/** Constants that hold declared functions as values: generators where calls of their signature are made so. */
function functionValues(p: Program): string[] {
  const out: string[] = [];
  for (const [inst, { js, sig }] of p.funcValues) {
    let text = inst.js;
    const descs = inst.native ? inst.targs.map((t) => p.descs.desc(t)) : [];
    if ((sig.parks && !inst.node.parks) || descs.length > 0) {
      const n = inst.sig.params.length + (inst.recv === null ? 0 : 1);
      const params = Array.from({ length: n }, (_, i) => `a${i}`).join(', ');
      const args = [...descs, ...(n > 0 ? [params] : [])].join(', ');
      text = `function${sig.parks ? '*' : ''} (${params}) { return ${inst.node.parks ? 'yield* ' : ''}${inst.js}(${args}); }`;
    }
    if (sig.recursive && !sig.parks && inst.node.recursive) text = `$.both(${text}, ${text}$d)`;
    out.push(`const ${js} = ${inst.recovers ? `$.rec(${text})` : text};`);
  }
  return out;
}

function result(p: Program, exported: ReadonlyMap<string, FuncInst>, initNode: ParkNode): string {
  const main = exported.get('main');
  const roots = [...exported].filter(([name]) => name !== 'main' || (p.options.roots ?? []).includes('main'));
  return [
    'return {',
    '  init: init$,',
    `  main: ${main?.js ?? 'null'},`,
    `  parking: { init: ${initNode.parks}, main: ${main?.node.parks ?? false} },`,
    `  exports: {${roots.map(([name, inst]) => ` ${JSON.stringify(name)}: { fn: ${inst.js}, parks: ${inst.node.parks} }`).join(',')} },`,
    '};',
  ].join('\n');
}
