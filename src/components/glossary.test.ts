import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findTerm, TERMS, termAnchor } from './glossary.ts';

test('there are at least 50 terms, in order, each once', () => {
  expect(TERMS.length).toBeGreaterThanOrEqual(50);
  const names = TERMS.map(({ term }) => term);
  expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en')));
  expect(new Set(TERMS.map(termAnchor)).size).toBe(TERMS.length);
});

test('each is explained in one to three sentences, and by a lesson', () => {
  for (const { term, meaning, lesson } of TERMS) {
    expect(meaning, term).toMatch(/^[A-Z].*\.$/);
    expect(meaning.length, term).toBeLessThanOrEqual(220);
    expect(meaning.split('`').length % 2, term).toBe(1);
    expect(lesson, term).toBeGreaterThanOrEqual(1);
    expect(lesson, term).toBeLessThanOrEqual(31);
  }
});

test('every term that a lesson uses is there', () => {
  const unknown: string[] = [];
  for (const folder of readdirSync('content', { withFileTypes: true })) {
    const page = `content/${folder.name}/index.mdx`;
    if (!readdirSync(`content/${folder.name}`).includes('index.mdx')) continue;
    for (const [all, of, text] of readFileSync(page, 'utf8').matchAll(
      /<Term(?: of="([^"]*)")?>([^<]*)<\/Term>/g,
    ))
      if (findTerm(of ?? text!) === undefined) unknown.push(`${page}: ${all}`);
  }
  expect(unknown).toEqual([]);
});

test.each([
  ['zero values', 'zero value'],
  ['Type inference', 'inference'],
  ['method\n  sets', 'method set'],
  ['channels', 'channel'],
  ['waitgroup', 'WaitGroup'],
])('%s means %s', (text, term) => {
  expect(findTerm(text)?.term).toBe(term);
});

test('a term that Go does not have is not found', () => {
  expect(findTerm('metaclass')).toBeUndefined();
  expect(findTerm('')).toBeUndefined();
});
