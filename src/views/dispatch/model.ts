/**
 * This file is what the dispatch page knows: who is here, who is subscribed to what, and the latest messages with the
 * steps that the server has measured. Entries (what the page heard, and when) go in, a new model comes out; nothing
 * here draws, waits or reads a clock, so that the same entries always give the same model and can be played again.
 *
 * A flight is one message. It may be known from its trace (as a watcher), from having been received, from having been
 * sent, or several of these in any order; what is not known yet is undefined.
 */
import type { ClientLimits, Reply, Target, TraceEvent } from '../../../server/protocol.ts';
import { lastSecond, type Tally } from './sample.ts';

export interface ReaderView {
  readonly name: string;
  readonly channels: readonly string[];
  /** One of the server's own, in a private room. */
  readonly simulated: boolean;
  /** Messages sent and got since this page connected. */
  readonly sent: number;
  readonly received: number;
}

export interface Delivery {
  readonly name: string;
  readonly at: number;
}

export interface Flight {
  readonly message: number;
  readonly from: string;
  readonly to: Target;
  /** Undefined for a message between others. */
  readonly text: string | undefined;
  /** The size of its frame. */
  readonly bytes: number | undefined;
  /** Microseconds on the server's clock. */
  readonly received: number | undefined;
  readonly dispatched: number | undefined;
  readonly queued: number | undefined;
  /** How many get it, and the first of them by name. */
  readonly receivers: number | undefined;
  readonly names: readonly string[];
  readonly delivered: readonly Delivery[];
  /** My own messages: milliseconds from sending to the server's ack. */
  readonly roundTrip: number | undefined;
  /** When the drawing of it starts, in milliseconds on the page's clock; undefined for one that was not traced. */
  readonly shown: number | undefined;
}

export interface Model {
  readonly self: string | undefined;
  readonly limits: ClientLimits | undefined;
  /** In the order in which they came. */
  readonly readers: ReadonlyMap<string, ReaderView>;
  /** How many are here, which can be more than are listed. */
  readonly total: number;
  /** The latest messages, oldest first. */
  readonly flights: readonly Flight[];
  /** Messages that the server traced, and those that it did not because there were too many. */
  readonly traced: number;
  readonly skipped: number;
  /** The same for each trace of the last second. */
  readonly lately: readonly Tally[];
}

export const FLIGHTS_KEPT = 1_000;
/** Of very many readers only the first are known by name, and always myself. */
export const READERS_KEPT = 200;

/** Milliseconds over which the messages of one trace are drawn. */
const MOST_SPREAD = 100;

export const EMPTY: Model = {
  self: undefined,
  limits: undefined,
  readers: new Map(),
  total: 0,
  flights: [],
  traced: 0,
  skipped: 0,
  lately: [],
};

/** What the page has heard, and when, in milliseconds on its own clock. */
export type Entry = { readonly at: number } & (
  | { readonly kind: 'reply'; readonly reply: Reply }
  /** A message of mine was acknowledged. */
  | { readonly kind: 'acknowledged'; readonly message: number; readonly mine: Mine }
  /** The connection was lost: who is still here is not known, what was seen stays to be read. */
  | { readonly kind: 'lost' }
  | { readonly kind: 'ended' }
);

export interface Mine {
  readonly to: Target;
  readonly text: string;
  readonly receivers: number;
  readonly roundTrip: number;
}

/** The model after some entries. */
export function apply(model: Model, entries: readonly Entry[]): Model {
  const draft: Draft = { ...model, readers: new Map(model.readers), flights: [...model.flights] };
  for (const entry of entries) {
    if (entry.kind === 'reply') hear(draft, entry.reply, entry.at);
    else if (entry.kind === 'acknowledged')
      learn(draft, entry.message, { from: draft.self ?? '', ...entry.mine });
    else {
      if (entry.kind === 'ended') draft.flights.length = 0;
      forget(draft);
    }
  }
  return draft;
}

function forget(draft: Draft): void {
  draft.readers.clear();
  const { traced, skipped, lately } = EMPTY;
  Object.assign(draft, { self: undefined, limits: undefined, total: 0, traced, skipped, lately });
}

