// This file says how `go run` would have ended, from what the engine reports: the text that a .err file holds.

import { normaliseStderr } from './normalise.ts';

/** stderr: what the program wrote, or the compile errors that kept it from starting. '' if `go run` writes nothing. */
export function goRunStderr(stderr: string, code: number, compiled: boolean): string {
  return normaliseStderr(code === 0 || !compiled ? stderr : `${stderr}exit status ${code}\n`);
}
