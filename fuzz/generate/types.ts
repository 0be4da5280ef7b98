// This file is the type system of the generated programs: what types there are, literals of each, and how values are held in the
// generator. Two types are identical if they are spelt the same.

import type { Random } from '../random.ts';

export interface Field {
  readonly name: string;
  readonly type: GoType;
}

export type GoType =
  | { readonly kind: 'int'; readonly name: string; readonly bits: number; readonly signed: boolean }
  | { readonly kind: 'float' | 'complex'; readonly name: string; readonly bits: number }
  | { readonly kind: 'string' | 'bool'; readonly name: string }
  | { readonly kind: 'slice'; readonly name: string; readonly elem: GoType }
  | { readonly kind: 'array'; readonly name: string; readonly elem: GoType; readonly length: number }
  | { readonly kind: 'map'; readonly name: string; readonly key: GoType; readonly elem: GoType }
  | { readonly kind: 'pointer'; readonly name: string; readonly elem: GoType }
  | { readonly kind: 'struct'; readonly name: string; readonly fields: readonly Field[] }
  | { readonly kind: 'any'; readonly name: string };

export type IntType = Extract<GoType, { kind: 'int' }>;
export type StructType = Extract<GoType, { kind: 'struct' }>;

const int = (name: string, bits: number, signed: boolean): IntType => ({ kind: 'int', name, bits, signed });

export const INT = int('int', 64, true);
export const BYTE = int('uint8', 8, false);
export const RUNE = int('int32', 32, true);
export const INTS: readonly IntType[] = [
  INT,
  int('int8', 8, true),
  int('int16', 16, true),
  RUNE,
  int('int64', 64, true),
  int('uint', 64, false),
  BYTE,
  int('uint16', 16, false),
  int('uint32', 32, false),
  int('uint64', 64, false),
  int('uintptr', 64, false),
];
export const UNSIGNED: readonly IntType[] = INTS.filter((t) => !t.signed);
export const FLOAT64: GoType = { kind: 'float', name: 'float64', bits: 64 };
export const FLOAT32: GoType = { kind: 'float', name: 'float32', bits: 32 };
export const COMPLEX128: GoType = { kind: 'complex', name: 'complex128', bits: 128 };
export const COMPLEX64: GoType = { kind: 'complex', name: 'complex64', bits: 64 };
export const STRING: GoType = { kind: 'string', name: 'string' };
export const BOOL: GoType = { kind: 'bool', name: 'bool' };
export const ANY: GoType = { kind: 'any', name: 'any' };
export const BASIC: readonly GoType[] = [...INTS, FLOAT64, FLOAT32, COMPLEX128, COMPLEX64, STRING, BOOL];

export const sliceOf = (elem: GoType): GoType => ({ kind: 'slice', name: `[]${elem.name}`, elem });
export const arrayOf = (length: number, elem: GoType): GoType => ({
  kind: 'array',
  name: `[${length}]${elem.name}`,
  elem,
  length,
});
export const mapOf = (key: GoType, elem: GoType): GoType => ({
  kind: 'map',
  name: `map[${key.name}]${elem.name}`,
  key,
  elem,
});
export const pointerTo = (elem: GoType): GoType => ({ kind: 'pointer', name: `*${elem.name}`, elem });

/** Whether == is defined and cannot panic. */
export function isComparable(t: GoType): boolean {
  switch (t.kind) {
    case 'slice':
    case 'map':
    case 'any':
      return false;
    case 'array':
      return isComparable(t.elem);
    case 'struct':
      return t.fields.every((f) => isComparable(f.type));
    default:
      return true;
  }
}

/** Whether printing shows no address. */
export function isPrintable(t: GoType): boolean {
  switch (t.kind) {
    case 'pointer':
      return false;
    case 'slice':
    case 'array':
      return isPrintable(t.elem);
    case 'map':
      return isPrintable(t.key) && isPrintable(t.elem);
    case 'struct':
      return t.fields.every((f) => isPrintable(f.type));
    default:
      return true;
  }
}

export function limits(t: IntType): { readonly low: bigint; readonly high: bigint } {
  const n = BigInt(t.bits);
  return t.signed
    ? { low: -(1n << (n - 1n)), high: (1n << (n - 1n)) - 1n }
    : { low: 0n, high: (1n << n) - 1n };
}

/** An integer of the type's range, often where things change. */
export function interesting(random: Random, t: IntType): bigint {
  const { low, high } = limits(t);
  const value = random.weighted<() => bigint>([
    [4, () => BigInt(random.int(10))],
    [2, () => -BigInt(random.int(10))],
    [2, () => high - BigInt(random.int(3))],
    [2, () => low + BigInt(random.int(3))],
    [3, () => (1n << BigInt(random.int(t.bits))) + BigInt(random.between(-1, 1))],
    [1, () => -(1n << BigInt(random.int(t.bits))) + BigInt(random.between(-1, 1))],
    [2, () => 2n ** 53n + BigInt(random.between(-2, 2))],
    [3, () => random.bits64() >> BigInt(random.int(64))],
    [1, () => -(random.bits64() >> BigInt(random.int(64)))],
  ])();
  if (value >= low && value <= high) return value;
  return t.signed ? BigInt.asIntN(t.bits, value) : BigInt.asUintN(t.bits, value);
}

export function intText(random: Random, value: bigint): string {
  if (value >= 10n && random.chance(0.2))
    return random.pick([`0x${value.toString(16)}`, `0b${value.toString(2)}`, `0o${value.toString(8)}`]);
  return String(value);
}

export function floatText(random: Random, bits: number): string {
  const texts = [
    '0',
    '1',
    '-1',
    '0.5',
    '0.1',
    '-2.75',
    '3',
    '1e10',
    '1e-10',
    '16777217',
    '1e30',
    '123456789.125',
    '-0.3',
    '1.0/3',
    '0x1p-10',
  ];
  const wide = [
    '1e300',
    '5e-324',
    '1.7976931348623157e308',
    '9007199254740993',
    '9223372036854775807',
    '1e21',
    '1e20',
  ];
  const narrow = ['3.4e38', '1e-45', '1e-38', '2147483648'];
  if (random.chance(0.3)) return (random.int(2_000_000) / 1000 - 1000).toString();
  return random.pick([...texts, ...(bits === 64 ? wide : narrow)]);
}

export function stringText(random: Random): string {
  return random.pick([
    '""',
    '"a"',
    '"go"',
    '"hello"',
    '"héllo"',
    '"世界!"',
    '"\\xff\\xfe"',
    '"a\\x00b"',
    '"tab\\tnl\\n"',
    '"😀x"',
    '`raw\\n`',
    '"\\u00e9\\xe9"',
    '"zz top"',
  ]);
}
