// This file parses statements. Assignments, sends and range clauses stand at their operator or keyword, a labeled
// statement at its colon, an expression statement where its expression stands.

import type {
  BlockStmt,
  CallStmt,
  CaseClause,
  CommClause,
  Decl,
  DeclStmt,
  Expr,
  ForStmt,
  IfStmt,
  Name,
  RangeClause,
  SelectStmt,
  SimpleStmt,
  Stmt,
  SwitchStmt,
  TypeSwitchGuard,
} from './nodes.ts';
import type { Mutable, Parser } from './parser.ts';
import { unparen } from './positions.ts';
import { exprString } from './printer.ts';
import type { Token } from './tokens.ts';

// The operators, besides * and <-, that a statement may begin with.
const unaryOps: readonly string[] = ['+', '-', '&', '^', '!'];

type HeaderKeyword = 'for' | 'if' | 'switch';

export interface Header {
  init: SimpleStmt | null;
  cond: Expr | null;
  post: SimpleStmt | null;
}

export interface StmtParser {
  /** Statements up to }, case or default. */
  stmtList(): Stmt[];
  /** Null where no statement starts. */
  stmtOrNull(): Stmt | null;
  stmtOrNull1(): Stmt | null;
  /** The left side may have been read. A range clause is permitted for 'for', x := y.(type) for 'switch'. */
  simpleStmt(left: Expr | null, keyword: HeaderKeyword | null): SimpleStmt;
  rangeClause(lhs: Expr | null, def: boolean): RangeClause;
  /** After the label; null if nothing follows its colon. */
  labeledStmtOrNull(label: Name): Stmt | null;
  /** context, as in "expected { after CONTEXT", may be '' where the brace is known to be there. */
  blockStmt(context: string): BlockStmt;
  declStmt(f: (parser: Parser, list: Decl[], doc: string) => void): DeclStmt;
  callStmt(tok: 'go' | 'defer'): CallStmt;
  /** The keyword and what stands between it and the brace. */
  header(keyword: HeaderKeyword): Header;
  forStmt(): ForStmt;
  ifStmt(): IfStmt;
  switchStmt(): SwitchStmt;
  selectStmt(): SelectStmt;
  /** "{" of a switch or select. */
  clausesStart(keyword: 'switch' | 'select'): void;
  caseClause(): CaseClause;
  commClause(): CommClause;
}

