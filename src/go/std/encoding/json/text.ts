// This file quotes and unquotes JSON strings, and knows base64. Strings are Go strings, one char a byte.

import { decodeRuneAt, encodeRune } from '../../../runtime/text.ts';

/** By char, what is not printed as it is: 1 nowhere, 2 not in HTML, 3 if it is no valid UTF-8 or a line's end to JavaScript. */
const UNSAFE = Uint8Array.from({ length: 256 }, (_, c) => {
  if (c < 0x20 || c === 0x22 || c === 0x5c) return 1;
  if (c === 0x3c || c === 0x3e || c === 0x26) return 2;
  return c < 0x80 ? 0 : 3;
});

const short: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

export function quote(s: string, html: boolean): string {
  let out = '"';
  let start = 0;
  for (let i = 0; i < s.length; ) {
    const c = s.charCodeAt(i);
    const unsafe = UNSAFE[c] as number;
    if (unsafe === 0 || (unsafe === 2 && !html)) {
      i++;
      continue;
    }
    if (unsafe < 3) {
      out += s.slice(start, i) + (short[s[i] as string] ?? `\\u00${c.toString(16).padStart(2, '0')}`);
      start = ++i;
      continue;
    }
    const { rune, width } = decodeRuneAt(s, i);
    if (rune === 0xfffd && width === 1) out += `${s.slice(start, i)}\\ufffd`;
    else if (rune === 0x2028 || rune === 0x2029) out += `${s.slice(start, i)}\\u${rune.toString(16)}`;
    else {
      i += width;
      continue;
    }
    i += width;
    start = i;
  }
  return start === 0 ? `"${s}"` : `${out}${s.slice(start)}"`;
}

const PLAIN = /^[\x20-\x21\x23-\x5b\x5d-\x7f]*$/;

/** What a JSON string, with its quotes, stands for; null if it is none. */
export function unquote(item: string): string | null {
  if (item.length < 2 || item[0] !== '"' || item.at(-1) !== '"') return null;
  const s = item.slice(1, -1);
  if (PLAIN.test(s)) return s;
  let out = '';
  for (let i = 0; i < s.length; ) {
    const c = s.charCodeAt(i);
    if (c === 0x22 || c < 0x20) return null;
    if (c < 0x80 && c !== 0x5c) {
      out += s[i];
      i++;
      continue;
    }
    if (c !== 0x5c) {
      const { rune, width } = decodeRuneAt(s, i);
      out += width === 1 && rune === 0xfffd ? '\xef\xbf\xbd' : s.slice(i, i + width);
      i += width;
      continue;
    }
    const e = s[i + 1];
    if (e !== 'u') {
      const at = e === undefined ? -1 : '"\\/\'bfnrt'.indexOf(e);
      if (at < 0) return null;
      out += '"\\/\'\b\f\n\r\t'[at];
      i += 2;
      continue;
    }
    let r = hex4(s, i);
    if (r < 0) return null;
    i += 6;
    if (r >= 0xd800 && r < 0xe000) {
      const low = s[i] === '\\' && s[i + 1] === 'u' ? hex4(s, i) : -1;
      if (r < 0xdc00 && low >= 0xdc00 && low < 0xe000) {
        r = ((r - 0xd800) << 10) + (low - 0xdc00) + 0x10000;
        i += 6;
      } else r = 0xfffd;
    }
    out += encodeRune(r);
  }
  return out;
}

/** The number in \uXXXX at i, -1 if there is none. */
function hex4(s: string, i: number): number {
  const digits = s.slice(i + 2, i + 6);
  return /^[0-9a-fA-F]{4}$/.test(digits) ? Number.parseInt(digits, 16) : -1;
}

export function isValidNumber(s: string): boolean {
  return /^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?$/.test(s);
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

export function base64(bytes: ArrayLike<number>, off: number, len: number): string {
  let out = '';
  const at = (i: number): number => (i < len ? (bytes[off + i] as number) : 0);
  for (let i = 0; i < len; i += 3) {
    const n = (at(i) << 16) | (at(i + 1) << 8) | at(i + 2);
    out += ALPHABET[n >> 18];
    out += ALPHABET[(n >> 12) & 63];
    out += i + 1 < len ? ALPHABET[(n >> 6) & 63] : '=';
    out += i + 2 < len ? ALPHABET[n & 63] : '=';
  }
  return out;
}
