/** This file tests what watchers are told of more messages than they could look at: a fair part, and how many there were. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Limits, readLimits } from './limits.ts';
import type { Trace } from './protocol.ts';
import { Tracer } from './trace.ts';

const TO = { kind: 'everyone' } as const;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** As long as a name can be. */
const nameOf = (n: number): string => `${n}`.padEnd(32, '読');

/** A tracer, and the messages put through it as a dispatcher does. */
class Traffic {
  readonly frames: Trace[] = [];
  readonly #tracer: Tracer;
  sent = 0;

  constructor(limits: Partial<Limits> = {}) {
    this.#tracer = new Tracer(readLimits({}, limits), (trace) => this.frames.push(trace));
  }

  /** So many messages in one turn of the event loop; `from` says who sent which of them. */
  turn(messages: number, from: (i: number) => string = () => 'ada', receivers = 1): void {
    for (let i = 0; i < messages; i++) {
      this.sent++;
      if (!this.#tracer.isDue()) continue;
      const now = performance.now() * 1000;
      const traced = this.#tracer.begin(this.sent, now, from(i), TO, 100);
      if (traced === undefined) continue;
      const written = Array.from({ length: receivers }, (_, n) => traced.queued(nameOf(n)));
      traced.dispatched(now, receivers);
      for (const tell of written) tell?.();
    }
  }

  /** Turns of so many messages, one every so many milliseconds. */
  flow(turns: number, every: number, messages: number, from?: (i: number) => string, receivers = 1): void {
    for (let i = 0; i < turns; i++) {
      this.turn(messages, from, receivers);
      vi.advanceTimersByTime(every);
    }
  }

  /** Waits until the last frame has left. */
  rest(ms = 100): void {
    vi.advanceTimersByTime(ms);
  }

  get traced(): { from: string; message: number }[] {
    return this.frames.flatMap(({ events }) => events.filter((event) => event.kind === 'received'));
  }

  get skipped(): number {
    return this.frames.reduce((sum, { skipped }) => sum + skipped, 0);
  }
}

describe('up to 500 messages a second', () => {
  test.each([
    ['one every 2 ms', 2, 1],
    ['20 every 40 ms', 40, 20],
    ['125 every quarter of a second', 250, 125],
    ['500 at once every second', 1000, 500],
  ])('%s: each is traced', (_, every, messages) => {
    const traffic = new Traffic();
    traffic.flow(10_000 / every, every, messages);
    traffic.rest();
    expect([traffic.sent, traffic.traced.length, traffic.skipped]).toEqual([5_000, 5_000, 0]);
  });

  test('to many readers each is traced too', () => {
    const traffic = new Traffic();
    traffic.flow(500, 2, 1, undefined, 100);
    traffic.rest();
    expect([traffic.traced.length, traffic.skipped]).toEqual([500, 0]);
  });
});

describe('above that', () => {
  test.each([
    ['a little', 2, 2],
    ['much', 1, 100],
    ['very much', 1, 600],
    ['in bursts', 50, 5_000],
  ])(
    '%s: traced and skipped are all there were, and a second has at most 500 traced',
    (_, every, messages) => {
      const traffic = new Traffic();
      traffic.flow(1000 / every, every, messages);
      const first = traffic.traced.length;
      traffic.flow(2000 / every, every, messages);
      traffic.rest();
      expect(traffic.traced.length + traffic.skipped).toBe(traffic.sent);
      // The first second may use what was saved, as nothing went before it.
      expect(first).toBeLessThanOrEqual(1_000);
      expect(traffic.traced.length - first).toBeGreaterThan(2 * 400);
      expect(traffic.traced.length - first).toBeLessThanOrEqual(2 * 500 + 25);
    },
  );

  test('no sender and no place in a turn is preferred, even if they come in a row', () => {
    const traffic = new Traffic();
    // One who sends much, first in every turn; ten who send in the same order each time; one who sends little, and last.
    const from = (i: number): string => (i < 100 ? 'much' : i < 190 ? `n${i % 10}` : 'little');
    traffic.flow(100, 10, 200, from);
    const before = traffic.traced.length;
    traffic.flow(1_000, 10, 200, from);
    const counts = new Map<string, number>();
    for (const one of traffic.traced.slice(before)) counts.set(one.from, (counts.get(one.from) ?? 0) + 1);
    const all = traffic.traced.length - before;
    const part = (name: string): number => (counts.get(name) ?? 0) / all;
    expect(part('much')).toBeGreaterThan(0.46);
    expect(part('much')).toBeLessThan(0.54);
    for (const name of ['little', ...Array.from({ length: 10 }, (_, i) => `n${i}`)]) {
      expect(part(name)).toBeGreaterThan(0.03);
      expect(part(name)).toBeLessThan(0.065);
    }
  });

  test('a second later each is traced again, from the very first', () => {
    const traffic = new Traffic();
    traffic.flow(1_000, 1, 300);
    traffic.rest(1_100);
    const { skipped } = traffic;
    const { length } = traffic.traced;
    traffic.flow(400, 3, 1);
    traffic.rest();
    expect([traffic.traced.length - length, traffic.skipped]).toEqual([400, skipped]);
  });

  test('of messages to very many fewer are traced, and no frame is too large for its reader', () => {
    const traffic = new Traffic();
    traffic.turn(500, undefined, 100);
    traffic.flow(1_000, 1, 10, undefined, 100);
    const before = traffic.traced.length;
    traffic.flow(2_000, 1, 10, undefined, 100);
    const { length } = traffic.traced;
    traffic.rest();
    expect(length - before).toBeGreaterThan(100);
    // Of each 64 are named, and it has two steps more.
    expect(length - before).toBeLessThan((2 * 5_000) / 66 + 25);
    const largest = Math.max(...traffic.frames.map((frame) => Buffer.byteLength(JSON.stringify(frame))));
    expect(largest).toBeLessThan(readLimits().queueBytes);
    expect(traffic.traced.length + traffic.skipped).toBe(traffic.sent);
  });
});

test('a watcher hears nothing while there is nothing', () => {
  const traffic = new Traffic();
  traffic.flow(10, 1, 1_000);
  traffic.rest(2_000);
  const { length } = traffic.frames;
  traffic.rest(60_000);
  expect(traffic.frames.length).toBe(length);
  expect(vi.getTimerCount()).toBe(0);
  for (const { events, skipped } of traffic.frames) expect(events.length + skipped).toBeGreaterThan(0);
});
