// This file finds the files of a program on disk: the module around the current folder, the packages that arguments such as
// `./...`, `cmd/serve/main.go` or an import path name, and the text of all that they may need.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import type { Files } from '../go-api.ts';
import { UsageError } from './flags.ts';

/** A package that was named on the command line. */
export interface Target {
  /** What the go command calls it. */
  readonly name: string;
  /** Its folder, from the root of the files. */
  readonly dir: string;
  readonly files: Files;
  /** Why there is no such package; '' if there is. */
  readonly problem: string;
}

/** The package clauses of a package without its tests, as far as can be told without parsing. */
export function packageNames({ files, dir }: Target): readonly string[] {
  return Object.entries(files).flatMap(([path, source]) => {
    const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
    if (folder !== dir || !path.endsWith('.go') || path.endsWith('_test.go')) return [];
    return [/^package\s+(\w+)/m.exec(source)?.[1] ?? ''];
  });
}

export interface Workspace {
  /** The folder that paths in `files` begin at. */
  readonly root: string;
  /** The current folder, from the root of the files; null if it is elsewhere. */
  readonly cwd: string | null;
  readonly targets: readonly Target[];
}

/** Files that are larger are left where they are. */
const FILE_LIMIT = 4 << 20;
const TREE_LIMIT = 64 << 20;

const utf8 = new TextDecoder('utf-8', { fatal: true });

const NO_MODULE = "go.mod file not found in current directory or any parent directory; see 'go help modules'";

/** The packages that the arguments name; none names the one in the current folder. */
export function findTargets(args: readonly string[]): Workspace {
  if (args.some((arg) => arg.endsWith('.go') && !isFolder(arg))) return listedFiles(args);
  const patterns = args.length === 0 ? ['.'] : args;
  const root = moduleRoot(process.cwd());
  if (root === null) return withoutModule(patterns);
  const files = readTree(root);
  const module = moduleName(files['go.mod'] ?? '');
  const packages = packageFolders(files);
  const targets = patterns.flatMap((pattern): Target[] => {
    const found = match(pattern, root, module, packages);
    if (typeof found === 'string') return [{ name: pattern, dir: '', files, problem: found }];
    if (found.length === 0) console.error(`go: warning: "${pattern}" matched no packages`);
    return found.map((dir) => ({ name: dir === '' ? module : `${module}/${dir}`, dir, files, problem: '' }));
  });
  const once = new Map(targets.map((target) => [target.name, target]));
  return { root, cwd: inside(root, process.cwd()), targets: [...once.values()] };
}

/** The folders of files that a pattern names; or what is wrong with it. */
function match(
  pattern: string,
  root: string,
  module: string,
  packages: ReadonlySet<string>,
): readonly string[] | string {
  const all = pattern.endsWith('...');
  const stem = (all ? pattern.slice(0, -3) : pattern).replace(/(.)\/+$/, '$1');
  if (isLocal(pattern)) {
    const path = resolve(stem);
    const dir = inside(root, path);
    if (!isFolder(path))
      return all
        ? `pattern ${pattern}: lstat ${pattern.slice(0, -3)}: no such file or directory`
        : `stat ${path}: directory not found`;
    if (dir === null)
      return `directory ${relative(process.cwd(), path)} outside main module or its selected dependencies`;
    if (all) return below(packages, dir);
    return packages.has(dir) ? [dir] : `no Go files in ${path}`;
  }
  const dir = stem === module ? '' : stem.startsWith(`${module}/`) ? stem.slice(module.length + 1) : null;
  if (all) return dir === null ? [] : below(packages, dir);
  if (dir !== null && packages.has(dir)) return [dir];
  return dir !== null || /^[^/]*\./.test(stem)
    ? `no required module provides package ${stem}; to add it:\n\tgo get ${stem}`
    : `package ${stem} is not in std`;
}

const isLocal = (pattern: string): boolean => /^(?:\.{1,2}(?:\/|$)|\/)/.test(pattern) || pattern === '...';

const below = (packages: ReadonlySet<string>, dir: string): string[] =>
  [...packages].filter((one) => dir === '' || one === dir || one.startsWith(`${dir}/`)).sort();

