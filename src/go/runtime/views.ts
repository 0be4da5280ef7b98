// This file lets an array be a part of another one, as a slice converted to a pointer to an array is. The same part is
// always the same object, so that pointers to it are equal, and its elements are at the same places as those of the whole.

import type { Backing, GoValue } from './api.ts';

const views = new WeakMap<object, Map<string, Backing>>();
/** Where the elements of a view are. */
const places = new WeakMap<object, { readonly owner: Backing; readonly first: number }>();
/** Whether there ever was a view: most programs have none, and ask for nothing then. */
let anyViews = false;

function viewOf<T extends Backing>(owner: object, off: number, len: number, make: () => T): T {
  let byPlace = views.get(owner);
  if (byPlace === undefined) views.set(owner, (byPlace = new Map()));
  const key = `${off}:${len}`;
  let view = byPlace.get(key);
  if (view === undefined) {
    anyViews = true;
    byPlace.set(key, (view = make()));
  }
  return view as T;
}

/** len elements of a typed array from off on. */
export function typedView(part: Uint8Array, start: number, len: number): Backing {
  if (start === 0 && part.length === len) return part;
  const { owner, first } = wholeOf(part);
  return viewOf(owner, first + start, len, () => {
    const view = part.subarray(start, start + len);
    places.set(view, { owner, first: first + start });
    return view;
  });
}

/** len elements of a plain array from off on. JavaScript has no such array, so it is a proxy. */
export function arrayView(part: GoValue[], start: number, len: number): GoValue[] {
  const { owner, first } = wholeOf(part);
  const arr = owner as GoValue[];
  const off = first + start;
  return viewOf(arr, off, len, () => {
    const at = (p: string | symbol): number =>
      typeof p === 'string' && /^\d+$/.test(p) && Number(p) < len ? Number(p) : -1;
    const view = new Proxy<GoValue[]>(new Array(len), {
      get: (target, p) => (at(p) >= 0 ? arr[off + at(p)] : Reflect.get(target, p)),
      set: (_, p, v) => at(p) >= 0 && Reflect.set(arr, off + at(p), v),
      has: (target, p) => at(p) >= 0 || Reflect.has(target, p),
    });
    places.set(view, { owner, first: off });
    return view;
  });
}

/** The array that arr is a part of (or arr itself), and the number there of the element that is arr's first. */
export function wholeOf(arr: Backing): { readonly owner: Backing; readonly first: number } {
  return (anyViews ? places.get(arr) : undefined) ?? { owner: arr, first: 0 };
}
