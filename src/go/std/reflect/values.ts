// This file gives reflect the natives of Value that read and set: of numbers, strings, pointers, interfaces and structs.
// Every method checks the kind first, and panics in Go's words.

import type { Backing, GoValue, Iface, Wide } from '../../runtime/api.ts';
import { nilSlice, Slice } from '../../runtime/backing.ts';
import type { Chan } from '../../runtime/chan.ts';
import type { Complex } from '../../runtime/complex.ts';
import { equal, unhashable } from '../../runtime/equality.ts';
import { addressOf } from '../../runtime/print.ts';
import { basicT, ptrT, type RType } from '../../runtime/type.ts';
import { Ref } from '../../runtime/value.ts';
import type { NativeFunc } from '../natives.ts';
import { methodFunction } from './calls.ts';
import { deepEqual } from './deepequal.ts';
import {
  ADDR,
  type Held,
  heldValue,
  isAggregate,
  pointerTo,
  RO,
  RO_EMBED,
  RO_STICKY,
  store,
} from './held.ts';
import {
  assign,
  assignable,
  convert,
  convertible,
  ifaceOf,
  isComplex,
  isFloat,
  isSigned,
  isUnsigned,
  isZero,
  narrow,
} from './relations.ts';
import { visibleMethods } from './types.ts';
import { kindNumber, panicText, type TypeObject, type World } from './world.ts';

/** v, which was not reached through unexported fields. */
export function exported(w: World, v: Held, method: string): RType {
  if (v.typ === null) return w.panicKind(`reflect.Value.${method}`, null);
  if ((v.flag & RO) !== 0)
    return panicText(`reflect: reflect.Value.${method} using value obtained using unexported field`);
  return v.typ;
}

/** v, which can be set. */
export function settable(w: World, v: Held, method: string): RType {
  const t = exported(w, v, method);
  if ((v.flag & ADDR) === 0) return panicText(`reflect: reflect.Value.${method} using unaddressable value`);
  return t;
}

/** x as a value of type to, for a method that assigns it. */
export function assigned(w: World, x: Held, to: RType, context: string): GoValue {
  if (x.typ === null) return w.panicKind(context, null);
  if (!assignable(to, x.typ)) {
    return panicText(`${context}: value of type ${x.typ.str} is not assignable to type ${to.str}`);
  }
  return assign(heldValue(x), x.typ, to);
}

/** What an interface value needs of v. */
function interfaceOf(w: World, v: Held): Iface | null {
  if (v.typ === null) return w.panicKind('reflect.Value.Interface', null);
  if ((v.flag & RO) !== 0)
    panicText('reflect.Value.Interface: cannot return value obtained from unexported field or method');
  return ifaceOf(heldValue(v), v.typ);
}

const nilKinds: ReadonlySet<string> = new Set(['chan', 'func', 'interface', 'map', 'pointer', 'slice']);

