// This file holds the standard library as it is loaded: the packages that come with the engine, and the others once a
// program has imported them. Each is checked as far as programs use it, and kept for all programs.

import type { Files, TestOptions } from '../go-api.ts';
import type { LazyPackage, StdPackage } from '../std/natives.ts';
import { corePackages, lazyPackages, loadLater } from '../std/packages.gen.ts';
import { FileSet, type Pos, Scanner, unquoteString } from '../syntax/index.ts';
import { type CheckedPackage, checkOnDemand } from '../types/index.ts';
import { GO_VERSION } from './module.ts';

/** Positions from here upwards belong to the library. */
const LIBRARY_FIRST: Pos = 2 ** 30;

/** The library's packages as they are first imported. */
export class Library {
  readonly fset = new FileSet(null, LIBRARY_FIRST);
  readonly #checked = new Map<string, CheckedPackage>();

  has(path: string): boolean {
    return Object.hasOwn(corePackages, path) || Object.hasOwn(lazyPackages, path);
  }

  /** The import paths of all packages, sorted. */
  paths(): readonly string[] {
    return [...Object.keys(corePackages), ...Object.keys(lazyPackages)].sort();
  }

  /** Of a package that does not come with the engine: once it is loaded. */
  get(path: string): CheckedPackage | undefined {
    const known = this.#checked.get(path);
    if (known !== undefined) return known;
    const std = stdPackage(path);
    if (std === undefined) return undefined;
    const checked = checkOnDemand(this.fset, path, std.digest, {
      goVersion: GO_VERSION,
      importer: (p) => this.get(p)?.pkg ?? { error: `package ${p} is not in std` },
      ignoreFuncBodies: false,
      natives: true,
    });
    this.#checked.set(path, checked);
    return checked;
  }

  native(path: string): StdPackage['native'] {
    return stdPackage(path)?.native ?? null;
  }
}

/** Packages of which most programs that import them need more than came with the engine. */
const MORE = ['io/fs', 'os', 'unicode'];

let later: Promise<void> | null = null;

/** Loads what few programs need of the packages that come with the engine. */
export function loadRest(): Promise<void> {
  later ??= loadLater().then(
    (texts) => {
      for (const [path, { digest }] of Object.entries(corePackages))
        for (const { name, text } of digest.files)
          if (typeof text !== 'string') text.text = texts[`${path}/${name}`] as string;
    },
    (error: unknown) => {
      // Whoever asks next tries again.
      later = null;
      throw error;
    },
  );
  return later;
}

/** Packages that did not come with the engine. */
const loaded = new Map<string, StdPackage>();

function stdPackage(path: string): StdPackage | undefined {
  return Object.hasOwn(corePackages, path) ? corePackages[path] : loaded.get(path);
}

/** What the main package made for tests imports: expressions only if there are patterns to match. */
export function testImports({ match, skip, bench, list }: TestOptions): readonly string[] {
  const patterns = [match, skip, bench, list].some((pattern) => (pattern ?? '') !== '');
  return patterns ? ['os', 'regexp', 'testing'] : ['os', 'testing'];
}

/** Loads what the files import, as far as that can be told from the imports, and is not there yet; null if there is no such thing. */
export function loadImports(files: Files, tests: TestOptions | null): Promise<void> | null {
  const wanted = new Set<string>();
  let rest = false;
  const want = (path: string): void => {
    rest ||= later === null && MORE.includes(path);
    const lazy = Object.hasOwn(lazyPackages, path) ? lazyPackages[path] : undefined;
    for (const p of lazy === undefined ? [] : [path, ...lazy.needs]) if (!loaded.has(p)) wanted.add(p);
  };
  for (const [name, text] of Object.entries(files))
    if (name.endsWith('.go')) for (const path of importsIn(text)) want(path);
  if (tests !== null) for (const path of testImports(tests)) want(path);
  if (wanted.size === 0 && !rest) return null;
  const loading = [...wanted].map(async (path) => {
    loaded.set(path, await (lazyPackages[path] as LazyPackage).load());
  });
  return Promise.all([rest ? loadRest() : null, ...loading]).then(() => undefined);
}

/** The paths that a file imports, as far as can be told without parsing it. */
function importsIn(text: string): string[] {
  const ignore = (): void => undefined;
  const scanner = new Scanner(text, ignore, ignore);
  const found: string[] = [];
  scanner.next();
  let group = false;
  // package name; import "path"; import ( "path"; name "path" )
  for (let inImport = false; scanner.tok !== 'EOF'; scanner.next()) {
    const { tok } = scanner;
    if (tok === 'import') inImport = true;
    else if (tok === 'literal' && inImport) found.push(unquoteString(scanner.lit) ?? '');
    else if (tok === '(' && inImport) group = true;
    else if (tok === ')') group = false;
    else if (tok === ';') inImport = group;
    else if (tok === 'const' || tok === 'type' || tok === 'var' || tok === 'func') break;
  }
  return found;
}
