// This file is the process in which bench.ts runs the engine, one measurement a process: it loads the engine as a page
// does, as one bundled file, and answers with what it measured.

import type * as Engine from '../../src/go/go.ts';

export type Task =
  | { readonly kind: 'run'; readonly bundle: string; readonly file: string; readonly source: string }
  | {
      readonly kind: 'compile';
      readonly bundle: string;
      readonly file: string;
      readonly source: string;
      readonly rounds: number;
    }
  | { readonly kind: 'parked'; readonly bundle: string; readonly file: string; readonly source: string };

export type Measured =
  | {
      readonly kind: 'run';
      readonly output: string;
      readonly code: number;
      readonly cpuMs: number;
      readonly wallMs: number;
    }
  /** coldMs: from nothing loaded to the first program compiled. */
  | { readonly kind: 'compile'; readonly coldMs: number; readonly warmMs: readonly number[] }
  | { readonly kind: 'parked'; readonly bytes: number };

async function run(engine: typeof Engine, file: string, source: string, onText: (text: string) => void) {
  let compileMs = 0;
  const running = engine.run({ [file]: source }, { seed: 1, clock: 'real' }, (event) => {
    if (event.kind === 'stdout') onText(event.text);
    else if (event.kind === 'stderr' || event.kind === 'compile-error') onText(event.text);
    else if (event.kind === 'exit') compileMs = event.compileMs;
  });
  return { code: await running.done, compileMs };
}

async function measure(task: Task): Promise<Measured> {
  const loading = performance.now();
  const engine = (await import(task.bundle)) as typeof Engine;
  const loaded = performance.now();
  switch (task.kind) {
    case 'run': {
      let output = '';
      const [cpu, wall] = [process.cpuUsage(), performance.now()];
      const { code } = await run(engine, task.file, task.source, (text) => {
        output += text;
      });
      const { user, system } = process.cpuUsage(cpu);
      return { kind: 'run', output, code, cpuMs: (user + system) / 1000, wallMs: performance.now() - wall };
    }
    case 'compile': {
      const first = await run(engine, task.file, task.source, () => {});
      const coldMs = loaded - loading + first.compileMs;
      const warmMs: number[] = [];
      for (let i = 0; i < task.rounds; i++)
        warmMs.push((await run(engine, task.file, task.source, () => {})).compileMs);
      return { kind: 'compile', coldMs, warmMs };
    }
    case 'parked': {
      const heap: number[] = [];
      await run(engine, task.file, task.source, () => {
        globalThis.gc?.();
        heap.push(process.memoryUsage().heapUsed);
      });
      return { kind: 'parked', bytes: (heap.at(-1)! - heap[0]!) / 100_000 };
    }
  }
}

process.on('message', (task: Task) => {
  measure(task).then((measured) => {
    process.send?.(measured, () => process.exit(0));
  });
});
