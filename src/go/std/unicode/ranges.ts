// This file knows which runes have a Unicode property. JavaScript's regular expressions have the tables, of whatever edition the
// browser knows; what differs from edition 15.0, which Go goes by, is said here.

/** A flat list, `[lo, hi, lo, hi, …]`, sorted and apart. */
export type Ranges = readonly number[];

/** Ranges in hexadecimal, with a stride after a slash: `41-5a 100-136/2 17f`. */
function parseRanges(text: string): number[] {
  const out: number[] = [];
  for (const part of text.split(' ')) {
    const [lo = 0, hi = lo, stride = 1] = part.split(/[-/]/).map((hex) => Number.parseInt(hex, 16));
    if (stride === 1) out.push(lo, hi);
    else for (let r = lo; r <= hi; r += stride) out.push(r, r);
  }
  return out;
}

/** Characters that later editions have. */
const LATER = parseRanges(
  '88f 897 c5c cdc 1acf-1add 1ae0-1aeb 1b4e-1b4f 1b7f 1c89-1c8a 20c1 2427-2429 2b96 2ffc-2fff ' +
    '31e4-31e5 31ef a7cb-a7cf a7d2 a7d4 a7da-a7dc a7f1 fbc3-fbd2 fd90-fd91 fdc8-fdce 105c0-105f3 ' +
    '10940-10959 10d40-10d65 10d69-10d85 10d8e-10d8f 10ec2-10ec7 10ed0-10ed8 10efa-10efc 11380-11389 ' +
    '1138b 1138e 11390-113b5 113b7-113c0 113c2 113c5 113c7-113ca 113cc-113d5 113d7-113d8 113e1-113e2 ' +
    '116d0-116e3 11b60-11b67 11bc0-11be1 11bf0-11bf9 11db0-11ddb 11de0-11de9 11f5a 13460-143fa ' +
    '16100-16139 16d40-16d79 16ea0-16eb8 16ebb-16ed3 16ff2-16ff6 187f8-187ff 18cff 18d09-18d1e ' +
    '18d80-18df2 1cc00-1ccfc 1cd00-1ceb3 1ceba-1ced0 1cee0-1cef0 1e5d0-1e5fa 1e5ff 1e6c0-1e6de ' +
    '1e6e0-1e6f5 1e6fe-1e6ff 1f6d8 1f777-1f77a 1f8b2-1f8bb 1f8c0-1f8c1 1f8d0-1f8d8 1fa54-1fa57 ' +
    '1fa89-1fa8a 1fa8e-1fa8f 1fabe 1fac6 1fac8 1facd 1fadc 1fadf 1fae9-1faea 1faef 1fbcb-1fbef 1fbfa ' +
    '2b73a-2b73f 2cea2-2cead 2ebf0-2ee5d 323b0-33479',
);

/** Whether later editions have a character for r, and 15.0 has none. */
export const isLater = (r: number): boolean => r >= (LATER[0] as number) && contains(LATER, r);

/** The rune that is in any edition what r is in 15.0. */
function standIn(r: number): number {
  // Two letters have changed their category since; these have not.
  if (r === 0x295) return 0x281;
  if (r === 0x1171e) return 0x1171d;
  if (!isLater(r)) return r;
  // Nobody is to have a character here. Among symbols, such a place is kept for syntax.
  return r > 0xffff ? 0xe0080 : r > 0x2190 && r < 0x2c00 ? 0x242a : 0x378;
}

const expressions = new Map<string, RegExp>();

/** Whether r has a property: one named as in a regular expression (`L`, `Script=Greek`), or `=` and ranges. */
export function hasProperty(property: string, r: number): boolean {
  if (r < 0 || r > 0x10ffff) return false;
  if (property.startsWith('=')) return contains(propertyRanges(property) as Ranges, r);
  let rx = expressions.get(property);
  if (rx === undefined) expressions.set(property, (rx = new RegExp(`^\\p{${property}}`, 'u')));
  return rx.test(String.fromCodePoint(standIn(r)));
}

