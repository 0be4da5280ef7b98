// This file implements type unification: it tries to make two types alike by finding types for the type parameters
// that are bound in it. What is alike is looser than identical: in inexact mode a defined type may stand for its
// underlying type, and a directed channel for an undirected one. Whether the result is really assignable, or
// satisfies a constraint, is checked later, when the arguments are passed and the type arguments verified.
//
// A unifier is used for several pairs of types one after the other; what earlier pairs found holds for later ones.

import { asNamed, unalias } from './alias.ts';
import { Typ } from './basic.ts';
import { lookupFieldOrMethod } from './lookup.ts';
import { underlying } from './named.ts';
import { objId, sameId } from './object-id.ts';
import type { Func, Var } from './objects.ts';
import { identical, identicalOrigin, isInterface, isTypeLit, isTypeParam } from './predicates.ts';
import type { Interface, Signature, Struct, Type, TypeParam } from './types.ts';
import { type IfacePair, sameTag, seenPair, typeSet } from './typeset.ts';
import { equalTerms } from './typeterm.ts';
import { commonUnder } from './under.ts';

/** Deeper than this types are taken to be infinite. */
const depthLimit = 50;

/**
 * How types are compared. exact: they must become identical. assign: they belong to the two sides of an assignment and
 * may differ at the top, but not in their elements.
 */
export interface UnifyMode {
  readonly exact: boolean;
  readonly assign: boolean;
}

export const inexactMode: UnifyMode = { exact: false, assign: false };
export const assignMode: UnifyMode = { exact: false, assign: true };
export const exactMode: UnifyMode = { exact: true, assign: false };
const assignExactMode: UnifyMode = { exact: true, assign: true };

/** The type inferred for a type parameter; type parameters that were found to be the same share one. */
interface Handle {
  type: Type | null;
}

export class Unifier {
  readonly #handles = new Map<TypeParam, Handle>();
  #depth = 0;
  /** Whether the methods of interfaces are made use of (since Go 1.21). */
  readonly #useMethods: boolean;

  /** targs may be shorter than tparams, and holds null where nothing is given. */
  constructor(tparams: readonly TypeParam[], targs: readonly (Type | null)[], useMethods: boolean) {
    tparams.forEach((p, i) => {
      this.#handles.set(p, { type: targs[i] ?? null });
    });
    this.#useMethods = useMethods;
  }

  /** Whether x and y can be made alike. What was inferred on the way stays, even on failure. */
  unify(x: Type, y: Type, mode: UnifyMode): boolean {
    return this.#nify(x, y, mode, null);
  }

  /** The type inferred for p so far, or null. */
  at(p: TypeParam): Type | null {
    return this.#handle(p).type;
  }

  set(p: TypeParam, t: Type): void {
    this.#handle(p).type = t;
  }

  /** The number of type parameters without type. */
  unknowns(): number {
    let n = 0;
    for (const h of this.#handles.values()) if (h.type === null) n++;
    return n;
  }

  inferred(tparams: readonly TypeParam[]): (Type | null)[] {
    return tparams.map((p) => this.at(p));
  }

  #handle(p: TypeParam): Handle {
    const h = this.#handles.get(p);
    if (h === undefined) throw new Error(`internal error: type parameter ${p.obj.name} is not bound`);
    return h;
  }

  // Makes x and y stand for the same type; false if both have one already.
  #join(x: TypeParam, y: TypeParam): boolean {
    const hx = this.#handle(x);
    const hy = this.#handle(y);
    if (hx === hy) return true;
    if (hx.type !== null && hy.type !== null) return false;
    const [from, to] = hx.type !== null ? [hy, hx] : [hx, hy];
    for (const [p, h] of this.#handles) if (h === from) this.#handles.set(p, to);
    return true;
  }

