// This file counts what the curriculum holds: `npm run curriculum` prints a row a lesson and the sums. curriculum.test.ts holds
// them to what is promised.

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
}

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

const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}][\p{L}\p{N}’'_.-]*/gu)?.length ?? 0;

function count(slug: string): LessonCount {
  const folder = join(CONTENT, slug);
  const files = filesUnder(folder);
  const roles = files
    .filter((name) => /\.(?:go|py)$/.test(name))
    .map((name) => roleOf(`content/${slug}/${name}`, readFileSync(join(folder, name), 'utf8')));
  const modules = moduleFolders(files.map((name) => `content/${slug}/${name}`)).length;
  const mdx = readFileSync(join(folder, 'index.mdx'), 'utf8');
  return {
    slug,
    go: modules + roles.filter((role) => role !== undefined && role !== 'python').length,
    python: files.filter((name) => name.endsWith('.py') && !name.startsWith('exercise')).length,
    trips: mdx.match(/<Trip\s/g)?.length ?? 0,
    exercises: files.filter((name) => basename(name) === 'exercise_test.go').length,
    wrongAnswers: files.filter((name) => /\/wrong\/[^/]+\.go$/.test(name)).length,
    words: wordsIn(proseOf(mdx)),
    parts: [...mdx.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading as string),
  };
}

/** Every lesson, in order. */
export function lessons(): LessonCount[] {
  return readdirSync(CONTENT)
    .filter((name) => existsSync(join(CONTENT, name, 'index.mdx')))
    .sort()
    .map(count);
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
  const row = (name: string, values: Readonly<Record<string, unknown>>): string =>
    name.padEnd(20) + COLUMNS.map((column) => String(values[column]).padStart(14)).join('');
  console.log(row('lesson', Object.fromEntries(COLUMNS.map((column) => [column, column]))));
  for (const lesson of all) console.log(row(lesson.slug, { ...lesson }));
  console.log(row(`${all.length} lessons`, sums(all)));
  const { go, python } = sitePrograms();
  console.log(
    `with the phrase book, the playground and the home page: ${go} Go programs, ${python} Python programs`,
  );
}
