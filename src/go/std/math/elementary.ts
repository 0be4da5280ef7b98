// This file computes exponentials, logarithms, powers, roots and hyperbolic functions. JavaScript engines differ from Go, and from
// each other, in the last bit, so these are the algorithms that Go uses on amd64 (from FreeBSD's msun, Cephes and SLEEF), with their
// order of operations.

import {
  copysign,
  fmaNormal,
  frexp,
  fromWords,
  highWord,
  ldexp,
  lowWord,
  modf,
  pow2,
  signbit,
} from './floats.ts';

const LN2_HI = 6.9314718036912381649e-1;
const LN2_LO = 1.90821492927058770002e-10;
const INF = Number.POSITIVE_INFINITY;

const expTaylor = [
  2.480158730158730159e-5, 1.984126984126984127e-4, 1.3888888888888888889e-3, 8.3333333333333333333e-3,
  4.1666666666666666667e-2, 1.6666666666666666667e-1, 0.5, 1,
];

export function exp(x: number): number {
  if (x !== x || x === INF) return x;
  if (x === -INF) return 0;
  if (x > 7.09782712893384e2) return INF;
  const scaled = x * 1.442695040888963407;
  if (scaled < -1100) return 0;
  // Adding and taking away 1.5 * 2^52 rounds to an integer.
  const k = scaled + 6755399441055744 - 6755399441055744;
  // The processor's fused multiply-adds, as Go's assembly uses them.
  x = fmaNormal(-k, 0.69314718055966295651160180568695068359375, x);
  x = fmaNormal(-k, 0.28235290563031577122588448175013436025525412068e-12, x);
  x *= 0.0625;
  let y = expTaylor[0] as number;
  for (let i = 1; i < 8; i++) y = fmaNormal(x, y, expTaylor[i] as number);
  x *= y;
  // exp(x) - 1 from that of x/16, squared four times.
  for (let i = 0; i < 3; i++) x *= x + 2;
  x = fmaNormal(x + 2, x, 1);
  const e = k + 1023;
  if (e >= 0x7ff) return INF;
  if (e > 0) return x * pow2(k);
  if (e < -52) return 0;
  return x * pow2(k + 1022) * 2.2250738585072014e-308;
}

export function exp2(x: number): number {
  if (x !== x) return x;
  if (x > 1.0239999999999999e3) return INF;
  if (x < -1.074e3) return 0;
  const k = Math.trunc(x > 0 ? x + 0.5 : x - 0.5);
  const t = x - k;
  const hi = t * LN2_HI;
  const lo = -t * LN2_LO;
  const r = hi - lo;
  const q = r * r;
  const c =
    r -
    q *
      (1.66666666666666657415e-1 +
        q *
          (-2.77777777770155933842e-3 +
            q *
              (6.61375632143793436117e-5 + q * (-1.6533902205465251539e-6 + q * 4.13813679705723846039e-8))));
  return ldexp(1 - (lo - (r * c) / (2 - c) - hi), k);
}

export function log(x: number): number {
  if (x === 0) return -INF;
  if (x < 0) return Number.NaN;
  if (!(x < INF)) return x;
  // Exponent and fraction as they stand in the bits: like Go's assembly this takes denormal numbers for normal ones.
  const hi = highWord(x);
  let f1 = fromWords((hi & 0xfffff) | (1022 << 20), lowWord(x));
  let k = ((hi >>> 20) & 0x7ff) - 1022;
  if (f1 <= 7.07106781186547524401e-1) {
    f1 *= 2;
    k--;
  }
  const f = f1 - 1;
  const s = f / (2 + f);
  const s2 = s * s;
  const s4 = s2 * s2;
  const t1 =
    s2 *
    (6.66666666666673513e-1 +
      s4 * (2.857142874366239149e-1 + s4 * (1.818357216161805012e-1 + s4 * 1.479819860511658591e-1)));
  const t2 = s4 * (3.999999999940941908e-1 + s4 * (2.222219843214978396e-1 + s4 * 1.531383769920937332e-1));
  const half = 0.5 * f * f;
  return k * LN2_HI - (half - (s * (half + (t1 + t2)) + k * LN2_LO) - f);
}

