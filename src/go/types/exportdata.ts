// This file finds out which names of a package the compiler lets other packages know of: the exported ones, what their types
// are made of, and what the bodies name that it copies into its callers. An unexported name that is among them is known not to be
// exported; any other one is merely undefined. Which bodies are copied follows from what they cost, by the compiler's account.

import { unparen, walk } from '../syntax/index.ts';
import type { CallExpr, File, FuncDecl, Node, TypeDecl } from '../syntax/nodes.ts';
import type { Info } from './info.ts';
import type { Func, Obj, Package } from './objects.ts';
import type { Type } from './types.ts';

const BUDGET = 80;
/** A call that stays one. */
const CALL = 57;

export function exportedData(pkg: Package, files: readonly File[], info: Info): Set<Obj> {
  const found = new Set<Obj>();
  const funcs = new Map<Obj, FuncDecl>();
  const types = new Map<Obj, TypeDecl>();
  const methods = new Map<Obj, FuncDecl[]>();
  const costs = new Map<FuncDecl, number>();
  const kept = new Set<FuncDecl>();
  for (const file of files) {
    for (const { text, pos } of file.directives) {
      const next = file.declList.find((d) => d.pos > pos);
      if (text === 'go:noinline' && next?.kind === 'FuncDecl') kept.add(next);
    }
    for (const d of file.declList) {
      if (d.kind !== 'FuncDecl' && d.kind !== 'TypeDecl') continue;
      const o = info.defs.get(d.name);
      if (d.kind === 'TypeDecl' && o != null) types.set(o, d);
      if (d.kind !== 'FuncDecl') continue;
      const base = d.recv?.type == null ? null : firstUse(d.recv.type);
      if (base !== null) methods.set(base, [...(methods.get(base) ?? []), d]);
      else if (o != null) funcs.set(o, d);
    }
  }
  for (const o of pkg.scope.elems.values()) if (o.exported) visit(o);
  return found;

  function visit(o: Obj): void {
    if (o.pkg !== pkg || o.parent !== pkg.scope || found.has(o)) return;
    found.add(o);
    const type = types.get(o);
    const func = funcs.get(o);
    if (func !== undefined) visitFunc(func);
    else if (type !== undefined) {
      mentioned(type);
      for (const m of methods.get(o) ?? []) visitFunc(m);
    } else visitType(o.type);
  }

  function visitFunc(d: FuncDecl): void {
    mentioned(d.type);
    if (d.body !== null && (isGeneric(d) || cost(d) <= BUDGET)) mentioned(d.body);
  }

  /** What a node names, constants and what they are made of aside. */
  function mentioned(node: Node): void {
    walk(node, (n) => {
      if (n.kind !== 'Name') return info.types.get(n as never)?.value == null;
      const o = info.uses.get(n);
      if (o !== undefined && o.kind !== 'Const') visit(o);
      return true;
    });
  }

  function visitType(t: Type | null): void {
    if (t === null) return;
    switch (t.kind) {
      case 'Named':
      case 'Alias':
        visit(t.obj);
        t.targs.forEach(visitType);
        break;
      case 'Pointer':
        visitType(t.base);
        break;
      case 'Map':
        visitType(t.key);
        visitType(t.elem);
        break;
      case 'Slice':
      case 'Array':
      case 'Chan':
        visitType(t.elem);
        break;
      case 'Signature':
        for (const v of [...t.params.vars, ...t.results.vars]) visitType(v.type);
        break;
      case 'Struct':
        for (const f of t.fields) visitType(f.type);
        break;
      default:
        break;
    }
  }

  function firstUse(node: Node): Obj | null {
    let first: Obj | null = null;
    walk(node, (n) => {
      if (n.kind === 'Name') first ??= info.uses.get(n) ?? null;
      return first === null;
    });
    return first;
  }

  function isGeneric(d: FuncDecl): boolean {
    const o = info.defs.get(d.name) as Func | null | undefined;
    const t = o?.type;
    return t?.kind === 'Signature' && (t.tparams.length > 0 || t.rparams.length > 0);
  }

  /** What a function's body costs, more than the budget if it is never copied. */
  function cost(d: FuncDecl): number {
    const known = costs.get(d);
    if (known !== undefined) return known;
    // One that calls itself stays.
    costs.set(d, BUDGET + 1);
    let sum = 0;
    if (d.body === null || kept.has(d)) return BUDGET + 1;
    walk(d.body, (n) => {
      switch (n.kind) {
        case 'CallStmt':
        case 'SelectStmt':
        case 'TypeDecl':
          sum += BUDGET + 1;
          break;
        case 'BlockStmt':
        case 'ExprStmt':
        case 'ListExpr':
        case 'ParenExpr':
          break;
        case 'CallExpr':
          sum += 1 + callCost(n);
          break;
        default:
          sum++;
      }
      return sum <= BUDGET && info.types.get(n as never)?.value == null;
    });
    costs.set(d, sum);
    return sum;
  }

  function callCost(call: CallExpr): number {
    const fun = unparen(call.fun);
    const mode = info.types.get(call.fun)?.mode;
    if (mode === 'typexpr') return 0;
    if (mode === 'builtin') return fun.kind === 'Name' && fun.value === 'recover' ? BUDGET + 1 : 0;
    const name = fun.kind === 'SelectorExpr' ? fun.sel : fun;
    const o = name.kind === 'Name' ? info.uses.get(name) : undefined;
    const callee = o === undefined ? undefined : funcs.get(o);
    const inlined = callee === undefined ? BUDGET + 1 : cost(callee);
    return inlined <= BUDGET ? inlined : CALL;
  }
}
