// This file implements DeepEqual. Pairs of pointers, slices and maps that are being compared count as equal when they are
// met again, so that cycles end.

import type { Backing, GoValue, Iface } from '../../runtime/api.ts';
import { elementOf, nilSlice, type Slice } from '../../runtime/backing.ts';
import { equal } from '../../runtime/equality.ts';
import { type GoMap, mapEntries, mapLen, mapLookup } from '../../runtime/map.ts';
import { type RType, unbox } from '../../runtime/type.ts';

type Visited = Map<object, Map<object, Set<RType>>>;

export function deepEqual(a: Iface | null, b: Iface | null): boolean {
  if (a === null || b === null) return a === b;
  if (a.type$ !== b.type$) return false;
  return deepValue(unbox(a), unbox(b), a.type$, new Map());
}

/** Whether the pair was met before; it is from now on. */
function seen(a: object, b: object, t: RType, visited: Visited): boolean {
  let byB = visited.get(a);
  if (byB === undefined) visited.set(a, (byB = new Map()));
  let types = byB.get(b);
  if (types === undefined) byB.set(b, (types = new Set()));
  if (types.has(t)) return true;
  types.add(t);
  return false;
}

function deepValue(a: GoValue, b: GoValue, t: RType, visited: Visited): boolean {
  switch (t.kind) {
    case 'array':
      return deepList(a as Backing, 0, b as Backing, 0, t.len, t.elem as RType, visited);
    case 'slice': {
      const x = a as Slice;
      const y = b as Slice;
      if ((x === nilSlice) !== (y === nilSlice) || x.len !== y.len) return false;
      if (x.len === 0 || (x.arr === y.arr && x.off === y.off)) return true;
      if (x.off === 0 && y.off === 0 && seen(x.arr, y.arr, t, visited)) return true;
      return deepList(x.arr, x.off, y.arr, y.off, x.len, t.elem as RType, visited);
    }
    case 'interface': {
      if (a === null || b === null) return a === b;
      const x = a as Iface;
      const y = b as Iface;
      return x.type$ === y.type$ && deepValue(unbox(x), unbox(y), x.type$, visited);
    }
    case 'pointer': {
      if (a === b) return true;
      if (a === null || b === null || seen(a as object, b as object, t, visited))
        return a !== null && b !== null;
      const elem = t.elem as RType;
      if (elem.kind === 'struct' || elem.kind === 'array') return deepValue(a, b, elem, visited);
      return deepValue((a as { v: GoValue }).v, (b as { v: GoValue }).v, elem, visited);
    }
    case 'struct':
      return t.fields.every((f) =>
        deepValue(
          (a as Record<string, GoValue>)[f.js],
          (b as Record<string, GoValue>)[f.js],
          f.type,
          visited,
        ),
      );
    case 'map': {
      if (a === b) return true;
      if (a === null || b === null) return false;
      const x = a as GoMap;
      const y = b as GoMap;
      if (mapLen(x) !== mapLen(y)) return false;
      if (seen(x, y, t, visited)) return true;
      return mapEntries(x).every(([k, e]) => {
        const other = mapLookup(y, k);
        return other !== undefined && deepValue(e, other, t.elem as RType, visited);
      });
    }
    case 'func':
      return a === null && b === null;
    default:
      return equal(a, b, t);
  }
}

function deepList(
  a: Backing,
  i: number,
  b: Backing,
  j: number,
  n: number,
  elem: RType,
  visited: Visited,
): boolean {
  for (let k = 0; k < n; k++) {
    if (!deepValue(elementOf(a, i + k, elem), elementOf(b, j + k, elem), elem, visited)) return false;
  }
  return true;
}
