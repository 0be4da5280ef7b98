// This file makes digests of the library's packages (syntax/digest.ts): it checks a package completely, takes the comments
// out, cuts the text into declarations and keeps the documentation apart.

import type { FileDigest, PackageDigest } from '../src/go/syntax/digest.ts';
import { docText } from '../src/go/syntax/doc.ts';
import {
  type Decl,
  digestEntries,
  type Expr,
  FileSet,
  parseFile,
  readEntry,
  Scanner,
  SourceFile,
  unparen,
  unquoteString,
  type VarDecl,
  walk,
} from '../src/go/syntax/index.ts';
import { type CheckedPackage, checkPackage, type Package } from '../src/go/types/index.ts';

/** A package as its folder has it. */
export interface Sources {
  readonly path: string;
  /** Names and texts of the Go files. */
  readonly files: readonly (readonly [string, string])[];
}

export interface Digested {
  readonly digest: PackageDigest;
  /** Paths of the packages it imports. */
  readonly imports: readonly string[];
  /** Documentation of what it exports, by `Name` or `Type.Method`; of the package by ''. */
  readonly docs: Readonly<Record<string, string>>;
}

/** Digests the packages of the library; faults in them are thrown, all of a package together. */
export class Digester {
  readonly #fset = new FileSet();
  readonly #sources: ReadonlyMap<string, Sources>;
  readonly #checked = new Map<string, CheckedPackage>();

  constructor(packages: readonly Sources[]) {
    this.#sources = new Map(packages.map((p) => [p.path, p]));
  }

  digest(path: string): Digested {
    const { pkg, files, info } = this.#check(path);
    const texts = (this.#sources.get(path) as Sources).files;
    const short = texts.map(([name, text]) => digestFile(name, shorten(text)));
    const given = short.flatMap((f) => f.initialised);
    const wanted = info.initOrder.flatMap(({ lhs: [v] }) =>
      v === undefined || v.name === '_' ? [] : v.name,
    );
    const docs: Record<string, string> = { '': packageDoc(texts) };
    for (const file of files) for (const d of file.declList) addDocs(docs, d);
    return {
      digest: {
        name: pkg.name,
        files: short.map((f) => f.digest),
        ...(short.some((f) => f.starts) ? { starts: true } : {}),
        initOrder: wanted.join() === given.join() ? '' : wanted.join(' '),
      },
      imports: pkg.imports.map((p) => p.path),
      docs,
    };
  }

  #check(path: string): CheckedPackage {
    const known = this.#checked.get(path);
    if (known !== undefined) return known;
    const source = this.#sources.get(path);
    if (source === undefined) throw new Error(`package ${path} is not in the library`);
    const problems: string[] = [];
    const say = (pos: number, msg: string): void => {
      const p = this.#fset.position(pos);
      problems.push(`${p.filename}:${p.line}:${p.column}: ${msg}`);
    };
    const files = source.files.map(([name, text]) =>
      parseFile(this.#fset.addFile(`std/${path}/${name}`, text), (e) => say(e.pos, e.msg)),
    );
    const checked = checkPackage(this.#fset, path, files, {
      goVersion: 'go1.26',
      importer: (p): Package | { error: string } =>
        this.#sources.has(p) ? this.#check(p).pkg : { error: `package ${p} is not in the library` },
      ignoreFuncBodies: false,
      natives: true,
    });
    for (const d of checked.diagnostics) say(d.pos, d.msg);
    if (problems.length > 0) throw new Error(problems.join('\n'));
    this.#checked.set(path, checked);
    return checked;
  }
}

