// This file writes floats as strconv.FormatFloat does.

import { type Decimal, decompose, fixedDigits, isRoundedByJS, shortest, significant } from './decimal.ts';

/** fmt is one of e E f g G b x X; prec -1 asks for the fewest digits that read back as x. */
export function formatFloat(x: number, fmt: string, prec: number, bits: 32 | 64): string {
  if (Number.isNaN(x)) return 'NaN';
  if (x === Infinity) return '+Inf';
  if (x === -Infinity) return '-Inf';
  const sign = x < 0 || Object.is(x, -0) ? '-' : '';
  const abs = Math.abs(x);
  switch (fmt) {
    case 'e':
    case 'E':
      return sign + formatE(digitsFor(abs, prec < 0 ? -1 : prec + 1, bits), prec, fmt);
    case 'f':
    case 'F':
      return sign + formatF(abs, prec, bits);
    case 'g':
    case 'G':
      return sign + formatG(abs, prec, bits, fmt === 'g' ? 'e' : 'E');
    case 'b':
      return sign + formatB(abs, bits);
    case 'x':
    case 'X':
      return sign + formatX(abs, prec, fmt);
    default:
      return `%${fmt}`;
  }
}

function digitsFor(x: number, n: number, bits: 32 | 64): Decimal {
  return n < 0 ? (x === 0 ? { digits: '0', exp: 0 } : shortest(x, bits)) : significant(x, n);
}

function exponent(e: number, letter: string): string {
  const abs = Math.abs(e);
  return `${letter}${e < 0 ? '-' : '+'}${abs < 10 ? '0' : ''}${abs}`;
}

function formatE(d: Decimal, prec: number, letter: string): string {
  const frac = d.digits.slice(1);
  const shown = prec < 0 ? frac : frac.padEnd(prec, '0').slice(0, prec);
  return `${d.digits[0]}${shown === '' ? '' : `.${shown}`}${exponent(d.exp, letter)}`;
}

function formatF(x: number, prec: number, bits: 32 | 64): string {
  if (prec < 0) return plain(digitsFor(x, -1, bits));
  if (isRoundedByJS(x, prec)) return x.toFixed(prec);
  const digits = fixedDigits(x, prec).padStart(prec + 1, '0');
  const point = digits.length - prec;
  return prec === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`;
}

/** Digits without an exponent. */
function plain({ digits, exp }: Decimal): string {
  if (exp < 0) return `0.${'0'.repeat(-exp - 1)}${digits}`;
  if (digits.length <= exp + 1) return digits.padEnd(exp + 1, '0');
  return `${digits.slice(0, exp + 1)}.${digits.slice(exp + 1)}`;
}

function formatG(x: number, prec: number, bits: 32 | 64, letter: string): string {
  const n = prec === 0 ? 1 : prec;
  const d = digitsFor(x, n, bits);
  // Trailing zeros are not shown, but the number of digits asked for decides about the exponent.
  const digits = n < 0 ? d.digits : d.digits.replace(/0+$/, '') || '0';
  const trimmed = { digits, exp: d.exp };
  let limit = n;
  if (limit > digits.length && digits.length >= d.exp + 1) limit = digits.length;
  if (n < 0) limit = 6;
  // %e is used for exponents below -4 or from the limit upwards.
  if (d.exp < -4 || d.exp >= limit) return formatE(trimmed, -1, letter);
  return plain(trimmed);
}

function formatB(x: number, bits: 32 | 64): string {
  const { mant, exp } = decompose(x);
  if (bits === 64) return `${mant}p${exp < 0 ? '-' : '+'}${Math.abs(exp)}`;
  // What is subnormal as a float32 is a multiple of the smallest one.
  if (x < 2 ** -126) return `${x * 2 ** 149}p-149`;
  // The float32 has 24 bits of mantissa, of which a float64 carries 29 zeros more.
  const m = mant >> 29n;
  const e = exp + 29;
  return `${m}p${e < 0 ? '-' : '+'}${Math.abs(e)}`;
}

function formatX(x: number, prec: number, letter: string): string {
  const upper = letter === 'X';
  const p = upper ? 'P' : 'p';
  if (x === 0) return `0${upper ? 'X' : 'x'}0${prec > 0 ? `.${'0'.repeat(prec)}` : ''}${p}+00`;
  let { mant, exp } = decompose(x);
  // One bit before the point, then hexadecimal digits.
  exp += 52;
  while (mant < 1n << 52n) {
    mant <<= 1n;
    exp--;
  }
  if (prec >= 0 && prec < 13) {
    const shift = BigInt((13 - prec) * 4);
    const half = 1n << (shift - 1n);
    const rest = mant & ((1n << shift) - 1n);
    mant >>= shift;
    if (rest > half || (rest === half && (mant & 1n) === 1n)) mant++;
    mant <<= shift;
    if (mant >= 1n << 53n) {
      mant >>= 1n;
      exp++;
    }
  }
  let frac = (mant & ((1n << 52n) - 1n)).toString(16).padStart(13, '0');
  frac = prec < 0 ? frac.replace(/0+$/, '') : frac.padEnd(prec, '0').slice(0, prec);
  const abs = Math.abs(exp);
  const text = `0x1${frac === '' ? '' : `.${frac}`}p${exp < 0 ? '-' : '+'}${abs < 10 ? '0' : ''}${abs}`;
  return upper ? text.toUpperCase() : text;
}
