// This file computes the trigonometric functions and their inverses as Go does (from Cephes), with Payne and Hanek's reduction
// for large angles.

import { copysign, float64bits, float64frombits, signbit } from './floats.ts';

const PI4A = 7.85398125648498535156e-1;
const PI4B = 3.77489470793079817668e-8;
const PI4C = 2.69515142907905952645e-15;

/** The bits of 4/pi, 64 in each. */
const fourOverPi = (
  '0000000000000001 45f306dc9c882a53 f84eafa3ea69bb81 b6c52b3278872083 fca2c757bd778ac3 6e48dc74849ba5c0 ' +
  '0c925dd413a32439 fc3bd63962534e7d d1046bea5d768909 d338e04d68befc82 7323ac7306a673e9 3908bf177bf25076 ' +
  '3ff12fffbc0b301f de5e2316b414da3e da6cfd9e4f96136e 9e8c7ecd3cbfd45a ea4f758fd7cbe2f6 7a0e73ef14a525d4 ' +
  'd7f6bf623f1aba10 ac06608df8f6d757'
)
  .split(' ')
  .map((hex) => BigInt(`0x${hex}`));

/** x >= 0 as an octant and the rest in it. */
function reduce(x: number): [number, number] {
  if (x < 536870912) {
    let j = Math.floor(x * 1.2732395447351628);
    let y = j;
    if (j % 2 === 1) {
      j++;
      y++;
    }
    return [j % 8, x - y * PI4A - y * PI4B - y * PI4C];
  }
  const bits = float64bits(x);
  const exp = Number((bits >> 52n) & 0x7ffn) - 1075;
  const mant = (bits & 0xfffffffffffffn) | (1n << 52n);
  const digit = Math.floor((exp + 61) / 64);
  const shift = BigInt((exp + 61) % 64);
  const word = (i: number): bigint =>
    BigInt.asUintN(
      64,
      ((fourOverPi[digit + i] as bigint) << shift) | ((fourOverPi[digit + i + 1] as bigint) >> (64n - shift)),
    );
  const lo = ((word(1) * mant) & 0xffffffffffffffffn) + ((word(2) * mant) >> 64n);
  let hi = BigInt.asUintN(64, word(0) * mant + ((word(1) * mant) >> 64n) + (lo >> 64n));
  const low = BigInt.asUintN(64, lo);
  let j = Number(hi >> 61n);
  hi = BigInt.asUintN(64, (hi << 3n) | (low >> 61n));
  const lz = BigInt(64 - (hi === 0n ? 0 : hi.toString(2).length));
  hi = BigInt.asUintN(64, BigInt.asUintN(64, hi << (lz + 1n)) | (low >> (64n - (lz + 1n))));
  let z = float64frombits((hi >> 12n) | ((1023n - (lz + 1n)) << 52n));
  if (j % 2 === 1) {
    j = (j + 1) % 8;
    z--;
  }
  return [j, z * (Math.PI / 4)];
}

function sinSeries(z: number): number {
  const zz = z * z;
  return (
    z +
    z *
      zz *
      (((((1.5896230157654656806e-10 * zz + -2.50507477628578072866e-8) * zz + 2.75573136213857245213e-6) *
        zz +
        -1.98412698295895385996e-4) *
        zz +
        8.33333333332211858878e-3) *
        zz +
        -1.66666666666666307295e-1)
  );
}

function cosSeries(z: number): number {
  const zz = z * z;
  return (
    1 -
    0.5 * zz +
    zz *
      zz *
      (((((-1.135853652138768173e-11 * zz + 2.08757008419747316778e-9) * zz + -2.75573141792967388112e-7) *
        zz +
        2.48015872888517045348e-5) *
        zz +
        -1.38888888888730564116e-3) *
        zz +
        4.16666666666665929218e-2)
  );
}

export function cos(x: number): number {
  if (!Number.isFinite(x)) return Number.NaN;
  let [j, z] = reduce(Math.abs(x));
  let negative = false;
  if (j > 3) {
    j -= 4;
    negative = true;
  }
  if (j > 1) negative = !negative;
  const y = j === 1 || j === 2 ? sinSeries(z) : cosSeries(z);
  return negative ? -y : y;
}

export function sin(x: number): number {
  if (x === 0) return x;
  if (!Number.isFinite(x)) return Number.NaN;
  let [j, z] = reduce(Math.abs(x));
  let negative = x < 0;
  if (j > 3) {
    j -= 4;
    negative = !negative;
  }
  const y = j === 1 || j === 2 ? cosSeries(z) : sinSeries(z);
  return negative ? -y : y;
}

export function tan(x: number): number {
  if (x === 0) return x;
  if (!Number.isFinite(x)) return Number.NaN;
  const [j, z] = reduce(Math.abs(x));
  const zz = z * z;
  let y = z;
  if (zz > 1e-14) {
    y =
      z +
      z *
        ((zz *
          ((-1.30936939181383777646e4 * zz + 1.1535166483858741614e6) * zz + -1.79565251976484877988e7)) /
          ((((zz + 1.36812963470692954678e4) * zz + -1.32089234440210967447e6) * zz +
            2.50083801823357915839e7) *
            zz +
            -5.38695755929454629881e7));
  }
  if ((j & 2) === 2) y = -1 / y;
  return x < 0 ? -y : y;
}

function atanSeries(x: number): number {
  let z = x * x;
  z =
    (z *
      ((((-8.750608600031904122785e-1 * z + -1.615753718733365076637e1) * z + -7.50085579231470466734e1) * z +
        -1.22886668449013617341e2) *
        z +
        -6.485021904942025371773e1)) /
    (((((z + 2.485846490142306297962e1) * z + 1.650270098316988542046e2) * z + 4.328810604912902668951e2) *
      z +
      4.853903996359136964868e2) *
      z +
      1.945506571482613964425e2);
  return x * z + x;
}

const MORE_BITS = 6.12323399573676588613e-17;

/** x > 0 */
function atanPositive(x: number): number {
  if (x <= 0.66) return atanSeries(x);
  if (x > 2.4142135623730950488) return Math.PI / 2 - atanSeries(1 / x) + MORE_BITS;
  return Math.PI / 4 + atanSeries((x - 1) / (x + 1)) + 0.5 * MORE_BITS;
}

export function atan(x: number): number {
  if (x === 0) return x;
  return x > 0 ? atanPositive(x) : -atanPositive(-x);
}

export function asin(x: number): number {
  if (x === 0) return x;
  const a = Math.abs(x);
  if (!(a <= 1)) return Number.NaN;
  const t = Math.sqrt(1 - a * a);
  const r = a > 0.7 ? Math.PI / 2 - atanPositive(t / a) : atanPositive(a / t);
  return x < 0 ? -r : r;
}

export const acos = (x: number): number => Math.PI / 2 - asin(x);

export function atan2(y: number, x: number): number {
  if (y !== y || x !== x) return Number.NaN;
  if (y === 0) return copysign(signbit(x) ? Math.PI : 0, y);
  if (x === 0) return copysign(Math.PI / 2, y);
  const infinite = Math.abs(y) === Number.POSITIVE_INFINITY;
  if (x === Number.POSITIVE_INFINITY) return copysign(infinite ? Math.PI / 4 : 0, y);
  if (x === Number.NEGATIVE_INFINITY) return copysign(infinite ? 2.356194490192345 : Math.PI, y);
  if (infinite) return copysign(Math.PI / 2, y);
  const q = atan(y / x);
  if (x < 0) return q <= 0 ? q + Math.PI : q - Math.PI;
  return q;
}
