// This file makes JavaScript names out of Go's. Go names are kept; what JavaScript reserves or the emitted code itself
// uses gets a `$`, and so do second variables of one name, so that shadowing needs no care.

import { isExported, type Package } from '../types/objects.ts';

const reserved = new Set(
  (
    'abstract arguments async await boolean break byte case catch char class const continue debugger default delete do double else enum eval ' +
    'export extends false final finally float for function get goto if implements import in instanceof int interface let long native new ' +
    'null package private protected public return set short static super switch synchronized this throw throws transient true try typeof ' +
    'undefined var void volatile while with yield NaN Infinity Math BigInt Number String Boolean Object Array Function Symbol Map Set Error ' +
    'TypeError Uint8Array Int8Array Uint16Array Int16Array Uint32Array Int32Array Float32Array Float64Array BigUint64Array WeakMap Promise ' +
    'globalThis isNaN constructor prototype'
  ).split(' '),
);

/** Names in use in one emitted scope. */
export class NameSet {
  readonly #used: Set<string>;
  readonly #counts = new Map<string, number>();
  constructor(used: Iterable<string> = []) {
    this.#used = new Set(used);
  }

  /** The name itself if it is free, else with a `$` and a number. */
  unique(goName: string): string {
    return this.claim(identifier(goName));
  }

  /** The same of what is an identifier. */
  claim(name: string): string {
    let n = reserved.has(name) ? `${name}$` : name;
    if (this.#used.has(n)) {
      let i = this.#counts.get(name) ?? 0;
      // t$0, tt$0 … are temporaries (GenState.temp).
      const sep = /^t+$/.test(name) ? '$$' : '$';
      do n = `${name}${sep}${++i}`;
      while (this.#used.has(n));
      this.#counts.set(name, i);
    }
    this.#used.add(n);
    return n;
  }
}

/** A Go name with what is a letter to Go but may not stand in a JavaScript name written by its number. */
export function identifier(name: string): string {
  // Nearly every name; expressions with classes of Unicode take milliseconds to be made.
  if (/^[A-Za-z_$][\w$]*$/.test(name)) return name;
  return name.replace(
    /^[^\p{ID_Start}_$]|[^\p{ID_Continue}$]/gu,
    (c) => `$u${(c.codePointAt(0) as number).toString(16)}$`,
  );
}

/** Any text as part of a name. */
export function sanitize(text: string): string {
  const ascii = /^[\0-\x7f]*$/.test(text);
  return text.replace(ascii ? /[^\w$]+/g : /[^\p{ID_Continue}$]+/gu, '_').replace(/^_+|_+$/g, '') || '_';
}

/** The parts of a package's names: its last path element, `main$`. */
export function packagePrefix(path: string): string {
  const s = sanitize(path.slice(path.lastIndexOf('/') + 1));
  return /^[A-Za-z_$]/.test(s) || /^\p{ID_Start}/u.test(s) ? s : `_${s}`;
}

/** The property of an interface method on prototypes, without the `$` or `$$` before it. */
export function methodSuffix(goName: string, pkg: Package | null): string {
  const name = identifier(goName);
  return pkg === null || isExported(goName) || pkg.path === 'main' ? name : `${name}$${sanitize(pkg.path)}`;
}
