// This file checks for conditions joined by && or || that say the same twice, or that can never or always be true.

import { type Expr, type Operation, unparen } from '../syntax/index.ts';
import type { Pass } from './pass.ts';

/** Checks all chains of && and ||. */
export function bools(pass: Pass): void {
  const seen = new Set<Operation>();
  for (const e of pass.all('Operation')) {
    if (seen.has(e) || (e.op !== '&&' && e.op !== '||')) continue;
    for (const set of commutative(pass, e, seen)) {
      redundant(pass, e.op, set);
      suspect(pass, e.op, set);
    }
  }
}

/** The runs of operands, last first, that could change places. */
function commutative(pass: Pass, e: Operation, seen: Set<Operation>): Expr[][] {
  const sets: Expr[][] = [[]];
  for (const x of split(e, e.op, seen)) {
    if (pass.noEffects(x)) sets.at(-1)?.push(x);
    else sets.push([]);
  }
  return sets;
}

function split(e: Expr, op: string, seen: Set<Operation>): Expr[] {
  const out: Expr[] = [];
  for (let x = unparen(e); ; x = unparen(x.x)) {
    if (x.kind !== 'Operation' || x.op !== op || x.y === null) return [...out, x];
    seen.add(x);
    out.push(...split(x.y, op, seen));
  }
}

function word(op: string): string {
  return op === '||' ? 'or' : 'and';
}

function redundant(pass: Pass, op: string, set: readonly Expr[]): void {
  const seen = new Set<string>();
  for (const e of set) {
    const text = pass.format(e);
    if (seen.has(text)) pass.report(e, `redundant ${word(op)}: ${text} ${op} ${text}`);
    seen.add(text);
  }
}

// x != a || x != b is always true, x == a && x == b never.
function suspect(pass: Pass, op: string, set: readonly Expr[]): void {
  const seen = new Map<string, string>();
  for (const e of set) {
    if (e.kind !== 'Operation' || e.y === null || e.op !== (op === '||' ? '!=' : '==')) continue;
    const constant = (x: Expr): boolean => (pass.info.types.get(x)?.value ?? null) !== null;
    const x = constant(e.y) ? e.x : constant(e.x) ? e.y : null;
    if (x === null) continue;
    const [operand, text] = [pass.format(x), pass.format(e)];
    const before = seen.get(operand);
    if (before === undefined) seen.set(operand, text);
    else if (before !== text) pass.report(e, `suspect ${word(op)}: ${text} ${op} ${before}`);
  }
}
