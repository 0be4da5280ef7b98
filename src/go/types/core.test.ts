// Tests of the algorithms on types: identity, look-up, method sets, type sets, text, sizes, inference.

import { describe, expect, test } from 'vitest';
import { FileSet, parseFile } from '../syntax/index.ts';
import { Context } from './context.ts';
import { checkPackage } from './index.ts';
import { lookupFieldOrMethod, missingMethod } from './lookup.ts';
import { methodSet } from './methodset.ts';
import { namedMethods, underlying } from './named.ts';
import type { Package } from './objects.ts';
import { objectString } from './objectstring.ts';
import { comparable, defaultType, identical, identicalIgnoreTags } from './predicates.ts';
import { alignof, offsetsof, sizeof } from './sizes.ts';
import { instance, makeSubstMap, subst } from './subst.ts';
import type { Type } from './types.ts';
import { typeSet } from './typeset.ts';
import { typeString } from './typestring.ts';
import { Typ } from './universe.ts';

function check(src: string): { pkg: Package; errors: string[] } {
  const fset = new FileSet();
  const errors: string[] = [];
  const file = parseFile(fset.addFile('p.go', `package p\n${src}`), (e) => errors.push(e.msg));
  const { pkg, diagnostics } = checkPackage(fset, 'p', [file], {
    goVersion: 'go1.26',
    importer: (path) => ({ error: `no ${path}` }),
    ignoreFuncBodies: false,
    natives: true,
  });
  for (const d of diagnostics) {
    const { line, column } = fset.position(d.pos);
    errors.push(`${line - 1}:${column}: ${d.msg}`);
  }
  return { pkg, errors };
}

function load(src: string): (name: string) => Type {
  const { pkg, errors } = check(src);
  expect(errors).toEqual([]);
  return (name) => {
    const t = pkg.scope.lookup(name)?.type;
    if (t === null || t === undefined) throw new Error(`no type of ${name}`);
    return t;
  };
}

const unqualified = (): string => '';

describe('identity', () => {
  const typeOf = load(`
type A = []int
type T struct{ a int; b *T }
type G[P any] struct{ f P }
type GA[P any] = map[string]P
type Rec interface{ m() Rec }
var (
	a []int
	a1 A
	b []uint8; b1 []byte
	g1 G[int]; g2 G[int]; g3 G[string]
	ga GA[bool]; m map[string]bool
	s1 struct{ x int \`a\` }; s2 struct{ x int \`b\` }
	i1 interface{ f(); g() }; i2 interface{ g(); f() }; i3 interface{ interface{ f() }; g() }
	f1 func(a int, b ...string) (c error); f2 func(x int, y ...string) error; f3 func(int, []string) error
	c1 chan int; c2 <-chan int
	r1 Rec; r2 interface{ m() Rec }
)
func h1[P any, Q ~[]P](p P, q Q) Q { return q }
func h2[X any, Y ~[]X](p X, q Y) Y { return q }
func h3[X any, Y []X](p X, q Y) Y { return q }
`);
  test.each([
    ['a', 'a1', true],
    ['b', 'b1', true],
    ['g1', 'g2', true],
    ['g1', 'g3', false],
    ['ga', 'm', true],
    ['s1', 's2', false],
    ['i1', 'i2', true],
    ['i1', 'i3', true],
    ['f1', 'f2', true],
    ['f1', 'f3', false],
    ['c1', 'c2', false],
    ['r1', 'r2', false],
    ['h1', 'h2', true],
    ['h1', 'h3', false],
  ])('%s and %s: %s', (x, y, want) => {
    expect(identical(typeOf(x), typeOf(y))).toBe(want);
    expect(identical(typeOf(y), typeOf(x))).toBe(want);
  });
  test('struct tags count unless they are to be ignored', () => {
    expect(identicalIgnoreTags(typeOf('s1'), typeOf('s2'))).toBe(true);
  });
  test('an interface that refers to itself through a name is identical to its underlying type', () => {
    expect(identical(underlying(typeOf('r1')), typeOf('r2'))).toBe(true);
  });
});

