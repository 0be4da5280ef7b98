import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Library } from '../load/library.ts';
import { loadImports, loadRest, newLibrary } from '../load/loading.ts';
import { loadProgram } from '../packages.ts';
import { CompileCache, compileProgram } from './program.ts';

const FOLDER = join(import.meta.dirname, '../testdata/std');
const programs = readdirSync(FOLDER).filter((name) => name.endsWith('.go'));

interface Kept {
  readonly trace?: boolean;
  readonly cache?: CompileCache;
  /** Packages of which the functions are used that were emitted when the library was digested. */
  readonly emitted?: (path: string) => boolean;
}

async function compiled(name: string, library: Library, { trace = false, cache, emitted }: Kept) {
  const files = { 'main.go': readFileSync(join(FOLDER, name), 'utf8') };
  await Promise.all([loadImports(files, null), loadRest()]);
  const program = loadProgram(library, files, false);
  const natives = (path: string) => {
    const native = library.native(path);
    if (native === null) return undefined;
    const any = { has: () => true } as unknown as ReadonlySet<string>;
    const none: ReadonlySet<string> = new Set();
    return { plain: any, parking: none, callsMethods: native.callsMethods ?? [] };
  };
  const { code, lines, diagnostics } = compileProgram(program.packages, program.fset, {
    trace,
    natives,
    std: (path) => library.has(path),
    ...(cache === undefined ? {} : { cache }),
    ...(emitted === undefined ? {} : { emitted: (path) => (emitted(path) ? library.emitted(path) : {}) }),
  });
  expect(diagnostics).toEqual([]);
  return { code, lines };
}

// The programs use the whole library in many ways, each after all the others.
test('a program is compiled to the same code after others as alone', { timeout: 60_000 }, async () => {
  const library = newLibrary();
  const cache = new CompileCache();
  for (const name of programs) {
    for (const trace of [false, true]) {
      await compiled(name, library, { cache, trace });
      const alone = await compiled(name, library, { trace });
      const again = await compiled(name, library, { cache, trace });
      expect(again.code, name).toBe(alone.code);
      expect(again.lines, name).toEqual(alone.lines);
    }
  }
  expect(cache.functions.size).toBeGreaterThan(600);
});

test.each([
  ['all packages', () => true],
  ['package fmt', (path: string) => path === 'fmt'],
  ['all but package os', (path: string) => path !== 'os'],
])('what was emitted of %s beforehand is what would be now', { timeout: 60_000 }, async (_, emitted) => {
  const alone = newLibrary();
  for (const name of programs.filter((_, i) => i % 4 === 0)) {
    // In a library of which nothing has been asked.
    const before = await compiled(name, newLibrary(), { cache: new CompileCache(), emitted });
    const now = await compiled(name, alone, {});
    expect(before.code, name).toBe(now.code);
    expect(before.lines, name).toEqual(now.lines);
  }
});
