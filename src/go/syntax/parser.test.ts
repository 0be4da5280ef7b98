// This file tests the parser: messages and positions against the real compiler's, recovery, what declarations carry
// besides their syntax, and that no text makes it fail.

import { expect, test } from 'vitest';
import type { Node } from './nodes.ts';
import { endPos, startPos } from './positions.ts';
import { exprString } from './printer.ts';
import { errorsOf, parse } from './testing.ts';
import { walk } from './walk.ts';

const files: readonly (readonly [string, readonly string[]])[] = [
  ['', ['1:1 syntax error: package statement must be first']],
  ['\n\n', ['3:1 syntax error: package statement must be first']],
  ['packag main', ['1:1 syntax error: package statement must be first']],
  ['package "p"', ['1:9 syntax error: unexpected literal "p", expected name']],
  ['package p import "fmt"', ['1:11 syntax error: unexpected keyword import, expected semicolon or newline']],
  ['package p\nimport fmt', ['2:11 syntax error: missing import path']],
  ["package p\nimport 'f'", ['2:8 syntax error: import path must be a string']],
  ['package p\nvar x int\nimport "fmt"', ['3:1 syntax error: imports must appear before other declarations']],
  ['package p\nx := 1', ['2:1 syntax error: non-declaration statement outside function body']],
  ['package p\nfunc f()\n{\n}', ['3:1 syntax error: unexpected semicolon or newline before {']],
  ['package p\nfunc (f) {}', ['2:10 syntax error: unexpected {, expected name']],
  ['package p\nfunc () m() {}', ['2:9 method has no receiver']],
  ['package p\nfunc (a, b T) m() {}', ['2:15 method has multiple receivers']],
  ['package p\nfunc (r T) m[P any]() {}', ['2:13 syntax error: method must have no type parameters']],
  ['package p\nfunc f[]() {}', ['2:8 syntax error: empty type parameter list']],
  ['package p\nfunc f[P]() {}', ['2:9 syntax error: missing type constraint']],
  ['package p\nfunc f(a, b) {}', []],
  ['package p\nfunc f(a int, string) {}', ['2:21 syntax error: missing parameter type']],
  ['package p\nfunc f(a ...int, b int) {}', ['2:10 can only use ... with final parameter']],
  ['package p\nfunc f() (a ...int) { return }', ['2:13 invalid use of ...']],
  [
    'package p\nfunc f(a int b int) {}',
    ['2:14 syntax error: unexpected name b in parameter list; possibly missing comma or )'],
  ],
  ['package p\nfunc f(a ...) {}', ['2:13 syntax error: ... is missing type']],
  ['package p\ntype T', ['2:7 syntax error: unexpected EOF in type declaration']],
  [
    'package p\ntype T struct { a int b int }',
    ['2:23 syntax error: unexpected name b in struct type; possibly missing semicolon or newline or }'],
  ],
  ['package p\ntype T struct { (E) }', ['2:17 syntax error: cannot parenthesize embedded type']],
  ['package p\ntype T struct { *(E) }', ['2:18 syntax error: cannot parenthesize embedded type']],
  [
    'package p\ntype T struct { + }',
    ['2:17 syntax error: unexpected +, expected field name or embedded type'],
  ],
  ['package p\ntype T interface { m[P any]() }', ['2:21 interface method must have no type parameters']],
  ['package p\ntype T interface { ~ }', ['2:22 syntax error: unexpected }, expected type']],
  ['package p\ntype T[P *C] int', []],
  ['package p\ntype T[P *C,] int', []],
  ['package p\ntype T[P *C|~D] int', []],
  ['package p\ntype T[P] int', []],
  ['package p\ntype T[P, Q] int', ['2:12 syntax error: missing type constraint']],
  ['package p\ntype T[P any, Q interface{ m() }] struct{}', []],
  ['package p\ntype T[5, 6] int', ['2:9 syntax error: unexpected comma; expected ]']],
  ['package p\ntype T []', ['2:10 syntax error: unexpected EOF, expected type']],
  ['package p\nvar x', ['2:6 syntax error: unexpected EOF, expected type']],
  ['package p\nvar x :=  1', ['2:7 syntax error: unexpected :=, expected =']],
  ['package p\nconst c = ', ['2:11 syntax error: unexpected EOF, expected expression']],
  ['package p\nvar ( x int\n y = 2', ['3:7 syntax error: unexpected EOF, expected )']],
  ['package p\nvar x chan', ['2:11 syntax error: missing channel element type']],
  ['package p\nvar x <-int', ['2:9 syntax error: unexpected name int, expected keyword chan']],
  [
    'package p\nvar a = []int{1, 2\n}',
    ['2:19 syntax error: unexpected newline in composite literal; possibly missing comma or }'],
  ],
  [
    'package p\nvar a = f(1, 2\n)',
    ['2:15 syntax error: unexpected newline in argument list; possibly missing comma or )'],
  ],
  ['package p\ntype A = B[int,]', []],
  ['package p\nvar m map[string]', ['2:18 syntax error: unexpected EOF, expected type']],
  [
    'package p\nfunc main() {\n\tfmt.Println("hi"\n}',
    ['3:18 syntax error: unexpected newline in argument list; possibly missing comma or )'],
  ],
  ['package p\nclass Foo {}', ['2:1 syntax error: non-declaration statement outside function body']],
  [
    'package p\ndef f():\n    return 1',
    ['2:1 syntax error: non-declaration statement outside function body'],
  ],
  ['package p\nfor i := range 10 {}', ['2:1 syntax error: non-declaration statement outside function body']],
  ['package p\nif true {}', ['2:1 syntax error: non-declaration statement outside function body']],
  ['package p;;var x int', ['1:11 syntax error: non-declaration statement outside function body']],
  [
    'package p\nvar x = func[T any](a T) {}',
    ['2:13 syntax error: function type must have no type parameters'],
  ],
  ['package p\nfunc f() { if x { }', ['2:20 syntax error: unexpected EOF, expected }']],
  ['package p\nfunc f() int { return 1 }}', ['2:26 syntax error: unexpected } after top level declaration']],
];

