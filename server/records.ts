/**
 * This file is what the dispatcher deals in: the events that connections post to its inbox, the outlets it hands frames
 * to, and the records of its routing state. It holds no state itself.
 */
import type { Frame } from './frame.ts';
import type { Request } from './protocol.ts';

/** A connection, as the dispatcher sees it. */
export interface Outlet {
  /** Queues a frame; false if the reader is gone or just got dropped for being slow. Never waits. */
  deliver(frame: Frame, written?: () => void): boolean;
  /** The hello was accepted. */
  greeted(): void;
  close(code: number, reason: string): void;
}

/** What connections post to the inbox. */
export interface Event {
  readonly from: Outlet;
  readonly request: Request | { readonly kind: 'gone' };
  readonly received: number;
  /** The size of the frame. */
  readonly bytes: number;
}

/** A stream of messages, each one further than the last. */
export interface Stream {
  readonly epoch: string;
  seq: number;
}

export interface Channel extends Stream {
  readonly name: string;
  readonly subscribers: Set<Reader>;
}

export interface Reader {
  readonly name: string;
  readonly outlet: Outlet;
  readonly session: string;
  readonly channels: Map<string, Channel>;
  readonly direct: Stream;
}
