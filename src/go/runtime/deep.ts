// This file lets recursion go deeper than JavaScript's stack. Emitted recursive functions are told how many bytes of it
// are in use, by estimate; when it is nearly full they go on as generators, which keep their frames on the heap. The
// generators call each other directly until a segment of stack is used up; then the callee is handed down here by
// `yield` and started from the bottom, and its result, or what it threw, is handed back when it has ended.

import type { Parking } from './api.ts';
import { ExitSignal, FatalSignal, GoPanic } from './gopanic.ts';

/** A generator that may yield another one, to be run in its place. */
export type Segment = Generator<Segment | undefined, unknown, unknown>;

/** What the estimates of all frames of one goroutine may add up to; Go's limit is 1,000,000,000 bytes. */
const STACK_LIMIT = 1_500_000_000;
/** What a segment counts for at least. */
const MIN_SEGMENT = 400;
/** Bytes of stack that a call of `probe` takes, in the interpreters of today's engines. */
const PROBE_FRAME = 80;
/** How much of the stack recursion may use: the rest is for what the library calls, and for estimates that are too low. */
const SHARE = 0.5;
/** Engines may be set to have more, but frames on the heap are safe. */
const MAX_FULL = 3_000_000;

let full = 0;

/** Bytes of JavaScript stack, as the compiler estimates frames, from which on recursion goes on on the heap. */
export function stackFull(): number {
  if (full === 0) {
    let n = 0;
    const probe = (): number => {
      n++;
      return probe() + 1;
    };
    try {
      probe();
    } catch {
      full = Math.min(MAX_FULL, Math.round(n * PROBE_FRAME * SHARE));
    }
  }
  return full;
}

/** The state of one run that all its segments share. */
export class DeepStacks {
  /** Estimate of the stack in use where no caller tells. */
  base = 0;
  readonly full = stackFull();
  /** What ended the segment above the one that is resumed. */
  #raised: { readonly e: unknown } | null = null;
  #used = 0;

  /** Runs a generator to its end. It does not park. */
  run(first: Segment): unknown {
    const { base } = this;
    const used = this.#used;
    // Something is left for what is called in between, which may recurse on its own.
    this.base = this.full - (this.full - base) / 4;
    const size = Math.max(MIN_SEGMENT, this.full - this.base);
    const stack: Segment[] = [];
    let top = first;
    let value: unknown;
    try {
      for (;;) {
        let r: IteratorResult<Segment | undefined, unknown>;
        try {
          r = top.next(value);
        } catch (e) {
          const below = stack.pop();
          // Nobody on the way stops a signal or runs anything for it.
          if (below === undefined || e instanceof FatalSignal || e instanceof ExitSignal) throw e;
          if (e instanceof GoPanic) e.segments++;
          this.#used -= size;
          this.#raised = { e };
          top = below;
          continue;
        }
        if (r.done === true) {
          const below = stack.pop();
          if (below === undefined) return r.value;
          this.#used -= size;
          top = below;
          value = r.value;
        } else {
          this.#used += size;
          if (this.#used > STACK_LIMIT) throw new FatalSignal('stack overflow');
          stack.push(top);
          top = r.value as Segment;
          value = undefined;
        }
      }
    } finally {
      this.base = base;
      this.#used = used;
    }
  }

  /** First thing in a segment whose call into another is over. */
  back(value: unknown): unknown {
    if (this.#raised === null) return value;
    const { e } = this.#raised;
    this.#raised = null;
    if (e instanceof GoPanic) e.lower.push(new Error());
    throw e;
  }

  /**
   * Resumes a goroutine, which has its lower segments in `below`. Returns the segment it stands in, waiting; null if it
   * has ended.
   */
  resume(first: Parking, below: Parking[]): Parking | null {
    let top = first;
    let value: unknown;
    for (;;) {
      let r: IteratorResult<unknown, unknown>;
      try {
        r = top.next(value as never);
      } catch (e) {
        const lower = below.pop();
        if (lower === undefined || e instanceof FatalSignal || e instanceof ExitSignal) throw e;
        this.#raised = { e };
        top = lower;
        continue;
      }
      if (r.done === true) {
        const lower = below.pop();
        if (lower === undefined) return null;
        top = lower;
        value = r.value;
      } else {
        if (r.value === undefined) return top;
        if (below.length * (this.full / SEGMENTS) > STACK_LIMIT) throw new FatalSignal('stack overflow');
        below.push(top);
        top = r.value as Parking;
        value = undefined;
      }
    }
  }
}

/** A goroutine that may park has segments so much smaller, since resuming it resumes a whole segment. */
export const SEGMENTS = 8;
