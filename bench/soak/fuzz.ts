/**
 * This file makes frames that nobody should send, from a seed: requests with something changed, JSON that is none, text that is
 * none, frames with wrong lengths, masks and opcodes. The same seed gives the same frames.
 */

/** A sequence of numbers from 0 to 1 that follows from its seed (xorshift32). */
export function randomFrom(seed: number): () => number {
  let state = (seed ^ 0x9e3779b9) | 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 0x1_0000_0000;
  };
}

const REQUESTS: readonly object[] = [
  { kind: 'hello', id: 1, name: 'eve' },
  { kind: 'hello', id: 2, name: 'eve', session: 'f'.repeat(32), after: { everyone: { epoch: 'x', seq: 3 } } },
  { kind: 'subscribe', id: 3, channel: 'fuzz', after: { epoch: 'x', seq: 1 } },
  { kind: 'unsubscribe', id: 4, channel: 'fuzz' },
  { kind: 'publish', id: 5, to: { kind: 'channel', channel: 'fuzz' }, text: 'text' },
  { kind: 'publish', id: 6, to: { kind: 'everyone' }, text: 'to all' },
  { kind: 'publish', id: 7, to: { kind: 'reader', name: 'eve' }, text: 'psst' },
  { kind: 'presence', id: 8, follow: true },
  { kind: 'history', id: 9, of: { kind: 'channel', channel: 'fuzz' }, after: 0 },
  { kind: 'watch', id: 10, on: true },
  { kind: 'simulate', id: 11, readers: 3 },
  { kind: 'ping', id: 12 },
];
const VALUES: readonly unknown[] = [
  null,
  true,
  -1,
  1e308,
  0.5,
  '',
  '\u0000',
  '\u202eabc',
  '\ud800',
  'x'.repeat(5000),
  [],
  {},
  [[[[]]]],
  { kind: 'channel' },
  { __proto__: 1 },
  Number.MAX_SAFE_INTEGER,
  'constructor',
  '__proto__',
];
const MASK = [0x11, 0x22, 0x33, 0x44];
const TEXT = 0x81;

export class FrameMaker {
  readonly #random: () => number;

  constructor(seed: number) {
    this.#random = randomFrom(seed);
  }

  #one<T>(all: readonly T[]): T {
    return all[Math.floor(this.#random() * all.length)]!;
  }

  /** A hello with a name of its own, so that what follows is carried out. */
  hello(name: string): Buffer {
    return frame(TEXT, Buffer.from(JSON.stringify({ kind: 'hello', name })));
  }

  /** A frame whose framing is right; what is in it need not be. */
  text(): Buffer {
    const kind = this.#random();
    if (kind < 0.25) return frame(TEXT, Buffer.from(JSON.stringify(this.#one(REQUESTS))));
    if (kind < 0.6) return frame(TEXT, Buffer.from(JSON.stringify(this.#changed())));
    const bytes = Buffer.from(JSON.stringify(this.#one(REQUESTS)));
    if (kind < 0.95) {
      // A byte or two changed, within ASCII: the text stays one.
      for (let i = 0; i <= this.#random() * 3; i++)
        bytes[Math.floor(this.#random() * bytes.length)] = Math.floor(this.#random() * 128);
      return frame(TEXT, bytes);
    }
    if (kind < 0.98) return frame(TEXT, bytes.subarray(0, Math.floor(this.#random() * bytes.length)));
    return frame(0x82, bytes);
  }

  /** Bytes after which the server has to close the connection, or would wait for more. */
  fault(): Buffer {
    const random = Buffer.from(Array.from({ length: 40 }, () => Math.floor(this.#random() * 256)));
    return this.#one<() => Buffer>([
      () => random,
      () => frame(TEXT, Buffer.from([0xff, 0xfe, 0xfd])),
      () => frame(0x83, random),
      () => frame(0xc1, random),
      () => Buffer.from([TEXT, 5, 1, 2, 3, 4, 5]),
      () => Buffer.from([TEXT, 0xff, 0, 0, 0, 1, 0, 0, 0, 0, 1, 2, 3, 4]),
      () => frame(0x89, Buffer.alloc(126)),
      () => frame(0x80, random),
      () => Buffer.concat([frame(0x01, random), frame(TEXT, random)]),
      () => frame(TEXT, Buffer.alloc(20_000, 0x20)),
      () => frame(0x88, Buffer.from([0x03])),
    ])();
  }

  #changed(): object {
    const request: Record<string, unknown> = { ...this.#one(REQUESTS) };
    const fields = Object.keys(request);
    for (let i = 0; i <= this.#random() * 2; i++) request[this.#one(fields)] = this.#one(VALUES);
    return request;
  }
}

/** A masked frame with that first byte. */
export function frame(first: number, payload: Buffer): Buffer {
  const { length } = payload;
  const head = length < 126 ? [first, 0x80 | length] : [first, 0x80 | 126, length >> 8, length & 0xff];
  const masked = Buffer.from(payload);
  for (let i = 0; i < length; i++) masked[i]! ^= MASK[i & 3]!;
  return Buffer.concat([Buffer.from([...head, ...MASK]), masked]);
}
