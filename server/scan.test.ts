import { expect, test } from 'vitest';
import { hashOf, ofText } from './bytes.ts';
import type { Posted } from './records.ts';
import { PublishScanner, Targets } from './scan.ts';
import { DEFAULT_SIZES, decode, encode } from './wire.ts';

const HEAD = '{"kind":"publish","to":{"kind":"channel","channel":"go"},"text":"';

/** What it reads in a frame that lies among other bytes. */
function scan(scanner: PublishScanner, frame: string): Posted | undefined {
  const bytes = Buffer.from(`}}"${frame}}}","text":"`);
  return scanner.scan(bytes, 3, 3 + Buffer.byteLength(frame));
}

/** A scanner that has read one publish to the channel go. */
function practised(): PublishScanner {
  const scanner = new PublishScanner(DEFAULT_SIZES, new Targets(DEFAULT_SIZES));
  scanner.learn(`${HEAD}first"}`);
  return scanner;
}

test('what it reads is what decode reads, and JSON as it is', () => {
  const scanner = practised();
  for (const text of ['', 'x', 'a } { , : ] word', 'y'.repeat(4096)])
    for (const id of [undefined, 0, 7, 123_456_789_012_345]) {
      const frame = encode({ kind: 'publish', id, to: { kind: 'channel', channel: 'go' }, text });
      const scanned = scan(scanner, frame)!;
      expect(decode(frame)).toEqual({ kind: 'publish', id, to: scanned.to, text: JSON.parse(scanned.json) });
      expect(scanned.id).toBe(id);
    }
});

const frameTo = (channel: string): string =>
  encode({ kind: 'publish', to: { kind: 'channel', channel }, text: 'x' });
const channelOf = (posted: Posted | undefined): unknown =>
  posted?.to.kind === 'channel' ? posted.to.channel : undefined;

test('one who writes to several in turn is read, and what one client named is known from all', () => {
  const targets = new Targets(DEFAULT_SIZES);
  const [ada, bob] = [new PublishScanner(DEFAULT_SIZES, targets), new PublishScanner(DEFAULT_SIZES, targets)];
  const names = ['a', 'b', 'c'];
  for (const name of names) ada.learn(frameTo(name));
  bob.learn(frameTo('b'));
  for (const name of [...names, ...names]) {
    expect(channelOf(scan(ada, frameTo(name)))).toBe(name);
    expect(channelOf(scan(bob, frameTo(name)))).toBe(name);
    const withId = frameTo(name).replace(',', ',"id":7,');
    expect(scan(ada, withId)).toMatchObject({ id: 7, to: { channel: name } });
  }
});

test('targets that nobody names any more are forgotten, the others not', () => {
  const targets = new Targets(DEFAULT_SIZES);
  const [ada, bob] = [new PublishScanner(DEFAULT_SIZES, targets), new PublishScanner(DEFAULT_SIZES, targets)];
  ada.learn(frameTo('used'));
  ada.learn(frameTo('left'));
  for (let i = 0; i < 10_000; i++) {
    bob.learn(frameTo(`one of many ${i}`.replaceAll(' ', '-')));
    // Each asks anew: what a client named last it remembers by itself.
    if (i % 100 === 0) expect(channelOf(scan(bob, frameTo('used')))).toBe('used');
  }
  expect(scan(bob, frameTo('left'))).toBeUndefined();
  expect(scan(bob, frameTo('one-of-many-0'))).toBeUndefined();
  expect(channelOf(scan(bob, frameTo('one-of-many-9999')))).toBe('one-of-many-9999');
});

test.each([
  ['another target', '{"kind":"publish","to":{"kind":"channel","channel":"no"},"text":"x"}'],
  ['an escape', `${HEAD}a\\nb"}`],
  ['a quote escaped', `${HEAD}a\\"}`],
  ['a second text', `${HEAD}a","text":"b"}`],
  ['another target after the text', `${HEAD}a","to":{"kind":"everyone"}}`],
  ['no end', `${HEAD}a"`],
  ['no text', HEAD.slice(0, -1)],
  ['nothing after the quote', HEAD],
  ['a brace for an end', `${HEAD}}`],
  ['too long a text', `${HEAD}${'x'.repeat(4097)}"}`],
  ['a number that is no id', HEAD.replace('"to"', '"id":01,"to"').concat('x"}')],
  ['an id too large', HEAD.replace('"to"', '"id":1234567890123456,"to"').concat('x"}')],
  ['a space', HEAD.replace(',', ', ').concat('x"}')],
  ['another kind', '{"kind":"ping"}'],
])('%s is left to decode', (_, frame) => {
  expect(scan(practised(), frame)).toBeUndefined();
});

test('one of two targets with the same hash is never taken for the other', () => {
  const byHash = new Map<number, string>();
  let pair: [string, string] | undefined;
  for (let i = 0; pair === undefined; i++) {
    const name = `n${Math.imul(i, 0x9e3779b1) >>> 0}`;
    const bytes = ofText(frameTo(name).slice('{"kind":"publish",'.length));
    const hash = hashOf(bytes, 0, bytes.byteLength);
    const other = byHash.get(hash);
    if (other !== undefined) pair = [other, name];
    byHash.set(hash, name);
  }
  const scanner = practised();
  for (const name of [...pair, ...pair]) {
    expect([undefined, name]).toContain(channelOf(scan(scanner, frameTo(name))));
    scanner.learn(frameTo(name));
    expect(channelOf(scan(scanner, frameTo(name)))).toBe(name);
  }
});

test('a quote or a backslash is found wherever it is, and nothing is taken for one', () => {
  const scanner = practised();
  for (let length = 1; length < 14; length++)
    for (let at = 0; at < length; at++)
      for (const odd of ['"', '\\', '!', '#', '[', ']', ' ', '~', '\u{7f}']) {
        const text = `${'z'.repeat(at)}${odd}${'z'.repeat(length - at - 1)}`;
        const json = odd === '"' || odd === '\\' ? undefined : `"${text}"`;
        expect(scan(scanner, `${HEAD}${text}"}`)?.json).toBe(json);
      }
});

test('a frame that names its target twice teaches what it says, not what it means', () => {
  const scanner = new PublishScanner(DEFAULT_SIZES, new Targets(DEFAULT_SIZES));
  const frame = `${HEAD}x","to":{"kind":"everyone"}}`;
  expect(decode(frame)).toMatchObject({ to: { kind: 'everyone' } });
  scanner.learn(frame);
  expect(scan(scanner, `${HEAD}y"}`)?.to).toEqual({ kind: 'channel', channel: 'go' });
});

test('random changes to a frame never make it say what decode does not', () => {
  const scanner = practised();
  const alphabet = '{}[]",:\\/abc0 1kindtextopublishchannelgo';
  let state = 12345;
  const random = (n: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state % n;
  };
  let read = 0;
  for (let i = 0; i < 20_000; i++) {
    let frame = `${HEAD}some text"}`;
    for (let k = random(3); k >= 0; k--) {
      const at = random(frame.length);
      const put = random(2) === 0 ? (alphabet[random(alphabet.length)] ?? '') : '';
      frame = frame.slice(0, at) + put + frame.slice(at + random(3));
    }
    const scanned = scan(scanner, frame);
    if (scanned === undefined) continue;
    read++;
    expect(decode(frame)).toEqual({
      kind: 'publish',
      id: scanned.id,
      to: scanned.to,
      text: JSON.parse(scanned.json),
    });
  }
  expect(read).toBeGreaterThan(100);
});
