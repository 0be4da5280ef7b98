// This file carries what a program writes to whoever shows it: bytes become text without breaking characters that arrive in
// two writes, small writes are gathered, and a flood ends the program before it fills the page.

import { decodeUTF8, runeWidth } from './runtime/text.ts';

/** Writes are handed on at this size, in bytes, or after this time. */
const FLUSH_BYTES = 8192;
const FLUSH_MS = 30;

export class Output {
  readonly #emit: (fd: 1 | 2, text: string) => void;
  readonly #now: () => number;
  readonly #limit: number;
  readonly #pending: { 1: string; 2: string } = { 1: '', 2: '' };
  #last = 0;
  #total = 0;

  /** limit: bytes after which `write` returns false. */
  constructor(emit: (fd: 1 | 2, text: string) => void, now: () => number, limit: number) {
    this.#emit = emit;
    this.#now = now;
    this.#limit = limit;
  }

  /** bytes is a Go string. False once the program has written more than it may. */
  write(fd: 1 | 2, bytes: string): boolean {
    // What is shown in one pane keeps the order in which it was written.
    const other = fd === 1 ? 2 : 1;
    if (this.#pending[other] !== '') this.#flush(other, true);
    this.#total += bytes.length;
    this.#pending[fd] += bytes;
    const now = this.#now();
    if (this.#pending[fd].length >= FLUSH_BYTES || now - this.#last > FLUSH_MS) {
      this.#last = now;
      this.#flush(fd, false);
    }
    return this.#total <= this.#limit;
  }

  flush(): void {
    this.#flush(1, true);
    this.#flush(2, true);
  }

  #flush(fd: 1 | 2, all: boolean): void {
    const bytes = this.#pending[fd];
    const end = all ? bytes.length : wholeRunes(bytes);
    if (end === 0) return;
    this.#pending[fd] = bytes.slice(end);
    this.#emit(fd, decodeUTF8(bytes.slice(0, end)));
  }
}

/** Length of the longest prefix that does not end inside a character. */
function wholeRunes(s: string): number {
  for (let back = 1; back <= 3 && back <= s.length; back++) {
    const i = s.length - back;
    const b = s.charCodeAt(i);
    if (b < 0x80) break;
    // A lead byte whose character is not complete.
    if (b >= 0xc0) return runeWidth(s, i) === 0 ? i : s.length;
  }
  return s.length;
}