export const log10 = (x: number): number => log(x) * Math.LOG10E;

export function log2(x: number): number {
  const [frac, e] = frexp(x);
  // Powers of two exactly.
  if (frac === 0.5) return e - 1;
  return log(frac) * Math.LOG2E + e;
}

function isOdd(y: number): boolean {
  return Math.abs(y) < 9007199254740992 && y % 2 !== 0 && Number.isInteger(y);
}

export function pow(x: number, y: number): number {
  if (y === 0 || x === 1) return 1;
  if (y === 1) return x;
  if (x !== x || y !== y) return Number.NaN;
  if (x === 0) {
    const odd = signbit(x) && isOdd(y);
    return y < 0 ? (odd ? -INF : INF) : odd ? x : 0;
  }
  if (y === INF || y === -INF) return x === -1 ? 1 : Math.abs(x) < 1 === y > 0 ? 0 : INF;
  if (x === INF) return y < 0 ? 0 : INF;
  if (x === -INF) return pow(1 / x, -y);
  if (y === 0.5) return Math.sqrt(x);
  if (y === -0.5) return 1 / Math.sqrt(x);
  let [yi, yf] = modf(Math.abs(y));
  if (yf !== 0 && x < 0) return Number.NaN;
  if (yi >= 9.223372036854775808e18) return x === -1 ? 1 : Math.abs(x) < 1 === y > 0 ? 0 : INF;
  let a = 1;
  let ae = 0;
  if (yf !== 0) {
    if (yf > 0.5) {
      yf--;
      yi++;
    }
    a = exp(yf * log(x));
  }
  // x^yi by squaring, the exponent apart from the fraction.
  let [x1, xe] = frexp(x);
  for (let i = yi; i !== 0; i = Math.floor(i / 2)) {
    if (xe < -4096 || xe > 4096) {
      ae += xe;
      break;
    }
    if (i % 2 === 1) {
      a *= x1;
      ae += xe;
    }
    x1 *= x1;
    xe *= 2;
    if (x1 < 0.5) {
      x1 += x1;
      xe--;
    }
  }
  if (y < 0) {
    a = 1 / a;
    ae = -ae;
  }
  return ldexp(a, ae);
}

export function pow10(n: number): number {
  return n < -323 ? 0 : n > 308 ? INF : Number(`1e${n}`);
}

export function cbrt(x: number): number {
  if (x === 0 || !Number.isFinite(x)) return x;
  const negative = x < 0;
  x = Math.abs(x);
  // A first guess by dividing the exponent by three, in the upper word; the lower one only carries into it.
  const third = (v: number, b: number): number => {
    const bits = (BigInt(highWord(v) >>> 0) << 32n) | BigInt(lowWord(v));
    const q = bits / 3n + (BigInt(b) << 32n);
    return fromWords(Number(q >> 32n), Number(q & 0xffffffffn));
  };
  let t = x < 2.22507385850720138309e-308 ? third(18014398509481984 * x, 696219795) : third(x, 715094163);
  let r = (t * t) / x;
  let s = 5.42857142857142815906e-1 + r * t;
  t *=
    3.57142857142857150787e-1 +
    1.6071428571428572063 / (s + 1.41428571428571436819 + -7.0530612244897961105e-1 / s);
  // 22 bits, rounded up, so that its square is exact.
  const bits = (BigInt(highWord(t) >>> 0) << 32n) | BigInt(lowWord(t));
  const cut = (bits & (0xffffffffcn << 28n)) + (1n << 30n);
  t = fromWords(Number(cut >> 32n), Number(cut & 0xffffffffn));
  s = t * t;
  r = x / s;
  const w = t + t;
  r = (r - t) / (w + r);
  t = t + t * r;
  return negative ? -t : t;
}

