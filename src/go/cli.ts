// This file is the command line of the engine, `npm run go -- run FILE…`: with the flags, output and exit codes of the real
// go command. The only file of the engine that knows Node.

import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import {
  analyze,
  type Files,
  format,
  type RunEvent,
  type Running,
  type RunOptions,
  run,
  type TestOptions,
  test,
} from './go.ts';

const USAGE = `usage: npm run go -- run [flags] FILE.go… [arguments]
       npm run go -- test [-v] [-run PATTERN] [flags] [FOLDER]
       npm run go -- vet FILE.go…
       npm run go -- fmt [FILE.go… | FOLDER | ./...]
flags: -race        report data races
       -seed N      another order of goroutines for every N
       -preempt     loops give way to other goroutines
       -trace       write what goroutines do to standard error, an event a line
       -reach HOST  WebSockets to HOST (example.org, example.org:443) too, not only to this computer`;

/** Where programs may connect to if nothing else is said. */
const THIS_COMPUTER = ['localhost', '127.0.0.1', '[::1]'];

type Options = { -readonly [K in keyof TestOptions]: TestOptions[K] };

/** Takes the flags off the front of args. Those of tests only where they are asked for. */
function takeFlags(args: string[], ofTests: boolean): Options {
  const reach = [...THIS_COMPUTER];
  const options: Options = { reach };
  while (args[0]?.startsWith('-') === true) {
    const [, name, given] = /^--?([a-z]+)(?:=(.*))?$/s.exec(args.shift() as string) ?? [];
    const value = (): string => given ?? args.shift() ?? fail(`flag needs an argument: -${name}\n${USAGE}`);
    if (name === 'race' || name === 'preempt' || name === 'trace') options[name] = given !== 'false';
    else if (name === 'seed') {
      const seed = Number(value());
      if (!Number.isSafeInteger(seed)) fail(USAGE);
      options.seed = seed;
    } else if (name === 'reach') reach.push(value());
    else if (name === 'v' && ofTests) options.verbose = given !== 'false';
    else if (name === 'run' && ofTests) options.match = value();
    else fail(`flag provided but not defined: -${name}\n${USAGE}`, 2);
  }
  return options;
}

function fail(message: string, code = 1): never {
  console.error(message);
  process.exit(code);
}

/** Reads the named files, or all of a folder's, as the files of one program. */
function readProgram(paths: readonly string[]): Files {
  const files: Record<string, string> = {};
  for (const path of paths) {
    const info = statSync(path, { throwIfNoEntry: false });
    if (info === undefined) fail(`stat ${path}: no such file or directory`);
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

/** `go test`: as in the folder itself without an argument, with a line for each package otherwise. */
async function testCommand(args: string[]): Promise<number> {
  const before = takeFlags(args, true);
  const [folder, ...rest] = args;
  // Flags may stand behind the folder too.
  const options: RunOptions & TestOptions = { verbose: false, ...before, ...takeFlags(rest, true) };
  if (rest.length > 0 || folder?.endsWith('...')) fail('only one package at a time can be tested here');
  const files = readProgram([folder?.endsWith('.go') ? dirname(folder) : (folder ?? '.')]);
  const name = /^\s*module\s+"?([^\s"]+)/m.exec(files['go.mod'] ?? '')?.[1] ?? 'command-line-arguments';
  if (!Object.keys(files).some((file) => /^[^/]*_test\.go$/.test(file))) {
    console.log(`?   \t${name}\t[no test files]`);
    return 0;
  }
  const listed = folder !== undefined;
  const streams = !listed || options.verbose === true;
  let kept = '';
  let failedToBuild = false;
  const start = performance.now();
  const code = await test(files, options, (e) => {
    if (e.kind === 'compile-error') {
      failedToBuild = true;
      process.stderr.write(`# ${name} [${name}.test]\n${e.text}`);
    } else if (e.kind === 'stdout' || e.kind === 'stderr') {
      kept += e.text;
      if (streams) process.stdout.write(e.text);
    } else show(e);
  }).done;
  const seconds = ((performance.now() - start) / 1000).toFixed(3);
  if (!streams && code !== 0) process.stdout.write(kept);
  if (failedToBuild) console.log(`FAIL\t${name} [build failed]`);
  else if (code !== 0) {
    if (!listed) console.log(`exit status ${code}`);
    console.log(`FAIL\t${name}\t${seconds}s`);
  } else {
    const none = listed && kept.includes('testing: warning: no tests to run\n') ? ' [no tests to run]' : '';
    console.log(`ok  \t${name}\t${seconds}s${none}`);
  }
  if (code !== 0 && listed) console.log('FAIL');
  return code === 0 ? 0 : 1;
}

/** The files that `go fmt` looks at. */
function filesToFormat(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    if (path.endsWith('.go')) return [path];
    const all = /(^|\/)\.\.\.$/.test(path);
    const folder = all ? dirname(path) : path;
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
      return fail(`stat ${folder}: directory not found`);
    const names = Object.keys(readProgram([folder])).filter((name) => name.endsWith('.go'));
    return names.filter((name) => all || !name.includes('/')).map((name) => join(folder, name));
  });
}

/** `go fmt`: writes what is not formatted, and says so; what cannot be formatted stays as it is. */
function formatCommand(paths: readonly string[]): number {
  const flag = paths.find((path) => path.startsWith('-'));
  if (flag !== undefined) fail(`flag provided but not defined: ${flag}\n${USAGE}`, 2);
  const wasm = readFileSync(new URL(import.meta.resolve('@wasm-fmt/gofmt/gofmt.wasm')));
  const gofmt = new WebAssembly.Module(wasm);
  let code = 0;
  for (const path of filesToFormat(paths.length === 0 ? ['.'] : paths)) {
    if (statSync(path, { throwIfNoEntry: false }) === undefined)
      fail(`stat ${path}: no such file or directory`);
    const text = readFileSync(path, 'utf8');
    const result = format(text, gofmt);
    if (result.kind === 'failed') {
      const colon = /^\d/.test(result.message) ? ':' : ': ';
      console.error(`${path}${colon}${result.message}`);
      code = 1;
    } else if (result.text !== text) {
      writeFileSync(path, result.text);
      console.log(path);
    }
  }
  // The status of gofmt, as go fmt reports it.
  if (code !== 0) console.error('exit status 2');
  return code;
}

async function main(args: string[]): Promise<number> {
  const [command, ...rest] = args;
  switch (command) {
    case 'run': {
      const flags = takeFlags(rest, false);
      // What follows the files are the program's own arguments.
      let n = rest.findIndex((a) => !a.endsWith('.go'));
      if (n < 0) n = rest.length;
      const paths = n === 0 ? rest.slice(0, 1) : rest.slice(0, n);
      if (paths.length === 0) fail('go: no go files listed');
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
    case 'test':
      return testCommand(rest);
    case 'fmt':
      return formatCommand(rest);
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
