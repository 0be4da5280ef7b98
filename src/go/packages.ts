// This file loads a program: its files into packages, their imports from the program's own module and the standard
// library, each checked after what it imports. The library is parsed and checked once and kept for all programs.

import type { Files } from './go-api.ts';
import { isAbsent } from './std/absent.ts';
import { isStandardPath } from './std/known.ts';
import type { StdPackage } from './std/natives.ts';
import { stdPackages } from './std/packages.gen.ts';
import {
  type File,
  FileSet,
  type FuncType,
  type Pos,
  parseFile,
  unquoteString,
  utf8Decode,
} from './syntax/index.ts';
import {
  type CheckedPackage,
  type Config,
  checkPackage,
  type Diagnostic,
  type Importer,
  importPathProblem,
} from './types/index.ts';

const GO_VERSION = 'go1.26';
/** Positions from here upwards belong to the library. */
const LIBRARY_FIRST: Pos = 2 ** 30;

/** The library's packages as they are first imported. */
export class Library {
  readonly fset = new FileSet(null, LIBRARY_FIRST);
  readonly #checked = new Map<string, CheckedPackage>();

  has(path: string): boolean {
    return Object.hasOwn(stdPackages, path);
  }

  get(path: string): CheckedPackage | undefined {
    const known = this.#checked.get(path);
    if (known !== undefined) return known;
    const std: StdPackage | undefined = Object.hasOwn(stdPackages, path) ? stdPackages[path] : undefined;
    if (std === undefined) return undefined;
    const problems: string[] = [];
    const files = std.sources.map(([name, text]) =>
      parseFile(this.fset.addFile(`$GOROOT/src/${path}/${name}`, text), (e) => problems.push(e.msg)),
    );
    const checked = checkPackage(this.fset, path, files, {
      goVersion: GO_VERSION,
      importer: (p) => this.get(p)?.pkg ?? { error: `package ${p} is not in std` },
      ignoreFuncBodies: false,
      natives: true,
    });
    problems.push(
      ...checked.diagnostics.map((d) => `${JSON.stringify(this.fset.position(d.pos))}: ${d.msg}`),
    );
    // A fault of ours, never of the reader's.
    if (problems.length > 0) throw new Error(`package ${path}: ${problems.join('\n')}`);
    this.#checked.set(path, checked);
    return checked;
  }

  native(path: string): StdPackage['native'] {
    return stdPackages[path]?.native ?? null;
  }
}

export interface Program {
  readonly fset: FileSet;
  /** In the order of their dependencies, main last; empty if something was wrong. */
  readonly packages: readonly CheckedPackage[];
  /** The program's own packages, whatever is wrong with them: for the editor. */
  readonly own: readonly CheckedPackage[];
  /** In the order in which they were found, syntax errors first and alone. */
  readonly diagnostics: readonly Diagnostic[];
}

interface Source {
  readonly path: string;
  readonly files: File[];
}

/** Loads the program whose main package is at the root of files. tests: with its _test.go files. */
export function loadProgram(library: Library, files: Files, tests: boolean): Program {
  const fset = new FileSet(library.fset);
  const diagnostics: Diagnostic[] = [];
  const { module, sources } = parseSources(fset, files, tests, diagnostics);
  const external = sources.get(`${module}_test`);
  const program = load(library, fset, sources, [sources.get(module), external], diagnostics);
  return tests ? program : withMain(program);
}

/** The program, with a diagnostic if it is none: its package is not main or has no function main. */
function withMain(program: Program): Program {
  const main = program.own.at(-1);
  const name = main?.files[0]?.pkgName;
  if (program.diagnostics.length > 0 || main === undefined || name === undefined) return program;
  let msg = '';
  if (name.value !== 'main') msg = 'package command-line-arguments is not a main package';
  else if (main.pkg.scope.lookup('main') == null) msg = 'function main is undeclared in the main package';
  if (msg === '') return program;
  const diagnostic = { pos: name.pos, end: name.pos + name.value.length, msg, soft: false, code: '' };
  return { ...program, packages: [], diagnostics: [diagnostic] };
}

/** Loads the package at the root of files with its tests, and makes the main package that runs them. */
export function loadTests(library: Library, files: Files): Program {
  const fset = new FileSet(library.fset);
  const diagnostics: Diagnostic[] = [];
  const { module, sources } = parseSources(fset, files, true, diagnostics);
  const internal = sources.get(module);
  const external = sources.get(`${module}_test`);
  const any = internal ?? external;
  if (any === undefined) return load(library, fset, sources, [], diagnostics);
  // The package under test is imported, so it cannot go by the name of main.
  const path = module === 'main' ? importPath(any) : module;
  sources.delete('main');
  const packages: TestPackage[] = [];
  for (const [name, source] of [
    ['_test', internal],
    ['_xtest', external],
  ] as const) {
    if (source === undefined) continue;
    const renamed = { path: name === '_test' ? path : `${path}_test`, files: source.files };
    sources.set(renamed.path, renamed);
    packages.push({ name, path: renamed.path, tests: testNames(fset, source.files, diagnostics) });
  }
  const main = {
    path: 'main',
    files: [parseFile(fset.addFile('./_testmain.go', testMain(packages)), () => undefined)],
  };
  return load(library, fset, sources, [main], diagnostics);
}