export function hypot(p: number, q: number): number {
  p = Math.abs(p);
  q = Math.abs(q);
  if (p === INF || q === INF) return INF;
  if (p !== p || q !== q) return Number.NaN;
  if (p < q) [p, q] = [q, p];
  if (p === 0) return 0;
  q /= p;
  return p * Math.sqrt(1 + q * q);
}

export function expm1(x: number): number {
  if (x !== x || x === INF) return x;
  if (x === -INF) return -1;
  const abs = Math.abs(x);
  const negative = x < 0;
  if (abs >= 3.88162421113569373274e1) {
    if (negative) return -1;
    if (abs >= 7.09782712893383973096e2) return INF;
  }
  let c = 0;
  let k = 0;
  if (abs > 3.46573590279972654709e-1) {
    let hi: number;
    let lo: number;
    if (abs < 1.03972077083991796413) {
      hi = negative ? x + LN2_HI : x - LN2_HI;
      lo = negative ? -LN2_LO : LN2_LO;
      k = negative ? -1 : 1;
    } else {
      k = Math.trunc(1.442695040888963387 * x + (negative ? -0.5 : 0.5));
      hi = x - k * LN2_HI;
      lo = k * LN2_LO;
    }
    x = hi - lo;
    c = hi - x - lo;
  } else if (abs < 5.551115123125783e-17) return x;
  const hfx = 0.5 * x;
  const hxs = x * hfx;
  const r1 =
    1 +
    hxs *
      (-3.33333333333331316428e-2 +
        hxs *
          (1.58730158725481460165e-3 +
            hxs *
              (-7.93650757867487942473e-5 +
                hxs * (4.00821782732936239552e-6 + hxs * -2.01099218183624371326e-7))));
  let t = 3 - r1 * hfx;
  let e = hxs * ((r1 - t) / (6 - x * t));
  if (k === 0) return x - (x * e - hxs);
  e = x * (e - c) - c;
  e -= hxs;
  if (k === -1) return 0.5 * (x - e) - 0.5;
  if (k === 1) return x < -0.25 ? -2 * (e - (x + 0.5)) : 1 + 2 * (x - e);
  const scale = (y: number): number => fromWords((highWord(y) + (k << 20)) | 0, lowWord(y));
  if (k <= -2 || k > 56) return scale(1 - (e - x)) - 1;
  if (k < 20) {
    t = fromWords(0x3ff00000 - (0x200000 >> k), 0);
    return scale(t - (e - x));
  }
  t = pow2(-k);
  let y = x - (e + t);
  y++;
  return scale(y);
}

export function log1p(x: number): number {
  if (x < -1 || x !== x) return Number.NaN;
  if (x === -1) return -INF;
  if (x === INF) return INF;
  const abs = Math.abs(x);
  let f = 0;
  let fractionZero = false;
  let k = 1;
  if (abs < 4.142135623730950488017e-1) {
    if (abs < 1.862645149230957e-9) return abs < 5.551115123125783e-17 ? x : x - x * x * 0.5;
    if (x > -2.928932188134524755992e-1) {
      k = 0;
      f = x;
    }
  }
  let c = 0;
  if (k !== 0) {
    let u = x;
    if (abs < 9007199254740992) {
      u = 1 + x;
      k = ((highWord(u) >>> 20) & 0x7ff) - 1023;
      c = k > 0 ? 1 - (u - x) : x - (u - 1);
      c /= u;
    } else k = ((highWord(u) >>> 20) & 0x7ff) - 1023;
    const hi = highWord(u) & 0xfffff;
    const lo = lowWord(u);
    if (hi < 0x6a09e || (hi === 0x6a09e && lo < 0x667f3bcd)) {
      u = fromWords(hi | 0x3ff00000, lo);
      fractionZero = hi === 0 && lo === 0;
    } else {
      k++;
      u = fromWords(hi | 0x3fe00000, lo);
      // What is left up to the next power of two, in quarters.
      fractionZero = hi === 0xfffff && lo > 0xfffffffc;
    }
    f = u - 1;
  }
  const half = 0.5 * f * f;
  if (fractionZero) {
    if (f === 0) return k === 0 ? 0 : k * LN2_HI + (c + k * LN2_LO);
    const r = half * (1 - 0.66666666666666666 * f);
    return k === 0 ? f - r : k * LN2_HI - (r - (k * LN2_LO + c) - f);
  }
  const s = f / (2 + f);
  const z = s * s;
  const r =
    z *
    (6.66666666666673513e-1 +
      z *
        (3.999999999940941908e-1 +
          z *
            (2.857142874366239149e-1 +
              z *
                (2.222219843214978396e-1 +
                  z *
                    (1.818357216161805012e-1 +
                      z * (1.531383769920937332e-1 + z * 1.479819860511658591e-1))))));
  if (k === 0) return f - (half - s * (half + r));
  return k * LN2_HI - (half - (s * (half + r) + (k * LN2_LO + c)) - f);
}

