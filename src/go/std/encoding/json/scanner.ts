// This file follows JSON byte by byte: what each byte means, and where text stops being JSON, in Go's words and with Go's
// offsets. A Scanner can stop at the end of what has been read so far and go on later.

import { encodeRune } from '../../../runtime/text.ts';
import { quoteString } from '../../strconv/quote.ts';

/** What a byte means to those who format JSON. */
export const CONTINUE = 0;
export const BEGIN_LITERAL = 1;
export const BEGIN_OBJECT = 2;
export const OBJECT_KEY = 3;
export const OBJECT_VALUE = 4;
export const END_OBJECT = 5;
export const BEGIN_ARRAY = 6;
export const ARRAY_VALUE = 7;
export const END_ARRAY = 8;
/** Bytes from here on are not part of the value. */
export const SKIP_SPACE = 9;
export const END = 10;
export const ERROR = 11;

const VALUE = 0;
const VALUE_OR_END = 1;
const KEY_OR_END = 2;
const KEY = 3;
const AFTER_VALUE = 4;
const AFTER_TOP = 5;
const STRING = 6;
const ESCAPE = 7;
/** Four states: digits of \u. */
const HEX = 8;
const MINUS = 12;
const DIGITS = 13;
const ZERO = 14;
const POINT = 15;
const FRACTION = 16;
const EXPONENT = 17;
const EXPONENT_SIGN = 18;
const EXPONENT_DIGITS = 19;
const WORD = 20;
const FAILED = 21;

/** What the innermost open array or object waits for. */
const IN_KEY = 0;
const IN_VALUE = 1;
const IN_ARRAY = 2;

const MAX_DEPTH = 10_000;
const UNEXPECTED_END = 'unexpected end of JSON input';

export interface Fault {
  readonly msg: string;
  readonly offset: number;
}

/** A byte as messages show it. */
export function quoteChar(c: number): string {
  if (c === 0x27) return `'\\''`;
  if (c === 0x22) return `'"'`;
  return `'${quoteString(encodeRune(c)).slice(1, -1)}'`;
}

const isSpace = (c: number): boolean => c === 0x20 || c === 0x0a || c === 0x0d || c === 0x09;
const isDigit = (c: number): boolean => c >= 0x30 && c <= 0x39;

export class Scanner {
  /** Bytes read, for offsets. */
  bytes = 0;
  fault: Fault | null = null;
  #state = VALUE;
  readonly #open: number[] = [];
  #word = '';
  #at = 0;
  #ended = false;

  begin(): void {
    this.#state = VALUE;
    this.#open.length = 0;
    this.fault = null;
    this.#ended = false;
  }

