// This file implements complex numbers, which are immutable objects.

export class Complex {
  readonly re: number;
  readonly im: number;
  constructor(re: number, im: number) {
    this.re = re;
    this.im = im;
  }
}

export function addC(a: Complex, b: Complex): Complex {
  return new Complex(a.re + b.re, a.im + b.im);
}

export function subC(a: Complex, b: Complex): Complex {
  return new Complex(a.re - b.re, a.im - b.im);
}

export function mulC(a: Complex, b: Complex): Complex {
  return new Complex(a.re * b.re - a.im * b.im, a.re * b.im + a.im * b.re);
}

/** Division as the runtime does it: by Smith's method, with C99's rules for infinities and NaN. */
export function quoC(n: Complex, m: Complex): Complex {
  let e: number;
  let f: number;
  if (Math.abs(m.re) >= Math.abs(m.im)) {
    const ratio = m.im / m.re;
    const denom = m.re + ratio * m.im;
    e = (n.re + n.im * ratio) / denom;
    f = (n.im - n.re * ratio) / denom;
  } else {
    const ratio = m.re / m.im;
    const denom = m.im + ratio * m.re;
    e = (n.re * ratio + n.im) / denom;
    f = (n.im * ratio - n.re) / denom;
  }
  if (Number.isNaN(e) && Number.isNaN(f)) {
    let { re: a, im: b } = n;
    let { re: c, im: d } = m;
    const sign = (x: number, s: number): number => (s < 0 || Object.is(s, -0) ? -Math.abs(x) : Math.abs(x));
    const box = (x: number): number => sign(Number.isFinite(x) || Number.isNaN(x) ? 0 : 1, x);
    const inf = (x: number): boolean => x === Infinity || x === -Infinity;
    if (c === 0 && d === 0 && (!Number.isNaN(a) || !Number.isNaN(b))) {
      e = sign(Infinity, c) * a;
      f = sign(Infinity, c) * b;
    } else if ((inf(a) || inf(b)) && Number.isFinite(c) && Number.isFinite(d)) {
      a = box(a);
      b = box(b);
      e = Infinity * (a * c + b * d);
      f = Infinity * (b * c - a * d);
    } else if ((inf(c) || inf(d)) && Number.isFinite(a) && Number.isFinite(b)) {
      c = box(c);
      d = box(d);
      e = 0 * (a * c + b * d);
      f = 0 * (b * c - a * d);
    }
  }
  return new Complex(e, f);
}
