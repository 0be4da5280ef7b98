// This file implements the generator from which a run draws everything that Go leaves to chance: the order of map
// iteration and of ready select cases, and with a seed the order of goroutines.

/** xorshift32: 32 bits of state, never 0. Good enough to vary an order, not for anything else. */
export class Rand {
  #state: number;

  constructor(seed: number) {
    // Spread small seeds over all bits (a step of splitmix32), so that seeds 1 and 2 do not start alike.
    let z = (seed + 0x9e3779b9) | 0;
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    z ^= z >>> 15;
    this.#state = z === 0 ? 1 : z;
  }

  /** 32 bits, unsigned. */
  next(): number {
    let x = this.#state;
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    this.#state = x;
    return x >>> 0;
  }

  /** An integer from 0 to n-1; n at most 2^32. */
  below(n: number): number {
    return Math.floor((this.next() / 4294967296) * n);
  }
}
