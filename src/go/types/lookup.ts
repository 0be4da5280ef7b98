// This file looks up fields and methods, through embedded fields and pointers, and finds out whether a type has all
// methods of an interface and what to say if not.

import { asNamed } from './alias.ts';
import { Typ } from './basic.ts';
import type { Checker } from './checker.ts';
import { deref, derefStructPtr } from './deref.ts';
import { lookupNamedMethod, underlying } from './named.ts';
import { sameId } from './object-id.ts';
import type { Func, Package, Var } from './objects.ts';
import type { Cause } from './operand.ts';
import { isInterface, isTypeParam, isValid } from './predicates.ts';
import type { Interface, Named, Struct, Type } from './types.ts';
import { identical, typeSet } from './typeset.ts';
import { type Qualifier, signatureString } from './typestring.ts';

export { deref, derefStructPtr };

/**
 * What a look-up found, the path to it (embedded fields, then the index of the field or method itself) and whether a
 * pointer was followed. Without object: a path means that the name is ambiguous there; indirect means that the
 * method has a pointer receiver and there is no pointer to be had.
 */
export type LookupResult = readonly [obj: Var | Func | null, index: number[] | null, indirect: boolean];

const notFound: LookupResult = [null, null, false];

/**
 * The field or method of T that goes by this name as seen from pkg. addressable: T is the type of a variable, whose
 * address may be taken to call a method. A method of a type that is still being checked may not have a signature yet.
 */
export function lookupFieldOrMethod(
  T: Type,
  addressable: boolean,
  pkg: Package | null,
  name: string,
  foldCase = false,
): LookupResult {
  // A defined pointer type has the fields of its base type, but not its methods.
  const named = asNamed(T);
  if (named !== null) {
    const p = underlying(named);
    if (p.kind === 'Pointer') {
      const result = lookupImpl(p, false, pkg, name, foldCase);
      return result[0]?.kind === 'Func' ? notFound : result;
    }
  }
  return lookupImpl(T, addressable, pkg, name, foldCase);
}

interface EmbeddedType {
  readonly type: Type;
  /** Path of embedded fields to it. */
  readonly index: number[];
  readonly indirect: boolean;
  /** The type occurs several times at this depth, so that what it has is ambiguous. */
  multiples: boolean;
}

function lookupImpl(
  T: Type,
  addressable: boolean,
  pkg: Package | null,
  name: string,
  foldCase: boolean,
): LookupResult {
  // "… the blank identifier … selects nothing."
  if (name === '_') return notFound;
  // Only the type itself may be a pointer: a defined pointer type is not looked through here.
  const [typ, isPtr] = deref(T);
  // A pointer to an interface has no methods.
  if (isPtr && underlying(typ).kind === 'Interface') return notFound;

  // "For a value x of type T or *T where T is not a pointer or interface type, x.f denotes the field or method at the
  // shallowest depth in T where there is such an f. If there is not exactly one f with shallowest depth, the selector
  // expression is illegal." So: depth by depth.
  let current: EmbeddedType[] = [{ type: typ, index: [], indirect: isPtr, multiples: false }];
  const seen: Named[] = [];
  while (current.length > 0) {
    const next: EmbeddedType[] = [];
    let obj: Var | Func | null = null;
    let index: number[] | null = null;
    let indirect = false;
    // Whether this is the second of its name at this depth.
    const found = (e: EmbeddedType, o: Var | Func, i: number): boolean => {
      index = [...e.index, i];
      if (obj !== null || e.multiples) return true;
      obj = o;
      indirect = e.indirect;
      return false;
    };
    for (const e of current) {
      const n = asNamed(e.type);
      if (n !== null) {
        // Seen at a shallower depth, which hides what it has at this one.
        if (seen.some((s) => s === n || identical(s, n))) continue;
        seen.push(n);
        const m = lookupNamedMethod(n, pkg, name, foldCase);
        if (m !== null) {
          if (found(e, m.method, m.index)) return [null, index, false];
          continue;
        }
      }
      const u = underlying(e.type);
      if (u.kind === 'Struct') {
        for (let i = 0; i < u.fields.length; i++) {
          const f = u.fields[i] as Var;
          if (sameId(f, pkg, name, foldCase)) {
            if (found(e, f, i)) return [null, index, false];
          } else if (obj === null && f.embedded && f.type !== null) {
            const [type, ptr] = deref(f.type);
            const { kind } = type;
            // Only these can have fields or methods.
            if (kind === 'Named' || kind === 'Alias' || kind === 'Struct' || kind === 'Interface')
              next.push({
                type,
                index: [...e.index, i],
                indirect: e.indirect || ptr,
                multiples: e.multiples,
              });
          }
        }
      } else if (u.kind === 'Interface') {
        const m = typeSet(u).lookupMethod(pkg, name, foldCase);
        if (m !== null && found(e, m.method, m.index)) return [null, index, false];
      }
    }
    if (obj !== null) {
      // "If x is addressable and &x's method set contains m, x.m() is shorthand for (&x).m()."
      const o = obj as Var | Func;
      if (o.kind === 'Func' && !indirect && !addressable && o.hasPtrRecv) return [null, null, true];
      return [o, index, indirect];
    }
    current = consolidateMultiples(next);
  }
  return notFound;
}

