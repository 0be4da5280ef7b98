// This file computes the gamma and error functions as Go does: rational approximations (from Cephes, FreeBSD's msun and Wichura's AS241),
// with their order of operations.

import { exp, log, pow } from './elementary.ts';
import { float64bits, float64frombits, signbit } from './floats.ts';
import { cos, sin } from './trig.ts';

const INF = Number.POSITIVE_INFINITY;

/** c[0] + x*(c[1] + x*(…)) */
function poly(x: number, c: readonly number[]): number {
  let r = c[c.length - 1] as number;
  for (let i = c.length - 2; i >= 0; i--) r = (c[i] as number) + x * r;
  return r;
}

const gammaP = [
  1.0, 0.4942148268014971, 0.20744822764843598, 0.04763678004571372, 0.010421379756176158,
  0.0011913514700658638, 0.00016011952247675185,
];
const gammaQ = [
  1.0, 0.0714304917030273, -0.23459179571824335, 0.035823639860549865, 0.011813978522206043,
  -0.004456419138517973, 0.0005396055804933034, -2.3158187332412014e-5,
];
const gammaS = [
  0.08333333333334822, 0.0034722222160545866, -0.0026813261780578124, -0.00022954996161337813,
  0.0007873113957930937,
];
const lgammaA0 = [
  0.07721566490153287, 0.06735230105312927, 0.007385550860814029, 0.0011927076318336207,
  0.00022086279071390839, 2.5214456545125733e-5,
];
const lgammaA1 = [
  0.3224670334241136, 0.020580808432516733, 0.0028905138367341563, 0.0005100697921535113,
  0.00010801156724758394, 4.4864094961891516e-5,
];
const lgammaR = [
  1.0, 1.3920053346762105, 0.7219355475671381, 0.17193386563280308, 0.01864591917156529,
  0.0007779424963818936, 7.326684307446256e-6,
];
const lgammaS = [
  -0.07721566490153287, 0.21498241596060885, 0.325778796408931, 0.14635047265246445, 0.02664227030336386,
  0.0018402845140733772, 3.194753265841009e-5,
];
const lgammaU = [
  -0.07721566490153287, 0.6328270640250934, 1.4549225013723477, 0.9777175279633727, 0.22896372806469245,
  0.013381091853678766,
];
const lgammaV = [
  1.0, 2.4559779371304113, 2.128489763798934, 0.7692851504566728, 0.10422264559336913, 0.003217092422824239,
];
const lgammaW = [
  0.4189385332046727, 0.08333333333333297, -0.0027777777772877554, 0.0007936505586430196,
  -0.00059518755745034, 0.0008363399189962821, -0.0016309293409657527,
];
const lgammaT0 = [
  0.48383612272381005, -0.032788541075985965, 0.006100538702462913, -0.0014034646998923284,
  0.00031563207090362595,
];
const lgammaT1 = [
  -0.1475877229945939, 0.01797067508118204, -0.0036845201678113826, 0.000881081882437654,
  -0.00031275416837512086,
];
const lgammaT2 = [
  0.06462494023913339, -0.010314224129834144, 0.0022596478090061247, -0.0005385953053567405,
  0.0003355291926355191,
];
const erfPP = [
  0.12837916709551256, -0.3250421072470015, -0.02848174957559851, -0.005770270296489442,
  -2.3763016656650163e-5,
];
const erfQQ = [
  1, 0.39791722395915535, 0.0650222499887673, 0.005081306281875766, 0.00013249473800432164,
  -3.960228278775368e-6,
];
const erfPA = [
  -0.0023621185607526594, 0.41485611868374833, -0.3722078760357013, 0.31834661990116175, -0.11089469428239668,
  0.035478304325618236, -0.002166375594868791,
];
const erfQA = [
  1, 0.10642088040084423, 0.540397917702171, 0.07182865441419627, 0.12617121980876164, 0.01363708391202905,
  0.011984499846799107,
];
const erfRA = [
  -0.009864944034847148, -0.6938585727071818, -10.558626225323291, -62.375332450326006, -162.39666946257347,
  -184.60509290671104, -81.2874355063066, -9.814329344169145,
];
const erfSA = [
  1, 19.651271667439257, 137.65775414351904, 434.56587747522923, 645.3872717332679, 429.00814002756783,
  108.63500554177944, 6.570249770319282, -0.0604244152148581,
];
const erfRB = [
  -0.0098649429247001, -0.799283237680523, -17.757954917754752, -160.63638485582192, -637.5664433683896,
  -1025.0951316110772, -483.5191916086514,
];
const erfSB = [
  1, 30.33806074348246, 325.7925129965739, 1536.729586084437, 3199.8582195085955, 2553.0504064331644,
  474.52854120695537, -22.44095244658582,
];
const invA = [
  1.1975323115670913, 47.07268811238398, 697.062665343896, 4854.886889384388, 16235.862515167575,
  23782.041382114385, 11819.493347062295, 887.0940696254552,
];
const invB = [
  1.0, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
  28729.085735721943, 5226.495278852854,
];
const invC = [
  1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
  0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
];
const invD = [
  1.4142135623730951, 2.9036514445419948, 2.3707661626024534, 0.9754783200178743, 0.2094506521051275,
  0.021494160384252878, 0.0007744145906515771, 1.4859850019840355e-9,
];
const invE = [
  6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
  0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7,
];
const invF = [
  1.4142135623730951, 0.8482908416595164, 0.19364809469506591, 0.02103693768272069, 0.0011128009970788597,
  2.6110884050805935e-5, 2.010321207683943e-7, 2.8910246058729655e-15,
];

