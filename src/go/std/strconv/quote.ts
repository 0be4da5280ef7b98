// This file quotes Go strings as strconv.Quote and its relatives do.

import { decodeRuneAt, encodeRune } from '../../runtime/text.ts';
import { isLater } from '../unicode/ranges.ts';

const HEX = '0123456789abcdef';

/** strconv.IsPrint: letters, marks, numbers, punctuation, symbols and the ASCII space. */
export function isPrint(r: number): boolean {
  if (r < 0x7f) return r >= 0x20;
  if (r < 0xa1) return false;
  if (r === 0xad) return false;
  if (r > 0x10ffff || (r >= 0xd800 && r <= 0xdfff)) return false;
  return /[\p{L}\p{M}\p{N}\p{P}\p{S}]/u.test(String.fromCodePoint(r)) && !isLater(r);
}

/** strconv.IsGraphic: what is printable, and all spaces. */
export function isGraphic(r: number): boolean {
  if (isPrint(r)) return true;
  return (
    r === 0xa0 || r === 0x1680 || (r >= 0x2000 && r <= 0x200a) || r === 0x202f || r === 0x205f || r === 0x3000
  );
}

const escapes: Readonly<Record<number, string>> = {
  7: '\\a',
  8: '\\b',
  12: '\\f',
  10: '\\n',
  13: '\\r',
  9: '\\t',
  11: '\\v',
};

function quoteRune(r: number, quote: string, asciiOnly: boolean, shown: (r: number) => boolean): string {
  const c = r < 0x80 ? String.fromCharCode(r) : '';
  if (c === quote || c === '\\') return `\\${c}`;
  if (asciiOnly ? r < 0x80 && isPrint(r) : shown(r)) return encodeRune(r);
  const esc = escapes[r];
  if (esc !== undefined) return esc;
  if (r < 0x20 || r === 0x7f) return `\\x${HEX[r >> 4]}${HEX[r & 15]}`;
  if (r > 0x10ffff || (r >= 0xd800 && r <= 0xdfff)) r = 0xfffd;
  return r < 0x10000 ? `\\u${r.toString(16).padStart(4, '0')}` : `\\U${r.toString(16).padStart(8, '0')}`;
}

/** A double-quoted Go literal for s. */
export function quoteString(s: string, asciiOnly = false, shown = isPrint): string {
  let out = '"';
  for (let i = 0; i < s.length; ) {
    const { rune, width } = decodeRuneAt(s, i);
    if (rune === 0xfffd && width === 1) {
      const b = s.charCodeAt(i);
      out += `\\x${HEX[b >> 4]}${HEX[b & 15]}`;
    } else out += quoteRune(rune, '"', asciiOnly, shown);
    i += width;
  }
  return `${out}"`;
}

/** A single-quoted Go literal for r. */
export function quoteRuneLiteral(r: number, asciiOnly = false, shown = isPrint): string {
  if (r > 0x10ffff || r < 0 || (r >= 0xd800 && r <= 0xdfff)) r = 0xfffd;
  return `'${quoteRune(r, "'", asciiOnly, shown)}'`;
}

/** Whether s can stand between back quotes: one line, no control characters but tab, no back quote. */
export function canBackquote(s: string): boolean {
  for (let i = 0; i < s.length; ) {
    const { rune, width } = decodeRuneAt(s, i);
    i += width;
    if (width > 1) {
      if (rune === 0xfeff) return false;
      continue;
    }
    if (rune === 0xfffd || (rune < 0x20 && rune !== 9) || rune === 0x60 || rune === 0x7f) return false;
  }
  return true;
}
