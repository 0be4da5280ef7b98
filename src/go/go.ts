// This file is the front door of the engine: it analyses, formats, runs and tests programs. What goes in are source files, what comes
// out are diagnostics and events; both survive structured cloning (go-api.ts). The library is checked once and kept.

import { CompileCache, compileProgram } from './compile/program.ts';
import type { CompileOptions } from './compile/program-state.ts';
import type * as Detector from './detector.ts';
import type {
  Analysis,
  Answers,
  Files,
  GoDiagnostic,
  Question,
  RunEvent,
  Running,
  RunOptions,
  TestOptions,
  TraceEvent,
} from './go-api.ts';
import { loadImports, loadRest, newLibrary } from './load/loading.ts';
import { Output } from './output.ts';
import { isProgram, loadPackage, loadProgram, loadTests, type Program } from './packages.ts';
import type * as Recording from './recorder.ts';
import type { GoFunc } from './runtime/api.ts';
import { ExitSignal } from './runtime/gopanic.ts';
import { defaultHost } from './runtime/host.ts';
import { GoRuntime, type ProgramInfo } from './runtime/runtime.ts';
import { Stdin } from './runtime/signals.ts';
import { encodeUTF8 } from './runtime/text.ts';
import type { RawEvent } from './runtime/trace.ts';
import { type GoFrame, goFrames } from './runtime/traceback.ts';
import type { NativeFunc, ParkingFunc } from './std/natives.ts';
import { type FileSet, type Pos, TextNotLoaded } from './syntax/index.ts';
import { compilerOutput } from './types/index.ts';

export { format } from './format.ts';
export type * from './go-api.ts';

let library = newLibrary();
/** What the compiler keeps between programs, and how many there were. */
let cache = new CompileCache();
let cached = 0;
/** The cache holds on to the types of programs, so that it is thrown away now and then. */
const CACHED_PROGRAMS = 32;

const SIGINT = 2;

/** Bytes a program may write before it is ended. */
const OUTPUT_LIMIT = 4 << 20;

/**
 * What the checker says of the program and infers about it, as far as that goes with what is half typed. Of a program
 * without errors, what go vet says.
 */
export async function analyze(files: Files): Promise<Analysis> {
  const tools = import('./service/index.ts');
  await Promise.all([loadImports(files, null), loadRest()]);
  const { findImplements, findInlays, vet } = await tools;
  const program = guardDepth(
    () => loadProgram(library, files, true),
    () => tooDeep(files),
  );
  return guardDepth(
    () => ({
      diagnostics:
        program.diagnostics.length > 0
          ? goDiagnostics(program)
          : vet(program).map((d) => ({ ...goDiagnostic(program.fset, d), source: 'vet' })),
      inlays: findInlays(program),
      implements: findImplements(program, library),
    }),
    () => ({ diagnostics: goDiagnostics(tooDeep(files)), inlays: [], implements: [] }),
  );
}

/** What an editor asks about the program, half typed as it may be. */
export async function ask<Q extends Question>(files: Files, question: Q): Promise<Answers[Q['kind']]> {
  const tools = import('./service/index.ts');
  await Promise.all([loadImports(files, null), loadRest()]);
  const { answer } = await tools;
  const asked = {
    library,
    load: (changed: Files) =>
      guardDepth(
        () => loadProgram(library, changed, true),
        () => tooDeep(changed),
      ),
    fetch: async (path: string) => {
      await loadImports({ 'x.go': `package x\nimport "${path}"\n` }, null);
    },
    docs: packageDocs,
  };
  return (await answer(asked, files, question)) as Answers[Q['kind']];
}

/** Documentation of what a package of the library exports, by `Name` or `Type.Method`; of the package itself by ''. */
export function packageDocs(path: string): Promise<Readonly<Record<string, string>>> {
  // A list of names asks for one package's as often as it has names.
  let found = docsOf.get(path);
  if (found === undefined) {
    found = loadDocs(path);
    docsOf.set(path, found);
    found.catch(() => docsOf.delete(path));
  }
  return found;
}

const docsOf = new Map<string, Promise<Readonly<Record<string, string>>>>();

async function loadDocs(path: string): Promise<Readonly<Record<string, string>>> {
  const { docs } = await import('./std/docs.gen.ts');
  return Object.hasOwn(docs, path) ? await (docs[path] as () => Promise<Record<string, string>>)() : {};
}

/** What run says of the program instead of starting it; nothing is run. */
export async function compileErrors(files: Files): Promise<readonly GoDiagnostic[]> {
  await Promise.all([loadImports(files, null), loadRest()]);
  const result = compiled(() => loadProgram(library, files, false), files, {});
  return 'diagnostics' in result ? result.diagnostics : [];
}

