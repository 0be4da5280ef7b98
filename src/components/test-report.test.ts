import { expect, test } from 'vitest';
import { readTestReport, testTitle } from './test-report.ts';

test('each test has its own verdict and output', () => {
  const report = readTestReport(
    [
      '=== RUN   TestArea',
      '--- PASS: TestArea (0.00s)',
      '=== RUN   TestName',
      '    exercise_test.go:12: Name() = "", want "square"',
      '--- FAIL: TestName (0.25s)',
      'FAIL',
      'exit status 1',
      'FAIL\texample\t0.002s',
      '',
    ].join('\n'),
  );
  expect(report.results).toEqual([
    { name: 'TestArea', status: 'pass', output: '', seconds: 0 },
    {
      name: 'TestName',
      status: 'fail',
      output: '    exercise_test.go:12: Name() = "", want "square"\n',
      seconds: 0.25,
    },
  ]);
  expect(report.rest).toBe('');
});

test('subtests stand on their own', () => {
  const report = readTestReport(
    '=== RUN   TestA\n=== RUN   TestA/x_y\n    a_test.go:3: no\n--- FAIL: TestA (0.00s)\n    --- FAIL: TestA/x_y (0.00s)\nFAIL\n',
  );
  expect(report.results.map(({ name, status, output }) => [name, status, output])).toEqual([
    ['TestA', 'fail', ''],
    ['TestA/x_y', 'fail', '    a_test.go:3: no\n'],
  ]);
});

test('a test that a panic cut short has failed', () => {
  const report = readTestReport('=== RUN   TestA\npanic: oh\n');
  expect(report.results[0]).toMatchObject({ status: 'fail', output: 'panic: oh\n' });
});

test('a build failure is kept apart', () => {
  expect(readTestReport('./start.go:3:1: missing return\n').rest).toBe('./start.go:3:1: missing return\n');
});

test.each([
  ['TestGreet', 'Greet'],
  ['TestGreet/empty_name', 'Greet: empty name'],
])('%s reads %s', (name, want) => expect(testTitle(name)).toBe(want));
