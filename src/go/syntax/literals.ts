// This file turns literals as written into values, and converts between JS strings and Go strings. A Go string is
// a sequence of bytes: its value is a "byte string", a JS string with one char (0-255) for each byte. Text reaches
// that form as UTF-8.

const printable = /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]$/u;

/** Whether a code point is printed as itself (Go's unicode.IsPrint). */
export function isPrint(rune: number): boolean {
  return rune >= 0 && rune <= 0x10ffff && printable.test(String.fromCodePoint(rune));
}

const hex = (n: number, width: number) => n.toString(16).padStart(width, '0');

/** A code point as %#U writes it: U+0040 '@', without the character where it is not printable. */
export function unicodeName(rune: number): string {
  const name = `U+${hex(rune, 4).toUpperCase()}`;
  return isPrint(rune) ? `${name} '${String.fromCodePoint(rune)}'` : name;
}

const controlEscapes: Readonly<Record<number, string>> = {
  7: '\\a',
  8: '\\b',
  9: '\\t',
  10: '\\n',
  11: '\\v',
  12: '\\f',
  13: '\\r',
  92: '\\\\',
};

function escapeRune(rune: number, quote: string): string {
  const control = controlEscapes[rune];
  if (control !== undefined) return control;
  if (rune === quote.charCodeAt(0)) return `\\${quote}`;
  if (isPrint(rune)) return String.fromCodePoint(rune);
  if (rune < 32 || rune === 127) return `\\x${hex(rune, 2)}`;
  return rune < 0x10000 ? `\\u${hex(rune, 4)}` : `\\U${hex(rune, 8)}`;
}

/** A code point as %q writes it: 'x', '\n', '\u200b'. */
export function quoteRune(rune: number): string {
  return `'${escapeRune(rune, "'")}'`;
}

/** A byte string as %q writes it, as text: "x\n\xff". */
export function quoteString(bytes: string): string {
  let out = '"';
  for (let i = 0; i < bytes.length; ) {
    const { rune, width } = utf8DecodeRune(bytes, i);
    // A bad byte, not an encoded U+FFFD.
    out += rune === 0xfffd && width === 1 ? `\\x${hex(bytes.charCodeAt(i), 2)}` : escapeRune(rune, '"');
    i += width;
  }
  return `${out}"`;
}

// ---- UTF-8

const asciiOnly = /^[\0-\x7f]*$/;

/** The UTF-8 bytes of one code point. Surrogates and values out of range become U+FFFD, as Go encodes them. */
export function utf8EncodeRune(rune: number): string {
  let r = rune;
  if (r < 0 || r > 0x10ffff || (r >= 0xd800 && r < 0xe000)) r = 0xfffd;
  if (r < 0x80) return String.fromCharCode(r);
  if (r < 0x800) return String.fromCharCode(0xc0 | (r >> 6), 0x80 | (r & 63));
  if (r < 0x10000) return String.fromCharCode(0xe0 | (r >> 12), 0x80 | ((r >> 6) & 63), 0x80 | (r & 63));
  return String.fromCharCode(
    0xf0 | (r >> 18),
    0x80 | ((r >> 12) & 63),
    0x80 | ((r >> 6) & 63),
    0x80 | (r & 63),
  );
}

/** The byte string that holds a JS string's text in UTF-8. */
export function utf8Encode(text: string): string {
  if (asciiOnly.test(text)) return text;
  let out = '';
  for (const c of text) out += utf8EncodeRune(c.codePointAt(0) as number);
  return out;
}

/**
 * Decodes the rune at an index of a byte string. A bad sequence is U+FFFD of width 1, as in a Go range loop; at
 * the end of the string the width is 0.
 */
