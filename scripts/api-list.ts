// This file reads Go's own list of its API, the files api/*.txt of a Go toolchain: which exported names each package has.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The exported names of each package by import path: `Name` for what it declares, `Type.Member` for methods, fields and
 * the methods of interfaces. Names that only some platforms have are those of linux on amd64; what is deprecated counts.
 * withUnsafe: what takes or gives an unsafe.Pointer as well.
 */
export function apiEntries(goroot: string, withUnsafe: boolean): Map<string, Set<string>> {
  const api = join(goroot, 'api');
  const entries = new Map<string, Set<string>>();
  for (const file of readdirSync(api)) {
    if (!/^go1.*\.txt$/.test(file)) continue;
    for (const line of readFileSync(join(api, file), 'utf8').split('\n')) {
      // `pkg os, func Chown(string, int, int) error`; names of one platform only carry it behind the path.
      const [, path, platform, rest] = /^pkg ([\w/]+)(?: \(([\w-]+)\))?, (.*)$/.exec(line) ?? [];
      if (path === undefined || rest === undefined) continue;
      if (platform !== undefined && platform !== 'linux-amd64') continue;
      if (!withUnsafe && rest.includes('unsafe.Pointer')) continue;
      const names = entries.get(path) ?? new Set<string>();
      entries.set(path, names);
      for (const name of namesOf(rest)) names.add(name);
    }
  }
  return entries;
}

function namesOf(line: string): readonly string[] {
  const declared = /^(?:func|var|const) ([A-Z]\w*)/.exec(line);
  if (declared !== null) return [declared[1]!];
  const method = /^method \(\*?([A-Z]\w*)(?:\[[^\]]*\])?\) ([A-Z]\w*)/.exec(line);
  if (method !== null) return [`${method[1]}.${method[2]}`];
  const type = /^type ([A-Z]\w*)(?:\[.*?\])? (.*)$/.exec(line);
  if (type === null) return [];
  const name = type[1]!;
  const rest = type[2]!;
  const field = /^struct, (?:embedded \*?(?:[\w/]*\.)?)?([A-Z]\w*)/.exec(rest);
  if (field !== null) return [`${name}.${field[1]}`];
  const methods = /^interface \{ (.*) \}/.exec(rest);
  if (methods === null) return [name];
  return [name, ...methods[1]!.split(', ').flatMap((m) => (/^[A-Z]\w*$/.test(m) ? [`${name}.${m}`] : []))];
}
