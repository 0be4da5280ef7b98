// This file is `npm run std:tests`: it runs the tests and examples of Go's own standard library, where they lie on this
// machine, against the library here, and prints by package how many of the eligible ones pass. A package below the counts in
// std-tests-floor.json makes it fail. std-test-files.ts says which count.
//
//   npm run std:tests                     every package that the project promises
//   npm run std:tests -- strings sort     some of them, with all that is said of the failing ones
//   npm run std:tests -- --floor          writes the counts that are now reached

import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Job } from './conformance-worker.ts';
import { writeStdPackages } from './std-gen.ts';
import { blankComplaints, type Example, type Group, readGroups } from './std-test-files.ts';
import { inPool, type Outcome } from './worker-pool.ts';

const ROOT = resolve(import.meta.dirname, '..');
const FLOOR = join(import.meta.dirname, 'std-tests-floor.json');
const FAILING = join(ROOT, '.cache', 'std-tests-failing.txt');
const LANES = 2;
/** For all tests of a group, and for one by itself. */
const SECONDS = 90;
const SECONDS_ALONE = 30;
const ROUNDS = 40;

/** Packages whose Test functions are promised; the examples of these and of those below. */
const TESTED = (
  'bufio bytes cmp container/heap container/list container/ring context encoding/base32 encoding/binary encoding/csv ' +
  'encoding/json encoding/xml errors fmt hash/adler32 hash/crc32 hash/crc64 html io maps math math/big math/bits math/cmplx ' +
  'net/url path regexp regexp/syntax slices sort strconv strings sync testing/fstest testing/iotest testing/quick ' +
  'text/scanner text/tabwriter text/template time unicode unicode/utf8'
).split(' ');
const EXAMPLES_ONLY = (
  'crypto/md5 crypto/rand crypto/sha1 crypto/sha256 crypto/sha512 embed encoding/base64 encoding/hex flag hash/fnv io/fs iter ' +
  'log log/slog math/rand math/rand/v2 os os/signal path/filepath reflect runtime runtime/debug sync/atomic testing ' +
  'unicode/utf16 unique'
).split(' ');

type Run = (job: Job, seconds: number) => Promise<Outcome>;

/** '' if it passed or skipped itself, else why not. */
type Results = Map<string, string>;

interface Tally {
  readonly path: string;
  readonly tests: Count;
  readonly examples: Count;
  /** How many are not eligible, by reason. */
  readonly excluded: Map<string, string[]>;
  readonly failing: string[];
}

interface Count {
  passed: number;
  eligible: number;
}

type Floor = Record<string, { readonly examples: number; readonly tests: number }>;

const WRAPPER = 'TestOfExample_';
const [BEGIN, END] = ['\x01begin\n', '\x01end\n'];

/** Examples as tests that mark their output. */
function wrappers(group: Group, examples: readonly Example[]): string {
  const mark = (text: string): string => `os.Stdout.WriteString(${JSON.stringify(text)})`;
  const functions = examples.map(
    ({ name }) => `func ${WRAPPER}${name}(t *testing.T) { ${mark(BEGIN)}; ${name}(); ${mark(END)} }`,
  );
  const imports = functions.length === 0 ? '' : 'import "os"\nimport "testing"\n';
  return `package ${group.name}\n${imports}${functions.join('\n')}\n`;
}

