// This file turns what a Go program wrote to stderr into text that is the same on every machine and every run.
// In: the stderr of `go run`, or of our own engine. Out: compile errors as `./x.go:L:C: message`, and panics and
// deadlocks with their goroutine traces, but without addresses, offsets, argument words, frames of the standard
// library, or goroutine numbers that depend on the machine; and what `go test` prints, without times. Always holds:
// normalising twice changes nothing.

const GOROUTINE = /^goroutine (\d+)( gp=\S+ m=\S+( mp=\S+)?)? \[/;
const CREATED_BY = /^created by (\S+)( in goroutine (\d+))?$/;
const FRAME_FILE = /^\t(\S.*\.(?:go|s)):(\d+)( \+0x[0-9a-f]+)?$/;
const HEADER = /^# \S+( \[\S+\])?$/;
/** What the go command says when a module is fetched for the first time. */
const DOWNLOAD = /^go: downloading \S+ v\S+$/;

/** What `go test -v` prints, without times and without what the go command adds to the words of the tests. */
export function normaliseTests(text: string): string {
  // No test ran.
  if (/^FAIL\t\S+ \[(build|setup) failed\]$/m.test(text)) return '';
  const own = text.split('\n').filter((line) => !/^(ok {2}|FAIL)\t|^exit status \d+$/.test(line));
  return own
    .filter((line, i) => line !== 'FAIL' || own[i - 1] !== 'FAIL')
    .map((line) => line.replace(/^(\s*--- \w+: \S+) \(\d+\.\d+s\)$/, '$1 (0.00s)'))
    .join('\n');
}

/** The stderr of a Go program as a .err file holds it. */
export function normaliseStderr(text: string): string {
  const lines = text.split('\n');
  const numbers = goroutineNumbers(lines);
  const out: string[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    if (HEADER.test(line) || DOWNLOAD.test(line)) continue;
    const file = FRAME_FILE.exec(lines[i + 1] ?? '');
    if (file !== null && !line.startsWith('\t')) {
      // A frame is two lines: the function, then where it stands.
      i++;
      if (isOwnFrame(line)) out.push(frameFunction(line, numbers), `\t./${baseName(file[1]!)}:${file[2]}`);
      continue;
    }
    out.push(plainLine(line, numbers));
  }
  return out.join('\n');
}

// The main goroutine is 1 in every Go. The numbers of the others depend on how many processors the machine has, so
// they count up from 2 in the order in which the trace first names them.
function goroutineNumbers(lines: readonly string[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>([['1', 1]]);
  for (const line of lines) {
    const id = GOROUTINE.exec(line)?.[1] ?? CREATED_BY.exec(line)?.[3];
    if (id !== undefined && !numbers.has(id)) numbers.set(id, numbers.size + 1);
  }
  return numbers;
}

// Every program that is recorded is package main, so any other package in a trace is the standard library's. The
// compiler's own wrappers around go and defer statements are no functions of the program either.
function isOwnFrame(line: string): boolean {
  const name = CREATED_BY.exec(line)?.[1] ?? line;
  return name.startsWith('main.') && !/\.(go|defer)wrap\d+\(/.test(name);
}

function frameFunction(line: string, numbers: ReadonlyMap<string, number>): string {
  const created = CREATED_BY.exec(line);
  if (created !== null) {
    return created[3] === undefined
      ? line
      : `created by ${created[1]} in goroutine ${numbers.get(created[3])}`;
  }
  // The arguments are the last parenthesis, whether words in hexadecimal, nested aggregates or already "...".
  const open = argumentsStart(line);
  return open < 0 || line.endsWith('()') ? line : `${line.slice(0, open)}(...)`;
}

function argumentsStart(line: string): number {
  if (!line.endsWith(')')) return -1;
  let depth = 0;
  for (let i = line.length - 1; i >= 0; i--) {
    if (line[i] === ')') depth++;
    if (line[i] === '(' && --depth === 0) return i;
  }
  return -1;
}

function plainLine(line: string, numbers: ReadonlyMap<string, number>): string {
  if (line.startsWith('[signal '))
    return line.replace(/ code=0x[0-9a-f]+ addr=0x[0-9a-f]+ pc=0x[0-9a-f]+\]/, ']');
  const goroutine = GOROUTINE.exec(line);
  if (goroutine !== null)
    return `goroutine ${numbers.get(goroutine[1]!)} [${line.slice(goroutine[0].length)}`;
  // A panic value without an Error or String method is shown by its address.
  if (/^\t*panic: \(/.test(line)) return line.replace(/\b0x[0-9a-f]+\b/g, '0x...');
  // A compile error in a file given by an absolute path.
  const located = /^\/\S*?([^/\s]+\.go:\d+:\d+: .*)$/.exec(line);
  return located === null ? line : `./${located[1]}`;
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
