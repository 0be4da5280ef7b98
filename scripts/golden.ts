// This file records what real Go and CPython do with every program the site shows and the engine is tested with:
// `npm run golden` writes the .out and .err beside each program, `npm run golden -- --check` compares and names each
// difference. It also holds the sources to gofmt and go vet, and every exercise to its own tests: the solution must
// pass them, the start and each wrong answer must fail them. Nothing recorded ever comes from our own engine.
//
// A folder of content/ with a go.mod is one program: `go run .` in it, or `go test -v` if it has no func main, is recorded beside
// it. A program reads what is in NAME.in, if that is there, and else finds its input at an end.
//
//   npm run golden                        everything
//   npm run golden -- 12-interfaces       what has this in its path
//   npm run golden -- --check             compares only

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { startTestServer } from '../server/testing.ts';
import { inputFor, isInModule, moduleFolders, moduleKind, readModule } from './modules.ts';
import { normaliseStderr, normaliseTests } from './normalise.ts';

const ROOT = resolve(import.meta.dirname, '..');
const LESSONS = 'content';
const ENGINE_PROGRAMS = ['src/go/testdata/run', 'src/go/testdata/std', 'src/go/testdata/fixedbugs'];
/** Programs that a Python programmer might write, and Go refuses or ends. */
const HABITS = 'src/python/testdata';
const LANGUAGE = '1.26';
const TIME_LIMIT_MS = 60_000;
const PARALLEL = 2;
/** Modules that programs may import from, besides the standard library. */
const MODULES: Readonly<Record<string, string>> = {
  'golang.org/x/sync': 'v0.25.0',
  'github.com/gorilla/websocket': 'v1.5.3',
};

/**
 * What a source file is to the recorder; undefined: nothing to record. What is `live` gets the address of a live server of its
 * own as its argument; websocket.test.ts holds the engine to what it prints. What is `measured` prints figures, which are another
 * each time: it has to end well, and nothing is recorded.
 */
export type Role = 'go' | 'live' | 'measured' | 'python' | undefined;

/** Decides from a path (relative to the repository) and the text whether a file is a program that is recorded. */
export function roleOf(path: string, text: string): Role {
  const parts = path.split('/');
  if (parts.includes('exercise') || path.endsWith('_test.go')) return undefined;
  if (parts.includes('measured')) return 'measured';
  if (path.endsWith('.py')) return 'python';
  if (!path.endsWith('.go')) return undefined;
  if (!path.startsWith(`${LESSONS}/`) && !path.startsWith(`${HABITS}/`))
    return /^\/\/ run\s*$/m.test(text.split('\npackage ')[0]!) ? 'go' : undefined;
  // A file that must not parse is a program too: it is in fails/ for that.
  if (parts.includes('fails')) return 'go';
  if (parts.includes('live')) return 'live';
  return /^package main$/m.test(text) && /^func main\(\)/m.test(text) ? 'go' : undefined;
}

/** The recorded files that belong to a program: stdout always, stderr only when there was any. */
export function recordedPaths(program: string): { out: string; err: string } {
  const stem = program.endsWith('.go') ? program.slice(0, -'.go'.length) : program;
  return { out: `${stem}.out`, err: `${stem}.err` };
}

/** How a command ended: its exit status (-1: it could not be started, or was stopped) and what it wrote. */
export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Whether `go run` got as far as compiling the program or running it. If it did not, its complaint is about this machine
 * and must never be recorded.
 */
