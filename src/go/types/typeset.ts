// This file computes the type sets of interfaces and unions, and defines type identity and comparability. The three
// are defined in terms of one another: interfaces are identical if their type sets are, the terms of type sets are
// told apart by identity, and an interface is comparable if all types in its set are.

import { NoPos, type Pos } from '../syntax/nodes.ts';
import { unalias } from './alias.ts';
import { Typ } from './basic.ts';
import type { Checker } from './checker.ts';
import { underlying } from './named.ts';
import { compareFuncs, objId, sameId } from './object-id.ts';
import type { Func, Package, Var } from './objects.ts';
import type { Interface, Named, Struct, Term, Type, TypeParam, Union } from './types.ts';
import {
  disjoint,
  equalTerms,
  intersectTerms,
  newTerm,
  type Same,
  type TermList,
  termsSubsetOf,
  unionTerms,
} from './typeterm.ts';
import { go1_14, go1_18 } from './version.ts';

/** More terms than this in one union are refused. */
export const maxTermCount = 100;

/**
 * The types that satisfy an interface: those that have the methods and are among the terms. comparable is only set
 * if the terms are all types, and then leaves the comparable ones of them.
 */
export class TypeSet {
  /** All methods, embedded ones included, sorted. */
  methods: Func[];
  terms: TermList;
  comparable: boolean;

  constructor(methods: Func[], terms: TermList, comparable: boolean) {
    this.methods = methods;
    this.terms = terms;
    this.comparable = comparable;
  }

  isEmpty(): boolean {
    return this.terms !== null && this.terms.length === 0;
  }

  /** Whether every type is in the set, as for interface{}. */
  isAll(): boolean {
    return this.isMethodSet() && this.methods.length === 0;
  }

  /** Whether the set is described by its methods alone, so that the interface may be the type of a variable. */
  isMethodSet(): boolean {
    return !this.comparable && this.terms === null;
  }

  isComparable(seen: Set<Type> | null = null): boolean {
    if (this.terms === null) return this.comparable;
    return this.is((t) => t !== null && comparableType(t.type, false, seen) === null);
  }

  /** The method that goes by this name as seen from pkg, and its index among all, or null. */
  lookupMethod(pkg: Package | null, name: string, foldCase: boolean): { index: number; method: Func } | null {
    return methodIndex(this.methods, pkg, name, foldCase);
  }

  /** Whether there are specific types in the set. */
  hasTerms(): boolean {
    return this.terms !== null && this.terms.length > 0;
  }

  subsetOf(other: TypeSet): boolean {
    return termsSubsetOf(this.terms, other.terms, identical);
  }

  /** Whether f holds for each specific type and its underlying type, or f(null, null) if there are no specific types. */
  all(f: (t: Type | null, u: Type | null) => boolean): boolean {
    if (this.terms === null || this.terms.length === 0) return f(null, null);
    return this.terms.every((t) => f(t.type, t.tilde ? unalias(t.type) : underlying(t.type)));
  }

  /** Whether f holds for each term, or f(null) if there are none. */
  is(f: (t: Term | null) => boolean): boolean {
    if (this.terms === null || this.terms.length === 0) return f(null);
    return this.terms.every((t) => f(t));
  }
}

/** The index of the method that goes by this name as seen from pkg, or null. */
export function methodIndex(
  methods: readonly Func[],
  pkg: Package | null,
  name: string,
  foldCase: boolean,
): { index: number; method: Func } | null {
  if (name === '_') return null;
  for (let index = 0; index < methods.length; index++) {
    const method = methods[index] as Func;
    if (sameId(method, pkg, name, foldCase)) return { index, method };
  }
  return null;
}

/** Sorts methods into the order in which type sets keep them. */
export function sortMethods(list: Func[]): void {
  list.sort(compareFuncs);
}

/** The type set of an interface; errors in it go to the check it is part of, if that still runs. */
export function typeSet(ityp: Interface): TypeSet {
  return ityp.tset ?? computeInterfaceTypeSet(ityp.check, ityp);
}

/** Whether ityp is described by its methods alone, so that it may be the type of a variable. */
export function isMethodSet(ityp: Interface): boolean {
  return typeSet(ityp).isMethodSet();
}

