import { randomBytes } from 'node:crypto';
import { PassThrough } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { FRAMES_A_TURN, Intake } from './intake.ts';

interface Seen {
  readonly texts: { text: string; plain: boolean }[];
  readonly toWs: Buffer[];
  invalid: number;
  closing: number[];
}

/** Feeds bytes in pieces of the given sizes (then the rest), and says what came out on both sides. */
function feed(bytes: Buffer, sizes: readonly number[], largest = 1000): Seen {
  const socket = new PassThrough();
  const seen: Seen = { texts: [], toWs: [], invalid: 0, closing: [] };
  socket.on('data', (chunk: Buffer) => seen.toWs.push(Buffer.from(chunk)));
  const receiver = {
    begin: () => {},
    end: () => {},
    text: (memory: Buffer, start: number, end: number, plain: boolean) =>
      seen.texts.push({ text: memory.toString('utf8', start, end), plain }),
    invalid: () => seen.invalid++,
    closing: (code: number) => seen.closing.push(code),
  };
  new Intake(socket, largest, receiver, { isLong: false });
  let at = 0;
  for (const size of [...sizes, bytes.length]) {
    // A copy, at an odd place of memory: the intake unmasks where the bytes lie.
    const piece = Buffer.alloc(size + 8);
    const length = bytes.copy(piece, at % 5, at, Math.min(bytes.length, at + size));
    if (length > 0) socket.emit('data', piece.subarray(at % 5, (at % 5) + length));
    at += length;
  }
  return seen;
}

function frame(payload: Buffer, first = 0x81): Buffer {
  const long = payload.length > 125;
  const header = Buffer.from([first, 0x80 | (long ? 126 : payload.length)]);
  const extra = Buffer.alloc(long ? 2 : 0);
  if (long) extra.writeUInt16BE(payload.length);
  const mask = randomBytes(4);
  const masked = payload.map((byte, i) => byte ^ mask[i & 3]!);
  return Buffer.concat([header, extra, mask, masked]);
}

const text = (value: string): Buffer => frame(Buffer.from(value));

test('texts of every length, however the bytes are cut', () => {
  const values = Array.from({ length: 40 }, (_, i) => 'abcdefghij'.repeat(40).slice(0, i * 9));
  const bytes = Buffer.concat(values.map(text));
  const cuts = [[], [1], [2, 3, 5, 7, 11], Array.from(bytes, () => 1), [130], [4, 128, 4000]];
  for (const sizes of cuts) {
    const { texts, toWs } = feed(bytes, sizes);
    expect(texts).toEqual(values.map((value) => ({ text: value, plain: true })));
    expect(toWs).toEqual([]);
  }
});

test('what is ASCII without control characters is told from what is not, wherever the difference is', () => {
  for (let length = 1; length < 20; length++)
    for (let at = 0; at < length; at++)
      for (const [odd, plain] of [
        ['~', true],
        [' ', true],
        ['\n', false],
        ['\0', false],
        ['\u{7f}', true],
        ['é', false],
        ['𝄞', false],
      ] as const) {
        const value = `${'z'.repeat(at)}${odd}${'z'.repeat(length - at - 1)}`;
        expect(feed(text(value), [3]).texts).toEqual([{ text: value, plain }]);
      }
});

const noting =
  (got: string[]) =>
  (memory: Buffer, start: number, end: number): void =>
    void got.push(memory.toString('utf8', start, end));

function intakeOf(socket: PassThrough, turn: { readonly isLong: boolean }): string[] {
  const got: string[] = [];
  const receiver = {
    begin: () => {},
    end: () => {},
    text: noting(got),
    invalid: () => {},
    closing: (code: number) => got.push(`closing ${code}`),
  };
  new Intake(socket, 1000, receiver, turn);
  return got;
}

test('of thousands of frames at once few are read in a turn, and all in their order', async () => {
  const socket = new PassThrough();
  const got = intakeOf(socket, { isLong: false });
  const sent = Array.from({ length: 10 * FRAMES_A_TURN }, (_, i) => `${i}`);
  socket.emit('data', Buffer.concat(sent.map(text)));
  expect(got).toEqual(sent.slice(0, FRAMES_A_TURN));
  // What comes while the rest is held comes after it.
  socket.emit('data', frame(Buffer.alloc(0), 0x88));
  await nextTurn();
  expect(got).toHaveLength(2 * FRAMES_A_TURN);
  for (let turn = 0; turn < 10; turn++) await nextTurn();
  expect(got).toEqual([...sent, 'closing 1005']);
});

