import { expect, test } from 'vitest';
import { lineCount, pairOfLine, rangeText, readPairs, ribbon } from './pairs.ts';

test('pairs of ranges are read', () => {
  expect(readPairs('1-3=5-9; 5=11', 10, 20)).toEqual([
    { python: { from: 1, to: 3 }, go: { from: 5, to: 9 } },
    { python: { from: 5, to: 5 }, go: { from: 11, to: 11 } },
  ]);
  expect(readPairs('', 1, 1)).toEqual([]);
});

test.each([
  ['1-3', 'is not like'],
  ['3-1=2', 'is not like'],
  ['1=2=3', 'two equals signs'],
  ['1-11=2', 'the Python has 10 lines, not 11'],
  ['1=21', 'the Go has 20 lines, not 21'],
])('%s is refused', (text, message) => {
  expect(() => readPairs(text, 10, 20)).toThrow(message);
});

test('a line knows its pair', () => {
  const of = pairOfLine(readPairs('1-3=5-9; 5=11', 10, 20), 'go');
  expect([4, 5, 9, 10, 11].map(of)).toEqual([undefined, 0, 0, undefined, 1]);
});

test('a final newline starts no line', () =>
  expect([lineCount('a\nb\n'), lineCount('a\nb')]).toEqual([2, 2]));

test('a ribbon joins the edges of its ranges', () => {
  const [pair] = readPairs('1-2=3-3', 5, 5);
  expect(ribbon(pair!, 40, 10, 5)).toBe('M0 5C20 5 20 25 40 25V35C20 35 20 25 0 25Z');
  expect(rangeText(pair!.python)).toBe('lines 1 to 2');
});
