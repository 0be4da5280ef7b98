// This file writes a value for a person who watches a program: short, on one line, in Go's notation. Programs print
// through package fmt, never through this.

import type { Backing, GoValue, Iface } from './api.ts';
import { elementOf, type Slice } from './backing.ts';
import type { Complex } from './complex.ts';
import { type GoMap, mapEntries } from './map.ts';
import { decodeUTF8 } from './text.ts';
import { type RType, unbox } from './type.ts';

const MAX_ELEMS = 8;
const MAX_DEPTH = 3;
const MAX_STRING = 40;

export function describe(v: GoValue, t: RType, depth = 0): string {
  if (depth > MAX_DEPTH) return '…';
  switch (t.kind) {
    case 'string': {
      const text = decodeUTF8(v as string);
      return JSON.stringify(text.length > MAX_STRING ? `${text.slice(0, MAX_STRING)}…` : text);
    }
    case 'interface':
      return v === null ? 'nil' : describe(unbox(v as Iface), (v as Iface).type$, depth);
    case 'struct':
      return `{${t.fields.map((f) => describe((v as Record<string, GoValue>)[f.js], f.type, depth + 1)).join(' ')}}`;
    case 'pointer':
      if (v === null) return 'nil';
      return t.elem?.kind === 'struct' ? `&${describe(v, t.elem, depth + 1)}` : `(${t.str})`;
    case 'slice': {
      const s = v as Slice;
      return list(s.arr, s.off, s.len, t.elem as RType, depth);
    }
    case 'array':
      return list(v as Backing, 0, t.len, t.elem as RType, depth);
    case 'map': {
      const entries = mapEntries(v as GoMap | null).slice(0, MAX_ELEMS);
      const text = entries.map(
        ([k, e]) => `${describe(k, t.key as RType, depth + 1)}:${describe(e, t.elem as RType, depth + 1)}`,
      );
      return `map[${text.join(' ')}]`;
    }
    case 'complex64':
    case 'complex128':
      return `(${(v as Complex).re}${(v as Complex).im < 0 ? '' : '+'}${(v as Complex).im}i)`;
    case 'chan':
    case 'func':
      return v === null ? 'nil' : `(${t.str})`;
    default:
      return String(v);
  }
}

function list(arr: Backing, off: number, len: number, elem: RType, depth: number): string {
  const shown = Array.from({ length: Math.min(len, MAX_ELEMS) }, (_, i) =>
    describe(elementOf(arr, off + i, elem) ?? elem.zero(), elem, depth + 1),
  );
  return `[${shown.join(' ')}${len > MAX_ELEMS ? ' …' : ''}]`;
}
