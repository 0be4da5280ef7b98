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

export function countRecovery(): void {
  recoveries++;
}

/** A new program: nothing has been recovered. */
export function resetRecoveries(): void {
  recoverers = 0;
  recoveries = 0;
}

export class GoPanic {
  readonly value: Iface | null;
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
  /** Stacks of the segments below the one where it began, for a goroutine that has several. */
  readonly lower: Error[] = [];
  /** Segments that it left behind in recursion that went on on the heap. */
  segments = 0;

  constructor(value: Iface | null, isRuntimeError = false, origin: Error | null = null) {
    this.value = value;
    this.isRuntimeError = isRuntimeError;
    this.origin = origin ?? (recoverers > 0 && recoveries >= STACKS ? null : new Error());
  }
}

export type Signal = ExitSignal | FatalSignal | StackDump;

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
  constructor(message: string) {
    this.message = message;
    this.origin = new Error();
  }
}

/** Thrown by a parked goroutine that was resumed to tell its stack. */
export class StackDump {
  readonly origin = new Error();
}

export function isSignal(e: unknown): e is Signal {
  return e instanceof ExitSignal || e instanceof FatalSignal || e instanceof StackDump;
}
