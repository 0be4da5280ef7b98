// This file finds out of which types reflection may get values, so that of others it can call no methods. A value gets there in
// an `any`: from a conversion, through an interface that is itself converted, or as part of a value that did.
//
// It is for programs in which only the library reflects: package text/template calls methods by their names. Who imports
// reflect can also make a value of any type that another one mentions.

import type { CField, CType, TypeTable } from './ctypes.ts';
import type { Lookup } from './lookup.ts';

/** Whether what is in such an interface counts as given to reflection: what is in `any`, and errors, which all get there. */
export function isOpen(types: TypeTable, t: CType): boolean {
  const u = types.under(t);
  return u.kind === 'interface' && (u.methods.length === 0 || (t.kind === 'named' && t.obj.pkg === null));
}

/** The types of what a value of an underlying type holds; of a struct, in the fields that count. */
export function heldBy(u: CType, counts: (f: CField) => boolean): CType[] {
  switch (u.kind) {
    case 'pointer':
    case 'slice':
    case 'array':
    case 'chan':
      return [u.elem];
    case 'map':
      return [u.key, u.elem];
    case 'struct':
      return u.fields.filter(counts).map((f) => f.type);
    default:
      return [];
  }
}

export class Reach {
  readonly #types: TypeTable;
  readonly #lookup: Lookup;
  readonly #onReached: (t: CType) => void;
  readonly #reached = new Set<CType>();
  /** What was converted to an interface type of which nothing has been reached yet. */
  readonly #converted = new Map<CType, Set<CType>>();
  /** Types found before anybody asked. */
  #waiting: CType[] | null = [];

  constructor(types: TypeTable, lookup: Lookup, onReached: (t: CType) => void) {
    this.#types = types;
    this.#lookup = lookup;
    this.#onReached = onReached;
  }

  /** Reflection calls methods, so that it matters from now on. */
  begin(): void {
    const found = this.#waiting ?? [];
    this.#waiting = null;
    for (const t of found) this.add(t);
  }

  has(t: CType): boolean {
    return this.#reached.has(t);
  }

  /** Says that values of a type are converted to an interface type; null: to an open one. */
  converts(from: CType, to: CType | null): void {
    if (isOpen(this.#types, from)) return;
    if (to === null || isOpen(this.#types, to) || this.#reached.has(to)) this.add(from);
    else {
      const known = this.#converted.get(to);
      if (known === undefined) this.#converted.set(to, new Set([from]));
      else known.add(from);
    }
  }

  /** Says that reflection may have values of a type. */
  add(t: CType): void {
    if (this.#waiting !== null) {
      this.#waiting.push(t);
      return;
    }
    const work = [t];
    for (let x = work.pop(); x !== undefined; x = work.pop()) {
      if (this.#reached.has(x)) continue;
      this.#reached.add(x);
      this.#onReached(x);
      work.push(...this.#parts(x));
    }
  }

  /** The types of what can be had from a value of type t. */
  #parts(t: CType): Iterable<CType> {
    const u = this.#types.under(t);
    if (u.kind === 'interface') return this.#converted.get(t) ?? [];
    // Reflection calls nothing that it has of an unexported field; what is promoted from an embedded one is not such.
    const parts = u.kind === 'func' ? this.#given(u) : heldBy(u, (f) => f.pkg === null || f.embedded);
    // Whoever has a T by reflection may get at its address.
    if (t.kind === 'named' || t.kind === 'struct') parts.push(this.#types.pointer(t));
    // Results of methods: only exported ones can be called.
    for (const { pkg, sig } of this.#lookup.methodSet(t)) if (pkg === null) parts.push(...sig.results);
    return parts;
  }

  /** The types of what a function gives to whoever calls it: its results, and what it calls back with, as an iterator does. */
  #given({ params, results }: Extract<CType, { kind: 'func' }>): CType[] {
    const given = [...results];
    for (const param of params) {
      const u = this.#types.under(param);
      if (u.kind === 'func') given.push(...u.params);
    }
    return given;
  }
}
