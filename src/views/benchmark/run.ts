/**
 * This file is the load client for a reader's own browser: one connection to a private room of the live server, messages of
 * 150 bytes to itself, one at a time and then several on their way. How many is bounded by what the server allows one
 * reader; between two tests it waits until that is full again.
 */
import { type Reply, type Request, SUBPROTOCOL } from '../../../server/protocol.ts';
import { decodeReply, encode } from '../../../server/wire.ts';

export const MESSAGE_BYTES = 150;
const CHANNEL = 'bench';
/** Sent before anything is measured. */
const WARM_UP = 20;
/** No test lasts longer. */
const LONGEST = 10_000;
const ANSWER_WITHIN = 5_000;

export interface Test {
  readonly title: string;
  /** So many messages are on their way at once. */
  readonly window: number;
}

export const TESTS: readonly Test[] = [
  { title: 'one at a time', window: 1 },
  { title: 'sixteen on their way', window: 16 },
];

export interface Measured {
  readonly test: Test;
  readonly messages: number;
  readonly nsPerMessage: number;
}

export interface Progress {
  readonly words: string;
  /** From 0 to 1, of all tests. */
  readonly done: number;
}

/** Runs all tests; rejects with a sentence if it cannot, and as soon as `signal` says so. */
export async function runTests(
  url: string,
  onProgress: (progress: Progress) => void,
  onMeasured: (measured: Measured) => void,
  signal: AbortSignal,
): Promise<void> {
  const line = await Line.open(url, signal);
  try {
    const { messagesPerSecond } = await line.greet();
    // Twice a second's worth is what even a server with a short patience takes at once.
    const count = Math.max(20, messagesPerSecond * 2 - WARM_UP);
    for (const [i, test] of TESTS.entries()) {
      const part = (share: number): number => (i + share) / TESTS.length;
      if (i > 0) {
        onProgress({ words: 'Waiting until the server allows as many again', done: part(0) });
        await line.pause((1000 * (count + WARM_UP)) / messagesPerSecond);
      }
      const words = `${test.title}: ${count} messages`;
      onProgress({ words, done: part(0.1) });
      await line.send(WARM_UP, 1);
      const ms = await line.send(count, test.window, (sent) =>
        onProgress({ words, done: part(0.1 + (0.9 * sent) / count) }),
      );
      onMeasured({ test, messages: count, nsPerMessage: (ms * 1e6) / count });
    }
    onProgress({ words: 'Done', done: 1 });
  } finally {
    line.close();
  }
}

/** One connection, and what waits for its next message. */
class Line {
  readonly #socket: WebSocket;
  readonly #signal: AbortSignal;
  #onReply: (reply: Reply) => void = () => {};
  #onEnd: (reason: Error) => void = () => {};

  private constructor(socket: WebSocket, signal: AbortSignal) {
    this.#socket = socket;
    this.#signal = signal;
    socket.onmessage = ({ data }) => {
      const reply = typeof data === 'string' ? decodeReply(data) : undefined;
      if (reply?.kind === 'error') this.#onEnd(new Error(`The server refused: ${reply.reason}`));
      else if (reply !== undefined) this.#onReply(reply);
    };
    socket.onclose = ({ reason }) => this.#onEnd(new Error(reason || 'The connection was lost.'));
  }

  static open(url: string, signal: AbortSignal): Promise<Line> {
    return new Promise((done, fail) => {
      const socket = new WebSocket(url, SUBPROTOCOL);
      const line = new Line(socket, signal);
      const stop = (): void => {
        socket.close();
        fail(new Error('Stopped.'));
      };
      signal.addEventListener('abort', stop, { once: true });
      socket.onopen = () => {
        signal.removeEventListener('abort', stop);
        done(line);
      };
      line.#onEnd = () => fail(new Error('The live server cannot be reached.'));
    });
  }

  /** Says hello in a room of its own, so that nobody gets these messages; resolves to the server's limits. */
  async greet(): Promise<{ readonly messagesPerSecond: number }> {
    const key = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
      byte.toString(16).padStart(2, '0'),
    );
    const welcome = await this.#until<Reply>(ANSWER_WITHIN, (done) => {
      this.#onReply = (reply) => reply.kind === 'welcome' && done(reply);
      this.#say({ kind: 'hello', id: 1, name: 'browser', room: key.join('') });
    });
    await this.#until(ANSWER_WITHIN, (done) => {
      this.#onReply = (reply) => reply.kind === 'ack' && done(reply);
      this.#say({ kind: 'subscribe', id: 2, channel: CHANNEL });
    });
    return welcome.kind === 'welcome' ? welcome.limits : { messagesPerSecond: 0 };
  }

  /** Sends so many messages, never more than `window` of them not back yet; resolves to the milliseconds until all are. */
  send(count: number, window: number, onProgress: (back: number) => void = () => {}): Promise<number> {
    const text = messageOf(MESSAGE_BYTES);
    let sent = 0;
    let back = 0;
    let start = 0;
    const fill = (): void => {
      for (; sent < Math.min(count, back + window); sent++) this.#socket.send(text);
    };
    return this.#until(LONGEST, (done) => {
      this.#onReply = ({ kind }) => {
        if (kind !== 'message') return;
        back++;
        if (back === count) return done(performance.now() - start);
        fill();
        if (back % 20 === 0) onProgress(back);
      };
      start = performance.now();
      fill();
    });
  }

  pause(ms: number): Promise<void> {
    return this.#until(ms + ANSWER_WITHIN, (done) => {
      setTimeout(() => done(undefined), ms);
    });
  }

  close(): void {
    this.#onEnd = () => {};
    this.#socket.close(1000);
  }

  #say(request: Request): void {
    this.#socket.send(encode(request));
  }

  /** Until `begin` calls back, the connection ends, somebody stops it, or it takes too long. */
  #until<T>(ms: number, begin: (done: (value: T) => void) => void): Promise<T> {
    return new Promise<T>((done, fail) => {
      const stop = (): void => this.#onEnd(new Error('Stopped.'));
      const timer = setTimeout(() => this.#onEnd(new Error('The server took too long.')), ms);
      const end = (): void => {
        clearTimeout(timer);
        this.#signal.removeEventListener('abort', stop);
        this.#onReply = () => {};
        this.#onEnd = () => {};
      };
      this.#onEnd = (reason) => {
        end();
        fail(reason);
      };
      if (this.#signal.aborted) return stop();
      this.#signal.addEventListener('abort', stop);
      begin((value) => {
        end();
        done(value);
      });
    });
  }
}

/** A publish to the channel whose frame has so many bytes. */
function messageOf(bytes: number): string {
  const publish = (text: string): string =>
    encode({ kind: 'publish', to: { kind: 'channel', channel: CHANNEL }, text });
  return publish('x'.repeat(bytes - publish('').length));
}
