/**
 * This file is a token bucket: `rate` tokens a second drip in, up to `size`; each thing done takes one, or what
 * it costs. It needs no timer, since the drips are reckoned when somebody asks.
 */
export class TokenBucket {
  readonly #rate: number;
  readonly #size: number;
  #tokens: number;
  #at: number;

  constructor(rate: number, size: number, now: number) {
    this.#rate = rate;
    this.#size = size;
    this.#tokens = size;
    this.#at = now;
  }

  /** Whether the thing may be done now; `now` in milliseconds. What costs more than there is leaves a debt. */
  take(now: number, cost = 1): boolean {
    if (now > this.#at) {
      this.#tokens = Math.min(this.#size, this.#tokens + ((now - this.#at) * this.#rate) / 1000);
      this.#at = now;
    }
    if (this.#tokens < 1) return false;
    this.#tokens -= cost;
    return true;
  }

  /** Takes all there is, and nothing drips in until then. */
  withhold(until: number): void {
    this.#tokens = 0;
    this.#at = until;
  }

  /** Nothing was taken for so long that the bucket was full again when last asked, but for the one just taken. */
  get rested(): boolean {
    return this.#tokens >= this.#size - 1;
  }
}
