/**
 * This file is the dispatcher: the one place that knows who is here, under which name, and who is subscribed to what.
 *
 * It is lesson 28's goroutine in TypeScript. There, connections send to a channel and one goroutine alone reads it:
 *
 *     func dispatcher(inbox <-chan event) {
 *         channels := map[string]map[*reader]bool{}
 *         for event := range inbox {
 *             switch event := event.(type) { … }
 *         }
 *     }
 *
 * Here connections post to the inbox, and `run` is the loop's body for all that has gathered in one turn of the event
 * loop. What always holds: nobody else touches the maps, requests are carried out in the order in which they came,
 * and the dispatcher never waits for a reader (an outlet takes a frame at once or closes itself).
 */
import { randomBytes } from 'node:crypto';
import { microseconds } from './clock.ts';
import { textFrame } from './frame.ts';
import { clientLimits, type Limits } from './limits.ts';
import type { Metrics } from './metrics.ts';
import type * as protocol from './protocol.ts';
import { CLOSE, ERROR_CODES, type ErrorCode, type Position, type Target } from './protocol.ts';
import type { Channel, Event, Outlet, Reader, Stream } from './records.ts';
import { Tracer } from './trace.ts';

type Request<K extends protocol.Request['kind']> = Extract<protocol.Request, { kind: K }>;

/** Bytes of a `readers` reply without its entries, with the longest numbers there are. */
const LIST_AROUND = 128;

export class Dispatcher {
  readonly #limits: Limits;
  readonly #metrics: Metrics;
  readonly #tracer: Tracer;
  #inbox: Event[] = [];

  // The routing state. A reader is in `readers` and `names` from its hello until it is gone; a channel exists while
  // somebody is subscribed to it, and one that is made again has a new epoch.
  readonly #readers = new Map<Outlet, Reader>();
  readonly #names = new Map<string, Reader>();
  readonly #channels = new Map<string, Channel>();
  readonly #followers = new Set<Reader>();
  readonly #watchers = new Set<Reader>();
  readonly #everyone: Stream;

  readonly #boot = randomBytes(4).toString('hex');
  #epochs = 0;
  #messages = 0;

  constructor(limits: Limits, metrics: Metrics) {
    this.#limits = limits;
    this.#metrics = metrics;
    this.#everyone = this.#newStream();
    this.#tracer = new Tracer(limits, (trace) => this.#tell(this.#watchers, trace));
  }

  /** Puts an event into the inbox: `inbox <- event`. */
  post(event: Event) {
    // By then every socket that was readable in this turn has posted, so one run serves them all.
    if (this.#inbox.push(event) === 1) setImmediate(() => this.run());
  }

  /** Carries out all that is in the inbox. */
  run() {
    const events = this.#inbox;
    this.#inbox = [];
    for (const event of events) this.#dispatch(event);
  }

  #dispatch(event: Event) {
    const { from, request } = event;
    const dispatched = microseconds();
    if (request.kind === 'gone') return this.#gone(from);
    if (request.kind === 'ping') {
      from.deliver(textFrame({ kind: 'pong', id: request.id, at: dispatched }));
      return;
    }
    const reader = this.#readers.get(from);
    if (request.kind === 'hello') {
      if (reader !== undefined) return this.#refuse(from, request.id, 'hello-twice');
      return this.#hello(from, request);
    }
    if (reader === undefined) return this.#refuse(from, request.id, 'hello-first');
    switch (request.kind) {
      case 'subscribe':
        return this.#subscribe(reader, request, event, dispatched);
      case 'unsubscribe':
        return this.#unsubscribe(reader, request, event, dispatched);
      case 'publish':
        return this.#publish(reader, request, event, dispatched);
      case 'presence':
        return this.#presence(reader, request);
      case 'watch':
        if (request.on) this.#watchers.add(reader);
        else this.#watchers.delete(reader);
        return this.#ack(reader, request, event, dispatched);
    }
  }

