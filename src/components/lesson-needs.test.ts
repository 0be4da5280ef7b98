import { describe, expect, test } from 'vitest';
import { needsIn, problemsOfNeeds } from './lesson-needs.ts';

const FIRST = { slug: '01-first', order: 1, needs: [] };
const second = (...needs: string[]) => ({ slug: '02-second', order: 2, needs });

describe('what lessons need', () => {
  test.each([
    ['an earlier lesson', second('01-first'), []],
    ['itself', second('02-second'), ['02-second needs 02-second, which does not come before it']],
    [
      'a lesson that is not there',
      second('01-frist'),
      ['02-second needs 01-frist, and there is no such lesson'],
    ],
    ['a lesson twice', second('01-first', '01-first'), ['02-second names a lesson twice']],
    ['nothing', second(), ['02-second does not say what it needs']],
  ])('%s', (_, lesson, problems) => {
    expect(problemsOfNeeds([FIRST, lesson])).toEqual(problems);
  });

  test('a circle is found where it goes back', () => {
    expect(problemsOfNeeds([{ ...FIRST, needs: ['02-second'] }, second('01-first')])).toEqual([
      '01-first needs 02-second, which does not come before it',
    ]);
  });

  test.each([
    ['title: A\nneeds: [01-first, 02-second]\npart: B', ['01-first', '02-second']],
    ['needs: []', []],
    ['title: what it needs: [nothing]', undefined],
  ])('front matter %j', (text, needs) => {
    expect(needsIn(text)).toEqual(needs);
  });
});
