// This file parses expressions. Operations stand at their operator; selectors, type assertions, index and slice
// expressions and calls at the token after their operand; composite literals at their brace.

import type {
  CallExpr,
  ChanType,
  CompositeLit,
  Expr,
  IndexExpr,
  KeyValueExpr,
  ListExpr,
  Operation,
  ParenExpr,
  Pos,
  SliceExpr,
} from './nodes.ts';
import type { Mutable, Parser } from './parser.ts';
import { unparen } from './positions.ts';
import { exprString } from './printer.ts';

export interface ExprParser {
  expr(): Expr;
  /** ExpressionList: a ListExpr if there are several. */
  exprList(): Expr;
  /** Operators that bind tighter than prec; the first operand may have been read. */
  binaryExpr(first: Expr | null, prec: number): Expr;
  unaryExpr(): Expr;
  unaryExpr1(): Expr;
  /** PrimaryExpr; its operand may have been read. */
  primaryExpr(first: Expr | null, keepParens: boolean): Expr;
  operand(keepParens: boolean): Expr;
  /** After the dot of x.name, x.(T) or x.(type). */
  selector(x: Expr, pos: Pos): Expr;
  /** After the bracket of x[i], x[i:j] or x[T1, T2]. */
  indexOrSlice(x: Expr, pos: Pos): Expr;
  call(fun: Expr): CallExpr;
  complitExpr(type: Expr | null): CompositeLit;
  /** An element of a composite literal: an expression, or a literal without its type. */
  bareComplitExpr(): Expr;
  /** Types separated by commas, a ListExpr if there are several. Unless strict, the first may be any expression. */
  typeList(strict: boolean): { x: Expr; comma: boolean };
}

