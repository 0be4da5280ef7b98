/**
 * This file is the whole contract between the live server and whoever talks to it: the page, a reader's Go program,
 * a load client. Client and server both import it, and wire.ts, which reads and writes its frames.
 *
 * A connection is a WebSocket with the subprotocol `gopy.v1`. Every frame is one JSON object in a text frame, told
 * apart by `kind`. What a client sends is a Request, what the server sends is a Reply. A request may carry an `id`
 * (a whole number, 0 or more, that the client chooses); the reply that answers it carries the same one. A request without an
 * id is done in silence, but a request that is refused is always answered with an `error`, and the connection stays.
 * Fields that a receiver does not know are ignored, so that later versions can add some.
 *
 * Rooms. A hello names a room, or none for the public lobby. Names, channels, presence and everyone are those of the
 * room; nothing passes between rooms. Who knows the key of a room is in it, so a key must not be guessable.
 *
 * Positions. Every channel, the stream of messages to everyone and each reader's direct messages are streams, and a
 * message has a place in its stream: `{epoch, seq}`. Within an epoch seq grows with each message (by one, where the
 * server is a single node); a new epoch says that the stream began anew and nothing can be concluded.
 *
 * Recovery. The server keeps the last messages of every stream for some time (`limits.historyMs`), and for as long a
 * reader's name and direct messages after its connection was lost. A client that comes back says how far it came,
 * `after`, in its hello and in each subscribe; the answer says `recovered: true` and what was missed follows before
 * anything new, or `recovered: false`: something is gone for good.
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
  /** The key of a private room: 22 to 64 letters, digits, - and _; the lobby without. */
  readonly room?: string;
  /** How far a client that comes back got in the streams that it is on without subscribing. */
  readonly after?: { readonly everyone?: Position; readonly direct?: Position };
}

/**
 * From now on, get what is published to the channel. The ack's position is the last message before that; with `after`
 * what came between that and the position follows the ack, if it is still there (`recovered`).
 */
export interface Subscribe {
  readonly kind: 'subscribe';
  readonly id?: number;
  readonly channel: string;
  readonly after?: Position;
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

/**
 * Ask who is here (answered by `readers`) and, with `follow`, be told of every change until follow is false. The answer
 * may be far longer than the question, so this has a rate of its own: about once a second.
 */
export interface Presence {
  readonly kind: 'presence';
  readonly id?: number;
  readonly follow: boolean;
}

/**
 * Ask for the messages that are still kept of a channel, of those to everyone, or of those to the asker, from after a
 * `seq` on: answered by `kept`, which may be only the first part. Has the rate of `presence`.
 */
export interface History {
  readonly kind: 'history';
  readonly id?: number;
  readonly of: Target;
  readonly after?: number;
}

/** In a private room: so many simulated readers, who talk a little. They are marked wherever they are named. */
export interface Simulate {
  readonly kind: 'simulate';
  readonly id?: number;
  readonly readers: number;
}

/** Start or stop getting `trace` and `stats`: what the dispatcher does with everyone's messages, without their text. */
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

export type Request =
  | Hello
  | Subscribe
  | Unsubscribe
  | Publish
  | Presence
  | History
  | Simulate
  | Watch
  | Ping;

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
  /** How long messages, and the name of a reader who lost its connection, are kept. */
  readonly historyMs: number;
  /** Simulated readers that a private room may have. */
  readonly simulated: number;
}

export interface Welcome {
  readonly kind: 'welcome';
  readonly id?: number;
  readonly name: string;
  /** A secret: who sends it in a hello takes this name over. */
  readonly session: string;
  readonly limits: ClientLimits;
  /** The streams that a reader is on without subscribing: where they stand, and what became of `after`. */
  readonly everyone: Standing;
  readonly direct: Standing;
}

/** Where a stream stands. With `after` in the request: whether all that was missed since then follows. */
export interface Standing extends Position {
  readonly recovered?: boolean;
}

