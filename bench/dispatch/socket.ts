/**
 * This file is the load client's end of a connection: a WebSocket, or bare TCP for the floor, over node:net. It gathers
 * what it writes, reads into memory that it uses again, and counts what it gets by the frames' headers alone, so that the
 * client costs the same little for every server.
 */
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

const FINAL_TEXT = 0x81;
const TEXT = 0x1;
const CLOSE = 0x8;
const PING = 0x9;
/** A pong without payload, masked by zeros. */
const PONG = Buffer.from([0x8a, 0x80, 0, 0, 0, 0]);
/** What all connections are read into, one after the other: what is to be kept of it is copied. */
const READ = Buffer.alloc(65_536);

export interface Endpoint {
  readonly host: string;
  readonly port: number;
  /** undefined: bare TCP, messages of a fixed size. */
  readonly path?: string | undefined;
  readonly subprotocol?: string | undefined;
}

/** A masked text frame, as clients have to send them. */
export function maskedFrame(text: string): Buffer {
  const payload = Buffer.from(text);
  const length = payload.length;
  if (length >= 65_536) throw new RangeError(`a frame of ${length} bytes is no frame of this benchmark`);
  const header = length < 126 ? 6 : 8;
  const frame = Buffer.alloc(header + length);
  frame[0] = FINAL_TEXT;
  if (length < 126) frame[1] = 0x80 | length;
  else {
    frame[1] = 0x80 | 126;
    frame.writeUInt16BE(length, 2);
  }
  const mask = randomBytes(4);
  mask.copy(frame, header - 4);
  for (let i = 0; i < length; i++) frame[header + i] = payload[i]! ^ mask[i & 3]!;
  return frame;
}

export class LoadSocket {
  readonly #socket: Socket;
  readonly #size: number | undefined;
  // Bytes of the frame being received that have not come yet, and a header that came in pieces.
  #missing = 0;
  #pieces: Buffer = Buffer.alloc(0);
  #texts: ((text: string) => void) | undefined;
  #outgoing: Buffer[] = [];
  #outgoingBytes = 0;
  #payload = 0;
  // The handshake's answer, while it is awaited.
  #answer: ((bytes: Buffer) => void) | undefined;
  /** Messages got since the start. */
  received = 0;
  /** Called when some have come. */
  onMessages: () => void = () => {};
  onClose: (why: string) => void = (why) => {
    throw new Error(`the server closed a connection: ${why}`);
  };

