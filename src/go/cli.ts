// This file is the command line of the engine, `npm run go -- run FILE…`: with the flags, output and exit codes of the real
// go command. The only file of the engine that knows Node.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { analyze, type Files, type RunEvent, type Running, type RunOptions, run, test } from './go.ts';

const USAGE = `usage: npm run go -- run [flags] FILE.go… [arguments]
       npm run go -- test [flags] [FOLDER]
       npm run go -- vet FILE.go…
flags: -race     report data races
       -seed N   another order of goroutines for every N
       -preempt  loops give way to other goroutines
       -trace    write what goroutines do to standard error, an event a line`;

/** Takes the flags off the front of args. */
function runOptions(args: string[]): RunOptions {
  const options: { -readonly [K in keyof RunOptions]: RunOptions[K] } = {};
  while (args[0]?.startsWith('-') === true) {
    const [, name, value] = /^--?([a-z]+)(?:=(.*))?$/.exec(args.shift() as string) ?? [];
    if (name === 'race' || name === 'preempt' || name === 'trace') options[name] = value !== 'false';
    else if (name === 'seed') {
      const seed = Number(value ?? args.shift());
      if (!Number.isSafeInteger(seed)) fail(USAGE);
      options.seed = seed;
    } else fail(USAGE);
  }
  return options;
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

/** Reads the named files, or all of a folder's, as the files of one program. */
function readProgram(paths: readonly string[]): Files {
  const files: Record<string, string> = {};
  for (const path of paths) {
    const info = statSync(path, { throwIfNoEntry: false });
    if (info === undefined) fail(`no such file or directory: ${path}`);
    if (info.isDirectory()) readFolder(path, path, files);
    else files[basename(path)] = readFileSync(path, 'utf8');
  }
  return files;
}

function readFolder(root: string, dir: string, files: Record<string, string>): void {
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    const path = join(dir, entry.name);
    if (entry.isDirectory()) {
      if (!entry.name.startsWith('.') && entry.name !== 'testdata') readFolder(root, path, files);
    } else if (entry.name.endsWith('.go') || entry.name === 'go.mod') {
      files[relative(root, path)] = readFileSync(path, 'utf8');
    }
  }
}

function show(e: RunEvent): void {
  if (e.kind === 'stdout') process.stdout.write(e.text);
  else if (e.kind === 'stderr') process.stderr.write(e.text);
  else if (e.kind === 'trace')
    for (const event of e.events) process.stderr.write(`${JSON.stringify(event)}\n`);
  else if (e.kind === 'compile-error') process.stderr.write(`# command-line-arguments\n${e.text}`);
}

let piped = false;

/** Gives the program what comes on standard input, from when it first asks for it. */
function pipeInput(program: Running): void {
  if (piped) return;
  piped = true;
  process.stdin.setEncoding('utf8');
  process.stdin.on('data', (text: string) => program.write(text));
  process.stdin.on('end', () => program.closeStdin());
}

async function main(args: string[]): Promise<number> {
  const [command, ...rest] = args;
  switch (command) {
    case 'run': {
      const flags = runOptions(rest);
      // What follows the files are the program's own arguments.
      let n = rest.findIndex((a) => !a.endsWith('.go'));
      if (n < 0) n = rest.length;
      const paths = n === 0 ? rest.slice(0, 1) : rest.slice(0, n);
      if (paths.length === 0) fail(USAGE);
      const options = { ...flags, args: rest.slice(paths.length) };
      const program = run(readProgram(paths), { ...options, interactive: true }, (e) => {
        show(e);
        // The program may be asked about before run has returned.
        if (e.kind === 'input' && e.waiting) setImmediate(() => pipeInput(program));
        if (e.kind === 'signals' && e.listening) process.on('SIGINT', () => program.interrupt());
      });
      const code = await program.done;
      process.stdin.destroy();
      // As go run reports the program's status.
      if (code > 1 || code < 0) console.error(`exit status ${code}`);
      return code === 0 ? 0 : 1;
    }
    case 'test': {
      const flags = runOptions(rest);
      const folder = rest[0] ?? '.';
      const files = readProgram([folder.endsWith('.go') ? dirname(folder) : folder]);
      return (await test(files, flags, show).done) === 0 ? 0 : 1;
    }
    case 'vet': {
      if (rest.length === 0) fail(USAGE);
      const { diagnostics } = await analyze(readProgram(rest));
      const [first] = diagnostics;
      if (first?.source === 'compiler') {
        // As go vet, which has nothing to say about a program with errors but the first of them.
        console.error('# command-line-arguments\n# [command-line-arguments]');
        console.error(`vet: ./${first.file}:${first.line}:${first.column}: ${first.message}`);
      } else for (const d of diagnostics) console.error(`${d.file}:${d.line}:${d.column}: ${d.message}`);
      return first === undefined ? 0 : 1;
    }
    default:
      return fail(USAGE);
  }
}

// Output to a pipe may still be under way: the code is set, and Node ends by itself.
process.exitCode = await main(process.argv.slice(2));
