// This file holds the state of the emission of one function with all function literals in it. What emits expressions
// and statements is mixed in from other files; they all call each other through `this`, of type Gen.

import type { Expr, Name, Pos } from '../syntax/nodes.ts';
import type { CheckedPackage, Info } from '../types/info.ts';
import type { Obj, Var } from '../types/objects.ts';
import type { Type } from '../types/types.ts';
import type { assignMethods } from './assign.ts';
import type { builtinMethods } from './builtins.ts';
import type { callMethods } from './calls.ts';
import type { cellMethods } from './cells.ts';
import type { constMethods } from './consts.ts';
import type { convertMethods } from './convert.ts';
import type { CFunc, CType, Env, TypeTable } from './ctypes.ts';
import type { deferMethods } from './defers.ts';
import { Writer } from './emit.ts';
import type { equalityMethods } from './equality.ts';
import type { exprMethods } from './exprs.ts';
import type { Facts, FuncFacts, VarFacts } from './facts.ts';
import type { functionMethods } from './functions.ts';
import type { fusedMethods } from './fused.ts';
import type { hoistMethods, SliceParts } from './hoist.ts';
import type { Interval, intMethods } from './ints.ts';
import type { literalMethods } from './literals.ts';
import type { Lookup } from './lookup.ts';
import { NameSet } from './names.ts';
import type { orderMethods } from './order.ts';
import type { ParkNode } from './parking.ts';
import type { placeMethods } from './places.ts';
import type { rangeMethods } from './range.ts';
import type { rangefuncMethods } from './rangefunc.ts';
import type { Linker } from './reuse.ts';
import type { selectMethods } from './select.ts';
import type { selectorMethods } from './selectors.ts';
import type { stmtMethods } from './stmts.ts';
import type { switchMethods } from './switches.ts';
import type { Covered, versionMethods } from './versions.ts';

type Methods = typeof constMethods &
  typeof intMethods &
  typeof fusedMethods &
  typeof convertMethods &
  typeof exprMethods &
  typeof selectorMethods &
  typeof literalMethods &
  typeof orderMethods &
  typeof equalityMethods &
  typeof placeMethods &
  typeof callMethods &
  typeof builtinMethods &
  typeof assignMethods &
  typeof stmtMethods &
  typeof rangeMethods &
  typeof rangefuncMethods &
  typeof switchMethods &
  typeof selectMethods &
  typeof deferMethods &
  typeof functionMethods &
  typeof hoistMethods &
  typeof versionMethods &
  typeof cellMethods;

export interface Gen extends GenState, Methods {}

/** What break, continue and goto can reach from where emission stands. */
export interface Target {
  readonly kind: 'loop' | 'switch' | 'block' | 'goto';
  /** Go's label, '' if none. */
  readonly label: string;
  readonly js: string;
  /** The innermost JavaScript loop or switch inside it has to be left by label. */
  usedBreak: boolean;
  usedContinue: boolean;
  /** Whether a JavaScript `break` without label inside leaves it. */
  readonly breakable: boolean;
  /** For goto: the labels in this list of statements, and the number of each. */
  readonly cases?: ReadonlyMap<string, number>;
  readonly pc?: string;
}

/** The emission of one JavaScript function: a Go function, or the body of a loop that ranges over a function. */
export class FuncState {
  readonly outer: FuncState | null;
  /** Whether the JavaScript function parks. */
  readonly node: ParkNode;
  readonly w: Writer;
  readonly targets: Target[] = [];
  /** The Go function: itself but for loop bodies. */
  readonly go: FuncState;
  /** Set for loop bodies: how to get out of them. */
  readonly body: RangeBody | null;
  readonly sig: CFunc;
  readonly trace: string;
  facts: FuncFacts;
  /** Variables that hold results: named ones, or all of them where deferred calls run between return and the end. */
  results: string[] | null = null;
  /** Result variables that are boxed. */
  resultObjs: (Var | null)[] = [];
  hasDefer = false;
  /** Declarations to stand first in the function that were found to be needed while emitting it. */
  readonly head: string[] = [];
  temps = 0;
  maxTemps = 0;
  readonly tempPrefix: string;
  closures = 0;
  rangeBodies = 0;

  constructor(
    outer: FuncState | null,
    node: ParkNode,
    sig: CFunc,
    trace: string,
    facts: FuncFacts,
    indent: number,
    tempPrefix: string,
    body: RangeBody | null = null,
  ) {
    this.outer = outer;
    this.node = node;
    this.sig = sig;
    this.trace = trace;
    this.facts = facts;
    this.tempPrefix = tempPrefix;
    this.body = body;
    this.go = body === null || outer === null ? this : outer.go;
    this.w = new Writer(indent);
  }
}

/** The ways out of the body of a range over a function, each numbered. */
export interface RangeBody {
  /** Variable that says how the body was left. */
  readonly exit: string;
  /** Variable that says whether the body may be called. */
  readonly state: string;
  /** Jumps by which the loop goes on after the call, by number. */
  readonly exits: Map<string, number>;
  /** The loop's label, '' if none. */
  readonly label: string;
}

