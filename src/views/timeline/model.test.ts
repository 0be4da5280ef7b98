import { expect, test } from 'vitest';
import { indexTimeline, lineAt } from './cursor.ts';
import { buildTimeline, stateAt } from './model.ts';
import { type Bare, trace } from './testing.ts';
import { clockText, describe } from './words.ts';

const handOver = trace(
  { g: 1, kind: 'ChanMake', object: 7, cap: 0, type: 'chan int' },
  { g: 1, kind: 'GoCreate', newG: 2, name: 'main.worker' },
  { g: 1, kind: 'GoBlock', reason: 'chan receive', object: 7 },
  { g: 2, kind: 'GoStart' },
  { g: 2, kind: 'ChanSend', object: 7, value: '42', len: 0, peer: 1 },
  { g: 2, kind: 'GoUnblock', newG: 1, object: 7 },
  { g: 2, kind: 'GoEnd' },
  { g: 1, kind: 'GoStart' },
  { g: 1, kind: 'ChanRecv', object: 7, value: '42', len: 0, peer: 2 },
);

test('a lane says when its goroutine ran, waited and could run', () => {
  const main = buildTimeline(handOver).lanes[0]!;
  expect(main.spans).toEqual([
    { from: 0, to: 2, state: 'running', reason: '', object: 0 },
    { from: 2, to: 5, state: 'blocked', reason: 'chan receive', object: 7 },
    { from: 5, to: 7, state: 'runnable', reason: '', object: 0 },
    { from: 7, to: 9, state: 'running', reason: '', object: 0 },
  ]);
});

test('a goroutine exists from its go statement to its end', () => {
  const worker = buildTimeline(handOver).lanes[1]!;
  expect([worker.name, worker.parent, worker.created, worker.ended]).toEqual(['main.worker', 1, 1, 6]);
  expect(stateAt(worker, 0)).toBeUndefined();
  expect(stateAt(worker, 2)).toMatchObject({ state: 'runnable' });
  expect(stateAt(worker, 4)).toMatchObject({ state: 'running' });
  expect(stateAt(worker, 8)).toBe('ended');
});

test('a hand-over that both sides report is one arrow', () => {
  expect(buildTimeline(handOver).arrows).toEqual([
    { fromG: 2, fromStep: 4, toG: 1, toStep: 4, value: '42', object: 7 },
  ]);
});

test('queued values arrive in the order they were sent', () => {
  const { arrows } = buildTimeline(
    trace(
      { g: 1, kind: 'ChanSend', object: 7, value: 'a', len: 1, peer: 0 },
      { g: 1, kind: 'ChanSend', object: 7, value: 'b', len: 2, peer: 0 },
      { g: 2, kind: 'ChanRecv', object: 7, value: 'a', len: 1, peer: 0 },
      { g: 2, kind: 'ChanRecv', object: 7, value: 'b', len: 0, peer: 0 },
    ),
  );
  expect(arrows.map(({ value, fromStep, toStep }) => [value, fromStep, toStep])).toEqual([
    ['a', 0, 2],
    ['b', 1, 3],
  ]);
});

test('a mutex is held from Lock to Unlock, or to the end', () => {
  const { holds } = buildTimeline(
    trace(
      { g: 1, kind: 'MutexLock', object: 3 },
      { g: 1, kind: 'MutexUnlock', object: 3 },
      { g: 2, kind: 'MutexLock', object: 3 },
      { g: 2, kind: 'GoEnd' },
    ),
  );
  expect(holds).toEqual([
    { g: 1, object: 3, from: 0, to: 1 },
    { g: 2, object: 3, from: 2, to: 4 },
  ]);
});

test('of very many goroutines the first are drawn and the others counted', () => {
  const many = trace(
    ...Array.from({ length: 100 }, (_, i): Bare => ({ g: 1, kind: 'GoCreate', newG: i + 2, name: 'main.f' })),
  );
  const timeline = buildTimeline(many, 10);
  expect([timeline.lanes.length, timeline.hidden]).toEqual([10, 91]);
});

test('inside the library the cursor stays at the last line of the program', () => {
  const events = trace(
    { g: 1, kind: 'GoStart' },
    { g: 1, kind: 'GoBlock', reason: 'sync.WaitGroup.Wait', object: 0 },
    { g: 0, kind: 'GoUnblock', newG: 1, object: 0 },
  ).map((event) => (event.n === 1 ? { ...event, file: '$GOROOT/src/sync/pkg.go' } : event));
  const index = indexTimeline(buildTimeline(events));
  expect([0, 1, 2].map((step) => lineAt(index, step))).toEqual([1, 1, 1]);
});

test.each([
  [1, 'main starts worker as goroutine 2'],
  [2, 'main waits: chan receive'],
  [4, 'worker (2) hands 42 to main'],
  [5, 'worker (2) wakes main'],
  [6, 'worker (2) returns'],
])('step %i reads: %s', (step, want) => {
  expect(describe(buildTimeline(handOver), step)).toBe(want);
});

test.each([
  [0, '0 ns'],
  [1500, '1.5 µs'],
  [250_000_000, '250 ms'],
  [2_000_000_000, '2 s'],
])('%i ns reads %s', (ns, want) => {
  expect(clockText(ns)).toBe(want);
});

test('a race joins the two accesses', () => {
  const access = { write: true, otherWrite: true, otherFile: 'x.go', address: '0x1' };
  const { races } = buildTimeline(
    trace(
      { g: 1, kind: 'GoStart' },
      { g: 2, kind: 'GoStart' },
      { g: 1, kind: 'GoSched' },
      { g: 2, kind: 'Race', other: 1, otherLine: 1, ...access },
      { g: 2, kind: 'Race', other: 1, otherLine: 99, ...access },
    ),
  );
  expect(races).toEqual([
    { g: 2, step: 3, otherG: 1, otherStep: 0 },
    { g: 2, step: 4, otherG: 1, otherStep: 2 },
  ]);
});
