// This file embeds files in variables. In: //go:embed lines and the program's files. Out: what the go command and the compiler
// say of them, and of a package without errors initialisers that give the variables what the files hold.

import { makeString } from '../constant/index.ts';
import type { Files } from '../go-api.ts';
import {
  type BasicLit,
  type Directive,
  type EmbedPattern,
  type Expr,
  embedPatterns,
  type File,
  type Name,
  type Pos,
  unquoteString,
  utf8Encode,
  type VarDecl,
} from '../syntax/index.ts';
import {
  type CheckedPackage,
  type Diagnostic,
  type Package,
  Slice,
  Typ,
  type Type,
  typeString,
  unalias,
  underlying,
  type Var,
} from '../types/index.ts';
import type { Source } from './sources.ts';

interface EmbeddedVar {
  readonly name: Name;
  readonly obj: Var;
  readonly type: Type;
  /** As it is written. */
  readonly typeExpr: Expr;
  /** Paths below the package's folder. */
  readonly paths: readonly string[];
}

/** The go command's error about a package's patterns: the first one in the order of the patterns. */
export function embedProblem(files: Files, source: Source, at: (pos: Pos) => string): Diagnostic | null {
  const patterns = source.files
    .filter(importsEmbed)
    .flatMap(({ directives }) => directives)
    .flatMap((d) => patternsOf(d).map(({ text, at: offset }) => ({ text, pos: d.pos + offset })));
  patterns.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : a.pos - b.pos));
  for (const { text, pos } of patterns) {
    const found = matches(files, source.dir, text);
    if (typeof found !== 'string') continue;
    const msg = `pattern ${text}: ${found}`;
    return { pos, end: pos + text.length, msg, soft: false, code: '', printed: `${at(pos)}: ${msg}` };
  }
  return null;
}

/** What the compiler says of variables that files are embedded in, in a package that has no other error. */
export function embeddedVarProblems(files: Files, dir: string, checked: CheckedPackage): Diagnostic[] {
  const problems: Diagnostic[] = [];
  for (const { name, obj, type, paths } of embeddedVars(files, dir, checked)) {
    const said = typeString(unalias(type), (pkg) => (pkg === obj.pkg ? '' : pkg.name));
    const msg =
      kindOf(type) === null
        ? `go:embed cannot apply to var of type ${said}`
        : kindOf(type) !== 'files' && paths.length > 1
          ? `invalid go:embed: multiple files for type ${said}`
          : '';
    if (msg !== '')
      problems.push({ pos: name.pos, end: name.pos + name.value.length, msg, soft: false, code: '' });
  }
  return problems;
}

/** Has the package's variables begin with what their files hold. embed: the library's package. */
export function embedFiles(
  files: Files,
  dir: string,
  checked: CheckedPackage,
  embed: Package | undefined,
): void {
  const { info } = checked;
  const folder = dir === '' ? '' : `${dir}/`;
  const begin = embeddedVars(files, dir, checked).map(({ name, obj, type, typeExpr, paths }) => {
    const { pos } = name;
    const literal = (text: string, of: Type): BasicLit => {
      const lit: BasicLit = { kind: 'BasicLit', pos, value: '""', litKind: 'String', bad: false };
      info.types.set(lit, { mode: 'constant', type: of, value: makeString(utf8Encode(text)) });
      return lit;
    };
    const list = (texts: readonly string[]): Expr => {
      const elemList = texts.map((text) => literal(text, Typ.string));
      const lit: Expr = { kind: 'CompositeLit', pos, type: null, elemList, nkeys: 0, rbrace: pos };
      info.types.set(lit, { mode: 'value', type: new Slice(Typ.string), value: null });
      return lit;
    };
    const call = (fun: Expr, argList: readonly Expr[]): Expr => {
      const e: Expr = { kind: 'CallExpr', pos, fun, argList, hasDots: false, rparen: pos };
      info.types.set(e, { mode: 'value', type, value: null });
      return e;
    };
    const contents = paths.map((path) => files[folder + path] as string);
    const kind = kindOf(type);
    if (kind === 'string') return { lhs: [obj], rhs: literal(contents[0] as string, type) };
    if (kind === 'bytes')
      return { lhs: [obj], rhs: call(typeExpr, [literal(contents[0] as string, Typ.string)]) };
    const maker = embed?.scope.lookup('fromFiles');
    if (maker?.kind !== 'Func' || maker.type === null) throw new Error('package embed cannot hold files');
    const fun: Name = { kind: 'Name', pos, value: maker.name };
    info.uses.set(fun, maker);
    info.types.set(fun, { mode: 'value', type: maker.type, value: null });
    return { lhs: [obj], rhs: call(fun, [list(paths), list(contents)]) };
  });
  info.initOrder = [...begin, ...info.initOrder];
}

function embeddedVars(files: Files, dir: string, { files: parsed, info }: CheckedPackage): EmbeddedVar[] {
  const found: EmbeddedVar[] = [];
  for (const { declList } of parsed) {
    const decls = declList.filter((d): d is VarDecl => d.kind === 'VarDecl' && d.embeds.length > 0);
    for (const { nameList, type: typeExpr, embeds } of decls) {
      const name = nameList[0] as Name;
      const obj = info.defs.get(name);
      if (obj?.kind !== 'Var' || obj.type === null || typeExpr === null) continue;
      const paths = embeds.flatMap(patternsOf).flatMap(({ text }) => matches(files, dir, text));
      found.push({ name, obj, type: obj.type, typeExpr, paths: [...new Set(paths)].sort() });
    }
  }
  return found;
}

