// This file checks what the compiler says about declarations, types and statements, and what a check leaves behind in
// Info. Each case is a package without its package clause, with the messages that Go 1.26 (`go build -gcflags=-e`)
// gives for it.

import { describe, expect, test } from 'vitest';
import { FileSet, parseFile } from '../syntax/index.ts';
import {
  type CheckedPackage,
  checkPackage,
  compilerOutput,
  objectString,
  type Package,
  typeString,
} from './index.ts';

function check(
  src: string,
  { goVersion = 'go1.26', packages = new Map<string, Package>(), path = 'p' } = {},
): CheckedPackage & { errors: string[]; output: string[] } {
  const fset = new FileSet();
  const file = parseFile(fset.addFile('x.go', src), (e) => {
    throw new Error(e.msg);
  });
  const checked = checkPackage(fset, path, [file], {
    goVersion,
    importer: (p) => packages.get(p) ?? { error: `no package ${p}` },
    ignoreFuncBodies: false,
    natives: false,
  });
  const strip = (s: string): string => s.replaceAll('x.go:', '');
  return {
    ...checked,
    errors: compilerOutput(fset, checked.diagnostics, Infinity).map(strip),
    output: compilerOutput(fset, checked.diagnostics).map(strip),
  };
}

const fmt = check('package fmt\nfunc Println(a ...any) {}', { path: 'fmt' }).pkg;
const strings = check('package strings\ntype Builder struct{}\nconst Max = 10', { path: 'strings' }).pkg;
const packages = new Map([
  ['fmt', fmt],
  ['strings', strings],
]);

interface Case {
  readonly name: string;
  readonly src: string;
  readonly errors: readonly string[];
}

