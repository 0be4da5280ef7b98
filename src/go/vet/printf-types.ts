// This file decides whether a verb of fmt.Printf can format a value of a type.

import {
  type BasicKind,
  type Func,
  identical,
  implementsInterface,
  isInterface,
  isTypeParam,
  lookupFieldOrMethod,
  type Signature,
  Typ,
  type Type,
  unalias,
  underlying,
  universeError,
  universeRune,
} from '../types/index.ts';
import { isTypeNamed, type Pass, structuralTerms } from './pass.ts';

// What a verb takes is a set of these.
export const BOOL = 1;
export const BYTE = 2;
export const INT = 4;
export const RUNE = 8;
export const STRING = 16;
export const FLOAT = 32;
export const COMPLEX = 64;
export const POINTER = 128;
export const ERROR = 256;
export const ANY = -1;

const basics: Partial<Record<BasicKind, number>> = {
  bool: BOOL,
  'untyped bool': BOOL,
  uint8: INT | BYTE,
  int32: INT | RUNE,
  'untyped rune': INT | RUNE,
  'untyped float': FLOAT,
  float32: FLOAT,
  float64: FLOAT,
  'untyped complex': COMPLEX,
  complex64: COMPLEX,
  complex128: COMPLEX,
  string: STRING,
  'untyped string': STRING,
  'unsafe.Pointer': POINTER | INT,
  'untyped nil': 0,
  invalid: ANY,
};

/** Whether a verb that takes `takes` can format a value of type t; reason says which type of a type parameter's it cannot. */
export function matchArgType(pass: Pass, takes: number, t: Type | null): { ok: boolean; reason: string } {
  if (takes === ANY || t === null) return { ok: true, reason: '' };
  const matcher = new Matcher(pass, takes);
  const ok = matcher.match(t, true);
  return { ok, reason: matcher.reason };
}

class Matcher {
  reason = '';
  readonly #pass: Pass;
  readonly #takes: number;
  readonly #seen = new Set<Type>();

  constructor(pass: Pass, takes: number) {
    this.#pass = pass;
    this.#takes = takes;
  }

  match(t: Type, top: boolean): boolean {
    const takes = this.#takes;
    if (takes === ERROR) return convertibleToError(t);
    if (isFormatter(t)) return true;
    if ((takes & STRING) !== 0 && isConvertibleToString(t)) return true;
    if (isTypeParam(t)) return this.#typeParam(t, top);

    const u = underlying(t);
    // What was met before either matched or is being looked at.
    if (this.#seen.has(u)) return true;
    this.#seen.add(u);
    switch (u.kind) {
      case 'Signature':
        return takes === POINTER;
      case 'Map':
        return takes === POINTER || (this.match(u.key, false) && this.match(u.elem, false));
      case 'Chan':
        return (takes & POINTER) !== 0;
      case 'Array':
      case 'Slice':
        if ((takes & STRING) !== 0 && identical(underlying(u.elem), Typ.uint8)) return true;
        // %p prints the address of a slice's first element.
        if (u.kind === 'Slice' && takes === POINTER) return true;
        return this.match(u.elem, false);
      case 'Pointer': {
        if (takes === POINTER || isTypeParam(u.base)) return true;
        const base = underlying(u.base);
        if (!['Struct', 'Array', 'Slice', 'Map'].includes(base.kind)) return (takes & POINTER) !== 0;
        // fmt follows a pointer at the top only.
        return top && this.match(base, false);
      }
      case 'Struct':
        return u.fields.every((f) => {
          const type = f.type as Type;
          if (!this.match(type, false)) return false;
          // fmt cannot call the methods of what is not exported.
          return (takes & STRING) === 0 || f.exported || !isConvertibleToString(type);
        });
      case 'Interface':
        return true;
      case 'Basic':
        return (takes & (basics[u.basicKind] ?? INT)) !== 0;
      default:
        return false;
    }
  }

  #typeParam(t: Type, top: boolean): boolean {
    if (this.#seen.has(unalias(t))) return true;
    this.#seen.add(unalias(t));
    const terms = structuralTerms(t);
    if (terms === null) return true;
    const outermost = this.#seen.size === 1;
    const bad = terms.find((term) => !this.match(term.type, top));
    if (bad !== undefined && outermost)
      this.reason = `contains ${bad.tilde ? '~' : ''}${this.#pass.typeString(bad.type)}`;
    return terms.length > 0 && bad === undefined;
  }
}

/** Whether a value of type t may be a fmt.Formatter, which formats itself. */
export function isFormatter(t: Type): boolean {
  if (isInterface(t) && !isTypeParam(t)) return true;
  const sig = methodSignature(t, 'Format');
  const [state, verb] = sig?.params.vars ?? [];
  return (
    sig?.params.vars.length === 2 &&
    sig.results.vars.length === 0 &&
    isTypeNamed(state?.type ?? null, 'fmt', 'State') &&
    identical(verb?.type as Type, universeRune)
  );
}

function isConvertibleToString(t: Type): boolean {
  const actual = unalias(t);
  if (actual.kind === 'Basic' && actual.basicKind === 'untyped nil') return false;
  if (convertibleToError(t)) return true;
  const sig = methodSignature(t, 'String');
  return sig !== null && isStringer(sig);
}

function convertibleToError(t: Type): boolean {
  const actual = unalias(t);
  if (actual.kind === 'Basic' && actual.basicKind === 'untyped nil') return true;
  if (implementsInterface(t, universeError)) return true;
  // A type parameter is converted if each of its types is.
  const terms = isTypeParam(t) ? structuralTerms(t) : null;
  return (
    terms !== null && terms.length > 0 && terms.every((term) => implementsInterface(term.type, universeError))
  );
}

function methodSignature(t: Type, name: string): Signature | null {
  const [obj] = lookupFieldOrMethod(t, false, null, name);
  return obj?.kind === 'Func' && obj.type?.kind === 'Signature' ? obj.type : null;
}

/** The method of t that goes by this name, as package pkg of the pass sees it. */
export function methodOf(pass: Pass, t: Type, name: string): Func | null {
  const [obj] = lookupFieldOrMethod(t, false, pass.pkg, name);
  return obj?.kind === 'Func' ? obj : null;
}

/** Whether a method has the signature of String in fmt.Stringer. */
export function isStringer(sig: Signature): boolean {
  const [result] = sig.results.vars;
  return sig.params.vars.length === 0 && sig.results.vars.length === 1 && result?.type === Typ.string;
}
