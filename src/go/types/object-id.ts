// This file compares the names of objects. "Two identifiers are different if they are spelled differently, or if they
// appear in different packages and are not exported. Otherwise, they are the same."

import { type Func, isExported, type Package } from './objects.ts';

interface NamedObject {
  readonly name: string;
  readonly pkg: Package | null;
}

/** Whether a and b stand for the same import path. */
export function samePkg(a: Package | null, b: Package | null): boolean {
  return a === b || (a !== null && b !== null && a.path === b.path);
}

/** Whether obj goes by this name as seen from pkg. With foldCase, case and package do not count. */
export function sameId(obj: NamedObject, pkg: Package | null, name: string, foldCase: boolean): boolean {
  if (foldCase && equalFold(obj.name, name)) return true;
  if (obj.name !== name) return false;
  return isExported(name) || samePkg(obj.pkg, pkg);
}

/** A string that is the same for two names exactly if they are the same identifier. */
export function objId(obj: NamedObject): string {
  if (isExported(obj.name)) return obj.name;
  const path = obj.pkg === null || obj.pkg.path === '' ? '_' : obj.pkg.path;
  return `${path}.${obj.name}`;
}

/** Whether s and t are equal but for upper and lower case. */
export function equalFold(s: string, t: string): boolean {
  return s === t || s.toLowerCase() === t.toLowerCase();
}

/** Orders methods: exported ones first, then by name, then by package path. */
export function compareFuncs(a: Func, b: Func): number {
  if (a === b) return 0;
  const exported = isExported(a.name);
  if (exported !== isExported(b.name)) return exported ? -1 : 1;
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  if (exported) return 0;
  const [p, q] = [a.pkg?.path ?? '', b.pkg?.path ?? ''];
  return p === q ? 0 : p < q ? -1 : 1;
}
