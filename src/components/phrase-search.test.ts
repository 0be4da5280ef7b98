import { expect, test } from 'vitest';
import { search } from './phrase-search.ts';
import { readPhraseBook } from './phrases.ts';

const phrases = readPhraseBook().flatMap((group) => group.phrases);
const found = (query: string): string[] =>
  search(
    query,
    phrases.map(({ title, words, go, python }) => ({ title, words, go: go.idiom, python: python.idiom })),
  ).map((index) => phrases[index]!.name);

// What a reader in a hurry types; the idiom must be the first one.
test.each([
  ['dict.get', 'dict-get'],
  ['list comprehension', 'list-comprehension'],
  ['f-string', 'f-string'],
  ['F-STRING', 'f-string'],
  ['sort key', 'sort-key'],
  ['[-1]', 'last-element'],
  ['**', 'power'],
  ['*args', 'variadic'],
  ['try except', 'try-except'],
  ['__str__', 'str-method'],
  ['with', 'with'],
  ['enumerate', 'enumerate'],
  ['zip', 'zip'],
  ['set', 'set'],
  ['defaultdict', 'defaultdict'],
  ['yield', 'generator'],
  ['isinstance', 'isinstance'],
  ['asyncio.gather', 'gather'],
  ['json.loads', 'json-load'],
  ['strftime', 'format-date'],
  ['sys.argv', 'argv'],
  ['__main__', 'main-guard'],
  ['while', 'while'],
  ['ternary', 'ternary'],
  ['lambda', 'lambda'],
  ['pop', 'pop'],
])('%s leads to %s', (query, name) => {
  expect(found(query)[0]).toBe(name);
});

test('words of Go find it too', () => {
  expect(found('strings.Cut')).toContain('partition');
  expect(found('slices.Backward')).toEqual(['reversed']);
});

test('every word must be found', () => {
  expect(found('dict qqq')).toEqual([]);
  expect(found('  ')).toHaveLength(phrases.length);
});
