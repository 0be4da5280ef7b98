// This file is the front of the service package: what an editor asks about a program, go vet's findings among it. Nothing of
// it is needed to run a program, so the engine loads it when it is first asked.

import type { Program } from '../packages.ts';
import type { Diagnostic } from '../types/index.ts';
import { Facts, vetPackage } from '../vet/index.ts';

export { answer } from './answer.ts';
export { findImplements } from './implements.ts';
export { findInlays } from './inlays.ts';

/** What go vet says of a program without errors. */
export function vet(program: Program): Diagnostic[] {
  const options = { facts: new Facts(), path: program.module || 'command-line-arguments' };
  return program.own.flatMap((checked) => vetPackage(program.fset, checked, options));
}
