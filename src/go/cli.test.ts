import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const CLI = join(import.meta.dirname, 'cli.ts');

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'go-cli-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

/** Runs the command in the folder; times are all 0. */
function go(...args: string[]): { stdout: string; stderr: string; status: number | null } {
  const { stdout, stderr, status } = spawnSync(process.execPath, [CLI, ...args], {
    cwd: dir,
    encoding: 'utf8',
  });
  const zero = (text: string): string => text.replace(/\d+\.\d+s/g, '0s');
  return { stdout: zero(stdout), stderr, status };
}

function write(name: string, text: string): void {
  mkdirSync(join(dir, name, '..'), { recursive: true });
  writeFileSync(join(dir, name), text);
}

const TESTS =
  'package t\n\nimport "testing"\n\nfunc TestA(t *testing.T) {\n\tt.Run("x", func(t *testing.T) {})\n\tt.Run("y", func(t *testing.T) {})\n}\n';

test('go test says what the go command says of packages', () => {
  write('go.mod', 'module example.com/t\n\ngo 1.26\n');
  write('a.go', 'package t\n');
  expect(go('test')).toEqual({ stdout: '?   \texample.com/t\t[no test files]\n', stderr: '', status: 0 });
  write('a_test.go', TESTS);
  expect(go('test', '.')).toEqual({ stdout: 'ok  \texample.com/t\t0s\n', stderr: '', status: 0 });
  expect(go('test', '-v', '-run', 'A/y', '.').stdout).toBe(
    '=== RUN   TestA\n=== RUN   TestA/y\n--- PASS: TestA (0s)\n    --- PASS: TestA/y (0s)\nPASS\nok  \texample.com/t\t0s\n',
  );
  expect(go('test', '-run=Z', '.').stdout).toBe('ok  \texample.com/t\t0s [no tests to run]\n');
  write('b_test.go', 'package t\n\nimport "testing"\n\nfunc TestB(t *testing.T) {\n\tt.Error("no")\n}\n');
  const failure = '--- FAIL: TestB (0s)\n    b_test.go:6: no\nFAIL\n';
  expect(go('test', '.')).toMatchObject({ stdout: `${failure}FAIL\texample.com/t\t0s\nFAIL\n`, status: 1 });
  expect(go('test').stdout).toBe(`${failure}exit status 1\nFAIL\texample.com/t\t0s\n`);
  write('a.go', 'package t\n\nfunc f() { x := 1 }\n');
  expect(go('test', '.')).toEqual({
    stdout: 'FAIL\texample.com/t [build failed]\nFAIL\n',
    stderr: '# example.com/t [example.com/t.test]\n./a.go:3:12: declared and not used: x\n',
    status: 1,
  });
}, 60_000);

test('go fmt writes what is not formatted and names it', () => {
  write('a.go', 'package  a\n');
  write('b/b.go', 'package b\n\nfunc f(){}\n');
  write('b/c.go', 'package b\n');
  expect(go('fmt')).toEqual({ stdout: 'a.go\n', stderr: '', status: 0 });
  expect(go('fmt', './...').stdout).toBe('b/b.go\n');
  expect(readFileSync(join(dir, 'b', 'b.go'), 'utf8')).toBe('package b\n\nfunc f() {}\n');
  write('a.go', 'package a\nfunc (');
  expect(go('fmt', 'a.go')).toEqual({
    stdout: '',
    stderr: "a.go:2:7: expected ')', found 'EOF'\nexit status 2\n",
    status: 1,
  });
  expect(readFileSync(join(dir, 'a.go'), 'utf8')).toBe('package a\nfunc (');
}, 60_000);

test('go run says what is missing', () => {
  expect(go('run')).toEqual({ stdout: '', stderr: 'go: no go files listed\n', status: 1 });
  expect(go('run', 'no.go').stderr).toBe('stat no.go: no such file or directory\n');
}, 60_000);

const PROGRAM = `package main

import (
	"bufio"
	"fmt"
	"os"

	"example.com/m/sub"
)

func main() {
	in := bufio.NewScanner(os.Stdin)
	for in.Scan() {
		fmt.Println(sub.Twice(in.Text()), os.Args[1:])
	}
	fmt.Fprintln(os.Stderr, "done")
	os.Exit(3)
}
`;

