// This file stands between a running program and the page. Events come in as fast as the program makes them; what goes
// out is small enough for a page to draw. The first events of every 16 ms go through at once, so that a program which
// prints a line and then computes is seen to print it; the rest of a flood waits and is joined. Past its limits nothing
// more goes out and one `truncated` event says so. Order within output is kept; the last event flushes everything.

import type { RunEvent, TraceEvent } from '../go/go-api.ts';
import { OUTPUT_LIMIT, type PlayEvent, TRACE_LIMIT } from './protocol.ts';

const WINDOW_MS = 16;
const POSTS_PER_WINDOW = 32;

export interface GateOptions {
  readonly post: (event: PlayEvent) => void;
  readonly now: () => number;
  /** Calls back once, about a window later, when the program lets go of the thread. */
  readonly later: (flush: () => void) => void;
  readonly outputLimit?: number;
  readonly traceLimit?: number;
}

type Output = Extract<RunEvent, { kind: 'stdout' | 'stderr' }>;

export class OutputGate {
  readonly #options: GateOptions;
  #windowStart = Number.NEGATIVE_INFINITY;
  #posts = 0;
  #output = 0;
  #traced = 0;
  #outputFull = false;
  #traceFull = false;
  #pending: Output[] = [];
  #trace: TraceEvent[] = [];
  #flushAsked = false;

  constructor(options: GateOptions) {
    this.#options = options;
  }

  add(event: RunEvent): void {
    switch (event.kind) {
      case 'stdout':
      case 'stderr':
        this.#addOutput(event);
        return;
      case 'trace':
        this.#addTrace(event.events);
        return;
      default:
        this.flush();
        this.#options.post(event);
    }
  }

  flush(): void {
    this.#flushAsked = false;
    for (const output of this.#pending) this.#options.post(output);
    this.#pending = [];
    if (this.#trace.length > 0) this.#options.post({ kind: 'trace', events: this.#trace });
    this.#trace = [];
  }

  #addOutput(event: Output): void {
    if (this.#outputFull) return;
    const limit = this.#options.outputLimit ?? OUTPUT_LIMIT;
    const room = limit - this.#output;
    const text = event.text.length > room ? event.text.slice(0, room) : event.text;
    this.#output += event.text.length;
    const now = this.#options.now();
    if (now - this.#windowStart >= WINDOW_MS) {
      this.#windowStart = now;
      this.#posts = 0;
      this.flush();
    }
    if (this.#posts < POSTS_PER_WINDOW && this.#pending.length === 0) {
      this.#posts++;
      this.#options.post({ kind: event.kind, text });
    } else {
      const last = this.#pending.at(-1);
      if (last?.kind === event.kind)
        this.#pending[this.#pending.length - 1] = { kind: event.kind, text: last.text + text };
      else this.#pending.push({ kind: event.kind, text });
      this.#askFlush();
    }
    if (this.#output > limit) {
      this.#outputFull = true;
      this.flush();
      this.#options.post({ kind: 'truncated', what: 'output', limit });
    }
  }

  #addTrace(events: readonly TraceEvent[]): void {
    if (this.#traceFull) return;
    const limit = this.#options.traceLimit ?? TRACE_LIMIT;
    const room = limit - this.#traced;
    for (const event of events.length > room ? events.slice(0, room) : events) this.#trace.push(event);
    this.#traced += events.length;
    if (this.#traced > limit) {
      this.#traceFull = true;
      this.flush();
      this.#options.post({ kind: 'truncated', what: 'trace', limit });
    } else this.#askFlush();
  }

  #askFlush(): void {
    if (this.#flushAsked) return;
    this.#flushAsked = true;
    this.#options.later(() => this.flush());
  }
}
