// This file is the front of the vet package: it runs go vet's checks over a package without errors and returns what they
// found. Words and positions are those of go vet.

import type { FileSet } from '../syntax/index.ts';
import type { CheckedPackage, Diagnostic } from '../types/index.ts';
import { assign } from './assign.ts';
import { bools } from './bools.ts';
import { appends, atomic, composites, defers, errorsas, nilfunc, timeformat, waitgroup } from './calls.ts';
import { copylocks } from './copylocks.ts';
import { ifaceassert } from './ifaceassert.ts';
import { lostcancel } from './lostcancel.ts';
import { Facts, Pass } from './pass.ts';
import { printf } from './printf.ts';
import { shift } from './shift.ts';
import { stdmethods } from './stdmethods.ts';
import { stringintconv } from './stringintconv.ts';
import { structtag } from './structtag.ts';
import { testinggoroutine } from './testinggoroutine.ts';
import { tests } from './tests.ts';
import { unreachable } from './unreachable.ts';
import { unusedresult } from './unusedresult.ts';

export { Facts };

/** By the names that go vet knows them by. */
const checks: Readonly<Record<string, (pass: Pass) => void>> = {
  appends,
  assign,
  atomic,
  bools,
  composites,
  copylocks,
  defers,
  errorsas,
  ifaceassert,
  lostcancel,
  nilfunc,
  printf,
  shift,
  stdmethods,
  stringintconv,
  structtag,
  testinggoroutine,
  tests,
  timeformat,
  unreachable,
  unusedresult,
  waitgroup,
};

export interface VetOptions {
  /** What package main goes by in messages: its module's path, or command-line-arguments without one. */
  readonly path?: string;
  /** Shared by the packages of a program, which are given in the order of their dependencies. */
  readonly facts?: Facts;
}

/** What go vet says about a package that has no errors, in the order of the source; code is the name of the check. */
export function vetPackage(fset: FileSet, checked: CheckedPackage, options: VetOptions = {}): Diagnostic[] {
  const pass = new Pass(
    fset,
    checked,
    options.path ?? 'command-line-arguments',
    options.facts ?? new Facts(),
  );
  for (const [name, check] of Object.entries(checks)) {
    pass.check = name;
    check(pass);
  }
  return pass.diagnostics.sort((a, b) => a.pos - b.pos);
}
