// This file keeps the imports of a file: adds what is used and not imported, removes what is imported and not used. It works
// on the text, since a file that is half typed has imports too.

import type { TextEdit } from '../go-api.ts';
import type { Library } from '../load/library.ts';
import type { Program } from '../packages.ts';
import { Scanner, unquoteString, walk } from '../syntax/index.ts';
import type { Asked } from './complete.ts';
import { fileOf } from './places.ts';

interface Spec {
  /** Offsets of the whole: `name "path"`. */
  readonly start: number;
  readonly end: number;
  readonly path: string;
}

interface Imports {
  readonly specs: readonly Spec[];
  /** Of each declaration: from `import` to the end of the last spec or the closing parenthesis. */
  readonly decls: readonly {
    readonly start: number;
    readonly end: number;
    readonly grouped: boolean;
    readonly specs: readonly Spec[];
  }[];
  /** Behind the package clause. */
  readonly body: number;
}

/** The imports at the top of a text, as far as they can be read. */
function readImports(text: string): Imports {
  const ignore = (): void => undefined;
  const scanner = new Scanner(text, ignore, ignore);
  const decls: { start: number; end: number; grouped: boolean; specs: Spec[] }[] = [];
  let body = 0;
  scanner.next();
  if (scanner.tok === 'package') {
    scanner.next();
    body = scanner.start + scanner.lit.length;
    scanner.next();
    if ((scanner.tok as string) === ';') scanner.next();
  }
  while ((scanner.tok as string) === 'import') {
    const decl = { start: scanner.start, end: scanner.start + 6, grouped: false, specs: [] as Spec[] };
    scanner.next();
    if ((scanner.tok as string) === '(') {
      decl.grouped = true;
      scanner.next();
    }
    let start = -1;
    for (;;) {
      const { tok } = scanner as { tok: string };
      if (tok === 'literal') {
        const end = scanner.start + scanner.lit.length;
        decl.specs.push({
          start: start < 0 ? scanner.start : start,
          end,
          path: unquoteString(scanner.lit) ?? '',
        });
        decl.end = end;
        start = -1;
        scanner.next();
        if (!decl.grouped) break;
      } else if (tok === 'name' || tok === '.') {
        if (start < 0) start = scanner.start;
        scanner.next();
      } else if (tok === ';' && decl.grouped) scanner.next();
      else {
        if (tok === ')') {
          decl.end = scanner.start + 1;
          scanner.next();
        }
        break;
      }
    }
    decls.push(decl);
    if ((scanner.tok as string) === ';') scanner.next();
    body = decl.end;
  }
  return { specs: decls.flatMap(({ specs }) => specs), decls, body };
}

/** Packages that go by a name and that the text does not import, likelier ones first. */
export function candidatePackages(library: Library, text: string, name: string): string[] {
  const { specs } = readImports(text);
  const imported = specs.map(({ path }) => path);
  return library
    .paths()
    .filter((path) => packageName(path) === name && !imported.includes(path))
    .sort((a, b) => rankOf(a) - rankOf(b) || a.length - b.length);
}

/** Of packages of one name the one that programs mean mostly. */
const rankOf = (path: string): number => (/^(?:math\/rand|text\/template)$/.test(path) ? 0 : 1);

/** What a package is called: the last part of its path that is no version. */
export function packageName(path: string): string {
  const parts = path.split('/');
  const last = parts.at(-1) as string;
  return /^v\d+$/.test(last) ? (parts.at(-2) ?? last) : last;
}

/** The edit that imports a package; none if the text does already. */
export function addImport(file: string, text: string, path: string): TextEdit[] {
  return importsEdit(file, text, new Set(), [path]);
}