function hear(draft: Draft, reply: Reply, now: number): void {
  switch (reply.kind) {
    case 'welcome':
      forget(draft);
      draft.self = reply.name;
      draft.limits = reply.limits;
      break;
    case 'readers': {
      const before = new Map(draft.readers);
      draft.readers.clear();
      for (const { name, channels, simulated = false } of reply.readers) {
        const { sent, received } = before.get(name) ?? NOTHING;
        draft.readers.set(name, { name, channels, simulated, sent, received });
      }
      draft.total = reply.total;
      const { self } = draft;
      if (self !== undefined && !draft.readers.has(self))
        draft.readers.set(self, before.get(self) ?? { name: self, ...NOTHING });
      break;
    }
    case 'joined':
      if (draft.readers.has(reply.name)) return;
      if (draft.readers.size < READERS_KEPT) {
        const { name, simulated = false } = reply;
        draft.readers.set(name, { ...NOTHING, name, simulated });
      }
      draft.total++;
      break;
    case 'left':
      draft.readers.delete(reply.name);
      draft.total = Math.max(draft.readers.size, draft.total - 1);
      break;
    case 'subscribed':
      changeReader(draft, reply.name, ({ channels }) =>
        channels.includes(reply.channel) ? {} : { channels: [...channels, reply.channel] },
      );
      break;
    case 'unsubscribed':
      changeReader(draft, reply.name, ({ channels }) => ({
        channels: channels.filter((channel) => channel !== reply.channel),
      }));
      break;
    case 'message': {
      const { message, from, to, text } = reply;
      if (draft.self !== undefined) changeReader(draft, draft.self, countReceived);
      learn(draft, message, { from, to, text });
      break;
    }
    case 'trace': {
      const { skipped } = reply;
      const traced = reply.events.filter(({ kind }) => kind === 'received').length;
      draft.traced += traced;
      draft.skipped += skipped;
      draft.lately = [...lastSecond(draft.lately, now), { at: now, traced, skipped }];
      // They come a few at once; drawn, each has the distance from the first that the server measured.
      const first = reply.events.find(({ kind }) => kind === 'received')?.at ?? 0;
      for (const event of reply.events)
        applyTrace(draft, event, now + Math.min(MOST_SPREAD, Math.max(0, (event.at - first) / 1000)));
    }
  }
}

/** Who is subscribed to what, by channel, in the order of their names. */
export function channelsOf(
  model: Model,
): { readonly name: string; readonly subscribers: readonly string[] }[] {
  const channels = new Map<string, string[]>();
  for (const reader of model.readers.values())
    for (const channel of reader.channels) {
      const subscribers = channels.get(channel);
      if (subscribers === undefined) channels.set(channel, [reader.name]);
      else subscribers.push(reader.name);
    }
  return [...channels]
    .map(([name, subscribers]) => ({ name, subscribers }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** What was measured of a message, in microseconds; undefined while it is not known. */
export function timesOf(flight: Flight): { waited: number | undefined; delivered: number | undefined } {
  const { received, dispatched, delivered } = flight;
  if (received === undefined) return { waited: undefined, delivered: undefined };
  const last = delivered.reduce((latest, { at }) => Math.max(latest, at), Number.NEGATIVE_INFINITY);
  return {
    waited: dispatched === undefined ? undefined : dispatched - received,
    delivered: delivered.length === 0 ? undefined : last - received,
  };
}

const NOTHING: Omit<ReaderView, 'name'> = { channels: [], simulated: false, sent: 0, received: 0 };

/** A model of which only the function that made it knows, and which it may therefore change. */
interface Draft extends Model {
  readonly readers: Map<string, ReaderView>;
  readonly flights: Flight[];
  self: string | undefined;
  limits: ClientLimits | undefined;
  total: number;
  traced: number;
  skipped: number;
  lately: readonly Tally[];
}

function applyTrace(draft: Draft, event: TraceEvent, shown: number): void {
  const { message, at } = event;
  switch (event.kind) {
    case 'received': {
      const { from, to, bytes } = event;
      changeReader(draft, from, ({ sent }) => ({ sent: sent + 1 }));
      learn(draft, message, { from, to, bytes, received: at, shown });
      break;
    }
    case 'dispatched': {
      const { queued, receivers, names } = event;
      learn(draft, message, { dispatched: at, queued, receivers, names });
      break;
    }
    case 'delivered': {
      const { name } = event;
      // My own are counted when they arrive, traced or not.
      if (name !== draft.self) changeReader(draft, name, countReceived);
      const known = draft.flights.findLast((flight) => flight.message === message);
      if (known !== undefined) learn(draft, message, { delivered: [...known.delivered, { name, at }] });
      break;
    }
  }
}

function countReceived({ received }: ReaderView): Partial<ReaderView> {
  return { received: received + 1 };
}

function changeReader(draft: Draft, name: string, change: (reader: ReaderView) => Partial<ReaderView>): void {
  const reader = draft.readers.get(name);
  if (reader !== undefined) draft.readers.set(name, { ...reader, ...change(reader) });
}

/** Adds what is newly known of a message, which may be the first that is known of it at all. */
function learn(draft: Draft, message: number, known: Partial<Flight>): void {
  const { flights } = draft;
  const at = flights.findLastIndex((flight) => flight.message <= message);
  const old = flights[at];
  if (old?.message === message) {
    flights[at] = { ...old, ...known };
    return;
  }
  // Without these it is a step of a message that is no longer kept.
  if (known.from === undefined || known.to === undefined) return;
  flights.splice(at + 1, 0, { ...UNKNOWN, message, from: known.from, to: known.to, ...known });
  if (flights.length > FLIGHTS_KEPT) flights.shift();
}

const UNKNOWN: Omit<Flight, 'message' | 'from' | 'to'> = {
  text: undefined,
  bytes: undefined,
  received: undefined,
  dispatched: undefined,
  queued: undefined,
  receivers: undefined,
  names: [],
  delivered: [],
  roundTrip: undefined,
  shown: undefined,
};
