// This file looks through pointers.

import { unalias } from './alias.ts';
import { Typ } from './basic.ts';
import { underlying } from './named.ts';
import type { Type } from './types.ts';

/** The base of t if it is an unnamed pointer, else t itself; and which of the two. */
export function deref(t: Type): readonly [Type, boolean] {
  const p = unalias(t);
  // The base may be missing in an invalid recursive declaration.
  return p.kind === 'Pointer' ? [(p.base as Type | null) ?? Typ.invalid, true] : [t, false];
}

/** The base of t if it is a pointer, named or not, to a struct; else t. */
export function derefStructPtr(t: Type): Type {
  const p = underlying(t);
  return p.kind === 'Pointer' && underlying(p.base).kind === 'Struct' ? p.base : t;
}
