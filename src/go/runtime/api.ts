// This file declares what emitted code and natives may call: one interface, implemented in runtime.ts. The compiler
// names these functions through `keyof Runtime`, so that a misspelt call does not compile. VALUES.md says how values
// are held. "Wide" is int, int64 (I) or uint, uintptr (U): a number while safe, else a BigInt.

import type { Slice } from './backing.ts';
import type { Chan, SelectCase } from './chan.ts';
import type { Complex } from './complex.ts';
import type { Segment } from './deep.ts';
import type { GoMap } from './map.ts';
import type { MapWatch } from './map-watch.ts';
import type { MemoryWatch } from './memory-watch.ts';
import type { DeferFrame, RecoverToken } from './panic.ts';
import type { Race } from './race.ts';
import type { FieldInfo, MethodInfo, RType, StructClass } from './type.ts';
import type { ElemPtr, FieldPtr, Ref } from './value.ts';

export type Wide = number | bigint;
/** Any Go value. The engine's code narrows it by the static or dynamic type, never by looking. */
export type GoValue = unknown;
/** Backing store of arrays and slices. */
export type Backing =
  | GoValue[]
  | Uint8Array
  | Int8Array
  | Uint16Array
  | Int16Array
  | Uint32Array
  | Int32Array
  | Float32Array
  | Float64Array
  | BigUint64Array;
/** A non-nil interface value: has its dynamic type's descriptor and its methods as `$Name`. */
export interface Iface {
  readonly type$: RType;
  /** The value, in a Box. */
  readonly v?: GoValue;
}
export type GoFunc = (...args: never[]) => GoValue;
export type Parking<T = GoValue> = Generator<void, T, void>;

export interface Runtime {
  // ---- wide integers. The compiler emits the number case in place and calls these when it does not hold.
  addI(a: Wide, b: Wide): Wide;
  subI(a: Wide, b: Wide): Wide;
  mulI(a: Wide, b: Wide): Wide;
  quoI(a: Wide, b: Wide): Wide;
  remI(a: Wide, b: Wide): Wide;
  andI(a: Wide, b: Wide): Wide;
  orI(a: Wide, b: Wide): Wide;
  xorI(a: Wide, b: Wide): Wide;
  andNotI(a: Wide, b: Wide): Wide;
  shlI(a: Wide, n: number): Wide;
  shrI(a: Wide, n: number): Wide;
  negI(a: Wide): Wide;
  notI(a: Wide): Wide;
  addU(a: Wide, b: Wide): Wide;
  subU(a: Wide, b: Wide): Wide;
  mulU(a: Wide, b: Wide): Wide;
  quoU(a: Wide, b: Wide): Wide;
  remU(a: Wide, b: Wide): Wide;
  andU(a: Wide, b: Wide): Wide;
  orU(a: Wide, b: Wide): Wide;
  xorU(a: Wide, b: Wide): Wide;
  andNotU(a: Wide, b: Wide): Wide;
  shlU(a: Wide, n: number): Wide;
  shrU(a: Wide, n: number): Wide;
  negU(a: Wide): Wide;
  notU(a: Wide): Wide;
  /** uint64; divisors of zero panic. */
  quo64(a: bigint, b: bigint): bigint;
  rem64(a: bigint, b: bigint): bigint;
  shl64(a: bigint, n: number): bigint;
  shr64(a: bigint, n: number): bigint;
  /** 32 bits and less: division with the check for zero (result to be narrowed by the caller). */
  quo32(a: number, b: number): number;
  rem32(a: number, b: number): number;
  /** Shifts of narrow types with any count: x << n is 0 beyond 31; >> keeps the sign; unsigned as u32. Narrowed by the caller. */
  shl32(a: number, n: number): number;
  shr32(a: number, n: number): number;
  shrU32(a: number, n: number): number;
  /** A shift count as a number from 0 to 64 (64: everything shifted out); panics if negative. */
  shiftCount(n: Wide): number;
  // ---- conversions
  /** Any integer or BigInt to canonical wide signed or unsigned, modulo 2^64. */
  toI(x: Wide): Wide;
  toU(x: Wide): Wide;
  toU64(x: Wide): bigint;
  /** The low 32 bits, signed. */
  lo32(x: Wide): number;
  /** Floats truncated to an integer, as amd64 does outside the range; floatTo32 serves int32 and narrower types, uint32 is lo32(floatToI(x)) >>> 0. */
  floatToI(x: number): Wide;
  floatToU(x: number): Wide;
  floatToU64(x: number): bigint;
  floatTo32(x: number): number;
  /** Wide or uint64 to the nearest float64. */
  toFloat(x: Wide): number;
  stringFromRune(r: Wide): string;
  stringFromBytes(b: Slice): string;
  stringFromRunes(r: Slice): string;
  bytesFromString(s: string): Slice;
  runesFromString(s: string): Slice;
  /** slice to array (copy) or array pointer (shared); panics if too short. */
  sliceToArray(s: Slice, t: RType): Backing;
  sliceToArrayPtr(s: Slice, t: RType): Backing | null;
  /** JS text <-> Go string. */
  encodeUTF8(text: string): string;
  decodeUTF8(s: string): string;

