// This file implements the queue under the scheduler and the channels: a ring that grows. Array.shift would move every
// element, which at 100,000 goroutines is all a program does.

export class Ring<T> {
  #items: (T | undefined)[] = new Array(16);
  #head = 0;
  length = 0;

  push(item: T): void {
    if (this.length === this.#items.length) this.#grow();
    this.#items[(this.#head + this.length) & (this.#items.length - 1)] = item;
    this.length++;
  }

  shift(): T | undefined {
    if (this.length === 0) return undefined;
    const item = this.#items[this.#head];
    this.#items[this.#head] = undefined;
    this.#head = (this.#head + 1) & (this.#items.length - 1);
    this.length--;
    return item;
  }

  peek(): T | undefined {
    return this.length === 0 ? undefined : this.#items[this.#head];
  }

  /** Exchanges the i-th and j-th from the front. */
  swap(i: number, j: number): void {
    const mask = this.#items.length - 1;
    const a = (this.#head + i) & mask;
    const b = (this.#head + j) & mask;
    const item = this.#items[a];
    this.#items[a] = this.#items[b];
    this.#items[b] = item;
  }

  /** From the front; for showing, not for work. */
  toArray(): T[] {
    const mask = this.#items.length - 1;
    return Array.from({ length: this.length }, (_, i) => this.#items[(this.#head + i) & mask] as T);
  }

  #grow(): void {
    const old = this.toArray();
    // The length stays a power of two, so that the mask works.
    this.#items = [...old, ...new Array(old.length)];
    this.#head = 0;
  }
}
