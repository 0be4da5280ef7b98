// This file holds the sources to the layout: which room may import which, no cycles between files, names and sizes. A
// failing line here is answered by moving code, not by another entry in the tables.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');

interface Room {
  /** The folder or file that begins the paths of what is in the room; the longest that fits decides. */
  readonly at: string;
  /** The rooms that it may import from, besides itself. `types x`: only types. */
  readonly imports: readonly string[];
  /** npm packages and other modules by prefix; undefined: not restricted. */
  readonly packages?: readonly string[];
}

const rooms: Readonly<Record<string, Room>> = {
  // The engine. It runs in worker, browser and Node alike, so it imports nothing from outside.
  syntax: { at: 'src/go/syntax/', imports: [], packages: [] },
  constant: { at: 'src/go/constant/', imports: ['syntax'], packages: [] },
  types: { at: 'src/go/types/', imports: ['syntax', 'constant'], packages: [] },
  runtime: { at: 'src/go/runtime/', imports: [], packages: [] },
  compile: { at: 'src/go/compile/', imports: ['syntax', 'constant', 'types', 'types runtime'], packages: [] },
  std: { at: 'src/go/std/', imports: ['runtime', 'types syntax'], packages: [] },
  // What crosses the engine's border: types that survive structured cloning.
  'go api': { at: 'src/go/go-api.ts', imports: [], packages: [] },
  // Lines and columns, which an editor counts as the engine does.
  'text places': { at: 'src/go/text-places.ts', imports: ['types go api'], packages: [] },
  'program files': {
    at: 'src/go/load/',
    imports: ['syntax', 'constant', 'types', 'std', 'go api'],
    packages: [],
  },
  loader: {
    at: 'src/go/packages.ts',
    imports: ['syntax', 'constant', 'types', 'std', 'go api', 'program files'],
    packages: [],
  },
  vet: { at: 'src/go/vet/', imports: ['syntax', 'constant', 'types'], packages: [] },
  service: {
    at: 'src/go/service/',
    imports: [
      'syntax',
      'constant',
      'types',
      'vet',
      'text places',
      'types go api',
      'types loader',
      'types program files',
    ],
    packages: [],
  },
  go: {
    at: 'src/go/',
    imports: ['go api', 'program files', 'loader', 'compile', 'service', 'std', 'runtime', 'types', 'syntax'],
    packages: [],
  },
  'go terminal': { at: 'src/go/cli.ts', imports: ['go commands'], packages: ['node:'] },
  // esbuild makes one file of a program and the engine.
  'go commands': { at: 'src/go/cli/', imports: ['go', 'go api'], packages: ['node:', 'esbuild'] },
  python: { at: 'src/python/', imports: ['types go api'] },

  // The page. Only the worker, and what asks the engine while the site is built, know the engine.
  'play protocol': { at: 'src/play/protocol.ts', imports: ['types go api'], packages: [] },
  'play worker': {
    at: 'src/play/worker.ts',
    imports: ['go', 'go api', 'play protocol', 'output gate'],
    packages: ['@wasm-fmt/'],
  },
  'output gate': { at: 'src/play/output-gate.ts', imports: ['types go api', 'play protocol'], packages: [] },
  'at build': { at: 'src/play/at-build.ts', imports: ['go', 'go api'], packages: [] },
  'play runner': { at: 'src/play/', imports: ['types go api', 'play protocol'], packages: [] },
  editor: {
    at: 'src/editor/',
    imports: ['play runner', 'text places', 'types go api'],
    packages: ['monaco-editor', 'monaco-vim', 'shiki'],
  },
  timeline: {
    at: 'src/views/timeline/',
    imports: ['stepper', 'play runner', 'types go api'],
    packages: ['preact', '@preact/'],
  },
  memory: {
    at: 'src/views/memory/',
    imports: ['stepper', 'play runner', 'types go api'],
    packages: ['preact', '@preact/'],
  },
  stepper: { at: 'src/views/stepper.tsx', imports: [], packages: ['preact'] },
  'live address': { at: 'src/views/live-address.ts', imports: ['server protocol'], packages: [] },
  benchmark: {
    at: 'src/views/benchmark/',
    imports: ['live address', 'server protocol', 'server wire'],
    packages: ['preact', '@preact/'],
  },
  dispatch: {
    at: 'src/views/dispatch/',
    imports: ['live address', 'server protocol', 'server wire'],
    packages: ['preact', '@preact/'],
  },
  reference: { at: 'src/views/reference/', imports: ['types server protocol'], packages: [] },
  components: {
    at: 'src/components/',
    imports: [
      'reference',
      'editor',
      'timeline',
      'memory',
      'live address',
      'benchmark',
      'python',
      'play runner',
      'at build',
      'text places',
      'types go api',
    ],
  },
  offline: { at: 'src/offline/', imports: [], packages: ['node:', 'vite'] },
  lessons: { at: 'content/', imports: ['components'] },
  pages: {
    at: 'src/pages/',
    imports: [
      'components',
      'timeline',
      'memory',
      'dispatch',
      'benchmark',
      'reference',
      'python',
      'server protocol',
    ],
  },
  site: { at: 'src/', imports: [] },

  'server protocol': { at: 'server/protocol.ts', imports: [], packages: [] },
  'server wire': { at: 'server/wire.ts', imports: ['server protocol'], packages: [] },
  server: {
    at: 'server/',
    imports: ['server protocol', 'server wire'],
    packages: ['node:', 'ws', 'sirv', 'pino', 'prom-client', '@nats-io/'],
  },

  // What no product code may import.
  outside: { at: '', imports: [] },
};

