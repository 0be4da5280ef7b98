// This file makes the types of a check that are completed only as the check goes on, and sees to it that they are
// complete at its end, when other packages and later stages read them.

import { unalias } from './alias.ts';
import type { Checker } from './checker.ts';
import { constraintInterface, underlying } from './named.ts';
import type { Func, TypeName } from './objects.ts';
import { Alias, Interface, Named, type Type, TypeParam } from './types.ts';
import { typeSet } from './typeset.ts';

export const coreMethods = {
  /** A defined type; gives obj its type unless it has one. */
  newNamed(this: Checker, obj: TypeName, fromRHS: Type | null, methods: Func[]): Named {
    const t = new Named(obj);
    t.check = this;
    t.fromRHS = fromRHS;
    t.methods = methods;
    if (obj.type === null) obj.type = t;
    this.needsCleanup(() => {
      underlying(t);
      t.check = null;
    });
    return t;
  },

  /** An alias of rhs, null if that is not known yet; gives obj its type unless it has one. */
  newAlias(this: Checker, obj: TypeName, rhs: Type | null): Alias {
    const t = new Alias(obj);
    t.fromRHS = rhs;
    if (obj.type === null) obj.type = t;
    this.needsCleanup(() => {
      unalias(t);
    });
    return t;
  },

  newTypeParam(this: Checker, obj: TypeName, bound: Type): TypeParam {
    this.nextID++;
    const t = new TypeParam(this.nextID, obj, bound);
    if (obj.type === null) obj.type = t;
    this.needsCleanup(() => {
      typeSet(constraintInterface(t));
    });
    return t;
  },

  /** An interface, to be filled in, whose errors go to this check. */
  newInterface(this: Checker): Interface {
    const t = new Interface([], []);
    t.check = this;
    this.needsCleanup(() => {
      typeSet(t);
      t.check = null;
    });
    return t;
  },
};
