// This file connects one runnable on a page with what runs it: start, stop, the state of its output as a signal. Events
// are folded at once and shown at most once a frame, so that a program which prints without end cannot freeze the page.

import { type ReadonlySignal, signal } from '@preact/signals';
import type { Handle } from '../play/runner.ts';
import { IDLE, type OutputEvent, type OutputState, reduce, STARTED, typed } from './output.ts';

export interface Session {
  readonly output: ReadonlySignal<OutputState>;
  /** Ends what runs, and begins something else, which tells what happens to it. */
  start(begin: (onEvent: (event: OutputEvent) => void) => Handle): void;
  /** Interrupts a program that listens for signals; any other, or one that goes on all the same, is ended. */
  stop(): void;
  /** What the reader types, while output.value.waiting. It is shown among the output, as a terminal does. */
  write(text: string): void;
  /** End of input. */
  closeStdin(): void;
  /** Back to the state before the first run. */
  clear(): void;
}

const FRAME_MS = 16;

export function createSession(): Session {
  const output = signal<OutputState>(IDLE);
  let handle: Handle | undefined;
  let state = IDLE;
  let shownAt = 0;
  let waiting = false;

  const show = (): void => {
    waiting = false;
    shownAt = performance.now();
    output.value = state;
  };
  const onEvent = (event: OutputEvent): void => {
    state = reduce(state, event);
    if (state.status !== 'running' || performance.now() - shownAt > FRAME_MS) show();
    else if (!waiting) {
      waiting = true;
      setTimeout(show, FRAME_MS);
    }
  };
  return {
    output,
    start(begin) {
      handle?.kill();
      state = STARTED;
      show();
      // Events of a run that was replaced do not reach its successor's pane: kill() above ended them.
      handle = begin(onEvent);
    },
    stop() {
      if (!state.listening) {
        handle?.kill();
        return;
      }
      // Once only: a second Stop is final.
      state = { ...state, listening: false, statusText: 'Interrupted; Stop again to end it' };
      show();
      handle?.interrupt();
    },
    write(text) {
      state = typed(state, text);
      show();
      handle?.write(text);
    },
    closeStdin() {
      handle?.closeStdin();
    },
    clear() {
      handle?.kill();
      handle = undefined;
      state = IDLE;
      show();
    },
  };
}
