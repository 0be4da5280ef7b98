// This file declares pointers to what is not a struct or an array. The same place always yields the same pointer object, so that === is Go's pointer equality.

import type { Backing, GoValue } from './api.ts';
import { throwPlain } from './errors.ts';
import { FatalSignal } from './gopanic.ts';
import { wholeOf } from './views.ts';

/** A variable whose address is taken. */
export class Ref {
  v: GoValue;
  constructor(v: GoValue) {
    this.v = v;
  }
}

/** &s.f for a field that is no struct. */
export class FieldPtr {
  readonly #obj: Record<string, GoValue>;
  readonly #field: string;
  constructor(obj: object, field: string) {
    this.#obj = obj as Record<string, GoValue>;
    this.#field = field;
  }
  /** For the race detector: the object that has the place, and which of its places it is. */
  get place(): { readonly owner: object; readonly key: string } {
    return { owner: this.#obj, key: this.#field };
  }
  get v(): GoValue {
    return this.#obj[this.#field];
  }
  set v(x: GoValue) {
    this.#obj[this.#field] = x;
  }
}

/** &a[i] for an element that is no struct. */
export class ElemPtr {
  readonly #arr: Backing;
  readonly index: number;
  constructor(arr: Backing, i: number) {
    this.#arr = arr;
    this.index = i;
  }
  get place(): { readonly owner: object; readonly key: number } {
    return { owner: this.#arr, key: this.index };
  }
  get v(): GoValue {
    return this.#arr[this.index];
  }
  set v(x: GoValue) {
    (this.#arr as GoValue[])[this.index] = x;
  }
}

/** &a[i] for a bool, which its array keeps as 0 or 1. */
export class BoolPtr extends ElemPtr {
  override get v(): GoValue {
    return super.v === 1;
  }
  override set v(x: GoValue) {
    super.v = x ? 1 : 0;
  }
}

const fieldPtrs = new WeakMap<object, Map<string, FieldPtr>>();
const pointers = Symbol('pointers to elements');

function interned<K, P>(table: WeakMap<object, Map<K, P>>, owner: object, key: K, make: () => P): P {
  let byKey = table.get(owner);
  if (byKey === undefined) table.set(owner, (byKey = new Map()));
  let p = byKey.get(key);
  if (p === undefined) byKey.set(key, (p = make()));
  return p;
}

export function fieldPtr(obj: object, field: string): FieldPtr {
  // A null obj must fail here, as the address of a field of a nil struct does in Go.
  return interned(fieldPtrs, nonNil(obj), field, () => new FieldPtr(obj, field));
}

export function elemPtr(arr: Backing, i: number): ElemPtr {
  return pointerTo(arr, i, ElemPtr);
}

function pointerTo(arr: Backing, i: number, Pointer: typeof ElemPtr): ElemPtr {
  const { owner, first } = wholeOf(arr);
  const at = first + i;
  // Pointers are kept on the array itself: a WeakMap costs the collector too much. Mostly there is just one.
  const holder = owner as unknown as { [pointers]?: ElemPtr | Map<number, ElemPtr> };
  const known = holder[pointers];
  if (known === undefined) {
    const p = new Pointer(owner, at);
    holder[pointers] = p;
    return p;
  }
  if (known instanceof ElemPtr) {
    if (known.index === at) return known;
    const p = new Pointer(owner, at);
    holder[pointers] = new Map([
      [known.index, known],
      [at, p],
    ]);
    return p;
  }
  let p = known.get(at);
  if (p === undefined) known.set(at, (p = new Pointer(owner, at)));
  return p;
}

export function boolPtr(arr: Backing, i: number): ElemPtr {
  return pointerTo(arr, i, BoolPtr);
}

export function nonNil<T>(p: T | null): T {
  if (p === null) throw new TypeError('null');
  return p;
}

export function goFunc<T>(f: T | null): T {
  if (f === null) throw new FatalSignal('go of nil func value');
  return f;
}

/** The receiver p of a method that is declared for the value it points to, called through an interface. */
export function valueReceiver<T>(p: T | null, method: string, type: string): T {
  if (p === null) return throwPlain(`value method ${method} called using nil *${type} pointer`);
  return p;
}

/** min and max of floats: a NaN wins, and -0 is less than +0. */
export function minFloat(values: number[]): number {
  return Math.min(...values);
}

export function maxFloat(values: number[]): number {
  return Math.max(...values);
}
