// This file tests what the scanner reports, against messages of the real compiler, and where semicolons go.

import { expect, test } from 'vitest';
import { Scanner } from './scanner.ts';
import { errorsOf } from './testing.ts';

const table: readonly (readonly [string, readonly string[]])[] = [
  ['package p\nvar s = "abc\n', ['2:13 newline in string']],
  ['package p\nvar s = "abc', ['2:9 string not terminated']],
  ['package p\nvar s = `abc', ['2:9 string not terminated']],
  ["package p\nvar r = 'a", ['2:9 rune literal not terminated']],
  ["package p\nvar r = 'ab'", ['2:9 more than one character in rune literal']],
  ["package p\nvar r = ''", ["2:10 empty rune literal or unescaped '"]],
  [
    "package p\nvar r = '\n'",
    [
      '2:10 newline in rune literal',
      '3:1 rune literal not terminated',
      '3:1 syntax error: non-declaration statement outside function body',
    ],
  ],
  ['package p\nvar a = @b', ["2:9 invalid character U+0040 '@'"]],
  [
    'package p\nvar a = 1 # 2',
    [
      "2:11 invalid character U+0023 '#'",
      '2:13 syntax error: unexpected literal 2 after top level declaration',
    ],
  ],
  ['package p\nvar a = 0b12', ["2:12 invalid digit '2' in binary literal"]],
  ['package p\nvar a = 0128', ["2:12 invalid digit '8' in octal literal"]],
  ['package p\nvar a = 0o8', ["2:11 invalid digit '8' in octal literal"]],
  ['package p\nvar a = 0x', ['2:11 hexadecimal literal has no digits']],
  ['package p\nvar a = 0b', ['2:11 binary literal has no digits']],
  ['package p\nvar a = 1__0', ["2:11 '_' must separate successive digits"]],
  ['package p\nvar a = 1_', ["2:10 '_' must separate successive digits"]],
  [
    'package p\nvar a = 0_x1',
    [
      "2:10 '_' must separate successive digits",
      '2:11 syntax error: unexpected name x1 after top level declaration',
    ],
  ],
  ['package p\nvar a = 1e', ['2:11 exponent has no digits']],
  ['package p\nvar a = 1e+', ['2:12 exponent has no digits']],
  ['package p\nvar a = 0x1.0', ["2:14 hexadecimal mantissa requires a 'p' exponent"]],
  ['package p\nvar a = 0x1e+2p', ["2:15 'p' exponent requires hexadecimal mantissa"]],
  ['package p\nvar a = 1p3', ["2:10 'p' exponent requires hexadecimal mantissa"]],
  ['package p\nvar a = 0b1e3', ["2:12 'e' exponent requires decimal mantissa"]],
  ['package p\nvar a = 0b1.0', ['2:12 invalid radix point in binary literal']],
  ['package p\nvar s = "\\q"', ['2:11 unknown escape']],
  ['package p\nvar s = "\\xZZ"', ["2:12 invalid character 'Z' in hexadecimal escape"]],
  ['package p\nvar s = "\\400"', ['2:14 octal escape value 256 > 255']],
  ['package p\nvar s = "\\ud800"', ['2:16 escape is invalid Unicode code point U+D800']],
  ['package p\nvar s = "\\U00110000"', ['2:20 escape is invalid Unicode code point U+110000']],
  ["package p\nvar r = '\\\"'", ['2:11 unknown escape']],
  ['package p\nvar s = "\\\'"', ['2:11 unknown escape']],
  ['package p\nvar é, 世界 = 1, 2', []],
  ['package p\nvar á = 1', ["2:6 invalid character U+0301 '́' in identifier"]],
  ['package p\nvar ٣a = 1', ["2:5 identifier cannot begin with digit U+0663 '٣'"]],
  [
    'package p\nvar x = 1 🙂 2',
    [
      "2:11 invalid character U+1F642 '🙂' in identifier",
      '2:11 syntax error: unexpected name 🙂 after top level declaration',
    ],
  ],
  [
    'package p\nvar x = “hi”',
    ["2:9 invalid character U+201C '“' in identifier", "2:14 invalid character U+201D '”' in identifier"],
  ],
  ['package p\nvar a = 1\u0000', ['2:10 invalid NUL character']],
  ['package p\nvar a = \ufeff1', ['2:9 invalid BOM in the middle of the file']],
  ['package p\nvar x = 1 /* never', ['2:11 comment not terminated']],
  [
    'package p\nvar a = 5 ? 6',
    [
      "2:11 invalid character U+003F '?'",
      '2:13 syntax error: unexpected literal 6 after top level declaration',
    ],
  ],
  [
    'package p\nvar a = 0xg',
    [
      '2:11 hexadecimal literal has no digits',
      '2:11 syntax error: unexpected name g after top level declaration',
    ],
  ],
  ["package p\nvar a = 'é' + '世'", []],
  ['package p\nvar a = \\', ["2:9 invalid character U+005C '\\'"]],
];

test.each(table)('%j', (src, want) => {
  expect(errorsOf(src)).toEqual(want);
});

function tokens(src: string): string {
  const s = new Scanner(
    src,
    () => {},
    () => {},
  );
  const list: string[] = [];
  for (s.next(); s.tok !== 'EOF'; s.next()) list.push(s.tok === ';' ? s.lit : s.tok);
  return list.join(' ');
}

test.each([
  ['x\n', 'name newline'],
  ['x', 'name EOF'],
  ['x;', 'name semicolon'],
  ['x // c\ny', 'name newline name EOF'],
  ['x /* a\n */ y', 'name newline name EOF'],
  ['x /* a */ y', 'name name EOF'],
  ['f(\n)\n', 'name ( ) newline'],
  ['x++\n+\n', 'name opop newline op'],
  ['return\nfor\nbreak\n', 'return newline for break newline'],
  ['a &^= b <<= 1', 'name op= name op= literal EOF'],
  ['a...b ..c .5', 'name ... name . . name literal EOF'],
  ['<-chan<-', '<- chan <-'],
  ["1 0x1p-2 2i 'a' `r`", 'literal literal literal literal literal EOF'],
])('semicolons in %j', (src, want) => {
  expect(tokens(src)).toBe(want);
});