/** Computes the type set of ityp unless that was done. Errors are reported to check, if there is one. */
export function computeInterfaceTypeSet(check: Checker | null, ityp: Interface): TypeSet {
  if (ityp.tset !== null) return ityp.tset;
  // What is not set up yet would give a partial set, which must not be kept.
  if (!ityp.complete) return new TypeSet([], null, false);
  const result = new TypeSet([], null, false);
  // An interface that embeds itself is reported by validType; here it must merely not lead around in circles.
  ityp.tset = result;

  const unionSets = check === null ? new Map<Union, TypeSet>() : check.unionTypeSets;
  const seen = new Map<string, Func>();
  const methodPos = new Map<Func, Pos>();
  const duplicate = (at: Pos, m: Func, other: Func): void => {
    if (check === null) return;
    const err = check.newError('DuplicateDecl');
    err.addf(at, `duplicate method ${m.name}`);
    err.addf(methodPos.get(other) ?? NoPos, `other declaration of method ${m.name}`);
    err.report();
  };
  const addMethod = (at: Pos, m: Func, explicit: boolean): void => {
    const id = objId(m);
    const other = seen.get(id);
    if (other === undefined) {
      seen.set(id, m);
      result.methods.push(m);
      methodPos.set(m, at);
    } else if (explicit) {
      duplicate(at, m, other);
    } else if (check !== null) {
      // Methods embedded along several ways must agree; their signatures may not be complete yet.
      check.later(() => {
        const tooOld = at !== NoPos && !check.allowVersion(go1_14);
        if (tooOld || !identical(m.type ?? Typ.invalid, other.type ?? Typ.invalid)) duplicate(at, m, other);
      });
    }
  };

  for (const m of ityp.methods) addMethod(m.pos, m, true);

  let terms: TermList = null;
  let comparable = false;
  for (let i = 0; i < ityp.embeddeds.length; i++) {
    const typ = ityp.embeddeds[i] as Type;
    const at = ityp.embedPos[i] ?? NoPos;
    const refused = (what: () => string): boolean =>
      at !== NoPos && check !== null && !check.verifyVersionf(at, go1_18, what());
    let eterms: TermList;
    let ecomparable = false;
    const u = underlying(typ);
    if (u.kind === 'Interface') {
      const eset = computeInterfaceTypeSet(check, u);
      if (
        check?.isImportedConstraint(typ) &&
        refused(() => `embedding constraint interface ${check.sprintType(typ)}`)
      )
        continue;
      ecomparable = eset.comparable;
      for (const m of eset.methods) addMethod(at, m, false);
      eterms = eset.terms;
    } else if (u.kind === 'Union') {
      if (refused(() => `embedding interface element ${check?.sprintType(u)}`)) continue;
      const uset = computeUnionTypeSet(check, unionSets, at, u);
      if (uset === invalidTypeSet) continue;
      eterms = uset.terms;
    } else {
      if (u === Typ.invalid) continue;
      if (refused(() => `embedding non-interface type ${check?.sprintType(typ)}`)) continue;
      eterms = [newTerm(false, typ)];
    }
    // "The type set of an interface type is the intersection of the type sets of its interface elements."
    terms = intersectTerms(terms, eterms, identical);
    comparable ||= ecomparable;
    if (comparable && terms !== null) {
      terms = terms.filter((t) => comparableType(t.type, false, null) === null);
      comparable = false;
    }
  }
  result.comparable = comparable;
  result.terms = terms;
  sortMethods(result.methods);
  return result;
}

/** Stands for the set of a union that was refused. */
export const invalidTypeSet = new TypeSet([], [], false);

/** The type set of a union, kept in unionSets; invalidTypeSet if it has too many terms. */
export function computeUnionTypeSet(
  check: Checker | null,
  unionSets: Map<Union, TypeSet>,
  pos: Pos,
  utyp: Union,
): TypeSet {
  const known = unionSets.get(utyp);
  if (known !== undefined) return known;
  const result = new TypeSet([], [], false);
  // Against endless recursion, as above.
  unionSets.set(utyp, result);
  let all: TermList = [];
  for (const t of utyp.terms) {
    const u = underlying(t.type);
    let terms: TermList;
    if (u.kind === 'Interface') terms = computeInterfaceTypeSet(check, u).terms;
    else if (u === Typ.invalid) continue;
    // There is no type with an underlying type that is none.
    else terms = t.tilde && !identical(t.type, u) ? [] : [t];
    all = unionTerms(all, terms, identical);
    if (all !== null && all.length > maxTermCount) {
      check?.errorf(
        pos,
        'InvalidUnion',
        `cannot handle more than ${maxTermCount} union terms (implementation limitation)`,
      );
      unionSets.set(utyp, invalidTypeSet);
      return invalidTypeSet;
    }
  }
  result.terms = all;
  return result;
}