/** What go build says of the package in the folder dir, a program or not; null if nothing. Nothing is run. */
export async function buildErrors(files: Files, dir: string): Promise<Complaints | null> {
  await Promise.all([loadImports(files, null), loadRest()]);
  const load = (): Program => loadPackage(library, files, dir);
  const program = guardDepth(load, () => tooDeep(files));
  if (!isProgram(program)) return complaints(program);
  const result = compiled(load, files, { dir });
  return 'diagnostics' in result ? result : null;
}

/** Compiles and starts the program whose main package is in options.dir of files. Events come in order, exit last. */
export function run(files: Files, options: RunOptions, onEvent: (e: RunEvent) => void): Running {
  const stdin = stdinOf(options);
  return loaded(loadNeeded(files, null, options), stdin, () =>
    start(() => loadProgram(library, files, false, options.dir), files, options, stdin, onEvent),
  );
}

/** As `go test -v`: runs the tests in the _test.go files in options.dir of files. */
export function test(files: Files, options: TestOptions, onEvent: (e: RunEvent) => void): Running {
  const stdin = stdinOf(options);
  return loaded(loadNeeded(files, options, options), stdin, () =>
    start(() => loadTests(library, files, options), files, options, stdin, onEvent),
  );
}

/** Null if there is nothing to load. */
function loadNeeded(files: Files, tests: TestOptions | null, options: RunOptions): Promise<void> | null {
  const loading: (Promise<void> | null)[] = [loadImports(files, tests)];
  // What was emitted before there was a program is for those that run at full speed; others need the bodies.
  if (options.trace === true || givesWay(options)) loading.push(loadRest());
  if (givesWay(options) && detector === null) loading.push(loadDetector());
  if (recordsMemory(options) && recording === null) loading.push(loadRecorder());
  return loading.some((one) => one !== null) ? Promise.all(loading).then(() => undefined) : null;
}

// What races for a variable may also wait for it in a loop.
function givesWay(options: RunOptions): boolean {
  return options.preempt === true || options.race === true;
}

/** The race detector has places of its own for what variables hold. */
function recordsMemory(options: RunOptions): boolean {
  return options.memory === true && options.race !== true;
}

let recording: typeof Recording | null = null;

async function loadRecorder(): Promise<void> {
  recording = await import('./recorder.ts');
}

let detector: typeof Detector | null = null;

async function loadDetector(): Promise<void> {
  detector = await import('./detector.ts');
}

function stdinOf(options: RunOptions): Stdin {
  return new Stdin(encodeUTF8(options.stdin ?? ''), options.interactive === true);
}

/** What can be done about a program that runs, apart from its input. */
type Started = Pick<Running, 'done' | 'kill' | 'interrupt'>;

/**
 * Compiles a small program for nothing, the step'th of some, so that a reader's first one finds the engine warm, and at the
 * first step loads what few programs need; whether there are more.
 */
export async function warmUp(step: number): Promise<boolean> {
  const { warmUpPrograms } = await import('./warm-up.ts');
  if (step === 0) void loadRest().catch(() => undefined);
  const source = warmUpPrograms[step];
  if (source !== undefined) build(loadProgram(library, { 'main.go': source }, false), {});
  return step + 1 < warmUpPrograms.length;
}

/** Begins at once if there is nothing to wait for. */
function loaded(loading: Promise<void> | null, stdin: Stdin, begin: () => Started): Running {
  const input = {
    write: (text: string) => stdin.write(encodeUTF8(text)),
    closeStdin: () => stdin.close(),
  };
  const first = loading === null ? attempt(begin) : null;
  if (first !== null) return { ...first, ...input };
  let running: Started | null = null;
  let killed = false;
  const then = async (): Promise<number> => {
    if (killed) return -1;
    running = attempt(begin);
    if (running !== null) return running.done;
    await loadRest();
    return then();
  };
  const done = (loading ?? loadRest()).then(then);
  const kill = (): void => {
    killed = true;
    running?.kill();
  };
  return { done, kill, interrupt: () => (running === null ? kill() : running.interrupt()), ...input };
}

/** Null if the program needs something of the library that is to be loaded first. */
function attempt(begin: () => Started): Started | null {
  try {
    return begin();
  } catch (e) {
    if (!(e instanceof TextNotLoaded)) throw e;
    // What it was in the middle of checking is lost.
    library = newLibrary();
    cache = new CompileCache();
    return null;
  }
}

interface Built {
  readonly init: (rt: GoRuntime) => { main: () => unknown; gen: boolean };
  readonly info: ProgramInfo;
}

