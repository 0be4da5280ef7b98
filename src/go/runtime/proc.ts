// This file implements goroutines and their scheduler. A goroutine whose function may park is a generator: every `yield`
// gives the processor back after the goroutine has been queued somewhere (a channel, a timer, the run queue), and
// whoever makes it ready puts it on the run queue. All switches happen in `schedule`, so the same program with the same
// seed does the same things in the same order.
//
// Invariants: `current` is the goroutine whose code runs, null between; a goroutine is on the run queue exactly while its
// status is runnable; a waiting one has a waitReason in Go's words.

import type { GoValue, Parking } from './api.ts';
import type { Sudog } from './chan.ts';
import { DeepStacks } from './deep.ts';
import { FatalSignal, GoPanic } from './gopanic.ts';
import type { Host } from './host.ts';
import type { Race } from './race.ts';
import { Rand } from './rand.ts';
import { Ring } from './ring.ts';
import { type Timer, TimerHeap } from './timers.ts';
import type { Tracer } from './trace.ts';

export type Status = 'runnable' | 'running' | 'waiting' | 'dead';

export class G {
  readonly id: number;
  /** Called once, when the goroutine first runs. */
  fn: (() => GoValue) | (() => Parking) | null;
  readonly isGenerator: boolean;
  iter: Parking | null = null;
  /** Segments of its stack below iter, outermost first. */
  below: Parking[] = [];
  status: Status = 'runnable';
  waitReason = '';
  /** What woke it: set by the goroutine that completed its channel operation. */
  param: Sudog | null = null;
  /** Line-table entry of the go statement that made it, -1 for main and for goroutines of the library. */
  readonly site: number;
  readonly creator: number;
  /** Line-table entry it was last seen at, when tracing; -1 before. */
  line = -1;
  constructor(id: number, fn: () => GoValue, isGenerator: boolean, site: number, creator: number) {
    this.id = id;
    this.fn = fn;
    this.isGenerator = isGenerator;
    this.site = site;
    this.creator = creator;
  }
}

export interface ProcOptions {
  /** undefined: goroutines run in the order Go's own scheduler favours; a number: in an order drawn from it. */
  readonly seed: number | undefined;
  readonly clock: 'virtual' | 'real';
}

/** How long goroutines may run before the event loop gets a turn, in milliseconds. */
const SLICE_MS = 10;
/** After so many wake-ups that jumped the queue, the queue has its turn: two goroutines cannot starve the rest. */
const MAX_NEXT = 61;
/** What giving way takes on the virtual clock. */
const GOSCHED_NS = 1000;
/** More do not fit into the memory that browsers give a worker. */
const MAX_GOROUTINES = 1_200_000;

export class Proc {
  readonly host: Host;
  readonly rand: Rand;
  readonly options: ProcOptions;
  readonly deep = new DeepStacks();
  readonly all = new Set<G>();
  current: G | null = null;
  tracer: Tracer | null = null;
  race: Race | null = null;
  /** Called when the program is over: main returned, a panic nobody recovered, or a signal. */
  onEnd: (cause: unknown) => void = () => undefined;
  readonly #runq = new Ring<G>();
  #next: G | null = null;
  #nextRuns = 0;
  readonly #timers = new TimerHeap();
  #lastId = 0;
  #main: G | null = null;
  #mainGone = false;
  /** Virtual clock, nanoseconds since the start. */
  #now = 0;
  /** Some goroutine gave way since timers were last looked at. */
  #spun = false;
  #startMs: number;
  /** As in options, until something outside needs time to pass by itself. */
  #clock: ProcOptions['clock'];
  /** Waits outside the program (typed input, a socket) that may still make a goroutine ready. */
  #external = 0;
  #running = false;
  #ended = false;
  #wakeTimer: (() => void) | null = null;
  readonly #shuffled: boolean;

  constructor(host: Host, options: ProcOptions) {
    this.host = host;
    this.options = options;
    this.#clock = options.clock;
    this.#shuffled = options.seed !== undefined;
    this.rand = new Rand(options.seed ?? 1);
    this.#startMs = host.now();
  }