export function reached({ code, stderr }: Ran): 'program' | 'compiler' | 'neither' {
  if (code === 0 || /(^|\n)exit status \d+\n$/.test(stderr)) return 'program';
  // The go command names the package above what the compiler says; errors in imports come with the file alone, or with the
  // package that imports.
  return /^(# |\S+\.go:\d+|package \S+\n\t)/.test(stderr) ? 'compiler' : 'neither';
}

interface Program {
  readonly path: string;
  /** module: the path is a folder's. */
  readonly role: Exclude<Role, undefined> | 'module';
}

// Runs a command to its end, or for at most the time limit; the whole process group ends with it, since `go run`
// starts the program as a child of its own.
function run(
  command: string,
  args: readonly string[],
  cwd: string,
  { input = '', limitMs = TIME_LIMIT_MS } = {},
): Promise<Ran> {
  const env = {
    ...process.env,
    CGO_ENABLED: '0',
    GOFLAGS: '-mod=mod',
    GOTOOLCHAIN: 'local',
    GOTRACEBACK: 'single',
    GOWORK: 'off',
    PYTHONHASHSEED: '0',
    PYTHONDONTWRITEBYTECODE: '1',
  };
  return new Promise((done) => {
    const child = spawn(command, args, { cwd, env, detached: true, stdio: ['pipe', 'pipe', 'pipe'] });
    // A program that ends without reading closes its end.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
    const text = (chunks: readonly Buffer[]) => Buffer.concat(chunks).toString('utf8');
    let late = '';
    const timer = setTimeout(() => {
      late = `\nstopped after ${limitMs / 1000} s\n`;
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    }, limitMs);
    child.on('error', (error) => {
      clearTimeout(timer);
      done({ code: -1, stdout: '', stderr: error.message });
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      done({ code: code ?? -1, stdout: text(stdout), stderr: text(stderr) + late });
    });
  });
}

async function eachOf<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = items.values();
  const worker = async () => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: PARALLEL }, worker));
}

async function filesUnder(folder: string): Promise<string[]> {
  const full = join(ROOT, folder);
  if (!existsSync(full)) return [];
  const entries = await readdir(full, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
    .sort();
}

interface Golden {
  readonly recorded: number;
  readonly exercises: number;
  readonly problems: readonly string[];
}

/**
 * One run of the recorder over the files whose paths contain one of `wanted` (none: all); `check` compares instead of
 * writing. Resolves to everything that is wrong.
 */
async function golden(check: boolean, wanted: readonly string[]): Promise<Golden> {
  const problems: string[] = [];
  const files = (await Promise.all([LESSONS, HABITS, ...ENGINE_PROGRAMS].map(filesUnder)))
    .flat()
    .filter((path) => wanted.length === 0 || wanted.some((part) => path.includes(part)));
  if (files.length === 0) problems.push(`nothing has ${wanted.join(' or ')} in its path`);
  const modules = moduleFolders(await filesUnder(LESSONS));
  const programs: Program[] = modules
    .filter((folder) => files.some((path) => isInModule(path, [folder])))
    .map((path) => ({ path, role: 'module' }));
  for (const path of files) {
    if (!/\.(go|py)$/.test(path) || isInModule(path, modules)) continue;
    const role = roleOf(path, await readFile(join(ROOT, path), 'utf8'));
    if (role !== undefined) programs.push({ path, role });
  }
  const scratch = await mkdtemp(join(tmpdir(), 'golden-'));
  const toVet: string[] = [];
  try {
    await eachOf(programs, async (program) => {
      const place = join(scratch, String(programs.indexOf(program)));
      const made =
        program.role === 'module'
          ? recordModule(program.path, place, check)
          : record(program, place, check, toVet);
      problems.push(...(await made));
    });
    problems.push(...(await vetted(toVet.sort(), join(scratch, 'vet'))));
    problems.push(...(await leftOver(files, programs, check)));
    problems.push(...(await formatted(files)));
    problems.push(...(await linted(files)));
    problems.push(...(await deadAnchors(files)));
    const exercises = files.filter((path) => basename(path) === 'exercise_test.go').map(dirname);
    await eachOf(exercises, async (folder) => {
      problems.push(...(await judge(folder, join(scratch, folder.replaceAll('/', '-')))));
    });
    return { recorded: programs.length, exercises: exercises.length, problems };
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** The modules that a program imports from, as go.mod requires them. */
export function requirements(text: string): string[] {
  const used = Object.entries(MODULES).filter(
    ([path]) => text.includes(`"${path}/`) || text.includes(`"${path}"`),
  );
  return used.map(([path, version]) => `require ${path} ${version}\n`);
}

async function inModule(
  folder: string,
  sources: readonly { from: string; as: string }[],
  requires: readonly string[] = [],
): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'go.mod'), `module example\n\ngo ${LANGUAGE}\n${requires.join('')}`);
  for (const { from, as } of sources) await cp(join(ROOT, from), join(folder, as));
}