const cases: readonly Case[] = [
  {
    name: 'unused variables, imports and missing returns',
    src: `
import (
	"fmt"
	str "strings"
)

func f(a int) int {
	x := 1
	var y, z int
	_ = z
	for i := range 3 {
		k := i
	}
	func() {
		inner := 0
	}()
	switch v := any(a).(type) {
	case int:
	}
	if a > 0 {
		return 1
	}
}

func g() int {
	for {
	}
}

func h(n int) int {
	switch {
	case n > 0:
		return 1
	default:
		panic("no")
	}
}

func k() int {
L:
	for {
		break L
	}
}
`,
    errors: [
      '4:2: "fmt" imported and not used',
      '5:2: "strings" imported as str and not used',
      '9:2: declared and not used: x',
      '10:6: declared and not used: y',
      '13:3: declared and not used: k',
      '16:3: declared and not used: inner',
      '18:9: v declared and not used',
      '24:1: missing return',
      '45:1: missing return',
    ],
  },
  {
    name: 'redeclarations and the blank identifier',
    src: `
type T struct{ a, a int }

func (T) b() {}
func (T) b() {}
func (t *T) a() {}

type I interface {
	m()
	m()
}

var x, x int
var _ = _

func f(p, p int) (q int) {
	q := 1
	a, b, a := 1, 2, 3
	a, b := 1, 2
	return
}

func init() int { return 0 }

var init = 1
`,
    errors: [
      '3:19: a redeclared\n\t3:16: other declaration of a',
      '6:10: method T.b already declared at 5:10',
      '7:13: field and method with the same name a\n\t3:16: other declaration of a',
      '11:2: duplicate method m\n\t10:2: other declaration of method m',
      '14:8: x redeclared in this block\n\t14:5: other declaration of x',
      '15:9: cannot use _ as value or type',
      '17:11: p redeclared in this block\n\t17:8: other declaration of p',
      '18:4: no new variables on left side of :=',
      '19:2: declared and not used: a',
      '19:5: declared and not used: b',
      '19:8: a repeated on left side of :=',
      '20:7: no new variables on left side of :=',
      '24:6: func init must have no arguments and no return values',
      '26:5: cannot declare init - must be func',
    ],
  },
  {
    name: 'declaration cycles',
    src: `
type A [len(x)]int

var x A

type R struct {
	next R
	ok   *R
}

type (
	S struct{ t T }
	T struct{ s [2]S }
)

type L = []L

type M = struct{ m M }

const (
	c1 = c2 + 1
	c2 = c1
)

var v = w
var w = f()

func f() int { return v }
`,
    errors: [
      '3:6: invalid recursive type A\n\t3:6: A refers to x\n\t5:5: x refers to A',
      '7:6: invalid recursive type: R refers to itself',
      '13:2: invalid recursive type S\n\t13:2: S refers to T\n\t14:2: T refers to S',
      '17:6: invalid recursive type: L refers to itself',
      '19:6: invalid recursive type: M refers to itself',
      '22:2: initialization cycle for c1\n\t22:2: c1 refers to c2\n\t23:2: c2 refers to c1',
      '26:5: initialization cycle for v\n\t26:5: v refers to w\n\t27:5: w refers to f\n\t29:6: f refers to v',
    ],
  },
  {
    name: 'assignments and counts',
    src: `
func two() (int, string) { return 1, "" }
func none()              {}

func f() (int, error) {
	var a, b int = two()
	a, b = two()
	a, b = 1
	a, b = 1, 2, 3
	var c = two()
	d := none()
	two() = 1, 2
	m := map[string]struct{ n int }{}
	m["x"].n = 1
	"s" = "t"
	a += "x"
	a++
	"x"++
	const k = 1
	k = 2
	_ = nil
	var e = nil
	return 1
}

func g() (n int, err error) {
	{
		n := 2
		return
	}
	return 1, nil, 2
}

func h() {
	return 1
}

var i, j = 1
var l = 1, 2
`,
    errors: [
      '7:9: declared and not used: b',
      '7:17: cannot use two() (value of type string) as int value in assignment',
      '8:9: cannot use two() (value of type string) as int value in assignment',
      '9:9: assignment mismatch: 2 variables but 1 value',
      '10:9: assignment mismatch: 2 variables but 3 values',
      '11:6: declared and not used: c',
      '11:10: multiple-value two() (value of type (int, string)) in single-value context',
      '12:2: declared and not used: d',
      '12:7: none() (no value) used as value',
      '13:10: assignment mismatch: 1 variable but 2 values',
      '15:2: cannot assign to struct field m["x"].n in map',
      '16:2: cannot assign to "s" (neither addressable nor a map index expression)',
      '17:2: invalid operation: a += "x" (mismatched types int and untyped string)',
      '19:2: invalid operation: "x"++ (non-numeric type untyped string)',
      '21:2: cannot assign to k (neither addressable nor a map index expression)',
      '22:6: use of untyped nil in assignment to _ identifier',
      '23:6: declared and not used: e',
      '23:10: use of untyped nil in variable declaration',
      '24:9: not enough return values\n\thave (number)\n\twant (int, error)',
      '29:3: declared and not used: n',
      '30:3: result parameter n not in scope at return\n\t29:3: inner declaration of var n int',
      '32:17: too many return values\n\thave (number, nil, number)\n\twant (int, error)',
      '36:9: too many return values\n\thave (number)\n\twant ()',
      '39:12: assignment mismatch: 2 variables but 1 value',
      '40:12: extra init expr 2',
    ],
  },
  {
    name: 'statements',
    src: `
func f(ch chan int, ro <-chan int, s []int, fn func(yield func(int) bool), any1 any) {
	ro <- 1
	<-ch
	s
	len(s)
	f
	int
	1 + 2
	go f
	defer len(s)
	defer int(3)
	go func() {}
	if s {
	}
	for 1 {
	}
	for i := range ch {
		_ = i
	}
	for i, j := range ch {
	}
	for i, j := range 10 {
	}
	for i := range 3.5 {
	}
	for i, j := range fn {
	}
	for i := range f {
	}
	switch s {
	case nil:
	}
	switch len(s) {
	case 1, 2, 1:
	case "x":
	case 2:
	default:
	default:
	}
	switch any1.(type) {
	case int, string, int:
	case error, undefined:
	case nil, nil:
	}
	switch ch.(type) {
	}
	switch _ := any1.(type) {
	}
	select {
	case 1 > 2:
	case x := <-ch:
	case ch <- "s":
	}
}
`,
    errors: [
      '4:2: invalid operation: cannot send to receive-only channel <-chan int ro (variable of type <-chan int)',
      '6:2: s (variable of type []int) is not used',
      '7:2: len(s) (value of type int) is not used',
      '8:2: f (value of type func(ch chan int, ro <-chan int, s []int, fn func(yield func(int) bool), any1 any)) is not used',
      '9:2: int (type) is not an expression',
      '10:2: 1 + 2 (untyped int constant 3) is not used',
      '11:5: expression in go must be function call',
      '12:8: defer discards result of len(s) (value of type int)',
      '13:8: defer requires function call, not conversion int(3) (constant 3 of type int)',
      '14:5: expression in go must be function call',
      '15:5: non-boolean condition in if statement',
      '17:6: non-boolean condition in for statement',
      '22:6: declared and not used: i',
      '22:9: range over ch (variable of type chan int) permits only one iteration variable',
      '24:6: declared and not used: i',
      '24:9: range over 10 (untyped int constant) permits only one iteration variable',
      '26:17: cannot range over 3.5 (untyped float constant)',
      '28:6: declared and not used: i',
      '28:9: range over fn (variable of type func(yield func(int) bool)) permits only one iteration variable',
      '30:17: cannot range over f (value of type func(ch chan int, ro <-chan int, s []int, fn func(yield func(int) bool), any1 any)): func must be func(yield func(...) bool): wrong argument count',
      '36:13: duplicate case 1 (constant of type int) in expression switch\n\t36:7: previous case',
      '37:7: cannot convert "x" (untyped string constant) to type int',
      '38:7: duplicate case 2 (constant of type int) in expression switch\n\t36:10: previous case',
      '40:2: multiple defaults (first at 39:2)',
      '43:20: duplicate case int in type switch\n\t43:7: previous case',
      '44:14: undefined: undefined',
      '45:12: duplicate case nil in type switch\n\t45:7: previous case',
      '47:9: ch (variable of type chan int) is not an interface',
      '49:9: no new variable on left side of :=',
      '52:9: select case must be send or receive (possibly with assignment)',
      '53:7: declared and not used: x',
      '54:13: cannot use "s" (untyped string constant) as int value in send',
    ],
  },
  {
    name: 'type expressions',
    src: `
type G[P any] struct{ p P }
type My *int
type N[P ~int | string] []P
type Pair[K comparable, V any] map[K]V

var n = 3
var (
	a [n]int
	b [-1]int
	c [1.5]int
	d [...]int
	e map[[]int]string
	f G
	g G[int, string]
	h N[float64]
	i Pair[func(), int]
	j undefined
	k n
	l int[string]
	m interface{ ~int }
	o comparable
	p *undefined
	q struct{ *G[int]; error; *error; *My }
	s struct{ My }
	r [5]struct{ x [2]undefined2 }
)

func (int) m1()        {}
func (*G[P]) m2() P    { var z P; return z }
func (G[P, Q]) m3()    {}
func (x undefined3) m4() {}
func (any) m6()        {}
func (N[string]) m7(s string) {}

type Alias[T any] = []T

func (Alias[T]) m8() {}
`,
    errors: [
      '10:5: invalid array length n',
      '11:5: invalid array length -1 (untyped int constant)',
      '12:5: array length 1.5 (untyped float constant) must be integer',
      '13:4: invalid use of [...] array (outside a composite literal)',
      '14:8: invalid map key type []int',
      '15:4: cannot use generic type G[P any] without instantiation',
      '16:4: too many type arguments for type G: have 2, want 1',
      '17:6: float64 does not satisfy ~int | string (float64 missing in ~int | string)',
      '18:13: func() does not satisfy comparable',
      '19:4: undefined: undefined',
      '20:4: n (package-level variable) is not a type',
      '21:4: invalid operation: int[string] (int is not a generic type)',
      '22:4: cannot use type interface{~int} outside a type constraint: interface contains type constraints',
      '23:4: cannot use type comparable outside a type constraint: interface is (or embeds) comparable',
      '24:5: undefined: undefined',
      '25:28: embedded field type cannot be a pointer to an interface',
      '25:29: error redeclared\n\t25:21: other declaration of error',
      '25:36: embedded field type cannot be a pointer',
      '26:12: embedded field type cannot be a pointer',
      '27:20: undefined: undefined2',
      '30:7: cannot define new methods on non-local type int',
      '32:7: receiver declares 2 type parameters, but receiver base type declares 1',
      '33:9: undefined: undefined3',
      '34:7: invalid receiver type any',
      '39:7: cannot define new methods on generic alias type Alias[T any]',
    ],
  },
  {
    name: 'constraints and unions',
    src: `
type My int
type E interface{ error }

type C1 interface{ ~My }
type C2 interface{ int | ~int }
type C3 interface{ int | E }
type C4 interface{ comparable | int }
type C5 interface{ ~error }
type C6[P any] interface{ P | int }
type C7 interface {
	int
	string
}

func f[P C7](p P)        {}
func g[P any, Q P](q Q)  {}
func h[P interface{ m() }](p P) { p.m() }
func k[P My | string](p P) P    { return p }
func l[K comparable](k K)       {}

var _ = h[int]
var _ = k[int]
var _ = l[[]int]
var _ = f[int]
`,
    errors: [
      '6:20: invalid use of ~ (underlying type of My is int)',
      '7:26: overlapping terms ~int and int',
      '8:26: cannot use command-line-arguments.E in union (command-line-arguments.E contains methods)',
      '9:20: cannot use comparable in union',
      '10:20: invalid use of ~ (error is an interface)',
      '11:27: term cannot be a type parameter',
      '18:17: cannot use a type parameter as constraint',
      '23:11: int does not satisfy interface{m()} (missing method m)',
      '24:11: int does not satisfy My | string (int missing in command-line-arguments.My | string)',
      '25:11: []int does not satisfy comparable',
      '26:11: cannot satisfy C7 (empty type set)',
    ],
  },
  {
    name: 'initialisation order',
    src: `
var (
	a = b
	b = c()
	d = 1
	x = y
	y = z
	z = x
)

func c() int { return e() }
func e() int { return a }
`,
    errors: [
      '4:2: initialization cycle for a\n\t4:2: a refers to b\n\t5:2: b refers to c\n\t12:6: c refers to e\n\t13:6: e refers to a',
      '7:2: initialization cycle for x\n\t7:2: x refers to y\n\t8:2: y refers to z\n\t9:2: z refers to x',
    ],
  },
  {
    name: 'constants',
    src: `
const (
	a, b = iota, iota * 2
	c, d
	e
	f, g, h
)

const big = 1 << 100
const small int8 = 128
const s string = 1
const fl = f2()
const t []int = nil
const (
	u uint8 = 255 + iota
	v
)

func f2() int { return 1 }

var arr [big]int
var i = iota
`,
    errors: [
      '6:2: extra init expr at 4:20',
      '7:8: missing init expr for h',
      '11:20: cannot use 128 (untyped int constant) as int8 value in constant declaration (overflows)',
      '12:18: cannot use 1 (untyped int constant) as string value in constant declaration',
      '13:12: f2() (value of type int) is not constant',
      '14:9: invalid constant type []int',
      '17:2: cannot use 255 + iota (untyped int constant 256) as uint8 value in constant declaration (overflows)',
      '22:10: invalid array length big (untyped int constant 1267650600228229401496703205376)',
      '23:9: cannot use iota outside constant declaration',
    ],
  },
];

