// This file is `go build`: it checks packages, and makes of a program one file that Node runs by itself. The file holds the engine and
// the program's text, which is compiled when the file is run: that takes a fraction of a second, and what runs is what go run runs.

import { chmodSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { buildErrors, type Files, type RunEvent } from '../go.ts';
import { bool, takeFlags, text, UsageError } from './flags.ts';
import { BUILD_FLAGS, ENGINE_FLAGS, engineOptions, NOT_HERE } from './run.ts';
import { showCompileError } from './terminal.ts';
import { findTargets, isFolder, packageNames, type Target } from './workspace.ts';

const USAGE = "usage: go build [-o output] [build flags] [packages]\nRun 'go help build' for details.";

export async function buildCommand(given: readonly string[]): Promise<number> {
  const taken = takeFlags(
    given,
    { ...ENGINE_FLAGS, ...BUILD_FLAGS, o: text, v: bool },
    { usage: USAGE, missing: NOT_HERE },
  );
  const { root, targets: named } = findTargets(taken.rest);
  // Folders with nothing but tests are passed over, unless they were named.
  const several = taken.rest.some((arg) => arg.endsWith('...'));
  const targets = named.filter((t) => !several || t.problem !== '' || packageNames(t).length > 0);
  if (targets.length === 0) throw new UsageError('no packages to build', 1);
  for (const target of targets)
    if (target.problem === '' && packageNames(target).length === 0)
      throw new UsageError(`${target.name}: no non-test Go files in ${resolve(root, target.dir)}`, 1);
  const problems = targets.filter((target) => target.problem !== '');
  if (problems.length > 0) throw new UsageError(problems.map((target) => target.problem).join('\n'), 1);
  const said = new Set<string>();
  let failed = false;
  for (const target of targets) {
    const error = await buildErrors(target.files, target.dir);
    if (error === null) continue;
    failed = true;
    const packages = error.packages.filter(
      (one) => !said.has(one.name + one.text) && said.add(one.name + one.text),
    );
    const e: Extract<RunEvent, { kind: 'compile-error' }> = {
      kind: 'compile-error',
      ...error,
      packages,
      text: '',
    };
    showCompileError(e, root, (name) => (name === 'main' ? target.name : name));
  }
  if (failed) return 1;
  const out = taken.values.get('o');
  const programs = targets.filter(isProgram);
  if (programs.length === 0) return 0;
  if (targets.length > 1 && (out === undefined || !isFolder(out))) {
    if (out !== undefined)
      throw new UsageError(`go: cannot write multiple packages to non-directory ${out}`, 1);
    return 0;
  }
  const { race, preempt, seed } = engineOptions(taken) as { race: boolean; preempt: boolean; seed?: number };
  for (const target of programs) {
    const name = `${nameOf(target, taken.rest)}.js`;
    const path = out === undefined ? name : isFolder(out) ? join(out, name) : out;
    const options = { race, preempt, dir: target.dir, ...(seed === undefined ? {} : { seed }) };
    await writeProgram(resolve(path), target.files, options);
  }
  return 0;
}

const isProgram = (target: Target): boolean => packageNames(target).includes('main');

/** As the go command names what it builds: after the folder, or the first file. */
function nameOf({ name }: Target, args: readonly string[]): string {
  if (name !== 'command-line-arguments') return basename(name);
  return args[0]?.endsWith('.go') ? basename(args[0], '.go') : basename(resolve(args[0] ?? '.'));
}

/** What is compiled; files that a program reads are those of the folder where it is started. */
function sourcesOf(files: Files): Files {
  const list = Object.entries(files);
  if (list.some(([path, source]) => path.endsWith('.go') && source.includes('//go:embed'))) return files;
  return Object.fromEntries(list.filter(([path]) => path === 'go.mod' || /(?<!_test)\.go$/.test(path)));
}

/** A file is run as a module or as none, depending on a package.json near it. This works in both. */
const REQUIRE = `#!/usr/bin/env node
var require = typeof require === 'function' ? require : (name) => process.getBuiltinModule(name);
if (Promise.withResolvers === undefined) { console.error('This program needs Node 22 or later.'); process.exit(1); }`;

async function writeProgram(path: string, files: Files, options: object): Promise<void> {
  const { build } = await import('esbuild').catch(() => {
    throw new UsageError('go: build needs the npm package esbuild, which npm install brings', 1);
  });
  const entry = `
    import { runStandalone } from './standalone.ts';
    runStandalone(${JSON.stringify(sourcesOf(files))}, ${JSON.stringify(options)});`;
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: import.meta.dirname, loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'iife',
    platform: 'node',
    target: 'node20',
    loader: { '.wasm': 'empty' },
    external: ['@wasm-fmt/gofmt'],
    banner: { js: REQUIRE },
    write: false,
    logLevel: 'error',
  });
  writeFileSync(path, outputFiles[0]?.text ?? '');
  chmodSync(path, 0o755);
}
