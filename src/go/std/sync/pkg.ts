// This file gives package sync its queues of waiting goroutines. A queue belongs to a lock by identity and exists only while
// somebody waits, so a lock that nobody contends for costs nothing but its fields.

import type { Iface, Parking } from '../../runtime/api.ts';
import { FatalSignal } from '../../runtime/gopanic.ts';
import { parkedNot } from '../../runtime/parked.ts';
import type { G } from '../../runtime/proc.ts';
import { Ring } from '../../runtime/ring.ts';
import type { NativePackage } from '../natives.ts';

/** sync.Mutex: state is 1 while it is locked, sema counts those who wait. */
interface Mutex {
  readonly mu: { state: number; sema: number };
}

interface Waiter {
  readonly g: G;
  readonly kind: number;
}

export const native: NativePackage = {
  natives(rt) {
    const queues = new WeakMap<object, Ring<Waiter>>();
    const ids = new WeakMap<object, number>();
    let lastId = 0;

    function* wait(owner: object, kind: number, reason: string): Parking<void> {
      let q = queues.get(owner);
      if (q === undefined) queues.set(owner, (q = new Ring()));
      q.push({ g: rt.proc.current as G, kind });
      rt.park(reason, rt.proc.tracer === null ? 0 : idOf(owner));
      yield;
      rt.woke();
    }

    function wake(owner: object, kind: number): boolean {
      const q = queues.get(owner);
      if (q === undefined || q.peek()?.kind !== kind) return false;
      const w = q.shift() as Waiter;
      if (q.length === 0) queues.delete(owner);
      rt.proc.ready(w.g);
      return true;
    }

    function* lockSlow(m: Mutex): Parking<void> {
      m.mu.sema++;
      yield* wait(m, 0, 'sync.Mutex.Lock');
      traceMutex(m, true);
      rt.race?.acquire(m);
    }

    function idOf(owner: object): number {
      let id = ids.get(owner);
      if (id === undefined) ids.set(owner, (id = ++lastId));
      return id;
    }

    function traceMutex(m: object, locked: boolean): void {
      rt.proc.tracer?.mutex(locked ? 'MutexLock' : 'MutexUnlock', idOf(m));
    }

    function fatal(msg: string): never {
      throw new FatalSignal(msg);
    }

    // A pointer to a struct is itself in an interface, any other one in a box.
    const object = (x: Iface): object => (x.type$.isRawPointer ? x : (x.v as object));

    return {
      plain: {
        raceAcquire: (x: Iface) => rt.race?.acquire(object(x)),
        raceRelease: (x: Iface) => rt.race?.release(object(x)),
        raceRead: (x: Iface) => rt.race?.readObject(object(x)),
        raceWrite: (x: Iface) => rt.race?.writeObject(object(x)),
        raceReleaseMerge: (x: Iface) => rt.race?.releaseMerge(object(x)),
        'Mutex.Unlock'(m: Mutex): void {
          const { mu } = m;
          rt.race?.release(m);
          if (mu.state === 0) fatal('sync: unlock of unlocked mutex');
          if (rt.proc.tracer !== null) traceMutex(m, false);
          if (mu.sema === 0) mu.state = 0;
          else {
            // The lock stays taken: it changes hands.
            mu.sema--;
            wake(m, 0);
          }
        },
        'waitq.wake': wake,
        'waitq.first': (owner: object) => queues.get(owner)?.peek()?.kind ?? -1,
        traceMutex: (x: Iface, locked: boolean) => traceMutex(object(x), locked),
        fatal,
      },
      parking: {
        'Mutex.Lock'(m: Mutex): Parking<void> {
          const { mu } = m;
          if (mu.state !== 0) return lockSlow(m);
          mu.state = 1;
          if (rt.proc.tracer !== null) traceMutex(m, true);
          rt.race?.acquire(m);
          return parkedNot;
        },
        'waitq.wait': wait,
      },
    };
  },
};
