// This file keeps the time of the race detector: how much each goroutine knows of the others. A clock says, for every
// goroutine by its slot, up to which of its steps what it did comes before now. Missing entries are 0: nothing.

export type VectorClock = number[];

export function join(into: VectorClock, other: readonly number[]): void {
  for (let i = 0; i < other.length; i++) {
    const known = other[i] as number;
    if (i >= into.length) into.push(known);
    else if (known > (into[i] as number)) into[i] = known;
  }
}

export function set(clock: VectorClock, slot: number, time: number): void {
  while (clock.length <= slot) clock.push(0);
  clock[slot] = time;
}

/** A goroutine's place in clocks that is free again, and the last step of the goroutine that had it. */
interface FreeSlot {
  readonly slot: number;
  readonly time: number;
}

/** How many free places are looked at before a new one is made. */
const LOOKS = 8;

/** Slots of goroutines. One is given again only to a goroutine that starts after the end of the one that had it. */
export class Slots {
  #count = 0;
  readonly #free: FreeSlot[] = [];

  /** A slot for a goroutine that begins knowing `known`, and its first step there. */
  take(known: readonly number[]): FreeSlot {
    const free = this.#free;
    for (let i = free.length - 1; i >= Math.max(0, free.length - LOOKS); i--) {
      const { slot, time } = free[i] as FreeSlot;
      if ((known[slot] ?? 0) < time) continue;
      free[i] = free.at(-1) as FreeSlot;
      free.pop();
      return { slot, time: time + 1 };
    }
    return { slot: this.#count++, time: 1 };
  }

  give(slot: number, time: number): void {
    this.#free.push({ slot, time });
  }
}
