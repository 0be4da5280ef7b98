/**
 * This file is one reader's connection: it reads frames, checks them and posts requests to the dispatcher, and it puts
 * what the dispatcher hands back into the reader's outbox. It knows nothing of other connections.
 *
 * A connection is greeting (no hello yet), open, closing (a close frame is on its way; nothing more is read or
 * queued) and at last gone. The dispatcher hears `gone` exactly once, when the connection begins to close.
 */
import type { Duplex } from 'node:stream';
import { WebSocket } from 'ws';
import { TokenBucket } from './bucket.ts';
import { microseconds } from './clock.ts';
import type { Dispatcher } from './dispatcher.ts';
import { type Frame, textFrame } from './frame.ts';
import type { Limits } from './limits.ts';
import type { Metrics } from './metrics.ts';
import { type Flush, Outbox } from './outbox.ts';
import { CLOSE, ERROR_CODES, type Failure } from './protocol.ts';
import type { Outlet } from './records.ts';
import { decode } from './wire.ts';

type State = 'greeting' | 'open' | 'closing' | 'gone';

/** What a connection is part of. */
export interface Surroundings {
  readonly limits: Limits;
  readonly metrics: Metrics;
  readonly dispatcher: Dispatcher;
  readonly flush: Flush;
}

export class Connection implements Outlet {
  readonly #ws: WebSocket;
  readonly #around: Surroundings;
  readonly #outbox: Outbox;
  readonly #bucket: TokenBucket;
  readonly #lists: TokenBucket;
  #state: State = 'greeting';
  #deadline: NodeJS.Timeout;
  // Frames refused as too fast since the client last gave it a rest.
  #refusals = 0;
  // Whether anything came from the client since the last heartbeat.
  #alive = true;

  /** `socket` is the one under `ws`; `onGone` is called once, when nothing of the connection is left. */
  constructor(ws: WebSocket, socket: Duplex, around: Surroundings, onGone: () => void) {
    const { limits, metrics, flush } = around;
    this.#ws = ws;
    this.#around = around;
    this.#outbox = new Outbox(socket, limits.queueBytes, flush, metrics);
    this.#bucket = new TokenBucket(limits.messagesPerSecond, limits.burst, performance.now());
    this.#lists = new TokenBucket(limits.listsPerSecond, limits.listBurst, performance.now());
    this.#deadline = setTimeout(() => this.close(CLOSE.policy, 'no hello in time'), limits.helloMs);
    ws.on('message', (data: Buffer, isBinary) => this.#receive(data, isBinary));
    ws.on('pong', () => {
      this.#alive = true;
    });
    // After an error (a frame too big, invalid UTF-8) ws closes the connection itself, with the proper code.
    ws.on('error', () => this.#leave());
    ws.on('close', () => {
      this.#leave();
      clearTimeout(this.#deadline);
      this.#state = 'gone';
      onGone();
    });
  }

  deliver(frame: Frame, written?: () => void): boolean {
    if (!this.#isOpen) return false;
    if (this.#outbox.push(frame, written)) return true;
    this.#around.metrics.slow++;
    this.close(CLOSE.slow, 'too slow: too many messages were waiting for you');
    return false;
  }

  greeted() {
    if (this.#state !== 'greeting') return;
    this.#state = 'open';
    clearTimeout(this.#deadline);
  }

  close(code: number, reason: string) {
    if (!this.#isOpen) return;
    this.#outbox.flush();
    this.#leave();
    this.#ws.close(code, reason);
  }

  // The client may have begun to close on its side, which ws knows first.
  get #isOpen(): boolean {
    return (this.#state === 'greeting' || this.#state === 'open') && this.#ws.readyState === WebSocket.OPEN;
  }

  /** Called at every heartbeat: asks for a sign of life, and ends a connection that gave none since the last. */
  beat() {
    if (this.#state === 'closing') return;
    if (!this.#alive) return this.#ws.terminate();
    this.#alive = false;
    this.#ws.ping();
  }

  terminate() {
    this.#ws.terminate();
  }

  /** The connection begins to close, whoever wanted it: the dispatcher is told, and the client gets a last deadline. */
  #leave() {
    if (this.#state === 'closing' || this.#state === 'gone') return;
    this.#state = 'closing';
    this.#outbox.discard();
    const { dispatcher, limits } = this.#around;
    dispatcher.post({ from: this, request: { kind: 'gone' }, received: microseconds(), bytes: 0 });
    clearTimeout(this.#deadline);
    this.#deadline = setTimeout(() => this.#ws.terminate(), limits.closeMs);
  }

  #receive(data: Buffer, isBinary: boolean) {
    if (!this.#isOpen) return;
    const received = microseconds();
    const { limits, metrics, dispatcher } = this.#around;
    metrics.received++;
    this.#alive = true;
    const paid = this.#bucket.take(received / 1000);
    // Refused or not, the id is worth a decode: a client that waits for an answer must get one.
    const request = isBinary ? undefined : decode(data.toString(), limits);
    if (!paid || (request?.kind === 'presence' && !this.#lists.take(received / 1000))) {
      if (++this.#refusals > limits.refusals) return this.close(CLOSE.policy, 'too fast for too long');
      return this.#refuse({ id: request?.id, code: 'too-fast', reason: ERROR_CODES['too-fast'] });
    }
    if (this.#refusals > 0 && this.#bucket.rested) this.#refusals = 0;
    if (request === undefined)
      return this.#refuse({ code: 'binary-frame', reason: ERROR_CODES['binary-frame'] });
    if (request.kind === 'refused') {
      const { id, code, reason, field } = request;
      return this.#refuse({ id, code, reason, field });
    }
    dispatcher.post({ from: this, request, received, bytes: data.length });
  }

  #refuse(failure: Omit<Failure, 'kind'>) {
    this.#around.metrics.errors++;
    this.deliver(textFrame({ kind: 'error', ...failure }));
  }
}
