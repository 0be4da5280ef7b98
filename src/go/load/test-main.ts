// This file finds the tests, fuzz tests and examples of a package and writes the main package that runs them.

import type { TestOptions } from '../go-api.ts';
import { type File, type FileSet, type FuncDecl, type FuncType, lastCommentText } from '../syntax/index.ts';
import type { Diagnostic } from '../types/index.ts';

interface Example {
  readonly name: string;
  readonly output: string;
  readonly unordered: boolean;
}

/** What the main package made for tests imports: expressions only if there are patterns to match. */
export function testImports({ match, skip, bench, list }: TestOptions): readonly string[] {
  const patterns = [match, skip, bench, list].some((pattern) => (pattern ?? '') !== '');
  return patterns ? ['os', 'regexp', 'testing'] : ['os', 'testing'];
}

/** What there is to run in a package. */
export interface TestPackage {
  /** What _testmain.go calls it. */
  readonly name: string;
  readonly path: string;
  readonly hasMain: boolean;
  readonly tests: readonly string[];
  readonly benchmarks: readonly string[];
  readonly fuzzTests: readonly string[];
  readonly examples: readonly Example[];
}

/** What test functions of each kind are given. */
const KINDS = [
  [/^Test(?!\p{Ll})/u, 'T', 'test functions'],
  [/^Benchmark(?!\p{Ll})/u, 'B', 'benchmark functions'],
  [/^Fuzz(?!\p{Ll})/u, 'F', 'fuzz functions'],
] as const;

/** The tests among the functions of a package, in the order in which they stand. */
export function findTests(
  fset: FileSet,
  files: readonly File[],
  wrong: Diagnostic[],
): Omit<TestPackage, 'name' | 'path'> {
  const names = { T: [] as string[], B: [] as string[], F: [] as string[] };
  const examples: Example[] = [];
  let hasMain = false;
  for (const file of files) {
    const source = fset.file(file.pos);
    if (source?.name.endsWith('_test.go') !== true) continue;
    for (const d of file.declList) {
      if (d.kind !== 'FuncDecl' || d.recv !== null) continue;
      const name = d.name.value;
      const kind = KINDS.find(([pattern]) => pattern.test(name));
      if (name === 'TestMain' && takes(d.type, 'M')) hasMain = true;
      else if (kind !== undefined) {
        const problem = signatureProblem(d, kind);
        if (problem === '') names[kind[1]].push(name);
        else {
          const msg = `wrong signature for ${name}, ${problem}`;
          // The go command, which reads the file itself, names the word func.
          const pos = d.pos - fset.position(d.pos).column + 1;
          wrong.push({ pos, end: pos, msg, soft: false, code: 'BadTest' });
        }
      } else if (/^Example(?!\p{Ll})/u.test(name)) {
        const example = exampleOf(source.text, source.base, d);
        if (example !== null) examples.push(example);
      }
    }
  }
  return { hasMain, tests: names.T, benchmarks: names.B, fuzzTests: names.F, examples };
}

function signatureProblem(d: FuncDecl, [, want, what]: (typeof KINDS)[number]): string {
  const name = d.name.value;
  if (takes(d.type, want)) return d.tparamList.length > 0 ? `${what} cannot have type parameters` : '';
  const [letter, type] = name === 'TestMain' ? ['m', 'M'] : [want.toLowerCase(), want];
  return `must be: func ${name}(${name === 'TestMain' ? 't' : letter} *testing.${type})`;
}

/** Whether a function takes one *testing.T (or M), as far as can be seen without knowing types. */
function takes(type: FuncType, want: string): boolean {
  const t = type.paramList[0]?.type;
  if (type.paramList.length !== 1 || type.resultList.length > 0) return false;
  if (t?.kind !== 'Operation' || t.op !== '*' || t.y !== null) return false;
  return (t.x.kind === 'SelectorExpr' ? t.x.sel.value : t.x.kind === 'Name' ? t.x.value : '') === want;
}

/** The example, if its last comment says what it prints: others are only compiled. */
function exampleOf(text: string, base: number, d: FuncDecl): Example | null {
  if (d.body === null || d.type.paramList.length > 0 || d.type.resultList.length > 0) return null;
  const comment = lastCommentText(text.slice(d.body.pos - base, d.body.rbrace - base));
  const said = /^\s*(unordered )?output: *\n?/i.exec(comment);
  if (said === null) return null;
  return { name: d.name.value, output: comment.slice(said[0].length), unordered: said[1] !== undefined };
}

/** The text of the main package that runs the tests of the package that path names. */
export function testMain(packages: readonly TestPackage[], path: string, options: TestOptions): string {
  const own = packages.find((p) => p.hasMain);
  const used = (p: TestPackage): string =>
    p === own || [p.tests, p.benchmarks, p.fuzzTests, p.examples].some((list) => list.length > 0)
      ? p.name
      : '_';
  const lines = [
    'package main',
    'import (',
    ...testImports(options).map((path) => `"${path}"`),
    ...packages.map((p) => `${used(p)} "${p.path}"`),
    ')',
    'var tests = []testing.InternalTest{',
    ...packages.flatMap((p) => p.tests.map((t) => `{"${t}", ${p.name}.${t}},`)),
    '}',
    'var benchmarks = []testing.InternalBenchmark{',
    ...packages.flatMap((p) => p.benchmarks.map((b) => `{"${b}", ${p.name}.${b}},`)),
    '}',
    'var fuzzTests = []testing.InternalFuzzTarget{',
    ...packages.flatMap((p) => p.fuzzTests.map((t) => `{"${t}", ${p.name}.${t}},`)),
    '}',
    'var examples = []testing.InternalExample{',
    ...packages.flatMap((p) =>
      p.examples.map((e) => `{"${e.name}", ${p.name}.${e.name}, ${goString(e.output)}, ${e.unordered}},`),
    ),
    '}',
    'type deps struct{}',
    `func (deps) ImportPath() string { return ${goString(path)} }`,
    ...(testImports(options).includes('regexp')
      ? ['func (deps) MatchString(pat, str string) (bool, error) { return regexp.MatchString(pat, str) }']
      : []),
    'func main() {',
    'm := testing.MainStart(deps{}, tests, benchmarks, fuzzTests, examples)',
    own === undefined ? 'os.Exit(m.Run())' : `${own.name}.TestMain(m); os.Exit(testing.ExitCode(m))`,
    '}',
  ];
  return `${lines.join('\n')}\n`;
}

function goString(s: string): string {
  const coded = (c: string): string => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return `"${s
    .replace(/[\\"]/g, '\\$&')
    .replace(/\n/g, '\\n')
    .replace(/[\p{Cc}\ufeff]/gu, coded)}"`;
}