/** A module with a library, a program, a package that does not compile and one that has only tests. */
function writeModule(): void {
  write('go.mod', 'module example.com/m\n\ngo 1.26\n');
  write('sub/sub.go', 'package sub\n\nfunc Twice(s string) string { return s + s }\n');
  write(
    'sub/sub_test.go',
    `package sub

import (
	"fmt"
	"os"
	"testing"
)

func TestTwice(t *testing.T) {
	text, err := os.ReadFile("testdata/in.txt")
	t.Log(string(text), err, testing.Short())
}
func TestOther(t *testing.T) {}
func BenchmarkTwice(b *testing.B) {
	for b.Loop() {
		Twice("ab")
	}
}
func BenchmarkNamed(b *testing.B) { b.Run("x y", func(b *testing.B) {}) }
func ExampleTwice() {
	fmt.Println(Twice("ha"))
	// Output: haha
}
`,
  );
  write('sub/testdata/in.txt', 'from a file');
  write('cmd/serve/main.go', PROGRAM);
  write('bad/bad.go', 'package bad\n\nfunc f() { x := 1 }\n');
  write(
    'ext/ext_test.go',
    'package ext_test\n\nimport "testing"\n\nfunc TestE(t *testing.T) { t.Error("no") }\n',
  );
}

// What is expected below was seen of go 1.26.
test('go test takes patterns of packages', () => {
  writeModule();
  expect(go('test', './...')).toEqual({
    stdout: [
      'FAIL\texample.com/m/bad [build failed]',
      '?   \texample.com/m/cmd/serve\t[no test files]',
      '--- FAIL: TestE (0s)\n    ext_test.go:5: no\nFAIL\nFAIL\texample.com/m/ext\t0s',
      'ok  \texample.com/m/sub\t0s\nFAIL\n',
    ].join('\n'),
    stderr: '# example.com/m/bad\nbad/bad.go:3:12: declared and not used: x\n',
    status: 1,
  });
  expect(go('test', 'example.com/m/sub').stdout).toBe('ok  \texample.com/m/sub\t0s\n');
  expect(go('test', './none')).toMatchObject({ stdout: 'FAIL\t./none [setup failed]\nFAIL\n', status: 1 });
  expect(go('test', 'no/...')).toMatchObject({
    stderr: 'go: warning: "no/..." matched no packages\nno packages to test\n',
    status: 1,
  });
}, 60_000);

test('go test knows the flags of tests and benchmarks', () => {
  writeModule();
  const twice = '=== RUN   TestTwice\n    sub_test.go:11: from a file <nil> true\n--- PASS: TestTwice (0s)\n';
  expect(go('test', '-v', '-short', '-count=2', '-run', 'Twice', '-skip', 'Example', './sub').stdout).toBe(
    `${twice}${twice}PASS\nok  \texample.com/m/sub\t0s\n`,
  );
  expect(go('test', '-list', 'Tw', './sub').stdout).toBe(
    'TestTwice\nBenchmarkTwice\nExampleTwice\nok  \texample.com/m/sub\t0s\n',
  );
  const { stdout } = go('test', '-run', 'none', '-bench', '.', '-benchtime', '20x', './sub');
  expect(stdout.replace(/^goos.*\ngoarch.*\n/, '').replace(/ +[\d.]+ ns/g, ' 1 ns')).toBe(
    [
      'pkg: example.com/m/sub\nBenchmarkTwice \t      20\t 1 ns/op',
      'BenchmarkNamed/x_y         \t      20\t 1 ns/op\nPASS\nok  \texample.com/m/sub\t0s\n',
    ].join('\n'),
  );
  expect(go('test', '-run', '[', './sub')).toMatchObject({
    stdout: [
      'testing: invalid regexp for element 0 of -test.run ("["): error parsing regexp: missing closing ]: `[`\n',
      'FAIL\texample.com/m/sub\t0s\nFAIL\n',
    ].join(''),
    status: 1,
  });
  const usage =
    "usage: go test [build/test flags] [packages] [build/test flags & test binary flags]\nRun 'go help test' and 'go help testflag' for details.\n";
  expect(go('test', '-count=x')).toEqual({
    stdout: '',
    stderr: `invalid value "x" for flag -count: parse error\n${usage}`,
    status: 2,
  });
  expect(go('test', '-cover').stderr).toBe('go: -cover: the engine does not measure coverage\n');
}, 60_000);

