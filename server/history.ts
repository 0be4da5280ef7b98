/**
 * This file keeps the last messages of streams, for readers who come back and for those who ask.
 *
 * Three things bound it: a message's age, the number and the bytes of messages of one stream, and the bytes of all
 * streams together. What always holds: a stream keeps an unbroken run of its last messages, and when all streams
 * together are too large, the oldest message of all goes first.
 */
import {
  type Draft,
  isPlain,
  type Kept,
  messageHead,
  messageJson,
  type Placed,
  type Stream,
} from './bus/bus.ts';

export interface HistoryLimits {
  readonly historyMs: number;
  readonly historyMessages: number;
  readonly historyBytes: number;
  readonly historyTotalBytes: number;
}

/**
 * A message that is kept: of its reply only what no other message of its stream has, since what is kept is moved about by
 * the garbage collector, and hardly any of it is asked for.
 *
 * Made by its class: of object literals that live for some time V8 concludes that they live for long, and makes them where
 * only a large collection finds them.
 */
class Entry implements Placed {
  readonly message: number;
  readonly seq: number;
  readonly ascii: boolean;
  readonly owner: History;
  readonly at: number;
  /** That of its reply. */
  readonly length: number;
  /** Gone from its stream. */
  isDropped = false;
  readonly #from: string;
  readonly #text: string;

  constructor({ message, seq, json, ascii }: Placed, { from, text }: Draft, owner: History, at: number) {
    this.message = message;
    this.seq = seq;
    this.ascii = ascii;
    this.owner = owner;
    this.at = at;
    this.length = json.length;
    this.#from = from;
    this.#text = text;
  }

  get json(): string {
    return messageJson(this.message, this.owner.head, this.seq, { from: this.#from, text: this.#text });
  }
}

/** What a message costs beside its text. */
const ENTRY_BYTES = 128;
/** So many entries that are gone may lie in a queue before it is tidied. */
const SLACK = 1024;

/** All histories of a server, which share one bound. */
export class Histories {
  readonly limits: HistoryLimits;
  // Oldest first; those that are gone from their stream lie among them until the queue is tidied.
  #entries: Entry[] = [];
  #first = 0;
  #gone = 0;
  #bytes = 0;

  constructor(limits: HistoryLimits) {
    this.limits = limits;
  }

  /** Characters of all messages kept, as the replies that they were, and what each costs beside its text. */
  get bytes(): number {
    return this.#bytes;
  }

  added(entry: Entry): void {
    this.#entries.push(entry);
    this.#bytes += entry.length + ENTRY_BYTES;
    if (this.#bytes > this.limits.historyTotalBytes) this.#dropOldest();
    if (this.#gone > SLACK && this.#gone * 2 > this.#entries.length - this.#first) this.#tidy();
  }

  removed(entry: Entry): void {
    entry.isDropped = true;
    this.#gone++;
    this.#bytes -= entry.length + ENTRY_BYTES;
  }

  /** Drops what is too old at `now`; called now and then. */
  expire(now: number): void {
    while (this.#first < this.#entries.length) {
      const oldest = this.#entries[this.#first]!;
      if (!oldest.isDropped && now - oldest.at <= this.limits.historyMs) break;
      this.#dropFirst(oldest);
    }
    this.#tidy();
  }

  #dropOldest(): void {
    while (this.#bytes > this.limits.historyTotalBytes && this.#first < this.#entries.length)
      this.#dropFirst(this.#entries[this.#first]!);
  }

  #dropFirst(oldest: Entry): void {
    if (!oldest.isDropped) oldest.owner.dropFirst();
    this.#first++;
    this.#gone--;
  }

  #tidy(): void {
    const entries = this.#entries;
    let kept = 0;
    for (let i = this.#first; i < entries.length; i++) {
      const entry = entries[i]!;
      if (!entry.isDropped) entries[kept++] = entry;
    }
    entries.length = kept;
    this.#first = 0;
    this.#gone = 0;
  }
}

/** The last messages of one stream. */
export class History {
  /** What the replies to its messages share; see `messageJson`. */
  readonly head: string;
  readonly #all: Histories;
  readonly #headIsPlain: boolean;
  #entries: Entry[] = [];
  #first = 0;
  #bytes = 0;
  // The seq of the last message that was here, or may have been, and is gone.
  #lost: number;

  /** `lost`: what came up to that seq is not known here. */
  constructor(all: Histories, { target, epoch }: Pick<Stream, 'target' | 'epoch'>, lost = 0) {
    this.#all = all;
    this.head = messageHead(target, epoch);
    this.#headIsPlain = isPlain(this.head);
    this.#lost = lost;
  }

  get isEmpty(): boolean {
    return this.#first === this.#entries.length;
  }

  /** Adds a message in the place that it got. */
  add(message: number, seq: number, draft: Draft, now: number): Placed {
    const json = messageJson(message, this.head, seq, draft);
    const placed = { message, seq, json, ascii: draft.ascii && this.#headIsPlain };
    const entry = new Entry(placed, draft, this, now);
    this.#entries.push(entry);
    this.#bytes += entry.length;
    this.#all.added(entry);
    const { historyMessages, historyBytes } = this.#all.limits;
    while (this.#entries.length - this.#first > historyMessages || this.#bytes > historyBytes)
      this.dropFirst();
    return placed;
  }

  dropFirst(): void {
    const entry = this.#entries[this.#first++];
    if (entry === undefined) return;
    this.#bytes -= entry.length;
    this.#lost = entry.seq;
    this.#all.removed(entry);
    if (this.#first * 2 > this.#entries.length) {
      this.#entries = this.#entries.slice(this.#first);
      this.#first = 0;
    }
  }

  /** What came after seq, at most so many bytes of it; `last` is the stream's present seq. */
  after(seq: number, last: number, bytes: number): Kept {
    const start = this.#indexAfter(seq);
    const placed: Placed[] = [];
    let room = bytes;
    for (let i = start; i < this.#entries.length; i++) {
      const entry = this.#entries[i]!;
      room -= entry.length;
      if (room < 0) return { placed, whole: this.#reaches(seq, last), more: true };
      placed.push(entry);
    }
    return { placed, whole: this.#reaches(seq, last), more: false };
  }

  /** Nothing between seq and `last` has been lost. */
  #reaches(seq: number, last: number): boolean {
    return seq <= last && seq >= this.#lost;
  }

  #indexAfter(seq: number): number {
    let [low, high] = [this.#first, this.#entries.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#entries[middle]!.seq > seq) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
