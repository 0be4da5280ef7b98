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
import { type Frame, replyFrame } from './frame.ts';
import { Intake, type Receiver } from './intake.ts';
import type { Limits } from './limits.ts';
import type { Log } from './log.ts';
import type { Metrics } from './metrics.ts';
import { type Flush, Outbox } from './outbox.ts';
import { CLOSE, ERROR_CODES, type Failure, type Publish } from './protocol.ts';
import type { Outlet, Posted } from './records.ts';
import { PublishScanner, type Targets } from './scan.ts';
import { decode } from './wire.ts';

type State = 'greeting' | 'open' | 'closing' | 'gone';

/** What a connection is part of. */
export interface Surroundings {
  readonly limits: Limits;
  readonly metrics: Metrics;
  readonly dispatcher: Dispatcher;
  readonly flush: Flush;
  readonly targets: Targets;
  readonly log: Log | undefined;
}

/** The code of RFC 6455 for text that is not UTF-8. */
const NOT_UTF8 = 1007;
/** The codes by which a client says that it wanted to go: normal closure, and none given. A page that is left says 1001, and may be back. */
const LEFT: ReadonlySet<number> = new Set([1000, 1005]);

export class Connection implements Outlet, Receiver {
  readonly isSimulated: boolean;
  readonly #ws: WebSocket;
  readonly #around: Surroundings;
  readonly #outbox: Outbox;
  readonly #bucket: TokenBucket;
  readonly #intake: Intake;
  readonly #scanner: PublishScanner;
  // Made when the first list is asked for.
  #lists: TokenBucket | undefined;
  #spread: TokenBucket | undefined;
  #state: State = 'greeting';
  // The state is greeting or open; asked for every message to it.
  #mayTalk = true;
  #deadline: NodeJS.Timeout;
  // Frames refused as too fast since the client last gave it a rest.
  #refusals = 0;
  // When what is being read came, in microseconds.
  #arrived = 0;
  // Whether anything came from the client since the last heartbeat.
  #alive = true;

