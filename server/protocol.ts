/**
 * This file is the whole contract between the live server and whoever talks to it: the page, a reader's Go program,
 * a load client. Client and server both import it, nothing else is shared.
 *
 * A connection is a WebSocket with the subprotocol `gopy.v1`. Every frame is one JSON object in a text frame, told
 * apart by `kind`. What a client sends is a Request, what the server sends is a Reply. A request may carry an `id`
 * (any whole number that the client chooses); the reply that answers it carries the same one. A request without an
 * id is done in silence, but a request that is refused is always answered with an `error`, and the connection stays.
 * Fields that a receiver does not know are ignored, so that later versions can add some.
 *
 * Positions. Every channel, the stream of messages to everyone and each reader's direct messages are streams, and a
 * message has a place in its stream: `{epoch, seq}`. Within an epoch seq grows by exactly one a message, so a client
 * that sees a gap knows what it missed; a new epoch says that the stream began anew and nothing can be concluded.
 *
 * Times are microseconds on the server's own clock, whose zero means nothing; only differences do.
 */

/** The WebSocket subprotocol; a breaking change to this file gets a new number. */
export const SUBPROTOCOL = 'gopy.v1';

/** Where the live server listens, on the site's own port. */
export const LIVE_PATH = '/live/ws';

// ---------------------------------------------------------------------------------------------------------------
// What a client sends

/** Whom a message is for. */
export type Target =
  | { readonly kind: 'channel'; readonly channel: string }
  | { readonly kind: 'everyone' }
  | { readonly kind: 'reader'; readonly name: string };

/**
 * Must come first: says under which name the reader is known here. Answered by `welcome`. A client that comes back
 * after losing its connection sends the `session` it was given, and takes its name over from the old connection.
 */
export interface Hello {
  readonly kind: 'hello';
  readonly id?: number;
  readonly name: string;
  readonly session?: string;
}

/** From now on, get what is published to the channel. The ack's position is the last message before that. */
export interface Subscribe {
  readonly kind: 'subscribe';
  readonly id?: number;
  readonly channel: string;
}

export interface Unsubscribe {
  readonly kind: 'unsubscribe';
  readonly id?: number;
  readonly channel: string;
}

/** Deliver a text. A sender who is among the receivers gets it too. */
export interface Publish {
  readonly kind: 'publish';
  readonly id?: number;
  readonly to: Target;
  readonly text: string;
}

/** Ask who is here (answered by `readers`) and, with `follow`, be told of every change until follow is false. */
export interface Presence {
  readonly kind: 'presence';
  readonly id?: number;
  readonly follow: boolean;
}

/** Start or stop getting `trace`: what the dispatcher does with everyone's messages, without their text. */
export interface Watch {
  readonly kind: 'watch';
  readonly id?: number;
  readonly on: boolean;
}

/** Answered by `pong`; for timing, allowed before hello. */
export interface Ping {
  readonly kind: 'ping';
  readonly id?: number;
}

export type Request = Hello | Subscribe | Unsubscribe | Publish | Presence | Watch | Ping;

// ---------------------------------------------------------------------------------------------------------------
// What the server sends

export interface Position {
  readonly epoch: string;
  readonly seq: number;
}

/** The limits that a client can run into; exceeding `frameBytes` closes the connection, the others are refused. */
export interface ClientLimits {
  readonly frameBytes: number;
  readonly nameLength: number;
  readonly channelLength: number;
  readonly textBytes: number;
  readonly channelsPerReader: number;
  readonly messagesPerSecond: number;
}

export interface Welcome {
  readonly kind: 'welcome';
  readonly id?: number;
  readonly name: string;
  /** A secret: who sends it in a hello takes this name over. */
  readonly session: string;
  readonly limits: ClientLimits;
  /** Where the streams stand that a reader is on without subscribing. */
  readonly everyone: Position;
  readonly direct: Position;
}

/** The request was carried out. Sent only for a request with an id. */
export interface Ack {
  readonly kind: 'ack';
  readonly id: number;
  readonly of: Request['kind'];
  /** publish: the number of the message, by which `message` and `trace` name it too. */
  readonly message?: number;
  /** publish: the message's place in its stream (absent for a channel nobody is subscribed to); subscribe: see there. */
  readonly position?: Position;
  /** publish: in how many readers' queues it now is. */
  readonly receivers?: number;
  readonly times: {
    /** The frame had been read from the sender's socket. */
    readonly received: number;
    /** The dispatcher took it from its inbox. */
    readonly dispatched: number;
    /** It was in every receiver's queue. */
    readonly done: number;
  };
}

/** A request was refused. `field` names the culprit where there is one. */
export interface Failure {
  readonly kind: 'error';
  readonly id?: number;
  readonly code: ErrorCode;
  readonly reason: string;
  readonly field?: string;
}

/** Someone's text, delivered. */
export interface Message {
  readonly kind: 'message';
  readonly message: number;
  readonly from: string;
  readonly to: Target;
  readonly position: Position;
  readonly text: string;
}

export interface ReaderEntry {
  readonly name: string;
  readonly channels: readonly string[];
}