export const stmtMethods: StmtParser & ThisType<Parser> = {
  stmtList() {
    const list: Stmt[] = [];
    while (this.tok !== 'EOF' && this.tok !== '}' && this.tok !== 'case' && this.tok !== 'default') {
      const s = this.stmtOrNull();
      if (s === null) break;
      list.push(s);
      this.clearDirectives();
      // ";" is optional before "}".
      if (!this.got(';') && (this.tok as Token) !== '}') {
        this.syntaxError('at end of statement');
        this.advance(';', '}', 'case', 'default');
        this.got(';');
      }
    }
    return list;
  },

  stmtOrNull() {
    this.enter();
    const s = this.stmtOrNull1();
    this.leave();
    return s;
  },

  stmtOrNull1() {
    const pos = this.pos();
    const tok = this.tok;
    if (tok !== 'var' && tok !== 'const' && tok !== 'type') this.clearDirectives();
    switch (tok) {
      case 'name': {
        const lhs = this.exprList();
        if (lhs.kind === 'Name' && (this.tok as Token) === ':') return this.labeledStmtOrNull(lhs);
        return this.simpleStmt(lhs, null);
      }
      case 'var':
        return this.declStmt((p, list, doc) => p.appendGroup(list, doc, (g, d) => p.varDecl(g, d)));
      case 'const':
        return this.declStmt((p, list, doc) => p.appendGroup(list, doc, (g, d) => p.constDecl(g, d)));
      case 'type':
        return this.declStmt((p, list, doc) => p.appendGroup(list, doc, (g, d) => p.typeDecl(g, d)));
      case '{':
        return this.blockStmt('');
      case 'op':
        return unaryOps.includes(this.op) ? this.simpleStmt(null, null) : null;
      case '*':
      case 'literal':
      case 'func':
      case '(':
      case '[':
      case 'struct':
      case 'map':
      case 'chan':
      case 'interface':
      case '<-':
        return this.simpleStmt(null, null);
      case 'for':
        return this.forStmt();
      case 'switch':
        return this.switchStmt();
      case 'select':
        return this.selectStmt();
      case 'if':
        return this.ifStmt();
      case 'fallthrough':
        this.next();
        return { kind: 'BranchStmt', pos, tok, label: null };
      case 'break':
      case 'continue': {
        this.next();
        const label = (this.tok as Token) === 'name' ? this.name() : null;
        return { kind: 'BranchStmt', pos, tok, label };
      }
      case 'goto':
        this.next();
        return { kind: 'BranchStmt', pos, tok, label: this.name() };
      case 'go':
      case 'defer':
        return this.callStmt(tok);
      case 'return': {
        this.next();
        const after = this.tok as Token;
        return { kind: 'ReturnStmt', pos, results: after !== ';' && after !== '}' ? this.exprList() : null };
      }
      case ';':
        return { kind: 'EmptyStmt', pos };
      default:
        return null;
    }
  },

  simpleStmt(left, keyword) {
    if (keyword === 'for' && this.tok === 'range') return this.rangeClause(null, false);
    const lhs = left ?? this.exprList();
    const pos = this.pos();
    const tok = this.tok;
    if (tok === '=' || tok === ':=') {
      this.next();
      if (keyword === 'for' && (this.tok as Token) === 'range') return this.rangeClause(lhs, tok === ':=');
      const rhs = this.exprList();
      if (rhs.kind === 'TypeSwitchGuard' && keyword === 'switch' && tok === ':=' && lhs.kind === 'Name') {
        const guard: TypeSwitchGuard = { ...rhs, lhs };
        return { kind: 'ExprStmt', pos: guard.pos, x: guard };
      }
      return { kind: 'AssignStmt', pos, op: tok, lhs, rhs };
    }
    if (lhs.kind === 'ListExpr') {
      this.syntaxError('expected := or = or comma');
      this.advance(';', '}');
      const x = lhs.elemList[0] as Expr;
      return { kind: 'ExprStmt', pos: x.pos, x };
    }
    switch (tok) {
      case 'op=': {
        const op = this.op;
        this.next();
        return { kind: 'AssignStmt', pos, op, lhs, rhs: this.expr() };
      }
      case 'opop': {
        const op = this.op;
        this.next();
        return { kind: 'AssignStmt', pos, op, lhs, rhs: null };
      }
      case '<-':
        this.next();
        return { kind: 'SendStmt', pos, chan: lhs, value: this.expr() };
      default:
        return { kind: 'ExprStmt', pos: lhs.pos, x: lhs };
    }
  },

  rangeClause(lhs, def) {
    const pos = this.pos();
    this.next();
    return { kind: 'RangeClause', pos, lhs, def, x: this.expr() };
  },

  labeledStmtOrNull(label) {
    const pos = this.pos();
    this.want(':');
    // A semicolon, and so the empty statement before it, may be left out before a brace.
    if (this.tok === '}') {
      return { kind: 'LabeledStmt', pos, label, stmt: { kind: 'EmptyStmt', pos: this.pos() } };
    }
    const stmt = this.stmtOrNull();
    if (stmt !== null) return { kind: 'LabeledStmt', pos, label, stmt };
    this.syntaxErrorAt(pos, 'missing statement after label');
    return null;
  },

  blockStmt(context) {
    const pos = this.pos();
    // People coming from C, or Python, may forget that braces are mandatory.
    if (!this.got('{')) {
      this.syntaxError(`expected { after ${context}`);
      this.advance('name', '}');
      const rbrace = this.pos();
      if (this.got('}')) return { kind: 'BlockStmt', pos, list: [], rbrace };
    }
    const list = this.stmtList();
    const rbrace = this.pos();
    this.want('}');
    return { kind: 'BlockStmt', pos, list, rbrace };
  },

  declStmt(f) {
    const pos = this.pos();
    const doc = this.doc();
    const declList: Decl[] = [];
    this.next();
    f(this, declList, doc);
    return { kind: 'DeclStmt', pos, declList };
  },

  callStmt(tok) {
    const pos = this.pos();
    this.next();
    const x = this.primaryExpr(null, this.tok === '(');
    const call = unparen(x);
    if (call !== x) this.errorAt(x.pos, `expression in ${tok} must not be parenthesized`);
    return { kind: 'CallStmt', pos, tok, call };
  },

  // ---- headers

  header(keyword) {
    this.want(keyword);
    let init: SimpleStmt | null = null;
    let cond: Expr | null = null;
    let post: SimpleStmt | null = null;
    if (this.tok === '{') {
      if (keyword === 'if') {
        this.syntaxError('missing condition in if statement');
        cond = this.badExpr();
      }
      return { init, cond, post };
    }

    const outer = this.xnest;
    this.xnest = -1;
    if (this.tok !== ';') {
      if (this.got('var')) this.syntaxError(`var declaration not allowed in ${keyword} initializer`);
      init = this.simpleStmt(null, keyword);
      if (init.kind === 'RangeClause') {
        this.xnest = outer;
        return { init, cond, post };
      }
    }

    let condStmt: SimpleStmt | null = null;
    let semiPos = 0;
    let semiLit = '';
    // In these tests the token is not the one narrowed above.
    const tok = (): Token => this.tok;
    if (tok() === '{') {
      condStmt = init;
      init = null;
    } else {
      if (tok() === ';') {
        semiPos = this.pos();
        semiLit = this.lit;
        this.next();
      } else {
        // A message that asks for the brace, not for the semicolon, is the more helpful one.
        this.want('{');
        if (tok() !== '{') this.advance('{', '}');
      }
      if (keyword === 'for') {
        if (tok() === '{') this.syntaxError('expected for loop condition');
        else {
          if (tok() !== ';') condStmt = this.simpleStmt(null, null);
          this.want(';');
          if (tok() !== '{') {
            post = this.simpleStmt(null, null);
            if (post.kind === 'AssignStmt' && post.op === ':=') {
              this.syntaxErrorAt(post.pos, 'cannot declare in post statement of for loop');
            }
          }
        }
      } else if (tok() !== '{') condStmt = this.simpleStmt(null, keyword);
    }

    if (condStmt === null) {
      if (keyword === 'if' && semiPos !== 0) {
        if (semiLit !== 'semicolon') {
          this.syntaxErrorAt(semiPos, `unexpected ${semiLit}, expected { after if clause`);
        } else this.syntaxErrorAt(semiPos, 'missing condition in if statement');
        cond = this.badExpr(semiPos);
      }
    } else if (condStmt.kind === 'ExprStmt') cond = condStmt.x;
    else {
      // Often = was written for ==: the message shows what it was taken for.
      const str =
        condStmt.kind === 'AssignStmt' && condStmt.op === '='
          ? `assignment ${emphasize(condStmt.lhs)} = ${emphasize(condStmt.rhs as Expr)}`
          : exprString(condStmt);
      this.syntaxErrorAt(condStmt.pos, `cannot use ${str} as value`);
      cond = this.badExpr(condStmt.pos);
    }
    this.xnest = outer;
    return { init, cond, post };
  },

  forStmt() {
    const pos = this.pos();
    const { init, cond, post } = this.header('for');
    const body = this.blockStmt('for clause');
    return { kind: 'ForStmt', pos, init, cond, post, body };
  },

  ifStmt() {
    // else if counts as nesting too.
    this.enter();
    const pos = this.pos();
    const { init, cond } = this.header('if');
    const s: Mutable<IfStmt> = {
      kind: 'IfStmt',
      pos,
      init,
      cond: cond ?? this.badExpr(),
      // biome-ignore lint/suspicious/noThenProperty: it is a BlockStmt; nothing awaits nodes.
      then: this.blockStmt('if clause'),
      else: null,
    };
    if (this.got('else')) {
      if (this.tok === 'if') s.else = this.ifStmt();
      else if (this.tok === '{') s.else = this.blockStmt('');
      else {
        this.syntaxError('else must be followed by if or statement block');
        this.advance('name', '}');
      }
    }
    this.leave();
    return s;
  },

  switchStmt() {
    const pos = this.pos();
    const { init, cond: tag } = this.header('switch');
    const body: CaseClause[] = [];
    this.clausesStart('switch');
    while (this.tok !== 'EOF' && this.tok !== '}') body.push(this.caseClause());
    const rbrace = this.pos();
    this.want('}');
    return { kind: 'SwitchStmt', pos, init, tag, body, rbrace };
  },

  selectStmt() {
    const pos = this.pos();
    const body: CommClause[] = [];
    this.want('select');
    this.clausesStart('select');
    while (this.tok !== 'EOF' && this.tok !== '}') body.push(this.commClause());
    const rbrace = this.pos();
    this.want('}');
    return { kind: 'SelectStmt', pos, body, rbrace };
  },

  clausesStart(keyword) {
    if (this.got('{')) return;
    this.syntaxError(`missing { after ${keyword} clause`);
    this.advance('case', 'default', '}');
  },

  caseClause() {
    const pos = this.pos();
    let cases: Expr | null = null;
    if (this.got('case')) cases = this.exprList();
    else if (!this.got('default')) {
      this.syntaxError('expected case or default or }');
      this.advance(':', 'case', 'default', '}');
    }
    const colon = this.pos();
    this.want(':');
    return { kind: 'CaseClause', pos, cases, body: this.stmtList(), colon };
  },

  commClause() {
    const pos = this.pos();
    let comm: SimpleStmt | null = null;
    // Anything but a send or a receive is refused by the type checker.
    if (this.got('case')) comm = this.simpleStmt(null, null);
    else if (!this.got('default')) {
      this.syntaxError('expected case or default or }');
      this.advance(':', 'case', 'default', '}');
    }
    const colon = this.pos();
    this.want(':');
    return { kind: 'CommClause', pos, comm, body: this.stmtList(), colon };
  },
};

// x as in messages, a binary expression in parentheses.
function emphasize(x: Expr): string {
  const s = exprString(x);
  return x.kind === 'Operation' && x.y !== null ? `(${s})` : s;
}
