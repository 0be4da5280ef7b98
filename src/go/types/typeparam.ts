// This file holds what is particular to type parameters: binding them to a list and looking at their type sets.

import { constraintInterface } from './named.ts';
import { TypeName } from './objects.ts';
import { type Term, type Type, TypeParam } from './types.ts';
import { typeSet } from './typeset.ts';

// Ids of type parameters that belong to no check; those of a check count from 1.
let lastID = 0;

/** A type parameter that is not part of a check, for instance one renamed for inference. Gives obj its type. */
export function newFreeTypeParam(obj: TypeName, bound: Type): TypeParam {
  lastID++;
  const t = new TypeParam(lastID, obj, bound);
  if (obj.type === null) obj.type = t;
  return t;
}

/** A type parameter of the same name and place as t. Its bound is t's: the caller must substitute in it. */
export function cloneTypeParam(t: TypeParam): TypeParam {
  const c = newFreeTypeParam(new TypeName(t.obj.pos, t.obj.pkg, t.obj.name, null), t.bound);
  c.index = t.index;
  return c;
}

/** Gives the type parameters of one list their indices. */
export function bindTParams(list: TypeParam[]): TypeParam[] {
  list.forEach((t, i) => {
    t.index = i;
  });
  return list;
}

/** Whether f holds for each term of t's type set, or f(null) if it has no specific types. */
export function typeParamIs(t: TypeParam, f: (term: Term | null) => boolean): boolean {
  return typeSet(constraintInterface(t)).is(f);
}
