// This file is `go vet`: what is suspicious in packages that compile, and the first error of those that do not.

import { analyze, type Files, type GoDiagnostic } from '../go.ts';
import { bool, takeFlags, UsageError } from './flags.ts';
import { BUILD_FLAGS, NOT_HERE } from './run.ts';
import { fromHere } from './terminal.ts';
import { findTargets, type Target } from './workspace.ts';

const USAGE =
  "usage: go vet [build flags] [-vettool prog] [vet flags] [packages]\nRun 'go help vet' and 'go tool vet help' for details.";

const dirOf = (file: string): string => (file.includes('/') ? file.slice(0, file.lastIndexOf('/')) : '');

/**
 * What is said of the packages in these folders. Where some do not compile, the others are looked at without them, and without
 * those that need them.
 */
export async function vetted(files: Files, dirs: ReadonlySet<string>): Promise<GoDiagnostic[]> {
  const found: GoDiagnostic[] = [];
  for (let left = files; Object.keys(left).some((path) => path.endsWith('.go')); ) {
    const { diagnostics } = await analyze(left);
    const errors = diagnostics.filter((d) => d.source === 'compiler');
    found.push(...(errors.length > 0 ? errors : diagnostics));
    if (errors.length === 0) break;
    const broken = new Set(errors.map((d) => dirOf(d.file)));
    const rest = Object.entries(left).filter(([path]) => !broken.has(dirOf(path)) || path === 'go.mod');
    if (rest.length === Object.keys(left).length) break;
    left = Object.fromEntries(rest);
  }
  return found.filter((d) => dirs.has(dirOf(d.file)));
}

/** Whether a package imports, itself or through others, one that is missing after it was left out. */
const isEcho = (d: GoDiagnostic): boolean => d.code === 'BrokenImport';

export async function vetCommand(given: readonly string[]): Promise<number> {
  const { rest } = takeFlags(given, { ...BUILD_FLAGS, v: bool }, { usage: USAGE, missing: NOT_HERE });
  const { root, targets } = findTargets(rest);
  if (targets.length === 0) throw new UsageError('no packages to vet', 1);
  const problems = targets.filter((target) => target.problem !== '');
  if (problems.length > 0) throw new UsageError(problems.map((target) => target.problem).join('\n'), 1);
  const { files } = targets[0] as Target;
  const byDir = new Map(targets.map((target) => [target.dir, target]));
  const all = await vetted(files, new Set(byDir.keys()));
  const firstPass = all.filter((d) => d.source === 'compiler' && !isEcho(d));
  for (const target of targets) {
    const own = all.filter((d) => dirOf(d.file) === target.dir);
    const [error] = own.filter((d) => firstPass.includes(d));
    if (error !== undefined) {
      const at = `./${error.file}:${error.line}:${error.column}: ${error.message}\n`;
      process.stderr.write(`# ${target.name}\n# [${target.name}]\nvet: ${fromHere(dotted(at), root)}`);
      continue;
    }
    for (const d of own)
      if (d.source === 'vet')
        process.stderr.write(fromHere(`${d.file}:${d.line}:${d.column}: ${d.message}\n`, root));
  }
  return all.length === 0 ? 0 : 1;
}

/** The compiler puts a dot before files of the current folder only. */
const dotted = (line: string): string => line.replace(/^\.\/(?=[^:]*\/)/, '');
