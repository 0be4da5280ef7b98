// This file finds out which functions never return, so that no path leads past a call of one.

import type { CallExpr, FuncDecl } from '../syntax/index.ts';
import type { Func } from '../types/index.ts';
import { buildGraph } from './cfg.ts';
import type { Pass } from './pass.ts';

const log = ['Fatal', 'Fatalf', 'Fatalln', 'Panic', 'Panicf', 'Panicln'];
const testing = ['FailNow', 'Fatal', 'Fatalf', 'Skip', 'Skipf', 'SkipNow'];

/** Full names of the library's functions that never return. */
const known: ReadonlySet<string> = new Set([
  'os.Exit',
  'runtime.Goexit',
  ...log.flatMap((n) => [`log.${n}`, `(*log.Logger).${n}`]),
  ...testing.map((n) => `(*testing.common).${n}`),
]);

export class Returns {
  readonly #pass: Pass;
  readonly #decls = new Map<Func, FuncDecl>();
  readonly #started = new Set<Func>();

  constructor(pass: Pass) {
    this.#pass = pass;
    for (const d of pass.all('FuncDecl')) {
      const fn = pass.info.defs.get(d.name);
      if (fn?.kind === 'Func') this.#decls.set(fn, d);
    }
    // Packages that import this one will ask.
    for (const fn of this.#decls.keys()) this.#examine(fn);
  }

  mayReturn(call: CallExpr): boolean {
    const callee = this.#pass.callee(call);
    if (callee?.kind === 'Builtin') return callee.name !== 'panic';
    const fn = this.#pass.staticCallee(call);
    if (fn === null) return true;
    if (this.#decls.has(fn)) this.#examine(fn);
    return !this.#pass.facts.noReturn.has(fn) && !known.has(this.#pass.fullName(fn));
  }

  #examine(fn: Func): void {
    // A function that calls itself is taken to return there.
    if (this.#started.has(fn)) return;
    this.#started.add(fn);
    const body = this.#decls.get(fn)?.body ?? null;
    if (body !== null && buildGraph(body, (c) => this.mayReturn(c)).noReturn)
      this.#pass.facts.noReturn.add(fn);
  }
}
