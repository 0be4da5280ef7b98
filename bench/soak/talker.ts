/**
 * This file is a reader that keeps its connection: cut off, it comes back to the next node with its session and the place up to
 * which it has read, as the protocol says. One that sends numbers its messages and keeps count of what was acknowledged.
 */
import { WebSocket } from 'ws';
import type { Ack, Message, Position, Reply, Welcome } from '../../server/protocol.ts';
import { SUBPROTOCOL } from '../../server/protocol.ts';

/** Pauses between two attempts to come back, in milliseconds. */
const PAUSE = 100;
const CHANNEL = 'soak';

export class Talker {
  readonly name: string;
  /** How often it came back, and how often it was told that what it missed is gone. */
  returns = 0;
  unrecovered = 0;
  refused = 0;
  readonly acknowledged: number[] = [];
  sent = 0;
  onMessage: (message: Message) => void = () => {};
  readonly #urls: () => readonly string[];
  #ws: WebSocket | undefined;
  #session: string | undefined;
  #position: Position | undefined;
  #pending = new Set<number>();
  #isSubscriber = false;
  #isOver = false;
  #welcomed: () => void = () => {};
  #subscribed: () => void = () => {};
  #answered: () => void = () => {};

  /** `urls`: the nodes to try, the best first. */
  constructor(name: string, urls: () => readonly string[]) {
    this.name = name;
    this.#urls = urls;
  }

  async connect(isSubscriber: boolean): Promise<void> {
    this.#isSubscriber = isSubscriber;
    const ready = new Promise<void>((done) => {
      if (isSubscriber) this.#subscribed = done;
      else this.#welcomed = done;
    });
    this.#open(0);
    await ready;
  }

  /** Sends messages, at most `window` of them unanswered, until there are `count`. */
  async talk(count: number, window: number): Promise<void> {
    while (this.sent < count || this.#pending.size > 0) {
      while (this.#isReady && this.sent < count && this.#pending.size < window) {
        const id = ++this.sent;
        this.#pending.add(id);
        const to = { kind: 'channel', channel: CHANNEL };
        this.#ws!.send(JSON.stringify({ kind: 'publish', id: id + 10, to, text: `${this.name}:${id}` }));
      }
      await new Promise<void>((done) => {
        this.#answered = done;
      });
    }
  }

  close(): void {
    this.#isOver = true;
    this.#ws?.terminate();
  }

  #isReady = false;

  #open(attempt: number): void {
    const urls = this.#urls();
    const ws = new WebSocket(urls[attempt % urls.length]!, SUBPROTOCOL);
    this.#ws = ws;
    ws.on('open', () => {
      const hello = { kind: 'hello', id: 1, name: this.name, session: this.#session };
      ws.send(JSON.stringify(hello));
    });
    ws.on('message', (data) => this.#hear(JSON.parse(data.toString()) as Reply));
    ws.on('error', () => {});
    ws.on('close', () => {
      this.#isReady = false;
      // Whether they were placed nobody knows; they are not sent again.
      this.#pending.clear();
      if (this.#isOver) return;
      setTimeout(() => {
        this.returns++;
        this.#open(attempt + 1);
      }, PAUSE);
    });
  }

  #hear(reply: Reply) {
    switch (reply.kind) {
      case 'welcome':
        return this.#greeted(reply);
      case 'message':
        this.#position = reply.position;
        return this.onMessage(reply);
      case 'ack':
        return this.#acknowledged(reply);
      case 'error':
        // Its name is still held for the connection that died: once more.
        if (reply.code === 'name-taken') return this.#ws!.terminate();
        this.refused++;
        this.#pending.delete((reply.id ?? 0) - 10);
        return this.#answered();
      default:
    }
  }

  #greeted({ session }: Welcome) {
    this.#session = session;
    if (this.#isSubscriber) {
      const subscribe = { kind: 'subscribe', id: 2, channel: CHANNEL, after: this.#position };
      this.#ws!.send(JSON.stringify(subscribe));
    }
    this.#isReady = true;
    this.#welcomed();
    this.#answered();
  }

  #acknowledged({ id, of, position, recovered }: Ack) {
    if (of === 'subscribe') {
      if (recovered === false) this.unrecovered++;
      this.#position ??= position;
      return this.#subscribed();
    }
    if (of !== 'publish') return;
    this.acknowledged.push(id - 10);
    this.#pending.delete(id - 10);
    this.#answered();
  }
}