// Keeps one of several entries with the same type, marked as ambiguous.
function consolidateMultiples(list: EmbeddedType[]): EmbeddedType[] {
  if (list.length <= 1) return list;
  const result: EmbeddedType[] = [];
  for (const e of list) {
    const prev = result.find((p) => identical(p.type, e.type));
    if (prev === undefined) result.push(e);
    else prev.multiples = true;
  }
  return result;
}

/** The index of the field that goes by this name as seen from pkg, or -1. */
export function fieldIndex(
  fields: readonly Var[],
  pkg: Package | null,
  name: string,
  foldCase: boolean,
): number {
  return name === '_' ? -1 : fields.findIndex((f) => sameId(f, pkg, name, foldCase));
}

/** Whether T is a pointer to an interface, a frequent mistake. */
export function isInterfacePtr(T: Type): boolean {
  const p = underlying(T);
  return p.kind === 'Pointer' && isInterface(p.base);
}

// Whether an embedded field has no valid type: what T has then is not known.
function hasInvalidEmbeddedFields(T: Type, seen: Set<Struct>): boolean {
  const s = underlying(derefStructPtr(T));
  if (s.kind !== 'Struct' || seen.has(s)) return false;
  seen.add(s);
  return s.fields.some((f) => {
    const t = f.type ?? Typ.invalid;
    return f.embedded && (!isValid(t) || hasInvalidEmbeddedFields(t, seen));
  });
}

type MissingState =
  | 'ok'
  | 'notFound'
  | 'wrongName'
  | 'unexported'
  | 'wrongSig'
  | 'ambigSel'
  | 'ptrRecv'
  | 'field';

/** A method of the interface that V does not have, why, and the method of V that comes closest to it, if any. */
interface Missing {
  readonly state: MissingState;
  readonly m: Func | null;
  readonly f: Func | null;
}

const noneMissing: Missing = { state: 'ok', m: null, f: null };

/** The first method of T that V lacks, or null. After the check all methods have types, and no checker is needed. */
export function missingMethod(V: Type, T: Interface, isStatic: boolean): Func | null {
  return findMissing(V, T, isStatic, identical, () => {}).m;
}

/** What keeps V from implementing T, in the compiler's words, or '' if its methods do. After the check. */
export function missingMethodCause(V: Type, T: Interface): string {
  const { state, m } = findMissing(V, T, true, identical, () => {});
  if (m === null) return '';
  switch (state) {
    case 'wrongSig':
      return `wrong type for method ${m.name}`;
    case 'ptrRecv':
      return `method ${m.name} has pointer receiver`;
    case 'unexported':
      return `unexported method ${m.name}`;
    case 'ambigSel':
      return `ambiguous selector ${m.name}`;
    case 'field':
      return `${m.name} is a field, not a method`;
    default:
      return `missing method ${m.name}`;
  }
}

function findMissing(
  V: Type,
  T: Interface,
  isStatic: boolean,
  equivalent: (x: Type, y: Type) => boolean,
  declare: (f: Func) => void,
): Missing {
  const { methods } = typeSet(T);
  if (methods.length === 0) return noneMissing;
  const same = (f: Func, m: Func): boolean => equivalent(f.type ?? Typ.invalid, m.type ?? Typ.invalid);

  const u = underlying(V);
  if (u.kind === 'Interface') {
    const set = typeSet(u);
    for (const m of methods) {
      const f = set.lookupMethod(m.pkg, m.name, false)?.method ?? null;
      if (f === null) {
        // The dynamic type may still have it.
        if (!isStatic) continue;
        return { state: 'notFound', m, f };
      }
      if (!same(f, m)) return { state: 'wrongSig', m, f };
    }
    return noneMissing;
  }

  for (const m of methods) {
    const [obj, index, indirect] = lookupImpl(V, false, m.pkg, m.name, false);
    if (obj === null) {
      if (index !== null) return { state: 'ambigSel', m, f: null };
      if (indirect) return { state: 'ptrRecv', m, f: null };
      const [alt] = lookupImpl(V, false, m.pkg, m.name, true);
      if (alt?.kind !== 'Func') return { state: 'notFound', m, f: null };
      return { state: alt.name === m.name ? 'unexported' : 'wrongName', m, f: alt };
    }
    if (obj.kind !== 'Func') return { state: 'field', m, f: null };
    declare(obj);
    if (!same(obj, m)) return { state: 'wrongSig', m, f: obj };
  }
  return noneMissing;
}

