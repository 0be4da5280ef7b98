// This file checks for assertions from one interface to another that no type can have both of, since a method of the same
// name has different signatures.

import { type Expr, unpackListExpr } from '../syntax/index.ts';
import { missingMethod, type Type, typeSet, unalias, underlying } from '../types/index.ts';
import type { Pass } from './pass.ts';

/** Checks type assertions and type switches. */
export function ifaceassert(pass: Pass): void {
  for (const a of pass.all('AssertExpr')) check(pass, a.x, a.type);
  for (const s of pass.all('SwitchStmt')) {
    if (s.tag?.kind !== 'TypeSwitchGuard') continue;
    for (const c of s.body) for (const type of unpackListExpr(c.cases)) check(pass, s.tag.x, type);
  }
}

function check(pass: Pass, x: Expr, target: Expr): void {
  const [V, T] = [pass.typeOf(x), pass.typeOf(target)];
  if (V === null || T === null) return;
  const [from, to] = [underlying(V), underlying(T)];
  if (from.kind !== 'Interface' || to.kind !== 'Interface') return;
  // With type parameters in them, signatures that differ may yet come to be the same.
  if (isGeneric(V) || isGeneric(T)) return;
  const m = missingMethod(V, to, false);
  if (m === null) return;
  const both = `no type can implement both ${pass.typeString(V)} and ${pass.typeString(T)}`;
  pass.report(target, `impossible type assertion: ${both} (conflicting types for ${m.name} method)`);
}

/** Whether a type parameter occurs in t. */
function isGeneric(t: Type, seen = new Set<Type>()): boolean {
  const u = unalias(t);
  if (seen.has(u)) return false;
  seen.add(u);
  const any = (list: readonly (Type | null)[]): boolean => list.some((x) => x !== null && isGeneric(x, seen));
  switch (u.kind) {
    case 'TypeParam':
      return true;
    case 'Named':
      return any(u.targs);
    case 'Pointer':
      return any([u.base]);
    case 'Map':
      return any([u.key, u.elem]);
    case 'Array':
    case 'Slice':
    case 'Chan':
      return any([u.elem]);
    case 'Tuple':
      return any(u.vars.map((v) => v.type));
    case 'Signature':
      return any([u.params, u.results]);
    case 'Struct':
      return any(u.fields.map((f) => f.type));
    case 'Interface':
      return any(typeSet(u).methods.map((m) => m.type));
    default:
      return false;
  }
}
