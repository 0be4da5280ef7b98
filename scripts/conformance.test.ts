import { describe, expect, test } from 'vitest';
import { lastLine, sum } from './count.ts';
import { importsOf, verdictOn } from './eligible.ts';
import { compareErrors, wantedErrors, withoutColumns } from './errorcheck.ts';

const std = new Set(['fmt', 'strings']);

function verdict(text: string, others: Record<string, string> = {}): string {
  const found = verdictOn({ path: 'x.go', text, others }, std);
  return found.kind === 'excluded'
    ? found.reason
    : found.kind === 'none'
      ? 'none'
      : `${found.action} ${found.args}`.trim();
}

describe('which programs count', () => {
  test.each([
    ['// run\n\npackage main', 'run'],
    ['// run a b\n\npackage main', 'run a,b'],
    ['//go:build !wasm\n\n// run\n\npackage main', 'run'],
    ['// errorcheck -d=panic\n\npackage p', 'errorcheck'],
    ['// errorcheck -0 -m\n\npackage p', 'compiler flags'],
    ['//go:build arm64\n\n// run\n\npackage main', 'another platform or build tag'],
    ['//go:build linux && (amd64 || arm64)\n\n// run\n\npackage main', 'run'],
    ['// run\n\npackage main\n\nimport "unsafe"', 'unsafe'],
    ['// run\n\npackage main\n\nimport (\n\t"fmt"\n\tx "os/exec" // why\n)', 'os/exec'],
    ['// run\n\npackage main\n\nimport "reflect"', 'std: reflect'],
    ['// run\n\npackage main\n\nfunc f() { runtime.ReadMemStats(nil) }', "the collector's internals"],
    ['// asmcheck\n\npackage p', 'assembly'],
    ['// skip\n\npackage p', 'none'],
    ['package p', 'none'],
  ])('%j: %s', (text, want) => {
    expect(verdict(text)).toBe(want);
  });

  test('the other files of a program count with it', () => {
    expect(verdict('// rundir\n\npackage ignored', { 'a.go': 'package a\n\nimport "unsafe"' })).toBe(
      'unsafe',
    );
    expect(
      verdict('// rundir\n\npackage ignored', {
        'a.go': 'package a',
        'main.go': 'package main\n\nimport "./a"',
      }),
    ).toBe('rundir');
    expect(verdict('// rundir\n\npackage ignored', { 'a.s': '' })).toBe('assembly');
  });

  test('imports are read without what comments quote', () => {
    expect(
      importsOf('package p\n\nimport (\n\t"fmt" // ERROR "imported"\n\t. `strings`\n)\nimport x "os"'),
    ).toEqual(['fmt', 'strings', 'os']);
  });
});

describe('expected errors', () => {
  const text =
    'package p\nvar a = b // ERROR "undefined: b"\nvar c = d //// ERROR "no"\nvar a = 1 // ERROR "redeclared\\n\\tLINE-2: other"';

  test('are read from comments', () => {
    const wanted = wantedErrors('x.go', text);
    expect(wanted.map(({ line, rx }) => [line, rx.source])).toEqual([
      [2, 'undefined: b'],
      [4, 'redeclared\\n\\tx.go:2: other'],
    ]);
  });

  test.each([
    [
      'all there',
      [
        [2, 'undefined: b'],
        [4, 'a redeclared\n\tx.go:2: other'],
      ],
      0,
      0,
    ],
    ['one missing', [[2, 'undefined: b']], 1, 0],
    [
      'other words',
      [
        [2, 'unknown b'],
        [4, 'a redeclared\n\tx.go:2: other'],
      ],
      2,
      0,
    ],
    [
      'one too many',
      [
        [2, 'undefined: b'],
        [3, 'undefined: d'],
        [4, 'a redeclared\n\tx.go:2: other'],
      ],
      1,
      1,
    ],
  ] as [string, [number, string][], number, number][])('%s', (_, list, problems, extra) => {
    const reported = list.map(([line, message]) => ({ file: 'x.go', line, message }));
    const found = compareErrors(wantedErrors('x.go', text), reported);
    expect({ problems: found.problems.length, extra: found.extra }).toEqual({ problems, extra });
  });

  test('positions in messages lose their columns', () => {
    expect(withoutColumns('a redeclared\n\t./x.go:2:5: other declaration of a')).toBe(
      'a redeclared\n\tx.go:2: other declaration of a',
    );
  });
});

test('counts add up to one line', () => {
  const total = sum([
    { passed: 2, failed: 0, skipped: 0 },
    { passed: 1, failed: 1, skipped: 0 },
  ]);
  expect(lastLine(total)).toBe('3 passed, 1 failed');
  expect(lastLine({ ...total, skipped: 4 })).toBe('3 passed, 1 failed, 4 skipped');
});
