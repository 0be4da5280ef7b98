// This file assembles the runtime of one run: what emitted code and natives call (`Runtime`), and what the front door needs
// to start a program and to report its end.

import type { GoFunc, GoValue, Iface, Parking, Runtime, Wide } from './api.ts';
import { nilSlice, Slice } from './backing.ts';
import { followChain } from './chain.ts';
import { type Chan, Channels, type SelectCase } from './chan.ts';
import { addC, Complex, mulC, quoC, subC } from './complex.ts';
import { SEGMENTS, type Segment } from './deep.ts';
import { equal, ifaceEq } from './equality.ts';
import { throwError } from './errors.ts';
import { EngineFault, ExitSignal, FatalSignal, type GoPanic, resetRecoveries, StackDump } from './gopanic.ts';
import type { Host } from './host.ts';
import * as iface from './iface.ts';
import * as maps from './map.ts';
import { MapWatch } from './map-watch.ts';
import type { MemoryWatch } from './memory-watch.ts';
import {
  DeferFrame,
  markRecovers,
  panic,
  type RecoverSlot,
  type RecoverToken,
  recover,
  toPanic,
} from './panic.ts';
import { beginAddresses, formatPanics, formatPrint } from './print.ts';
import { type G, Proc, type ProcOptions } from './proc.ts';
import type { Race } from './race.ts';
import { Signals, type Stdin } from './signals.ts';
import * as slices from './slice.ts';
import * as text from './text.ts';
import { type RawEvent, Tracer } from './trace.ts';
import { formatFrame, type GoFrame, joinStacks, panicFrames, runtimeFrame } from './traceback.ts';
import * as types from './type.ts';
import {
  boolPtr,
  elemPtr,
  fieldPtr,
  goFunc,
  maxFloat,
  minFloat,
  nonNil,
  Ref,
  valueReceiver,
} from './value.ts';
import * as wide from './wide.ts';

/** What the runtime must know of the program to print tracebacks. */
export interface ProgramInfo {
  /** Go frames of a JavaScript stack, innermost first. */
  frames(stack: string | undefined): GoFrame[];
  /** The frame that a line-table entry stands for. */
  frameOf(entry: number): GoFrame | null;
}

export interface RunConfig extends ProcOptions {
  readonly host: Host;
  readonly trace: ((e: RawEvent) => void) | null;
  /** The race detector, if the program was compiled for it. */
  readonly race?: typeof Race | null;
  /** Who records the program's memory, if it was compiled for that. */
  readonly memory?: ((proc: Proc) => MemoryWatch) | null;
  readonly args: readonly string[];
  /** The working directory, below the folder of the files. */
  readonly cwd?: string;
  /** Of a program of tests, what was asked of it, by name. */
  readonly tests?: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly stdin: Stdin;
  /** Paths and contents of the files that the program finds. */
  readonly files: readonly (readonly [string, string])[];
  /** Told when the program begins and ceases to listen for signals. */
  readonly onListening: (listening: boolean) => void;
  /** Called once, with the exit code, after everything was written. */
  readonly onExit: (code: number) => void;
}

/** Frames of a goroutine, innermost first; `left` more, which nobody knows one by one, stand before index `gap`. */
interface Stack {
  readonly frames: readonly GoFrame[];
  readonly gap: number;
  readonly left: number;
}

/** Rounds of loops that a goroutine may do before it is pre-empted. */
const BUDGET = 10_000;
/** With the race detector, which wants to see more interleavings. */
const RACE_BUDGET = 1000;
/** The virtual time that a round takes. */
const ROUND_NS = 10;
/** The status with which a program ends in which races were found, and otherwise nothing. */
const RACE_EXIT = 66;
/** Go's own limit on frames shown. */
const MAX_FRAMES = 100;

export class GoRuntime implements Runtime {
  readonly proc: Proc;
  readonly config: RunConfig;
  readonly signals: Signals;
  readonly #chans: Channels;
  readonly #slot: RecoverSlot = { token: null, panics: [] };
  #program: ProgramInfo = { frames: () => [], frameOf: () => null };
  #dumping = false;
  line = -1;
  rw = 0;
  budget: number;
  readonly #budget: number;
  readonly race: Race | null;
  readonly watch: MapWatch;
  readonly memory: MemoryWatch | null;

