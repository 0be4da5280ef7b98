// This file is `npm run type-facts`: it holds what an editor shows of the names in the site's programs, their descriptions and
// their inferred types, against Go's own type checker. Every difference is printed. It needs a Go toolchain.
//
//   npm run type-facts                    every program under content/
//   npm run type-facts -- 12-interfaces   those with this in their path

import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { loadImports, loadRest, newLibrary } from '../src/go/load/loading.ts';
import { loadProgram } from '../src/go/packages.ts';
import { describe } from '../src/go/service/describe.ts';
import { findInlays } from '../src/go/service/inlays.ts';

const ROOT = resolve(import.meta.dirname, '..');

interface Fact {
  readonly file: string;
  readonly line: number;
  /** In bytes, from 1. */
  readonly column: number;
  readonly object: string;
  readonly type: string;
}

/** What go/types says of the files; null without a Go toolchain. */
function factsOf(files: readonly string[]): readonly Fact[] | null {
  const ran = spawnSync('go', ['run', join(import.meta.dirname, 'type-facts', 'main.go')], {
    input: files.join('\n'),
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, GO111MODULE: 'off', GODEBUG: 'gotypesalias=1' },
  });
  if (ran.error !== undefined) return null;
  if (ran.status !== 0) throw new Error(ran.stderr);
  return ran.stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Fact);
}

/** Programs of one file; those that import what only a module brings are left out. */
function programs(wanted: readonly string[]): string[] {
  return readdirSync(join(ROOT, 'content'), { recursive: true, encoding: 'utf8' })
    .map((name) => `content/${name.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.go') && !/_test\.go$|\/(?:exercise[^/]*|wrong)\//.test(path))
    .filter((path) => wanted.length === 0 || wanted.some((part) => path.includes(part)))
    .filter((path) => !/"(?:github\.com|golang\.org|example)\//.test(readFileSync(join(ROOT, path), 'utf8')))
    .sort();
}

/** Built-in functions, of which go/types has the name alone, and structs of the library, of which we show what is exported. */
const IS_OURS = /^builtin |^type \w+\.\w+ struct\{/;

const utf16Column = (line: string, byteColumn: number): number =>
  Buffer.from(line)
    .subarray(0, byteColumn - 1)
    .toString('utf8').length + 1;

async function compare(
  path: string,
  facts: readonly Fact[],
): Promise<{ names: number; differences: string[] }> {
  const source = readFileSync(join(ROOT, path), 'utf8');
  const lines = source.split('\n');
  const files = { 'main.go': source };
  await Promise.all([loadImports(files, null), loadRest()]);
  const program = loadProgram(newLibrary(), files, true);
  const differences: string[] = [];
  const types = new Map<string, string>();
  let names = 0;
  for (const [place, here] of Map.groupBy(facts, ({ line, column }) => `${line}:${column}`)) {
    const { line, column, type } = here[0] as Fact;
    const at = { file: 'main.go', line, column: utf16Column(lines[line - 1] ?? '', column) };
    types.set(`${line}:${at.column}`, type);
    // The name of an embedded field stands for the field and for its type.
    const objects = here.map(({ object }) => object);
    if (objects.some((object) => IS_OURS.test(object))) continue;
    names++;
    const said = (await describe(program, async () => ({}), at))?.text.split('\n')[0] ?? 'nothing';
    if (!objects.includes(said))
      differences.push(`${path}:${place}: shows ${said}, Go ${objects.join(', or ')}`);
  }
  for (const inlay of findInlays(program)) {
    const name =
      /[\p{L}_][\p{L}\p{Nd}_]*$/u.exec((lines[inlay.line - 1] ?? '').slice(0, inlay.column - 1))?.[0] ?? '';
    const type = types.get(`${inlay.line}:${inlay.column - name.length}`);
    names++;
    if (type !== undefined && type !== inlay.label)
      differences.push(`${path}:${inlay.line}: infers ${name} ${inlay.label}, Go ${type}`);
  }
  return { names, differences };
}

async function main(wanted: readonly string[]): Promise<number> {
  const paths = programs(wanted);
  const facts = factsOf(paths);
  if (facts === null) {
    console.error('npm run type-facts needs a Go toolchain on the PATH.');
    return 1;
  }
  const byFile = Map.groupBy(facts, ({ file }) => file);
  let names = 0;
  let differ = 0;
  for (const path of paths) {
    const found = await compare(path, byFile.get(path) ?? []);
    names += found.names;
    differ += found.differences.length;
    for (const difference of found.differences) console.error(difference);
  }
  console.log(`${names} names and inferred types in ${paths.length} programs compared, ${differ} differ`);
  return differ === 0 ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
