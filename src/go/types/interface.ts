// This file checks interface types. Their type sets are computed later, when embedded types are complete.

import { endPos } from '../syntax/index.ts';
import { type InterfaceType, NoPos, type Pos } from '../syntax/nodes.ts';
import { asNamed, unalias } from './alias.ts';
import type { Checker } from './checker.ts';
import { atPos } from './errors.ts';
import { Func, type TypeName, Var } from './objects.ts';
import { isValid } from './predicates.ts';
import type { Interface, Type } from './types.ts';
import { computeInterfaceTypeSet, sortMethods, typeSet } from './typeset.ts';

export const interfaceMethods = {
  /** def is the type name whose declaration iface is the right side of: its type is then the methods' receiver. */
  interfaceType(this: Checker, ityp: Interface, iface: InterfaceType, def: TypeName | null): void {
    for (const f of iface.methodList) {
      if (f.name === null) {
        const pos = atPos(f.type);
        const typ = this.parseUnion(f.type);
        ityp.embeddeds.push(typ);
        ityp.embedPos.push(pos);
        continue;
      }
      // "The name of each explicitly specified method must be unique and not blank."
      if (f.name.value === '_') {
        this.errorf(f.name, 'BlankIfaceMethod', 'methods must have a unique non-blank name');
        continue;
      }
      const sig = this.typ(f.type);
      if (sig.kind !== 'Signature') {
        if (isValid(sig))
          this.errorf(f.type, 'InvalidSyntaxTree', `${this.sprintType(sig)} is not a method signature`);
        continue;
      }
      const named = def?.type == null ? null : asNamed(def.type);
      const recvType: Type = named ?? ityp;
      sig.recv = new Var(f.name.pos, this.pkg, '', recvType);
      sig.recv.varKind = 'recv';
      sig.recv.isParam = true;
      const m = new Func(f.name.pos, this.pkg, f.name.value, sig);
      this.recordDef(f.name, m);
      ityp.methods.push(m);
    }
    ityp.complete = true;
    if (ityp.methods.length === 0 && ityp.embeddeds.length === 0) {
      return;
    }
    sortMethods(ityp.methods);
    // Reports duplicate methods and invalid embedded types even if nobody asks for the type set.
    this.later(() => {
      computeInterfaceTypeSet(this, ityp);
    });
  },

  /** Reports interfaces that refer to themselves without any defined type in between, which only an alias makes possible. */
  anonymousInterfaceCycles(this: Checker): void {
    const cyclic = new Map<Interface, boolean>();
    const exprs: InterfaceType[] = [];
    for (const e of this.info.types.keys())
      if (e.kind === 'InterfaceType' && e.methodList.length > 0) exprs.push(e);
    exprs.sort((a, b) => a.pos - b.pos);
    let end: Pos = NoPos;
    for (const e of exprs) {
      // Of nested interfaces the outermost speaks for all.
      if (e.pos < end) continue;
      const t = unalias(this.info.types.get(e)!.type);
      if (t.kind !== 'Interface' || !hasCycle(t, cyclic)) continue;
      end = endPos(e);
      const hint = '(see https://go.dev/issue/56103)';
      this.errorf(
        e.pos,
        'InvalidTypeCycle',
        `invalid recursive type: anonymous interface refers to itself ${hint}`,
      );
      for (const seen of cyclic.keys()) cyclic.set(seen, false);
    }
  },
};

/** Whether t's methods lead back to t. cyclic holds the interfaces on the way, and false for those that are done. */
function hasCycle(t: Interface, cyclic: Map<Interface, boolean>): boolean {
  return typeSet(t).methods.some((m) => m.type !== null && leadsBack(m.type, cyclic));
}

function leadsBack(typ: Type, cyclic: Map<Interface, boolean>): boolean {
  const t = unalias(typ);
  const any = (vars: readonly Var[]): boolean =>
    vars.some((v) => v.type !== null && leadsBack(v.type, cyclic));
  switch (t.kind) {
    case 'Pointer':
      return leadsBack(t.base, cyclic);
    case 'Array':
    case 'Chan':
    case 'Slice':
      return leadsBack(t.elem, cyclic);
    case 'Map':
      return leadsBack(t.key, cyclic) || leadsBack(t.elem, cyclic);
    case 'Struct':
      return any(t.fields);
    case 'Signature':
      return any(t.params.vars) || any(t.results.vars);
    case 'Interface': {
      if (t.methods.length === 0 && t.embeddeds.length === 0) return false;
      const known = cyclic.get(t);
      if (known !== undefined) return known;
      cyclic.set(t, true);
      if (hasCycle(t, cyclic)) return true;
      cyclic.set(t, false);
      return false;
    }
    default:
      return false;
  }
}
