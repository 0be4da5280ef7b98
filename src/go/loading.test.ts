import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { analyze, packageDocs, run } from './go.ts';
import type { Files, RunOptions } from './go-api.ts';
import { warmUpPrograms } from './warm-up.ts';

const program = (imports: readonly string[], body: string): Files => ({
  'main.go': `package main\n\nimport (\n${imports.map((path) => `\t"${path}"\n`).join('')})\n\nfunc main() {\n\t${body}\n}\n`,
});
const TABLE = program(
  ['fmt', 'text/tabwriter', 'os'],
  'w := tabwriter.NewWriter(os.Stdout, 0, 8, 1, 46, 0); fmt.Fprintln(w, "a\\tb"); w.Flush()',
);

async function output(files: Files): Promise<string> {
  let text = '';
  const running = run(files, { seed: 1, clock: 'virtual' }, (e) => {
    if (e.kind === 'stdout' || e.kind === 'stderr' || e.kind === 'compile-error') text += e.text;
  });
  await running.done;
  return text;
}

describe('a package that does not come with the engine', () => {
  test('is loaded when a program imports it', async () => {
    expect(await output(TABLE)).toBe('a.b\n');
  });

  test('is loaded with what it needs', async () => {
    const files = program(
      ['fmt', 'hash/fnv'],
      'h := fnv.New32a(); h.Write([]byte("go")); fmt.Println(h.Sum32())',
    );
    expect(await output(files)).toBe('1109423947\n');
  });

  test('is loaded for any package of the program, whatever name it is imported by', async () => {
    expect(
      await output({
        'go.mod': 'module m\n',
        'main.go': 'package main\n\nimport "m/sums"\n\nfunc main() { println(sums.Bits(7)) }\n',
        'sums/sums.go':
          '/* "bufio" */ package sums\n\nimport (\n\t// Counts.\n\tb "math/bits"; . "math"\n)\n\nfunc Bits(x uint) int { return b.OnesCount(x) + int(Sqrt(4)) }\n',
      }),
    ).toBe('5\n');
  });

  test('is there for an analysis', async () => {
    const { diagnostics } = await analyze(program(['container/ring'], 'var r *ring.Ring = ring.New("a")'));
    expect(diagnostics.map((d) => d.message)).toEqual([
      'cannot use "a" (untyped string constant) as int value in argument to ring.New',
      'declared and not used: r',
    ]);
  });
});

test.each([
  ['net/http', 'package net/http is not available in the browser'],
  ['no/such', 'package no/such is not in std'],
])('the import of %s is refused', async (path, words) => {
  expect(await output(program([path], ''))).toContain(words);
});

test('documentation can be asked for', async () => {
  const docs = await packageDocs('strings');
  expect(docs['']).toMatch(/^Package strings /);
  expect(docs.Repeat).toMatch(/^Repeat /);
  expect(docs['Builder.WriteString']).toMatch(/^WriteString /);
  expect(await packageDocs('no/such')).toEqual({});
});

test.each(warmUpPrograms)('what warms the engine up is a program', async (source) => {
  expect(await output({ 'main.go': source })).toMatch(/^(0 a|&\{1\.5\} 1 2\.25|\[0 1 2\])\n$/);
});

describe('the bundle', () => {
  const folder = mkdtempSync(join(tmpdir(), 'engine-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  beforeAll(async () => {
    await build({
      entryPoints: [join(import.meta.dirname, 'go.ts')],
      bundle: true,
      splitting: true,
      format: 'esm',
      outdir: folder,
      outExtension: { '.js': '.mjs' },
      logLevel: 'error',
    });
  });

  /** Runs a program in a process of its own; gives its output and the packages that were loaded. */
  function inBundle(files: Files, options: RunOptions = {}): { output: string; loaded: string[] } {
    const script = `
      import { registerHooks } from 'node:module';
      const loaded = [];
      registerHooks({ load: (url, context, next) => (loaded.push(url), next(url, context)) });
      const { run } = await import(${JSON.stringify(pathToFileURL(join(folder, 'go.mjs')).href)});
      let output = '';
      const heard = (e) => { output += e.text ?? ''; };
      await run(${JSON.stringify(files)}, { seed: 1, clock: 'virtual', ...${JSON.stringify(options)} }, heard).done;
      console.log(JSON.stringify({ output, loaded }));`;
    const said = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
    const { output, loaded } = JSON.parse(said) as { output: string; loaded: string[] };
    return { output, loaded: loaded.flatMap((url) => /([^/]+)\.gen-\w+\.mjs$/.exec(url)?.[1] ?? []).sort() };
  }

  test('loads what a program imports and nothing else', () => {
    expect(inBundle(TABLE)).toEqual({ output: 'a.b\n', loaded: ['later', 'text-tabwriter'] });
    expect(inBundle(program(['fmt'], 'fmt.Println("text/tabwriter")'))).toEqual({
      output: 'text/tabwriter\n',
      loaded: [],
    });
    const { loaded } = inBundle(program(['hash/fnv'], 'fnv.New32()'));
    expect(loaded).toEqual(['hash', 'hash-fnv', 'later']);
    expect(inBundle(program(['container/ring'], 'ring.New(1)')).loaded).toEqual(['container-ring']);
  });

  test('loads the rest of a core package when something of it is used', () => {
    const scan = program(['fmt'], 'n := 1; fmt.Sscan("41", &n); fmt.Println(n + 1)');
    expect(inBundle(scan)).toEqual({ output: '42\n', loaded: ['later'] });
  });

  test('loads the rest before a program is compiled that is traced, or that names more of package time', () => {
    const later = program(['fmt', 'time'], 'fmt.Println(time.Unix(0, 0).UTC())');
    expect(inBundle(later)).toEqual({ output: '1970-01-01 00:00:00 +0000 UTC\n', loaded: ['later'] });
    const traced = program(['fmt'], 'fmt.Println(1)');
    expect(inBundle(traced, { trace: true }).loaded).toEqual(['later']);
  });

  test('loads the race detector when a program is run with it', () => {
    const race = program(
      ['fmt'],
      'n := 0; c := make(chan int); go func() { n++; c <- 1 }(); n++; <-c; fmt.Println(n)',
    );
    expect(inBundle(race, { race: true }).output).toMatch(/^=+\nWARNING: DATA RACE\n/);
  });

  test('knows what real Go has when a program asks for it', () => {
    const absent = program(['os'], 'os.OpenRoot(".")');
    expect(inBundle(absent).output).toContain('undefined: os.OpenRoot (not available in the browser)');
  });

  test.each(warmUpPrograms)('needs no more than came with it for what warms it up', (source) => {
    expect(inBundle({ 'main.go': source }).loaded).toEqual([]);
  });
});
