// This file checks that goroutines that a test starts do not end the test: t.Fatal and its kin end the goroutine that calls
// them, and that must be the test's own.

import {
  type CallExpr,
  type CallStmt,
  type FuncDecl,
  type FuncLit,
  type Name,
  type Node,
  unpackListExpr,
  unparen,
  walk,
} from '../syntax/index.ts';
import type { Func, Obj } from '../types/index.ts';
import { type Pass, receiverType } from './pass.ts';

const forbidden = ['FailNow', 'Fatal', 'Fatalf', 'Skip', 'Skipf', 'SkipNow'];

/** Checks the go statements of functions that take a *testing.T or *testing.B. */
export function testinggoroutine(pass: Pass): void {
  if (!pass.imports('testing')) return;
  const check = new Goroutines(pass);
  for (const s of pass.all('CallStmt')) if (s.tok === 'go') check.start(s);
  for (const c of pass.all('CallExpr')) check.subtest(c);
  check.report();
}

class Goroutines {
  readonly #pass: Pass;
  /** What runs elsewhere, and the go statements that start it: none for subtests, which may end themselves. */
  readonly #regions = new Map<Node, CallStmt[]>();

  constructor(pass: Pass) {
    this.#pass = pass;
  }

  start(s: CallStmt): void {
    if (s.call.kind !== 'CallExpr' || !this.#inTest(s)) return;
    const region = this.#started(s.call) ?? s;
    this.#regions.set(region, [...(this.#regions.get(region) ?? []), s]);
  }

  subtest(c: CallExpr): void {
    const run = this.#pass.callee(c);
    const fun = c.argList[1];
    if (fun === undefined || c.argList.length !== 2 || !isTestingMethod(run, 'Run') || !this.#inTest(c))
      return;
    const f = unparen(fun);
    const name = this.#pass.usedName(f);
    const region = f.kind === 'FuncLit' ? f : ((name === null ? null : this.#literalOf(name)) ?? c);
    if (!this.#regions.has(region)) this.#regions.set(region, []);
  }

  report(): void {
    for (const [region, statements] of this.#regions) {
      if (statements.length === 0) continue;
      walk(region, (n) => {
        // What is a region of its own is looked at for itself.
        if (n !== region && this.#regions.has(n)) return false;
        const method = n.kind === 'CallExpr' ? this.#forbiddenCall(n) : null;
        if (n.kind === 'CallExpr' && method !== null)
          for (const s of statements) this.#reportCall(s, n, method);
        return true;
      });
    }
  }

  #reportCall(s: CallStmt, call: CallExpr, method: string): void {
    const fun = s.call.kind === 'CallExpr' ? unparen(s.call.fun) : s.call;
    const calls = fun.kind === 'Name' ? ` (${fun.value} calls ${method})` : '';
    const msg = `call to ${method} from a non-test goroutine`;
    if (fun.kind === 'FuncLit') this.#pass.report(call, msg);
    else this.#pass.report(s, msg + calls);
  }

  /** The body that a go statement runs, if it is in the package. */
  #started(call: CallExpr): Node | null {
    const fun = unparen(call.fun);
    if (fun.kind === 'FuncLit') return fun;
    const name = this.#pass.usedName(fun);
    const literal = name === null ? null : this.#literalOf(name);
    return literal ?? this.#declOf(this.#pass.staticCallee(call));
  }

  #declOf(f: Func | null): FuncDecl | null {
    if (f === null) return null;
    return this.#pass.all('FuncDecl').find((d) => this.#pass.info.defs.get(d.name) === f) ?? null;
  }

  /** The function literal that a variable is declared with. */
  #literalOf(name: Name): FuncLit | null {
    const v = this.#pass.info.uses.get(name);
    if (v?.kind !== 'Var') return null;
    for (const s of this.#pass.all('AssignStmt')) {
      if (s.op !== ':=') continue;
      const i = unpackListExpr(s.lhs).findIndex(
        (l) => l.kind === 'Name' && this.#pass.info.defs.get(l) === v,
      );
      const value = i < 0 ? undefined : unpackListExpr(s.rhs)[i];
      if (value?.kind === 'FuncLit') return value;
    }
    for (const d of this.#pass.all('VarDecl')) {
      const i = d.nameList.findIndex((l) => this.#pass.info.defs.get(l) === v);
      const value = i < 0 ? undefined : unpackListExpr(d.values)[i];
      if (value?.kind === 'FuncLit') return value;
    }
    return null;
  }

  /** The full name of the method if a call on a variable ends the test. */
  #forbiddenCall(c: CallExpr): string | null {
    const fun = unparen(c.fun);
    if (fun.kind !== 'SelectorExpr') return null;
    const selection = this.#pass.info.selections.get(fun);
    const x = unparen(fun.x);
    if (selection === undefined || x.kind !== 'Name') return null;
    if (this.#pass.info.uses.get(x)?.kind !== 'Var' || !isTestingMethod(selection.obj, ...forbidden))
      return null;
    return `(${this.#pass.typeString(selection.recv)}).${selection.obj.name}`;
  }

  #inTest(n: Node): boolean {
    for (let p = this.#pass.parent(n); p !== undefined; p = this.#pass.parent(p)) {
      if (p.kind !== 'FuncDecl') continue;
      return p.type.paramList.some(({ type: t }) => {
        if (t.kind !== 'Operation' || t.op !== '*' || t.y !== null || t.x.kind !== 'SelectorExpr')
          return false;
        const { x, sel } = t.x;
        return x.kind === 'Name' && x.value === 'testing' && (sel.value === 'T' || sel.value === 'B');
      });
    }
    return false;
  }
}

function isTestingMethod(obj: Obj | null, ...names: readonly string[]): boolean {
  if (obj?.kind !== 'Func' || obj.pkg?.path !== 'testing' || !names.includes(obj.name)) return false;
  return receiverType(obj) !== null;
}
