// This file checks that the results of functions that do nothing but compute one are used.

import { unparen } from '../syntax/index.ts';
import { Typ } from '../types/index.ts';
import { type Pass, receiverType } from './pass.ts';
import { goPos } from './places.ts';

const functions: Readonly<Record<string, readonly string[]>> = {
  context: ['WithCancel', 'WithDeadline', 'WithTimeout', 'WithValue'],
  errors: ['New'],
  fmt: ['Append', 'Appendf', 'Appendln', 'Errorf', 'Sprint', 'Sprintf', 'Sprintln'],
  maps: ['All', 'Clone', 'Collect', 'Equal', 'EqualFunc', 'Keys', 'Values'],
  slices: [
    ...['All', 'AppendSeq', 'Backward', 'BinarySearch', 'BinarySearchFunc', 'Chunk', 'Clip', 'Clone'],
    ...['Collect', 'Compact', 'CompactFunc', 'Compare', 'CompareFunc', 'Concat', 'Contains', 'ContainsFunc'],
    ...['Delete', 'DeleteFunc', 'Equal', 'EqualFunc', 'Grow', 'Index', 'IndexFunc', 'Insert', 'IsSorted'],
    ...['IsSortedFunc', 'Max', 'MaxFunc', 'Min', 'MinFunc', 'Repeat', 'Replace', 'Sorted', 'SortedFunc'],
    ...['SortedStableFunc', 'Values'],
  ],
  sort: ['Reverse'],
};

/** Checks calls that are statements. */
export function unusedresult(pass: Pass): void {
  for (const stmt of pass.all('ExprStmt')) {
    const call = unparen(stmt.x);
    if (call.kind !== 'CallExpr') continue;
    const fn = pass.callee(call);
    if (fn?.kind !== 'Func' || fn.type?.kind !== 'Signature') continue;
    const recv = receiverType(fn);
    const { params, results } = fn.type;
    let name = '';
    if (recv !== null) {
      const makesString = params.vars.length === 0 && results.vars.length === 1;
      if (makesString && results.vars[0]?.type === Typ.string && ['Error', 'String'].includes(fn.name))
        name = `(${pass.typeString(recv)}).${fn.name}`;
    } else {
      const path = fn.pkg?.path ?? '';
      if (Object.hasOwn(functions, path) && functions[path]?.includes(fn.name)) name = `${path}.${fn.name}`;
    }
    if (name !== '') pass.reportAt(goPos(call), call.pos, `result of ${name} call not used`);
  }
}
