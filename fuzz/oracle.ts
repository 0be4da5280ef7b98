// This file asks real Go: its front end about many programs at once (oracle.go), its compiler about single ones, and, for
// programs that run, what they print. Everything that is built lies in a folder that the caller names.

import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { decodeUTF8 } from '../src/go/runtime/text.ts';

export interface GoError {
  readonly line: number;
  readonly column: number;
  readonly msg: string;
}

interface Answer {
  readonly id: number;
  readonly errors: readonly GoError[];
  readonly crash?: string;
}

export function hasGo(): boolean {
  return spawnSync('go', ['version']).status === 0;
}

export class Oracle {
  readonly #folder: string;
  readonly #importcfg: string;
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  #next = 0;

  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
    const env = (name: string): string => execFileSync('go', ['env', name], { encoding: 'utf8' }).trim();
    const source = join(env('GOROOT'), 'src');
    const overlay = join(folder, 'overlay.json');
    const place = join(source, 'cmd', 'compile', 'fuzzoracle', 'oracle.go');
    writeFileSync(overlay, JSON.stringify({ Replace: { [place]: join(import.meta.dirname, 'oracle.go') } }));
    const tool = join(folder, 'oracle');
    execFileSync('go', ['build', '-overlay', overlay, '-o', tool, 'cmd/compile/fuzzoracle'], { cwd: source });
    this.#importcfg = join(folder, 'importcfg');
    const format = '{{if .Export}}packagefile {{.ImportPath}}={{.Export}}{{end}}';
    writeFileSync(this.#importcfg, execFileSync('go', ['list', '-export', '-f', format, 'std']));
    this.#child = spawn(tool, [this.#importcfg], { stdio: ['pipe', 'pipe', 'inherit'] });
    createInterface({ input: this.#child.stdout! }).on('line', (line) => {
      const answer = JSON.parse(line) as Answer;
      this.#waiting.get(answer.id)?.(answer);
      this.#waiting.delete(answer.id);
    });
  }

  /** What the front end of the compiler reports. undefined: the compiler itself failed. */
  async frontEnd(text: string): Promise<readonly GoError[] | undefined> {
    const id = this.#next++;
    const { promise, resolve } = Promise.withResolvers<Answer>();
    this.#waiting.set(id, resolve);
    this.#child.stdin!.write(`${JSON.stringify({ id, text })}\n`);
    const { errors, crash } = await promise;
    return crash === undefined ? errors : undefined;
  }