/** Who is here; of very many only the first are listed, `total` counts all. */
export interface Readers {
  readonly kind: 'readers';
  readonly id?: number;
  readonly readers: readonly ReaderEntry[];
  readonly total: number;
}

/** Changes, for those who follow presence. */
export type PresenceChange =
  | { readonly kind: 'joined'; readonly name: string }
  | { readonly kind: 'left'; readonly name: string }
  | { readonly kind: 'subscribed'; readonly name: string; readonly channel: string }
  | { readonly kind: 'unsubscribed'; readonly name: string; readonly channel: string };

/** One step of one message. Of very many receivers only the first are named, `receivers` counts all. */
export type TraceEvent =
  | {
      readonly kind: 'received';
      readonly message: number;
      readonly at: number;
      readonly from: string;
      readonly to: Target;
      readonly bytes: number;
    }
  | {
      readonly kind: 'dispatched';
      readonly message: number;
      readonly at: number;
      readonly receivers: number;
      readonly names: readonly string[];
    }
  /** The operating system has taken the bytes for this reader. */
  | { readonly kind: 'delivered'; readonly message: number; readonly at: number; readonly name: string };

/**
 * What the dispatcher did since the last trace, in order. Above a certain rate only some messages are traced (each
 * of those completely); `skipped` says how many were not.
 */
export interface Trace {
  readonly kind: 'trace';
  readonly events: readonly TraceEvent[];
  readonly skipped: number;
}

export interface Pong {
  readonly kind: 'pong';
  readonly id?: number;
  readonly at: number;
}

export type Reply = Welcome | Ack | Failure | Message | Readers | PresenceChange | Trace | Pong;

// ---------------------------------------------------------------------------------------------------------------
// Codes

/** Every code an `error` can carry. They are stable: programs may decide by them; reasons are for people. */
export const ERROR_CODES = {
  'bad-json': 'The frame is not JSON.',
  'bad-message': 'The JSON is not an object with a text "kind".',
  'unknown-kind': 'There is no request of that kind.',
  'bad-field': 'A field is missing or has the wrong type.',
  'bad-name': 'Not a usable name: letters, digits, and . _ - or a space between them.',
  'bad-channel': 'Not a usable channel: letters, digits, and . _ - / between them.',
  'text-too-long': 'The text is longer than the server passes on.',
  'binary-frame': 'Messages travel in text frames only.',
  'hello-first': 'Say hello before anything else.',
  'hello-twice': 'This connection already has a name.',
  'name-taken': 'Somebody here has that name.',
  'no-such-reader': 'Nobody here has that name.',
  'not-subscribed': 'There is no such subscription to end.',
  'too-many-channels': 'No more subscriptions for this reader.',
  'too-fast': 'More messages a second than allowed; this one was not carried out.',
} as const;

export type ErrorCode = keyof typeof ERROR_CODES;

/** The WebSocket close codes the server uses, and when. */
export const CLOSE = {
  /** The reader is replaced by a newer connection of the same session. Do not reconnect. */
  replaced: 4001,
  /** Abuse: no hello in time, or too fast for too long. */
  policy: 1008,
  /** A frame above `frameBytes`. */
  tooBig: 1009,
  /** The server restarts: come back soon. */
  restart: 1012,
  /** The reader takes its messages too slowly and its queue is full: come back and read faster. */
  slow: 1013,
} as const;

/**
 * What a refused handshake answers in HTTP: 400 not a WebSocket handshake or not this subprotocol, 403 a foreign
 * Origin, 429 too many connections from one address, 503 full or restarting.
 */
export type RefusalStatus = 400 | 403 | 429 | 503;

// ---------------------------------------------------------------------------------------------------------------
// Encoding and decoding

/** What decode says of a frame that holds no request. */
export interface Refused {
  readonly kind: 'refused';
  readonly id?: number;
  readonly code: ErrorCode;
  readonly reason: string;
  readonly field?: string;
}

/** The sizes decode checks, and their defaults. */
export type Sizes = Pick<ClientLimits, 'nameLength' | 'channelLength' | 'textBytes'>;
export const DEFAULT_SIZES: Sizes = { nameLength: 32, channelLength: 64, textBytes: 4096 };

// Combining marks only after a letter, nothing invisible, no space at either end: what is shown is what was typed.
const NAME = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[ ._-]+[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*$/u;
const CHANNEL = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[._/-]+[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*$/u;

/** Why the name cannot be used, or undefined if it can. The page asks before it connects. */
export function nameProblem(name: string, sizes: Sizes = DEFAULT_SIZES): string | undefined {
  if (name.length > sizes.nameLength) return `a name has at most ${sizes.nameLength} characters`;
  return NAME.test(name) ? undefined : 'a name is letters and digits, with . _ - or a space between them';
}

/** Why the channel cannot be used, or undefined if it can. */
export function channelProblem(channel: string, sizes: Sizes = DEFAULT_SIZES): string | undefined {
  if (channel.length > sizes.channelLength) return `a channel has at most ${sizes.channelLength} characters`;
  return CHANNEL.test(channel) ? undefined : 'a channel is letters and digits, with . _ - or / between them';
}

/** The number of bytes a text takes in UTF-8; a lone surrogate counts three, as its replacement would. */
export function utf8Length(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) continue;
    // The second half of a pair has been paid for by the first: two units, four bytes.
    if (unit >= 0xd800 && unit < 0xdc00 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00) {
      bytes += 2;
      i++;
    } else bytes += unit < 0x800 ? 1 : 2;
  }
  return bytes;
}

