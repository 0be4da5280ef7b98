import { describe, expect, test } from 'vitest';
import type { ErrorCode, Request } from './protocol.ts';
import { decode, encode, utf8Length } from './wire.ts';

describe('decode', () => {
  const requests: Request[] = [
    { kind: 'hello', name: 'ada' },
    { kind: 'hello', id: 1, name: 'Grace Hopper-2', session: 'abc' },
    { kind: 'subscribe', id: 0, channel: 'go' },
    { kind: 'unsubscribe', channel: 'go/beginners.1' },
    { kind: 'publish', id: 7, to: { kind: 'channel', channel: 'go' }, text: '' },
    { kind: 'publish', to: { kind: 'everyone' }, text: 'héllo <b>世界</b>' },
    { kind: 'publish', to: { kind: 'reader', name: 'Bjørn' }, text: 'x'.repeat(4096) },
    { kind: 'presence', follow: true },
    { kind: 'watch', on: false },
    { kind: 'ping', id: Number.MAX_SAFE_INTEGER },
  ];
  test.each(requests.map((request) => [encode(request).slice(0, 60), request] as const))(
    'gives back %s',
    (_, request) => {
      expect(decode(encode(request))).toEqual(request);
    },
  );

  test('ignores fields it does not know, and keeps none of them', () => {
    expect(decode('{"kind":"ping","id":3,"colour":"blue","__proto__":{"x":1}}')).toEqual({
      kind: 'ping',
      id: 3,
    });
  });

  const refused: [text: string, code: ErrorCode, field?: string][] = [
    ['', 'bad-json'],
    ['{"kind":', 'bad-json'],
    ['null', 'bad-message'],
    ['[]', 'bad-message'],
    ['"ping"', 'bad-message'],
    ['{}', 'bad-message'],
    ['{"kind":7}', 'bad-message'],
    ['{"kind":"shout"}', 'unknown-kind'],
    ['{"kind":"constructor"}', 'unknown-kind'],
    ['{"kind":"ping","id":-1}', 'bad-field', 'id'],
    ['{"kind":"ping","id":1.5}', 'bad-field', 'id'],
    ['{"kind":"ping","id":"1"}', 'bad-field', 'id'],
    ['{"kind":"hello"}', 'bad-field', 'name'],
    ['{"kind":"hello","name":"ada","session":1}', 'bad-field', 'session'],
    ['{"kind":"hello","name":""}', 'bad-name', 'name'],
    ['{"kind":"hello","name":" ada"}', 'bad-name', 'name'],
    ['{"kind":"hello","name":"a\\u200bda"}', 'bad-name', 'name'],
    ['{"kind":"hello","name":"a\\u202eda"}', 'bad-name', 'name'],
    [`{"kind":"hello","name":"${'a'.repeat(33)}"}`, 'bad-name', 'name'],
    ['{"kind":"subscribe","channel":"two words"}', 'bad-channel', 'channel'],
    [`{"kind":"subscribe","channel":"${'a'.repeat(65)}"}`, 'bad-channel', 'channel'],
    ['{"kind":"subscribe","channel":null}', 'bad-field', 'channel'],
    ['{"kind":"publish","text":"x"}', 'bad-field', 'to'],
    ['{"kind":"publish","text":"x","to":{"kind":"nobody"}}', 'bad-field', 'to'],
    ['{"kind":"publish","text":"x","to":{"kind":"reader","name":""}}', 'bad-name', 'to.name'],
    ['{"kind":"publish","to":{"kind":"everyone"}}', 'bad-field', 'text'],
    [`{"kind":"publish","to":{"kind":"everyone"},"text":"${'x'.repeat(4097)}"}`, 'text-too-long', 'text'],
    [`{"kind":"publish","to":{"kind":"everyone"},"text":"${'é'.repeat(2049)}"}`, 'text-too-long', 'text'],
    ['{"kind":"presence","follow":"yes"}', 'bad-field', 'follow'],
    ['{"kind":"watch"}', 'bad-field', 'on'],
  ];
  test.each(refused.map(([text, code, field]) => [text.slice(0, 60), code, text, field] as const))(
    'refuses %s as %s',
    (_, code, text, field) => {
      expect(decode(text)).toMatchObject({ kind: 'refused', code, field });
    },
  );

  test('says which request was refused', () => {
    expect(decode('{"kind":"watch","id":12}')).toMatchObject({ kind: 'refused', id: 12 });
  });

  test('never throws, whatever the bytes', () => {
    const random = seeded(20_110_928);
    const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
    const seeds = [...requests.map(encode), ...refused.map(([text]) => text)];
    const pieces = [
      '{',
      '}',
      '[',
      ']',
      ':',
      ',',
      '"',
      '\\',
      '\\u0000',
      '\ud800',
      '\udc00',
      '1e999',
      '-0',
      'null',
      '"__proto__":',
    ];
    for (let i = 0; i < 20_000; i++) {
      let text = pick(seeds).slice(0, 200);
      for (let edits = 1 + Math.floor(random() * 4); edits > 0; edits--) {
        const at = Math.floor(random() * (text.length + 1));
        const end = at + Math.floor(random() * 6);
        const piece = random() < 0.5 ? pick(pieces) : String.fromCharCode(Math.floor(random() * 0x1_0000));
        text = text.slice(0, at) + piece + text.slice(end);
      }
      const result = decode(text);
      // Whatever is accepted means the same again once it is written.
      if (result.kind !== 'refused') expect(encode(again(result))).toBe(encode(result));
      else expect(result.reason).not.toBe('');
    }
  });
});

test('utf8Length counts what the encoder writes', () => {
  for (const text of ['', 'abc', 'é', '世界', '😀x', '\ud800', '\udc00a', 'a\ud83dz', '\ud800\ud83d\ude00'])
    expect([text, utf8Length(text)]).toEqual([text, new TextEncoder().encode(text).length]);
});

function again(request: Request): Request {
  const result = decode(encode(request));
  if (result.kind === 'refused') throw new Error(`refused the second time: ${result.reason}`);
  return result;
}

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
