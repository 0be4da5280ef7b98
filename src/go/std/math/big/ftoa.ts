// This file writes a Float as text, in the formats of Go's Float.Text.

import type { NativeFunc } from '../../natives.ts';
import { FINITE, type FloatObject, INFINITE, mantissaOf, minPrec, ZERO } from './float.ts';
import { absOf, bitLen, type IntObject, trailingZeros, valueOf } from './nat.ts';

type Wide = number | bigint;

/** 0.digits * 10**exp; the digits of zero are ''. */
interface Decimal {
  digits: string;
  exp: number;
}

/** m * 2**e, exactly. */
function decimalOf(m: bigint, e: number): Decimal {
  let fraction = 0;
  if (e < 0) {
    const drop = Math.min(trailingZeros(m), -e);
    m >>= BigInt(drop);
    fraction = -e - drop;
    // m / 2**f is m * 5**f / 10**f.
    m *= 5n ** BigInt(fraction);
  } else m <<= BigInt(e);
  const digits = m.toString();
  return trimmed({ digits, exp: digits.length - fraction });
}

function trimmed(d: Decimal): Decimal {
  let end = d.digits.length;
  while (end > 0 && d.digits[end - 1] === '0') end--;
  d.digits = d.digits.slice(0, end);
  if (end === 0) d.exp = 0;
  return d;
}

function roundUp(d: Decimal, n: number): void {
  while (n > 0 && d.digits[n - 1] === '9') n--;
  if (n === 0) {
    d.digits = '1';
    d.exp++;
    return;
  }
  d.digits = d.digits.slice(0, n - 1) + String.fromCharCode(d.digits.charCodeAt(n - 1) + 1);
}

function roundDown(d: Decimal, n: number): void {
  d.digits = d.digits.slice(0, n);
  trimmed(d);
}

/** Rounds to n digits, halves to even. */
function round(d: Decimal, n: number): void {
  if (n < 0 || n >= d.digits.length) return;
  const next = d.digits[n] as string;
  const half = next === '5' && n + 1 === d.digits.length;
  if (half ? n > 0 && d.digits.charCodeAt(n - 1) % 2 === 1 : next >= '5') roundUp(d, n);
  else roundDown(d, n);
}

/** Rounds to the fewest digits that, rounded to the precision of x, give x. */
function roundShortest(d: Decimal, x: FloatObject): void {
  const shift = x.prec + 1 - bitLen(x.mant.big);
  const m = shift >= 0 ? x.mant.big << BigInt(shift) : x.mant.big >> BigInt(-shift);
  const e = x.exp - x.prec - 1;
  // The lowest bit of m is worth half of the last place: what lies between its neighbours rounds to x.
  const lower = decimalOf(m - 1n, e);
  const upper = decimalOf(m + 1n, e);
  const inclusive = (m & 2n) === 0n;
  const at = (text: string, i: number): number => (i < text.length ? text.charCodeAt(i) : 48);
  for (let i = 0; i < d.digits.length; i++) {
    const [l, c, u] = [at(lower.digits, i), d.digits.charCodeAt(i), at(upper.digits, i)];
    const down = l !== c || (inclusive && i + 1 === lower.digits.length);
    const up = c !== u && (inclusive || c + 1 < u || i + 1 < upper.digits.length);
    if (!down && !up) continue;
    if (down && up) round(d, i + 1);
    else if (down) roundDown(d, i + 1);
    else roundUp(d, i + 1);
    return;
  }
}

/** At least two digits. */
function exponent(e: number): string {
  return `${e < 0 ? '-' : '+'}${String(Math.abs(e)).padStart(2, '0')}`;
}

function scientific(d: Decimal, letter: string, prec: number): string {
  const fraction = prec > 0 ? `.${d.digits.slice(1, prec + 1).padEnd(prec, '0')}` : '';
  return `${d.digits[0] ?? '0'}${fraction}${letter}${exponent(d.digits === '' ? 0 : d.exp - 1)}`;
}

