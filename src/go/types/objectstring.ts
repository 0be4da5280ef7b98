// This file writes objects as text, for messages and for what an editor shows of them.

import { quoteString } from '../syntax/literals.ts';
import { underlying } from './named.ts';
import type { Func, Obj, TypeName } from './objects.ts';
import { isTypeParam } from './predicates.ts';
import type { Type } from './types.ts';
import { packagePrefix, type Qualifier, signatureString, tparamsString, typeString } from './typestring.ts';
import { emptyInterface, Universe, Unsafe, universeByte, universeRune } from './universe.ts';

/** Whether obj is another name for a type rather than the one it was defined with. */
export function isAlias(obj: TypeName): boolean {
  const t = obj.type;
  if (t === null) return false;
  switch (t.kind) {
    case 'Basic':
      if (obj.pkg === Unsafe) return false;
      return obj.pkg !== null || t.name !== obj.name || t === universeByte || t === universeRune;
    case 'Named':
    case 'TypeParam':
      return obj !== t.obj;
    default:
      return true;
  }
}

/** obj as its declaration reads: `var x int`, `func f(a int) error`, `type T struct{…}`, `field T.x`. */
export function objectString(obj: Obj, qf: Qualifier | null): string {
  switch (obj.kind) {
    case 'PkgName': {
      const { path } = obj.imported;
      return `package ${obj.name}${path !== '' && path !== obj.name ? ` (${quoteString(path)})` : ''}`;
    }
    case 'Nil':
      return 'nil';
    case 'Label':
      return `label ${obj.name}`;
    case 'Builtin':
      return `builtin ${qualifiedName(obj, qf)}`;
    case 'Func':
      return `func ${funcName(obj, qf)}${obj.type?.kind === 'Signature' ? signatureString(obj.type, qf) : ''}`;
    case 'Const':
      return withType(`const ${qualifiedName(obj, qf)}`, obj.type, qf);
    case 'Var':
      return withType(`${obj.isField ? 'field' : 'var'} ${qualifiedName(obj, qf)}`, obj.type, qf);
    case 'TypeName':
      return typeNameString(obj, qf);
  }
}

function withType(s: string, t: Type | null, qf: Qualifier | null): string {
  return t === null ? s : `${s} ${typeString(t, qf)}`;
}

// Package-level objects are qualified.
function qualifiedName(obj: Obj, qf: Qualifier | null): string {
  const atTop = obj.pkg !== null && obj.pkg.scope.lookup(obj.name) === obj;
  return (atTop ? packagePrefix(obj.pkg, qf) : '') + obj.name;
}

function typeNameString(obj: TypeName, qf: Qualifier | null): string {
  const t = obj.type;
  let s = `type${t !== null && isTypeParam(t) ? ' parameter' : ''} ${qualifiedName(obj, qf)}`;
  if (t === null || t.kind === 'Basic') return s;
  if ((t.kind === 'Named' || t.kind === 'Alias') && t.tparams.length > 0) s += tparamsString(t.tparams, qf);
  let rhs: Type | null;
  if (isAlias(obj)) {
    s += ' =';
    rhs = t.kind === 'Alias' ? t.fromRHS : t;
  } else {
    rhs = t.kind === 'TypeParam' ? t.bound : underlying(t);
  }
  // "any = any" would say little.
  if (obj.name === 'any' && obj.parent === Universe) rhs = emptyInterface;
  return withType(s, rhs, qf);
}

/** The name of f with its receiver's type, as in (*T).m, or its package. */
export function funcName(f: Func, qf: Qualifier | null): string {
  if (f.type?.kind !== 'Signature') return f.name;
  const { recv } = f.type;
  if (recv === null) return packagePrefix(f.pkg, qf) + f.name;
  const base = recv.type?.kind === 'Interface' ? 'interface' : typeString(recv.type, qf);
  return `(${base}).${f.name}`;
}

/** What kind of thing obj is, in words. */
export function objectKind(obj: Obj): string {
  switch (obj.kind) {
    case 'PkgName':
      return 'package name';
    case 'Const':
      return 'constant';
    case 'TypeName':
      if (isAlias(obj)) return 'type alias';
      return obj.type?.kind === 'TypeParam' ? 'type parameter' : 'defined type';
    case 'Var':
      return varKinds[obj.varKind];
    case 'Func':
      return obj.type?.kind === 'Signature' && obj.type.recv !== null ? 'method' : 'function';
    case 'Label':
      return 'label';
    case 'Builtin':
      return 'built-in function';
    case 'Nil':
      return 'untyped nil';
  }
}

const varKinds = {
  package: 'package-level variable',
  local: 'local variable',
  recv: 'receiver',
  param: 'parameter',
  result: 'result variable',
  field: 'struct field',
};
