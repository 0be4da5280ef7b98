/**
 * This file is the bus of many nodes: messages go through one JetStream stream of a NATS server, whose order is theirs and which
 * keeps them for those who come back; names are held in a key-value bucket; who is here is told by plain messages.
 *
 * Every node reads the whole stream, and keeps the same histories from it as a single node would. What always holds: a
 * message is acknowledged only when NATS has stored it, so every node gets it, once; and the messages of one node enter
 * the stream in the order in which it published them, whatever has to be sent again.
 */
import { createHash, randomBytes } from 'node:crypto';
import { jetstream, jetstreamManager, RetentionPolicy } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { Histories, History, type HistoryLimits } from '../history.ts';
import type { Log } from '../log.ts';
import type { Position, PresenceChange, ReaderEntry, Target } from '../protocol.ts';
import { type Bus, type Claim, type Draft, type Kept, type Placed, type Stream, streamKey } from './bus.ts';
import { Members } from './members.ts';
import { Names } from './names.ts';
import { Publisher } from './publisher.ts';
import { type Letter, Reading } from './reading.ts';

const STREAM = 'LIVE';
const SUBJECT = 'live.m.';
/** Time to connect before a node gives up. */
const START_MS = 15_000;
/** How long one who comes back waits for this node to read what it has read elsewhere. */
const CATCH_UP_MS = 2_000;
/** How long a node that ends waits for what it has published to be acknowledged. */
const SETTLE_MS = 3_000;

interface NatsStream extends Stream {
  readonly subject: string;
  readonly history: History;
  seq: number;
  users: number;
  idleSince: number;
}

export interface NatsOptions {
  readonly log?: Log;
  /** This node knows too little to go on: it should be started anew. */
  readonly onLost?: (why: string) => void;
}

/** One who waits until the stream has been read up to a seq. */
interface Waiting {
  readonly seq: number;
  go(): void;
}

export class NatsBus implements Bus {
  onArrived: Bus['onArrived'] = () => {};
  onPresence: Bus['onPresence'] = () => {};
  readonly #limits: HistoryLimits & { readonly streams: number };
  readonly #histories: Histories;
  readonly #streams = new Map<string, NatsStream>();
  readonly #node: string;
  readonly #publisher: Publisher;
  readonly #names: Names;
  readonly #members: Members;
  // The seq of the last message that was stored, which need not have come here yet.
  readonly #last: () => Promise<number>;
  readonly #close: () => Promise<void>;
  readonly #waiting = new Set<Waiting>();
  #reading: Reading | undefined;
  #sweep: NodeJS.Timeout | undefined;
  #stopping: Promise<void> | undefined;
  #epoch = '';
  // The seq up to which the stream has been read; and that up to which there may have been messages of streams that
  // are not known here, or no more.
  #seq = 0;
  #forgotten = 0;
  #now = performance.now();

  private constructor(
    limits: HistoryLimits & { readonly streams: number },
    node: string,
    parts: {
      publisher: Publisher;
      names: Names;
      members: Members;
      last: () => Promise<number>;
      close: () => Promise<void>;
    },
  ) {
    this.#limits = limits;
    this.#histories = new Histories(limits);
    this.#node = node;
    this.#publisher = parts.publisher;
    this.#names = parts.names;
    this.#members = parts.members;
    this.#last = parts.last;
    this.#close = parts.close;
  }

