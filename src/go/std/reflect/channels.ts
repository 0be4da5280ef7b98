// This file gives reflect the natives that may wait: sending, receiving and selecting.

import type { GoValue, Parking } from '../../runtime/api.ts';
import type { Slice } from '../../runtime/backing.ts';
import type { Chan, SelectCase } from '../../runtime/chan.ts';
import type { RType } from '../../runtime/type.ts';
import type { NativeFunc, ParkingFunc } from '../natives.ts';
import { type Held, heldValue, RO } from './held.ts';
import { assigned, exported } from './values.ts';
import { panicText, type World } from './world.ts';

const SEND = 1;
const DEFAULT = 3;

export function channelNatives(w: World): {
  plain: Record<string, NativeFunc>;
  parking: Record<string, ParkingFunc>;
} {
  const { rt } = w;
  const channel = (v: Held, method: string, send: boolean): Chan | null => {
    const t = exported(w, v, method);
    if (t.kind !== 'chan') return w.panicKind(`reflect.Value.${method}`, t);
    if (send && t.dir === 'recv') return panicText('reflect: send on recv-only channel');
    if (!send && t.dir === 'send') return panicText('reflect: recv on send-only channel');
    return heldValue(v) as Chan | null;
  };
  const toSend = (v: Held, x: Held): GoValue =>
    assigned(w, x, (v.typ as RType).elem as RType, 'reflect.Value.Send');
  const received = (v: Held): [Held, boolean] => {
    const { rv, rok } = rt;
    return [w.value((v.typ as RType).elem as RType, rv, v.flag & RO), rok];
  };
  return {
    plain: {
      'Value.TrySend'(v: Held, x: Held): boolean {
        const c = channel(v, 'TrySend', true);
        return rt.selectgo([{ c, send: true, v: toSend(v, x) }], true) === 0;
      },
      'Value.TryRecv'(v: Held): [Held, boolean] {
        const c = channel(v, 'TryRecv', false);
        return rt.selectgo([{ c, send: false, v: null }], true) === 0 ? received(v) : [w.zeroValue, false];
      },
    },
    parking: {
      *'Value.Send'(v: Held, x: Held): Parking {
        const c = channel(v, 'Send', true);
        if (rt.chansend(c, toSend(v, x))) return;
        yield;
        rt.sent();
      },
      *'Value.Recv'(v: Held): Parking {
        const c = channel(v, 'Recv', false);
        if (!rt.chanrecv(c)) {
          yield;
          rt.received();
        }
        return received(v);
      },
      *selectCases(list: Slice): Parking {
        const all = Array.from(
          { length: list.len },
          (_, i) => list.arr[list.off + i] as unknown as { Dir: number; Chan: Held; Send: Held },
        );
        const byDefault = all.findIndex((c) => c.Dir === DEFAULT);
        const cases: SelectCase[] = all.map((c) => {
          const send = c.Dir === SEND;
          const open = c.Dir !== DEFAULT && c.Chan.typ !== null;
          return {
            c: open ? (heldValue(c.Chan) as Chan | null) : null,
            send,
            v: send && open ? toSend(c.Chan, c.Send) : null,
          };
        });
        let n = rt.selectgo(cases, byDefault >= 0);
        if (n === -2) {
          yield;
          n = rt.selected();
        }
        if (n === -1) return [byDefault, w.zeroValue, false];
        const chosen = all[n] as (typeof all)[number];
        return chosen.Dir === SEND ? [n, w.zeroValue, false] : [n, ...received(chosen.Chan)];
      },
    },
  };
}
