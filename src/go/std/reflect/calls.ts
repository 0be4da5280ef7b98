// This file calls functions and methods by reflection. What is called may be a generator, if it may park; then so is the
// call. Functions made here have the form that calls of their signature expect.

import type { GoValue, Iface, Parking } from '../../runtime/api.ts';
import { nilSlice, type Slice } from '../../runtime/backing.ts';
import { throwPlain } from '../../runtime/errors.ts';
import { FatalSignal } from '../../runtime/gopanic.ts';
import { decodeUTF8 } from '../../runtime/text.ts';
import type { MethodInfo, RType } from '../../runtime/type.ts';
import type { ParkingFunc } from '../natives.ts';
import { type Held, heldValue, RO } from './held.ts';
import { assign, assignable } from './relations.ts';
import { panicText, type World } from './world.ts';

type Fn = ((...args: GoValue[]) => GoValue) & { parking$?: (...args: GoValue[]) => Parking };

export function isGenerator(r: unknown): r is Parking {
  return (
    typeof r === 'object' &&
    r !== null &&
    (r as { [Symbol.toStringTag]?: string })[Symbol.toStringTag] === 'Generator'
  );
}

/** Runs a generator that should not have to wait. */
function drive(g: Parking, what: string): GoValue {
  const r = g.next();
  if (r.done) return r.value;
  throw new FatalSignal(`${what} waits for another goroutine: not available in the browser`);
}

/** A function that does what body does, in the form that calls of type t need. */
function functionOf(t: RType, what: string, body: (...args: GoValue[]) => Parking): Fn {
  const fn: Fn = t.parks
    ? function* (...args: GoValue[]): Parking {
        return yield* body(...args);
      }
    : (...args: GoValue[]) => drive(body(...args), what);
  fn.parking$ = body;
  return fn;
}

/**
 * A method as a function: with a receiver, or, if recv is null, one that takes it as its first argument. t is the type of
 * the function.
 */
export function methodFunction(w: World, m: MethodInfo, t: RType, recv: Iface | null): Fn {
  // Exported methods go by their own name on prototypes, which are JavaScript's, not bytes.
  const name = decodeUTF8(m.name);
  return functionOf(t, `method ${m.name}`, function* (...all: GoValue[]): Parking {
    let x = recv;
    let args = all;
    if (x === null) {
      const first = t.params[0] as RType;
      x = first.toIface(all[0]);
      args = all.slice(1);
    }
    if (x === null) return w.rt.nonNil(null);
    if (m.pkg !== '') return panicText('reflect: Call of unexported method');
    const fns = x as unknown as Record<string, Fn | undefined>;
    const fn = fns[`$${name}`] ?? fns[`$$${name}`];
    if (fn === undefined) return throwPlain(`reflect: method ${m.name} of ${x.type$.str} was not kept`);
    const r = fn.apply(x, args);
    return isGenerator(r) ? yield* r : r;
  });
}

/** The results of a function as a list, of which JavaScript has one as it is. */
const resultList = (t: RType, r: GoValue): GoValue[] =>
  t.results.length === 0 ? [] : t.results.length === 1 ? [r] : (r as GoValue[]);

export function makeFunc(w: World, t: RType, fn: Fn): Held {
  const made = functionOf(t, 'a function made by reflect.MakeFunc', function* (...args: GoValue[]): Parking {
    const values = t.params.map((p, i) => w.value(p, args[i]));
    let r = fn(w.rt.sliceOf(w.valueType as RType, values));
    if (isGenerator(r)) r = yield* r;
    const list = r as Slice;
    const out = t.results.map((to, i) => {
      const v = list.arr[list.off + i] as unknown as Held;
      if (v.typ === null)
        return panicText('reflect: function created by MakeFunc using closure returned zero Value');
      if ((v.flag & RO) !== 0) {
        return panicText(
          'reflect: function created by MakeFunc using closure returned value obtained from unexported field',
        );
      }
      if (!assignable(to, v.typ))
        return panicText(`reflect.MakeFunc: value of type ${v.typ.str} is not assignable to type ${to.str}`);
      return assign(heldValue(v), v.typ, to);
    });
    return out.length === 1 ? out[0] : out;
  });
  return w.value(t, made);
}

export function callNatives(w: World): Record<string, ParkingFunc> {
  return {
    *'Value.call'(v: Held, op: string, list: Slice): Parking {
      const t = v.typ;
      if (t?.kind !== 'func') return w.panicKind(`reflect.Value.${op}`, t);
      if ((v.flag & RO) !== 0)
        return panicText(`reflect: reflect.Value.${op} using value obtained using unexported field`);
      const fn = heldValue(v) as Fn | null;
      if (fn === null) return panicText('reflect.Value.Call: call of nil function');
      const args = argumentsOf(w, t, op, list);
      let r = (fn.parking$ ?? fn)(...args);
      if (isGenerator(r)) r = yield* r;
      const out = resultList(t, r).map((x, i) => w.value(t.results[i] as RType, x));
      return out.length === 0 ? nilSlice : w.rt.sliceOf(w.valueType as RType, out);
    },
  };
}

/** The arguments of a call as the function takes them. */
function argumentsOf(w: World, t: RType, op: string, list: Slice): GoValue[] {
  const values = Array.from({ length: list.len }, (_, i) => list.arr[list.off + i] as unknown as Held);
  const spread = t.variadic && op === 'Call';
  const n = spread ? t.params.length - 1 : t.params.length;
  if (op === 'CallSlice' && !t.variadic) panicText('reflect: CallSlice of non-variadic function');
  if (values.length < n) panicText(`reflect: ${op} with too few input arguments`);
  if (!spread && values.length > n) panicText(`reflect: ${op} with too many input arguments`);
  if (values.some((v) => v.typ === null)) panicText(`reflect: ${op} using zero Value argument`);
  const args: GoValue[] = [];
  for (let i = 0; i < n; i++) {
    const v = values[i] as Held & { typ: RType };
    const to = t.params[i] as RType;
    if (!assignable(to, v.typ)) panicText(`reflect: ${op} using ${v.typ.str} as type ${to.str}`);
    if ((v.flag & RO) !== 0)
      panicText(`reflect: reflect.Value.${op} using value obtained using unexported field`);
    args.push(assign(heldValue(v), v.typ, to));
  }
  if (spread) {
    const elem = (t.params[n] as RType).elem as RType;
    const rest = values.slice(n).map((v) => {
      const from = v.typ as RType;
      if (!assignable(elem, from)) panicText(`reflect: cannot use ${from.str} as type ${elem.str} in ${op}`);
      return assign(heldValue(v), from, elem);
    });
    args.push(rest.length === 0 ? nilSlice : w.rt.sliceOf(elem, rest));
  }
  return args;
}
