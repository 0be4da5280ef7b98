// This file gives reflect the natives of Value for arrays, slices, strings and maps.

import type { Backing, GoValue } from '../../runtime/api.ts';
import { elementOf, makeBacking, Slice } from '../../runtime/backing.ts';
import type { Chan } from '../../runtime/chan.ts';
import { type GoMap, mapLookup } from '../../runtime/map.ts';
import { setArray } from '../../runtime/slice.ts';
import { basicT, type RType, type StructValue } from '../../runtime/type.ts';
import type { NativeFunc } from '../natives.ts';
import { ADDR, type Held, heldValue, isAggregate, RO, store } from './held.ts';
import { assigned, exported, settable } from './values.ts';
import { panicText, type World } from './world.ts';

/** The element i of a backing array as a Value. */
function element(w: World, arr: Backing, i: number, elem: RType, flag: number): Held {
  if ((flag & ADDR) !== 0 && !isAggregate(elem)) return w.value(elem, arr, flag, i);
  return w.value(elem, elementOf(arr, i, elem), flag);
}

/** Exchanges the elements i and j of an array. Elements with identity stay and exchange what they hold. */
export function swapElements(arr: GoValue[], i: number, j: number, elem: RType): void {
  const a = arr[i];
  const b = arr[j];
  if (elem.kind === 'struct') {
    const held = (a as StructValue).clone$();
    (a as StructValue).set$(b as StructValue);
    (b as StructValue).set$(held);
  } else if (elem.kind === 'array') {
    const held = elem.copy(a) as Backing;
    setArray(a as Backing, b as Backing, elem.elem as RType);
    setArray(b as Backing, held, elem.elem as RType);
  } else {
    arr[i] = b;
    arr[j] = a;
  }
}

