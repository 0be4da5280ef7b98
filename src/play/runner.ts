// This file is the page's side of the engine: programs in, events out. It keeps a small pool of workers. A run takes one
// that is free and gives it back warm when it ends; Stop ends the worker itself, which is immediate whatever the
// program does. While a program runs for longer than a blink a spare is kept ready, so that typing is still checked
// and the Run after a Stop does not wait for the engine to load. Nothing is loaded before the first call.

import type { Analysis, Answers, Files, Formatted, Question, RunOptions, TestOptions } from '../go/go-api.ts';
import type { FromWorker, PlayEvent, ToWorker } from './protocol.ts';

/** What a page hears about a run. */
export type PageEvent =
  | PlayEvent
  /** The reader stopped the program. */
  | { readonly kind: 'stopped' }
  /** The engine could not be loaded or broke; `message` is for a bug report. */
  | { readonly kind: 'engine-failed'; readonly message: string };

/** A run under way. After kill() no event follows but `stopped`. */
export interface Handle {
  kill(): void;
  /** Gives an interactive program (RunOptions) more input. */
  write(text: string): void;
  /** There will be no more input. */
  closeStdin(): void;
  /** Tells the program os.Interrupt, which ends it unless it listens for signals. */
  interrupt(): void;
}

type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never;

const SPARE_AFTER_MS = 300;
const MAX_FREE = 2;

/** One worker and the jobs it was given. */
class Engine {
  readonly worker: Worker;
  readonly #jobs = new Map<number, (message: FromWorker) => void>();
  /** True while a program runs in it. */
  busy = false;
  #nextId = 1;

  constructor(onGone: (engine: Engine) => void) {
    this.worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'go' });
    this.worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if (data.kind !== 'ready') this.#jobs.get(data.id)?.(data);
    };
    this.worker.onerror = (event) => {
      event.preventDefault();
      const message = event.message || 'The Go engine could not be loaded.';
      onGone(this);
      this.worker.terminate();
      for (const [id, job] of [...this.#jobs]) job({ kind: 'failed', id, message });
      this.#jobs.clear();
    };
  }

  send(message: WithoutId<ToWorker>, onAnswer: (message: FromWorker) => void): number {
    const id = this.#nextId++;
    this.#jobs.set(id, onAnswer);
    this.worker.postMessage({ ...message, id } satisfies ToWorker);
    return id;
  }

  /** Says more about a job. */
  tell(message: ToWorker): void {
    this.worker.postMessage(message);
  }

  forget(id: number): void {
    this.#jobs.delete(id);
  }

  /** Ends the worker; every other job it had (an analysis) is told that it failed. */
  end(except: number): void {
    this.worker.terminate();
    for (const [id, job] of [...this.#jobs]) if (id !== except) job({ kind: 'failed', id, message: '' });
    this.#jobs.clear();
  }
}

const pool = new Set<Engine>();

function freeEngine(): Engine {
  for (const engine of pool) if (!engine.busy) return engine;
  const engine = new Engine((gone) => pool.delete(gone));
  pool.add(engine);
  return engine;
}

function release(engine: Engine): void {
  engine.busy = false;
  const free = [...pool].filter((one) => !one.busy);
  for (const extra of free.slice(MAX_FREE)) {
    pool.delete(extra);
    extra.end(-1);
  }
}

/** Loads the engine, so that the first Run or check does not wait for it. */
export function warmUp(): void {
  freeEngine();
}

function start(
  kind: 'run' | 'test',
  files: Files,
  options: TestOptions,
  onEvent: (event: PageEvent) => void,
): Handle {
  const engine = freeEngine();
  engine.busy = true;
  let over = false;
  const spare = setTimeout(freeEngine, SPARE_AFTER_MS);
  const finish = (): void => {
    over = true;
    clearTimeout(spare);
    engine.forget(id);
  };
  const id = engine.send({ kind, files, options }, (message) => {
    if (over) return;
    if (message.kind === 'event') onEvent(message.event);
    else if (message.kind === 'done') {
      finish();
      release(engine);
    } else if (message.kind === 'failed') {
      // A worker whose engine broke may hold half a program: it is not used again.
      finish();
      pool.delete(engine);
      engine.end(id);
      onEvent({ kind: 'engine-failed', message: message.message });
    }
  });
  const tell = (message: ToWorker): void => {
    if (!over) engine.tell(message);
  };
  return {
    write: (text) => tell({ kind: 'input', id, text }),
    closeStdin: () => tell({ kind: 'input', id, text: null }),
    interrupt: () => tell({ kind: 'interrupt', id }),
    kill() {
      if (over) return;
      finish();
      pool.delete(engine);
      engine.end(id);
      onEvent({ kind: 'stopped' });
      freeEngine();
    },
  };
}

/** Builds and runs a program; `onEvent` hears everything, ending with `exit`, `stopped` or `engine-failed`. */
export function run(files: Files, options: RunOptions, onEvent: (event: PageEvent) => void): Handle {
  return start('run', files, options, onEvent);
}

/** Runs the tests among the files as `go test -v` does. */
export function test(files: Files, options: TestOptions, onEvent: (event: PageEvent) => void): Handle {
  return start('test', files, options, onEvent);
}

/** What the engine finds in a program, or why it cannot say: it could not be loaded, or broke. */
export type Analysed =
  | { readonly kind: 'analysis'; readonly analysis: Analysis }
  | { readonly kind: 'failed'; readonly message: string };

export async function analyze(files: Files): Promise<Analysed> {
  const once = (): Promise<Analysed> =>
    new Promise((resolve) => {
      const engine = freeEngine();
      const id = engine.send({ kind: 'analyze', files }, (message) => {
        engine.forget(id);
        if (message.kind === 'analysis') resolve({ kind: 'analysis', analysis: message.analysis });
        else resolve({ kind: 'failed', message: message.kind === 'failed' ? message.message : '' });
      });
    });
  const first = await once();
  // Ended from outside, by the Stop of a program that ran in the same worker: another one can answer.
  return first.kind === 'failed' && first.message === '' ? once() : first;
}

/** What an editor asks about a program; undefined if the engine is gone. */
export function ask<Q extends Question>(files: Files, question: Q): Promise<Answers[Q['kind']] | undefined> {
  return new Promise((resolve) => {
    const engine = freeEngine();
    const id = engine.send({ kind: 'ask', files, question }, (message) => {
      engine.forget(id);
      resolve(message.kind === 'answer' ? (message.answer as Answers[Q['kind']]) : undefined);
    });
  });
}

/** Formats a text as gofmt does. */
export function format(text: string): Promise<Formatted> {
  return new Promise((resolve) => {
    const engine = freeEngine();
    const id = engine.send({ kind: 'format', text }, (message) => {
      engine.forget(id);
      resolve(
        message.kind === 'formatted'
          ? message.result
          : { kind: 'failed', message: 'the formatter is not there at the moment. Try again.' },
      );
    });
  });
}
