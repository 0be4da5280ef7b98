/**
 * This file attaches the live server to any HTTP server: the production server of main.ts and Astro's own in
 * development use the same call. It decides who may connect; after the handshake a Connection takes over.
 */
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { Bus } from './bus/bus.ts';
import { MemoryBus } from './bus/memory.ts';
import { Connection, type Surroundings } from './connection.ts';
import { Dispatcher } from './dispatcher.ts';
import { Heartbeat } from './heartbeat.ts';
import { sharedInput } from './input.ts';
import { type Limits, readLimits } from './limits.ts';
import type { Log } from './log.ts';
import { Metrics } from './metrics.ts';
import { Flush } from './outbox.ts';
import { CLOSE, LIVE_PATH, type RefusalStatus, SUBPROTOCOL } from './protocol.ts';
import { Targets } from './scan.ts';
import { Simulation } from './simulated.ts';

export interface LiveOptions {
  /** Limits that differ from the defaults; `readLimits(process.env)` gives those of the environment. */
  readonly limits?: Partial<Limits>;
  /** What joins this server with others; without it, it stands alone. */
  readonly bus?: Bus;
  readonly log?: Log;
  /** Whether handshakes for other paths are refused; false (the default) leaves them to other listeners. */
  readonly exclusive?: boolean;
}

export interface LiveServer {
  readonly metrics: Metrics;
  /** It takes connections, and can serve them. */
  readonly isReady: boolean;
  /** It takes no more connections. */
  readonly isDraining: boolean;
  /** Takes no more connections, carries out what was received, empties the queues and tells clients to come back. */
  drain(): Promise<void>;
}

const STATUS_TEXT: Record<RefusalStatus | 404, string> = {
  400: 'Bad Request',
  403: 'Forbidden',
  404: 'Not Found',
  429: 'Too Many Requests',
  503: 'Service Unavailable',
};

export function attachLiveServer(http: Server, options: LiveOptions = {}): LiveServer {
  const limits = readLimits({}, options.limits);
  const metrics = new Metrics();
  const bus = options.bus ?? new MemoryBus(limits);
  const simulation = new Simulation(http, limits);
  const dispatcher = new Dispatcher(limits, metrics, bus, (room, readers) => simulation.set(room, readers));
  const flush = new Flush();
  const targets = new Targets(limits);
  const around: Surroundings = { limits, metrics, dispatcher, flush, targets, log: options.log };
  const connections = new Set<Connection>();
  const heartbeat = new Heartbeat(limits.heartbeatMs);
  const addresses = new Map<string, number>();
  let draining = false;

  // Compression would cost twelve times the time of an uncompressed message and keep memory for every connection.
  const sockets = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: limits.frameBytes,
    handleProtocols: () => SUBPROTOCOL,
  });

  const onUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (pathOf(request) !== LIVE_PATH) {
      if (options.exclusive) refuse(socket, 404, 'There is no WebSocket here.');
      return;
    }
    const address = addressOf(request, limits);
    const isSimulated = simulation.isOwn(request);
    const refusal = isSimulated ? undefined : reasonToRefuse(request, address);
    if (refusal !== undefined) {
      metrics.refused++;
      options.log?.info({ address, status: refusal[0] }, refusal[1]);
      return refuse(socket, refusal[0], refusal[1]);
    }
    const own = sharedInput(socket);
    sockets.handleUpgrade(request, own, head, (ws) => {
      const connection = new Connection(ws, own, around, isSimulated, () => {
        connections.delete(connection);
        leave();
        metrics.connections = connections.size;
        if (isSimulated) return;
        const left = (addresses.get(address) ?? 1) - 1;
        if (left > 0) addresses.set(address, left);
        else addresses.delete(address);
      });
      connections.add(connection);
      const leave = heartbeat.join(connection);
      metrics.connections = connections.size;
      if (!isSimulated) addresses.set(address, (addresses.get(address) ?? 0) + 1);
    });
  };

  const reasonToRefuse = (request: IncomingMessage, address: string): [RefusalStatus, string] | undefined => {
    if (draining) return [503, 'The server is restarting.'];
    const offered = request.headers['sec-websocket-protocol'] ?? '';
    if (!offered.split(',').some((name) => name.trim() === SUBPROTOCOL))
      return [400, `Ask for the subprotocol ${SUBPROTOCOL}.`];
    if (!isAllowedOrigin(request, limits)) return [403, 'This origin may not connect.'];
    if (connections.size >= limits.connections) return [503, 'The server is full.'];
    if ((addresses.get(address) ?? 0) >= limits.connectionsPerAddress)
      return [429, 'Too many connections from your address.'];
    return undefined;
  };

  const stats = setInterval(() => dispatcher.report(), limits.statsMs).unref();
  http.on('upgrade', onUpgrade);
  http.on('close', () => {
    heartbeat.stop();
    clearInterval(stats);
    simulation.stop();
    void bus.stop();
  });

  const drain = async (): Promise<void> => {
    draining = true;
    simulation.stop();
    // What has been read is carried out, acknowledged and written before anybody is told to leave.
    dispatcher.inbox.run();
    flush.now();
    for (const connection of connections) connection.close(CLOSE.restart, 'the server is restarting');
    const end = performance.now() + limits.drainMs;
    while (connections.size > 0 && performance.now() < end) await new Promise((done) => setTimeout(done, 10));
    for (const connection of connections) connection.terminate();
    heartbeat.stop();
    await bus.stop();
  };

  return {
    metrics,
    get isReady() {
      return !draining && bus.isReady;
    },
    get isDraining() {
      return draining;
    },
    drain,
  };
}

function pathOf(request: IncomingMessage): string {
  return (request.url ?? '').split('?', 1)[0] ?? '';
}

function addressOf(request: IncomingMessage, limits: Limits): string {
  // A proxy appends the address it saw, so the last entry is the one it vouches for.
  const forwarded = limits.trustProxy ? String(request.headers['x-forwarded-for'] ?? '').split(',') : [];
  return forwarded.at(-1)?.trim() || request.socket.remoteAddress || 'unknown';
}

/** A browser always says which site's page is connecting: it must be our own. Programs that are no browser say nothing. */
function isAllowedOrigin(request: IncomingMessage, limits: Limits): boolean {
  const { origin } = request.headers;
  if (origin === undefined || limits.origins.includes(origin)) return true;
  const forwarded = limits.trustProxy ? request.headers['x-forwarded-host'] : undefined;
  const host = forwarded === undefined ? request.headers.host : String(forwarded);
  const own = `http://${host}`;
  return URL.canParse(origin) && URL.canParse(own) && new URL(origin).host === new URL(own).host;
}

function refuse(socket: Duplex, status: RefusalStatus | 404, reason: string): void {
  socket.on('error', () => socket.destroy());
  // Without this a client that keeps its half open would hold the socket.
  socket.once('finish', () => socket.destroy());
  const body = `${reason}\n`;
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_TEXT[status]}\r\nConnection: close\r\nContent-Type: text/plain; charset=utf-8\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}
