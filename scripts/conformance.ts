// This file is `npm run conformance`: it runs Go's own test programs, where they lie on this machine, and ours through the
// engine, and prints by directory how many of the eligible ones pass. A directory below the count in
// conformance-floor.json makes it fail; our own programs must all pass.
//
//   npm run conformance                     everything, with the programs of Go's type checker
//   npm run conformance -- ken chan own     some directories; a .go path names one program and shows what is wrong
//   npm run conformance -- --smoke          what `npm test` runs
//   npm run conformance -- --floor          writes the counts that are now reached

import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import type { Job } from './conformance-worker.ts';
import { type Case, type Corpus, type Directory, goCorpora, ownCorpus, readDirectory } from './corpus.ts';
import type { Counts } from './count.ts';
import { compareErrors, type Reported, wantedErrors, withoutColumns } from './errorcheck.ts';
import { goRunStderr } from './go-run.ts';
import { writeStdPackages } from './std-gen.ts';
import { inPool, type Outcome } from './worker-pool.ts';

const ROOT = resolve(import.meta.dirname, '..');
const FLOOR = join(import.meta.dirname, 'conformance-floor.json');
const FAILING = join(ROOT, '.cache', 'conformance-failing.txt');
/** The language that the engine speaks: the corpus whose directories the smoke test runs. */
const LANGUAGE = 'go1.26';
const SMOKE_DIRECTORIES = ['ken', 'chan', 'interface'];
const SECONDS = 20;
const LANES = 2;
const SHOWN = 30;

type Run = (job: Job, seconds: number) => Promise<Outcome>;

interface Verdict {
  readonly test: Case;
  /** What is wrong; empty if nothing is. */
  readonly problems: readonly string[];
  readonly lines: number;
  readonly linesFound: number;
  readonly extra: number;
}

/** One row of the table at the end: what was reached of what there is, and the least that is asked for. */
interface Row {
  readonly what: string;
  readonly reached: number;
  readonly of: number;
  readonly least: number;
  readonly more?: string;
}

/** Directories that have a row of their own. */
const STRICT = /^(?:chan|ken|interface|typeparam(?:\/.*)?)$/;

/** What issue 3 asks of Go's own programs, ours left aside. */
function rows(verdicts: readonly Verdict[]): Row[] {
  const go = verdicts.filter((one) => one.test.corpus.name !== 'own');
  const of = (kind: RegExp): Verdict[] => go.filter((one) => kind.test(one.test.action));
  const passed = (list: readonly Verdict[]): number => list.filter((one) => one.problems.length === 0).length;
  const [runs, errors, compiles] = [of(/^run/), of(/^errorcheck/), of(/^compile/)];
  const strict = runs.filter((one) => STRICT.test(one.test.directory));
  const sum = (of: (one: Verdict) => number): number => errors.reduce((total, one) => total + of(one), 0);
  return [
    { what: 'run programs', reached: passed(runs), of: runs.length, least: 98 },
    { what: 'run: chan, ken, interface, typeparam', reached: passed(strict), of: strict.length, least: 99.5 },
    {
      what: 'errorcheck lines reported on the line',
      reached: sum((one) => one.linesFound),
      of: sum((one) => one.lines),
      least: 93,
      more: `${sum((one) => one.extra)} extra`,
    },
    {
      what: 'errorcheck programs, every message right',
      reached: passed(errors),
      of: errors.length,
      least: 93,
    },
    { what: 'compile programs accepted', reached: passed(compiles), of: compiles.length, least: 100 },
  ];
}

function rowLine({ what, reached, of, least, more }: Row): string {
  const percent = of === 0 ? '-' : `${((100 * reached) / of).toFixed(2)} %`;
  const counts = `${reached}/${of}`;
  return `${what.padEnd(42)} ${counts.padStart(11)} ${percent.padStart(9)}  at least ${least} %${more === undefined ? '' : `; ${more}`}`;
}

/** Passing programs by corpus and directory, below which a directory must not fall. */
type Floor = Record<string, Record<string, number>>;

