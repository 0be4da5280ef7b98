import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readPhraseBook } from './phrases.ts';

// Reading checks that every idiom has both programs, their recorded outputs, lines to show and all of its fields.
const book = readPhraseBook();
const phrases = book.flatMap((group) => group.phrases);

test('there are twelve groups and at least 120 idioms', () => {
  expect(book).toHaveLength(12);
  expect(phrases.length).toBeGreaterThanOrEqual(120);
});

test('anchors and titles are unique', () => {
  const anchors = [...phrases.map(({ name }) => name), ...book.map(({ name }) => `group-${name}`)];
  expect(anchors.filter((name, index) => anchors.indexOf(name) !== index)).toEqual([]);
  const titles = phrases.map(({ title }) => title);
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
});

test('no program lies there that no idiom names', () => {
  for (const { name, phrases } of book) {
    const there = readdirSync(`content/phrase-book/${name}`).filter((file) => /\.(go|py)$/.test(file));
    expect(there.sort()).toEqual(phrases.flatMap(({ go, python }) => [go.file, python.file]).sort());
  }
});

test('the two programs of an idiom print the same, unless it says that they differ', () => {
  const wrong = phrases.filter(({ differs, go, python }) => (go.out === python.out) === differs);
  expect(wrong.map(({ name, go, python }) => ({ name, go: go.out, python: python.out }))).toEqual([]);
});

test('what is shown is short enough to be read at a glance', () => {
  const lines = (text: string): number => text.split('\n').length;
  const long = phrases.filter(({ go, python }) => lines(go.idiom) > 24 || lines(python.idiom) > 24);
  expect(long.map(({ name }) => name)).toEqual([]);
});

test('a warning is one or two plain sentences', () => {
  const wrong = phrases.filter(({ warning }) => warning.length > 170 || /\b(simply|just)\b/i.test(warning));
  expect(wrong.map(({ name, warning }) => `${name}: ${warning.length}`)).toEqual([]);
});
