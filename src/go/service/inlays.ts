// This file finds the types that the source does not spell: those of variables declared by := or by var and range without
// a type, and of untyped constants. An editor shows them after the names.

import type { InlayType } from '../go-api.ts';
import type { Program } from '../packages.ts';
import type { Expr, Name } from '../syntax/index.ts';
import { unpackListExpr, walk } from '../syntax/index.ts';
import { type CheckedPackage, type Obj, typeString } from '../types/index.ts';

export function findInlays(program: Program): InlayType[] {
  return program.own
    .flatMap((checked) => inlaysOf(program, checked))
    .sort((a, b) => a.line - b.line || a.column - b.column);
}

function inlaysOf(program: Program, checked: CheckedPackage): InlayType[] {
  const found: InlayType[] = [];
  const add = (name: Name): void => {
    const obj: Obj | null | undefined = checked.info.defs.get(name);
    if (obj === null || obj === undefined || obj.type === null || name.value === '_') return;
    if (obj.kind !== 'Var' && obj.kind !== 'Const') return;
    const text = typeString(obj.type, (pkg) => (pkg === checked.pkg ? '' : pkg.name));
    if (text.includes('invalid type')) return;
    const p = program.fset.position(name.pos);
    found.push({
      file: p.filename.replace(/^\.\//, ''),
      line: p.line,
      column: p.utf16Column + name.value.length,
      label: text,
    });
  };
  const names = (e: Expr | null): Name[] =>
    e === null ? [] : unpackListExpr(e).filter((x): x is Name => x.kind === 'Name');
  for (const file of checked.files) {
    walk(file, (n) => {
      if (n.kind === 'AssignStmt' && n.op === ':=') for (const name of names(n.lhs)) add(name);
      else if (n.kind === 'RangeClause' && n.def) for (const name of names(n.lhs)) add(name);
      else if ((n.kind === 'VarDecl' || n.kind === 'ConstDecl') && n.type === null)
        for (const name of n.nameList) add(name);
      return true;
    });
  }
  return found;
}
