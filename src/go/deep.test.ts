// This file tests recursion deeper than JavaScript's stack, and loops that wait for other goroutines.

import { expect, test } from 'vitest';
import * as go from './go.ts';
import type { RunOptions } from './go-api.ts';

async function ran(source: string, options: RunOptions = {}): Promise<{ out: string; code: number }> {
  let out = '';
  const running = go.run({ 'main.go': source }, options, (e) => {
    if (e.kind === 'stdout' || e.kind === 'stderr') out += e.text;
  });
  const code = await running.done;
  return { out, code };
}

test('recursion without end is reported in the words of Go', { timeout: 30_000 }, async () => {
  const { out, code } = await ran(`package main

func f(n int) int { return f(n+1) + 1 }

func main() {
	defer func() { println(recover() != nil) }()
	f(0)
}
`);
  expect(code).toBe(2);
  const lines = out.split('\n');
  expect(lines.slice(0, 5)).toEqual([
    'runtime: goroutine stack exceeds 1000000000-byte limit',
    'fatal error: stack overflow',
    '',
    'goroutine 1 [running]:',
    'main.f(...)',
  ]);
  expect(out).toMatch(/\n\.\.\.\d+ frames elided\.\.\.\nmain\.f\(\.\.\.\)\n/);
  expect(lines.slice(-3)).toEqual(['main.main()', '\t./main.go:7', '']);
});

test('with preempt, a loop that waits for a variable does not stop the others', async () => {
  const { out } = await ran(
    `package main

func main() {
	done, rounds := false, 0
	go func() { done = true }()
	for !done {
		rounds++
	}
	println(rounds > 0)
}
`,
    { preempt: true },
  );
  expect(out).toBe('true\n');
});
