// This file runs the type checker over the public test programs of Go's own checker, where a Go installation has them,
// and prints how many files behave as annotated: each error at its line with its text, and no other error. Imports are
// the real standard library, parsed and checked from its sources.
//
//   node scripts/conformance-types.ts            totals by directory
//   node scripts/conformance-types.ts -v [TEXT]  what is wrong in the files whose name contains TEXT
//   node scripts/conformance-types.ts -exact [TEXT]  compares all that is printed with what the real compiler prints
//   node scripts/conformance-types.ts -std       checks the whole standard library, bodies included
//   node scripts/conformance-types.ts -files F…  checks each file as a program of its own

import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { FileSet, parseFile, Scanner, type SourceFile } from '../src/go/syntax/index.ts';
import type { File } from '../src/go/syntax/nodes.ts';
import { checkPackage, compilerOutput, positionString } from '../src/go/types/index.ts';
import type { Diagnostic, Importer } from '../src/go/types/info.ts';
import type { Package } from '../src/go/types/objects.ts';
import { Unsafe } from '../src/go/types/universe.ts';

// Errors may be annotated a few columns off; the corpus allows this much, by directory.
const columnTolerance: Record<string, number> = {
  check: 50,
  spec: 20,
  examples: 125,
  fixedbugs: 100,
  local: 0,
};

// assert and trace exist only in the corpus's own test mode; cycles of anonymous interfaces are looked for by a later
// stage of the compiler, which the corpus does not run.
const notInCorpus = /^undefined: (assert|trace)$|anonymous interface refers to itself/;

// The compiler finds errors about labels while parsing, and so do we; the corpus wants the words of the type checker,
// which the compiler never prints.
const labelWords: readonly [RegExp, string][] = [
  [/^label (\S+) defined and not used$/, 'label $1 declared and not used'],
  [/^label (\S+) already defined at .*/s, 'label $1 already declared'],
  [/^label (\S+) not defined$/, 'label $1 not declared'],
  [/^(break|continue) label not defined: (\S+)$/, 'invalid $1 label $2'],
  [
    /^goto (\S+) jumps over declaration of \S+ at .*:(\d+):\d+$/,
    'goto $1 jumps over variable declaration at line $2',
  ],
];

interface Want {
  readonly line: number;
  readonly column: number;
  readonly text: string;
  readonly rx: RegExp | null;
}

interface StdPackage {
  readonly ImportPath: string;
  readonly Dir: string;
  readonly GoFiles?: string[];
  readonly ImportMap?: Record<string, string>;
}

function goEnv(name: string): string {
  try {
    return execFileSync('go', ['env', name], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}

let stdList: Map<string, StdPackage> | null = null;

/** The packages of the standard library with the files that make them up on this machine. */
function standardLibrary(): Map<string, StdPackage> {
  if (stdList !== null) return stdList;
  const out = execFileSync('go', ['list', '-deps', '-json=ImportPath,Dir,GoFiles,ImportMap', 'std'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, CGO_ENABLED: '0' },
  });
  stdList = new Map();
  for (const text of out.split(/^}$/m)) {
    if (text.trim() === '') continue;
    const p = JSON.parse(`${text}}`) as StdPackage;
    stdList.set(p.ImportPath, p);
  }
  return stdList;
}

const fset = new FileSet();
const loaded = new Map<string, Package>();
const libraryErrors: string[] = [];

/** Imports from the standard library, as seen from the package `from`. */
function importerFor(from: string): Importer {
  return (path) => {
    if (path === 'unsafe') return Unsafe;
    const std = standardLibrary();
    const real = std.get(from)?.ImportMap?.[path] ?? path;
    return loaded.get(real) ?? load(real, true);
  };
}

