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
 * Here connections post to the inbox, and `#dispatch` is the loop's body, called for all that has gathered in one turn of
 * the event loop. What always holds: nobody else touches the rooms, requests are carried out in the order in which they came,
 * and the dispatcher never waits for a reader (an outlet takes a frame at once or closes itself).
 *
 * With a bus between nodes some answers take time. The rest of such a request comes back through the inbox; what a
 * client sends meanwhile is carried out before it, except a publish, whose order the bus itself keeps.
 */
import { Arrivals, catchUp, type Desk, missedBy } from './arrival.ts';
import { type Bus, type Placed, type Stream, senderOf, sizeOf } from './bus/bus.ts';
import { microseconds } from './clock.ts';
import { type Frame, keptFrame, replyFrame, textFrame } from './frame.ts';
import { Inbox } from './inbox.ts';
import type { Limits } from './limits.ts';
import type { Metrics } from './metrics.ts';
import { type Ack, type Request as Any, ERROR_CODES, type ErrorCode, type Target } from './protocol.ts';
import type { Channel, Event, Outlet, Posted, Reader } from './records.ts';
import type { Room } from './room.ts';
import type { Traced } from './trace.ts';

type Request<K extends Any['kind']> = Extract<Any, { kind: K }>;
type Requested = Extract<Event, { kind: 'request' }>;

/** Starts and ends the simulated readers of a private room; see simulated.ts. */
export type Simulate = (room: string, readers: number) => void;

export class Dispatcher {
  readonly #limits: Limits;
  readonly #metrics: Metrics;
  readonly #bus: Bus;
  readonly #simulate: Simulate;
  /** Where connections post. */
  readonly inbox: Inbox;

  // The routing state. A reader is in `readers` and in its room from its hello until it is gone; a room exists while
  // somebody is in it, a channel while its room does and somebody is or was lately subscribed to it.
  readonly #readers = new Map<Outlet, Reader>();
  readonly #rooms = new Map<string, Room>();
  readonly #arrivals: Arrivals;

  constructor(limits: Limits, metrics: Metrics, bus: Bus, simulate: Simulate) {
    this.#limits = limits;
    this.#metrics = metrics;
    this.#bus = bus;
    this.#simulate = simulate;
    this.inbox = new Inbox(metrics, (event) => this.#dispatch(event));
    this.#arrivals = new Arrivals(
      this.#readers,
      this.#rooms,
      { limits, metrics, bus },
      {
        whenAnswered: this.#whenAnswered,
        refuse: (outlet, id, code) => this.#refuse(outlet, id, code),
        gone: (outlet) => this.#gone(outlet, false),
      },
    );
    bus.onArrived = (stream, take) => this.inbox.post({ kind: 'arrived', stream, take });
    bus.onPresence = (room, change) => this.inbox.post({ kind: 'elsewhere', room, change });
  }

  /** Tells those who watch how busy the server is. */
  report(): void {
    for (const room of this.#rooms.values()) room.report(this.#metrics);
    this.#metrics.inbox = 0;
  }

  #dispatch(event: Event) {
    switch (event.kind) {
      case 'request':
        event.from.heard();
        return this.#request(event);
      case 'gone':
        return this.#gone(event.from, event.left);
      case 'arrived':
        return this.#arrived(event.stream, event.take());
      case 'resumed':
        event.from.heard();
        return event.go();
      case 'elsewhere': {
        const room = this.#rooms.get(event.room);
        return room?.tell(room.followers, event.change);
      }
    }
  }