  #asBound(t: Type): TypeParam | null {
    const p = unalias(t);
    return p.kind === 'TypeParam' && this.#handles.has(p) ? p : null;
  }

  #nify(x: Type, y: Type, mode: UnifyMode, p: IfacePair | null): boolean {
    this.#depth++;
    const result = this.#depth <= depthLimit && this.#nify1(x, y, mode, p);
    this.#depth--;
    return result;
  }

  #nify1(x: Type, y: Type, mode: UnifyMode, p: IfacePair | null): boolean {
    if (x === y || unalias(x) === unalias(y)) return true;

    // If there is a defined type, have one in y; if there is a bound type parameter, have one in x.
    if (asNamed(x) !== null || this.#asBound(y) !== null) [x, y] = [y, x];

    // A defined type and a type literal match if the underlying type does. Basic types count as literals: they may be
    // the underlying type that a constraint asks for.
    const ny = asNamed(y);
    if (!mode.exact && ny !== null && isTypeLit(x) && !(this.#useMethods && isInterface(x))) {
      y = underlying(ny);
      if (x === y || unalias(x) === unalias(y)) return true;
    }

    const px = this.#asBound(x);
    const py = this.#asBound(y);
    if (px !== null && py !== null) {
      if (this.#join(px, py)) return true;
      return this.#nify(this.at(px) as Type, this.at(py) as Type, mode, p);
    }
    if (px !== null) return this.#bind(px, y, mode, p);

    if (this.#useMethods && !mode.exact) {
      const byMethods = this.#nifyMethods(x, y, p);
      if (byMethods !== null) return byMethods;
    }

    // Type parameters that are not bound here stand for their core type; have one in x.
    if (isTypeParam(y)) [x, y] = [y, x];
    return this.#nifyStructure(unalias(x), unalias(y), y, mode, p);
  }

  // Matches the bound type parameter px with y, which is none.
  #bind(px: TypeParam, y: Type, mode: UnifyMode, p: IfacePair | null): boolean {
    const x = this.at(px);
    if (x === null) {
      this.set(px, y);
      return true;
    }
    if (!this.#nify(x, y, mode, p)) return false;
    const xi = asInterface(x);
    const yi = asInterface(y);
    const xn = asNamed(x) !== null;
    const yn = asNamed(y) !== null;
    if (xi !== null && yi !== null) {
      // Which of two defined interfaces is meant cannot be known.
      if (xn && yn) return identical(x, y);
      if (typeSet(xi).methods.length !== typeSet(yi).methods.length) return false;
    } else if (xi !== null || yi !== null) {
      // Either could be meant; to take the first would make the result depend on the order of arguments.
      return false;
    }
    // Of several types that match inexactly, a defined one is taken, or else a directed channel: a value of the other
    // type can be assigned to it.
    if (!mode.exact && !xn) {
      const yu = underlying(y);
      if (yn || (yu.kind === 'Chan' && yu.dir !== 'both')) this.set(px, y);
    }
    return true;
  }

  // With an interface on either side: the methods they share must match. null if there is none.
  #nifyMethods(x: Type, y: Type, p: IfacePair | null): boolean | null {
    const xi = asInterface(x);
    const yi = asInterface(y);
    if (xi !== null && yi !== null) {
      const xset = typeSet(xi);
      const yset = typeSet(yi);
      if (xset.comparable !== yset.comparable || !equalTerms(xset.terms, yset.terms, identical)) return false;
      if (seenPair(xi, yi, p)) return true;
      const q: IfacePair = { x: xi, y: yi, prev: p };
      // The one with fewer methods must be part of the other.
      let [few, many] = [xset.methods, yset.methods];
      if (few.length > many.length) [few, many] = [many, few];
      const byId = new Map(many.map((m) => [objId(m), m]));
      return few.every((m) => {
        const other = byId.get(objId(m));
        return other !== undefined && this.#nifyFuncs(m, other, q);
      });
    }
    const ityp = xi ?? yi;
    if (ityp === null) return null;
    // The other type must have all methods.
    const other = xi === null ? x : y;
    return typeSet(ityp).methods.every((m) => {
      const [obj] = lookupFieldOrMethod(other, false, m.pkg, m.name);
      return obj?.kind === 'Func' && this.#nifyFuncs(m, obj, p);
    });
  }

  #nifyFuncs(f: Func, g: Func, p: IfacePair | null): boolean {
    return this.#nify(f.type ?? Typ.invalid, g.type ?? Typ.invalid, exactMode, p);
  }

  // x and y are not aliases; yorig is y as it came.
  #nifyStructure(x: Type, y: Type, yorig: Type, mode: UnifyMode, p: IfacePair | null): boolean {
    // The elements of types that are assigned must match exactly.
    const emode = mode.assign ? assignExactMode : mode;
    switch (x.kind) {
      case 'Basic':
        return y.kind === 'Basic' && x.basicKind === y.basicKind;
      case 'Array':
        return (
          y.kind === 'Array' &&
          (x.len < 0 || y.len < 0 || x.len === y.len) &&
          this.#nify(x.elem, y.elem, emode, p)
        );
      case 'Slice':
        return y.kind === 'Slice' && this.#nify(x.elem, y.elem, emode, p);
      case 'Struct':
        return y.kind === 'Struct' && this.#nifyStructs(x, y, emode, p);
      case 'Pointer':
        return y.kind === 'Pointer' && this.#nify(x.base, y.base, emode, p);
      case 'Tuple':
        return y.kind === 'Tuple' && this.#nifyVars(x.vars, y.vars, mode, p);
      case 'Signature':
        return y.kind === 'Signature' && this.#nifySignatures(x, y, emode, p);
      case 'Interface':
        return y.kind === 'Interface' && this.#nifyInterfaces(x, y, p);
      case 'Map':
        return y.kind === 'Map' && this.#nify(x.key, y.key, emode, p) && this.#nify(x.elem, y.elem, emode, p);
      case 'Chan':
        return y.kind === 'Chan' && (!mode.exact || x.dir === y.dir) && this.#nify(x.elem, y.elem, emode, p);
      case 'Named': {
        if (y.kind !== 'Named' || x.targs.length !== y.targs.length) return false;
        for (let i = 0; i < x.targs.length; i++) {
          if (!this.#nify(x.targs[i] as Type, y.targs[i] as Type, mode, p)) return false;
        }
        return identicalOrigin(x, y);
      }
      case 'TypeParam': {
        const [core] = commonUnder(x, null);
        return core !== null && this.#nify(core, yorig, assignMode, p);
      }
      default:
        return false;
    }
  }

  #nifyVars(xs: readonly Var[], ys: readonly Var[], mode: UnifyMode, p: IfacePair | null): boolean {
    if (xs.length !== ys.length) return false;
    return xs.every((x, i) => this.#nify(x.type ?? Typ.invalid, ys[i]?.type ?? Typ.invalid, mode, p));
  }

  #nifyStructs(x: Struct, y: Struct, mode: UnifyMode, p: IfacePair | null): boolean {
    if (x.fields.length !== y.fields.length) return false;
    return x.fields.every((f, i) => {
      const g = y.fields[i] as Var;
      return (
        f.embedded === g.embedded &&
        sameTag(x, y, i) &&
        sameId(f, g.pkg, g.name, false) &&
        this.#nify(f.type ?? Typ.invalid, g.type ?? Typ.invalid, mode, p)
      );
    });
  }

  #nifySignatures(x: Signature, y: Signature, mode: UnifyMode, p: IfacePair | null): boolean {
    return (
      x.variadic === y.variadic &&
      this.#nifyVars(x.params.vars, y.params.vars, mode, p) &&
      this.#nifyVars(x.results.vars, y.results.vars, mode, p)
    );
  }

  #nifyInterfaces(x: Interface, y: Interface, p: IfacePair | null): boolean {
    const xset = typeSet(x);
    const yset = typeSet(y);
    if (xset.comparable !== yset.comparable || xset.methods.length !== yset.methods.length) return false;
    if (!equalTerms(xset.terms, yset.terms, identical)) return false;
    if (seenPair(x, y, p)) return true;
    const q: IfacePair = { x, y, prev: p };
    return xset.methods.every((f, i) => {
      const g = yset.methods[i] as Func;
      return objId(f) === objId(g) && this.#nifyFuncs(f, g, q);
    });
  }
}