test.each(files)('%j', (src, want) => {
  expect(errorsOf(src)).toEqual(want);
});

// In a function whose statements stand from line 4 on.
const statements: readonly (readonly [string, readonly string[]])[] = [
  ['x = ', ['5:1 syntax error: unexpected }, expected expression']],
  ['if x\n{\n}', ['4:5 syntax error: unexpected newline, expected { after if clause']],
  ['if {}', ['4:4 syntax error: missing condition in if statement']],
  ['if x := f() {}', ['4:6 syntax error: cannot use x := f() as value']],
  ['if x := f(); {}', ['4:12 syntax error: missing condition in if statement']],
  ['if x := f()\n {}', ['4:12 syntax error: unexpected newline, expected { after if clause']],
  ['if x = 1 {}', ['4:6 syntax error: cannot use assignment x = 1 as value']],
  ['if a + b = c {}', ['4:10 syntax error: cannot use assignment (a + b) = c as value']],
  ['for i := 0; i < 10 {}', ['4:20 syntax error: unexpected {, expected semicolon or newline']],
  ['for i := 0; i < 10; i++; {}', ['4:24 syntax error: unexpected semicolon, expected { after for clause']],
  ['for i := 0; i < 10; j := 2 {}', ['4:23 syntax error: cannot declare in post statement of for loop']],
  ['for i := 0 {}', ['4:7 syntax error: cannot use i := 0 as value']],
  ['for var i = 0; i < 10; i++ {}', ['4:9 syntax error: var declaration not allowed in for initializer']],
  [
    'while x {}',
    [
      '4:7 syntax error: unexpected name x at end of statement',
      '5:1 syntax error: non-declaration statement outside function body',
    ],
  ],
  ['x++ + 1', ['4:5 syntax error: unexpected + at end of statement']],
  ['y := x++', ['4:7 syntax error: unexpected ++ at end of statement']],
  ['a, b', ['4:5 syntax error: unexpected newline, expected := or = or comma']],
  ['a, b += 1, 2', ['4:6 syntax error: unexpected +=, expected := or = or comma']],
  ['switch x { foo() }', ['4:12 syntax error: unexpected name foo, expected case or default or }']],
  ['switch x\n{\n}', []],
  ['select { case x: }', []],
  ['select x {}', ['4:8 syntax error: missing { after select clause']],
  ['else {}', ['4:1 syntax error: unexpected keyword else, expected }']],
  ['if x {} else\n{}', []],
  ['if x {} else y()', ['4:14 syntax error: else must be followed by if or statement block']],
  ['go (f())', ['4:4 expression in go must not be parenthesized']],
  ['defer (f)()', []],
  ['go f', []],
  ['return 1 2', ['4:10 syntax error: unexpected literal 2 at end of statement']],
  ['L:', ['4:1 label L defined and not used']],
  [
    'L: }',
    ['4:1 label L defined and not used', '5:1 syntax error: non-declaration statement outside function body'],
  ],
  ['goto', ['5:1 syntax error: unexpected }, expected name']],
  ['goto 5', ['4:6 syntax error: unexpected literal 5, expected name']],
  ['x[1:2:]', ['4:7 final index required in 3-index slice']],
  ['x[::]', ['4:4 middle index required in 3-index slice', '4:5 final index required in 3-index slice']],
  ['x[1 2]', ['4:5 syntax error: unexpected literal 2, expected comma, : or ]']],
  ['x[]', ['4:3 syntax error: unexpected ], expected operand']],
  ['x.5', ['4:2 syntax error: unexpected literal .5 at end of statement']],
  ['x.', ['5:1 syntax error: unexpected }, expected name or (']],
  ['x.(', ['5:1 syntax error: unexpected }, expected type']],
  ['f(1 2)', ['4:5 syntax error: unexpected literal 2 in argument list; possibly missing comma or )']],
  ['f(a..., b)', ['4:9 syntax error: unexpected name b, expected )']],
  [
    'a := []int{1, 2 3}',
    ['4:17 syntax error: unexpected literal 3 in composite literal; possibly missing comma or }'],
  ],
  [
    'if x == T{1} {}',
    [
      '4:14 syntax error: unexpected { at end of statement',
      '5:1 syntax error: non-declaration statement outside function body',
    ],
  ],
  ['if x == (T{1}) {}', []],
  [
    'for range T{1} {}',
    [
      '4:16 syntax error: unexpected { at end of statement',
      '5:1 syntax error: non-declaration statement outside function body',
    ],
  ],
  ['for _, x := range []int{1, 2} {}', []],
  ['switch x := y.(type) { case int: }', []],
  ['var x int = ', ['5:1 syntax error: unexpected }, expected expression']],
  ['var x, int', ['4:11 syntax error: unexpected newline, expected type']],
  [
    'fmt.Println("a" "b")',
    ['4:17 syntax error: unexpected literal "b" in argument list; possibly missing comma or )'],
  ],
  ['print "hi"', ['4:7 syntax error: unexpected literal "hi" at end of statement']],
  [
    'x := [3]int{1,2,3',
    ['4:18 syntax error: unexpected newline in composite literal; possibly missing comma or }'],
  ],
  [
    'func g() {}',
    [
      '4:6 syntax error: unexpected name g, expected (',
      '5:1 syntax error: non-declaration statement outside function body',
    ],
  ],
  [
    'x = x ? 1 : 2',
    ["4:7 invalid character U+003F '?'", '4:9 syntax error: unexpected literal 1 at end of statement'],
  ],
  ['a =! b', []],
  ['if !x not y {}', ['4:7 syntax error: unexpected name not, expected {']],
  ['x ** 2', []],
  ['i = i+++j', ['4:6 syntax error: unexpected ++ at end of statement']],
  ['for (i := 0; i < 3; i++) {}', ['4:8 syntax error: unexpected :=, expected )']],
  ['case 1:', ['4:1 syntax error: unexpected keyword case, expected }']],
  [
    'x := {1, 2}',
    [
      '4:6 syntax error: unexpected {, expected expression',
      '5:1 syntax error: non-declaration statement outside function body',
    ],
  ],
  ['import "fmt"', ['4:1 syntax error: unexpected keyword import, expected }']],
  ['try { f() }', []],
  ['ch <- <-c', []],
  ['var c <-chan<- int', ['4:16 syntax error: unexpected name int, expected keyword chan']],
  ['<-chan int(x)', []],
  ['(T){1}', ['4:4 syntax error: cannot parenthesize type in composite literal']],
  ['x := y := 1', ['4:8 syntax error: unexpected := at end of statement']],
  ['const x', []],
  ['if x { return\n', ['7:1 syntax error: unexpected EOF, expected }']],
  ['for ;; {}', []],
  ['for ; ; i++ {}', []],
  ['for x {', ['6:1 syntax error: unexpected EOF, expected }']],
  ['if x; y; z {}', ['4:8 syntax error: unexpected semicolon, expected { after if clause']],
  ['switch ; {}', []],
  ['lambda x: x + 1', ['4:8 syntax error: unexpected name x at end of statement']],
  ['x = not y', ['4:9 syntax error: unexpected name y at end of statement']],
  ['x = a and b', ['4:7 syntax error: unexpected name and at end of statement']],
  ['x = [1, 2, 3]', ['4:7 syntax error: unexpected comma; expected ]']],
  ['for i in x {}', ['4:7 syntax error: unexpected name in, expected {']],
  ['print(x);;', []],
  ['fallthrough 1', ['4:13 syntax error: unexpected literal 1 at end of statement']],
  ['break 1', ['4:7 syntax error: unexpected literal 1 at end of statement']],
  ['x.y.z = 1 +', ['5:1 syntax error: unexpected }, expected expression']],
  [
    'f(func() { x = }, 2)\ny = = 3',
    [
      '4:16 syntax error: unexpected }, expected expression',
      '5:5 syntax error: unexpected =, expected expression',
    ],
  ],
];

