// This file holds the front end to the real one: it hands both the same texts and reports where one accepts what the other
// rejects, where ours breaks or does not end, and how often the first error stands on another line.

import { inPool, type Outcome } from '../scripts/worker-pool.ts';
import type { Files, GoDiagnostic } from '../src/go/go-api.ts';
import type { GoError, Oracle } from './oracle.ts';

const SECONDS = 10;

export type Finding = {
  readonly n: number;
  readonly text: string;
  /** Groups findings that are probably one bug. */
  readonly signature: string;
} & (
  | { readonly kind: 'broke' | 'hangs' | 'accepts' | 'rejects'; readonly detail: string }
  | { readonly kind: 'line'; readonly detail: string }
);

export interface Totals {
  programs: number;
  skipped: number;
  accepted: number;
  rejected: number;
  /** Of the rejected ones: first error on the same line, and with the same words. */
  sameLine: number;
  sameMessage: number;
}

export function filesOf(text: string): Files {
  return { 'main.go': text };
}

/** Programs about which the engine does not claim to agree: it names the reason instead. */
function isOutside(text: string, ours: readonly GoDiagnostic[]): boolean {
  return (
    /unsafe|^\s*\/\/(?:go:|export\b)|import\s*(?:\w+\s*|\(\s*)?"C"/m.test(text) ||
    ours.some((d) => /not available in the browser|nested too deeply|not supported/.test(d.message))
  );
}

function masked(message: string): string {
  return message
    .replace(/\n[\s\S]*/, '')
    .replace(/"[^"]*"|\b[\w.]*\d[\w.]*\b/g, '#')
    .replace(/\b(?:[a-zA-Z_]\w?|[A-Z]\w*)\b/g, '_')
    .slice(0, 120);
}

/** Diagnostics as the compiler prints them: it stops after ten, and sorts. A package other than main is none of its business. */
function printed(diagnostics: readonly GoDiagnostic[]): GoDiagnostic[] {
  return diagnostics
    .filter((d) => !d.message.endsWith(' is not a main package'))
    .slice(0, 10)
    .sort((a, b) => a.line - b.line || a.column - b.column);
}

export function compare(
  n: number,
  text: string,
  outcome: Outcome,
  real: readonly GoError[] | undefined,
): Finding | 'skipped' | undefined {
  if (outcome.kind === 'too-slow')
    return { n, text, kind: 'hangs', signature: 'hangs', detail: `${outcome.seconds} s` };
  if (outcome.kind === 'broke') {
    const first = outcome.message.split('\n');
    const signature = `broke: ${masked(first[0]!)} ${/at (\S+)/.exec(first.find((line) => /^\s+at /.test(line)) ?? '')?.[1] ?? ''}`;
    return { n, text, kind: 'broke', signature, detail: first.slice(0, 6).join('\n') };
  }
  if (outcome.kind !== 'analyzed') throw new Error(outcome.kind);
  const ours = printed(outcome.diagnostics);
  if (real === undefined || isOutside(text, ours)) return 'skipped';
  if (ours.length === 0 && real.length > 0) {
    const [first] = real;
    return {
      n,
      text,
      kind: 'accepts',
      signature: `accepts: ${masked(first!.msg)}`,
      detail: `real Go: ${first!.line}:${first!.column}: ${first!.msg}`,
    };
  }
  if (ours.length > 0 && real.length === 0) {
    const [first] = ours;
    return {
      n,
      text,
      kind: 'rejects',
      signature: `rejects: ${masked(first!.message)}`,
      detail: `ours: ${first!.line}:${first!.column}: ${first!.message}`,
    };
  }
  const [a, b] = [ours[0], real[0]];
  if (a === undefined || b === undefined || a.line === b.line) return undefined;
  // Of more than ten labels that nobody uses the compiler reports any ten: it ranges over a map of them.
  const label = /^label \S+ defined and not used$/;
  if (label.test(a.message) && label.test(b.msg) && ours.length === 10 && real.length >= 10) return undefined;
  const detail = `ours: ${a.line}:${a.column}: ${a.message}\nreal: ${b.line}:${b.column}: ${b.msg}`;
  return { n, text, kind: 'line', signature: `line: ${masked(a.message)} / ${masked(b.msg)}`, detail };
}

/** Compares n programs, made one after the other. */
export async function fuzzFrontEnd(
  programs: Iterable<readonly [number, string]>,
  oracle: Oracle | undefined,
  lanes: number,
  onFinding: (finding: Finding) => void,
): Promise<Totals> {
  const totals: Totals = { programs: 0, skipped: 0, accepted: 0, rejected: 0, sameLine: 0, sameMessage: 0 };
  await inPool(programs, lanes, async ([n, text], run) => {
    const [outcome, fast] = await Promise.all([
      run({ kind: 'compile', files: filesOf(text) }, SECONDS),
      oracle?.frontEnd(text),
    ]);
    totals.programs++;
    let found = compare(n, text, outcome, fast);
    // The front end alone does not know everything that the compiler refuses.
    if (
      found !== undefined &&
      found !== 'skipped' &&
      (found.kind === 'accepts' || found.kind === 'rejects' || found.kind === 'line')
    )
      found = compare(n, text, outcome, oracle?.compiler(text));
    if (found === 'skipped') totals.skipped++;
    else if (outcome.kind === 'analyzed') {
      const [first] = printed(outcome.diagnostics);
      if (first === undefined) totals.accepted++;
      else {
        totals.rejected++;
        if (found === undefined) totals.sameLine++;
        if (first.message === fast?.[0]?.msg) totals.sameMessage++;
      }
    }
    if (found !== undefined && found !== 'skipped') onFinding(found);
  });
  return totals;
}
