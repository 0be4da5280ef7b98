// This file checks the elements of constraint interfaces: ~T and A | B.

import { exprString } from '../syntax/index.ts';
import type { Expr } from '../syntax/nodes.ts';
import type { Checker } from './checker.ts';
import { underlying } from './named.ts';
import { identical, isTypeParam, isValid } from './predicates.ts';
import { Term, type Type, Union } from './types.ts';
import { maxTermCount, overlappingTerm, typeSet } from './typeset.ts';
import { typeString } from './typestring.ts';
import { Typ, universeComparable } from './universe.ts';

export const unionMethods = {
  /** The type of an embedded element: a Union, or a single type without ~ as it is. */
  parseUnion(this: Checker, uexpr: Expr): Type {
    const { ops, terms: tlist } = flattenUnion(uexpr);
    const terms: Term[] = [];
    let u: Type = Typ.invalid;
    for (const [i, x] of tlist.entries()) {
      const term = this.parseTilde(x);
      // A single type stays what it is: an interface is embedded.
      if (tlist.length === 1 && !term.tilde) return term.type;
      if (terms.length >= maxTermCount) {
        if (u.kind === 'Union')
          this.errorf(
            x,
            'InvalidUnion',
            `cannot handle more than ${maxTermCount} union terms (implementation limitation)`,
          );
        u = Typ.invalid;
      } else {
        terms.push(term);
        u = new Union([...terms]);
      }
      if (i > 0) this.recordTypeAndValue(ops[i - 1]!, 'typexpr', u, null);
    }
    if (u.kind === 'Union') this.later(() => this.validTerms(terms, tlist));
    return u;
  },

  validTerms(this: Checker, terms: readonly Term[], tlist: readonly Expr[]): void {
    for (const [i, t] of terms.entries()) {
      if (!isValid(t.type)) continue;
      const at = tlist[i]!;
      const name = this.sprintType(t.type);
      const term = termString(t);
      const u = underlying(t.type);
      if (t.tilde) {
        // "In a term of the form ~T, the underlying type of T must be itself, and T cannot be an interface."
        if (u.kind === 'Interface') {
          this.errorf(at, 'InvalidUnion', `invalid use of ~ (${name} is an interface)`);
          continue;
        }
        if (!identical(u, t.type)) {
          const under = this.sprintType(u);
          this.errorf(at, 'InvalidUnion', `invalid use of ~ (underlying type of ${name} is ${under})`);
          continue;
        }
      }
      // "The type T in a term … cannot be comparable or an interface that specifies methods, or embed comparable."
      if (u.kind === 'Interface') {
        const tset = typeSet(u);
        if (tset.methods.length > 0)
          this.errorf(at, 'InvalidUnion', `cannot use ${term} in union (${term} contains methods)`);
        else if (t.type === universeComparable)
          this.errorf(at, 'InvalidUnion', 'cannot use comparable in union');
        else if (tset.comparable)
          this.errorf(at, 'InvalidUnion', `cannot use ${term} in union (${term} embeds comparable)`);
        continue;
      }
      // "… the type sets of all non-interface terms must be pairwise disjoint."
      const other = terms[overlappingTerm(terms.slice(0, i), t)];
      if (other !== undefined) {
        this.softErrorf(at, 'InvalidUnion', `overlapping terms ${term} and ${termString(other)}`);
      }
    }
  },

  parseTilde(this: Checker, tx: Expr): Term {
    let x = tx;
    const tilde = x.kind === 'Operation' && x.op === '~';
    if (x.kind === 'Operation' && tilde) x = x.x;
    let typ = this.typ(x);
    // A type parameter has no type set of its own before it is instantiated.
    if (isTypeParam(typ)) {
      if (tilde)
        this.errorf(x, 'MisplacedTypeParam', `type in term ${exprString(tx)} cannot be a type parameter`);
      else this.errorf(x, 'MisplacedTypeParam', 'term cannot be a type parameter');
      typ = Typ.invalid;
    }
    const term = new Term(tilde, typ);
    if (tilde) this.recordTypeAndValue(tx, 'typexpr', new Union([term]), null);
    return term;
  },
};

/** A term as the compiler prints it: with the package path always, even that of the package being checked. */
function termString(t: Term): string {
  return `${t.tilde ? '~' : ''}${typeString(t.type, null)}`;
}

/** Takes A | B | C apart, left to right; ops[i] is the operation that ends with terms[i + 1]. */
function flattenUnion(x: Expr): { ops: Expr[]; terms: Expr[] } {
  const ops: Expr[] = [];
  const terms: Expr[] = [];
  while (x.kind === 'Operation' && x.op === '|' && x.y !== null) {
    ops.unshift(x);
    terms.unshift(x.y);
    x = x.x;
  }
  terms.unshift(x);
  return { ops, terms };
}
