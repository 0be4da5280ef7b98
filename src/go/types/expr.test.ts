// This file checks what the compiler says about expressions: each case is a package without its package clause, with the
// messages that Go 1.26 (`go tool compile -e`) gives for it.

import { expect, test } from 'vitest';
import { valueString } from '../constant/index.ts';
import { exprString, FileSet, parseFile } from '../syntax/index.ts';
import { type CheckedPackage, checkPackage } from './index.ts';
import { typeString } from './typestring.ts';

function check(src: string): { pkg: CheckedPackage; errors: string[] } {
  const fset = new FileSet();
  const errors: string[] = [];
  const at = (pos: number): string => {
    const p = fset.position(pos);
    return `${p.line}:${p.column}`;
  };
  const file = parseFile(fset.addFile('x.go', `package p${src}`), (e) =>
    errors.push(`${at(e.pos)}: ${e.msg}`),
  );
  const pkg = checkPackage(fset, 'p', [file], {
    goVersion: 'go1.26',
    importer: (path) => ({ error: `no package ${path}` }),
    ignoreFuncBodies: false,
    natives: false,
  });
  for (const d of [...pkg.diagnostics].sort((a, b) => a.pos - b.pos)) errors.push(`${at(d.pos)}: ${d.msg}`);
  return { pkg, errors };
}

interface Case {
  readonly name: string;
  readonly src: string;
  readonly errors: readonly string[];
}

