import { expect, test } from 'vitest';
import { linkLessons } from './lesson-links.ts';

const LESSONS = [
  { slug: '07-slices', title: 'Arrays and slices', order: 7 },
  { slug: '09-iterators', title: 'Range and iterators', order: 9 },
];
const SEVEN = (text: string) => `[${text}](/07-slices/ "Arrays and slices")`;
const NINE = (text: string) => `[${text}](/09-iterators/ "Range and iterators")`;

test.each([
  ['as before (lesson 7).', `as before (${SEVEN('lesson 7')}).`],
  ['Lesson\n  9 says', `${NINE('Lesson\n  9')} says`],
  ['lessons 7 to 9 add', `lessons ${SEVEN('7')} to ${NINE('9')} add`],
  ['Lessons 7, 8 and 9 are', `Lessons ${SEVEN('7')}, 8 and ${NINE('9')} are`],
  ['lesson 70 is none', 'lesson 70 is none'],
  ['`lesson 7` is code', '`lesson 7` is code'],
  ['[see lesson 7](/there/)', '[see lesson 7](/there/)'],
  ['---\ndescription: as lesson 7\n---\n', '---\ndescription: as lesson 7\n---\n'],
  [
    '<Exercise\n  title="As in lesson 7"\n  hints={[\n    "a > b, see lesson 7",\n  ]}\n>\n  As in lesson 7\n</Exercise>',
    `<Exercise\n  title="As in lesson 7"\n  hints={[\n    "a > b, see lesson 7",\n  ]}\n>\n  As in ${SEVEN('lesson 7')}\n</Exercise>`,
  ],
])('%j', (mdx, linked) => {
  expect(linkLessons(mdx, LESSONS)).toBe(linked);
});
