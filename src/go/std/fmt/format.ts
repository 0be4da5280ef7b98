// This file formats single values under one verb: integers, floats, strings, with flags, width and precision. What verb
// belongs to which value is printer.ts's business. Go strings in, Go strings out (one char a byte).

import { formatFloat } from '../../runtime/ftoa.ts';
import { decodeRuneAt, encodeRune } from '../../runtime/text.ts';
import { canBackquote, quoteRuneLiteral, quoteString } from '../strconv/quote.ts';

export interface Flags {
  wid: number;
  prec: number;
  widPresent: boolean;
  precPresent: boolean;
  minus: boolean;
  plus: boolean;
  sharp: boolean;
  space: boolean;
  zero: boolean;
  /** %+v and %#v, which are verbs of their own rather than flags. */
  plusV: boolean;
  sharpV: boolean;
}

export function clearFlags(): Flags {
  return {
    wid: 0,
    prec: 0,
    widPresent: false,
    precPresent: false,
    minus: false,
    plus: false,
    sharp: false,
    space: false,
    zero: false,
    plusV: false,
    sharpV: false,
  };
}

/** Whether nothing but the verb decides how a value looks. */
export function isPlain(f: Readonly<Flags>): boolean {
  return !(f.widPresent || f.precPresent || f.plus || f.sharp || f.space || f.sharpV);
}

/** Number of runes in a Go string. */
export function runeCount(s: string): number {
  let n = 0;
  for (let i = 0; i < s.length; n++) i += s.charCodeAt(i) < 0x80 ? 1 : decodeRuneAt(s, i).width;
  return n;
}

/** s padded to the width: on the left with spaces or zeros, with '-' on the right. */
export function pad(f: Readonly<Flags>, s: string): string {
  if (!f.widPresent || f.wid === 0) return s;
  const n = f.wid - runeCount(s);
  if (n <= 0) return s;
  // Zeros never go to the right.
  return f.minus ? s + ' '.repeat(n) : (f.zero ? '0' : ' ').repeat(n) + s;
}

export function fmtBoolean(f: Readonly<Flags>, v: boolean): string {
  return pad(f, v ? 'true' : 'false');
}

/** abs is |v|; verb decides over the letter case and %O. */
export function fmtInteger(
  f: Readonly<Flags>,
  abs: number | bigint,
  negative: boolean,
  base: number,
  verb: string,
  upper: boolean,
): string {
  let prec = 0;
  if (f.precPresent) {
    prec = f.prec;
    // Precision 0 with value 0 means no digits at all.
    if (prec === 0 && !abs) return pad({ ...f, zero: false }, '');
  } else if (f.zero && !f.minus && f.widPresent) {
    // Zero padding counts as precision, so that the sign stays in front.
    prec = f.wid;
    if (negative || f.plus || f.space) prec--;
  }
  let s = abs.toString(base);
  if (upper) s = s.toUpperCase();
  if (s.length < prec) s = s.padStart(prec, '0');
  if (f.sharp) {
    if (base === 2) s = `0b${s}`;
    else if (base === 8 && s[0] !== '0') s = `0${s}`;
    else if (base === 16) s = (upper ? '0X' : '0x') + s;
  }
  if (verb === 'O') s = `0o${s}`;
  s = (negative ? '-' : f.plus ? '+' : f.space ? ' ' : '') + s;
  return f.widPresent ? pad({ ...f, zero: false }, s) : s;
}

/** %U: U+0078, with # also the character. */
export function fmtUnicode(f: Readonly<Flags>, u: bigint): string {
  const prec = f.precPresent && f.prec > 4 ? f.prec : 4;
  let s = `U+${u.toString(16).toUpperCase().padStart(prec, '0')}`;
  if (f.sharp && u <= 0x10ffffn) {
    const quoted = quoteRuneLiteral(Number(u));
    if (!quoted.startsWith("'\\") || u === 0x27n || u === 0x5cn) s += ` '${encodeRune(Number(u))}'`;
  }
  return pad({ ...f, zero: false }, s);
}

/** %c */
export function fmtC(f: Readonly<Flags>, c: bigint): string {
  return pad(f, encodeRune(c > 0x10ffffn || c < 0n ? 0xfffd : Number(c)));
}

/** %q of an integer. */
export function fmtQc(f: Readonly<Flags>, c: bigint): string {
  return pad(f, quoteRuneLiteral(c > 0x10ffffn || c < 0n ? 0xfffd : Number(c), f.plus));
}

