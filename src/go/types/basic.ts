// This file holds the predeclared basic types, by kind. It stands below everything else, so that every file may name
// them; the universe scope that binds them to their names is made in universe.ts.

import {
  Basic,
  type BasicKind,
  Interface,
  IsBoolean,
  IsComplex,
  IsFloat,
  IsInteger,
  IsString,
  IsUnsigned,
  IsUntyped,
} from './types.ts';

// The order matters: an untyped numeric kind that stands later wins over an earlier one.
const infos: readonly (readonly [BasicKind, number])[] = [
  ['invalid', 0],
  ['bool', IsBoolean],
  ['int', IsInteger],
  ['int8', IsInteger],
  ['int16', IsInteger],
  ['int32', IsInteger],
  ['int64', IsInteger],
  ['uint', IsInteger | IsUnsigned],
  ['uint8', IsInteger | IsUnsigned],
  ['uint16', IsInteger | IsUnsigned],
  ['uint32', IsInteger | IsUnsigned],
  ['uint64', IsInteger | IsUnsigned],
  ['uintptr', IsInteger | IsUnsigned],
  ['float32', IsFloat],
  ['float64', IsFloat],
  ['complex64', IsComplex],
  ['complex128', IsComplex],
  ['string', IsString],
  ['unsafe.Pointer', 0],
  ['untyped bool', IsBoolean | IsUntyped],
  ['untyped int', IsInteger | IsUntyped],
  ['untyped rune', IsInteger | IsUntyped],
  ['untyped float', IsFloat | IsUntyped],
  ['untyped complex', IsComplex | IsUntyped],
  ['untyped string', IsString | IsUntyped],
  ['untyped nil', IsUntyped],
];

const names: Partial<Record<BasicKind, string>> = { invalid: 'invalid type', 'unsafe.Pointer': 'Pointer' };

/** The predeclared types by kind. Typ.uint8 and Typ.int32 are named so; for byte and rune see universe.ts. */
export const Typ = Object.fromEntries(
  infos.map(([kind, info]) => [kind, new Basic(kind, info, names[kind] ?? kind)]),
) as Readonly<Record<BasicKind, Basic>>;

/** Position of a kind among the predeclared types. */
export const kindOrder: ReadonlyMap<BasicKind, number> = new Map(infos.map(([kind], i) => [kind, i]));

/** interface{}, where the checker itself is in need of one. */
export const emptyInterface = new Interface([], []);
emptyInterface.complete = true;
