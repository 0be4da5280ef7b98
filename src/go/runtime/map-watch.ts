// This file has map operations that notice when they overlap. A goroutine of a program that is compiled with `preempt` or
// `race` may lose the processor in the middle of a write to a map; who touches the map meanwhile ends the program with
// Go's fatal error. Emitted code of other programs calls map.ts directly.

import type { GoValue } from './api.ts';
import { FatalSignal } from './gopanic.ts';
import * as maps from './map.ts';
import type { G, Proc } from './proc.ts';
import type { Rand } from './rand.ts';
import type { RType } from './type.ts';

/** What is done with a map, as Go's messages tell it apart. */
export type MapUse = 'read' | 'write' | 'iteration';

export class MapWatch {
  readonly proc: Proc;
  /** Maps that are being written to by goroutines that lost the processor. */
  readonly #writing = new Map<maps.GoMap, G>();
  /** Map that was written to last. */
  #last: maps.GoMap | null = null;
  readonly #pause: () => boolean;

  /** pause tells whether a write that was just made shall take so long that others run meanwhile. */
  constructor(proc: Proc, pause: () => boolean) {
    this.proc = proc;
    this.#pause = pause;
  }

  /** Called before every use of a map. */
  touch(m: maps.GoMap, use: MapUse): void {
    if (this.#writing.size === 0) return;
    const g = this.#writing.get(m);
    if (g === undefined || g === this.proc.current) return;
    throw new FatalSignal(
      use === 'write'
        ? 'concurrent map writes'
        : use === 'read'
          ? 'concurrent map read and map write'
          : 'concurrent map iteration and map write',
    );
  }

  /** After a write: whether the goroutine loses the processor now. `yield` follows, then mapWritten. */
  midWrite(): boolean {
    const m = this.#last;
    const g = this.proc.current;
    this.#last = null;
    if (m === null || g === null || !this.#pause()) return false;
    this.#writing.set(m, g);
    this.proc.gosched();
    return true;
  }

  mapWritten(): void {
    for (const [m, g] of this.#writing) if (g === this.proc.current) this.#writing.delete(m);
  }

  mapGet(m: maps.GoMap | null, k: GoValue, zero: GoValue): GoValue {
    if (m !== null) this.touch(m, 'read');
    return maps.mapGet(m, k, zero);
  }

  mapLookup(m: maps.GoMap | null, k: GoValue, keyType?: RType): GoValue | undefined {
    if (m !== null) this.touch(m, 'read');
    return maps.mapLookup(m, k, keyType);
  }

  mapSet(m: maps.GoMap | null, k: GoValue, v: GoValue): void {
    if (m !== null) this.#write(m);
    maps.mapSet(m, k, v);
  }

  mapDelete(m: maps.GoMap | null, k: GoValue, keyType?: RType): void {
    if (m !== null) this.#write(m);
    maps.mapDelete(m, k, keyType);
  }

  mapClear(m: maps.GoMap | null): void {
    if (m !== null) this.#write(m);
    maps.mapClear(m);
  }

  #write(m: maps.GoMap): void {
    this.touch(m, 'write');
    this.#last = m;
  }

  *mapRange(m: maps.GoMap | null, rand: Rand = this.proc.rand): Iterable<readonly [GoValue, GoValue]> {
    if (m === null) return;
    this.touch(m, 'iteration');
    for (const entry of maps.mapRange(m, rand)) {
      yield entry;
      this.touch(m, 'iteration');
    }
  }
}