export function listNatives(w: World): Record<string, NativeFunc> {
  const { rt } = w;
  const elemOf = (t: RType): RType => t.elem as RType;

  const lengthOf = (v: Held, method: 'Len' | 'Cap'): number => {
    const t = v.typ;
    const isLen = method === 'Len';
    switch (t?.kind) {
      case 'slice':
        return isLen ? (heldValue(v) as Slice).len : (heldValue(v) as Slice).cap;
      case 'array':
        return t.len;
      case 'chan':
        return isLen ? rt.chanLen(heldValue(v) as Chan | null) : rt.chanCap(heldValue(v) as Chan | null);
      case 'string':
        if (isLen) return (heldValue(v) as string).length;
        break;
      case 'map':
        if (isLen) return rt.mapLen(heldValue(v) as GoMap | null);
        break;
      case 'pointer':
        if (elemOf(t).kind === 'array') return elemOf(t).len;
        return panicText(`reflect: call of reflect.Value.${method} on ptr to non-array Value`);
    }
    return w.panicKind(`reflect.Value.${method}`, t);
  };

  /** v[i:j:k] of a slice or an addressable array; k undefined for the simple form. */
  const sliced = (v: Held, i: number, j: number, k: number | undefined, method: string): Held => {
    const t = v.typ;
    const flag = v.flag & RO;
    if (t?.kind === 'string' && k === undefined) {
      const s = heldValue(v) as string;
      if (!(i >= 0 && i <= j && j <= s.length))
        panicText('reflect.Value.Slice: string slice index out of bounds');
      return w.value(t, s.slice(i, j), flag);
    }
    if (t?.kind !== 'slice' && t?.kind !== 'array') return w.panicKind(`reflect.Value.${method}`, t);
    if (t.kind === 'array' && (v.flag & ADDR) === 0)
      panicText(`reflect.Value.${method}: slice of unaddressable array`);
    const s = t.kind === 'slice' ? (heldValue(v) as Slice) : new Slice(v.x as Backing, 0, t.len, t.len);
    const max = k ?? s.cap;
    if (!(i >= 0 && i <= j && j <= max && max <= s.cap))
      panicText(`reflect.Value.${method}: slice index out of bounds`);
    const type = t.kind === 'slice' ? t : rt.sliceT(elemOf(t));
    return w.value(type, rt.reslice(s, elemOf(t), i, j, k), flag);
  };

  const append = (s: Held, values: GoValue[]): Held =>
    w.value(s.typ as RType, rt.append(heldValue(s) as Slice, elemOf(s.typ as RType), values), s.flag & RO);

  const mapOf = (v: Held, method: string): GoMap | null =>
    v.typ?.kind === 'map' ? (heldValue(v) as GoMap | null) : w.panicKind(`reflect.Value.${method}`, v.typ);

  return {
    'Value.Len': (v: Held) => lengthOf(v, 'Len'),
    'Value.Cap': (v: Held) => lengthOf(v, 'Cap'),
    'Value.Index'(v: Held, i: number): Held {
      const t = v.typ;
      const { flag } = v;
      switch (t?.kind) {
        case 'slice': {
          const s = heldValue(v) as Slice;
          if (!(i >= 0 && i < s.len)) return panicText('reflect: slice index out of range');
          return element(w, s.arr, s.off + i, elemOf(t), (flag & RO) | ADDR);
        }
        case 'array':
          if (!(i >= 0 && i < t.len)) return panicText('reflect: array index out of range');
          return element(w, v.x as Backing, i, elemOf(t), flag & (RO | ADDR));
        case 'string': {
          const s = heldValue(v) as string;
          if (!(i >= 0 && i < s.length)) return panicText('reflect: string index out of range');
          return w.value(basicT('uint8'), s.charCodeAt(i), flag & RO);
        }
        default:
          return w.panicKind('reflect.Value.Index', t);
      }
    },
    'Value.Slice': (v: Held, i: number, j: number) => sliced(v, i, j, undefined, 'Slice'),
    'Value.Slice3': (v: Held, i: number, j: number, k: number) => sliced(v, i, j, k, 'Slice3'),
    'Value.SetLen'(v: Held, n: number): void {
      const t = settable(w, v, 'SetLen');
      if (t.kind !== 'slice') w.panicKind('reflect.Value.SetLen', t);
      const s = heldValue(v) as Slice;
      if (!(n >= 0 && n <= s.cap)) panicText('reflect: slice length out of range in SetLen');
      store(v, rt.reslice(s, elemOf(t), 0, n));
    },
    'Value.SetCap'(v: Held, n: number): void {
      const t = settable(w, v, 'SetCap');
      if (t.kind !== 'slice') w.panicKind('reflect.Value.SetCap', t);
      const s = heldValue(v) as Slice;
      if (!(n >= s.len && n <= s.cap)) panicText('reflect: slice capacity out of range in SetCap');
      store(v, rt.reslice(s, elemOf(t), 0, s.len, n));
    },
    'Value.Grow'(v: Held, n: number): void {
      const t = settable(w, v, 'Grow');
      if (t.kind !== 'slice') w.panicKind('reflect.Value.Grow', t);
      if (n < 0) panicText('reflect.Value.Grow: negative len');
      const s = heldValue(v) as Slice;
      if (s.len + n <= s.cap) return;
      const elem = elemOf(t);
      const more = rt.appendSlice(s, elem, new Slice(makeBacking(elem, n), 0, n, n));
      store(v, rt.reslice(more, elem, 0, s.len));
    },
    'Value.Clear'(v: Held): void {
      const t = v.typ;
      if (t?.kind === 'slice') rt.clearSlice(heldValue(v) as Slice, elemOf(t));
      else rt.mapClear(mapOf(v, 'Clear'));
    },
    Append(s: Held, list: Slice): Held {
      const t = exported(w, s, 'Append');
      if (t.kind !== 'slice') return w.panicKind('reflect.Append', t);
      const values = Array.from({ length: list.len }, (_, i) => {
        const x = list.arr[list.off + i] as unknown as Held;
        exported(w, x, 'Set');
        return assigned(w, x, elemOf(t), 'reflect.Set');
      });
      return append(s, values);
    },
    AppendSlice(s: Held, x: Held): Held {
      if (s.typ?.kind !== 'slice') return w.panicKind('reflect.AppendSlice', s.typ);
      if (x.typ?.kind !== 'slice') return w.panicKind('reflect.AppendSlice', x.typ);
      const elem = elemOf(s.typ);
      if (elem !== x.typ.elem) panicText(`reflect.AppendSlice: ${elem.str} != ${elemOf(x.typ).str}`);
      return w.value(s.typ, rt.appendSlice(heldValue(s) as Slice, elem, heldValue(x) as Slice), s.flag & RO);
    },
    Copy(dst: Held, src: Held): number {
      const to = dst.typ;
      if (to?.kind !== 'array' && to?.kind !== 'slice') return w.panicKind('reflect.Copy', to);
      if (to.kind === 'array') settable(w, dst, 'Copy');
      exported(w, dst, 'Copy');
      const from = src.typ;
      const list = (v: Held, t: RType): Slice =>
        t.kind === 'slice' ? (heldValue(v) as Slice) : new Slice(v.x as Backing, 0, t.len, t.len);
      if (from?.kind === 'string' && elemOf(to).kind === 'uint8')
        return rt.copyString(list(dst, to), heldValue(src) as string);
      if (from?.kind !== 'array' && from?.kind !== 'slice') return w.panicKind('reflect.Copy', from);
      exported(w, src, 'Copy');
      if (to.elem !== from.elem) panicText(`reflect.Copy: ${elemOf(to).str} != ${elemOf(from).str}`);
      return rt.copySlice(list(dst, to), list(src, from), elemOf(to));
    },
    swap(v: Held, i: number, j: number): void {
      const s = heldValue(v) as Slice;
      swapElements(s.arr as GoValue[], s.off + i, s.off + j, elemOf(v.typ as RType));
    },

    'Value.MapIndex'(v: Held, key: Held): Held {
      const m = mapOf(v, 'MapIndex');
      const t = v.typ as RType;
      const k = assigned(w, key, t.key as RType, 'reflect.Value.MapIndex');
      const e = mapLookup(m, k, t.key as RType);
      return e === undefined ? w.zeroValue : w.value(elemOf(t), elemOf(t).copy(e), (v.flag | key.flag) & RO);
    },
    'Value.MapKeys'(v: Held): Slice {
      const m = mapOf(v, 'MapKeys');
      const keys: GoValue[] = [];
      for (const [k] of rt.mapRange(m)) keys.push(w.value((v.typ as RType).key as RType, k, v.flag & RO));
      return keys.length === 0 && m === null ? emptyValues(w) : rt.sliceOf(w.valueType as RType, keys);
    },
    'Value.SetMapIndex'(v: Held, key: Held, elem: Held): void {
      const m = mapOf(v, 'SetMapIndex');
      exported(w, v, 'SetMapIndex');
      exported(w, key, 'SetMapIndex');
      const t = v.typ as RType;
      const k = assigned(w, key, t.key as RType, 'reflect.Value.SetMapIndex');
      if (elem.typ === null) {
        rt.mapDelete(m, k, t.key as RType);
        return;
      }
      exported(w, elem, 'SetMapIndex');
      rt.mapSet(m, k, assigned(w, elem, elemOf(t), 'reflect.Value.SetMapIndex'));
    },

    entriesOf: (v: Held) => {
      const all = [...rt.mapRange(heldValue(v) as GoMap | null)];
      return all;
    },
    entryCount: (entries: unknown[]) => entries.length,
    entryPresent: (v: Held, entries: [GoValue, GoValue][], i: number) => {
      const [k] = entries[i] as [GoValue, GoValue];
      // A NaN is found by nothing, and cannot be deleted but by clearing the map.
      return Number.isNaN(k) || mapLookup(heldValue(v) as GoMap | null, k) !== undefined;
    },
    entryPart(v: Held, entries: [GoValue, GoValue][], i: number, value: boolean): Held {
      const t = v.typ as RType;
      const [k, e] = entries[i] as [GoValue, GoValue];
      if (!value) return w.value(t.key as RType, (t.key as RType).copy(k), v.flag & RO);
      const now = mapLookup(heldValue(v) as GoMap | null, k) ?? e;
      return w.value(elemOf(t), elemOf(t).copy(now), v.flag & RO);
    },
  };
}

function emptyValues(w: World): Slice {
  return new Slice(makeBacking(w.valueType as RType, 0), 0, 0, 0);
}