export function sinh(x: number): number {
  const abs = Math.abs(x);
  let r: number;
  if (abs > 21) r = exp(abs) * 0.5;
  else if (abs > 0.5) {
    const e = exp(abs);
    r = (e - 1 / e) * 0.5;
  } else {
    const q = abs * abs;
    r =
      (((-0.2630563213397497062819489e2 * q + -0.2894211355989563807284660366e4) * q +
        -0.8991272022039509355398013511e5) *
        q +
        -0.6307673640497716991184787251e6) *
      abs;
    r /=
      ((q + -0.173678953558233699533450911e3) * q + 0.1521517378790019070696485176e5) * q +
      -0.6307673640497716991212077277e6;
  }
  return x < 0 ? -r : Object.is(x, -0) ? x : r;
}

export function cosh(x: number): number {
  x = Math.abs(x);
  if (x > 21) return exp(x) * 0.5;
  const e = exp(x);
  return (e + 1 / e) * 0.5;
}

export function tanh(x: number): number {
  const z = Math.abs(x);
  if (z > 0.5 * 8.8029691931113054295988e1) return x < 0 ? -1 : 1;
  if (z >= 0.625) {
    const r = 1 - 2 / (exp(2 * z) + 1);
    return x < 0 ? -r : r;
  }
  if (x === 0) return x;
  const s = x * x;
  return (
    x +
    (x * s * ((-9.64399179425052238628e-1 * s + -9.92877231001918586564e1) * s + -1.61468768441708447952e3)) /
      (((s + 1.12811678491632931402e2) * s + 2.23548839060100448583e3) * s + 4.84406305325125486048e3)
  );
}

export function asinh(x: number): number {
  if (!Number.isFinite(x)) return x;
  const a = Math.abs(x);
  let r: number;
  if (a > 268435456) r = log(a) + Math.LN2;
  else if (a > 2) r = log(2 * a + 1 / (Math.sqrt(a * a + 1) + a));
  else if (a < 3.725290298461914e-9) r = a;
  else r = log1p(a + (a * a) / (1 + Math.sqrt(1 + a * a)));
  return copysign(r, x);
}

export function acosh(x: number): number {
  if (x < 1 || x !== x) return Number.NaN;
  if (x === 1) return 0;
  if (x >= 268435456) return log(x) + Math.LN2;
  if (x > 2) return log(2 * x - 1 / (x + Math.sqrt(x * x - 1)));
  const t = x - 1;
  return log1p(t + Math.sqrt(2 * t + t * t));
}

export function atanh(x: number): number {
  if (x < -1 || x > 1 || x !== x) return Number.NaN;
  if (x === 1 || x === -1) return x * INF;
  const a = Math.abs(x);
  let r: number;
  if (a < 3.725290298461914e-9) r = a;
  else if (a < 0.5) {
    const t = a + a;
    r = 0.5 * log1p(t + (t * a) / (1 - a));
  } else r = 0.5 * log1p((a + a) / (1 - a));
  return copysign(r, x);
}
