import { expect, test } from 'vitest';
import { diffLines } from './line-diff.ts';

const MARKS = { same: ' ', mine: '-', theirs: '+' };
const show = (mine: string, theirs: string): string[] =>
  diffLines(mine, theirs).map(({ kind, text }) => MARKS[kind] + text);

test.each([
  ['', '', []],
  ['a\nb\n', 'a\nb\n', [' a', ' b']],
  ['a\nb', 'a\nb\n', [' a', ' b']],
  ['', 'a\n', ['+a']],
  ['a\n', '', ['-a']],
  ['a\nb\nc\n', 'a\nx\nc\n', [' a', '-b', '+x', ' c']],
  ['a\nb\nc\nd\n', 'b\nd\ne\n', ['-a', ' b', '-c', ' d', '+e']],
  ['x\n\ny\n', 'x\ny\n', [' x', '-', ' y']],
  // A block put in stays whole.
  ['{\n1\n}\n', '{\n1\n}\n{\n2\n}\n', [' {', ' 1', ' }', '+{', '+2', '+}']],
])('%j and %j', (mine, theirs, want) => {
  expect(show(mine, theirs)).toEqual(want);
});

test('both texts can be read off it', () => {
  const letters = 'abc';
  let seed = 7;
  const next = (n: number): number => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    return (seed >>> 16) % n;
  };
  for (let round = 0; round < 200; round++) {
    const text = () =>
      Array.from({ length: next(9) }, () => letters[next(3)])
        .map((l) => `${l}\n`)
        .join('');
    const [mine, theirs] = [text(), text()];
    const diff = diffLines(mine, theirs);
    const read = (not: string) =>
      diff
        .filter(({ kind }) => kind !== not)
        .map((l) => `${l.text}\n`)
        .join('');
    expect([read('theirs'), read('mine')]).toEqual([mine, theirs]);
  }
});
