import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { needsIn, problemsOfNeeds } from '../src/components/lesson-needs.ts';
import { lessons, proseOf, sitePrograms, sums } from './curriculum.ts';

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

  test.each(all)('$slug has every part, and is short', ({ words, parts, trips, exercises, wrongAnswers }) => {
    expect(parts).toEqual(
      expect.arrayContaining(['You know this', 'In Go', 'What changed and why', 'Trip wires', 'Go further']),
    );
    expect(parts.some((part) => /^Exercises?$/.test(part))).toBe(true);
    expect(trips).toBeGreaterThanOrEqual(2);
    expect(exercises).toBeGreaterThanOrEqual(1);
    expect(wrongAnswers).toBeGreaterThanOrEqual(2);
    expect(words).toBeLessThanOrEqual(1400);
  });

  test('every lesson says which earlier lessons it needs', () => {
    const needy = all.map(({ slug }, index) => {
      const page = readFileSync(resolve(import.meta.dirname, '../content', slug, 'index.mdx'), 'utf8');
      return { slug, order: index + 1, needs: needsIn(page) };
    });
    expect(needy.filter(({ needs }) => needs === undefined)).toEqual([]);
    expect(problemsOfNeeds(needy.map((lesson) => ({ ...lesson, needs: lesson.needs ?? [] })))).toEqual([]);
  });

  test('counts what a reader reads', () => {
    expect(
      proseOf(
        '---\ntitle: x y z\n---\n\nOne **two**.\n\n<Trip file="a.go" title="Three four">\n  five\n</Trip>\n',
      ).match(/\w+/g),
    ).toEqual(['One', 'two', 'Three', 'four', 'five']);
  });
});
