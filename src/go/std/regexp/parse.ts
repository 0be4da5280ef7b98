// This file parses regular expressions in RE2's syntax. Expressions are Go strings, a char a byte; errors are told in package
// regexp/syntax's words.

import { decodeRuneAt, runeWidth } from '../../runtime/text.ts';
import { clean, type Ranges } from '../unicode/ranges.ts';
import { fold, negate, perlClass, posixClass, unicodeClass } from './char-class.ts';

/** What an assertion asks for: bits of a mask. */
export const BEGIN_LINE = 1;
export const END_LINE = 2;
export const BEGIN_TEXT = 4;
export const END_TEXT = 8;
export const WORD_BOUNDARY = 16;
export const NO_WORD_BOUNDARY = 32;

export type Node = Shape & {
  /** Levels of nodes, this one included. */
  readonly height: number;
  /** Instructions that it comes to, about. */
  readonly size: number;
};

type Shape =
  | { readonly op: 'empty' }
  | { readonly op: 'class'; readonly ranges: Ranges }
  | { readonly op: 'assert'; readonly what: number }
  | { readonly op: 'capture'; readonly sub: Node; readonly index: number }
  | { readonly op: 'star' | 'plus' | 'quest'; readonly sub: Node; readonly lazy: boolean }
  | {
      readonly op: 'repeat';
      readonly sub: Node;
      readonly min: number;
      /** -1: no limit. */
      readonly max: number;
      readonly lazy: boolean;
    }
  | { readonly op: 'cat' | 'alt'; readonly subs: readonly Node[] };

export interface Parsed {
  readonly node: Node;
  /** Of each group, the whole first; '' for those without a name. */
  readonly names: readonly string[];
}

/** Why an expression cannot be parsed: what is wrong, and with which part. */
export class RegexpError extends Error {
  readonly code: string;
  readonly expr: string;
  constructor(code: string, expr: string) {
    super(code);
    this.code = code;
    this.expr = expr;
  }
}

const MAX_HEIGHT = 1000;
const MAX_REPEAT = 1000;
/** Instructions of a program, and runes in its classes: what 128 MB hold in Go. */
const MAX_SIZE = 3355443;
const MAX_RUNES = 1 << 25;

interface Flags {
  readonly foldCase: boolean;
  /** ^ and $ are the ends of the text only. */
  readonly oneLine: boolean;
  readonly dotNL: boolean;
  readonly lazy: boolean;
}

/** A group that is not closed yet. */
interface Group {
  /** 0: it does not capture. */
  readonly index: number;
  /** As they were before it. */
  readonly flags: Flags;
  readonly alternatives: Node[];
  parts: Node[];
}

/** posix: egrep's syntax, with neither Perl's classes and groups nor Unicode's classes. */
export function parse(expr: string, posix: boolean): Parsed {
  return new Parser(expr, posix).parse();
}

class Parser {
  readonly #s: string;
  readonly #posix: boolean;
  #pos = 0;
  #flags: Flags;
  #groups: Group[] = [];
  #names = [''];
  #runes = 0;

  constructor(s: string, posix: boolean) {
    this.#s = s;
    this.#posix = posix;
    this.#flags = { foldCase: false, oneLine: !posix, dotNL: false, lazy: false };
    this.#groups.push({ index: 0, flags: this.#flags, alternatives: [], parts: [] });
  }

