// This file reports what the compiler refuses although the language allows it, in programs that have no other error: directives
// before declarations that take none, types larger than the address space, and channels of large elements.

import { startPos, unquoteString, walk } from '../syntax/index.ts';
import type { File, ImportDecl, Node, Pos, VarDecl } from '../syntax/nodes.ts';
import type { Checker } from './checker.ts';
import { underlying } from './named.ts';
import { sizeof } from './sizes.ts';
import type { Type } from './types.ts';
import { typeString } from './typestring.ts';

/** The compiler's word for the whole address space. */
const ADDRESS_SPACE = 2 ** 50;
const MAX_CHAN_ELEM = 1 << 16;

export function compilerLimits(check: Checker, goVersion: string): void {
  for (const file of check.files) {
    misplacedDirectives(check, file);
    misplacedEmbeds(check, file, goVersion);
    typeSizes(check, file);
  }
}

function misplacedDirectives(check: Checker, file: File): void {
  for (const { pos, problem } of file.directives) {
    if (problem !== '') check.errorf(pos, 'CompilerLimit', problem);
  }
}

/** Files are embedded in package variables, one in one declaration. */
function misplacedEmbeds(check: Checker, file: File, goVersion: string): void {
  const imports = file.declList.filter((d): d is ImportDecl => d.kind === 'ImportDecl');
  const hasEmbed = imports.some((d) => d.path !== null && unquoteString(d.path.value) === 'embed');
  const minor = Number(/^go1\.(\d+)/.exec(goVersion)?.[1] ?? 0);
  const problem = (d: VarDecl): string => {
    if (!hasEmbed) return 'requires import "embed" (or import _ "embed", if package is not used)';
    if (d.nameList.length > 1) return 'cannot apply to multiple vars';
    if (d.values !== null) return 'cannot apply to var with initializer';
    if (!file.declList.includes(d)) return 'cannot apply to var inside func';
    return minor < 16 ? `requires go1.16 or later (-lang was set to ${goVersion}; check go.mod)` : '';
  };
  if (!file.directives.some(({ text }) => text.startsWith('go:embed '))) return;
  walk(file, (n) => {
    const [first] = n.kind === 'VarDecl' ? n.embeds : [];
    const what = n.kind === 'VarDecl' && first !== undefined ? problem(n) : '';
    if (first !== undefined && what !== '') check.errorf(first.pos, 'CompilerLimit', `go:embed ${what}`);
    return true;
  });
}

// Both are reported for the declaration or statement that holds the type, once for each.
function typeSizes(check: Checker, file: File): void {
  const report = (root: Node, at: Pos): void => {
    let done = false;
    walk(root, (n) => {
      const inner = n === root ? null : placeOf(n);
      if (inner !== null) {
        report(n, inner);
        return false;
      }
      if (done || (n.kind !== 'ChanType' && n.kind !== 'ArrayType')) return true;
      const type = check.info.types.get(n)?.type;
      if (type === undefined || type === null) return true;
      const msg = n.kind === 'ChanType' ? chanProblem(type) : arrayProblem(check, type);
      if (msg === '') return true;
      done = true;
      check.errorf(at, 'CompilerLimit', msg);
      return false;
    });
  };
  for (const d of file.declList) report(d, placeOf(d) ?? d.pos);
}

/** Where a type is complained about that stands in n and in nothing smaller; null if n is no such place. */
function placeOf(n: Node): Pos | null {
  switch (n.kind) {
    case 'VarDecl':
      return n.nameList[0]?.pos ?? n.pos;
    case 'TypeDecl':
    case 'FuncDecl':
      return n.name.pos;
    case 'AssignStmt':
    case 'ExprStmt':
    case 'ReturnStmt':
    case 'SendStmt':
    case 'CallStmt':
      return startPos(n);
    default:
      return null;
  }
}

function chanProblem(type: Type): string {
  const u = underlying(type);
  if (u.kind !== 'Chan' || !hasSize(u.elem)) return '';
  const size = sizeof(u.elem);
  return size < 0 || size >= MAX_CHAN_ELEM ? 'channel element type too large (>64kB)' : '';
}

function arrayProblem(check: Checker, type: Type): string {
  const u = underlying(type);
  if (u.kind !== 'Array' || !hasSize(u.elem)) return '';
  const size = sizeof(u.elem);
  if (size === 0 || (size > 0 && u.len <= Math.floor((ADDRESS_SPACE - 1) / size))) return '';
  return `type ${typeString(type, check.qualifier)} larger than address space`;
}

/** Whether the size of t is known: no type parameter is in it. */
function hasSize(t: Type): boolean {
  if (t.kind === 'TypeParam') return false;
  const u = underlying(t);
  if (t.kind === 'Named' && t.targs.length > 0 && !t.targs.every(hasSize)) return false;
  if (u.kind === 'Array') return hasSize(u.elem);
  return u.kind !== 'Struct' || u.fields.every((f) => f.type !== null && hasSize(f.type));
}
