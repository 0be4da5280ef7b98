// This file implements channels and select, after runtime/chan.go and select.go.
//
// Invariants: at least one of sendq and recvq is empty, but for one goroutine that both sends and receives on the channel in
// one select; a buffered channel has waiting receivers only when its queue is empty, and waiting senders only when it is full.

import type { GoValue, Wide } from './api.ts';
import { throwPlain } from './errors.ts';
import type { G, Proc } from './proc.ts';
import { Ring } from './ring.ts';
import type { RType } from './type.ts';

/** A goroutine waiting on a channel. In a select it stands in the queue of every case, and the first to fire counts. */
export interface Sudog {
  readonly g: G;
  readonly send: boolean;
  /** The value to send, or the value received. */
  elem: GoValue;
  /** Woken by a partner (true) or by close (false). */
  success: boolean;
  /** The other cases of its select, itself included; null outside one. */
  readonly siblings: Sudog[] | null;
  /** The case it stands for. */
  readonly index: number;
  /** The queue it waits in, null once it was taken out. */
  queue: WaitQueue | null;
  next: Sudog | null;
  prev: Sudog | null;
}

export interface SelectCase {
  readonly c: Chan | null;
  readonly send: boolean;
  readonly v: GoValue;
}

export class Chan {
  readonly type: RType;
  readonly elem: RType;
  readonly cap: number;
  /** For the trace, from 1. */
  readonly id: number;
  readonly queue = new Ring<GoValue>();
  readonly sendq = new WaitQueue();
  readonly recvq = new WaitQueue();
  closed = false;
  constructor(type: RType, cap: number, id: number) {
    this.type = type;
    this.elem = type.elem as RType;
    this.cap = cap;
    this.id = id;
  }
}

/** A doubly linked list, because a select that fires leaves the queues of its other cases from the middle. */
class WaitQueue {
  #first: Sudog | null = null;
  #last: Sudog | null = null;

  get empty(): boolean {
    return this.#first === null;
  }

  push(s: Sudog): void {
    s.queue = this;
    s.prev = this.#last;
    if (this.#last === null) this.#first = s;
    else this.#last.next = s;
    this.#last = s;
  }

  remove(s: Sudog): void {
    if (s.prev === null) this.#first = s.next;
    else s.prev.next = s.next;
    if (s.next === null) this.#last = s.prev;
    else s.next.prev = s.prev;
    s.queue = s.next = s.prev = null;
  }

  /** The one that has waited longest, taken out together with the other cases of its select. */
  shift(): Sudog | null {
    const s = this.#first;
    if (s === null) return null;
    if (s.siblings === null) this.remove(s);
    else for (const other of s.siblings) other.queue?.remove(other);
    return s;
  }
}

/** Whether a send would not wait: it goes ahead, or panics. */
function canSend(c: Chan): boolean {
  return c.closed || !c.recvq.empty || c.queue.length < c.cap;
}

function canRecv(c: Chan): boolean {
  return c.queue.length > 0 || !c.sendq.empty || c.closed;
}

/** Channel operations of one run. A received value is left in `value` and `ok`. */
export class Channels {
  readonly #proc: Proc;
  #lastId = 0;
  value: GoValue = null;
  ok = false;

  constructor(proc: Proc) {
    this.#proc = proc;
  }