  parse(): Parsed {
    const s = this.#s;
    // Where the operator began after which we are.
    let lastRepeat = -1;
    while (this.#pos < s.length) {
      const at = this.#pos;
      let repeat = -1;
      const c = s[at] as string;
      switch (c) {
        case '(':
          if (!this.#posix && s[at + 1] === '?') this.#perlGroup();
          else {
            this.#open(this.#names.push('') - 1);
            this.#pos++;
          }
          break;
        case '|': {
          const group = this.#group();
          group.alternatives.push(this.#concat(group.parts));
          group.parts = [];
          this.#pos++;
          break;
        }
        case ')':
          this.#close();
          this.#pos++;
          break;
        case '^':
          this.#assert(this.#flags.oneLine ? BEGIN_TEXT : BEGIN_LINE, 1);
          break;
        case '$':
          this.#assert(this.#flags.oneLine ? END_TEXT : END_LINE, 1);
          break;
        case '.':
          this.#class(this.#flags.dotNL ? [0, 0x10ffff] : [0, 9, 11, 0x10ffff]);
          this.#pos++;
          break;
        case '[':
          this.#bracket();
          break;
        case '*':
        case '+':
        case '?':
          this.#pos++;
          this.#repeat(c, 0, -1, at, lastRepeat);
          repeat = at;
          break;
        case '{': {
          const counts = this.#counts();
          if (counts === null) {
            this.#literal(0x7b);
            this.#pos++;
            break;
          }
          const { min, max } = counts;
          if (min < 0 || min > MAX_REPEAT || max > MAX_REPEAT || (max >= 0 && min > max))
            throw new RegexpError('invalid repeat count', s.slice(at, this.#pos));
          this.#repeat('{', min, max, at, lastRepeat);
          repeat = at;
          break;
        }
        case '\\':
          this.#backslash();
          break;
        default:
          this.#literal(this.#rune());
      }
      lastRepeat = repeat;
    }
    if (this.#groups.length > 1) throw new RegexpError('missing closing )', s);
    return { node: this.#alternate(this.#group()), names: this.#names };
  }

  // ---- nodes

  #node(shape: Shape): Node {
    let height = 1;
    let size = 1;
    switch (shape.op) {
      case 'class':
        this.#runes += shape.ranges.length;
        if (this.#runes > MAX_RUNES) throw new RegexpError('expression too large', this.#s);
        break;
      case 'capture':
      case 'star':
        size = 2 + shape.sub.size;
        height = 1 + shape.sub.height;
        break;
      case 'plus':
      case 'quest':
        size = 1 + shape.sub.size;
        height = 1 + shape.sub.height;
        break;
      case 'repeat': {
        const { sub, min, max } = shape;
        height = 1 + sub.height;
        if (max >= 0) size = Math.max(1, max * sub.size + max - min);
        else size = min === 0 ? 2 + sub.size : 1 + min * sub.size;
        break;
      }
      case 'cat':
      case 'alt':
        size = shape.op === 'alt' ? shape.subs.length - 1 : 0;
        for (const sub of shape.subs) {
          size += sub.size;
          height = Math.max(height, 1 + sub.height);
        }
        break;
      default:
    }
    if (size > MAX_SIZE) throw new RegexpError('expression too large', this.#s);
    if (height > MAX_HEIGHT) throw new RegexpError('expression nests too deeply', this.#s);
    return { ...shape, height, size };
  }

  #group(): Group {
    return this.#groups.at(-1) as Group;
  }

  #push(shape: Shape): void {
    this.#group().parts.push(this.#node(shape));
  }

  #concat(parts: readonly Node[]): Node {
    if (parts.length === 0) return this.#node({ op: 'empty' });
    return parts.length === 1 ? (parts[0] as Node) : this.#node({ op: 'cat', subs: parts });
  }

  #alternate({ alternatives, parts }: Group): Node {
    const last = this.#concat(parts);
    return alternatives.length === 0 ? last : this.#node({ op: 'alt', subs: [...alternatives, last] });
  }

  #class(ranges: Ranges): void {
    this.#push({ op: 'class', ranges });
  }

  #literal(r: number): void {
    this.#class(this.#flags.foldCase ? fold([r, r]) : [r, r]);
  }

  #assert(what: number, width: number): void {
    this.#push({ op: 'assert', what });
    this.#pos += width;
  }

  // ---- groups

  /** index: 0 if the group does not capture. */
  #open(index: number): void {
    this.#groups.push({ index, flags: this.#flags, alternatives: [], parts: [] });
  }