  private constructor({ host, port, path }: Endpoint, size: number | undefined) {
    this.#size = path === undefined ? size : undefined;
    this.#socket = connect({
      host,
      port,
      noDelay: true,
      onread: {
        buffer: READ,
        callback: (length, bytes) => {
          const chunk = (bytes as Buffer).subarray(0, length);
          if (this.#answer === undefined) this.#read(chunk);
          else this.#answer(chunk);
          return true;
        },
      },
    });
    this.#socket.on('error', (error) => this.onClose(error.message));
    this.#socket.on('close', () => this.onClose('end of connection'));
  }

  /** A connection after its handshake. size: bytes of a message, for bare TCP. */
  static async open(endpoint: Endpoint, size?: number): Promise<LoadSocket> {
    const load = new LoadSocket(endpoint, size);
    await once(load.#socket, 'connect');
    if (endpoint.path !== undefined) await load.#upgrade(endpoint);
    return load;
  }

  /** Does the opening handshake (RFC 6455, section 4.1). */
  #upgrade({ host, port, path, subprotocol }: Endpoint): Promise<void> {
    const lines = [
      `GET ${path} HTTP/1.1`,
      `Host: ${host}:${port}`,
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
    ];
    if (subprotocol !== undefined) lines.push(`Sec-WebSocket-Protocol: ${subprotocol}`);
    this.#socket.write(`${lines.join('\r\n')}\r\n\r\n`);
    return new Promise((resolve, reject) => {
      let head = Buffer.alloc(0);
      this.#answer = (chunk) => {
        head = Buffer.concat([head, chunk]);
        const end = head.indexOf('\r\n\r\n');
        if (end < 0) return;
        this.#answer = undefined;
        const status = head.toString('latin1', 0, head.indexOf('\r\n'));
        if (!status.startsWith('HTTP/1.1 101'))
          return reject(new Error(`the server refused the handshake: ${status}`));
        if (end + 4 < head.length) this.#read(head.subarray(end + 4));
        resolve();
      };
    });
  }

  /** Queues bytes; all that was queued in a turn leaves in one write. */
  write(bytes: Buffer): void {
    if (this.#outgoing.push(bytes) === 1) process.nextTick(() => this.#flush());
    this.#outgoingBytes += bytes.length;
  }

  #flush(): void {
    const bytes =
      this.#outgoing.length === 1 ? this.#outgoing[0]! : Buffer.concat(this.#outgoing, this.#outgoingBytes);
    this.#outgoing = [];
    this.#outgoingBytes = 0;
    if (!this.#socket.destroyed) this.#socket.write(bytes);
  }

  /** The next text for which `wanted` holds; for what is said before measuring begins. */
  expect(wanted: (text: string) => boolean): Promise<string> {
    return new Promise((resolve) => {
      this.#texts = (text) => {
        if (!wanted(text)) return;
        this.#texts = undefined;
        resolve(text);
      };
    });
  }

  close(): void {
    this.onClose = () => {};
    this.#socket.destroy();
  }

  #read(chunk: Buffer): void {
    const before = this.received;
    if (this.#size !== undefined) {
      this.#payload += chunk.length;
      this.received = Math.floor(this.#payload / this.#size);
    } else if (this.#texts !== undefined || this.#pieces.length > 0) this.#readWhole(chunk);
    else this.#count(chunk);
    if (this.received > before) this.onMessages();
  }

  /** Counts the frames whose last byte has come. */
  #count(chunk: Buffer): void {
    let at = this.#missing;
    if (at > chunk.length) {
      this.#missing -= chunk.length;
      return;
    }
    if (at > 0) this.received++;
    this.#missing = 0;
    while (at < chunk.length) {
      const length = frameLength(chunk, at);
      if (length === 0) {
        this.#pieces = Buffer.from(chunk.subarray(at));
        return;
      }
      const counts = this.#counts(chunk[at]! & 0xf);
      at += length;
      if (at > chunk.length) {
        this.#missing = at - chunk.length;
        return;
      }
      if (counts) this.received++;
    }
  }

  /** The same with the texts themselves, or after a header that came in two pieces. */
  #readWhole(chunk: Buffer) {
    let bytes = this.#pieces.length > 0 ? Buffer.concat([this.#pieces, chunk]) : chunk;
    this.#pieces = Buffer.alloc(0);
    while (bytes.length > 0) {
      if (this.#texts === undefined) return this.#count(bytes);
      const length = frameLength(bytes, 0);
      if (length === 0 || length > bytes.length) {
        this.#pieces = Buffer.from(bytes);
        return;
      }
      if (this.#counts(bytes[0]! & 0xf)) {
        this.received++;
        const payload = bytes[1] === 126 ? 4 : bytes[1] === 127 ? 10 : 2;
        this.#texts(bytes.toString('utf8', payload, length));
      }
      bytes = bytes.subarray(length);
    }
  }

  /** Whether a frame is a message. A ping, which the servers here send without payload, is answered. */
  #counts(opcode: number): boolean {
    if (opcode === PING) this.write(PONG);
    else if (opcode === CLOSE) this.onClose('a close frame');
    else if (opcode !== TEXT && opcode !== 0x2) throw new Error(`an unexpected frame of opcode ${opcode}`);
    return opcode !== PING;
  }
}

/** Bytes of the frame at `at`, or 0 if its header is not here whole. */
function frameLength(bytes: Buffer, at: number): number {
  if (at + 2 > bytes.length) return 0;
  const length = bytes[at + 1]! & 0x7f;
  if (length < 126) return 2 + length;
  if (length === 126) return at + 4 > bytes.length ? 0 : 4 + bytes.readUInt16BE(at + 2);
  return at + 10 > bytes.length ? 0 : 10 + bytes.readUInt32BE(at + 6);
}
