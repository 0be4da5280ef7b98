// This file tests line directives and the directives that the parser refuses.

import { expect, test } from 'vitest';
import { FileSet, parseFile } from './index.ts';

/** The errors of a file as file:line:column: message. */
function errors(text: string): string[] {
  const fset = new FileSet();
  const found: string[] = [];
  parseFile(fset.addFile('a.go', text), (e) => {
    const p = fset.position(e.pos);
    found.push(`${p.filename}:${p.line}:${p.column}: ${e.msg}`);
  });
  return found;
}

test.each([
  ['//line b.go:10\nvar x', 'b.go:10:0: syntax error: unexpected newline, expected type'],
  ['//line b.go:10:5\nvar x', 'b.go:10:10: syntax error: unexpected newline, expected type'],
  ['/*line :7:1*/var x', 'a.go:7:6: syntax error: unexpected EOF, expected type'],
  ['/*line b.go:7*/\nvar x', 'b.go:8:0: syntax error: unexpected newline, expected type'],
  [' //line b.go:10\nvar x', 'a.go:3:6: syntax error: unexpected newline, expected type'],
  ['//line b.go:x', 'a.go:2:13: invalid line number: x'],
  ['//line b.go:3:0', 'a.go:2:15: invalid column number: 0'],
])('after %j', (text, want) => {
  const end = text.startsWith('/*line :7') || text.startsWith('//line b.go:x') ? '' : '\n';
  expect(errors(`package p\n${text}${end}`)).toEqual([want]);
});

test('directives that stand nowhere', () => {
  expect(errors('package p\n\nvar x int //go:noinline\n\n//go:noinline\n')).toEqual([
    'a.go:3:13: misplaced compiler directive',
    'a.go:5:3: misplaced compiler directive',
  ]);
  expect(errors('package p\n\n//go:noinline\nfunc f() {}\n')).toEqual([]);
});
