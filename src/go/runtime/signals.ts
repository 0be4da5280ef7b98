// This file holds what the host tells a running program from outside: signals, and lines that are typed. While the program
// waits for either there is no deadlock.

import { ExitSignal } from './gopanic.ts';
import type { Proc } from './proc.ts';

const SIGKILL = 9;

export class Signals {
  readonly #proc: Proc;
  readonly #onListening: (listening: boolean) => void;
  #deliver: ((sig: number) => void) | null = null;
  #end: (() => void) | null = null;

  constructor(proc: Proc, onListening: (listening: boolean) => void) {
    this.#proc = proc;
    this.#onListening = onListening;
  }

  /** deliver starts what the program does about a signal; null: it does nothing. */
  listen(deliver: ((sig: number) => void) | null): void {
    const before = this.#deliver !== null;
    this.#deliver = deliver;
    if (before === (deliver !== null)) return;
    if (deliver !== null) this.#end = this.#proc.beginExternal();
    else this.#end?.();
    this.#onListening(deliver !== null);
  }

  /** The signal comes as soon as the scheduler has its turn. It ends a program that does nothing about signals. */
  raise(sig: number): void {
    this.#proc.startTimer(0, () => {
      if (sig === SIGKILL || this.#deliver === null) this.die(sig);
      else this.#deliver(sig);
    });
  }

  /** The program is ended by the signal, with the status that a shell gives. */
  die(sig: number): void {
    this.#proc.end(new ExitSignal(128 + sig));
  }
}

/** Standard input: bytes (a Go string) that are there, and whether more may come. */
export class Stdin {
  readonly interactive: boolean;
  /** Told when the program begins to wait and when it goes on. */
  onWaiting: (waiting: boolean) => void = () => undefined;
  #bytes: string;
  #closed: boolean;
  #waiting: (() => void)[] = [];

  /** interactive: more may come until close. */
  constructor(bytes: string, interactive: boolean) {
    this.#bytes = bytes;
    this.interactive = interactive;
    this.#closed = !interactive;
  }

  write(bytes: string): void {
    if (this.#closed) return;
    this.#bytes += bytes;
    this.#wake();
  }

  /** There is no more. */
  close(): void {
    this.#closed = true;
    this.#wake();
  }

  /** Up to n bytes, '' at the end; null if none are there yet. */
  take(n: number): string | null {
    if (this.#bytes === '') return this.#closed ? '' : null;
    const taken = this.#bytes.slice(0, n);
    this.#bytes = this.#bytes.slice(n);
    return taken;
  }

  /** Calls fn once, when there is more to take. */
  wait(fn: () => void): void {
    this.#waiting.push(fn);
    if (this.#waiting.length === 1) this.onWaiting(true);
  }

  #wake(): void {
    if (this.#waiting.length === 0) return;
    const waiting = this.#waiting;
    this.#waiting = [];
    this.onWaiting(false);
    for (const fn of waiting) fn();
  }
}
