// This file tests the checks of labels and branch statements, against messages of the real compiler. The statements
// stand from line 4 on.

import { expect, test } from 'vitest';
import { errorsOf } from './testing.ts';

const table: readonly (readonly [string, readonly string[]])[] = [
  ['break', ['4:1 break is not in a loop, switch, or select']],
  ['continue', ['4:1 continue is not in a loop']],
  ['fallthrough', ['4:1 fallthrough statement out of place']],
  ['L:\nfor {}', ['4:1 label L defined and not used']],
  ['goto L', ['4:6 label L not defined']],
  ['L:\n goto L', []],
  ['L:\nL:\n goto L', ['5:1 label L already defined at x.go:4:1']],
  ['for { break L }', ['4:13 break label not defined: L']],
  ['L:\n for { continue L }', []],
  ['L:\n switch { case true: continue L }', ['5:31 invalid continue label L']],
  ['L:\n if true { break L }', ['5:18 invalid break label L']],
  ['L: x()\nfor { break L }', ['5:13 invalid break label L']],
  ['goto L\n x := 1\nL:\n _ = x', ['4:6 goto L jumps over declaration of x at x.go:5:4']],
  ['goto L\n var x int\n L:\n _ = x', ['4:6 goto L jumps over declaration of x at x.go:5:6']],
  ['goto L\n { L: }', ['4:6 goto L jumps into block starting at x.go:5:2']],
  ['switch 1 { case 1: fallthrough\ncase 2: }', []],
  ['switch 1 { case 1: fallthrough }', ['4:20 cannot fallthrough final case in switch']],
  ['switch 1 { case 1: { fallthrough }\ncase 2: }', ['4:22 fallthrough statement out of place']],
  ['switch 1 { case 1: fallthrough; x()\ncase 2: }', ['4:20 fallthrough statement out of place']],
  ['switch x.(type) { case int: fallthrough\ncase string: }', ['4:29 cannot fallthrough in type switch']],
  ['switch 1 { case 1: fallthrough;;\ncase 2: }', []],
  ['select { case <-c: break }', []],
  ['select { case <-c: fallthrough }', ['4:20 fallthrough statement out of place']],
  ['for { func() { break }() }', ['4:16 break is not in a loop, switch, or select']],
  [
    'L: for { func() { break L }() }',
    ['4:1 label L defined and not used', '4:25 break label not defined: L'],
  ],
  ['L: for { for { break L } }', []],
  ['L: select { default: break L }', []],
  ['for { switch { case true: continue } }', []],
  ['if true { goto M }\n M:', []],
  ['_: for { break _ }', ['4:16 break label not defined: _']],
  ['goto L; for { L: }', ['4:6 goto L jumps into block starting at x.go:4:13']],
  ['L: { break L }', ['4:12 invalid break label L']],
  ['M: for { L: for { continue M } }', ['4:10 label L defined and not used']],
];

test.each(table)('%j', (stmts, want) => {
  expect(errorsOf(`package p\n\nfunc f() {\n${stmts}\n}\n`)).toEqual(want);
});