/** The index of a term of the list that overlaps y, or -1. Terms with an interface type are passed over. */
export function overlappingTerm(terms: readonly Term[], y: Term): number {
  return terms.findIndex((x) => underlying(x.type).kind !== 'Interface' && !disjoint(x, y, identical));
}

// ---- comparability

/** Why something does not hold, written when it is known that the message is wanted; may be ''. */
export type CauseFunc = (check: { sprintType(t: Type): string }) => string;

const noCause: CauseFunc = () => '';

/**
 * null if values of type t are comparable, else the cause. With dynamic set, interfaces count as comparable, although
 * comparing their values may panic.
 */
export function comparableType(t: Type, dynamic: boolean, seen: Set<Type> | null): CauseFunc | null {
  if (seen?.has(t)) return null;
  seen ??= new Set();
  seen.add(t);
  const u = underlying(t);
  switch (u.kind) {
    case 'Basic':
      return u.basicKind === 'untyped nil' ? noCause : null;
    case 'Pointer':
    case 'Chan':
      return null;
    case 'Struct':
      for (const f of u.fields) {
        const typ = varType(f);
        if (comparableType(typ, dynamic, seen) !== null)
          return (check) => `struct containing ${check.sprintType(typ)} cannot be compared`;
      }
      return null;
    case 'Array':
      return comparableType(u.elem, dynamic, seen) === null
        ? null
        : (check) => `${check.sprintType(t)} cannot be compared`;
    case 'Interface': {
      if (dynamic && unalias(t).kind !== 'TypeParam') return null;
      const set = typeSet(u);
      if (set.isComparable(seen)) return null;
      return () => (set.isEmpty() ? 'empty type set' : 'incomparable types in type set');
    }
    default:
      return noCause;
  }
}

// ---- identity

/** Whether x and y are identical types. Receivers of signatures do not count. */
export function identical(x: Type, y: Type): boolean {
  return x === y || new Comparer(false, false).identical(x, y, null);
}

/** Like identical, but struct tags do not count. */
export function identicalIgnoreTags(x: Type, y: Type): boolean {
  return x === y || new Comparer(true, false).identical(x, y, null);
}

/** Like identical, but an invalid type is taken for identical to any type. */
export function identicalIgnoreInvalids(x: Type, y: Type): boolean {
  return x === y || new Comparer(false, true).identical(x, y, null);
}

/** Whether x and y are, or instantiate, the same declared type. */
export function identicalOrigin(x: Named, y: Named): boolean {
  return x.orig.obj === y.orig.obj;
}

export function identicalLists(xs: readonly Type[], ys: readonly Type[]): boolean {
  return xs.length === ys.length && xs.every((x, i) => identical(x, ys[i] as Type));
}

/** Pairs of interfaces under comparison, innermost first: meeting a pair again means it is identical so far. */
export interface IfacePair {
  readonly x: Interface;
  readonly y: Interface;
  readonly prev: IfacePair | null;
}

/** Whether the pair (x, y) is on the list p. */
export function seenPair(x: Interface, y: Interface, p: IfacePair | null): boolean {
  for (; p !== null; p = p.prev) {
    if ((p.x === x && p.y === y) || (p.x === y && p.y === x)) return true;
  }
  return false;
}

export function sameTag(x: Struct, y: Struct, i: number): boolean {
  return (x.tags[i] ?? '') === (y.tags[i] ?? '');
}

// The type of a variable that is set up; invalid in programs with errors.
function varType(v: Var): Type {
  return v.type ?? Typ.invalid;
}

class Comparer {
  readonly #ignoreTags: boolean;
  readonly #ignoreInvalids: boolean;
  /** Type parameters of generic functions under comparison, right to left: they are identical by position. */
  #tparams: Map<TypeParam, TypeParam> | null = null;

  constructor(ignoreTags: boolean, ignoreInvalids: boolean) {
    this.#ignoreTags = ignoreTags;
    this.#ignoreInvalids = ignoreInvalids;
  }