/** Reads one frame from a client. Never throws, whatever the text. */
export function decode(text: string, sizes: Sizes = DEFAULT_SIZES): Request | Refused {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refuse(undefined, 'bad-json');
  }
  if (!isRecord(value) || typeof value.kind !== 'string') return refuse(undefined, 'bad-message');
  const id = value.id;
  if (id !== undefined && !(typeof id === 'number' && Number.isSafeInteger(id) && id >= 0))
    return refuse(undefined, 'bad-field', 'an id is a whole number, 0 or more', 'id');
  const { kind } = value;
  switch (kind) {
    case 'hello': {
      const name = checkName(id, value.name, 'name', sizes);
      if (typeof name !== 'string') return name;
      const { session } = value;
      if (session === undefined) return { kind, id, name };
      if (typeof session !== 'string' || session.length > 64)
        return refuse(id, 'bad-field', 'a session is the text a welcome gave', 'session');
      return { kind, id, name, session };
    }
    case 'subscribe':
    case 'unsubscribe': {
      const channel = checkChannel(id, value.channel, 'channel', sizes);
      return typeof channel === 'string' ? { kind, id, channel } : channel;
    }
    case 'publish': {
      const to = checkTarget(id, value.to, sizes);
      if (to.kind === 'refused') return to;
      const body = value.text;
      if (typeof body !== 'string') return refuse(id, 'bad-field', 'text must be a string', 'text');
      if (body.length > sizes.textBytes || utf8Length(body) > sizes.textBytes)
        return refuse(id, 'text-too-long', `a text has at most ${sizes.textBytes} bytes`, 'text');
      return { kind, id, to, text: body };
    }
    case 'presence':
      return typeof value.follow === 'boolean'
        ? { kind, id, follow: value.follow }
        : refuse(id, 'bad-field', 'follow must be true or false', 'follow');
    case 'watch':
      return typeof value.on === 'boolean'
        ? { kind, id, on: value.on }
        : refuse(id, 'bad-field', 'on must be true or false', 'on');
    case 'ping':
      return { kind, id };
    default:
      return refuse(id, 'unknown-kind');
  }
}

/** Reads one frame from the server; undefined for what this version does not know, which a client ignores. */
export function decodeReply(text: string): Reply | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (isRecord(value) && typeof value.kind === 'string' && REPLY_KINDS.has(value.kind))
      return value as unknown as Reply;
  } catch {
    // Not JSON: nothing of ours.
  }
  return undefined;
}

const REPLY_KINDS: ReadonlySet<string> = new Set<Reply['kind']>([
  'welcome',
  'ack',
  'error',
  'message',
  'readers',
  'joined',
  'left',
  'subscribed',
  'unsubscribed',
  'trace',
  'pong',
]);

/** Writes one frame; undefined fields are left out. */
export function encode(message: Request | Reply): string {
  return JSON.stringify(message);
}

function checkTarget(id: number | undefined, to: unknown, sizes: Sizes): Target | Refused {
  if (isRecord(to)) {
    switch (to.kind) {
      case 'everyone':
        return { kind: 'everyone' };
      case 'channel': {
        const channel = checkChannel(id, to.channel, 'to.channel', sizes);
        return typeof channel === 'string' ? { kind: 'channel', channel } : channel;
      }
      case 'reader': {
        const name = checkName(id, to.name, 'to.name', sizes);
        return typeof name === 'string' ? { kind: 'reader', name } : name;
      }
    }
  }
  return refuse(
    id,
    'bad-field',
    'to is {"kind":"channel","channel":…}, {"kind":"everyone"} or {"kind":"reader","name":…}',
    'to',
  );
}

function checkName(id: number | undefined, name: unknown, field: string, sizes: Sizes): string | Refused {
  if (typeof name !== 'string') return refuse(id, 'bad-field', `${field} must be a string`, field);
  const problem = nameProblem(name, sizes);
  return problem === undefined ? name.normalize() : refuse(id, 'bad-name', problem, field);
}

function checkChannel(
  id: number | undefined,
  channel: unknown,
  field: string,
  sizes: Sizes,
): string | Refused {
  if (typeof channel !== 'string') return refuse(id, 'bad-field', `${field} must be a string`, field);
  const problem = channelProblem(channel, sizes);
  return problem === undefined ? channel.normalize() : refuse(id, 'bad-channel', problem, field);
}

function refuse(id: number | undefined, code: ErrorCode, reason?: string, field?: string): Refused {
  return { kind: 'refused', id, code, reason: reason ?? ERROR_CODES[code], field };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
