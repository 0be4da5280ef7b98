import { describe, expect, test } from 'vitest';
import * as go from './go.ts';
import type { RunOptions, TraceEvent } from './go-api.ts';

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly events: readonly TraceEvent[];
}

/** Runs the body of main. */
async function ran(body: string, options: RunOptions = {}): Promise<Ran> {
  const packages = ['context', 'fmt', 'runtime', 'sync', 'sync/atomic', 'time'];
  const used = packages.filter((path) => new RegExp(`\\b${path.replace(/.*\//, '')}\\.`).test(body));
  const source = `package main\n\nimport (\n${used.map((p) => `\t"${p}"\n`).join('')})\n\nfunc main() {\n${body}\n}\n`;
  let out = '';
  const events: TraceEvent[] = [];
  const code = await go.run({ 'main.go': source }, { clock: 'virtual', ...options }, (e) => {
    if (e.kind === 'stdout' || e.kind === 'stderr') out += e.text;
    else if (e.kind === 'trace') events.push(...e.events);
    else if (e.kind === 'compile-error') throw new Error(e.text + source);
  }).done;
  return { code, out, events };
}

const PROGRAMS: readonly (readonly [string, string])[] = [
  [
    'goroutines that print',
    'var wg sync.WaitGroup\nfor i := range 8 { wg.Go(func() { fmt.Print(i, " "); runtime.Gosched(); fmt.Print(i, ". ") }) }\nwg.Wait()',
  ],
  [
    'select among ready channels',
    'a, b := make(chan int, 20), make(chan int, 20)\nfor i := range 20 { a <- i; b <- 100 + i }\nfor range 40 { select { case x := <-a: fmt.Print(x, " "); case x := <-b: fmt.Print(x, " ") } }',
  ],
  ['maps', 'm := map[int]int{}\nfor i := range 20 { m[i] = i }\nfor k := range m { fmt.Print(k, " ") }'],
  [
    'workers on one channel',
    'jobs, out := make(chan int), make(chan string)\nfor w := range 4 { go func() { for j := range jobs { out <- fmt.Sprint(w, ":", j, " ") } }() }\ngo func() { for j := range 12 { jobs <- j }; close(jobs) }()\nfor range 12 { fmt.Print(<-out) }',
  ],
  [
    'a contended lock',
    'var mu sync.Mutex\nvar wg sync.WaitGroup\nfor i := range 6 { wg.Go(func() { for range 3 { mu.Lock(); fmt.Print(i, " "); runtime.Gosched(); mu.Unlock() } }) }\nwg.Wait()',
  ],
  [
    'timers of one time',
    'var wg sync.WaitGroup\nfor i := range 8 { wg.Go(func() { time.Sleep(time.Millisecond); fmt.Print(i, " ") }) }\nwg.Wait()',
  ],
];

describe('the seed decides', () => {
  test.each(PROGRAMS)('%s', async (_, body) => {
    const seen = new Set<string>();
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const options = { seed, preempt: seed % 2 === 0 };
      const { out } = await ran(body, options);
      expect((await ran(body, options)).out, 'the same seed').toBe(out);
      seen.add(out);
    }
    expect(seen.size, 'other seeds').toBeGreaterThan(1);
  });
});

describe('who spins lets others run', () => {
  test.each([
    ['for { if done { break } }', 'for loop'],
    ['again:\nif !done { goto again }', 'goto'],
    ['again:\nfor range 1 { if !done { goto again } }', 'goto out of a loop'],
    ['for range 1 << 50 { if done { break } }', 'range loop'],
    [
      'spin := func(yield func(int) bool) { for yield(1) { } }\nfor range spin { if done { break } }',
      'range over a function',
    ],
  ])('%s', async (loop) => {
    const body = `done := false\ngo func() { done = true }()\n${loop}\nfmt.Println("over")`;
    for (const seed of [undefined, 1, 2])
      expect((await ran(body, { preempt: true, ...(seed === undefined ? {} : { seed }) })).out).toBe(
        'over\n',
      );
  });

  test.each([
    'for !done { n++ }',
    'for !done { work() }',
    'for n < 1<<50 && !done { if n++; n%3 == 0 { work() } }',
    'for !done { func() { n++ }() }',
  ])('%s, without being asked', async (loop) => {
    const work = 'n := 0\nwork := func() { for range 100 { n++ } }\nwork()';
    const body = `${work}\ndone := false\ngo func() { time.Sleep(time.Millisecond); done = true }()\n${loop}\nfmt.Println("over")`;
    for (const seed of [undefined, 1, 2])
      expect((await ran(body, seed === undefined ? {} : { seed })).out).toBe('over\n');
  });

  test('each of several gets its share', async () => {
    const body =
      'counts := [4]int{}\nstop := false\nfor g := range 4 { go func() { for !stop { counts[g]++ } }() }\nfor counts[0]+counts[1]+counts[2]+counts[3] < 4_000_000 { }\nstop = true\nfor _, n := range counts { fmt.Println(n > 400_000) }';
    for (const seed of [undefined, 1, 2])
      expect((await ran(body, { preempt: true, ...(seed === undefined ? {} : { seed }) })).out).toBe(
        'true\ntrue\ntrue\ntrue\n',
      );
  });
});

