import { once } from 'node:events';
import { Duplex, PassThrough } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { frameApart, textFrame } from './frame.ts';
import { Metrics } from './metrics.ts';
import { Flush, Outbox, WRITES_A_TURN } from './outbox.ts';

const LIMIT = 10_000;

/** So many outboxes of one server, and what has been written to the socket of each, a text a write. */
function outboxes(count: number, now = () => 0): { flush: Flush; all: Outbox[]; writes: string[][] } {
  const flush = new Flush(now);
  const writes: string[][] = [];
  const all = Array.from({ length: count }, (_, i) => {
    const socket = new PassThrough();
    writes[i] = [];
    socket.on('data', (bytes: Buffer) => writes[i]!.push(bytes.toString('latin1').replace(/\x81./g, '')));
    return new Outbox(socket, LIMIT, flush, new Metrics());
  });
  return { flush, all, writes };
}

function push(all: readonly Outbox[], text: string) {
  const frame = textFrame(text);
  for (const outbox of all) outbox.push(frame);
}

const written = (writes: readonly string[][]): number => writes.filter((some) => some.length > 0).length;
const turnsEnd = (): Promise<void> => new Promise(process.nextTick);

test('what is queued in one turn leaves in one write', async () => {
  const { all, writes } = outboxes(3);
  push(all, 'a');
  push(all.slice(1), 'b');
  push(all, 'c');
  await nextTurn();
  expect(writes).toEqual([['ac'], ['abc'], ['abc']]);
});

/** A frame as RFC 6455 has it. */
function frameOf(text: string): Buffer {
  const payload = Buffer.from(text);
  const { length } = payload;
  const header = Buffer.from([0x81, length < 126 ? length : length < 65_536 ? 126 : 127]);
  const more = Buffer.alloc(length < 126 ? 0 : length < 65_536 ? 2 : 8);
  if (more.length > 0) more.writeUIntBE(length, Math.max(0, more.length - 6), Math.min(6, more.length));
  return Buffer.concat([header, more, payload]);
}

test('frames are the bytes of their texts, alone and among others, whatever the length and the letters', () => {
  const texts = [0, 1, 124, 125, 126, 127, 1023, 1024, 1025, 65_535, 65_536, 100_000].flatMap((length) => [
    'x'.repeat(length),
    `${'x'.repeat(Math.max(0, length - 2))}é`,
  ]);
  const flush = new Flush();
  const whole: Buffer[] = [];
  const socket = new PassThrough({ highWaterMark: 1e7 });
  socket.on('data', (bytes: Buffer) => whole.push(bytes));
  const outbox = new Outbox(socket, 1e7, flush, new Metrics());
  const gotten = (): Buffer => Buffer.concat(whole.splice(0));
  for (const text of texts)
    for (const ascii of text.endsWith('é') ? [false] : [true, false]) {
      outbox.push(textFrame(text, ascii));
      flush.now();
      expect(gotten().equals(frameOf(text))).toBe(true);
    }
  for (let shift = 0; shift < texts.length; shift++) {
    const some = [...texts.slice(shift), ...texts.slice(0, shift)].filter((_, i) => i % 3 !== shift % 3);
    const frames = some.map((text) => textFrame(text));
    for (const frame of frames) outbox.push(frame);
    flush.now();
    expect(gotten().equals(Buffer.concat(some.map(frameOf)))).toBe(true);
  }
});

test('a small message and its receipt lie side by side', () => {
  const [message, receipt] = [textFrame('message', true), textFrame('receipt')];
  const { all, writes } = outboxes(1);
  for (const frame of [message, receipt]) all[0]!.push(frame);
  all[0]!.flush();
  expect(writes).toEqual([['messagereceipt']]);
  expect([receipt.stretch.slab, receipt.stretch.start]).toEqual([message.stretch.slab, message.stretch.end]);
});

test('what watchers get between two messages does not make others have these copied', () => {
  const first = textFrame('first');
  // It lies before the other is made.
  const { slab, end } = first.stretch;
  const apart = frameApart({ kind: 'trace', events: [], skipped: 3 });
  const second = textFrame('second');
  expect(second.stretch).toMatchObject({ slab, start: end });
  const { all, writes } = outboxes(1);
  for (const frame of [first, apart, second]) all[0]!.push(frame);
  all[0]!.flush();
  expect(writes).toEqual([['first{"kind":"trace","events":[],"skipped":3}second']]);
});

test('a message to very many is written over several turns, to each once and in their order', async () => {
  const { all, writes } = outboxes(5 * WRITES_A_TURN);
  push(all, 'a');
  await turnsEnd();
  expect(written(writes)).toBe(WRITES_A_TURN);
  expect(writes[0]).toEqual(['a']);
  for (let turn = 0; turn < 8; turn++) await nextTurn();
  expect(writes.every((some) => some.join() === 'a')).toBe(true);
});

