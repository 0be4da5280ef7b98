// This file reads the tests of a package of Go's standard library where they lie, and decides which of them count. Our library
// is not Go's: what a test says of names that Go's package does not export cannot be compiled here. Of a test file, the
// declarations that say such things are blanked, and what needs those; a test that is blanked so is not eligible.

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isBuilt } from '../src/go/load/constraints.ts';
import { Scanner, unquoteString } from '../src/go/syntax/index.ts';

/** Packages that a test cannot need and be eligible, besides all that are internal. */
const OUTSIDE = new Set(['unsafe', 'os/exec', 'runtime/cgo']);
/** Internal packages that are made for tests, of which these files are compiled with the tests. */
const HELPERS: Readonly<Record<string, readonly string[]>> = {
  'encoding/json/internal/jsontest': ['testcase.go'],
};
/** Data of tests that is larger than this is left where it lies. */
const DATA_LIMIT = 1 << 20;

/** One declaration at the top level of a file, or of a group there. */
interface Declaration {
  readonly kind: 'func' | 'method' | 'other' | 'import';
  readonly names: readonly string[];
  /** Of an import. */
  readonly path: string;
  readonly start: number;
  readonly end: number;
}

export interface Example {
  readonly name: string;
  readonly want: string;
  readonly unordered: boolean;
}

/** Why a test does not run: because it cannot count, or because something is missing here. */
export interface Blanked {
  readonly eligible: boolean;
  readonly reason: string;
}

/** What is compiled together: the tests inside of a package, or those outside. */
export interface Group {
  readonly path: string;
  readonly files: Record<string, string>;
  /** Of the package clause. */
  readonly name: string;
  readonly tests: readonly string[];
  readonly examples: readonly Example[];
  /** Declarations that are not compiled, by name. */
  readonly blanked: Map<string, Blanked>;
  /** What Go's package exports, methods and fields too, and what only its tests export of it. */
  readonly exported: ReadonlySet<string>;
  readonly exportedForTests: ReadonlySet<string>;
  /** Every word of Go's package. */
  readonly words: ReadonlySet<string>;
}

