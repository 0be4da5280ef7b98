// This file decides which files belong to a program: by their names (x_windows.go, x_test.go, _x.go) and by the
// //go:build lines above their package clauses. The platform is GOOS=js, GOARCH=wasm, as runtime says, and the compiler gc.

import { type Constraint, parseConstraint } from '../syntax/index.ts';

const GOOS = 'js';
const GOARCH = 'wasm';
/** The minor version of Go up to which tags like go1.21 hold. */
const MINOR = 26;

const SYSTEMS = new Set(
  (
    'aix android darwin dragonfly freebsd hurd illumos ios js linux nacl netbsd openbsd plan9 solaris ' +
    'wasip1 windows zos'
  ).split(' '),
);
const MACHINES = new Set(
  (
    '386 amd64 amd64p32 arm arm64 arm64be armbe loong64 mips mips64 mips64le mips64p32 mips64p32le mipsle ' +
    'ppc ppc64 ppc64le riscv riscv64 s390 s390x sparc sparc64 wasm'
  ).split(' '),
);

/** Whether a file is one that the go command does not look at, whatever is in it. */
export function isIgnoredName(base: string): boolean {
  return base.startsWith('_') || base.startsWith('.');
}

/** Whether a file of this name and text is built here. */
export function isBuilt(base: string, text: string): boolean {
  if (isIgnoredName(base) || !fitsPlatform(base)) return false;
  const header = headerOf(text);
  const line = header.find((one) => /^\/\/go:build(?:\s|$)/.test(one));
  if (line !== undefined) {
    const constraint = parseConstraint(line);
    // What is no constraint is complained of.
    return constraint.kind === 'malformed' || holds(constraint);
  }
  return header.every((one) => {
    const old = /^\/\/\s*\+build\s+(.*)$/.exec(one)?.[1];
    return old === undefined || old.trim().split(/\s+/).some(oldOption);
  });
}

// "linux,!cgo": all have to hold.
function oldOption(option: string): boolean {
  return option.split(',').every((tag) => (tag.startsWith('!') ? !isTag(tag.slice(1)) : isTag(tag)));
}

/** name_GOOS, name_GOARCH and name_GOOS_GOARCH, before _test; the name itself is no system's. */
function fitsPlatform(base: string): boolean {
  const parts = base.replace(/\..*$/, '').split('_');
  if (parts.at(-1) === 'test') parts.pop();
  const [before = '', last = ''] =
    parts.length > 2 ? parts.slice(-2) : ['', parts.length > 1 ? parts[1] : ''];
  if (SYSTEMS.has(before) && MACHINES.has(last)) return before === GOOS && last === GOARCH;
  if (SYSTEMS.has(last)) return last === GOOS;
  return !MACHINES.has(last) || last === GOARCH;
}

/** The comments before the package clause, a line each. */
function headerOf(text: string): string[] {
  const lines: string[] = [];
  let inBlock = false;
  for (const source of text.split('\n')) {
    let line = source.trim();
    if (inBlock) {
      const end = line.indexOf('*/');
      if (end < 0) continue;
      inBlock = false;
      line = line.slice(end + 2).trim();
    }
    if (line.startsWith('//')) lines.push(line);
    else if (line.startsWith('/*')) inBlock = !line.includes('*/');
    else if (line !== '') break;
  }
  return lines;
}

function holds(x: Constraint): boolean {
  switch (x.kind) {
    case 'tag':
      return isTag(x.tag);
    case 'not':
      return !holds(x.x);
    case 'and':
      return holds(x.x) && holds(x.y);
    case 'or':
      return holds(x.x) || holds(x.y);
  }
}

function isTag(tag: string): boolean {
  const minor = /^go1\.(\d+)$/.exec(tag)?.[1];
  return (
    tag === GOOS ||
    tag === GOARCH ||
    tag === 'gc' ||
    (minor !== undefined && Number(minor) >= 1 && Number(minor) <= MINOR)
  );
}

/** What the go command says of the //go:build lines above a file's package clause; '' if nothing. */
export function constraintProblem(text: string): string {
  const lines = headerOf(text).filter((line) => /^\/\/go:build(?:\s|$)/.test(line));
  if (lines.length > 1) return 'multiple //go:build comments';
  const constraint = lines[0] === undefined ? null : parseConstraint(lines[0]);
  return constraint?.kind === 'malformed' ? `parsing //go:build line: ${constraint.problem}` : '';
}