  #close(): void {
    const group = this.#group();
    const sub = this.#alternate(group);
    if (this.#groups.length === 1) throw new RegexpError('unexpected )', this.#s);
    this.#groups.pop();
    this.#flags = group.flags;
    if (group.index > 0) this.#push({ op: 'capture', sub, index: group.index });
    else this.#group().parts.push(sub);
  }

  /** At `(?`: a named group, or flags, or a group with flags. */
  #perlGroup(): void {
    const s = this.#s;
    const at = this.#pos;
    const rest = s.length - at;
    const withP = rest > 4 && s.startsWith('P<', at + 2);
    if (withP || (rest > 3 && s[at + 2] === '<')) {
      const end = s.indexOf('>', at);
      if (end < 0) {
        checkUTF8(s.slice(at));
        throw new RegexpError('invalid named capture', s.slice(at));
      }
      const name = s.slice(at + (withP ? 4 : 3), end);
      checkUTF8(name);
      if (!/^[0-9A-Za-z_]+$/.test(name)) throw new RegexpError('invalid named capture', s.slice(at, end + 1));
      this.#open(this.#names.push(name) - 1);
      this.#pos = end + 1;
      return;
    }
    this.#pos += 2;
    let { foldCase, oneLine, dotNL, lazy } = this.#flags;
    let on = true;
    let sawFlag = false;
    while (this.#pos < s.length) {
      const c = String.fromCodePoint(this.#rune());
      if (c === 'i') foldCase = on;
      else if (c === 'm') oneLine = !on;
      else if (c === 's') dotNL = on;
      else if (c === 'U') lazy = on;
      else if (c === '-' && on) {
        on = false;
        sawFlag = false;
        continue;
      } else if ((c === ':' || c === ')') && (on || sawFlag)) {
        if (c === ':') this.#open(0);
        this.#flags = { foldCase, oneLine, dotNL, lazy };
        return;
      } else break;
      sawFlag = true;
    }
    throw new RegexpError('invalid or unsupported Perl syntax', s.slice(at, this.#pos));
  }

  // ---- repetition

  /** The operator began at at; we are behind it. last: where the operator before it began, -1 if there was none. */
  #repeat(op: string, min: number, max: number, at: number, last: number): void {
    const s = this.#s;
    let { lazy } = this.#flags;
    if (!this.#posix) {
      if (s[this.#pos] === '?') {
        this.#pos++;
        lazy = !lazy;
      }
      if (last >= 0) throw new RegexpError('invalid nested repetition operator', s.slice(last, this.#pos));
    }
    const { parts } = this.#group();
    const sub = parts.pop();
    if (sub === undefined)
      throw new RegexpError('missing argument to repetition operator', s.slice(at, this.#pos));
    if (op === '{') {
      const node = this.#node({ op: 'repeat', sub, min, max, lazy });
      if ((min >= 2 || max >= 2) && !repeatIsValid(node, MAX_REPEAT))
        throw new RegexpError('invalid repeat count', s.slice(at, this.#pos));
      parts.push(node);
    } else parts.push(this.#node({ op: op === '*' ? 'star' : op === '+' ? 'plus' : 'quest', sub, lazy }));
  }

  /** Reads {n}, {n,} or {n,m}: null, and nothing read, if it is none; min is -1 if a number is out of all bounds. */
  #counts(): { min: number; max: number } | null {
    const rx = /\{(0|[1-9][0-9]*)(?:(,)(0|[1-9][0-9]*)?)?\}/y;
    rx.lastIndex = this.#pos;
    const m = rx.exec(this.#s);
    if (m === null) return null;
    this.#pos = rx.lastIndex;
    const min = Number(m[1]);
    const max = m[3] !== undefined ? Number(m[3]) : m[2] === undefined ? min : -1;
    return { min, max };
  }

  // ---- runes and classes

  #rune(): number {
    const width = runeWidth(this.#s, this.#pos);
    if (width === 0) throw new RegexpError('invalid UTF-8', this.#s.slice(this.#pos));
    const { rune } = decodeRuneAt(this.#s, this.#pos);
    this.#pos += width;
    return rune;
  }

  #backslash(): void {
    const s = this.#s;
    const next = s[this.#pos + 1];
    if (!this.#posix && next !== undefined) {
      switch (next) {
        case 'A':
          this.#assert(BEGIN_TEXT, 2);
          return;
        case 'b':
          this.#assert(WORD_BOUNDARY, 2);
          return;
        case 'B':
          this.#assert(NO_WORD_BOUNDARY, 2);
          return;
        case 'z':
          this.#assert(END_TEXT, 2);
          return;
        case 'C':
          throw new RegexpError('invalid escape sequence', '\\C');
        case 'Q': {
          const end = s.indexOf('\\E', this.#pos + 2);
          const stop = end < 0 ? s.length : end;
          this.#pos += 2;
          while (this.#pos < stop) {
            if (runeWidth(s, this.#pos) === 0)
              throw new RegexpError('invalid UTF-8', s.slice(this.#pos, stop));
            this.#literal(this.#rune());
          }
          this.#pos = end < 0 ? stop : stop + 2;
          return;
        }
        default:
      }
    }
    const ranges = this.#escapedClass();
    if (ranges !== null) this.#class(clean(ranges));
    else this.#literal(this.#escape());
  }

  /** Reads \pN, \p{Name}, \d and the like; null if none is here. */
  #escapedClass(): Ranges | null {
    const s = this.#s;
    const at = this.#pos;
    if (this.#posix || s[at] !== '\\' || at + 1 >= s.length) return null;
    const letter = s[at + 1] as string;
    if (letter !== 'p' && letter !== 'P') {
      const ranges = perlClass(letter, this.#flags.foldCase);
      if (ranges !== null) this.#pos += 2;
      return ranges;
    }
    this.#pos += 2;
    if (this.#pos >= s.length) return this.#unknownClass(s.slice(at));
    let name: string;
    if (s[this.#pos] === '{') {
      const end = s.indexOf('}', this.#pos);
      if (end < 0) {
        checkUTF8(s.slice(at));
        throw new RegexpError('invalid character class range', s.slice(at));
      }
      name = s.slice(this.#pos + 1, end);
      checkUTF8(name);
      this.#pos = end + 1;
    } else {
      const start = this.#pos;
      this.#rune();
      name = s.slice(start, this.#pos);
    }
    let negated = letter === 'P';
    if (name.startsWith('^')) {
      negated = !negated;
      name = name.slice(1);
    }
    const ranges = unicodeClass(name) ?? this.#unknownClass(s.slice(at, this.#pos));
    const wanted = this.#flags.foldCase ? fold(ranges) : ranges;
    return negated ? negate(wanted) : wanted;
  }

  #unknownClass(text: string): never {
    throw new RegexpError('invalid character class range', text);
  }

  /** Reads an escape that stands for one rune. */
  #escape(): number {
    const s = this.#s;
    const at = this.#pos;
    this.#pos++;
    if (this.#pos >= s.length) throw new RegexpError('trailing backslash at end of expression', '');
    const r = this.#rune();
    const c = String.fromCodePoint(r);
    const isOctal = (i: number): boolean => /^[0-7]$/.test(s[i] ?? '');
    const simple = 'a\x07f\x0cn\nr\rt\tv\x0b'.match(/../gs)?.find((pair) => pair[0] === c)?.[1];
    if (simple !== undefined) return simple.charCodeAt(0);
    if (c === '0' || (/[1-7]/.test(c) && isOctal(this.#pos))) {
      let value = r - 0x30;
      for (let i = 1; i < 3 && isOctal(this.#pos); i++) value = value * 8 + Number(s[this.#pos++]);
      return value;
    }
    if (c === 'x' && this.#pos < s.length) {
      const value = this.#hex();
      if (value >= 0) return value;
    } else if (r < 0x80 && !/[0-9A-Za-z]/.test(c)) return r;
    throw new RegexpError('invalid escape sequence', s.slice(at, this.#pos));
  }

  /** Reads what follows \x; -1 if it is wrong. */
  #hex(): number {
    const digit = (r: number): number => {
      const c = String.fromCodePoint(r);
      return /^[0-9A-Fa-f]$/.test(c) ? Number.parseInt(c, 16) : -1;
    };
    const first = this.#rune();
    if (first !== 0x7b) {
      if (this.#pos >= this.#s.length) return -1;
      const x = digit(first);
      const y = digit(this.#rune());
      return x < 0 || y < 0 ? -1 : x * 16 + y;
    }
    let value = 0;
    for (let n = 0; ; n++) {
      if (this.#pos >= this.#s.length) return -1;
      const r = this.#rune();
      if (r === 0x7d) return n === 0 ? -1 : value;
      const d = digit(r);
      if (d < 0) return -1;
      value = value * 16 + d;
      if (value > 0x10ffff) return -1;
    }
  }

  /** Reads a class in brackets. */
  #bracket(): void {
    const s = this.#s;
    const start = this.#pos;
    const ranges: number[] = [];
    this.#pos++;
    const negated = s[this.#pos] === '^';
    if (negated) {
      this.#pos++;
      // Then it does not match a newline.
      if (this.#posix) ranges.push(10, 10);
    }
    for (let first = true; s[this.#pos] !== ']' || first; first = false) {
      const at = this.#pos;
      if (this.#posix && s[at] === '-' && !first && s[at + 1] !== ']') {
        const width = at + 1 < s.length ? decodeRuneAt(s, at + 1).width : 0;
        throw new RegexpError('invalid character class range', s.slice(at, at + 1 + width));
      }
      const named = this.#namedClass() ?? this.#escapedClass();
      if (named !== null) {
        for (const r of named) ranges.push(r);
        continue;
      }
      const lo = this.#classRune(start);
      let hi = lo;
      // [a-] has a hyphen.
      if (s[this.#pos] === '-' && this.#pos + 1 < s.length && s[this.#pos + 1] !== ']') {
        this.#pos++;
        hi = this.#classRune(start);
        if (hi < lo) throw new RegexpError('invalid character class range', s.slice(at, this.#pos));
      }
      if (this.#flags.foldCase) for (const r of fold([lo, hi])) ranges.push(r);
      else ranges.push(lo, hi);
    }
    this.#pos++;
    const cleaned = clean(ranges);
    this.#class(negated ? negate(cleaned) : cleaned);
  }

  #namedClass(): Ranges | null {
    const s = this.#s;
    const at = this.#pos;
    if (s.length - at <= 2 || !s.startsWith('[:', at)) return null;
    const end = s.indexOf(':]', at + 2);
    if (end < 0) return null;
    this.#pos = end + 2;
    const ranges = posixClass(s.slice(at + 2, end), this.#flags.foldCase);
    if (ranges === null) throw new RegexpError('invalid character class range', s.slice(at, this.#pos));
    return ranges;
  }

  #classRune(start: number): number {
    if (this.#pos >= this.#s.length) throw new RegexpError('missing closing ]', this.#s.slice(start));
    return this.#s[this.#pos] === '\\' ? this.#escape() : this.#rune();
  }
}

/** Whether repetitions within repetitions make no more than n copies of anything. */
function repeatIsValid(node: Node, n: number): boolean {
  if (node.op === 'repeat') {
    if (node.max === 0) return true;
    const m = node.max < 0 ? node.min : node.max;
    if (m > n) return false;
    return repeatIsValid(node.sub, m > 0 ? Math.trunc(n / m) : n);
  }
  if (node.op === 'cat' || node.op === 'alt') return node.subs.every((sub) => repeatIsValid(sub, n));
  return 'sub' in node ? repeatIsValid(node.sub, n) : true;
}

function checkUTF8(s: string): void {
  for (let i = 0; i < s.length; ) {
    const width = runeWidth(s, i);
    if (width === 0) throw new RegexpError('invalid UTF-8', s);
    i += width;
  }
}
