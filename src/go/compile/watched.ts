// This file finds the variables of a package that goroutines which it starts set, and not those that only main does: a loop
// that goes on until one has changed may wait for a goroutine that has not had its turn.

import { unpackListExpr, unparen, walk } from '../syntax/index.ts';
import type { CallExpr, Expr, Node } from '../syntax/nodes.ts';
import type { CheckedPackage } from '../types/info.ts';
import type { Obj } from '../types/objects.ts';

/** Functions of the library that run a function literal in a goroutine. */
const STARTERS: ReadonlySet<string> = new Set(['Go', 'AfterFunc']);
const found = new WeakMap<CheckedPackage, ReadonlySet<Obj>>();

/** The variables that go statements, and what they call in the package by name, assign to. */
export function setByGoroutines(pkg: CheckedPackage): ReadonlySet<Obj> {
  let set = found.get(pkg);
  if (set === undefined) found.set(pkg, (set = collect(pkg)));
  return set;
}

function collect({ files, info }: CheckedPackage): Set<Obj> {
  const bodies = new Map<Obj, Node>();
  const started = new Set<Node>();
  const called = (e: Expr): Node | undefined => {
    const fun = unparen(e);
    if (fun.kind === 'FuncLit') return fun.body;
    const name = fun.kind === 'SelectorExpr' ? fun.sel : fun;
    const o = name.kind === 'Name' ? info.uses.get(name) : undefined;
    return o === undefined ? undefined : bodies.get(o);
  };
  const start = (body: Node | undefined): void => {
    if (body !== undefined) started.add(body);
  };
  for (const file of files)
    for (const d of file.declList) {
      const o = d.kind === 'FuncDecl' && d.body !== null ? info.defs.get(d.name) : undefined;
      if (o !== undefined && o !== null && d.kind === 'FuncDecl' && d.body !== null) bodies.set(o, d.body);
    }
  const startedBy = (call: CallExpr): void => {
    const fun = unparen(call.fun);
    if (fun.kind !== 'SelectorExpr' || !STARTERS.has(fun.sel.value)) return;
    for (const arg of call.argList) start(called(arg));
  };
  for (const body of bodies.values())
    walk(body, (n) => {
      if (n.kind === 'CallStmt' && n.tok === 'go' && unparen(n.call).kind === 'CallExpr')
        start(called((unparen(n.call) as CallExpr).fun));
      else if (n.kind === 'CallExpr') startedBy(n);
      return true;
    });
  const set = new Set<Obj>();
  for (const body of started)
    walk(body, (n) => {
      if (n.kind === 'CallExpr') start(called(n.fun));
      if (n.kind === 'AssignStmt')
        for (const e of unpackListExpr(n.lhs)) {
          const x = unparen(e);
          const o = x.kind === 'Name' ? info.uses.get(x) : undefined;
          if (o?.kind === 'Var') set.add(o);
        }
      return true;
    });
  return set;
}