export function valueNatives(w: World): Record<string, NativeFunc> {
  /** The value of v if its type is one of a kind. */
  const read = (v: Held, method: string, ok: (t: RType) => boolean): GoValue =>
    v.typ !== null && ok(v.typ) ? heldValue(v) : w.panicKind(`reflect.Value.${method}`, v.typ);
  const set = (v: Held, method: string, ok: (t: RType) => boolean, make: (t: RType) => GoValue): void => {
    const t = settable(w, v, method);
    if (!ok(t)) w.panicKind(`reflect.Value.${method}`, t);
    store(v, make(t));
  };
  const kind = (k: string) => (t: RType) => t.kind === k;
  const { rt } = w;

  return {
    ValueOf: (x: Iface | null) => w.ofIface(x),
    zero: (r: TypeObject) => w.value(r.t, r.t.zero()),
    newValue: (r: TypeObject) => w.value(ptrT(r.t), isAggregate(r.t) ? r.t.zero() : new Ref(r.t.zero())),
    DeepEqual: deepEqual,

    'Value.Kind': (v: Held) => kindNumber(v.typ),
    'Value.rtype': (v: Held) => (v.typ === null ? null : w.typeObject(v.typ)),
    'Value.Interface': (v: Held) => interfaceOf(w, v),
    'Value.CanInterface'(v: Held): boolean {
      if (v.typ === null) w.panicKind('reflect.Value.CanInterface', null);
      return (v.flag & RO) === 0;
    },
    'Value.CanAddr': (v: Held) => (v.flag & ADDR) !== 0,
    'Value.CanSet': (v: Held) => (v.flag & (ADDR | RO)) === ADDR,
    'Value.Addr'(v: Held): Held {
      if ((v.flag & ADDR) === 0) return panicText('reflect.Value.Addr of unaddressable value');
      return w.value(ptrT(v.typ as RType), pointerTo(v), v.flag & RO);
    },
    'Value.Elem'(v: Held): Held {
      const t = v.typ;
      if (t?.kind === 'interface') return w.ofIface(heldValue(v) as Iface | null, v.flag & RO);
      if (t?.kind !== 'pointer') return w.panicKind('reflect.Value.Elem', t);
      const p = heldValue(v);
      return p === null ? w.zeroValue : w.pointee(t.elem as RType, p, v.flag);
    },

    'Value.Bool': (v: Held) => read(v, 'Bool', kind('bool')),
    'Value.Int': (v: Held) => read(v, 'Int', isSigned),
    'Value.Uint': (v: Held) => rt.toU64(read(v, 'Uint', isUnsigned) as Wide),
    'Value.Float': (v: Held) => read(v, 'Float', isFloat),
    'Value.Complex': (v: Held) => read(v, 'Complex', isComplex),
    'Value.String'(v: Held): GoValue {
      if (v.typ === null) return '<invalid Value>';
      return v.typ.kind === 'string' ? heldValue(v) : `<${v.typ.str} Value>`;
    },
    'Value.Bytes'(v: Held): Slice {
      const t = v.typ;
      if (t?.kind === 'slice') {
        if (t.elem?.kind !== 'uint8') return panicText('reflect.Value.Bytes of non-byte slice');
        return heldValue(v) as Slice;
      }
      if (t?.kind !== 'array') return w.panicKind('reflect.Value.Bytes', t);
      if (t.elem?.kind !== 'uint8') return panicText('reflect.Value.Bytes of non-byte array');
      if ((v.flag & ADDR) === 0) return panicText('reflect.Value.Bytes of unaddressable byte array');
      return new Slice(v.x as Backing, 0, t.len, t.len);
    },
    'Value.Pointer'(v: Held): Wide {
      const t = v.typ;
      if (t === null || !nilKinds.has(t.kind) || t.kind === 'interface')
        return w.panicKind('reflect.Value.Pointer', t);
      const x = heldValue(v);
      if (t.kind !== 'slice') return Number(addressOf(x));
      const s = x as Slice;
      return s === nilSlice ? 0 : Number(addressOf(s.arr)) + s.off * 8;
    },
    'Value.IsNil'(v: Held): boolean {
      const x = read(v, 'IsNil', (t) => nilKinds.has(t.kind));
      return x === null || x === nilSlice;
    },
    'Value.IsZero'(v: Held): boolean {
      return v.typ === null ? w.panicKind('reflect.Value.IsZero', null) : isZero(heldValue(v), v.typ);
    },
    'Value.SetZero'(v: Held): void {
      store(v, settable(w, v, 'SetZero').zero());
    },
    'Value.Comparable'(v: Held): boolean {
      const t = v.typ;
      if (t === null) return false;
      const anyT = rt.interfaceT([]);
      return unhashable(t.kind === 'interface' ? heldValue(v) : t.toIface(heldValue(v)), anyT) === null;
    },
    'Value.Equal': (v: Held, u: Held) => valuesEqual(w, v, u),

    'Value.NumField'(v: Held): number {
      return v.typ?.kind === 'struct' ? v.typ.fields.length : w.panicKind('reflect.Value.NumField', v.typ);
    },
    'Value.Field'(v: Held, i: number): Held {
      if (v.typ?.kind !== 'struct') return w.panicKind('reflect.Value.Field', v.typ);
      const f = v.typ.fields[i];
      if (f === undefined) return panicText('reflect: Field index out of range');
      let flag = v.flag & (ADDR | RO_STICKY);
      if (f.pkg !== '') flag |= f.embedded ? RO_EMBED : RO_STICKY;
      if ((flag & ADDR) !== 0 && !isAggregate(f.type)) return w.value(f.type, v.x, flag, f.js);
      return w.value(f.type, (v.x as Record<string, GoValue>)[f.js], flag);
    },

    'Value.Set'(v: Held, x: Held): void {
      const t = settable(w, v, 'Set');
      exported(w, x, 'Set');
      store(v, assigned(w, x, t, 'reflect.Set'));
    },
    'Value.SetBool': (v: Held, x: boolean) => set(v, 'SetBool', kind('bool'), () => x),
    'Value.SetInt': (v: Held, x: Wide) => set(v, 'SetInt', isSigned, (t) => narrow(rt, x, t)),
    'Value.SetUint': (v: Held, x: bigint) => set(v, 'SetUint', isUnsigned, (t) => narrow(rt, x, t)),
    'Value.SetFloat': (v: Held, x: number) =>
      set(v, 'SetFloat', isFloat, (t) => (t.kind === 'float32' ? Math.fround(x) : x)),
    'Value.SetComplex': (v: Held, x: Complex) =>
      set(v, 'SetComplex', isComplex, (t) => convert(rt, x, basicT('complex128'), t)),
    'Value.SetString': (v: Held, x: string) => set(v, 'SetString', kind('string'), () => x),
    'Value.SetBytes'(v: Held, x: Slice): void {
      const t = settable(w, v, 'SetBytes');
      if (t.kind !== 'slice') w.panicKind('reflect.Value.SetBytes', t);
      if (t.elem?.kind !== 'uint8') panicText('reflect.Value.SetBytes of non-byte slice');
      store(v, x);
    },

    'Value.convert'(v: Held, r: TypeObject): Held {
      const from = v.typ;
      const to = r.t;
      if (from === null) return w.panicKind('reflect.Value.Convert', null);
      if (!convertible(to, from)) {
        return panicText(
          `reflect.Value.Convert: value of type ${from.str} cannot be converted to type ${to.str}`,
        );
      }
      const x = heldValue(v);
      const array = to.kind === 'array' ? to : to.kind === 'pointer' ? (to.elem as RType) : null;
      if (from.kind === 'slice' && array !== null && (x as Slice).len < array.len) {
        return panicText(
          `reflect: cannot convert slice with length ${(x as Slice).len} to ${to === array ? '' : 'pointer to '}array with length ${array.len}`,
        );
      }
      return w.value(to, convert(rt, x, from, to), v.flag & RO);
    },

    'Value.NumMethod'(v: Held): number {
      return v.typ === null ? w.panicKind('reflect.Value.NumMethod', null) : visibleMethods(v.typ).length;
    },
    'Value.Method'(v: Held, i: number): Held {
      const t = v.typ;
      if (t === null) return w.panicKind('reflect.Value.Method', null);
      const m = visibleMethods(t)[i];
      if (m === undefined) return panicText('reflect: Method index out of range');
      const x = ifaceOf(heldValue(v), t);
      if (x === null) return panicText('reflect: Method on nil interface value');
      const sig = m.type ?? rt.funcT([], [], false);
      return w.value(sig, methodFunction(w, m, sig, x), v.flag & RO);
    },

    'Value.Close'(v: Held): void {
      const t = exported(w, v, 'Close');
      if (t.kind !== 'chan') w.panicKind('reflect.Value.Close', t);
      if (t.dir === 'recv') panicText('reflect: close of receive-only channel');
      rt.closechan(heldValue(v) as Chan | null);
    },
    makeChan: (r: TypeObject, n: number) => w.value(r.t, rt.makeChan(r.t, n)),
    makeMap: (r: TypeObject) => w.value(r.t, rt.makeMap(r.t)),
    makeSlice: (r: TypeObject, len: number, cap: number) =>
      w.value(r.t, rt.makeSlice(r.t.elem as RType, len, cap)),
  };
}

function valuesEqual(w: World, a: Held, b: Held): boolean {
  const inner = (v: Held): Held =>
    v.typ?.kind === 'interface' ? w.ofIface(heldValue(v) as Iface | null) : v;
  const x = inner(a);
  const y = inner(b);
  if (x.typ === null || y.typ === null) return x.typ === y.typ;
  if (x.typ !== y.typ) return false;
  const bad = unhashable(x.typ.toIface(heldValue(x)), w.rt.interfaceT([]));
  if (bad !== null) panicText(`reflect.Value.Equal: values of type ${bad.str} are not comparable`);
  return equal(heldValue(x), heldValue(y), x.typ);
}
