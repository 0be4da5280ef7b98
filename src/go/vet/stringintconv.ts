// This file checks for string(x) with an integer x, which makes a string of the one character with that number, not of
// its digits.

import { Typ, type Type, type TypeName, underlying } from '../types/index.ts';
import { type Pass, structuralTerms } from './pass.ts';

/** Checks all conversions to strings. */
export function stringintconv(pass: Pass): void {
  for (const call of pass.all('CallExpr')) {
    const [arg] = call.argList;
    const name = call.fun.kind === 'Name' ? call.fun : call.fun.kind === 'SelectorExpr' ? call.fun.sel : null;
    const target = name === null ? undefined : pass.info.uses.get(name);
    if (arg === undefined || call.argList.length !== 1 || target?.kind !== 'TypeName') continue;
    const T = target.type;
    const V = pass.typeOf(arg);
    if (T === null || V === null || V.kind === 'Tuple') continue;
    const string = structuralTerms(T)?.find((t) => underlying(t.type) === Typ.string)?.type;
    const integer = structuralTerms(V)?.find((t) => isNumber(t.type))?.type;
    if (string === undefined || integer === undefined) continue;
    const to = describe(string, T, target.name);
    const from = describe(integer, V, typeName(V));
    if (to !== '' && from !== '')
      pass.report(
        call,
        `conversion from ${from} to ${to} yields a string of one rune, not a string of digits`,
      );
  }
}

// Whether t is an integer type that is not meant for characters.
function isNumber(t: Type): boolean {
  const u = underlying(t);
  if (u.kind !== 'Basic' || !/^(?:untyped )?u?int/.test(u.basicKind)) return false;
  return u.basicKind !== 'uint8' && u.basicKind !== 'int32';
}

/** A type by its name, with its underlying type and the type parameter whose set it is of in parentheses. */
function describe(t: Type, within: Type, withinName: string): string {
  const name = t === within ? withinName : typeName(t);
  if (name === '') return '';
  const more: string[] = [];
  const under = typeName(underlying(t));
  if (under !== '' && under !== name) more.push(under);
  if (t !== within && withinName !== '' && withinName !== name) more.push(`in ${withinName}`);
  return more.length === 0 ? name : `${name} (${more.join(', ')})`;
}

function typeName(t: Type): string {
  if (t.kind === 'Basic') return t.name;
  const obj: TypeName | null =
    t.kind === 'Named' || t.kind === 'TypeParam' || t.kind === 'Alias' ? t.obj : null;
  return obj?.name ?? '';
}