  /** A node of the servers at the URL (nats://host:port, several with commas), ready once it has read what is kept. */
  static async start(
    url: string,
    limits: HistoryLimits & { readonly streams: number },
    { log, onLost = () => {} }: NatsOptions = {},
  ): Promise<NatsBus> {
    const connection = await connect({
      servers: url.split(','),
      timeout: START_MS,
      maxReconnectAttempts: -1,
      reconnectTimeWait: 250,
      name: 'live',
    });
    const node = randomBytes(6).toString('hex');
    const manager = await jetstreamManager(connection);
    const info = await manager.streams.add({
      name: STREAM,
      subjects: [`${SUBJECT}>`],
      retention: RetentionPolicy.Limits,
      // NATS counts in nanoseconds.
      max_age: limits.historyMs * 1e6,
      max_bytes: limits.historyTotalBytes,
      duplicate_window: Math.min(limits.historyMs, 120_000) * 1e6,
    });
    const client = jetstream(connection);
    const members = await Members.start(connection, node);
    const names = await Names.start(client, node, limits.historyMs, members);
    const bus: NatsBus = new NatsBus(limits, node, {
      publisher: new Publisher(client, node),
      names,
      members,
      last: async () => (await manager.streams.info(STREAM)).state.last_seq,
      close: () => connection.drain(),
    });
    members.onChange = (room, change) => bus.onPresence(room, change);
    bus.#epoch = createHash('sha256').update(info.created).digest('hex').slice(0, 12);
    const { state } = await manager.streams.info(STREAM);
    bus.#seq = Math.max(0, state.first_seq - 1);
    bus.#forgotten = bus.#seq;
    bus.#reading = await Reading.start(client, manager, {
      stream: STREAM,
      log,
      onLetter: (seq, letter) => bus.#read(seq, letter),
      onLost,
    });
    bus.#sweep = setInterval(() => bus.#expire(), Math.max(10, Math.min(1000, limits.historyMs / 4))).unref();
    return bus;
  }

  get isReady(): boolean {
    return this.#reading?.isUp === true;
  }

  reached({ epoch, seq }: Position): Promise<void> | undefined {
    if (epoch !== this.#epoch || seq <= this.#seq) return undefined;
    return new Promise((done) => {
      const waiting: Waiting = {
        seq,
        go: () => {
          this.#waiting.delete(waiting);
          clearTimeout(timer);
          done();
        },
      };
      const timer = setTimeout(waiting.go, CATCH_UP_MS);
      this.#waiting.add(waiting);
    });
  }

  get isFull(): boolean {
    return this.#streams.size >= this.#limits.streams;
  }

  open(room: string, target: Target): NatsStream {
    const stream = this.#stream(room, target);
    stream.users++;
    return stream;
  }

  #stream(room: string, target: Target): NatsStream {
    const key = streamKey(room, target);
    let stream = this.#streams.get(key);
    if (stream === undefined) {
      const subject = SUBJECT + createHash('sha256').update(key).digest('base64url');
      const epoch = this.#epoch;
      const history = new History(this.#histories, { target, epoch }, this.#forgotten);
      const seq = this.#seq;
      stream = {
        room,
        target,
        epoch,
        subject,
        history,
        seq,
        users: 0,
        idleSince: this.#now,
      };
      this.#streams.set(key, stream);
    }
    return stream;
  }

  close(stream: NatsStream): void {
    stream.users--;
    stream.idleSince = this.#now;
  }

  async publish(stream: NatsStream, draft: Draft): Promise<Placed> {
    const { room, target, subject } = stream;
    const letter: Letter = { room, target, ...draft };
    const seq = await this.#publisher.publish(subject, JSON.stringify(letter));
    return { message: seq, seq, json: '', ascii: true };
  }

  /** A message of the stream, from whatever node. */
  #read(seq: number, letter: Letter): void {
    const { room, target } = letter;
    const take = (): Placed => {
      const stream = this.#stream(room, target);
      stream.seq = seq;
      this.#seq = seq;
      const placed = stream.history.add(seq, seq, letter, this.#now);
      if (this.#waiting.size > 0) for (const one of this.#waiting) if (one.seq <= seq) one.go();
      return placed;
    };
    // Before the node is ready nobody is here to get it.
    if (this.#sweep === undefined) take();
    else this.onArrived(this.#stream(room, target), take);
  }

  after(stream: NatsStream, seq: number, bytes: number): Kept {
    return stream.history.after(seq, stream.seq, bytes);
  }

  claim(room: string, name: string, session: string): Promise<Claim | undefined> {
    return this.#names.claim(room, name, session, this.#last);
  }

  release(room: string, name: string, session: string, left: boolean): void {
    void this.#names.release(room, name, session, left);
    if (left) this.#streams.delete(streamKey(room, { kind: 'reader', name }));
  }

  isHeld(room: string, name: string): Promise<boolean> {
    return this.#names.isHeld(room, name);
  }

  announce(room: string, change: PresenceChange): void {
    this.#members.announce(room, change);
  }

  elsewhere(room: string): readonly ReaderEntry[] {
    return this.#members.elsewhere(room);
  }

  /** The name by which the other nodes know this one. */
  get node(): string {
    return this.#node;
  }

  stop(): Promise<void> {
    this.#stopping ??= this.#stop();
    return this.#stopping;
  }

  async #stop(): Promise<void> {
    clearInterval(this.#sweep);
    this.#reading?.stop();
    await this.#publisher.settled(SETTLE_MS);
    this.#members.stop();
    try {
      await this.#close();
    } catch {
      // NATS is away: there is nobody to take leave of.
    }
  }

  #expire(): void {
    this.#now = performance.now();
    this.#histories.expire(this.#now);
    const before = this.#now - this.#limits.historyMs;
    for (const [key, stream] of this.#streams)
      if (stream.users === 0 && stream.idleSince < before && stream.history.isEmpty)
        this.#streams.delete(key);
  }
}