  /** `socket` is the one under `ws`, new; `onGone` is called once, when nothing of the connection is left. */
  constructor(ws: WebSocket, socket: Duplex, around: Surroundings, isSimulated: boolean, onGone: () => void) {
    const { limits, metrics, flush, targets } = around;
    this.isSimulated = isSimulated;
    this.#ws = ws;
    this.#around = around;
    this.#outbox = new Outbox(socket, limits.queueBytes, flush, metrics);
    this.#bucket = new TokenBucket(limits.messagesPerSecond, limits.burst, performance.now());
    this.#scanner = new PublishScanner(limits, targets);
    this.#intake = new Intake(socket, limits.frameBytes, this);
    this.#deadline = setTimeout(() => this.close(CLOSE.policy, 'no hello in time'), limits.helloMs);
    // What the intake leaves to ws: messages in fragments, and binary ones.
    ws.on('message', (data: Buffer, isBinary) => {
      if (isBinary) this.#receive(undefined, 0, 0, false, microseconds());
      else this.#receive(data, 0, data.length, false, microseconds());
    });
    ws.on('pong', () => {
      this.#alive = true;
    });
    // After an error (a frame too big, invalid UTF-8) ws closes the connection itself, with the proper code.
    ws.on('error', () => {
      this.#intake.stop();
      this.#leave();
    });
    ws.on('close', (code) => {
      this.#leave(LEFT.has(code));
      clearTimeout(this.#deadline);
      this.#state = 'gone';
      onGone();
    });
  }

  begin(): void {
    this.#arrived = microseconds();
    this.#around.dispatcher.inbox.hold();
    this.#around.flush.hold();
  }

  end(): void {
    this.#around.dispatcher.inbox.release();
    this.#around.flush.release();
  }

  text(bytes: Buffer, start: number, end: number, plain: boolean): void {
    this.#receive(bytes, start, end, plain, this.#arrived);
  }

  invalid(): void {
    this.close(NOT_UTF8, 'text that is not UTF-8');
  }

  /** Its name is free, if it goes for good, by the time it hears the answer. */
  closing(code: number): void {
    this.#outbox.flush();
    this.#leave(LEFT.has(code));
  }

  get waiting(): number {
    return this.#outbox.bytes;
  }

  get room(): number {
    return this.#outbox.room;
  }

  heard(): void {
    this.#around.flush.spoken(this.#outbox);
  }

  deliver(frame: Frame, written?: () => void): boolean {
    if (!this.#isOpen()) return false;
    if (this.#outbox.push(frame, written)) return true;
    this.#around.metrics.slow++;
    this.close(CLOSE.slow, 'too slow: too many messages were waiting for you');
    return false;
  }

  maySpread(bytes: number, at: number, id: number | undefined): boolean {
    const { spreadPerSecond, spreadBurst } = this.#around.limits;
    this.#spread ??= new TokenBucket(spreadPerSecond, spreadBurst, at / 1000);
    if (this.#spread.take(at / 1000, bytes)) return true;
    this.#tooFast(id, at);
    return false;
  }

  greeted() {
    if (this.#state !== 'greeting') return;
    this.#state = 'open';
    clearTimeout(this.#deadline);
  }

  close(code: number, reason: string) {
    if (!this.#isOpen()) return;
    this.#around.log?.info({ code }, reason);
    this.#outbox.flush();
    this.#leave();
    this.#ws.close(code, reason);
  }

  // The client may have begun to close on its side, which ws knows first. No getter: V8 looks a private one up anew each time.
  #isOpen(): boolean {
    return this.#mayTalk && this.#ws.readyState === WebSocket.OPEN;
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

  /**
   * The connection begins to close, whoever wanted it: the dispatcher is told, and the client gets a last deadline.
   * `left`: the client said that it goes for good.
   */
  #leave(left = false) {
    if (this.#state === 'closing' || this.#state === 'gone') return;
    this.#state = 'closing';
    this.#mayTalk = false;
    this.#outbox.discard();
    this.#lists = this.#spread = undefined;
    const { dispatcher, limits } = this.#around;
    dispatcher.inbox.post({ kind: 'gone', from: this, left });
    clearTimeout(this.#deadline);
    this.#deadline = setTimeout(() => this.#ws.terminate(), limits.closeMs);
  }

  /** One text from the client, in bytes, or undefined: something that is none. `received`: when, in microseconds. */
  #receive(bytes: Buffer | undefined, start: number, end: number, plain: boolean, received: number) {
    if (!this.#isOpen()) return;
    const { metrics, dispatcher } = this.#around;
    metrics.received++;
    this.#alive = true;
    if (!this.#bucket.take(received / 1000))
      return this.#tooFast(idIn(bytes?.toString('utf8', start, end)), received);
    const scanned = plain ? this.#scanner.scan(bytes!, start, end) : undefined;
    const request = scanned ?? this.#decode(bytes?.toString(plain ? 'latin1' : 'utf8', start, end));
    if (this.#isListTooMany(request, received)) return this.#tooFast(request?.id, received);
    if (this.#refusals > 0 && this.#bucket.rested) this.#refusals = 0;
    if (request === undefined)
      return this.#refuse({ code: 'binary-frame', reason: ERROR_CODES['binary-frame'] });
    if (request.kind === 'refused') {
      const { id, code, reason, field } = request;
      return this.#refuse({ id, code, reason, field });
    }
    dispatcher.inbox.post({ kind: 'request', from: this, request, received, bytes: end - start });
  }

  #tooFast(id: number | undefined, received: number) {
    const { refusals, refusedAtOnce, restMs } = this.#around.limits;
    if (++this.#refusals > refusals) return this.close(CLOSE.policy, 'too fast for too long');
    if (this.#refusals % refusedAtOnce === 0) {
      // Whoever floods is made to wait, so that its flood does not make everybody else wait.
      this.#intake.rest(restMs);
      this.#bucket.withhold(received / 1000 + restMs);
    }
    this.#refuse({ id, code: 'too-fast', reason: ERROR_CODES['too-fast'] });
  }

  #decode(text: string | undefined) {
    if (text === undefined) return undefined;
    const request = decode(text, this.#around.limits);
    if (request.kind !== 'publish') return request;
    this.#scanner.learn(text);
    return posted(request);
  }

  /** Lists may be far longer than what asks for them, so they have a rate of their own. */
  #isListTooMany(request: { readonly kind: string } | undefined, received: number): boolean {
    if (request?.kind !== 'presence' && request?.kind !== 'history') return false;
    const { listsPerSecond, listBurst } = this.#around.limits;
    this.#lists ??= new TokenBucket(listsPerSecond, listBurst, received / 1000);
    return !this.#lists.take(received / 1000);
  }

  #refuse(failure: Omit<Failure, 'kind'>) {
    this.#around.metrics.errors++;
    this.deliver(replyFrame({ kind: 'error', ...failure }));
  }
}

/** The id in a frame that is not worth a decode: a client that waits for an answer must get one. */
function idIn(text: string | undefined): number | undefined {
  // No text within the JSON can hold a quote that is not escaped.
  const digits = text === undefined ? undefined : /"id"\s*:\s*(\d{1,15})\s*[,}]/.exec(text)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

function posted({ kind, id, to, text }: Publish): Posted {
  return { kind, id, to, json: JSON.stringify(text), plain: false };
}
