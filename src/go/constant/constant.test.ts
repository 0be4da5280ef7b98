// This file tests constants against what go/constant gives for the same literals and operations. A result is shown as
// its kind, its short form, its exact form and, for numbers, the bits of the nearest float64 and float32 (the latter
// as a float64 again).

import { expect, test } from 'vitest';
import type { LitKind, Operator } from '../syntax/nodes.ts';
import {
  type BinaryOperator,
  binaryOp,
  bitLen,
  compare,
  denom,
  exactString,
  float32Val,
  float64Val,
  imag,
  int64Val,
  makeBool,
  makeFloat64,
  makeFromLiteral,
  makeImag,
  makeInt64,
  makeUnknown,
  num,
  real,
  shift,
  sign,
  stringVal,
  toComplex,
  toFloat,
  toInt,
  unaryOp,
  valueString,
} from './constant.ts';
import type { Value } from './value.ts';

function bits(x: number): string {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, x);
  return view.getBigUint64(0).toString(16);
}

function show(v: Value): string {
  const s = `${v.kind} ${valueString(v)}`;
  if (v.kind !== 'Int' && v.kind !== 'Float') return `${s} ${exactString(v)}`;
  return `${s} ${exactString(v)} ${bits(float64Val(v))} ${bits(float32Val(v))}`;
}

// The last column is the kind of toInt's result.
const literals: readonly (readonly [string, LitKind, string, string])[] = [
  ['0', 'Int', 'Int 0 0 0 0', 'Int'],
  ['1_000_000', 'Int', 'Int 1000000 1000000 412e848000000000 412e848000000000', 'Int'],
  ['0755', 'Int', 'Int 493 493 407ed00000000000 407ed00000000000', 'Int'],
  ['0o17', 'Int', 'Int 15 15 402e000000000000 402e000000000000', 'Int'],
  ['0b1011', 'Int', 'Int 11 11 4026000000000000 4026000000000000', 'Int'],
  ['0xdead_beef', 'Int', 'Int 3735928559 3735928559 41ebd5b7dde00000 41ebd5b7e0000000', 'Int'],
  [
    '18446744073709551616',
    'Int',
    'Int 18446744073709551616 18446744073709551616 43f0000000000000 43f0000000000000',
    'Int',
  ],
  ['0.1', 'Float', 'Float 0.1 1/10 3fb999999999999a 3fb99999a0000000', 'Unknown'],
  ['1.', 'Float', 'Float 1 1 3ff0000000000000 3ff0000000000000', 'Int'],
  ['.5', 'Float', 'Float 0.5 1/2 3fe0000000000000 3fe0000000000000', 'Unknown'],
  ['1e3', 'Float', 'Float 1000 1000 408f400000000000 408f400000000000', 'Int'],
  [
    '3.14159265358979323846',
    'Float',
    'Float 3.14159 157079632679489661923/50000000000000000000 400921fb54442d18 400921fb60000000',
    'Unknown',
  ],
  ['0x1p-2', 'Float', 'Float 0.25 1/4 3fd0000000000000 3fd0000000000000', 'Unknown'],
  ['0x1.8p1', 'Float', 'Float 3 3 4008000000000000 4008000000000000', 'Int'],
  ['1e-400', 'Float', 'Float 1e-400', 'Unknown'],
  ['1e400', 'Float', 'Float 1e+400', 'Int'],
  [
    '5e-324',
    'Float',
    'Float 4.94066e-324 1/200000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000 1 0',
    'Unknown',
  ],
  [
    '2e-324',
    'Float',
    'Float 2e-324 1/500000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000 0 0',
    'Unknown',
  ],
  [
    '1.7976931348623157e308',
    'Float',
    'Float 1.79769e+308 179769313486231570000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000 7fefffffffffffff 7ff0000000000000',
    'Int',
  ],
  [
    '1.7976931348623159e308',
    'Float',
    'Float 1.79769e+308 179769313486231590000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000 7ff0000000000000 7ff0000000000000',
    'Int',
  ],
  [
    '3.4028235e38',
    'Float',
    'Float 3.40282e+38 340282350000000000000000000000000000000 47efffffe54daff8 47efffffe0000000',
    'Int',
  ],
  [
    '3.4028236e38',
    'Float',
    'Float 3.40282e+38 340282360000000000000000000000000000000 47effffff514a7bc 7ff0000000000000',
    'Int',
  ],
  [
    '1e-45',
    'Float',
    'Float 1e-45 1/1000000000000000000000000000000000000000000000 3696d601ad376ab9 36a0000000000000',
    'Unknown',
  ],
  ['100000.5', 'Float', 'Float 100000.5 200001/2 40f86a0800000000 40f86a0800000000', 'Unknown'],
  ['1234567.5', 'Float', 'Float 1.23457e+06 2469135/2 4132d68780000000 4132d68780000000', 'Unknown'],
  ['0.00001', 'Float', 'Float 1e-05 1/100000 3ee4f8b588e368f1 3ee4f8b580000000', 'Unknown'],
  ['123456789.0', 'Float', 'Float 1.23457e+08 123456789 419d6f3454000000 419d6f3460000000', 'Int'],
  [
    '1e5000',
    'Float',
    'Float 1e+5000 0x.c78820040d9443cf1647f794d877186661e259c03d11478721738640a451aba2200ffeaefaac52e8fcf82b4d9d0d238a8cf9db72407cfb4f87703844a2663acp+16610 7ff0000000000000 7ff0000000000000',
    'Unknown',
  ],
  [
    '1e600000000',
    'Float',
    'Float 1e+600000000 0x.f448c8b33d18d07a2cbcc3db2fbae82e065197b2d833ae76ae41ef85a6aae05bd3d89ce27d83a687a37b1ec4f2708490103656f8e55e2dd3e1bfcb53f82c859p+1993156857 7ff0000000000000 7ff0000000000000',
    'Unknown',
  ],
  ['1e700000000', 'Float', 'Unknown unknown unknown', 'Unknown'],
  ['1e-3000000000', 'Float', 'Unknown unknown unknown', 'Unknown'],
  ['1e-2000000000', 'Float', 'Float 0 0 0 0', 'Int'],
  [
    '9007199254740993.0',
    'Float',
    'Float 9.0072e+15 9007199254740993 4340000000000000 4340000000000000',
    'Int',
  ],
  ['2i', 'Imag', 'Complex (0 + 2i) (0 + 2i)', 'Unknown'],
  ['0123i', 'Imag', 'Complex (0 + 123i) (0 + 123i)', 'Unknown'],
  ['0x1p3i', 'Imag', 'Complex (0 + 8i) (0 + 8i)', 'Unknown'],
  ["'a'", 'Rune', 'Int 97 97 4058400000000000 4058400000000000', 'Int'],
  ["'\\n'", 'Rune', 'Int 10 10 4024000000000000 4024000000000000', 'Int'],
  ["'世'", 'Rune', 'Int 19990 19990 40d3858000000000 40d3858000000000', 'Int'],
  ['"a\\n\\xff"', 'String', 'String "a\\n\\xff" "a\\n\\xff"', 'Unknown'],
  [
    '"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
    'String',
    'String "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx... "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
    'Unknown',
  ],
];