describe('look-up', () => {
  const src = `
type Inner struct{ x, y int }
func (Inner) Get() int { return 0 }
func (*Inner) Set(int) {}
type Other struct{ y int }
type Outer struct { Inner; *Other; z int }
type ByPtr struct { *Inner }
type Iface interface{ Get() int; Set(int) }
type PtrType *Inner
`;
  const { pkg } = check(src);
  const typeOf = load(src);
  test.each([
    ['Outer', 'x', [0, 0], false],
    ['Outer', 'z', [2], false],
    ['Outer', 'Get', [0, 0], false],
    ['ByPtr', 'Set', [0, 1], true],
    ['ByPtr', 'y', [0, 1], true],
    ['PtrType', 'x', [0], true],
    ['Iface', 'Set', [1], false],
  ])('%s.%s is at %j', (t, name, path, ptr) => {
    const [obj, index, indirect] = lookupFieldOrMethod(typeOf(t), false, pkg, name);
    expect(obj?.name).toBe(name);
    expect(index).toEqual(path);
    expect(indirect).toBe(ptr);
  });
  test('a name that occurs twice at one depth is ambiguous', () => {
    const [obj, index] = lookupFieldOrMethod(typeOf('Outer'), false, pkg, 'y');
    expect(obj).toBeNull();
    expect(index).not.toBeNull();
  });
  test('a pointer method needs a pointer or a variable', () => {
    expect(lookupFieldOrMethod(typeOf('Outer'), false, pkg, 'Set')).toEqual([null, null, true]);
    expect(lookupFieldOrMethod(typeOf('Outer'), true, pkg, 'Set')[0]?.name).toBe('Set');
  });
  test('a defined pointer type has no methods', () => {
    expect(lookupFieldOrMethod(typeOf('PtrType'), true, pkg, 'Get')[0]).toBeNull();
  });
  test('method sets', () => {
    const names = (t: string, addressable = false): string =>
      methodSet(typeOf(t), addressable)
        .map((m) => m.method.name)
        .join(' ');
    expect(names('Outer')).toBe('Get');
    expect(names('Outer', true)).toBe('Get Set');
    expect(names('ByPtr')).toBe('Get Set');
    expect(names('Iface')).toBe('Get Set');
  });
  test('the method that is missing', () => {
    const iface = underlying(typeOf('Iface'));
    if (iface.kind !== 'Interface') throw new Error('no interface');
    expect(missingMethod(typeOf('Outer'), iface, true)?.name).toBe('Set');
    expect(missingMethod(typeOf('ByPtr'), iface, true)).toBeNull();
  });
});

describe('text', () => {
  const typeOf = load(`
type T struct{}
type G[K comparable, V, W any] struct{}
var (
	a map[string][]*T
	b func(x, y int, z ...string) (n int, err error)
	c chan (<-chan int)
	d chan<- func()
	e interface{ m(T) int; error }
	f struct{ T; a, b int \`k:"v"\` }
	g G[int, any, []byte]
	h [3]rune
	i interface{}
	j any
)
func k[P interface{ ~int | ~string }, Q ~[]P](Q) P { panic(0) }
`);
  test.each([
    ['a', 'map[string][]*T'],
    ['b', 'func(x int, y int, z ...string) (n int, err error)'],
    ['c', 'chan (<-chan int)'],
    ['d', 'chan<- func()'],
    ['e', 'interface{m(T) int; error}'],
    ['f', 'struct{T; a int "k:\\"v\\""; b int "k:\\"v\\""}'],
    ['g', 'G[int, any, []byte]'],
    ['G', 'G[K comparable, V, W any]'],
    ['h', '[3]rune'],
    ['i', 'interface{}'],
    ['j', 'any'],
    ['k', 'func[P interface{~int | ~string}, Q ~[]P](Q) P'],
  ])('%s', (name, want) => {
    expect(typeString(typeOf(name), unqualified)).toBe(want);
  });
  test('without qualifier, packages are written', () => {
    expect(typeString(typeOf('a'))).toBe('map[string][]*p.T');
  });
  test('objects', () => {
    const { pkg } = check('type S = []int\nfunc (t *T) m(x int) {}\ntype T struct{ f int }\nconst c = 1');
    const text = (name: string): string => {
      const obj = pkg.scope.lookup(name);
      return obj === null ? '' : objectString(obj, unqualified);
    };
    expect(text('S')).toBe('type S = []int');
    expect(text('T')).toBe('type T struct{f int}');
    expect(text('c')).toBe('const c untyped int');
    const t = pkg.scope.lookup('T')?.type;
    if (t?.kind !== 'Named') throw new Error('T is not defined');
    expect(namedMethods(t).map((m) => objectString(m, unqualified))).toEqual(['func (*T).m(x int)']);
  });
});

describe('instances', () => {
  test('have their methods substituted, and refer to themselves', () => {
    const { pkg, errors } = check(`
type List[T any] struct { next *List[T]; val T }
func (l *List[E]) Push(v E) *List[E] { return l }
var l List[string]`);
    expect(errors).toEqual([]);
    const l = pkg.scope.lookup('l')?.type;
    if (l?.kind !== 'Named') throw new Error('l is no defined type');
    expect(typeString(underlying(l), unqualified)).toBe('struct{next *List[string]; val string}');
    expect(namedMethods(l).map((m) => typeString(m.type, unqualified))).toEqual([
      'func(v string) *List[string]',
    ]);
  });
  test('can be made after the check', () => {
    const { pkg } = check(
      'type Pair[A, B any] struct { a A; b []B }\nfunc f[X any](x X) map[string]X { panic(0) }',
    );
    const pair = pkg.scope.lookup('Pair')?.type;
    const f = pkg.scope.lookup('f')?.type;
    if (pair?.kind !== 'Named' || f?.kind !== 'Signature') throw new Error('wrong kinds');
    const ctxt = new Context();
    const t = instance(null, 0, pair, [Typ.int, Typ.string], ctxt);
    expect(typeString(underlying(t), unqualified)).toBe('struct{a int; b []string}');
    expect(instance(null, 0, pair, [Typ.int, Typ.string], ctxt)).toBe(t);
    const sig = subst(null, 0, f, makeSubstMap(f.tparams, [t]), ctxt);
    expect(sig.kind === 'Signature' && typeString(sig.results, unqualified)).toBe(
      '(map[string]Pair[int, string])',
    );
  });
});

