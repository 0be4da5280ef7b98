// This file keeps variables of type uint64 in cells while a loop lasts that changes them. JavaScript engines make a new object
// of every BigInt that goes round a loop; an element of a typed array is a machine word. A function has one such array, and each
// loop cells of its own in it, so nothing that might come to the same loop again may run before it has ended: it calls nothing but
// what is known to call nothing back, and it does not wait.

import { unpackListExpr, unparen, walk } from '../syntax/index.ts';
import type { CallExpr, Expr, ForStmt, Node } from '../syntax/nodes.ts';
import type { Obj, Var } from '../types/objects.ts';
import type { Gen } from './gen.ts';

export interface Cells {
  /** The variables and their cells, and whether they live on after the loop. */
  readonly vars: readonly { readonly o: Var; readonly cell: string; readonly after: boolean }[];
  /** The loop's init statement has been emitted before it. */
  readonly begun: boolean;
}

const NONE: Cells = { vars: [], begun: false };
const HARMLESS = /^(len|cap|min|max|append|copy|real|imag|complex|make|new)$/;

export const cellMethods = {
  /** Moves the variables that a loop changes into cells, before the loop. */
  openCells(this: Gen, s: ForStmt, label: string): Cells {
    if (this.cellArray === null) return NONE;
    const { changed, declared, kept } = this.loopVars(s);
    const candidates = [...changed].filter((o) => !kept.has(o) && this.mayMove(o));
    if (candidates.length === 0 || !this.staysInside(s, label)) return NONE;
    const own = this.initVars(s);
    const begun = own !== null && candidates.some((o) => own.includes(o));
    const moved = candidates.filter((o) =>
      declared.has(o) ? begun && own.includes(o) : this.isMovable(s, o),
    );
    if (moved.length === 0) return NONE;
    if (begun && s.init?.kind === 'AssignStmt') this.define(s.init);
    const array = this.names.unique('cells$');
    this.line(`const ${array} = ${this.cellArray};`);
    const vars = moved.map((o) => ({
      o,
      cell: `${array}[${this.cellCount++}]`,
      after: !declared.has(o),
    }));
    for (const { o, cell } of vars) {
      this.line(`${cell} = ${this.varText(o)};`);
      this.cells.set(o, cell);
    }
    return { vars, begun };
  },

  /** Takes the variables out of their cells, after the loop. */
  closeCells(this: Gen, { vars }: Cells): void {
    for (const { o, cell, after } of vars) {
      this.cells.delete(o);
      if (after) this.line(`${this.varText(o)} = ${cell};`);
    }
  },

  /** The variables that a loop assigns, those it declares, and those it assigns in ways that do without their names. */
  loopVars(this: Gen, s: ForStmt): { changed: Set<Var>; declared: Set<Obj>; kept: Set<Obj> } {
    const changed = new Set<Var>();
    const declared = new Set<Obj>();
    const kept = new Set<Obj>();
    walk(s, (n) => {
      if (n.kind === 'VarDecl') for (const name of n.nameList) declare(this.info.defs.get(name));
      if (n.kind !== 'AssignStmt' && n.kind !== 'RangeClause') return true;
      for (const l of unpackListExpr(n.lhs)) {
        const x = unparen(l);
        if (x.kind !== 'Name') continue;
        declare(this.info.defs.get(x));
        const o = this.info.uses.get(x);
        if (o?.kind !== 'Var') continue;
        if (n.kind === 'RangeClause') kept.add(o);
        else changed.add(o);
      }
      return true;
    });
    return { changed, declared, kept };

    function declare(o: Obj | null | undefined): void {
      if (o != null) declared.add(o);
    }
  },

  /** Whether a variable is a local one of type uint64 that nothing else can see. */
  mayMove(this: Gen, o: Var): boolean {
    const f = this.facts.vars.get(o);
    if (f === undefined || o.type === null || this.isGlobal(o) || f.captured || f.addr || f.addrOfSelf)
      return false;
    return this.types.num(this.ctype(o.type)) === 'u64' && !this.cells.has(o) && !this.refs.has(o);
  },

  /** Whether a variable from outside the loop may be moved: a result must be in its place when the function returns. */
  isMovable(this: Gen, s: ForStmt, o: Var): boolean {
    if (!this.varNames.has(o)) return false;
    if (!this.fn.go.resultObjs.includes(o)) return true;
    let returns = this.fn.go.hasDefer;
    walk(s.body, (n) => {
      if (n.kind === 'ReturnStmt') returns = true;
      return !returns;
    });
    return !returns;
  },

  /** The variables of a loop's init statement, if that can as well stand before the loop. */
  initVars(this: Gen, s: ForStmt): readonly Obj[] | null {
    if (s.init?.kind !== 'AssignStmt' || s.init.op !== ':=') return null;
    const vars = unpackListExpr(s.init.lhs).map((l) => this.newVar(l));
    const plain = vars.every((o) => {
      const f = o === null ? undefined : this.facts.vars.get(o);
      return f !== undefined && !f.captured && !f.addr && !f.addrOfSelf;
    });
    return plain ? (vars as Var[]) : null;
  },

  /** Whether a loop is left by its end only, or by return, and runs nothing that could come to it again. */
  staysInside(this: Gen, s: ForStmt, label: string): boolean {
    if (this.prog.options.preempt === true) return false;
    const labels = new Set([label]);
    let stays = true;
    const look = (n: Node): boolean => {
      switch (n.kind) {
        case 'LabeledStmt':
          labels.add(n.label.value);
          break;
        case 'BranchStmt':
          if (n.tok === 'goto' || (n.label !== null && !labels.has(n.label.value))) stays = false;
          break;
        case 'FuncLit':
        case 'CallStmt':
        case 'SendStmt':
        case 'SelectStmt':
          stays = false;
          break;
        case 'ForStmt':
          if (this.waits(n)) stays = false;
          break;
        case 'RangeClause': {
          const { kind } = this.types.under(this.typeOf(n.x));
          if (kind === 'func' || kind === 'chan') stays = false;
          break;
        }
        case 'Operation':
          if (n.y === null && n.op === '<-') stays = false;
          break;
        case 'CallExpr':
          if (!this.callsNothing(n)) stays = false;
          break;
        default:
          break;
      }
      return stays;
    };
    walk(s, look);
    return stays;
  },

  /** Whether a call runs no function of the program. */
  callsNothing(this: Gen, e: CallExpr): boolean {
    const fun: Expr = unparen(e.fun);
    const mode = this.info.types.get(e.fun)?.mode;
    if (mode === 'typexpr') return true;
    if (mode === 'builtin') return fun.kind === 'Name' && HARMLESS.test(fun.value);
    const callee = this.staticCallee(fun)?.func.pkg?.path;
    return callee === 'math' || callee === 'math/bits';
  },
};
