import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Heartbeat } from './heartbeat.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('everybody is asked once in each interval, never all at once', () => {
  const heartbeat = new Heartbeat(30_000);
  const beats = new Array<number>(10_000).fill(0);
  let now = 0;
  for (const i of beats.keys())
    heartbeat.join({
      beat: () => {
        beats[i]!++;
        now++;
      },
    });
  let most = 0;
  for (let ms = 0; ms < 90_000; ms += 10) {
    now = 0;
    vi.advanceTimersByTime(10);
    most = Math.max(most, now);
  }
  expect(most).toBeLessThan(200);
  // Three intervals; timers count whole milliseconds.
  expect(Math.min(...beats)).toBe(3);
  expect(Math.max(...beats)).toBeLessThanOrEqual(4);
  heartbeat.stop();
});

test('whoever has gone is not asked', () => {
  const heartbeat = new Heartbeat(20);
  let beats = 0;
  const leave = heartbeat.join({ beat: () => beats++ });
  vi.advanceTimersByTime(45);
  expect(beats).toBe(2);
  leave();
  vi.advanceTimersByTime(100);
  expect(beats).toBe(2);
  heartbeat.stop();
});
