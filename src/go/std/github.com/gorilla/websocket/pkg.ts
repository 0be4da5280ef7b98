// This file gives package websocket the host's sockets. What comes in is kept in order until the program takes it; a goroutine
// that waits for it is parked as for any input, so that meanwhile there is no deadlock. From the first connection on the clock
// is the computer's: the other side lives by that.

import type { Parking, Wide } from '../../../../runtime/api.ts';
import { nilSlice, Slice } from '../../../../runtime/backing.ts';
import type { Socket } from '../../../../runtime/host.ts';
import type { G } from '../../../../runtime/proc.ts';
import { Ring } from '../../../../runtime/ring.ts';
import type { NativePackage } from '../../../natives.ts';

/** What came in; the kinds are those of conn.go. */
type Incoming = readonly [kind: number, data: Slice, code: number, text: string];

const NOTHING = 0;
const TEXT = 1;
const BINARY = 2;
const OPENED = 3;
const CLOSED = 4;

interface Connection {
  readonly socket: Socket;
  readonly incoming: Ring<Incoming>;
  /** Wakes who waits. */
  wake: (() => void) | null;
}

const NONE: Incoming = [NOTHING, nilSlice, 0, ''];

const bytesOf = (data: Uint8Array): Slice => new Slice(data, 0, data.length, data.length);

export const native: NativePackage = {
  natives(rt) {
    const connections = new Map<number, Connection>();
    const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    const at = (id: number): Connection => connections.get(id) as Connection;
    return {
      plain: {
        connect(address: string, protocols: Slice): [number, string, string] {
          const incoming = new Ring<Incoming>();
          const id = connections.size + 1;
          const put = (kind: number, data: Slice, code: number, text: string): void => {
            incoming.push([kind, data, code, rt.encodeUTF8(text)]);
            connections.get(id)?.wake?.();
          };
          const text = rt.decodeUTF8(address);
          if (!URL.canParse(text)) return [0, '', 'malformed ws or wss URL'];
          const url = new URL(text);
          // As a native client does, which has no use for it.
          url.hash = '';
          const names = protocols.arr.slice(protocols.off, protocols.off + protocols.len) as string[];
          const socket = rt.config.host.connect(url, names.map(rt.decodeUTF8), {
            opened: (protocol) => put(OPENED, nilSlice, 0, protocol),
            message: (data) =>
              typeof data === 'string'
                ? put(TEXT, bytesOf(new TextEncoder().encode(data)), 0, '')
                : put(BINARY, bytesOf(data), 0, ''),
            closed: (code, reason) => put(CLOSED, nilSlice, code, reason),
          });
          const host = rt.encodeUTF8(url.host);
          if (typeof socket === 'string') return [0, host, rt.encodeUTF8(socket)];
          rt.proc.useRealClock();
          connections.set(id, { socket, incoming, wake: null });
          return [id, host, ''];
        },
        take: (id: number): Incoming => at(id).incoming.shift() ?? NONE,
        wake: (id: number) => at(id).wake?.(),
        send(id: number, text: boolean, { arr, off, len }: Slice): string {
          // A copy: the program may change its bytes at once.
          const bytes = (arr as Uint8Array).slice(off, off + len) as Uint8Array<ArrayBuffer>;
          if (!text) at(id).socket.send(bytes);
          else {
            try {
              at(id).socket.send(utf8.decode(bytes));
            } catch {
              return 'a browser cannot send text that is not UTF-8';
            }
          }
          return '';
        },
        shut(id: number, code: number, text: string): void {
          if (code === 0) at(id).socket.close();
          else at(id).socket.close(code, rt.decodeUTF8(text));
        },
      },
      parking: {
        *wait(id: number, ns: Wide): Parking {
          const connection = at(id);
          if (connection.incoming.length > 0) return;
          const g = rt.proc.current as G;
          const end = rt.proc.beginExternal();
          const go = (): void => {
            if (connection.wake !== go) return;
            connection.wake = null;
            if (timer !== null) rt.proc.stopTimer(timer);
            end();
            rt.proc.ready(g);
          };
          connection.wake = go;
          const timer = ns < 0 ? null : rt.proc.startTimer(Number(ns), go);
          rt.park('IO wait');
          yield;
          rt.woke();
        },
      },
    };
  },
};
