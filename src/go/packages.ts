// This file loads a program: its files into packages, their imports from the program's own module and the standard
// library, each checked after what it imports.

import type { Files, TestOptions } from './go-api.ts';
import { embeddedVarProblems, embedFiles, embedProblem } from './load/embed.ts';
import { importProblems } from './load/imports.ts';
import type { Library } from './load/library.ts';
import { isAbsent } from './load/real-names.ts';
import { importPath, NO_MODULE, type Source, Sources } from './load/sources.ts';
import { findTests, type TestPackage, testMain } from './load/test-main.ts';
import { FileSet, type ImportDecl, parseFile } from './syntax/index.ts';
import {
  type CheckedPackage,
  type Config,
  checkPackage,
  type Diagnostic,
  type Importer,
  type Package,
  positionString,
} from './types/index.ts';

export interface Program {
  readonly fset: FileSet;
  /** The module's path; '' without a go.mod. */
  readonly module: string;
  /** In the order of their dependencies, main last; empty if something was wrong. */
  readonly packages: readonly CheckedPackage[];
  /** The program's own packages, whatever is wrong with them: for the editor. */
  readonly own: readonly CheckedPackage[];
  /** In the order in which they were found. */
  readonly diagnostics: readonly Diagnostic[];
  /** The same, those of each package by themselves: a compiler was started for each. */
  readonly groups: readonly Group[];
}

