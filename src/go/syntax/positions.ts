// This file computes where nodes start and end. A node's own position is where messages point; it need not be its
// first character.

import type { Expr, Node, Pos } from './nodes.ts';

/** The position of the first character of n, except that slice expressions stand at their bracket. */
export function startPos(n: Node): Pos {
  for (let m = n; ; ) {
    switch (m.kind) {
      case 'CompositeLit':
        if (m.type === null) return m.pos;
        m = m.type;
        break;
      case 'KeyValueExpr':
        m = m.key;
        break;
      case 'SelectorExpr':
      case 'IndexExpr':
      case 'AssertExpr':
        m = m.x;
        break;
      case 'TypeSwitchGuard':
      case 'RangeClause':
        m = m.lhs ?? m.x;
        break;
      case 'Operation':
        if (m.y === null) return m.pos;
        m = m.x;
        break;
      case 'CallExpr':
        m = m.fun;
        break;
      case 'ListExpr': {
        const [first] = m.elemList;
        if (!first) return m.pos;
        m = first;
        break;
      }
      case 'SendStmt':
        m = m.chan;
        break;
      case 'AssignStmt':
        m = m.lhs;
        break;
      default:
        return m.pos;
    }
  }
}

/**
 * The approximate end of n, as the compiler computes it: just after names and literals, at the closing brace of
 * blocks and switches, at the end of the last operand of calls and parentheses. Good for the ends of scopes and
 * for messages about what is missing, not for cutting out source text.
 */
export function endPos(n: Node): Pos {
  for (let m = n; ; ) {
    const next: Node | Pos = endStep(m);
    if (typeof next === 'number') return next;
    m = next;
  }
}

// The end of m, or the last part of m, whose end it is.
function endStep(m: Node): Node | Pos {
  switch (m.kind) {
    case 'File':
      return m.eof;
    case 'ImportDecl':
      return m.path ?? m.pos;
    case 'ConstDecl':
    case 'VarDecl':
      return m.values ?? m.type ?? m.nameList.at(-1) ?? m.pos;
    case 'FuncDecl':
      return m.body ?? m.type;
    case 'Name':
    case 'BasicLit':
      return m.pos + m.value.length;
    case 'CompositeLit':
    case 'BlockStmt':
    case 'SwitchStmt':
    case 'SelectStmt':
      return m.rbrace;
    case 'KeyValueExpr':
    case 'MapType':
    case 'SendStmt':
      return m.value;
    case 'FuncLit':
    case 'ForStmt':
      return m.body;
    case 'SelectorExpr':
      return m.sel;
    case 'IndexExpr':
      return m.index;
    // A slice expression ends with its operand, oddly; messages depend on it.
    case 'SliceExpr':
    case 'ParenExpr':
    case 'TypeSwitchGuard':
    case 'ExprStmt':
    case 'RangeClause':
      return m.x;
    case 'TypeDecl':
    case 'AssertExpr':
    case 'Field':
      return m.type;
    case 'Operation':
      return m.y ?? m.x;
    case 'CallExpr':
      return m.argList.at(-1) ?? m.fun;
    case 'ListExpr':
      return m.elemList.at(-1) ?? m.pos;
    case 'ArrayType':
    case 'SliceType':
    case 'DotsType':
    case 'ChanType':
      return m.elem;
    case 'StructType':
      return m.fieldList.at(-1) ?? m.pos;
    case 'InterfaceType':
      return m.methodList.at(-1) ?? m.pos;
    case 'FuncType':
      return m.resultList.at(-1) ?? m.paramList.at(-1) ?? m.pos;
    case 'LabeledStmt':
      return m.stmt;
    case 'DeclStmt':
      return m.declList.at(-1) ?? m.pos;
    case 'AssignStmt':
      return m.rhs ?? endPos(m.lhs) + 2;
    case 'BranchStmt':
      return m.label ?? m.pos;
    case 'CallStmt':
      return m.call;
    case 'ReturnStmt':
      return m.results ?? m.pos;
    case 'IfStmt':
      return m.else ?? m.then;
    case 'CaseClause':
    case 'CommClause':
      return m.body.at(-1) ?? m.colon;
    case 'BadExpr':
    case 'EmptyStmt':
      return m.pos;
  }
}

/** The elements of a ListExpr, or the one expression; none for null. */
export function unpackListExpr(x: Expr | null): readonly Expr[] {
  if (x === null) return [];
  return x.kind === 'ListExpr' ? x.elemList : [x];
}

/** x without enclosing parentheses. */
export function unparen(x: Expr): Expr {
  let e = x;
  while (e.kind === 'ParenExpr') e = e.x;
  return e;
}
