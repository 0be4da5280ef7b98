// This file reads and writes the frames of the protocol: text in, a checked request or the reason why it is none out. What the
// messages mean stands in protocol.ts. Both ends use it.

import {
  type ClientLimits,
  ERROR_CODES,
  type ErrorCode,
  type Position,
  type Reply,
  type Request,
  type Target,
} from './protocol.ts';

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

// Nobody guesses 22 characters of 64: that is 132 bits.
const ROOM = /^[A-Za-z0-9_-]{22,64}$/;

/** Whether the text can be the key of a private room. */
export function isRoomKey(key: string): boolean {
  return ROOM.test(key);
}

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
  if (id !== undefined && !isCount(id))
    return refuse(undefined, 'bad-field', 'an id is a whole number, 0 or more', 'id');
  const { kind } = value;
  switch (kind) {
    case 'hello': {
      const name = checkName(id, value.name, 'name', sizes);
      if (typeof name !== 'string') return name;
      const { session, room, after } = value;
      if (session !== undefined && !(typeof session === 'string' && session.length <= 64))
        return refuse(id, 'bad-field', 'a session is the text a welcome gave', 'session');
      if (room !== undefined && !(typeof room === 'string' && isRoomKey(room)))
        return refuse(id, 'bad-room', undefined, 'room');
      if (after === undefined) return { kind, id, name, session, room };
      if (!isRecord(after) || !isPositionOrNone(after.everyone) || !isPositionOrNone(after.direct))
        return refuse(id, 'bad-field', 'after is {"everyone":POSITION,"direct":POSITION}', 'after');
      return { kind, id, name, session, room, after: { everyone: after.everyone, direct: after.direct } };
    }
    case 'subscribe': {
      const channel = checkChannel(id, value.channel, 'channel', sizes);
      if (typeof channel !== 'string') return channel;
      const { after } = value;
      return isPositionOrNone(after)
        ? { kind, id, channel, after }
        : refuse(id, 'bad-field', 'after is a position: {"epoch":…,"seq":…}', 'after');
    }
    case 'unsubscribe': {
      const channel = checkChannel(id, value.channel, 'channel', sizes);
      return typeof channel === 'string' ? { kind, id, channel } : channel;
    }
    case 'publish': {
      const to = checkTarget(id, value.to, 'to', sizes);
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
    case 'history': {
      const of = checkTarget(id, value.of, 'of', sizes);
      if (of.kind === 'refused') return of;
      const { after } = value;
      return after === undefined || isCount(after)
        ? { kind, id, of, after }
        : refuse(id, 'bad-field', 'after is a whole number, 0 or more', 'after');
    }
    case 'simulate':
      return isCount(value.readers)
        ? { kind, id, readers: value.readers }
        : refuse(id, 'bad-field', 'readers is a whole number, 0 or more', 'readers');
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
  'kept',
  'readers',
  'joined',
  'left',
  'subscribed',
  'unsubscribed',
  'trace',
  'stats',
  'pong',
]);

/** Writes one frame; undefined fields are left out. */
export function encode(message: Request | Reply): string {
  return JSON.stringify(message);
}

function checkTarget(id: number | undefined, to: unknown, field: string, sizes: Sizes): Target | Refused {
  if (isRecord(to)) {
    switch (to.kind) {
      case 'everyone':
        return { kind: 'everyone' };
      case 'channel': {
        const channel = checkChannel(id, to.channel, `${field}.channel`, sizes);
        return typeof channel === 'string' ? { kind: 'channel', channel } : channel;
      }
      case 'reader': {
        const name = checkName(id, to.name, `${field}.name`, sizes);
        return typeof name === 'string' ? { kind: 'reader', name } : name;
      }
    }
  }
  return refuse(
    id,
    'bad-field',
    `${field} is {"kind":"channel","channel":…}, {"kind":"everyone"} or {"kind":"reader","name":…}`,
    field,
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

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isPositionOrNone(value: unknown): value is Position | undefined {
  if (value === undefined) return true;
  return isRecord(value) && typeof value.epoch === 'string' && value.epoch.length <= 64 && isCount(value.seq);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
