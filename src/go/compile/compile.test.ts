// This file tests what a reader would notice of compilation: small programs and what real Go prints for them.

import { expect, test } from 'vitest';
import { run } from '../go.ts';

/** What a main function prints with println. */
async function output(decls: string, body: string): Promise<string> {
  let text = '';
  const source = `package main\n${decls}\nfunc main() {\n${body}\n}\n`;
  const running = run({ 'main.go': source }, { clock: 'virtual', seed: 1 }, (e) => {
    if (e.kind === 'stdout' || e.kind === 'stderr' || e.kind === 'compile-error') text += e.text;
  });
  await running.done;
  return text;
}

const programs: readonly (readonly [name: string, decls: string, body: string, want: string])[] = [
  [
    'integers leave the range of doubles and come back',
    '',
    'x := 1<<53 - 1\nfor i := 0; i < 3; i++ { x += 1 << 52 }\nprintln(x, x*x, x-x+5, -x/7, x%1000)\nvar u uint = 3\nprintln(u-4, int8(x), uint32(x))',
    '22517998136852479 -45035996273704959 5 -3216856876693211 479\n18446744073709551615 -1 4294967295\n',
  ],
  [
    'calls are made before variables are read',
    'var g = 1\nfunc f() int { g++; return g }',
    'println(g + f(), []int{g, f()}[0])\na := []int{1, 2, 3}\ni := 0\ni, a[i] = 2, 9\nprintln(i, a[0], a[2])',
    '5 3\n2 9 3\n',
  ],
  [
    'goto goes backwards and out of blocks',
    '',
    'n := 0\nloop:\nn++\nfor i := 0; ; i++ { if i == n { if n < 3 { goto loop }; goto done } }\ndone:\nprintln(n)',
    '3\n',
  ],
  [
    'bodies of range over functions return, break out and defer',
    'func seq(yield func(int) bool) { for i := 0; yield(i); i++ {} }\nfunc find(n int) (r int) {\n\tdefer func() { r *= 10 }()\n\tfor x := range seq {\n\t\tdefer print("d", x, " ")\n\t\tif x == n { return x }\n\t}\n\treturn -1\n}',
    'println(find(2))\nouter:\nfor a := range seq { for b := range seq { if b > 1 { continue outer }; if a > 1 { break outer }; print(a, b, " ") } }\nprintln()',
    'd2 d1 d0 20\n00 01 10 11 \n',
  ],
  [
    'generic types, methods and closures have instances of their own',
    'type List[T any] struct { head *node[T] }\ntype node[T any] struct { v T; next *node[T] }\nfunc (l *List[T]) Push(v T) { l.head = &node[T]{v, l.head} }\nfunc Map[T, U any](l *List[T], f func(T) U) *List[U] { type box struct{ u U }; r := &List[U]{}; for n := l.head; n != nil; n = n.next { b := box{f(n.v)}; r.Push(b.u) }; return r }',
    'l := &List[int]{}\nl.Push(1); l.Push(2)\nm := Map(l, func(i int) string { return "abc"[:i] })\nprintln(m.head.v, m.head.next.v)',
    'a ab\n',
  ],
  [
    'structs and arrays are copied where Go copies',
    'type P struct { x int; a [2]int }\nfunc (p P) set() { p.x = 9 }\nfunc (p *P) add() { p.x++ }\nfunc same(p P) P { return p }',
    'p := P{1, [2]int{3, 4}}\nq := p\nq.a[0] = 7\nr := same(p)\nr.add()\np.set()\ns := []P{p, q}\nfor _, v := range s { v.x = 5 }\nt := &s[0]\ns[0], s[1] = s[1], s[0]\nvar i any = p\np.x = 8\nprintln(p.x, p.a[0], q.a[0], r.x, s[0].a[0], t.a[0], i.(P).x, p == q)',
    '8 3 7 2 7 7 1 false\n',
  ],
  [
    'promoted methods go through embedded pointers and interfaces',
    'type namer interface { name() string }\ntype base struct { n string }\nfunc (b *base) name() string { return b.n }\ntype mid struct { *base }\ntype top struct { mid; namer2 }\ntype namer2 interface { other() string }\ntype o string\nfunc (x o) other() string { return string(x) + "!" }',
    't := top{mid{&base{"b"}}, o("o")}\nvar n namer = t\nf := n.name\ng := (*top).other\nt.base.n = "c"\nprintln(n.name(), f(), g(&t))',
    'c c o!\n',
  ],
  [
    'recover works in the deferred function only, and results can be changed',
    'func inner() any { return recover() }\nfunc f() (r string) {\n\tdefer func() { if inner() == nil { r = recover().(string) + r } }()\n\tdefer func() { r = "!" }()\n\tpanic("boo")\n}',
    'println(f())',
    'boo!\n',
  ],
  [
    'each round of a loop has a variable of its own',
    '',
    'var fs []func() int\nvar ps []*int\nfor i := 0; i < 3; i++ { fs = append(fs, func() int { i += 10; return i }); ps = append(ps, &i) }\nfor i, f := range fs { print(f(), " ", *ps[i], " ") }\nprintln()',
    '10 10 11 11 12 12 \n',
  ],
];

test.each(programs)('%s', async (_, decls, body, want) => {
  expect(await output(decls, body)).toBe(want);
});
