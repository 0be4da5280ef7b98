// This file holds what the natives of one run share: the classes of the structs that package reflect declares, and the
// one Type of each type. Packages that make Types or Values natively ask for the world of their runtime.

import type { GoValue, Iface } from '../../runtime/api.ts';
import { panic } from '../../runtime/panic.ts';
import type { GoRuntime } from '../../runtime/runtime.ts';
import { basicT, type Kind, type RType, type StructClass, unbox } from '../../runtime/type.ts';
import { ADDR, type Held, isAggregate, POINTED, RO } from './held.ts';

/** reflect's *rtype, the dynamic type of every Type. */
export interface TypeObject extends Iface {
  readonly t: RType;
}

const kinds: readonly Kind[] = [
  'invalid',
  'bool',
  'int',
  'int8',
  'int16',
  'int32',
  'int64',
  'uint',
  'uint8',
  'uint16',
  'uint32',
  'uint64',
  'uintptr',
  'float32',
  'float64',
  'complex64',
  'complex128',
  'array',
  'chan',
  'func',
  'interface',
  'map',
  'pointer',
  'slice',
  'string',
  'struct',
];
const kindNumbers = new Map<Kind, number>(kinds.map((k, i) => [k, i]));

export function kindNumber(t: RType | null): number {
  return t === null ? 0 : (kindNumbers.get(t.kind) ?? 0);
}

export function panicText(text: string): never {
  return panic(new (basicT('string').Box)(text));
}

type Class<T> = new (...fields: GoValue[]) => T;

export class World {
  readonly rt: GoRuntime;
  readonly #types = new WeakMap<RType, TypeObject>();
  #typeObject: Class<TypeObject> | null = null;
  #value: Class<Held> | null = null;
  structField: Class<object> | null = null;
  method: Class<object> | null = null;
  valueError: Class<Iface> | null = null;
  /** reflect.Value itself. */
  valueType: RType | null = null;

  constructor(rt: GoRuntime) {
    this.rt = rt;
  }

  /** Called when the package is initialised, with the types of package reflect in this order: *rtype, StructField, Method, Value, *ValueError. */
  register(types: readonly RType[]): boolean {
    const [type, field, method, value, error] = types as [RType, RType, RType, RType, RType];
    const cls = <T>(t: RType): Class<T> => t.cls as StructClass as unknown as Class<T>;
    this.#typeObject = cls<TypeObject>(type.elem as RType);
    this.structField = cls<object>(field);
    this.method = cls<object>(method);
    this.#value = cls<Held>(value);
    this.valueError = cls<Iface>(error.elem as RType);
    this.valueType = value;
    return true;
  }

  /** The reflect.Type of t. */
  typeObject(t: RType): TypeObject {
    let o = this.#types.get(t);
    if (o === undefined) {
      o = new (this.#typeObject as Class<TypeObject>)(t);
      this.#types.set(t, o);
    }
    return o;
  }

  value(typ: RType, x: GoValue, flag = 0, key: string | number | null = null): Held {
    return new (this.#value as Class<Held>)(typ, x, key, flag);
  }

  get zeroValue(): Held {
    return new (this.#value as Class<Held>)(null, null, null, 0);
  }

  /** What an interface value holds; the zero Value for nil. */
  ofIface(x: Iface | null, flag = 0): Held {
    return x === null ? this.zeroValue : this.value(x.type$, unbox(x), flag);
  }

  /** What a non-nil pointer to t points to. */
  pointee(t: RType, p: GoValue, flag: number): Held {
    const f = (flag & RO) | ADDR | POINTED;
    return isAggregate(t) ? this.value(t, p, f) : this.value(t, p, f, 'v');
  }

  panicKind(method: string, t: RType | null): never {
    return panic(new (this.valueError as Class<Iface>)(method, kindNumber(t)));
  }
}

const worlds = new WeakMap<GoRuntime, World>();

export function worldOf(rt: GoRuntime): World {
  let w = worlds.get(rt);
  if (w === undefined) worlds.set(rt, (w = new World(rt)));
  return w;
}
