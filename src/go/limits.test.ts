import { expect, test } from 'vitest';
import { analyze, run } from './go.ts';
import type { Files } from './go-api.ts';

async function stderr(files: Files): Promise<string> {
  let text = '';
  const running = run(files, { seed: 1, clock: 'virtual' }, (event) => {
    if (event.kind === 'stderr' || event.kind === 'compile-error') text += event.text;
  });
  await running.done;
  return text;
}

const main = (body: string): Files => ({ 'main.go': `package main\n${body}` });

test.each([
  ['a package variable', 'var a [1 << 27]struct{ x [4]int }\nfunc main() { println(a[1].x[1]) }'],
  ['nested arrays', 'func main() { var a [1 << 14][1 << 14]int; println(a[1][1]) }'],
  ['numbers', 'func main() { var a [1 << 40]float64; a[1] = 1; println(a[1] == 1) }'],
  ['a string', 'func main() { s := "abcdefgh"; for { s += s } }'],
  ['a slice', 'func main() { a := make([]struct{ a, b [2]int }, 1 << 27); println(len(a)) }'],
  [
    'a list',
    'type node struct { next *node }\nfunc main() { var list *node; for { n := &node{}; n.next = list; list = n } }',
  ],
  ['a repetition', 'import "strings"\nfunc main() { println(len(strings.Repeat("abcdefgh", 1 << 30))) }'],
  ['repeated bytes', 'import "bytes"\nfunc main() { println(len(bytes.Repeat([]byte("ab"), 1 << 40))) }'],
  [
    'a replacement',
    'import "strings"\nfunc main() { println(len(strings.ReplaceAll(strings.Repeat("a", 1 << 20), "a", strings.Repeat("b", 1 << 10)))) }',
  ],
  [
    'a Builder',
    'import "strings"\nfunc main() { var b strings.Builder; for { b.WriteString(strings.Repeat("x", 1 << 20)) } }',
  ],
  [
    'a Buffer',
    'import "bytes"\nfunc main() { var b bytes.Buffer; p := make([]byte, 1 << 24); for { b.Write(p) } }',
  ],
])('%s too large for memory ends the program with a message', { timeout: 30_000 }, async (_, body) => {
  expect(await stderr(main(body))).toMatch(
    /^(fatal error|panic: runtime error): .*out of memory in the browser/,
  );
});

test('circles, and lists that are let go, are not too large', async () => {
  const body = `type node struct{ prev, next *node }
func main() {
	root := &node{}
	root.next = root
	var last *node
	for i := range 18_000_000 {
		root.next = &node{next: root.next}
		last = &node{prev: last}
		if i%1_000_000 == 0 { root.next, last.prev = root, nil }
	}
	println(root.next != nil, last.prev != nil)
}`;
  expect(await stderr(main(body))).toBe('true true\n');
}, 30_000);

test.each([
  [
    'text',
    'import "fmt"\nfunc main() { s := "x"; for { s = fmt.Sprint(s, s) } }',
    'output of one fmt call too long',
  ],
  [
    'a list for json',
    'import "encoding/json"\ntype N struct{ Next *N }\nfunc main() { var n *N; for range 1_000_000 { n = &N{n} }; json.Marshal(n) }',
    'stack overflow',
  ],
  [
    'goroutines',
    'func main() { c := make(chan int); for { go func() { <-c }() } }',
    'goroutines: out of memory',
  ],
])(
  '%s without end ends the program with a message',
  async (_, body, words) => {
    expect(await stderr(main(body))).toMatch(new RegExp(`^(runtime: .*\\n)?fatal error: .*${words}`));
  },
  30_000,
);

test('a program nested too deeply is told so, wherever the stack ends', async () => {
  const body = `type T struct{}\nfunc (t T) f() T { return t }\nfunc main() { T{}${'.f()'.repeat(20_000)} }`;
  const words = 'program is nested too deeply';
  expect(await stderr(main(body))).toContain(words);
  expect((await analyze(main(body))).diagnostics.map((d) => d.message)).toEqual([words]);
});

test.each([
  ['é', 'package e', `malformed import path "m/é": invalid char 'é'`],
  ['p', 'package main\nfunc main() {}', 'import "m/p" is a program, not an importable package'],
])('the import of m/%s is refused as the go command does', async (folder, text, words) => {
  const files = { 'go.mod': 'module m\n', [`${folder}/x.go`]: text };
  const importer = `package main\nimport p "m/${folder}"\nfunc main() { p.F() }`;
  expect(await stderr({ ...files, 'main.go': importer })).toContain(`main.go:2:8: ${words}\n`);
});
