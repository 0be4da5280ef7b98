// This file keeps the processes in which conformance.ts runs programs. A program that does not end within the limit costs its
// process, and the next program gets a new one.

import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { Answer, Job } from './conformance-worker.ts';

const WORKER = join(import.meta.dirname, 'conformance-worker.ts');
const HEAP_MB = 3072;

export type Outcome = Answer | { readonly kind: 'too-slow'; readonly seconds: number };

/** One process at a time, started when it is first needed. */
class Lane {
  #child: ChildProcess | undefined;

  run(job: Job, seconds: number): Promise<Outcome> {
    const child = (this.#child ??= fork(WORKER, [], {
      execArgv: [`--max-old-space-size=${HEAP_MB}`],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    }));
    return new Promise((resolve) => {
      let said = '';
      const hear = (chunk: Buffer): void => {
        said = (said + chunk.toString()).slice(-2000);
      };
      const finish = (outcome: Outcome, usable: boolean): void => {
        clearTimeout(timer);
        child.removeAllListeners('message').removeAllListeners('exit');
        child.stderr?.removeListener('data', hear);
        if (!usable) this.end();
        resolve(outcome);
      };
      const timer = setTimeout(() => finish({ kind: 'too-slow', seconds }, false), seconds * 1000);
      child.stderr?.on('data', hear);
      child.on('message', (answer: Answer) => finish(answer, answer.kind !== 'broke'));
      child.on('exit', (code) =>
        finish({ kind: 'broke', message: `the process ended with ${code}: ${said}` }, false),
      );
      child.send(job);
    });
  }

  end(): void {
    this.#child?.kill('SIGKILL');
    this.#child = undefined;
  }
}

/** Gives each item to a lane; lanes work side by side. */
export async function inPool<T>(
  items: Iterable<T>,
  lanes: number,
  work: (item: T, run: (job: Job, seconds: number) => Promise<Outcome>) => Promise<void>,
): Promise<void> {
  const queue = (function* () {
    yield* items;
  })();
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      const lane = new Lane();
      // The iterator is shared: each item is taken once.
      for (const item of queue) await work(item, (job, seconds) => lane.run(job, seconds));
      lane.end();
    }),
  );
}
