import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Bus } from './bus/bus.ts';
import { MemoryBus } from './bus/memory.ts';
import { Dispatcher } from './dispatcher.ts';
import type { Frame } from './frame.ts';
import { readLimits } from './limits.ts';
import { Metrics } from './metrics.ts';
import type { Outlet } from './records.ts';
import { decodeReply } from './wire.ts';

const limits = readLimits({});

/** A connection that only notes what the dispatcher does with it. */
class Noting implements Outlet {
  readonly isSimulated = false;
  readonly waiting = 0;
  readonly room = 1_000;
  readonly noted: string[] = [];

  heard(): void {
    this.noted.push('heard');
  }

  deliver({ stretch: { slab, start, end } }: Frame): boolean {
    const text = slab.toString('utf8', start, end);
    const reply = decodeReply(text.slice(text.indexOf('{')));
    this.noted.push(reply?.kind === 'error' ? reply.code : (reply?.kind ?? text));
    return true;
  }

  maySpread(): boolean {
    return true;
  }

  greeted(): void {}
  close(): void {}
}

test('who asks is known to have spoken by the time it is answered', () => {
  const dispatcher = new Dispatcher(limits, new Metrics(), new MemoryBus(limits), () => {});
  const from = new Noting();
  for (const id of [1, 2])
    dispatcher.inbox.post({ kind: 'request', from, request: { kind: 'ping', id }, received: 0, bytes: 20 });
  expect(from.noted).toEqual([]);
  dispatcher.inbox.run();
  expect(from.noted).toEqual(['heard', 'pong', 'heard', 'pong']);
});

test.each(['claim', 'open'] as const)(
  'a hello that came while the bus was away (%s) can be said again',
  async (what) => {
    const bus: Bus = new MemoryBus(limits);
    let isAway = true;
    const { claim, open } = bus;
    const answer = <T>(value: () => T): T | Promise<T> =>
      isAway ? Promise.reject(new Error('away')) : value();
    if (what === 'claim') bus.claim = (...args) => answer(() => claim.apply(bus, args) as undefined);
    else bus.open = (...args) => answer(() => open.apply(bus, args)) as ReturnType<Bus['open']>;
    const dispatcher = new Dispatcher(limits, new Metrics(), bus, () => {});
    const from = new Noting();
    const hello = async () => {
      dispatcher.inbox.post({
        kind: 'request',
        from,
        request: { kind: 'hello', name: 'Ada' },
        received: 0,
        bytes: 30,
      });
      for (let turn = 0; turn < 3; turn++) await nextTurn();
      return from.noted.splice(0);
    };
    expect(await hello()).toEqual(['heard', 'heard', 'unavailable']);
    isAway = false;
    expect(await hello()).toEqual(['heard', 'welcome']);
  },
);
