// This file implements the elements of type sets: terms (T, all types with underlying type T if tilde is set) and
// lists of them, which stand for the union of their terms. null as a list is the set of all types, the empty list the
// empty set. Lists are kept in normal form: no term is part of another.
//
// What identical means comes in as an argument, because the identity of interfaces is in turn defined by type sets.

import { underlying } from './named.ts';
import { Term, type Type } from './types.ts';

/** A union of terms; null is the set of all types. */
export type TermList = readonly Term[] | null;

/** Type identity. */
export type Same = (x: Type, y: Type) => boolean;

/** Whether no type is in both x and y. */
export function disjoint(x: Term, y: Term, same: Same): boolean {
  const ux = y.tilde ? underlying(x.type) : x.type;
  const uy = x.tilde ? underlying(y.type) : y.type;
  return !same(ux, uy);
}

/** Whether t is in x. */
export function termIncludes(x: Term, t: Type, same: Same): boolean {
  return same(x.type, x.tilde ? underlying(t) : t);
}

/** Whether x ⊆ y. */
export function termSubsetOf(x: Term, y: Term, same: Same): boolean {
  if (disjoint(x, y, same)) return false;
  // ~t ⊆ ~t, t ⊆ ~t and t ⊆ t, but not ~t ⊆ t.
  return !x.tilde || y.tilde;
}

/** A list without terms that are part of others. */
export function normTerms(list: readonly Term[], same: Same): Term[] {
  const result: Term[] = [];
  const used = new Set<number>();
  for (let i = 0; i < list.length; i++) {
    if (used.has(i)) continue;
    let x = list[i] as Term;
    for (let j = i + 1; j < list.length; j++) {
      if (used.has(j)) continue;
      const y = list[j] as Term;
      if (disjoint(x, y, same)) continue;
      if (!x.tilde && y.tilde) x = y;
      used.add(j);
    }
    result.push(x);
  }
  return result;
}

export function unionTerms(x: TermList, y: TermList, same: Same): TermList {
  return x === null || y === null ? null : normTerms([...x, ...y], same);
}

export function intersectTerms(x: TermList, y: TermList, same: Same): TermList {
  if (x === null) return y;
  if (y === null) return x;
  const result: Term[] = [];
  for (const a of x) {
    for (const b of y) {
      if (!disjoint(a, b, same)) result.push(!a.tilde || b.tilde ? a : b);
    }
  }
  return normTerms(result, same);
}

/** Whether x ⊆ y. */
export function termsSubsetOf(x: TermList, y: TermList, same: Same): boolean {
  if (y === null) return true;
  if (x === null) return false;
  return x.every((a) => y.some((b) => termSubsetOf(a, b, same)));
}

export function equalTerms(x: TermList, y: TermList, same: Same): boolean {
  return x === y || (termsSubsetOf(x, y, same) && termsSubsetOf(y, x, same));
}

/** The term ~t or t. */
export function newTerm(tilde: boolean, type: Type): Term {
  return new Term(tilde, type);
}
