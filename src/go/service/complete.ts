// This file lists what may be written at the cursor. A name is put there first, so that the parser sees a whole
// program: after a dot it is looked for in what stands before it, in a struct literal among the fields, else in all
// scopes around it. Packages that the file does not import yet are offered with the import.

import type { Completion, CompletionKind, Completions, Files, Spot } from '../go-api.ts';
import type { Library } from '../load/library.ts';
import type { Program } from '../packages.ts';
import { keywords, type Node } from '../syntax/index.ts';
import { offsetOf } from '../text-places.ts';
import {
  deref,
  isExported,
  lookupFieldOrMethod,
  methodSet,
  type Obj,
  type Package,
  Pointer,
  type Scope,
  type Signature,
  type Type,
  typeString,
  Universe,
  underlying,
} from '../types/index.ts';
import { type Docs, docOf, parametersOf } from './describe.ts';
import { addImport, candidatePackages, packageName } from './imports.ts';
import { findName, type NamePlace, PLACEHOLDER, withName } from './places.ts';

export interface Asked {
  readonly library: Library;
  readonly load: (files: Files) => Program;
  /** Loads a package of the library that does not come with the engine. */
  readonly fetch: (path: string) => Promise<void>;
  readonly docs: Docs;
}

export async function completeAt(asked: Asked, files: Files, at: Spot): Promise<Completions> {
  const text = files[at.file] ?? '';
  const offset = offsetOf(text, at);
  const typed = /[\p{L}_][\p{L}\p{Nd}_]*$/u.exec(text.slice(0, offset))?.[0] ?? '';
  const start = offset - typed.length;
  const span = { file: at.file, line: at.line, startColumn: at.column - typed.length, endColumn: at.column };
  const inString = importPathBefore(text.slice(0, offset));
  if (inString !== null) {
    const from = at.column - inString.length;
    return { span: { ...span, startColumn: from }, items: importPaths(asked.library, inString) };
  }
  const rest = /^[\p{L}\p{Nd}_]*/u.exec(text.slice(offset))?.[0].length ?? 0;
  const whole = withName(text.slice(0, start) + text.slice(offset + rest), start, PLACEHOLDER);
  const before = /([\p{L}_][\p{L}\p{Nd}_]*)\.$/u.exec(text.slice(0, start))?.[1];
  const unimported = before === undefined ? [] : candidatePackages(asked.library, text, before);
  await Promise.all(unimported.map((path) => asked.fetch(path)));
  const program = asked.load({ ...files, [at.file]: whole });
  const place = placeholderIn(program, at.file);
  if (place === null) return { span, items: [] };
  const items = itemsAt(asked, place, text, unimported);
  return { span, items: await documented(asked, program, at.file, items) };
}

interface Item {
  readonly label: string;
  readonly obj: Obj | null;
  readonly kind: CompletionKind;
  readonly detail: string;
  readonly rank: number;
  /** The package that must be imported for it. */
  readonly needs?: string;
  readonly text?: string;
}