/** The request was carried out. Sent only for a request with an id. */
export interface Ack {
  readonly kind: 'ack';
  readonly id: number;
  readonly of: Request['kind'];
  /** publish: the number of the message, by which `message` and `trace` name it too. */
  readonly message?: number;
  /** publish: the message's place in its stream; subscribe: see there. */
  readonly position?: Position;
  /** subscribe with `after`: whether all that was missed since then follows. */
  readonly recovered?: boolean;
  /** publish: in how many readers' queues it now is, on the sender's node. */
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

/** The answer to `history`: in order, not all if `more`. */
export interface Kept {
  readonly kind: 'kept';
  readonly id?: number;
  readonly of: Target;
  /** Where the stream stands; absent if there is none. */
  readonly position?: Position;
  readonly messages: readonly Message[];
  readonly more: boolean;
}

export interface ReaderEntry {
  readonly name: string;
  readonly channels: readonly string[];
  /** It is one of the server's simulated readers. */
  readonly simulated?: true;
}

/** Who is here; of very many, or with very many channels, only the first are listed: those that fit in one frame. */
export interface Readers {
  readonly kind: 'readers';
  readonly id?: number;
  readonly readers: readonly ReaderEntry[];
  /** How many are here. */
  readonly total: number;
  /** How many of them are not listed. Whoever follows presence hears of their changes all the same. */
  readonly more: number;
}

/** Changes, for those who follow presence. */
export type PresenceChange =
  | { readonly kind: 'joined'; readonly name: string; readonly simulated?: true }
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
      /** It was in every receiver's queue. */
      readonly queued: number;
      readonly receivers: number;
      readonly names: readonly string[];
    }
  /** The operating system has taken the bytes for this reader. */
  | { readonly kind: 'delivered'; readonly message: number; readonly at: number; readonly name: string };

/**
 * What the dispatcher did since the last trace, in order. While a second has no more than about 500 messages each is
 * traced. Of more only some are, chosen at random and each of those completely: about 500 a second, or fewer if
 * they go to many readers. Of a burst after a quiet second the first are, until there are so many. `skipped` says how many were not: with R events of kind `received`, R + skipped messages
 * have gone by since the last trace, and each of the R stands for (R + skipped) / R.
 */
export interface Trace {
  readonly kind: 'trace';
  readonly events: readonly TraceEvent[];
  readonly skipped: number;
}

/** How busy the server is: to those who watch, about once a second. All rooms together. */
export interface Stats {
  readonly kind: 'stats';
  readonly at: number;
  readonly connections: number;
  /** Readers with a name, and channels, in this room. */
  readonly readers: number;
  readonly channels: number;
  /** Since the server started. */
  readonly messages: number;
  readonly deliveries: number;
  /** The most events that waited in the inbox since the last stats. */
  readonly inbox: number;
  /** The most bytes that wait for one reader of this room now. */
  readonly queueBytes: number;
}

export interface Pong {
  readonly kind: 'pong';
  readonly id?: number;
  readonly at: number;
}

export type Reply =
  | Welcome
  | Ack
  | Failure
  | Message
  | Kept
  | Readers
  | PresenceChange
  | Trace
  | Stats
  | Pong;

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
  'name-taken': 'Somebody here has that name, or had it until a moment ago.',
  'bad-room': 'Not the key of a room: 22 to 64 letters, digits, - and _.',
  'rooms-full': 'The server has as many rooms as it can hold.',
  'private-only': 'Simulated readers live in private rooms only.',
  'not-yours': 'Messages to a reader are for that reader alone.',
  'no-such-reader': 'Nobody here has that name.',
  'not-subscribed': 'There is no such subscription to end.',
  'too-many-channels': 'No more subscriptions for this reader.',
  unavailable: 'The server cannot do that at the moment; try again.',
  'too-fast':
    'More messages a second than allowed, or too much for all who get them; this one was not carried out.',
} as const;

export type ErrorCode = keyof typeof ERROR_CODES;

/**
 * The WebSocket close codes in use, and when. Of a client that closes with 1000, or without a code, nothing is kept; one
 * that closes with anything else, or is cut off, may come back for its name and its messages.
 */
export const CLOSE = {
  /** From a client: it will be back. */
  back: 4000,
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
