// This file counts what the curriculum holds: `npm run curriculum` prints a row a lesson, the sums, and where a lesson is short of
// what every lesson has. curriculum.test.ts holds the lessons to that.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { roleOf } from './golden.ts';
import { moduleFolders } from './modules.ts';

const CONTENT = join(resolve(import.meta.dirname, '..'), 'content');

export interface LessonCount {
  readonly slug: string;
  readonly go: number;
  readonly python: number;
  readonly trips: number;
  readonly exercises: number;
  readonly wrongAnswers: number;
  /** Of prose: without front matter, code, components' names and attributes but for text that a reader sees. */
  readonly words: number;
  /** The headings of its parts. */
  readonly parts: readonly string[];
  /** Lines of code of the Python that it opens with. */
  readonly opening: number;
  /** Links of its last part. */
  readonly links: number;
  /** The views that it has. */
  readonly views: readonly View[];
  readonly longSentences: readonly string[];
}

const VIEWS = {
  inferred: /<InferredTypes\s/,
  implements: /<Implements\s/,
  timeline: /<Timeline\s/,
  memory: /<(?:Snippet|Trip)\s[^>]*\smemory\b/,
  race: /<Snippet\s[^>]*\srace\b/,
  figure: /<svg\s/,
  dispatch: /\]\(\/live\/\)/,
  benchmark: /\]\(\/benchmark\/\)/,
} as const;

type View = keyof typeof VIEWS;

// What the lessons with these numbers cannot do without.
const NEEDED_VIEWS: Readonly<Record<string, View>> = {
  '02': 'inferred',
  '07': 'memory',
  '12': 'implements',
  '14': 'memory',
  '22': 'timeline',
  '23': 'timeline',
  '25': 'race',
  '27': 'figure',
  '29': 'timeline',
  '30': 'dispatch',
  '31': 'benchmark',
};

const PARTS = [
  'You know this',
  'In Go',
  'What changed and why',
  'Trip wires',
  'Look inside',
  'Exercises',
  'Go further',
] as const;

const MOST_WORDS = 1400;
const LONGEST_SENTENCE = 30;
const LONGEST_OPENING = 10;

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .sort();
}

/** The text of a page that a reader reads, hints and titles among it. */
export function proseOf(mdx: string): string {
  return mdx
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/```[\s\S]*?```/g, ' ')
    .replace(/<svg[\s\S]*?<\/svg>/g, ' ')
    .replace(/\b(?:file|dir|python|go|lines|from|of)="[^"]*"/g, ' ')
    .replace(/<\/?[A-Za-z][\w.]*|\/?>|\b(?:title|hints)=|[{}[\]]/g, ' ')
    .replace(/\]\([^)]*\)/g, ' ');
}

