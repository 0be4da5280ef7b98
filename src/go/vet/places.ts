// This file finds the first character of a node and the place after its last one. The tree keeps neither for every
// node: closing brackets are looked for in the text.

import { endPos, type Node, type Pos, startPos } from '../syntax/index.ts';

/** Gives the text of the file that holds a position, and the position's offset in it. */
export type TextFrom = (pos: Pos) => { readonly text: string; readonly offset: number };

/** The position of the first character of n. */
export function goPos(n: Node): Pos {
  for (let m = n; ; ) {
    switch (m.kind) {
      case 'SliceExpr':
      case 'ExprStmt':
        m = m.x;
        break;
      case 'LabeledStmt':
        m = m.label;
        break;
      // What these begin with may in turn be a slice expression, which startPos does not go into.
      case 'CallExpr':
        m = m.fun;
        break;
      case 'SelectorExpr':
      case 'IndexExpr':
      case 'AssertExpr':
        m = m.x;
        break;
      case 'Operation':
        if (m.y === null) return m.pos;
        m = m.x;
        break;
      case 'AssignStmt':
        m = m.lhs;
        break;
      case 'SendStmt':
        m = m.chan;
        break;
      case 'KeyValueExpr':
        m = m.key;
        break;
      case 'ListExpr': {
        const [first] = m.elemList;
        if (first === undefined) return m.pos;
        m = first;
        break;
      }
      default:
        return startPos(m);
    }
  }
}

/** The position after the last character of n. Types that end in a bracket end, for this, before it. */
export function goEnd(n: Node, textFrom: TextFrom): Pos {
  const end = (m: Node): Pos => goEnd(m, textFrom);
  const closer = (from: Pos, bracket: string): Pos => {
    const { text, offset } = textFrom(from);
    gap.lastIndex = offset;
    gap.test(text);
    return text[gap.lastIndex] === bracket ? from + (gap.lastIndex - offset) + 1 : from;
  };
  switch (n.kind) {
    case 'CompositeLit':
    case 'BlockStmt':
    case 'SwitchStmt':
    case 'SelectStmt':
      return n.rbrace + 1;
    case 'FuncLit':
    case 'ForStmt':
      return end(n.body);
    case 'CallExpr':
      return n.rparen + 1;
    case 'ParenExpr':
      return closer(end(n.x), ')');
    case 'IndexExpr':
      return closer(end(n.index), ']');
    case 'SliceExpr': {
      const last = n.index[2] ?? n.index[1] ?? n.index[0];
      return closer(last === null ? n.pos + 1 : end(last), ']');
    }
    case 'AssertExpr':
      return closer(end(n.type), ')');
    case 'Operation':
      return end(n.y ?? n.x);
    case 'KeyValueExpr':
      return end(n.value);
    case 'SelectorExpr':
      return end(n.sel);
    case 'ListExpr':
      return n.elemList.length === 0 ? n.pos : end(n.elemList.at(-1) as Node);
    case 'ExprStmt':
      return end(n.x);
    case 'SendStmt':
      return end(n.value);
    case 'AssignStmt':
      return n.rhs === null ? end(n.lhs) + 2 : end(n.rhs);
    case 'CallStmt':
      return end(n.call);
    case 'ReturnStmt':
      return n.results === null ? n.pos + 'return'.length : end(n.results);
    case 'BranchStmt':
      return n.label === null ? n.pos + n.tok.length : end(n.label);
    case 'LabeledStmt':
      return end(n.stmt);
    case 'IfStmt':
      return end(n.else ?? n.then);
    default:
      return endPos(n);
  }
}

// What may stand between the last part of an expression and its closing bracket.
const gap = /(?:[\s,:]|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/y;
