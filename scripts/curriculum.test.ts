import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { needsIn, problemsOfNeeds } from '../src/components/lesson-needs.ts';
import { lessons, proseOf, sentencesOf, shortOf, sitePrograms, sums } from './curriculum.ts';

const all = lessons();

describe('the curriculum', () => {
  test('has its lessons, programs, trip wires and exercises', () => {
    const { trips, exercises } = sums(all);
    const { go, python } = sitePrograms();
    expect(all.length).toBe(31);
    expect(go).toBeGreaterThanOrEqual(180);
    expect(python).toBeGreaterThanOrEqual(60);
    expect(trips).toBeGreaterThanOrEqual(60);
    expect(exercises).toBeGreaterThanOrEqual(45);
  });

  test.each(all)('$slug has every part, and is short', (lesson) => {
    expect(shortOf(lesson)).toEqual([]);
  });

  test.each([
    [{ opening: 11 }, 'lines of code in the opening: 11, want 1 to 10'],
    [{ trips: 5 }, 'trip wires: 5, want 2 to 4'],
    [{ trips: 1 }, 'trip wires: 1, want 2 to 4'],
    [{ links: 0 }, 'links to go further: 0, want 2 to 3'],
    [{ words: 1401 }, 'words: 1401, want 1 to 1400'],
    [{ views: [] }, 'without the view: inferred'],
    [{ parts: ['In Go', 'You know this'] }, 'its parts stand in another order'],
    [
      { parts: ['You know this', 'In Go'] },
      'without the parts What changed and why, Trip wires, Exercises, Go further',
    ],
    [{ longSentences: ['One two three.'] }, 'a sentence of 3 words: One two three.'],
  ])('notices %o', (change, short) => {
    expect(shortOf({ ...all[1]!, ...change })).toContain(short);
  });

  test('every lesson says which earlier lessons it needs', () => {
    const needy = all.map(({ slug }, index) => {
      const page = readFileSync(resolve(import.meta.dirname, '../content', slug, 'index.mdx'), 'utf8');
      return { slug, order: index + 1, needs: needsIn(page) };
    });
    expect(needy.filter(({ needs }) => needs === undefined)).toEqual([]);
    expect(problemsOfNeeds(needy.map((lesson) => ({ ...lesson, needs: lesson.needs ?? [] })))).toEqual([]);
  });

  test('takes a page apart into sentences', () => {
    expect(
      sentencesOf(
        [
          '## Heading',
          '',
          '**One.** `x. y` is two, as in lesson 1.5 of',
          'it. Three',
          '',
          '<Exercise',
          "  hints={['Four. Five.']}",
          '>',
          '  Six? [Seven](https://eight.example/a.b)',
          '</Exercise>',
        ].join('\n'),
      ),
    ).toEqual(['Heading', '**One.**', 'Code is two, as in lesson 1.5 of it.', 'Three', 'Six?', '[Seven]']);
  });

  test('counts what a reader reads', () => {
    expect(
      proseOf(
        '---\ntitle: x y z\n---\n\nOne **two**.\n\n<Trip file="a.go" title="Three four">\n  five\n</Trip>\n',
      ).match(/\w+/g),
    ).toEqual(['One', 'two', 'Three', 'four', 'five']);
  });
});
