// This file lists the methods that values of a type have, declared and promoted ones alike.

import { asNamed } from './alias.ts';
import { deref } from './deref.ts';
import { lookupFieldOrMethod } from './lookup.ts';
import { namedMethods, underlying } from './named.ts';
import { compareFuncs, objId } from './object-id.ts';
import type { Func } from './objects.ts';
import type { Type } from './types.ts';
import { typeSet } from './typeset.ts';

/** A method of a type, and how to get to it from a value: through the embedded fields of the path. */
export interface MethodEntry {
  readonly method: Func;
  readonly index: readonly number[];
  readonly indirect: boolean;
}

/**
 * The method set of T, sorted. addressable: the methods that can be called on a variable of type T, those with pointer
 * receivers included.
 */
export function methodSet(T: Type, addressable = false): MethodEntry[] {
  const result: MethodEntry[] = [];
  for (const f of candidates(T).values()) {
    const [obj, index, indirect] = lookupFieldOrMethod(T, addressable, f.pkg, f.name);
    if (obj?.kind === 'Func' && index !== null) result.push({ method: obj, index, indirect });
  }
  return result.sort((a, b) => compareFuncs(a.method, b.method));
}

// All methods of T and of what is embedded in it, one of each name.
function candidates(T: Type): Map<string, Func> {
  const found = new Map<string, Func>();
  const seen = new Set<Type>();
  const visit = (typ: Type): void => {
    const [t] = deref(typ);
    const named = asNamed(t);
    if (seen.has(named ?? t)) return;
    seen.add(named ?? t);
    if (named !== null) for (const m of namedMethods(named)) if (m.name !== '_') found.set(objId(m), m);
    const u = underlying(t);
    if (u.kind === 'Interface') for (const m of typeSet(u).methods) found.set(objId(m), m);
    if (u.kind === 'Struct') for (const f of u.fields) if (f.embedded && f.type !== null) visit(f.type);
  };
  visit(T);
  return found;
}