test.each(statements)('%j', (stmts, want) => {
  expect(errorsOf(`package p\n\nfunc f() {\n${stmts}\n}\n`)).toEqual(want);
});

// How the compiler prints an expression in messages, and the node and column (from 1) at which it stands.
const expressions: readonly (readonly [string, string, string])[] = [
  ['a + b*c', 'a + b * c', 'Operation 3'],
  ['-x', '-x', 'Operation 1'],
  ['&T{1}', '&T{…}', 'Operation 1'],
  ['f(x, y...)', 'f(x, y...)', 'CallExpr 2'],
  [
    'f(func(a, b int, c string) (x, y error) { return }, 1)',
    'f(func(a, b int, c string) (x, y error) {…}, 1)',
    'CallExpr 2',
  ],
  ['func() {}', 'func() {}', 'FuncLit 1'],
  ['[]int{1, 2}', '[]int{…}', 'CompositeLit 6'],
  ['map[string]int{}', 'map[string]int{}', 'CompositeLit 15'],
  ['x.y.z', 'x.y.z', 'SelectorExpr 4'],
  ['x[i]', 'x[i]', 'IndexExpr 2'],
  ['x[i:j:k]', 'x[i:j:k]', 'SliceExpr 2'],
  ['x[:]', 'x[:]', 'SliceExpr 2'],
  ['x.(T)', 'x.(T)', 'AssertExpr 2'],
  ['(a + b) * c', '(a + b) * c', 'Operation 9'],
  ['<-c', '<-c', 'Operation 1'],
  ['[...]int{1}', '[...]int{…}', 'CompositeLit 9'],
  ['chan<- int(nil)', 'chan<- int(nil)', 'CallExpr 11'],
  ['(<-chan int)(nil)', '(<-chan int)(nil)', 'CallExpr 13'],
  ['G[int, string](1)', 'G[int, string](1)', 'CallExpr 15'],
  ['struct{ a, b int; c string `t`; E }{}', 'struct{a, b int; c string `t`; E}{}', 'CompositeLit 36'],
  [
    'interface{ m(int) string; ~int | string }(nil)',
    'interface{m(int) string; ~int | string}(nil)',
    'CallExpr 42',
  ],
  ['func(...int) (int, error)(nil)', 'func(...int) (int, error)(nil)', 'CallExpr 26'],
  ['!a && b || c', '!a && b || c', 'Operation 9'],
  ['*p.x', '*p.x', 'Operation 1'],
  ['^0', '^0', 'Operation 1'],
  ['"s" + `r`', '"s" + `r`', 'Operation 5'],
  ["'x'", "'x'", 'BasicLit 1'],
  ['func() interface{}(nil)', 'func() interface{}(nil)', 'CallExpr 19'],
  ['chan (<-chan int)(nil)', 'chan (<-chan int)(nil)', 'CallExpr 18'],
  ['1 << 3 &^ 2', '1 << 3 &^ 2', 'Operation 8'],
  ['a.b(c)[d].(e)', 'a.b(c)[d].(e)', 'AssertExpr 10'],
  ['&(T{})', '&T{}', 'Operation 1'],
];

