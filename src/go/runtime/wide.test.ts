// This file tests the arithmetic of 64-bit integers around the ends of what a number holds exactly: every result must be
// the one of exact arithmetic, and in the form that two equal integers share.

import { expect, test } from 'vitest';
import type { Wide } from './api.ts';
import * as wide from './wide.ts';

const ENDS = [0n, 31n, 32n, 52n, 53n, 54n, 62n, 63n].flatMap((k) => [
  2n ** k - 1n,
  2n ** k,
  2n ** k + 1n,
  2n ** k + 3n,
]);
const SIGNED = [...new Set([...ENDS, ...ENDS.map((n) => -n), 7n, -10n].map((n) => BigInt.asIntN(64, n)))];
const UNSIGNED = [...new Set(SIGNED.map((n) => BigInt.asUintN(64, n)))];

/** The form in which an integer is held. */
const held = (n: bigint): Wide =>
  n <= Number.MAX_SAFE_INTEGER && n >= -Number.MAX_SAFE_INTEGER ? Number(n) : n;
/** A zero has no sign where integers are compared and printed. */
const plain = (x: Wide): Wide => (x === 0 ? 0 : x);

type Exact = (a: bigint, b: bigint) => bigint;
const BINARY: Record<string, Exact> = {
  add: (a, b) => a + b,
  sub: (a, b) => a - b,
  mul: (a, b) => a * b,
  and: (a, b) => a & b,
  or: (a, b) => a | b,
  xor: (a, b) => a ^ b,
  andNot: (a, b) => a & ~b,
  quo: (a, b) => a / b,
  rem: (a, b) => a % b,
};
const ops = wide as unknown as Record<string, (a: Wide, b: Wide) => Wide>;

test.each(
  Object.keys(BINARY).flatMap((name) => [
    [`${name}I`, SIGNED, BigInt.asIntN] as const,
    [`${name}U`, UNSIGNED, BigInt.asUintN] as const,
  ]),
)('%s is exact', (name, values, wrap) => {
  const [op, exact] = [ops[name], BINARY[name.slice(0, -1)]];
  for (const a of values) {
    for (const b of values) {
      if (b === 0n && /^(quo|rem)/.test(name)) continue;
      const want = held(wrap(64, exact?.(a, b) as bigint));
      expect(plain(op?.(held(a), held(b)) as Wide), `${name}(${a}, ${b})`).toBe(want);
    }
  }
});

test.each([
  ['shlI', SIGNED, (a: bigint, n: bigint) => BigInt.asIntN(64, a << n)],
  ['shrI', SIGNED, (a: bigint, n: bigint) => a >> n],
  ['shlU', UNSIGNED, (a: bigint, n: bigint) => BigInt.asUintN(64, a << n)],
  ['shrU', UNSIGNED, (a: bigint, n: bigint) => a >> n],
] as const)('%s is exact', (name, values, exact) => {
  for (const a of values)
    for (let n = 0; n <= 64; n++)
      expect(plain(ops[name]?.(held(a), n) as Wide), `${name}(${a}, ${n})`).toBe(held(exact(a, BigInt(n))));
});

test('negation and complement are exact', () => {
  for (const a of SIGNED) {
    expect(plain(wide.negI(held(a)))).toBe(held(BigInt.asIntN(64, -a)));
    expect(wide.notI(held(a))).toBe(held(~a));
  }
  for (const a of UNSIGNED) expect(wide.notU(held(a))).toBe(held(BigInt.asUintN(64, ~a)));
});