/** What the imports of a file must become: unused ones go, and what is used of the library comes. */
export async function organiseImports(
  asked: Asked,
  program: Program,
  file: string,
  text: string,
): Promise<TextEdit[]> {
  const place = fileOf(program, file);
  if (place === null) return [];
  const { checked, source } = place;
  const unused = new Set<number>();
  for (const d of checked.diagnostics)
    if (d.code === 'UnusedImport' && program.fset.file(d.pos) === source) unused.add(d.pos - source.base);
  // What is used of a name that nothing declares: x.Sel.
  const wanted = new Map<string, Set<string>>();
  walk(place.file, (n) => {
    if (n.kind === 'SelectorExpr' && n.x.kind === 'Name' && !checked.info.uses.has(n.x)) {
      const names = wanted.get(n.x.value) ?? new Set();
      wanted.set(n.x.value, names.add(n.sel.value));
    }
    return true;
  });
  const missing: string[] = [];
  for (const [name, names] of wanted) {
    const paths = candidatePackages(asked.library, text, name);
    await Promise.all(paths.map((path) => asked.fetch(path)));
    const fitting = paths.find((path) => {
      const scope = asked.library.get(path)?.pkg.scope;
      return scope !== undefined && [...names].every((one) => scope.lookup(one) !== null);
    });
    if (fitting !== undefined) missing.push(fitting);
  }
  return importsEdit(file, text, unused, missing);
}

/** unused: offsets inside the specs that go. */
function importsEdit(
  file: string,
  text: string,
  unused: ReadonlySet<number>,
  missing: readonly string[],
): TextEdit[] {
  const { specs, decls, body } = readImports(text);
  const isUnused = (spec: Spec): boolean => [...unused].some((at) => spec.start <= at && at <= spec.end);
  const left = specs.filter((spec) => !isUnused(spec)).map((spec) => text.slice(spec.start, spec.end));
  const added = missing
    .filter((path) => !specs.some((spec) => spec.path === path))
    .map((path) => `"${path}"`);
  if (added.length === 0 && left.length === specs.length) return [];
  const [first] = decls;
  if (first === undefined) return [editAt(file, text, body, body, `\n\n${declaration(added)}`)];
  const last = decls.at(-1) as (typeof decls)[number];
  const region = text.slice(first.start, last.end);
  // What somebody wrote between the imports stays: lines are taken out and put in one by one.
  if (/\/\/|\/\*/.test(region)) return lineEdits(file, text, decls, isUnused, added);
  const all = [...left, ...added];
  if (all.length > 0) return [editAt(file, text, first.start, last.end, declaration(all))];
  // Without imports the blank lines around them go too.
  const rest = /^\n*/.exec(text.slice(last.end))?.[0].length ?? 0;
  return [editAt(file, text, first.start, last.end + rest, '')];
}

function declaration(specs: readonly string[]): string {
  const [only] = specs;
  if (specs.length === 1) return `import ${only}`;
  const pathOf = (spec: string): string => /"(.*)"/.exec(spec)?.[1] ?? spec;
  const isStd = (spec: string): boolean => !(pathOf(spec).split('/')[0] as string).includes('.');
  const sorted = (list: readonly string[]): string[] =>
    [...list].sort((a, b) => (pathOf(a) < pathOf(b) ? -1 : 1)).map((spec) => `\t${spec}`);
  const std = sorted(specs.filter(isStd));
  const other = sorted(specs.filter((spec) => !isStd(spec)));
  return `import (\n${[...std, ...(std.length > 0 && other.length > 0 ? [''] : []), ...other].join('\n')}\n)`;
}

function lineEdits(
  file: string,
  text: string,
  decls: Imports['decls'],
  isUnused: (spec: Spec) => boolean,
  added: readonly string[],
): TextEdit[] {
  const edits: TextEdit[] = [];
  for (const { specs, grouped, start } of decls) {
    for (const spec of specs.filter(isUnused)) {
      const from = text.lastIndexOf('\n', grouped ? spec.start : start) + 1;
      const to = text.indexOf('\n', spec.end) + 1;
      edits.push(editAt(file, text, from, to === 0 ? text.length : to, ''));
    }
  }
  const group = decls.find(({ grouped }) => grouped);
  const last = decls.at(-1) as (typeof decls)[number];
  if (added.length > 0)
    edits.push(
      group === undefined
        ? editAt(file, text, last.end, last.end, added.map((spec) => `\nimport ${spec}`).join(''))
        : editAt(file, text, group.end - 1, group.end - 1, added.map((spec) => `\t${spec}\n`).join('')),
    );
  return edits;
}

function editAt(file: string, text: string, start: number, end: number, put: string): TextEdit {
  const place = (offset: number): [line: number, column: number] => {
    const before = text.slice(0, offset);
    return [before.split('\n').length, offset - before.lastIndexOf('\n')];
  };
  const [line, startColumn] = place(start);
  const [endLine, endColumn] = place(end);
  return { file, line, startColumn, endLine, endColumn, text: put };
}
