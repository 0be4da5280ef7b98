// This file quotes Go strings as strconv.Quote and its relatives do.

import { decodeRuneAt, encodeRune } from '../../runtime/text.ts';

const HEX = '0123456789abcdef';

/** Characters that the Unicode of a browser has and Go's, which is 15.0, has not: first and last of each range. */
const LATER: readonly (readonly number[])[] = (
  '88f 897 c5c cdc 1acf-1add 1ae0-1aeb 1b4e-1b4f 1b7f 1c89-1c8a 20c1 2427-2429 2b96 2ffc-2fff ' +
  '31e4-31e5 31ef a7cb-a7cf a7d2 a7d4 a7da-a7dc a7f1 fbc3-fbd2 fd90-fd91 fdc8-fdce 105c0-105f3 ' +
  '10940-10959 10d40-10d65 10d69-10d85 10d8e-10d8f 10ec2-10ec7 10ed0-10ed8 10efa-10efc 11380-11389 ' +
  '1138b 1138e 11390-113b5 113b7-113c0 113c2 113c5 113c7-113ca 113cc-113d5 113d7-113d8 113e1-113e2 ' +
  '116d0-116e3 11b60-11b67 11bc0-11be1 11bf0-11bf9 11db0-11ddb 11de0-11de9 11f5a 13460-143fa ' +
  '16100-16139 16d40-16d79 16ea0-16eb8 16ebb-16ed3 16ff2-16ff6 187f8-187ff 18cff 18d09-18d1e ' +
  '18d80-18df2 1cc00-1ccfc 1cd00-1ceb3 1ceba-1ced0 1cee0-1cef0 1e5d0-1e5fa 1e5ff 1e6c0-1e6de ' +
  '1e6e0-1e6f5 1e6fe-1e6ff 1f6d8 1f777-1f77a 1f8b2-1f8bb 1f8c0-1f8c1 1f8d0-1f8d8 1fa54-1fa57 ' +
  '1fa89-1fa8a 1fa8e-1fa8f 1fabe 1fac6 1fac8 1facd 1fadc 1fadf 1fae9-1faea 1faef 1fbcb-1fbef 1fbfa ' +
  '2b73a-2b73f 2cea2-2cead 2ebf0-2ee5d 323b0-33479'
)
  .split(' ')
  .map((range) => range.split('-').map((code) => Number.parseInt(code, 16)));

const isLater = (r: number): boolean =>
  r >= 0x88f && LATER.some(([first, last = first]) => r >= (first as number) && r <= (last as number));

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
