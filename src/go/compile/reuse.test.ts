import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Library, loadImports } from '../load/library.ts';
import { loadProgram } from '../packages.ts';
import { CompileCache, compileProgram } from './program.ts';

const FOLDER = join(import.meta.dirname, '../testdata/std');
const programs = readdirSync(FOLDER).filter((name) => name.endsWith('.go'));

// The programs use the whole library in many ways, each after all the others.
test('a program is compiled to the same code after others as alone', { timeout: 60_000 }, async () => {
  const library = new Library();
  const cache = new CompileCache();
  const compiled = async (name: string, with_: CompileCache | undefined, trace: boolean) => {
    const files = { 'main.go': readFileSync(join(FOLDER, name), 'utf8') };
    await loadImports(files, null);
    const program = loadProgram(library, files, false);
    const natives = (path: string) => {
      const native = library.native(path);
      if (native === null) return undefined;
      const any = { has: () => true } as unknown as ReadonlySet<string>;
      const none: ReadonlySet<string> = new Set();
      return { plain: any, parking: none, callsMethods: native.callsMethods ?? [] };
    };
    const std = (path: string) => library.has(path);
    const options = { trace, natives, std, ...(with_ === undefined ? {} : { cache: with_ }) };
    const { code, lines, diagnostics } = compileProgram(program.packages, program.fset, options);
    expect(diagnostics).toEqual([]);
    return { code, lines };
  };
  for (const name of programs) {
    for (const trace of [false, true]) {
      await compiled(name, cache, trace);
      const alone = await compiled(name, undefined, trace);
      const again = await compiled(name, cache, trace);
      expect(again.code, name).toBe(alone.code);
      expect(again.lines, name).toEqual(alone.lines);
    }
  }
  expect(cache.functions.size).toBeGreaterThan(600);
});
