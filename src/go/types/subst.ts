// This file substitutes types for type parameters, and makes the instances of generic types and functions. An
// instance of a defined type is made without looking inside: its right side and its methods are substituted when
// first asked for. Types are never changed; where nothing is substituted the result is the very same object.

import type { Pos } from '../syntax/nodes.ts';
import { unalias } from './alias.ts';
import { Typ } from './basic.ts';
import type { Checker } from './checker.ts';
import type { Context } from './context.ts';
import { deref } from './deref.ts';
import { namedMethod } from './named.ts';
import { Func, TypeName, Var } from './objects.ts';
import {
  Alias,
  ArrayT,
  Chan,
  Interface,
  MapT,
  Named,
  Pointer,
  type Resolver,
  Signature,
  Slice,
  Struct,
  Term,
  Tuple,
  type Type,
  type TypeParam,
  Union,
} from './types.ts';

/** What stands for each type parameter. Those without entry stay. */
export type SubstMap = ReadonlyMap<TypeParam, Type>;

/** Maps tparams[i] to targs[i]; a type parameter whose argument is null stays. */
export function makeSubstMap(tparams: readonly TypeParam[], targs: readonly (Type | null)[]): SubstMap {
  const m = new Map<TypeParam, Type>();
  tparams.forEach((p, i) => {
    const t = targs[i];
    if (t !== null && t !== undefined) m.set(p, t);
  });
  return m;
}

/** Maps each type parameter of one list to that of another. */
export function makeRenameMap(from: readonly TypeParam[], to: readonly TypeParam[]): SubstMap {
  return makeSubstMap(from, to);
}

/** t with the substitutions of smap. check may be null, once the types involved are completely set up. */
export function subst(check: Checker | null, pos: Pos, t: Type, smap: SubstMap, ctxt: Context): Type {
  if (smap.size === 0 || t.kind === 'Basic') return t;
  if (t.kind === 'TypeParam') return smap.get(t) ?? t;
  return new Subster(check, pos, smap, ctxt).type(t);
}

/**
 * The generic type or function orig with its type arguments; an identical one that ctxt knows, if there is one. The
 * number of type arguments must be right for functions and aliases; for defined types that is checked by the caller.
 */
export function instance(
  check: Checker | null,
  pos: Pos,
  orig: Named | Alias | Signature,
  targs: readonly Type[],
  ctxt: Context,
): Type {
  const hash = ctxt.hash(orig, targs);
  const known = ctxt.lookup(hash, orig, targs);
  if (known !== null) return known;
  let result: Type;
  switch (orig.kind) {
    case 'Named':
      result = newNamedInstance(check, pos, orig, targs, ctxt);
      break;
    case 'Alias':
      if (check !== null && !check.validateTArgLen(pos, orig.obj.name, orig.tparams.length, targs.length))
        return Typ.invalid;
      if (orig.tparams.length === 0) return orig;
      result = newAliasInstance(check, pos, orig, targs, ctxt);
      break;
    case 'Signature': {
      if (
        check !== null &&
        !check.validateTArgLen(pos, check.sprintType(orig), orig.tparams.length, targs.length)
      )
        return Typ.invalid;
      if (orig.tparams.length === 0) return orig;
      let sig = subst(check, pos, orig, makeSubstMap(orig.tparams, targs), ctxt);
      // A signature that does not use its type parameters still becomes another one: it is not generic any more.
      if (sig.kind !== 'Signature' || sig === orig) sig = cloneSignature(orig);
      sig.tparams = [];
      result = sig;
    }
  }
  return ctxt.update(hash, orig, targs, result);
}

export const substMethods = {
  subst(this: Checker, pos: Pos, t: Type, smap: SubstMap): Type {
    return subst(this, pos, t, smap, this.ctxt);
  },

  /** Like the function of this name, for the types of this check. Type arguments are verified by the caller. */
  instance(this: Checker, pos: Pos, orig: Named | Alias | Signature, targs: readonly Type[]): Type {
    return instance(this, pos, orig, targs, this.ctxt);
  },
};

function newNamedInstance(
  check: Checker | null,
  pos: Pos,
  orig: Named,
  targs: readonly Type[],
  ctxt: Context,
): Named {
  const obj = new TypeName(pos, orig.obj.pkg, orig.obj.name, null);
  obj.parent = orig.obj.parent;
  const t = new Named(obj, orig, [...targs]);
  t.tparams = orig.tparams;
  t.resolver = instanceResolver;
  t.ctxt = ctxt;
  t.check = check;
  obj.type = t;
  check?.needsCleanup(() => {
    t.check = null;
  });
  return t;
}

