// This file implements type assertions.

import type { GoValue, Iface } from './api.ts';
import { throwTypeAssertion } from './errors.ts';
import { implementsType, missingMethod, type RType, unbox } from './type.ts';

/** x.(t), t concrete; iface is the static type of x, for the message. */
export function assert(x: Iface | null, t: RType, iface: RType): GoValue {
  if (x !== null && x.type$ === t) return unbox(x);
  if (x === null) return throwTypeAssertion(`interface conversion: ${iface.str} is nil, not ${t.str}`);
  const d = x.type$;
  // Two types of one name, from different scopes or packages, need telling apart.
  const note =
    d.str !== t.str
      ? ''
      : packageOf(d) !== packageOf(t)
        ? ' (types from different packages)'
        : ' (types from different scopes)';
  return throwTypeAssertion(`interface conversion: ${iface.str} is ${d.str}, not ${t.str}${note}`);
}

/** The package that a type belongs to: one without a name belongs to that of its unexported fields or methods. */
function packageOf(t: RType): string {
  if (t.isNamed) return t.pkgPath;
  const parts = t.kind === 'struct' ? t.fields : t.kind === 'interface' ? t.imethods : [];
  return parts.find((part) => part.pkg !== '')?.pkg ?? '';
}

export function assert2(x: Iface | null, t: RType): [GoValue, boolean] {
  return x !== null && x.type$ === t ? [unbox(x), true] : [t.zero(), false];
}

/** x.(t), t an interface. */
export function assertI(x: Iface | null, t: RType, _iface: RType): Iface {
  if (x === null) return throwTypeAssertion(`interface conversion: interface is nil, not ${t.str}`);
  if (implementsType(x.type$, t)) return x;
  const missing = missingMethod(x.type$, t);
  return throwTypeAssertion(
    `interface conversion: ${x.type$.str} is not ${t.str}: missing method ${missing?.name ?? ''}`,
  );
}

export function assertI2(x: Iface | null, t: RType): [Iface | null, boolean] {
  return x !== null && implementsType(x.type$, t) ? [x, true] : [null, false];
}

export function isType(x: Iface | null, t: RType): boolean {
  if (x === null) return false;
  return t.kind === 'interface' ? implementsType(x.type$, t) : x.type$ === t;
}
