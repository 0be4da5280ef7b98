// This file declares what is thrown: GoPanic for a panic on its way up, and Signal for what must pass all frames
// without running their deferred functions (os.Exit, a fatal error, a stack being dumped).

import type { Iface } from './api.ts';

export class GoPanic {
  readonly value: Iface | null;
  readonly isRuntimeError: boolean;
  /** Holds the stack of the place where the panic began; formatted only if somebody prints it. */
  readonly origin: Error;
  recovered = false;
  /** Recovered, and its own value thrown again while the recovering call still ran. */
  repanicked = false;
  /** runtime.Goexit: runs deferred functions like a panic but cannot be recovered. */
  goexit = false;
  sigsegv = false;
  /** The panic that was in progress when this one began in a deferred function. */
  link: GoPanic | null = null;

  constructor(value: Iface | null, isRuntimeError = false, origin: Error | null = null) {
    this.value = value;
    this.isRuntimeError = isRuntimeError;
    this.origin = origin ?? new Error();
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