function newAliasInstance(
  check: Checker | null,
  pos: Pos,
  orig: Alias,
  targs: readonly Type[],
  ctxt: Context,
): Alias {
  const obj = new TypeName(pos, orig.obj.pkg, orig.obj.name, null);
  const t = new Alias(obj, orig);
  t.tparams = orig.tparams;
  t.targs = [...targs];
  t.fromRHS = subst(check, pos, orig.fromRHS ?? Typ.invalid, makeSubstMap(orig.tparams, targs), ctxt);
  obj.type = t;
  return t;
}

const instanceResolver: Resolver = {
  expandRHS(n: Named): Type {
    const { orig, check } = n;
    const ctxt = n.ctxt as Context;
    const origRHS = orig.fromRHS ?? Typ.invalid;
    if (n.targs.length !== orig.tparams.length) return Typ.invalid;
    const rhs = subst(check, n.obj.pos, origRHS, makeSubstMap(orig.tparams, n.targs), ctxt);
    if (rhs.kind !== 'Interface') return rhs;
    // The methods of a defined interface have it as receiver.
    const methods = replaceRecvType(rhs.methods, orig, n);
    if (methods === rhs.methods) return rhs;
    const ityp = rhs === origRHS ? cloneInterface(check, rhs) : rhs;
    ityp.methods = methods;
    ityp.tset = null;
    return ityp;
  },

  expandMethod(n: Named, i: number): Func {
    const { check, orig } = n;
    const origm = namedMethod(orig, i);
    // The method's signature may not have been looked at yet.
    if (origm.type === null) check?.objDecl(origm);
    const origSig = origm.type;
    if (origSig?.kind !== 'Signature' || origSig.recv === null) return origm;
    const [base, isPtr] = deref(origSig.recv.type ?? Typ.invalid);
    // Instances within the generic type's own declaration of methods.
    if (base === n) return origm;
    let sig: Type = origSig;
    if (origSig.rparams.length === n.targs.length) {
      const smap = makeSubstMap(origSig.rparams, n.targs);
      sig = subst(check, origm.pos, origSig, smap, n.ctxt as Context);
    }
    if (sig.kind !== 'Signature' || sig === origSig) sig = cloneSignature(origSig);
    sig.recv = cloneVar(origSig.recv, isPtr ? new Pointer(n) : n);
    return cloneFunc(origm, sig);
  },
};

class Subster {
  readonly #check: Checker | null;
  readonly #pos: Pos;
  readonly #smap: SubstMap;
  readonly #ctxt: Context;

  constructor(check: Checker | null, pos: Pos, smap: SubstMap, ctxt: Context) {
    this.#check = check;
    this.#pos = pos;
    this.#smap = smap;
    this.#ctxt = ctxt;
  }

