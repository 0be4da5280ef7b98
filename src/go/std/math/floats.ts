// This file takes floats apart and puts them together: bits, exponents, neighbours, and the fused multiply-add.

const view = new DataView(new ArrayBuffer(8));
const cell = new Float64Array(1);
const words = new Uint32Array(cell.buffer);
const bits64 = new BigUint64Array(cell.buffer);
/** Index of the word with sign and exponent. */
const HI = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 1 : 0;

export function float64bits(f: number): bigint {
  // JavaScript has one NaN: it gets the bits of math.NaN().
  if (f !== f) return 0x7ff8000000000001n;
  cell[0] = f;
  return bits64[0] as bigint;
}

export function float64frombits(b: bigint): number {
  bits64[0] = b;
  return cell[0] as number;
}

export function float32bits(f: number): number {
  if (f !== f) return 0x7fc00000;
  view.setFloat32(0, f);
  return view.getUint32(0);
}

export function float32frombits(b: number): number {
  view.setUint32(0, b);
  return view.getFloat32(0);
}

/** Sign, exponent and the upper 20 bits of the fraction, signed. */
export function highWord(f: number): number {
  cell[0] = f;
  return words[HI] as number | 0;
}

export function lowWord(f: number): number {
  cell[0] = f;
  return words[1 - HI] as number;
}

export function fromWords(hi: number, lo: number): number {
  words[HI] = hi;
  words[1 - HI] = lo;
  return cell[0] as number;
}

/** 2^e for e from -1022 to 1023. */
export const pow2 = (e: number): number => fromWords((e + 1023) << 20, 0);

export const signbit = (x: number): boolean => x < 0 || Object.is(x, -0);

export function copysign(f: number, sign: number): number {
  return signbit(sign) ? -Math.abs(f) : Math.abs(f);
}

const exponentOf = (f: number): number => (highWord(f) >>> 20) & 0x7ff;

export function frexp(f: number): [number, number] {
  if (f === 0 || !Number.isFinite(f)) return [f, 0];
  let e = 0;
  if (Math.abs(f) < 2.2250738585072014e-308) {
    f *= 4503599627370496;
    e = -52;
  }
  e += exponentOf(f) - 1022;
  const lo = lowWord(f);
  return [fromWords((highWord(f) & ~0x7ff00000) | (1022 << 20), lo), e];
}

export function ldexp(frac: number, exp: number): number {
  if (frac === 0 || !Number.isFinite(frac)) return frac;
  let [f, e] = frexp(frac);
  f *= 2;
  e += exp - 1;
  if (e < -1075) return copysign(0, frac);
  if (e > 1023) return frac < 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  return e < -1022 ? f * pow2(e + 53) * 1.1102230246251565e-16 : f * pow2(e);
}

export function modf(f: number): [number, number] {
  const whole = Math.trunc(f);
  if (!Number.isFinite(f)) return [f, Number.NaN];
  return [whole, copysign(f - whole, f)];
}

export function logb(x: number): number {
  if (x === 0) return Number.NEGATIVE_INFINITY;
  if (!Number.isFinite(x)) return Number.isNaN(x) ? x : Number.POSITIVE_INFINITY;
  return frexp(x)[1] - 1;
}

export function ilogb(x: number): number {
  if (x === 0) return -2147483648;
  if (!Number.isFinite(x)) return 2147483647;
  return frexp(x)[1] - 1;
}

export function nextafter(x: number, y: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN;
  if (x === y) return x;
  if (x === 0) return copysign(5e-324, y);
  return float64frombits(float64bits(x) + (y > x === x > 0 ? 1n : -1n));
}

export function nextafter32(x: number, y: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN;
  if (x === y) return x;
  if (x === 0) return copysign(float32frombits(1), y);
  return float32frombits(float32bits(x) + (y > x === x > 0 ? 1 : -1));
}

export function roundToEven(x: number): number {
  if (!Number.isFinite(x) || Math.abs(x) >= 4503599627370496) return x;
  const floor = Math.floor(x);
  const diff = x - floor;
  const r = diff < 0.5 || (diff === 0.5 && floor % 2 === 0) ? floor : floor + 1;
  return copysign(r, x);
}

export function round(x: number): number {
  const t = Math.trunc(x);
  return Math.abs(x - t) >= 0.5 ? t + Math.sign(x) : t;
}

/** x as mant * 2^exp. */
function exact(x: number): [bigint, number] {
  const [frac, e] = frexp(x);
  return [BigInt(frac * 9007199254740992), e - 53];
}

/** x*y + z rounded once, for all arguments. */
export function fma(x: number, y: number, z: number): number {
  if (x === 0 || y === 0 || !Number.isFinite(x) || !Number.isFinite(y)) return x * y + z;
  if (z === 0) return x * y;
  if (!Number.isFinite(z)) return z;
  const [mx, ex] = exact(x);
  const [my, ey] = exact(y);
  const [mz, ez] = exact(z);
  let m = mx * my;
  let e = ex + ey;
  // Terms too far apart to meet still decide ties, so the smaller one is kept as a trace.
  let n = mz;
  if (e - ez > 300) return nudge(m, e, n > 0n ? 1n : -1n);
  if (ez - e > 300) return nudge(mz, ez, m > 0n ? 1n : -1n);
  if (e > ez) {
    m <<= BigInt(e - ez);
    e = ez;
  } else n <<= BigInt(ez - e);
  return fromBig(m + n, e);
}

const nudge = (m: bigint, e: number, by: bigint): number => fromBig((m << 64n) + by, e - 64);

/** m * 2^e rounded to a float64. */
function fromBig(m: bigint, e: number): number {
  if (m === 0n) return 0;
  const negative = m < 0n;
  let a = negative ? -m : m;
  const length = a.toString(2).length;
  const drop = Math.max(length - 53, -1074 - e);
  if (drop > 0) {
    if (drop > length + 1) return negative ? -0 : 0;
    const d = BigInt(drop);
    const rest = a & ((1n << d) - 1n);
    const half = 1n << (d - 1n);
    a >>= d;
    if (rest > half || (rest === half && (a & 1n) === 1n)) a++;
    e += drop;
  }
  const r = ldexp(Number(a), e);
  return negative ? -r : r;
}

const SPLIT = 134217729;

/** a*b + c rounded once, where neither products nor sums leave the normal range; many times faster than fma. */
export function fmaNormal(a: number, b: number, c: number): number {
  // The product exactly, as p + pe (Dekker).
  const p = a * b;
  let t = SPLIT * a;
  const ah = t - (t - a);
  const al = a - ah;
  t = SPLIT * b;
  const bh = t - (t - b);
  const bl = b - bh;
  const pe = ah * bh - p + ah * bl + al * bh + al * bl;
  // The sum of three numbers rounded once: the low parts are added rounding to odd (Boldo and Melquiond).
  const th = c + pe;
  let v = th - c;
  const tl = c - (th - v) + (pe - v);
  const s = p + th;
  v = s - p;
  const sl = p - (s - v) + (th - v);
  let low = tl + sl;
  v = low - tl;
  const err = tl - (low - v) + (sl - v);
  if (err !== 0 && (lowWord(low) & 1) === 0) {
    const bits = float64bits(low);
    low = float64frombits(err > 0 === low > 0 ? bits + 1n : bits - 1n);
  }
  return s + low;
}
