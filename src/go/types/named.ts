// This file gives the underlying types of all types, and the methods of defined ones. Both are found when first asked
// for: while declarations are being checked the right side of a defined type may not be known yet, and of an instance
// of a generic type often neither is ever needed.

import { unalias } from './alias.ts';
import { emptyInterface, Typ } from './basic.ts';
import { equalFold, samePkg } from './object-id.ts';
import { type Func, isExported, type Package } from './objects.ts';
import { Interface, type Named, type Type, type TypeParam } from './types.ts';

/** The underlying type of t, never a Named, Alias or TypeParam: that of a type parameter is its constraint interface. */
export function underlying(t: Type): Type {
  switch (t.kind) {
    case 'Named':
      return t.under ?? resolveUnderlying(t);
    case 'Alias':
      return underlying(unalias(t));
    case 'TypeParam':
      return constraintInterface(t);
    default:
      return t;
  }
}

/** Like underlying, but does not expand an instance; invalid if its underlying type is not known yet. */
export function safeUnderlying(t: Type): Type {
  const u = unalias(t);
  return u.kind === 'Named' ? (u.under ?? Typ.invalid) : underlying(u);
}

/** Whether t instantiates a generic type. */
export function isInstance(t: Named): boolean {
  return t.orig !== t;
}

/** The right side of t's declaration, substituted if t is an instance; null while it is not known. */
export function namedRHS(t: Named): Type | null {
  if (t.fromRHS === null && t.resolver !== null) {
    t.tparams = t.orig.tparams;
    if (namedRHS(t.orig) !== null) t.fromRHS = t.resolver.expandRHS(t);
  }
  return t.fromRHS;
}

function resolveUnderlying(n: Named): Type {
  const path: Named[] = [];
  let t: Type | null = n;
  while (t !== null) {
    if (t.kind === 'Alias') {
      t = t.actual ?? t.fromRHS;
    } else if (t.kind === 'Named') {
      if (t.under !== null) {
        t = t.under;
        break;
      }
      // A cycle of declarations; it is reported where cycles are looked for.
      if (path.includes(t)) return Typ.invalid;
      path.push(t);
      t = namedRHS(t);
    } else break;
  }
  // Not known yet: to be asked again.
  if (t === null) return Typ.invalid;
  // "type P is declared as a type parameter's" is an error; what is underlying it then does not matter much.
  if (t.kind === 'TypeParam') t = Typ.invalid;
  for (const p of path) p.under = t;
  return t;
}

/** The interface that constrains t. A constraint that is none, such as ~int, is wrapped in an implicit one. */
export function constraintInterface(t: TypeParam): Interface {
  const { bound } = t;
  const u = underlying(bound);
  if (u.kind === 'Interface') {
    // A type parameter as constraint was reported where it was declared.
    return unalias(bound).kind === 'TypeParam' ? emptyInterface : u;
  }
  if (u === Typ.invalid) return emptyInterface;
  const ityp = new Interface([], [bound]);
  ityp.complete = true;
  ityp.implicit = true;
  // Remembered, so that the type set is computed once.
  t.bound = ityp;
  return ityp;
}

/** The number of methods declared for t or, if it is an instance, for the generic type. */
export function numMethods(t: Named): number {
  return t.orig.methods.length;
}

/** The i'th method of t in source order; of an instance, with its type arguments put in. */
export function namedMethod(t: Named, i: number): Func {
  if (t.resolver === null) return t.methods[i] as Func;
  let m = t.expandedMethods[i];
  if (m === undefined) {
    m = t.resolver.expandMethod(t, i);
    t.expandedMethods[i] = m;
  }
  return m;
}

/** All methods of t, in source order. */
export function namedMethods(t: Named): Func[] {
  if (t.resolver === null) return t.methods;
  return t.orig.methods.map((_, i) => namedMethod(t, i));
}

/** The method of t, declared for itself, that goes by this name as seen from pkg; its index is that of namedMethod. */
export function lookupNamedMethod(
  t: Named,
  pkg: Package | null,
  name: string,
  foldCase: boolean,
): { index: number; method: Func } | null {
  if (!isExported(name) && !foldCase && !samePkg(t.obj.pkg, pkg)) return null;
  const { methods } = t.orig;
  for (let i = 0; i < methods.length; i++) {
    const m = methods[i] as Func;
    if (m.name === name || (foldCase && equalFold(m.name, name)))
      return { index: i, method: namedMethod(t, i) };
  }
  return null;
}