  // ---- complex numbers
  Complex: new (
    re: number,
    im: number,
  ) => Complex;
  addC(a: Complex, b: Complex): Complex;
  subC(a: Complex, b: Complex): Complex;
  mulC(a: Complex, b: Complex): Complex;
  quoC(a: Complex, b: Complex): Complex;

  // ---- strings
  /** Byte at i, with the check. */
  strIndex(s: string, i: Wide): number;
  substr(s: string, lo: Wide, hi: Wide | undefined): string;
  /** The rune that starts at byte i; its width in bytes in `rw`. */
  decodeRune(s: string, i: number): number;
  rw: number;

  // ---- slices and arrays
  Slice: new (
    arr: Backing,
    off: number,
    len: number,
    cap: number,
  ) => Slice;
  nilSlice: Slice;
  /** t is the slice's (or array's) element type. Panics as make does. */
  makeSlice(elem: RType, len: Wide, cap?: Wide): Slice;
  makeArray(elem: RType, len: number): Backing;
  /** A slice over fresh values (already copied), for literals and variadic calls. */
  sliceOf(elem: RType, values: GoValue[]): Slice;
  /** Values are already copies. */
  append1(s: Slice, elem: RType, v: GoValue): Slice;
  append(s: Slice, elem: RType, values: GoValue[]): Slice;
  appendSlice(s: Slice, elem: RType, t: Slice): Slice;
  appendString(s: Slice, elem: RType, t: string): Slice;
  copySlice(dst: Slice, src: Slice, elem: RType): number;
  copyString(dst: Slice, src: string): number;
  /** s[lo:hi:max], absent bounds undefined. elem makes unmade elements real. */
  reslice(s: Slice, elem: RType, lo?: Wide, hi?: Wide, max?: Wide): Slice;
  sliceArray(arr: Backing, lo?: Wide, hi?: Wide, max?: Wide): Slice;
  /** i as an index into something of length len, or a panic. */
  index(i: Wide, len: number): number;
  panicIndex(i: Wide, len: number): never;
  clearSlice(s: Slice, elem: RType): void;
  copyArray(arr: Backing, elem: RType): Backing;
  /** An object of a type that links to itself by fields was made, as many as given so far: how many are to be made until the next call. */
  followChain(x: object, fields: readonly string[], made: number): number;
  setArray(dst: Backing, src: Backing, elem: RType): void;

  // ---- pointers
  Ref: new (
    v: GoValue,
  ) => Ref;
  fieldPtr(obj: object, field: string): FieldPtr;
  elemPtr(arr: Backing, i: number): ElemPtr;
  /** The same for an element that is a bool. */
  boolPtr(arr: Backing, i: number): ElemPtr;
  /** Throws the nil dereference unless p is non-nil; returns p. For places where JavaScript would not notice. */
  nonNil<T>(p: T | null): T;
  /** The fatal error of a go statement unless f is a function; returns f. */
  goFunc<T>(f: T | null): T;
  valueReceiver<T>(p: T | null, method: string, type: string): T;

  // ---- maps. A nil map is null: these accept it where Go does.
  makeMap(t: RType, hint?: Wide): GoMap;
  /** The element or `zero` (a fresh zero when the element type is a struct or array). */
  mapGet(m: GoMap | null, k: GoValue, zero: GoValue): GoValue;
  /** The element or undefined. */
  mapLookup(m: GoMap | null, k: GoValue, keyType?: RType): GoValue | undefined;
  mapSet(m: GoMap | null, k: GoValue, v: GoValue): void;
  mapDelete(m: GoMap | null, k: GoValue, keyType?: RType): void;
  mapLen(m: GoMap | null): number;
  mapClear(m: GoMap | null): void;
  /** Entries in an order drawn from the seed; entries deleted meanwhile are passed over. */
  mapRange(m: GoMap | null): Iterable<readonly [GoValue, GoValue]>;