/** Go files that were named one by one are a package, whatever else is in their folder. */
function listedFiles(args: readonly string[]): Workspace {
  const other = args.find((arg) => !arg.endsWith('.go') || isFolder(arg));
  if (other !== undefined) throw new UsageError(`named files must be .go files: ${other}`, 1);
  const root = moduleRoot(process.cwd());
  const missing = args.find((path) => statSync(path, { throwIfNoEntry: false }) === undefined);
  if (missing !== undefined) {
    const said = `no required module provides package ${missing}`;
    const problem = root === null ? `${said}: ${NO_MODULE}` : `${said}; to add it:\n\tgo get ${missing}`;
    return { root: '.', cwd: null, targets: [{ name: missing, dir: '', files: {}, problem }] };
  }
  const folders = [...new Set(args.map((path) => relative(process.cwd(), dirname(resolve(path))) || '.'))];
  if (folders.length > 1)
    throw new UsageError(`named files must all be in one directory; have ${folders.join(' and ')}`, 1);
  const folder = resolve(folders[0] as string);
  const dir = root === null ? null : inside(root, folder);
  const names = new Set(args.map((path) => basename(path)));
  const files: Record<string, string> = {};
  for (const [path, contents] of Object.entries(
    dir === null ? readFolder(folder) : readTree(root as string),
  )) {
    const there = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
    if (there !== (dir ?? '') || !path.endsWith('.go') || names.has(basename(path))) files[path] = contents;
  }
  const base = dir === null ? folder : (root as string);
  return {
    root: base,
    cwd: inside(base, process.cwd()),
    targets: [{ name: 'command-line-arguments', dir: dir ?? '', files, problem: '' }],
  };
}

/** A folder outside of a module can be run and tested here, which the go command refuses: it is a program of its own. */
function withoutModule(patterns: readonly string[]): Workspace {
  const [pattern = '.'] = patterns;
  if (pattern.endsWith('...') && !isLocal(pattern)) {
    console.error(`go: warning: "${pattern}" matched no packages`);
    return { root: '.', cwd: null, targets: [] };
  }
  const problem = pattern.endsWith('...')
    ? `pattern ${pattern}: directory prefix ${pattern.slice(0, -3).replace(/(.)\/$/, '$1') || '.'} does not contain main module or its selected dependencies`
    : !isLocal(pattern)
      ? `package ${pattern} is not in std`
      : patterns.length > 1
        ? `go: ${NO_MODULE}`
        : isFolder(pattern)
          ? ''
          : `stat ${resolve(pattern)}: directory not found`;
  if (problem !== '')
    return { root: '.', cwd: null, targets: [{ name: pattern, dir: '', files: {}, problem }] };
  const root = resolve(pattern);
  const files = readTree(root);
  const name = packageFolders(files).has('') ? 'command-line-arguments' : pattern;
  const none = name === pattern ? `no Go files in ${root}` : '';
  return { root, cwd: inside(root, process.cwd()), targets: [{ name, dir: '', files, problem: none }] };
}

export const isFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

/** The folder with the go.mod that rules a folder. */
function moduleRoot(folder: string): string | null {
  for (let dir = resolve(folder); ; dir = dirname(dir)) {
    if (statSync(join(dir, 'go.mod'), { throwIfNoEntry: false })?.isFile()) return dir;
    if (dirname(dir) === dir) return null;
  }
}

const moduleName = (text: string): string =>
  /^\s*module\s+"?([^\s"]+)/m.exec(text)?.[1] ?? 'command-line-arguments';

/** The path from one folder to another below it; null if it is elsewhere. */
export function inside(root: string, path: string): string | null {
  const way = relative(root, path).replaceAll('\\', '/');
  return way === '..' || way.startsWith('../') || way.startsWith('/') ? null : way;
}

/** Folders with Go files, tests or not; those that the go command passes over are left out. */
function packageFolders(files: Files): Set<string> {
  const folders = new Set<string>();
  for (const path of Object.keys(files)) {
    if (!path.endsWith('.go')) continue;
    const dir = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
    if (!dir.split('/').some((part) => part === 'testdata' || /^[_.]/.test(part))) folders.add(dir);
  }
  return folders;
}

/** All files of a module: its packages' and what they may embed or read. */
function readTree(root: string): Record<string, string> {
  const files: Record<string, string> = {};
  let left = TREE_LIMIT;
  const visit = (folder: string, prefix: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const { name } = entry;
      const path = join(folder, name);
      if (entry.isDirectory()) {
        if (name.startsWith('.') || name === 'node_modules' || name === 'vendor') continue;
        if (statSync(join(path, 'go.mod'), { throwIfNoEntry: false }) === undefined)
          visit(path, `${prefix}${name}/`);
      } else if (entry.isFile()) left -= readInto(files, path, prefix + name);
      if (left < 0)
        throw new UsageError(
          `go: the module in ${root} has more than ${TREE_LIMIT >> 20} MB of files, too many for the engine`,
          1,
        );
    }
  };
  visit(root, '');
  return files;
}

/** The files of a folder, but not of those in it. */
export function readFolder(folder: string): Record<string, string> {
  const files: Record<string, string> = {};
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    if (entry.isFile() && entry.name !== 'go.mod') readInto(files, join(folder, entry.name), entry.name);
  return files;
}

/** Files are text; what is not UTF-8, and what is very large, is left out. */
function readInto(files: Record<string, string>, path: string, name: string): number {
  const { size } = statSync(path);
  if (size > FILE_LIMIT) return 0;
  try {
    files[name] = utf8.decode(readFileSync(path));
  } catch {
    return 0;
  }
  return size;
}
