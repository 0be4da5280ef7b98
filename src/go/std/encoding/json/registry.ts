// This file holds what JSON's natives know of a run: the types that package json declares, and how natives call methods.

import type { GoValue, Iface, Parking } from '../../../runtime/api.ts';
import { FatalSignal } from '../../../runtime/gopanic.ts';
import type { GoRuntime } from '../../../runtime/runtime.ts';
import { implementsType, type RType, type StructClass } from '../../../runtime/type.ts';
import { type World, worldOf } from '../../reflect/world.ts';

/** In the order in which pkg.go registers them. */
const names = [
  'marshaler',
  'unmarshaler',
  'textMarshaler',
  'textUnmarshaler',
  'isZeroer',
  'number',
  'unsupportedType',
  'unsupportedValue',
  'marshalerError',
  'syntaxError',
  'unmarshalType',
  'invalidUnmarshal',
  'objectMap',
  'list',
] as const;

type Name = (typeof names)[number];

/** An error on its way out of the natives: a Go error, or the text of one. */
export class Failed {
  readonly error: Iface | string;
  constructor(error: Iface | string) {
    this.error = error;
  }
}

export class Registry {
  readonly rt: GoRuntime;
  readonly world: World;
  readonly #types = new Map<Name, RType>();

  constructor(rt: GoRuntime) {
    this.rt = rt;
    this.world = worldOf(rt);
  }

  register(types: readonly RType[]): void {
    for (const [i, name] of names.entries()) this.#types.set(name, types[i] as RType);
  }

  type(name: Name): RType {
    return this.#types.get(name) as RType;
  }

  /** Whether t has the methods of the interface type registered as a pointer to it. */
  implements(t: RType, name: 'marshaler' | 'unmarshaler' | 'textMarshaler' | 'textUnmarshaler' | 'isZeroer') {
    const iface = this.type(name).elem as RType;
    return (t.kind === 'interface' ? t.imethods : t.methods).length > 0 && implementsType(t, iface);
  }

  /** A pointer to one of json's error structs. */
  error(name: Name, ...fields: GoValue[]): Iface {
    const cls = (this.type(name).elem as RType).cls as StructClass;
    return new cls(...fields) as unknown as Iface;
  }
}

/** Calls a method of an interface value, whichever form it was compiled in. */
export function callMethod(x: Iface, name: string, ...args: GoValue[]): GoValue {
  const fns = x as unknown as Record<string, ((...a: GoValue[]) => GoValue) | undefined>;
  const plain = fns[`$${name}`];
  if (plain !== undefined) return plain.apply(x, args);
  const g = fns[`$$${name}`]?.apply(x, args) as Parking | undefined;
  const r = g?.next();
  if (r?.done) return r.value;
  throw new FatalSignal(
    `method ${name} waits for another goroutine while package json calls it: not available in the browser`,
  );
}
