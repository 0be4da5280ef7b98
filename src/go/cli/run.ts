// This file is `go run`: the program of a folder, or of the files that are named, with the arguments behind them.

import { statSync } from 'node:fs';
import { bool, type Flags, takeFlags, text, UsageError, whole } from './flags.ts';
import { runInTerminal, showCompileError, THIS_COMPUTER } from './terminal.ts';
import { findTargets, packageNames } from './workspace.ts';

const USAGE =
  "usage: go run [build flags] [-exec xprog] package [arguments...]\nRun 'go help run' for details.";

/** Flags of this engine, which go test has too. */
export const ENGINE_FLAGS: Flags = { race: bool, seed: whole, preempt: bool, trace: bool, reach: text };

/** Flags that decide over nothing here: there is no cache, and everything is compiled in one way. */
export const BUILD_FLAGS: Flags = { a: bool, trimpath: bool, p: whole, mod: text, buildvcs: text };

export const NOT_HERE = {
  exec: 'programs run in the engine',
  tags: 'build tags cannot be chosen in the engine',
  ldflags: 'there is no linker in the engine',
  gcflags: 'there is no other compiler in the engine',
  msan: 'there is no memory sanitizer in the engine',
  asan: 'there is no address sanitizer in the engine',
  cover: 'the engine does not measure coverage',
  work: 'the engine has no work folder',
  x: 'the engine starts no commands',
  n: 'the engine starts no commands',
} as const;

export function engineOptions(taken: ReturnType<typeof takeFlags>) {
  const on = (name: string): boolean => taken.values.get(name) === 'true';
  const seed = taken.values.get('seed');
  return {
    race: on('race'),
    preempt: on('preempt'),
    trace: on('trace'),
    ...(seed === undefined ? {} : { seed: Number(seed) }),
    reach: [...THIS_COMPUTER, ...taken.all('reach')],
  };
}

export async function runCommand(given: readonly string[]): Promise<number> {
  const taken = takeFlags(given, { ...ENGINE_FLAGS, ...BUILD_FLAGS }, { usage: USAGE, missing: NOT_HERE });
  const { rest } = taken;
  if (rest.length === 0) throw new UsageError('go: no go files listed', 1);
  let n = rest.findIndex((arg) => !arg.endsWith('.go'));
  if (n < 0) n = rest.length;
  const missing = rest.slice(0, n).find((path) => statSync(path, { throwIfNoEntry: false }) === undefined);
  if (missing !== undefined) throw new UsageError(`stat ${missing}: no such file or directory`, 1);
  const packages = rest.slice(0, Math.max(n, 1));
  const { root, cwd, targets } = findTargets(packages);
  const [target] = targets;
  if (target === undefined) throw new UsageError(`go: no packages loaded from ${packages[0]}`, 1);
  if (targets.length > 1)
    throw new UsageError(
      `go: pattern ${packages[0]} matches multiple packages:\n${targets.map((t) => `\t${t.name}`).join('\n')}`,
      1,
    );
  if (target.problem !== '') throw new UsageError(target.problem, 1);
  // The go command looks at package clauses before it compiles anything.
  const names = packageNames(target);
  if (names.length > 0 && names.every((name) => /^(?!main$)\w/.test(name)))
    throw new UsageError(`package ${target.name} is not a main package`, 1);
  const { code, compiled } = await runInTerminal(
    target.files,
    {
      ...engineOptions(taken),
      dir: target.dir,
      ...(cwd === null ? {} : { cwd }),
      args: rest.slice(packages.length),
    },
    (e) => showCompileError(e, root, (name) => (name === 'main' ? target.name : name)),
  );
  // As go run reports the program's status.
  if (compiled && code !== 0) console.error(`exit status ${code}`);
  return code === 0 ? 0 : 1;
}
