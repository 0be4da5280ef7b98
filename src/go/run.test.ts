import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { goRunStderr } from '../../scripts/go-run.ts';
import { type Role, recordedPaths, roleOf } from '../../scripts/golden.ts';
import { inputFor, isInModule, moduleFolders, moduleKind, readModule } from '../../scripts/modules.ts';
import { normaliseStderr, normaliseTests } from '../../scripts/normalise.ts';
import * as go from './go.ts';
import type { Files, RunOptions } from './go-api.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const OPTIONS: RunOptions = { seed: 1, clock: 'virtual' };

interface Ran {
  readonly stdout: string;
  readonly stderr: string;
}

async function ended(
  start: typeof go.run,
  files: Files,
  options: RunOptions = {},
): Promise<Ran & { readonly code: number; readonly compiled: boolean }> {
  let compiled = true;
  let stdout = '';
  let stderr = '';
  const running = start(files, { ...OPTIONS, ...options }, (event) => {
    if (event.kind === 'stdout') stdout += event.text;
    // The go command puts what tests write to either into its own stdout.
    else if (event.kind === 'stderr' && start === go.test) stdout += event.text;
    else if (event.kind === 'stderr') stderr += event.text;
    else if (event.kind === 'compile-error') {
      compiled = false;
      stderr += event.text;
    }
  });
  const code = await running.done;
  if (start === go.test) return { code, compiled, stdout, stderr: normaliseStderr(stderr) };
  return { code, compiled, stdout, stderr: goRunStderr(stderr, code, compiled) };
}

function read(path: string): string {
  const file = join(ROOT, path);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

function filesUnder(folder: string): string[] {
  if (!existsSync(join(ROOT, folder))) return [];
  const names = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' });
  return names.map((name) => `${folder}/${name.replaceAll('\\', '/')}`).sort();
}

const modules = moduleFolders(filesUnder('content'));

function goFiles(folder: string): string[] {
  return filesUnder(folder).filter((path) => path.endsWith('.go') && !isInModule(path, modules));
}

function programs(folders: readonly string[], role: Role): string[] {
  return folders.flatMap(goFiles).filter((path) => roleOf(path, read(path)) === role);
}

// Output and errors were recorded from real Go (`npm run golden`).
describe('a program prints what real Go printed', { timeout: 20_000 }, () => {
  const folders = ['run', 'std', 'fixedbugs'].map((name) => `src/go/testdata/${name}`);
  test.each(programs([...folders, 'content', 'src/python/testdata'], 'go'))('%s', async (path) => {
    const { stdout, stderr } = await ended(
      go.run,
      { [basename(path)]: read(path) },
      { stdin: inputFor(join(ROOT, path)) },
    );
    const { out, err } = recordedPaths(path);
    expect<Ran>({ stdout, stderr }).toEqual({ stdout: read(out), stderr: read(err) });
  });
  test.each(modules)('%s', async (folder) => {
    const files = readModule(join(ROOT, folder));
    const isRun = moduleKind(files) === 'run';
    const { stdout, stderr } = await ended(isRun ? go.run : go.test, files, {
      stdin: inputFor(join(ROOT, folder)),
    });
    const { out, err } = recordedPaths(folder);
    expect<Ran>({ stdout: isRun ? stdout : normaliseTests(stdout), stderr }).toEqual({
      stdout: read(out),
      stderr: read(err),
    });
  });
});

// What it prints is another figure each time.
describe('a program that measures finds a time', { timeout: 30_000 }, () => {
  test.each(programs(['content'], 'measured'))('%s', async (path) => {
    const { code, stdout, stderr } = await ended(go.run, { [basename(path)]: read(path) }, { clock: 'real' });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/[1-9]\d*(\.\d+)? ns\/op/);
  });
});

describe('an exercise tells right answers from wrong ones', () => {
  const exercises = goFiles('content')
    .filter((path) => basename(path) === 'exercise_test.go')
    .map((path) => dirname(path));
  const answers = exercises.flatMap((folder) => {
    const sources = goFiles(folder).filter((path) => !path.endsWith('_test.go'));
    return sources.map((path) => ({ path, tests: `${folder}/exercise_test.go` }));
  });
  test.each(answers)('$path', async ({ path, tests }) => {
    const { code, compiled, stdout, stderr } = await ended(go.test, {
      'answer.go': read(path),
      'exercise_test.go': read(tests),
    });
    const right = basename(path) === 'solution.go';
    const found = !compiled ? 'does not compile' : code === 0 ? 'passes' : 'fails';
    expect(found, stdout + stderr).toBe(right ? 'passes' : 'fails');
  });
});

test('what is wrong with a program is told without running it', async () => {
  expect(await go.compileErrors({ 'main.go': 'package main\nfunc main() {\nx: goto x\n}\n' })).toEqual([]);
  const [wrong] = await go.compileErrors({ 'main.go': 'package main\nfunc main() { var n int }\n' });
  expect(wrong).toMatchObject({ line: 2, message: 'declared and not used: n' });
});
