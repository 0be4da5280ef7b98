import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyze, compileErrors, run } from '../src/go/go.ts';
import { program } from './generate/program.ts';
import { minimise } from './minimise.ts';
import { mutant, noise } from './mutate.ts';
import type { Ran } from './oracle.ts';
import { Random } from './random.ts';
import { hash, outcomeHash, RECORDED, RECORDED_SEED, type Recorded } from './record.ts';
import { ownSeeds } from './seeds.ts';
import { textOf, tokensOf } from './tokens.ts';

const SLOW_MS = 3000;

async function ran(text: string): Promise<Ran> {
  let [stdout, stderr] = ['', ''];
  const running = run({ 'main.go': text }, { seed: 1, clock: 'virtual' }, (e) => {
    if (e.kind === 'stdout') stdout += e.text;
    else if (e.kind === 'stderr' || e.kind === 'compile-error') stderr += e.text;
  });
  return { code: await running.done, stdout, stderr };
}

/** What is wrong with how the engine takes the text, whatever it says of it. */
async function fault(text: string): Promise<string> {
  const begin = performance.now();
  try {
    const { diagnostics } = await analyze({ 'main.go': text });
    if (diagnostics.every((d) => d.source === 'vet')) await compileErrors({ 'main.go': text });
  } catch (e) {
    return `${e}`;
  }
  const took = performance.now() - begin;
  return took > SLOW_MS ? `took ${took} ms` : '';
}

async function faults(count: number, make: (random: Random) => string): Promise<string[]> {
  const found: string[] = [];
  for (let n = 0; n < count; n++) {
    const text = make(new Random(7, n));
    const why = await fault(text);
    if (why !== '') found.push(`${why}\n${text}`);
  }
  return found;
}

describe('the engine neither breaks nor hangs', { timeout: 60_000 }, () => {
  test('on changed programs', async () => {
    const seeds = ownSeeds();
    expect(seeds.length).toBeGreaterThan(50);
    expect(await faults(150, (random) => mutant(random, seeds))).toEqual([]);
  });
  test('on noise', async () => {
    expect(await faults(300, noise)).toEqual([]);
  });
});

describe('generated programs do what real Go recorded', { timeout: 20_000 }, () => {
  const recorded = JSON.parse(readFileSync(RECORDED, 'utf8')) as Recorded[];
  test('which was for these programs (else: npm run fuzz -- --record)', () => {
    expect(recorded.length).toBeGreaterThan(40);
    const other = recorded.filter((r) => hash(program(RECORDED_SEED, r.n)) !== r.program);
    expect(other.map((r) => r.n)).toEqual([]);
  });
  test.each(recorded)('npm run fuzz -- --kind run --seed 1 --only $n', async ({ n, outcome }) => {
    const did = await ran(program(RECORDED_SEED, n));
    expect(outcomeHash(did), did.stdout + did.stderr).toBe(outcome);
  });
});

describe('the fuzzers', () => {
  test('make the same program of the same seed', () => {
    expect(program(3, 4)).toBe(program(3, 4));
    expect(program(3, 4)).not.toBe(program(3, 5));
  });

  test.each(['', 'package p // c', 'x := `a\nb` + "q\\""', "'\\u00e9'...1e3i", '/* open', '世 \u0000"'])(
    'cut %j into tokens that are the text',
    (text) => {
      expect(textOf(tokensOf(text))).toBe(text);
    },
  );

  test('make failing programs small', async () => {
    const text = 'package main\n\nfunc f() {\n\tx := 1 + bad(2)\n}\n';
    expect(await minimise(text, async (t) => t.includes('bad'))).toBe('bad');
  });
});
