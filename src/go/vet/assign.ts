// This file checks for variables that are assigned to themselves.

import { type Expr, unpackListExpr, unparen } from '../syntax/index.ts';
import { underlying } from '../types/index.ts';
import type { Pass } from './pass.ts';

/** Checks all plain assignments. */
export function assign(pass: Pass): void {
  for (const stmt of pass.all('AssignStmt')) {
    if (stmt.op !== '=' || stmt.rhs === null) continue;
    const rhs = unpackListExpr(stmt.rhs);
    const lhs = unpackListExpr(stmt.lhs);
    if (lhs.length !== rhs.length) continue;
    const same = lhs.filter((l, i) => {
      const r = rhs[i] as Expr;
      if (l.kind !== r.kind || isMapIndex(pass, l) || !pass.noEffects(l) || !pass.noEffects(r)) return false;
      return pass.format(l) === pass.format(r);
    });
    if (same.length > 0)
      pass.report(stmt, `self-assignment of ${same.map((x) => pass.format(x)).join(', ')}`);
  }
}

// m[k] = m[k] makes an entry where there was none.
function isMapIndex(pass: Pass, e: Expr): boolean {
  const x = unparen(e);
  const type = x.kind === 'IndexExpr' ? pass.typeOf(x.x) : null;
  return type !== null && underlying(type).kind === 'Map';
}