interface TestPackage {
  /** What _testmain.go calls it. */
  readonly name: string;
  readonly path: string;
  readonly tests: readonly string[];
}

/** Names of the test functions of a package, in the order in which they stand. */
function testNames(fset: FileSet, files: readonly File[], diagnostics: Diagnostic[]): string[] {
  const names: string[] = [];
  for (const file of files) {
    if (fset.file(file.pos)?.name.endsWith('_test.go') !== true) continue;
    for (const d of file.declList) {
      if (d.kind !== 'FuncDecl' || d.recv !== null || !/^Test(?!\p{Ll})/u.test(d.name.value)) continue;
      const name = d.name.value;
      const want = name === 'TestMain' ? 'M' : 'T';
      let problem = '';
      if (takes(d.type, want)) {
        if (d.tparamList.length > 0) problem = 'test functions cannot have type parameters';
      } else if (name !== 'TestMain' || !takes(d.type, 'T'))
        problem = `must be: func ${name}(t *testing.${want})`;
      if (problem === '') names.push(name);
      else {
        const msg = `wrong signature for ${name}, ${problem}`;
        // The go command, which reads the file itself, names the word func.
        const pos = d.pos - fset.position(d.pos).column + 1;
        diagnostics.push({ pos, end: pos, msg, soft: false, code: 'BadTest' });
      }
    }
  }
  return names;
}

/** Whether a function takes one *testing.T (or M), as far as can be seen without knowing types. */
function takes(type: FuncType, want: string): boolean {
  const t = type.paramList[0]?.type;
  if (type.paramList.length !== 1 || type.resultList.length > 0) return false;
  if (t?.kind !== 'Operation' || t.op !== '*' || t.y !== null) return false;
  return (t.x.kind === 'SelectorExpr' ? t.x.sel.value : t.x.kind === 'Name' ? t.x.value : '') === want;
}

/** The text of the main package that runs the tests. */
function testMain(packages: readonly TestPackage[]): string {
  const used = (p: TestPackage): string => (p.tests.length > 0 ? p.name : '_');
  const own = packages.find((p) => p.tests.includes('TestMain'));
  const lines = [
    'package main',
    'import (',
    '"os"',
    '"testing"',
    ...packages.map((p) => `${used(p)} "${p.path}"`),
    ')',
    'var tests = []testing.InternalTest{',
    ...packages.flatMap((p) =>
      p.tests.filter((t) => t !== 'TestMain').map((t) => `{"${t}", ${p.name}.${t}},`),
    ),
    '}',
    'func main() {',
    'm := testing.MainStart(tests, true, "")',
    own === undefined ? 'os.Exit(m.Run())' : `${own.name}.TestMain(m); os.Exit(testing.ExitCode(m))`,
    '}',
  ];
  return `${lines.join('\n')}\n`;
}

function load(
  library: Library,
  fset: FileSet,
  sources: ReadonlyMap<string, Source>,
  roots: readonly (Source | undefined)[],
  diagnostics: Diagnostic[],
): Program {
  const own: CheckedPackage[] = [];
  const ordered: CheckedPackage[] = [];
  const checking: string[] = [];
  const done = new Map<string, CheckedPackage>();

  function check(source: Source): CheckedPackage {
    const known = done.get(source.path);
    if (known !== undefined) return known;
    checking.push(source.path);
    const checked = checkPackage(fset, source.path, source.files, config);
    checking.pop();
    done.set(source.path, checked);
    own.push(checked);
    ordered.push(checked);
    // The compiler comes to its own limits only if nothing else was wrong.
    const found =
      diagnostics.length === 0
        ? checked.diagnostics
        : checked.diagnostics.filter((d) => d.code !== 'CompilerLimit');
    if (!unresolved) diagnostics.push(...found);
    return checked;
  }

  // The go command refuses imports it cannot resolve before anything is compiled.
  for (const source of sources.values()) {
    for (const file of source.files) {
      for (const d of file.declList) {
        if (d.kind !== 'ImportDecl' || d.path === null || d.path.bad) continue;
        const path = utf8Decode(unquoteString(d.path.value) ?? '');
        // What is no import path at all is for the checker to say.
        if (importPathProblem(path) !== '') continue;
        const msg = importProblem(path, file, sources.get(path), library);
        if (msg === '') continue;
        diagnostics.push({
          pos: d.path.pos,
          end: d.path.pos + d.path.value.length,
          msg,
          soft: false,
          code: 'BrokenImport',
        });
      }
    }
  }
  // Syntax errors, broken imports and tests that are none come alone: what the checker says after them is mostly their echo. What else the parser
  // reports does not keep the compiler from checking.
  const unresolved = diagnostics.some(
    (d) => d.code === 'BrokenImport' || d.code === 'BadTest' || d.msg.startsWith('syntax error'),
  );

  const importer: Importer = (path) => {
    const source = sources.get(path);
    if (source !== undefined) {
      if (checking.includes(path))
        return { error: `import cycle not allowed: ${[...checking, path].join(' imports ')}` };
      return check(source).pkg;
    }
    const std = library.get(path);
    if (std !== undefined) return std.pkg;
    return {
      error: isStandardPath(path)
        ? `package ${path} is not available in the browser`
        : `package ${path} is not in std`,
    };
  };
  const config: Config = {
    goVersion: GO_VERSION,
    importer,
    ignoreFuncBodies: false,
    natives: false,
    isAbsent,
  };

  if (roots.every((root) => root === undefined)) {
    const pos = fset.addFile('.', '').base;
    diagnostics.push({ pos, end: pos, msg: 'no Go files', soft: false, code: '' });
  }
  for (const root of roots) if (root !== undefined) check(root);
  return { fset, packages: diagnostics.length > 0 ? [] : withLibrary(library, ordered), own, diagnostics };
}