describe('messages', () => {
  for (const { name, src, errors } of cases) {
    test(name, () => {
      expect(check(`package p\n${src}`, { packages, path: 'command-line-arguments' }).errors).toEqual(errors);
    });
  }

  test('the compiler gives up at the tenth', () => {
    const vars = [...'abcdefghijkl'].map((v) => `\t${v} := 1\n`).join('');
    const { output } = check(`package p\nfunc f() {\n${vars}}\n`);
    expect(output).toHaveLength(11);
    expect(output.at(-1)).toBe('12:2: too many errors');
  });

  test('equal messages of one line count once', () => {
    const { output } = check('package p\nvar _ = x + x\n');
    expect(output).toEqual(['2:9: undefined: x']);
  });

  test('features newer than the version in go.mod', () => {
    const src = 'package p\nfunc f() {\n\tfor range 3 {\n\t}\n\tmin(1)\n}\ntype S[T any] []T\n';
    expect(check(src, { goVersion: 'go1.17' }).errors).toEqual([
      '3:12: cannot range over 3 (untyped int constant): requires go1.22 or later (-lang was set to go1.17; check go.mod)',
      '5:2: built-in min requires go1.21 or later (-lang was set to go1.17; check go.mod)',
      '5:2: min(1) (untyped int constant 1) is not used',
      '7:8: type parameter requires go1.18 or later (-lang was set to go1.17; check go.mod)',
      '7:10: predeclared any requires go1.18 or later (-lang was set to go1.17; check go.mod)',
    ]);
  });

  test('functions need bodies, natives do not', () => {
    expect(check('package p\nfunc f()\n').errors).toEqual(['2:6: missing function body']);
  });

  test('imports that fail do not lead to further errors', () => {
    const src = 'package p\nimport "nowhere/lib"\nvar x = lib.F(lib.T{})\n';
    expect(check(src).errors).toEqual(['2:8: could not import nowhere/lib (no package nowhere/lib)']);
  });

  test('dot imports', () => {
    const src = 'package p\nimport . "strings"\nimport . "fmt"\nvar b Builder\nconst c = Max\n';
    expect(check(src, { packages }).errors).toEqual(['3:8: "fmt" imported and not used']);
  });
});

