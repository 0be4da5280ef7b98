/**
 * This file is what the dispatcher deals in: the events that connections post to its inbox, the outlets it hands frames
 * to, and the records of its routing state. It holds no state itself.
 */
import type { Placed, Stream } from './bus/bus.ts';
import type { Frame } from './frame.ts';
import type { PresenceChange, Publish, Request, Target } from './protocol.ts';
import type { Room } from './room.ts';

/** A connection, as the dispatcher sees it. */
export interface Outlet {
  /** It is one of the server's own simulated readers. */
  readonly isSimulated: boolean;
  /** Bytes that wait for the reader, and how many more would be taken now. */
  readonly waiting: number;
  readonly room: number;
  /** A request of its is about to be carried out: what it is given until the end of the run is the answer. */
  heard(): void;
  /** Queues a frame; false if the reader is gone or just got dropped for being slow. Never waits. */
  deliver(frame: Frame, written?: () => void): boolean;
  /**
   * Whether its reader may have a message sent to others that comes to so many bytes, at a time in microseconds. If not, the
   * reader has been told.
   */
  maySpread(bytes: number, at: number, id: number | undefined): boolean;
  /** The hello was accepted. */
  greeted(): void;
  close(code: number, reason: string): void;
}

/** A publish whose text is still JSON, as it will leave again. plain: it is ASCII without control characters. */
export interface Posted extends Pick<Publish, 'kind' | 'id'> {
  readonly to: Target;
  readonly json: string;
  readonly plain: boolean;
}

/** What connections, and the dispatcher itself when something took time, post to the inbox. */
export type Event =
  | {
      readonly kind: 'request';
      readonly from: Outlet;
      readonly request: Exclude<Request, Publish> | Posted;
      /** When the frame had been read. */
      readonly received: number;
      /** The size of the frame. */
      readonly bytes: number;
    }
  /** left: for good, so that nothing is kept for it. */
  | { readonly kind: 'gone'; readonly from: Outlet; readonly left: boolean }
  /** The bus got a message by the network. */
  | { readonly kind: 'arrived'; readonly stream: Stream; readonly take: () => Placed }
  /** Somebody came, went or subscribed at another node. */
  | { readonly kind: 'elsewhere'; readonly room: string; readonly change: PresenceChange }
  /** Something the bus was asked is answered: the rest of a request. */
  | { readonly kind: 'resumed'; readonly from: Outlet; readonly go: () => void };

export interface Channel {
  readonly name: string;
  readonly stream: Stream;
  readonly subscribers: Set<Reader>;
}

export interface Reader {
  readonly name: string;
  /** The name as JSON, and whether that is plain ASCII. */
  readonly json: string;
  readonly isPlain: boolean;
  readonly outlet: Outlet;
  readonly session: string;
  readonly room: Room;
  readonly channels: Map<string, Channel>;
  readonly direct: Stream;
  /** What came to the name up to that seq was for somebody else. */
  readonly first: number;
}
