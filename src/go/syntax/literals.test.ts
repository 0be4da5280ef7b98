// This file tests literals' values and conversions between text and byte strings.

import { expect, test } from 'vitest';
import {
  quoteRune,
  quoteString,
  unicodeName,
  unquoteRune,
  unquoteString,
  utf8Decode,
  utf8Encode,
} from './literals.ts';

test.each([
  ['"abc"', 'abc'],
  ['"\\n\\t\\\\\\""', '\n\t\\"'],
  ['"\\x41\\101\\u0041\\U00000041"', 'AAAA'],
  ['"é世🙂"', '\xc3\xa9\xe4\xb8\x96\xf0\x9f\x99\x82'],
  ['"\\xff\\377\\u00ff"', '\xff\xff\xc3\xbf'],
  ['`a\\n\r\nb`', 'a\\n\nb'],
  ['"a', null],
  ['"\\q"', null],
  ['"\\ud800"', null],
  ['"a\nb"', null],
  ['""', ''],
])('string literal %j', (lit, want) => {
  expect(unquoteString(lit)).toBe(want);
});

test.each([
  ["'a'", 97],
  ["'\\''", 39],
  ["'世'", 0x4e16],
  ["'🙂'", 0x1f642],
  ["'\\xff'", 255],
  ["'\\u4e16'", 0x4e16],
  ["''", null],
  ["'ab'", null],
  ["'''", null],
])('rune literal %j', (lit, want) => {
  expect(unquoteRune(lit)).toBe(want);
});

test('bad UTF-8 decodes byte by byte', () => {
  expect(utf8Decode('a\xffb')).toBe('a\ufffdb');
  expect(utf8Decode('\xe4\xb8')).toBe('\ufffd\ufffd');
  expect(utf8Decode('\xc0\x80')).toBe('\ufffd\ufffd');
  expect(utf8Decode('\xed\xa0\x80')).toBe('\ufffd\ufffd\ufffd');
  expect(utf8Decode(utf8Encode('Grüße, 世界 🙂'))).toBe('Grüße, 世界 🙂');
  expect(utf8Encode('\ud800')).toBe('\xef\xbf\xbd');
});

test('quoting', () => {
  expect(quoteString('a"\\\n\xff\xc3\xa9\x7f')).toBe('"a\\"\\\\\\n\\xffé\\x7f"');
  expect([39, 10, 0x200b, 0x1f642].map(quoteRune)).toEqual(["'\\''", "'\\n'", "'\\u200b'", "'🙂'"]);
  expect([0x40, 7, 0x1f642].map(unicodeName)).toEqual(["U+0040 '@'", 'U+0007', "U+1F642 '🙂'"]);
});