async function record(
  { path, role }: Program,
  folder: string,
  check: boolean,
  toVet: string[],
): Promise<string[]> {
  const name = basename(path);
  const problems: string[] = [];
  const requires = requirements(await readFile(join(ROOT, path), 'utf8'));
  await inModule(folder, [{ from: path, as: name }], requires);
  const input = inputFor(join(ROOT, path));
  // Without inlining, a trace names every function with the parentheses its source gives it.
  const ran =
    role === 'go'
      ? await run('go', ['run', '-gcflags=-l', name], folder, { input })
      : role === 'live'
        ? await runLive(name, folder)
        : name.endsWith('.go')
          ? await run('go', ['run', name], folder)
          : await run('python3', [name], folder, { input });
  if (requires.length > 0 && reached(ran) === 'neither') {
    console.error(`${path}: left out, what it imports could not be had: ${ran.stderr.trimEnd()}`);
    return [];
  }
  if (name.endsWith('.py') ? ran.code !== 0 : reached(ran) === 'neither') {
    return [`${path}: not recorded, it could not be run to its end: ${ran.stderr}`];
  }
  const inFails = path.split('/').includes('fails');
  if (inFails && ran.code === 0) problems.push(`${path}: is in fails/ but compiles and ends with status 0`);
  if (name.endsWith('.go') && !inFails && path.startsWith(`${LESSONS}/`)) {
    if (ran.code !== 0) problems.push(`${path}: ended with ${ran.code}: ${ran.stderr}`);
    toVet.push(path);
  }
  if (role === 'go' && !inFails && !path.startsWith(`${LESSONS}/`) && reached(ran) === 'compiler') {
    problems.push(`${path}: does not compile: ${ran.stderr}`);
  }
  if (role === 'measured') return problems;
  const want = recordedPaths(path);
  const stderr = role === 'python' ? '' : normaliseStderr(ran.stderr);
  problems.push(...(await keep(want.out, ran.stdout, check)));
  problems.push(...(await keep(want.err, stderr === '' ? undefined : stderr, check)));
  return problems;
}

/** What go vet says of programs: of all at once, a package each, since most of its time goes by before it looks at one. */
async function vetted(paths: readonly string[], folder: string): Promise<string[]> {
  if (paths.length === 0) return [];
  const texts = await Promise.all(paths.map((path) => readFile(join(ROOT, path), 'utf8')));
  const packages = paths.map((_, i) => `p${i}`);
  const sources = paths.map((path, i) => ({ from: path, as: join(packages[i]!, basename(path)) }));
  await inModule(folder, sources, [...new Set(texts.flatMap(requirements))]);
  const args = ['vet', ...packages.map((name) => `./${name}`)];
  const { code, stderr } = await run('go', args, folder, { limitMs: 5 * TIME_LIMIT_MS });
  const named = stderr.replace(/\bp(\d+)\/[\w.-]+\.go\b/g, (file, i: string) => paths[Number(i)] ?? file);
  return code === 0 ? [] : [`go vet:\n${named.replace(/^# example\/p\d+\n/gm, '')}`];
}

