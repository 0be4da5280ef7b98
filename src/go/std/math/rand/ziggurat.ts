// This file computes the tables of Marsaglia and Tsang's ziggurat method, from which normally and exponentially distributed numbers
// are drawn. They equal those that Go has written out.

import { Slice } from '../../../runtime/backing.ts';
import { exp, log } from '../elementary.ts';

type Tables = [Slice, Slice, Slice];

function tables(
  n: number,
  m: number,
  start: number,
  area: number,
  f: (x: number) => number,
  inverse: (y: number) => number,
): Tables {
  const k = new Uint32Array(n);
  const w = new Float32Array(n);
  const y = new Float32Array(n);
  let d = start;
  let t = start;
  const q = area / f(d);
  k[0] = (d / q) * m;
  w[0] = q / m;
  w[n - 1] = d / m;
  y[0] = 1;
  y[n - 1] = f(d);
  for (let i = n - 2; i >= 1; i--) {
    d = inverse(area / d + f(d));
    k[i + 1] = (d / t) * m;
    t = d;
    y[i] = f(d);
    w[i] = d / m;
  }
  const slice = (arr: Uint32Array | Float32Array): Slice =>
    new Slice(arr as Uint32Array<ArrayBuffer>, 0, n, n);
  return [slice(k), slice(w), slice(y)];
}

let normal: Tables | null = null;
let exponential: Tables | null = null;

export function normalTables(): Tables {
  normal ??= tables(
    128,
    2147483648,
    3.442619855899,
    9.91256303526217e-3,
    (x) => exp(-0.5 * x * x),
    (y) => Math.sqrt(-2 * log(y)),
  );
  return normal;
}

export function exponentialTables(): Tables {
  exponential ??= tables(
    256,
    4294967296,
    7.69711747013104972,
    3.949659822581572e-3,
    (x) => exp(-x),
    (y) => -log(y),
  );
  return exponential;
}
