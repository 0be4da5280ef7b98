// This file lets a program run in a terminal: what it writes goes to standard output and error, what is typed or piped comes in, and
// Ctrl-C reaches a program that listens for it.

import { relative, resolve } from 'node:path';
import { type Files, type RunEvent, type Running, type RunOptions, run } from '../go.ts';

type CompileError = Extract<RunEvent, { kind: 'compile-error' }>;

/** Where programs may connect to if nothing else is said. */
export const THIS_COMPUTER = ['localhost', '127.0.0.1', '[::1]'];

export function show(e: RunEvent): void {
  if (e.kind === 'stdout') process.stdout.write(e.text);
  else if (e.kind === 'stderr') process.stderr.write(e.text);
  else if (e.kind === 'trace')
    for (const event of e.events) process.stderr.write(`${JSON.stringify(event)}\n`);
}

/** What the compiler says, under the name of each package; root is the folder where its paths begin. */
export function showCompileError(
  { packages }: CompileError,
  root: string,
  label: (name: string) => string,
): void {
  for (const { name, text } of packages) {
    if (name !== '') process.stderr.write(`# ${label(name)}\n`);
    process.stderr.write(fromHere(text, root));
  }
}

/** Places in the text as seen from the current folder. */
export function fromHere(text: string, root: string): string {
  const far = relative(process.cwd(), resolve(root)) !== '';
  if (!far) return text;
  return text.replace(/^(vet: )?(?:\.\/)?([^\s:]+\.go):(?=\d+:\d+: )/gm, (_, vet = '', path: string) => {
    const way = relative(process.cwd(), resolve(root, path));
    return `${vet}${way.includes('/') ? way : `./${way}`}:`;
  });
}

/** Runs a program to its end and returns its exit code. */
export async function runInTerminal(
  files: Files,
  options: RunOptions,
  onCompileError: (e: CompileError) => void,
): Promise<{ code: number; compiled: boolean }> {
  let piped = false;
  let compiled = true;
  const pipeInput = (program: Running): void => {
    if (piped) return;
    piped = true;
    process.stdin.setEncoding('utf8');
    process.stdin.on('data', (text: string) => program.write(text));
    process.stdin.on('end', () => program.closeStdin());
  };
  const program = run(files, { ...options, interactive: true }, (e) => {
    show(e);
    if (e.kind === 'compile-error') {
      compiled = false;
      onCompileError(e);
    }
    // The program may be asked about before run has returned.
    if (e.kind === 'input' && e.waiting) setImmediate(() => pipeInput(program));
    if (e.kind === 'signals' && e.listening) process.on('SIGINT', () => program.interrupt());
  });
  const code = await program.done;
  process.stdin.destroy();
  return { code, compiled };
}
