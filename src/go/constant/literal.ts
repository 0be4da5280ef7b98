// This file makes values of literals.

import { unquoteRune, unquoteString } from '../syntax/literals.ts';
import type { LitKind } from '../syntax/nodes.ts';
import { fromParts } from './big-float.ts';
import {
  fraction,
  isSmallFloat,
  makeComplex,
  makeFloat,
  makeInt64,
  makeString,
  makeUnknown,
  type Value,
} from './value.ts';

interface Parts {
  /** The value is mant * 2**exp2 * 10**exp10. */
  readonly mant: bigint;
  readonly exp2: number;
  readonly exp10: number;
}

// A number literal without suffix; null if it is malformed. A leading 0 alone is not octal here: it is so for
// integers only.
function parseNumber(literal: string): Parts | null {
  const lit = literal.replaceAll('_', '').toLowerCase();
  if (/^0[bo]\d+$/.test(lit)) return toInteger(lit, { exp2: 0, exp10: 0 });
  const m = /^(0x)?([0-9a-f]*)\.?([0-9a-f]*)$/.exec(lit.replace(lit.startsWith('0x') ? /p.*$/ : /e.*$/, ''));
  if (m === null) return null;
  const [, prefix = '', whole = '', part = ''] = m;
  const exponent = (prefix === '' ? /e([+-]?\d+)$/ : /p([+-]?\d+)$/).exec(lit)?.[1];
  const e = exponent === undefined ? 0 : Number(exponent);
  if (whole + part === '') return null;
  return toInteger(prefix + whole + part, {
    exp2: prefix === '' ? 0 : e - 4 * part.length,
    exp10: prefix === '' ? e - part.length : 0,
  });
}

function toInteger(digits: string, exponents: { exp2: number; exp10: number }): Parts | null {
  try {
    return { mant: BigInt(digits), ...exponents };
  } catch {
    return null;
  }
}

function makeFloatFromLiteral(lit: string): Value {
  const parts = parseNumber(lit);
  if (parts === null) return makeUnknown();
  const { mant, exp2, exp10 } = parts;
  const f = fromParts(mant, exp2, exp10);
  if (f === null || !isSmallFloat(f)) return makeFloat(f);
  // What underflowed to 0 is 0: the fraction would be immense.
  if (f.mant === 0n) return fraction(0n, 1n);
  const power = (base: bigint, e: number) => base ** BigInt(Math.max(e, 0));
  return fraction(mant * power(2n, exp2) * power(10n, exp10), power(2n, -exp2) * power(10n, -exp10));
}

/** The value of a literal as written; Unknown if it is malformed or too large to be represented. */
export function makeFromLiteral(lit: string, litKind: LitKind): Value {
  switch (litKind) {
    case 'Int': {
      const digits = lit.replaceAll('_', '').replace(/^0(?=\d)/, '0o');
      const parts = toInteger(digits, { exp2: 0, exp10: 0 });
      return parts === null ? makeUnknown() : makeInt64(parts.mant);
    }
    case 'Float':
      return makeFloatFromLiteral(lit);
    case 'Imag':
      return makeComplex(makeInt64(0n), makeFloatFromLiteral(lit.slice(0, -1)));
    case 'Rune': {
      const rune = unquoteRune(lit);
      return rune === null ? makeUnknown() : makeInt64(BigInt(rune));
    }
    case 'String': {
      const s = unquoteString(lit);
      return s === null ? makeUnknown() : makeString(s);
    }
  }
}
