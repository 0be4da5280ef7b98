// This file gives the fuzzers their randomness: every choice follows from a seed, so that a failing case has a number.

/** A stream of random choices (the generator mulberry32). */
export class Random {
  #state: number;

  /** The n-th stream of a seed. */
  constructor(seed: number, n = 0) {
    this.#state = (Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(n + 1, 0xc2b2ae35)) >>> 0;
    this.next();
    this.next();
  }

  /** 32 random bits. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (t ^ (t >>> 14)) >>> 0;
  }

  /** An integer from 0 up to, but not including, n. */
  int(n: number): number {
    return Math.floor((this.next() / 2 ** 32) * n);
  }

  between(low: number, high: number): number {
    return low + this.int(high - low + 1);
  }

  chance(p: number): boolean {
    return this.next() / 2 ** 32 < p;
  }

  pick<T>(from: readonly T[]): T {
    if (from.length === 0) throw new Error('nothing to pick from');
    return from[this.int(from.length)] as T;
  }

  /** One of the entries, each as likely as its weight says. */
  weighted<T>(entries: readonly (readonly [number, T])[]): T {
    let left = this.int(entries.reduce((sum, [weight]) => sum + weight, 0));
    for (const [weight, entry] of entries) if ((left -= weight) < 0) return entry;
    throw new Error('nothing to pick from');
  }

  bits64(): bigint {
    return (BigInt(this.next()) << 32n) | BigInt(this.next());
  }
}
