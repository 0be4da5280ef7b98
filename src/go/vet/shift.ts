// This file checks for shifts by as many bits as the operand has or more, which leave nothing of it.

import { type Expr, type Node, unpackListExpr } from '../syntax/index.ts';
import { sizeof } from '../types/index.ts';
import { type Pass, structuralTerms } from './pass.ts';

/** Checks all shifts by a constant. */
export function shift(pass: Pass): void {
  for (const e of pass.all('Operation')) {
    if ((e.op === '<<' || e.op === '>>') && e.y !== null && !inDeadBranch(pass, e)) check(pass, e, e.x, e.y);
  }
  for (const s of pass.all('AssignStmt')) {
    if ((s.op === '<<' || s.op === '>>') && s.rhs !== null && !inDeadBranch(pass, s))
      check(pass, s, s.lhs, s.rhs);
  }
}

function check(pass: Pass, at: Node, x: Expr, y: Expr): void {
  const count = pass.info.types.get(y)?.value;
  const type = pass.typeOf(x);
  if ((pass.info.types.get(x)?.value ?? null) !== null || type === null) return;
  if (count?.kind !== 'Int' || count.val > 1n << 63n) return;
  const sizes = new Set((structuralTerms(type) ?? []).map((t) => 8 * sizeof(t.type)));
  const least = Math.min(...sizes);
  if (sizes.size === 0 || count.val < BigInt(least)) return;
  const maybe = sizes.size > 1 ? 'may be ' : '';
  pass.report(at, `${pass.format(x)} (${maybe}${least} bits) too small for shift of ${count.val}`);
}

// Whether n stands where a constant condition keeps control from going, as in code for machines of one word size.
function inDeadBranch(pass: Pass, n: Node): boolean {
  const constant = (e: Expr): boolean | null => {
    const value = pass.info.types.get(e)?.value;
    return value?.kind === 'Bool' ? value.val : null;
  };
  const integer = (e: Expr): bigint | null => {
    const value = pass.info.types.get(e)?.value;
    return value?.kind === 'Int' ? value.val : null;
  };
  const differs =
    (tag: Expr) =>
    (e: Expr): boolean => {
      const [x, y] = [integer(tag), integer(e)];
      return x !== null && y !== null && x !== y;
    };
  for (let [child, p] = [n, pass.parent(n)]; p !== undefined; child = p, p = pass.parent(p)) {
    if (p.kind === 'IfStmt') {
      const value = constant(p.cond);
      if ((value === true && child === p.else) || (value === false && child === p.then)) return true;
    }
    if (p.kind !== 'CaseClause' || child === p.cases) continue;
    const s = pass.parent(p);
    const cases = unpackListExpr(p.cases);
    if (s?.kind !== 'SwitchStmt' || cases.length === 0) continue;
    if (s.tag === null ? cases.every((c) => constant(c) === false) : cases.every(differs(s.tag))) return true;
  }
  return false;
}
