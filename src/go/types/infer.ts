// This file infers the type arguments of a call, or of a function that is assigned, that are not written: first from
// the typed function arguments, then from what constraints say about them, at last from untyped constants.

import { exprString } from '../syntax/index.ts';
import type { Pos } from '../syntax/nodes.ts';
import { unalias } from './alias.ts';
import type { Checker } from './checker.ts';
import { type CheckError, positionString } from './errors.ts';
import { constraintInterface } from './named.ts';
import type { Var } from './objects.ts';
import type { Cause, Operand } from './operand.ts';
import { defaultType, isTyped, maxType } from './predicates.ts';
import { makeRenameMap, makeSubstMap } from './subst.ts';
import { cloneTypeParam, typeParamIs } from './typeparam.ts';
import type { Term, Tuple, Type, TypeParam } from './types.ts';
import { newTerm } from './typeterm.ts';
import { commonUnder } from './under.ts';
import { assignMode, exactMode, inexactMode, isParameterized, Unifier } from './unify.ts';
import { go1_21 } from './version.ts';

export const inferMethods = {
  /**
   * The full list of type arguments for tparams, given those in targs (null or missing where unknown) and the function
   * arguments args for params. null if not all can be inferred; err then says why, unless an argument is invalid.
   * reverse: args are the places that a function is assigned to.
   */
  infer(
    this: Checker,
    pos: Pos,
    tparams: readonly TypeParam[],
    targs: readonly (Type | null)[],
    params: Tuple,
    args: readonly Operand[],
    reverse: boolean,
    err: CheckError,
  ): Type[] | null {
    const given = allKnown(targs);
    if (given !== null && given.length === tparams.length) return given;
    if (args.some((arg) => arg.mode === 'invalid')) return null;

    // Type arguments that are given make some parameters non-generic.
    const substituted = this.subst(pos, params, makeSubstMap(tparams, targs));
    const ptypes = ((substituted.kind === 'Tuple' ? substituted : params) as Tuple).vars.map(varType);
    const u = new Unifier(tparams, targs, this.allowVersion(go1_21));

    // 1. Typed arguments.
    const untyped: number[] = [];
    for (const [i, arg] of args.entries()) {
      const ptype = ptypes[i] as Type;
      if (!isParameterized(tparams, ptype) && !isParameterized(tparams, arg.type)) continue;
      if (isTyped(arg.type)) {
        if (u.unify(ptype, arg.type, assignMode)) continue;
        this.inferMismatch(u, tparams, ptype, arg, reverse, err);
        return null;
      }
      // Untyped constants count only where the parameter's type is a lone type parameter, and nil nowhere.
      if (ptype.kind === 'TypeParam' && !arg.isNil()) untyped.push(i);
    }

    // 2. Constraints.
    if (!this.inferFromConstraints(pos, u, tparams, err)) return null;

    // 3. Untyped constants, the "largest" kind of those for one type parameter.
    const largest = new Map<TypeParam, Type>();
    for (const i of untyped) {
      const tpar = ptypes[i] as TypeParam;
      const arg = args[i] as Operand;
      if (u.at(tpar) !== null) continue;
      const sofar = largest.get(tpar);
      const max = sofar === undefined ? arg.type : maxType(sofar, arg.type);
      if (max === null) {
        const types = `${this.sprintType(sofar as Type)} and ${this.sprintType(arg.type)}`;
        err.addf(arg, `mismatched types ${types} (cannot infer ${this.sprintType(tpar)})`);
        return null;
      }
      largest.set(tpar, max);
    }
    for (const [tpar, t] of largest) u.set(tpar, defaultType(t));

    const inferred = this.simplify(pos, tparams, targs, u.inferred(tparams));
    for (const [i, t] of inferred.entries()) {
      if (t !== null && !isParameterized(tparams, t)) continue;
      const { obj } = tparams[i] as TypeParam;
      err.addf(pos, `cannot infer ${obj.name} (declared at ${positionString(this.fset, obj.pos)})`);
      return null;
    }
    return allKnown(inferred);
  },

  inferMismatch(
    this: Checker,
    u: Unifier,
    tparams: readonly TypeParam[],
    ptype: Type,
    arg: Operand,
    reverse: boolean,
    err: CheckError,
  ): void {
    const targs = u.inferred(tparams);
    const what = `type ${this.sprintType(arg.type)} of ${arg.expr === null ? '' : exprString(arg.expr)}`;
    const ptext = this.sprintType(ptype);
    if (targs.every((t) => t === null)) {
      err.addf(arg, `${what} does not match ${ptext} (cannot infer ${typeParamsString(tparams)})`);
      return;
    }
    const inferred = this.subst(arg.pos, ptype, makeSubstMap(tparams, targs));
    if (inferred === ptype) err.addf(arg, `${what} does not match ${ptext}`);
    else if (reverse)
      err.addf(arg, `inferred type ${this.sprintType(inferred)} for ${ptext} does not match ${what}`);
    else err.addf(arg, `${what} does not match inferred type ${this.sprintType(inferred)} for ${ptext}`);
  },

  // Unifies what is known of each type parameter with the core type and the methods of its constraint, until that
  // gives nothing new.
  inferFromConstraints(
    this: Checker,
    pos: Pos,
    u: Unifier,
    tparams: readonly TypeParam[],
    err: CheckError,
  ): boolean {
    for (;;) {
      const before = u.unknowns();
      for (const tpar of tparams) {
        const tx = u.at(tpar);
        const notSatisfied = (why: string): false => {
          const name = `${this.sprintType(tpar)} (type ${this.sprintType(tx as Type)})`;
          err.addf(pos, `${name} does not satisfy ${this.sprintType(tpar.bound)}${why}`);
          return false;
        };
        const { core, single } = coreTerm(tpar);
        if (core !== null) {
          // A type that is known must match, whatever it does for others; the core type itself is a type argument
          // only if nothing else is in the set.
          if (tx !== null) {
            if (!u.unify(tx, core.type, inexactMode)) return notSatisfied('');
          } else if (single && !core.tilde) u.set(tpar, core.type);
        }
        if (tx !== null && !isParameterized(tparams, tx)) {
          // The methods of a known type may tell type parameters in those of the constraint.
          const cause: Cause = { text: '' };
          const matches = (x: Type, y: Type): boolean => u.unify(x, y, exactMode);
          if (!this.hasAllMethods(tx, constraintInterface(tpar), true, matches, cause))
            return notSatisfied(` ${cause.text}`);
        }
      }
      if (u.unknowns() === before) return true;
    }
  },

  // Replaces type parameters in the inferred types by what was inferred for them, until nothing changes.
  simplify(
    this: Checker,
    pos: Pos,
    tparams: readonly TypeParam[],
    targs: readonly (Type | null)[],
    inferred: (Type | null)[],
  ): (Type | null)[] {
    killCycles(tparams, inferred);
    // Given type arguments contain none of the type parameters.
    let dirty = inferred.flatMap((t, i) => (t !== null && (targs[i] ?? null) === null ? [i] : []));
    while (dirty.length > 0) {
      const smap = makeSubstMap(tparams, inferred);
      dirty = dirty.filter((i) => {
        const t0 = inferred[i] as Type;
        const t1 = this.subst(pos, t0, smap);
        if (t1 === t0) return false;
        // A generic function whose type parameters are all replaced is not generic any more.
        if (t1.kind === 'Signature' && t1.tparams.length > 0 && !isParameterized(tparams, t1))
          t1.tparams = [];
        inferred[i] = t1;
        return true;
      });
    }
    return inferred;
  },

  /**
   * New type parameters in place of tparams, and t with them. A generic function may be called within itself, and
   * then its type parameters occur in the arguments as types like any other: they must not be those to be inferred.
   */
  renameTParams(this: Checker, pos: Pos, tparams: readonly TypeParam[], t: Type): [TypeParam[], Type] {
    if (tparams.length === 0) return [[], t];
    const renamed = tparams.map((p) => cloneTypeParam(p));
    const smap = makeRenameMap(tparams, renamed);
    for (const p of renamed) p.bound = this.subst(pos, p.bound, smap);
    return [renamed, this.subst(pos, t, smap)];
  },
};

