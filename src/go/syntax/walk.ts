// This file visits syntax trees.

import type { Expr, Field, Node } from './nodes.ts';

/**
 * Calls visit for node and, where it returns true, for the nodes below, in source order. A type that several
 * fields share (a, b int) is visited once, after the last of their names.
 */
export function walk(node: Node, visit: (n: Node) => boolean): void {
  const one = (n: Node | null) => {
    if (n !== null) walk(n, visit);
  };
  const all = (list: readonly (Node | null)[]) => {
    for (const n of list) one(n);
  };
  const fields = (list: readonly Field[], tags: readonly (Expr | null)[] = []) => {
    list.forEach((f, i) => {
      const next = list[i + 1];
      if (f.name && next?.name && next.type === f.type) {
        if (visit(f)) one(f.name);
      } else one(f);
      one(tags[i] ?? null);
    });
  };

  if (!visit(node)) return;
  const n = node;
  switch (n.kind) {
    case 'File':
      one(n.pkgName);
      all(n.declList);
      break;
    case 'ImportDecl':
      one(n.localPkgName);
      one(n.path);
      break;
    case 'ConstDecl':
    case 'VarDecl':
      all(n.nameList);
      one(n.type);
      one(n.values);
      break;
    case 'TypeDecl':
      one(n.name);
      fields(n.tparamList);
      one(n.type);
      break;
    case 'FuncDecl':
      one(n.recv);
      one(n.name);
      fields(n.tparamList);
      one(n.type);
      one(n.body);
      break;
    case 'CompositeLit':
      one(n.type);
      all(n.elemList);
      break;
    case 'KeyValueExpr':
    case 'MapType':
      one(n.key);
      one(n.value);
      break;
    case 'FuncLit':
      one(n.type);
      one(n.body);
      break;
    case 'ParenExpr':
    case 'ExprStmt':
      one(n.x);
      break;
    case 'SelectorExpr':
      one(n.x);
      one(n.sel);
      break;
    case 'IndexExpr':
      one(n.x);
      one(n.index);
      break;
    case 'SliceExpr':
      one(n.x);
      all(n.index);
      break;
    case 'AssertExpr':
      one(n.x);
      one(n.type);
      break;
    case 'TypeSwitchGuard':
    case 'RangeClause':
      one(n.lhs);
      one(n.x);
      break;
    case 'Operation': {
      // Sums may have thousands of operands: down the left ones without recursion.
      const right = [n.y];
      let x = n.x;
      let inside = true;
      while (x.kind === 'Operation' && inside) {
        inside = visit(x);
        if (!inside) break;
        right.push(x.y);
        x = x.x;
      }
      if (inside) one(x);
      for (let y = right.pop(); y !== undefined; y = right.pop()) one(y);
      break;
    }
    case 'CallExpr':
      one(n.fun);
      all(n.argList);
      break;
    case 'ListExpr':
      all(n.elemList);
      break;
    case 'ArrayType':
      one(n.len);
      one(n.elem);
      break;
    case 'SliceType':
    case 'DotsType':
    case 'ChanType':
      one(n.elem);
      break;
    case 'StructType':
      fields(n.fieldList, n.tagList);
      break;
    case 'Field':
      one(n.name);
      one(n.type);
      break;
    case 'InterfaceType':
      all(n.methodList);
      break;
    case 'FuncType':
      fields(n.paramList);
      fields(n.resultList);
      break;
    case 'LabeledStmt':
      one(n.label);
      one(n.stmt);
      break;
    case 'BlockStmt':
      all(n.list);
      break;
    case 'SendStmt':
      one(n.chan);
      one(n.value);
      break;
    case 'DeclStmt':
      all(n.declList);
      break;
    case 'AssignStmt':
      one(n.lhs);
      one(n.rhs);
      break;
    case 'BranchStmt':
      one(n.label);
      break;
    case 'CallStmt':
      one(n.call);
      break;
    case 'ReturnStmt':
      one(n.results);
      break;
    case 'IfStmt':
      one(n.init);
      one(n.cond);
      one(n.then);
      one(n.else);
      break;
    case 'ForStmt':
      one(n.init);
      one(n.cond);
      one(n.post);
      one(n.body);
      break;
    case 'SwitchStmt':
      one(n.init);
      one(n.tag);
      all(n.body);
      break;
    case 'SelectStmt':
      all(n.body);
      break;
    case 'CaseClause':
      one(n.cases);
      all(n.body);
      break;
    case 'CommClause':
      one(n.comm);
      all(n.body);
      break;
  }
}
