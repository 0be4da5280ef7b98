// This file stands between a running program and the page. Events come in as fast as the program makes them; what goes
// out is small enough for a page to draw. The first events of every 16 ms go through at once, so that a program which
// prints a line and then computes is seen to print it; the rest of a flood waits and is joined. Past its limits nothing
// more goes out and one `truncated` event says so; only the end of stderr follows when the run ends, since a panic or the
// runtime's reason for ending the program stands there. Order within output is kept; the last event flushes everything.

import type { RunEvent, TraceEvent } from '../go/go-api.ts';
import { type PlayEvent, SHOWN_CHARACTERS, SHOWN_LAST_WORDS, SHOWN_TRACE_EVENTS } from './protocol.ts';

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
  // The end of stderr since the output was full.
  #lastWords = '';
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
        if (this.#lastWords !== '') this.#options.post({ kind: 'stderr', text: wholeLines(this.#lastWords) });
        this.#lastWords = '';
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
    if (this.#outputFull) {
      if (event.kind === 'stderr') this.#remember(event.text);
      return;
    }
    const limit = this.#options.outputLimit ?? SHOWN_CHARACTERS;
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
      if (event.kind === 'stderr') this.#remember(event.text.slice(text.length));
    }
  }

  #remember(text: string): void {
    this.#lastWords = (this.#lastWords + text).slice(-SHOWN_LAST_WORDS);
  }

  #addTrace(events: readonly TraceEvent[]): void {
    if (this.#traceFull) return;
    const limit = this.#options.traceLimit ?? SHOWN_TRACE_EVENTS;
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

/** What was cut at its beginning begins with a whole line. */
function wholeLines(text: string): string {
  return text.length < SHOWN_LAST_WORDS ? text : text.slice(text.indexOf('\n') + 1);
}