function varType(v: Var): Type {
  // Parameters of signatures are set up by the time that calls are checked.
  return v.type as Type;
}

function allKnown(list: readonly (Type | null)[]): Type[] | null {
  return list.includes(null) ? null : (list as Type[]);
}

// "P", "P and Q", "P, Q, and R".
function typeParamsString(list: readonly TypeParam[]): string {
  const names = list.map((p) => p.obj.name);
  const last = names.pop() ?? '';
  if (names.length < 2) return [...names, last].join(' and ');
  return `${names.join(', ')}, and ${last}`;
}

// The one term of p's type set (single), or else a term for the core type of the set, with tilde if any of the set's
// terms has one; null if there is none.
function coreTerm(p: TypeParam): { core: Term | null; single: boolean } {
  const terms: Term[] = [];
  typeParamIs(p, (t) => {
    if (t === null) return false;
    terms.push(t);
    return true;
  });
  const [first] = terms;
  if (first !== undefined && terms.length === 1) return { core: first, single: true };
  const [u] = commonUnder(p, null);
  return {
    core:
      u === null
        ? null
        : newTerm(
            terms.some((t) => t.tilde),
            u,
          ),
    single: false,
  };
}

// Drops inferred types that contain, directly or by way of others, the type parameter they are for: substituting in
// them would never end.
function killCycles(tparams: readonly TypeParam[], inferred: (Type | null)[]): void {
  const path = new Set<Type>();
  const walkVars = (list: readonly Var[]): void => {
    for (const v of list) if (v.type !== null) walk(v.type);
  };
  const walk = (typ: Type): void => {
    const t = unalias(typ);
    if (t.kind === 'Basic') return;
    if (path.has(t)) {
      const i = t.kind === 'TypeParam' ? tparams.indexOf(t) : -1;
      if (i >= 0) inferred[i] = null;
      return;
    }
    path.add(t);
    switch (t.kind) {
      case 'Array':
      case 'Slice':
      case 'Chan':
        walk(t.elem);
        break;
      case 'Pointer':
        walk(t.base);
        break;
      case 'Map':
        walk(t.key);
        walk(t.elem);
        break;
      case 'Struct':
        walkVars(t.fields);
        break;
      case 'Signature':
        walkVars(t.params.vars);
        walkVars(t.results.vars);
        break;
      case 'Union':
        for (const term of t.terms) walk(term.type);
        break;
      case 'Interface':
        for (const m of t.methods) if (m.type !== null) walk(m.type);
        for (const e of t.embeddeds) walk(e);
        break;
      case 'Named':
        for (const a of t.targs) walk(a);
        break;
      case 'TypeParam': {
        const i = tparams.indexOf(t);
        const u = i < 0 ? null : inferred[i];
        if (u !== null && u !== undefined) walk(u);
        break;
      }
    }
    path.delete(t);
  };
  for (const p of tparams) walk(p);
}