const cases: readonly Case[] = [
  {
    name: 'unary operators',
    src: `
var a = -"x"
var b = !1
var c = ^1.5
var d = &1
var f = <-1
var g = +true
type T struct{ x int }
var h = &T{}
var i = ~1
func k() int { return 0 }
var j = &k()
`,
    errors: [
      '2:10: invalid operation: operator - not defined on "x" (untyped string constant)',
      '3:10: invalid operation: operator ! not defined on 1 (untyped int constant)',
      '4:10: invalid operation: operator ^ not defined on 1.5 (untyped float constant)',
      '5:10: invalid operation: cannot take address of 1 (untyped int constant)',
      '6:11: invalid operation: cannot receive from non-channel untyped int 1 (untyped int constant)',
      '7:10: invalid operation: operator + not defined on true (untyped bool constant)',
      '10:9: cannot use ~ outside of interface or type constraint (use ^ for bitwise complement)',
      '12:10: invalid operation: cannot take address of k() (value of type int)',
    ],
  },
  {
    name: 'binary operators',
    src: `
var a = 1 + "x"
var x int
var y float64
var b = x + y
var c = "a" - "b"
var d = true && 1
var e = x % 2.5
var f = y % 2
var g = x / 0
var h = 1.0 / 0.0
var i = x + 1.5
var j uint8 = 255 + 1
var k = uint8(200) + 100
var l = x + nil
func m() { x += "a"; x += y }
`,
    errors: [
      '2:9: invalid operation: 1 + "x" (mismatched types untyped int and untyped string)',
      '5:9: invalid operation: x + y (mismatched types int and float64)',
      '6:9: invalid operation: operator - not defined on "a" (untyped string constant)',
      '7:9: invalid operation: true && 1 (mismatched types untyped bool and untyped int)',
      '8:13: 2.5 (untyped float constant) truncated to int',
      '9:9: invalid operation: operator % not defined on y (variable of type float64)',
      '10:13: invalid operation: division by zero',
      '11:15: invalid operation: division by zero',
      '12:13: 1.5 (untyped float constant) truncated to int',
      '13:15: cannot use 255 + 1 (untyped int constant 256) as uint8 value in variable declaration (overflows)',
      '14:9: uint8(200) + 100 (constant 300 of type uint8) overflows uint8',
      '15:9: invalid operation: x + nil (mismatched types int and untyped nil)',
      '16:12: invalid operation: x += "a" (mismatched types int and untyped string)',
      '16:22: invalid operation: x += y (mismatched types int and float64)',
    ],
  },
  {
    name: 'comparisons',
    src: `
var s []int
var m map[string]int
var fn func()
var a = s == s
var b = m == m
var c = fn == fn
var d = s == nil
var e = nil == nil
type S struct{ f []int }
var s1, s2 S
var g = s1 == s2
var h = s1 < s2
var i = 1 == "a"
var j = true < false
var p *int
var q *string
var k = p == q
var l = p < p
var n any = 1
var o = n == 1
var r = n == s
var err error
var t = err == 1
func u[T any](x, y T) bool { return x == y }
func v[T any](x, y T) bool { return x < y }
func w[T comparable](x, y T) bool { return x == y }
`,
    errors: [
      '5:9: invalid operation: s == s (slice can only be compared to nil)',
      '6:9: invalid operation: m == m (map can only be compared to nil)',
      '7:9: invalid operation: fn == fn (func can only be compared to nil)',
      '9:16: invalid operation: nil == nil (operator == not defined on untyped nil)',
      '12:9: invalid operation: s1 == s2 (struct containing []int cannot be compared)',
      '13:9: invalid operation: s1 < s2 (operator < not defined on struct)',
      '14:14: invalid operation: 1 == "a" (mismatched types untyped int and untyped string)',
      '15:9: invalid operation: true < false (operator < not defined on untyped bool)',
      '18:14: invalid operation: p == q (mismatched types *int and *string)',
      '19:9: invalid operation: p < p (operator < not defined on pointer)',
      '22:14: invalid operation: n == s (slice can only be compared to nil)',
      '24:16: invalid operation: err == 1 (mismatched types error and untyped int)',
      '25:37: invalid operation: x == y (incomparable types in type set)',
      '26:37: invalid operation: x < y (type parameter T cannot use operator <)',
    ],
  },
  {
    name: 'shifts',
    src: `
var x int
var a = 1 << x
var b = 1.0 << x
var c float64 = 1 << x
var d = 1.5 << 1
var e = 1 << -1
var f = x << 1.0
var g = x << 1.5
var h = "a" << 1
var i = 1 << 2000
var j = x << "a"
var k uint8 = 1 << 8
var l float64 = 1 << 3
var m int32 = 1 << x
var n = uint8(1) << 9
func o() { x <<= 1.2 }
`,
    errors: [
      '4:9: invalid operation: shifted operand 1.0 (type float64) must be integer',
      '5:17: invalid operation: shifted operand 1 (type float64) must be integer',
      '6:9: invalid operation: shifted operand 1.5 (untyped float constant) must be integer',
      '7:14: invalid operation: negative shift count -1 (untyped int constant)',
      '9:14: 1.5 (untyped float constant) truncated to uint',
      '10:9: invalid operation: shifted operand "a" (untyped string constant) must be integer',
      '11:14: invalid operation: invalid shift count 2000 (untyped int constant)',
      '12:14: cannot convert "a" (untyped string constant) to type uint',
      '13:15: cannot use 1 << 8 (untyped int constant 256) as uint8 value in variable declaration (overflows)',
      '16:9: uint8(1) << 9 (constant 512 of type uint8) overflows uint8',
      '17:18: 1.2 (untyped float constant) truncated to uint',
    ],
  },
  {
    name: 'constants',
    src: `
const a int8 = 128
const b = 1 << 600
const c uint = -1
const d int = 1.5
const e float32 = 1e100
const f = 10 / 3
const g = 10 % 3.0
const h string = 65
const i = len("abc")
const j = len([3]int{})
var v [2]int
const k = len(v)
var s []int
const l = len(s)
const m = 'a' + 1
const n byte = 'é' + 100
const o = -uint8(1)
const p = ^uint8(1)
const q = int8(-128) / -1
const r = "a" + "b" + 'c'
`,
    errors: [
      '2:16: cannot use 128 (untyped int constant) as int8 value in constant declaration (overflows)',
      '3:13: constant shift overflow',
      '4:16: cannot use -1 (untyped int constant) as uint value in constant declaration (overflows)',
      '5:15: cannot use 1.5 (untyped float constant) as int value in constant declaration (truncated)',
      '6:19: cannot use 1e100 (untyped float constant 1e+100) as float32 value in constant declaration (overflows)',
      '8:11: invalid operation: operator % not defined on 10 (untyped float constant)',
      '9:18: cannot use 65 (untyped int constant) as string value in constant declaration',
      '15:11: len(s) (value of type int) is not constant',
      "17:16: cannot use 'é' + 100 (untyped rune constant 333) as byte value in constant declaration (overflows)",
      '18:11: -uint8(1) (constant -1 of type uint8) overflows uint8',
      '20:11: int8(-128) / -1 (constant 128 of type int8) overflows int8',
      '21:11: invalid operation: "a" + "b" + \'c\' (mismatched types untyped string and untyped rune)',
    ],
  },
  {
    name: 'conversions',
    src: `
type A struct{ x int }
type B struct{ x int \`tag:"a"\` }
type C struct{ x string }
var a A
var b = B(a)
var c = C(a)
var d = int("1")
var e = string(65)
var f = []byte("a")
var g = []rune(1)
var h = int8(300)
var i = int(1.5)
var j float64 = 1.5
var k = int(j)
var l = uint(-1)
var m = (*int)(nil)
var n = int(nil)
var o = error(1)
var p = [2]int([]int{1, 2})
var q = [2]int([]string{})
var r = int()
var s = int(1, 2)
var t = string(j)
func u[T int8 | int16](x string) T { return T(x) }
func v[T int8 | int16]() T { return T(1000) }
func w[T any](x int) T { return T(x) }
`,
    errors: [
      '7:11: cannot convert a (variable of struct type A) to type C',
      '8:13: cannot convert "1" (untyped string constant) to type int',
      '11:16: cannot convert 1 (untyped int constant) to type []rune',
      '12:14: constant 300 overflows int8',
      '13:13: cannot convert 1.5 (untyped float constant) to type int',
      '16:14: constant -1 overflows uint',
      '18:13: cannot convert nil to type int',
      '19:15: cannot convert 1 (untyped int constant) to type error',
      '21:16: cannot convert []string{} (value of type []string) to type [2]int',
      '22:9: missing argument in conversion to int',
      '23:16: too many arguments in conversion to int',
      '24:16: cannot convert j (variable of type float64) to type string',
      '25:47: cannot convert x (variable of type string) to type T: cannot convert string to type int8 (in T)',
      '26:39: cannot convert 1000 (untyped int value) to type T: constant 1000 overflows int8 (in T)',
      '27:35: cannot convert x (variable of type int) to type T',
    ],
  },
  {
    name: 'struct literals',
    src: `
type T struct { a int; b string }
var a = T{1, "x"}
var b = T{1}
var c = T{1, "x", 2}
var d = T{a: 1, b: 2}
var e = T{a: 1, "x"}
var f = T{a: 1, a: 2}
var g = T{c: 1}
var h = T{A: 1}
var i = T{1, b: "x"}
var j = &T{}
var l = int{1}
var m = T{"x", 1}
`,
    errors: [
      '4:12: too few values in struct literal of type T',
      '5:19: too many values in struct literal of type T',
      '6:20: cannot use 2 (untyped int constant) as string value in struct literal',
      '7:17: mixture of field:value and value elements in struct literal',
      '8:17: duplicate field name a in struct literal',
      '9:11: unknown field c in struct literal of type T',
      '10:11: unknown field A in struct literal of type T, but does have a',
      '11:14: mixture of field:value and value elements in struct literal',
      '13:9: invalid composite literal type int',
      '14:11: cannot use "x" (untyped string constant) as int value in struct literal',
      '14:16: cannot use 1 (untyped int constant) as string value in struct literal',
    ],
  },
  {
    name: 'array, slice and map literals',
    src: `
var a = [2]int{1, 2, 3}
var b = [...]int{5: 1, 2}
var c [7]int = b
var d = []int{0: 1, 0: 2}
var e = []int{-1: 1}
var f = []int{"a": 1}
var x int
var g = []int{x: 1}
var h = map[string]int{"a": 1, "a": 2}
var i = map[string]int{1: 1}
var j = map[string]int{"a"}
var k = map[any]int{1: 1, 1.0: 2, 1: 3}
var l = []*struct{ x int }{{1}, {x: 2}, {"a"}}
var m = [][]int{{1}, {"a"}}
var n = map[float64]string{1: "", 1.0: ""}
var o = []int{1, "b", nil}
`,
    errors: [
      '2:22: index 2 is out of bounds (>= 2)',
      '5:21: duplicate index 0 in array or slice literal',
      '6:15: invalid argument: index -1 (constant of type int) must not be negative',
      '7:15: cannot convert "a" (untyped string constant) to type int',
      '9:15: index x must be integer constant',
      '10:32: duplicate key "a" in map literal',
      '11:24: cannot use 1 (untyped int constant) as string value in map literal',
      '12:24: missing key in map literal',
      '13:35: duplicate key 1 in map literal',
      '14:42: cannot use "a" (untyped string constant) as int value in struct literal',
      '15:23: cannot use "a" (untyped string constant) as int value in array or slice literal',
      '16:35: duplicate key 1 in map literal',
      '17:18: cannot use "b" (untyped string constant) as int value in array or slice literal',
      '17:23: cannot use nil as int value in array or slice literal',
    ],
  },
  {
    name: 'index and slice expressions',
    src: `
var s []int
var a [3]int
var m map[string]int
var str string
var p *[3]int
var b = s["a"]
var c = a[3]
var d = a[-1]
var e = m[1]
var f = str[0]
var g = "abc"[3]
var h = 1[0]
var i = p[3]
var j = s[2:1]
var k = a[1:4]
var l = str[0:1:2]
var n = m[0:1]
var o = s[1.0]
var q = s[1.5]
var r = [3]int{}[:]
var t = &m["a"]
var u = &s[0]
var v = &str[0]
func w() { str[0] = 1; m["a"] = 2; m["a"] += 1 }
func z[T []int | [3]int](x T) int { return x[0] }
func y[T []int | map[int]int](x T) int { return x[0] }
var bb = m["a"].x
`,
    errors: [
      '7:11: cannot convert "a" (untyped string constant) to type int',
      '8:11: invalid argument: index 3 out of bounds [0:3]',
      '9:11: invalid argument: index -1 (constant of type int) must not be negative',
      '10:11: cannot use 1 (untyped int constant) as string value in map index',
      '12:15: invalid argument: index 3 out of bounds [0:3]',
      '13:10: cannot index 1 (untyped int constant)',
      '14:11: invalid argument: index 3 out of bounds [0:3]',
      '15:13: invalid slice indices: 1 < 2',
      '16:13: invalid argument: index 4 out of bounds [0:4]',
      '17:17: invalid operation: 3-index slice of string',
      '18:9: cannot slice m (variable of type map[string]int)',
      '20:11: 1.5 (untyped float constant) truncated to int',
      '21:9: cannot slice unaddressable value [3]int{} (value of type [3]int)',
      '22:10: invalid operation: cannot take address of m["a"] (map index expression of type int)',
      '24:10: invalid operation: cannot take address of str[0] (value of type byte)',
      '25:12: cannot assign to str[0] (neither addressable nor a map index expression)',
      '27:50: cannot index x (variable of type T constrained by []int | map[int]int)',
      '28:17: m["a"].x undefined (type int has no field or method x)',
    ],
  },
  {
    name: 'calls',
    src: `
func f(a int, b string) {}
func g(a ...int) int { return 0 }
func h() (int, string) { return 0, "" }
func _() {
	f(1)
	f(1, "a", 2)
	f("a", 1)
	f()
	f(h())
	g(1, 2, "a")
	g([]int{}...)
	g(1, []int{}...)
	f([]int{}...)
	g(h())
	var x int = h()
	a, b, c := h()
	_ = f(1, "a")
	x = h
	1()
	var y int
	y()
	_ = h() + 1
	_, _, _, _ = x, a, b, c
	h
	g
	len("a")
	int(1)
	append([]int{}, 1)
}
`,
    errors: [
      '6:4: not enough arguments in call to f\n\thave (number)\n\twant (int, string)',
      '7:12: too many arguments in call to f\n\thave (number, string, number)\n\twant (int, string)',
      '8:4: cannot use "a" (untyped string constant) as int value in argument to f',
      '8:9: cannot use 1 (untyped int constant) as string value in argument to f',
      '9:2: not enough arguments in call to f\n\thave ()\n\twant (int, string)',
      '11:10: cannot use "a" (untyped string constant) as int value in argument to g',
      '13:7: too many arguments in call to g\n\thave (number, []int...)\n\twant (...int)',
      '14:2: cannot use ... in call to non-variadic f',
      '15:4: cannot use h() (value of type string) as int value in argument to g',
      '16:14: multiple-value h() (value of type (int, string)) in single-value context',
      '17:13: assignment mismatch: 3 variables but h returns 2 values',
      '18:6: f(1, "a") (no value) used as value',
      '19:6: cannot use h (value of type func() (int, string)) as int value in assignment',
      '20:2: invalid operation: cannot call 1 (untyped int constant): untyped int is not a function',
      '22:2: invalid operation: cannot call y (variable of type int): int is not a function',
      '23:6: multiple-value h() (value of type (int, string)) in single-value context',
      '25:2: h (value of type func() (int, string)) is not used',
      '26:2: g (value of type func(a ...int) int) is not used',
      '27:2: len("a") (constant 1 of type int) is not used',
      '28:2: int(1) (constant 1 of type int) is not used',
      '29:2: append([]int{}, 1) (value of type []int) is not used',
    ],
  },
  {
    name: 'selectors',
    src: `
type T struct{ a int; E }
type E struct{ b, B int }
func (T) m() {}
func (*T) p() {}
type I interface{ m() }
var t T
var i I
var pi = &i
var a = t.a + t.b
var b = t.c
var c = t.A
var d = t.M
var e = T.m
var f = T.p
var g = (*T).p
var h = T{}.p
var j = pi.m
var k = i.n
var l = T.a
var n = t.m.x
type D1 struct{ x int }
type D2 struct{ x int }
type D3 struct { D1; D2 }
var o = D3{}.x
var q = len.x
var r func(T) = T.m
var s func(T, int) = T.m
`,
    errors: [
      '11:11: t.c undefined (type T has no field or method c)',
      '12:11: t.A undefined (type T has no field or method A, but does have field a)',
      '13:11: t.M undefined (type T has no field or method M, but does have method m)',
      '15:11: invalid method expression T.p (needs pointer receiver (*T).p)',
      '17:13: cannot call pointer method p on T',
      '18:12: pi.m undefined (type *I is pointer to interface, not interface)',
      '19:11: i.n undefined (type I has no field or method n)',
      '20:11: T.a undefined (type T has no method a)',
      '21:13: t.m.x undefined (type func() has no field or method x)',
      '25:14: ambiguous selector D3{}.x',
      '26:12: invalid use of len (built-in) in selector expression',
      '28:22: cannot use T.m (value of type func(T)) as func(T, int) value in variable declaration',
    ],
  },
  {
    name: 'built-in functions',
    src: `
var s []int
var m map[string]int
var ch chan int
var ro <-chan int
func f() int { return 1 }
var a = len(1)
var b = cap(m)
var c = append(1, 2)
var d = append(s, "a")
var e = append([]byte{}, "abc"...)
var g = copy(s, []string{})
var h = make(int)
var i = make([]int)
var j = make([]int, -1)
var k = make([]int, 2, 1)
var l = make(map[string]int, 1, 2)
var n = new(1)
var o = new(int)
var p = min(1, 2.5)
var q = max("a", 1)
var r = min(s)
var t = complex(1, "a")
var u = real(1)
var v = real("a")
var w = complex(1, 2)
func _() {
	delete(s, 1)
	delete(m, 1)
	close(s)
	close(ro)
	close(ch)
	clear(1)
	clear(m)
	panic()
	panic(1, 2)
	print(1, nil)
	recover(1)
	copy("a", s)
	len()
	var x int = len
	x = append
	_ = x
	_ = len(s, s)
	_ = append(s...)
	_ = append()
	_ = append(s, s...)
	_ = append(nil, 1)
	_ = len(s...)
	y := min(x, 1)
	y = "a"
}
`,
    errors: [
      '7:13: invalid argument: 1 (untyped int constant) for built-in len',
      '8:13: invalid argument: m (variable of type map[string]int) for built-in cap',
      '9:16: invalid append: argument must be a slice; have 1 (untyped int constant)',
      '10:19: cannot use "a" (untyped string constant) as int value in argument to append',
      '12:14: invalid copy: arguments s (variable of type []int) and []string{} (value of type []string) have different element types int and string',
      '13:14: invalid argument: cannot make int: type must be slice, map, or channel',
      '14:9: invalid operation: make([]int) expects 2 or 3 arguments; found 1',
      '15:21: invalid argument: index -1 (constant of type int) must not be negative',
      '16:21: invalid argument: length and capacity swapped',
      '17:9: invalid operation: make(map[string]int, 1, 2) expects 1 or 2 arguments; found 3',
      '21:18: invalid argument: mismatched types untyped string (previous argument) and untyped int (type of 1)',
      '22:13: invalid argument: s (variable of type []int) cannot be ordered',
      '23:17: invalid operation: complex(1, "a") (mismatched types untyped float and untyped string)',
      '25:14: invalid argument: argument has type untyped string, expected complex type',
      '28:9: invalid argument: s (variable of type []int) is not a map',
      '29:12: cannot use 1 (untyped int constant) as string value in argument to delete',
      '30:8: invalid operation: cannot close non-channel s (variable of type []int)',
      '31:8: invalid operation: cannot close receive-only channel ro (variable of type <-chan int)',
      '33:8: invalid argument: cannot clear 1 (untyped int constant): argument must be (or constrained by) map or slice',
      '35:2: invalid operation: not enough arguments for panic() (expected 1, found 0)',
      '36:2: invalid operation: too many arguments for panic(1, 2) (expected 1, found 2)',
      '37:11: use of untyped nil in argument to built-in print',
      '38:2: invalid operation: too many arguments for recover(1) (expected 0, found 1)',
      '39:7: invalid copy: argument must be a slice; have "a" (untyped string constant)',
      '40:2: invalid operation: not enough arguments for len() (expected 1, found 0)',
      '41:14: len (built-in) must be called',
      '42:6: append (built-in) must be called',
      '44:6: invalid operation: too many arguments for len(s, s) (expected 1, found 2)',
      '45:13: not enough arguments in call to append\n\thave ([]int...)\n\twant ([]int, ...int)',
      '46:6: invalid operation: not enough arguments for append() (expected 1, found 0)',
      '48:13: invalid append: argument must be a slice; have untyped nil',
      '49:6: invalid operation: invalid use of ... with built-in len',
      '50:2: declared and not used: y',
      '51:6: cannot use "a" (untyped string constant) as int value in assignment',
    ],
  },
  {
    name: 'type assertions',
    src: `
type I interface{ m() }
type T struct{}
type P struct{}
func (*P) m() {}
var i I
var x int
var a = i.(T)
var b = i.(P)
var c = i.(*P)
var d = x.(int)
var e, ok = i.(*P)
var f string = i.(*P)
var g any = i
var h = g.(string)
func k[T any](x T) { _ = x.(int) }
`,
    errors: [
      '8:9: impossible type assertion: i.(T)\n\tT does not implement I (missing method m)',
      '9:9: impossible type assertion: i.(P)\n\tP does not implement I (method m has pointer receiver)',
      '11:9: invalid operation: x (variable of type int) is not an interface',
      '13:16: cannot use i.(*P) (comma, ok expression of type *P) as string value in variable declaration',
      '16:26: invalid operation: cannot use type assertion on type parameter value x (variable of type T constrained by any)',
    ],
  },
  {
    name: 'indirection and address',
    src: `
var x int
var p *int
var a = *x
var b = *p
var c = *nil
var d **int = &p
var e = &(x + 1)
var f = &p
var g string = *p
type T []int
var h *T
var i = h[0]
var j = (*h)[0]
`,
    errors: [
      '4:10: invalid operation: cannot indirect x (variable of type int)',
      '6:10: invalid operation: cannot indirect nil',
      '8:11: invalid operation: cannot take address of x + 1 (value of type int)',
      '10:16: cannot use *p (variable of type int) as string value in variable declaration',
      '13:10: cannot index h (variable of type *T)',
    ],
  },
  {
    name: 'nil and untyped',
    src: `
var a = nil
var b int = nil
var c []int = nil
var d any = nil
var e = (nil)
const f = nil
var g string = 'a'
var h rune = "a"
var i bool = 1
var j int = "a"
var k float32 = 1e39
var l int = 1 == 1
var m *int = 0
var n = 1 == 2.0
var o byte = 256
var p int8 = 127 + 1
func q() { var r uint = 1; r = -1; s := nil }
`,
    errors: [
      '2:9: use of untyped nil in variable declaration',
      '3:13: cannot use nil as int value in variable declaration',
      '6:9: use of untyped nil in variable declaration',
      '7:11: nil is not constant',
      "8:16: cannot use 'a' (untyped rune constant 97) as string value in variable declaration",
      '9:14: cannot use "a" (untyped string constant) as rune value in variable declaration',
      '10:14: cannot use 1 (untyped int constant) as bool value in variable declaration',
      '11:13: cannot use "a" (untyped string constant) as int value in variable declaration',
      '12:17: cannot use 1e39 (untyped float constant 1e+39) as float32 value in variable declaration (overflows)',
      '13:13: cannot use 1 == 1 (untyped bool constant true) as int value in variable declaration',
      '14:14: cannot use 0 (untyped int constant) as *int value in variable declaration',
      '16:14: cannot use 256 (untyped int constant) as byte value in variable declaration (overflows)',
      '17:14: cannot use 127 + 1 (untyped int constant 128) as int8 value in variable declaration (overflows)',
      '18:16: declared and not used: r',
      '18:32: cannot use -1 (untyped int constant) as uint value in assignment (overflows)',
      '18:36: declared and not used: s',
      '18:41: use of untyped nil in assignment',
    ],
  },
  {
    name: 'generic functions',
    src: `
func id[T any](x T) T { return x }
func pair[K comparable, V any](k K, v V) map[K]V { return nil }
func mk[T any]() T { var z T; return z }
func num[T ~int | ~float64](x T) T { return x + 1 }
func apply[T, U any](x []T, f func(T) U) []U { return nil }
var a = id(1)
var b = id[string](1)
var c = mk()
var d = mk[int]()
var e = pair(func() {}, 1)
var f = num("a")
var g = num[string]
var h = id
var i func(int) int = id
var j func(int) string = id
var k = apply([]int{1}, id)
var l = id[int, string](1)
var m string = id(1)
var n = apply([]int{1}, func(s string) string { return s })
var o = pair[string]("a", 1)
var p = num(1.5) + num(1)
var q = id(nil)
type N int
var r = num(N(1))
`,
    errors: [
      '8:20: cannot use 1 (untyped int constant) as string value in argument to id[string]',
      '9:11: in call to mk, cannot infer T (declared at x.go:4:9)',
      '11:13: func() does not satisfy comparable',
      '12:12: string does not satisfy ~int | ~float64 (string missing in ~int | ~float64)',
      '13:13: string does not satisfy ~int | ~float64 (string missing in ~int | ~float64)',
      '14:9: cannot use generic function id without instantiation',
      '16:26: inferred type func(x int) int for func(x T) T does not match type func(int) string of j',
      '18:17: got 2 type arguments but want 1',
      '19:16: cannot use id(1) (value of type int) as string value in variable declaration',
      '20:25: in call to apply, type func(s string) string of func(s string) string {…} does not match inferred type func(int) U for func(T) U',
      '22:9: invalid operation: num(1.5) + num(1) (mismatched types float64 and int)',
      '23:11: in call to id, cannot infer T (declared at x.go:2:9)',
    ],
  },
];