async function recordModule(path: string, folder: string, check: boolean): Promise<string[]> {
  const problems: string[] = [];
  await cp(join(ROOT, path), folder, { recursive: true });
  const kind = moduleKind(readModule(folder));
  const args = kind === 'run' ? ['run', '-gcflags=-l', '.'] : ['test', '-v', '-count=1', '.'];
  const ran = await run('go', args, folder, { input: inputFor(join(ROOT, path)) });
  if (kind === 'run' ? reached(ran) === 'neither' : !/^(ok|FAIL)\s/m.test(ran.stdout)) {
    return [`${path}: not recorded, it could not be run to its end: ${ran.stdout}${ran.stderr}`];
  }
  if (path.split('/').includes('fails')) {
    if (ran.code === 0) problems.push(`${path}: is in fails/ but ends with status 0`);
  } else {
    if (ran.code !== 0) problems.push(`${path}: ended with ${ran.code}: ${ran.stdout}${ran.stderr}`);
    const vet = await run('go', ['vet', './...'], folder);
    if (vet.code !== 0) problems.push(`${path}: go vet: ${vet.stderr}`);
  }
  const want = recordedPaths(path);
  const stderr = normaliseStderr(ran.stderr);
  const stdout = kind === 'run' ? ran.stdout : normaliseTests(ran.stdout);
  problems.push(...(await keep(want.out, stdout, check)));
  problems.push(...(await keep(want.err, stderr === '' ? undefined : stderr, check)));
  return problems;
}

async function runLive(name: string, folder: string): Promise<Ran> {
  const server = await startTestServer();
  try {
    return await run('go', ['run', name, server.url], folder);
  } finally {
    await server.close();
  }
}

// Brings a recorded file to its text (undefined: no file), or says how it differs.
async function keep(path: string, text: string | undefined, check: boolean): Promise<string[]> {
  const full = join(ROOT, path);
  const old = existsSync(full) ? await readFile(full, 'utf8') : undefined;
  if (old === text) return [];
  if (check) return [`${path}: recorded ${describe(old)}, now ${describe(text)}`];
  if (text === undefined) await rm(full);
  else await writeFile(full, text);
  return [];
}

function describe(text: string | undefined): string {
  return text === undefined ? 'nothing' : JSON.stringify(text);
}

// Recorded files whose program is gone.
async function leftOver(
  files: readonly string[],
  programs: readonly Program[],
  check: boolean,
): Promise<string[]> {
  const recorded = programs.filter(({ role }) => role !== 'measured');
  const known = new Set(recorded.flatMap(({ path }) => Object.values(recordedPaths(path))));
  const problems: string[] = [];
  for (const path of files) {
    if (/\.in$/.test(path) && !known.has(path.replace(/in$/, 'out')))
      problems.push(`${path}: input for no program`);
    if (!/\.(out|err)$/.test(path) || known.has(path)) continue;
    if (check) problems.push(`${path}: recorded, but its program is gone`);
    else await rm(join(ROOT, path));
  }
  return problems;
}

async function formatted(files: readonly string[]): Promise<string[]> {
  // What a Python programmer types is not held to gofmt.
  const sources = files.filter((path) => path.endsWith('.go') && !path.startsWith(`${HABITS}/`));
  if (sources.length === 0) return [];
  const ran = await run('gofmt', ['-l', ...sources], ROOT);
  // gofmt complains on stderr about files that do not parse; only those in fails/ may.
  const unparsed = ran.stderr.split('\n').filter((line) => line !== '' && !line.includes('/fails/'));
  const unformatted = ran.stdout.split('\n').filter((line) => line !== '');
  return [...unformatted.map((path) => `${path}: not formatted as gofmt does`), ...unparsed];
}

/** What ruff finds in Python, as ruff.toml asks, and what it would lay out otherwise; with a word where there is no ruff. */
async function linted(files: readonly string[]): Promise<string[]> {
  const sources = files.filter((path) => path.endsWith('.py'));
  if (sources.length === 0) return [];
  const version = await run('python3', ['-m', 'ruff', '--version'], ROOT);
  if (version.code !== 0) {
    console.error('The Python was not checked: that needs ruff (pip install ruff).');
    return [];
  }
  const found = await run('python3', ['-m', 'ruff', 'check', '--output-format=concise', ...sources], ROOT);
  const laidOut = await run('python3', ['-m', 'ruff', 'format', '--check', '--quiet', ...sources], ROOT);
  return [
    ...(found.code === 0 ? [] : [`ruff check: ${found.stdout}${found.stderr}`]),
    ...(laidOut.code === 0 ? [] : [`ruff format: ${laidOut.stdout}${laidOut.stderr}`]),
  ];
}

