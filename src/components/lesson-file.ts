// This file reads, while the site is built, the files that a lesson shows. A lesson names files of its own folder; a name
// that is not there ends the build with a message that says which page asked for what.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** What components need to know of the page they stand on. */
export interface PageContext {
  readonly locals: {
    readonly starlightRoute?: { readonly entry: { readonly filePath?: string | undefined } };
  };
}

export interface LessonFile {
  /** Without folders, as the compiler prints it. */
  readonly name: string;
  readonly text: string;
  /** What real Go (or CPython) printed, recorded beside the program. */
  readonly out: string | undefined;
  /** What it printed to stderr: a compiler's message or a panic. */
  readonly err: string | undefined;
}

/** The folder of the page's files: `from` if given (pages outside content/ name it), else the lesson's own. */
export function lessonFolder(page: PageContext, from?: string): string {
  const path = page.locals.starlightRoute?.entry.filePath;
  if (from !== undefined) return from;
  if (path === undefined)
    throw new Error('A page outside content/ must say where its files are: from="content/…"');
  return dirname(path);
}

/** A program's own name on this site: its folder in content/ and its path there. */
export function programId(folder: string, file: string): string {
  return join(folder, file)
    .replaceAll('\\', '/')
    .replace(/^.*?content\//, '');
}

/** Reads one file of a lesson's folder. */
export function readLessonFile(folder: string, file: string): LessonFile {
  const path = join(folder, file);
  if (!existsSync(path)) throw new Error(`${folder}: the page shows ${file}, but there is no such file`);
  const stem = path.endsWith('.go') ? path.slice(0, -'.go'.length) : path;
  return {
    name: basename(path),
    text: readFileSync(path, 'utf8'),
    out: readIfThere(`${stem}.out`),
    err: readIfThere(`${stem}.err`),
  };
}

/** What real Go printed for the program that a folder holds, recorded beside it. */
export function readRecorded(folder: string, dir: string): Pick<LessonFile, 'out' | 'err'> {
  const path = join(folder, dir);
  return { out: readIfThere(`${path}.out`), err: readIfThere(`${path}.err`) };
}

/**
 * The files of a folder that is one program, by their paths in it: main.go first, then the others of the package, its tests,
 * the folders in it, and go.mod, which says least.
 */
export function readLessonModule(
  folder: string,
  dir: string,
): { readonly name: string; readonly text: string }[] {
  const path = join(folder, dir);
  if (!existsSync(join(path, 'go.mod')))
    throw new Error(`${folder}: the page shows the folder ${dir}, but there is no go.mod in it`);
  const rank = (name: string): number => {
    if (name === 'main.go') return 0;
    if (!name.endsWith('.go')) return name === 'go.mod' ? 5 : 4;
    return (name.includes('/') ? 3 : 1) + (name.endsWith('_test.go') ? 1 : 0);
  };
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(path.length + 1))
    .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
    .map((name) => ({ name, text: readFileSync(join(path, name), 'utf8') }));
}

function readIfThere(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