/** What is wrong with a program, in all and by package. */
type Complaints = Omit<Extract<RunEvent, { kind: 'compile-error' }>, 'kind' | 'text'>;

/** What was found wrong while it was loaded; null if nothing. */
function complaints(program: Program): Complaints | null {
  const diagnostics = goDiagnostics(program);
  if (diagnostics.length === 0) return null;
  const packages = program.groups.map((group) => ({
    name: group.name,
    text: `${compilerOutput(program.fset, group.diagnostics).join('\n')}\n`,
  }));
  return { diagnostics, packages };
}

/** The program ready to start, or what is wrong with it, also as the compiler prints it. */
function compiled(load: () => Program, files: Files, options: RunOptions): { built: Built } | Complaints {
  const program = guardDepth(load, () => tooDeep(files));
  const refusal = complaints(program);
  if (refusal !== null) return refusal;
  const result = guardDepth(
    () => build(program, options),
    () => ({ diagnostics: goDiagnostics(tooDeep(files)) }),
  );
  if ('built' in result) return result;
  const lines = result.diagnostics.map((d) => `./${d.file}:${d.line}:${d.column}: ${d.message}\n`);
  return { diagnostics: result.diagnostics, packages: [{ name: 'main', text: lines.join('') }] };
}

function start(
  load: () => Program,
  files: Files,
  options: TestOptions,
  stdin: Stdin,
  onEvent: (e: RunEvent) => void,
): Started {
  const t0 = performance.now();
  const result = compiled(load, files, options);
  const compileMs = performance.now() - t0;
  if ('diagnostics' in result) {
    const text = result.packages.map((one) => one.text).join('');
    onEvent({ kind: 'compile-error', ...result, text });
    onEvent({ kind: 'exit', code: 1, compileMs, runMs: 0 });
    return { done: Promise.resolve(1), kill: () => undefined, interrupt: () => undefined };
  }
  return execute(result.built, files, options, stdin, compileMs, onEvent);
}

function execute(
  built: Built,
  files: Files,
  options: TestOptions,
  stdin: Stdin,
  compileMs: number,
  onEvent: (e: RunEvent) => void,
): Started {
  const t0 = performance.now();
  const { promise, resolve } = Promise.withResolvers<number>();
  const output = new Output(
    (fd, text) => onEvent({ kind: fd === 1 ? 'stdout' : 'stderr', text }),
    () => performance.now(),
    OUTPUT_LIMIT,
  );
  let flooded = false;
  let recorder: InstanceType<typeof Recording.Recorder> | null = null;
  const base = defaultHost((fd, bytes) => {
    recorder?.wrote(fd === 1 ? 1 : 2, bytes);
    if (flooded || output.write(fd === 1 ? 1 : 2, bytes)) return;
    flooded = true;
    output.write(2, `\n[the program was ended: it wrote more than ${OUTPUT_LIMIT >> 20} MB]\n`);
    throw new ExitSignal(1);
  }, options.reach);
  const host = {
    ...base,
    // Whenever the event loop gets its turn, what was written is shown.
    post(fn: () => void): void {
      output.flush();
      recorder?.flush();
      base.post(fn);
    },
    setTimer(ms: number, fn: () => void): () => void {
      output.flush();
      recorder?.flush();
      return base.setTimer(ms, fn);
    },
  };
  const place = tracePlaces(built.info);
  let events: TraceEvent[] = [];
  const flushTrace = (): void => {
    if (events.length > 0) onEvent({ kind: 'trace', events });
    events = [];
  };
  // What was written before, a question perhaps, is shown first.
  const tell = (e: RunEvent): void => {
    output.flush();
    onEvent(e);
  };
  stdin.onWaiting = (waiting) => tell({ kind: 'input', waiting });
  const rt = new GoRuntime({
    host,
    stdin,
    files: Object.entries(files),
    onListening: (listening) => tell({ kind: 'signals', listening }),
    seed: options.seed,
    clock: options.clock ?? 'real',
    args: options.args ?? [],
    cwd: options.cwd ?? '',
    tests: testFlags(options),
    race: options.race === true ? (detector?.Race ?? null) : null,
    memory:
      recording !== null && recordsMemory(options)
        ? (proc) => {
            recorder = new (recording as typeof Recording).Recorder(proc, (batch) =>
              onEvent({ kind: 'memory', batch }),
            );
            return recorder;
          }
        : null,
    trace: options.trace
      ? (e) => {
          events.push(place(e));
          if (events.length >= 1000) flushTrace();
        }
      : null,
    onExit(code) {
      output.flush();
      flushTrace();
      recorder?.flush();
      base.close();
      onEvent({ kind: 'exit', code, compileMs, runMs: performance.now() - t0 });
      resolve(code);
    },
  });
  const { main, gen } = initialised(built, rt);
  rt.start(main, gen, built.info);
  return {
    done: promise,
    kill: () => rt.proc.end(new ExitSignal(-1)),
    interrupt: () => rt.signals.raise(SIGINT),
  };
}