test.each(literals)('literal %s', (lit, kind, want, intKind) => {
  const v = makeFromLiteral(lit, kind);
  // Very long exact forms are left out of the table.
  expect(show(v).slice(0, want.length)).toBe(want);
  expect(toInt(v).kind).toBe(intKind);
});

// The quotient of integers is 'div'; after the bar stands toInt's result.
const operations: readonly (readonly [string, LitKind, BinaryOperator, string, LitKind, string])[] = [
  ['1', 'Int', '+', '2', 'Int', 'Int 3 3 4008000000000000 4008000000000000 | Int 3'],
  ['7', 'Int', '/', '2', 'Int', 'Float 3.5 7/2 400c000000000000 400c000000000000 | Unknown unknown'],
  ['7', 'Int', 'div', '2', 'Int', 'Int 3 3 4008000000000000 4008000000000000 | Int 3'],
  ['6', 'Int', '/', '2', 'Int', 'Float 3 3 4008000000000000 4008000000000000 | Int 3'],
  [
    '0x7fffffffffffffff',
    'Int',
    '*',
    '0x7fffffffffffffff',
    'Int',
    'Int 85070591730234615847396907784232501249 85070591730234615847396907784232501249 47d0000000000000 47d0000000000000 | Int 85070591730234615847396907784232501249',
  ],
  ['7', 'Int', '%', '3', 'Int', 'Int 1 1 3ff0000000000000 3ff0000000000000 | Int 1'],
  ['12', 'Int', '&^', '10', 'Int', 'Int 4 4 4010000000000000 4010000000000000 | Int 4'],
  ['12', 'Int', '^', '10', 'Int', 'Int 6 6 4018000000000000 4018000000000000 | Int 6'],
  ['0.1', 'Float', '+', '0.2', 'Float', 'Float 0.3 3/10 3fd3333333333333 3fd3333340000000 | Unknown unknown'],
  ['1', 'Int', '/', '3.0', 'Float', 'Float 0.333333 1/3 3fd5555555555555 3fd5555560000000 | Unknown unknown'],
  [
    '1e200',
    'Float',
    '*',
    '1e200',
    'Float',
    'Float 1e+400 10000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000 7ff0000000000000 7ff0000000000000 | Int 10000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000',
  ],
  [
    '1e3000',
    'Float',
    '/',
    '3e2999',
    'Float',
    'Float 3.33333 0x.d5555555555555555555555555555555555555555555555555555555555555555555555555555555555555555555555555555555555555555555555555555554p+2 400aaaaaaaaaaaab 400aaaaaa0000000 | Unknown unknown',
  ],
  ['1e5000', 'Float', '-', '1e5000', 'Float', 'Float 0 0 0 0 | Int 0'],
  ['1e600000000', 'Float', '*', '1e600000000', 'Float', 'Unknown unknown unknown | Unknown unknown'],
  ['1', 'Int', '+', '2i', 'Imag', 'Complex (1 + 2i) (1 + 2i) | Unknown unknown'],
  ['2i', 'Imag', '*', '2i', 'Imag', 'Complex (-4 + 0i) (-4 + 0i) | Int -4'],
  ['1', 'Int', '/', '2i', 'Imag', 'Complex (0 + -0.5i) (0 + -1/2i) | Unknown unknown'],
  ['"a"', 'String', '+', '"b"', 'String', 'String "ab" "ab" | Unknown unknown'],
];