test('go test has vet look first', () => {
  write('go.mod', 'module example.com/v\n\ngo 1.26\n');
  write('v_test.go', 'package v\n\nimport "testing"\n\nfunc TestV(t *testing.T) { t.Logf("%d", "x") }\n');
  const first = go('test', '.');
  expect(first.stderr).toBe(
    '# example.com/v\n# [example.com/v]\n./v_test.go:5:36: (*testing.common).Logf format %d has arg "x" of wrong type string\n',
  );
  expect(first).toMatchObject({ stdout: 'FAIL\texample.com/v [build failed]\nFAIL\n', status: 1 });
  expect(go('test', '-vet=off', '.')).toMatchObject({ stdout: 'ok  \texample.com/v\t0s\n', status: 0 });
}, 60_000);

test('go run runs packages of a module and says where errors are', () => {
  writeModule();
  expect(go('run', './sub')).toEqual({
    stdout: '',
    stderr: 'package example.com/m/sub is not a main package\n',
    status: 1,
  });
  expect(go('run', './cmd/serve', 'a')).toEqual({ stdout: '', stderr: 'done\nexit status 3\n', status: 1 });
  expect(go('run', 'cmd/serve/main.go', 'a').stderr).toBe('done\nexit status 3\n');
  write('sub/sub.go', 'package sub\n\nfunc Twice(s string) string { return 1 }\n');
  expect(go('run', './cmd/serve').stderr).toBe(
    '# example.com/m/sub\nsub/sub.go:3:38: cannot use 1 (untyped int constant) as string value in return statement\n',
  );
  expect(go('run', '-x9', '.')).toMatchObject({
    stderr:
      "flag provided but not defined: -x9\nusage: go run [build flags] [-exec xprog] package [arguments...]\nRun 'go help run' for details.\n",
    status: 2,
  });
}, 60_000);

test('go vet looks at every package that compiles', () => {
  writeModule();
  write('cmd/serve/main.go', 'package main\n\nimport "fmt"\n\nfunc main() { fmt.Printf("%d\\n", "x") }\n');
  expect(go('vet', './...')).toEqual({
    stdout: '',
    stderr: [
      '# example.com/m/bad\n# [example.com/m/bad]\nvet: bad/bad.go:3:12: declared and not used: x\n',
      'cmd/serve/main.go:5:27: fmt.Printf format %d has arg "x" of wrong type string\n',
    ].join(''),
    status: 1,
  });
  expect(go('vet', './sub')).toEqual({ stdout: '', stderr: '', status: 0 });
}, 60_000);

test('go build makes a file that Node runs by itself', () => {
  writeModule();
  expect(go('build', './...')).toMatchObject({
    stderr: '# example.com/m/bad\nbad/bad.go:3:12: declared and not used: x\n',
    status: 1,
  });
  expect(go('build', '-o', 'out.js', './cmd/serve')).toEqual({ stdout: '', stderr: '', status: 0 });
  for (const type of ['module', 'commonjs']) {
    write(`${type}/package.json`, `{"type":"${type}"}`);
    write(`${type}/out.js`, readFileSync(join(dir, 'out.js'), 'utf8'));
    const ran = spawnSync(process.execPath, ['out.js', 'x', 'y'], {
      cwd: join(dir, type),
      input: 'a\nb\n',
      encoding: 'utf8',
    });
    expect(ran).toMatchObject({ stdout: 'aa [x y]\nbb [x y]\n', stderr: 'done\n', status: 3 });
  }
}, 60_000);

test('what is no command is said to be none', () => {
  expect(go('frob')).toEqual({
    stdout: '',
    stderr: "go frob: unknown command\nRun 'go help' for usage.\n",
    status: 2,
  });
  expect(go('get', 'x')).toMatchObject({ stderr: 'go get: not available in the engine\n', status: 2 });
}, 60_000);
