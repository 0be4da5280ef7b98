// This file records what goroutines do. Events are raw facts in the order in which they happened; what a view makes of
// them is the view's business. A Tracer exists only in a run that asked for one.

import type { GoValue } from './api.ts';
import type { Chan } from './chan.ts';
import { describe } from './describe.ts';
import type { G, Proc } from './proc.ts';

export interface RawEvent {
  readonly kind: string;
  readonly n: number;
  readonly t: number;
  readonly g: number;
  /** Entry of the line table; the front door turns it into file and line. */
  readonly line: number;
  readonly [field: string]: string | number;
}

/** More events than this are not recorded: a view could not show them, and a page could not hold them. */
const MAX_EVENTS = 200_000;

export class Tracer {
  readonly #proc: Proc;
  readonly #line: () => number;
  readonly #emit: (e: RawEvent) => void;
  #n = 0;

  /** line gives the line table's entry for what runs now. */
  constructor(proc: Proc, line: () => number, emit: (e: RawEvent) => void) {
    this.#proc = proc;
    this.#line = line;
    this.#emit = emit;
  }

  #event(kind: string, g: number, line: number, fields: Record<string, string | number> = {}): void {
    if (this.#n >= MAX_EVENTS) return;
    this.#emit({ kind, n: this.#n++, t: this.#proc.now(), g, line, ...fields });
  }

  #here(kind: string, fields: Record<string, string | number> = {}): void {
    this.#event(kind, this.#proc.current?.id ?? 0, this.#line(), fields);
  }

  goCreate(g: G): void {
    this.#event('GoCreate', g.creator, g.site, { newG: g.id, name: '' });
  }

  goStart(g: G): void {
    this.#event('GoStart', g.id, g.line < 0 ? g.site : g.line);
  }

  goSched(g: G): void {
    g.line = this.#line();
    this.#event('GoSched', g.id, g.line);
  }

  goEnd(g: G): void {
    this.#event('GoEnd', g.id, this.#line());
  }

  goPanic(message: string): void {
    this.#here('GoPanic', { message });
  }

  goBlock(reason: string, object: number): void {
    const g = this.#proc.current as G;
    g.line = this.#line();
    this.#here('GoBlock', { reason, object });
  }

  goUnblock(g: G): void {
    this.#here('GoUnblock', { newG: g.id, object: 0 });
  }

  chanMake(c: Chan): void {
    this.#here('ChanMake', { object: c.id, cap: c.cap, type: c.type.str });
  }

  chanSend(c: Chan, v: GoValue, peer: number): void {
    this.#here('ChanSend', { object: c.id, value: describe(v, c.elem), len: c.queue.length, peer });
  }

  /** A waiting sender's value moved into the queue when a receive made room. */
  chanSendOf(g: G, c: Chan, v: GoValue): void {
    this.#event('ChanSend', g.id, g.line, {
      object: c.id,
      value: describe(v, c.elem),
      len: c.queue.length,
      peer: 0,
    });
  }

  chanRecv(c: Chan, v: GoValue, peer: number): void {
    this.#here('ChanRecv', { object: c.id, value: describe(v, c.elem), len: c.queue.length, peer });
  }

  chanClose(c: Chan): void {
    this.#here('ChanClose', { object: c.id });
  }

  /** The running goroutine and another one accessed the same place, and nothing orders them. */
  race(write: boolean, other: number, otherWrite: boolean, otherLine: number, address: string): void {
    const fields = { write: Number(write), other, otherWrite: Number(otherWrite), otherLine, address };
    this.#here('Race', fields);
  }

  mutex(kind: 'MutexLock' | 'MutexUnlock', object: number): void {
    this.#here(kind, { object });
  }
}