/** Sorts ranges and joins those that touch. */
export function clean(ranges: Ranges): number[] {
  const pairs: [number, number][] = [];
  for (let i = 0; i < ranges.length; i += 2) pairs.push([ranges[i] as number, ranges[i + 1] as number]);
  pairs.sort((a, b) => a[0] - b[0]);
  const out: number[] = [];
  for (const [lo, hi] of pairs) {
    const last = out.length - 1;
    if (last > 0 && lo <= (out[last] as number) + 1) out[last] = Math.max(out[last] as number, hi);
    else out.push(lo, hi);
  }
  return out;
}

export function contains(ranges: Ranges, r: number): boolean {
  let lo = 0;
  let hi = ranges.length >> 1;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if ((ranges[2 * mid + 1] as number) < r) lo = mid + 1;
    else hi = mid;
  }
  return 2 * lo < ranges.length && (ranges[2 * lo] as number) <= r;
}

const known = new Map<string, number[] | null>();

/** The runes with a property, named as for hasProperty; null if there is no such property. */
export function propertyRanges(property: string): number[] | null {
  let ranges = known.get(property);
  if (ranges === undefined) {
    ranges = property.startsWith('=') ? clean(parseRanges(property.slice(1))) : findRanges(property);
    known.set(property, ranges);
  }
  return ranges;
}

const texts = new Map<number, string>();

/** All runes of a range. */
function textOf(from: number, to: number): string {
  let text = texts.get(from);
  if (text === undefined) {
    text = '';
    for (let r = from; r <= to; r += 4096) {
      const runes = Array.from({ length: Math.min(4096, to + 1 - r) }, (_, i) => standIn(r + i));
      text += String.fromCodePoint(...runes);
    }
    texts.set(from, text);
  }
  return text;
}

function findRanges(property: string): number[] | null {
  let rx: RegExp;
  try {
    rx = new RegExp(`\\p{${property}}+`, 'gu');
  } catch {
    return null;
  }
  const out: number[] = [];
  const scan = (from: number, to: number): void => {
    const unit = from > 0xffff ? 2 : 1;
    for (const m of textOf(from, to).matchAll(rx)) {
      const lo = from + m.index / unit;
      out.push(lo, lo + m[0].length / unit - 1);
    }
  };
  // Surrogates stand for themselves only if they are not scanned beside each other's halves.
  scan(0, 0xd7ff);
  const surrogate = new RegExp(rx.source, 'u').test('\ud800');
  if (surrogate) out.push(0xd800, 0xdfff);
  scan(0xe000, 0xffff);
  for (let plane = 1; plane <= 16; plane++) {
    const from = plane << 16;
    // Planes without letters are all alike, but for the two runes at their end.
    if (plane >= 4 && plane !== 14) {
      if (new RegExp(rx.source, 'u').test(String.fromCodePoint(from))) out.push(from, from + 0xfffd);
      scan(from + 0xfffe, from + 0xffff);
    } else scan(from, from + 0xffff);
  }
  return clean(out);
}

/** The ranges as Go's tables write them, `[lo, hi, stride, …]`: a run of runes at equal distances is one entry. */
export function strided(ranges: Ranges): number[] {
  const out: number[] = [];
  let k = 0;
  let lo = ranges[0] as number;
  while (k < ranges.length) {
    const end = ranges[k + 1] as number;
    if (lo < end) {
      out.push(lo, end, 1);
      k += 2;
      lo = ranges[k] as number;
      continue;
    }
    // A rune alone: the next one sets the stride.
    const next = ranges[k + 2] ?? 0;
    // No run goes beyond 16 bits.
    const stride = next > lo && (lo > 0xffff || next <= 0xffff) ? next - lo : 1;
    let hi = lo;
    k += 2;
    while (k < ranges.length && ranges[k] === hi + stride) {
      hi += stride;
      // Of a longer range only the first rune belongs to the run.
      if (hi < (ranges[k + 1] as number)) break;
      k += 2;
    }
    out.push(lo, hi, stride);
    lo = k < ranges.length && ranges[k] === hi ? hi + 1 : (ranges[k] as number);
  }
  return out;
}
