// This file writes types, objects and packages into the messages of a check: names of the package being checked stand
// alone, others are qualified by their package's name, or by its path where two packages have the same name.

import { quoteString } from '../syntax/literals.ts';
import type { Checker } from './checker.ts';
import { positionString } from './errors.ts';
import type { Obj, Package } from './objects.ts';
import { objectString } from './objectstring.ts';
import type { Type } from './types.ts';
import { type Qualifier, typeString } from './typestring.ts';

/** The qualifier of a check. */
export function makeQualifier(check: Checker): Qualifier {
  // Import paths by package name, of all packages that the one being checked depends on.
  let paths: Map<string, Set<string>> | null = null;
  const qualify: Qualifier = (pkg) => {
    if (pkg === check.pkg) return '';
    paths ??= collectPaths(check.pkg);
    return (paths.get(pkg.name)?.size ?? 0) > 1 ? quoteString(pkg.path) : pkg.name;
  };
  qualify.position = (pos) => positionString(check.fset, pos);
  return qualify;
}

function collectPaths(pkg: Package): Map<string, Set<string>> {
  const paths = new Map<string, Set<string>>();
  const seen = new Set<Package>();
  const visit = (p: Package): void => {
    if (seen.has(p)) return;
    seen.add(p);
    const known = paths.get(p.name);
    if (known === undefined) paths.set(p.name, new Set([p.path]));
    else known.add(p.path);
    p.imports.forEach(visit);
  };
  visit(pkg);
  return paths;
}

export const formatMethods = {
  /** t as text. */
  sprintType(this: Checker, t: Type): string {
    return typeString(t, this.qualifier);
  },

  sprintTypes(this: Checker, list: readonly Type[]): string {
    return `[${list.map((t) => this.sprintType(t)).join(', ')}]`;
  },

  sprintObj(this: Checker, obj: Obj): string {
    return objectString(obj, this.qualifier);
  },
};
