// This file finds again the instances of generic types that were made before, so that identical ones are, where
// possible, the same object, and types that refer to themselves through instances end somewhere.

import type { Type } from './types.ts';
import { identical, identicalLists } from './typeset.ts';
import { instanceHash } from './typestring.ts';

interface Entry {
  readonly orig: Type;
  readonly targs: readonly Type[];
  readonly instance: Type;
}

export class Context {
  readonly #instances = new Map<string, Entry[]>();
  readonly #ids = new Map<Type, number>();

  /** Under which instances of orig with these type arguments are kept. Equal for identical ones. */
  hash(orig: Type, targs: readonly Type[]): string {
    return instanceHash(this, orig, targs);
  }

  lookup(hash: string, orig: Type, targs: readonly Type[]): Type | null {
    for (const e of this.#instances.get(hash) ?? []) {
      if ((e.orig === orig || identical(e.orig, orig)) && identicalLists(e.targs, targs)) return e.instance;
    }
    return null;
  }

  /** Keeps inst, unless an identical instance is kept already; gives the one that is kept. */
  update(hash: string, orig: Type, targs: readonly Type[], inst: Type): Type {
    const list = this.#instances.get(hash);
    if (list === undefined) {
      this.#instances.set(hash, [{ orig, targs, instance: inst }]);
      return inst;
    }
    for (const e of list) if (identical(e.instance, inst)) return e.instance;
    list.push({ orig, targs, instance: inst });
    return inst;
  }

  /** A number for a generic type, defined type or type parameter. */
  getID(t: Type): number {
    let id = this.#ids.get(t);
    if (id === undefined) {
      id = this.#ids.size;
      this.#ids.set(t, id);
    }
    return id;
  }
}