function positional(d: Decimal, prec: number): string {
  const whole = d.exp > 0 ? d.digits.slice(0, d.exp).padEnd(d.exp, '0') : '0';
  if (prec <= 0) return whole;
  const rest = d.exp >= 0 ? d.digits.slice(d.exp) : '0'.repeat(Math.min(-d.exp, prec)) + d.digits;
  return `${whole}.${rest.slice(0, prec).padEnd(prec, '0')}`;
}

function hexadecimal(x: FloatObject, prec: number): string {
  if (x.form === ZERO) return `0x0${prec > 0 ? `.${'0'.repeat(prec)}` : ''}p+00`;
  // One bit before the point, and four for each digit.
  const n = prec < 0 ? 1 + Math.ceil((minPrec(x) - 1) / 4) * 4 : 1 + 4 * prec;
  const [m, exp] = mantissaOf(x, n);
  const hex = m.toString(16);
  return `0x1${hex.length > 1 ? `.${hex.slice(1)}` : ''}p${exponent(exp - 1)}`;
}

function text(x: FloatObject, letter: string, prec: number): string {
  const signed = (e: number): string => `${e >= 0 ? '+' : ''}${e}`;
  switch (letter) {
    case 'b': {
      if (x.form === ZERO) return '0';
      const [m, exp] = mantissaOf(x, x.prec);
      return `${m}p${signed(exp - x.prec)}`;
    }
    case 'p': {
      if (x.form === ZERO) return '0';
      const m = x.mant.big << BigInt(-bitLen(x.mant.big) & 3);
      return `0x.${m.toString(16).replace(/0+$/, '')}p${signed(x.exp)}`;
    }
    case 'x':
      return hexadecimal(x, prec);
  }
  const d: Decimal =
    x.form === FINITE ? decimalOf(x.mant.big, x.exp - bitLen(x.mant.big)) : { digits: '', exp: 0 };
  const shortest = prec < 0;
  const lower = letter.toLowerCase();
  if (shortest) {
    if (d.digits !== '') roundShortest(d, x);
    const n = d.digits.length;
    prec = lower === 'e' ? n - 1 : letter === 'f' ? Math.max(n - d.exp, 0) : n;
  } else if (lower === 'e') round(d, 1 + prec);
  else if (letter === 'f') round(d, d.exp + prec);
  else if (lower === 'g') {
    if (prec === 0) prec = 1;
    round(d, prec);
  }
  if (lower === 'e') return scientific(d, letter, prec);
  if (letter === 'f') return positional(d, prec);
  const n = d.digits.length;
  const most = shortest ? 6 : prec > n && n >= d.exp ? n : prec;
  if (d.exp - 1 < -4 || d.exp - 1 >= most)
    return scientific(d, letter === 'g' ? 'e' : 'E', Math.min(prec, n) - 1);
  return positional(d, Math.max((prec > d.exp ? n : prec) - d.exp, 0));
}

/** How many digits after the point give a fraction with this denominator exactly, and whether any number of them does. */
function fractionDigits(denominator: bigint): [number, boolean] {
  const twos = trailingZeros(denominator);
  let rest = denominator >> BigInt(twos);
  // Divides by 5**(2**i), the largest first.
  const powers = [5n];
  while (rest % (powers.at(-1) as bigint) === 0n) powers.push((powers.at(-1) as bigint) ** 2n);
  let fives = 0;
  for (let i = powers.length - 1; i >= 0; i--) {
    const p = powers[i] as bigint;
    if (rest % p !== 0n) continue;
    rest /= p;
    fives += 2 ** i;
  }
  return [Math.max(twos, fives), rest === 1n];
}

export const textNatives: Readonly<Record<string, NativeFunc>> = {
  'Float.text'(x: FloatObject, format: number, prec: Wide): string {
    const sign = x.neg ? '-' : '';
    if (x.form === INFINITE) return `${sign === '' ? '+' : sign}Inf`;
    const letter = String.fromCharCode(format);
    return 'bpxeEfgG'.includes(letter) ? sign + text(x, letter, Number(prec)) : `%${letter}`;
  },
  fractionDigits: (b: IntObject) => fractionDigits(absOf(valueOf(b))),
};
