import { expect, test } from 'vitest';
import { hasNats } from '../../server/bus/testing.ts';
import { FrameMaker } from './fuzz.ts';
import { hostile } from './hostile.ts';
import { soak } from './soak.ts';

test.skipIf(!hasNats())(
  'three nodes keep order and lose or double nothing acknowledged when one is killed',
  async () => {
    const { faults, sent, acknowledged, refused, returns } = await soak({
      messages: 6_000,
      window: 64,
      seconds: 60,
      killNats: false,
    });
    expect(faults).toEqual([]);
    expect([sent, refused]).toEqual([6_000, 0]);
    // Only what was under way to the node that died may have no answer.
    expect(acknowledged).toBeGreaterThanOrEqual(6_000 - 64);
    expect(returns).toBeGreaterThanOrEqual(2);
  },
  90_000,
);

test('a server under hostile input lives and answers everybody honest', async () => {
  const { attacked, unanswered, crashed, before, after } = await hostile({
    frames: 10_000,
    connections: 100,
    seconds: 3,
    rounds: 1,
    apart: false,
    seed: 2,
  });
  expect(attacked.frames).toBeGreaterThanOrEqual(10_000);
  expect({ crashed, unanswered }).toEqual({ crashed: false, unanswered: 0 });
  // Code compiled on the way is memory too, and the attack is short.
  expect(after).toBeLessThan(before * 1.25);
}, 60_000);

test('the same seed makes the same frames', () => {
  const some = (seed: number): string => {
    const frames = new FrameMaker(seed);
    return Array.from({ length: 200 }, (_, i) =>
      (i % 9 === 0 ? frames.fault() : frames.text()).toString('base64'),
    ).join();
  };
  expect(some(5)).toBe(some(5));
  expect(some(5)).not.toBe(some(6));
});
