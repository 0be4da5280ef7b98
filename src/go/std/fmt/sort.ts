// This file orders the keys of a map for printing, as internal/fmtsort does: numbers and strings by value, false before
// true, NaN first, structs and arrays by their parts, interfaces by type and then by value.

import type { Backing, GoValue, Iface } from '../../runtime/api.ts';
import type { Complex } from '../../runtime/complex.ts';
import { addressOf } from '../../runtime/print.ts';
import { type RType, unbox } from '../../runtime/type.ts';

export function sortKeys(entries: [GoValue, GoValue][], key: RType): [GoValue, GoValue][] {
  return entries.sort((a, b) => compare(a[0], b[0], key));
}

function order<T>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function compareFloat(a: number, b: number): number {
  if (Number.isNaN(a)) return Number.isNaN(b) ? 0 : -1;
  return Number.isNaN(b) ? 1 : order(a, b);
}

function compare(a: GoValue, b: GoValue, t: RType): number {
  switch (t.kind) {
    case 'float32':
    case 'float64':
      return compareFloat(a as number, b as number);
    case 'complex64':
    case 'complex128': {
      const x = a as Complex;
      const y = b as Complex;
      return compareFloat(x.re, y.re) || compareFloat(x.im, y.im);
    }
    case 'struct':
      for (const f of t.fields) {
        const c = compare((a as Record<string, GoValue>)[f.js], (b as Record<string, GoValue>)[f.js], f.type);
        if (c !== 0) return c;
      }
      return 0;
    case 'array':
      for (let i = 0; i < t.len; i++) {
        const c = compare((a as Backing)[i], (b as Backing)[i], t.elem as RType);
        if (c !== 0) return c;
      }
      return 0;
    case 'interface': {
      if (a === null || b === null) return a === b ? 0 : a === null ? -1 : 1;
      const x = a as Iface;
      const y = b as Iface;
      return order(x.type$.id, y.type$.id) || compare(unbox(x), unbox(y), x.type$);
    }
    case 'pointer':
    case 'chan':
      return order(BigInt(addressOf(a)), BigInt(addressOf(b)));
    default:
      return order(a, b);
  }
}
