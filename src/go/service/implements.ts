// This file finds which types satisfy which interfaces. In Go no type says so itself; an editor shows it beside both. Facts
// are told about interfaces with methods that the program declares, and about error and fmt.Stringer; a type that has
// some of the methods is told what is missing.

import type { ImplementsFact } from '../go-api.ts';
import type { Library } from '../load/library.ts';
import type { Program } from '../packages.ts';
import {
  type CheckedPackage,
  type Interface,
  methodSet,
  missingMethodCause,
  type Named,
  Pointer,
  type Type,
  type TypeName,
  Universe,
  underlying,
} from '../types/index.ts';

interface Candidate {
  readonly name: string;
  readonly type: Type;
  readonly iface: Interface;
  readonly line: number;
}

export function findImplements(program: Program, library: Library): ImplementsFact[] {
  return program.own.flatMap((checked) => factsOf(program, checked, library));
}

function factsOf(program: Program, checked: CheckedPackage, library: Library): ImplementsFact[] {
  const types: TypeName[] = [];
  const interfaces: Candidate[] = [];
  for (const obj of checked.pkg.scope.elems.values()) {
    if (obj.kind !== 'TypeName' || obj.type?.kind !== 'Named' || obj.type.tparams.length > 0) continue;
    const under = underlying(obj.type);
    if (under.kind === 'Interface') {
      const line = program.fset.position(obj.pos).line;
      interfaces.push({ name: obj.name, type: obj.type, iface: under, line });
    } else types.push(obj);
  }
  interfaces.push(...wellKnown(checked, library));
  const facts: ImplementsFact[] = [];
  for (const obj of types) {
    const type = obj.type as Named;
    const p = program.fset.position(obj.pos);
    const base = { file: p.filename.replace(/^\.\//, ''), line: p.line, type: obj.name };
    const own = new Set(methodSet(new Pointer(type)).map((e) => e.method.name));
    for (const c of interfaces) {
      const wanted = methodSet(c.type).map((e) => e.method.name);
      // Every type satisfies an interface without methods; saying so tells nobody anything.
      if (wanted.length === 0) continue;
      const cause = missingMethodCause(type, c.iface);
      const known = { ...base, interface: c.name, interfaceLine: c.line };
      if (cause === '') facts.push({ ...known, satisfies: 'value', missing: '' });
      else if (missingMethodCause(new Pointer(type), c.iface) === '') {
        facts.push({ ...known, satisfies: 'pointer', missing: cause });
      } else if (wanted.some((m) => own.has(m))) facts.push({ ...known, satisfies: 'no', missing: cause });
    }
  }
  return facts;
}

/** error, and fmt.Stringer where the program imports fmt. */
function wellKnown(checked: CheckedPackage, library: Library): Candidate[] {
  const found: Candidate[] = [];
  const add = (name: string, type: Type | null | undefined): void => {
    if (type === null || type === undefined) return;
    const iface = underlying(type);
    if (iface.kind === 'Interface') found.push({ name, type, iface, line: 0 });
  };
  add('error', Universe.lookup('error')?.type);
  if (checked.pkg.imports.some((p) => p.path === 'fmt')) {
    add('fmt.Stringer', library.get('fmt')?.pkg.scope.lookup('Stringer')?.type);
  }
  return found;
}
