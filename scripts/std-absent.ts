// This file writes src/go/std/absent.ts: the exported names that the packages here have in real Go but not here, so that
// using one says so instead of looking like a misspelling. It reads Go's own list of its API and needs a Go toolchain; run it
// after names were added to a package.

import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadImports, newLibrary } from '../src/go/load/loading.ts';
import { corePackages, lazyPackages } from '../src/go/std/packages.gen.ts';
import { apiEntries } from './api-list.ts';

const OUT = join(import.meta.dirname, '..', 'src', 'go', 'std', 'absent.ts');

/** What absent.ts has to say; null without a Go toolchain. */
export async function absentText(): Promise<string | null> {
  let goroot: string;
  try {
    goroot = execFileSync('go', ['env', 'GOROOT'], { encoding: 'utf8' }).trim();
  } catch {
    return null;
  }
  const entries = apiEntries(goroot, true);
  const paths = [...Object.keys(corePackages), ...Object.keys(lazyPackages)].sort();
  const imports = paths.map((path) => JSON.stringify(path)).join('; ');
  await loadImports({ 'all.go': `package all; import (${imports})` }, null);
  const library = newLibrary();
  const lines: string[] = [];
  for (const path of paths) {
    const scope = library.get(path)?.pkg.scope;
    const names = [...(entries.get(path) ?? [])].filter((name) => !name.includes('.'));
    const absent = names.filter((name) => scope?.lookup(name) === null).sort();
    // What syscall has depends on the system, and most of it no program should use.
    if (absent.length === 0 || path === 'syscall') continue;
    const key = /^\w+$/.test(path) ? path : `'${path}'`;
    const value = `'${absent.join(' ')}',`;
    lines.push(`  ${key}: ${value}`);
  }
  return `// This file lists the exported names that packages have in real Go and not here. Written by scripts/std-absent.ts.

const absent: Readonly<Record<string, string>> = {
${lines.join('\n')}
};

/** Whether real Go's package path has the name, and this one does not. */
export function isAbsent(path: string, name: string): boolean {
  return Object.hasOwn(absent, path) && \` \${absent[path]} \`.includes(\` \${name} \`);
}
`;
}

export const absentFile = (): string => readFileSync(OUT, 'utf8');

if (process.argv[1] === import.meta.filename) {
  const text = await absentText();
  if (text === null) throw new Error('no Go toolchain');
  writeFileSync(OUT, text);
}
