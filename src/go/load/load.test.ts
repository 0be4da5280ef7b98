import { describe, expect, test } from 'vitest';
import { analyze, run } from '../go.ts';
import type { Files } from '../go-api.ts';
import { isBuilt } from './constraints.ts';
import { readModule } from './module.ts';

const MOD = 'module m\n\ngo 1.26\n';

async function said(files: Files): Promise<string> {
  let text = '';
  await run(files, { seed: 1, clock: 'virtual' }, (e) => {
    if (e.kind === 'compile-error' || e.kind === 'stdout' || e.kind === 'stderr') text += e.text;
  }).done;
  return text;
}

const importing = (...paths: string[]): string =>
  `package main\n${paths.map((path) => `import _ "${path}"\n`).join('')}func main() { println("ran") }\n`;

describe('files of a folder', () => {
  test.each([
    ['a.go', '', true],
    ['a_js.go', '', true],
    ['a_wasm.go', '', true],
    ['a_js_wasm.go', '', true],
    ['a_js_wasm_test.go', '', true],
    ['a_linux.go', '', false],
    ['a_amd64.go', '', false],
    ['a_linux_wasm.go', '', false],
    ['a_unix.go', '', true],
    ['linux.go', '', true],
    ['_a.go', '', false],
    ['.a.go', '', false],
    ['a.go', '//go:build ignore\n\n', false],
    ['a.go', '//go:build js && !linux\n\n', true],
    ['a.go', '// Copyright\n\n/* more\n*/\n//go:build (linux || darwin) && gc\n\n', false],
    ['a.go', '//go:build go1.26\n\n', true],
    ['a.go', '//go:build go1.27\n\n', false],
    ['a.go', '// +build ignore\n\n', false],
    ['a.go', '// +build linux,amd64 js\n\n', true],
    ['a.go', 'package a\n//go:build ignore\n', true],
  ])('%s %j: %s', (name, header, want) => {
    expect(isBuilt(name, header.startsWith('package') ? header : `${header}package a\n`)).toBe(want);
  });

  test.each([
    ['', 'unexpected end of expression'],
    ['!!js', 'double negation not allowed'],
    ['js &&', 'unexpected end of expression'],
    ['(js', 'missing close paren'],
    ['(js ||', 'missing close paren'],
    ['js)', 'unexpected token )'],
    ['js || || gc', 'unexpected token ||'],
    ['js gc', 'unexpected token gc'],
    ['a-b', 'invalid syntax at -'],
    ['js & gc', 'invalid syntax at &'],
    ['gc // comment', 'invalid syntax at /'],
  ])('//go:build %s: %s', async (line, problem) => {
    const text = `//go:build ${line}\n\n${importing()}`;
    const complaint = `main.go: parsing //go:build line: ${problem}\n`;
    expect(await said({ 'main.go': text })).toBe(complaint);
    expect(await said({ 'go.mod': MOD, 'main.go': text, 'a.go': 'package main\n' })).toBe(complaint);
    const imported = {
      'go.mod': MOD,
      'main.go': importing('m/a'),
      'a/main.go': text,
      'a/a.go': 'package a\n',
    };
    expect(await said(imported)).toBe(`main.go:2:8: ${complaint}`);
  });

  test('only one //go:build line counts', async () => {
    const text = `//go:build js\n//go:build gc\n\n${importing()}`;
    expect(await said({ 'main.go': text })).toBe('main.go: multiple //go:build comments\n');
  });

  test('those that are not built do not count, however wrong they are', async () => {
    const files = {
      'go.mod': MOD,
      'main.go': importing('m/a'),
      'a/a.go': 'package a\n\nfunc init() { println("a") }\n',
      'a/a_windows.go': 'package a\n\nfunc init() { oops }\n',
      'a/doc.go': 'package documentation\n',
      'unused/u.go': 'package unused\n\nvar x = oops\n',
      'other.go': '//go:build never\n\npackage other\n',
    };
    expect(await said(files)).toBe('a\nran\n');
  });

  test('a program of one file runs whatever that is called', async () => {
    expect(await said({ 'x_windows.go': `//go:build ignore\n\n${importing()}` })).toBe('ran\n');
  });

  test('an editor hears of packages that nothing imports', async () => {
    const files = { 'go.mod': MOD, 'main.go': importing(), 'u/u.go': 'package u\n\nvar x = oops\n' };
    expect((await analyze(files)).diagnostics.map((d) => `${d.file}:${d.line}: ${d.message}`)).toEqual([
      'u/u.go:3: undefined: oops',
    ]);
  });
});

