// This file reads go.mod: the module's path, the version of the language it is written in, and what the go command finds
// wrong with it. Requirements are accepted and never met: there is no network here to get a module from.

import type { Files } from '../go-api.ts';

export interface Module {
  /** Its path; '' without a go.mod. */
  readonly path: string;
  /** Of the language: go1.26. */
  readonly goVersion: string;
  /** What the go command says of the file instead of building anything; '' if nothing. */
  readonly problem: string;
  /** The line of go.mod, from 1, that it is about. */
  readonly line: number;
  /** Paths of the modules that are required. */
  readonly requires: readonly string[];
}

/** Minor version of the language that the engine speaks. */
const MINOR = 26;
export const GO_VERSION = `go1.${MINOR}`;

const DIRECTIVES = /^(?:module|go|toolchain|require|replace|exclude|retract|godebug|tool|ignore)$/;

export function readModule(files: Files): Module {
  const text = files['go.mod'];
  if (text === undefined) return { path: '', goVersion: GO_VERSION, problem: '', line: 1, requires: [] };
  let path = '';
  let goVersion = GO_VERSION;
  let goLine = 1;
  const problems: { line: number; msg: string }[] = [];
  const requires: string[] = [];
  let block = '';
  for (const [i, source] of text.split('\n').entries()) {
    const words = wordsOf(source);
    if (words.length === 0) continue;
    const problem = (msg: string): void => void problems.push({ line: i + 1, msg });
    if (block !== '' && words[0] === ')') {
      block = '';
      continue;
    }
    const [verb, ...args] = block === '' ? (words as [string, ...string[]]) : [block, ...words];
    if (!DIRECTIVES.test(verb)) problem(`unknown ${args[0] === '(' ? 'block type' : 'directive'}: ${verb}`);
    else if (args[0] === '(' && block === '') block = verb;
    else if (verb === 'module') {
      if (path !== '') problem('repeated module statement');
      else if (args.length !== 1) problem('usage: module module/path');
      else path = args[0] as string;
    } else if (verb === 'go') {
      goLine = i + 1;
      const version = /^1\.(\d+)(?:\.\d+|(?:rc|beta)\d+)?$/.exec(args[0] ?? '');
      if (args.length !== 1) problem('go directive expects exactly one argument');
      else if (version === null) problem(`invalid go version '${args[0]}': must match format 1.23.0`);
      else if (Number(version[1]) > MINOR) {
        const running = `(running go 1.${MINOR}; GOTOOLCHAIN=local)`;
        return fault(path, goLine, `go: go.mod requires go >= ${args[0]} ${running}`);
      } else goVersion = `go1.${version[1]}`;
    } else if (verb === 'require') {
      if (args.length !== 2) problem('usage: require module/path v1.2.3');
      else requires.push(args[0] as string);
    }
  }
  if (problems.length > 0) {
    const lines = problems.map(({ line, msg }) => `go.mod:${line}: ${msg}`);
    return fault(
      path,
      (problems[0] as { line: number }).line,
      `go: errors parsing go.mod:\n${lines.join('\n')}`,
    );
  }
  if (path === '') {
    const msg =
      'missing module declaration. To specify the module path:\n\tgo mod edit -module=example.com/mod';
    return fault(path, 1, `go: error reading go.mod: ${msg}`);
  }
  return { path, goVersion, problem: '', line: goLine, requires };
}

function fault(path: string, line: number, problem: string): Module {
  return { path, goVersion: GO_VERSION, problem, line, requires: [] };
}

function wordsOf(line: string): string[] {
  const words: string[] = [];
  for (const [, quoted, word] of line.replace(/\/\/.*$/, '').matchAll(/"([^"]*)"|`[^`]*`|(\(|\)|[^\s()]+)/g))
    words.push(quoted ?? word ?? '');
  return words;
}
