// This file rounds floats to decimal digits exactly. A float is mantissa * 2^exponent, an exact decimal fraction; JavaScript's
// own toFixed and toExponential are exact too but round ties away from zero, where Go rounds them to even.

/** digits[0] . digits[1:] * 10^exp; zero has the digits '0' (or as many as asked for). */
export interface Decimal {
  readonly digits: string;
  readonly exp: number;
}

/** x = mant * 2^exp exactly; x finite and positive or zero. */
export function decompose(x: number): { mant: bigint; exp: number } {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, x);
  const bits = view.getBigUint64(0);
  const e = Number((bits >> 52n) & 0x7ffn);
  const frac = bits & ((1n << 52n) - 1n);
  return e === 0 ? { mant: frac, exp: -1074 } : { mant: frac | (1n << 52n), exp: e - 1075 };
}

/** The shortest digits that read back as x among floats of that many bits. */
export function shortest(x: number, bits: 32 | 64): Decimal {
  if (bits === 32) {
    // Below a power of two floats are twice as dense: the decimal above may be x where the nearer one below is not. Of two that
    // are equally near Go takes the even one, but for a power of two the greater.
    const isPower = decompose(x).mant === 1n << 52n && x >= 2 ** -126;
    for (let n = 1; n <= 9; n++) {
      const near = isPower ? parse(x.toExponential(n - 1)) : significant(x, n);
      if (valueOf32(near) === x) return near;
      if (!isPower) continue;
      const above = nextDecimal(near);
      if (valueOf32(above) === x) return above;
    }
  }
  return parse(x.toExponential());
}

function valueOf32({ digits, exp }: Decimal): number {
  return Math.fround(Number(`${digits}e${exp - digits.length + 1}`));
}

/** The decimal with its last digit one higher. */
function nextDecimal({ digits, exp }: Decimal): Decimal {
  const next = String(BigInt(digits) + 1n);
  return { digits: next.slice(0, digits.length), exp: exp + next.length - digits.length };
}

function parse(text: string): Decimal {
  const [mantissa, exp] = text.split('e') as [string, string];
  return { digits: mantissa.replace('.', ''), exp: Number(exp) };
}

/** x rounded to n significant digits (n >= 1). */
export function significant(x: number, n: number): Decimal {
  if (x === 0) return { digits: '0'.repeat(n), exp: 0 };
  if (n <= 80) {
    // With twenty digits more one sees whether this is a tie; only then the slow way is needed.
    const wide = parse(x.toExponential(n + 19));
    if (!/^50*$/.test(wide.digits.slice(n))) return parse(x.toExponential(n - 1));
  }
  const estimate = parse(x.toExponential(20)).exp;
  return roundAt(x, estimate - n + 1, n);
}

/** Powers of two, for n + 1 where n digits are asked for. */
const TWICE = Float64Array.from({ length: 82 }, (_, i) => 2 ** i);

/** Whether toFixed rounds x >= 0 to n digits as Go does: it is exact, but takes the larger of two that are equally near. */
export function isRoundedByJS(x: number, n: number): boolean {
  // A tie has at most one binary digit more than decimal ones behind the point.
  return x < 1e21 && n <= 80 && !Number.isInteger(x * (TWICE[n + 1] as number));
}

/** x rounded to n digits after the point, as an integer's digits: x ~ digits * 10^-n. */
export function fixedDigits(x: number, n: number): string {
  if (x < 1e21 && n <= 80) {
    if (isRoundedByJS(x, n)) return x.toFixed(n).replace('.', '');
    const wide = x.toFixed(n + 20);
    const cut = wide.length - 20;
    if (!/^50*$/.test(wide.slice(cut))) return x.toFixed(n).replace('.', '');
  }
  return scaled(x, -n).toString();
}

function roundAt(x: number, place: number, n: number): Decimal {
  const q = scaled(x, place).toString();
  // Rounding 9.99 up gives a digit more.
  if (q.length > n) return { digits: q.slice(0, n), exp: place + q.length - 1 };
  return { digits: q, exp: place + n - 1 };
}

/** The integer nearest to x / 10^place, ties to even. */
function scaled(x: number, place: number): bigint {
  const { mant, exp } = decompose(x);
  let num = mant;
  let den = 1n;
  if (exp > 0) num <<= BigInt(exp);
  else den <<= BigInt(-exp);
  if (place > 0) den *= 10n ** BigInt(place);
  else num *= 10n ** BigInt(-place);
  const q = num / den;
  const twice = (num - q * den) * 2n;
  return twice > den || (twice === den && (q & 1n) === 1n) ? q + 1n : q;
}