  constructor(config: RunConfig) {
    types.beginTypes();
    beginAddresses();
    this.config = config;
    this.proc = new Proc(config.host, config);
    this.signals = new Signals(this.proc, config.onListening);
    this.#chans = new Channels(this.proc);
    if (config.trace !== null) this.proc.tracer = new Tracer(this.proc, () => this.line, config.trace);
    this.#budget = config.race == null ? BUDGET : RACE_BUDGET;
    this.budget = this.#budget;
    this.race = config.race == null ? null : new config.race(this);
    this.proc.race = this.race;
    this.memory = config.memory?.(this.proc) ?? null;
    this.watch = this.race ?? new MapWatch(this.proc, () => this.#exhausted());
    this.proc.onEnd = (cause) => config.onExit(this.#report(cause));
    resetRecoveries();
    // V8 keeps ten frames otherwise; others keep all and ignore this.
    (Error as { stackTraceLimit?: number }).stackTraceLimit = Number.POSITIVE_INFINITY;
  }

  // ---- wide integers
  addI = wide.addI;
  subI = wide.subI;
  mulI = wide.mulI;
  quoI = wide.quoI;
  remI = wide.remI;
  andI = wide.andI;
  orI = wide.orI;
  xorI = wide.xorI;
  andNotI = wide.andNotI;
  shlI = wide.shlI;
  shrI = wide.shrI;
  negI = wide.negI;
  notI = wide.notI;
  addU = wide.addU;
  subU = wide.subU;
  mulU = wide.mulU;
  quoU = wide.quoU;
  remU = wide.remU;
  andU = wide.andU;
  orU = wide.orU;
  xorU = wide.xorU;
  andNotU = wide.andNotU;
  shlU = wide.shlU;
  shrU = wide.shrU;
  negU = wide.negU;
  notU = wide.notU;
  quo64 = wide.quo64;
  rem64 = wide.rem64;
  shl64 = wide.shl64;
  shr64 = wide.shr64;
  quo32 = wide.quo32;
  rem32 = wide.rem32;
  shl32 = wide.shl32;
  shr32 = wide.shr32;
  shrU32 = wide.shrU32;
  shiftCount = wide.shiftCount;
  toI = wide.toI;
  toU = wide.toU;
  toU64 = wide.toU64;
  lo32 = wide.lo32;
  floatToI = wide.floatToI;
  floatToU = wide.floatToU;
  floatToU64 = wide.floatToU64;
  floatTo32 = wide.floatTo32;
  toFloat = wide.toFloat;

  // ---- strings, complex numbers
  stringFromRune = text.stringFromRune;
  stringFromBytes = slices.stringFromBytes;
  stringFromRunes = slices.stringFromRunes;
  bytesFromString = slices.bytesFromString;
  runesFromString = slices.runesFromString;
  encodeUTF8 = text.encodeUTF8;
  decodeUTF8 = text.decodeUTF8;
  strIndex = text.strIndex;
  substr = text.substr;
  Complex = Complex;
  addC = addC;
  subC = subC;
  mulC = mulC;
  quoC = quoC;

  decodeRune(s: string, i: number): number {
    const b = s.charCodeAt(i);
    if (b < 0x80) {
      this.rw = 1;
      return b;
    }
    const { rune, width } = text.decodeRuneAt(s, i);
    this.rw = width;
    return rune;
  }

  // ---- slices, arrays, pointers
  Slice = Slice;
  nilSlice = nilSlice;
  makeSlice = slices.makeSlice;
  makeArray = slices.makeArray;
  sliceOf = slices.sliceOf;
  append1 = slices.append1;
  append = slices.append;
  appendSlice = slices.appendSlice;
  appendString = slices.appendString;
  copySlice = slices.copySlice;
  copyString = slices.copyString;
  reslice = slices.reslice;
  sliceArray = slices.sliceArray;
  index = slices.index;
  panicIndex: (i: Wide, len: number) => never = slices.panicIndex;
  clearSlice = slices.clearSlice;
  copyArray = slices.copyArray;
  followChain = followChain;
  setArray = slices.setArray;
  sliceToArray = slices.sliceToArray;
  sliceToArrayPtr = slices.sliceToArrayPtr;
  Ref = Ref;
  fieldPtr = fieldPtr;
  elemPtr = elemPtr;
  boolPtr = boolPtr;
  nonNil = nonNil;
  goFunc = goFunc;
  valueReceiver = valueReceiver;

  // ---- maps
  makeMap = maps.makeMap;
  mapGet = maps.mapGet;
  mapLookup = maps.mapLookup;
  mapSet = maps.mapSet;
  mapDelete = maps.mapDelete;
  mapLen = maps.mapLen;
  mapClear = maps.mapClear;
  mapRange(m: maps.GoMap | null): Iterable<readonly [GoValue, GoValue]> {
    return maps.mapRange(m, this.proc.rand);
  }

  // ---- types and interfaces
  basic = types.basicT;
  sliceT = types.sliceT;
  arrayT = types.arrayT;
  ptrT = types.ptrT;
  mapT = types.mapT;
  chanT = types.chanT;
  funcT = types.funcT;
  structT = types.structT;
  interfaceT = types.interfaceT;
  namedT = types.newNamed;
  initNamed = types.initNamed;
  methodList = types.methodList;
  methodSets = types.methodSets;
  fieldList = types.fieldList;
  assert = iface.assert;
  assert2 = iface.assert2;
  assertI = iface.assertI;
  assertI2 = iface.assertI2;
  isType = iface.isType;
  ifaceEq = ifaceEq;
  equal = equal;
  min = minFloat;
  max = maxFloat;

  // ---- goroutines and channels
  go(fn: (() => GoValue) | (() => Parking), gen: boolean, site = -1): void {
    this.proc.newG(fn, gen, site);
  }

  makeChan(t: types.RType, size: Wide = 0): Chan {
    return this.#chans.make(t, size);
  }

  chansend(c: Chan | null, v: GoValue): boolean {
    return this.#chans.send(c, v);
  }

  sent(): void {
    this.woke();
    this.#chans.sent();
  }

  chanrecv(c: Chan | null): boolean {
    return this.#chans.recv(c);
  }

  received(): GoValue {
    this.woke();
    return this.#chans.received();
  }

  get rv(): GoValue {
    return this.#chans.value;
  }

  get rok(): boolean {
    return this.#chans.ok;
  }

  closechan(c: Chan | null): void {
    this.#chans.close(c);
  }

  chanLen(c: Chan | null): number {
    return c === null ? 0 : c.queue.length;
  }

  chanCap(c: Chan | null): number {
    return c === null ? 0 : c.cap;
  }

  selectgo(cases: SelectCase[], hasDefault: boolean): number {
    return this.#chans.select(cases, hasDefault);
  }

  selected(): number {
    this.woke();
    return this.#chans.selected();
  }

  park(reason: string, object = 0): void {
    this.proc.park(reason);
    this.proc.tracer?.goBlock(reason, object);
  }

  woke(): void {
    // Restores what a view takes for the current line, which others have moved meanwhile.
    if (this.#dumping) throw new StackDump();
    const g = this.proc.current;
    if (g !== null && g.line >= 0) this.line = g.line;
  }

  gosched(): void {
    this.proc.gosched();
  }

  preempt(): void {
    this.budget = this.#budget;
    this.proc.gosched(this.#budget * ROUND_NS);
  }

  /** Whether the goroutine has had its share; a write to a map counts like a round of a loop. */
  #exhausted(): boolean {
    if (--this.budget >= 0) return false;
    this.budget = this.#budget;
    return true;
  }

  // ---- what the race detector asks for
  frameOf(entry: number): GoFrame | null {
    return this.#program.frameOf(entry);
  }

  write(text: string): void {
    this.config.host.write(2, text);
  }

  exit(code: number): never {
    throw new ExitSignal(code);
  }

  // ---- deep recursion
  get base(): number {
    return this.proc.deep.base;
  }

  get stackFull(): number {
    return this.proc.deep.full;
  }

  get segmentFull(): number {
    return this.proc.deep.full / SEGMENTS;
  }

  deep(fn: (...args: never[]) => Segment, ...args: never[]): GoValue {
    return this.proc.deep.runSegments(fn, args);
  }

  back(v: GoValue): GoValue {
    if (this.#dumping) throw new StackDump();
    return this.proc.deep.back(v);
  }

  both<F extends GoFunc>(fn: F, deep: (...args: never[]) => Segment): F {
    (fn as F & { d$: unknown }).d$ = deep;
    return fn;
  }

  deepOf(fn: GoFunc | null): GoFunc | null {
    if (fn === null) return null;
    return (
      (fn as GoFunc & { d$?: GoFunc }).d$ ??
      // biome-ignore lint/correctness/useYield: a plain function in the place of a generator function
      function* (...args: never[]) {
        return fn(...args);
      }
    );
  }

  // ---- panics
  enter(): DeferFrame {
    return new DeferFrame(this.#slot);
  }

  takeRecover(): RecoverToken | null {
    const t = this.#slot.token;
    this.#slot.token = null;
    return t;
  }

  /** Classes of errors that package runtime declares, by the names of their pointer types, in programs that know it. */
  readonly errorClasses = new Map<string, new (text: string) => Iface>();

  recover(token: RecoverToken | null): Iface | null {
    const x = recover(token);
    if (x === null || this.errorClasses.size === 0 || x.type$.isRawPointer) return x;
    const cls = this.errorClasses.get(x.type$.str);
    if (cls === undefined) return x;
    // If it panics on with this, it is the same value.
    const p = token?.panic as GoPanic;
    p.value = new cls((x as unknown as { v: string }).v);
    return p.value;
  }

  rec: <F extends GoFunc>(fn: F) => F = markRecovers;

  passRecover(fn: GoFunc): void {
    if ((fn as GoFunc & { rec$?: boolean }).rec$ !== true) this.#slot.token = null;
  }
  panic: (x: Iface | null) => never = panic;
  throwError: (msg: string) => never = throwError;

  printArgs(args: GoValue[], argTypes: types.RType[], ln: boolean): void {
    const parts = args.map((v, i) => formatPrint(v, argTypes[i] as types.RType));
    this.config.host.write(2, ln ? `${parts.join(' ')}\n` : parts.join(''));
  }

  // ---- the life of a program

  /** Starts main (a generator function if gen). The program ends through config.onExit. */
  start(main: () => GoValue, gen: boolean, program: ProgramInfo): void {
    this.#program = program;
    this.proc.newG(main, gen, -1);
    this.proc.start();
  }

  /** Writes what is to be said of the end of the program; returns the exit code. */
  #report(cause: unknown): number {
    const { host } = this.config;
    if (cause === null || (cause instanceof ExitSignal && cause.code === 0)) {
      const races = this.race?.count ?? 0;
      if (races > 0) this.write(`Found ${races} data race(s)\n`);
      return races > 0 ? RACE_EXIT : 0;
    }
    if (cause instanceof ExitSignal) return cause.code;
    let p: GoPanic | FatalSignal;
    try {
      if (cause instanceof EngineFault) throw cause.error;
      p = cause instanceof FatalSignal ? cause : toPanic(cause);
    } catch (fault) {
      // A fault of the engine: say so rather than dress it up as Go's.
      const e = fault instanceof Error ? fault : new Error(String(fault));
      host.write(2, text.encodeUTF8(`internal error in the Go engine: ${e.message}\n${e.stack ?? ''}\n`));
      return 2;
    }
    if (p instanceof FatalSignal) {
      host.write(2, this.#fatalReport(p));
      return 2;
    }
    let report: string;
    try {
      report = formatPanics(p);
    } catch (e) {
      if (!(e instanceof FatalSignal)) throw e;
      host.write(
        2,
        `fatal error: ${e.message}\n\n${this.#trace(this.proc.current, 'running', this.#panicFrames(p))}`,
      );
      return 2;
    }
    this.proc.tracer?.goPanic(text.decodeUTF8(report.split('\n')[0] ?? ''));
    host.write(
      2,
      `${report}\n${text.encodeUTF8(this.#trace(this.proc.current, 'running', this.#panicFrames(p)))}`,
    );
    return 2;
  }

  #fatalReport(p: FatalSignal): string {
    if (p.message === 'stack overflow') {
      return `runtime: goroutine stack exceeds 1000000000-byte limit\nfatal error: stack overflow\n\n${this.#trace(this.proc.current, 'running', this.#deepFrames(p))}`;
    }
    const running = this.proc.current;
    let out = `fatal error: ${p.message}\n`;
    if (running !== null) out += `\n${this.#trace(running, 'running', this.#deepFrames(p))}`;
    const others = [...this.proc.all].filter((g) => g !== running).sort((a, b) => a.id - b.id);
    for (const g of others.slice(0, MAX_FRAMES))
      out += `\n${this.#trace(g, g.status === 'runnable' ? 'runnable' : g.waitReason, this.#stackOf(g))}`;
    if (others.length > MAX_FRAMES) out += `\n...additional goroutines elided...\n`;
    return out;
  }

  /** Where a parked goroutine stands: it is resumed once more to tell. The program is over by then. */
  #stackOf(g: G): Stack {
    const frames: GoFrame[] = [];
    this.#dumping = true;
    for (const segment of [g.iter, ...g.below.toReversed()]) {
      try {
        segment?.next();
      } catch (e) {
        if (e instanceof StackDump) for (const f of this.#frames(e.origin)) frames.push(f);
      }
    }
    this.#dumping = false;
    return { frames, gap: 0, left: 0 };
  }

  /** The program's functions that lead to the native that asks, innermost first. */
  callers(): GoFrame[] {
    return this.#frames(new Error());
  }

  /** The whole stack of the running goroutine as package runtime tells it, innermost first. */
  stack(): GoFrame[] {
    const panic = this.#slot.panics.findLast((p) => p !== null);
    const own = this.callers();
    const frames =
      panic == null ? own : joinStacks(own, [...panicFrames(panic), ...this.#panicFrames(panic).frames]);
    const last = this.proc.current?.id === 1 ? ['main', 'goexit'] : ['goexit'];
    return [...frames, ...last.map(runtimeFrame)];
  }

  /** The stack of the running goroutine as Go prints it; all: with the headings of the others, which cannot be asked while they wait. */
  stackText(all: boolean): string {
    const frames = this.stack().filter((f) => f.func !== 'runtime.main' && f.func !== 'runtime.goexit');
    const { current } = this.proc;
    let out = this.#trace(current, 'running', { frames, gap: 0, left: 0 });
    const others = all ? [...this.proc.all].filter((g) => g !== current).sort((a, b) => a.id - b.id) : [];
    for (const g of others)
      out += `\n${this.#trace(g, g.status === 'runnable' ? 'runnable' : g.waitReason, { frames: [], gap: 0, left: 0 })}`;
    return out;
  }

  #frames(origin: Error | null): GoFrame[] {
    return this.#program.frames(origin?.stack);
  }

  /** A panic in a deferred call stands on top of the stack of the panic that had the call run, as in Go. */
  #panicFrames(p: GoPanic): Stack {
    let stack = this.#deepFrames(p);
    for (let before = p.link; before !== null; before = before.link) {
      const lower = this.#deepFrames(before);
      stack = { ...lower, frames: joinStacks(stack.frames, lower.frames) };
    }
    return stack;
  }

  /** The whole stack, put together from its segments if it has several. */
  #deepFrames({ origin, lower }: GoPanic | FatalSignal): Stack {
    if (lower === null) return { frames: this.#frames(origin), gap: 0, left: 0 };
    const text = origin?.stack ?? '';
    const end = text.indexOf('runSegments');
    const upper = this.#program.frames(end < 0 ? text : text.slice(0, end));
    const below = end < 0 ? [] : this.#program.frames(text.slice(end));
    const segment = (e: Error): GoFrame[] => {
      const s = e.stack ?? '';
      const i = s.indexOf('runSegments');
      return this.#program.frames(i < 0 ? s : s.slice(0, i));
    };
    const first = lower.first.map(segment);
    const last = lower.last.map(segment);
    const untold = lower.count - first.length - last.length;
    const head = [...upper, ...first.flat()];
    return {
      frames: [...head, ...last.flat(), ...below],
      gap: head.length,
      left: untold > 0 ? untold * (first.at(-1)?.length ?? 0) : 0,
    };
  }

  #trace(g: G | null, status: string, { frames, gap, left }: Stack): string {
    let out = `goroutine ${g?.id ?? 1} [${status}]:\n`;
    const half = MAX_FRAMES / 2;
    const elides = left > 0 || frames.length > MAX_FRAMES;
    const top = left > 0 ? Math.min(half, gap) : half;
    const bottom = left > 0 ? Math.min(half, frames.length - gap) : half;
    const shown = elides ? [...frames.slice(0, top), ...frames.slice(frames.length - bottom)] : frames;
    shown.forEach((f, i) => {
      if (elides && i === top) out += `...${frames.length + left - shown.length} frames elided...\n`;
      out += formatFrame(f);
    });
    const creator = g === null || g.site < 0 ? null : this.#program.frameOf(g.site);
    if (creator !== null)
      out += `created by ${creator.func} in goroutine ${g?.creator}\n\t${creator.file}:${creator.line}\n`;
    return out;
  }
}
