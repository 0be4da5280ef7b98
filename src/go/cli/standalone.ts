// This file is where a file begins that `go build` made: the program runs with the arguments of the command line, and its exit
// code is that of the process.

import type { Files, RunOptions } from '../go.ts';
import { runInTerminal, showCompileError, THIS_COMPUTER } from './terminal.ts';
import { readFolder } from './workspace.ts';

export async function runStandalone(files: Files, options: RunOptions): Promise<void> {
  const args = process.argv.slice(2);
  // What the program may read: Go files are no part of it.
  const there = Object.entries(readFolder('.')).filter(([path]) => !path.endsWith('.go'));
  const { code } = await runInTerminal(
    { ...Object.fromEntries(there), ...files },
    { reach: THIS_COMPUTER, ...options, args },
    (e) => showCompileError(e, '.', (name) => name),
  );
  // Output to a pipe may still be under way: the code is set, and Node ends by itself.
  process.exitCode = code;
}
