// This file holds the state of one generated program: its random choices, the lines written so far, the variables in scope.
//
// What a program prints must follow from the specification alone. "when evaluating the operands of an expression […] all
// function calls, method calls, receive operations, and binary logical operations are evaluated in lexical left-to-right order",
// but nothing is said of when variables are read or which of two operations panics first. So one statement has at most
// one operation that may panic (`risk`), or, instead, any number of calls that print (`traced`); and what is called from within
// an expression changes nothing but its own variables.

import type { Random } from '../random.ts';
import { BASIC, type GoType, INT, INTS, type IntType, type StructType } from './types.ts';

export interface Variable {
  readonly name: string;
  readonly type: GoType;
  /** False for loop variables and the like. */
  readonly assignable: boolean;
}

export interface Func {
  readonly name: string;
  readonly params: readonly GoType[];
  readonly result: GoType;
  /** For methods. */
  readonly receiver?: StructType;
}

export class Gen {
  readonly random: Random;
  readonly lines: string[] = [];
  readonly funcs: Func[] = [];
  readonly structs: StructType[] = [];
  readonly named: GoType[] = [];
  scope: Variable[] = [];
  /** How many operations that may panic the statement may still get. */
  risk = 0;
  traced = false;
  /** How deep in blocks and loops. */
  depth = 0;
  loops = 0;
  #names = 0;

  constructor(random: Random) {
    this.random = random;
  }

  write(...lines: readonly string[]): void {
    this.lines.push(...lines);
  }

  fresh(prefix: string): string {
    return `${prefix}${this.#names++}`;
  }

  number(): number {
    return this.#names++;
  }

  declare(name: string, type: GoType, assignable = true): Variable {
    const v = { name, type, assignable };
    this.scope.push(v);
    return v;
  }

  variables(holds: (v: Variable) => boolean): Variable[] {
    return this.scope.filter(holds);
  }

  /** One of the variables for which holds is true, younger ones rather. */
  variable(holds: (v: Variable) => boolean): Variable | undefined {
    const found = this.scope.filter(holds);
    if (found.length === 0) return undefined;
    return found[found.length - 1 - Math.min(this.random.int(found.length), this.random.int(found.length))];
  }

  ofType(type: GoType): Variable | undefined {
    return this.variable((v) => v.type.name === type.name);
  }

  /** Writes a block; what is declared in it ends with it. */
  block(head: string, body: () => void, tail = '}'): void {
    const kept = this.scope;
    this.scope = [...kept];
    this.write(head);
    this.depth++;
    body();
    this.depth--;
    this.write(tail);
    this.scope = kept;
  }

  /** The body of a function that sees nothing of what is around it. */
  apart(body: () => void): void {
    const { scope, depth, loops, risk, traced } = this;
    this.scope = scope.filter((v) => v.name.startsWith('g'));
    this.depth = 1;
    this.loops = 0;
    body();
    Object.assign(this, { scope, depth, loops, risk, traced });
  }

  /** Takes one operation that may panic, if the statement may have one more. */
  takeRisk(): boolean {
    if (this.risk <= 0 || this.random.chance(0.4)) return false;
    this.risk--;
    return true;
  }

  /** What is written while fn runs, apart. */
  captured(fn: () => void): string[] {
    const from = this.lines.length;
    fn();
    return this.lines.splice(from);
  }

  intType(): IntType {
    const own = this.named.filter((t): t is IntType => t.kind === 'int');
    if (own.length > 0 && this.random.chance(0.15)) return this.random.pick(own);
    return this.random.chance(0.25) ? INT : this.random.pick(INTS);
  }

  basic(): GoType {
    if (this.named.length > 0 && this.random.chance(0.1)) return this.random.pick(this.named);
    return this.random.chance(0.55) ? this.intType() : this.random.pick(BASIC);
  }
}
