// This file writes the report of a data race in the words and the form of `go run -race`.

import type { GoFrame } from './traceback.ts';

/** A goroutine that took part, as far as the report names it. */
export interface ReportedGoroutine {
  readonly id: number;
  readonly running: boolean;
  /** Stack of the go statement; empty for a goroutine that a timer started. */
  readonly created: readonly GoFrame[];
}

export interface ReportedAccess {
  readonly write: boolean;
  readonly address: string;
  readonly g: ReportedGoroutine;
  /** Innermost first. */
  readonly stack: readonly GoFrame[];
}

const RULE = '==================\n';

/** The whole report: the access that was noticed, the one before it that nothing orders with it, and who made them. */
export function raceReport(now: ReportedAccess, before: ReportedAccess): string {
  const first = `${now.write ? 'Write' : 'Read'} at ${access(now)}`;
  const second = `Previous ${before.write ? 'write' : 'read'} at ${access(before)}`;
  const goroutines = [now.g, ...(before.g.id === now.g.id ? [] : [before.g])]
    .filter((g) => g.id !== 1)
    .map(
      (g) =>
        `Goroutine ${g.id} (${g.running ? 'running' : 'finished'}) created at:\n${g.created.length === 0 ? '  time.goFunc()\n' : frames(g.created)}`,
    );
  return `${RULE}WARNING: DATA RACE\n${[first, second, ...goroutines].join('\n')}${RULE}`;
}

function access({ address, g, stack }: ReportedAccess): string {
  return `${address} by ${g.id === 1 ? 'main goroutine' : `goroutine ${g.id}`}:\n${frames(stack)}`;
}

function frames(stack: readonly GoFrame[]): string {
  return stack.map((f) => `  ${f.func}()\n      ${f.file}:${f.line}\n`).join('');
}
