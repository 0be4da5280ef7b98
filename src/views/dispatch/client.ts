/**
 * This file is the page's end of a live connection: it says hello under a name, matches answers to requests, finds out
 * when the connection is lost and comes back, with the same name and subscriptions, after ever longer pauses.
 *
 * What always holds: at most one socket is in use; a request is answered, refused or rejected, never left open; and
 * nothing is sent twice (a publish whose ack got lost may have been delivered, so that is the caller's decision).
 */
import {
  type Ack,
  CLOSE,
  type Failure,
  type Kept,
  type Pong,
  type Position,
  type Readers,
  type Reply,
  type Request,
  type Standing,
  SUBPROTOCOL,
  type Target,
  type Welcome,
} from '../../../server/protocol.ts';
import { decodeReply, encode } from '../../../server/wire.ts';

/** What the connection is doing. Refused is final until somebody calls connect again. */
export type Status =
  | { readonly kind: 'idle' }
  | { readonly kind: 'connecting'; readonly name: string }
  | { readonly kind: 'online'; readonly name: string }
  | { readonly kind: 'offline'; readonly name: string; readonly retryAt: number; readonly reason: string }
  | { readonly kind: 'refused'; readonly name: string; readonly reason: string };

/** Messages of a stream that did not get here; `missed` is undefined if the server cannot say how many. */
export interface Gap {
  readonly stream: Target;
  readonly missed: number | undefined;
}

export interface Handlers {
  onStatus(status: Status): void;
  onReply(reply: Reply): void;
  onGap(gap: Gap): void;
  /** After a reconnection the server did not take a subscription again; it is forgotten. */
  onUnsubscribed(channel: string, reason: string): void;
  /** Is asked why a connection could not be had, which a WebSocket does not tell. */
  explain?(): Promise<string | undefined>;
}

/** Why a request was not carried out, as the server or the connection says. */
export class RequestError extends Error {
  readonly code: Failure['code'] | 'connection-lost';

  constructor(code: RequestError['code'], reason: string) {
    super(reason);
    this.code = code;
  }
}

export type Answer = Ack | Readers | Kept | Pong | Welcome;

interface Pending {
  resolve(answer: Answer): void;
  reject(error: RequestError): void;
}

const EVERYONE: Target = { kind: 'everyone' };
/** The close code of one who leaves for good: the name is free at once. */
const LEAVING = 1000;
const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 15_000;
const WELCOME_WITHIN = 10_000;

/** The secret by which each name is taken over after a lost connection, by room and name. */
export interface Sessions {
  get(key: string): string | undefined;
  set(key: string, session: string): unknown;
  delete(key: string): unknown;
}

export class LiveClient {
  readonly #url: string;
  readonly #sessions: Sessions;
  readonly #handlers: Handlers;
  readonly #channels = new Set<string>();
  readonly #positions = new Map<string, Position>();
  readonly #pending = new Map<number, Pending>();
  #socket: WebSocket | undefined;
  #status: Status = { kind: 'idle' };
  #room = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;
  #id = 0;

  /** `sessions` may outlive the client: a page that is loaded anew gets its reader's name back. */
  constructor(url: string, handlers: Handlers, sessions: Sessions = new Map()) {
    this.#url = url;
    this.#sessions = sessions;
    this.#handlers = handlers;
  }

  get status(): Status {
    return this.#status;
  }