test.each(expressions)('expression %j', (src, want, position) => {
  const prefix = 'package p\nvar _ = ';
  const { file, errors } = parse(prefix + src);
  expect(errors).toEqual([]);
  const d = file.declList[0];
  const x = d?.kind === 'VarDecl' ? d.values : null;
  expect(x && exprString(x)).toBe(want);
  expect(x && `${x.kind} ${x.pos - prefix.length}`).toBe(position);
  expect(x && startPos(x)).toBeLessThanOrEqual(x!.pos);
  expect(x && endPos(x)).toBeGreaterThanOrEqual(startPos(x!));
});

test('half-typed code keeps what stands around it', () => {
  const { file } = parse(
    'package p\nfunc f() {\n\ta := 1\n\ts.\n\tb := 2\n}\nfunc g() { if x { h(1, }\nvar z int\n',
  );
  const names = new Set<string>();
  walk(file, (n) => {
    if (n.kind === 'Name') names.add(n.value);
    return true;
  });
  expect([...names]).toEqual(expect.arrayContaining(['f', 'a', 's', 'b', 'g', 'x', 'h']));
});

test('declarations carry their comments', () => {
  const { file } = parse(`// Package comment.
package p

// F does
//
//	this.
//go:noinline
func F() {}

// not for G

func G() {} // trailing

/* block
comment */
type T int

// group
const (
	// first
	A = 1 // one
	B = 2
)

var ( // same line
	x int
)
`);
  const docs = file.declList.map((d) => ('doc' in d ? d.doc : null));
  expect(docs).toEqual(['F does\n\n\tthis.', '', 'block\ncomment', 'first', 'group', '']);
  expect(file.directives.map((d) => d.text)).toEqual(['go:noinline']);
});