export const exprMethods: ExprParser & ThisType<Parser> = {
  expr() {
    return this.binaryExpr(null, 0);
  },

  exprList() {
    const x = this.expr();
    if (this.tok !== ',') return x;
    const elemList = [x];
    while (this.got(',')) elemList.push(this.expr());
    return { kind: 'ListExpr', pos: x.pos, elemList };
  },

  binaryExpr(first, prec) {
    let x = first ?? this.unaryExpr();
    while ((this.tok === 'op' || this.tok === '*') && this.prec > prec) {
      const pos = this.pos();
      const op = this.op;
      const opPrec = this.prec;
      this.next();
      const operation: Operation = { kind: 'Operation', pos, op, x, y: this.binaryExpr(null, opPrec) };
      x = operation;
    }
    return x;
  },

  unaryExpr() {
    this.enter();
    const x = this.unaryExpr1();
    this.leave();
    return x;
  },

  unaryExpr1() {
    const pos = this.pos();
    if (this.tok === 'op' || this.tok === '*') {
      const op = this.op;
      switch (op) {
        case '*':
        case '+':
        case '-':
        case '!':
        case '^':
        case '~':
          this.next();
          return { kind: 'Operation', pos, op, x: this.unaryExpr(), y: null };
        case '&': {
          this.next();
          // &(T{}) is &T{}.
          return { kind: 'Operation', pos, op, x: unparen(this.unaryExpr()), y: null };
        }
      }
    } else if (this.tok === '<-') {
      this.next();
      // Only the end of the operand tells a receive from a channel type: <-chan int(ch) and <-chan int.
      const x = this.unaryExpr();
      if (x.kind !== 'ChanType') return { kind: 'Operation', pos, op: '<-', x, y: null };
      // The arrow belongs to the type: <-(chan E) is (<-chan E), and <-(chan<- E) is (<-chan (<-E)), where E
      // must be a channel type in turn.
      let dir: ChanType['dir'] = 'send';
      let t: Expr = x;
      while (dir === 'send' && t.kind === 'ChanType') {
        const c: Mutable<ChanType> = t;
        dir = c.dir;
        if (dir === 'recv') this.syntaxError('unexpected <-, expected chan');
        c.dir = 'recv';
        t = c.elem;
      }
      if (dir === 'send') this.syntaxError(`unexpected ${exprString(t)}, expected chan`);
      return x;
    }
    // Parentheses are kept so that (x) := 1 can be refused.
    return this.primaryExpr(null, true);
  },

  operand(keepParens) {
    const pos = this.pos();
    switch (this.tok) {
      case 'name':
        return this.name();
      case 'literal':
        return this.literalOrNull()!;
      case '(': {
        this.next();
        this.xnest++;
        const x = this.expr();
        this.xnest--;
        this.want(')');
        // Before a brace this may be a literal's type, which must not be in parentheses.
        if (!keepParens && (this.tok as string) !== '{') return x;
        const paren: ParenExpr = { kind: 'ParenExpr', pos, x };
        return paren;
      }
      case 'func': {
        this.next();
        const type = this.funcType('function type').type;
        if ((this.tok as string) !== '{') return type;
        this.xnest++;
        const body = this.funcBody();
        this.xnest--;
        return { kind: 'FuncLit', pos, type, body };
      }
      case '[':
      case 'chan':
      case 'map':
      case 'struct':
      case 'interface':
        return this.type();
      default: {
        const bad = this.badExpr();
        this.syntaxError('expected expression');
        this.advance(')', ']', '}');
        return bad;
      }
    }
  },

  primaryExpr(first, keepParens) {
    let x = first ?? this.operand(keepParens);
    for (;;) {
      const pos = this.pos();
      switch (this.tok) {
        case '.':
          this.next();
          x = this.selector(x, pos);
          break;
        case '[':
          this.next();
          x = this.indexOrSlice(x, pos);
          break;
        case '(':
          x = this.call(x);
          break;
        case '{': {
          const t = unparen(x);
          if (!mayBeLiteralType(t, this.xnest >= 0)) return x;
          if (t !== x) this.syntaxError('cannot parenthesize type in composite literal');
          x = this.complitExpr(x);
          break;
        }
        default:
          return x;
      }
    }
  },

  selector(x, pos) {
    if (this.tok === 'name') return { kind: 'SelectorExpr', pos, x, sel: this.name() };
    if (this.got('(')) {
      // A guard's lhs is filled in by simpleStmt.
      const t: Expr = this.got('type')
        ? { kind: 'TypeSwitchGuard', pos, lhs: null, x }
        : { kind: 'AssertExpr', pos, x, type: this.type() };
      this.want(')');
      return t;
    }
    // After ".." the compiler's scanner goes back, and counts a line that ends there once more.
    const next = this.tok === '.' && this.src.startsWith('..\n', this.start - 1) ? '\n\t'.length + 1 : 0;
    this.syntaxErrorAt(this.pos() + next, 'expected name or (');
    // Half-typed `x.` keeps its dot in the tree: completion asks for what stands before it. In the compiler the
    // file is not checked after a syntax error, so it need not.
    const sel = { kind: 'Name', pos: this.pos(), value: '_' } as const;
    this.advance(';', ')');
    return { kind: 'SelectorExpr', pos, x, sel };
  },

  indexOrSlice(x, pos) {
    let i: Expr | null = null;
    if (this.tok !== ':') {
      let comma = false;
      if (this.tok === ']') {
        this.syntaxError('expected operand');
        i = this.badExpr();
      } else {
        const list = this.typeList(false);
        i = list.x;
        comma = list.comma;
      }
      if (comma || (this.tok as string) === ']') {
        this.want(']');
        const index: IndexExpr = { kind: 'IndexExpr', pos, x, index: i };
        return index;
      }
    }
    if (!this.got(':')) {
      this.syntaxError('expected comma, : or ]');
      this.advance(',', ':', ']');
    }
    this.xnest++;
    let j: Expr | null = null;
    let k: Expr | null = null;
    let full = false;
    if (this.tok !== ':' && this.tok !== ']') j = this.expr();
    if (this.tok === ':') {
      full = true;
      if (j === null) {
        this.error('middle index required in 3-index slice');
        j = this.badExpr();
      }
      this.next();
      if ((this.tok as string) !== ']') k = this.expr();
      else {
        this.error('final index required in 3-index slice');
        k = this.badExpr();
      }
    }
    this.xnest--;
    this.want(']');
    const slice: SliceExpr = { kind: 'SliceExpr', pos, x, index: [i, j, k], full };
    return slice;
  },

  call(fun) {
    const pos = this.pos();
    const argList: Expr[] = [];
    let hasDots = false;
    this.next();
    this.xnest++;
    const rparen = this.list('argument list', ',', ')', () => {
      argList.push(this.expr());
      hasDots = this.got('...');
      return hasDots;
    });
    this.xnest--;
    return { kind: 'CallExpr', pos, fun, argList, hasDots, rparen };
  },

  complitExpr(type) {
    const pos = this.pos();
    const elemList: Expr[] = [];
    let nkeys = 0;
    this.enter();
    this.xnest++;
    this.want('{');
    const rbrace = this.list('composite literal', ',', '}', () => {
      let e = this.bareComplitExpr();
      if (this.tok === ':') {
        const colon = this.pos();
        this.next();
        const pair: KeyValueExpr = {
          kind: 'KeyValueExpr',
          pos: colon,
          key: e,
          value: this.bareComplitExpr(),
        };
        e = pair;
        nkeys++;
      }
      elemList.push(e);
      return false;
    });
    this.xnest--;
    this.leave();
    return { kind: 'CompositeLit', pos, type, elemList, nkeys, rbrace };
  },

  bareComplitExpr() {
    return this.tok === '{' ? this.complitExpr(null) : this.expr();
  },

  typeList(strict) {
    this.xnest++;
    let x = strict ? this.type() : this.expr();
    let comma = false;
    if (this.got(',')) {
      comma = true;
      const elemList = [x];
      for (let t = this.typeOrNull(); t !== null; t = this.got(',') ? this.typeOrNull() : null)
        elemList.push(t);
      if (elemList.length > 1) {
        const list: ListExpr = { kind: 'ListExpr', pos: x.pos, elemList };
        x = list;
      }
    }
    this.xnest--;
    return { x, comma };
  },
};

// Whether a brace after x, which has no parentheses around it, opens a composite literal. A name may also be the
// end of a statement's header, whose block the brace opens then.
function mayBeLiteralType(x: Expr, nameOk: boolean): boolean {
  switch (x.kind) {
    case 'Name':
    case 'SelectorExpr':
      return nameOk;
    case 'IndexExpr':
      return nameOk && !isValue(x);
    case 'ArrayType':
    case 'SliceType':
    case 'StructType':
    case 'MapType':
      return true;
    default:
      return false;
  }
}

// Whether x cannot be a type.
function isValue(x: Expr): boolean {
  switch (x.kind) {
    case 'BasicLit':
    case 'CompositeLit':
    case 'FuncLit':
    case 'SliceExpr':
    case 'AssertExpr':
    case 'TypeSwitchGuard':
    case 'CallExpr':
      return true;
    case 'Operation':
      return x.op !== '*' || x.y !== null;
    case 'ParenExpr':
      return isValue(x.x);
    case 'IndexExpr':
      return isValue(x.x) || isValue(x.index);
    default:
      return false;
  }
}
