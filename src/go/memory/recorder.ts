// This file records a program's memory before each of its statements, for those who walk through it afterwards. It knows the
// calls in progress of every goroutine, and hands on what changed in batches: states of frames and of objects that were there
// before are named by their numbers.

import type { MemoryBatch, MemoryFrame, MemoryObject, MemoryStack, MemoryStep } from '../go-api.ts';
import type { GoFunc, GoValue } from '../runtime/api.ts';
import type {
  MemoryWatch,
  WatchedFrame,
  WatchedGlobal,
  WatchedProgram,
  WatchedSite,
  WatchedVar,
} from '../runtime/memory-watch.ts';
import type { G, Proc } from '../runtime/proc.ts';
import { decodeUTF8 } from '../runtime/text.ts';
import { Graph, Known } from './graph.ts';

/** Statements recorded at most, and characters that their description takes as JSON. */
const STEPS = 2_000;
const SIZE = 6_000_000;
/** Steps in a batch. */
const BATCH = 200;
/** Calls shown of a goroutine, innermost first, and goroutines. */
const CALLS = 16;
const GOROUTINES = 12;
/** Characters of output kept. */
const OUTPUT = 100_000;

/** A call, or the body of a loop that ranges over a function, which `owner` called. */
class Frame implements WatchedFrame {
  readonly func: string;
  readonly calls: Frame[];
  readonly owner: Frame | null;
  site: WatchedSite | null = null;
  look: () => readonly GoValue[] = () => [];
  constructor(func: string, calls: Frame[], owner: Frame | null) {
    this.func = func;
    this.calls = calls;
    this.owner = owner;
  }
}

/** Stands for all calls once nothing is recorded any more. */
const IDLE = new Frame('', [], null);

export class Recorder implements MemoryWatch {
  readonly #proc: Proc;
  readonly #emit: (batch: MemoryBatch) => void;
  #tables: WatchedProgram = { sites: [], closures: [], globals: [], funcs: () => [], packages: [] };
  #globals: readonly WatchedVar[] = [];
  #known = new Known([], []);
  #named = false;
  /** Calls in progress, outermost first. */
  readonly #calls = new Map<G, Frame[]>();
  readonly #numbers = new Map<string, number>();
  #frameCount = 0;
  #objectCount = 0;
  #outputCount = 0;
  /** Of the output, what a step has seen. */
  #seen = 0;
  #written = 0;
  #steps = 0;
  #size = 0;
  #stopped: MemoryBatch['stopped'] = '';
  #batch = newBatch();

  constructor(proc: Proc, emit: (batch: MemoryBatch) => void) {
    this.#proc = proc;
    this.#emit = emit;
  }