const OUTSIDE = ['bench/', 'e2e/', 'fuzz/', 'scripts/'];

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

function sourcesUnder(folder: string): string[] {
  if (!existsSync(join(ROOT, folder))) return [];
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((path) => /\.(tsx?|astro|mdx)$/.test(path))
    .sort();
}

function isTest(path: string): boolean {
  return /\.test\.tsx?$|\/testing\.ts$/.test(path);
}

function isGenerated(path: string): boolean {
  return path.includes('.gen.');
}

/** Every import, export … from and import() of a text: what is named and whether only types are. */
function importsIn(text: string): { specifier: string; typeOnly: boolean }[] {
  const code = text.replace(/^\s*\/\/.*$/gm, '').replace(/^\s*\/\*[\s\S]*?\*\//gm, '');
  const found: { specifier: string; typeOnly: boolean }[] = [];
  const statement = /^\s*(?:import|export)\s+(?:(type\s)?\s*([^'";()]*?)\s+from\s+)?(['"])([^'"]+)\3/gm;
  for (const [, type, clause, , specifier] of code.matchAll(statement)) {
    const names = /^\{([\s\S]*)\}$/.exec(clause?.trim() ?? '')?.[1];
    const each = names?.split(',').filter((name) => name.trim() !== '') ?? [];
    const typeOnly = type !== undefined || (each.length > 0 && each.every((name) => /^\s*type\s/.test(name)));
    found.push({ specifier: specifier!, typeOnly });
  }
  for (const [, , specifier] of code.matchAll(/\bimport\(\s*(['"])([^'"]+)\1/g))
    found.push({ specifier: specifier!, typeOnly: false });
  return found;
}

function roomOf(path: string): string {
  const at = Object.entries(rooms).filter(([, room]) => path.startsWith(room.at));
  return at.sort(([, a], [, b]) => b.at.length - a.at.length)[0]![0];
}

const files = ['src', 'server', 'content', 'bench', 'e2e', 'fuzz', 'scripts']
  .flatMap(sourcesUnder)
  .filter((path) => !isGenerated(path));
const texts = new Map(files.map((path) => [path, readFileSync(join(ROOT, path), 'utf8')]));
const imports: Import[] = [];
const foreign: { readonly from: string; readonly specifier: string }[] = [];
for (const [from, text] of texts) {
  for (const { specifier, typeOnly } of importsIn(text)) {
    const local = specifier.startsWith('.')
      ? join(dirname(from), specifier)
      : specifier.startsWith('/')
        ? specifier.slice(1)
        : undefined;
    if (local === undefined) foreign.push({ from, specifier });
    else imports.push({ from, to: local.replaceAll('\\', '/').replace(/\?.*$/, ''), typeOnly });
  }
}

describe('imports', () => {
  test('are found', () => {
    expect(
      importsIn(
        "import type { A } from './a.ts';\nimport {\n  type B,\n  c,\n} from './b.ts';\nimport './c.css';",
      ),
    ).toEqual([
      { specifier: './a.ts', typeOnly: true },
      { specifier: './b.ts', typeOnly: false },
      { specifier: './c.css', typeOnly: false },
    ]);
    expect(
      importsIn("export type * from './a.ts';\nconst x = await import('./b.ts');\n// import './c.ts';"),
    ).toEqual([
      { specifier: './a.ts', typeOnly: true },
      { specifier: './b.ts', typeOnly: false },
    ]);
    expect(imports.length).toBeGreaterThan(100);
  });

  test('name files that exist', () => {
    const missing = imports.filter(
      ({ from, to }) => !isGenerated(to) && !isTest(from) && !existsSync(join(ROOT, to)),
    );
    expect(missing.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
  });

  test('point one way', () => {
    const wrong = imports.filter(({ from, to, typeOnly }) => {
      if (isTest(from) || isGenerated(to) || OUTSIDE.some((folder) => from.startsWith(folder))) return false;
      const [source, target] = [roomOf(from), roomOf(to)];
      if (source === target || /^src\/styles\//.test(to)) return false;
      const allowed = rooms[source]!.imports;
      return !(allowed.includes(target) || (typeOnly && allowed.includes(`types ${target}`)));
    });
    expect(wrong.map(({ from, to }) => `${from} (${roomOf(from)}) imports ${to} (${roomOf(to)})`)).toEqual(
      [],
    );
  });

  test('take from outside only what the room may', () => {
    const wrong = foreign.filter(({ from, specifier }) => {
      const allowed = rooms[roomOf(from)]!.packages;
      return (
        !isTest(from) && allowed !== undefined && !allowed.some((prefix) => specifier.startsWith(prefix))
      );
    });
    expect(wrong.map(({ from, specifier }) => `${from} imports ${specifier}`)).toEqual([]);
  });

  test('make no cycles between files', () => {
    // A back edge inside one folder that carries only types is allowed.
    const edges = Map.groupBy(
      imports.filter(
        ({ from, to, typeOnly }) => !isGenerated(to) && !(typeOnly && dirname(from) === dirname(to)),
      ),
      ({ from }) => from,
    );
    const state = new Map<string, 'open' | 'done'>();
    const trail: string[] = [];
    const cycles: string[] = [];
    const visit = (path: string): void => {
      state.set(path, 'open');
      trail.push(path);
      for (const { to } of edges.get(path) ?? []) {
        if (state.get(to) === 'open') cycles.push([...trail.slice(trail.indexOf(to)), to].join(' -> '));
        else if (!state.has(to)) visit(to);
      }
      trail.pop();
      state.set(path, 'done');
    };
    for (const path of files) if (!state.has(path)) visit(path);
    expect(cycles).toEqual([]);
  });
});

describe('files', () => {
  const limits: readonly { readonly what: string; readonly files: RegExp; readonly lines: number }[] = [
    { what: 'engine', files: /^src\/go\/.*\.ts$/, lines: 1000 },
    // The protocol is half comments, and one file on purpose; the dispatcher is one noun.
    { what: 'protocol', files: /^server\/protocol\.ts$/, lines: 400 },
    { what: 'server', files: /^server\/(?!protocol\.ts).*\.ts$/, lines: 340 },
    { what: 'views', files: /^src\/views\/.*\.tsx?$/, lines: 300 },
    { what: 'Astro components', files: /^src\/.*\.astro$/, lines: 80 },
  ];

  test.each(limits)('of the $what have at most $lines lines', ({ files: which, lines }) => {
    const counted = files
      .filter((path) => which.test(path) && !isTest(path))
      .map((path) => ({ path, n: lineCount(path) }));
    expect(counted.filter(({ n }) => n > lines).map(({ path, n }) => `${path}: ${n}`)).toEqual([]);
  });

  function lineCount(path: string): number {
    return texts.get(path)!.trimEnd().split('\n').length;
  }

  test('have kebab-case names', () => {
    const odd = files.filter(
      (path) => /\.tsx?$/.test(path) && !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*\.tsx?$/.test(basename(path)),
    );
    expect(odd).toEqual([]);
  });

  test('stand in a folder that says what they are about', () => {
    const drawers = /(^|\/)(utils?|lib|common|helpers?)(\/|\.tsx?$)/;
    expect(files.filter((path) => drawers.test(relative('.', path)))).toEqual([]);
  });

  test('say at their top what they are', () => {
    const modules = files.filter(
      (path) => /^(src|server)\/.*\.tsx?$/.test(path) && !isTest(path) && !/\.d\.ts$/.test(path),
    );
    const opening = /^(?:\/\/|\/\*\*(?:\n \*)?) This (?:file|package)\b/;
    expect(modules.filter((path) => !opening.test(texts.get(path)!))).toEqual([]);
  });
});
