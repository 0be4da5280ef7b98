// This file finds the programs under content/ that are folders: a go.mod in a folder makes all that lies under it one program.
// In: the paths of files. Out: which folders are such programs, what is run in them, and their files as the engine takes them.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Files } from '../src/go/go-api.ts';

/** The folders among `paths` that hold a go.mod. */
export function moduleFolders(paths: readonly string[]): string[] {
  return paths.filter((path) => basename(path) === 'go.mod').map(dirname);
}

/** Whether a file belongs to one of the folders, and so is no program of its own. */
export function isInModule(path: string, folders: readonly string[]): boolean {
  return folders.some((folder) => path.startsWith(`${folder}/`));
}

/** The files of a folder by their paths in it, in the order of their names. */
export function readModule(folder: string): Files {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

/** A program is run, a package is tested. */
export function moduleKind(files: Files): 'run' | 'test' {
  const isMain = ([path, text]: [string, string]): boolean =>
    !path.includes('/') &&
    path.endsWith('.go') &&
    !path.endsWith('_test.go') &&
    /^package main$/m.test(text) &&
    /^func main\(\)/m.test(text);
  return Object.entries(files).some(isMain) ? 'run' : 'test';
}

/** What a program reads: NAME.in beside NAME.go, NAME.py.in beside NAME.py, or beside the folder NAME; '' without one. */
export function inputFor(program: string): string {
  const path = `${program.endsWith('.go') ? program.slice(0, -'.go'.length) : program}.in`;
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}
