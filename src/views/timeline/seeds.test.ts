import { expect, test } from 'vitest';
import { difference, type Outcome, searchSeeds } from './seeds.ts';

const well = (text: string): Outcome => ({ text, code: 0 });

test.each([
  [well('a\nb\n'), well('a\nb\n'), ''],
  [well('a\nb\n'), well('a\nc\n'), 'line 2 of the output is “c”; with the first seed it was “b”.'],
  [well('a\nb\n'), well('a\n'), 'line 2 of the output is missing; with the first seed it was “b”.'],
  [
    well('a\n'),
    { text: 'fatal error: all goroutines are asleep - deadlock!\n', code: 2 },
    'it ends with code 2, in a deadlock; with the first seed it ended well.',
  ],
  [
    well('a\n'),
    { text: 'panic: boom\n\ngoroutine 1 [running]:\n', code: 2 },
    'it ends with code 2 (panic: boom); with the first seed it ended well.',
  ],
  [{ text: 'panic: a\n', code: 2 }, well(''), 'it ends well; with the first seed it ended with code 2.'],
])('%j against %j', (base, other, want) => {
  expect(difference(base, other)).toBe(want);
});

const search = (run: (seed: number) => Promise<Outcome | undefined>, now = () => 0) => {
  const progress: number[] = [];
  return searchSeeds({ first: 5, runs: 10, forMs: 100, run, now, onProgress: (n) => progress.push(n) });
};

test('the first seed that differs is found', async () => {
  expect(await search(async (seed) => well(seed === 8 ? 'x' : 'y'))).toMatchObject({
    kind: 'found',
    seed: 8,
    tried: 3,
  });
});

test('a search ends after its runs, its time or by Stop', async () => {
  expect(await search(async () => well('y'))).toEqual({ kind: 'same', tried: 10 });
  let now = 0;
  expect(
    await search(
      async () => well('y'),
      () => (now += 60),
    ),
  ).toEqual({ kind: 'same', tried: 1 });
  expect(await search(async (seed) => (seed < 7 ? well('y') : undefined))).toEqual({
    kind: 'stopped',
    tried: 1,
  });
});
