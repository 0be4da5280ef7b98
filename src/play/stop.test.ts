// This file tests, with real workers behind the page's own side of them, that Stop is at once whatever a program does, and
// that programs that flood end with a word why while the next one runs.

import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker as Thread } from 'node:worker_threads';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ToWorker } from './protocol.ts';
import type { Handle, PageEvent, run } from './runner.ts';

const folder = mkdtempSync(join(tmpdir(), 'play-'));
/** When each worker that was ended had ended, in milliseconds after it was told to. */
const ends: Promise<number>[] = [];

/** A thread of Node that a page would take for a worker. */
class PageWorker {
  readonly #thread = new Thread(pathToFileURL(join(folder, 'thread.mjs')));
  onmessage: ((event: { readonly data: unknown }) => void) | null = null;
  onerror: ((event: { readonly message: string; preventDefault(): void }) => void) | null = null;

  constructor() {
    this.#thread.on('message', (data: unknown) => this.onmessage?.({ data }));
    this.#thread.on('error', ({ message }) => this.onerror?.({ message, preventDefault: () => undefined }));
  }

  postMessage(message: ToWorker): void {
    this.#thread.postMessage(message);
  }

  terminate(): void {
    const from = performance.now();
    ends.push(this.#thread.terminate().then(() => performance.now() - from));
  }
}

let start: typeof run;

beforeAll(async () => {
  await build({
    entryPoints: [join(import.meta.dirname, 'worker.ts')],
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    outExtension: { '.js': '.mjs' },
    // The address of a file, as the site's own bundler has it.
    plugins: [
      {
        name: 'url',
        setup: (on) => {
          on.onResolve({ filter: /\?url$/ }, ({ path }) => ({ path, namespace: 'url' }));
          on.onLoad({ filter: /.*/, namespace: 'url' }, () => ({ contents: 'export default ""' }));
        },
      },
    ],
  });
  writeFileSync(
    join(folder, 'thread.mjs'),
    `import { parentPort } from 'node:worker_threads';
globalThis.postMessage = (message) => parentPort.postMessage(message);
await import('./worker.mjs');
parentPort.on('message', (data) => globalThis.onmessage({ data }));`,
  );
  expect(existsSync(join(folder, 'worker.mjs'))).toBe(true);
  (globalThis as unknown as { Worker: typeof PageWorker }).Worker = PageWorker;
  ({ run: start } = await import('./runner.ts'));
}, 30_000);

afterAll(() => rmSync(folder, { recursive: true }));

interface Run {
  readonly handle: Handle;
  readonly events: PageEvent[];
  text(): string;
  /** Resolves with the last event. */
  readonly over: Promise<PageEvent>;
}

function begin(body: string, imports = ['fmt']): Run {
  const source = `package main\n\nimport (\n${imports.map((path) => `\t"${path}"\n`).join('')})\n\nfunc main() {\n${body}\n}\n`;
  const events: PageEvent[] = [];
  const { promise: over, resolve } = Promise.withResolvers<PageEvent>();
  const handle = start({ 'main.go': source }, { clock: 'real' }, (event) => {
    events.push(event);
    if (/^(exit|stopped|engine-failed)$/.test(event.kind)) resolve(event);
  });
  return {
    handle,
    events,
    text: () => events.map((event) => ('text' in event ? event.text : '')).join(''),
    over,
  };
}

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

async function nextRuns(): Promise<void> {
  const next = begin('fmt.Println("next")');
  expect(await next.over).toMatchObject({ kind: 'exit', code: 0 });
  expect(next.text()).toBe('next\n');
}

describe('Stop is at once', () => {
  test.each([
    ['an endless loop', 'for { }', ['fmt']],
    ['a loop with work in it', 'm := map[int]int{}\nfor i := 0; ; i++ { m[i%1000] += i }', ['fmt']],
    ['numbers beyond floats', 'x := uint64(1)\nfor { x = x*6364136223846793005 + 1 }', ['fmt']],
    [
      'a long sort',
      's := make([]int, 5_000_000)\nfor i := range s { s[i] = i * 7919 % 5_000_011 }\nfor { sort.Ints(s); slices.Reverse(s) }',
      ['fmt', 'slices', 'sort'],
    ],
    [
      'deep recursion',
      'var f func(int) int\nf = func(n int) int { if n == 0 { return 0 }; return f(n-1) + 1 }\nfor { f(900_000) }',
      ['fmt'],
    ],
    ['output without end', 'for { fmt.Println("more") }', ['fmt']],
    ['output now and then', 'for { fmt.Println("more"); time.Sleep(time.Millisecond) }', ['fmt', 'time']],
    ['goroutines without end', 'for { go func() { select {} }() }', ['fmt']],
    [
      'goroutines that talk',
      'c := make(chan int)\ngo func() { for { c <- <-c } }()\nfor { c <- 1; <-c }',
      ['fmt'],
    ],
    [
      'memory without end',
      'type node struct { next *node }\nvar list *node\nfor { list = &node{list} }',
      ['fmt'],
    ],
    ['a long sleep', 'time.Sleep(time.Hour)', ['fmt', 'time']],
    ['panics that are recovered', 'for { func() { defer func() { recover() }(); panic(1) }() }', ['fmt']],
    [
      'a regular expression',
      's := strings.Repeat("a", 1_000_000)\nre := regexp.MustCompile("(a*)*b")\nfor { re.MatchString(s) }',
      ['fmt', 'regexp', 'strings'],
    ],
  ])('%s', { timeout: 30_000 }, async (_, body, imports) => {
    const one = begin(`fmt.Println("begun")\n${body}`, imports);
    // Without giving way nothing is told before the worker has a moment.
    await Promise.race([one.over, pause(700)]);
    const [before, from] = [ends.length, performance.now()];
    one.handle.kill();
    const told = performance.now() - from;
    const last = one.events.at(-1);
    if (last?.kind === 'exit') {
      // It ended by itself, out of memory perhaps; but it ran.
      expect(one.text()).toContain('begun');
      return;
    }
    expect(last).toEqual({ kind: 'stopped' });
    const heard = one.events.length;
    expect(told).toBeLessThan(100);
    expect(ends.length).toBe(before + 1);
    await nextRuns();
    expect(one.events.length).toBe(heard);
    // What JavaScript does in one go, like sorting, the thread ends with.
    expect(await ends[before]).toBeLessThan(5_000);
  });
});

describe('a flood ends with a word why, and the page goes on', () => {
  test.each([
    ['output', 'for { fmt.Println("more") }', 'it wrote more than 4 MB'],
    ['goroutines', 'for { go func() { select {} }() }', 'goroutines: out of memory in the browser'],
    ['a string', 's := "x"\nfor { s += s }', 'out of memory in the browser'],
    [
      'a list',
      'type node struct { next *node; n int }\nvar list *node\nfor i := 0; ; i++ { list = &node{list, i} }',
      'out of memory in the browser',
    ],
  ])('%s', { timeout: 120_000 }, async (_, body, words) => {
    const one = begin(`fmt.Print()\n${body}`);
    const last = await one.over;
    expect(last).toMatchObject({ kind: 'exit' });
    expect(one.text()).toContain(words);
    await nextRuns();
  });
});