// As the go command says it, but for folders, which it names in full.
describe('what the go command refuses', () => {
  const lib = (name: string, ...paths: string[]): string =>
    `package ${name}\n${paths.map((path) => `import _ "${path}"\n`).join('')}`;
  const cases: readonly [name: string, files: Files, want: string][] = [
    [
      'a cycle',
      {
        'main.go': importing('m/a'),
        'a/a.go': lib('a', 'm/b'),
        'b/b.go': lib('b', 'm/a'),
      },
      'package m\n\timports m/a from main.go\n\timports m/b from a.go\n\timports m/a from b.go: import cycle not allowed\n',
    ],
    [
      'itself',
      { 'main.go': importing('m/a'), 'a/a.go': lib('a', 'm/a') },
      'package m\n\timports m/a from main.go\n\timports m/a from a.go: import cycle not allowed\n',
    ],
    [
      'internal packages of others',
      { 'main.go': importing('m/a/internal/x'), 'a/internal/x/x.go': lib('x') },
      'package m\n\tmain.go:2:8: use of internal package m/a/internal/x not allowed\n',
    ],
    [
      'and by way of another package',
      { 'main.go': importing('m/b'), 'b/b.go': lib('b', 'internal/abi') },
      'package m\n\timports m/b\n\tb/b.go:2:8: use of internal package internal/abi not allowed\n',
    ],
    ['no such package', { 'main.go': importing('fmt', 'm/x') }, 'main.go:3:8: package m/x is not in std\n'],
    [
      'another module',
      { 'main.go': importing('github.com/x/y') },
      'main.go:2:8: no required module provides package github.com/x/y; to add it:\n\tgo get github.com/x/y\n',
    ],
    [
      'a relative path',
      { 'main.go': importing('./a'), 'a/a.go': lib('a') },
      'main.go:2:8: "./a" is relative, but relative import paths are not supported in module mode\n',
    ],
    [
      'malformed paths',
      { 'main.go': importing('m//a', 'm/a/', 'm/./a', '/a') },
      'main.go:5:8: "/a" is not a package path; see \'go help packages\'\n' +
        'main.go:4:8: malformed import path "m/./a": invalid path element "."\n' +
        'main.go:2:8: malformed import path "m//a": double slash\n' +
        'main.go:3:8: malformed import path "m/a/": trailing slash\n',
    ],
    [
      'a folder without files for this platform',
      { 'main.go': importing('m/a'), 'a/a_linux.go': lib('a') },
      'package m\n\timports m/a: build constraints exclude all Go files in a\n',
    ],
    [
      'two packages in one folder',
      { 'main.go': importing('m/a'), 'a/a.go': lib('a'), 'a/b.go': lib('b') },
      'main.go:2:8: found packages a (a.go) and b (b.go) in a\n',
    ],
    [
      'two packages at the root',
      { 'main.go': importing(), 'b.go': lib('b') },
      'found packages b (b.go) and main (main.go) in .\n',
    ],
    [
      'a program',
      { 'main.go': importing('m/a'), 'a/a.go': importing() },
      'main.go:2:8: import "m/a" is a program, not an importable package\n',
    ],
    [
      'a nested module',
      { 'main.go': importing('m/a'), 'a/go.mod': MOD, 'a/a.go': lib('a') },
      'main.go:2:8: package m/a is not in std\n',
    ],
    ['only tests', { 'main_test.go': lib('main') }, 'm: no non-test Go files in .\n'],
    ['a library', { 'a.go': lib('a') }, 'package m is not a main package\n'],
    ['cgo', { 'main.go': importing('C') }, 'main.go:2:8: import "C": cgo is not available in the browser\n'],
    [
      'unsafe',
      { 'main.go': importing('unsafe') },
      'main.go:2:8: package unsafe is not available in the browser\n',
    ],
    [
      'go.mod',
      { 'main.go': importing(), 'go.mod': 'modul m\n\ngo x.26\nrequire foo\n' },
      "go: errors parsing go.mod:\ngo.mod:1: unknown directive: modul\ngo.mod:3: invalid go version 'x.26': must match format 1.23.0\ngo.mod:4: usage: require module/path v1.2.3\n",
    ],
    [
      'a later Go',
      { 'main.go': importing(), 'go.mod': 'module m\ngo 1.99\n' },
      'go: go.mod requires go >= 1.99 (running go 1.26; GOTOOLCHAIN=local)\n',
    ],
  ];
  test.each(cases)('%s', async (_name, files, want) => {
    expect(await said({ 'go.mod': MOD, ...files })).toBe(want);
  });
});

