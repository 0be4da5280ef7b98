// This file turns the files of a program into packages, a folder each, parsed when they are asked for. Which files count is
// decided as `go build` does; a program of a single file is built whatever that is called, as `go run main.go` does.

import type { Files } from '../go-api.ts';
import { type File, type FileSet, type Pos, parseFile } from '../syntax/index.ts';
import type { Diagnostic } from '../types/index.ts';
import { constraintProblem, isBuilt, isIgnoredName } from './constraints.ts';
import { type Module, readModule } from './module.ts';
import { isStandardPath } from './real-names.ts';
import { repaired } from './repair.ts';

export interface Source {
  /** As the compiler knows it: `main` for the package at the root. */
  path: string;
  /** As messages name it, and by what others import it. */
  readonly name: string;
  /** `` at the root, else `a/b`. */
  readonly dir: string;
  readonly files: File[];
  /** Syntax errors. */
  readonly errors: Diagnostic[];
  /** Why the folder is no package, in the go command's words; '' if it is one. */
  readonly refusal: string;
}

/** A program without a go.mod. */
export const NO_MODULE = 'main';

export class Sources {
  readonly module: Module;
  readonly #fset: FileSet;
  readonly files: Files;
  /** The folder of the package that is run or tested: '' for the root. */
  readonly start: string;
  readonly #tests: boolean;
  /** Go files by folder, sorted. */
  readonly #folders = new Map<string, string[]>();
  /** By import path; an external test as its package's path with _test at its end. */
  readonly #sources = new Map<string, Source>();
  readonly #read = new Set<string>();

  constructor(fset: FileSet, files: Files, tests: boolean, start = '') {
    this.#fset = fset;
    this.files = files;
    this.#tests = tests;
    this.start = start;
    this.module = readModule(files);
    const nested = Object.keys(files)
      .filter((name) => name.endsWith('/go.mod'))
      .map((name) => name.slice(0, -'go.mod'.length));
    for (const name of Object.keys(files).sort()) {
      if (!name.endsWith('.go') || name.startsWith('vendor/')) continue;
      if (nested.some((folder) => name.startsWith(folder))) continue;
      const dir = name.slice(0, Math.max(name.lastIndexOf('/'), 0));
      const list = this.#folders.get(dir);
      if (list === undefined) this.#folders.set(dir, [name]);
      else list.push(name);
    }
  }

  /** The import path of the package at the root. */
  get rootPath(): string {
    return this.module.path || NO_MODULE;
  }

  /** The import path of the package that is run or tested. */
  get startPath(): string {
    return this.start === '' ? this.rootPath : `${this.rootPath}/${this.start}`;
  }

  get(path: string): Source | undefined {
    const root = this.rootPath;
    const dir = path === root ? '' : path.startsWith(`${root}/`) ? path.slice(root.length + 1) : undefined;
    if (dir !== undefined) this.#readFolder(dir);
    return this.#sources.get(path);
  }

  /** The test of that package that stands outside of it. */
  get external(): Source | undefined {
    this.#readFolder(this.start);
    return this.#sources.get(`${this.startPath}_test`);
  }

  /** Every package of the program, whether something imports it or not. */
  all(): Source[] {
    for (const dir of this.#folders.keys()) {
      if (!dir.split('/').some((part) => isIgnoredName(part) || part === 'testdata') || dir === '')
        this.#readFolder(dir);
    }
    return this.read();
  }

