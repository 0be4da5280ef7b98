// This file answers questions about types of checked packages: what the compiler and the editor's services ask when
// no check is running.

import { Context } from './context.ts';
import { missingMethod } from './lookup.ts';
import { underlying } from './named.ts';
import { instance } from './subst.ts';
import type { Alias, Named, Signature, Type } from './types.ts';
import { comparableType, identical, typeSet } from './typeset.ts';
import { termIncludes } from './typeterm.ts';

/** Whether V implements the interface T. "A type T implements an interface I if …" its type set is within that of I. */
export function implementsInterface(V: Type, T: Type): boolean {
  const Tu = underlying(T);
  if (Tu.kind !== 'Interface') return false;
  const tset = typeSet(Tu);
  if (tset.isAll()) return true;
  if (missingMethod(V, Tu, true) !== null) return false;
  if (tset.isComparable() && comparableType(V, false, null) !== null) return false;
  const Vu = underlying(V);
  if (Vu.kind === 'Interface') return typeSet(Vu).subsetOf(tset);
  return tset.terms === null || tset.terms.some((t) => termIncludes(t, V, identical));
}

/**
 * The instance of a generic type or function for the given type arguments, of the right number. Instances made with
 * the same context are the same object if they are identical.
 */
export function instantiate(
  orig: Named | Alias | Signature,
  targs: readonly Type[],
  ctxt: Context = new Context(),
): Type {
  return instance(null, 0, orig, targs, ctxt);
}