interface Complaint {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** The tests of a package. std: the packages that there are here. */
export function readGroups(goroot: string, path: string, std: ReadonlySet<string>): Group[] {
  const folder = join(goroot, 'src', path);
  const sources: [string, string][] = readdirSync(folder)
    .filter((name) => name.endsWith('.go'))
    .map((name) => [name, readFileSync(join(folder, name), 'utf8')]);
  const built = sources.filter(([name, text]) => isBuilt(name, text));
  const plain = built.filter(([name]) => !name.endsWith('_test.go')).map(([, text]) => text);
  const tests = built.filter(([name]) => name.endsWith('_test.go'));
  const isOutside = (text: string): boolean => packageOf(text).endsWith('_test');
  const inside = tests.filter(([, text]) => !isOutside(text));
  const names = (texts: readonly string[]): string[] =>
    texts.flatMap((text) => declarationsOf(text).flatMap(keysOf));
  const exported = new Set(names(plain));
  const exportedForTests = new Set(names(inside.map(([, text]) => text)));
  const words = new Set(plain.flatMap((text) => text.match(/\w+/g) ?? []));
  return [inside, tests.filter(([, text]) => isOutside(text))].flatMap((list) => {
    if (list.length === 0) return [];
    const group = {
      ...{ path, files: data(folder), name: packageOf(list[0]![1]), blanked: new Map<string, Blanked>() },
      ...{ exported, exportedForTests: list === inside ? new Set<string>() : exportedForTests, words },
    };
    const functions: Declaration[] = [];
    const examples: Example[] = [];
    for (const [name, text] of list) {
      const declared = declarationsOf(text);
      functions.push(...declared.filter((d) => d.kind === 'func'));
      for (const d of declared) if (d.kind === 'func') examples.push(...exampleOf(d, text));
      group.files[name] = withImports(group, list === inside ? withPackage(text, path) : text, std, goroot);
    }
    const testNames = functions.flatMap((d) => d.names).filter((n) => /^Test(?!\p{Ll}|Main$)/u.test(n));
    return [{ ...group, tests: testNames, examples }];
  });
}

const packageOf = (text: string): string => /^package (\w+)/m.exec(text)?.[1] ?? '';

/** A test inside of the package stands outside of ours, on the same lines and with the same names in its scope. */
function withPackage(text: string, path: string): string {
  return text.replace(/^package \w+/m, (clause) => `${clause}; import . "${path}"`);
}

/** The text without the imports that are not there; what is said of them is not eligible, or missing. */
function withImports(
  group: Pick<Group, 'files' | 'blanked'>,
  text: string,
  std: ReadonlySet<string>,
  goroot: string,
): string {
  let result = text;
  for (const d of declarationsOf(text).toReversed()) {
    if (d.kind !== 'import') continue;
    const helper = HELPERS[d.path];
    if (helper !== undefined) {
      const at = `internal/${d.path.split('/').at(-1)}`;
      for (const name of helper)
        group.files[`${at}/${name}`] = readFileSync(join(goroot, 'src', d.path, name), 'utf8');
      group.files['go.mod'] = 'module standard\n\ngo 1.26\n';
      const quoted = result.slice(d.start, d.end).replace(d.path, `standard/${at}`);
      result = result.slice(0, d.start) + quoted + result.slice(d.end);
      continue;
    }
    const outside = OUTSIDE.has(d.path) || /(?:^|\/)internal(?:\/|$)/.test(d.path);
    if (!outside && std.has(d.path)) continue;
    const reason = outside ? d.path : `package ${d.path} is not available`;
    for (const name of d.names) group.blanked.set(name, { eligible: !outside, reason });
    result = blank(result, d.start, d.end);
  }
  return result;
}

/** Files that tests read. */
function data(folder: string): Record<string, string> {
  const files: Record<string, string> = {};
  const walk = (path: string): void => {
    for (const entry of readdirSync(join(folder, path), { withFileTypes: true })) {
      const name = `${path}/${entry.name}`;
      if (entry.isDirectory()) walk(name);
      else if (statSync(join(folder, name)).size <= DATA_LIMIT && !name.endsWith('.go'))
        files[name] = readFileSync(join(folder, name), 'utf8');
    }
  };
  if (existsSync(join(folder, 'testdata'))) walk('testdata');
  return files;
}

function blank(text: string, start: number, end: number): string {
  return text.slice(0, start) + text.slice(start, end).replace(/[^\n]/g, ' ') + text.slice(end);
}

/** What a file declares, imports too. Groups of constants are one declaration: iota counts in them. */
function declarationsOf(text: string): Declaration[] {
  const ignore = (): void => undefined;
  const scanner = new Scanner(text, ignore, ignore);
  const found: Declaration[] = [];
  let depth = 0;
  const step = (): void => {
    const { tok } = scanner;
    if (tok === '(' || tok === '[' || tok === '{') depth++;
    else if (tok === ')' || tok === ']' || tok === '}') depth--;
    scanner.next();
  };
  /** Reads up to the semicolon at this depth, or the group's end. */
  const rest = (at: number): { names: string[]; literal: string } => {
    const names: string[] = [];
    let literal = '';
    let listing = true;
    while (scanner.tok !== 'EOF' && !(scanner.tok === ';' && depth === at) && depth >= at) {
      if (scanner.tok === 'name' && listing && depth === at) {
        names.push(scanner.lit);
        step();
        listing = (scanner.tok as string) === ',';
        continue;
      }
      if (scanner.tok === 'literal' && literal === '') literal = scanner.lit;
      if (scanner.tok === ')' && depth === at) break;
      step();
    }
    return { names, literal };
  };
  const add = (kind: Declaration['kind'], names: string[], literal: string, start: number): void => {
    const path = kind === 'import' ? (unquoteString(literal) ?? '') : '';
    // As Go's packages are called: the last element that is no version.
    const last =
      path
        .split('/')
        .filter((part) => !/^v\d+$/.test(part))
        .at(-1) ?? '';
    const declared = kind === 'import' && names.length === 0 ? [last] : names;
    found.push({ kind, names: declared, path, start, end: scanner.start });
  };
  scanner.next();
  while (scanner.tok !== 'EOF') {
    const { tok, start } = scanner;
    step();
    if (tok === 'func') {
      const method = scanner.tok === '(';
      if (method) {
        do step();
        while (depth > 0 && (scanner.tok as string) !== 'EOF');
      }
      const name = scanner.lit;
      rest(0);
      add(method ? 'method' : 'func', [name], '', start);
    } else if (tok === 'var' || tok === 'type' || tok === 'import' || tok === 'const') {
      const kind = tok === 'import' ? 'import' : 'other';
      if (scanner.tok !== '(') {
        const { names, literal } = rest(0);
        add(kind, tok === 'type' ? names.slice(0, 1) : names, literal, start);
        continue;
      }
      step();
      const all: string[] = [];
      while ((scanner.tok as string) !== ')' && (scanner.tok as string) !== 'EOF') {
        const at = scanner.start;
        const { names, literal } = rest(1);
        if (tok === 'const') all.push(...names);
        else if (names.length > 0 || literal !== '') add(kind, names, literal, at);
        if ((scanner.tok as string) === ';') step();
      }
      step();
      if (tok === 'const') add(kind, all, '', start);
    } else if (tok !== ';') rest(0);
  }
  return found;
}

/** What go test compares an example's output with: the comment at the end of its body. */
function exampleOf(d: Declaration, text: string): Example[] {
  const name = d.names[0] as string;
  if (!name.startsWith('Example')) return [];
  const lines = text.slice(d.start, d.end).split('\n');
  const isComment = (line: string | undefined): boolean => /^\s*\/\//.test(line ?? '');
  const last = lines.findLastIndex(isComment);
  let first = last;
  while (isComment(lines[first - 1])) first--;
  const comment = lines.slice(first, last + 1).map((line) => line.replace(/^\s*\/\/ ?/, '').trimEnd());
  const [, unordered, want] = /^\s*(unordered )?output:([\s\S]*)$/i.exec(comment.join('\n')) ?? [];
  return last < 0 || want === undefined
    ? []
    : [{ name, want: want.trim(), unordered: unordered !== undefined }];
}

/** Blanks what the compiler complains of; false if a complaint is of nothing that can be blanked. */
export function blankComplaints(group: Group, complaints: readonly Complaint[]): boolean {
  let changed = false;
  for (const [file, list] of Map.groupBy(complaints, (one) => one.file)) {
    const text = group.files[file];
    if (text === undefined) continue;
    const declared = declarationsOf(text);
    const starts = [0];
    for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
    let result = text;
    for (const { line, message } of list) {
      const [from, to] = [starts[line - 1] ?? 0, starts[line] ?? text.length];
      // What it was said of has been blanked.
      if (message === 'misplaced compiler directive') {
        changed = true;
        result = blank(result, from, to);
        continue;
      }
      const quoted = /^"([^"]+)" imported/.exec(message)?.[1];
      const d =
        quoted === undefined
          ? declared.find((one) => one.start < to && one.end > from && one.kind !== 'import')
          : declared.find((one) => one.kind === 'import' && one.path === quoted);
      if (d === undefined) continue;
      changed = true;
      result = blank(result, d.start, d.end);
      if (d.kind === 'import') continue;
      const why = verdictOn(group, message);
      const words = new Set(text.slice(d.start, d.end).match(/\w+/g));
      // What init would have set is not what tests expect.
      const set = d.names[0] !== 'init' ? [] : declared.filter((one) => words.has(one.names[0] ?? ''));
      for (const one of set) if (one.kind === 'other') result = blank(result, one.start, one.end);
      for (const one of [d, ...set])
        for (const key of keysOf(one)) if (!group.blanked.has(key)) group.blanked.set(key, why);
    }
    group.files[file] = result;
  }
  return changed;
}

