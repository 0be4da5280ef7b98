// This file manages what an object is checked in (scope, language version, iota, …) and the actions put off until
// enough is known. Turning to another object saves the environment as a whole and restores it afterwards.

import { endPos } from '../syntax/index.ts';
import { type Node, NoPos } from '../syntax/nodes.ts';
import type { Checker, Environment } from './checker.ts';
import { assert } from './errors.ts';
import { type Obj, Scope } from './objects.ts';
import type { GoVersion } from './version.ts';

export function newEnvironment(scope: Scope, version: GoVersion): Environment {
  return {
    decl: null,
    scope,
    version,
    iota: null,
    errpos: NoPos,
    inTParamList: false,
    sig: null,
    isPanic: null,
    hasCallOrRecv: false,
  };
}

export const environmentMethods = {
  /** Runs f in env, then goes back to the present environment. */
  inEnvironment(this: Checker, env: Environment, f: () => void): void {
    const { decl, scope, version, iota, errpos, inTParamList, sig, isPanic, hasCallOrRecv } = this;
    Object.assign(this, env);
    try {
      f();
    } finally {
      Object.assign(this, { decl, scope, version, iota, errpos, inTParamList, sig, isPanic, hasCallOrRecv });
    }
  },

  /** The object that a name denotes here, and the scope it stands in (dot-imported ones have another parent). */
  lookupScope(this: Checker, name: string): { scope: Scope; obj: Obj } | null {
    for (let s: Scope | null = this.scope; s !== null; s = s.parent) {
      const obj = s.lookup(name);
      if (obj !== null) return { scope: s, obj };
    }
    return null;
  },

  lookup(this: Checker, name: string): Obj | null {
    for (let s: Scope | null = this.scope; s !== null; s = s.parent) {
      const obj = s.lookup(name);
      if (obj !== null) return obj;
    }
    return null;
  },

  openScope(this: Checker, node: Node, comment: string): void {
    const scope = new Scope(this.scope, node.pos, endPos(node), comment);
    this.recordScope(node, scope);
    this.scope = scope;
  },

  closeScope(this: Checker): void {
    assert(this.scope.parent !== null);
    this.scope = this.scope.parent;
  },

  /** Notes that the package-level declaration being checked depends on `to`. */
  addDeclDep(this: Checker, to: Obj): void {
    if (this.decl !== null && this.objMap.has(to)) this.decl.deps.add(to);
  },

  /**
   * Puts f off to the end of the current statement or, for a local declaration, to before its names are in scope.
   * At package level, to after all package-level objects are declared.
   */
  later(this: Checker, f: () => void): void {
    this.delayed.push({ version: this.version, f });
  },

  /** Runs the actions put off since there were `top` of them; they may add more. */
  processDelayed(this: Checker, top: number): void {
    const saved = this.version;
    for (let i = top; i < this.delayed.length; i++) {
      const a = this.delayed[i]!;
      this.version = a.version;
      a.f();
    }
    this.delayed.length = top;
    this.version = saved;
  },

  /** Makes obj the innermost object being declared. */
  push(this: Checker, obj: Obj): void {
    this.objPathIdx.set(obj, this.objPath.length);
    this.objPath.push(obj);
  },

  pop(this: Checker): void {
    const obj = this.objPath.pop();
    assert(obj !== undefined);
    this.objPathIdx.delete(obj);
  },

  /** Registers what is to be completed at the end of the check, such as type sets and underlying types. */
  needsCleanup(this: Checker, f: () => void): void {
    this.cleaners.push(f);
  },

  cleanup(this: Checker): void {
    // Cleaners may add cleaners.
    for (let i = 0; i < this.cleaners.length; i++) this.cleaners[i]!();
    this.cleaners.length = 0;
  },
};
