// This file makes a link of each "lesson 12" in a lesson's prose, before the page is compiled. What is code, a component's
// attribute or a link already stays as it is, and so does every line break. Pure.

export interface LinkedLesson {
  readonly slug: string;
  readonly title: string;
  readonly order: number;
}

const LEFT_ALONE = [
  /^---\n[\s\S]*?\n---\n/, // front matter
  /```[\s\S]*?```/,
  /`[^`\n]*`/,
  /<\/?[A-Za-z](?:"[^"]*"|\{\[[\s\S]*?\]\}|[^>"{])*>/, // a tag with its attributes
  /\[[^\]]*\]\([^)]*\)/,
];
const NAMED = /\b([Ll]essons?)(\s+)(\d+)((?:,? (?:and |to )?\d+)*)/;
const PARTS = new RegExp([...LEFT_ALONE, NAMED].map(({ source }) => source).join('|'), 'g');

export function linkLessons(mdx: string, lessons: readonly LinkedLesson[]): string {
  const link = (number: string, text: string): string => {
    const lesson = lessons.find(({ order }) => order === Number(number));
    return lesson === undefined ? text : `[${text}](/${lesson.slug}/ ${JSON.stringify(lesson.title)})`;
  };
  return mdx.replace(PARTS, (all, word?: string, space?: string, first?: string, more?: string) => {
    if (word === undefined || first === undefined) return all;
    if (more === '') return link(first, all);
    return `${word}${space}${link(first, first)}${more?.replace(/\d+/g, (number) => link(number, number))}`;
  });
}
