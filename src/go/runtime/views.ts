// This file lets an array be a part of another one, as a slice converted to a pointer to an array is. The same part is
// always the same object, so that pointers to it are equal, and its elements are at the same places as those of the whole.

import type { Backing, GoValue } from './api.ts';

const views = new WeakMap<object, Map<string, Backing>>();
/** Where the elements of a proxy are. */
const places = new WeakMap<object, { readonly arr: GoValue[]; readonly off: number }>();

function viewOf<T extends Backing>(owner: object, off: number, len: number, make: () => T): T {
  let byPlace = views.get(owner);
  if (byPlace === undefined) views.set(owner, (byPlace = new Map()));
  const key = `${off}:${len}`;
  let view = byPlace.get(key);
  if (view === undefined) byPlace.set(key, (view = make()));
  return view as T;
}

/** len elements of a typed array from off on. */
export function typedView(arr: Uint8Array, off: number, len: number): Backing {
  if (off === 0 && arr.length === len) return arr;
  return viewOf(arr.buffer, arr.byteOffset + off * arr.BYTES_PER_ELEMENT, len, () =>
    arr.subarray(off, off + len),
  );
}

/** len elements of a plain array from off on. JavaScript has no such array, so it is a proxy. */
export function arrayView(part: GoValue[], start: number, len: number): GoValue[] {
  const inner = places.get(part);
  const arr = inner?.arr ?? part;
  const off = start + (inner?.off ?? 0);
  return viewOf(arr, off, len, () => {
    const at = (p: string | symbol): number =>
      typeof p === 'string' && /^\d+$/.test(p) && Number(p) < len ? Number(p) : -1;
    const view = new Proxy<GoValue[]>(new Array(len), {
      get: (target, p) => (at(p) >= 0 ? arr[off + at(p)] : Reflect.get(target, p)),
      set: (_, p, v) => at(p) >= 0 && Reflect.set(arr, off + at(p), v),
      has: (target, p) => at(p) >= 0 || Reflect.has(target, p),
    });
    places.set(view, { arr, off });
    return view;
  });
}

/** What holds the elements of arr, and the number there of the element that is arr's first. */
export function wholeOf(arr: Backing): { readonly owner: object; readonly first: number } {
  if (!Array.isArray(arr)) {
    const typed = arr as Uint8Array;
    return { owner: typed.buffer, first: typed.byteOffset / typed.BYTES_PER_ELEMENT };
  }
  const place = places.get(arr);
  return place === undefined ? { owner: arr, first: 0 } : { owner: place.arr, first: place.off };
}