/** The group's files with no other tests than these. */
function only(group: Group, names: ReadonlySet<string>): Record<string, string> {
  const examples = group.examples.filter(({ name }) => names.has(WRAPPER + name));
  const files: Record<string, string> = { ...group.files, 'zz_wrappers_test.go': wrappers(group, examples) };
  const others = group.tests.filter((name) => !names.has(name));
  for (const [file, text] of Object.entries(group.files)) {
    if (!file.endsWith('_test.go')) continue;
    files[file] = text.replace(/^func (Test\w+)\(/gm, (all, name) =>
      others.includes(name) ? `func not${name}(` : all,
    );
  }
  return files;
}

/** Blanks what cannot be compiled; undefined, or why nothing can be. */
async function prepare(group: Group, run: Run): Promise<string | undefined> {
  for (let round = 0; round < ROUNDS; round++) {
    const outcome = await run({ kind: 'analyze', files: group.files }, SECONDS);
    if (outcome.kind !== 'analyzed')
      return outcome.kind === 'broke' ? `the engine broke: ${outcome.message}` : outcome.kind;
    if (outcome.diagnostics.length === 0) return undefined;
    // Imports that are not used any more are the echo of what was blanked.
    const errors = outcome.diagnostics.filter((d) => !/imported and not used|imported as/.test(d.message));
    const [first] = outcome.diagnostics;
    if (!blankComplaints(group, errors.length > 0 ? errors : outcome.diagnostics))
      return `${first?.file}:${first?.line}: ${first?.message}`;
  }
  return 'there is no end of what does not compile';
}

/** Runs them all at once; those that a panic or the time limit keeps from being decided, without the culprit or alone. */
async function runTests(group: Group, names: readonly string[], run: Run): Promise<Results> {
  const results: Results = new Map();
  let left = [...names];
  let alone = false;
  while (left.length > 0) {
    const now = alone ? left.slice(0, 1) : left;
    const outcome = await run(
      { kind: 'test', files: only(group, new Set(now)) },
      alone ? SECONDS_ALONE : SECONDS,
    );
    if (outcome.kind === 'ran' && outcome.compiled) {
      for (const [name, problem] of decided(group, outcome.stdout)) results.set(name, problem);
      const running = [...outcome.stdout.matchAll(/^=== RUN {3}(\w+)$/gm)].map((m) => m[1] as string);
      const culprit = running.findLast((name) => !results.has(name));
      const said = /^(?:panic|fatal error|internal error).*/m.exec(outcome.stderr)?.[0];
      if (culprit !== undefined)
        results.set(culprit, said ?? `ended with ${outcome.code}: ${outcome.stderr}`);
    }
    const open = now.filter((name) => !results.has(name));
    if (open.length === now.length) {
      const why = outcome.kind === 'too-slow' ? `no end within ${outcome.seconds} s` : said(outcome);
      if (now.length === 1) results.set(now[0] as string, why);
      else alone = true;
    }
    left = left.filter((name) => !results.has(name));
  }
  return results;
}

function said(outcome: Outcome): string {
  if (outcome.kind === 'broke') return `the engine broke: ${outcome.message}`;
  return outcome.kind === 'ran' ? `did not run: ${outcome.stderr.trim().slice(0, 500)}` : outcome.kind;
}

/** What can be told from the output of go test -v. */
function decided(group: Group, stdout: string): Results {
  const results: Results = new Map();
  for (const [, verdict, name] of stdout.matchAll(/^--- (PASS|FAIL|SKIP): (\w+) /gm)) {
    if (name === undefined) continue;
    const begin = stdout.search(new RegExp(`^=== RUN   ${name}$`, 'm'));
    const text = stdout.slice(begin).split(/\n(?:=== RUN {3}|--- \w+: )(?!\w+\/)/, 2);
    const example = group.examples.find((one) => WRAPPER + one.name === name);
    if (verdict === 'FAIL') results.set(name, `${firstLines(stdout, name) || text[0]}`);
    else results.set(name, example === undefined ? '' : differs(example, stdout, begin));
  }
  return results;
}

/** The messages of a test that failed, without the lines that say which part of it began. */
function firstLines(stdout: string, name: string): string {
  const begin = stdout.search(new RegExp(`^=== RUN   ${name}$`, 'm'));
  const end = stdout.indexOf(`\n--- FAIL: ${name} `, begin);
  const lines = stdout.slice(begin, end + 1).split('\n');
  return lines.filter((line) => /^ {4}/.test(line)).join('\n');
}

function differs(example: Example, stdout: string, from: number): string {
  const begin = stdout.indexOf(BEGIN, from);
  const end = stdout.indexOf(END, begin);
  if (begin < 0 || end < 0) return 'did not end';
  const sorted = (text: string): string => (example.unordered ? text.split('\n').sort().join('\n') : text);
  const got = stdout.slice(begin + BEGIN.length, end).trim();
  return sorted(got) === sorted(example.want)
    ? ''
    : `got ${JSON.stringify(got)}, want ${JSON.stringify(example.want)}`;
}

async function runGroup(group: Group, tally: Tally, withTests: boolean, run: Run): Promise<void> {
  const problem = await prepare(group, run);
  const asked: [string, Count][] = group.examples.map(({ name }) => [WRAPPER + name, tally.examples]);
  if (withTests) asked.push(...group.tests.map((name): [string, Count] => [name, tally.tests]));
  const able: [string, Count][] = [];
  for (const [name, count] of asked) {
    const plain = name.replace(WRAPPER, '');
    const blanked = group.blanked.get(plain);
    if (blanked?.eligible === false) {
      const same = tally.excluded.get(blanked.reason);
      if (same === undefined) tally.excluded.set(blanked.reason, [plain]);
      else same.push(plain);
      continue;
    }
    count.eligible++;
    const why = blanked?.reason ?? problem;
    if (why === undefined) able.push([name, count]);
    else tally.failing.push(`${plain}: ${why}`);
  }
  if (able.length === 0) return;
  const results = await runTests(
    group,
    able.map(([name]) => name),
    run,
  );
  for (const [name, count] of able) {
    const why = results.get(name);
    if (why === '') count.passed++;
    else tally.failing.push(`${name.replace(WRAPPER, '')}: ${why}`);
  }
}

const shareOf = ({ passed, eligible }: Count): string =>
  `${`${passed}/${eligible}`.padStart(9)} ${(eligible === 0 ? '-' : `${((100 * passed) / eligible).toFixed(1)} %`).padStart(8)}`;

/** Runs the packages, prints their rows, and resolves to what they reached. */
async function stdTests(goroot: string, paths: readonly string[], verbose: boolean): Promise<Tally[]> {
  const { corePackages, lazyPackages } = await import('../src/go/std/packages.gen.ts');
  const std = new Set([...Object.keys(corePackages), ...Object.keys(lazyPackages)]);
  const tallies: Tally[] = [];
  await inPool(paths, LANES, async (path, run) => {
    const [tests, examples] = [0, 1].map(() => ({ passed: 0, eligible: 0 })) as [Count, Count];
    const tally: Tally = { path, tests, examples, excluded: new Map(), failing: [] };
    for (const group of readGroups(goroot, path, std))
      await runGroup(group, tally, !EXAMPLES_ONLY.includes(path), run);
    tallies.push(tally);
    const excluded = [...tally.excluded.values()].reduce((sum, names) => sum + names.length, 0);
    console.log(
      `${path.padEnd(18)} examples ${shareOf(examples)}  tests ${shareOf(tests)}  (${excluded} not eligible)`,
    );
    for (const line of tally.failing)
      console.log(`  ${verbose ? line.slice(0, 3000) : line.replaceAll(/\s+/g, ' ').slice(0, 160)}`);
  });
  return tallies.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function totals(tallies: readonly Tally[]): void {
  const sum = (of: (one: Tally) => Count): Count => ({
    passed: tallies.reduce((n, one) => n + of(one).passed, 0),
    eligible: tallies.reduce((n, one) => n + of(one).eligible, 0),
  });
  console.log(`examples ${shareOf(sum((one) => one.examples))}  at least 97 %`);
  console.log(`tests    ${shareOf(sum((one) => one.tests))}  at least 90 %`);
  const reasons = new Map<string, number>();
  for (const { excluded } of tallies)
    for (const [reason, names] of excluded) reasons.set(reason, (reasons.get(reason) ?? 0) + names.length);
  for (const [reason, n] of [...reasons].sort((a, b) => b[1] - a[1]))
    console.log(`not eligible: ${String(n).padStart(4)} that need ${reason}`);
  const lines = tallies.flatMap(({ path, failing, excluded }) => [
    ...failing.map((line) => `${path}.${line}`),
    ...[...excluded].flatMap(([reason, names]) =>
      names.map((name) => `${path}.${name}: not eligible: ${reason}`),
    ),
  ]);
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  writeFileSync(FAILING, `${lines.join('\n')}\n`);
}

async function main(args: readonly string[]): Promise<number> {
  const unknown = args.find((arg) => arg.startsWith('--') && arg !== '--floor');
  if (unknown !== undefined) {
    console.error(`npm run std:tests does not know ${unknown}, only --floor.`);
    return 1;
  }
  let goroot: string;
  try {
    goroot = execFileSync('go', ['env', 'GOROOT'], { encoding: 'utf8' }).trim();
  } catch {
    console.error('npm run std:tests runs the tests of a Go installation, and there is none here.');
    return 1;
  }
  // Tests of package time know that they are run in this zone, or see to it in a way that is closed to others.
  process.env.TZ = 'America/Los_Angeles';
  writeStdPackages();
  const named = args.filter((arg) => !arg.startsWith('--'));
  const paths = named.length > 0 ? named : [...TESTED, ...EXAMPLES_ONLY];
  const tallies = await stdTests(goroot, paths, named.length > 0);
  totals(tallies);
  const floors = JSON.parse(readFileSync(FLOOR, 'utf8')) as Floor;
  let fewer = 0;
  for (const { path, examples, tests } of tallies) {
    const reached = { examples: examples.passed, tests: tests.passed };
    const floor = floors[path] ?? { examples: 0, tests: 0 };
    if (args.includes('--floor')) floors[path] = reached;
    else if (reached.examples < floor.examples || reached.tests < floor.tests) {
      fewer++;
      console.log(
        `${path}: fewer than the ${floor.examples} examples and ${floor.tests} tests there must be`,
      );
    }
  }
  const sorted = Object.fromEntries(Object.entries(floors).sort(([a], [b]) => (a < b ? -1 : 1)));
  if (args.includes('--floor')) writeFileSync(FLOOR, `${JSON.stringify(sorted, null, 2)}\n`);
  return fewer === 0 ? 0 : 1;
}

if (import.meta.main) process.exitCode = await main(process.argv.slice(2));
