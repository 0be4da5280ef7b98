// This file implements the heap of timers. Timers of the same time fire in the order in which they were started.

export interface Timer {
  /** Nanoseconds on the program's clock. */
  readonly when: number;
  readonly seq: number;
  readonly fn: () => void;
  /** Place in the heap, -1 when not in it. */
  index: number;
}

export class TimerHeap {
  readonly #heap: Timer[] = [];
  #seq = 0;

  add(when: number, fn: () => void): Timer {
    const t: Timer = { when, seq: this.#seq++, fn, index: this.#heap.length };
    this.#heap.push(t);
    this.#up(t.index);
    return t;
  }

  peek(): Timer | null {
    return this.#heap[0] ?? null;
  }

  pop(): void {
    const t = this.#heap[0];
    if (t !== undefined) this.remove(t);
  }

  /** False if it has fired or was removed already. */
  remove(t: Timer): boolean {
    const i = t.index;
    if (i < 0) return false;
    t.index = -1;
    const last = this.#heap.pop() as Timer;
    if (last !== t) {
      this.#set(i, last);
      this.#up(i);
      this.#down(last.index);
    }
    return true;
  }

  #set(i: number, t: Timer): void {
    this.#heap[i] = t;
    t.index = i;
  }

  #less(a: Timer, b: Timer): boolean {
    return a.when < b.when || (a.when === b.when && a.seq < b.seq);
  }

  #up(i: number): void {
    const t = this.#heap[i] as Timer;
    while (i > 0) {
      const parent = this.#heap[(i - 1) >> 1] as Timer;
      if (!this.#less(t, parent)) break;
      this.#set(i, parent);
      i = (i - 1) >> 1;
    }
    this.#set(i, t);
  }

  #down(i: number): void {
    const t = this.#heap[i] as Timer;
    for (;;) {
      let child = 2 * i + 1;
      if (child >= this.#heap.length) break;
      const right = this.#heap[child + 1];
      if (right !== undefined && this.#less(right, this.#heap[child] as Timer)) child++;
      const c = this.#heap[child] as Timer;
      if (!this.#less(c, t)) break;
      this.#set(i, c);
      i = child;
    }
    this.#set(i, t);
  }
}
