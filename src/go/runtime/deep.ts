// This file lets recursion go deeper than JavaScript's stack. Emitted recursive functions are told how many bytes of it
// are in use, by estimate; when it is nearly full they go on as generators, which keep their frames on the heap. The
// generators call each other directly until a segment of stack is used up; then the callee is handed down here by
// `yield` and started from the bottom, and its result, or what it threw, is handed back when it has ended.

import type { Parking } from './api.ts';
import { ExitSignal, FatalSignal, GoPanic, isSignal, recoverable } from './gopanic.ts';
import { toPanic } from './panic.ts';

/** A generator that may yield another one, to be run in its place. */
export type Segment = Generator<Segment | undefined, unknown, unknown>;

/** What the estimates of all frames of one goroutine may add up to, in bytes. */
const STACK_LIMIT = 1_000_000_000;
/** What a segment counts for at least. */
const MIN_SEGMENT = 400;
/** Bytes of stack that a call of `probe` takes, in the interpreters of today's engines. */
const PROBE_FRAME = 80;
/** How much of the stack recursion may use: the rest is for what the library calls, and for estimates that are too low. */
const SHARE = 0.45;
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

/** How many segments on either side of a panic's way out leave their stacks. */
const TOLD = 2;
/** Frames that a segment may have; those of the trampolines and of `yield*` count as well. */
const SEGMENT_FRAMES = 2000;

/** The state of one run that all its segments share. */
export class DeepStacks {
  /** Estimate of the stack in use where no caller tells. */
  base = 0;
  readonly full = stackFull();
  /** What ended the segment above the one that is resumed, and where the stack of this one is wanted. */
  #raised: { readonly e: unknown; readonly stacks: Error[] | null } | null = null;
  #used = 0;

  /** Calls a generator function and runs it to its end. It does not park. This method's name stands in stacks as the border of a segment. */
  runSegments(fn: (...args: never[]) => Segment, args: readonly never[]): unknown {
    const { base } = this;
    const used = this.#used;
    // Something is left for what is called in between, which may recurse on its own.
    this.base = this.full - (this.full - base) / 4;
    const size = Math.max(MIN_SEGMENT, this.full - this.base);
    const stack: Segment[] = [];
    // It starts from the new base.
    let top = fn(...args);
    let value: unknown;
    try {
      for (;;) {
        let r: IteratorResult<Segment | undefined, unknown>;
        try {
          r = top.next(value);
        } catch (cause) {
          const e = asPanic(cause);
          const below = stack.pop();
          if (below === undefined || this.#stops(e, stack)) throw e;
          this.#used -= size;
          this.#raise(e, false);
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
          stack.push(top);
          value = undefined;
          if (this.#used > STACK_LIMIT) top = overflow();
          else top = r.value as Segment;
        }
      }
    } finally {
      this.base = base;
      this.#used = used;
    }
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
      } catch (cause) {
        const e = asPanic(cause);
        const lower = below.pop();
        if (lower === undefined) throw e;
        if (this.#stops(e, below)) {
          // The bottom of the stack is shown as well.
          top = below.shift() ?? lower;
          below.length = 0;
        } else top = lower;
        this.#raise(e, below.length < TOLD);
        continue;
      }
      if (r.done === true) {
        const lower = below.pop();
        if (lower === undefined) return null;
        top = lower;
        value = r.value;
      } else {
        if (r.value === undefined) return top;
        below.push(top);
        value = undefined;
        if ((below.length * this.full) / SEGMENTS > STACK_LIMIT) top = overflow() as Parking;
        else top = r.value as Parking;
      }
    }
  }

  /** First thing in a segment whose call into another is over. */
  back(value: unknown): unknown {
    if (this.#raised === null) return value;
    const { e, stacks } = this.#raised;
    this.#raised = null;
    stacks?.push(segmentStack());
    throw e;
  }

  /** Has the segment resumed next throw e. */
  #raise(e: unknown, last: boolean): void {
    let stacks: Error[] | null = null;
    if (e instanceof GoPanic || e instanceof FatalSignal) {
      e.lower ??= { first: [], last: [], count: 0 };
      e.lower.count++;
      const told = e.lower.first.length < TOLD ? e.lower.first : last ? e.lower.last : null;
      if (!recoverable() || e instanceof FatalSignal) stacks = told;
    }
    this.#raised = { e, stacks };
  }

  /** Whether e need not pass all segments: nobody stops a signal or runs anything for it. */
  #stops(e: unknown, left: readonly unknown[]): boolean {
    if (e instanceof ExitSignal) return true;
    if (!(e instanceof FatalSignal) || (e.lower?.first.length ?? 0) < TOLD || left.length === 0) return false;
    if (e.lower !== null) e.lower.count += left.length;
    return true;
  }
}

/** A goroutine that may park has segments so much smaller, since resuming it resumes a whole segment. */
export const SEGMENTS = 8;

// biome-ignore lint/correctness/useYield: it takes the place of a segment
function* overflow(): Segment {
  throw new FatalSignal('stack overflow');
}

/** What was thrown, in Go's terms; a fault of the engine as it is. */
function asPanic(cause: unknown): unknown {
  if (isSignal(cause)) return cause;
  try {
    return toPanic(cause);
  } catch {
    return cause;
  }
}

function segmentStack(): Error {
  const E = Error as { stackTraceLimit?: number };
  const limit = E.stackTraceLimit;
  E.stackTraceLimit = SEGMENT_FRAMES;
  const e = new Error();
  if (limit !== undefined) E.stackTraceLimit = limit;
  return e;
}