async function judge(test: Case, run: Run): Promise<Verdict> {
  const plain = { test, lines: 0, linesFound: 0, extra: 0 };
  switch (test.action) {
    case 'run':
    case 'rundir':
    case 'runoutput':
      return { ...plain, problems: await judgeRun(test, run) };
    case 'compile':
    case 'compiledir':
    case 'errorcheck':
    case 'errorcheckdir':
      return await judgeErrors(test, run);
  }
}

async function judgeRun(test: Case, run: Run): Promise<string[]> {
  const own = test.corpus.name === 'own';
  const files = test.programs[0] ?? {};
  // A virtual clock stands still while a program computes: what measures its own speed needs the real one.
  const clock = Object.values(files).some((text) => /\btime\.Since\b/.test(text)) ? 'real' : 'virtual';
  let outcome: Outcome = await run({ kind: 'run', files, args: test.args, merged: !own, clock }, SECONDS);
  if (test.action === 'runoutput' && outcome.kind === 'ran' && outcome.code === 0) {
    const made = { 'x.go': outcome.stdout };
    outcome = await run({ kind: 'run', files: made, args: [], merged: true, clock }, SECONDS);
  }
  if (outcome.kind !== 'ran') return [failure(outcome)];
  const recorded = (extension: string): string => {
    const file = join(test.corpus.root, test.path.replace(/\.go$/, extension));
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  };
  const problems: string[] = [];
  if (outcome.stdout !== recorded('.out')) problems.push(difference(recorded('.out'), outcome.stdout));
  if (own) {
    const stderr = goRunStderr(outcome.stderr, outcome.code, outcome.compiled);
    if (stderr !== recorded('.err')) problems.push(`stderr: ${difference(recorded('.err'), stderr)}`);
  } else if (outcome.code !== 0) {
    problems.unshift(`ended with ${outcome.code}: ${firstLine(outcome.stderr || outcome.stdout)}`);
  }
  return problems;
}

async function judgeErrors(test: Case, run: Run): Promise<Verdict> {
  const problems: string[] = [];
  const sum = { lines: 0, linesFound: 0, extra: 0 };
  for (const files of test.programs) {
    const outcome = await run({ kind: 'analyze', files }, SECONDS);
    if (outcome.kind !== 'analyzed') {
      problems.push(failure(outcome));
      continue;
    }
    // In a folder of packages each is asked about in its turn, at the root of its program.
    const wanted = test.action.startsWith('errorcheck')
      ? Object.entries(files).flatMap(([name, text]) => (name.includes('/') ? [] : wantedErrors(name, text)))
      : [];
    const reported = outcome.diagnostics
      // In a folder of packages each is asked about in its turn, at the root of its program.
      .filter((one) => (!one.file.includes('/') || !(one.file in files)) && !isAllowed(test, one.message))
      // A line directive may name a folder that only Go's authors have.
      .map(({ file, line, message }) => ({ file: basename(file), line, message: withoutColumns(message) }));
    const found = compareErrors(wanted, reported);
    problems.push(...found.problems);
    sum.lines += found.lines;
    sum.linesFound += found.linesFound;
    sum.extra += found.extra;
  }
  return { test, problems, ...sum };
}

/** Go's driver compiles as if assembly could follow, so that functions may be without a body; `go run` does not. */
function isAllowed(test: Case, message: string): boolean {
  return test.corpus.name !== 'own' && message === 'missing function body';
}

function failure(outcome: Outcome): string {
  if (outcome.kind === 'too-slow') return `did not end within ${outcome.seconds} s`;
  return outcome.kind === 'broke'
    ? `the engine broke: ${outcome.message}`
    : `unexpected answer ${outcome.kind}`;
}

function difference(want: string, got: string): string {
  const [wants, gots] = [want.split('\n'), got.split('\n')];
  const line = wants.findIndex((text, i) => text !== gots[i]);
  if (line < 0)
    return `printed more than expected: ${JSON.stringify(gots[wants.length - 1] || gots[wants.length] || '')}`;
  return `line ${line + 1}: want ${JSON.stringify(wants[line])}, got ${JSON.stringify(gots[line] ?? '(nothing)')}`;
}

function firstLine(text: string): string {
  return text.trim().split('\n').slice(0, 2).join(' ');
}

