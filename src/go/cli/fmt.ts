// This file is `go fmt`: it writes what is not formatted and names it; what cannot be formatted stays as it is.

import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format } from '../go.ts';
import { bool, takeFlags, UsageError } from './flags.ts';
import { isFolder } from './workspace.ts';

const USAGE = "usage: go fmt [-n] [-x] [packages]\nRun 'go help fmt' for details.";

function filesIn(folder: string, below: boolean): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (!entry.isDirectory()) return entry.name.endsWith('.go') ? [path] : [];
    const passed = /^[._]/.test(entry.name) || entry.name === 'testdata' || entry.name === 'node_modules';
    return below && !passed ? filesIn(path, true) : [];
  });
}

function filesToFormat(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    if (path.endsWith('.go') && !isFolder(path)) {
      if (statSync(path, { throwIfNoEntry: false }) === undefined)
        throw new UsageError(`stat ${path}: no such file or directory`, 1);
      return [path];
    }
    const all = /(^|\/)\.\.\.$/.test(path);
    const folder = all ? dirname(path) : path;
    if (!isFolder(folder)) throw new UsageError(`stat ${folder}: directory not found`, 1);
    return filesIn(folder, all);
  });
}

export function fmtCommand(given: readonly string[]): number {
  const taken = takeFlags(given, { n: bool, x: bool }, { usage: USAGE });
  const [only, also] = ['n', 'x'].map((name) => taken.values.get(name) === 'true');
  const files = filesToFormat(taken.rest.length === 0 ? ['.'] : taken.rest);
  if ((only || also) && files.length > 0) console.log(`gofmt -l -w ${files.join(' ')}`);
  if (only) return 0;
  const gofmt = new WebAssembly.Module(
    readFileSync(new URL(import.meta.resolve('@wasm-fmt/gofmt/gofmt.wasm'))),
  );
  let code = 0;
  for (const path of files) {
    const source = readFileSync(path, 'utf8');
    const result = format(source, gofmt);
    if (result.kind === 'failed') {
      const colon = /^\d/.test(result.message) ? ':' : ': ';
      console.error(`${path}${colon}${result.message}`);
      code = 1;
    } else if (result.text !== source) {
      writeFileSync(path, result.text);
      console.log(path);
    }
  }
  // The status of gofmt, as go fmt reports it.
  if (code !== 0) console.error('exit status 2');
  return code;
}
