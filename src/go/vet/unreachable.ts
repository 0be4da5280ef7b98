// This file finds statements that no path leads to. It goes by the form of the code alone, as the specification does for
// terminating statements: conditions are not evaluated and calls return, except of panic.

import type { BlockStmt, Stmt } from '../syntax/index.ts';
import type { Pass } from './pass.ts';

/** Checks the bodies of all functions. */
export function unreachable(pass: Pass): void {
  for (const { body } of pass.functions()) {
    if (body === null) continue;
    const search = new DeadCode(pass);
    search.labels(body);
    search.dead(body);
  }
}

class DeadCode {
  readonly #pass: Pass;
  /** Statements that a break leaves. */
  readonly #hasBreak = new Set<Stmt>();
  readonly #hasGoto = new Set<string>();
  readonly #labels = new Map<string, Stmt>();
  #breakTarget: Stmt | null = null;
  /** Whether the statement that comes next can be reached. */
  #reachable = true;

  constructor(pass: Pass) {
    this.#pass = pass;
  }

  /** Notes labels, and which statements are left by break. */
  labels(s: Stmt): void {
    const within = (list: readonly Stmt[]): void => {
      const outer = this.#breakTarget;
      this.#breakTarget = s;
      for (const t of list) this.labels(t);
      this.#breakTarget = outer;
    };
    switch (s.kind) {
      case 'BlockStmt':
        for (const t of s.list) this.labels(t);
        return;
      case 'BranchStmt': {
        if (s.tok === 'goto' && s.label !== null) this.#hasGoto.add(s.label.value);
        if (s.tok !== 'break') return;
        const target = s.label === null ? this.#breakTarget : this.#labels.get(s.label.value);
        if (target !== undefined && target !== null) this.#hasBreak.add(target);
        return;
      }
      case 'IfStmt':
        this.labels(s.then);
        if (s.else !== null) this.labels(s.else);
        return;
      case 'LabeledStmt':
        this.#labels.set(s.label.value, s.stmt);
        this.labels(s.stmt);
        return;
      case 'ForStmt':
        within([s.body]);
        return;
      case 'SwitchStmt':
      case 'SelectStmt':
        within(s.body.flatMap((c) => c.body));
        return;
    }
  }

  /** Reports what cannot be reached in s, and whether what follows it can. */
  dead(s: Stmt): void {
    // That the goto itself is reached is taken for granted.
    if (s.kind === 'LabeledStmt' && this.#hasGoto.has(s.label.value)) this.#reachable = true;
    if (!this.#reachable && s.kind !== 'EmptyStmt') {
      this.#pass.report(s, 'unreachable code');
      // What follows is said with it.
      this.#reachable = true;
    }
    switch (s.kind) {
      case 'BlockStmt':
        for (const t of s.list) this.dead(t);
        return;
      case 'BranchStmt':
      case 'ReturnStmt':
        this.#reachable = false;
        return;
      case 'ExprStmt':
        if (s.x.kind === 'CallExpr' && s.x.fun.kind === 'Name' && s.x.fun.value === 'panic')
          if (this.#pass.info.uses.get(s.x.fun)?.kind === 'Builtin') this.#reachable = false;
        return;
      case 'ForStmt':
        this.dead(s.body);
        this.#reachable = s.init?.kind === 'RangeClause' || s.cond !== null || this.#hasBreak.has(s);
        return;
      case 'IfStmt':
        this.#branches(s.then, s.else);
        return;
      case 'LabeledStmt':
        this.dead(s.stmt);
        return;
      case 'SelectStmt':
        // Without default it waits until a case can go on, so only the cases count.
        this.#clauses(
          s,
          s.body.map((c) => c.body),
          false,
        );
        return;
      case 'SwitchStmt':
        this.#clauses(
          s,
          s.body.map((c) => c.body),
          !s.body.some((c) => c.cases === null),
        );
        return;
    }
  }

  #branches(then: BlockStmt, otherwise: Stmt | null): void {
    this.dead(then);
    const reached = this.#reachable;
    this.#reachable = true;
    if (otherwise === null) return;
    this.dead(otherwise);
    this.#reachable ||= reached;
  }

  #clauses(s: Stmt, bodies: readonly (readonly Stmt[])[], mayPass: boolean): void {
    let any = false;
    for (const body of bodies) {
      this.#reachable = true;
      for (const t of body) this.dead(t);
      any ||= this.#reachable;
    }
    this.#reachable = any || mayPass || this.#hasBreak.has(s);
  }
}
