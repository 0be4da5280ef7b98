// This file takes the parts of slices out of loops: a slice value never changes, so array, offset and length of a variable
// that a loop does not assign are read once before it.

import { unpackListExpr, unparen, walk } from '../syntax/index.ts';
import type { Expr, ForStmt } from '../syntax/nodes.ts';
import type { Obj, Var } from '../types/objects.ts';
import type { Gen } from './gen.ts';

/** Names of the constants that hold a slice's parts. */
export interface SliceParts {
  readonly arr: string;
  readonly off: string;
  readonly len: string;
}

export const hoistMethods = {
  /** Emits constants for slices that the loop indexes and does not assign; the variables, for dropParts. */
  hoistSlices(this: Gen, s: ForStmt): Obj[] {
    const indexed = new Set<Var>();
    const assigned = new Set<Obj>();
    const declared = new Set<Obj>();
    const assign = (e: Expr | null): void => {
      for (const l of unpackListExpr(e)) {
        const x = unparen(l);
        if (x.kind !== 'Name') continue;
        const def = this.info.defs.get(x);
        if (def != null) declared.add(def);
        const use = this.info.uses.get(x);
        if (use !== undefined) assigned.add(use);
      }
    };
    walk(s, (n) => {
      if (n.kind === 'IndexExpr') {
        const x = unparen(n.x);
        const o = x.kind === 'Name' ? this.info.uses.get(x) : undefined;
        if (o?.kind === 'Var' && !this.isGlobal(o)) indexed.add(o);
      } else if (n.kind === 'AssignStmt' || n.kind === 'RangeClause') assign(n.lhs);
      return true;
    });
    const hoisted: Obj[] = [];
    for (const o of indexed) {
      const name = this.varNames.get(o);
      const f = this.facts.vars.get(o);
      if (name === undefined || f === undefined || o.type === null || this.parts.has(o)) continue;
      if (assigned.has(o) || declared.has(o) || f.addr || (f.captured && f.changed) || this.refs.has(o))
        continue;
      if (this.types.under(this.ctype(o.type)).kind !== 'slice') continue;
      const parts = {
        arr: this.names.unique(`${o.name}$a`),
        off: this.names.unique(`${o.name}$o`),
        len: this.names.unique(`${o.name}$n`),
      };
      this.line(`const ${parts.arr} = ${name}.arr, ${parts.off} = ${name}.off, ${parts.len} = ${name}.len;`);
      this.parts.set(o, parts);
      hoisted.push(o);
    }
    return hoisted;
  },

  dropParts(this: Gen, vars: readonly Obj[]): void {
    for (const o of vars) this.parts.delete(o);
  },

  partsOf(this: Gen, e0: Expr): SliceParts | null {
    const e = unparen(e0);
    if (e.kind !== 'Name' || this.parts.size === 0 || this.replaced.has(e)) return null;
    const o = this.objOf(e);
    return o === null ? null : (this.parts.get(o) ?? null);
  },
};