  /** Goes on with `rest` when the bus has answered: at once, or when it comes back through the inbox. Or it could not: `failed`. */
  readonly #whenAnswered: Desk['whenAnswered'] = (answer, asker, id, rest, failed) => {
    if (!(answer instanceof Promise)) return rest(answer);
    const resume = (go: () => void) => this.inbox.post({ kind: 'resumed', from: asker, go });
    const unavailable = () => {
      failed?.();
      this.#refuse(asker, id, 'unavailable');
    };
    answer.then(
      (value) => resume(() => rest(value)),
      () => resume(unavailable),
    );
  };

  #request(event: Requested) {
    const { from, request } = event;
    if (request.kind === 'ping')
      return void from.deliver(replyFrame({ kind: 'pong', id: request.id, at: microseconds() }));
    const reader = this.#readers.get(from);
    if (request.kind === 'hello') {
      if (reader !== undefined) return this.#refuse(from, request.id, 'hello-twice');
      return this.#arrivals.hello(from, request);
    }
    if (reader === undefined) return this.#refuse(from, request.id, 'hello-first');
    switch (request.kind) {
      case 'subscribe':
        return this.#subscribe(reader, request, event);
      case 'unsubscribe':
        return this.#unsubscribe(reader, request, event);
      case 'publish':
        return this.#publish(reader, request, event);
      case 'presence':
        return this.#presence(reader, request);
      case 'history':
        return this.#history(reader, request);
      case 'simulate':
        return this.#simulated(reader, request, event);
      case 'watch':
        if (request.on) reader.room.watchers.add(reader);
        else reader.room.watchers.delete(reader);
        return this.#ack(reader, request, event, microseconds());
    }
  }

  #gone(outlet: Outlet, left: boolean) {
    this.#arrivals.gone(outlet);
    const reader = this.#readers.get(outlet);
    if (reader === undefined) return;
    const { room } = reader;
    this.#readers.delete(outlet);
    this.#metrics.readers = this.#readers.size;
    room.leave(reader);
    for (const channel of reader.channels.values()) this.#abandon(room, channel);
    this.#bus.close(reader.direct);
    this.#bus.release(room.key, reader.name, reader.session, left);
    if (!room.isEmpty) return;
    this.#bus.close(room.everyone);
    this.#rooms.delete(room.key);
    this.#metrics.rooms = this.#rooms.size;
  }

  #subscribe(reader: Reader, request: Request<'subscribe'>, event: Requested) {
    const behind = request.after === undefined ? undefined : this.#bus.reached(request.after);
    this.#whenAnswered(behind, reader.outlet, request.id, () => this.#subscribeNow(reader, request, event));
  }

  #subscribeNow(reader: Reader, request: Request<'subscribe'>, event: Requested) {
    const { room } = reader;
    const { channel: name, id, after } = request;
    const dispatched = microseconds();
    if (!this.#readers.has(reader.outlet)) return;
    const known = room.channels.get(name);
    if (!reader.channels.has(name) && reader.channels.size >= this.#limits.channelsPerReader)
      return this.#refuse(reader.outlet, id, 'too-many-channels');
    const answer = known?.stream ?? this.#bus.open(room.key, { kind: 'channel', channel: name });
    this.#whenAnswered(answer, reader.outlet, id, (stream) => {
      let channel = room.channels.get(name);
      if (!this.#readers.has(reader.outlet)) {
        if (known === undefined) this.#bus.close(stream);
        return;
      }
      if (channel === undefined) {
        channel = { name, stream, subscribers: new Set() };
        room.channels.set(name, channel);
      } else if (known === undefined) this.#bus.close(stream);
      const { standing, placed } = missedBy(this.#bus, reader.outlet, channel.stream, after);
      const { recovered, ...position } = standing;
      this.#ack(reader, request, event, dispatched, { position, recovered });
      catchUp(reader.outlet, placed, this.#metrics);
      if (!reader.channels.has(name)) room.subscribe(reader, channel);
    });
  }

  #unsubscribe(reader: Reader, request: Request<'unsubscribe'>, event: Requested) {
    const dispatched = microseconds();
    const channel = reader.channels.get(request.channel);
    if (channel === undefined) return this.#refuse(reader.outlet, request.id, 'not-subscribed');
    reader.room.unsubscribe(reader, channel);
    this.#abandon(reader.room, channel);
    this.#ack(reader, request, event, dispatched);
  }

  /** Lets go of a channel that nobody here is subscribed to any more. */
  #abandon(room: Room, channel: Channel) {
    if (channel.subscribers.size > 0) return;
    room.channels.delete(channel.name);
    this.#bus.close(channel.stream);
  }

  #publish(reader: Reader, request: Posted, event: Requested) {
    const { to, id } = request;
    const { room } = reader;
    const dispatched = id === undefined ? 0 : microseconds();
    // A few bytes to everybody may be a thousand times as much work as any other frame.
    const bytes = room.spread(to, request.json.length);
    if (bytes > 0 && !reader.outlet.maySpread(bytes, event.received, id)) return;
    const open = this.#openStream(room, to);
    if (open !== undefined) return this.#place(reader, request, event, dispatched, open);
    const answer = to.kind === 'reader' ? this.#bus.isHeld(room.key, to.name) : !this.#bus.isFull;
    this.#whenAnswered(answer, reader.outlet, id, (wanted) => {
      if (!wanted && to.kind === 'reader') return this.#refuse(reader.outlet, id, 'no-such-reader');
      if (!wanted) return this.#ack(reader, request, event, dispatched, { receivers: 0 });
      this.#whenAnswered(this.#bus.open(room.key, to), reader.outlet, id, (stream) => {
        this.#place(reader, request, event, dispatched, stream);
        this.#bus.close(stream);
      });
    });
  }

  /** The stream of a target, if somebody here is on it. */
  #openStream(room: Room, to: Target): Stream | undefined {
    if (to.kind === 'channel') return room.channels.get(to.channel)?.stream;
    return to.kind === 'everyone' ? room.everyone : room.readers.get(to.name)?.direct;
  }

  #place(reader: Reader, request: Posted, event: Requested, dispatched: number, stream: Stream) {
    const ascii = request.plain && reader.isPlain;
    const answer = this.#bus.publish(stream, { from: reader.json, text: request.json, ascii });
    if (!(answer instanceof Promise)) return this.#placed(reader, request, event, dispatched, stream, answer);
    // The message itself arrives by the network, and this is only its receipt.
    this.#whenAnswered(answer, reader.outlet, request.id, ({ message, seq }) => {
      this.#metrics.dispatched++;
      this.#ack(reader, request, event, dispatched, { message, position: { epoch: stream.epoch, seq } });
    });
  }

  /** A message got its place here, and goes to those who are to get it. */
  #placed(reader: Reader, request: Posted, event: Requested, at: number, stream: Stream, placed: Placed) {
    const { room } = reader;
    const { message, seq } = placed;
    this.#metrics.dispatched++;
    const traced =
      room.watchers.size > 0 && room.tracer.isDue()
        ? room.tracer.begin(message, event.received, reader.name, stream.target, event.bytes)
        : undefined;
    // Of all messages few are traced, even while somebody watches: only those need the clock.
    const dispatched = traced === undefined || at > 0 ? at : microseconds();
    const receivers = this.#deliver(stream, placed, traced);
    traced?.dispatched(dispatched, receivers);
    if (request.id === undefined) return;
    const position = { epoch: stream.epoch, seq };
    this.#ack(reader, request, event, at, { message, position, receivers });
  }

  /** A message that came by the network, its sender's receipt apart. */
  #arrived(stream: Stream, placed: Placed) {
    const room = this.#rooms.get(stream.room);
    const { target } = stream;
    // It was on its way to whoever had the name before.
    if (target.kind === 'reader' && placed.seq <= (room?.readers.get(target.name)?.first ?? 0)) return;
    const at = microseconds();
    const traced =
      room !== undefined && room.watchers.size > 0 && room.tracer.isDue()
        ? room.tracer.begin(placed.message, at, senderOf(placed), stream.target, sizeOf(placed))
        : undefined;
    const receivers = this.#deliver(stream, placed, traced);
    traced?.dispatched(at, receivers);
  }

  /** Hands a message to all who are to get it here; how many took it. */
  #deliver(stream: Stream, { json, ascii }: Placed, traced: Traced | undefined): number {
    const room = this.#rooms.get(stream.room);
    if (room === undefined) return 0;
    let receivers = 0;
    let frame: Frame | undefined;
    for (const { outlet, name } of room.receivers(stream)) {
      frame ??= textFrame(json, ascii);
      if (traced === undefined ? outlet.deliver(frame) : outlet.deliver(frame, traced.queued(name)))
        receivers++;
    }
    this.#metrics.queued += receivers;
    return receivers;
  }

  #presence(reader: Reader, { id, follow }: Request<'presence'>) {
    const { room, outlet } = reader;
    if (follow) room.followers.add(reader);
    else room.followers.delete(reader);
    outlet.deliver(replyFrame(room.list(id, this.#listBytes, this.#limits.readersListed)));
  }

  #history(reader: Reader, { id, of, after = 0 }: Request<'history'>) {
    const { room, outlet } = reader;
    if (of.kind === 'reader' && of.name !== reader.name) return this.#refuse(outlet, id, 'not-yours');
    const open = this.#openStream(room, of);
    this.#whenAnswered(open ?? this.#bus.open(room.key, of), outlet, id, (stream) => {
      const from = of.kind === 'reader' ? Math.max(after, reader.first) : after;
      outlet.deliver(keptFrame(id, of, stream, this.#bus.after(stream, from, this.#listBytes)));
      if (open === undefined) this.#bus.close(stream);
    });
  }

  #simulated(reader: Reader, request: Request<'simulate'>, event: Requested) {
    const { key } = reader.room;
    if (key === '') return this.#refuse(reader.outlet, request.id, 'private-only');
    const dispatched = microseconds();
    this.#simulate(key, Math.min(request.readers, this.#limits.simulated));
    this.#ack(reader, request, event, dispatched);
  }

  /** A list that fills the asker's queue would get it dropped as slow, however quick it is. */
  get #listBytes(): number {
    return Math.min(this.#limits.listBytes, this.#limits.queueBytes / 4);
  }

  #ack(
    reader: Reader,
    request: Exclude<Any, { kind: 'hello' | 'ping' | 'publish' }> | Posted,
    { received }: Requested,
    dispatched: number,
    result: Pick<Ack, 'message' | 'position' | 'recovered' | 'receivers'> = {},
  ) {
    if (request.id === undefined) return;
    const times = { received, dispatched, done: microseconds() };
    reader.outlet.deliver(replyFrame({ kind: 'ack', id: request.id, of: request.kind, ...result, times }));
  }

  #refuse(outlet: Outlet, id: number | undefined, code: ErrorCode) {
    this.#metrics.errors++;
    outlet.deliver(replyFrame({ kind: 'error', id, code, reason: ERROR_CODES[code] }));
  }
}