test('of a turn in which others have sent much, whoever sends little is read all the same', async () => {
  const socket = new PassThrough();
  const got = intakeOf(socket, { isLong: true });
  const sent = Array.from({ length: 20 }, (_, i) => `${i}`);
  socket.emit('data', Buffer.concat(sent.map(text)));
  expect(got).toEqual(sent.slice(0, 8));
  for (let turn = 0; turn < 3; turn++) await nextTurn();
  expect(got).toEqual(sent);
});

test('whoever is to rest rests, also if it would have gone on in the next turn', async () => {
  const socket = new PassThrough();
  const got: string[] = [];
  const intake = new Intake(
    socket,
    1000,
    {
      begin: () => {},
      end: () => {},
      text: noting(got),
      invalid: () => {},
      closing: () => {},
    },
    { isLong: true },
  );
  socket.emit('data', Buffer.concat(Array.from({ length: 20 }, (_, i) => text(`${i}`))));
  expect(got.length).toBe(8);
  intake.rest(30);
  for (let turn = 0; turn < 3; turn++) await nextTurn();
  expect(got.length).toBe(8);
  await new Promise((done) => setTimeout(done, 60));
  expect(got.length).toBe(20);
});

test('what comes at once is told to begin and to end', () => {
  const socket = new PassThrough();
  const got: string[] = [];
  new Intake(socket, 1000, {
    begin: () => got.push('begin'),
    end: () => got.push('end'),
    text: noting(got),
    invalid: () => {},
    closing: () => {},
  });
  const frames = Buffer.concat([text('a'), text('b'), text('c')]);
  socket.emit('data', Buffer.from(frames.subarray(0, 17)));
  socket.emit('data', Buffer.from(frames.subarray(17)));
  expect(got).toEqual(['begin', 'a', 'b', 'end', 'begin', 'c', 'end']);
});

test('control frames, fragments and binary frames go to ws whole and in order', () => {
  const ping = frame(Buffer.from('ping'), 0x89);
  const fragments = [frame(Buffer.from('one '), 0x01), ping, frame(Buffer.from('two'), 0x80)];
  const binary = frame(Buffer.from([1, 2, 3]), 0x82);
  const bytes = Buffer.concat([text('a'), ...fragments, text('b'), binary, text('c')]);
  for (const sizes of [[], Array.from(bytes, () => 1), [9, 9, 9, 9]]) {
    const { texts, toWs } = feed(bytes, sizes);
    expect(texts.map((one) => one.text)).toEqual(['a', 'b', 'c']);
    expect(toWs).toEqual([...fragments, binary]);
  }
});

test('a text in the middle of a fragmented message is a fault for ws to find', () => {
  const [begin, wrong] = [frame(Buffer.from('one '), 0x01), text('two')];
  const { texts, toWs } = feed(Buffer.concat([begin, wrong]), []);
  expect(texts).toEqual([]);
  expect(toWs).toEqual([begin, wrong]);
});

test('faulty and oversized frames, and all that follows, go to ws as they are', () => {
  const unmasked = Buffer.from([0x81, 1, 0x61]);
  const large = frame(Buffer.alloc(1001, 0x61));
  for (const fault of [unmasked, large]) {
    const { texts, toWs } = feed(Buffer.concat([text('a'), fault, text('b')]), []);
    expect(texts.map((one) => one.text)).toEqual(['a']);
    expect(Buffer.concat(toWs).subarray(0, fault.length)).toEqual(fault);
  }
});

test('after a close frame, whose code is told, nothing is read', () => {
  const close = frame(Buffer.from([0x0f, 0xa0, 0x62]), 0x88);
  const { texts, toWs, closing } = feed(Buffer.concat([close, text('late')]), []);
  expect(texts).toEqual([]);
  expect(toWs).toEqual([close]);
  expect(closing).toEqual([4000]);
  expect(feed(frame(Buffer.alloc(0), 0x88), []).closing).toEqual([1005]);
});

test('text that is not UTF-8 is told, and nothing is read after it', () => {
  const seen = feed(Buffer.concat([frame(Buffer.from([0x61, 0xff, 0x62])), text('late')]), []);
  expect([seen.invalid, seen.texts]).toEqual([1, []]);
});
