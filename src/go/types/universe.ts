// This file makes the universe scope with all predeclared identifiers, and package unsafe. Both are made once and
// shared by all checks.

import { makeBool, makeInt64 } from '../constant/constant.ts';
import { emptyInterface, Typ } from './basic.ts';
import { Builtin, Const, Func, Nil, type Obj, Package, Scope, TypeName, Var } from './objects.ts';
import {
  Alias,
  Basic,
  Interface,
  IsInteger,
  IsUnsigned,
  Named,
  Signature,
  Tuple,
  type Type,
} from './types.ts';
import { computeInterfaceTypeSet, TypeSet } from './typeset.ts';

export { emptyInterface, Typ };

export const Universe = new Scope(null, 0, 0, 'universe');

/** Package unsafe: its members are known to the checker, whether or not an importer gives it out. */
export const Unsafe = new Package('unsafe', 'unsafe', Universe);
Unsafe.complete = true;

/** byte and rune are uint8 and int32 under another name. */
export const universeByte = new Basic('uint8', IsInteger | IsUnsigned, 'byte');
export const universeRune = new Basic('int32', IsInteger, 'rune');

function defineType(name: string, type: Type | null): TypeName {
  const obj = new TypeName(0, null, name, type);
  Universe.insert(obj);
  return obj;
}

// An interface type with a name of its own.
function defineInterface(name: string, ityp: Interface): Named {
  const obj = defineType(name, null);
  const named = new Named(obj);
  named.fromRHS = ityp;
  named.under = ityp;
  obj.type = named;
  return named;
}

for (const t of Object.values(Typ)) {
  if (t.basicKind === 'unsafe.Pointer') Unsafe.scope.insert(new TypeName(0, Unsafe, t.name, t));
  // Untyped kinds and the invalid type have names that no program can write.
  else if (!t.name.includes(' ')) defineType(t.name, t);
}
defineType('byte', universeByte);
defineType('rune', universeRune);

/** The interface that any stands for; distinct from other empty interfaces so that it can be printed as any. */
export const anyInterface = new Interface([], []);
anyInterface.complete = true;
anyInterface.tset = new TypeSet([], null, false);

/** The alias any. */
export const universeAny = new Alias(defineType('any', null));
universeAny.fromRHS = anyInterface;
universeAny.actual = anyInterface;
universeAny.obj.type = universeAny;

export const universeError = makeError();

function makeError(): Named {
  const ityp = new Interface([], []);
  const named = defineInterface('error', ityp);
  const recv = new Var(0, null, '', named);
  recv.varKind = 'recv';
  const result = new Var(0, null, '', Typ.string);
  result.varKind = 'result';
  const sig = new Signature(recv, new Tuple([]), new Tuple([result]), false);
  ityp.methods.push(new Func(0, null, 'Error', sig));
  ityp.complete = true;
  computeInterfaceTypeSet(null, ityp);
  return named;
}

/** comparable: the set of all types that can be compared without panic. */
export const comparableInterface = new Interface([], []);
comparableInterface.complete = true;
comparableInterface.tset = new TypeSet([], null, true);
export const universeComparable = defineInterface('comparable', comparableInterface);

for (const [name, type, val] of [
  ['true', Typ['untyped bool'], makeBool(true)],
  ['false', Typ['untyped bool'], makeBool(false)],
  ['iota', Typ['untyped int'], makeInt64(0n)],
] as const) {
  Universe.insert(new Const(0, null, name, type, val));
}
Universe.insert(new Nil(0, null, 'nil', Typ['untyped nil']));

/** Number of arguments (at least, if variadic) of a built-in function, and whether a call may stand as a statement. */
export interface BuiltinInfo {
  readonly nargs: number;
  readonly variadic: boolean;
  readonly kind: 'expression' | 'statement';
}

function info(nargs: number, variadic: boolean, kind: BuiltinInfo['kind']): BuiltinInfo {
  return { nargs, variadic, kind };
}

/** The built-in functions by name; those of package unsafe are the exported ones. */
export const predeclaredFuncs: Readonly<Record<string, BuiltinInfo>> = {
  append: info(1, true, 'expression'),
  cap: info(1, false, 'expression'),
  clear: info(1, false, 'statement'),
  close: info(1, false, 'statement'),
  complex: info(2, false, 'expression'),
  copy: info(2, false, 'statement'),
  delete: info(2, false, 'statement'),
  imag: info(1, false, 'expression'),
  len: info(1, false, 'expression'),
  make: info(1, true, 'expression'),
  max: info(1, true, 'expression'),
  min: info(1, true, 'expression'),
  new: info(1, false, 'expression'),
  panic: info(1, false, 'statement'),
  print: info(0, true, 'statement'),
  println: info(0, true, 'statement'),
  real: info(1, false, 'expression'),
  recover: info(0, false, 'statement'),

  Add: info(2, false, 'expression'),
  Alignof: info(1, false, 'expression'),
  Offsetof: info(1, false, 'expression'),
  Sizeof: info(1, false, 'expression'),
  Slice: info(2, false, 'expression'),
  SliceData: info(1, false, 'expression'),
  String: info(2, false, 'expression'),
  StringData: info(1, false, 'expression'),
};

for (const name of Object.keys(predeclaredFuncs)) {
  const pkg = /^[A-Z]/.test(name) ? Unsafe : null;
  (pkg?.scope ?? Universe).insert(new Builtin(0, pkg, name, Typ.invalid));
}

function predeclared(name: string): Obj {
  const obj = Universe.lookup(name);
  if (obj === null) throw new Error(`internal error: ${name} is not predeclared`);
  return obj;
}

export const universeBool: Type = Typ.bool;
export const universeIota = predeclared('iota');
export const universeNil = predeclared('nil');