describe('a flood ends the program with a message', () => {
  test.each([
    ['for { fmt.Println("more and more") }', '[the program was ended: it wrote more than 4 MB]', 1],
    ['s := "x"\nfor { s += s }', 'fatal error: out of memory in the browser', 2],
    ['s := make([]byte, 1<<40)\nfmt.Println(len(s))', 'makeslice: out of memory in the browser', 2],
    [
      'var f func(int) int\nf = func(n int) int { return f(n+1) + 1 }\nf(0)',
      'goroutine stack exceeds 1000000000-byte limit',
      2,
    ],
  ])('%s', { timeout: 20_000 }, async (body, message, status) => {
    const { code, out } = await ran(body);
    expect(out.slice(0, 100) + out.slice(-3000)).toContain(message);
    expect(code).toBe(status);
  });
});

describe('a trace tells of all waiting', () => {
  const waits = async (body: string): Promise<readonly string[]> => {
    const { events } = await ran(body, { trace: true });
    const told: string[] = [];
    const blocked = new Map<number, string>();
    for (const e of events) {
      // What comes before main's first statement is nowhere.
      if (e.n > 0 && e.g > 0) expect(e.line, `${e.kind} of goroutine ${e.g}`).toBeGreaterThan(0);
      if (e.kind === 'GoBlock') blocked.set(e.g, e.reason);
      if (e.kind === 'GoUnblock' && blocked.has(e.newG)) {
        told.push(`${blocked.get(e.newG)}`);
        blocked.delete(e.newG);
      }
    }
    return told;
  };
  test.each([
    ['c := make(chan int)\ngo func() { c <- 1 }()\n<-c', 'chan receive'],
    ['c := make(chan int)\ngo func() { <-c }()\nc <- 1', 'chan send'],
    ['c := make(chan int)\ngo func() { close(c) }()\nselect { case <-c: case <-make(chan int): }', 'select'],
    ['var mu sync.Mutex\nmu.Lock()\ngo func() { mu.Unlock() }()\nmu.Lock()', 'sync.Mutex.Lock'],
    ['var mu sync.RWMutex\nmu.Lock()\ngo func() { mu.Unlock() }()\nmu.RLock()', 'sync.RWMutex.RLock'],
    ['var mu sync.RWMutex\nmu.RLock()\ngo func() { mu.RUnlock() }()\nmu.Lock()', 'sync.RWMutex.Lock'],
    ['var wg sync.WaitGroup\nwg.Add(1)\ngo func() { wg.Done() }()\nwg.Wait()', 'sync.WaitGroup.Wait'],
    [
      'var mu sync.Mutex\nc := sync.NewCond(&mu)\nmu.Lock()\ngo func() { c.Signal() }()\nc.Wait()',
      'sync.Cond.Wait',
    ],
    [
      'var o sync.Once\ngo o.Do(func() { time.Sleep(10) })\ntime.Sleep(1)\no.Do(func() { })',
      'sync.Mutex.Lock',
    ],
    ['time.Sleep(5)', 'sleep'],
    ['<-time.After(5)', 'chan receive'],
    ['t := time.NewTicker(5)\n<-t.C', 'chan receive'],
    [
      'ctx, cancel := context.WithTimeout(context.Background(), 5)\ndefer cancel()\n<-ctx.Done()',
      'chan receive',
    ],
  ])('%s', async (body, reason) => {
    expect(await waits(body)).toContain(reason);
  });

  test('locks of every kind are taken and given back', async () => {
    const body =
      'var mu sync.Mutex\nvar rw sync.RWMutex\nmu.Lock()\nmu.Unlock()\nrw.Lock()\nrw.Unlock()\nrw.RLock()\nrw.RUnlock()\nif mu.TryLock() { mu.Unlock() }';
    const { events } = await ran(body, { trace: true });
    const kinds = events.flatMap((e) =>
      e.kind === 'MutexLock' || e.kind === 'MutexUnlock' ? [`${e.kind} ${e.object}`] : [],
    );
    expect(kinds).toEqual([
      'MutexLock 1',
      'MutexUnlock 1',
      'MutexLock 2',
      'MutexUnlock 2',
      'MutexLock 2',
      'MutexUnlock 2',
      'MutexLock 1',
      'MutexUnlock 1',
    ]);
  });
});
