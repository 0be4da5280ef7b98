/**
 * This file is the table of servers that are measured: how each is started, what a client says before it can send, and
 * what a message looks like on its wire. All messages have the same 150 bytes.
 */
import { LIVE_PATH, SUBPROTOCOL } from '../../server/protocol.ts';
import { LoadSocket, maskedFrame } from './socket.ts';

export const MESSAGE_BYTES = 150;
const CHANNEL = 'bench';

export interface Peer {
  readonly name: string;
  readonly title: string;
  /** The program and its arguments; `$HERE` is this folder. The port comes in the environment, as PORT. */
  readonly command: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** What must be there for it to run; the row is left out, with a word, where it is not. */
  readonly needs: 'node' | 'go' | 'python' | 'c';
  /** undefined: bare TCP. */
  readonly path?: string;
  readonly subprotocol?: string;
  /** What a client sends first, and the answer that says it is done; index tells clients apart. */
  hello?(index: number): readonly string[];
  isReady?(text: string): boolean;
  /** The text that carries `filling` through the server and back. */
  message(filling: string): string;
  /** Whether it can send to many. */
  readonly broadcasts: boolean;
}

const routed = {
  hello: (index: number) => [
    JSON.stringify({ kind: 'hello', name: `load ${index}` }),
    JSON.stringify({ kind: 'subscribe', id: 1, channel: CHANNEL }),
  ],
  isReady: (text: string) => text.includes('"of":"subscribe"'),
  message: (text: string) =>
    JSON.stringify({ kind: 'publish', to: { kind: 'channel', channel: CHANNEL }, text }),
};

const NO_LIMITS = {
  LIVE_RATE: '1000000000',
  LIVE_BURST: '1000000000',
  LIVE_CONNECTIONS_PER_ADDRESS: '20000',
  LIVE_CONNECTIONS: '20000',
};

export const PEERS: readonly Peer[] = [
  {
    name: 'tcp-echo',
    title: 'Node, raw TCP echo (the floor)',
    command: ['node', '$HERE/peers/tcp-echo.ts'],
    needs: 'node',
    message: (text) => text,
    broadcasts: false,
  },
  {
    name: 'ws-echo',
    title: 'TypeScript, ws echo, gathered writes',
    command: ['node', '$HERE/peers/ws-echo.ts'],
    needs: 'node',
    path: '/',
    message: (text) => text,
    broadcasts: false,
  },
  {
    name: 'ws-each',
    title: 'TypeScript barebones, one ws.send a reader',
    command: ['node', '$HERE/peers/ws-each.ts'],
    needs: 'node',
    path: '/',
    message: (text) => text,
    broadcasts: true,
  },
  {
    name: 'full',
    title: 'TypeScript, this live server',
    command: ['node', '$HERE/../../server/main.ts'],
    env: NO_LIMITS,
    needs: 'node',
    path: LIVE_PATH,
    subprotocol: SUBPROTOCOL,
    ...routed,
    broadcasts: true,
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

/** A connection that can send. */
export async function greet(peer: Peer, port: number, index: number): Promise<Greeted> {
  const { path, subprotocol } = peer;
  const socket = await LoadSocket.open({ host: '127.0.0.1', port, path, subprotocol }, MESSAGE_BYTES);
  const around = Buffer.byteLength(peer.message(''));
  const text = peer.message('x'.repeat(MESSAGE_BYTES - around));
  const message = path === undefined ? Buffer.from(text) : maskedFrame(text);
  const hello = peer.hello?.(index);
  if (hello !== undefined) {
    const ready = socket.expect((reply) => peer.isReady?.(reply) ?? true);
    for (const line of hello) socket.write(maskedFrame(line));
    await ready;
  }
  return { socket, message };
}