test.each(cases)('$name', ({ src, errors }) => {
  expect(check(src).errors).toEqual(errors);
});

// What is recorded for an expression, found by its text: mode, type and value.
const recorded: readonly (readonly [src: string, expr: string, want: string])[] = [
  ['var x float32 = 0.1', '0.1', 'constant float32 0.1'],
  ['var x = 1', '1', 'constant int 1'],
  ['var x any = 1', '1', 'constant int 1'],
  ['var x float64 = 1', '1', 'constant float64 1'],
  ['var x byte = 200', '200', 'constant byte 200'],
  ['var x = 1 + 2', '1 + 2', 'constant int 3'],
  ['var x = (1 + 2)', '1 + 2', 'constant int 3'],
  ["var x = 'a' + 1.0", "'a' + 1.0", 'constant float64 98'],
  ['var y float64; var x = y * 2', '2', 'constant float64 2'],
  ['var y uint8; var x = 1 << y', '1', 'constant int 1'],
  ['var y uint8; var x int64 = 1 << y', '1 << y', 'value int64'],
  ['var y uint8; var x int64 = 1 << y', '1', 'constant int64 1'],
  ['var y int; var x = y == 1', 'y == 1', 'value bool'],
  ['type B bool; var y int; var x B = y == 1', 'y == 1', 'value B'],
  ['var x []int = nil', 'nil', 'nilvalue []int'],
  ['var y error; var x = y == nil', 'nil', 'nilvalue error'],
  ['var m map[string]int; var v, ok = m["a"]', 'm["a"]', 'mapindex (int, bool)'],
  ['var c chan int; func f() { v, ok := <-c; _, _ = v, ok }', '<-c', 'commaok (int, bool)'],
  ['var i any; func f() { v, ok := i.(string); _, _ = v, ok }', 'i.(string)', 'commaok (string, bool)'],
  ['var x = len("héé")', 'len("héé")', 'constant int 5'],
  ['var s []int; var x = append(s, 1)', 'append', 'builtin func([]int, ...int) []int'],
  ['func id[T any](x T) T { return x }; var x = id(1)', 'id', 'value func(x int) int'],
  ['func id[T any](x T) T { return x }; var x func(string) string = id', 'id', 'value func(x string) string'],
  ['type T struct{ a int }; func (t *T) m(x int) {}; var x = (*T).m', '(*T).m', 'value func(t *T, x int)'],
  ['const c = 1 << 3; var x float32 = c', 'c', 'constant float32 8'],
  ['var x = string(rune(65))', 'string(rune(65))', 'constant string "A"'],
  ['var x = []byte("abc")', '"abc"', 'constant string "abc"'],
  ['var x = complex(1, 2)', 'complex(1, 2)', 'constant complex128 (1 + 2i)'],
  ['var p = new(1 + 2)', '1 + 2', 'constant int 3'],
  ['var x = max(1, 2.5)', 'max(1, 2.5)', 'constant float64 2.5'],
  ['var a [3]int; var x = len(a)', 'len(a)', 'constant int 3'],
  ['var x = [...]int{1, 2, 5: 3}', '[...]int{…}', 'value [6]int'],
];

test.each(recorded)('%s records for %s: %s', (src, expr, want) => {
  const { pkg, errors } = check(`\n${src}\n`);
  expect(errors).toEqual([]);
  const found: string[] = [];
  for (const [e, tv] of pkg.info.types) {
    if (exprString(e) !== expr) continue;
    const value = tv.value === null ? '' : ` ${valueString(tv.value)}`;
    found.push(`${tv.mode} ${typeString(tv.type, () => '')}${value}`);
  }
  expect(found).toContain(want);
});

test('selections tell the path through embedded fields', () => {
  const { pkg, errors } = check(`
type A struct{ x, y int }
func (*A) m() {}
type B struct { n int; *A }
var b B
var v = b.y
var f = b.m
`);
  expect(errors).toEqual([]);
  const list = [...pkg.info.selections].map(([e, s]) => [exprString(e), s.kind, s.index, s.indirect]);
  expect(list).toEqual([
    ['b.y', 'field', [1, 1], true],
    ['b.m', 'method', [1, 0], true],
  ]);
});