/** Methods are told from other names by a dot. */
const keysOf = (d: Declaration): readonly string[] =>
  d.kind === 'method' ? d.names.map((name) => `.${name}`) : d.names;

const NAMED = [
  /^undefined: (?:\w+\.)?(\w+)/,
  /(\.\w+) undefined \(/,
  /(?:unknown|unexported) (?:field|method) (\w+)/,
  /^name (\w+) not exported by package/,
  /missing method (\w+)/,
];

/** The one rule of what is not eligible, told by what the compiler says of it. */
function verdictOn(group: Group, message: string): Blanked {
  if (/^cannot define new methods on non-local type/.test(message))
    return { eligible: false, reason: "methods added to the package's types" };
  if (message === 'missing function body') return { eligible: false, reason: 'go:linkname' };
  const name = NAMED.map((form) => form.exec(message)?.[1]).find((found) => found !== undefined);
  const known = name === undefined ? undefined : group.blanked.get(name);
  if (known !== undefined) return known;
  if (name !== undefined && /^\.?[\p{Ll}_]/u.test(name) && group.words.has(name.replace('.', '')))
    return { eligible: false, reason: 'unexported names' };
  if (name !== undefined && !group.exported.has(name) && group.exportedForTests.has(name))
    return { eligible: false, reason: 'names of export_test.go' };
  return { eligible: true, reason: `does not compile: ${message}` };
}
