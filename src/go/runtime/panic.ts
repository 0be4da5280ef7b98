// This file implements defer, panic and recover. A panic is a JavaScript exception; a function with deferred calls has a
// DeferFrame that catches it, runs the calls and throws it again unless one of them recovered. recover works only in the
// function that the frame itself called: the frame hands it a token, which that function takes when it starts.

import type { GoFunc, Iface, Parking } from './api.ts';
import { nilDereference, panicNilError } from './errors.ts';
import {
  countRecoverer,
  countRecovery,
  EngineFault,
  FatalSignal,
  GoPanic,
  isSignal,
  type Signal,
} from './gopanic.ts';
import { parkedNot } from './parked.ts';

/** The frame whose panic the holder may recover. */
export type RecoverToken = DeferFrame;

interface Deferred {
  readonly fn: () => unknown;
  readonly takesRecover: boolean;
}

/** Where the frame that calls a deferred function leaves the token for it. One for each run. */
export interface RecoverSlot {
  token: RecoverToken | null;
  /** For each deferred call that runs, the panic that had it run; null for none. */
  readonly panics: (GoPanic | null)[];
}

export class DeferFrame {
  readonly #slot: RecoverSlot;
  readonly #calls: Deferred[] = [];
  /** The panic in progress in this frame's function. */
  panic: GoPanic | null = null;
  #signal: Signal | null = null;

  constructor(slot: RecoverSlot) {
    this.#slot = slot;
  }

  /** fn may be plain or, in a frame that is run by runP, a generator function. */
  defer(fn: () => unknown, takesRecover: boolean): void {
    if (takesRecover) countRecoverer(1);
    this.#calls.push({ fn, takesRecover });
  }

  /** The function, or a call it deferred, ended by throwing e. */
  caught(e: unknown): void {
    if (isSignal(e)) {
      this.#signal = e;
      return;
    }
    let p: GoPanic | FatalSignal;
    try {
      p = toPanic(e);
    } catch (fault) {
      // The frame's own return would swallow it.
      this.#signal = new EngineFault(fault);
      return;
    }
    if (p instanceof FatalSignal) {
      this.#signal = p;
      return;
    }
    if (this.panic !== p) {
      if (this.panic !== null) linkTo(p, this.panic);
      this.panic = p;
    }
  }

  /** Runs the deferred calls, last first, then throws what was not recovered. */
  run(): void {
    for (let call = this.#next(); call !== undefined; call = this.#next()) {
      try {
        call.fn();
      } catch (e) {
        this.caught(e);
      }
      this.#settle();
    }
    this.#leave();
  }

  /** The same where a deferred call may park; as long as none does, no generator is made. */
  runP(): Parking<void> {
    for (let call = this.#next(); call !== undefined; call = this.#next()) {
      try {
        const r = call.fn();
        if (isGenerator(r)) return this.#goOn(r);
      } catch (e) {
        this.caught(e);
      }
      this.#settle();
    }
    this.#leave();
    return parkedNot;
  }

  *#goOn(first: Parking<void>): Parking<void> {
    try {
      yield* first;
    } catch (e) {
      this.caught(e);
    }
    this.#settle();
    yield* this.runP();
  }

  #next(): Deferred | undefined {
    if (this.#signal !== null) return undefined;
    const call = this.#calls.pop();
    if (call === undefined) return undefined;
    if (call.takesRecover) countRecoverer(-1);
    this.#slot.token = call.takesRecover ? this : null;
    this.#slot.panics.push(this.panic);
    return call;
  }

  /** A recovered panic is over when the deferred call that recovered it has returned. */
  #settle(): void {
    this.#slot.token = null;
    this.#slot.panics.pop();
    if (this.panic?.recovered) this.panic = null;
  }

  #leave(): void {
    if (this.#signal !== null) throw this.#signal;
    if (this.panic !== null) throw this.panic;
  }
}

/** p, or the first of the panics before it that nothing came before, began while `before` was in progress. */
function linkTo(p: GoPanic, before: GoPanic): void {
  let first = p;
  for (; first !== before && first.link !== null; first = first.link);
  if (first === before) return;
  first.link = before;
  if (before.recovered && before.value === first.value) before.repanicked = true;
}

function isGenerator(r: unknown): r is Parking<void> {
  // A Go value never has this symbol, whatever its fields are called.
  return (
    typeof r === 'object' &&
    r !== null &&
    (r as { [Symbol.toStringTag]?: string })[Symbol.toStringTag] === 'Generator'
  );
}

export function recover(token: RecoverToken | null): Iface | null {
  const p = token?.panic;
  if (p === null || p === undefined || p.recovered || p.goexit) return null;
  p.recovered = true;
  countRecovery();
  return p.value;
}

export function panic(x: Iface | null): never {
  throw x === null ? panicNilError() : new GoPanic(x);
}

/** Marks a function value whose body calls recover. */
export function markRecovers<F extends GoFunc>(fn: F): F {
  (fn as F & { rec$: boolean }).rec$ = true;
  return fn;
}

/**
 * What a thrown JavaScript value means in Go: a TypeError about null is a nil dereference, running out of stack is Go's
 * fatal stack overflow. Anything else is a fault of the engine and is thrown on.
 */
export function toPanic(e: unknown): GoPanic | FatalSignal {
  if (e instanceof GoPanic) return e;
  if (e instanceof TypeError && isNullAccess(e)) return nilDereference(e);
  if (isExhausted(e)) {
    const { message } = e;
    if (/call stack|recursion/i.test(message)) return new FatalSignal('stack overflow', e);
    if (/length|alloc|memory|size/i.test(message))
      return new FatalSignal(`out of memory in the browser (${message})`, e);
  }
  throw e;
}

/**
 * Whether e is about null, or a nil func value that was called. Engines word it as "Cannot read properties of null
 * (reading 'x')", "can't access property "x", p is null", "null is not an object (evaluating 'p.x')", "f is not a function",
 * "yield* f is not iterable". What is undefined is a fault of ours, and so is a method that an object does not have: those
 * begin with `$`, as do the runtime's members.
 */
function isNullAccess(e: TypeError): boolean {
  const message = e.message.replace(/\((reading|setting|evaluating) .*|property "[^"]*"/s, '');
  if (/\bundefined\b(?!\$)/.test(message)) return false;
  const callee = /^(.*) is not a function/s.exec(message)?.[1];
  if (callee !== undefined) return !/^\$(\.[\w$]+)+$|\.\$\$?[\p{L}_][^.\s]*$/u.test(callee);
  return /\bnull\b/.test(message) || /^yield\* .* is not iterable/s.test(message);
}

/** Firefox has a class of its own for what others throw as a RangeError. */
function isExhausted(e: unknown): e is Error {
  return e instanceof RangeError || (e instanceof Error && e.name === 'InternalError');
}