/** The gamma function for large x, as two factors. */
function stirling(x: number): [number, number] {
  if (x > 200) return [INF, 1];
  let w = 1 / x;
  w = 1 + w * poly(w, gammaS);
  let y1 = exp(x);
  let y2 = 1;
  if (x > 143.01608) {
    const v = pow(x, 0.5 * x - 0.25);
    y2 = v / y1;
    y1 = v;
  } else y1 = pow(x, x - 0.5) / y1;
  return [y1, 2.506628274631000502417 * w * y2];
}

export function gamma(x: number): number {
  if (x !== x || x === -INF || (x < 0 && Number.isInteger(x))) return Number.NaN;
  if (x === INF) return INF;
  if (x === 0) return signbit(x) ? -INF : INF;
  const q = Math.abs(x);
  if (q > 33) {
    if (x >= 0) {
      const [y1, y2] = stirling(x);
      return y1 * y2;
    }
    let p = Math.floor(q);
    const sign = p % 2 === 0 ? -1 : 1;
    let z = q - p;
    if (z > 0.5) {
      p++;
      z = q - p;
    }
    z = q * sin(Math.PI * z);
    if (z === 0) return sign * INF;
    const [s1, s2] = stirling(q);
    const a = Math.abs(z);
    const d = a * s1 * s2;
    return sign * (d === INF ? Math.PI / a / s1 / s2 : Math.PI / d);
  }
  let z = 1;
  while (x >= 3) {
    x--;
    z *= x;
  }
  const small = (): number =>
    x === 0 ? INF : z / ((1 + 0.57721566490153286060651209008240243104215933593992 * x) * x);
  while (x < 0) {
    if (x > -1e-9) return small();
    z /= x;
    x++;
  }
  while (x < 2) {
    if (x < 1e-9) return small();
    z /= x;
    x++;
  }
  if (x === 2) return z;
  x -= 2;
  return (z * poly(x, gammaP)) / poly(x, gammaQ);
}

/** sin(pi * x), negated; x > 0 */
function minusSinPi(x: number): number {
  if (x < 0.25) return -sin(Math.PI * x);
  let n: number;
  if (Math.floor(x) !== x) {
    x %= 2;
    n = Math.trunc(x * 4);
  } else {
    x = x >= 9007199254740992 ? 0 : x % 2;
    n = x * 4;
  }
  if (n === 0) return -sin(Math.PI * x);
  if (n <= 2) return -cos(Math.PI * (0.5 - x));
  if (n <= 4) return -sin(Math.PI * (1 - x));
  if (n <= 6) return cos(Math.PI * (x - 1.5));
  return -sin(Math.PI * (x - 2));
}

const Y_MIN = 1.461632144968362245;
const T_C = 1.46163214496836224576;
const T_F = -1.21486290535849611461e-1;
const T_T = -3.63867699703950536541e-18;

function lgammaBelow2(x: number): number {
  const low = x <= 0.9;
  const l = low ? -log(x) : 0;
  // 1 - x or 2 - x, and so on: the same three parts, one apart.
  const shift = low ? 1 : 0;
  if (x >= Y_MIN - shift + 0.27) {
    const y = 2 - shift - x;
    const z = y * y;
    return l + (y * poly(z, lgammaA0) + z * poly(z, lgammaA1) - 0.5 * y);
  }
  if (x >= Y_MIN - shift - 0.27) {
    const y = x - (T_C - shift);
    const z = y * y;
    const w = z * y;
    const p = z * poly(w, lgammaT0) - (T_T - w * (poly(w, lgammaT1) + y * poly(w, lgammaT2)));
    return l + (T_F + p);
  }
  const y = low ? x : x - 1;
  return l + (-0.5 * y + (y * poly(y, lgammaU)) / poly(y, lgammaV));
}

