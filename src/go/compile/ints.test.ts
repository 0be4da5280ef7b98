// This file tests what is known of the results of integer operations: no value of the operands leads out of the interval.

import { expect, test } from 'vitest';
import type { Operator } from '../syntax/nodes.ts';
import { arith, type Interval } from './ints.ts';

const OPERATORS: readonly Operator[] = ['+', '-', '*', '/', '%', '&', '|', '^', '&^'];

/** What Go makes of x op y, of type int; null if it panics. */
function exactly(op: Operator, x: bigint, y: bigint): bigint | null {
  const wrapped = (v: bigint): bigint => BigInt.asIntN(64, v);
  switch (op) {
    case '+':
      return wrapped(x + y);
    case '-':
      return wrapped(x - y);
    case '*':
      return wrapped(x * y);
    case '/':
      return y === 0n ? null : wrapped(x / y);
    case '%':
      return y === 0n ? null : x % y;
    case '&':
      return x & y;
    case '|':
      return x | y;
    case '^':
      return x ^ y;
    case '&^':
      return x & ~y;
    default:
      throw new Error(op);
  }
}

/** What of the values of x and y is not in the interval of x op y. */
function outside(
  op: Operator,
  x: Interval | null,
  y: Interval | null,
  xs: readonly bigint[],
  ys: readonly bigint[],
): string[] {
  const r = arith(op, x, y);
  if (r === null) return [];
  const wrong: string[] = [];
  if (!Number.isSafeInteger(r[0]) || !Number.isSafeInteger(r[1])) wrong.push(`${r} is not safe`);
  for (const a of xs) {
    for (const b of ys) {
      const v = exactly(op, a, b);
      if (v !== null && (v < BigInt(r[0]) || v > BigInt(r[1])))
        wrong.push(`${a} ${op} ${b} = ${v} of ${x}, ${y}: ${r}`);
    }
  }
  return wrong.slice(0, 3);
}

test.each(OPERATORS)('every small interval holds all of %s', (op) => {
  const intervals: [Interval, bigint[]][] = [];
  for (let lo = -5; lo <= 5; lo++) {
    const values: bigint[] = [];
    for (let hi = lo; hi <= 5; hi++) {
      values.push(BigInt(hi));
      intervals.push([[lo, hi], [...values]]);
    }
  }
  const any = Array.from({ length: 41 }, (_, i) => BigInt(i - 20));
  for (const [x, xs] of intervals) {
    for (const [y, ys] of intervals) expect(outside(op, x, y, xs, ys)).toEqual([]);
    expect(outside(op, x, null, xs, any)).toEqual([]);
    expect(outside(op, null, x, any, xs)).toEqual([]);
  }
});

test.each(OPERATORS)('intervals with large ends hold all of %s', (op) => {
  const ends = [31, 32, 48, 49, 50, 51, 52, 53].flatMap((k) => [2 ** k - 1, 2 ** k, 2 ** k + 1, 2 ** k + 3]);
  const known = [...ends.flatMap((n) => [n, -n]), 0, 1, -1, 7, -8]
    .filter(Number.isSafeInteger)
    .sort((a, b) => a - b);
  const within = ([lo, hi]: Interval): bigint[] =>
    [...new Set([lo, lo + 1, hi - 1, hi, ...known])].filter((v) => v >= lo && v <= hi).map(BigInt);
  const intervals = known.flatMap((lo, i) =>
    known
      .slice(i)
      .filter((_, k) => k % 5 === 0 || lo === 0)
      .map((hi): Interval => [lo, hi]),
  );
  const some = intervals.filter((_, i) => i % 17 === 0);
  for (const x of intervals)
    for (const y of some) expect(outside(op, x, y, within(x), within(y))).toEqual([]);
});
