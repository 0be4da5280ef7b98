// This file declares what is thrown: GoPanic for a panic on its way up, and Signal for what must pass all frames
// without running their deferred functions (os.Exit, a fatal error, a stack being dumped).

import type { Iface } from './api.ts';

// Taking the stack costs ten times as much as the panic itself. A program that recovers from panics in a loop, and
// is about to recover from this one, does without.
const STACKS = 1000;
let recoverers = 0;
let recoveries = 0;

/** A deferred function that contains recover was registered (1) or is no longer pending (-1). */
export function countRecoverer(by: 1 | -1): void {
  recoverers += by;
}

/** Whether a function that may recover waits to be run. */
export function recoverable(): boolean {
  return recoverers > 0;
}

export function countRecovery(): void {
  recoveries++;
}

/** A new program: nothing has been recovered. */
export function resetRecoveries(): void {
  recoverers = 0;
  recoveries = 0;
}

export class GoPanic {
  value: Iface | null;
  readonly isRuntimeError: boolean;
  /** Holds the stack of the place where the panic began; formatted only if somebody prints it. null: not taken. */
  readonly origin: Error | null;
  recovered = false;
  /** Recovered, and its own value thrown again while the recovering call still ran. */
  repanicked = false;
  /** runtime.Goexit: runs deferred functions like a panic but cannot be recovered. */
  goexit = false;
  sigsegv = false;
  /** The panic that was in progress when this one began in a deferred function. */
  link: GoPanic | null = null;
  /** Set when it leaves the segment of a deep stack (deep.ts) where it began. */
  lower: LowerSegments | null = null;

  constructor(value: Iface | null, isRuntimeError = false, origin: Error | null = null) {
    this.value = value;
    this.isRuntimeError = isRuntimeError;
    this.origin = origin ?? (recoverers > 0 && recoveries >= STACKS ? null : new Error());
  }
}

/** What is known of the segments of a deep stack below the one where a panic began. */
export interface LowerSegments {
  /** Stacks of the nearest ones, and of the outermost. */
  readonly first: Error[];
  readonly last: Error[];
  count: number;
}

export type Signal = ExitSignal | FatalSignal | StackDump | EngineFault;

/** An error of the engine itself on its way up: no deferred function may swallow it. */
export class EngineFault {
  readonly error: unknown;
  constructor(error: unknown) {
    this.error = error;
  }
}

/** os.Exit. */
export class ExitSignal {
  readonly code: number;
  constructor(code: number) {
    this.code = code;
  }
}

/** A fatal error of the runtime, which no recover stops: `fatal error: ` and the message. */
export class FatalSignal {
  readonly message: string;
  readonly origin: Error;
  lower: LowerSegments | null = null;
  constructor(message: string, origin: Error | null = null) {
    this.message = message;
    this.origin = origin ?? new Error();
  }
}

/** Thrown by a parked goroutine that was resumed to tell its stack. */
export class StackDump {
  readonly origin = new Error();
}

export function isSignal(e: unknown): e is Signal {
  return (
    e instanceof EngineFault || e instanceof ExitSignal || e instanceof FatalSignal || e instanceof StackDump
  );
}
