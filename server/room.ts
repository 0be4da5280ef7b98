/**
 * This file is one room's routing state: who is in it under which name, its channels and their subscribers, who follows
 * presence and who watches. The dispatcher alone calls it.
 */
import type { Bus, Stream } from './bus/bus.ts';
import { microseconds } from './clock.ts';
import { type Frame, frameApart, replyFrame } from './frame.ts';
import type { Limits } from './limits.ts';
import type { Metrics } from './metrics.ts';
import type { PresenceChange, ReaderEntry, Readers, Reply, Stats, Target, Trace } from './protocol.ts';
import type { Channel, Reader } from './records.ts';
import { Tracer } from './trace.ts';

/** Bytes of a `readers` reply without its entries, with the longest numbers there are. */
const LIST_AROUND = 128;

/** About what a message has beside its text. */
const AROUND_TEXT = 128;
const NOBODY = { size: 0 };

export class Room {
  /** '' for the lobby. */
  readonly key: string;
  readonly everyone: Stream;
  readonly readers = new Map<string, Reader>();
  readonly channels = new Map<string, Channel>();
  readonly followers = new Set<Reader>();
  readonly watchers = new Set<Reader>();
  readonly tracer: Tracer;
  readonly #bus: Bus;

  constructor(key: string, everyone: Stream, limits: Limits, bus: Bus) {
    this.key = key;
    this.#bus = bus;
    this.everyone = everyone;
    this.tracer = new Tracer(limits, (trace) => this.#show(trace));
  }

  get isEmpty(): boolean {
    return this.readers.size === 0;
  }

  join(reader: Reader): void {
    this.readers.set(reader.name, reader);
    const change: PresenceChange = { kind: 'joined', name: reader.name };
    this.#changed(reader.outlet.isSimulated ? { ...change, simulated: true } : change);
  }

  leave(reader: Reader): void {
    this.readers.delete(reader.name);
    this.followers.delete(reader);
    this.watchers.delete(reader);
    for (const channel of reader.channels.values()) channel.subscribers.delete(reader);
    this.#changed({ kind: 'left', name: reader.name });
  }

  subscribe(reader: Reader, channel: Channel): void {
    channel.subscribers.add(reader);
    reader.channels.set(channel.name, channel);
    this.#changed({ kind: 'subscribed', name: reader.name, channel: channel.name });
  }

  unsubscribe(reader: Reader, channel: Channel): void {
    channel.subscribers.delete(reader);
    reader.channels.delete(channel.name);
    this.#changed({ kind: 'unsubscribed', name: reader.name, channel: channel.name });
  }

  /** Who gets the messages of a stream of this room. */
  receivers({ target }: Stream): Iterable<Reader> {
    switch (target.kind) {
      case 'channel':
        return this.channels.get(target.channel)?.subscribers ?? [];
      case 'everyone':
        return this.readers.values();
      case 'reader': {
        const reader = this.readers.get(target.name);
        return reader === undefined ? [] : [reader];
      }
    }
  }

  /** About how many bytes a text comes to, over all who get it at this node; 0 if that is one at most. */
  spread(target: Target, length: number): number {
    if (target.kind === 'reader') return 0;
    const { size } =
      target.kind === 'everyone' ? this.readers : (this.channels.get(target.channel)?.subscribers ?? NOBODY);
    return size > 1 ? size * (length + AROUND_TEXT) : 0;
  }

  /** Everybody at this node, one after the other. */
  *entries(): Generator<ReaderEntry> {
    for (const { name, channels, outlet } of this.readers.values()) {
      const entry: ReaderEntry = { name, channels: [...channels.keys()] };
      yield outlet.isSimulated ? { ...entry, simulated: true } : entry;
    }
  }

  /** Who is here: as many as fit into the bytes and the number. */
  list(id: number | undefined, bytes: number, most: number): Readers {
    const readers: ReaderEntry[] = [];
    let left = bytes - LIST_AROUND;
    const elsewhere = this.#bus.elsewhere(this.key);
    const add = (entries: Iterable<ReaderEntry>) => {
      for (const entry of entries) {
        left -= Buffer.byteLength(JSON.stringify(entry)) + 1;
        if (left < 0 || readers.length >= most) return;
        readers.push(entry);
      }
    };
    add(this.entries());
    add(elsewhere);
    const total = this.readers.size + elsewhere.length;
    return { kind: 'readers', id, readers, total, more: total - readers.length };
  }

  /** Tells those who watch how busy the server and this room are. */
  report(metrics: Metrics): void {
    if (this.watchers.size === 0) return;
    let queueBytes = 0;
    for (const { outlet } of this.readers.values()) queueBytes = Math.max(queueBytes, outlet.waiting);
    const { connections, dispatched: messages, queued: deliveries, inbox } = metrics;
    const here = { readers: this.readers.size, channels: this.channels.size, queueBytes };
    const server = { connections, messages, deliveries, inbox };
    this.#show({ kind: 'stats', at: microseconds(), ...server, ...here });
  }

  /** A change at this node: for those who follow here, and for the other nodes. */
  #changed(change: PresenceChange): void {
    this.tell(this.followers, change);
    this.#bus.announce(this.key, change);
  }

  #show(reply: Trace | Stats): void {
    if (this.watchers.size === 0) return;
    const frame = frameApart(reply);
    for (const { outlet } of this.watchers) outlet.deliver(frame);
  }

  tell(readers: ReadonlySet<Reader>, reply: Reply): void {
    if (readers.size === 0) return;
    const frame: Frame = replyFrame(reply);
    for (const reader of readers) reader.outlet.deliver(frame);
  }
}