describe('info', () => {
  function types(src: string): string[] {
    const fset = new FileSet();
    const file = parseFile(fset.addFile('x.go', src), () => {});
    const { info, pkg } = checkPackage(fset, 'p', [file], {
      goVersion: 'go1.26',
      importer: (p) => ({ error: p }),
      ignoreFuncBodies: false,
      natives: false,
    });
    const name = (p: Package): string => (p === pkg ? '' : p.name);
    return [...info.types]
      .sort(([a], [b]) => a.pos - b.pos)
      .map(([e, tv]) => `${e.kind} ${tv.mode} ${typeString(tv.type, name)}`);
  }

  test('comma-ok expressions have the type of a pair', () => {
    expect(types('package p\nfunc f(m map[string]int) {\n\tv, ok := (m["x"])\n\t_, _ = v, ok\n}\n')).toEqual([
      'MapType typexpr map[string]int',
      'Name typexpr string',
      'Name typexpr int',
      'ParenExpr mapindex (int, bool)',
      'Name variable map[string]int',
      'IndexExpr mapindex (int, bool)',
      'BasicLit constant string',
      'Name variable int',
      'Name variable bool',
    ]);
  });

  test('untyped constants take the type of their context', () => {
    expect(types('package p\nvar x float64 = 1 << 3\nvar y any = 2\n')).toEqual([
      'Name typexpr float64',
      'BasicLit constant untyped int',
      'Operation constant float64',
      'BasicLit constant untyped int',
      'Name typexpr any',
      'BasicLit constant int',
    ]);
  });

  test('definitions, uses and implicit objects', () => {
    const { info, files } = check(
      'package p\ntype T struct{ x int }\nfunc (T) m(v any) int {\n\tswitch y := v.(type) {\n\tcase T:\n\t\treturn y.x\n\t}\n\treturn 0\n}\n',
    );
    const defs = [...info.defs].map(([id, obj]) => `${id.value}: ${obj && objectString(obj, null)}`);
    expect(defs).toEqual([
      'p: null',
      'T: type p.T struct{x int}',
      'm: func (p.T).m(v any) int',
      'x: field x int',
      'v: var v any',
      'y: null',
    ]);
    const implicits = [...info.implicits].map(([n, obj]) => `${n.kind}: ${objectString(obj, null)}`);
    expect(implicits).toEqual(['Field: var  p.T', 'Field: var  int', 'CaseClause: var y p.T']);
    const selections = [...info.selections.values()].map((s) => `${s.kind} ${s.obj.name} ${s.index}`);
    expect(selections).toEqual(['field x 0']);
    expect(files).toHaveLength(1);
  });

  test('instances', () => {
    const { info } = check(
      'package p\ntype L[T any] []T\nfunc f[P, Q any](P, Q) {}\nfunc g(l L[int]) { f(l, "x") }\n',
    );
    const list = [...info.instances].map(([id, i]) => `${id.value}[${i.targs.map((t) => typeString(t))}]`);
    expect(list.sort()).toEqual(['L[int]', 'f[p.L[int],string]']);
  });

  test('package-level variables are initialised in order of dependency', () => {
    const { info } = check(
      'package p\nvar a, b = f()\nvar c = d + 1\nvar d = g()\nvar e int\nfunc f() (int, int) { return c, c }\nfunc g() int { return 1 }\n',
    );
    expect(info.initOrder.map((i) => i.lhs.map((v) => v.name).join())).toEqual(['d', 'c', 'a,b']);
  });
});
