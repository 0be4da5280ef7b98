// This file reads, while the site is built, the files that a lesson shows. A lesson names files of its own folder; a name
// that is not there ends the build with a message that says which page asked for what.

import { existsSync, readFileSync } from 'node:fs';
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

function readIfThere(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
