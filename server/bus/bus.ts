/**
 * This file says what the dispatcher asks of the bus: to put messages in their place in a stream, to keep them for
 * those who come back, and to see that a name is held once. memory.ts does it within one process; nats.ts for many nodes
 * by a NATS server. Where the answer takes time it is a promise, and the dispatcher goes on with other events meanwhile.
 */
import type { Message, Position, PresenceChange, ReaderEntry, Target } from '../protocol.ts';

/** A stream of messages, each further than the last: a channel, everyone in a room, or one reader. */
export interface Stream {
  readonly room: string;
  readonly target: Target;
  readonly epoch: string;
  /** Of the last message, as far as this node knows. */
  readonly seq: number;
}

/** A message without its place. Both texts are JSON; ascii says that they hold nothing else. */
export interface Draft {
  readonly from: string;
  readonly text: string;
  readonly ascii: boolean;
}

/** A message in its place; `json` is the reply that every receiver gets. */
export interface Placed {
  readonly message: number;
  readonly seq: number;
  readonly json: string;
  readonly ascii: boolean;
}

/** What came after a place in a stream, in order. */
export interface Kept {
  readonly placed: readonly Placed[];
  /** Nothing between the place and the first of `placed` is gone. */
  readonly whole: boolean;
  /** There is more than was asked for. */
  readonly more: boolean;
}

/** A name given to a session. */
export interface Claim {
  /** What came to the name up to that seq was for somebody else. */
  readonly from: number;
}

export interface Bus {
  /**
   * Called with every message that came by the network into a stream that is open here, in the stream's order. `take`
   * puts it into its place among what is kept here; until then it has not happened.
   */
  onArrived: (stream: Stream, take: () => Placed) => void;
  /** Messages can be placed, and those of other nodes come. */
  readonly isReady: boolean;
  /** There are so many streams that none should be opened for a message that nobody waits for. */
  readonly isFull: boolean;
  /** The stream, whose messages this node gets from now on. */
  open(room: string, target: Target): Stream | Promise<Stream>;
  /** This node no longer needs the stream; its messages are kept until their time is over. */
  close(stream: Stream): void;
  /** Puts a message at the stream's end. */
  publish(stream: Stream, draft: Draft): Placed | Promise<Placed>;
  /** If this node is behind the position: a promise until it is not, or for as long as that is worth waiting for. */
  reached(position: Position): Promise<void> | undefined;
  /** What is kept of the stream after seq, at most so many bytes of it. */
  after(stream: Stream, seq: number, bytes: number): Kept;
  /** Gives the name to the session, unless another holds it or held it until a short while ago. */
  claim(room: string, name: string, session: string): Claim | undefined | Promise<Claim | undefined>;
  /** The session's connection is gone; the name is kept for it for a while, unless it left for good. */
  release(room: string, name: string, session: string, left: boolean): void;
  /** Whether somebody holds the name, connected or not. */
  isHeld(room: string, name: string): boolean | Promise<boolean>;
  /** Tells the other nodes of a change here; they hear it as `onPresence`. */
  announce(room: string, change: PresenceChange): void;
  /** Called with every change at another node. */
  onPresence: (room: string, change: PresenceChange) => void;
  /** Who is in the room at other nodes. */
  elsewhere(room: string): readonly ReaderEntry[];
  stop(): Promise<void>;
}

/** The reply to every receiver of a message, but for its number, its sender, its seq and its text. */
export function messageHead(target: Target, epoch: string): string {
  return `,"to":${JSON.stringify(target)},"position":{"epoch":${JSON.stringify(epoch)},"seq":`;
}

/** That reply whole. */
export function messageJson(
  message: number,
  head: string,
  seq: number,
  { from, text }: Pick<Draft, 'from' | 'text'>,
): string {
  return `{"kind":"message","message":${message},"from":${from}${head}${seq}},"text":${text}}`;
}

export function senderOf({ json }: Placed): string {
  return (JSON.parse(json) as Message).from;
}

/** The bytes of its reply. */
export function sizeOf({ json }: Placed): number {
  return Buffer.byteLength(json);
}

/** Whether a text is ASCII without control characters. */
export function isPlain(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text);
}

/** One text for each name in each room. */
export function nameKey(room: string, name: string): string {
  return `${room}\n${name}`;
}

/** One text for each stream. */
export function streamKey(room: string, target: Target): string {
  switch (target.kind) {
    case 'everyone':
      return `${room}\n`;
    case 'channel':
      return `${room}\n#${target.channel}`;
    case 'reader':
      return `${room}\n@${target.name}`;
  }
}