  make(t: RType, size: Wide): Chan {
    if (size < 0 || size > 2 ** 40) throwPlain('makechan: size out of range');
    const c = new Chan(t, Number(size), ++this.#lastId);
    this.#proc.tracer?.chanMake(c);
    return c;
  }

  /** True if done; otherwise the goroutine is queued and must yield. */
  send(c: Chan | null, v: GoValue): boolean {
    if (c === null) {
      this.#proc.park('chan send (nil chan)');
      this.#proc.tracer?.goBlock('chan send (nil chan)', 0);
      return false;
    }
    if (this.#trySend(c, v)) return true;
    c.sendq.push(this.#wait(c, v, true, 'chan send'));
    return false;
  }

  #wait(c: Chan, elem: GoValue, send: boolean, reason: string): Sudog {
    const g = this.#proc.park(reason);
    this.#proc.tracer?.goBlock(reason, c.id);
    return { g, send, elem, success: false, siblings: null, index: 0, queue: null, next: null, prev: null };
  }

  #trySend(c: Chan, v: GoValue): boolean {
    const { race } = this.#proc;
    race?.chanSend(c);
    if (c.closed) throwPlain('send on closed channel');
    const receiver = c.recvq.shift();
    if (receiver !== null) {
      this.#proc.tracer?.chanSend(c, v, receiver.g.id);
      race?.chanHanded(c, this.#proc.current, receiver.g);
      receiver.elem = v;
      this.#wake(receiver, true);
      return true;
    }
    if (c.queue.length < c.cap) {
      c.queue.push(v);
      this.#proc.tracer?.chanSend(c, v, 0);
      race?.chanPut(c, this.#proc.current);
      return true;
    }
    return false;
  }

  #wake(s: Sudog, success: boolean): void {
    s.success = success;
    s.g.param = s;
    this.#proc.ready(s.g);
  }

  /** After the yield of a send. */
  sent(): void {
    const s = this.#takeParam();
    if (!s.success) throwPlain('send on closed channel');
  }

  #takeParam(): Sudog {
    const g = this.#proc.current as G;
    const s = g.param as Sudog;
    g.param = null;
    return s;
  }

  /** True if done: the value is in value and ok. Otherwise the goroutine is queued and must yield. */
  recv(c: Chan | null): boolean {
    if (c === null) {
      this.#proc.park('chan receive (nil chan)');
      this.#proc.tracer?.goBlock('chan receive (nil chan)', 0);
      return false;
    }
    if (this.#tryRecv(c)) return true;
    c.recvq.push(this.#wait(c, undefined, false, 'chan receive'));
    return false;
  }

  #tryRecv(c: Chan): boolean {
    const { race } = this.#proc;
    if (c.queue.length > 0) {
      this.value = c.queue.shift();
      this.ok = true;
      race?.chanTake(c, this.#proc.current);
      const sender = c.sendq.shift();
      if (sender !== null) {
        c.queue.push(sender.elem);
        race?.chanPut(c, sender.g);
        this.#proc.tracer?.chanRecv(c, this.value, 0);
        this.#proc.tracer?.chanSendOf(sender.g, c, sender.elem);
        this.#wake(sender, true);
      } else this.#proc.tracer?.chanRecv(c, this.value, 0);
      return true;
    }
    const sender = c.sendq.shift();
    if (sender !== null) {
      this.value = sender.elem;
      this.ok = true;
      this.#proc.tracer?.chanRecv(c, this.value, sender.g.id);
      race?.chanHanded(c, sender.g, this.#proc.current);
      this.#wake(sender, true);
      return true;
    }
    if (!c.closed) return false;
    race?.chanClosed(c, this.#proc.current);
    this.value = c.elem.zero();
    this.ok = false;
    return true;
  }

  /** After the yield of a receive. */
  received(): GoValue {
    const s = this.#takeParam();
    this.value = s.elem;
    this.ok = s.success;
    return this.value;
  }

  close(c: Chan | null): void {
    if (c === null) throwPlain('close of nil channel');
    if (c.closed) throwPlain('close of closed channel');
    c.closed = true;
    const { race } = this.#proc;
    this.#proc.tracer?.chanClose(c);
    race?.chanClose(c);
    for (let s = c.recvq.shift(); s !== null; s = c.recvq.shift()) {
      s.elem = c.elem.zero();
      race?.chanClosed(c, s.g);
      this.#wake(s, false);
    }
    for (let s = c.sendq.shift(); s !== null; s = c.sendq.shift()) {
      race?.chanClosed(c, s.g);
      this.#wake(s, false);
    }
  }

  /** The index of the case that went ahead, -1 for default, -2 if the goroutine is queued and must yield. */
  select(cases: SelectCase[], hasDefault: boolean): number {
    // Of several ready cases each is as likely as the others: a random start and a walk around would not see to that.
    const n = cases.length;
    let chosen = -1;
    let ready = 0;
    for (let i = 0; i < n; i++) {
      const { c, send } = cases[i] as SelectCase;
      if (c === null || !(send ? canSend(c) : canRecv(c))) continue;
      ready++;
      if (ready === 1 || this.#proc.rand.below(ready) === 0) chosen = i;
    }
    if (chosen >= 0) {
      const { c, send, v } = cases[chosen] as SelectCase;
      if (send) this.#trySend(c as Chan, v);
      else this.#tryRecv(c as Chan);
      return chosen;
    }
    if (hasDefault) return -1;
    const only = n === 1 ? (cases[0] as SelectCase) : null;
    // The compiler makes a plain operation of a select with one case.
    const plain =
      only === null ? '' : `chan ${only.send ? 'send' : 'receive'}${only.c === null ? ' (nil chan)' : ''}`;
    const reason = n === 0 ? 'select (no cases)' : plain || 'select';
    const g = this.#proc.park(reason);
    this.#proc.tracer?.goBlock(reason, 0);
    const siblings: Sudog[] = [];
    for (let i = 0; i < n; i++) {
      const { c, send, v } = cases[i] as SelectCase;
      if (c === null) continue;
      const elem = send ? v : undefined;
      const s: Sudog = {
        g,
        send,
        elem,
        success: false,
        siblings,
        index: i,
        queue: null,
        next: null,
        prev: null,
      };
      siblings.push(s);
      (send ? c.sendq : c.recvq).push(s);
    }
    return -2;
  }

  /** After the yield of a select: the case, with a received value in value and ok. */
  selected(): number {
    const s = this.#takeParam();
    if (s.send && !s.success) throwPlain('send on closed channel');
    this.value = s.elem;
    this.ok = s.success;
    return s.index;
  }
}
