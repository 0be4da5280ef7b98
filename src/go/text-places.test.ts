import { expect, test } from 'vitest';
import { offsetOf, placeAt, withEdits } from './text-places.ts';

test.each([
  [1, 1, 0],
  [1, 3, 2],
  [2, 1, 3],
  [2, 9, 5],
  [9, 1, 6],
])('line %i, column %i of a text is offset %i', (line, column, want) => {
  expect(offsetOf('ab\ncd\n', { line, column })).toBe(want);
});

test('an offset is a place again', () => {
  for (const offset of [0, 2, 3, 5, 6])
    expect(offsetOf('ab\ncd\n', placeAt('ab\ncd\n', offset))).toBe(offset);
});

test('edits are made at the places of the text before them, in whatever order they come', () => {
  const edit = (line: number, startColumn: number, endLine: number, endColumn: number, text: string) => ({
    file: 'a.go',
    line,
    startColumn,
    endLine,
    endColumn,
    text,
  });
  expect(
    withEdits('one\ntwo\nthree\n', [edit(3, 1, 3, 6, '3'), edit(1, 1, 2, 1, ''), edit(2, 4, 2, 4, '!')]),
  ).toBe('two!\n3\n');
});
