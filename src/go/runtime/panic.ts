// This file implements defer, panic and recover. A panic is a JavaScript exception; a function with deferred calls has a
// DeferFrame that catches it, runs the calls and throws it again unless one of them recovered. recover works only in the
// function that the frame itself called: the frame hands it a token, which that function takes when it starts.

import type { GoFunc, Iface, Parking } from './api.ts';
import { nilDereference, panicNilError } from './errors.ts';
import { countRecoverer, countRecovery, FatalSignal, GoPanic, isSignal, type Signal } from './gopanic.ts';
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
    const p = toPanic(e);
    if (p instanceof FatalSignal) {
      this.#signal = p;
      return;
    }
    if (this.panic !== p) {
      if (p.link === null && this.panic !== null) {
        p.link = this.panic;
        if (this.panic.recovered && this.panic.value === p.value) this.panic.repanicked = true;
      }
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
    return call;
  }

  /** A recovered panic is over when the deferred call that recovered it has returned. */
  #settle(): void {
    this.#slot.token = null;
    if (this.panic?.recovered) this.panic = null;
  }

  #leave(): void {
    if (this.#signal !== null) throw this.#signal;
    if (this.panic !== null) throw this.panic;
  }
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
  if (isStackOverflow(e)) return new FatalSignal('stack overflow');
  throw e;
}

function isNullAccess(e: TypeError): boolean {
  // "Cannot read properties of null", "x is null", "null is not an object", "f is not a function" for a nil func value
  // held in a property or variable: every engine names null or not a function.
  return /\bnull\b|is not a function/.test(e.message);
}

export function isStackOverflow(e: unknown): boolean {
  return e instanceof RangeError || (e instanceof Error && e.name === 'InternalError');
}