test.each(operations)('%s (%s) %s %s (%s)', (a, ak, op, b, bk, want) => {
  const v = binaryOp(makeFromLiteral(a, ak), op, makeFromLiteral(b, bk));
  const i = toInt(v);
  expect(`${show(v)} | ${i.kind} ${exactString(i)}`).toBe(want);
});

const comparisons: readonly (readonly [string, LitKind, Operator, string, LitKind, boolean])[] = [
  ['1', 'Int', '==', '1.0', 'Float', true],
  ['1', 'Int', '<', '2', 'Int', true],
  ['0.1', 'Float', '<', '0.1', 'Float', false],
  ['2i', 'Imag', '==', '2i', 'Imag', true],
  ['"a"', 'String', '<', '"b"', 'String', true],
  ['1e5000', 'Float', '<', '1e5001', 'Float', true],
  ['1', 'Int', '==', '0i', 'Imag', false],
];

test.each(comparisons)('%s (%s) %s %s (%s)', (a, ak, op, b, bk, want) => {
  expect(compare(makeFromLiteral(a, ak), op, makeFromLiteral(b, bk))).toBe(want);
});

test('unary operations and shifts', () => {
  const one = makeInt64(1n);
  expect(show(unaryOp('-', makeFromLiteral('0.5', 'Float'), 0)).split(' ')[2]).toBe('-1/2');
  expect(int64Val(unaryOp('^', one, 0))).toEqual([-2n, true]);
  expect(int64Val(unaryOp('^', one, 8))).toEqual([254n, true]);
  expect(unaryOp('!', makeBool(true), 0)).toEqual(makeBool(false));
  expect(bitLen(shift(one, '<<', 600))).toBe(601);
  expect(int64Val(shift(makeInt64(-5n), '>>', 1))).toEqual([-3n, true]);
  expect(int64Val(shift(one, '<<', 63))).toEqual([-(1n << 63n), false]);
});

test('parts of numbers', () => {
  const third = binaryOp(makeInt64(1n), '/', makeInt64(-3n));
  expect([num(third), denom(third)].map(exactString)).toEqual(['-1', '3']);
  const c = binaryOp(makeInt64(1n), '+', makeImag(makeInt64(2n)));
  expect([real(c), imag(c)].map(exactString)).toEqual(['1', '2']);
  expect([sign(c), sign(third), sign(makeUnknown())]).toEqual([1, -1, 1]);
  expect(toFloat(c).kind).toBe('Unknown');
  expect(toInt(toComplex(makeInt64(5n)))).toEqual(makeInt64(5n));
});

test('numbers become exact fractions', () => {
  expect(exactString(makeFloat64(0.1))).toBe('3602879701896397/36028797018963968');
  expect(exactString(makeFloat64(-0))).toBe('0');
  expect(makeFloat64(Number.POSITIVE_INFINITY).kind).toBe('Unknown');
  for (const x of [5e-324, 2.2250738585072014e-308, -1e-310, 1.7976931348623157e308, 0.3, 2 ** 53 + 2]) {
    expect(float64Val(makeFloat64(x))).toBe(x);
  }
});

test('errors are contagious', () => {
  const bad = makeUnknown();
  expect(binaryOp(makeInt64(1n), '+', bad).kind).toBe('Unknown');
  expect(binaryOp(bad, '/', makeInt64(0n)).kind).toBe('Unknown');
  expect(compare(bad, '==', bad)).toBe(false);
  expect(stringVal(bad)).toBe('');
});