export function lgamma(x: number): [number, number] {
  if (!Number.isFinite(x)) return [x, 1];
  if (x === 0) return [INF, 1];
  const negative = x < 0;
  x = Math.abs(x);
  if (x < 2 ** -70) return [-log(x), negative ? -1 : 1];
  let sign = 1;
  let adjust = 0;
  if (negative) {
    if (x >= 4503599627370496) return [INF, 1];
    const t = minusSinPi(x);
    if (t === 0) return [INF, 1];
    adjust = log(Math.PI / Math.abs(t * x));
    if (t < 0) sign = -1;
  }
  let l: number;
  if (x === 1 || x === 2) return [0, sign];
  if (x < 2) l = lgammaBelow2(x);
  else if (x < 8) {
    const i = Math.trunc(x);
    const y = x - i;
    l = 0.5 * y + (y * poly(y, lgammaS)) / poly(y, lgammaR);
    let z = 1;
    for (let k = i - 1; k >= 2; k--) z *= y + k;
    if (i >= 3) l += log(z);
  } else if (x < 2 ** 58) {
    const t = log(x);
    const z = 1 / x;
    const y = z * z;
    l = (x - 0.5) * (t - 1) + ((lgammaW[0] as number) + z * poly(y, lgammaW.slice(1)));
  } else l = x * (log(x) - 1);
  return [negative ? adjust - l : l, sign];
}

const ERX = 8.45062911510467529297e-1;

/** exp(-x*x) * …/x of the tail, for x >= 1.25. */
function erfTail(x: number): number {
  const s = 1 / (x * x);
  const [r, q] = x < 1 / 0.35 ? [poly(s, erfRA), poly(s, erfSA)] : [poly(s, erfRB), poly(s, erfSB)];
  const z = float64frombits(float64bits(x) & 0xffffffff00000000n);
  return exp(-z * z - 0.5625) * exp((z - x) * (z + x) + r / q);
}

export function erf(x: number): number {
  if (x !== x || x === 0) return x;
  const sign = x < 0 ? -1 : 1;
  const a = Math.abs(x);
  if (a < 0.84375) {
    if (a < 2 ** -28) {
      const t =
        a < 2.848094538889218e-306
          ? 0.125 * (8 * a + 1.02703333676410069053 * a)
          : a + 1.28379167095512586316e-1 * a;
      return x < 0 ? -t : t;
    }
    const z = a * a;
    return sign * (a + a * (poly(z, erfPP) / poly(z, erfQQ)));
  }
  if (a < 1.25) {
    const s = a - 1;
    return sign * (ERX + poly(s, erfPA) / poly(s, erfQA));
  }
  if (a >= 6) return sign;
  const r = erfTail(a);
  return x < 0 ? r / a - 1 : 1 - r / a;
}

export function erfc(x: number): number {
  if (x !== x) return x;
  const negative = x < 0;
  const a = Math.abs(x);
  if (a < 0.84375) {
    let t = a;
    if (a >= 2 ** -56) {
      const z = a * a;
      const y = poly(z, erfPP) / poly(z, erfQQ);
      t = a < 0.25 ? a + a * y : 0.5 + (a * y + (a - 0.5));
    }
    return negative ? 1 + t : 1 - t;
  }
  if (a < 1.25) {
    const s = a - 1;
    const q = poly(s, erfPA) / poly(s, erfQA);
    return negative ? 1 + ERX + q : 1 - ERX - q;
  }
  if (a >= 28 || (negative && a > 6)) return negative ? 2 : 0;
  const r = erfTail(a);
  return negative ? 2 - r / a : r / a;
}

export function erfinv(x: number): number {
  if (x !== x || x <= -1 || x >= 1) return x === 1 || x === -1 ? x * INF : Number.NaN;
  // Nothing to invert, but the sign of a zero to keep.
  if (x === 0) return x;
  const a = Math.abs(x);
  let r: number;
  if (a <= 0.85) {
    const t = 0.180625 - 0.25 * a * a;
    r = (a * poly(t, invA)) / poly(t, invB);
  } else {
    let t = Math.sqrt(Math.LN2 - log(1 - a));
    if (t <= 5) {
      t -= 1.6;
      r = poly(t, invC) / poly(t, invD);
    } else {
      t -= 5;
      r = poly(t, invE) / poly(t, invF);
    }
  }
  return x < 0 ? -r : r;
}
