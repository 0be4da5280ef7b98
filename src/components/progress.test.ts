import { describe, expect, test } from 'vitest';
import { exercisesOf } from './lesson-exercises.ts';
import { memoryStore } from './memory-store.testing.ts';
import {
  clearProgress,
  exportProgress,
  importProgress,
  type Lesson,
  loadProgress,
  mergeProgress,
  NO_PROGRESS,
  nextLesson,
  type Progress,
  saveProgress,
  stateOf,
  withOpened,
  withRead,
  withSolved,
} from './progress.ts';

const lesson = (order: number, exercises: number): Lesson => ({
  slug: `0${order}-x`,
  title: `Lesson ${order}`,
  order,
  part: 'One',
  exercises: Array.from({ length: exercises }, (_, i) => ({ id: `0${order}-x/e${i}`, title: 'E' })),
});
const LESSONS = [lesson(1, 1), lesson(2, 2), lesson(3, 0)];
const solve = (...ids: string[]): Progress =>
  ids.reduce((progress, id, i) => withSolved(progress, id, 100 + i), NO_PROGRESS);

test('a lesson is done when all its exercises are solved, or when it is read and has none', () => {
  expect(stateOf(NO_PROGRESS, '02-x', 2)).toBe('new');
  expect(stateOf(withOpened(NO_PROGRESS, '02-x'), '02-x', 2)).toBe('begun');
  expect(stateOf(solve('02-x/e0'), '02-x', 2)).toBe('begun');
  expect(stateOf(withRead(solve('02-x/e0'), '02-x', 1), '02-x', 2)).toBe('read');
  expect(stateOf(solve('02-x/e0', '02-x/e1'), '02-x', 2)).toBe('done');
  expect(stateOf(withRead(NO_PROGRESS, '03-x', 1), '03-x', 0)).toBe('done');
  expect(stateOf(solve('02-x2/e0'), '02-x', 1)).toBe('new');
});

test('the first time counts', () => {
  expect(withSolved(withSolved(NO_PROGRESS, 'a/b', 1), 'a/b', 2).solved).toEqual({ 'a/b': 1 });
  expect(withRead(withRead(NO_PROGRESS, 'a', 1), 'a', 2).read).toEqual({ a: 1 });
});

test.each([
  ['nothing yet', NO_PROGRESS, '01-x'],
  ['a lesson open', withOpened(NO_PROGRESS, '02-x'), '02-x'],
  ['that one done', withOpened(solve('02-x/e0', '02-x/e1'), '02-x'), '03-x'],
  ['the last one done', withOpened(withRead(NO_PROGRESS, '03-x', 1), '03-x'), '01-x'],
  ['a lesson that is gone', withOpened(solve('01-x/e0'), '99-gone'), '02-x'],
])('where to go on with %s', (_, progress, slug) => {
  expect(nextLesson(progress, LESSONS)?.slug).toBe(slug);
});

test('there is nowhere to go on when all is done', () => {
  const all = withRead(solve('01-x/e0', '02-x/e0', '02-x/e1'), '03-x', 1);
  expect(nextLesson(all, LESSONS)).toBeUndefined();
});

test('is kept, and can be cleared', () => {
  const store = memoryStore();
  const progress = withOpened(withRead(solve('01-x/e0'), '01-x', 5), '02-x');
  expect(saveProgress(store, progress)).toBe(true);
  expect(loadProgress(store)).toEqual(progress);
  clearProgress(store);
  expect(loadProgress(store)).toEqual(NO_PROGRESS);
  store.setItem('progress', '{"solved":[]}');
  expect(loadProgress(store)).toEqual(NO_PROGRESS);
  expect(saveProgress(undefined, progress)).toBe(false);
});

describe('a file', () => {
  test('brings back what was taken', () => {
    const progress = withOpened(solve('01-x/e0'), '02-x');
    expect(importProgress(exportProgress(progress))).toEqual({ kind: 'progress', progress });
  });

  test('adds to what is there, and the earlier day stays', () => {
    const mine = { solved: { 'a/e': 5, 'b/e': 5 }, read: {}, last: 'a' };
    const other = { solved: { 'a/e': 3, 'c/e': 9 }, read: { c: 1 }, last: 'c' };
    expect(mergeProgress(mine, other)).toEqual({
      solved: { 'a/e': 3, 'b/e': 5, 'c/e': 9 },
      read: { c: 1 },
      last: 'a',
    });
  });

  const file = (rest: object): string =>
    JSON.stringify({ format: 'go-for-python-programmers progress 1', solved: {}, read: {}, ...rest });
  test.each([
    ['{"format":', 'not JSON'],
    ['null', 'does not hold the progress'],
    ['{"format":"another"}', 'does not hold the progress'],
    [file({ solved: [] }), 'no list “solved”'],
    [file({ read: undefined }), 'no list “read”'],
    [file({ read: { '<img>': 1 } }), '“<img>” in “read” is not the name'],
    [file({ solved: { 'a/b': 'x' } }), '“a/b” in “solved” has no day'],
    [file({ last: 7 }), 'under “last”'],
    [file({ read: Object.fromEntries(Array.from({ length: 1001 }, (_, i) => [`l${i}`, 1])) }), 'too long'],
  ])('%.50s is refused', (text, message) => {
    const imported = importProgress(text);
    expect(imported.kind === 'refused' ? imported.message : '').toContain(message);
  });

  test('may name a lesson __proto__ without harm', () => {
    const imported = importProgress(
      '{"format":"go-for-python-programmers progress 1","solved":{"__proto__":1},"read":{}}',
    );
    expect(imported.kind).toBe('progress');
    expect(({} as Record<string, unknown>).solved).toBeUndefined();
  });
});

test('the exercises of a lesson are found in its text', () => {
  const mdx =
    'x\n<Exercise\n  dir="exercise"\n  title="One"\n  hints={[\'a > b\']}\n>\n</Exercise>\n<Exercise dir="two" title="Two">\n';
  expect(exercisesOf(mdx)).toEqual([
    { dir: 'exercise', title: 'One' },
    { dir: 'two', title: 'Two' },
  ]);
  expect(() => exercisesOf('<Exercise dir="x">')).toThrow('title');
});