/** The first prec runes. */
export function truncate(f: Readonly<Flags>, s: string): string {
  if (!f.precPresent) return s;
  let n = f.prec;
  for (let i = 0; i < s.length; ) {
    if (--n < 0) return s.slice(0, i);
    i += decodeRuneAt(s, i).width;
  }
  return s;
}

export function fmtS(f: Readonly<Flags>, s: string): string {
  return pad(f, truncate(f, s));
}

/** %q of a string. */
export function fmtQ(f: Readonly<Flags>, s: string): string {
  const t = truncate(f, s);
  if (f.sharp && canBackquote(t)) return pad(f, `\`${t}\``);
  return pad(f, quoteString(t, f.plus));
}

/** %x and %X of a string's bytes. */
export function fmtSx(f: Readonly<Flags>, s: string, upper: boolean): string {
  const n = f.precPresent && f.prec < s.length ? f.prec : s.length;
  const prefix = upper ? '0X' : '0x';
  const parts: string[] = [];
  for (let i = 0; i < n; i++) {
    const hex = s.charCodeAt(i).toString(16).padStart(2, '0');
    parts.push(upper ? hex.toUpperCase() : hex);
  }
  let out: string;
  if (f.space) out = parts.map((p) => (f.sharp ? prefix : '') + p).join(' ');
  else out = (f.sharp && n > 0 ? prefix : '') + parts.join('');
  return pad({ ...f, zero: f.zero && !f.minus }, out);
}

/** verb as FormatFloat's format; prec -1 for the shortest. */
export function fmtFloat(f: Readonly<Flags>, v: number, size: 32 | 64, verb: string, prec: number): string {
  let num = formatFloat(v, verb, f.precPresent ? f.prec : prec, size);
  if (num[0] !== '-' && num[0] !== '+') num = `+${num}`;
  // The space flag asks for a blank where the plus would be.
  if (f.space && num[0] === '+' && !f.plus) num = ` ${num.slice(1)}`;
  if (num[1] === 'I' || num[1] === 'N') {
    // Infinities and NaN are not padded with zeros.
    if (num[1] === 'N' && !f.space && !f.plus) num = num.slice(1);
    else if (num[0] === '+' && !f.plus) num = num.slice(1).replace(/^Inf/, '+Inf');
    return pad({ ...f, zero: false }, num);
  }
  if (f.sharp && verb !== 'b') num = alternate(num, verb, f.precPresent ? f.prec : prec);
  if (f.plus || num[0] !== '+') {
    if (f.zero && !f.minus && f.widPresent && f.wid > num.length) {
      return num[0] + num.slice(1).padStart(f.wid - 1, '0');
    }
    return pad({ ...f, zero: false }, num);
  }
  return pad(f, num.slice(1));
}

/** The # flag: always a decimal point, and for %g and %x no dropped zeros. */
function alternate(num: string, verb: string, prec: number): string {
  let digits = 0;
  if (verb === 'v') verb = 'g';
  if (verb === 'g' || verb === 'G') digits = prec === -1 ? 6 : prec;
  else if (verb === 'x') digits = prec === -1 ? 6 : prec;
  const m = splitNumber(num, verb);
  if (m === null) return num;
  const [, sign = '', prefix = '', int = '', frac = '', tail = ''] = m;
  let shown = frac;
  if (shown === '') shown = '.';
  if (verb === 'g' || verb === 'G') {
    let seen = (int + frac.slice(1)).replace(/^0+/, '').length;
    if (seen === 0 && /^0*$/.test(int)) seen = 1;
    while (seen < digits) {
      shown += '0';
      seen++;
    }
  }
  if (verb === 'x') {
    // Go counts the x as a digit as well, and does this for %x but not for %X.
    shown += '0'.repeat(Math.max(0, digits - 1 - int.length - (shown.length - 1)));
  }
  return sign + prefix + int + shown + tail;
}

/** Sign, prefix, integer part, fraction with its point, exponent. */
function splitNumber(num: string, verb: string): RegExpExecArray | null {
  return verb === 'x' || verb === 'X'
    ? /^([+\- ])(0[xX])([0-9a-fA-F]+)(\.[0-9a-fA-F]*)?([pP][+-]\d+)?$/.exec(num)
    : /^([+\- ])()(\d+)(\.\d*)?([eE][+-]\d+)?$/.exec(num);
}