/** Real Go's word on our own errorcheck programs, whose expectations no recorded file holds. */
function judgeByGo(test: Case): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'errorcheck-'));
  try {
    const files = { 'go.mod': `module example\n\ngo ${LANGUAGE.slice(2)}\n`, ...test.programs[0] };
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const ran = spawnSync('go', ['build', '-gcflags=-e', '-o', join(folder, 'program'), '.'], {
      cwd: folder,
      encoding: 'utf8',
    });
    const reported = messagesOf(ran.stderr);
    const wanted = Object.entries(test.programs[0] ?? {}).flatMap(([name, text]) => wantedErrors(name, text));
    return compareErrors(wanted, reported).problems.map((problem) => `real Go: ${problem}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function messagesOf(stderr: string): Reported[] {
  const reported: Reported[] = [];
  // A message goes on in lines that begin with a tab.
  for (const text of stderr.split(/\n(?!\t)/)) {
    const located = /^(?:\.\/)?([^\s:]+\.go):(\d+):\d+: ([\s\S]*)$/.exec(text);
    if (located !== null)
      reported.push({ file: located[1]!, line: Number(located[2]), message: withoutColumns(located[3]!) });
  }
  return reported;
}

function hasGo(): boolean {
  try {
    return execFileSync('go', ['env', 'GOVERSION'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).startsWith(LANGUAGE);
  } catch {
    return false;
  }
}

interface Selection {
  readonly corpora: readonly Corpus[];
  readonly wants: (corpus: Corpus, directory: string) => boolean;
  /** One program by its path; undefined: all. */
  readonly program: string | undefined;
}

function select(names: readonly string[], smoke: boolean): Selection {
  const corpora = [ownCorpus, ...goCorpora()];
  const program = names.find((name) => name.endsWith('.go'));
  const asked = names.filter((name) => name !== program).map((name) => name.replace(/\/$/, ''));
  const wants = (corpus: Corpus, directory: string): boolean => {
    if (program !== undefined) return true;
    if (smoke)
      return corpus.name === 'own' || (corpus.name === LANGUAGE && SMOKE_DIRECTORIES.includes(directory));
    return (
      asked.length === 0 ||
      asked.includes(directory) ||
      asked.includes(corpus.name) ||
      asked.includes(`${corpus.name}/${directory}`)
    );
  };
  return { corpora, wants, program };
}

function isSelected(test: Case, { program }: Selection): boolean {
  return program === undefined || `/${test.path}`.endsWith(`/${program}`);
}

function report(directory: Directory, verdicts: readonly Verdict[], floor: number | undefined): string {
  const passed = verdicts.filter((one) => one.problems.length === 0).length;
  const excluded = [...directory.excluded.values()].reduce((sum, n) => sum + n, 0);
  const kinds = Map.groupBy(verdicts, (one) => one.test.action);
  const parts = [...kinds].map(
    ([action, list]) => `${action} ${list.filter((one) => one.problems.length === 0).length}/${list.length}`,
  );
  const sum = (of: (one: Verdict) => number): number => verdicts.reduce((total, one) => total + of(one), 0);
  const lines = sum((one) => one.lines);
  if (lines > 0)
    parts.push(`error lines ${sum((one) => one.linesFound)}/${lines}, ${sum((one) => one.extra)} extra`);
  const name = `${directory.corpus.name}/${directory.directory}`;
  const least = floor === undefined ? '' : `, floor ${floor}`;
  return `${name.padEnd(26)} ${`${passed}/${verdicts.length}`.padStart(9)}  ${parts.join(', ')} (${excluded} left out${least})`;
}

/** Runs what is selected and prints it; resolves to the counts. */
async function conformance(selection: Selection, floors: Floor, write: boolean): Promise<Counts> {
  const { corePackages, lazyPackages } = await import('../src/go/std/packages.gen.ts');
  const std = new Set([...Object.keys(corePackages), ...Object.keys(lazyPackages)]);
  const withGo = hasGo();
  const lines: string[] = [];
  const left = new Map<string, number>();
  const judged: Verdict[] = [];
  let [passed, failed, skipped] = [0, 0, 0];
  for (const corpus of selection.corpora) {
    for (const name of corpus.directories) {
      if (!selection.wants(corpus, name)) continue;
      const directory = readDirectory(corpus, name, std);
      const cases = directory.cases.filter((one) => isSelected(one, selection));
      if (cases.length === 0) continue;
      const verdicts: Verdict[] = [];
      await inPool(cases, LANES, async (test, run) => {
        const verdict = await judge(test, run);
        const real = withGo && corpus.name === 'own' && test.action === 'errorcheck' ? judgeByGo(test) : [];
        verdicts.push({ ...verdict, problems: [...verdict.problems, ...real] });
      });
      judged.push(...verdicts);
      const failing = verdicts.filter((one) => one.problems.length > 0);
      const passing = verdicts.length - failing.length;
      const floor = selection.program === undefined ? floors[corpus.name]?.[name] : undefined;
      console.log(report(directory, verdicts, floor));
      for (const [reason, n] of directory.excluded) left.set(reason, (left.get(reason) ?? 0) + n);
      for (const { test, problems } of failing.sort((a, b) => (a.test.path < b.test.path ? -1 : 1))) {
        const shown =
          selection.program === undefined
            ? firstLine(problems[0] ?? '').slice(0, 300)
            : problems.join('\n  ');
        lines.push(`${corpus.name}/${test.path}: ${shown}`);
      }
      if (write && corpus.name !== 'own') floors[corpus.name] = { ...floors[corpus.name], [name]: passing };
      // A program of Go's that fails is known to, as long as no more do than the floor allows.
      const missing = corpus.name === 'own' ? failing.length : Math.max(0, (floor ?? 0) - passing);
      passed += passing;
      failed += missing;
      skipped += failing.length - missing;
    }
  }
  printFailing(lines, left);
  if (selection.program === undefined)
    for (const row of rows(judged)) if (row.of > 0) console.log(rowLine(row));
  return { passed, failed, skipped };
}

function printFailing(lines: readonly string[], left: ReadonlyMap<string, number>): void {
  const reasons = [...left].sort((a, b) => b[1] - a[1]).map(([reason, n]) => `left out ${n}: ${reason}`);
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  writeFileSync(FAILING, `${[...lines, '', ...reasons].join('\n')}\n`);
  for (const line of lines.slice(0, SHOWN)) console.log(`  ${line}`);
  if (lines.length > SHOWN)
    console.log(`  … and ${lines.length - SHOWN} more in .cache/${basename(FAILING)}`);
}

async function main(args: readonly string[]): Promise<number> {
  const options = args.filter((arg) => arg.startsWith('--') && !arg.startsWith('--json='));
  const unknown = options.find((arg) => arg !== '--smoke' && arg !== '--floor');
  if (unknown !== undefined) {
    console.error(`npm run conformance does not know ${unknown}, only --smoke and --floor.`);
    return 1;
  }
  const names = args.filter((arg) => !arg.startsWith('--'));
  const [smoke, write] = [options.includes('--smoke'), options.includes('--floor')];
  writeStdPackages();
  const selection = select(names, smoke);
  if (selection.corpora.length === 1) {
    console.log(
      'There are no Go sources on this machine, so only our own programs run: a Go installation has the rest.',
    );
  }
  const floors = JSON.parse(readFileSync(FLOOR, 'utf8')) as Floor;
  const counts = await conformance(selection, floors, write);
  if (write) writeFileSync(FLOOR, `${JSON.stringify(floors, null, 2)}\n`);
  const json = args.find((arg) => arg.startsWith('--json='))?.slice('--json='.length);
  if (json !== undefined) writeFileSync(json, JSON.stringify(counts));
  const total = counts.passed + counts.failed + counts.skipped;
  console.log(
    `${counts.passed} of ${total} eligible programs pass; ${counts.failed} fewer than there must be.`,
  );
  if (names.length === 0 && !smoke && selection.corpora.length > 1) {
    spawnSync(process.execPath, [join(import.meta.dirname, 'conformance-types.ts')], { stdio: 'inherit' });
  }
  return counts.failed === 0 ? 0 : 1;
}

if (import.meta.main) process.exitCode = await main(process.argv.slice(2));
