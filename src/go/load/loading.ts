// This file loads the packages of the library: some come with the engine, others when a program imports them, and what
// few programs need of the former when one does.

import type { Files, TestOptions } from '../go-api.ts';
import type { LazyPackage, StdPackage } from '../std/natives.ts';
import { corePackages, lazyPackages, loadLater } from '../std/packages.gen.ts';
import { setZoneNames } from '../std/time/zones.ts';
import { Scanner, unquoteString } from '../syntax/index.ts';
import { Library } from './library.ts';
import { setRealNames } from './real-names.ts';
import { testImports } from './test-main.ts';

/** A library none of which is checked. */
export function newLibrary(): Library {
  return new Library({
    has: (path) => Object.hasOwn(corePackages, path) || Object.hasOwn(lazyPackages, path),
    paths: () => [...Object.keys(corePackages), ...Object.keys(lazyPackages)],
    get: (path) => (Object.hasOwn(corePackages, path) ? corePackages[path] : loaded.get(path)),
  });
}

/** Packages of which most programs that import them need more than came with the engine. */
const MORE = ['io', 'io/fs', 'math/bits', 'os', 'unicode'];
/** Programs need no more of package time that name nothing else of it. */
const TIME_NAMED =
  /\btime\.(?!(?:(?:Nano|Micro|Milli)?[sS]econd|Minute|Hour|Duration|Sleep|Now|Since|Until)\b)/;

let later: Promise<void> | null = null;
let restLoaded = false;

/** Loads what few programs need of the packages that come with the engine. */
export function loadRest(): Promise<void> {
  later ??= loadLater().then(
    ({ texts, isAbsent, isStandardPath, zoneNames }) => {
      restLoaded = true;
      setRealNames({ isAbsent, isStandardPath });
      setZoneNames(zoneNames);
      for (const [path, { digest }] of Object.entries(corePackages))
        for (const { name, index, text, bodies = '' } of digest.files) {
          if (typeof index !== 'string') index.text = texts[`${path}/${name} index`] as string;
          if (typeof text !== 'string') text.text = texts[`${path}/${name}`] as string;
          if (typeof bodies !== 'string') bodies.text = texts[`${path}/${name} bodies`] as string;
        }
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

/** Loads what the files import, as far as that can be told from the imports, and is not there yet; null if there is no such thing. */
export function loadImports(files: Files, tests: TestOptions | null): Promise<void> | null {
  const wanted = new Set<string>();
  let rest = false;
  const want = (path: string, text: string): void => {
    rest ||= !restLoaded && (MORE.includes(path) || (path === 'time' && TIME_NAMED.test(text)));
    const lazy = Object.hasOwn(lazyPackages, path) ? lazyPackages[path] : undefined;
    rest ||= !restLoaded && lazy?.rest === true;
    for (const p of lazy === undefined ? [] : [path, ...lazy.needs]) if (!loaded.has(p)) wanted.add(p);
  };
  for (const [name, text] of Object.entries(files))
    if (name.endsWith('.go')) for (const path of importsIn(text)) want(path, text);
  if (tests !== null) for (const path of testImports(tests)) want(path, '');
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