/** By the names that package testing knows them by. */
function testFlags(options: TestOptions): Record<string, string | number | boolean | undefined> {
  const {
    verbose = true,
    match: run,
    skip,
    bench,
    benchTime,
    count,
    short,
    failFast,
    list,
    timeout,
  } = options;
  return { verbose, run, skip, bench, benchTime, count, short, failFast, list, timeout };
}

/** Package variables get their zero values before anything runs; there may not be room for them. */
function initialised(built: Built, rt: GoRuntime): { main: () => unknown; gen: boolean } {
  try {
    return built.init(rt);
  } catch (e) {
    const main = (): never => {
      throw e;
    };
    return { main, gen: false };
  }
}

/**
 * Gives raw events their file and line. What happens inside the library happens, for a reader, where the program called it:
 * at the goroutine's last line in the program itself.
 */
function tracePlaces(info: ProgramInfo): (e: RawEvent) => TraceEvent {
  const last = new Map<number, GoFrame>();
  const unnamed = new Map<number, { name: string }>();
  return ({ line: entry, ...e }) => {
    const frame = info.frameOf(entry);
    const own = frame !== null && !frame.file.startsWith('$GOROOT') ? frame : (last.get(e.g) ?? null);
    if (own !== null) last.set(e.g, own);
    const event = { ...e, line: own?.line ?? 0, file: own?.file.replace(/^\.\//, '') ?? '' };
    if (e.kind === 'Race') {
      const other = info.frameOf(e.otherLine as number);
      return {
        ...event,
        write: e.write === 1,
        otherWrite: e.otherWrite === 1,
        otherFile: other?.file.replace(/^\.\//, '') ?? '',
        otherLine: other?.line ?? 0,
      } as unknown as TraceEvent;
    }
    if (e.kind === 'GoCreate') {
      // A goroutine goes by the name of its function, which is known when it is first seen in it.
      const created = { ...event, name: '' };
      if (own !== null) last.set(e.newG as number, own);
      unnamed.set(e.newG as number, created);
      return created as unknown as TraceEvent;
    }
    const created = e.kind === 'GoStart' ? undefined : unnamed.get(e.g);
    if (created !== undefined && own !== null) {
      created.name = own.func;
      unnamed.delete(e.g);
    }
    return event as unknown as TraceEvent;
  };
}

/** What the compiled text returns when it is called with the runtime and the natives. */
interface Emitted {
  readonly init: GoFunc;
  readonly main: GoFunc;
  readonly parking: { readonly init: boolean; readonly main: boolean };
}

function build(program: Program, options: RunOptions): { built: Built } | { diagnostics: GoDiagnostic[] } {
  if (++cached % CACHED_PROGRAMS === 0) cache = new CompileCache();
  const { code, lines, diagnostics } = compileProgram(program.packages, program.fset, {
    trace: options.trace === true,
    preempt: givesWay(options),
    race: options.race === true,
    ...instruments(options),
    natives: nativeNames,
    emitted: (path) => library.emitted(path),
    ...(options.race === true ? {} : { cache }),
    std: (path) => library.has(path),
  });
  if (diagnostics.length > 0) {
    return {
      diagnostics: diagnostics.map((d) => goDiagnostic(program.fset, { ...d, end: d.pos, code: '' })),
    };
  }
  const emitted = new Function('$', 'native', code) as (
    rt: GoRuntime,
    native: (path: string) => unknown,
  ) => Emitted;
  const frameOf = (entry: number): GoFrame | null => {
    const file = lines.files[lines.entries[entry * 3] ?? -1];
    const func = lines.funcs[lines.entries[entry * 3 + 2] ?? -1];
    if (file === undefined || func === undefined) return null;
    const hasParams = lines.hasParams[lines.entries[entry * 3 + 2] as number] === true;
    return { func, file, line: lines.entries[entry * 3 + 1] as number, hasParams };
  };
  const info: ProgramInfo = {
    frameOf,
    frames: (stack) =>
      goFrames(
        stack,
        (line) => {
          const entry = lines.byLine[line - 1] ?? -1;
          const frame = entry < 0 ? null : frameOf(entry);
          // What stands in the library is of no use to the reader, who cannot see it.
          return frame === null || frame.file.startsWith('$GOROOT') ? null : frame;
        },
        functionBodyOffset(),
      ),
  };
  return {
    built: {
      info,
      init(rt) {
        const e = emitted(rt, (path) => library.native(path)?.natives(rt) ?? {});
        const gen = e.parking.init || e.parking.main;
        // Initialisation is part of the main goroutine's life.
        const main = gen
          ? function* (): Generator<void, void, void> {
              if (e.parking.init) yield* (e.init as () => Generator<void, void, void>)();
              else (e.init as () => unknown)();
              if (e.parking.main) yield* (e.main as () => Generator<void, void, void>)();
              else (e.main as () => unknown)();
            }
          : () => {
              (e.init as () => unknown)();
              (e.main as () => unknown)();
            };
        return { main, gen };
      },
    },
  };
}

/** What has code emitted in the forms that the options ask for. */
function instruments(options: RunOptions): Pick<CompileOptions, 'instrument' | 'closing'> {
  const races = givesWay(options) ? detector : null;
  const records = recordsMemory(options) ? recording : null;
  if (records === null) return races === null ? {} : { instrument: races.instrument };
  const { instrument, closing } = records;
  return {
    instrument(gen, p) {
      races?.instrument(gen, p);
      instrument(gen, p);
    },
    closing,
  };
}

let bodyOffset: number | null = null;

/** How many lines an engine counts before the first line of a function made from text. Found by asking it. */
function functionBodyOffset(): number {
  if (bodyOffset === null) {
    const stack = new Function('return new Error().stack\n//# sourceURL=go-offset.js')() as
      | string
      | undefined;
    bodyOffset = Number(/go-offset\.js:(\d+)/.exec(stack ?? '')?.[1] ?? 3) - 1;
  }
  return bodyOffset;
}

function nativeNames(
  path: string,
): { plain: Set<string>; parking: Set<string>; callsMethods: readonly string[] } | undefined {
  const native = library.native(path);
  if (native === null) return undefined;
  let names = nativeNameCache.get(path);
  if (names === undefined) {
    // Natives close over a run, but their names do not depend on it.
    const { plain = {}, parking = {} } = native.natives(namesOnly) as {
      plain?: Record<string, NativeFunc>;
      parking?: Record<string, ParkingFunc>;
    };
    names = {
      plain: new Set(Object.keys(plain)),
      parking: new Set(Object.keys(parking)),
      callsMethods: native.callsMethods ?? [],
    };
    nativeNameCache.set(path, names);
  }
  return names;
}

const nativeNameCache = new Map<
  string,
  { plain: Set<string>; parking: Set<string>; callsMethods: readonly string[] }
>();
const namesOnly = new GoRuntime({
  host: defaultHost(() => undefined),
  seed: 0,
  clock: 'virtual',
  args: [],
  stdin: new Stdin('', false),
  files: [],
  onListening: () => undefined,
  trace: null,
  onExit: () => undefined,
});

/** Runs fn; otherwise is for a program nested so deeply that the engine's own stack ends. */
function guardDepth<T>(fn: () => T, otherwise: () => T): T {
  try {
    return fn();
  } catch (e) {
    // Firefox has a class of its own for this.
    if (!(e instanceof RangeError || (e instanceof Error && e.name === 'InternalError'))) throw e;
    // It may have ended in the middle of checking something of the library.
    library = newLibrary();
    cache = new CompileCache();
    return otherwise();
  }
}

/** What is said of such a program. */
function tooDeep(files: Files): Program {
  const program = loadProgram(library, { 'main.go': 'package main' }, false);
  const name = Object.keys(files).find((file) => file.endsWith('.go')) ?? 'main.go';
  const file = program.fset.addFile(`./${name}`, '');
  const msg = 'program is nested too deeply';
  const diagnostics = [{ pos: file.base, end: file.base, msg, soft: false, code: '' }];
  return { ...program, diagnostics, groups: [{ name: '', diagnostics }] };
}

function goDiagnostics(program: Program): GoDiagnostic[] {
  return program.diagnostics.map((d) => goDiagnostic(program.fset, d));
}

function goDiagnostic(fset: FileSet, d: { pos: Pos; end: Pos; msg: string; code: string }): GoDiagnostic {
  const start = fset.position(d.pos);
  const end = d.end > d.pos ? fset.position(d.end) : start;
  return {
    file: start.filename.replace(/^\.\//, ''),
    line: start.line,
    column: start.column,
    startColumn: start.utf16Column,
    endLine: end.line,
    endColumn: end === start ? start.utf16Column + 1 : end.utf16Column,
    message: d.msg,
    code: d.code,
    source: 'compiler',
  };
}