  program(tables: WatchedProgram): void {
    this.#tables = tables;
    const pointers = tables.globals.flatMap(({ pointer }) => pointer ?? []);
    this.#known = new Known(tables.packages, pointers);
    this.#globals = tables.globals.map(({ name, pkg, type, pointer }) => ({
      name: pkg === 'main' ? name : `${pkg}.${name}`,
      type,
      role: 'local',
      boxed: pointer !== null,
      shadowed: false,
    }));
  }

  enter(func: string): Frame {
    if (this.#stopped !== '') return IDLE;
    const g = this.#proc.current as G;
    let calls = this.#calls.get(g);
    if (calls === undefined) this.#calls.set(g, (calls = []));
    const frame = new Frame(func, calls, null);
    calls.push(frame);
    return frame;
  }

  leave(frame: WatchedFrame): void {
    if (this.#stopped !== '') return;
    const { calls } = frame as Frame;
    const at = calls.lastIndexOf(frame as Frame);
    if (at >= 0) calls.length = at;
    if (calls.length > 0) return;
    for (const [g, own] of this.#calls) if (own === calls) this.#calls.delete(g);
  }

  closure<F extends GoFunc>(fn: F, entry: number, look: () => readonly GoValue[]): F {
    const { func, vars } = this.#tables.closures[entry] as WatchedProgram['closures'][number];
    this.#known.closures.set(fn, { func, vars, look });
    return fn;
  }

  at(called: WatchedFrame, n: number, look: () => readonly GoValue[]): void {
    if (this.#stopped !== '') return;
    const site = this.#tables.sites[n] as WatchedSite;
    const frame = site.body ? bodyFrame(called as Frame, site.func) : (called as Frame);
    // What it had called has returned.
    frame.calls.length = frame.calls.lastIndexOf(frame) + 1;
    frame.site = site;
    frame.look = look;
    this.#record(site);
  }

  /** Output of the program, a char a byte. */
  wrote(fd: 1 | 2, bytes: string): void {
    if (this.#written >= OUTPUT || this.#stopped !== '') return;
    this.#written += bytes.length;
    if (this.#written >= OUTPUT) bytes += '\n(more was printed than is kept here)\n';
    const last = this.#batch.output.at(-1);
    if (last?.fd === fd && this.#outputCount > this.#seen) last.bytes += bytes;
    else {
      this.#batch.output.push({ fd, bytes });
      this.#outputCount++;
    }
  }

  /** Hands on what has been recorded. */
  flush(): void {
    const { steps, frames, objects, output } = this.#batch;
    if (steps.length === 0 && output.length === 0 && !this.#batch.last) return;
    this.#batch = newBatch();
    this.#emit({
      steps,
      frames,
      objects,
      output: output.map(({ fd, bytes }) => ({ fd, text: decodeUTF8(bytes) })),
      stopped: this.#stopped,
    });
  }

  #record(site: WatchedSite): void {
    if (this.#steps >= STEPS || this.#size >= SIZE) {
      this.#stopped = this.#steps >= STEPS ? 'steps' : 'size';
      this.#batch.last = true;
      this.flush();
      // What the calls in progress look at may be much.
      this.#calls.clear();
      return;
    }
    this.#steps++;
    if (!this.#named) {
      // Functions are there only after the tables.
      for (const [fn, name] of this.#tables.funcs()) this.#known.funcs.set(fn, name);
      this.#named = true;
    }
    this.#batch.steps.push(this.#look(site));
    if (this.#batch.steps.length >= BATCH) this.flush();
  }

  #look(site: WatchedSite): MemoryStep {
    const { current } = this.#proc;
    this.#seen = this.#outputCount;
    const graph = new Graph(this.#known);
    const running = [...this.#calls].sort(([a], [b]) => Number(b === current) - Number(a === current));
    const shown = running.slice(0, GOROUTINES).map(([g, calls]) => {
      const inner = calls.slice(-CALLS).reverse();
      return {
        g,
        left: calls.length - inner.length,
        seen: inner.map((frame) => ({ frame, raws: frame.look() })),
      };
    });
    for (const { seen } of shown)
      for (const { frame, raws } of seen)
        frame.site?.vars.forEach((v, i) => {
          graph.find(v, raws[i]);
        });
    const globals = this.#tables.globals.map((global) => lookAt(global));
    globals.forEach((raw, i) => {
      graph.find(this.#globals[i] as WatchedVar, raw);
    });
    graph.follow();

    const stacks = shown.map(
      ({ g, left, seen }): MemoryStack => ({
        g: g.id,
        waits: g.status === 'waiting' ? g.waitReason : '',
        frames: seen.map(({ frame, raws }) =>
          this.#frame({
            func: frame.site?.func ?? frame.func,
            line: frame.site?.line ?? 0,
            vars: frame.site?.vars.map((v, i) => graph.variable(v, raws[i])) ?? [],
          }),
        ),
        left,
      }),
    );
    const vars = this.#globals.map((v, i) => graph.variable(v, globals[i], 'package'));
    return {
      g: current?.id ?? 0,
      file: site.file,
      line: site.line,
      stacks,
      globals: vars.length === 0 ? -1 : this.#frame({ func: '', line: 0, vars }),
      objects: graph.objects().map((o) => this.#object(o)),
      left: graph.left,
      leftStacks: running.length - shown.length,
      output: this.#outputCount,
    };
  }

  #frame(frame: MemoryFrame): number {
    return this.#number(`f${JSON.stringify(frame)}`, () => {
      this.#batch.frames.push(frame);
      return this.#frameCount++;
    });
  }

  #object(object: MemoryObject): number {
    return this.#number(`o${JSON.stringify(object)}`, () => {
      this.#batch.objects.push(object);
      return this.#objectCount++;
    });
  }

  #number(key: string, make: () => number): number {
    let n = this.#numbers.get(key);
    if (n === undefined) {
      this.#numbers.set(key, (n = make()));
      this.#size += key.length;
    }
    return n;
  }
}

interface Batch {
  readonly steps: MemoryStep[];
  readonly frames: MemoryFrame[];
  readonly objects: MemoryObject[];
  readonly output: { readonly fd: 1 | 2; bytes: string }[];
  last: boolean;
}

function newBatch(): Batch {
  return { steps: [], frames: [], objects: [], output: [], last: false };
}

/** The frame of a loop's body that an iterator called: above those of the iterator. */
function bodyFrame(owner: Frame, func: string): Frame {
  const { calls } = owner;
  const known = calls.findLast((one) => one.owner === owner && one.func === func);
  if (known !== undefined) return known;
  const frame = new Frame(func, calls, owner);
  calls.push(frame);
  return frame;
}

/** Package variables that have a pointer are known by it. */
function lookAt({ pointer, look }: WatchedGlobal): GoValue {
  return pointer ?? look();
}
