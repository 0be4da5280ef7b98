// This file writes values as text: short for messages, and exactly.

import { quoteString } from '../syntax/literals.ts';
import { type BigFloat, bitLength, exponent, fromRatio, isInteger, toIEEE } from './big-float.ts';
import type { FloatValue, Value } from './value.ts';

// A number's decimal mantissa of that many digits and its exponent. JS rounds ties up, Go to even.
function decimal(x: number, digits: number): string {
  const rounded = x.toExponential(digits - 1);
  const exact = x.toExponential(digits + 40);
  const cut = exact.indexOf('.') + digits;
  const kept = exact.slice(0, cut);
  const tie = /^50*e/.test(exact.slice(cut)) && Number(kept.at(-1)) % 2 === 0;
  return tie ? kept + exact.slice(exact.indexOf('e')) : rounded;
}

// A number in Go's %g format: of a number of digits, or of as few as identify it.
function formatG(x: number, digits?: number): string {
  const [mantissa = '', exp = ''] = (digits === undefined ? x.toExponential() : decimal(x, digits)).split(
    'e',
  );
  const e = Number(exp);
  const short = mantissa.includes('.') ? mantissa.replace(/\.?0+$/, '') : mantissa;
  if (e < -4 || e >= (digits ?? 6)) return exponential(short, e);
  const minus = short.startsWith('-') ? '-' : '';
  const all = short.replace(/[-.]/g, '').padEnd(e + 1, '0');
  if (e < 0) return `${minus}0.${'0'.repeat(-e - 1)}${all}`;
  return minus + all.slice(0, e + 1) + (all.length > e + 1 ? `.${all.slice(e + 1)}` : '');
}

function exponential(mantissa: string, e: number): string {
  const abs = String(Math.abs(e)).padStart(2, '0');
  return `${mantissa}e${e < 0 ? '-' : '+'}${abs}`;
}

function floatString(v: FloatValue): string {
  const f: BigFloat = v.form === 'big' ? v.val : (fromRatio(v.num, v.den) as BigFloat);
  const x = toIEEE(f, 64);
  if ((f.mant === 0n) === (x === 0) && Number.isFinite(x)) {
    const s = formatG(x, 6);
    // What is no integer must not look like one.
    return !isInteger(f) && !s.includes('.') ? formatG(x) : s;
  }
  // Out of range for a number: f = m * 10**d, d split into whole and fraction.
  const exp = exponent(f);
  let m = toIEEE({ mant: f.mant, exp: -bitLength(f.mant) }, 64);
  const d = exp * (Math.LN2 / Math.LN10);
  let e = Math.trunc(d);
  m *= 10 ** (d - e);
  const abs = Math.abs(m);
  // Six digits must not round up to 10.
  if (abs < 1 - 0.5e-6) {
    m *= 10;
    e--;
  } else if (abs >= 10) {
    m /= 10;
    e++;
  }
  return `${formatG(m, 6)}e${e < 0 ? '-' : '+'}${Math.abs(e)}`;
}

/** A short form for messages; long strings are cut, floats have six digits. */
export function valueString(v: Value): string {
  switch (v.kind) {
    case 'Unknown':
      return 'unknown';
    case 'Bool':
    case 'Int':
      return String(v.val);
    case 'String': {
      const s = [...quoteString(v.val)];
      const maxLen = 72;
      return s.length > maxLen ? `${s.slice(0, maxLen - 3).join('')}...` : s.join('');
    }
    case 'Float':
      return floatString(v);
    case 'Complex':
      return `(${valueString(v.re)} + ${valueString(v.im)}i)`;
  }
}

/** All of the value: fractions as a/b, big floats as hexadecimal 0x.1p+2. */
export function exactString(v: Value): string {
  switch (v.kind) {
    case 'String':
      return quoteString(v.val);
    case 'Float': {
      if (v.form === 'rat') return v.den === 1n ? String(v.num) : `${v.num}/${v.den}`;
      const { mant } = v.val;
      if (mant === 0n) return '0';
      const abs = mant < 0n ? -mant : mant;
      const digits = (abs << BigInt((4 - (bitLength(abs) % 4)) % 4)).toString(16).replace(/0+$/, '');
      const e = exponent(v.val);
      return `${mant < 0n ? '-' : ''}0x.${digits}p${e < 0 ? '-' : '+'}${Math.abs(e)}`;
    }
    case 'Complex':
      return `(${exactString(v.re)} + ${exactString(v.im)}i)`;
    default:
      return valueString(v);
  }
}