/** Why a file cannot import the package, as the go command puts it, or ''. */
function importProblem(path: string, by: File, found: Source | undefined, library: Library): string {
  const odd = /[^\0-~]/u.exec(path);
  if (odd !== null) return `malformed import path "${path}": invalid char '${odd[0]}'`;
  if (found === undefined) return library.has(path) ? '' : unavailable(path);
  // Tests may import the program that they test.
  const isProgram = found.files[0]?.pkgName.value === 'main' && !by.pkgName.value.endsWith('_test');
  return isProgram ? `import "${path}" is a program, not an importable package` : '';
}

function unavailable(path: string): string {
  return isStandardPath(path)
    ? `package ${path} is not available in the browser`
    : `package ${path} is not in std`;
}

/** The packages together with all of the library that they need, in order. */
function withLibrary(library: Library, own: readonly CheckedPackage[]): CheckedPackage[] {
  const seen = new Set<string>();
  const order: CheckedPackage[] = [];
  const visit = (p: CheckedPackage): void => {
    if (seen.has(p.pkg.path)) return;
    seen.add(p.pkg.path);
    for (const imported of p.pkg.imports) {
      const std = own.some((o) => o.pkg === imported) ? undefined : library.get(imported.path);
      if (std !== undefined) visit(std);
    }
    order.push(p);
  };
  for (const p of own) visit(p);
  return initialisationOrder(order);
}

/**
 * "Given the list of all packages, sorted by import path, in each step the first uninitialized package in the list for which
 * all imported packages (if any) are already initialized is initialized."
 */
function initialisationOrder(packages: readonly CheckedPackage[]): CheckedPackage[] {
  const left = [...packages].sort((a, b) => (a.pkg.path < b.pkg.path ? -1 : 1));
  const known = new Set(packages.map((p) => p.pkg));
  const done = new Set<CheckedPackage['pkg']>();
  const order: CheckedPackage[] = [];
  while (left.length > 0) {
    const i = left.findIndex((p) => p.pkg.imports.every((q) => done.has(q) || !known.has(q)));
    const [next] = left.splice(Math.max(i, 0), 1) as [CheckedPackage];
    done.add(next.pkg);
    order.push(next);
  }
  return order;
}

/** The module's path from go.mod; the path of package main in a module without one. */
export function moduleOf(files: Files): string {
  const mod = files['go.mod'];
  return (mod === undefined ? undefined : /^module\s+(\S+)/m.exec(mod)?.[1]) ?? 'main';
}

/** Files by the import path of their folder; package main itself goes by the module's path. */
function parseSources(
  fset: FileSet,
  files: Files,
  tests: boolean,
  diagnostics: Diagnostic[],
): { module: string; sources: Map<string, Source> } {
  const module = moduleOf(files);
  const sources = new Map<string, Source>();
  for (const name of Object.keys(files).sort()) {
    const isTest = name.endsWith('_test.go');
    if (!name.endsWith('.go') || (isTest && !tests)) continue;
    const slash = name.lastIndexOf('/');
    let path = slash < 0 ? module : `${module}/${name.slice(0, slash)}`;
    const file = parseFile(fset.addFile(`./${name}`, files[name] as string), (e) =>
      diagnostics.push({ pos: e.pos, end: e.pos, msg: e.msg, soft: false, code: '' }),
    );
    // A test that stands outside of the package it tests.
    if (isTest && file.pkgName.value.endsWith('_test')) path += '_test';
    const source = sources.get(path) ?? { path: path === module ? 'main' : path, files: [] };
    source.files.push(file);
    sources.set(path, source);
  }
  const root = sources.get(module);
  // Without a go.mod the package's name has to do for those who import it.
  if (module === 'main' && root !== undefined) {
    const path = importPath(root);
    if (!sources.has(path)) sources.set(path, root);
  }
  return { module, sources };
}

/** What the package at the root is imported by if there is no go.mod. */
function importPath(root: Source): string {
  const name = (root.files[0] as File).pkgName.value.replace(/_test$/, '');
  return name === 'main' || isStandardPath(name) ? 'command-line-arguments' : name;
}