export class GenState {
  readonly prog: Linker;
  readonly types: TypeTable;
  readonly lookup: Lookup;
  readonly pkg: CheckedPackage;
  readonly info: Info;
  readonly env: Env;
  readonly facts: Facts;
  readonly names = new NameSet(['d$', 'rec$', 'dp$', 'self$']);
  readonly varNames = new Map<Obj, string>();
  /** Local variables held in a Ref. */
  readonly refs = new Set<Obj>();
  /** Of those, the ones that get a new Ref when a goto passes their declaration again. */
  readonly redeclared = new Set<Obj>();
  /** Struct and array variables whose object belongs to somebody else. */
  readonly borrowed = new Set<Obj>();
  /** Variables that only ever hold one function literal: calls of them are direct. */
  readonly closures = new Map<Obj, ParkNode>();
  readonly rangeMemo = new Map<Obj, readonly [number, number] | null>();
  readonly callMemo = new Map<Expr, boolean>();
  /** Slice variables whose parts are in constants while a loop lasts. */
  readonly parts = new Map<Obj, SliceParts>();
  /** Variables that are in cells while a loop lasts, and the texts of these. */
  readonly cells = new Map<Obj, string>();
  /** The array of the function's cells, if it may have some, and how many there are. */
  cellArray: string | null = null;
  cellCount = 0;
  /** Divisors of divisions that leave no remainder. */
  readonly even = new Set<Expr>();
  /** Index expressions that need no test while a loop lasts. */
  readonly covered = new Map<Expr, Covered>();
  /** What the version of a loop being emitted may take variables to be between. */
  readonly assumed = new Map<Obj, Interval>();
  /** Ranges that hold everywhere are being found. */
  inferring = 0;
  /** Types of expressions that the compiler itself made. */
  readonly madeTypes = new Map<Expr, CType>();
  /** Texts that stand for expressions evaluated already. */
  readonly replaced = new Map<Expr, string>();
  /** Receivers of the go or defer statement at hand, by the operand that selects the method. */
  readonly receivers = new Map<Expr, string>();
  /** Operands of the go or defer statement at hand, with their constants. */
  readonly later: [Expr, string][] = [];
  /** Names that declarations in the current list of statements must not declare, being declared before it. */
  hoisted: string[] | null = null;
  fn!: FuncState;

  constructor(prog: Linker, pkg: CheckedPackage, env: Env, facts: Facts) {
    this.prog = prog;
    this.types = prog.types;
    this.lookup = prog.lookup;
    this.pkg = pkg;
    this.info = pkg.info;
    this.env = env;
    this.facts = facts;
  }

  ctype(t: Type): CType {
    return this.types.of(t, this.env);
  }

  typeOf(e: Expr): CType {
    const made = this.madeTypes.get(e);
    if (made !== undefined) return made;
    const tv = this.info.types.get(e);
    if (tv !== undefined) return this.ctype(tv.type);
    if (e.kind === 'Name') {
      const o = this.info.uses.get(e) ?? this.info.defs.get(e);
      if (o?.type !== undefined && o?.type !== null) return this.ctype(o.type);
    }
    if (e.kind === 'ParenExpr') return this.typeOf(e.x);
    throw new Error(`an expression has no type: ${e.kind} in ${this.fn.trace}`);
  }

  objOf(n: Name): Obj | null {
    return this.info.uses.get(n) ?? this.info.defs.get(n) ?? null;
  }

  varFacts(o: Obj): VarFacts | undefined {
    return this.facts.vars.get(o);
  }

  desc(t: CType): string {
    return this.prog.descs.desc(t);
  }

  zero(t: CType): string {
    return this.prog.descs.zero(t);
  }

  /** A variable for the rest of the statement. */
  temp(): string {
    const { fn } = this;
    const i = fn.temps++;
    if (fn.temps > fn.maxTemps) fn.maxTemps = fn.temps;
    return `${fn.tempPrefix}${i}`;
  }

  isGlobal(o: Obj): boolean {
    return o.pkg !== null && o.parent === o.pkg.scope;
  }

  unsupported(pos: Pos, what: string): string {
    this.prog.unsupported(pos, what);
    return 'null';
  }

  /** The current function parks if n does. */
  parksWith(n: ParkNode): void {
    this.prog.graph.depend(this.fn.node, n);
  }

  /** The current function parks: it waits for something itself. */
  parks(): void {
    this.prog.graph.parks(this.fn.node);
  }

  line(text: string): void {
    this.fn.w.line(text);
  }
}

/** Whether text may be repeated: a variable or a number. */
export function isSimple(s: string): boolean {
  return /^[\p{L}_$][\p{L}\p{Nd}_$]*$|^-?\d[\d.]*n?$/u.test(s);
}

/** Text without parentheses around all of it, where a comma would have a meaning of its own. */
export function bare(s: string): string {
  return strip(s, false);
}

/** The same for places where commas do no harm: whole statements and conditions. */
export function bareWhole(s: string): string {
  return strip(s, true);
}

function strip(s: string, commas: boolean): string {
  // A line that begins after the parenthesis must not end what stands before it.
  if (!s.startsWith('(') || !s.endsWith(')') || s.startsWith('(\n')) return s;
  let depth = 0;
  for (let i = 0; i < s.length; i++) {
    const c = s.charCodeAt(i);
    if (c === 40 || c === 91 || c === 123) depth++;
    else if (c === 41 || c === 93 || c === 125) {
      depth--;
      if (depth === 0 && i < s.length - 1) return s;
    } else if (c === 44 && depth === 1 && !commas) return s;
    else if (c === 39 || c === 34 || c === 96) {
      for (i++; i < s.length && s.charCodeAt(i) !== c; i++) if (s.charCodeAt(i) === 92) i++;
    }
  }
  return s.slice(1, -1);
}
