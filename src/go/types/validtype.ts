// This file finds types that contain themselves other than through a pointer, slice, map, channel or function: such a
// type would be infinitely large.

import { unalias } from './alias.ts';
import { Typ } from './basic.ts';
import type { Checker } from './checker.ts';
import { assert } from './errors.ts';
import { namedRHS } from './named.ts';
import { identical } from './predicates.ts';
import type { Named, Type } from './types.ts';

export const validtypeMethods = {
  /** Reports a cycle error if t contains itself. */
  validType(this: Checker, t: Named): void {
    this.validType0(t, [], []);
  },

  /**
   * nest holds the types that typ is part of, outermost first: meeting one of them again is a cycle. path holds all
   * types on the way here, for the message. They differ where a type argument is looked into: it belongs to whatever
   * the instance belongs to. For
   *
   *     type A[P any] struct{ f P }
   *     type T struct{ a A[T] }
   *
   * P in A, reached through T and A, is T: with A taken off the nest, T is found to be inside T.
   */
  validType0(this: Checker, typ: Type, nest: Named[], path: Named[]): boolean {
    const t = unalias(typ);
    switch (t.kind) {
      case 'Array':
        // The element may be missing in an invalid declaration.
        return (t.elem as Type | null) === null || this.validType0(t.elem, nest, path);
      case 'Struct':
        return t.fields.every((f) => f.type === null || this.validType0(f.type, nest, path));
      case 'Union':
        return t.terms.every((term) => this.validType0(term.type, nest, path));
      case 'Interface':
        return t.embeddeds.every((e) => this.validType0(e, nest, path));
      case 'Named': {
        if (nest.some((n) => identical(n, t))) {
          // Types that use this one need not report the cycle again.
          t.orig.fromRHS = Typ.invalid;
          t.orig.under = Typ.invalid;
          const start = path.findIndex((n) => identical(n, t));
          assert(start >= 0, 'start of type cycle not found');
          // Of instances, the object stands where they are written.
          const cycle = path.slice(start).map((n) => n.obj);
          this.cycleError(cycle, 0);
          return false;
        }
        // Types of other packages cannot contain ours, except through their type arguments.
        if (t.orig.obj.pkg !== this.pkg && t.targs.length === 0) return true;
        const rhs = namedRHS(t.orig);
        return rhs === null || this.validType0(rhs, [...nest, t], [...path, t]);
      }
      case 'TypeParam': {
        const inst = nest.at(-1);
        if (inst === undefined) return true;
        const i = inst.orig.tparams.indexOf(t);
        const targ = i < 0 ? undefined : inst.targs[i];
        return targ === undefined || this.validType0(targ, nest.slice(0, -1), path);
      }
      default:
        return true;
    }
  },
};
