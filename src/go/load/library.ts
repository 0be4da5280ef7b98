// This file holds the standard library as programs use it: each package is checked as far as they do, and kept for all
// programs.

import type { StdPackage } from '../std/natives.ts';
import { FileSet, type Pos } from '../syntax/index.ts';
import { type CheckedPackage, checkOnDemand } from '../types/index.ts';
import { GO_VERSION } from './module.ts';

/** Positions from here upwards belong to the library. */
const LIBRARY_FIRST: Pos = 2 ** 30;

/** Where the packages come from. */
export interface Shelf {
  /** Whether the library has a package, loaded or not. */
  has(path: string): boolean;
  /** The import paths of all packages. */
  paths(): readonly string[];
  /** A package that is loaded. */
  get(path: string): StdPackage | undefined;
}

/** The library's packages as they are first imported. */
export class Library {
  readonly fset = new FileSet(null, LIBRARY_FIRST);
  readonly #shelf: Shelf;
  readonly #checked = new Map<string, CheckedPackage>();

  constructor(shelf: Shelf) {
    this.#shelf = shelf;
  }

  has(path: string): boolean {
    return this.#shelf.has(path);
  }

  /** The import paths of all packages that a program may import, sorted. */
  paths(): readonly string[] {
    const all = [...this.#shelf.paths()];
    return all.filter((path) => !path.split('/').includes('internal')).sort();
  }

  /** Of a package that does not come with the engine: once it is loaded. */
  get(path: string): CheckedPackage | undefined {
    const known = this.#checked.get(path);
    if (known !== undefined) return known;
    const std = this.#shelf.get(path);
    if (std === undefined) return undefined;
    const checked = checkOnDemand(this.fset, path, std.digest, {
      goVersion: GO_VERSION,
      importer: (p) => this.get(p)?.pkg ?? { error: `package ${p} is not in std` },
      ignoreFuncBodies: false,
      natives: true,
    });
    this.#checked.set(path, checked);
    return checked;
  }

  native(path: string): StdPackage['native'] {
    return this.#shelf.get(path)?.native ?? null;
  }

  /** Functions of a package that were emitted when it was digested. */
  emitted(path: string): StdPackage['emitted'] {
    return this.#shelf.get(path)?.emitted;
  }
}
