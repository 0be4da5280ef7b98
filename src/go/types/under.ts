// This file looks at a type through its type set: a type parameter stands for all types of its set, any other type
// for itself.

import { unalias } from './alias.ts';
import { constraintInterface, underlying } from './named.ts';
import type { Type } from './types.ts';
import { type CauseFunc, identical, typeSet } from './typeset.ts';

/** Whether f holds for t and its underlying type or, if t is a type parameter, for those of each specific type. */
export function allTypes(t: Type, f: (t: Type | null, u: Type | null) => boolean): boolean {
  const p = unalias(t);
  return p.kind === 'TypeParam' ? typeSet(constraintInterface(p)).all(f) : f(t, underlying(t));
}

/** Whether f holds for the underlying types that t stands for. f gets null if there are no specific ones. */
export function underIs(t: Type, f: (u: Type | null) => boolean): boolean {
  return allTypes(t, (_, u) => f(u));
}

/**
 * The underlying type that all types of t's type set have in common, or null and the cause. Of channels that differ in
 * direction only, the restricted one. A cause from cond ends the search.
 */
export function commonUnder(
  t: Type,
  cond: ((t: Type | null, u: Type | null) => CauseFunc | null) | null,
): [Type, null] | [null, CauseFunc] {
  let common: Type | null = null;
  let from: Type | null = null;
  let cause: CauseFunc | null = null;
  allTypes(t, (t1, u) => {
    cause = cond === null ? null : cond(t1, u);
    if (cause !== null) return false;
    if (t1 === null || u === null) {
      cause = () => 'no specific type';
      return false;
    }
    if (common === null || from === null) {
      common = u;
      from = t1;
      return true;
    }
    const [c, f] = [common as Type, from as Type];
    const differ =
      (what: (a: string, b: string) => string): CauseFunc =>
      (check) =>
        what(check.sprintType(f), check.sprintType(t1));
    if (c.kind === 'Chan' && u.kind === 'Chan') {
      if (!identical(c.elem, u.elem)) {
        cause = differ((a, b) => `channels ${a} and ${b} have different element types`);
      } else if (c.dir !== u.dir) {
        if (c.dir === 'both') {
          common = u;
          from = t1;
        } else if (u.dir !== 'both')
          cause = differ((a, b) => `channels ${a} and ${b} have conflicting directions`);
      }
    } else if (!identical(c, u)) {
      cause = differ((a, b) => `${a} and ${b} have different underlying types`);
    }
    return cause === null;
  });
  if (cause !== null) return [null, cause];
  return common === null ? [null, () => 'no specific type'] : [common, null];
}