/** What is said of one package. */
export interface Group {
  /** '' for what the go command says before it compiles anything. */
  readonly name: string;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Loads the program whose main package is in the folder dir of files. tests: with its _test.go files, and with the packages
 * that nothing imports.
 */
export function loadProgram(library: Library, files: Files, tests: boolean, dir = ''): Program {
  const fset = new FileSet(library.fset);
  const sources = new Sources(fset, files, tests, dir);
  const roots = [sources.get(sources.startPath), sources.external];
  const program = load(library, fset, sources, roots, tests);
  return tests ? program : withMain(program, roots[0]?.name ?? '');
}

/** Loads the package in the folder dir of files as go build does, whether it is a program or not. */
export function loadPackage(library: Library, files: Files, dir: string): Program {
  const fset = new FileSet(library.fset);
  const sources = new Sources(fset, files, false, dir);
  const root = sources.get(sources.startPath);
  const program = load(library, fset, sources, [root], false);
  return isProgram(program) ? withMain(program, root?.name ?? '') : program;
}

/** Whether the package that was asked for is called main. */
export function isProgram(program: Program): boolean {
  return program.own.at(-1)?.files[0]?.pkgName.value === 'main';
}

/** The program, with a diagnostic if it is none: its package is not main or has no function main. */
function withMain(program: Program, label: string): Program {
  const main = program.own.at(-1);
  const name = main?.files[0]?.pkgName;
  if (program.diagnostics.length > 0 || main === undefined || name === undefined) return program;
  const noProgram = `package ${label} is not a main package`;
  let diagnostic: Diagnostic | null = null;
  const end = name.pos + name.value.length;
  if (name.value !== 'main')
    diagnostic = { pos: name.pos, end, msg: noProgram, soft: false, code: '', printed: noProgram };
  else if (main.pkg.scope.lookup('main') == null) {
    const msg = 'function main is undeclared in the main package';
    diagnostic = { pos: name.pos, end, msg, soft: false, code: '', printed: `runtime.main_main·f: ${msg}` };
  }
  const said = diagnostic?.printed === noProgram ? '' : label;
  return diagnostic === null ? program : refused(program, { name: said, diagnostics: [diagnostic] });
}

function refused(program: Program, group: Group): Program {
  return { ...program, packages: [], diagnostics: group.diagnostics, groups: [group] };
}

/** Loads the package in options.dir of files with its tests, and makes the main package that runs them. */
export function loadTests(library: Library, files: Files, options: TestOptions): Program {
  const fset = new FileSet(library.fset);
  const sources = new Sources(fset, files, true, options.dir ?? '');
  const module = sources.startPath;
  const internal = sources.get(module);
  const { external } = sources;
  const any = internal ?? external;
  if (any === undefined || any.files.length === 0) return load(library, fset, sources, [internal], false);
  // The package under test is imported, so it cannot go by the name of main.
  const path = module === NO_MODULE ? importPath(any) : module;
  const packages: TestPackage[] = [];
  const wrong: Diagnostic[] = [];
  for (const [name, source] of [
    ['_test', internal],
    ['_xtest', external],
  ] as const) {
    if (source === undefined) continue;
    sources.rename(source, name === '_test' ? path : `${path}_test`);
    packages.push({ name, path: source.path, ...findTests(fset, source.files, wrong) });
  }
  const main: Source = {
    path: 'main',
    name: `${internal?.name ?? any.name.replace(/_test$/, '')}.test`,
    dir: '',
    files: [
      parseFile(
        fset.addFile('./_testmain.go', testMain(packages, sources.module.path === '' ? '' : path, options)),
        () => undefined,
      ),
    ],
    errors: wrong,
    refusal: '',
  };
  return load(library, fset, sources, [main], false);
}

/** all: packages that no root needs as well, and what is said of a package although one that it imports is wrong. */
function load(
  library: Library,
  fset: FileSet,
  sources: Sources,
  roots: readonly (Source | undefined)[],
  all: boolean,
): Program {
  const own: CheckedPackage[] = [];
  const groups: Group[] = [];
  const checking: Source[] = [];
  const done = new Map<Source, CheckedPackage>();
  const failed = new Set<Package>();
  const asked = roots.filter((root) => root !== undefined);
  const begun = all ? [...new Set([...sources.all().filter((s) => !asked.includes(s)), ...asked])] : asked;

  const refusals = loadProblems(fset, sources, begun);
  if (refusals.length === 0) {
    const has = (path: string): boolean => library.has(path);
    const place = (imp: { decl: ImportDecl }): { at: string; file: string } => {
      const { filename, line, column } = fset.position(
        (imp.decl.localPkgName ?? imp.decl.path ?? imp.decl).pos,
      );
      const file = filename.replace(/^\.\//, '');
      return { at: `${file}:${line}:${column}`, file: file.slice(file.lastIndexOf('/') + 1) };
    };
    // Test functions that are none come alone too.
    const wrong = asked.flatMap((root) => root.errors.filter((d) => d.code === 'BadTest'));
    refusals.push(...importProblems({ sources, has, place }, begun), ...wrong);
    for (const source of sources.read()) {
      const problem = embedProblem(sources.files, source, (pos) =>
        positionString(fset, pos).replace(/^\.\//, ''),
      );
      if (problem !== null) refusals.push(problem);
    }
  }
  // The go command refuses what it cannot load before anything is compiled: what the checker says after that is mostly its echo.
  if (refusals.length > 0) groups.push({ name: '', diagnostics: refusals });

  function check(source: Source): CheckedPackage {
    const known = done.get(source);
    if (known !== undefined) return known;
    checking.push(source);
    const checked = checkPackage(fset, source.path, source.files, config);
    checking.pop();
    done.set(source, checked);
    own.push(checked);
    let found = complaints(source, checked);
    if (found.length === 0 && refusals.length === 0)
      found = embeddedVarProblems(sources.files, source.dir, checked);
    if (found.length === 0 && refusals.length === 0)
      embedFiles(sources.files, source.dir, checked, library.get('embed')?.pkg);
    const isEcho = !all && checked.pkg.imports.some((p) => failed.has(p));
    if (found.length > 0 || isEcho) failed.add(checked.pkg);
    if (found.length > 0 && !isEcho && refusals.length === 0)
      groups.push({ name: source.name, diagnostics: found });
    return checked;
  }

  const importer: Importer = (path) => {
    const source = sources.get(path);
    if (source !== undefined && source.files.length > 0)
      return checking.includes(source) ? { error: 'import cycle not allowed' } : check(source).pkg;
    return library.get(path)?.pkg ?? { error: `package ${path} is not in std` };
  };
  const config: Config = {
    goVersion: sources.module.goVersion,
    importer,
    ignoreFuncBodies: false,
    natives: false,
    isAbsent,
  };
  for (const source of begun) if (source.files.length > 0) check(source);

  const diagnostics = groups.flatMap((group) => group.diagnostics);
  const packages = diagnostics.length > 0 ? [] : withLibrary(library, own);
  return { fset, module: sources.module.path, packages, own, diagnostics, groups };
}

/** What the compiler says of a package. */
function complaints(source: Source, checked: CheckedPackage): Diagnostic[] {
  // Syntax errors come alone; what else the parser reports does not keep the compiler from checking.
  if (source.errors.some((d) => d.msg.startsWith('syntax error'))) return source.errors;
  // The compiler comes to its own limits only if nothing else was wrong.
  const found =
    source.errors.length === 0
      ? checked.diagnostics
      : checked.diagnostics.filter((d) => d.code !== 'CompilerLimit');
  return [...source.errors, ...found];
}

/** Why the go command does not even look at the imports. */
function loadProblems(fset: FileSet, { module, start }: Sources, begun: readonly Source[]): Diagnostic[] {
  if (module.problem !== '') {
    const { base } = fset.addFile('go.mod', '\n'.repeat(module.line));
    const pos = base + module.line - 1;
    return [{ pos, end: pos, msg: module.problem, soft: false, code: '', printed: module.problem }];
  }
  const source = begun.find((one) => one.refusal !== '' && one.dir === start);
  if (begun.length > 0 && source === undefined) return [];
  const msg = source?.refusal ?? 'no Go files in .';
  const pos = source?.files.at(-1)?.pkgName.pos ?? fset.addFile('.', '').base;
  const name = source?.name ?? '';
  const printed = msg.startsWith('build')
    ? `package ${name}: ${msg}`
    : msg.startsWith('no non')
      ? `${name}: ${msg}`
      : msg;
  return [{ pos, end: pos, msg, soft: false, code: '', printed }];
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
