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
