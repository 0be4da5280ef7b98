// This file checks the names of tests: what go test does not take for one is never run, and nobody is told.

import type { FuncDecl } from '../syntax/index.ts';
import type { Pass } from './pass.ts';

const prefixes = ['Test', 'Benchmark', 'Fuzz'];

/** Checks the functions of test files. */
export function tests(pass: Pass): void {
  for (const f of pass.all('FuncDecl')) {
    if (f.recv !== null || pass.fset.file(f.pos)?.name.endsWith('_test.go') !== true) continue;
    const name = f.name.value;
    const prefix = prefixes.find((p) => name.startsWith(p));
    if (prefix === undefined || !takesOnly(f, prefix[0] as string)) continue;
    if (/^\p{Ll}/u.test(name.slice(prefix.length)))
      pass.report(f.name, `${name} has malformed name: first letter after '${prefix}' must not be lowercase`);
  }
}

// Whether f has one parameter, a pointer to what goes by the name of testing.T, B or F.
function takesOnly(f: FuncDecl, want: string): boolean {
  const [param] = f.type.paramList;
  if (param === undefined || f.type.paramList.length !== 1 || f.type.resultList.length > 0) return false;
  const { type } = param;
  if (type.kind !== 'Operation' || type.op !== '*' || type.y !== null) return false;
  const name = type.x.kind === 'SelectorExpr' ? type.x.sel : type.x;
  return name.kind === 'Name' && name.value === want;
}
