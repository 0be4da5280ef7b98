/**
 * This file says where the dots of a message are at a given moment: one from its sender to the inbox and from there to its
 * line of the routing table, then one for each receiver, along the wire into the receiver's queue and out of it.
 */
import { type Layout, type Point, type Way, wayOf, wirePoint } from './layout.ts';
import type { Flight } from './model.ts';
import { isMoving, placeOf } from './stages.ts';

export interface Motion {
  readonly dots: readonly Point[];
  /** The line of the routing table that is being read. */
  readonly way: Way;
}

/** The part of the way to the queues that lies within the dispatcher. */
const INSIDE = 0.25;

/** The dots of one message at that moment; undefined before and after its motion. */
export function motionOf(
  flight: Flight,
  at: number,
  wayFor: (flight: Flight) => Way | undefined,
): Motion | undefined {
  const place = isMoving(flight, at) ? placeOf(flight, at) : undefined;
  const way = place && wayFor(flight);
  if (place === undefined || way === undefined) return undefined;
  return { dots: dotsAt(way, place.stage, place.t), way };
}

function dotsAt({ coming, inbox, row, going }: Way, stage: string, t: number): readonly Point[] {
  const line = { x: row.x + row.width / 2, y: row.y + row.height / 2 };
  switch (stage) {
    case 'sending':
      return coming === undefined ? [] : [wirePoint(coming, eased(t))];
    case 'inbox':
      // A message from elsewhere comes from nobody who is drawn.
      return [between(coming?.to ?? inbox, inbox, eased(t))];
    case 'dispatching':
      return [between(inbox, line, eased(t))];
    case 'queuing':
      return going.map(({ wire, queued }) => {
        const s = eased(t);
        if (s < INSIDE) return between(line, wire.from, s / INSIDE);
        return wirePoint({ from: wire.from, to: queued }, (s - INSIDE) / (1 - INSIDE));
      });
    case 'queued':
      return going.map(({ queued }) => queued);
    default:
      return [];
  }
}

function between(a: Point, b: Point, t: number): Point {
  return { x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t };
}

function eased(t: number): number {
  return t * t * (3 - 2 * t);
}

/** Remembers the ways of messages on one layout, as they are asked for at every frame. */
export function waysOn(layout: Layout): (flight: Flight) => Way | undefined {
  const ways = new Map<string, Way | undefined>();
  return (flight) => {
    const { kind } = flight.to;
    const to = kind === 'channel' ? flight.to.channel : kind === 'reader' ? flight.to.name : '';
    const key = `${flight.from} ${kind} ${to} ${flight.names.join()}`;
    if (!ways.has(key)) ways.set(key, wayOf(layout, flight));
    return ways.get(key);
  };
}

/** Beyond so many messages, or so many dots, some messages are left out whole. */
const MOST_MOVING = 250;

/** A number that depends on all bits of another, below 2^32. */
function scattered(value: number): number {
  const mixed = Math.imul(value ^ (value >>> 16), 0x45d9f3b);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/**
 * Which of the moving messages are drawn: of too many about one in `every`, chosen by its number, so that one that is
 * drawn is drawn all its way; and scattered, as senders that take turns would else be drawn always or never.
 */
export function sampled(
  flights: readonly Flight[],
  at: number,
): { readonly drawn: readonly Flight[]; readonly every: number; readonly moving: number } {
  const moving = flights.filter((flight) => isMoving(flight, at));
  const every = Math.max(1, 2 ** Math.ceil(Math.log2(moving.length / MOST_MOVING)));
  const drawn = every === 1 ? moving : moving.filter(({ message }) => scattered(message) < 2 ** 32 / every);
  return { drawn, every, moving: moving.length };
}

/** The message that is drawn nearest to a point, if one is near enough to be meant. */
export function messageAt(
  point: Point,
  flights: readonly Flight[],
  at: number,
  wayFor: (flight: Flight) => Way | undefined,
): number | undefined {
  let nearest = REACH;
  let found: number | undefined;
  for (const flight of sampled(flights, at).drawn)
    for (const { x, y } of motionOf(flight, at, wayFor)?.dots ?? []) {
      const distance = Math.hypot(x - point.x, y - point.y);
      if (distance <= nearest) {
        nearest = distance;
        found = flight.message;
      }
    }
  return found;
}

/** A finger is broader than a dot. */
const REACH = 18;
