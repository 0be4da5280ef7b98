// This file checks that the functions that cancel contexts are used on every path: called, deferred, passed on. A context
// that is never cancelled keeps its timer and its place among its parent's children.

import {
  type FuncDecl,
  type FuncLit,
  type Name,
  type Node,
  type SelectorExpr,
  walk,
} from '../syntax/index.ts';
import type { Type, Var } from '../types/index.ts';
import { type Block, buildGraph, type Exit, type Graph } from './cfg.ts';
import { Returns } from './noreturn.ts';
import type { Pass } from './pass.ts';
import { goPos } from './places.ts';

const makers = [
  'WithCancel',
  'WithCancelCause',
  'WithTimeout',
  'WithTimeoutCause',
  'WithDeadline',
  'WithDeadlineCause',
];

/** Checks all functions of a package that imports context. */
export function lostcancel(pass: Pass): void {
  if (!pass.imports('context')) return;
  const returns = new Returns(pass);
  for (const f of pass.functions()) checkFunction(pass, returns, f);
}

function checkFunction(pass: Pass, returns: Returns, f: FuncDecl | FuncLit): void {
  if (f.body === null) return;
  /** Where each variable is given its function. */
  const cancels = new Map<Var, Node>();
  walk(f.body, (n) => {
    if (n.kind === 'FuncLit') return false;
    if (n.kind !== 'SelectorExpr' || !isMaker(pass, n)) return true;
    const call = pass.parent(n);
    const stmt = call?.kind === 'CallExpr' ? pass.parent(call) : undefined;
    const name = stmt === undefined ? null : secondName(stmt);
    if (stmt === undefined || name === null) return true;
    if (name.value === '_') {
      const what = `the cancel function returned by context.${n.sel.value}`;
      pass.report(name, `${what} should be called, not discarded, to avoid a context leak`);
      return true;
    }
    const defined = pass.info.defs.get(name);
    const used = pass.info.uses.get(name);
    if (defined?.kind === 'Var') cancels.set(defined, stmt);
    // What is declared outside of the function may be used there.
    else if (used?.kind === 'Var' && declaredIn(f, used)) cancels.set(used, stmt);
    return true;
  });
  if (cancels.size === 0) return;

  const type: Type | null =
    f.kind === 'FuncLit' ? pass.typeOf(f) : (pass.info.defs.get(f.name)?.type ?? null);
  if (type?.kind !== 'Signature') return;
  // When main returns, the program ends.
  if (f.kind === 'FuncDecl' && f.name.value === 'main' && f.recv === null && pass.pkg.name === 'main') return;
  const graph = buildGraph(f.body, (c) => returns.mayReturn(c));
  for (const [v, stmt] of cancels) {
    const exit = pathWithout(pass, graph, v, stmt, type.results.vars.includes(v));
    if (exit === null) continue;
    pass.report(stmt, `the ${v.name} function is not used on all paths (possible context leak)`);
    const line = pass.fset.position(goPos(stmt)).line;
    const msg = `this return statement may be reached without using the ${v.name} var defined on line ${line}`;
    if (exit.stmt !== null) pass.report(exit.stmt, msg);
    else pass.reportAt(exit.pos, exit.pos + 1, msg);
  }
}

function isMaker(pass: Pass, n: SelectorExpr): boolean {
  if (!makers.includes(n.sel.value) || n.x.kind !== 'Name') return false;
  const pkg = pass.info.uses.get(n.x);
  return pkg?.kind === 'PkgName' && pkg.imported.path === 'context';
}

/** The second name on the left side of an assignment or declaration. */
function secondName(stmt: Node): Name | null {
  if (stmt.kind === 'VarDecl') return stmt.nameList[1] ?? null;
  if (stmt.kind !== 'AssignStmt' || stmt.lhs.kind !== 'ListExpr') return null;
  const second = stmt.lhs.elemList[1];
  return second?.kind === 'Name' ? second : null;
}

function declaredIn(f: FuncDecl | FuncLit, v: Var): boolean {
  return f.body !== null && v.pos >= f.type.pos && v.pos <= f.body.rbrace;
}

/** Where the function can be left after stmt without a use of v, or null. */
function pathWithout(pass: Pass, graph: Graph, v: Var, stmt: Node, isResult: boolean): Exit | null {
  const uses = (nodes: readonly Node[]): boolean => {
    let found = false;
    for (const node of nodes) {
      walk(node, (n) => {
        if (n.kind === 'Name' && pass.info.uses.get(n) === v) found = true;
        // A return without values returns the named results.
        else if (n.kind === 'ReturnStmt' && n.results === null && isResult) found = true;
        return !found;
      });
    }
    return found;
  };
  const start = graph.blocks.find((b) => b.nodes.includes(stmt));
  if (start === undefined || uses(start.nodes.slice(start.nodes.indexOf(stmt) + 1))) return null;
  if (start.exit !== null) return start.exit;
  const seen = new Set<Block>();
  const search = (blocks: readonly Block[]): Exit | null => {
    for (const b of blocks) {
      if (seen.has(b)) continue;
      seen.add(b);
      if (uses(b.nodes)) continue;
      const exit = b.exit ?? search(b.succs);
      if (exit !== null) return exit;
    }
    return null;
  };
  return search(start.succs);
}