  type(t: Type): Type {
    switch (t.kind) {
      case 'Basic':
        return t;
      case 'TypeParam':
        return this.#smap.get(t) ?? t;
      case 'Array': {
        const elem = this.#orInvalid(t.elem);
        return elem === t.elem ? t : new ArrayT(elem, t.len);
      }
      case 'Slice': {
        const elem = this.#orInvalid(t.elem);
        return elem === t.elem ? t : new Slice(elem);
      }
      case 'Pointer': {
        const base = this.#orInvalid(t.base);
        return base === t.base ? t : new Pointer(base);
      }
      case 'Map': {
        const key = this.#orInvalid(t.key);
        const elem = this.#orInvalid(t.elem);
        return key === t.key && elem === t.elem ? t : new MapT(key, elem);
      }
      case 'Chan': {
        const elem = this.#orInvalid(t.elem);
        return elem === t.elem ? t : new Chan(t.dir, elem);
      }
      case 'Struct': {
        const fields = substList(t.fields, (f) => this.#var(f));
        return fields === t.fields ? t : new Struct(fields, t.tags);
      }
      case 'Tuple':
        return this.#tuple(t);
      case 'Signature': {
        const params = this.#tuple(t.params);
        const results = this.#tuple(t.results);
        if (params === t.params && results === t.results) return t;
        // The receiver stays: it is replaced where a type with its methods is expanded. Substituting in it here would
        // run in circles for methods of interface literals.
        const sig = new Signature(t.recv, params, results, t.variadic);
        sig.rparams = t.rparams;
        sig.tparams = t.tparams;
        return sig;
      }
      case 'Union': {
        const terms = substList(t.terms, (term) => {
          const u = this.type(term.type);
          return u === term.type ? term : new Term(term.tilde, u);
        });
        return terms === t.terms ? t : new Union(terms);
      }
      case 'Interface': {
        const methods = substList(t.methods, (m) => this.#func(m));
        const embeddeds = substList(t.embeddeds, (e) => this.type(e));
        if (methods === t.methods && embeddeds === t.embeddeds) return t;
        const ityp = cloneInterface(this.#check, t);
        ityp.embeddeds = embeddeds;
        ityp.implicit = t.implicit;
        ityp.methods = replaceRecvType(methods, t, ityp);
        return ityp;
      }
      case 'Named': {
        const n = t.orig.tparams.length;
        if (n === 0) return t;
        // A wrong number of type arguments was reported.
        if (t.targs.length !== n) return Typ.invalid;
        const targs = substList(t.targs, (a) => this.type(a));
        return targs === t.targs ? t : instance(this.#check, this.#pos, t.orig, targs, this.#ctxt);
      }
      case 'Alias': {
        const n = t.orig.tparams.length;
        if (n === 0) return this.#plainAlias(t);
        if (t.targs.length !== n) return Typ.invalid;
        const targs = substList(t.targs, (a) => this.type(a));
        return targs === t.targs ? t : newAliasInstance(this.#check, this.#pos, t.orig, targs, this.#ctxt);
      }
    }
  }

  // An alias declared inside a generic function may stand for a type with the function's type parameters in it.
  #plainAlias(t: Alias): Type {
    const actual = unalias(t);
    const u = this.type(actual);
    return u === actual ? t : u;
  }

  // In programs with errors parts of types may be missing when they are first looked at.
  #orInvalid(t: Type | null): Type {
    return t === null ? Typ.invalid : this.type(t);
  }

  #var(v: Var): Var {
    if (v.type === null) return v;
    const t = this.type(v.type);
    return t === v.type ? v : cloneVar(v, t);
  }

  #tuple(t: Tuple): Tuple {
    const vars = substList(t.vars, (v) => this.#var(v));
    return vars === t.vars ? t : new Tuple(vars);
  }

  #func(f: Func): Func {
    if (f.type === null) return f;
    const t = this.type(f.type);
    return t === f.type ? f : cloneFunc(f, t);
  }
}

// Applies f to each element; the list itself if nothing changes.
function substList<T>(list: T[], f: (t: T) => T): T[] {
  let out: T[] | null = null;
  for (let i = 0; i < list.length; i++) {
    const t = list[i] as T;
    const u = f(t);
    if (u === t) continue;
    out ??= [...list];
    out[i] = u;
  }
  return out ?? list;
}

/** A copy of v with another type, which remembers what it was made from. */
export function cloneVar(v: Var, t: Type): Var {
  const c = new Var(v.pos, v.pkg, v.name, t);
  c.parent = v.parent;
  c.doc = v.doc;
  c.varKind = v.varKind;
  c.embedded = v.embedded;
  c.isField = v.isField;
  c.isParam = v.isParam;
  c.used = v.used;
  c.origin = v.origin ?? v;
  return c;
}

/** A copy of f with another type, which remembers what it was made from. */
export function cloneFunc(f: Func, t: Type): Func {
  const c = new Func(f.pos, f.pkg, f.name, t);
  c.parent = f.parent;
  c.doc = f.doc;
  c.hasPtrRecv = f.hasPtrRecv;
  c.origin = f.origin ?? f;
  return c;
}

export function cloneSignature(sig: Signature): Signature {
  const c = new Signature(sig.recv, sig.params, sig.results, sig.variadic);
  c.rparams = sig.rparams;
  c.tparams = sig.tparams;
  c.scope = sig.scope;
  return c;
}

function cloneInterface(check: Checker | null, t: Interface): Interface {
  const c = new Interface(t.methods, t.embeddeds);
  c.embedPos = t.embedPos;
  c.complete = t.complete;
  c.check = check;
  check?.needsCleanup(() => {
    c.check = null;
  });
  return c;
}

// The methods with their receivers of type from changed to type to; the list itself if there are none.
function replaceRecvType(methods: Func[], from: Type, to: Type): Func[] {
  return substList(methods, (m) => {
    if (m.type?.kind !== 'Signature' || m.type.recv === null || m.type.recv.type !== from) return m;
    const sig = cloneSignature(m.type);
    sig.recv = cloneVar(m.type.recv, to);
    return cloneFunc(m, sig);
  });
}
