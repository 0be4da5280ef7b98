// This file follows alias declarations to the types they stand for.

import { Typ } from './basic.ts';
import type { Alias, Named, Type } from './types.ts';

/** The type that t stands for: t itself unless it is an alias. Never an Alias; invalid while the alias is incomplete. */
export function unalias(t: Type): Type {
  return t.kind === 'Alias' ? resolve(t) : t;
}

function resolve(a0: Alias): Type {
  if (a0.actual !== null) return a0.actual;
  let t: Type | null = a0;
  while (t !== null && t.kind === 'Alias') t = t.actual ?? t.fromRHS;
  // An alias whose right side is not known yet must be asked again.
  if (t === null) return Typ.invalid;
  a0.actual = t;
  return t;
}

/** t as a defined type, looking through aliases, or null. */
export function asNamed(t: Type): Named | null {
  const u = unalias(t);
  return u.kind === 'Named' ? u : null;
}
