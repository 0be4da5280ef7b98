// This file is one of conformance.ts's worker processes: it takes a program, runs or analyses it in the engine, and answers
// with what happened. The engine can hang in a program it gets wrong, so the parent ends the whole process then.

import { analyze, run } from '../src/go/go.ts';
import type { Files, GoDiagnostic } from '../src/go/go-api.ts';

export type Job =
  | {
      readonly kind: 'run';
      readonly files: Files;
      readonly args: readonly string[];
      readonly merged: boolean;
      readonly clock: 'virtual' | 'real';
    }
  | { readonly kind: 'analyze'; readonly files: Files };

export type Answer =
  /** stdout holds both when the job asks for them merged, in the order in which they were written. */
  | {
      readonly kind: 'ran';
      readonly compiled: boolean;
      readonly code: number;
      readonly stdout: string;
      readonly stderr: string;
    }
  | { readonly kind: 'analyzed'; readonly diagnostics: readonly GoDiagnostic[] }
  | { readonly kind: 'broke'; readonly message: string };

async function answer(job: Job): Promise<Answer> {
  if (job.kind === 'analyze') {
    const diagnostics = (await analyze(job.files)).diagnostics.filter((one) => one.source === 'compiler');
    return { kind: 'analyzed', diagnostics };
  }
  let compiled = true;
  let stdout = '';
  let stderr = '';
  const running = run(job.files, { seed: 1, clock: job.clock, args: job.args }, (event) => {
    if (event.kind === 'stdout' || (job.merged && event.kind === 'stderr')) stdout += event.text;
    else if (event.kind === 'stderr') stderr += event.text;
    else if (event.kind === 'compile-error') {
      compiled = false;
      stderr += event.text;
    }
  });
  const code = await running.done;
  return { kind: 'ran', compiled, code, stdout, stderr };
}

function broke(error: unknown): void {
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.send?.({ kind: 'broke', message } satisfies Answer);
}

process.on('uncaughtException', broke);
process.on('unhandledRejection', broke);
process.on('message', (job: Job) => {
  answer(job).then((done) => process.send?.(done), broke);
});
