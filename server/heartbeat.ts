/**
 * This file is the server's heartbeat. Every connection is asked for a sign of life once in so many milliseconds, but never all in
 * one turn of the event loop: to write to ten thousand takes a tenth of a second, in which nobody is heard.
 */

/** What has a heartbeat: a connection. */
interface Beating {
  beat(): void;
}

const PARTS = 64;
/** A timer is no more exact than that. */
const LEAST_MS = 10;

export class Heartbeat {
  readonly #parts: Set<Beating>[];
  readonly #timer: NodeJS.Timeout;
  #joined = 0;
  #next = 0;

  /** `ms`: from one beat of a connection to its next. */
  constructor(ms: number) {
    const parts = Math.max(1, Math.min(PARTS, Math.floor(ms / LEAST_MS)));
    this.#parts = Array.from({ length: parts }, () => new Set());
    this.#timer = setInterval(() => this.#beat(), ms / parts).unref();
  }

  /** From now on it is asked; call what this gives when it is gone. */
  join(one: Beating): () => void {
    const part = this.#parts[this.#joined++ % this.#parts.length]!;
    part.add(one);
    return () => void part.delete(one);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #beat(): void {
    for (const one of this.#parts[this.#next]!) one.beat();
    this.#next = (this.#next + 1) % this.#parts.length;
  }
}