function kindOf(t: Type): 'files' | 'string' | 'bytes' | null {
  const named = unalias(t);
  if (named.kind === 'Named' && named.obj.name === 'FS' && named.obj.pkg?.path === 'embed') return 'files';
  const u = underlying(named);
  if (u.kind === 'Basic') return u.name === 'string' ? 'string' : null;
  if (u.kind !== 'Slice') return null;
  const elem = underlying(u.elem);
  return elem.kind === 'Basic' && /^(?:byte|uint8)$/.test(elem.name) ? 'bytes' : null;
}

function importsEmbed({ declList }: File): boolean {
  return declList.some(
    (d) => d.kind === 'ImportDecl' && d.path !== null && unquoteString(d.path.value) === 'embed',
  );
}

function patternsOf({ text }: Directive): readonly EmbedPattern[] {
  return /^go:embed\s/.test(text) ? embedPatterns(text).patterns : [];
}

/** The files below dir that a pattern stands for, or why there are none. */
function matches(files: Files, dir: string, pattern: string): string | string[] {
  const all = pattern.startsWith('all:');
  const glob = all ? pattern.slice('all:'.length) : pattern;
  const rx = globPattern(glob);
  if (rx === null || glob.split('/').some((part) => /^\.{0,2}$/.test(part))) return 'invalid pattern syntax';
  const folder = dir === '' ? '' : `${dir}/`;
  const inside = Object.keys(files)
    .filter((path) => path.startsWith(folder))
    .map((path) => path.slice(folder.length))
    .sort();
  const known = new Set(inside);
  const folders = new Set(inside.flatMap((path) => parentsOf(path)));
  const found = new Set<string>();
  for (const path of [...known, ...folders].filter((one) => rx.test(one)).sort()) {
    const what = folders.has(path) ? 'directory' : 'file';
    for (const at of [path, ...parentsOf(path)]) {
      if (known.has(`${at}/go.mod`)) return `cannot embed ${what} ${path}: in different module`;
      const base = baseOf(at);
      if (!isBadName(base)) continue;
      const where = at === path ? 'invalid name' : 'in invalid directory';
      return `cannot embed ${what} ${path}: ${where} ${base}`;
    }
    if (what === 'file') {
      found.add(path);
      continue;
    }
    const below = filesBelow(path, inside, known, all);
    if (typeof below === 'string') return below;
    if (below.length === 0) return `cannot embed directory ${path}: contains no embeddable files`;
    for (const one of below) found.add(one);
  }
  return found.size === 0 ? 'no matching files found' : [...found].sort();
}

/** "Files beginning with ‘.’ or ‘_’ are excluded", unless all are asked for; those of other modules always. */
function filesBelow(
  folder: string,
  inside: readonly string[],
  known: ReadonlySet<string>,
  all: boolean,
): string | string[] {
  const isHidden = (name: string): boolean => /^[._]/.test(name);
  const found: string[] = [];
  for (const path of inside) {
    if (!path.startsWith(`${folder}/`)) continue;
    const way = parentsOf(path).filter((at) => at.length > folder.length);
    const left = way.some((at) => {
      const base = baseOf(at);
      return known.has(`${at}/go.mod`) || isBadName(base) || (isHidden(base) && !all);
    });
    const base = baseOf(path);
    if (left || (isHidden(base) && (!all || isBadName(base)))) continue;
    if (isBadName(base)) return `cannot embed file ${path}: invalid name ${base}`;
    found.push(path);
  }
  return found;
}

/** The folders that a path is in, the innermost first. */
function parentsOf(path: string): string[] {
  const parents: string[] = [];
  for (let i = path.lastIndexOf('/'); i > 0; i = path.lastIndexOf('/', i - 1)) parents.push(path.slice(0, i));
  return parents;
}

const baseOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** Whether no module may have a file of this name: some system does not take it, or it is version control's. */
function isBadName(name: string): boolean {
  return (
    /^\.(?:bzr|hg|git|svn)$/.test(name) ||
    !/^[\p{L}0-9!#$%&()+,\-.=@[\]^_{}~ ]+$/u.test(name) ||
    name.endsWith('.') ||
    /^(?:con|prn|aux|nul|com[1-9]|lpt[1-9])(?:\.|$)/i.test(name)
  );
}

/** What path.Match understands, as a pattern for whole paths; null if it is malformed. */
function globPattern(glob: string): RegExp | null {
  const token = /\*|\?|\[(\^?)((?:\\.|[^\\\]-])(?:-(?:\\.|[^\\\]-]))?)+\]|\\.|[^\\[]/suy;
  let source = '';
  for (let i = 0; i < glob.length; ) {
    token.lastIndex = i;
    const part = token.exec(glob)?.[0];
    if (part === undefined) return null;
    i += part.length;
    if (part === '*') source += '[^/]*';
    else if (part === '?') source += '[^/]';
    else if (part.startsWith('[') && part.length > 1) {
      const isNegated = part[1] === '^';
      const ranges = part.slice(isNegated ? 2 : 1, -1).replace(/\\.|[^\\-]/gsu, (c) => codeOf(c));
      source += `(?!/)[${isNegated ? '^' : ''}${ranges}]`;
    } else source += codeOf(part);
  }
  try {
    return new RegExp(`^${source}$`, 'su');
  } catch {
    // A range whose end comes before its beginning matches nothing.
    return /^(?!)/;
  }
}

function codeOf(escaped: string): string {
  const c = escaped.startsWith('\\') && escaped.length > 1 ? escaped.slice(1) : escaped;
  return `\\u{${(c.codePointAt(0) as number).toString(16)}}`;
}
