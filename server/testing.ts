/**
 * This file starts a live server on a free port of 127.0.0.1 for a test, and connects clients that keep every frame
 * they get. Everything runs over real sockets.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type ClientOptions, WebSocket } from 'ws';
import type { Bus } from './bus/bus.ts';
import { type Ack, LIVE_PATH, type Message, type Reply, type Request, SUBPROTOCOL } from './protocol.ts';
import { attachLiveServer, type LiveOptions, type LiveServer } from './server.ts';

export interface TestServer {
  readonly url: string;
  readonly port: number;
  readonly live: LiveServer;
  /** A socket that has said nothing yet. */
  socket(options?: ClientOptions): Promise<TestClient>;
  /** A reader who has been welcomed. */
  reader(name: string): Promise<TestClient>;
  close(): Promise<void>;
}

export async function startTestServer(
  limits: LiveOptions['limits'] = {},
  at = 0,
  bus?: Bus,
): Promise<TestServer> {
  const http = createServer();
  const live = attachLiveServer(http, { limits, exclusive: true, ...(bus === undefined ? {} : { bus }) });
  await new Promise<void>((done) => http.listen(at, '127.0.0.1', done));
  const { port } = http.address() as AddressInfo;
  const url = `ws://127.0.0.1:${port}${LIVE_PATH}`;
  const clients: TestClient[] = [];
  const socket = async (options?: ClientOptions): Promise<TestClient> => {
    const client = new TestClient(new WebSocket(url, SUBPROTOCOL, options));
    clients.push(client);
    await client.opened;
    return client;
  };
  return {
    url,
    port,
    live,
    socket,
    reader: async (name) => {
      const client = await socket();
      await client.ask({ kind: 'hello', name });
      return client;
    },
    close: async () => {
      for (const client of clients) client.ws.terminate();
      http.closeAllConnections();
      await new Promise((done) => http.close(done));
    },
  };
}

export class TestClient {
  readonly ws: WebSocket;
  readonly replies: Reply[] = [];
  readonly opened: Promise<void>;
  readonly closed: Promise<{ code: number; reason: string }>;
  #id = 0;
  #changed: () => void = () => {};

  constructor(ws: WebSocket) {
    this.ws = ws;
    this.opened = new Promise((resolve, reject) => {
      ws.once('open', resolve);
      ws.once('error', reject);
    });
    ws.on('error', () => {});
    this.closed = new Promise((resolve) => {
      ws.once('close', (code, reason) => resolve({ code, reason: reason.toString() }));
    });
    ws.on('message', (data) => {
      this.replies.push(JSON.parse(data.toString()) as Reply);
      this.#changed();
    });
  }

  /** The texts of the messages it got. */
  get texts(): string[] {
    return this.messages.map((message) => message.text);
  }

  get messages(): Message[] {
    return this.replies.filter((reply) => reply.kind === 'message');
  }

  send(frame: string | Buffer): void {
    this.ws.send(frame);
  }

  /** Waits for the first reply for which `wanted` holds, past ones included. */
  async until<R extends Reply>(wanted: (reply: Reply) => reply is R): Promise<R>;
  async until(wanted: (reply: Reply) => boolean): Promise<Reply>;
  async until(wanted: (reply: Reply) => boolean): Promise<Reply> {
    for (;;) {
      const found = this.replies.find(wanted);
      if (found !== undefined) return found;
      await new Promise<void>((resolve) => {
        this.#changed = resolve;
      });
    }
  }

  /** Sends a request under a new id and waits for its answer. */
  async ask(request: Request): Promise<Reply> {
    const id = ++this.#id;
    this.send(JSON.stringify({ ...request, id }));
    return this.until((reply) => 'id' in reply && reply.id === id);
  }

  subscribe(channel: string): Promise<Reply> {
    return this.ask({ kind: 'subscribe', channel });
  }

  /** Publishes to a channel and waits for the ack. */
  async publish(channel: string, text: string): Promise<Ack> {
    const reply = await this.ask({ kind: 'publish', to: { kind: 'channel', channel }, text });
    if (reply.kind !== 'ack') throw new Error(`not acknowledged: ${JSON.stringify(reply)}`);
    return reply;
  }

  /** Waits until everything the server sent before has arrived. */
  async settle(): Promise<void> {
    await this.ask({ kind: 'ping' });
  }
}
