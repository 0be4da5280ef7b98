// This file is `npm run api`: the exported names of the library here held against Go's own list of its API
// ($(go env GOROOT)/api/*.txt): functions, types, variables, constants, methods and fields, a row a package. It needs a Go toolchain.
//
//     npm run api                 a row for each package, and the names that are missing
//     npm run api -- strings os   only these
//     npm run api -- --rows       without the names

import { execFileSync } from 'node:child_process';
import { loadImports, newLibrary } from '../src/go/load/loading.ts';
import { isStandardPath } from '../src/go/std/known.ts';
import { corePackages, lazyPackages } from '../src/go/std/packages.gen.ts';
import { lookupFieldOrMethod, type Package, type Type } from '../src/go/types/index.ts';
import { apiEntries } from './api-list.ts';

/** What of each package has to be there: the share of its names, by the promise the project makes. */
const PROMISED: Readonly<Record<string, readonly string[]>> = {
  '100': [
    ...['fmt', 'strings', 'bytes', 'strconv', 'errors', 'sort', 'slices', 'maps', 'cmp', 'iter', 'unicode'],
    ...[
      'unicode/utf8',
      'unicode/utf16',
      'math',
      'math/bits',
      'math/cmplx',
      'math/rand',
      'math/rand/v2',
      'sync',
    ],
    ...[
      'sync/atomic',
      'context',
      'time',
      'io',
      'bufio',
      'container/heap',
      'container/list',
      'container/ring',
    ],
    ...['path', 'path/filepath', 'log', 'flag', 'text/tabwriter', 'encoding/base64', 'encoding/hex'],
    ...[
      'encoding/csv',
      'hash/fnv',
      'hash/crc32',
      'crypto/sha256',
      'crypto/sha1',
      'crypto/md5',
      'crypto/sha512',
    ],
    ...['crypto/rand', 'html', 'net/url', 'testing', 'testing/fstest', 'unique'],
  ],
  '85': [
    ...['io/fs', 'embed', 'encoding/json', 'encoding/xml', 'encoding/binary', 'regexp', 'text/template'],
    ...['log/slog', 'os/signal'],
  ],
  '70': ['reflect', 'os', 'math/big'],
};

const promisedOf = (path: string): number =>
  Number(Object.keys(PROMISED).find((share) => PROMISED[share]?.includes(path)) ?? 0);

function hasMember(pkg: Package, type: Type, name: string): boolean {
  return lookupFieldOrMethod(type, true, pkg, name)[0] !== null;
}

/** Whether the package has `Name`, or `Type.Member`. */
function has(pkg: Package, entry: string): boolean {
  const [name, member] = entry.split('.');
  const obj = pkg.scope.lookup(name!);
  if (obj === null) return false;
  return member === undefined || (obj.type !== null && hasMember(pkg, obj.type, member));
}

const goroot = ((): string => {
  try {
    return execFileSync('go', ['env', 'GOROOT'], { encoding: 'utf8' }).trim();
  } catch {
    console.error('npm run api holds the library against a Go toolchain, and there is none here.');
    process.exit(1);
  }
})();
const args = process.argv.slice(2);
const wanted = args.filter((arg) => !arg.startsWith('--'));
// There is no unsafe here.
const entries = apiEntries(goroot, false);
const present = new Set([...Object.keys(corePackages), ...Object.keys(lazyPackages)]);
const promised = Object.values(PROMISED).flat();
const paths =
  wanted.length > 0 ? wanted : [...new Set([...promised, ...present])].filter(isStandardPath).sort();
await loadImports(
  { 'all.go': `package all; import (${[...present].map((path) => JSON.stringify(path)).join('; ')})` },
  null,
);
const library = newLibrary();
let short = 0;
for (const path of paths) {
  const names = entries.get(path);
  if (names === undefined) continue;
  const pkg = present.has(path) ? library.get(path)?.pkg : undefined;
  const missing = [...names].filter((name) => pkg === undefined || !has(pkg, name)).sort();
  const share = (100 * (names.size - missing.length)) / names.size;
  const least = promisedOf(path);
  const falls = share < least;
  if (falls) short++;
  const verdict = least === 0 ? '' : falls ? `below ${least} %` : `${least} % promised`;
  console.log(
    `${path.padEnd(20)} ${String(names.size - missing.length).padStart(5)}/${String(names.size).padEnd(5)} ${share.toFixed(1).padStart(6)} %  ${verdict}`,
  );
  if (missing.length > 0 && !args.includes('--rows'))
    console.log(`    ${pkg === undefined ? 'the package is not there' : missing.join(' ')}`);
}
console.log(short === 0 ? 'every package keeps its promise' : `${short} packages fall short`);
process.exitCode = short === 0 ? 0 : 1;
