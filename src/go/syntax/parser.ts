// This file is the parser's front: parseFile, the parser's state, error reporting and recovery, and what all parts
// of the grammar share. The parser is a recursive descent: one method for each production, each called with its
// first token current and leaving the token after it current. The methods live by topic in decls.ts, types.ts,
// exprs.ts and stmts.ts and are joined here into one class.
//
// Words and positions of messages are those of cmd/compile/internal/syntax. After an error the parser skips to a
// token that may follow (advance) and goes on, so that half-typed code still has a tree; what is missing is a
// BadExpr or a Name "_".

import { buildGoVersion } from './build-constraint.ts';
import { type DeclParser, declMethods } from './decls.ts';
import {
  type DirectivePlace,
  directiveProblem,
  isEmbed,
  misplaced,
  parseLineDirective,
} from './directives.ts';
import { docText } from './doc.ts';
import { embedPatterns } from './embed-patterns.ts';
import { type ExprParser, exprMethods } from './exprs.ts';
import type { BadExpr, BasicLit, Directive, File, Name, Pos } from './nodes.ts';
import { Scanner } from './scanner.ts';
import type { SourceFile } from './source.ts';
import { type StmtParser, stmtMethods } from './stmts.ts';
import { type Keyword, type Token, tokenString } from './tokens.ts';
import { type TypeParser, typeMethods } from './types.ts';

export interface SyntaxError_ {
  readonly pos: Pos;
  /** Begins with "syntax error: " where the compiler's does. */
  readonly msg: string;
}

/** A node under construction. */
export type Mutable<T> = { -readonly [K in keyof T]: T[K] };

// Keywords that start a statement: good places to go on from inside a function.
const stopset: readonly Keyword[] = [
  'break',
  'const',
  'continue',
  'defer',
  'fallthrough',
  'for',
  'go',
  'goto',
  'if',
  'return',
  'select',
  'switch',
  'type',
  'var',
];

// Deeper nesting than this is refused: everything after the parser walks the tree recursively too.
const maxNesting = 400;

/** State and helpers of the parser; the productions are in the interfaces that Parser joins to it. */
class ParserCore extends Scanner {
  readonly file: SourceFile;
  readonly directives: Directive[] = [];
  goVersion = '';
  /** Nothing but comments has been read. */
  top = true;
  /** Function nesting level: inside functions, recovery stops at statement keywords. */
  fnest = 0;
  /** Expression nesting level; negative in the header of a statement, where { starts the block. */
  xnest = 0;
  errorCount = 0;
  #nesting = 0;
  /** Directives that wait for the declaration they stand before. */
  #pending: Mutable<Directive>[] = [];
  readonly #base: Pos;
  readonly #onError: (e: SyntaxError_) => void;

  constructor(file: SourceFile, onError: (e: SyntaxError_) => void) {
    super(
      file.text,
      (offset, msg) => this.errorAt(this.#base + offset, msg),
      (offset, text) => this.#directive(offset, text),
    );
    this.file = file;
    this.#base = file.base;
    this.#onError = onError;
  }

  #directive(offset: number, comment: string): void {
    if (!comment.startsWith('//go:')) {
      this.#lineDirective(offset, comment);
      return;
    }
    const pos = this.#base + offset + 2;
    const text = comment.slice(2);
    const directive = { pos, text, problem: '' };
    if (isEmbed(text)) {
      const { patterns, problem } = embedPatterns(text);
      if (problem !== '') this.reportAt(pos, problem);
      if (patterns.length === 0) {
        this.reportAt(pos, 'usage: //go:embed pattern...');
        return;
      }
    }
    this.directives.push(directive);
    if (this.top && text.startsWith('go:build')) this.goVersion = buildGoVersion(comment) ?? this.goVersion;
    const before = this.src.slice(this.src.lastIndexOf('\n', offset - 1) + 1, offset);
    if (offset > 0 && before.trim() !== '') {
      this.reportAt(pos, 'misplaced compiler directive');
      return;
    }
    const problem = directiveProblem(text);
    if (problem !== '') this.reportAt(pos, problem);
    this.#pending.push(directive);
  }

  #lineDirective(offset: number, comment: string): void {
    const end = offset + comment.length;
    const isLine = comment.startsWith('//');
    const said = isLine ? comment.slice(7) : comment.slice(7, -2);
    const directive = parseLineDirective(said);
    if (directive === null) return;
    if (directive.kind === 'error') this.reportAt(this.#base + offset + 7 + directive.at, directive.msg);
    // A directive of its own line counts from the next one.
    else this.file.addLineBase(isLine ? this.src.indexOf('\n', offset) + 1 || end : end, directive);
  }

  /** The directives read so far belong to what begins here. */
  takeDirectives(place: DirectivePlace): readonly Directive[] {
    const taken = this.#pending;
    for (const d of taken) d.problem = misplaced(d, place);
    this.#pending = [];
    return taken;
  }