export function utf8DecodeRune(bytes: string, index: number): { rune: number; width: number } {
  if (index >= bytes.length) return { rune: 0xfffd, width: 0 };
  const b0 = bytes.charCodeAt(index);
  if (b0 < 0x80) return { rune: b0, width: 1 };
  const bad = { rune: 0xfffd, width: 1 };
  const width = b0 >= 0xc2 && b0 < 0xe0 ? 2 : b0 >= 0xe0 && b0 < 0xf0 ? 3 : b0 >= 0xf0 && b0 < 0xf5 ? 4 : 0;
  if (width === 0 || index + width > bytes.length) return bad;
  let rune = b0 & (0x7f >> width);
  for (let i = 1; i < width; i++) {
    const b = bytes.charCodeAt(index + i);
    if ((b & 0xc0) !== 0x80) return bad;
    rune = (rune << 6) | (b & 63);
  }
  // Overlong forms, surrogates and what lies beyond Unicode are not UTF-8.
  if (width === 3 && (rune < 0x800 || (rune >= 0xd800 && rune < 0xe000))) return bad;
  if (width === 4 && (rune < 0x10000 || rune > 0x10ffff)) return bad;
  return { rune, width };
}

/** The text that a byte string holds, each bad byte as U+FFFD. */
export function utf8Decode(bytes: string): string {
  if (asciiOnly.test(bytes)) return bytes;
  let out = '';
  for (let i = 0; i < bytes.length; ) {
    const { rune, width } = utf8DecodeRune(bytes, i);
    out += String.fromCodePoint(rune);
    i += width;
  }
  return out;
}

// ---- literals

const simpleEscapes: Readonly<Record<string, number>> = {
  a: 7,
  b: 8,
  t: 9,
  n: 10,
  v: 11,
  f: 12,
  r: 13,
  '\\': 92,
  "'": 39,
  '"': 34,
};

interface Char {
  value: number;
  /** \x and octal escapes stand for one byte, everything else for a code point. */
  isByte: boolean;
  next: number;
}

// Reads one character or escape of an interpreted literal; null if it is malformed.
function unquoteChar(lit: string, index: number): Char | null {
  const c = lit.codePointAt(index);
  if (c === undefined) return null;
  if (c !== 92) return { value: c, isByte: false, next: index + (c > 0xffff ? 2 : 1) };
  const letter = lit[index + 1] ?? '';
  const simple = simpleEscapes[letter];
  if (simple !== undefined) return { value: simple, isByte: false, next: index + 2 };
  const octal = letter >= '0' && letter <= '7';
  const width = octal ? 3 : letter === 'x' ? 2 : letter === 'u' ? 4 : letter === 'U' ? 8 : 0;
  const from = octal ? index + 1 : index + 2;
  const digits = lit.slice(from, from + width);
  if (width === 0 || digits.length !== width || !(octal ? /^[0-7]+$/ : /^[0-9a-fA-F]+$/).test(digits))
    return null;
  const value = Number.parseInt(digits, octal ? 8 : 16);
  const isByte = octal || letter === 'x';
  if (isByte ? value > 255 : value > 0x10ffff || (value >= 0xd800 && value < 0xe000)) return null;
  return { value, isByte, next: from + width };
}

/** The byte string that a string literal denotes, or null if the literal is malformed. */
export function unquoteString(lit: string): string | null {
  const quote = lit[0];
  if (lit.length < 2 || lit[lit.length - 1] !== quote) return null;
  const body = lit.slice(1, -1);
  // "Carriage return characters ('\r') inside raw string literals are discarded from the raw string value."
  if (quote === '`') return body.includes('`') ? null : utf8Encode(body.replaceAll('\r', ''));
  if (quote !== '"' || body.includes('\n')) return null;
  if (!body.includes('\\')) return body.includes('"') ? null : utf8Encode(body);
  let out = '';
  for (let i = 0; i < body.length; ) {
    if (body[i] === '"' || body.startsWith("\\'", i)) return null;
    const c = unquoteChar(body, i);
    if (c === null) return null;
    out += c.isByte ? String.fromCharCode(c.value) : utf8EncodeRune(c.value);
    i = c.next;
  }
  return out;
}

/** The code point that a rune literal denotes, or null if the literal is malformed. */
export function unquoteRune(lit: string): number | null {
  if (lit.length < 3 || lit[0] !== "'" || lit[lit.length - 1] !== "'") return null;
  const body = lit.slice(1, -1);
  if (body === "'" || body === '\n' || body.startsWith('\\"')) return null;
  const c = unquoteChar(body, 0);
  return c !== null && c.next === body.length ? c.value : null;
}