  /** Nanoseconds since the start, on the program's clock. */
  now(): number {
    if (this.#clock === 'virtual') return this.#now;
    return Math.round((this.host.now() - this.#startMs) * 1e6);
  }

  /** From now on the clock runs as the computer's does, on from where it stands. */
  useRealClock(): void {
    if (this.#clock === 'real') return;
    this.#clock = 'real';
    this.#startMs = this.host.now() - this.#now / 1e6;
  }

  get ended(): boolean {
    return this.#ended;
  }

  newG(fn: () => GoValue, isGenerator: boolean, site: number): G {
    if (this.all.size >= MAX_GOROUTINES)
      throw new FatalSignal(`more than ${MAX_GOROUTINES} goroutines: out of memory in the browser`);
    const g = new G(++this.#lastId, fn, isGenerator, site, this.current?.id ?? 0);
    this.all.add(g);
    if (this.#main === null) this.#main = g;
    else this.tracer?.goCreate(g);
    this.race?.goCreate(g);
    this.#putNext(g);
    return g;
  }

  /** Makes a waiting goroutine runnable. */
  ready(g: G): void {
    g.status = 'runnable';
    this.tracer?.goUnblock(g);
    this.#putNext(g);
    this.#kick();
  }

  /** The current goroutine waits; `yield` follows in its code. */
  park(reason: string): G {
    const g = this.current as G;
    g.status = 'waiting';
    g.waitReason = reason;
    return g;
  }

  /** The current goroutine goes to the end of the queue; `yield` follows. */
  gosched(ns = GOSCHED_NS): void {
    const g = this.current as G;
    g.status = 'runnable';
    this.tracer?.goSched(g);
    this.#runq.push(g);
    // Who spins until something has happened must see time pass.
    this.#now += ns;
    this.#spun = true;
  }

  /** Like Go's runnext: what was made ready last runs next, and what it displaces goes to the end of the queue. */
  #putNext(g: G): void {
    if (this.#shuffled) {
      this.#runq.push(g);
      return;
    }
    if (this.#next !== null) this.#runq.push(this.#next);
    this.#next = g;
  }

  #take(): G | null {
    const next = this.#next;
    if (next !== null && (++this.#nextRuns < MAX_NEXT || this.#runq.length === 0)) {
      this.#next = null;
      return next;
    }
    this.#nextRuns = 0;
    if (this.#shuffled && this.#runq.length > 1) this.#runq.swap(0, this.rand.below(this.#runq.length));
    return this.#runq.shift() ?? null;
  }

  /** Calls fn when the program's clock has advanced by ns. */
  startTimer(ns: number, fn: () => void): Timer {
    const t = this.#timers.add(this.now() + Math.max(0, ns), fn);
    this.#kick();
    return t;
  }

  stopTimer(t: Timer): boolean {
    return this.#timers.remove(t);
  }

  /** Something outside may wake a goroutine later: no deadlock while it lasts. Call the result when it is over. */
  beginExternal(): () => void {
    this.#external++;
    let open = true;
    return () => {
      if (!open) return;
      open = false;
      this.#external--;
      this.#kick();
    };
  }

  start(): void {
    this.#running = true;
    this.schedule();
  }

  /** Ends the program with the given cause, as if a goroutine had thrown it. */
  end(cause: unknown): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#running = false;
    this.#wakeTimer?.();
    this.onEnd(cause);
  }

  /** Has the scheduler run soon, if it is waiting. */
  #kick(): void {
    if (this.#running || this.#ended || this.current !== null) return;
    this.#running = true;
    this.#wakeTimer?.();
    this.#wakeTimer = null;
    this.host.post(() => this.schedule());
  }

  /** Runs goroutines until none can run, the program ends, or the time slice is over. */
  schedule(): void {
    const until = this.host.now() + SLICE_MS;
    for (let n = 1; !this.#ended; n++) {
      if (this.#clock === 'real' || this.#spun) this.#fireTimers();
      const g = this.#take();
      if (g === null) {
        if (this.#idle()) continue;
        return;
      }
      this.#run(g);
      // Asking for the time costs more than a switch.
      if ((n & 63) === 0 && this.host.now() > until) {
        this.host.post(() => this.schedule());
        return;
      }
    }
  }

  #run(g: G): void {
    g.status = 'running';
    this.current = g;
    this.race?.resume(g);
    this.tracer?.goStart(g);
    try {
      let done = true;
      if (g.iter !== null) done = this.#resume(g, g.iter);
      else if (g.fn !== null) {
        const fn = g.fn;
        g.fn = null;
        if (g.isGenerator) {
          done = this.#resume(g, fn() as Parking);
        } else fn();
      }
      if (done) this.#goexit(g);
    } catch (e) {
      if (e instanceof GoPanic && e.goexit) this.#goexit(g);
      else {
        this.end(e);
        return;
      }
    } finally {
      this.race?.pause();
      this.current = null;
    }
  }

  /** Whether the goroutine has ended. */
  #resume(g: G, iter: Parking): boolean {
    g.iter = this.deep.resume(iter, g.below);
    return g.iter === null;
  }

  #goexit(g: G): void {
    g.status = 'dead';
    g.iter = null;
    this.all.delete(g);
    this.tracer?.goEnd(g);
    this.race?.goEnd(g);
    if (g !== this.#main) return;
    if (g.param === mainGoexit) this.#mainGone = true;
    else this.end(null);
  }

  /** runtime.Goexit in main: the others go on. */
  markGoexit(): void {
    const g = this.current as G;
    if (g === this.#main) g.param = mainGoexit;
  }

  #fireTimers(): void {
    this.#spun = false;
    for (let t = this.#timers.peek(); t !== null && t.when <= this.now(); t = this.#timers.peek()) {
      this.#timers.pop();
      t.fn();
    }
  }

  /** No goroutine can run. True: time went on and now one may; false: wait for the outside, or it is over. */
  #idle(): boolean {
    const t = this.#timers.peek();
    if (t !== null && this.#clock === 'virtual' && this.#external === 0) {
      this.#now = Math.max(this.#now, t.when);
      this.#fireTimers();
      return true;
    }
    if (t !== null && this.#clock === 'real' && t.when <= this.now()) {
      this.#fireTimers();
      return true;
    }
    this.#running = false;
    if (t !== null) {
      const ms = this.#clock === 'virtual' ? 0 : Math.max(0, (t.when - this.now()) / 1e6);
      this.#wakeTimer = this.host.setTimer(ms, () => {
        this.#wakeTimer = null;
        if (this.#ended) return;
        if (this.#clock === 'virtual') this.#now = Math.max(this.#now, t.when);
        this.#running = true;
        this.#fireTimers();
        this.schedule();
      });
      return false;
    }
    if (this.#external > 0) return false;
    this.end(
      new FatalSignal(
        this.#mainGone && this.all.size === 0
          ? 'no goroutines (main called runtime.Goexit) - deadlock!'
          : 'all goroutines are asleep - deadlock!',
      ),
    );
    return false;
  }
}

// Marks a main goroutine that called Goexit; never looked into.
const mainGoexit = {} as Sudog;
