// This file formats Go as gofmt does: with gofmt itself, compiled to WebAssembly, whose module the host gives. A trap leaves an
// instance unusable, so each text gets an instance of its own; making one takes about a millisecond.

import type { Formatted } from './go-api.ts';
import { Scanner, utf8Encode } from './syntax/index.ts';

/** What an instance of gofmt offers: text goes in through memory, and format says what is to be read from it. */
interface Gofmt {
  readonly memory: WebAssembly.Memory;
  _initialize(): void;
  alloc(bytes: number): number;
  /** UNCHANGED, CHANGED, or a number for an error, whose message is the output. */
  format(): number;
  output_ptr(): number;
  output_len(): number;
}

const UNCHANGED = 0;
const CHANGED = 1;

/** Formats a file. What cannot be formatted is told in gofmt's words, its place first; nothing else happens to it. */
export function format(text: string, gofmt: WebAssembly.Module): Formatted {
  const missing = missingPackage(text);
  if (missing !== '') return { kind: 'failed', message: missing };
  try {
    const go = new WebAssembly.Instance(gofmt).exports as unknown as Gofmt;
    go._initialize();
    const bytes = new TextEncoder().encode(text);
    const at = go.alloc(bytes.length);
    new Uint8Array(go.memory.buffer, at, bytes.length).set(bytes);
    const verdict = go.format();
    if (verdict === UNCHANGED) return { kind: 'formatted', text };
    const output = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
      new Uint8Array(go.memory.buffer, go.output_ptr(), go.output_len()),
    );
    return verdict === CHANGED ? { kind: 'formatted', text: output } : { kind: 'failed', message: output };
  } catch (e) {
    const why = e instanceof Error ? e.message : String(e);
    return { kind: 'failed', message: `the formatter gave up on this file (${why}); it is left as it was` };
  }
}

/** Fragments of files are formatted too where gofmt is a library, but not where it is a command. */
function missingPackage(text: string): string {
  const scanner = new Scanner(
    text,
    () => undefined,
    () => undefined,
  );
  scanner.next();
  const { tok, start, lit } = scanner;
  if (tok === 'package') return '';
  const before = text.slice(0, start).split('\n');
  const column = utf8Encode(before.at(-1) as string).length + 1;
  const other = tok === 'EOF' ? tok : (/\w+|./su.exec(text.slice(start)) ?? [''])[0];
  const found = tok === 'name' || tok === 'literal' ? lit : `'${other}'`;
  return `${before.length}:${column}: expected 'package', found ${found}`;
}
