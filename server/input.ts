/**
 * This file reads all connections into one piece of memory, one after the other; what is to be kept of it is copied. By
 * itself a server's socket makes memory for each read and passes it on through its stream, which takes as long as all
 * that this server does with a small message.
 *
 * node:net offers that to clients, as `onread`. A connection that was accepted gets it by a new socket on the accepted
 * one's handle. That is not documented, so it is done only where all is as expected; any other socket stays what it is,
 * and is read as a stream.
 */
import { Socket } from 'node:net';
import type { Duplex } from 'node:stream';

/** Where what comes is read into. */
export const SHARED = Buffer.alloc(65_536);

/** What node:net keeps in a socket. */
interface Inside {
  _handle?: { readonly useUserBuffer?: unknown } | null;
  /** Counts its connections: the server's `maxConnections` and `close` go by that. */
  _server?: unknown;
}

export class SharedInput extends Socket {
  readonly #taker: { take(length: number): void };

  constructor(handle: unknown) {
    const taker = { take: (_: number): void => {} };
    const onread = {
      buffer: SHARED,
      callback: (length: number) => {
        taker.take(length);
        return true;
      },
    };
    const options: object = { handle, onread, allowHalfOpen: true };
    super(options);
    this.#taker = taker;
  }

  /** Calls it whenever something has come: so many bytes, at the start of SHARED. */
  set onBytes(take: (length: number) => void) {
    this.#taker.take = take;
  }
}

/** The same connection, read into SHARED if that can be done. Nothing may have been done with the socket that was accepted. */
export function sharedInput(accepted: Duplex): Duplex {
  // One of TLS, for instance, is more than its handle.
  if (!(accepted instanceof Socket) || accepted.constructor !== Socket) return accepted;
  const inside: Inside = accepted as unknown as Inside;
  const { _handle: handle, _server: server } = inside;
  if (typeof handle?.useUserBuffer !== 'function') return accepted;
  inside._handle = null;
  inside._server = null;
  accepted.destroy();
  const socket = new SharedInput(handle);
  (socket as unknown as Inside)._server = server;
  return socket;
}
