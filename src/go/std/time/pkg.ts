// This file gives package time its clock and its timers, both those of the run's scheduler, and the host's time zones.

import type { Parking, Wide } from '../../runtime/api.ts';
import type { G } from '../../runtime/proc.ts';
import type { Timer } from '../../runtime/timers.ts';
import { isGenerator, type NativePackage } from '../natives.ts';
import { zoneNamed } from './zones.ts';

/** The virtual clock starts where the Go playground's does: 2009-11-10 23:00:00 UTC, in seconds since 1970. */
const VIRTUAL_EPOCH = 1257894000;

/** The bounds of int64. */
const ALPHA = -(2n ** 63n);
const OMEGA = 2n ** 63n - 1n;

export const native: NativePackage = {
  natives(rt) {
    const timers = new WeakMap<object, Timer>();
    const starts = new WeakMap<object, number>();
    const startMs = rt.config.clock === 'virtual' ? VIRTUAL_EPOCH * 1000 : rt.config.host.wallTime();
    const stop = (r: object): boolean => {
      const t = timers.get(r);
      return t !== undefined && rt.proc.stopTimer(t);
    };
    return {
      plain: {
        now(): [number, number, number] {
          const ns = rt.proc.now();
          const sec = Math.floor(startMs / 1000);
          const nsec = (startMs % 1000) * 1e6 + (ns % 1e9);
          const carry = nsec >= 1e9 ? 1 : 0;
          // A monotonic reading of 0 would mean that there is none.
          return [sec + Math.floor(ns / 1e9) + carry, nsec - carry * 1e9, ns + 1];
        },
        'Time.over'(t: { sec: Wide; nsec: number }, d: Wide): Wide {
          const n = BigInt(d);
          const r = (BigInt(t.sec) * 1_000_000_000n + BigInt(t.nsec)) % n;
          return rt.toI(r < 0n ? r + n : r);
        },
        // A program on the virtual clock is the same everywhere.
        localZone: () =>
          rt.config.clock === 'virtual'
            ? ''
            : rt.encodeUTF8(Intl.DateTimeFormat().resolvedOptions().timeZone),
        hostHasZone: (name: string) => zoneNamed(name) !== null,
        hostZone(name: string, sec: Wide, bounds: boolean): [string, number, Wide, Wide, boolean] {
          const zone = zoneNamed(name);
          const span = bounds ? zone?.spanAt(Number(sec)) : zone?.at(Number(sec));
          if (span === undefined) return ['UTC', 0, ALPHA, OMEGA, false];
          return [span.name, span.offset, span.start ?? ALPHA, span.end ?? OMEGA, span.isDST];
        },
        'runtimeTimer.start'(r: object, d: Wide, f: () => unknown): void {
          const known = rt.race?.snapshot() ?? null;
          // f was compiled as plain or as parking; run as a goroutine it may be either.
          let site = -1;
          if (rt.proc.tracer !== null) {
            // What a timer does is shown where it was started first.
            site = starts.get(r) ?? rt.line;
            starts.set(r, site);
          }
          const fire = () => rt.go(f as () => Parking, isGenerator(f), site);
          timers.set(
            r,
            rt.proc.startTimer(Number(d), () =>
              rt.race === null ? fire() : rt.race.startAfter(known, fire),
            ),
          );
        },
        'runtimeTimer.stop': stop,
      },
      parking: {
        *Sleep(d: Wide): Parking<void> {
          if (d <= 0) {
            rt.gosched();
            yield;
            return;
          }
          const g = rt.proc.current as G;
          rt.proc.startTimer(Number(d), () => rt.proc.ready(g));
          rt.park('sleep');
          yield;
          rt.woke();
        },
      },
    };
  },
};
