import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as go from '../../go.ts';

const FOLDER = join(import.meta.dirname, '../../testdata/test');

async function goTest(files: go.Files): Promise<{ code: number; text: string }> {
  let text = '';
  const running = go.test(files, { clock: 'virtual' }, (e) => {
    if (e.kind === 'stdout' || e.kind === 'stderr' || e.kind === 'compile-error') text += e.text;
  });
  return { code: await running.done, text: text.replace(/\(\d+\.\d\ds\)/g, '(0.00s)') };
}

function read(name: string): string {
  return readFileSync(join(FOLDER, name), 'utf8');
}

/** What `go test -v` printed for a file, recorded with all times as 0.00s and without the go command's own last lines. */
function recorded(name: string): string {
  return read(name.replace(/\.go$/, '.out'));
}

const source = 'package exercise\n\nfunc F() int { return 1 }\n';

describe('go test -v', () => {
  test.each(['reports', 'examples', 'fuzz', 'dirs'])('reports %s as real Go does', async (name) => {
    const { code, text } = await goTest({ [`${name}_test.go`]: read(`${name}_test.go`) });
    expect(text).toBe(recorded(`${name}_test.go`));
    expect(code).toBe(1);
  });

  test('shows a panic in a subtest with the reports of its parents, and where it began', async () => {
    const { code, text } = await goTest({ 'panics_test.go': read('panics_test.go') });
    // The frames of the library and addresses, which follow, are not alike.
    expect(text.split('\ngoroutine ')[0]).toBe(recorded('panics_test.go'));
    expect(text).toContain('exercise.TestBoom.func1(...)\n\t./panics_test.go:11\n');
    expect(code).toBe(2);
  });

  test('runs TestMain and the tests of an external package', async () => {
    const { code, text } = await goTest({
      'go.mod': 'module example\n',
      'a.go': source,
      'a_test.go':
        'package exercise\n\nimport (\n\t"fmt"\n\t"os"\n\t"testing"\n)\n\nfunc TestMain(m *testing.M) {\n\tfmt.Println("before")\n\tos.Exit(m.Run())\n}\n',
      'x_test.go':
        'package exercise_test\n\nimport (\n\t"example"\n\t"testing"\n)\n\nfunc TestF(t *testing.T) { t.Log(exercise.F()) }\n',
    });
    expect(text).toBe('before\n=== RUN   TestF\n    x_test.go:8: 1\n--- PASS: TestF (0.00s)\nPASS\n');
    expect(code).toBe(0);
  });

  test('says that there are no tests', async () => {
    expect(await goTest({ 'a.go': source })).toEqual({
      code: 0,
      text: 'testing: warning: no tests to run\nPASS\n',
    });
  });

  test('does not take leaving early for success', async () => {
    const { code, text } = await goTest({
      'a_test.go':
        'package main\n\nimport (\n\t"os"\n\t"testing"\n)\n\nfunc TestExit(t *testing.T) { os.Exit(0) }\n\nfunc main() {}\n',
    });
    expect(text).toContain('panic: unexpected call to os.Exit(0) during test [recovered, repanicked]\n');
    expect(code).toBe(2);
  });

  test.each([
    ['BenchmarkBad', 'wrong signature for BenchmarkBad, must be: func BenchmarkBad(b *testing.B)'],
    ['FuzzBad', 'wrong signature for FuzzBad, must be: func FuzzBad(f *testing.F)'],
  ])('refuses func %s()', async (name, message) => {
    const { text } = await goTest({ 'a_test.go': `package exercise\n\nfunc ${name}() {}\n` });
    expect(text).toBe(`./a_test.go:3:1: ${message}\n`);
  });

  test.each([
    ['x int', 'wrong signature for TestBad, must be: func TestBad(t *testing.T)'],
    ['', 'wrong signature for TestBad, must be: func TestBad(t *testing.T)'],
  ])('refuses func TestBad(%s)', async (params, message) => {
    const { code, text } = await goTest({ 'a_test.go': `package exercise\n\nfunc TestBad(${params}) {}\n` });
    expect(text).toBe(`./a_test.go:3:1: ${message}\n`);
    expect(code).toBe(1);
  });
});

test('RunBenchmarks prints a line for each that measures something itself', async () => {
  const source = `package main

import "testing"

func main() {
	testing.RunBenchmarks(nil, []testing.InternalBenchmark{
		{"BenchmarkLoop", func(b *testing.B) {
			for b.Loop() {
			}
		}},
		{"BenchmarkSubs", func(b *testing.B) {
			b.Run("one", func(b *testing.B) {
				for range b.N {
				}
			})
		}},
		{"BenchmarkBad", func(b *testing.B) { b.Error("no") }},
	})
}
`;
  let text = '';
  const running = go.run({ 'main.go': source }, {}, (e) => {
    if ('text' in e) text += e.text;
  });
  expect(await running.done).toBe(0);
  const said = text.replace(/[\d.]+ ns/g, '1 ns').replace(/ *\t *\d+\t */g, '\t1\t');
  expect(said).toBe(
    'BenchmarkLoop\t1\t1 ns/op\nBenchmarkSubs/one\t1\t1 ns/op\n--- FAIL: BenchmarkBad\n    main.go:17: no\n',
  );
});