// t's underlying type if it is an interface and t no type parameter.
function asInterface(t: Type): Interface | null {
  if (unalias(t).kind === 'TypeParam') return null;
  const u = underlying(t);
  return u.kind === 'Interface' ? u : null;
}

/** Whether any of the type parameters occurs in t. Those that a generic function declares for itself do not count. */
export function isParameterized(tparams: readonly TypeParam[], t: Type): boolean {
  return new ParameterFinder(tparams).type(t);
}

class ParameterFinder {
  readonly #tparams: readonly TypeParam[];
  readonly #seen = new Map<Type, boolean>();

  constructor(tparams: readonly TypeParam[]) {
    this.#tparams = tparams;
  }

  type(t: Type): boolean {
    if (t.kind === 'Basic') return false;
    const known = this.#seen.get(t);
    if (known !== undefined) return known;
    this.#seen.set(t, false);
    const result = this.#inside(t);
    this.#seen.set(t, result);
    return result;
  }

  #inside(t: Type): boolean {
    switch (t.kind) {
      case 'Alias':
        return this.type(unalias(t));
      case 'Array':
      case 'Slice':
      case 'Chan':
        return this.type(t.elem);
      case 'Pointer':
        return this.type(t.base);
      case 'Map':
        return this.type(t.key) || this.type(t.elem);
      case 'Struct':
        return this.#vars(t.fields);
      case 'Tuple':
        return this.#vars(t.vars);
      case 'Signature':
        return this.#vars(t.params.vars) || this.#vars(t.results.vars);
      case 'Interface': {
        const set = typeSet(t);
        if (set.methods.some((m) => m.type !== null && this.type(m.type))) return true;
        return set.is((term) => term !== null && this.type(term.type));
      }
      case 'Named':
        return t.targs.some((a) => this.type(a));
      case 'TypeParam':
        return this.#tparams.includes(t);
      default:
        return false;
    }
  }

  #vars(list: readonly Var[]): boolean {
    return list.some((v) => v.type !== null && this.type(v.type));
  }
}