describe('type sets', () => {
  const typeOf = load(`
type A interface{ ~int | ~string; ~int | float64 }
type B interface{ int; string }
type C interface{ comparable; []int | int }
type D interface{ m(); interface{ n() } }
`);
  const set = (name: string): string => {
    const u = underlying(typeOf(name));
    if (u.kind !== 'Interface') return '';
    const s = typeSet(u);
    const terms = s.terms === null ? 'all' : s.terms.map((t) => (t.tilde ? '~' : '') + typeString(t.type));
    return `${terms} ${s.methods.map((m) => m.name)}`;
  };
  test.each([
    ['A', '~int '],
    ['B', ' '],
    ['C', 'int '],
    ['D', 'all m,n'],
  ])('%s', (name, want) => {
    expect(set(name)).toBe(want);
  });
});

describe('sizes', () => {
  const typeOf = load(`
type S struct { a bool; b int32; c bool; d string; e [3]uint16; f struct{} }
type I interface{ m() }
`);
  test('of a struct, with padding', () => {
    const s = underlying(typeOf('S'));
    expect(s.kind === 'Struct' && offsetsof(s.fields)).toEqual([0, 4, 8, 16, 32, 38]);
    expect(sizeof(s)).toBe(40);
    expect(alignof(s)).toBe(8);
    expect(sizeof(typeOf('I'))).toBe(16);
  });
});

test('defaults and comparability', () => {
  const typeOf = load('var a []int\nvar b struct{ f any }\nvar c [2]func()');
  expect(typeString(defaultType(Typ['untyped rune']))).toBe('rune');
  expect(['a', 'b', 'c'].map((n) => comparable(typeOf(n)))).toEqual([false, true, false]);
});

describe('messages', () => {
  // Wants are the output of go1.26.
  test.each([
    [
      'missing method',
      'type I interface{ M(int) string }\ntype T struct{}\nfunc (T) m(int) string { return "" }\nvar _ I = T{}',
      [
        '4:11: cannot use T{} (value of struct type T) as I value in variable declaration: T does not implement I (missing method M)\n\t\thave m(int) string\n\t\twant M(int) string',
      ],
    ],
    [
      'wrong type for method',
      'type I interface{ M(int) string }\ntype T struct{}\nfunc (T) M(string) string { return "" }\nvar _ I = T{}',
      [
        '4:11: cannot use T{} (value of struct type T) as I value in variable declaration: T does not implement I (wrong type for method M)\n\t\thave M(string) string\n\t\twant M(int) string',
      ],
    ],
    [
      'pointer receiver',
      'type I interface{ M() }\ntype T struct{}\nfunc (*T) M() {}\nvar _ I = T{}',
      [
        '4:11: cannot use T{} (value of struct type T) as I value in variable declaration: T does not implement I (method M has pointer receiver)',
      ],
    ],
    [
      'constraints',
      'type N interface{ ~int | ~float64 }\nfunc f[T N](T) {}\ntype S string\nfunc g() { f(S("")); f[[]int](nil) }\nfunc c[T comparable](T) {}\nfunc h() { c([]int{}) }',
      [
        '4:13: S does not satisfy N (S missing in ~int | ~float64)',
        '4:24: []int does not satisfy N ([]int missing in ~int | ~float64)',
        '6:13: []int does not satisfy comparable',
      ],
    ],
    [
      'inference',
      'func f[T any](a, b T) {}\nfunc g[T any]() {}\nfunc h[K comparable, V any](m map[K]V) {}\nfunc _() { f(1, "a"); g(); h([]int{}); f(1, 2.5) }',
      [
        '4:17: in call to f, mismatched types untyped int and untyped string (cannot infer T)',
        '4:24: in call to g, cannot infer T (declared at p.go:3:8)',
        '4:30: in call to h, type []int of []int{} does not match map[K]V (cannot infer K and V)',
      ],
    ],
    [
      'recursive types',
      'type T struct{ a [2]T }\ntype A struct{ b B }\ntype B struct{ a A }\ntype C D\ntype D C',
      [
        '1:6: invalid recursive type: T refers to itself',
        '2:6: invalid recursive type A\n\tp.go:3:6: A refers to B\n\tp.go:4:6: B refers to A',
        '4:6: invalid recursive type C\n\tp.go:5:6: C refers to D\n\tp.go:6:6: D refers to C',
      ],
    ],
    [
      'endless instances',
      'func f[T any]() { f[*T]() }',
      ['1:8: instantiation cycle:\n\tp.go:2:21: T instantiated as *T'],
    ],
  ])('%s', (_, src, want) => {
    const { errors } = check(src);
    expect(errors.sort()).toEqual(want);
  });
});