  identical(x: Type, y: Type, p: IfacePair | null): boolean {
    x = unalias(x);
    y = unalias(y);
    if (x === y) return true;
    if (this.#ignoreInvalids && (x === Typ.invalid || y === Typ.invalid)) return true;
    switch (x.kind) {
      case 'Basic':
        // byte and uint8 are different objects.
        return y.kind === 'Basic' && x.basicKind === y.basicKind;
      case 'Array':
        return (
          y.kind === 'Array' &&
          // An unknown length means that an error was reported.
          (x.len < 0 || y.len < 0 || x.len === y.len) &&
          this.identical(x.elem, y.elem, p)
        );
      case 'Slice':
        return y.kind === 'Slice' && this.identical(x.elem, y.elem, p);
      case 'Struct':
        return y.kind === 'Struct' && this.#structs(x, y, p);
      case 'Pointer':
        return y.kind === 'Pointer' && this.identical(x.base, y.base, p);
      case 'Tuple':
        return y.kind === 'Tuple' && this.#vars(x.vars, y.vars, p);
      case 'Signature': {
        if (y.kind !== 'Signature' || x.tparams.length !== y.tparams.length) return false;
        const sx = x;
        const sy = y;
        const same = (): boolean =>
          sx.variadic === sy.variadic &&
          this.#vars(sx.params.vars, sy.params.vars, p) &&
          this.#vars(sx.results.vars, sy.results.vars, p);
        return sx.tparams.length === 0 ? same() : this.#withTParams(sx.tparams, sy.tparams, p, same);
      }
      case 'Union': {
        if (y.kind !== 'Union') return false;
        const sets = new Map<Union, TypeSet>();
        const xset = computeUnionTypeSet(null, sets, NoPos, x);
        const yset = computeUnionTypeSet(null, sets, NoPos, y);
        return equalTerms(xset.terms, yset.terms, this.#same(p));
      }
      case 'Interface':
        return y.kind === 'Interface' && this.#interfaces(x, y, p);
      case 'Map':
        return y.kind === 'Map' && this.identical(x.key, y.key, p) && this.identical(x.elem, y.elem, p);
      case 'Chan':
        return y.kind === 'Chan' && x.dir === y.dir && this.identical(x.elem, y.elem, p);
      case 'Named':
        return y.kind === 'Named' && identicalOrigin(x, y) && this.#typeArgs(x.targs, y.targs);
      case 'TypeParam':
        // Terms are compared both ways.
        return y.kind === 'TypeParam' && (this.#tparams?.get(y) === x || this.#tparams?.get(x) === y);
      case 'Alias':
        return false;
    }
  }

  #same(p: IfacePair | null): Same {
    return (x, y) => this.identical(x, y, p);
  }

  #vars(xs: readonly Var[], ys: readonly Var[], p: IfacePair | null): boolean {
    if (xs.length !== ys.length) return false;
    for (let i = 0; i < xs.length; i++) {
      if (!this.identical(varType(xs[i] as Var), varType(ys[i] as Var), p)) return false;
    }
    return true;
  }

  #structs(x: Struct, y: Struct, p: IfacePair | null): boolean {
    if (x.fields.length !== y.fields.length) return false;
    for (let i = 0; i < x.fields.length; i++) {
      const f = x.fields[i] as Var;
      const g = y.fields[i] as Var;
      if (f.embedded !== g.embedded || !sameId(f, g.pkg, g.name, false)) return false;
      if (!this.#ignoreTags && !sameTag(x, y, i)) return false;
      if (!this.identical(varType(f), varType(g), p)) return false;
    }
    return true;
  }

  #interfaces(x: Interface, y: Interface, p: IfacePair | null): boolean {
    const xset = typeSet(x);
    const yset = typeSet(y);
    if (xset.comparable !== yset.comparable || xset.methods.length !== yset.methods.length) return false;
    if (!equalTerms(xset.terms, yset.terms, this.#same(p))) return false;
    // Interfaces are the only types that can refer to themselves without a name: type T interface{ m() interface{T} }.
    if (seenPair(x, y, p)) return true;
    const q: IfacePair = { x, y, prev: p };
    return xset.methods.every((f, i) => {
      const g = yset.methods[i] as Func;
      return objId(f) === objId(g) && this.identical(f.type ?? Typ.invalid, g.type ?? Typ.invalid, q);
    });
  }

  // Type arguments must be identical in every respect, whatever does not count elsewhere.
  #typeArgs(xs: readonly Type[], ys: readonly Type[]): boolean {
    if (xs.length !== ys.length) return false;
    if (xs.length === 0) return true;
    const strict = new Comparer(false, false);
    strict.#tparams = this.#tparams;
    return xs.every((x, i) => strict.identical(x, ys[i] as Type, null));
  }

  #withTParams(
    xs: readonly TypeParam[],
    ys: readonly TypeParam[],
    p: IfacePair | null,
    f: () => boolean,
  ): boolean {
    const saved = this.#tparams;
    const pairs = new Map(saved);
    for (const [i, y] of ys.entries()) pairs.set(y, xs[i] as TypeParam);
    this.#tparams = pairs;
    const result = xs.every((x, i) => this.identical(x.bound, (ys[i] as TypeParam).bound, p)) && f();
    this.#tparams = saved;
    return result;
  }
}
