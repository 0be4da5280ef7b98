/**
 * This file is the attacker, a process of its own: it sends fuzzed frames over some connections, and opens others that are half-open,
 * slow or flooding, at an even pace. It prints what it did as one line of JSON.
 *
 *     node bench/soak/attack.ts '{"port":4321,"seed":1,"frames":1000000,"connections":10000,"seconds":100}'
 */
import { connect, type Socket } from 'node:net';
import { LIVE_PATH, SUBPROTOCOL } from '../../server/protocol.ts';
import { FrameMaker, frame, randomFrom } from './fuzz.ts';

export interface Attack {
  readonly port: number;
  readonly seed: number;
  readonly frames: number;
  readonly connections: number;
  readonly seconds: number;
}

/** Connections that fuzz at one time. */
const FUZZERS = 40;
/** Of the frames, those after which the connection is over. */
const FAULTS = 0.005;
/** Frames of one flood. */
const FLOOD = 1_500;
const TICK = 20;

const attack = JSON.parse(process.argv[2]!) as Attack;
const frames = new FrameMaker(attack.seed);
const random = randomFrom(attack.seed + 1);
const counts = { frames: 0, halfOpen: 0, slow: 0, flooding: 0, handshakes: 0 };
const open = new Set<Socket>();

const HANDSHAKE =
  `GET ${LIVE_PATH} HTTP/1.1\r\nHost: 127.0.0.1:${attack.port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
  `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Protocol: ${SUBPROTOCOL}\r\n\r\n`;

function dial(said: string, lives: number): Socket {
  const socket = connect(attack.port, '127.0.0.1');
  open.add(socket);
  socket.on('error', () => {});
  const timer = setTimeout(() => socket.destroy(), lives);
  socket.on('close', () => {
    clearTimeout(timer);
    open.delete(socket);
  });
  if (said !== '') socket.write(said);
  return socket;
}

/** A connection that fuzzes; it is replaced when it is over. */
function fuzzer(n: number): Socket {
  counts.handshakes++;
  const socket = dial(HANDSHAKE, 1e9);
  socket.resume();
  if (random() < 0.8) socket.write(frames.hello(`fuzz ${n} ${counts.handshakes}`));
  return socket;
}

let readers = 0;
const subscribe = Buffer.from(JSON.stringify({ kind: 'subscribe', channel: 'fuzz' }));

function nuisance(): void {
  const kind = random();
  if (kind < 0.4) {
    // Nothing, a part of a request, or a handshake without a word after it.
    counts.halfOpen++;
    dial(random() < 0.3 ? '' : HANDSHAKE.slice(0, Math.floor(random() * (HANDSHAKE.length + 1))), 20_000);
  } else if (kind < 0.8) {
    // A reader who never reads.
    counts.slow++;
    const socket = dial(HANDSHAKE, 10_000);
    socket.pause();
    socket.write(frames.hello(`slow ${++readers}`));
    socket.write(frame(0x81, subscribe));
  } else {
    counts.flooding++;
    const socket = dial(HANDSHAKE, 10_000);
    socket.resume();
    socket.write(frames.hello(`flood ${++readers}`));
    const one = frames.text();
    const flood = Buffer.concat(Array.from({ length: FLOOD }, () => one));
    socket.write(flood);
    counts.frames += FLOOD;
  }
}

const fuzzers = Array.from({ length: FUZZERS }, (_, i) => fuzzer(i));
const start = performance.now();
await new Promise<void>((done) => {
  let sent = 0;
  let opened = 0;
  const timer = setInterval(() => {
    const share = Math.min(1, (performance.now() - start) / (attack.seconds * 1000));
    for (; opened < attack.connections * share; opened++) nuisance();
    while (sent < attack.frames * share) {
      const i = Math.floor(random() * FUZZERS);
      const socket = fuzzers[i]!;
      if (socket.destroyed || !socket.writable) fuzzers[i] = fuzzer(i);
      const pieces: Buffer[] = [];
      for (let k = 0; k < 10; k++) pieces.push(random() < FAULTS ? frames.fault() : frames.text());
      fuzzers[i]!.write(Buffer.concat(pieces));
      sent += pieces.length;
      counts.frames += pieces.length;
    }
    if (share < 1) return;
    clearInterval(timer);
    done();
  }, TICK);
});
for (const socket of open) socket.destroy();
console.log(JSON.stringify(counts));
process.exit(0);
