import { expect, test } from 'vitest';
import { nameOf } from './inlays.ts';

const source = 'package main\n\tnaïve, n := f()\n';

test.each([
  [7, 'naïve'],
  [10, 'n'],
])('the label at column %i is about %s', (column, name) => {
  expect(nameOf(source, { file: 'x.go', line: 2, column, label: 'int' })).toBe(name);
});