  /** The packages that were asked for so far. */
  read(): Source[] {
    return [...new Set(this.#sources.values())];
  }

  set(source: Source): void {
    this.#sources.set(source.path, source);
  }

  /** The package goes by another path from now on. */
  rename(source: Source, path: string): void {
    for (const [known, one] of this.#sources) if (one === source) this.#sources.delete(known);
    source.path = path;
    this.#sources.set(path, source);
  }

  #readFolder(dir: string): void {
    const names = this.#folders.get(dir);
    if (names === undefined || this.#read.has(dir)) return;
    this.#read.add(dir);
    const root = this.rootPath;
    const path = dir === '' ? root : `${root}/${dir}`;
    const shown = this.module.path === '' && dir === '' ? 'command-line-arguments' : path;
    const plain = names.filter((name) => !name.endsWith('_test.go'));
    const isSingle = this.module.path === '' && dir === '' && plain.length === 1;
    let included = names.filter((name) => {
      const base = baseOf(name);
      return (isSingle && name === plain[0]) || isBuilt(base, this.files[name] as string);
    });
    const malformed = names.find((name) => constraintProblem(this.files[name] as string) !== '');
    if (!this.#tests) included = included.filter((name) => !name.endsWith('_test.go'));
    if (included.length === 0) {
      const at = dir === '' ? '.' : dir;
      const refusal =
        plain.length === 0
          ? `no non-test Go files in ${at}`
          : `build constraints exclude all Go files in ${at}`;
      this.#sources.set(path, { path, name: shown, dir, files: [], errors: [], refusal });
      return;
    }
    const parsed = included.map((name) => ({ name, ...this.#parse(name) }));
    const external = parsed.filter(
      ({ name, file }) => name.endsWith('_test.go') && file.pkgName.value.endsWith('_test'),
    );
    const internal = parsed.filter(
      (one) =>
        !external.includes(one) && (included.length === 1 || one.file.pkgName.value !== 'documentation'),
    );
    const other = internal.find(({ file }) => nameOf(file) !== nameOf((internal[0] as { file: File }).file));
    const first = internal[0];
    let refusal =
      malformed === undefined
        ? ''
        : `${baseOf(malformed)}: ${constraintProblem(this.files[malformed] as string)}`;
    // A file whose package clause is wrong has that to be told first.
    if (
      refusal === '' &&
      other !== undefined &&
      first !== undefined &&
      !parsed.some(({ errors }) => errors.length > 0)
    ) {
      const one = ({ name, file }: { name: string; file: File }): string =>
        `${file.pkgName.value} (${baseOf(name)})`;
      refusal = `found packages ${one(first)} and ${one(other)} in ${dir === '' ? '.' : dir}`;
    }
    const of = (list: typeof parsed, suffix: string): Source => ({
      path: dir === this.start ? `main${suffix}` : path + suffix,
      name: shown + suffix,
      dir,
      files: list.map(({ file }) => file),
      errors: list.flatMap(({ errors }) => errors),
      refusal: suffix === '' ? refusal : '',
    });
    if (internal.length > 0) {
      const source = of(internal, '');
      this.#sources.set(path, source);
      // Without a go.mod the package's name has to do for those who import it.
      if (path === NO_MODULE) {
        const alias = importPath(source);
        if (!this.#sources.has(alias)) this.#sources.set(alias, source);
      }
    }
    if (external.length > 0)
      this.#sources.set(`${path}_test`, { ...of(external, '_test'), path: `${path}_test` });
  }

  #parse(name: string): { file: File; errors: Diagnostic[] } {
    const errors: Diagnostic[] = [];
    const report = (pos: Pos, msg: string): void =>
      void errors.push({ pos, end: pos, msg, soft: false, code: '' });
    const text = this.files[name] as string;
    // As the compiler names files: those beside go.mod with a dot.
    const source = this.#fset.addFile(name.includes('/') ? name : `./${name}`, text);
    const file = parseFile(source, (e) => report(e.pos, e.msg));
    const [first] = errors;
    const words = first === undefined ? undefined : IMPORT_ERRORS[first.msg];
    const body = file.declList.find(({ kind }) => kind !== 'ImportDecl');
    if (first !== undefined && words !== undefined && (body === undefined || first.pos < body.pos)) {
      const { line, column } = source.position(first.pos);
      errors[0] = { ...first, printed: `${name}:${line}:${column}: ${words}` };
    }
    const broken = this.#tests && errors.some((d) => d.msg.startsWith('syntax error'));
    return { file: broken ? repaired(source) : file, errors };
  }
}

/** The go command reads the imports before the compiler does, and has its own words for what is wrong with them. */
const IMPORT_ERRORS: Readonly<Record<string, string>> = {
  'syntax error: missing import path': 'missing import path',
  'syntax error: import path must be a string': 'import path must be a string',
  'more than one character in rune literal': 'illegal rune literal',
};

const baseOf = (name: string): string => name.slice(name.lastIndexOf('/') + 1);

const nameOf = (file: File): string => file.pkgName.value;

/** What the package at the root is imported by if there is no go.mod. */
export function importPath(root: Source): string {
  const name = nameOf(root.files[0] as File).replace(/_test$/, '');
  return name === 'main' || isStandardPath(name) ? 'command-line-arguments' : name;
}
