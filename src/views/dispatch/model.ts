/**
 * This file is what the dispatch page knows: who is here, who is subscribed to what, and the latest messages with the
 * steps that the server has measured. Replies of the server go in, a new model comes out; nothing here draws, waits
 * or reads a clock.
 *
 * A flight is one message. It may be known from its trace (as a watcher), from having been received, from having been
 * sent, or several of these in any order; what is not known yet is undefined.
 */
import type { ClientLimits, Reply, Target, TraceEvent } from '../../../server/protocol.ts';

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
  /** Microseconds on the server's clock. */
  readonly received: number | undefined;
  readonly dispatched: number | undefined;
  /** How many get it, and the first of them by name. */
  readonly receivers: number | undefined;
  readonly names: readonly string[];
  readonly delivered: readonly Delivery[];
  /** My own messages: milliseconds from sending to the server's ack. */
  readonly roundTrip: number | undefined;
  /** When the page learnt of its trace, in milliseconds on the page's clock: the drawing starts then. */
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
  /** Messages that the server did not trace, because there were too many. */
  readonly skipped: number;
}

export const FLIGHTS_KEPT = 100;
/** Of very many readers only the first are known by name, and always myself. */
export const READERS_KEPT = 200;

export const EMPTY: Model = {
  self: undefined,
  limits: undefined,
  readers: new Map(),
  total: 0,
  flights: [],
  skipped: 0,
};

/** The replies that say something about who is here or what was sent. */
const CHANGES: ReadonlySet<Reply['kind']> = new Set([
  'welcome',
  'readers',
  'joined',
  'left',
  'subscribed',
  'unsubscribed',
  'message',
  'trace',
]);

/** The model after a reply; `now` is the page's clock in milliseconds. */
export function apply(model: Model, reply: Reply, now: number): Model {
  if (!CHANGES.has(reply.kind)) return model;
  const draft = draftOf(model);
  switch (reply.kind) {
    case 'welcome':
      return { ...EMPTY, self: reply.name, limits: reply.limits, flights: model.flights };
    case 'readers':
      draft.readers.clear();
      for (const { name, channels, simulated = false } of reply.readers) {
        const { sent, received } = model.readers.get(name) ?? NOTHING;
        draft.readers.set(name, { name, channels, simulated, sent, received });
      }
      draft.total = reply.total;
      if (model.self !== undefined && !draft.readers.has(model.self))
        draft.readers.set(model.self, model.readers.get(model.self) ?? { name: model.self, ...NOTHING });
      break;
    case 'joined':
      if (draft.readers.has(reply.name)) return model;
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
      if (model.self !== undefined) changeReader(draft, model.self, countReceived);
      learn(draft, message, { from, to, text });
      break;
    }
    case 'trace':
      draft.skipped += reply.skipped;
      for (const event of reply.events) applyTrace(draft, event, now);
      break;
  }
  return draft;
}

/** The model once I know that a message of mine was acknowledged. */
export function acknowledged(
  model: Model,
  message: number,
  mine: { to: Target; text: string; receivers: number; roundTrip: number },
): Model {
  const draft = draftOf(model);
  learn(draft, message, { from: model.self ?? '', ...mine });
  return draft;
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
  total: number;
  skipped: number;
}

function draftOf(model: Model): Draft {
  return { ...model, readers: new Map(model.readers), flights: [...model.flights] };
}

function applyTrace(draft: Draft, event: TraceEvent, now: number): void {
  const { message, at } = event;
  switch (event.kind) {
    case 'received': {
      const { from, to } = event;
      changeReader(draft, from, ({ sent }) => ({ sent: sent + 1 }));
      learn(draft, message, { from, to, received: at, shown: now });
      break;
    }
    case 'dispatched': {
      const { receivers, names } = event;
      learn(draft, message, { dispatched: at, receivers, names });
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
  received: undefined,
  dispatched: undefined,
  receivers: undefined,
  names: [],
  delivered: [],
  roundTrip: undefined,
  shown: undefined,
};
