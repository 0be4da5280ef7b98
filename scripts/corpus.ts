// This file finds the corpora that `npm run conformance` runs and turns each program into jobs for the engine: our own
// testdata always, Go's test folder where a Go installation or Debian's source package has one. Nothing is copied.

import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import type { Files } from '../src/go/go-api.ts';
import { type Action, importsOf, recipeOf, verdictOn } from './eligible.ts';

const ROOT = resolve(import.meta.dirname, '..');
const OWN = join(ROOT, 'src', 'go', 'testdata');
const OWN_DIRECTORIES = ['run', 'std', 'errorcheck', 'fixedbugs'];
/** The folders that Go's own driver walks, but for the one that holds only assembly. */
const GO_DIRECTORIES = [
  '.',
  'ken',
  'chan',
  'interface',
  'syntax',
  'dwarf',
  'fixedbugs',
  'abi',
  'typeparam',
  'typeparam/mdempsky',
];

export interface Corpus {
  /** `own`, or the version of Go that the programs are for: `go1.26`. */
  readonly name: string;
  readonly root: string;
  readonly directories: readonly string[];
}

export interface Case {
  readonly corpus: Corpus;
  /** Inside the corpus; `.` for its root. */
  readonly directory: string;
  /** `chan/select.go`. */
  readonly path: string;
  readonly action: Action;
  readonly args: readonly string[];
  /** The program, or, for a folder of packages, one program for each package that is asked about. */
  readonly programs: readonly Files[];
}

export interface Directory {
  readonly corpus: Corpus;
  readonly directory: string;
  readonly cases: readonly Case[];
  /** How many programs are left out, by reason. */
  readonly excluded: ReadonlyMap<string, number>;
}

function output(command: string, args: readonly string[]): string {
  try {
    return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return '';
  }
}

/** The major and minor version of the Go whose sources lie in a folder: `go1.26`. */
function versionOf(goroot: string): string {
  const file = join(goroot, 'VERSION');
  return (existsSync(file) && /go\d+\.\d+/.exec(readFileSync(file, 'utf8'))?.[0]) || 'go';
}

/** Go's own corpora on this machine: the installed Go's, and those of Debian's source packages. */
export function goCorpora(): Corpus[] {
  const share = '/usr/share';
  const packaged = existsSync(share) ? readdirSync(share).filter((name) => /^go-1\.\d+$/.test(name)) : [];
  const roots = [output('go', ['env', 'GOROOT']), ...packaged.map((name) => join(share, name))];
  const found = new Map<string, Corpus>();
  for (const root of roots) {
    if (root === '' || !existsSync(join(root, 'test', 'ken'))) continue;
    const name = versionOf(root);
    if (!found.has(name)) found.set(name, { name, root: join(root, 'test'), directories: GO_DIRECTORIES });
  }
  return [...found.values()];
}

export const ownCorpus: Corpus = { name: 'own', root: OWN, directories: OWN_DIRECTORIES };

/** What is to be run in one folder of a corpus. */
export function readDirectory(corpus: Corpus, directory: string, std: ReadonlySet<string>): Directory {
  const folder = join(corpus.root, directory);
  const cases: Case[] = [];
  const excluded = new Map<string, number>();
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.go')) : [];
  for (const name of names.sort()) {
    const path = relative(corpus.root, join(folder, name));
    const text = readFileSync(join(folder, name), 'utf8');
    const dir = directoryFiles(join(folder, `${name.slice(0, -'.go'.length)}.dir`));
    const more = (recipeOf(text)?.args ?? []).filter(
      (arg) => arg.endsWith('.go') && existsSync(join(folder, arg)),
    );
    const named = Object.fromEntries(
      more.map((arg) => [basename(arg), readFileSync(join(folder, arg), 'utf8')]),
    );
    const verdict = verdictOn({ path, text, others: { ...dir, ...named } }, std);
    if (verdict.kind === 'none') continue;
    if (verdict.kind === 'excluded') {
      excluded.set(verdict.reason, (excluded.get(verdict.reason) ?? 0) + 1);
      continue;
    }
    const { action } = verdict;
    const args = verdict.args.filter((arg) => !more.includes(arg));
    const plain = action.endsWith('dir') ? packagePrograms(dir, action) : [{ [name]: text, ...named }];
    const programs = plain.map((files) =>
      verdict.language === undefined
        ? files
        : { ...files, 'go.mod': `module test\n\ngo ${verdict.language.slice(2)}\n` },
    );
    cases.push({ corpus, directory, path, action, args, programs });
  }
  return { corpus, directory, cases, excluded };
}

function directoryFiles(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {};
  const names = readdirSync(folder).filter((name) => /\.(go|s)$/.test(name));
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

// The files of a folder with the same package clause are one package, named by the first of them; they import each
// other as "./name". For us each package is a folder of the module `test`, and the one that is asked about its root.
function packagePrograms(dir: Readonly<Record<string, string>>, action: Action): Files[] {
  const packages = [
    ...Map.groupBy(
      Object.keys(dir),
      (name) => /^package\s+([\w\P{ASCII}]+)/mu.exec(dir[name]!)?.[1] ?? '',
    ).values(),
  ];
  // What the compiler is given by name is no test of ours, whatever its name.
  const fileOf = (name: string): string => name.replace(/_test\.go$/, '_test_.go');
  const folderOf = (names: readonly string[]): string => names[0]!.replace(/\.go$/, '');
  const program = (root: readonly string[]): Files => {
    const files: Record<string, string> = { 'go.mod': 'module test\n\ngo 1.26\n' };
    for (const names of packages) {
      for (const name of names)
        files[names === root ? fileOf(name) : `${folderOf(names)}/${fileOf(name)}`] = absoluteImports(
          dir[name]!,
        );
    }
    return files;
  };
  const asked = action === 'rundir' ? packages.slice(-1) : packages;
  return asked.map(program);
}

function absoluteImports(text: string): string {
  let result = text;
  for (const path of importsOf(text)) {
    if (path.startsWith('./')) result = result.replaceAll(`"${path}"`, `"test/${path.slice(2)}"`);
  }
  return result;
}
