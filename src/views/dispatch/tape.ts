/**
 * This file keeps what the page has heard for a while, so that it can be looked at as of any moment of that while: what
 * is shown may stand still, lag behind or go back, and nothing that was heard meanwhile is lost.
 *
 * What always holds: the model at a moment is `from` with all entries up to that moment applied, whichever way the
 * moment was come to; and entries are in the order in which they were heard.
 */
import { apply, EMPTY, type Entry, type Model } from './model.ts';

/** Entries kept: with 500 messages a second some ten seconds, ordinarily all of the time below. */
const ENTRIES_KEPT = 6_000;
const MILLISECONDS_KEPT = 120_000;
/** They are let go in portions, as each costs a model. */
const PORTION = 500;

export class Tape {
  // The model before the first entry.
  #from: Model = EMPTY;
  #start = Number.NEGATIVE_INFINITY;
  #entries: Entry[] = [];
  #now: Model = EMPTY;
  // The model shown last: the first `#applied` entries.
  #shown: Model = EMPTY;
  #applied = 0;

  /** All that is known. */
  get now(): Model {
    return this.#now;
  }

  /** The earliest moment that can be shown. */
  get start(): number {
    return this.#start;
  }

  record(entries: readonly Entry[]): void {
    if (entries.length === 0) return;
    this.#entries.push(...entries);
    this.#now = apply(this.#now, entries);
    this.#letGo(entries.at(-1)!.at);
  }

  /** What was known at that moment. */
  at(moment: number): Model {
    const entries = this.#entries;
    const last = entries.at(-1);
    if (last === undefined || last.at <= moment) {
      this.#applied = entries.length;
      this.#shown = this.#now;
      return this.#now;
    }
    const before = entries[this.#applied - 1];
    if (before !== undefined && before.at > moment) {
      this.#applied = 0;
      this.#shown = this.#from;
    }
    let end = this.#applied;
    while (entries[end]!.at <= moment) end++;
    if (end > this.#applied) this.#shown = apply(this.#shown, entries.slice(this.#applied, end));
    this.#applied = end;
    return this.#shown;
  }

  #letGo(now: number): void {
    let count = 0;
    while (
      count < this.#entries.length &&
      (this.#entries.length - count > ENTRIES_KEPT || this.#entries[count]!.at < now - MILLISECONDS_KEPT)
    )
      count++;
    if (count < PORTION) return;
    const gone = this.#entries.splice(0, count);
    this.#from = apply(this.#from, gone);
    this.#start = gone.at(-1)!.at;
    this.#applied -= count;
    if (this.#applied < 0) {
      this.#applied = 0;
      this.#shown = this.#from;
    }
  }
}
