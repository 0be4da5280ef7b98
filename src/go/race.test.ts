import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { raceReports } from '../../scripts/race-reports.ts';
import * as go from './go.ts';
import type { Files, RunOptions, TraceEvent } from './go-api.ts';

const FOLDER = join(import.meta.dirname, 'testdata/race');
const programs = readdirSync(FOLDER).filter((name) => name.endsWith('.go'));

async function ran(files: Files, options: RunOptions = {}, start = go.run): Promise<string> {
  let stderr = '';
  await start(files, { clock: 'virtual', race: true, ...options }, (e) => {
    if (e.kind === 'stderr') stderr += e.text;
    else if (e.kind === 'compile-error') throw new Error(e.text);
  }).done;
  return stderr;
}

async function reports(name: string, options: RunOptions): Promise<string> {
  let stderr = '';
  const files = { [name]: readFileSync(join(FOLDER, name), 'utf8') };
  const code = await go.run(files, { clock: 'virtual', race: true, ...options }, (e) => {
    if (e.kind === 'stderr') stderr += e.text;
    else if (e.kind === 'compile-error') throw new Error(e.text);
  }).done;
  return raceReports(stderr, code);
}

// Recorded from real Go by scripts/race-golden.ts: all outcomes that several runs had.
describe('the race detector reports what real Go reported', { timeout: 20_000 }, () => {
  test.each(programs)('%s', async (name) => {
    const recorded = readFileSync(join(FOLDER, name.replace(/\.go$/, '.race')), 'utf8').split('--------\n');
    for (const seed of [undefined, 1, 2, 3]) {
      const found = await reports(name, seed === undefined ? {} : { seed });
      if (!recorded.includes(found)) expect(found, `seed ${seed}`).toBe(recorded.join('--------\n'));
    }
  });
});

test('an atomic access races with a plain one', async () => {
  const main = `package main

import (
	"sync/atomic"
	"time"
)

func main() {
	var n int32
	go func() {
		atomic.AddInt32(&n, 1)
	}()
	time.Sleep(time.Millisecond)
	println(n)
}
`;
  expect(await ran({ 'main.go': main })).toBe(`==================
WARNING: DATA RACE
Read at 0x00c000010000 by main goroutine:
  main.main()
      ./main.go:14

Previous write at 0x00c000010000 by goroutine 2:
  main.main.func1()
      ./main.go:11

Goroutine 2 (finished) created at:
  main.main()
      ./main.go:10
==================
1
Found 1 data race(s)
`);
});

test('a race fails the test in which it happens', async () => {
  let stdout = '';
  const files = {
    'x_test.go': `package x

import (
	"testing"
	"time"
)

func TestRace(t *testing.T) {
	x := 0
	go func() { x = 1 }()
	time.Sleep(time.Millisecond)
	t.Log(x)
}

func TestFine(t *testing.T) {}
`,
  };
  const code = await go.test(files, { clock: 'virtual', race: true }, (e) => {
    if (e.kind === 'stdout') stdout += e.text;
  }).done;
  expect(code).toBe(1);
  expect(stdout).toContain(
    '    x_test.go:12: 1\n    testing.go:1712: race detected during execution of test\n--- FAIL: TestRace',
  );
  expect(stdout).toContain('--- PASS: TestFine');
});

describe('maps that are written to without order', () => {
  const program = (body: string) => ({
    'main.go': `package main

import "sync"

func main() {
	m := map[int]int{}
	var wg sync.WaitGroup
	for g := range 2 {
		wg.Go(func() {
			for i := range 20000 {
				${body}
			}
		})
	}
	wg.Wait()
}
`,
  });
  const guarded = 'mu.Lock(); m[i] = g; mu.Unlock()';
  test.each([
    ['m[i] = g', 'fatal error: concurrent map writes'],
    ['if g == 0 { m[i] = g } else { _ = m[i] }', 'fatal error: concurrent map read and map write'],
    [
      'if g == 0 { m[i] = g } else { for range m { break } }',
      'fatal error: concurrent map iteration and map write',
    ],
  ])('%s', async (body, error) => {
    expect(await ran(program(body))).toContain(error);
    expect(await ran(program(body), { race: false, preempt: true })).toMatch(/^fatal error: concurrent map /);
  });

  test('a lock keeps them apart', async () => {
    const files = { 'main.go': program(guarded)['main.go'].replace('m := ', 'var mu sync.Mutex\n\tm := ') };
    expect(await ran(files)).toBe('');
    expect(await ran(files, { race: false, preempt: true })).toBe('');
  });
});

test('a trace tells of the race', async () => {
  const events: TraceEvent[] = [];
  const main =
    'package main\n\nfunc main() {\n\tx, c := 0, make(chan int)\n\tgo func() {\n\t\tx = 1\n\t\tc <- 1\n\t}()\n\tx = 2\n\t<-c\n\tprintln(x)\n}\n';
  await go.run({ 'main.go': main }, { clock: 'virtual', race: true, trace: true }, (e) => {
    if (e.kind === 'trace') events.push(...e.events);
  }).done;
  expect(events.filter((e) => e.kind === 'Race')).toMatchObject([
    { g: 2, line: 6, write: true, other: 1, otherLine: 9, otherFile: 'main.go', otherWrite: true },
  ]);
});

// What the program does must not change by being watched.
describe('a program prints with the detector what it prints without', { timeout: 20_000 }, () => {
  const run = join(import.meta.dirname, 'testdata/run');
  // Has more goroutines than the detector allows, as in real Go.
  const names = readdirSync(run).filter((name) => name.endsWith('.out') && name !== 'goroutines-many.out');
  test.each(names)('%s', async (name) => {
    let stdout = '';
    const source = name.replace(/\.out$/, '.go');
    const options = { seed: 1, clock: 'virtual', race: true } as const;
    await go.run({ [source]: readFileSync(join(run, source), 'utf8') }, options, (e) => {
      if (e.kind === 'stdout') stdout += e.text;
    }).done;
    expect(stdout).toBe(readFileSync(join(run, name), 'utf8'));
  });

  test('calls of nil functions', async () => {
    const main =
      'package main\n\ntype t struct{ f func() }\n\nvar g func()\n\nfunc try(f func()) {\n\tdefer func() { println(recover().(error).Error()) }()\n\tf()\n}\n\nfunc main() {\n\tx := &t{}\n\ttry(func() { x.f() })\n\ttry(func() { g() })\n\ttry(func() { x = nil; x.f() })\n}\n';
    const nil = 'runtime error: invalid memory address or nil pointer dereference\n';
    expect(await ran({ 'main.go': main })).toBe(nil + nil + nil);
  });
});

test('what is not asked for is not in the compiled code', async () => {
  // Uninstrumented, 20 million rounds take a fraction of a second.
  const main = 'package main\n\nvar n int\n\nfunc main() {\n\tfor n = 0; n < 20000000; n++ {\n\t}\n}\n';
  const t0 = performance.now();
  await ran({ 'main.go': main }, { race: false });
  expect(performance.now() - t0).toBeLessThan(2000);
});
