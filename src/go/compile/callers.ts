// This file finds out what a function's parameters can hold from all the calls of it, where all calls are known: those of a
// plain function of the program that is only ever called, never used as a value. Ranges of integers are found from it.

import { unparen, walk } from '../syntax/index.ts';
import type { CallExpr, Expr, FuncDecl } from '../syntax/nodes.ts';
import type { CheckedPackage } from '../types/info.ts';
import type { Func, Obj } from '../types/objects.ts';
import type { Facts, VarFacts } from './facts.ts';
import type { Interval } from './ints.ts';

export class Callers {
  readonly #factsOf: (decl: FuncDecl, pkg: CheckedPackage) => Facts;
  readonly #done = new Set<CheckedPackage>();
  readonly #known = new Set<FuncDecl>();
  readonly #funcs = new Map<FuncDecl, Func>();
  /** null: it is used in other ways, too. */
  readonly #calls = new Map<Func, CallExpr[] | null>();
  readonly #returns = new Map<Func, Expr[]>();
  readonly #vars = new Map<Obj, VarFacts>();
  /** Ranges of results that were asked for; null while one is being found. */
  readonly results = new Map<Func, Interval | null>();

  constructor(factsOf: (decl: FuncDecl, pkg: CheckedPackage) => Facts) {
    this.#factsOf = factsOf;
  }

  /** The arguments given for the i-th parameter of a function of pkg, or null if they are not all known. */
  args(decl: FuncDecl, i: number, pkg: CheckedPackage): readonly Expr[] | null {
    this.#collect(pkg);
    const func = this.#funcs.get(decl);
    const calls = func === undefined ? null : this.#calls.get(func);
    if (calls == null) return null;
    const args: Expr[] = [];
    for (const c of calls) {
      if (c.argList.length !== decl.type.paramList.length || c.hasDots) return null;
      args.push(c.argList[i] as Expr);
    }
    return args;
  }

  /** What a function with one unnamed result returns, where it can return nothing else: after a recover it is zero. */
  returned(func: Func, pkg: CheckedPackage): readonly Expr[] | null {
    this.#collect(pkg);
    return this.#returns.get(func) ?? null;
  }

  /** Facts about a local variable of any function of a package that was asked about. */
  varFacts(o: Obj): VarFacts | undefined {
    return this.#vars.get(o);
  }

  #collect(pkg: CheckedPackage): void {
    if (this.#done.has(pkg)) return;
    this.#done.add(pkg);
    const open = pkg.pkg.name !== 'main';
    for (const file of pkg.files) {
      for (const d of file.declList) {
        if (d.kind !== 'FuncDecl' || d.body === null) continue;
        const o = pkg.info.defs.get(d.name);
        if (o?.kind !== 'Func' || o.type?.kind !== 'Signature') continue;
        if (o.type.tparams.length > 0 || isGenericReceiver(d)) continue;
        this.#known.add(d);
        const facts = this.#factsOf(d, pkg);
        for (const [v, f] of facts.vars) this.#vars.set(v, f);
        if (d.recv !== null) continue;
        this.#funcs.set(d, o);
        // Exported functions are called from elsewhere.
        this.#calls.set(o, open && /^\p{Lu}/u.test(o.name) ? null : []);
        const result = d.type.resultList[0];
        if (d.type.resultList.length !== 1 || result?.name !== null || facts.funcs.get(d)?.hasDefer === true)
          continue;
        this.#returns.set(o, returnsOf(d));
      }
    }
    for (const file of pkg.files) {
      for (const d of file.declList) {
        // What a generic function passes depends on its type arguments.
        this.#uses(d, pkg, d.kind !== 'FuncDecl' || this.#known.has(d));
      }
    }
  }

  #uses(d: Parameters<typeof walk>[0], pkg: CheckedPackage, known: boolean): void {
    const called = new Set<Expr>();
    walk(d, (n) => {
      if (n.kind === 'CallExpr') {
        const fun = unparen(n.fun);
        const o = fun.kind === 'Name' ? pkg.info.uses.get(fun) : undefined;
        if (o?.kind === 'Func' && known) {
          called.add(fun);
          this.#calls.get(o)?.push(n);
        }
      } else if (n.kind === 'Name' && !called.has(n)) {
        const o = pkg.info.uses.get(n);
        if (o?.kind === 'Func' && this.#calls.has(o)) this.#calls.set(o, null);
      }
      return true;
    });
  }
}

function isGenericReceiver(d: FuncDecl): boolean {
  let generic = false;
  if (d.recv?.type != null) {
    walk(d.recv.type, (n) => {
      if (n.kind === 'IndexExpr') generic = true;
      return true;
    });
  }
  return generic;
}

function returnsOf(d: FuncDecl): Expr[] {
  const found: Expr[] = [];
  if (d.body !== null) {
    walk(d.body, (n) => {
      if (n.kind === 'FuncLit') return false;
      if (n.kind === 'ReturnStmt' && n.results !== null) found.push(n.results);
      return true;
    });
  }
  return found;
}
