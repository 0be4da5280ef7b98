// This file is one of worker-pool.ts's processes: it takes a program, runs, tests or analyses it in the engine, and answers
// with what happened. The engine can hang in a program it gets wrong, so the parent ends the whole process then.

import { analyze, compileErrors, run, test } from '../src/go/go.ts';
import type { Files, GoDiagnostic, RunEvent, Running } from '../src/go/go-api.ts';

export type Job =
  | {
      readonly kind: 'run';
      readonly files: Files;
      readonly args: readonly string[];
      readonly merged: boolean;
      readonly clock: 'virtual' | 'real';
      /** How it is compiled besides. */
      readonly preempt?: boolean;
      readonly trace?: boolean;
    }
  /** As go test -v does, with the computer's clock. */
  | { readonly kind: 'test'; readonly files: Files }
  | { readonly kind: 'analyze'; readonly files: Files }
  /** Everything up to the start of the program, which does not run: what the front end and what the compiler report. */
  | { readonly kind: 'compile'; readonly files: Files };

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
  if (job.kind === 'compile') return { kind: 'analyzed', diagnostics: await allErrors(job.files) };
  let compiled = true;
  let stdout = '';
  let stderr = '';
  const merged = job.kind === 'run' && job.merged;
  const onEvent = (event: RunEvent): void => {
    if (event.kind === 'stdout' || (merged && event.kind === 'stderr')) stdout += event.text;
    else if (event.kind === 'stderr') stderr += event.text;
    else if (event.kind === 'compile-error') {
      compiled = false;
      stderr += event.text;
    }
  };
  const code = await started(job, onEvent).done;
  return { kind: 'ran', compiled, code, stdout, stderr };
}

function started(job: Job & { kind: 'run' | 'test' }, onEvent: (event: RunEvent) => void): Running {
  if (job.kind === 'test') return test(job.files, { seed: 1, clock: 'real' }, onEvent);
  const { clock, args, preempt = false, trace = false } = job;
  return run(job.files, { seed: 1, clock, args, preempt, trace }, onEvent);
}

async function allErrors(files: Files): Promise<readonly GoDiagnostic[]> {
  const found = (await analyze(files)).diagnostics.filter((one) => one.source === 'compiler');
  return found.length > 0 ? found : compileErrors(files);
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
