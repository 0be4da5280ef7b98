// This file turns source text into tokens. In comes a JS string; out come, one at a time, tokens with UTF-16
// offsets. Semicolons are inserted as the specification says: "When the input is broken into tokens, a semicolon
// is automatically inserted into the token stream immediately after a line's final token if that token is" a
// name, a literal, one of break continue fallthrough return, ++ -- ) ] or }.
//
// The scanner never fails: it reports and goes on. A malformed literal is still a literal, with `bad` set.

import { quoteRune, unicodeName } from './literals.ts';
import type { LitKind, Operator } from './nodes.ts';
import { keywords, precAdd, precAndAnd, precCmp, precMul, precOrOr, type Token } from './tokens.ts';

// Character codes that the scanner compares with.
const NL = 10;
const CR = 13;
const BOM = 0xfeff;
const EOF = -1;

// Character classes of the ASCII range.
const LETTER = 1;
const DECIMAL = 2;
const HEX = 4;
const classes = new Uint8Array(128);
for (const c of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_') classes[c.charCodeAt(0)] = LETTER;
for (const c of '0123456789') classes[c.charCodeAt(0)] = DECIMAL | HEX;
for (const c of 'abcdefABCDEF') classes[c.charCodeAt(0)] = LETTER | HEX;

// classes[-1] and beyond the table are undefined, which no mask matches.
const isLetter = (ch: number) => ((classes[ch] as number) & LETTER) !== 0;
const isDecimal = (ch: number) => ((classes[ch] as number) & DECIMAL) !== 0;
const isHex = (ch: number) => ((classes[ch] as number) & HEX) !== 0;
const lower = (ch: number) => ch | 0x20;

const unicodeLetter = /^\p{L}$/u;
const unicodeDigit = /^\p{Nd}$/u;

const code = (c: string) => c.charCodeAt(0);

/** Reads tokens from a text. Fields describe the current token and are valid after next(). */
export class Scanner {
  tok: Token = 'EOF';
  /** Offset of the token. */
  start = 0;
  /** Offset at which the white space and comments before the token begin. */
  leading = 0;
  /** 'name', 'literal': the text. ';': "semicolon", "newline" or "EOF". */
  lit = '';
  kind: LitKind = 'Int';
  bad = false;
  /** 'op', '*', 'op=', 'opop' only. */
  op: Operator = '!';
  prec = 0;

  protected readonly src: string;
  // Text with a NUL, a misplaced byte order mark or a lone surrogate has to be read character by character, to
  // report them wherever they stand; any other text allows skipping ahead.
  readonly #plain: boolean;
  readonly #onError: (offset: number, msg: string) => void;
  readonly #onDirective: (offset: number, text: string) => void;

  #ch = 32; // as if a blank stood before the text: nothing is read, and nothing reported, before next()
  #off = 0; // of #ch
  #rd = 0; // after #ch
  #nlsemi = false; // a newline or the end of the file is a semicolon

  constructor(
    src: string,
    onError: (offset: number, msg: string) => void,
    /** Called with comments that are //go: or line directives (offset of the slashes, text with them). */
    onDirective: (offset: number, text: string) => void,
  ) {
    this.src = src;
    this.#plain = !src.includes('\0') && src.indexOf('\ufeff', 1) < 0 && src.isWellFormed();
    this.#onError = onError;
    this.#onDirective = onDirective;
  }

  /** Makes the rest of the text unread: the next token is EOF. */
  protected skipToEnd(): void {
    this.#seek(this.src.length);
    this.#nlsemi = false;
    this.next();
  }

  // ---- characters

  #nextch(): void {
    const src = this.src;
    for (let i = this.#rd; ; i++) {
      if (i >= src.length) {
        this.#off = this.#rd = src.length;
        this.#ch = EOF;
        return;
      }
      const c = src.charCodeAt(i);
      if (c === 0) {
        this.#onError(i, 'invalid NUL character');
        continue;
      }
      if (c === BOM) {
        if (i > 0) this.#onError(i, 'invalid BOM in the middle of the file');
        continue;
      }
      this.#off = i;
      this.#rd = i + 1;
      this.#ch = c;
      if (c >= 0xd800 && c < 0xe000) {
        const d = src.codePointAt(i) as number;
        if (d < 0x10000) {
          this.#onError(i, 'invalid UTF-8 encoding');
          continue;
        }
        this.#ch = d;
        this.#rd = i + 2;
      }
      return;
    }
  }

  #seek(offset: number): void {
    this.#rd = offset;
    this.#nextch();
  }

  // Reports at the current character.
  #error(msg: string): void {
    this.#onError(this.#off, msg);
  }

  // Reports at an offset from the start of the token.
  #errorAt(offset: number, msg: string): void {
    this.#onError(this.start + offset, msg);
  }

  // ---- tokens

  /** Reads the next token. */
  next(): void {
    const nlsemi = this.#nlsemi;
    this.#nlsemi = false;
    this.leading = this.#off;
    // A comment leads back to the top.
    for (;;) {
      while (this.#ch === 32 || this.#ch === 9 || (this.#ch === NL && !nlsemi) || this.#ch === CR)
        this.#nextch();
      this.start = this.#off;
      const ch = this.#ch;
      if (isLetter(ch) || (ch >= 0x80 && this.#atIdentChar(true))) {
        this.#nextch();
        this.#ident();
        return;
      }
      if (isDecimal(ch)) {
        this.#number(false);
        return;
      }
      if (ch === EOF) {
        this.lit = 'EOF';
        this.tok = nlsemi ? ';' : 'EOF';
        return;
      }
      if (ch === code('/')) {
        this.#nextch();
        if (this.#ch === code('/')) {
          this.#lineComment();
          continue;
        }
        if (this.#ch === code('*')) {
          this.#nextch();
          const hasNewline = this.#fullComment();
          // A comment of several lines acts like a newline.
          if (hasNewline && nlsemi) {
            this.#semicolon('newline');
            return;
          }
          continue;
        }
        this.#operatorOrAssign('/', precMul);
        return;
      }
      if (this.#punctuation(ch)) return;
      this.#error(`invalid character ${unicodeName(ch)}`);
      this.#nextch();
    }
  }

  #semicolon(lit: string): void {
    this.lit = lit;
    this.tok = ';';
  }

  #operator(op: Operator, prec: number): void {
    this.op = op;
    this.prec = prec;
    this.tok = 'op';
  }

  #operatorOrAssign(op: Operator, prec: number): void {
    this.#operator(op, prec);
    if (this.#got('=')) this.tok = 'op=';
  }

  #got(c: string): boolean {
    if (this.#ch !== code(c)) return false;
    this.#nextch();
    return true;
  }

  // Everything that is neither name, number nor comment. False if ch starts no token; it is not consumed then.
  #punctuation(ch: number): boolean {
    const c = String.fromCharCode(ch);
    switch (c) {
      case '"':
        this.#stdString();
        return true;
      case '`':
        this.#rawString();
        return true;
      case "'":
        this.#rune();
        return true;
      case '@':
      case '#':
      case '$':
      case '?':
      case '\\':
        return false;
    }
    if (ch !== NL && (ch < 32 || ch > 126)) return false;
    this.#nextch();
    switch (c) {
      case '\n':
        this.#semicolon('newline');
        break;
      case ';':
        this.#semicolon('semicolon');
        break;
      case '(':
      case '[':
      case '{':
      case ',':
        this.tok = c;
        break;
      case ')':
      case ']':
      case '}':
        this.#nlsemi = true;
        this.tok = c;
        break;
      case ':':
        this.tok = this.#got('=') ? ':=' : ':';
        break;
      case '.':
        if (isDecimal(this.#ch)) this.#number(true);
        else if (this.#ch === code('.') && this.src.charCodeAt(this.#rd) === code('.')) {
          this.#nextch();
          this.#nextch();
          this.tok = '...';
        } else this.tok = '.';
        break;
      case '+':
      case '-':
        if (this.#got(c)) {
          this.op = c;
          this.prec = precAdd;
          this.#nlsemi = true;
          this.tok = 'opop';
        } else this.#operatorOrAssign(c, precAdd);
        break;
      case '*':
        this.#operator('*', precMul);
        this.tok = this.#got('=') ? 'op=' : '*';
        break;
      case '%':
        this.#operatorOrAssign('%', precMul);
        break;
      case '&':
        if (this.#got('&')) this.#operator('&&', precAndAnd);
        else this.#operatorOrAssign(this.#got('^') ? '&^' : '&', precMul);
        break;
      case '|':
        if (this.#got('|')) this.#operator('||', precOrOr);
        else this.#operatorOrAssign('|', precAdd);
        break;
      case '^':
        this.#operatorOrAssign('^', precAdd);
        break;
      case '<':
        if (this.#got('=')) this.#operator('<=', precCmp);
        else if (this.#got('<')) this.#operatorOrAssign('<<', precMul);
        else if (this.#got('-')) this.tok = '<-';
        else this.#operator('<', precCmp);
        break;
      case '>':
        if (this.#got('=')) this.#operator('>=', precCmp);
        else if (this.#got('>')) this.#operatorOrAssign('>>', precMul);
        else this.#operator('>', precCmp);
        break;
      case '=':
        if (this.#got('=')) this.#operator('==', precCmp);
        else this.tok = '=';
        break;
      case '!':
        if (this.#got('=')) this.#operator('!=', precCmp);
        else this.#operator('!', 0);
        break;
      case '~':
        this.#operator('~', 0);
        break;
    }
    return true;
  }

  // The first character has been read.
  #ident(): void {
    const src = this.src;
    let i = this.#off;
    while (isLetter(src.charCodeAt(i)) || isDecimal(src.charCodeAt(i))) i++;
    if (i !== this.#off) this.#seek(i);
    while (isLetter(this.#ch) || isDecimal(this.#ch) || (this.#ch >= 0x80 && this.#atIdentChar(false)))
      this.#nextch();
    const lit = src.slice(this.start, this.#off);
    const keyword = keywords.get(lit);
    if (keyword !== undefined) {
      this.#nlsemi =
        keyword === 'return' || keyword === 'break' || keyword === 'continue' || keyword === 'fallthrough';
      this.tok = keyword;
      return;
    }
    this.#nlsemi = true;
    this.lit = lit;
    this.tok = 'name';
  }

  // For a character beyond ASCII. One that cannot be in a name is reported and taken as part of it, so that a
  // stray symbol gives one message.
  #atIdentChar(first: boolean): boolean {
    const s = String.fromCodePoint(this.#ch);
    if (unicodeLetter.test(s)) return true;
    if (unicodeDigit.test(s)) {
      if (first) this.#error(`identifier cannot begin with digit ${unicodeName(this.#ch)}`);
    } else this.#error(`invalid character ${unicodeName(this.#ch)} in identifier`);
    return true;
  }

  // ---- comments

  // At the second slash. The newline is left, for it may be a semicolon.
  #lineComment(): void {
    const src = this.src;
    if (this.#plain) {
      let end = src.indexOf('\n', this.#off);
      if (end < 0) end = src.length;
      this.#seek(end);
    } else while (this.#ch !== EOF && this.#ch !== NL) this.#nextch();
    const isLine =
      src.startsWith('//line ', this.start) && (this.start === 0 || src[this.start - 1] === '\n');
    if (isLine || src.startsWith('//go:', this.start)) {
      let text = src.slice(this.start, this.#off);
      if (text.endsWith('\r')) text = text.slice(0, -1);
      this.#onDirective(this.start, text);
    }
  }

  // After the opening. Reports whether the comment has a newline in it.
  #fullComment(): boolean {
    const src = this.src;
    let end = src.indexOf('*/', this.#off);
    const terminated = end >= 0;
    end = terminated ? end + 2 : src.length;
    if (this.#plain) this.#seek(end);
    else while (this.#ch !== EOF && this.#off < end) this.#nextch();
    if (!terminated) this.#errorAt(0, 'comment not terminated');
    else if (src.startsWith('/*line ', this.start)) this.#onDirective(this.start, src.slice(this.start, end));
    const newline = src.indexOf('\n', this.start);
    return newline >= 0 && newline < end;
  }

  // ---- literals

  #setLit(kind: LitKind, ok: boolean): void {
    this.#nlsemi = true;
    this.tok = 'literal';
    this.lit = this.src.slice(this.start, this.#off);
    this.kind = kind;
    this.bad = !ok;
  }

  #number(afterPoint: boolean): void {
    let ok = true;
    let seenPoint = afterPoint;
    let kind: LitKind = 'Int';
    let base = 10;
    let prefix = ''; // '0' for a plain leading zero
    let hasDigits = false;
    let hasSep = false;
    let invalid = -1; // offset in the literal of a digit too large for the base

    const digits = (digitBase: number) => {
      for (; ; this.#nextch()) {
        const ch = this.#ch;
        if (ch === code('_')) hasSep = true;
        else if (digitBase <= 10 ? isDecimal(ch) : isHex(ch)) {
          if (digitBase < 10 && ch >= 48 + digitBase && invalid < 0) invalid = this.#off - this.start;
          hasDigits = true;
        } else return;
      }
    };

    if (!seenPoint) {
      if (this.#got('0')) {
        const letter = String.fromCharCode(lower(this.#ch));
        if (letter === 'x' || letter === 'o' || letter === 'b') {
          this.#nextch();
          prefix = letter;
          base = letter === 'x' ? 16 : letter === 'o' ? 8 : 2;
        } else {
          prefix = '0';
          base = 8;
          hasDigits = true;
        }
      }
      digits(base);
      if (this.#ch === code('.')) {
        if (prefix === 'o' || prefix === 'b') {
          this.#error(`invalid radix point in ${baseName(base)} literal`);
          ok = false;
        }
        this.#nextch();
        seenPoint = true;
      }
    }
    if (seenPoint) {
      kind = 'Float';
      digits(base);
    }
    if (!hasDigits && ok) {
      this.#error(`${baseName(base)} literal has no digits`);
      ok = false;
    }

    const e = this.#ch < 0 ? 0 : lower(this.#ch);
    if (e === code('e') || e === code('p')) {
      if (ok && e === code('e') && prefix !== '' && prefix !== '0') {
        this.#error(`${quoteRune(this.#ch)} exponent requires decimal mantissa`);
        ok = false;
      } else if (ok && e === code('p') && prefix !== 'x') {
        this.#error(`${quoteRune(this.#ch)} exponent requires hexadecimal mantissa`);
        ok = false;
      }
      this.#nextch();
      kind = 'Float';
      if (this.#ch === code('+') || this.#ch === code('-')) this.#nextch();
      hasDigits = false;
      digits(10);
      if (!hasDigits && ok) {
        this.#error('exponent has no digits');
        ok = false;
      }
    } else if (prefix === 'x' && kind === 'Float' && ok) {
      this.#error("hexadecimal mantissa requires a 'p' exponent");
      ok = false;
    }

    if (this.#got('i')) kind = 'Imag';
    this.#setLit(kind, ok);
    if (kind === 'Int' && invalid >= 0 && ok) {
      this.#errorAt(invalid, `invalid digit '${this.lit[invalid]}' in ${baseName(base)} literal`);
      ok = false;
    }
    if (hasSep && ok) {
      const i = invalidSep(this.lit);
      if (i >= 0) {
        this.#errorAt(i, "'_' must separate successive digits");
        ok = false;
      }
    }
    this.bad = !ok;
  }

  #rune(): void {
    let ok = true;
    this.#nextch();
    for (let n = 0; ; n++) {
      if (this.#ch === code("'")) {
        if (ok && n === 0) {
          this.#error("empty rune literal or unescaped '");
          ok = false;
        } else if (ok && n !== 1) {
          this.#errorAt(0, 'more than one character in rune literal');
          ok = false;
        }
        this.#nextch();
        break;
      }
      if (this.#ch === NL) {
        if (ok) this.#error('newline in rune literal');
        ok = false;
        break;
      }
      if (this.#ch === EOF) {
        if (ok) this.#errorAt(0, 'rune literal not terminated');
        ok = false;
        break;
      }
      if (this.#got('\\')) {
        if (!this.#escape("'")) ok = false;
      } else this.#nextch();
    }
    this.#setLit('Rune', ok);
  }

  #stdString(): void {
    let ok = true;
    this.#nextch();
    for (;;) {
      if (this.#got('"')) break;
      if (this.#ch === NL) {
        this.#error('newline in string');
        ok = false;
        break;
      }
      if (this.#ch === EOF) {
        this.#errorAt(0, 'string not terminated');
        ok = false;
        break;
      }
      if (this.#got('\\')) {
        if (!this.#escape('"')) ok = false;
      } else this.#nextch();
    }
    this.#setLit('String', ok);
  }

  // Carriage returns stay in the literal; its value is without them.
  #rawString(): void {
    let ok = true;
    this.#nextch();
    if (this.#plain) {
      const end = this.src.indexOf('`', this.#off);
      this.#seek(end < 0 ? this.src.length : end);
    } else while (this.#ch !== EOF && this.#ch !== code('`')) this.#nextch();
    if (!this.#got('`')) {
      this.#errorAt(0, 'string not terminated');
      ok = false;
    }
    this.#setLit('String', ok);
  }

  // After the backslash. The end of the file is the caller's to report.
  #escape(quote: string): boolean {
    if (this.#ch === EOF) return true;
    const c = String.fromCodePoint(this.#ch);
    if (c === quote || 'abfnrtv\\'.includes(c)) {
      this.#nextch();
      return true;
    }
    let n: number;
    let base = 16;
    if (c >= '0' && c <= '7') {
      n = 3;
      base = 8;
    } else if (c === 'x' || c === 'u' || c === 'U') {
      this.#nextch();
      n = c === 'x' ? 2 : c === 'u' ? 4 : 8;
    } else {
      this.#error('unknown escape');
      return false;
    }
    let x = 0;
    for (; n > 0; n--) {
      if (this.#ch === EOF) return true;
      const d = isHex(this.#ch) ? Number.parseInt(String.fromCharCode(this.#ch), 16) : base;
      if (d >= base) {
        this.#error(`invalid character ${quoteRune(this.#ch)} in ${baseName(base)} escape`);
        return false;
      }
      x = x * base + d;
      this.#nextch();
    }
    if (base === 8 && x > 255) {
      this.#error(`octal escape value ${x} > 255`);
      return false;
    }
    if (x > 0x10ffff || (x >= 0xd800 && x < 0xe000)) {
      this.#error(`escape is invalid Unicode code point ${unicodeName(x)}`);
      return false;
    }
    return true;
  }
}

function baseName(base: number): string {
  return base === 2 ? 'binary' : base === 8 ? 'octal' : base === 10 ? 'decimal' : 'hexadecimal';
}

// The index of the first '_' that does not stand between digits (a base prefix counts as a digit), or -1.
function invalidSep(lit: string): number {
  const prefix = /^0[xob]/i.exec(lit);
  const isDigit = prefix?.[0].toLowerCase() === '0x' ? isHex : isDecimal;
  const first = prefix ? 2 : 0;
  for (let i = first; i < lit.length; i++) {
    if (lit[i] !== '_') continue;
    const before = i === first ? prefix !== null : isDigit(lit.charCodeAt(i - 1));
    if (!before || i + 1 === lit.length) return i;
    const after = lit.charCodeAt(i + 1);
    if (!isDigit(after) && after !== code('_')) return i;
  }
  return -1;
}