  step(c: number): number {
    switch (this.#state) {
      case STRING:
        if (c === 0x22) this.#state = AFTER_VALUE;
        else if (c === 0x5c) this.#state = ESCAPE;
        else if (c < 0x20) return this.#fail(c, 'in string literal');
        return CONTINUE;
      case VALUE:
        return this.#value(c);
      case VALUE_OR_END:
        if (isSpace(c)) return SKIP_SPACE;
        return c === 0x5d ? this.#afterValue(c) : this.#value(c);
      case KEY_OR_END:
        if (isSpace(c)) return SKIP_SPACE;
        if (c === 0x7d) {
          this.#open[this.#open.length - 1] = IN_VALUE;
          return this.#afterValue(c);
        }
        return this.#key(c);
      case KEY:
        return this.#key(c);
      case AFTER_VALUE:
        return this.#afterValue(c);
      case AFTER_TOP:
        return this.#afterTop(c);
      case ESCAPE:
        if (c === 0x75) this.#state = HEX;
        else if ('bfnrt\\/"'.includes(String.fromCharCode(c))) this.#state = STRING;
        else return this.#fail(c, 'in string escape code');
        return CONTINUE;
      case HEX:
      case HEX + 1:
      case HEX + 2:
      case HEX + 3:
        if (!(isDigit(c) || (c >= 0x61 && c <= 0x66) || (c >= 0x41 && c <= 0x46)))
          return this.#fail(c, 'in \\u hexadecimal character escape');
        this.#state = this.#state === HEX + 3 ? STRING : this.#state + 1;
        return CONTINUE;
      case MINUS:
        if (c === 0x30) this.#state = ZERO;
        else if (isDigit(c)) this.#state = DIGITS;
        else return this.#fail(c, 'in numeric literal');
        return CONTINUE;
      case DIGITS:
        if (isDigit(c)) return CONTINUE;
        return this.#afterInteger(c);
      case ZERO:
        return this.#afterInteger(c);
      case POINT:
        if (!isDigit(c)) return this.#fail(c, 'after decimal point in numeric literal');
        this.#state = FRACTION;
        return CONTINUE;
      case FRACTION:
        if (isDigit(c)) return CONTINUE;
        if (c !== 0x65 && c !== 0x45) return this.#afterValue(c);
        this.#state = EXPONENT;
        return CONTINUE;
      case EXPONENT:
        if (c === 0x2b || c === 0x2d) {
          this.#state = EXPONENT_SIGN;
          return CONTINUE;
        }
        return this.#exponent(c);
      case EXPONENT_SIGN:
        return this.#exponent(c);
      case EXPONENT_DIGITS:
        return isDigit(c) ? CONTINUE : this.#afterValue(c);
      case WORD: {
        const want = this.#word[this.#at] as string;
        if (c !== want.charCodeAt(0)) return this.#fail(c, `in literal ${this.#word} (expecting '${want}')`);
        if (++this.#at === this.#word.length) this.#state = AFTER_VALUE;
        return CONTINUE;
      }
      default:
        return ERROR;
    }
  }

  #exponent(c: number): number {
    if (!isDigit(c)) return this.#fail(c, 'in exponent of numeric literal');
    this.#state = EXPONENT_DIGITS;
    return CONTINUE;
  }

  #afterInteger(c: number): number {
    if (c === 0x2e) this.#state = POINT;
    else if (c === 0x65 || c === 0x45) this.#state = EXPONENT;
    else return this.#afterValue(c);
    return CONTINUE;
  }

  #value(c: number): number {
    if (isSpace(c)) return SKIP_SPACE;
    switch (c) {
      case 0x7b:
        this.#state = KEY_OR_END;
        return this.#push(c, IN_KEY, BEGIN_OBJECT);
      case 0x5b:
        this.#state = VALUE_OR_END;
        return this.#push(c, IN_ARRAY, BEGIN_ARRAY);
      case 0x22:
        this.#state = STRING;
        return BEGIN_LITERAL;
      case 0x2d:
        this.#state = MINUS;
        return BEGIN_LITERAL;
      case 0x30:
        this.#state = ZERO;
        return BEGIN_LITERAL;
      case 0x74:
        return this.#begin('true');
      case 0x66:
        return this.#begin('false');
      case 0x6e:
        return this.#begin('null');
    }
    if (!isDigit(c)) return this.#fail(c, 'looking for beginning of value');
    this.#state = DIGITS;
    return BEGIN_LITERAL;
  }

  #begin(word: string): number {
    this.#word = word;
    this.#at = 1;
    this.#state = WORD;
    return BEGIN_LITERAL;
  }

  #key(c: number): number {
    if (isSpace(c)) return SKIP_SPACE;
    if (c !== 0x22) return this.#fail(c, 'looking for beginning of object key string');
    this.#state = STRING;
    return BEGIN_LITERAL;
  }

  #push(c: number, what: number, op: number): number {
    this.#open.push(what);
    return this.#open.length <= MAX_DEPTH ? op : this.#fail(c, 'exceeded max depth');
  }

  #afterValue(c: number): number {
    const n = this.#open.length;
    if (n === 0) {
      this.#state = AFTER_TOP;
      this.#ended = true;
      return this.#afterTop(c);
    }
    if (isSpace(c)) {
      this.#state = AFTER_VALUE;
      return SKIP_SPACE;
    }
    switch (this.#open[n - 1]) {
      case IN_KEY:
        if (c !== 0x3a) return this.#fail(c, 'after object key');
        this.#open[n - 1] = IN_VALUE;
        this.#state = VALUE;
        return OBJECT_KEY;
      case IN_VALUE:
        if (c === 0x2c) {
          this.#open[n - 1] = IN_KEY;
          this.#state = KEY;
          return OBJECT_VALUE;
        }
        return c === 0x7d ? this.#pop(END_OBJECT) : this.#fail(c, 'after object key:value pair');
      default:
        if (c === 0x2c) {
          this.#state = VALUE;
          return ARRAY_VALUE;
        }
        return c === 0x5d ? this.#pop(END_ARRAY) : this.#fail(c, 'after array element');
    }
  }

  #pop(op: number): number {
    this.#open.pop();
    this.#ended = this.#open.length === 0;
    this.#state = this.#ended ? AFTER_TOP : AFTER_VALUE;
    return op;
  }

  #afterTop(c: number): number {
    // The value is over; whoever reads one value only does not mind what follows.
    if (!isSpace(c)) this.#fail(c, 'after top-level value');
    return END;
  }

  #fail(c: number, where: string): number {
    this.#state = FAILED;
    this.fault = { msg: `invalid character ${quoteChar(c)} ${where}`, offset: this.bytes };
    return ERROR;
  }

  /** Whether nothing is open: a space would end the value. */
  get closed(): boolean {
    return this.#open.length === 0 && this.#ended;
  }

  /** At the end of the text: what is wrong, or null. */
  eof(): Fault | null {
    if (this.fault !== null) return this.fault;
    if (this.#ended) return null;
    this.step(0x20);
    if (this.#ended) return null;
    return (this.fault ??= { msg: UNEXPECTED_END, offset: this.bytes });
  }

  /** Whether the value ends if nothing follows. */
  ends(): boolean {
    return this.step(0x20) === END;
  }
}

/** What keeps s from being JSON, or null. */
export function checkValid(s: string): Fault | null {
  const scan = new Scanner();
  for (let i = 0; i < s.length; i++) {
    scan.bytes++;
    if (scan.step(s.charCodeAt(i)) === ERROR) return scan.fault;
  }
  return scan.eof();
}

const escapes: Readonly<Record<string, string>> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\xe2\x80\xa8': '\\u2028',
  '\xe2\x80\xa9': '\\u2029',
};

