import { expect, test } from 'vitest';
import { heldAt, indexTimeline, positionsAt, queuesAt } from './cursor.ts';
import { explainEnding, leakedSentences } from './ending.ts';
import { buildTimeline } from './model.ts';
import { trace } from './testing.ts';

// Two goroutines that take two mutexes in opposite order, and main that waits for both.
const crossed = trace(
  { g: 1, kind: 'GoCreate', newG: 2, name: 'main.ab' },
  { g: 1, kind: 'GoCreate', newG: 3, name: 'main.ba' },
  { g: 1, kind: 'GoBlock', reason: 'sync.WaitGroup.Wait', object: 0 },
  { g: 2, kind: 'MutexLock', object: 1 },
  { g: 2, kind: 'GoSched' },
  { g: 3, kind: 'MutexLock', object: 2 },
  { g: 3, kind: 'GoBlock', reason: 'sync.Mutex.Lock', object: 1 },
  { g: 2, kind: 'GoBlock', reason: 'sync.Mutex.Lock', object: 2 },
);

test('a circle of mutexes is found, and each wait is said in words', () => {
  const { cycle, waiters } = explainEnding(buildTimeline(crossed), 'deadlock');
  expect(cycle).toEqual([2, 3]);
  expect(waiters.map(({ words }) => words)).toEqual([
    'main waits for a WaitGroup; ab (2) and ba (3), which it started, have not returned.',
    'ab (2) waits for a mutex, which ba (3) holds.',
    'ba (3) waits for a mutex, which ab (2) holds.',
  ]);
});

test.each([
  [
    'a receive that nobody serves',
    trace(
      { g: 1, kind: 'ChanMake', object: 7, cap: 0, type: 'chan int' },
      { g: 1, kind: 'GoBlock', reason: 'chan receive', object: 7 },
    ),
    [],
    'main waits for a value from a chan int; none of the other goroutines left ever sent one.',
  ],
  [
    'a mutex locked twice',
    trace(
      { g: 1, kind: 'MutexLock', object: 1 },
      { g: 1, kind: 'GoBlock', reason: 'sync.Mutex.Lock', object: 1 },
    ),
    [1],
    'main waits for a mutex that it holds itself: Lock twice waits for ever.',
  ],
  [
    'a mutex whose holder has returned',
    trace(
      { g: 1, kind: 'GoCreate', newG: 2, name: 'main.f' },
      { g: 2, kind: 'MutexLock', object: 1 },
      { g: 2, kind: 'GoEnd' },
      { g: 1, kind: 'GoBlock', reason: 'sync.Mutex.Lock', object: 1 },
    ),
    [],
    'main waits for a mutex, which f (2) locked and never unlocked before it returned.',
  ],
  [
    'a nil channel',
    trace({ g: 1, kind: 'GoBlock', reason: 'chan receive (nil chan)', object: 0 }, { g: 0, kind: 'GoSched' }),
    [],
    'main waits at a nil channel, which nobody can ever use.',
  ],
])('%s', (_, events, cycle, words) => {
  const ending = explainEnding(buildTimeline(events), 'deadlock');
  expect(ending.cycle).toEqual(cycle);
  expect(ending.waiters.map((waiter) => waiter.words)).toEqual([words]);
});

test('goroutines that main left behind are named, those of a stopped run are not', () => {
  const events = trace(
    { g: 1, kind: 'ChanMake', object: 7, cap: 0, type: 'chan int' },
    { g: 1, kind: 'GoCreate', newG: 2, name: 'main.f' },
    { g: 1, kind: 'GoCreate', newG: 3, name: 'main.f' },
    { g: 2, kind: 'GoBlock', reason: 'chan send', object: 7 },
    { g: 3, kind: 'GoBlock', reason: 'chan send', object: 7 },
    { g: 1, kind: 'GoEnd' },
  );
  const timeline = buildTimeline(events);
  expect(leakedSentences(timeline, explainEnding(timeline, 'over'))).toEqual([
    'f (2) and f (3) waited: chan send, at a chan int.',
  ]);
  expect(explainEnding(timeline, 'cut').leaked).toEqual([]);
});

test('queues fill and empty at the cursor', () => {
  const index = indexTimeline(
    buildTimeline(
      trace(
        { g: 1, kind: 'ChanMake', object: 7, cap: 2, type: 'chan string' },
        { g: 1, kind: 'ChanSend', object: 7, value: 'a', len: 1, peer: 0 },
        { g: 1, kind: 'ChanSend', object: 7, value: 'b', len: 2, peer: 0 },
        { g: 2, kind: 'ChanRecv', object: 7, value: 'a', len: 1, peer: 0 },
        { g: 1, kind: 'ChanClose', object: 7 },
      ),
    ),
  );
  expect([0, 1, 2, 3, 4].map((step) => queuesAt(index, step).map(({ items }) => items.join()))).toEqual([
    [''],
    ['a'],
    ['a,b'],
    ['b'],
    ['b'],
  ]);
  expect([3, 4].map((step) => queuesAt(index, step)[0]?.closed)).toEqual([false, true]);
});

test('a channel and a mutex of one number are not mixed up', () => {
  const index = indexTimeline(
    buildTimeline(
      trace(
        { g: 1, kind: 'ChanMake', object: 1, cap: 0, type: 'chan int' },
        { g: 1, kind: 'MutexLock', object: 1 },
        { g: 2, kind: 'GoBlock', reason: 'chan receive', object: 1 },
        { g: 3, kind: 'GoBlock', reason: 'sync.Mutex.Lock', object: 1 },
      ),
    ),
  );
  expect(heldAt(index, 3)).toEqual([{ object: 1, g: 1, waiting: [3] }]);
  expect(queuesAt(index, 3)[0]?.waiting).toEqual([2]);
});

test('every goroutine is at a line of its own', () => {
  const index = indexTimeline(buildTimeline(crossed));
  expect(positionsAt(index, 7).map(({ lane, line }) => [lane.g, line])).toEqual([
    [1, 3],
    [2, 8],
    [3, 7],
  ]);
  expect(positionsAt(index, 0).map(({ lane, line }) => [lane.g, line])).toEqual([
    [1, 1],
    [2, 1],
  ]);
});
