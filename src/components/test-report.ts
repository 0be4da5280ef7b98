// This file reads what `go test -v` prints and gives each test its own result and output. Subtests are results of their
// own, after their parent, in the order in which they ran. Output that belongs to no test is kept apart. Pure.

import type { TestResult } from '../go/go-api.ts';

export interface TestReport {
  readonly results: readonly TestResult[];
  /** What was printed outside every test: a panic, a build failure. */
  readonly rest: string;
}

const RUN = /^=== RUN\s+(\S+)$/;
const SWITCH = /^=== (?:CONT|NAME|PAUSE)\s+(\S+)$/;
const VERDICT = /^\s*--- (PASS|FAIL|SKIP): (\S+) \((\d+(?:\.\d+)?)s\)$/;
const SUMMARY = /^(?:PASS|FAIL|ok|exit status \d+)(?:\s.*)?$/;

export function readTestReport(text: string): TestReport {
  const tests = new Map<string, { status?: TestResult['status']; output: string[]; seconds: number }>();
  const rest: string[] = [];
  let current: string | undefined;
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  for (const line of lines) {
    const run = RUN.exec(line)?.[1];
    const moved = SWITCH.exec(line)?.[1];
    const verdict = VERDICT.exec(line);
    if (run !== undefined) {
      current = run;
      tests.set(run, { output: [], seconds: 0 });
    } else if (moved !== undefined) current = moved;
    else if (verdict !== null) {
      const [, word = 'FAIL', name = '', seconds = '0'] = verdict;
      const test = tests.get(name) ?? { output: [], seconds: 0 };
      test.status = word.toLowerCase() as TestResult['status'];
      test.seconds = Number(seconds);
      tests.set(name, test);
      // With -v a test's output stands before its verdict, and subtests' verdicts follow their parent's.
      current = undefined;
    } else if (current !== undefined && tests.has(current)) tests.get(current)?.output.push(line);
    else if (!SUMMARY.test(line)) rest.push(line);
  }
  return {
    results: [...tests].map(([name, { status, output, seconds }]) => ({
      name,
      // A test that never got its verdict was cut short by a panic or by Stop.
      status: status ?? 'fail',
      output: output.length === 0 ? '' : `${output.join('\n')}\n`,
      seconds,
    })),
    rest: rest.length === 0 ? '' : `${rest.join('\n')}\n`,
  };
}

/** A test's name as a sentence's subject: TestGreet/empty_name -> Greet: empty name. */
export function testTitle(name: string): string {
  const [head = name, ...parts] = name.split('/');
  return [head.replace(/^Test/, ''), ...parts.map((part) => part.replaceAll('_', ' '))].join(': ');
}