test.each([
  ['//go:build go1.22', 'go1.22'],
  ['//go:build linux && go1.21', 'go1.21'],
  ['//go:build go1.18 || go1.20', 'go1.18'],
  ['//go:build linux || go1.20', ''],
  ['//go:build !go1.22', ''],
  ['//go:build (go1.19 && !(x || y))', 'go1.19'],
  ['//go:build go1.22 &&', ''],
  ['// +build go1.22', ''],
])('%s asks for version %j', (line, want) => {
  expect(parse(`${line}\n\npackage p\n`).file.goVersion).toBe(want);
});

test('deep nesting is refused, not a crash', () => {
  const n = 20_000;
  for (const [open, close] of [
    ['(', ')'],
    ['[]', ''],
    ['f(', ')'],
    ['func() { x = ', '}'],
    ['struct{ a ', '}'],
    ['func(', ')'],
  ]) {
    const errors = errorsOf(`package p\nvar _ = ${open!.repeat(n)}x${close!.repeat(n)}\n`);
    expect(errors.some((e) => e.endsWith('code is nested too deeply'))).toBe(true);
  }
  expect(errorsOf(`package p\nfunc f() ${'{'.repeat(n)}`)).toHaveLength(1);
});

const sample = `package main

import "fmt"

type Shape[T ~int | float64] interface { Area() T; fmt.Stringer }

type pt struct { x, y int; *E \`tag\` }

func (p *pt) Move(dx, dy int, opts ...func(*pt) error) (n int, err error) {
outer:
	for i := range 10 {
		switch v := any(i).(type) {
		case int, string:
			if v == 3 { continue outer } else if x := f(v); x != nil { break outer }
		default:
			go func() { defer close(ch); ch <- <-in }()
		}
		select { case v, ok := <-ch: _ = []map[string]chan<- int{{"a": nil}}[0]; case out <- 1: }
	}
	a, b = b[1:2:3], 'x' + 0x1p-2i + \`raw\`
	return len(G[int, string]{}.m), (*pt)(nil).err
}
`;

// A seeded generator, so that a failure can be repeated.
function random(seed: number): (n: number) => number {
  let s = seed;
  return (n) => {
    s = (Math.imul(s, 1664525) + 1013904223) >>> 0;
    return Math.floor((s / 2 ** 32) * n);
  };
}

test('300 random mutations of a file neither throw nor hang', () => {
  expect(errorsOf(sample)).toEqual([]);
  const pieces = sample.match(/\w+|\s+|[^\w\s]/g) as string[];
  const junk = [
    '{',
    '}',
    '(',
    ')',
    '[',
    ']',
    ',',
    ';',
    ':',
    ':=',
    '.',
    '...',
    '\n',
    '"',
    '`',
    "'",
    '/*',
    'func',
    'if',
    'case',
    'type',
    'go',
    'é',
    '@',
    '\0',
  ];
  for (let seed = 1; seed <= 300; seed++) {
    const pick = random(seed);
    const text = [...pieces];
    for (let k = 1 + pick(4); k > 0; k--) {
      const at = pick(text.length);
      const other = pick(2) === 0 ? (junk[pick(junk.length)] as string) : (text[pick(text.length)] as string);
      text.splice(at, pick(2), ...(pick(4) === 0 ? [] : [other]));
    }
    const src = text.slice(0, pick(8) === 0 ? pick(text.length) : undefined).join('');
    const { file } = parse(src);
    const bad: Node[] = [];
    walk(file, (n) => {
      if (n.pos < 1 || n.pos > src.length + 1) bad.push(n);
      return true;
    });
    expect(bad).toEqual([]);
  }
});
