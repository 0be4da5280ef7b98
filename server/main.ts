/**
 * This file is the program: the built site and the live server on one port.
 *
 *     node server/main.ts [--help]
 */
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { MemoryBus } from './bus/memory.ts';
import { NatsBus } from './bus/nats.ts';
import { answer } from './http.ts';
import { describeLimits, readLimits } from './limits.ts';
import { createLog, DEFAULT_LOG_LEVEL, LOG_LEVELS } from './log.ts';
import { attachLiveServer } from './server.ts';
import { serveStatic } from './static.ts';

const HELP = `Serves the built site and the live message server on one port.

Usage: node server/main.ts [--help]

Environment:
  PORT  4321        the port, 0 for any free one
  HOST  127.0.0.1   the address to listen on; 0.0.0.0 for all
  DIST  dist        the folder of the built site
  BUS               the NATS server that joins several nodes, such as nats://127.0.0.1:4222
  LOG_LEVEL  ${DEFAULT_LOG_LEVEL}   of the lines of JSON on standard error: ${LOG_LEVELS.join(', ')}

It answers /healthz, /readyz (503 while it drains or is cut off from the bus) and /metrics (for
Prometheus). SIGTERM drains it; a node that lost touch with the bus for good ends with 1.

Limits of the live server (variable, default, meaning):
${describeLimits()}
`;

const [argument] = process.argv.slice(2);
if (argument === '--help' || argument === '-h') process.stdout.write(HELP);
else if (argument !== undefined) fail(`There is no option ${argument}: --help lists what can be set.`);
else await start();

async function start() {
  // To collect all garbage stops the server for some 6 ms. V8 does so whenever the heap has grown by little if not much has
  // been going on lately, which with an attack is several times a second; let it always grow to four times what is in use.
  setFlagsFromString('--heap-growing-percent=300');
  const port = Number(process.env.PORT || 4321);
  const host = process.env.HOST || '127.0.0.1';
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    return fail(`PORT must be a number from 0 to 65535, not "${process.env.PORT}".`);
  const folder = process.env.DIST || fileURLToPath(new URL('../dist', import.meta.url));
  try {
    const serve = serveStatic(folder);
    const log = createLog(process.env.LOG_LEVEL || DEFAULT_LOG_LEVEL);
    const limits = readLimits(process.env);
    // Slow handshakes hold a socket each; the look for them comes once in a while only.
    const headersTimeout = limits.handshakeMs;
    const http = createServer({
      headersTimeout,
      connectionsCheckingInterval: Math.min(1_000, headersTimeout),
    });
    http.maxConnections = limits.sockets;
    const bus = process.env.BUS
      ? await NatsBus.start(busUrl(process.env.BUS), limits, { log, onLost: () => void stop(1) })
      : new MemoryBus(limits);
    const live = attachLiveServer(http, { limits, bus, exclusive: true, log });
    http.on('request', answer(live, serve, log));
    http.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE')
        fail(`Port ${port} is in use: stop what uses it, or set PORT to another.`);
      else if (error.code === 'EACCES') fail(`Port ${port} needs privileges: set PORT to another.`);
      else fail(`Cannot listen on ${host}:${port}: ${error.message}.`);
    });
    http.listen(port, host, () => {
      const address = http.address();
      const actual = typeof address === 'object' && address !== null ? address.port : port;
      log.info({ host, port: actual }, 'listening');
      console.log(`http://localhost:${actual}`);
    });
    let stopping = false;
    const stop = async (code: number): Promise<void> => {
      // A second signal means: now.
      if (stopping) process.exit(1);
      stopping = true;
      log.info({ connections: live.metrics.connections }, 'draining');
      http.close();
      await live.drain();
      http.closeAllConnections();
      process.exit(code);
    };
    process.on('SIGTERM', () => void stop(0));
    process.on('SIGINT', () => void stop(0));
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error));
  }
}

function busUrl(text: string): string {
  if (/^nats:\/\/\S+$/.test(text)) return text;
  throw new RangeError(`BUS must be the URL of a NATS server, nats://host:port, not "${text}".`);
}

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
