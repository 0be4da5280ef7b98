/**
 * This file is the simulated readers of private rooms: real connections that the server opens to itself, so that a
 * lone visitor has somebody to write to. They subscribe, answer now and then, and are marked wherever they are named.
 */
import { randomBytes } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import { WebSocket } from 'ws';
import type { Limits } from './limits.ts';
import { LIVE_PATH, type Reply, type Request, SUBPROTOCOL } from './protocol.ts';
import { decodeReply, encode } from './wire.ts';

/** The header by which the server knows its own connections; its value is drawn anew at each start. */
const HEADER = 'x-simulated';

const NAMES = ['Ada', 'Barbara', 'Edsger', 'Fran', 'Grace', 'Ken', 'Margaret', 'Niklaus', 'Rob', 'Tony'];
const CHANNELS = ['go', 'python', 'lounge'];
const LINES = [
  'Who is here?',
  'One goroutine owns the map.',
  'A channel is a queue with manners.',
  'Same here.',
  'I read that twice.',
  'Where did my message go next?',
  'Buffered or not?',
  'Good morning.',
];
/** Milliseconds between two messages of one simulated reader, at least and at most. */
const PAUSE = [1_500, 6_000] as const;

function pick<T>(from: readonly T[]): T {
  return from[Math.floor(Math.random() * from.length)]!;
}

export class Simulation {
  readonly #http: Server;
  readonly #limits: Limits;
  readonly #secret = randomBytes(16).toString('hex');
  readonly #rooms = new Map<string, SimulatedReader[]>();
  #total = 0;

  constructor(http: Server, limits: Limits) {
    this.#http = http;
    this.#limits = limits;
  }

  /** Whether a handshake comes from a simulated reader of this server. */
  isOwn(request: IncomingMessage): boolean {
    return request.headers[HEADER] === this.#secret;
  }

  /** Lets a room have so many simulated readers, or as many as there may still be. */
  set(room: string, wanted: number): void {
    const readers = this.#rooms.get(room) ?? [];
    while (readers.length > wanted) readers.pop()?.leave();
    while (readers.length < wanted && this.#total < this.#limits.simulatedTotal) {
      const reader = this.#start(room, readers);
      if (reader === undefined) break;
      readers.push(reader);
    }
    if (readers.length > 0) this.#rooms.set(room, readers);
    else this.#rooms.delete(room);
  }

  stop(): void {
    for (const room of [...this.#rooms.keys()]) this.set(room, 0);
  }

  #start(room: string, others: readonly SimulatedReader[]): SimulatedReader | undefined {
    const address = this.#http.address();
    if (address === null || typeof address === 'string') return undefined;
    const taken = new Set(others.map(({ name }) => name));
    const name = NAMES.find((one) => !taken.has(one)) ?? `Reader ${others.length + 1}`;
    const host = address.family === 'IPv6' ? '[::1]' : '127.0.0.1';
    const url = `ws://${host}:${address.port}${LIVE_PATH}`;
    this.#total++;
    return new SimulatedReader(url, { [HEADER]: this.#secret }, room, name, (reader) => {
      this.#total--;
      const readers = this.#rooms.get(room);
      if (readers?.includes(reader)) readers.splice(readers.indexOf(reader), 1);
      if (readers?.length === 0) this.#rooms.delete(room);
    });
  }
}

class SimulatedReader {
  readonly name: string;
  readonly #ws: WebSocket;
  // The people in the room, as far as this one knows; alone among their like, simulated readers leave.
  readonly #people = new Set<string>();
  #timer: NodeJS.Timeout | undefined;

  constructor(
    url: string,
    headers: Readonly<Record<string, string>>,
    room: string,
    name: string,
    onGone: (reader: SimulatedReader) => void,
  ) {
    this.name = name;
    this.#ws = new WebSocket(url, SUBPROTOCOL, { headers });
    this.#ws.on('open', () => {
      this.#send({ kind: 'hello', name, room });
      this.#send({ kind: 'subscribe', channel: pick(CHANNELS) });
      this.#send({ kind: 'presence', follow: true });
      this.#talkLater();
    });
    this.#ws.on('message', (data) => {
      const reply = decodeReply(data.toString());
      if (reply !== undefined) this.#hear(reply);
    });
    this.#ws.on('error', () => {});
    this.#ws.on('close', () => {
      clearTimeout(this.#timer);
      onGone(this);
    });
  }

  leave(): void {
    this.#ws.close();
  }

  #send(request: Request) {
    if (this.#ws.readyState === WebSocket.OPEN) this.#ws.send(encode(request));
  }

  #hear(reply: Reply) {
    switch (reply.kind) {
      case 'error':
        // Its name is taken, or the room cannot be had: there is nobody to tell.
        return this.leave();
      case 'readers':
        for (const { name, simulated } of reply.readers) if (!simulated) this.#people.add(name);
        return this.#leaveIfAlone();
      case 'joined':
        if (!reply.simulated) this.#people.add(reply.name);
        return;
      case 'left':
        this.#people.delete(reply.name);
        return this.#leaveIfAlone();
      case 'message':
        // Who is spoken to answers.
        if (reply.to.kind === 'reader' && this.#people.has(reply.from))
          this.#send({ kind: 'publish', to: { kind: 'reader', name: reply.from }, text: pick(LINES) });
    }
  }

  #leaveIfAlone() {
    if (this.#people.size === 0) this.leave();
  }

  #talkLater() {
    const [least, most] = PAUSE;
    this.#timer = setTimeout(
      () => {
        this.#send({
          kind: 'publish',
          to: { kind: 'channel', channel: pick(CHANNELS) },
          text: pick(LINES),
        });
        this.#talkLater();
      },
      least + Math.random() * (most - least),
    ).unref();
  }
}
