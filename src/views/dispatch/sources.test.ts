import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findLine, linesOfSteps, SOURCES } from './sources.ts';
import { STEPS } from './stages.ts';

const text = (file: string): string => readFileSync(file, 'utf8');

test.each(STEPS)('the step "%s" has one line in each language, which is still there', (step) => {
  const lines = linesOfSteps(text)[step];
  expect(lines.map(({ language }) => language)).toEqual(['TypeScript', 'Go', 'Python']);
  for (const [i, { file, line, text: shown }] of lines.entries()) {
    expect(text(file).split('\n')[line - 1]).toContain(shown);
    expect(shown).toContain(SOURCES[step][i]!.code);
  }
});

test('the steps come in the order in which the lines of one function stand', () => {
  const { dispatched, queued } = linesOfSteps(text);
  for (const i of [1, 2]) expect(queued[i]!.line).toBeGreaterThan(dispatched[i]!.line);
});

test('a line that is gone, or is there twice, is an error that says so', () => {
  expect(findLine('a\n  b();\nc', 'b(')).toEqual({ line: 2, text: 'b();' });
  expect(() => findLine('a\nb', 'x')).toThrow('"x" is in 0 lines');
  expect(() => findLine('x\nx', 'x')).toThrow('"x" is in 2 lines');
});