/** s with what HTML and JSONP would trip over escaped. */
export function htmlEscape(s: string): string {
  return s.replace(/[<>&]|\xe2\x80[\xa8\xa9]/g, (c) => escapes[c] as string);
}

/** s without the spaces that do not matter. Offsets of faults are not counted here, as in Go. */
export function compact(s: string, escapeHTML: boolean): string | Fault {
  const scan = new Scanner();
  let out = '';
  let start = 0;
  for (let i = 0; i < s.length; i++) {
    const op = scan.step(s.charCodeAt(i));
    if (op < SKIP_SPACE) continue;
    if (op === ERROR) break;
    out += s.slice(start, i);
    start = i + 1;
  }
  const fault = scan.eof();
  if (fault !== null) return fault;
  out += s.slice(start);
  return escapeHTML ? htmlEscape(out) : out;
}

/** s with every element on a line of its own; spaces at the end are kept out. */
export function indent(s: string, prefix: string, by: string): string | Fault {
  const scan = new Scanner();
  let out = '';
  let depth = 0;
  let pending = false;
  const line = (): string => `\n${prefix}${by.repeat(depth)}`;
  for (let i = 0; i < s.length; i++) {
    const c = s[i] as string;
    scan.bytes++;
    const op = scan.step(s.charCodeAt(i));
    if (op === SKIP_SPACE) continue;
    if (op === ERROR) break;
    if (pending && op !== END_OBJECT && op !== END_ARRAY) {
      pending = false;
      depth++;
      out += line();
    }
    if (op === CONTINUE) {
      out += c;
      continue;
    }
    switch (c) {
      case '{':
      case '[':
        pending = true;
        out += c;
        break;
      case ',':
        out += c + line();
        break;
      case ':':
        out += ': ';
        break;
      case '}':
      case ']':
        if (pending) pending = false;
        else {
          depth--;
          out += line();
        }
        out += c;
        break;
      default:
        out += c;
    }
  }
  return scan.eof() ?? out;
}
