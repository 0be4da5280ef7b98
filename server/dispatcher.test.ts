import { expect, test } from 'vitest';
import { MemoryBus } from './bus/memory.ts';
import { Dispatcher } from './dispatcher.ts';
import { readLimits } from './limits.ts';
import { Metrics } from './metrics.ts';
import type { Outlet } from './records.ts';

test('who asks is known to have spoken by the time it is answered', () => {
  const limits = readLimits({});
  const dispatcher = new Dispatcher(limits, new Metrics(), new MemoryBus(limits), () => {});
  const calls: string[] = [];
  const outlet: Outlet = {
    isSimulated: false,
    waiting: 0,
    room: 1_000,
    heard: () => calls.push('heard'),
    deliver: () => {
      calls.push('deliver');
      return true;
    },
    maySpread: () => true,
    greeted: () => {},
    close: () => {},
  };
  for (const id of [1, 2])
    dispatcher.inbox.post({
      kind: 'request',
      from: outlet,
      request: { kind: 'ping', id },
      received: 0,
      bytes: 20,
    });
  expect(calls).toEqual([]);
  dispatcher.inbox.run();
  expect(calls).toEqual(['heard', 'deliver', 'heard', 'deliver']);
});
