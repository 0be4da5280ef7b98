// This file verifies type arguments: whether there are as many as there are type parameters, and whether each
// satisfies its constraint. The same rules say whether a type implements an interface.

import type { Pos } from '../syntax/nodes.ts';
import { Typ } from './basic.ts';
import type { Checker } from './checker.ts';
import { isInterfacePtr } from './lookup.ts';
import { constraintInterface, underlying } from './named.ts';
import type { Cause } from './operand.ts';
import { comparableType, identical } from './predicates.ts';
import { makeSubstMap } from './subst.ts';
import type { Interface, Type, TypeParam } from './types.ts';
import { typeSet } from './typeset.ts';
import { termsString } from './typestring.ts';
import { newTerm, termIncludes } from './typeterm.ts';
import { go1_20 } from './version.ts';

export const instantiateMethods = {
  /** Whether as many type arguments are given as wanted; reports it at pos if not. */
  validateTArgLen(this: Checker, pos: Pos, name: string, want: number, got: number): boolean {
    if (got === want) return true;
    const qualifier = got < want ? 'not enough' : 'too many';
    this.errorf(
      pos,
      'WrongTypeArgCount',
      `${qualifier} type arguments for type ${name}: have ${got}, want ${want}`,
    );
    return false;
  },

  /** The index of the first type argument that does not satisfy its constraint and why; [-1, null] if all do. */
  verify(
    this: Checker,
    pos: Pos,
    tparams: readonly TypeParam[],
    targs: readonly Type[],
  ): [index: number, cause: string | null] {
    const smap = makeSubstMap(tparams, targs);
    for (const [i, tpar] of tparams.entries()) {
      // Makes the bound an interface if it is none.
      constraintInterface(tpar);
      // The bound may refer to other type parameters.
      const bound = this.subst(pos, tpar.bound, smap);
      const cause: Cause = { text: '' };
      if (!this.implements(targs[i] as Type, bound, true, cause)) return [i, cause.text];
    }
    return [-1, null];
  },

  /**
   * Whether V implements T. With constraint set, T is a type parameter's constraint: then V may satisfy comparable
   * although comparing its values may panic. cause receives the reason if it does not.
   */
  implements(this: Checker, V: Type, T: Type, constraint: boolean, cause: Cause | null): boolean {
    const Vu = underlying(V);
    const Tu = underlying(T);
    // Errors were reported.
    if (Vu === Typ.invalid || Tu === Typ.invalid) return true;
    if (Vu.kind === 'Pointer' && underlying(Vu.base) === Typ.invalid) return true;

    const verb = constraint ? 'satisfy' : 'implement';
    const fail = (text: () => string): false => {
      if (cause !== null) cause.text = text();
      return false;
    };
    const doesNot = (): string => `${this.sprintType(V)} does not ${verb} ${this.sprintType(T)}`;

    if (Tu.kind !== 'Interface') {
      return fail(() => {
        const ts = this.sprintType(T);
        const why = isInterfacePtr(Tu)
          ? `type ${ts} is pointer to interface, not interface`
          : `${ts} is not an interface`;
        return `${doesNot()} (${why})`;
      });
    }
    const tset = typeSet(Tu);
    if (tset.isAll()) return true;
    // "V implements T if … V is an interface and the type set of V is a subset of the type set of T."
    const vset = Vu.kind === 'Interface' ? typeSet(Vu) : null;
    if (vset?.isEmpty()) return true;
    if (tset.isEmpty()) return fail(() => `cannot ${verb} ${this.sprintType(T)} (empty type set)`);

    if (!this.hasAllMethods(V, T, true, identical, cause)) return fail(() => `${doesNot()} ${cause?.text}`);

    const checkComparability = (): boolean => {
      if (!tset.isComparable()) return true;
      if (comparableType(V, false, null) === null) return true;
      if (constraint && comparableType(V, true, null) === null) {
        if (this.allowVersion(go1_20)) return true;
        return fail(() => `${this.sprintType(V)} to ${verb} comparable requires go1.20 or later`);
      }
      return fail(() => `${this.sprintType(V)} does not ${verb} comparable`);
    };
    if (!tset.hasTerms()) return checkComparability();

    if (vset !== null) return vset.subsetOf(tset) ? checkComparability() : fail(doesNot);

    // Otherwise V must be in the type set; find out whether only a tilde is missing.
    let alt: Type | null = null;
    const none = tset.is((t) => {
      if (t === null) return true;
      if (termIncludes(t, V, identical)) return false;
      if (alt === null && !t.tilde && identical(t.type, underlying(t.type))) {
        if (termIncludes(newTerm(true, t.type), V, identical)) alt = t.type;
      }
      return true;
    });
    if (!none) return checkComparability();
    return fail(() => {
      const ts = this.sprintType(T);
      const vs = this.sprintType(V);
      let detail: string;
      if (alt !== null) detail = `possibly missing ~ for ${this.sprintType(alt)} in ${ts}`;
      else if (mentions(Tu, V)) detail = `${ts} mentions ${vs}, but ${vs} is not in the type set of ${ts}`;
      else detail = `${vs} missing in ${termsString(tset.terms ?? [])}`;
      return `${doesNot()} (${detail})`;
    });
  },
};

// Whether t occurs among the elements that T is made of.
function mentions(T: Interface, t: Type): boolean {
  const inElement = (e: Type): boolean => {
    if (e.kind === 'Interface') return mentions(e, t);
    if (e.kind === 'Union') return e.terms.some((term) => inElement(term.type));
    return identical(e, t);
  };
  return T.embeddeds.some(inElement);
}
