// This file makes the panics that the runtime itself raises: values that implement runtime.Error, in Go's words.
// Everything that can fail at run time throws through here, so it stays free of imports but for types and panic values.

import { GoPanic } from './gopanic.ts';
import { basicT, newNamed, type RType, setMethods } from './type.ts';

/** Which of runtime's error types a message belongs to; they differ in %T and in the prefix. */
type Kind =
  | 'runtime.boundsError'
  | 'runtime.errorString'
  | 'runtime.plainError'
  | '*runtime.TypeAssertionError'
  | '*runtime.PanicNilError';

const types = new Map<Kind, RType>();

function errorType(kind: Kind): RType {
  let t = types.get(kind);
  if (t === undefined) {
    t = newNamed(kind, 'runtime');
    t.underlie(basicT('string'));
    const method = (name: string) => ({ name, pkg: '', type: null });
    setMethods(t, [method('Error'), method('RuntimeError')], []);
    const proto = t.Box.prototype as unknown as Record<string, unknown>;
    const text = function (this: { v: string }): string {
      return this.v;
    };
    proto.$Error = text;
    // biome-ignore lint/correctness/useYield: the parking form of a method that never parks
    proto.$$Error = function* (this: { v: string }) {
      return this.v;
    };
    proto.$RuntimeError = () => undefined;
    types.set(kind, t);
  }
  return t;
}

/** panic with a run-time error; msg comes without "runtime error: ". */
export function throwError(msg: string): never {
  throw new GoPanic(new (errorType('runtime.errorString').Box)(`runtime error: ${msg}`), true);
}

/** An index or slice bound out of range. */
export function throwBounds(msg: string): never {
  throw new GoPanic(new (errorType('runtime.boundsError').Box)(`runtime error: ${msg}`), true);
}

/** The run-time errors that Go words without a prefix: operations on closed channels, writes to a nil map. */
export function throwPlain(msg: string): never {
  throw new GoPanic(new (errorType('runtime.plainError').Box)(msg), true);
}

export function throwTypeAssertion(msg: string): never {
  throw new GoPanic(new (errorType('*runtime.TypeAssertionError').Box)(msg), true);
}

/** What panic(nil) becomes. */
export function panicNilError(): GoPanic {
  return new GoPanic(new (errorType('*runtime.PanicNilError').Box)('panic called with nil argument'), true);
}

/** A nil dereference, from the TypeError by which JavaScript noticed it. */
export function nilDereference(cause: Error | null): GoPanic {
  const p = new GoPanic(
    new (errorType('runtime.errorString').Box)(
      'runtime error: invalid memory address or nil pointer dereference',
    ),
    true,
    cause,
  );
  p.sigsegv = true;
  return p;
}
