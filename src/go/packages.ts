// This file loads a program: its files into packages, their imports from the program's own module and the standard
// library, each checked after what it imports. The library is parsed and checked once and kept for all programs.

import type { Files } from './go-api.ts';
import { isStandardPath } from './std/known.ts';
import type { StdPackage } from './std/natives.ts';
import { stdPackages } from './std/packages.gen.ts';
import { type File, FileSet, type Pos, parseFile, unquoteString } from './syntax/index.ts';
import {
  type CheckedPackage,
  type Config,
  checkPackage,
  type Diagnostic,
  type Importer,
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
  const module = moduleOf(files);
  const sources = parseSources(fset, files, module, tests, diagnostics);
  return load(library, fset, sources, sources.get(module), diagnostics);
}

/**
 * Loads the package at the root of files with its tests, and makes the main package that runs them: every function TestXxx(t *testing.T)
 * of the _test.go files, in the order in which they stand.
 */
export function loadTests(library: Library, files: Files): Program {
  const fset = new FileSet(library.fset);
  const diagnostics: Diagnostic[] = [];
  const module = moduleOf(files);
  const sources = parseSources(fset, files, module, true, diagnostics);
  const tested = sources.get(module);
  if (tested === undefined) return load(library, fset, sources, undefined, diagnostics);
  // The package under test is imported, so it cannot go by the name of main.
  const path = module === 'main' ? 'command-line-arguments' : module;
  const names = tested.files
    .filter((f) => fset.file(f.pos)?.name.endsWith('_test.go'))
    .flatMap((f) => f.declList)
    .flatMap((d) => (d.kind === 'FuncDecl' && d.recv === null && /^Test(?!\p{Ll})/u.test(d.name.value) ? [d.name.value] : []))
    .filter((name) => name !== 'TestMain');
  const source = { path, files: tested.files };
  sources.set(path, source);
  const list = names.map((n) => `{Name: "${n}", F: tested.${n}},`).join(' ');
  const text = `package main\n\nimport (\n\t"os"\n\t"testing"\n\ttested "${path}"\n)\n\nvar _ = tested.${names[0] ?? 'None'}\n\nfunc main() { os.Exit(testing.RunTests([]testing.InternalTest{${list}}, true, "")) }\n`;
  const main = { path: 'main', files: [parseFile(fset.addFile('./_testmain.go', text), () => undefined)] };
  if (names.length === 0) {
    const at = tested.files[0] as File;
    diagnostics.push({ pos: at.pos, end: at.pos, msg: 'no tests to run', soft: false, code: '' });
  }
  return load(library, fset, sources, main, diagnostics);
}

function load(
  library: Library,
  fset: FileSet,
  sources: ReadonlyMap<string, Source>,
  main: Source | undefined,
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
    if (!unresolved) diagnostics.push(...checked.diagnostics);
    return checked;
  }

  // The go command refuses imports it cannot resolve before anything is compiled.
  for (const source of sources.values()) {
    for (const file of source.files) {
      for (const d of file.declList) {
        if (d.kind !== 'ImportDecl' || d.path === null || d.path.bad) continue;
        const path = unquoteString(d.path.value) ?? '';
        if (sources.has(path) || library.has(path)) continue;
        diagnostics.push({ pos: d.path.pos, end: d.path.pos + d.path.value.length, msg: unavailable(path), soft: false, code: 'BrokenImport' });
      }
    }
  }
  // Syntax errors and broken imports come alone: what the checker says after them is mostly their echo.
  const unresolved = diagnostics.length > 0;

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
  const config: Config = { goVersion: GO_VERSION, importer, ignoreFuncBodies: false, natives: false };

  if (main === undefined) return { fset, packages: [], own, diagnostics };
  check(main);
  return { fset, packages: diagnostics.length > 0 ? [] : withLibrary(library, ordered), own, diagnostics };
}

function unavailable(path: string): string {
  return isStandardPath(path) ? `package ${path} is not available in the browser` : `package ${path} is not in std`;
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
  return order;
}

/** The module's path from go.mod; the path of package main in a module without one. */
function moduleOf(files: Files): string {
  const mod = files['go.mod'];
  return (mod === undefined ? undefined : /^module\s+(\S+)/m.exec(mod)?.[1]) ?? 'main';
}

/** Files by the import path of their folder; package main itself goes by the module's path. */
function parseSources(
  fset: FileSet,
  files: Files,
  module: string,
  tests: boolean,
  diagnostics: Diagnostic[],
): Map<string, Source> {
  const sources = new Map<string, Source>();
  for (const name of Object.keys(files).sort()) {
    if (!name.endsWith('.go') || (name.endsWith('_test.go') && !tests)) continue;
    const slash = name.lastIndexOf('/');
    const path = slash < 0 ? module : `${module}/${name.slice(0, slash)}`;
    const file = parseFile(fset.addFile(`./${name}`, files[name] as string), (e) =>
      diagnostics.push({ pos: e.pos, end: e.pos, msg: e.msg, soft: false, code: '' }),
    );
    const source = sources.get(path) ?? { path: path === module ? 'main' : path, files: [] };
    source.files.push(file);
    sources.set(path, source);
  }
  return sources;
}
