// This file finds cycles of declarations that are wrong in themselves: type names that are declared to be one
// another, and types whose size is asked for while they are still being declared.

import { unalias } from './alias.ts';
import { Typ } from './basic.ts';
import type { Checker } from './checker.ts';
import { firstInSrc } from './decl.ts';
import { namedRHS } from './named.ts';
import type { TypeName } from './objects.ts';
import type { Type } from './types.ts';

export const cycleMethods = {
  /** Reports cycles like type A B; type B A among the package-level types. Their types are invalid afterwards. */
  directCycles(this: Checker): void {
    // The place of each name on the present path; -1 once it is dealt with.
    const pathIdx = new Map<TypeName, number>();
    for (const obj of this.objMap.keys()) if (obj.kind === 'TypeName') this.directCycle(obj, pathIdx);
  },

  directCycle(this: Checker, obj: TypeName, pathIdx: Map<TypeName, number>): void {
    const path: TypeName[] = [];
    let tname: TypeName | null = obj;
    while (tname !== null) {
      const start = pathIdx.get(tname);
      if (start !== undefined) {
        if (start >= 0) {
          tname.type = Typ.invalid;
          const cycle = path.slice(start);
          this.cycleError(cycle, firstInSrc(cycle));
        }
        break;
      }
      pathIdx.set(tname, path.length);
      path.push(tname);
      const rhs: unknown = this.objMap.get(tname)?.tdecl?.type;
      tname = this.packageTypeName(rhs);
    }
    for (const t of path) pathIdx.set(t, -1);
  },

  // The package-level type that an expression names, or null if it is anything else than such a name.
  packageTypeName(this: Checker, e: unknown): TypeName | null {
    const { kind, value } = (e ?? {}) as { kind?: string; value?: string };
    const obj = kind === 'Name' && value !== undefined ? this.pkg.scope.lookup(value) : null;
    return obj?.kind === 'TypeName' ? obj : null;
  },

  /** Whether values of type t have finite size; reports a cycle error if not. */
  finiteSize(this: Checker, typ: Type): boolean {
    const t = unalias(typ);
    switch (t.kind) {
      case 'Named': {
        if (t.finite !== null) return t.finite;
        const start = this.objPathIdx.get(t.obj);
        if (start !== undefined) {
          const cycle = this.objPath.slice(start);
          this.cycleError(cycle, firstInSrc(cycle));
          return false;
        }
        this.push(t.obj);
        const rhs = namedRHS(t);
        const finite = rhs === null || this.finiteSize(rhs);
        this.pop();
        t.finite = finite;
        return finite;
      }
      case 'Array':
        return this.finiteSize(t.elem);
      case 'Struct':
        return t.fields.every((f) => f.type === null || this.finiteSize(f.type));
      default:
        return true;
    }
  },
};
