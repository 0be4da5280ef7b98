/**
 * This file is how a reader gets in, or back: its hello, its name, and what it missed. It is the part of the dispatcher
 * that has to wait for the bus in several steps, and that others may overtake meanwhile.
 */
import { randomBytes } from 'node:crypto';
import { type Bus, type Claim, isPlain, type Kept, type Placed, type Stream } from './bus/bus.ts';
import { replyFrame, textFrame } from './frame.ts';
import { clientLimits, type Limits } from './limits.ts';
import type { Metrics } from './metrics.ts';
import { CLOSE, type ErrorCode, type Hello, type Position, type Standing, type Target } from './protocol.ts';
import type { Channel, Outlet, Reader } from './records.ts';
import { Room } from './room.ts';

/** What the dispatcher does for a request in several steps. */
export interface Desk {
  /** Goes on with `rest` when the bus has answered, or with `failed` if it could not; the asker is told then. */
  whenAnswered<T>(
    answer: T | Promise<T>,
    asker: Outlet,
    id: number | undefined,
    rest: (answer: T) => void,
    failed?: () => void,
  ): void;
  refuse(outlet: Outlet, id: number | undefined, code: ErrorCode): void;
  /** The connection is to be forgotten: a newer one has its reader. */
  gone(outlet: Outlet): void;
}

export interface Around {
  readonly limits: Limits;
  readonly metrics: Metrics;
  readonly bus: Bus;
}

export class Arrivals {
  readonly #readers: Map<Outlet, Reader>;
  readonly #rooms: Map<string, Room>;
  readonly #around: Around;
  readonly #desk: Desk;
  // Connections whose hello the bus has yet to answer.
  readonly #arriving = new Set<Outlet>();

  /** `readers` and `rooms` are the dispatcher's own. */
  constructor(readers: Map<Outlet, Reader>, rooms: Map<string, Room>, around: Around, desk: Desk) {
    this.#readers = readers;
    this.#rooms = rooms;
    this.#around = around;
    this.#desk = desk;
  }

  /** The connection is gone before its hello was carried out. */
  gone(outlet: Outlet): void {
    this.#arriving.delete(outlet);
  }

  /** Carries a hello out, or refuses it. */
  hello(from: Outlet, request: Hello) {
    const { id, name, session: known, room: key = '' } = request;
    if (this.#arriving.has(from)) return this.#desk.refuse(from, id, 'hello-twice');
    const holder = this.#rooms.get(key)?.readers.get(name);
    if (holder !== undefined) {
      if (known !== holder.session) return this.#desk.refuse(from, id, 'name-taken');
      // The same reader over a new connection, before the old one was found dead.
      holder.outlet.close(CLOSE.replaced, 'replaced by a newer connection');
      this.#desk.gone(holder.outlet);
    }
    if (!this.#rooms.has(key) && this.#rooms.size >= this.#around.limits.rooms)
      return this.#desk.refuse(from, id, 'rooms-full');
    const session = known ?? randomBytes(16).toString('hex');
    this.#arriving.add(from);
    const { bus } = this.#around;
    const notNow = () => this.#arriving.delete(from);
    const take = (claim: Claim | undefined) => {
      if (claim === undefined) {
        notNow();
        return this.#desk.refuse(from, id, 'name-taken');
      }
      const letGo = () => {
        notNow();
        bus.release(key, name, session, known === undefined);
      };
      const open = (target: Target, then: (stream: Stream) => void, failed: () => void) =>
        this.#desk.whenAnswered(bus.open(key, target), from, id, then, failed);
      const streams = () =>
        open(
          { kind: 'everyone' },
          (everyone) =>
            open(
              { kind: 'reader', name },
              (direct) => this.#welcome(from, request, { session, ...claim }, everyone, direct),
              () => {
                bus.close(everyone);
                letGo();
              },
            ),
          letGo,
        );
      this.#desk.whenAnswered(this.#reached(request), from, id, streams, letGo);
    };
    this.#desk.whenAnswered(bus.claim(key, name, session), from, id, take, notNow);
  }

  /** This node may be behind the one where the reader was. */
  #reached({ after }: Hello): Promise<void> | undefined {
    const { bus } = this.#around;
    const everyone = after?.everyone === undefined ? undefined : bus.reached(after.everyone);
    const direct = after?.direct === undefined ? undefined : bus.reached(after.direct);
    return everyone === undefined ? direct : everyone.then(() => direct);
  }

  #welcome(
    from: Outlet,
    { id, name, room: key = '', after }: Hello,
    { session, from: first }: Claim & { readonly session: string },
    everyone: Stream,
    direct: Stream,
  ) {
    if (!this.#arriving.delete(from)) {
      // It left while the bus was asked.
      this.#around.bus.close(everyone);
      this.#around.bus.close(direct);
      return this.#around.bus.release(key, name, session, true);
    }
    let room = this.#rooms.get(key);
    if (room === undefined) {
      room = new Room(key, everyone, this.#around.limits, this.#around.bus);
      this.#rooms.set(key, room);
      this.#around.metrics.rooms = this.#rooms.size;
    } else this.#around.bus.close(everyone);
    const json = JSON.stringify(name);
    const channels = new Map<string, Channel>();
    const isPlainName = isPlain(json);
    const reader: Reader = {
      name,
      json,
      isPlain: isPlainName,
      outlet: from,
      session,
      room,
      channels,
      direct,
      first,
    };
    this.#readers.set(from, reader);
    this.#around.metrics.readers = this.#readers.size;
    from.greeted();
    const missed = [
      missedBy(this.#around.bus, from, room.everyone, after?.everyone),
      missedBy(this.#around.bus, from, direct, after?.direct, first),
    ] as const;
    from.deliver(
      replyFrame({
        kind: 'welcome',
        id,
        name,
        session,
        limits: clientLimits(this.#around.limits),
        everyone: missed[0].standing,
        direct: missed[1].standing,
      }),
    );
    for (const { placed } of missed) catchUp(from, placed, this.#around.metrics);
    room.join(reader);
  }
}

/** What a reader who comes back missed of a stream, and what to tell it. */
export function missedBy(
  bus: Bus,
  outlet: Outlet,
  stream: Stream,
  after: Position | undefined,
  first = 0,
): { standing: Standing; placed: readonly Placed[] } {
  const { epoch } = stream;
  // What others sent to the name may still be on its way here.
  const seq = Math.max(stream.seq, first);
  if (after === undefined) return { standing: { epoch, seq }, placed: [] };
  const from = after.seq === first ? Math.min(first, stream.seq) : after.seq;
  const kept: Kept | undefined =
    after.epoch === epoch && after.seq >= first ? bus.after(stream, from, outlet.room / 2) : undefined;
  const recovered = kept?.whole === true && !kept.more;
  return { standing: { epoch, seq, recovered }, placed: recovered ? kept.placed : [] };
}

export function catchUp(outlet: Outlet, placed: readonly Placed[], metrics: Metrics): void {
  for (const { json, ascii } of placed) outlet.deliver(textFrame(json, ascii));
  metrics.recovered += placed.length;
}