  /** Connects under the name to a room ('' is the lobby), and stays connected until disconnect. */
  connect(name: string, room = ''): void {
    if (this.#status.kind !== 'idle') this.disconnect();
    this.#room = room;
    this.#failures = 0;
    this.#open(name);
  }

  disconnect(): void {
    this.#drop('disconnected', LEAVING);
    if ('name' in this.#status) this.#sessions.delete(this.#sessionKey(this.#status.name));
    this.#channels.clear();
    this.#positions.clear();
    this.#become({ kind: 'idle' });
  }

  /** Cuts the present pause between two attempts short. */
  retryNow(): void {
    if (this.#status.kind === 'offline') this.#open(this.#status.name);
  }

  /** Gives the present connection up, as the other end no longer answers, and connects anew. */
  connectionLooksDead(): void {
    if (this.#status.kind === 'online') this.#lost(this.#status.name, 'the server no longer answers');
  }

  /** Sends a request; the promise fails with a RequestError if it is refused or the connection is lost. */
  ask(request: Request): Promise<Answer> {
    if (this.#status.kind !== 'online' && request.kind !== 'hello')
      return Promise.reject(new RequestError('connection-lost', 'There is no connection.'));
    const id = ++this.#id;
    const answer = new Promise<Answer>((resolve, reject) => this.#pending.set(id, { resolve, reject }));
    this.#socket?.send(encode({ ...request, id }));
    return answer;
  }

  /** Subscribes now and after every reconnection. */
  async subscribe(channel: string): Promise<Ack> {
    const stream: Target = { kind: 'channel', channel };
    const after = this.#positions.get(keyOf(stream));
    const ack = (await this.ask({ kind: 'subscribe', channel, after })) as Ack;
    this.#channels.add(channel);
    if (ack.position !== undefined) this.#stand(stream, { ...ack.position, recovered: ack.recovered });
    return ack;
  }

  async unsubscribe(channel: string): Promise<Ack> {
    this.#forget(channel);
    return (await this.ask({ kind: 'unsubscribe', channel })) as Ack;
  }

  /** A name is another reader's in another room. */
  #sessionKey(name: string): string {
    return `${this.#room} ${name}`;
  }

  #become(status: Status): void {
    this.#status = status;
    this.#handlers.onStatus(status);
  }

  #open(name: string): void {
    this.#drop('connecting anew');
    this.#become({ kind: 'connecting', name });
    const socket = new WebSocket(this.#url, SUBPROTOCOL);
    this.#socket = socket;
    this.#timer = setTimeout(() => this.#lost(name, 'the server does not answer'), WELCOME_WITHIN);
    socket.onopen = () => this.#greet(name);
    socket.onmessage = ({ data }) => {
      const reply = typeof data === 'string' ? decodeReply(data) : undefined;
      if (reply !== undefined) this.#receive(reply);
    };
    socket.onclose = ({ code, reason }) => {
      if (code === CLOSE.replaced || code === CLOSE.policy) this.#refused(name, reason);
      else {
        this.#lost(name, reason || 'the server cannot be reached');
        if (reason === '') void this.#askWhy();
      }
    };
  }

  /** Words the present failure better, if it is still the present one when the answer is there. */
  async #askWhy(): Promise<void> {
    const failed = this.#status;
    const reason = await this.#handlers.explain?.();
    if (reason !== undefined && this.#status === failed && failed.kind === 'offline')
      this.#become({ ...failed, reason });
  }

  async #greet(name: string): Promise<void> {
    try {
      const [everyone, direct] = [EVERYONE, { kind: 'reader', name } as const].map((stream) =>
        this.#positions.get(keyOf(stream)),
      );
      const session = this.#sessions.get(this.#sessionKey(name));
      const room = this.#room === '' ? undefined : this.#room;
      const hello: Request = { kind: 'hello', name, room, session, after: { everyone, direct } };
      const welcome = (await this.ask(hello)) as Welcome;
      this.#sessions.set(this.#sessionKey(name), welcome.session);
      this.#failures = 0;
      clearTimeout(this.#timer);
      this.#stand(EVERYONE, welcome.everyone);
      this.#stand({ kind: 'reader', name }, welcome.direct);
      this.#become({ kind: 'online', name });
      await this.#resubscribe();
    } catch (error) {
      if (error instanceof RequestError && error.code === 'connection-lost') return;
      if (this.#status.kind === 'connecting')
        this.#refused(name, error instanceof Error ? error.message : '');
    }
  }

  /** One refusal does not cost the other channels; a lost connection ends it, and the next one begins anew. */
  async #resubscribe(): Promise<void> {
    for (const channel of this.#channels) {
      try {
        await this.subscribe(channel);
      } catch (error) {
        if (!(error instanceof RequestError) || error.code === 'connection-lost') throw error;
        this.#forget(channel);
        this.#handlers.onUnsubscribed(channel, error.message);
      }
    }
  }

  #forget(channel: string): void {
    this.#channels.delete(channel);
    this.#positions.delete(keyOf({ kind: 'channel', channel }));
  }

  #receive(reply: Reply): void {
    if (reply.kind === 'message') {
      // A direct message is in my stream, whoever sent it.
      this.#compare(reply.to, reply.position, 1);
    }
    this.#handlers.onReply(reply);
    if (!('id' in reply) || reply.id === undefined) return;
    const pending = this.#pending.get(reply.id);
    this.#pending.delete(reply.id);
    if (reply.kind === 'error') pending?.reject(new RequestError(reply.code, reply.reason));
    else pending?.resolve(reply);
  }

  /** Where a stream stands at a return: what was missed follows, or is gone. */
  #stand(stream: Target, { epoch, seq, recovered }: Standing): void {
    if (recovered) return;
    this.#compare(stream, { epoch, seq });
  }

  /** Notes where a stream stands; `step` is 1 if that is a message I have just got. */
  #compare(stream: Target, position: Position, step = 0): void {
    const key = keyOf(stream);
    const before = this.#positions.get(key);
    this.#positions.set(key, position);
    if (before === undefined) return;
    if (before.epoch !== position.epoch) this.#handlers.onGap({ stream, missed: undefined });
    else if (position.seq > before.seq + step)
      this.#handlers.onGap({ stream, missed: position.seq - before.seq - step });
  }

  #refused(name: string, reason: string): void {
    this.#drop(reason);
    this.#become({ kind: 'refused', name, reason });
  }

  #lost(name: string, reason: string): void {
    this.#drop(reason);
    // Between half and the whole of the pause, so that a server that restarts is not met by all at once.
    const longest = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** this.#failures++);
    const pause = longest * (0.5 + Math.random() / 2);
    this.#timer = setTimeout(() => this.#open(name), pause);
    this.#become({ kind: 'offline', name, retryAt: Date.now() + pause, reason });
  }

  /** Lets the present socket go and fails what waits for an answer. */
  #drop(reason: string, code: number = CLOSE.back): void {
    clearTimeout(this.#timer);
    const socket = this.#socket;
    this.#socket = undefined;
    if (socket !== undefined) {
      socket.onopen = socket.onmessage = socket.onclose = null;
      socket.close(code);
    }
    const pending = [...this.#pending.values()];
    this.#pending.clear();
    for (const { reject } of pending) reject(new RequestError('connection-lost', reason));
  }
}

function keyOf(stream: Target): string {
  return stream.kind === 'channel' ? `channel ${stream.channel}` : stream.kind;
}