  #hello(from: Outlet, { id, name, session: known }: Request<'hello'>) {
    const holder = this.#names.get(name);
    if (holder !== undefined) {
      if (known !== holder.session) return this.#refuse(from, id, 'name-taken');
      // The same reader over a new connection, before the old one was found dead.
      holder.outlet.close(CLOSE.replaced, 'replaced by a newer connection');
      this.#gone(holder.outlet);
    }
    const session = known ?? randomBytes(16).toString('hex');
    const reader: Reader = { name, outlet: from, session, channels: new Map(), direct: this.#newStream() };
    this.#readers.set(from, reader);
    this.#names.set(name, reader);
    from.greeted();
    const { epoch } = reader.direct;
    from.deliver(
      textFrame({
        kind: 'welcome',
        id,
        name,
        session,
        limits: clientLimits(this.#limits),
        everyone: { epoch: this.#everyone.epoch, seq: this.#everyone.seq },
        direct: { epoch, seq: 0 },
      }),
    );
    this.#tell(this.#followers, { kind: 'joined', name });
  }

  #gone(outlet: Outlet) {
    const reader = this.#readers.get(outlet);
    if (reader === undefined) return;
    this.#readers.delete(outlet);
    this.#names.delete(reader.name);
    this.#followers.delete(reader);
    this.#watchers.delete(reader);
    for (const channel of reader.channels.values()) this.#leave(reader, channel);
    this.#tell(this.#followers, { kind: 'left', name: reader.name });
  }

  #subscribe(reader: Reader, request: Request<'subscribe'>, event: Event, dispatched: number) {
    const name = request.channel;
    let channel = reader.channels.get(name);
    if (channel === undefined) {
      if (reader.channels.size >= this.#limits.channelsPerReader)
        return this.#refuse(reader.outlet, request.id, 'too-many-channels');
      channel = this.#channels.get(name) ?? { ...this.#newStream(), name, subscribers: new Set() };
      this.#channels.set(name, channel);
      channel.subscribers.add(reader);
      reader.channels.set(name, channel);
      this.#tell(this.#followers, { kind: 'subscribed', name: reader.name, channel: name });
    }
    this.#ack(reader, request, event, dispatched, { position: { epoch: channel.epoch, seq: channel.seq } });
  }

  #unsubscribe(reader: Reader, request: Request<'unsubscribe'>, event: Event, dispatched: number) {
    const channel = reader.channels.get(request.channel);
    if (channel === undefined) return this.#refuse(reader.outlet, request.id, 'not-subscribed');
    reader.channels.delete(channel.name);
    this.#leave(reader, channel);
    this.#tell(this.#followers, { kind: 'unsubscribed', name: reader.name, channel: channel.name });
    this.#ack(reader, request, event, dispatched);
  }

  #leave(reader: Reader, channel: Channel) {
    channel.subscribers.delete(reader);
    if (channel.subscribers.size === 0) this.#channels.delete(channel.name);
  }

  #publish(reader: Reader, request: Request<'publish'>, event: Event, dispatched: number) {
    const { to, text } = request;
    const route = this.#route(to);
    if (route === undefined) return this.#refuse(reader.outlet, request.id, 'no-such-reader');
    const message = ++this.#messages;
    this.#metrics.dispatched++;
    const traced =
      this.#watchers.size > 0
        ? this.#tracer.begin(message, event.received, reader.name, to, event.bytes)
        : undefined;
    let position: Position | undefined;
    let receivers = 0;
    if (route.stream !== undefined) {
      position = { epoch: route.stream.epoch, seq: ++route.stream.seq };
      const frame = textFrame({ kind: 'message', message, from: reader.name, to, position, text });
      for (const receiver of route.receivers)
        if (receiver.outlet.deliver(frame, traced?.queued(receiver.name))) receivers++;
    }
    this.#metrics.queued += receivers;
    traced?.dispatched(dispatched, receivers);
    this.#ack(reader, request, event, dispatched, { message, position, receivers });
  }

  /** Who gets a message, and the stream it belongs to; undefined if it is for a reader who is not here. */
  #route(to: Target): { receivers: Iterable<Reader>; stream: Stream | undefined } | undefined {
    switch (to.kind) {
      case 'channel': {
        const channel = this.#channels.get(to.channel);
        return { receivers: channel?.subscribers ?? [], stream: channel };
      }
      case 'everyone':
        return { receivers: this.#readers.values(), stream: this.#everyone };
      case 'reader': {
        const receiver = this.#names.get(to.name);
        return receiver && { receivers: [receiver], stream: receiver.direct };
      }
    }
  }

  #presence(reader: Reader, { id, follow }: Request<'presence'>) {
    if (follow) this.#followers.add(reader);
    else this.#followers.delete(reader);
    const { listBytes, queueBytes, readersListed } = this.#limits;
    const readers: protocol.ReaderEntry[] = [];
    // A list that fills the asker's queue would get it dropped as slow, however quick it is.
    let room = Math.min(listBytes, queueBytes / 4) - LIST_AROUND;
    for (const { name, channels } of this.#readers.values()) {
      const entry: protocol.ReaderEntry = { name, channels: [...channels.keys()] };
      room -= Buffer.byteLength(JSON.stringify(entry)) + 1;
      if (room < 0 || readers.length >= readersListed) break;
      readers.push(entry);
    }
    const total = this.#readers.size;
    reader.outlet.deliver(textFrame({ kind: 'readers', id, readers, total, more: total - readers.length }));
  }

  #ack(
    reader: Reader,
    request: Exclude<protocol.Request, { kind: 'hello' | 'ping' }>,
    { received }: Event,
    dispatched: number,
    result: Pick<protocol.Ack, 'message' | 'position' | 'receivers'> = {},
  ): void {
    if (request.id === undefined) return;
    const times = { received, dispatched, done: microseconds() };
    reader.outlet.deliver(textFrame({ kind: 'ack', id: request.id, of: request.kind, ...result, times }));
  }

  #refuse(outlet: Outlet, id: number | undefined, code: ErrorCode) {
    this.#metrics.errors++;
    outlet.deliver(textFrame({ kind: 'error', id, code, reason: ERROR_CODES[code] }));
  }

  #tell(readers: ReadonlySet<Reader>, reply: protocol.Reply) {
    if (readers.size === 0) return;
    const frame = textFrame(reply);
    for (const reader of readers) reader.outlet.deliver(frame);
  }

  #newStream(): Stream {
    return { epoch: `${this.#boot}.${++this.#epochs}`, seq: 0 };
  }
}