/** Places in the Go specification that a lesson links to and that are not in this toolchain's copy of it. */
async function deadAnchors(files: readonly string[]): Promise<string[]> {
  const root = await run('go', ['env', 'GOROOT'], tmpdir());
  const copy = join(root.stdout.trim(), 'doc', 'go_spec.html');
  if (!existsSync(copy)) {
    console.error(
      'The links into the specification were not checked: this Go installation has no copy of it.',
    );
    return [];
  }
  const specification = await readFile(copy, 'utf8');
  const problems: string[] = [];
  for (const path of files.filter((name) => name.endsWith('.mdx')))
    for (const [link, anchor] of (await readFile(join(ROOT, path), 'utf8')).matchAll(
      /https:\/\/go\.dev\/ref\/spec#([\w.]+)/g,
    ))
      if (!specification.includes(`id="${anchor}"`)) problems.push(`${path}: no such place: ${link}`);
  return problems;
}

async function judge(folder: string, scratch: string): Promise<string[]> {
  const wrong = join(ROOT, folder, 'wrong');
  const wrongAnswers = existsSync(wrong) ? (await readdir(wrong)).filter((name) => name.endsWith('.go')) : [];
  const answers = ['solution.go', 'start.go', ...wrongAnswers.map((name) => `wrong/${name}`)];
  const problems: string[] = [];
  for (const answer of answers) {
    const place = join(scratch, answer.replaceAll('/', '-'));
    await inModule(place, [
      { from: `${folder}/${answer}`, as: 'answer.go' },
      { from: `${folder}/exercise_test.go`, as: 'exercise_test.go' },
    ]);
    const ran = await run('go', ['test', '-count=1', '-timeout=30s', '.'], place);
    const said = `${ran.stdout}${ran.stderr}`;
    if (ran.code !== 0 && !said.includes('FAIL')) {
      problems.push(`${folder}/${answer}: could not be judged: ${said}`);
      continue;
    }
    if (answer === 'solution.go' && ran.code !== 0)
      problems.push(`${folder}/${answer}: does not pass:\n${said}`);
    if (answer !== 'solution.go' && ran.code === 0)
      problems.push(`${folder}/${answer}: passes, but must fail`);
    if (answer === 'start.go' && said.includes('[build failed]')) {
      problems.push(`${folder}/${answer}: does not compile:\n${said}`);
    }
  }
  return problems;
}

// The sentence that tells what is missing on this machine, if anything is.
async function missingTool(): Promise<string | undefined> {
  const go = await run('go', ['env', 'GOVERSION'], tmpdir());
  const version = /^go(\d+)\.(\d+)/.exec(go.stdout);
  const [major, minor] = LANGUAGE.split('.').map(Number);
  if (go.code !== 0 || version === null || Number(version[1]) !== major || Number(version[2]) < minor!) {
    const found = version === null ? '' : `, found ${go.stdout.trim()}`;
    return `npm run golden needs a Go toolchain on the PATH, ${LANGUAGE} or later${found}: see https://go.dev/dl/.`;
  }
  const python = await run('python3', ['-c', 'import sys; sys.exit(sys.version_info < (3, 11))'], tmpdir());
  return python.code === 0 ? undefined : 'npm run golden needs python3 on the PATH, 3.11 or later.';
}

async function main(args: readonly string[]): Promise<number> {
  const unknown = args.find((arg) => arg.startsWith('-') && arg !== '--check');
  const wrong =
    unknown === undefined ? await missingTool() : `npm run golden does not know ${unknown}, only --check.`;
  if (wrong !== undefined) {
    console.error(wrong);
    return 1;
  }
  const check = args.includes('--check');
  const { recorded, exercises, problems } = await golden(
    check,
    args.filter((arg) => !arg.startsWith('-')),
  );
  for (const problem of problems) console.error(problem.trimEnd());
  const done = check ? 'compared' : 'recorded';
  console.log(`${recorded} programs ${done}, ${exercises} exercises judged, ${problems.length} problems`);
  return problems.length === 0 ? 0 : 1;
}

if (import.meta.main) process.exitCode = await main(process.argv.slice(2));
