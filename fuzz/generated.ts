// This file runs generated programs in the engine and in real Go and reports where what they print, their exit codes or their last
// words differ.

import type { Job } from '../scripts/conformance-worker.ts';
import type { Outcome } from '../scripts/worker-pool.ts';
import { inPool } from '../scripts/worker-pool.ts';
import { filesOf } from './front-end.ts';
import { minimise } from './minimise.ts';
import { type Oracle, type Ran, runAloneInGo, runInGo } from './oracle.ts';

const SECONDS = 20;
const CHANGED_SECONDS = 3;
const BATCH = 50;

export interface Difference {
  readonly n: number;
  readonly text: string;
  readonly detail: string;
}

export interface RunTotals {
  programs: number;
  same: number;
  /** Both reject it: the generator's fault. */
  rejected: number;
}

type Real = Ran | { readonly rejected: string } | undefined;

/** Some are compiled to give way in loops, some to be traced: that must not change what they do. */
function jobFor(text: string): Job {
  const [preempt, trace] = [text.length % 4 === 1, text.length % 4 === 3];
  return { kind: 'run', files: filesOf(text), args: [], merged: false, clock: 'virtual', preempt, trace };
}

/** What a program says when it dies, without goroutines and addresses. */
export function lastWords(stderr: string): string {
  return stderr
    .replace(/\n\ngoroutine [\s\S]*/, '\n')
    .replace(/^\[signal .*\n/gm, '')
    .replace(/\b0x[0-9a-f]+\b/g, '0x…')
    .trim();
}

/** How the two ends differ: undefined if they do not, 'rejected' if neither accepts the program. */
export function difference(ours: Outcome, real: Real): string | undefined {
  if (ours.kind === 'broke') return `internal error: ${ours.message.split('\n').slice(0, 5).join('\n')}`;
  if (ours.kind === 'too-slow')
    return real === undefined ? undefined : `does not end within ${ours.seconds} s`;
  if (ours.kind !== 'ran') throw new Error(ours.kind);
  if (real === undefined) return undefined;
  if ('rejected' in real) return ours.compiled ? `accepted, but real Go says:\n${real.rejected}` : 'rejected';
  if (!ours.compiled) return `rejected: ${ours.stderr}`;
  if (ours.stdout !== real.stdout) return firstDifference(ours.stdout, real.stdout);
  if (ours.code !== real.code) return `exit code ${ours.code}, real Go ${real.code}`;
  const [a, b] = [lastWords(ours.stderr), lastWords(real.stderr)];
  return a === b ? undefined : `stderr: ${a}\nreal Go: ${b}`;
}

function firstDifference(ours: string, real: string): string {
  const [a, b] = [ours.split('\n'), real.split('\n')];
  const at = a.findIndex((line, i) => line !== b[i]);
  const i = at < 0 ? a.length : at;
  return `line ${i + 1} of the output\nours: ${a[i] ?? '(end)'}\nreal: ${b[i] ?? '(end)'}`;
}

/** Runs programs in both; one answer for each. */
async function differences(
  texts: readonly string[],
  folder: string,
  lanes: number,
  seconds: number,
): Promise<(string | undefined)[]> {
  const outcomes: Outcome[] = [];
  await inPool(texts.keys(), lanes, async (i, run) => {
    outcomes[i] = await run(jobFor(texts[i]!), seconds);
  });
  const reals = runInGo(texts, folder, seconds);
  return texts.map((text, i) => {
    const found = difference(outcomes[i]!, reals[i]);
    if (found === undefined || found === 'rejected') return found;
    return difference(outcomes[i]!, runAloneInGo(text, folder, seconds));
  });
}

export async function fuzzGenerated(
  programs: readonly (readonly [number, string])[],
  folder: string,
  lanes: number,
  onDifference: (found: Difference) => void,
): Promise<RunTotals> {
  const totals: RunTotals = { programs: 0, same: 0, rejected: 0 };
  for (let from = 0; from < programs.length; from += BATCH) {
    const batch = programs.slice(from, from + BATCH);
    const found = await differences(
      batch.map(([, text]) => text),
      folder,
      lanes,
      SECONDS,
    );
    batch.forEach(([n, text], i) => {
      totals.programs++;
      const detail = found[i];
      if (detail === undefined) totals.same++;
      else if (detail === 'rejected') totals.rejected++;
      else onDifference({ n, text, detail });
    });
  }
  return totals;
}

/** Runs changed programs in both. What real Go rejects, does not end or does differently each time is left out. */
export async function fuzzChanged(
  programs: Iterable<readonly [number, string]>,
  oracle: Oracle,
  onDifference: (found: Difference) => void,
): Promise<RunTotals> {
  const totals: RunTotals = { programs: 0, same: 0, rejected: 0 };
  await inPool(programs, 1, async ([n, text], run) => {
    totals.programs++;
    const real = (await oracle.frontEnd(text))?.length === 0 ? oracle.run(text, CHANGED_SECONDS) : undefined;
    if (real === undefined) {
      totals.rejected++;
      return;
    }
    const detail = difference(await run(jobFor(text), CHANGED_SECONDS * 3), real);
    if (detail === undefined) totals.same++;
    else onDifference({ n, text, detail });
  });
  return totals;
}

/** The changed program with as few lines as still differ. */
export async function minimiseChanged(text: string, oracle: Oracle): Promise<string> {
  let small = text;
  await inPool([0], 1, async (_, run) => {
    small = await minimise(text, async (one) => {
      if ((await oracle.frontEnd(one))?.length !== 0) return false;
      const real = oracle.run(one, CHANGED_SECONDS);
      return (
        real !== undefined && difference(await run(jobFor(one), CHANGED_SECONDS * 3), real) !== undefined
      );
    });
  });
  return small;
}

/** The program with as few lines as still differ. All that are one step smaller are tried in one build. */
export async function minimiseRun(
  text: string,
  oracle: Oracle,
  folder: string,
  lanes: number,
): Promise<string> {
  const differ = async (candidates: readonly (readonly string[])[]): Promise<boolean[]> => {
    const texts = candidates.map((lines) => lines.join('\n'));
    const right: number[] = [];
    for (const [i, one] of texts.entries()) if ((await oracle.frontEnd(one))?.length === 0) right.push(i);
    const found = await differences(
      right.map((i) => texts[i]!),
      folder,
      lanes,
      4,
    );
    const wrong = new Set(right.filter((_, i) => found[i] !== undefined));
    return texts.map((_, i) => wrong.has(i));
  };
  let lines: readonly string[] = text.split('\n');
  for (let size = Math.ceil(lines.length / 2), rounds = 0; size >= 1 && rounds < 40; rounds++) {
    const from = Array.from({ length: Math.ceil(lines.length / size) }, (_, i) => i * size);
    const without = (starts: ReadonlySet<number>): string[] =>
      lines.filter((_, i) => !starts.has(i - (i % size)));
    const candidates = from.map((start) => [...blockFrom(lines, start, size)]);
    const wrong = await differ(candidates.map((drop) => lines.filter((_, i) => !drop.includes(i))));
    const able = from.filter((_, i) => wrong[i]);
    if (able.length === 0) {
      if (size === 1) break;
      size = Math.ceil(size / 2);
      continue;
    }
    const together = able.length > 1 ? without(new Set(able)) : [];
    if (together.length > 0 && (await differ([together]))[0]) lines = together;
    else {
      const first = candidates[from.indexOf(able[0]!)]!;
      lines = lines.filter((_, i) => !first.includes(i));
    }
  }
  return lines.join('\n');
}

/** The lines from start, and, if a single one opens a block, the block. */
function blockFrom(lines: readonly string[], start: number, size: number): Set<number> {
  const drop = new Set<number>();
  for (let i = start; i < Math.min(start + size, lines.length); i++) drop.add(i);
  if (size > 1) return drop;
  let depth = 0;
  for (let i = start; i < lines.length; i++) {
    for (const c of lines[i]!) depth += c === '{' ? 1 : c === '}' ? -1 : 0;
    drop.add(i);
    if (depth <= 0) break;
  }
  return depth === 0 ? drop : new Set([start]);
}
