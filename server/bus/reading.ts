/**
 * This file reads the JetStream stream for one node, message by message, and notices when it cannot. Whatever ends the reading, it
 * begins again after the last message read, with pauses that grow; meanwhile the node is not ready. What cannot be mended
 * that way (another stream is in its place, or messages are gone unread) is told, once: then this node knows too little to go on.
 */
import {
  type ConsumerMessages,
  DeliverPolicy,
  type JetStreamClient,
  type JetStreamManager,
} from '@nats-io/jetstream';
import type { Log } from '../log.ts';
import type { Target } from '../protocol.ts';
import type { Draft } from './bus.ts';

/** What travels: a draft, and the room and target that its subject stands for. */
export interface Letter extends Draft {
  readonly room: string;
  readonly target: Target;
}

export interface ReadingOptions {
  readonly stream: string;
  readonly log: Log | undefined;
  onLetter(seq: number, letter: Letter): void;
  onLost(why: string): void;
}

/** Time to read what the stream has kept before a node gives up. */
const START_MS = 15_000;
const SHORTEST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 5_000;
const WATCH_MS = 1_000;
/** So many looks may find messages that are there and do not come, before the reading is begun anew. */
const PATIENCE = 5;
/** A letter that cannot be read so often is left out. */
const TRIES = 3;

export class Reading {
  readonly #client: JetStreamClient;
  readonly #manager: JetStreamManager;
  readonly #options: ReadingOptions;
  readonly #created: string;
  #messages: ConsumerMessages | undefined;
  #watch: NodeJS.Timeout | undefined;
  #isReading = false;
  #isThere = true;
  #isOver = false;
  // The seq of the last message read, and of the one that could not be read, with how often that was tried.
  #at: number;
  #faulty = 0;
  #tries = 0;
  // Where the last look found the reading, and how many looks found it there although there was more.
  #seen = 0;
  #stuck = 0;

  private constructor(
    client: JetStreamClient,
    manager: JetStreamManager,
    options: ReadingOptions,
    from: { readonly at: number; readonly created: string },
  ) {
    this.#client = client;
    this.#manager = manager;
    this.#options = options;
    this.#at = from.at;
    this.#created = from.created;
  }

  /** Begins after what is gone already, and resolves when all that is there now has been read. */
  static async start(
    client: JetStreamClient,
    manager: JetStreamManager,
    options: ReadingOptions,
  ): Promise<Reading> {
    const { created, state } = await manager.streams.info(options.stream);
    const reading = new Reading(client, manager, options, { at: Math.max(0, state.first_seq - 1), created });
    void reading.#read();
    const end = performance.now() + START_MS;
    while (!reading.#isReading || (state.messages > 0 && reading.#at < state.last_seq)) {
      if (performance.now() > end) {
        reading.stop();
        throw new Error('the stream of the NATS server cannot be read');
      }
      await pause(5);
    }
    reading.#watch = setInterval(() => void reading.#look(), WATCH_MS).unref();
    return reading;
  }

  /** Messages come, as far as this node can know. */
  get isUp(): boolean {
    return this.#isReading && this.#isThere && !this.#isOver;
  }

  stop(): void {
    this.#isOver = true;
    clearInterval(this.#watch);
    void this.#messages?.close().catch(() => {});
  }

  async #read(): Promise<void> {
    let wait = SHORTEST_PAUSE_MS;
    while (!this.#isOver) {
      try {
        const consumer = await this.#client.consumers.get(this.#options.stream, {
          deliver_policy: DeliverPolicy.StartSequence,
          opt_start_seq: this.#at + 1,
        });
        this.#messages = await consumer.consume({
          max_messages: 1000,
          expires: 5_000,
          idle_heartbeat: 1_000,
        });
        this.#isReading = true;
        for await (const message of this.#messages) {
          this.#take(message.seq, message.string());
          if (this.#isOver) return;
          wait = SHORTEST_PAUSE_MS;
        }
        if (!this.#isOver) this.#options.log?.error('the reading of the stream ended; it is begun again');
      } catch (error) {
        this.#options.log?.error({ error: String(error) }, 'the stream cannot be read; it is tried again');
      }
      this.#isReading = false;
      void this.#messages?.close().catch(() => {});
      if (this.#isOver) return;
      await pause(wait);
      wait = Math.min(LONGEST_PAUSE_MS, wait * 2);
    }
  }

  #take(seq: number, text: string): void {
    // Some that were sent before a reading ended may still come out of it.
    if (seq <= this.#at) return;
    if (this.#watch !== undefined && seq > this.#at + 1) {
      this.#lost(`messages ${this.#at + 1} to ${seq - 1} are gone unread`);
      return;
    }
    const letter = parse(text);
    if (letter === undefined) {
      if (this.#faulty !== seq) this.#tries = 0;
      this.#faulty = seq;
      if (++this.#tries < TRIES) throw new Error(`message ${seq} of the stream is no letter`);
      this.#options.log?.error({ seq }, 'left out: a message that is no letter');
    } else this.#options.onLetter(seq, letter);
    this.#at = seq;
  }

  #lost(why: string): void {
    if (this.#isOver) return;
    this.stop();
    this.#options.log?.error(why);
    this.#options.onLost(why);
  }

  /** Sees whether the stream is the one this node reads, and whether what is in it comes. */
  async #look(): Promise<void> {
    const read = this.#at;
    try {
      const { created, state } = await this.#manager.streams.info(this.#options.stream);
      if (this.#isOver) return;
      if (created !== this.#created)
        return this.#lost('another stream is in the place of the one that was read');
      if (state.last_seq < read) return this.#lost('the stream has lost messages that were read already');
      this.#isThere = true;
      const isStuck = state.last_seq > this.#at && this.#at === this.#seen;
      this.#seen = this.#at;
      this.#stuck = isStuck ? this.#stuck + 1 : 0;
      if (this.#stuck < PATIENCE || !this.#isReading) return;
      this.#stuck = 0;
      this.#isReading = false;
      this.#options.log?.error(
        { read: this.#at, there: state.last_seq },
        'messages are there and do not come',
      );
      await this.#messages?.close();
    } catch {
      // NATS is away, or the stream is.
      this.#isThere = false;
    }
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}

/** The letter in a text, or undefined if it is none: others may write into the stream. */
function parse(text: string): Letter | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const { room, target, from, text: said, ascii } = value as Record<string, unknown>;
  const isLetter =
    typeof room === 'string' &&
    isTarget(target) &&
    isJsonText(from) &&
    isJsonText(said) &&
    typeof ascii === 'boolean';
  return isLetter ? (value as Letter) : undefined;
}

function isTarget(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, channel, name } = value as Record<string, unknown>;
  return (
    kind === 'everyone' ||
    (kind === 'channel' && typeof channel === 'string') ||
    (kind === 'reader' && typeof name === 'string')
  );
}

/** Whether it is the JSON of a text: it is spliced into replies as it is. Its ends tell; the nodes wrote it. */
function isJsonText(value: unknown): boolean {
  return typeof value === 'string' && value.length >= 2 && value.startsWith('"') && value.endsWith('"');
}
