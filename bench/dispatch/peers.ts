/**
 * This file is the table of servers that are measured: how each is started, what a client says before it can send, and
 * what a message looks like on its wire. The message a client sends has the same 150 bytes for all of them.
 */
import { LIVE_PATH, SUBPROTOCOL } from '../../server/protocol.ts';
import { LoadSocket, maskedFrame } from './socket.ts';

export const MESSAGE_BYTES = 150;
/** What everybody is subscribed to after the greeting. */
export const CHANNEL = 'bench';

/** Texts to send, and the answer after which the next step comes. */
interface Step {
  readonly send: readonly string[];
  isAnswer(text: string): boolean;
}

export interface Peer {
  readonly name: string;
  readonly title: string;
  /** What runs it: a TypeScript, Python or C file, or the folder of a Go program, from this folder. It gets its port as PORT. */
  readonly kind: 'node' | 'python' | 'go' | 'c';
  readonly program: string;
  readonly env?: Readonly<Record<string, string>>;
  /** undefined: bare TCP. */
  readonly path?: string;
  readonly subprotocol?: string;
  /** What a client says before it can send; index tells clients apart. */
  greeting?(index: number): readonly Step[];
  /** The text that carries `filling` through the server and back. */
  message(filling: string): string;
  /** Whether everybody connected gets what one sends. */
  readonly broadcasts: boolean;
}

const hello = (index: number): object => ({ kind: 'hello', name: `load ${index}` });
const subscribe = { kind: 'subscribe', id: 1, channel: CHANNEL };
const publish = (text: string, channel = CHANNEL): object => ({
  kind: 'publish',
  to: { kind: 'channel', channel },
  text,
});
const isSubscribed = (text: string): boolean => /"of": ?"subscribe"/.test(text);

/** The live server's own protocol. */
const routed = {
  path: LIVE_PATH,
  subprotocol: SUBPROTOCOL,
  greeting: (index: number): readonly Step[] => [
    { send: [JSON.stringify(hello(index)), JSON.stringify(subscribe)], isAnswer: isSubscribed },
  ],
  message: (text: string) => JSON.stringify(publish(text)),
  broadcasts: true,
};

const bare = { path: '/', message: (text: string) => text, broadcasts: true };

/** The same over socket.io: its frames are prefixed with what Engine.IO and socket.io call them. */
const emit = (request: object): string => `42${JSON.stringify(['request', request])}`;
const socketIo = {
  path: '/socket.io/?EIO=4&transport=websocket',
  greeting: (index: number): readonly Step[] => [
    { send: ['40'], isAnswer: (text) => text.startsWith('40') },
    { send: [emit(hello(index)), emit(subscribe)], isAnswer: isSubscribed },
  ],
  message: (text: string) => emit(publish(text)),
  broadcasts: true,
};

const NO_LIMITS = {
  LIVE_RATE: '1000000000',
  LIVE_BURST: '1000000000',
  LIVE_SPREAD_RATE: '1000000000000',
  LIVE_SPREAD_BURST: '1000000000000',
  LIVE_CONNECTIONS_PER_ADDRESS: '20000',
  LIVE_CONNECTIONS: '20000',
  LIVE_CHANNELS: '1000',
};

export const PEERS: readonly Peer[] = [
  {
    name: 'tcp-echo',
    title: 'Node, raw TCP echo (the floor)',
    kind: 'node',
    program: 'peers/tcp-echo.ts',
    message: (text) => text,
    broadcasts: false,
  },
  {
    name: 'ws-echo',
    title: 'TypeScript, ws echo, writes gathered',
    kind: 'node',
    program: 'peers/ws-echo.ts',
    ...bare,
    broadcasts: false,
  },
  {
    name: 'socketio-zmq',
    title: 'Python, Tornado, socket.io and ZeroMQ',
    kind: 'python',
    program: 'peers/python/socketio_zmq.py',
    ...socketIo,
  },
  {
    name: 'tornado-zmq',
    title: 'Python, Tornado and ZeroMQ',
    kind: 'python',
    program: 'peers/python/tornado_zmq.py',
    ...routed,
  },
  {
    name: 'tornado',
    title: 'Python, Tornado barebones',
    kind: 'python',
    program: 'peers/python/tornado_plain.py',
    ...bare,
  },
  { name: 'go-barebones', title: 'Go barebones', kind: 'go', program: 'barebones', ...bare },
  { name: 'go-port', title: 'Go 1-to-1 port', kind: 'go', program: 'port', ...routed },
  {
    name: 'go-batched',
    title: 'Go, frames by hand, writes gathered',
    kind: 'go',
    program: 'batched',
    ...bare,
  },
  { name: 'c-hub', title: 'C, one epoll, writes gathered', kind: 'c', program: 'peers/c/hub.c', ...routed },
  {
    name: 'ws-each',
    title: 'TypeScript barebones, a send for each',
    kind: 'node',
    program: 'peers/ws-each.ts',
    ...bare,
  },
  {
    name: 'full',
    title: 'TypeScript, this live server',
    kind: 'node',
    program: '../../server/main.ts',
    env: NO_LIMITS,
    ...routed,
  },
];

export function peerNamed(name: string): Peer {
  const peer = PEERS.find((one) => one.name === name);
  if (peer === undefined)
    throw new Error(`There is no peer "${name}": ${PEERS.map((one) => one.name).join(', ')}.`);
  return peer;
}

export interface Greeted {
  readonly socket: LoadSocket;
  /** The bytes of one message. */
  readonly message: Buffer;
}

/** Says something to the live server, or a server with its protocol, and waits for the answer to the id. */
export async function ask(socket: LoadSocket, request: object, id: number): Promise<void> {
  const answered = socket.expect((text) => text.includes(`"id":${id},`));
  socket.write(maskedFrame(JSON.stringify({ ...request, id })));
  await answered;
}

/** The same 150 bytes, to a channel of that name. */
export function messageTo(channel: string): Buffer {
  const around = Buffer.byteLength(JSON.stringify(publish('', channel)));
  return maskedFrame(JSON.stringify(publish('x'.repeat(MESSAGE_BYTES - around), channel)));
}

/** A connection that can send. */
export async function greet(peer: Peer, port: number, index: number): Promise<Greeted> {
  const { path, subprotocol } = peer;
  const socket = await LoadSocket.open({ host: '127.0.0.1', port, path, subprotocol }, MESSAGE_BYTES);
  const around = Buffer.byteLength(peer.message(''));
  const text = peer.message('x'.repeat(MESSAGE_BYTES - around));
  const message = path === undefined ? Buffer.from(text) : maskedFrame(text);
  for (const { send, isAnswer } of peer.greeting?.(index) ?? []) {
    const answered = socket.expect(isAnswer);
    for (const line of send) socket.write(maskedFrame(line));
    await answered;
  }
  return { socket, message };
}
