// This file gathers the programs that mutations begin with: ours, and Go's own tests, read where they lie. Only such whose
// imports the engine has, and small ones: a mutation of a small program changes more of what it is.

import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { importsOf } from '../scripts/eligible.ts';

const ROOT = resolve(import.meta.dirname, '..');
const LARGEST = 6000;
const IMPORTS = new Set(
  'bufio bytes cmp context errors fmt io iter maps math math/bits os slices sort strconv strings sync sync/atomic time unicode unicode/utf8'.split(
    ' ',
  ),
);

function goFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.go'))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}

function usable(text: string): boolean {
  return (
    text.length <= LARGEST &&
    !/^\/\/go:build|^\/\/ \+build|\bunsafe\b|^\/\/go:/m.test(text) &&
    importsOf(text).every((path) => IMPORTS.has(path))
  );
}

/** The same as a program: only those are compiled whole. */
function asProgram(text: string): string {
  const main = text.replace(/^package\s+\w+/m, 'package main');
  return /^func main\(/m.test(main) ? main : `${main}\nfunc main() {}\n`;
}

/** Our programs. */
export function ownSeeds(): string[] {
  const texts = ['src/go/testdata', 'content'].flatMap((folder) => goFiles(join(ROOT, folder)));
  return texts.filter(usable).map(asProgram);
}

/** The test programs of a Go installation, empty if there is none: whole programs, and those of its type checker. */
export function goSeeds(): string[] {
  try {
    const root = execFileSync('go', ['env', 'GOROOT'], { encoding: 'utf8' }).trim();
    const texts = ['test', 'src/internal/types/testdata'].flatMap((folder) => goFiles(join(root, folder)));
    return texts.filter(usable).map(asProgram);
  } catch {
    return [];
  }
}

/** Of the seeds those that do something when they are run, and nothing to the machine. */
export function running(seeds: readonly string[]): string[] {
  return seeds.filter(
    (text) =>
      !/^func main\(\) \{\s*\}/m.test(text) &&
      !/\bos\.(?!Exit|Args|Stdout|Stderr)|\btime\.|\brand\./.test(text) &&
      !/^\/\/ (?:errorcheck|compile|skip)/.test(text),
  );
}