  /** What the whole compiler reports, in the order in which it prints. undefined: it failed by itself. */
  compiler(text: string): readonly GoError[] | undefined {
    const file = join(this.#folder, 'main.go');
    const object = join(this.#folder, 'main.o');
    rmSync(object, { force: true });
    writeFileSync(file, text);
    const args = [
      'tool',
      'compile',
      '-p',
      'main',
      '-complete',
      '-lang=go1.26',
      '-importcfg',
      this.#importcfg,
      '-o',
      object,
      file,
    ];
    const { stdout, status } = spawnSync('go', args, { encoding: 'utf8', timeout: 60_000 });
    if (status === 0) {
      const hasMain = !/^package\s+main\b/m.test(text) || /^func\s+main\s*\(/m.test(text);
      return hasMain ? [] : [{ line: 1, column: 1, msg: 'function main is undeclared in the main package' }];
    }
    if (/internal compiler error|panic: /.test(stdout)) return undefined;
    return [...stdout.matchAll(/^(?!\t)(?:\S.*?)??:(\d+)(?::(\d+))?: (.*(?:\n\t.*)*)$/gm)].map(
      ([, line, column, msg]) => ({
        line: Number(line),
        column: Number(column ?? 0),
        msg: msg!,
      }),
    );
  }

  /** Runs a program by itself. undefined: it does not compile, does not end, or does not do the same twice. */
  run(text: string, seconds: number): Ran | undefined {
    if (this.compiler(text)?.length !== 0) return undefined;
    const binary = join(this.#folder, 'main');
    const args = [
      'tool',
      'link',
      '-s',
      '-w',
      '-importcfg',
      this.#importcfg,
      '-o',
      binary,
      join(this.#folder, 'main.o'),
    ];
    if (spawnSync('go', args, { timeout: 60_000 }).status !== 0) return undefined;
    const first = runBinary(binary, [], seconds);
    if (first === undefined) return undefined;
    for (let again = 0; again < 2; again++) {
      const other = runBinary(binary, [], seconds);
      if (other?.stdout !== first.stdout || other.code !== first.code) return undefined;
      if (other.code === 0 && other.stderr !== first.stderr) return undefined;
    }
    return first;
  }

  end(): void {
    this.#child.kill();
  }
}

const MEMORY_KB = 6_000_000;

export interface Ran {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number;
}

const GO_MOD = 'module fuzz\n\ngo 1.26\n';

/** The name that packages go by in the binary: as long as main, and in no program, so that it can be told from what they print. */
const PACKAGE = 'zqmn';

/**
 * Builds programs into one binary, as packages, and runs each by itself. undefined: real Go rejects it, or it does not end. All
 * are `package main` with a func main.
 */
export function runInGo(
  programs: readonly string[],
  folder: string,
  seconds: number,
): (Ran | { readonly rejected: string } | undefined)[] {
  rmSync(folder, { recursive: true, force: true });
  const rejected = new Map<number, string>();
  let left = programs.map((_, i) => i);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'go.mod'), GO_MOD);
  const name = (i: number): string => `p${i}`;
  for (const i of left) {
    mkdirSync(join(folder, name(i)));
    const text = programs[i]!.replace(/^package main$/m, `package ${PACKAGE}`).replace(
      /^func main\(\)/m,
      'func Main()',
    );
    writeFileSync(join(folder, name(i), 'main.go'), text);
  }
  const binary = join(folder, 'all');
  while (left.length > 0) {
    const lines = [
      'package main',
      'import (',
      '"os"',
      ...left.map((i) => `${name(i)} "fuzz/${name(i)}"`),
      ')',
      'func main() {',
      'switch os.Args[1] {',
      ...left.map((i) => `case "${i}": ${name(i)}.Main()`),
      '}',
      '}',
    ];
    writeFileSync(join(folder, 'main.go'), lines.join('\n'));
    const built = spawnSync('go', ['build', '-o', binary, '.'], { cwd: folder, encoding: 'utf8' });
    if (built.status === 0 && existsSync(binary)) break;
    for (const [, n, text] of built.stderr.matchAll(/^# fuzz\/p(\d+)\n((?:[^#].*\n?)*)/gm))
      rejected.set(Number(n), text!);
    const rest = left.filter((i) => !rejected.has(i));
    if (rest.length === left.length) throw new Error(`go build: ${built.stderr}`);
    left = rest;
  }
  return programs.map((_, i) => {
    const why = rejected.get(i);
    if (why !== undefined) return { rejected: why };
    const ran = runBinary(binary, [String(i)], seconds);
    if (ran === undefined) return undefined;
    const plain = (text: string): string =>
      text.replaceAll(`${PACKAGE}.`, 'main.').replaceAll(/\bfuzz\/p\d+\./g, 'main.');
    return { stdout: plain(ran.stdout), stderr: plain(ran.stderr), code: ran.code };
  });
}

/** Builds and runs one program as it is: in a binary with others its package has another name, which it may print or sort by. */
export function runAloneInGo(
  program: string,
  folder: string,
  seconds: number,
): Ran | { readonly rejected: string } | undefined {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'go.mod'), GO_MOD);
  writeFileSync(join(folder, 'main.go'), program);
  const binary = join(folder, 'all');
  const built = spawnSync('go', ['build', '-o', binary, '.'], { cwd: folder, encoding: 'utf8' });
  return built.status === 0 ? runBinary(binary, [], seconds) : { rejected: built.stderr };
}

function runBinary(binary: string, args: readonly string[], seconds: number): Ran | undefined {
  // Programs that nobody wrote may ask for all the memory there is.
  const command = `ulimit -v ${MEMORY_KB}; exec "$0" "$@"`;
  const { stdout, stderr, status, error } = spawnSync('sh', ['-c', command, binary, ...args], {
    encoding: 'latin1',
    timeout: seconds * 1000,
    killSignal: 'SIGKILL',
    maxBuffer: 16 << 20,
    env: { ...process.env, GOTRACEBACK: 'single' },
  });
  if (error !== undefined || status === null) return undefined;
  // As the engine shows bytes: each that is no UTF-8 is one replacement character.
  return { stdout: decodeUTF8(stdout), stderr: decodeUTF8(stderr), code: status };
}
