// This file is the model of a program's files in the playground: which there are, in which order, and which names they may
// have. Pure.

import type { Files } from '../go/go-api.ts';

export interface ProgramFile {
  readonly name: string;
  readonly text: string;
}

/** More would not fit into a link, nor on a row of tabs. */
const MOST_FILES = 20;

/** What is wrong with a name for a file beside the others; '' if nothing is. */
export function nameProblem(name: string, others: readonly ProgramFile[]): string {
  if (name.trim() === '') return 'A file needs a name.';
  if (!/^[\w.-]+(?:\/[\w.-]+)*$/.test(name))
    return 'A name has letters, digits, dots, dashes and underscores, and slashes between folders.';
  if (name.split('/').some((part) => part === '.' || part === '..'))
    return 'A folder cannot be called . or ..';
  if (others.some((file) => file.name === name)) return `There is a file ${name} already.`;
  if (others.length >= MOST_FILES) return `A program here has at most ${MOST_FILES} files.`;
  return '';
}

/** What a new file begins with. */
export function newFile(name: string): ProgramFile {
  if (name === 'go.mod') return { name, text: 'module example\n\ngo 1.26\n' };
  if (!name.endsWith('.go')) return { name, text: '' };
  const folder = name.split('/').at(-2);
  const pkg = folder === undefined ? 'main' : folder.replace(/\W/g, '');
  const imports = name.endsWith('_test.go') ? 'import "testing"\n\nfunc TestIt(t *testing.T) {\n}\n' : '';
  return { name, text: `package ${pkg}\n${imports === '' ? '' : `\n${imports}`}` };
}

export function toFiles(files: readonly ProgramFile[]): Files {
  return Object.fromEntries(files.map(({ name, text }) => [name, text]));
}

/** Whether `go test` has something to do. */
export function hasTests(files: readonly ProgramFile[]): boolean {
  return files.some(({ name }) => name.endsWith('_test.go'));
}

/** The program as one text, which go.dev/play takes: files behind the first are headed by `-- name --`. */
export function toText(files: readonly ProgramFile[]): string {
  const [first, ...rest] = files;
  if (first === undefined) return '';
  if (rest.length === 0) return first.text;
  return files.map(({ name, text }) => `-- ${name} --\n${text.endsWith('\n') ? text : `${text}\n`}`).join('');
}

/** Files as a module of their own: with a go.mod if they had none. */
export function asModule(files: readonly ProgramFile[]): readonly ProgramFile[] {
  return files.some(({ name }) => name === 'go.mod') ? files : [...files, newFile('go.mod')];
}