/** The sentences of a page, hints and titles left out. What stands in backquotes is one word. */
export function sentencesOf(mdx: string): string[] {
  return mdx
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/```[\s\S]*?```|<svg[\s\S]*?<\/svg>|^<Exercise[\s\S]*?\n>$/gm, '\n\n')
    .replace(/`[^`]*`/g, 'Code')
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/<\/?(?:Term|code)\b[^>]*>/g, '')
    .replace(/<[^>]*>/g, '\n\n')
    .split(/\n\s*\n|^\s*(?:#+|-|\|)\s/m)
    .flatMap((paragraph) => paragraph.split(/(?<=[.?!][*”")]*)\s+(?=[^a-z])/))
    .map((sentence) => sentence.replace(/\s+/g, ' ').trim())
    .filter((sentence) => sentence !== '');
}

/** Lines of a Python program that are neither empty nor a comment. */
const codeLines = (python: string): number =>
  python.split('\n').filter((line) => /^\s*[^\s#]/.test(line)).length;

/** The text of the part with this heading. */
const partOf = (mdx: string, heading: string): string =>
  mdx.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';

const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}][\p{L}\p{N}’'_.-]*/gu)?.length ?? 0;

function count(slug: string): LessonCount {
  const folder = join(CONTENT, slug);
  const files = filesUnder(folder);
  const roles = files
    .filter((name) => /\.(?:go|py)$/.test(name))
    .map((name) => roleOf(`content/${slug}/${name}`, readFileSync(join(folder, name), 'utf8')));
  const modules = moduleFolders(files.map((name) => `content/${slug}/${name}`)).length;
  const mdx = readFileSync(join(folder, 'index.mdx'), 'utf8');
  const opening = /<Python\s+file="([^"]+)"/.exec(partOf(mdx, 'You know this'))?.[1];
  return {
    slug,
    go: modules + roles.filter((role) => role !== undefined && role !== 'python').length,
    python: files.filter((name) => name.endsWith('.py') && !name.startsWith('exercise')).length,
    trips: mdx.match(/<Trip\s/g)?.length ?? 0,
    exercises: files.filter((name) => basename(name) === 'exercise_test.go').length,
    wrongAnswers: files.filter((name) => /\/wrong\/[^/]+\.go$/.test(name)).length,
    words: wordsIn(proseOf(mdx)),
    parts: [...mdx.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading as string),
    opening: opening === undefined ? 0 : codeLines(readFileSync(join(folder, opening), 'utf8')),
    links: partOf(mdx, 'Go further').match(/^- \[.+\]\(.+\)$/gm)?.length ?? 0,
    views: (Object.keys(VIEWS) as View[]).filter((view) => VIEWS[view].test(mdx)),
    longSentences: sentencesOf(mdx).filter((sentence) => wordsIn(sentence) > LONGEST_SENTENCE),
  };
}

/** Every lesson, in order. */
export function lessons(): LessonCount[] {
  return readdirSync(CONTENT)
    .filter((name) => existsSync(join(CONTENT, name, 'index.mdx')))
    .sort()
    .map(count);
}

/** Where a lesson falls short of what every lesson has, one line each. */
export function shortOf(lesson: LessonCount): string[] {
  const short: string[] = [];
  const within = (what: string, count: number, least: number, most: number): void => {
    if (count < least || count > most) short.push(`${what}: ${count}, want ${least} to ${most}`);
  };
  const known = lesson.parts
    .map((part) => PARTS.indexOf((part === 'Exercise' ? 'Exercises' : part) as (typeof PARTS)[number]))
    .filter((place) => place >= 0);
  const missing = PARTS.filter((part, place) => part !== 'Look inside' && !known.includes(place));
  if (missing.length > 0) short.push(`without the parts ${missing.join(', ')}`);
  if (known.some((place, index) => index > 0 && place <= known[index - 1]!))
    short.push('its parts stand in another order');
  within('lines of code in the opening', lesson.opening, 1, LONGEST_OPENING);
  within('trip wires', lesson.trips, 2, 4);
  within('exercises', lesson.exercises, 1, 3);
  within('wrong answers', lesson.wrongAnswers, 2, Number.POSITIVE_INFINITY);
  within('links to go further', lesson.links, 2, 3);
  within('words', lesson.words, 1, MOST_WORDS);
  const view = NEEDED_VIEWS[lesson.slug.slice(0, 2)];
  if (view !== undefined && !lesson.views.includes(view)) short.push(`without the view: ${view}`);
  for (const sentence of lesson.longSentences)
    short.push(`a sentence of ${wordsIn(sentence)} words: ${sentence}`);
  return short;
}

/** Programs of the whole site: those of the lessons, of the phrase book, the playground and the home page. */
export function sitePrograms(): { readonly go: number; readonly python: number } {
  const all = lessons();
  const others = filesUnder(CONTENT).filter((name) => !all.some(({ slug }) => name.startsWith(`${slug}/`)));
  const more = (ending: string): number =>
    others.filter((name) => name.endsWith(ending) && !name.endsWith('_test.go')).length;
  const { go, python } = sums(all);
  return { go: go + more('.go'), python: python + more('.py') };
}

const COLUMNS = ['go', 'python', 'trips', 'exercises', 'wrongAnswers', 'words'] as const;

export function sums(all: readonly LessonCount[]): Record<(typeof COLUMNS)[number], number> {
  const sum = (column: (typeof COLUMNS)[number]): number => all.reduce((n, lesson) => n + lesson[column], 0);
  return Object.fromEntries(COLUMNS.map((column) => [column, sum(column)])) as ReturnType<typeof sums>;
}

if (import.meta.main) {
  const all = lessons();
  const columns = [...COLUMNS, 'opening'];
  const row = (name: string, values: Readonly<Record<string, unknown>>): string =>
    (name.padEnd(20) + columns.map((column) => String(values[column] ?? '').padStart(14)).join('')).trimEnd();
  console.log(row('lesson', Object.fromEntries(columns.map((column) => [column, column]))));
  for (const lesson of all) console.log(row(lesson.slug, { ...lesson }));
  console.log(row(`${all.length} lessons`, sums(all)));
  const { go, python } = sitePrograms();
  console.log(
    `with the phrase book, the playground and the home page: ${go} Go programs, ${python} Python programs`,
  );
  const short = all.flatMap((lesson) => shortOf(lesson).map((what) => `${lesson.slug}: ${what}`));
  for (const line of short) console.log(line);
  console.log(short.length === 0 ? 'no lesson is short of anything' : `${short.length} things are short`);
  process.exitCode = short.length === 0 ? 0 : 1;
}