function placeholderIn(program: Program, path: string): NamePlace | null {
  for (const checked of program.own) {
    for (const file of checked.files) {
      const source = program.fset.file(file.pkgName.pos || file.eof);
      if (source === undefined || source.name.replace(/^\.\//, '') !== path) continue;
      return findName({ checked, file, source }, (name) => name.value === PLACEHOLDER);
    }
  }
  return null;
}

function itemsAt({ library }: Asked, place: NamePlace, text: string, unimported: readonly string[]): Item[] {
  const { checked, path, name } = place;
  const parent = path.at(-2);
  if (parent?.kind === 'SelectorExpr' && parent.sel === name) {
    const x = parent.x;
    if (x.kind === 'Name') {
      const obj = checked.info.uses.get(x);
      if (obj?.kind === 'PkgName') return exportsOf(obj.imported, checked.pkg, 0);
      if (obj === undefined) {
        return unimported.flatMap((path) => {
          const pkg = library.get(path)?.pkg;
          return pkg === undefined
            ? []
            : exportsOf(pkg, checked.pkg, 1).map((item) => ({ ...item, needs: path, text }));
        });
      }
    }
    const type = checked.info.types.get(x)?.type;
    return type === undefined ? [] : membersOf(type, checked.pkg);
  }
  const struct = literalAround(place);
  const fields = struct === null ? [] : membersOf(struct, checked.pkg).filter(({ kind }) => kind === 'field');
  return [...fields, ...namesInScope(place), ...packagesFor(library, text)];
}

/** The struct type whose literal the name may be a key of. */
function literalAround({ checked, path, name }: NamePlace): Type | null {
  let at = path.length - 2;
  const above = path[at];
  if (above?.kind === 'KeyValueExpr') {
    if (above.key !== name) return null;
    at--;
  }
  const literal: Node | undefined = path[at];
  if (literal?.kind !== 'CompositeLit') return null;
  const type = checked.info.types.get(literal)?.type;
  return type !== undefined && underlying(type).kind === 'Struct' ? type : null;
}

function exportsOf(pkg: Package, here: Package, rank: number): Item[] {
  const items: Item[] = [];
  for (const obj of pkg.scope.all()) if (obj.exported) items.push(itemOf(obj, here, rank));
  return items;
}

/** Fields and methods of a variable of type T, those of embedded fields behind its own. */
function membersOf(T: Type, here: Package): Item[] {
  const items: Item[] = [];
  const visible = (name: string, pkg: Package | null): boolean => isExported(name) || pkg === here;
  const [base] = deref(T);
  const seen = new Set<string>();
  const fields = (type: Type, depth: number): void => {
    const struct = underlying(deref(type)[0]);
    if (struct.kind !== 'Struct' || depth > 4) return;
    for (const field of struct.fields) {
      if (seen.has(field.name) || !visible(field.name, field.pkg)) continue;
      seen.add(field.name);
      // Of two fields at one depth neither can be selected.
      if (lookupFieldOrMethod(T, true, here, field.name)[0] !== null) items.push(itemOf(field, here, depth));
    }
    for (const field of struct.fields)
      if (field.embedded && field.type !== null) fields(field.type, depth + 1);
  };
  fields(T, 0);
  const receiver = underlying(base).kind === 'Interface' ? base : new Pointer(base);
  for (const { method, index } of methodSet(receiver))
    if (visible(method.name, method.pkg)) items.push(itemOf(method, here, index.length - 1));
  return items;
}

function namesInScope({ checked, path, name }: NamePlace): Item[] {
  const { info, pkg } = checked;
  const items = new Map<string, Item>();
  const add = (item: Item): void => {
    if (!items.has(item.label) && item.label !== PLACEHOLDER && item.label !== '_')
      items.set(item.label, item);
  };
  const scopes: Scope[] = [];
  for (const node of path) {
    // The scope of a function belongs to its type.
    const scope = info.scopes.get(node.kind === 'FuncDecl' || node.kind === 'FuncLit' ? node.type : node);
    if (scope !== undefined) scopes.push(scope);
  }
  for (const scope of scopes.reverse()) {
    const isFile = scope.parent === pkg.scope;
    for (const obj of scope.elems.values())
      if (isFile || obj.scopePos <= name.pos) add(itemOf(obj, pkg, isFile ? 2 : 0));
  }
  for (const obj of pkg.scope.elems.values()) add(itemOf(obj, pkg, 1));
  for (const obj of Universe.elems.values()) add(itemOf(obj, pkg, 3));
  for (const word of keywords.keys()) add({ label: word, obj: null, kind: 'keyword', detail: '', rank: 4 });
  return [...items.values()];
}

/** Packages of the library that the file does not import. */
function packagesFor(library: Library, text: string): Item[] {
  return library
    .paths()
    .filter((path) => !text.includes(`"${path}"`))
    .map((path) => ({
      label: packageName(path),
      obj: null,
      kind: 'package',
      detail: path,
      rank: 5,
      needs: path,
      text,
    }));
}

function itemOf(obj: Obj, here: Package, rank: number): Item {
  return { label: obj.name, obj, kind: kindOf(obj), detail: detailOf(obj, here), rank };
}

function kindOf(obj: Obj): CompletionKind {
  switch (obj.kind) {
    case 'PkgName':
      return 'package';
    case 'Const':
    case 'Nil':
      return 'const';
    case 'TypeName':
      return 'type';
    case 'Func':
      return obj.type?.kind === 'Signature' && obj.type.recv !== null ? 'method' : 'func';
    case 'Builtin':
      return 'builtin';
    default:
      return obj.kind === 'Var' && obj.isField ? 'field' : 'var';
  }
}

function detailOf(obj: Obj, here: Package): string {
  const relative = (pkg: Package): string => (pkg === here ? '' : pkg.name);
  if (obj.kind === 'PkgName') return obj.imported.path;
  if (obj.kind === 'Builtin' || obj.kind === 'Nil' || obj.kind === 'Label' || obj.type === null) return '';
  if (obj.type.kind === 'Signature' && obj.kind === 'Func') return signatureText(obj.type, here);
  if (obj.kind === 'TypeName') return underlying(obj.type).kind.toLowerCase();
  return typeString(obj.type, relative);
}

function signatureText(signature: Signature, here: Package): string {
  return typeString(signature, (pkg) => (pkg === here ? '' : pkg.name)).replace(
    /^func\(.*?\)(?=[^)]*$)|^func/,
    (written) => (written === 'func' ? '' : `(${parametersOf(signature, here).join(', ')})`),
  );
}

async function documented(
  asked: Asked,
  program: Program,
  at: string,
  items: readonly Item[],
): Promise<Completion[]> {
  return Promise.all(
    items.map(async ({ label, obj, kind, detail, rank, needs, text }) => ({
      label,
      kind,
      detail,
      rank,
      doc: obj === null || kind === 'package' ? '' : await docOf(program, asked.docs, obj),
      edits: needs === undefined || text === undefined ? [] : addImport(at, text, needs),
    })),
  );
}

/** What is typed of an import path if the text ends inside one. */
function importPathBefore(text: string): string | null {
  const line = text.slice(text.lastIndexOf('\n') + 1);
  const typed = /^\s*(?:import\s+)?(?:[\w.]+\s+)?"([^"]*)$/.exec(line)?.[1];
  if (typed === undefined) return null;
  if (/^\s*import\s/.test(line)) return typed;
  // Inside import ( … ).
  const open = text.lastIndexOf('import (');
  return open >= 0 && !text.slice(open).includes(')') ? typed : null;
}

function importPaths(library: Library, typed: string): Completion[] {
  return library
    .paths()
    .filter((path) => path.startsWith(typed))
    .map((path) => ({ label: path, kind: 'package', detail: '', doc: '', edits: [], rank: 0 }));
}