  /** The directives read so far belong to nothing. */
  clearDirectives(): void {
    if (this.#pending.length === 0) return;
    for (const d of this.#pending) {
      const problem = misplaced(d, null);
      if (problem === '') continue;
      this.reportAt(d.pos, problem);
      this.directives.splice(this.directives.indexOf(d), 1);
    }
    this.#pending = [];
  }

  /** Position of the current token. */
  pos(): Pos {
    return this.#base + this.start;
  }

  /** The text of the comment that documents the declaration whose first token is the current one. */
  doc(): string {
    return this.leading === this.start ? '' : docText(this.src, this.leading, this.start);
  }

  // ---- tokens

  got(tok: Token): boolean {
    if (this.tok !== tok) return false;
    this.next();
    return true;
  }

  want(tok: Token): void {
    if (!this.got(tok)) {
      this.syntaxError(`expected ${tokenString(tok)}`);
      this.advance();
    }
  }

  /** Accepts = and, with a complaint, := in its place. */
  gotAssign(): boolean {
    if (this.tok === ':=') this.syntaxError('expected =');
    else if (this.tok !== '=') return false;
    this.next();
    return true;
  }

  /**
   * Skips to a token of the list, or to one that starts a statement when inside a function. Without a list, skips
   * one token, so that there is progress.
   */
  advance(...follow: Token[]): void {
    if (follow.length === 0) {
      if (this.tok !== 'EOF') this.next();
      return;
    }
    const stops = this.fnest > 0 ? stopset : [];
    while (this.tok !== 'EOF' && !follow.includes(this.tok) && !stops.includes(this.tok as Keyword))
      this.next();
  }

  /** Counts one level of nesting; leave() undoes it. Past the limit it reports and ends the file. */
  enter(): void {
    if (++this.#nesting === maxNesting) {
      this.syntaxError('code is nested too deeply');
      this.skipToEnd();
    }
  }

  leave(): void {
    this.#nesting--;
  }

  // ---- errors

  errorAt(pos: Pos, msg: string): void {
    this.errorCount++;
    this.#onError({ pos, msg });
  }

  /** Reports without counting as a syntax error of the function at hand. */
  reportAt(pos: Pos, msg: string): void {
    this.#onError({ pos, msg });
  }

  error(msg: string): void {
    this.errorAt(this.pos(), msg);
  }

  /**
   * Reports at the current token. A message that begins with "in ", "at ", "after " or "expected " is completed
   * with the token that was not expected.
   */
  syntaxError(msg: string): void {
    this.syntaxErrorAt(this.pos(), msg);
  }

  syntaxErrorAt(pos: Pos, msg: string): void {
    // At the end of the file, what follows the first error is noise.
    if (this.tok === 'EOF' && this.errorCount > 0) return;
    if (/^(in|at|after) /.test(msg))
      this.errorAt(pos, `syntax error: unexpected ${this.#tokenText()} ${msg}`);
    else if (msg.startsWith('expected ')) {
      this.errorAt(pos, `syntax error: unexpected ${this.#tokenText()}, ${msg}`);
    } else this.errorAt(pos, `syntax error: ${msg}`);
  }

  #tokenText(): string {
    switch (this.tok) {
      case 'name':
        return `name ${this.lit}`;
      case ';':
        return this.lit;
      case 'literal':
        return `literal ${this.lit}`;
      case 'op':
        return this.op;
      case 'op=':
        return `${this.op}=`;
      case 'opop':
        return this.op + this.op;
      default:
        return tokenString(this.tok);
    }
  }

  // ---- shared productions

  badExpr(pos: Pos = this.pos()): BadExpr {
    return { kind: 'BadExpr', pos };
  }

  blankName(): Name {
    return { kind: 'Name', pos: this.pos(), value: '_' };
  }

  name(): Name {
    if (this.tok === 'name') {
      const n: Name = { kind: 'Name', pos: this.pos(), value: this.lit };
      this.next();
      return n;
    }
    const n = this.blankName();
    this.syntaxError('expected name');
    this.advance();
    return n;
  }

  /** IdentifierList, of which the first name has been read. */
  nameList(first: Name): Name[] {
    const list = [first];
    while (this.got(',')) list.push(this.name());
    return list;
  }

  literalOrNull(): BasicLit | null {
    if (this.tok !== 'literal') return null;
    const lit: BasicLit = {
      kind: 'BasicLit',
      pos: this.pos(),
      value: this.lit,
      litKind: this.kind,
      bad: this.bad,
    };
    this.next();
    return lit;
  }

  /**
   * list = [ f { sep f } [sep] ] close. No elements follow one for which f returns true. Returns the position of
   * the closing token.
   */
  list(context: string, sep: ',' | ';', close: ')' | ']' | '}', f: () => boolean): Pos {
    let done = false;
    // Elements that cannot be parsed may consume nothing while they report; got or advance always moves on then.
    while (this.tok !== 'EOF' && this.tok !== close && !done) {
      done = f();
      if (!this.got(sep) && this.tok !== close) {
        this.syntaxError(`in ${context}; possibly missing ${tokenString(sep)} or ${tokenString(close)}`);
        this.advance(')', ']', '}');
        if (this.tok !== close) return this.pos();
      }
    }
    const pos = this.pos();
    this.want(close);
    return pos;
  }
}

export interface Parser extends ParserCore, DeclParser, TypeParser, ExprParser, StmtParser {}

Object.assign(ParserCore.prototype, declMethods, typeMethods, exprMethods, stmtMethods);

/**
 * Parses a file. It always returns a tree, however broken the text; a file whose package clause is wrong has no
 * declarations. As in the compiler, of several syntax errors in one line only the first is reported.
 */
export function parseFile(file: SourceFile, onError: (e: SyntaxError_) => void): File {
  let lastLine = 0;
  const report = (e: SyntaxError_) => {
    if (e.msg.startsWith('syntax error')) {
      const line = file.lineAt(e.pos - file.base);
      if (line === lastLine) return;
      lastLine = line;
    }
    onError(e);
  };
  return parserOf(file, report).parseFile();
}

/** A parser at the first token of a file, or of a part of one. */
export function parserOf(file: SourceFile, onError: (e: SyntaxError_) => void): Parser {
  const parser = new ParserCore(file, onError) as Parser;
  parser.next();
  return parser;
}