test('who speaks is answered in the same turn, and what others get meanwhile leaves in one write', async () => {
  const { flush, all, writes } = outboxes(10 * WRITES_A_TURN);
  const last = all.length - 1;
  push(all, 'a');
  await turnsEnd();
  expect(writes[last]).toEqual([]);
  flush.spoken(all[last]!);
  push(all, 'b');
  await turnsEnd();
  expect(writes[last]).toEqual(['ab']);
  for (let turn = 0; turn < 30; turn++) await nextTurn();
  expect(writes[0]).toEqual(['a', 'b']);
  expect(writes[last - 1]).toEqual(['ab']);
  expect(writes.every((some) => some.join('') === 'ab')).toBe(true);
});

test('who spoke and got no answer waits like the others for what comes later', async () => {
  const { flush, all, writes } = outboxes(10 * WRITES_A_TURN);
  const last = all.length - 1;
  flush.spoken(all[last]!);
  await turnsEnd();
  push(all, 'a');
  await turnsEnd();
  expect(writes[0]).toEqual(['a']);
  expect(writes[last]).toEqual([]);
});

test('a reader whose turn has not come is written to before it is called too slow', () => {
  const { all, writes } = outboxes(1);
  const frame = textFrame('a'.repeat(0.4 * LIMIT));
  for (let i = 0; i < 20; i++) expect(all[0]!.push(frame)).toBe(true);
  expect(writes[0]!.length).toBeGreaterThan(0);
});

test('those who speak do not keep the others waiting', async () => {
  const { flush, all, writes } = outboxes(6 * WRITES_A_TURN);
  const silent = 3 * WRITES_A_TURN;
  push(all.slice(0, silent), 'a');
  await turnsEnd();
  const speaking = all.slice(silent);
  for (const outbox of speaking) flush.spoken(outbox);
  push(speaking, 'b');
  await turnsEnd();
  expect(written(writes.slice(silent))).toBe(speaking.length);
  await nextTurn();
  expect(written(writes)).toBe(all.length);
});

test('who has much waiting is not made to wait for another turn', async () => {
  const { all, writes } = outboxes(5 * WRITES_A_TURN);
  push(all, 'a'.repeat(LIMIT / 2));
  await turnsEnd();
  expect(written(writes)).toBe(all.length);
});

test('those who wait for much have no more than a share of a turn', async () => {
  let time = 0;
  const { all, writes } = outboxes(5 * WRITES_A_TURN, () => time++);
  push(all, 'a'.repeat(LIMIT / 2));
  await turnsEnd();
  expect(written(writes)).toBe(8);
  for (let turn = 0; turn < 10; turn++) await nextTurn();
  expect(written(writes)).toBe(all.length);
});

test('what the socket has got rid of since does not count against a reader', async () => {
  const flush = new Flush();
  const socket = new PassThrough({ highWaterMark: 1 });
  const outbox = new Outbox(socket, LIMIT, flush, new Metrics());
  const frame = textFrame('a'.repeat(0.6 * LIMIT));
  socket.cork();
  expect(outbox.push(frame)).toBe(true);
  flush.now();
  expect(outbox.push(textFrame('b'))).toBe(true);
  expect(outbox.push(frame)).toBe(false);
  socket.uncork();
  socket.resume();
  await once(socket, 'drain');
  expect(outbox.push(frame)).toBe(true);
});

test('a drain empties them all at once', () => {
  const { flush, all, writes } = outboxes(5 * WRITES_A_TURN);
  push(all, 'a');
  flush.now();
  expect(written(writes)).toBe(all.length);
});

test('readers who lag share one copy of what they all get, and hold on to nothing else', () => {
  const flush = new Flush();
  const given: Buffer[] = [];
  const all = Array.from({ length: 3 }, () => {
    // It takes nothing: what it is given first waits, and all after that.
    const socket = new Duplex({ read: () => {}, write: () => {} });
    const write = socket.write.bind(socket);
    const noted = (bytes: Buffer, encoding: BufferEncoding): boolean => {
      given.push(bytes);
      return write(bytes, encoding);
    };
    Object.assign(socket, { write: noted });
    return new Outbox(socket, LIMIT, flush, new Metrics());
  });
  push(all, 'a'.repeat(100));
  flush.now();
  given.length = 0;
  push(all, 'b'.repeat(4_000));
  flush.now();
  expect(given).toHaveLength(3);
  expect(given[0]!.subarray(4).toString()).toBe('b'.repeat(4_000));
  expect(new Set(given).size).toBe(1);
  expect(given[0]!.buffer.byteLength).toBeLessThan(100_000);
  // And what comes later is another.
  push(all, 'c'.repeat(4_000));
  flush.now();
  expect(new Set(given).size).toBe(2);
  expect(given[3]!.subarray(4).toString()).toBe('c'.repeat(4_000));
});