/** The text without comments, and without blanks that nothing needs. */
function shorten(text: string): string {
  const fail = (offset: number, msg: string): never => {
    throw new Error(`${msg} at ${offset}`);
  };
  const scanner = new Scanner(text, fail, () => undefined);
  let out = '';
  let end = 0;
  scanner.next();
  while (scanner.tok !== 'EOF') {
    const { start, tok, lit } = scanner;
    scanner.next();
    // What stands between two tokens is leading to the second.
    const next = scanner.leading;
    if (tok === ';' && lit !== 'semicolon') {
      out += '\n';
      end = next;
      continue;
    }
    const token = text.slice(start, next);
    const [a, b] = [out.at(-1) ?? '\n', token[0] as string];
    if (start > end && ((isWord(a) && isWord(b)) || (isOperator(a) && isOperator(b)))) out += ' ';
    out += token;
    end = next;
  }
  return out;
}

function isWord(c: string): boolean {
  return /[\w.]/.test(c) || c > '\x7f';
}

function isOperator(c: string): boolean {
  return /[-+*/%&|^<>=!:~]/.test(c);
}

/** A digest with the bodies of some functions, named as the compiler names them, apart. */
export function bodiesApart(digest: FileDigest, isApart: (func: string) => boolean): FileDigest {
  const text = digest.text as string;
  const fields = (digest.index as string).split(' ');
  let [rest, bodies] = ['', ''];
  const index = digestEntries(digest).map((entry, i) => {
    const field = fields[i] as string;
    const body = entry.kind === 'func' ? entry.body : null;
    const recv = entry.kind === 'func' && entry.recv !== '' ? `${entry.recv}.` : '';
    rest += text.slice(entry.start, entry.end);
    if (body === null) return field;
    const bodyText = text.slice(body.start, body.end);
    if (!isApart(recv + entry.names[0])) {
      rest += bodyText;
      return field;
    }
    bodies += bodyText;
    const length = entry.end - entry.start;
    return `${field[0]?.toUpperCase()}${field.slice(1).replace(/\d+:\d+$/, `${length}:${bodyText.length}`)}`;
  });
  return bodies === '' ? digest : { ...digest, index: index.join(' '), text: rest, bodies };
}

/** Cuts a text without comments; also gives the first name of each of its initialisers. */
interface Short {
  readonly digest: FileDigest;
  readonly initialised: readonly string[];
  /** It has init functions or values of blank variables. */
  readonly starts: boolean;
}