function load(path: string, ignoreFuncBodies: boolean): Package | { error: string } {
  const p = standardLibrary().get(path);
  if (p === undefined) return { error: `package ${path} is not in std` };
  const files = (p.GoFiles ?? []).map((name) => {
    const source = fset.addFile(join(p.Dir, name), readFileSync(join(p.Dir, name), 'utf8'));
    return parseFile(source, (e) => {
      // The library may say to the compiler what programs may not.
      if (!/ only allowed in (runtime|cgo-generated code|the standard library)$/.test(e.msg))
        libraryErrors.push(`${positionString(fset, e.pos)}: ${e.msg}`);
    });
  });
  const checked = checkPackage(fset, path, files, {
    goVersion: 'go1.26',
    importer: importerFor(path),
    ignoreFuncBodies,
    natives: true,
  });
  for (const d of checked.diagnostics) libraryErrors.push(`${positionString(fset, d.pos)}: ${d.msg}`);
  loaded.set(path, checked.pkg);
  return checked.pkg;
}

/** The ERROR comments of a file; each belongs to the token before it. */
function wants(file: SourceFile): Want[] {
  const result: Want[] = [];
  const scanner = new Scanner(
    file.text,
    () => {},
    () => {},
  );
  let prev = 0;
  do {
    scanner.next();
    const gap = file.text.slice(scanner.leading, scanner.start);
    for (const [comment] of gap.matchAll(/\/\/[^\n]*|\/\*[\s\S]*?\*\//g)) {
      const text = comment.startsWith('/*') ? comment.slice(2, -2) : comment.slice(2);
      const m = /^ (ERRORx?) ([\s\S]*)$/.exec(text);
      if (m === null) continue;
      const pattern = unquote((m[2] as string).trim());
      if (pattern === null) continue;
      const { line, column } = file.position(file.pos(prev));
      const code = file.text.slice(file.lineStarts[line - 1], file.pos(scanner.start) - file.base);
      if (/\b(assert|trace)\b/.test(code)) continue;
      const rx = m[1] === 'ERRORx' ? new RegExp(pattern.replace('(?s)', ''), 's') : null;
      result.push({ line, column, text: pattern, rx });
    }
    if (scanner.tok !== ';' || scanner.lit === 'semicolon') prev = scanner.start;
  } while (scanner.tok !== 'EOF');
  return result;
}

function unquote(s: string): string | null {
  if (s.startsWith('`') && s.endsWith('`')) return s.slice(1, -1);
  try {
    return JSON.parse(s) as string;
  } catch {
    return null;
  }
}

interface Outcome {
  readonly problems: string[];
  /** Errors asked for, those of them on whose line one was reported, and those whose text it had. */
  readonly wanted: number;
  readonly placed: number;
  readonly matched: number;
  /** Matched errors at the annotated column. */
  readonly exact: number;
}

/** Checks one test (a file, or the files of a directory); null if it needs a mode that there is not. */
function runTest(paths: readonly string[], tolerance: number): Outcome | null {
  const texts = paths.map((p) => readFileSync(p, 'utf8'));
  const flags = /^\/\/\s*(-.*)/.exec(texts[0] ?? '')?.[1] ?? '';
  // Aliases that are no types of their own, C, and experiments are not supported.
  if (/gotypesalias=0|fakeImportC|goexperiment/.test(flags)) return null;
  const goVersion = /-lang=(\S+)/.exec(flags)?.[1] ?? '';

  const problems: string[] = [];
  const got: { readonly pos: number; readonly msg: string }[] = [];
  const files: File[] = [];
  const wanted = new Map<string, Want[]>();
  for (const [i, path] of paths.entries()) {
    const source = fset.addFile(path, texts[i] as string);
    files.push(parseFile(source, (e) => got.push(e)));
    wanted.set(path, wants(source));
  }
  let diagnostics: readonly Diagnostic[] = [];
  try {
    const name = files[0]?.pkgName.value ?? '';
    ({ diagnostics } = checkPackage(fset, name, files, {
      goVersion,
      importer: importerFor(''),
      ignoreFuncBodies: false,
      natives: true,
    }));
  } catch (e) {
    problems.push(
      `crash: ${e instanceof Error ? (e.stack ?? e.message).split('\n').slice(0, 4).join(' ') : e}`,
    );
  }
  for (const d of diagnostics) if (!notInCorpus.test(d.msg)) got.push(d);

  let matched = 0;
  let exact = 0;
  const total = [...wanted.values()].reduce((n, l) => n + l.length, 0);
  const lines = new Set(got.map((e) => `${fset.position(e.pos).filename}:${fset.position(e.pos).line}`));
  let placed = 0;
  for (const [path, list] of wanted) placed += list.filter((w) => lines.has(`${path}:${w.line}`)).length;
  for (const e of got) {
    const { pos } = e;
    const at = fset.position(pos);
    const msg = labelWords.reduce((s, [rx, words]) => s.replace(rx, words), e.msg);
    const list = wanted.get(at.filename) ?? [];
    const candidates = list
      .filter((w) => w.line === at.line && (w.rx === null ? msg.includes(w.text) : w.rx.test(msg)))
      .sort((a, b) => Math.abs(a.column - at.column) - Math.abs(b.column - at.column));
    const best = candidates[0];
    if (best === undefined) {
      problems.push(`${basename(at.filename)}:${at.line}:${at.column}: not expected: ${msg}`);
      continue;
    }
    list.splice(list.indexOf(best), 1);
    matched++;
    if (best.column === at.column) exact++;
    else if (Math.abs(best.column - at.column) > tolerance)
      problems.push(`${basename(at.filename)}:${at.line}: column ${at.column}, want ${best.column}: ${msg}`);
  }
  for (const [path, list] of wanted)
    for (const w of list) problems.push(`${basename(path)}:${w.line}:${w.column}: not reported: ${w.text}`);
  return { problems, wanted: total, placed, matched, exact };
}

function runCorpus(goroot: string, verbose: boolean, filter: string): void {
  const testdata = join(goroot, 'src/internal/types/testdata');
  const dirs = ['check', 'examples', 'fixedbugs', 'spec'].map((d) => join(testdata, d));
  dirs.push(join(goroot, 'src/cmd/compile/internal/types2/testdata/local'));
  let allPassed = 0;
  let allTests = 0;
  const sum = { wanted: 0, placed: 0, matched: 0 };
  for (const dir of dirs.filter((d) => existsSync(d))) {
    const tolerance = columnTolerance[basename(dir)] ?? 0;
    let passed = 0;
    let tests = 0;
    let matched = 0;
    let wanted = 0;
    let exact = 0;
    for (const name of readdirSync(dir).sort()) {
      const path = join(dir, name);
      const paths = statSync(path).isDirectory() ? readdirSync(path).map((f) => join(path, f)) : [path];
      if (!path.includes(filter)) continue;
      const r = runTest(paths, tolerance);
      if (r === null) continue;
      tests++;
      matched += r.matched;
      wanted += r.wanted;
      exact += r.exact;
      for (const key of ['wanted', 'placed', 'matched'] as const) sum[key] += r[key];
      if (r.problems.length === 0) passed++;
      else if (verbose) console.log(`--- ${basename(dir)}/${name}\n    ${r.problems.join('\n    ')}`);
    }
    console.log(
      `${basename(dir)}: ${passed}/${tests} files, ${matched}/${wanted} errors, ${exact} at the annotated column`,
    );
    allPassed += passed;
    allTests += tests;
  }
  console.log(`types: ${allPassed}/${allTests} files`);
  const row = (what: string, reached: number, least: number): void => {
    const percent = `${((100 * reached) / sum.wanted).toFixed(2)} %`;
    const counts = `${reached}/${sum.wanted}`;
    console.log(`${what.padEnd(42)} ${counts.padStart(11)} ${percent.padStart(9)}  at least ${least} %`);
  };
  row('types testdata, errors on their line', sum.placed, 96);
  row('types testdata, messages as annotated', sum.matched, 92);
}

/** Compares, for each single-file test, every message word for word and column for column with the installed compiler's. */
function runExact(goroot: string, filter: string): void {
  const dir = mkdtempSync(join(tmpdir(), 'go-types-'));
  let same = 0;
  let total = 0;
  for (const name of ['check', 'examples', 'fixedbugs', 'spec']) {
    const testdata = join(goroot, 'src/internal/types/testdata', name);
    for (const base of readdirSync(testdata).sort()) {
      const path = join(testdata, base);
      if (!base.endsWith('.go') || !path.includes(filter)) continue;
      const text = readFileSync(path, 'utf8');
      // Files with flags of their own want another compiler than the default one.
      if (/^\/\/\s*-/.test(text)) continue;
      const want = realOutput(dir, text);
      // What the go command refuses never reaches the compiler.
      if (want === null) continue;
      total++;
      const got = ourOutput(text);
      if (got.join('\n') === want.join('\n')) same++;
      else {
        const missing = want.filter((l) => !got.includes(l)).map((l) => `\n    go:   ${l}`);
        const extra = got.filter((l) => !want.includes(l)).map((l) => `\n    ours: ${l}`);
        console.log(`--- ${name}/${base}${missing.join('')}${extra.join('')}`);
      }
    }
  }
  rmSync(dir, { recursive: true });
  console.log(`exact: ${same}/${total} files`);
}

function realOutput(dir: string, text: string): string[] | null {
  writeFileSync(join(dir, 'x.go'), text);
  const args = ['build', '-gcflags=-e', '-o', join(dir, 'x.out'), 'x.go'];
  const run = spawnSync('go', args, {
    cwd: dir,
    encoding: 'utf8',
    env: { ...process.env, CGO_ENABLED: '0' },
  });
  const out = `${run.stdout}${run.stderr}`.replace(/^# command-line-arguments\n/, '').trimEnd();
  if (out === '') return [];
  return out.startsWith('./x.go:') ? out.split(/\n(?=\.\/x\.go:)/) : null;
}

function ourOutput(text: string): string[] {
  const source = fset.addFile('./x.go', text);
  const all: Diagnostic[] = [];
  const file = parseFile(source, (e) =>
    all.push({ pos: e.pos, end: e.pos, msg: e.msg, soft: false, code: '' }),
  );
  // Syntax errors end a compilation; other complaints of the parser do not.
  if (!all.some((e) => e.msg.startsWith('syntax error'))) {
    const path = file.pkgName.value === 'main' ? 'main' : 'command-line-arguments';
    const config = {
      goVersion: 'go1.26',
      importer: importerFor(''),
      ignoreFuncBodies: false,
      natives: false,
    };
    all.push(...checkPackage(fset, path, [file], config).diagnostics);
  }
  return compilerOutput(fset, all, Infinity);
}

function runStd(): void {
  const start = performance.now();
  let packages = 0;
  for (const path of standardLibrary().keys()) {
    if (path === 'unsafe') continue;
    loaded.delete(path);
    try {
      load(path, false);
    } catch (e) {
      libraryErrors.push(`${path}: crash: ${e instanceof Error ? e.stack : e}`);
    }
    packages++;
  }
  console.log(`std: ${packages} packages in ${Math.round(performance.now() - start)} ms`);
}

function runFiles(paths: readonly string[]): void {
  let clean = 0;
  for (const path of paths) {
    const errors: string[] = [];
    const source = fset.addFile(path, readFileSync(path, 'utf8'));
    const file = parseFile(source, (e) => errors.push(`${positionString(fset, e.pos)}: ${e.msg}`));
    const { diagnostics } = checkPackage(fset, 'main', [file], {
      goVersion: 'go1.26',
      importer: importerFor(''),
      ignoreFuncBodies: false,
      natives: false,
    });
    for (const d of diagnostics) errors.push(`${positionString(fset, d.pos)}: ${d.msg}`);
    if (errors.length === 0) clean++;
    else console.log(errors.join('\n'));
  }
  console.log(`files: ${clean}/${paths.length} without errors`);
}

const args = process.argv.slice(2);
const goroot = goEnv('GOROOT');
if (goroot === '') console.log('types: skipped, there is no Go installation');
else if (args[0] === '-std') runStd();
else if (args[0] === '-exact') runExact(goroot, args[1] ?? '');
else if (args[0] === '-files') runFiles(args.slice(1));
else runCorpus(goroot, args[0] === '-v', args[1] ?? '');
if (libraryErrors.length > 0) {
  console.log(`${libraryErrors.length} errors in the standard library`);
  for (const e of libraryErrors.slice(0, 40)) console.log(`  ${e}`);
}