test('packages that are wrong are reported each, those that need them not', async () => {
  const ten = Array.from({ length: 12 }, (_, i) => `var x${i} = y\n`).join('');
  const lines = (name: string): string =>
    `${Array.from({ length: 10 }, (_, i) => `${name}/${name}.go:${i + 2}:${i < 10 ? 10 : 11}: undefined: y\n`).join('')}` +
    `${name}/${name}.go:11:10: too many errors\n`;
  const files = {
    'go.mod': MOD,
    'main.go': 'package main\n\nimport "m/a"\nimport "m/b"\n\nfunc main() { a.F(); oops }\n',
    'a/a.go': `package a\n${ten}`,
    'b/b.go': `package b\n${ten}`,
  };
  expect(await said(files)).toBe(lines('a') + lines('b'));
});

test('files are told of in the order in which something was found in them', async () => {
  const files = {
    'go.mod': MOD,
    'a.go': 'package main\n\nimport "os"\n\nfunc main() {\n\tf(z)\n\tundefinedA()\n}\n',
    'b.go': 'package main\n\nvar z int = "s"\n\nfunc f(n int) { undefinedB() }\n',
    'c.go': 'package main\n\ntype T struct{ m missing }\n',
  };
  expect(await said(files)).toBe(`./c.go:3:18: undefined: missing
./b.go:3:13: cannot use "s" (untyped string constant) as int value in variable declaration
./b.go:5:17: undefined: undefinedB
./a.go:3:8: "os" imported and not used
./a.go:7:2: undefined: undefinedA
`);
});

test('the version in go.mod is that of the language', async () => {
  expect(
    readModule({ 'go.mod': 'module "m" // x\n\ngo 1.23.4\nrequire (\n\ta.b/c v1.0.0\n)\n' }),
  ).toMatchObject({
    path: 'm',
    goVersion: 'go1.23',
    requires: ['a.b/c'],
  });
  const files = {
    'go.mod': 'module m\ngo 1.21\n',
    'a.go': 'package m\n\nfunc f() {\n\tfor range 3 {\n\t}\n}\n',
  };
  expect((await analyze(files)).diagnostics.map((d) => d.message)).toEqual([
    'cannot range over 3 (untyped int constant): requires go1.22 or later (-lang was set to go1.21; check go.mod)',
  ]);
});

describe('an unexported name of another package', () => {
  // The compiler knows of it if it is part of what other packages use: a type, or a body that is copied into its callers.
  const LIBRARY = `package a

type shape interface{ area() int }
type square struct{}
type lonely struct{}

func (square) area() int { return unit() }
func unit() int           { return 1 }
func New() shape          { return square{} }

func twice(n int) int { return n + n }
func Twice(n int) int { return twice(n) * limit }

const limit = 3

func Deferred()      { defer quiet() }
func quiet()         {}
func generic[T any]() {}
func Call()          { generic[int]() }

//go:noinline
func Slow() int { return slow() }
func slow() int { return 1 }
func Rec(n int) int {
	if n == 0 {
		return base()
	}
	return Rec(n - 1)
}
func base() int { return slow() + slow() + slow() + slow() }
`;
  test.each([
    ['shape', 'name shape not exported by package a'],
    ['square', 'name square not exported by package a'],
    ['unit', 'name unit not exported by package a'],
    ['lonely', 'undefined: a.lonely'],
    ['twice', 'name twice not exported by package a'],
    ['limit', 'undefined: a.limit'],
    ['quiet', 'undefined: a.quiet'],
    ['generic', 'name generic not exported by package a'],
    ['slow', 'undefined: a.slow (but have Slow)'],
    ['deferred', 'undefined: a.deferred (but have Deferred)'],
  ])('%s', async (name, words) => {
    const main = `package main\n\nimport "m/a"\n\nfunc main() { println(a.${name}) }\n`;
    const { diagnostics } = await analyze({ 'go.mod': MOD, 'main.go': main, 'a/a.go': LIBRARY });
    expect(diagnostics[0]?.message).toBe(words);
  });
});