function digestFile(name: string, text: string): Short {
  const file = new SourceFile(name, text, 1);
  const index: string[] = [];
  const initialised: string[] = [];
  const imports: [string, string][] = [];
  let out = '';
  for (const { keyword, start, body, end } of declarations(text)) {
    const part = text.slice(start, end);
    if (keyword === 'import') {
      const [, local = '', path] = /^(\w*|\.)(["`].*["`])$/s.exec(part) ?? [];
      imports.push([unquoteString(path as string) as string, local]);
      continue;
    }
    const names: readonly string[] = [];
    const at = { names, start, end };
    const decls = readEntry(
      file,
      keyword === 'func'
        ? { kind: 'func', recv: '', ptr: false, body: null, ...at, end: body }
        : keyword === 'var'
          ? { kind: 'var', init: 'none', ...at }
          : { kind: keyword, ...at },
    );
    const [d] = decls;
    if (d?.kind === 'ConstDecl') {
      const all = decls.flatMap((one) => (one.kind === 'ConstDecl' ? one.nameList : []));
      index.push(`c:${all.map((n) => n.value).join()}:${part.length}`);
    } else if (d?.kind === 'VarDecl') {
      const all = d.nameList.map((n) => n.value);
      // `var _ I = T{}` is there for the compiler to check, which was done.
      if (all.every((n) => n === '_') && !calls(d)) continue;
      const kind = d.values === null ? 'z' : d.values.kind === 'ListExpr' || all.length === 1 ? 'v' : 'w';
      const initialises = kind === 'v' ? all : kind === 'w' ? all.slice(0, 1) : [];
      initialised.push(...initialises.filter((n) => n !== '_'));
      index.push(`${kind}:${all.join()}:${part.length}`);
    } else if (d?.kind === 'TypeDecl') index.push(`t:${d.name.value}:${part.length}`);
    else if (d?.kind === 'FuncDecl') {
      if (d.name.value === '_') continue;
      const recv = d.recv === null ? 'f' : receiver(d.recv.type);
      index.push(`${recv}:${d.name.value}:${part.length}:${end - body}`);
    }
    out += part;
  }
  const starts = index.some((entry) => /^(?:f:init|[vw]:_(?:,_)*):/.test(entry));
  return { digest: { name, imports, index: index.join(' '), text: out }, initialised, starts };
}

interface Cut {
  readonly keyword: 'import' | 'const' | 'type' | 'var' | 'func';
  readonly start: number;
  /** Of a function: where its body begins, else end. */
  readonly body: number;
  readonly end: number;
}

/** The declarations of a text, without their keywords; groups are cut up, but for constants, which depend on one another. */
function declarations(text: string): Cut[] {
  const cuts: Cut[] = [];
  const scanner = new Scanner(
    text,
    () => undefined,
    () => undefined,
  );
  scanner.next();
  // package name ;
  for (let i = 0; i < 3; i++) scanner.next();
  while (scanner.tok !== 'EOF') {
    const keyword = scanner.tok as Cut['keyword'];
    scanner.next();
    const group = (scanner.tok as string) === '(' && /^(import|type|var)$/.test(keyword);
    if (group) scanner.next();
    let depth = 0;
    let start = scanner.start;
    let body = -1;
    let before = '';
    let end = start;
    for (;;) {
      const tok = scanner.tok as string;
      if (depth === 0 && (tok === ';' || (group && tok === ')'))) {
        // The last braces of a function are its body, if they are not those of its result's type.
        const hasBody = keyword === 'func' && body >= 0;
        if (end > start) cuts.push({ keyword, start, body: hasBody ? body : end, end });
        scanner.next();
        if (!group || tok === ')') break;
        start = end = scanner.start;
        continue;
      }
      if (tok === '{' && depth === 0)
        body = before === 'interface' || before === 'struct' ? -1 : scanner.start;
      if (tok === '(' || tok === '[' || tok === '{') depth++;
      else if (tok === ')' || tok === ']' || tok === '}') depth--;
      before = tok;
      scanner.next();
      end = scanner.leading;
    }
    if (group) scanner.next();
  }
  return cuts;
}

/** Whether initialising the variables may call a function; what looks like a conversion does not. */
function calls(d: VarDecl): boolean {
  let found = false;
  walk(d, (n) => {
    if (n.kind === 'CallExpr' && /^(?:Name|SelectorExpr)$/.test(unparen(n.fun).kind)) found = true;
    return true;
  });
  return found;
}

/** How the index names a method's receiver. */
function receiver(type: Expr): string {
  let base = unparen(type);
  const pointer = base.kind === 'Operation';
  if (base.kind === 'Operation') base = unparen(base.x);
  if (base.kind === 'IndexExpr') base = base.x;
  if (base.kind !== 'Name') throw new Error('a receiver without a name');
  return `${pointer ? 'p' : 'm'}:${base.value}`;
}

function addDocs(docs: Record<string, string>, d: Decl): void {
  const add = (name: string, doc: string): void => {
    if (doc !== '' && /^\p{Lu}/u.test(name.slice(name.indexOf('.') + 1))) docs[name] = doc;
  };
  if (d.kind === 'ConstDecl' || d.kind === 'VarDecl') for (const name of d.nameList) add(name.value, d.doc);
  else if (d.kind === 'TypeDecl') add(d.name.value, d.doc);
  else if (d.kind === 'FuncDecl') {
    const recv = d.recv === null ? '' : `${receiver(d.recv.type).slice(2)}.`;
    add(recv + d.name.value, d.doc);
  }
}

/** The comment before a package clause. */
function packageDoc(texts: Sources['files']): string {
  for (const [, text] of texts) {
    const doc = docText(text, 0, text.search(/^package /m));
    if (doc !== '') return doc;
  }
  return '';
}