export const lookupMethods = {
  /**
   * Whether V has all methods of the interface T, with signatures that are equivalent. If V is an interface and
   * isStatic is not set, only those methods of T that V has are compared. cause receives what is wrong, in parentheses.
   */
  hasAllMethods(
    this: Checker,
    V: Type,
    T: Type,
    isStatic: boolean,
    equivalent: (x: Type, y: Type) => boolean,
    cause: Cause | null,
  ): boolean {
    // An error was reported; assume that the best was meant.
    if (!isValid(V)) return true;
    const [m] = this.missingMethod(V, T, isStatic, equivalent, cause);
    return m === null || hasInvalidEmbeddedFields(V, new Set());
  },

  /** The first method of T that V lacks, or null, and whether it merely has the wrong type; see hasAllMethods. */
  missingMethod(
    this: Checker,
    V: Type,
    T: Type,
    isStatic: boolean,
    equivalent: (x: Type, y: Type) => boolean,
    cause: Cause | null,
  ): [Func | null, boolean] {
    const Tu = underlying(T);
    if (Tu.kind !== 'Interface') return [null, false];
    const missing = findMissing(V, Tu, isStatic, equivalent, (f) => this.objDecl(f));
    if (missing.m === null) return [null, false];
    if (cause !== null) cause.text = this.missingCause(V, T, missing);
    return [missing.m, missing.state === 'wrongSig' || missing.state === 'ptrRecv'];
  },

  missingCause(this: Checker, V: Type, T: Type, { state, m, f }: Missing): string {
    if (m === null) return '';
    if (f !== null) this.objDecl(f);
    switch (state) {
      case 'ok':
        return '';
      case 'notFound':
        if (isInterfacePtr(V)) return `(${this.interfacePtrError(V)})`;
        if (isInterfacePtr(T)) return `(${this.interfacePtrError(T)})`;
        return `(missing method ${m.name})`;
      case 'wrongName':
        return `(missing method ${m.name})${this.haveWant(f, m, false)}`;
      case 'unexported':
        return `(unexported method ${m.name})`;
      case 'wrongSig':
        return `(wrong type for method ${m.name})${this.haveWant(f, m, true)}`;
      case 'ambigSel':
        return `(ambiguous selector ${this.sprintType(V)}.${m.name})`;
      case 'ptrRecv':
        return `(method ${m.name} has pointer receiver)`;
      case 'field':
        return `(${this.sprintType(V)}.${m.name} is a field, not a method)`;
    }
  },

  // Two lines that show both signatures. If they differ and yet read the same, packages are written in full; nothing
  // is shown if that does not help either.
  haveWant(this: Checker, f: Func | null, m: Func, mustDiffer: boolean): string {
    if (f === null) return '';
    let have = this.funcString(f, false);
    let want = this.funcString(m, false);
    if (mustDiffer && have === want) {
      have = this.funcString(f, true);
      want = this.funcString(m, true);
      if (have === want) return '';
    }
    return `\n\t\thave ${have}\n\t\twant ${want}`;
  },

  interfacePtrError(this: Checker, T: Type): string {
    const p = underlying(T);
    const what = p.kind === 'Pointer' && isTypeParam(p.base) ? 'type parameter' : 'interface';
    return `type ${this.sprintType(T)} is pointer to ${what}, not ${what}`;
  },

  /** Name and signature of f; with pkgInfo, packages are given by their paths. */
  funcString(this: Checker, f: Func, pkgInfo: boolean): string {
    const qf: Qualifier | null = pkgInfo ? null : this.qualifier;
    const sig =
      f.type?.kind === 'Signature' ? signatureString(f.type, qf, { paramNames: false, pkgInfo }) : '';
    return f.name + sig;
  },

  /** Whether an interface V may hold a T, as far as the methods can tell. */
  assertableTo(this: Checker, V: Type, T: Type, cause: Cause | null): boolean {
    // "If T is an interface type, x.(T) asserts that the dynamic type of x implements the interface T": who knows.
    if (isInterface(T)) return true;
    return this.hasAllMethods(T, V, false, identical, cause);
  },

  /** Like assertableTo, but V may be an interface with type constraints. */
  newAssertableTo(this: Checker, V: Type, T: Type, cause: Cause | null): boolean {
    return isInterface(T) || this.implements(T, V, false, cause);
  },
};