  // ---- types
  /** Types that need no declaration are made by these and are the same object for the same type. */
  basic(name: string): RType;
  sliceT(elem: RType): RType;
  arrayT(elem: RType, len: number): RType;
  ptrT(elem: RType): RType;
  mapT(key: RType, elem: RType): RType;
  chanT(elem: RType, dir: 'both' | 'send' | 'recv'): RType;
  /** parks: whether functions of the type are called as generators. Only programs with reflection tell. */
  funcT(params: RType[], results: RType[], variadic: boolean, parks?: boolean): RType;
  structT(fields: FieldInfo[], cls: StructClass): RType;
  interfaceT(methods: MethodInfo[]): RType;
  /**
   * A defined type: made first (types may be recursive), then given what it is. `name` as %T prints it ("main.Point", "main.List[int]"),
   * methods are for reflection and assertions; the functions are on the prototypes.
   */
  namedT(name: string, pkgPath: string): RType;
  initNamed(t: RType, underlying: RType, cls: StructClass | null): void;
  /** The methods of *t; a `*` before a name says that t lacks it. */
  methodSets(t: RType, names: string, types: readonly RType[]): void;
  /** Lists by names and types (type.ts). */
  methodList(names: string, types: readonly RType[]): MethodInfo[];
  fieldList(
    names: string,
    types: readonly RType[],
    js?: Readonly<Record<number, string>>,
    tags?: readonly string[],
  ): FieldInfo[];

  // ---- interfaces
  /** x.(T) for a concrete T: the unboxed value, or a panic (iface: the static interface type, for the message). */
  assert(x: Iface | null, t: RType, iface: RType): GoValue;
  /** The same as [value or zero, ok]. */
  assert2(x: Iface | null, t: RType): [GoValue, boolean];
  assertI(x: Iface | null, t: RType, iface: RType): Iface;
  assertI2(x: Iface | null, t: RType): [Iface | null, boolean];
  /** Whether x is not nil and its dynamic type is t (concrete), or implements t (interface). */
  isType(x: Iface | null, t: RType): boolean;
  ifaceEq(a: Iface | null, b: Iface | null): boolean;
  /** Equality of two values of type t; panics on what cannot be compared inside interfaces. */
  equal(a: GoValue, b: GoValue, t: RType): boolean;

  // ---- goroutines. fn is called without arguments; gen says that it is a generator function; site is the
  // line-table entry of the go statement, for `created by` and the trace.
  go(fn: (() => GoValue) | (() => Parking), gen: boolean, site?: number): void;
  makeChan(t: RType, size?: Wide): Chan;
  /** True: done. False: queued; `yield`, then call sent(). */
  chansend(c: Chan | null, v: GoValue): boolean;
  sent(): void;
  /** True: the value is in rv and rok. False: queued; `yield`, then call received(), which sets rv and rok and returns rv. */
  chanrecv(c: Chan | null): boolean;
  received(): GoValue;
  rv: GoValue;
  rok: boolean;
  closechan(c: Chan | null): void;
  chanLen(c: Chan | null): number;
  chanCap(c: Chan | null): number;
  /** The index of the case that went ahead, -1 for default; -2: queued; `yield`, then call selected(). A received value is in rv, rok. */
  selectgo(cases: SelectCase[], hasDefault: boolean): number;
  selected(): number;
  /** Parks for a reason in Go's words until `ready` is called for it; `yield`, then call woke(). object: of the lock, for the trace. */
  park(reason: string, object?: number): void;
  woke(): void;
  /** Rounds of loops left before the goroutine has to give way, in a pre-emptive program: `preempt`, then `yield`. */
  budget: number;
  preempt(): void;
  /** Told of what a program compiled with `race` reads and writes. */
  readonly race: Race | null;
  /** Maps of a program compiled with `preempt` or `race`. */
  readonly watch: MapWatch;
  /** Told where a program stands whose memory is recorded. */
  readonly memory: MemoryWatch | null;
  /** Gives way to other goroutines: `yield` follows. */
  gosched(): void;
  /** Set before each statement when the program is compiled with trace: the statement's entry in the line table. */
  line: number;

  // ---- deep recursion (deep.ts)
  /** Estimate of the JavaScript stack in use, in bytes, where no caller tells. */
  readonly base: number;
  /** What a recursive function compares the estimate with: a plain one, and one that may park. */
  readonly stackFull: number;
  readonly segmentFull: number;
  /** Runs the deep form of a recursive function. */
  deep(fn: (...args: never[]) => Segment, ...args: never[]): GoValue;
  /** First thing after the `yield` that handed a segment down. */
  back(v: GoValue): GoValue;
  /** A function value with its deep form, and the deep form of one. */
  both<F extends GoFunc>(fn: F, deep: (...args: never[]) => Segment): F;
  deepOf(fn: GoFunc | null): GoFunc | null;

  // ---- panics
  enter(): DeferFrame;
  takeRecover(): RecoverToken | null;
  recover(token: RecoverToken | null): Iface | null;
  rec<F extends GoFunc>(fn: F): F;
  /** Nobody takes the token if fn, about to be called, does not recover. */
  passRecover(fn: GoFunc): void;
  panic(x: Iface | null): never;
  /** A run-time error in Go's words, without "runtime error: ". */
  throwError(msg: string): never;
  /** What the print and println built-ins write (to stderr). */
  printArgs(args: GoValue[], types: RType[], ln: boolean): void;
  min(values: number[]): number;
  max(values: number[]): number;
}
