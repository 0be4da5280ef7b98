// This file holds the imports of a program against what the go command refuses before it compiles anything: paths that are none,
// packages that are not there, programs, internal packages of others, and cycles. Words and order are the go command's.

import { type File, type ImportDecl, unquoteString, utf8Decode } from '../syntax/index.ts';
import { type Diagnostic, importPathProblem } from '../types/index.ts';
import { isStandardPath } from './real-names.ts';
import type { Source, Sources } from './sources.ts';

interface Import {
  readonly path: string;
  readonly decl: ImportDecl;
  readonly file: File;
}

export interface ImportRules {
  readonly sources: Sources;
  /** Whether the standard library here has a package. */
  readonly has: (path: string) => boolean;
  /** `main.go:3:8`, and the file's name alone. */
  readonly place: (imp: { readonly decl: ImportDecl }) => { readonly at: string; readonly file: string };
}

/** What is wrong with the imports of the packages that the roots need. */
export function importProblems(rules: ImportRules, roots: readonly Source[]): Diagnostic[] {
  const { sources } = rules;
  const found: Diagnostic[] = [];
  const seen = new Set<Source>();

  function report(imp: Import, msg: string, printed = ''): void {
    const path = imp.decl.localPkgName ?? imp.decl.path;
    if (path === null) return;
    const text = printed || `${rules.place(imp).at}: ${msg}`;
    found.push({
      pos: path.pos,
      end: path.pos + path.value.length,
      msg,
      soft: false,
      code: 'BrokenImport',
      printed: text,
    });
  }

  // by: how the source was come by, from the root.
  function visit(source: Source, by: readonly { readonly source: Source; readonly imp: Import }[]): void {
    seen.add(source);
    const stack = [...by.map((one) => one.source), source];
    const names = stack.map((one) => one.name);
    const refused: (() => void)[] = [];
    for (const imp of importsOf(source)) {
      const { path } = imp;
      const own = malformation(path) === '' ? sources.get(path) : undefined;
      if (own === undefined) {
        const msg = refusal(rules, path);
        if (/^internal\//.test(path) || (msg === '' && !mayUse(path, source, sources)))
          refused.push(() => report(imp, ...internal(imp, names)));
        else if (msg !== '') report(imp, msg);
        continue;
      }
      if (stack.includes(own) && !isTestOf(source, own)) {
        const chain = [...by.map((one) => one.imp), imp];
        const lines = chain.map((one) => `\timports ${one.path} from ${rules.place(one).file}`);
        report(
          imp,
          'import cycle not allowed',
          `package ${names[0]}\n${lines.join('\n')}: import cycle not allowed`,
        );
        continue;
      }
      if (/^found|\/\/go:build/.test(own.refusal)) report(imp, own.refusal);
      else if (own.refusal.startsWith('no ')) report(imp, own.refusal, `${own.name}: ${own.refusal}`);
      else if (own.refusal !== '')
        report(
          imp,
          own.refusal,
          `package ${names.join('\n\timports ')}\n\timports ${own.name}: ${own.refusal}`,
        );
      // Tests may import the program that they test.
      else if (own.files[0]?.pkgName.value === 'main' && !isTestOf(source, own))
        refused.push(() => report(imp, `import "${path}" is a program, not an importable package`));
      else if (!mayUse(path, source, sources)) refused.push(() => report(imp, ...internal(imp, names)));
      if (!seen.has(own) && own.refusal === '') visit(own, [...by, { source, imp }]);
    }
    // The go command remembers one error of each package's own.
    refused[0]?.();
  }

  function internal(imp: Import, names: readonly string[]): [string, string] {
    const msg = `use of internal package ${imp.path} not allowed`;
    return [msg, `package ${names.join('\n\timports ')}\n\t${rules.place(imp).at}: ${msg}`];
  }

  for (const root of roots) if (!seen.has(root)) visit(root, []);
  return found;
}

/** An external test imports the package that it tests, as does the program that runs the tests. */
function isTestOf(source: Source, own: Source): boolean {
  return source.name === `${own.name}_test` || source.name === `${own.name}.test`;
}

/** The imports of a package's files in the order of their paths, each where it stands first. */
function importsOf(source: Source): Import[] {
  const imports = new Map<string, Import>();
  for (const file of source.files) {
    for (const decl of file.declList) {
      if (decl.kind !== 'ImportDecl' || decl.path === null || decl.path.bad) continue;
      const path = utf8Decode(unquoteString(decl.path.value) ?? '');
      // What is no import path at all is for the checker to say.
      if (importPathProblem(path) === '' && !imports.has(path)) imports.set(path, { path, decl, file });
    }
  }
  return [...imports.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Why a package that is none of the program's own cannot be imported; '' if it can. */
function refusal({ sources, has }: ImportRules, path: string): string {
  if (/^\.\.?(?:\/|$)/.test(path))
    return `"${path}" is relative, but relative import paths are not supported in module mode`;
  if (path.startsWith('/')) return `"${path}" is not a package path; see 'go help packages'`;
  const malformed = malformation(path);
  if (malformed !== '') return `malformed import path "${path}": ${malformed}`;
  if (has(path)) return '';
  if (path === 'C') return 'import "C": cgo is not available in the browser';
  if (isStandardPath(path)) return `package ${path} is not available in the browser`;
  if (path.split('/', 1)[0]?.includes('.') !== true) return `package ${path} is not in std`;
  const { requires } = sources.module;
  return requires.some((module) => path === module || path.startsWith(`${module}/`))
    ? `package ${path} is not available in the browser, which cannot download modules`
    : `no required module provides package ${path}; to add it:\n\tgo get ${path}`;
}

function malformation(path: string): string {
  const odd = /[^\0-~]/u.exec(path);
  if (odd !== null) return `invalid char '${odd[0]}'`;
  if (path.includes('//')) return 'double slash';
  if (path.endsWith('/')) return 'trailing slash';
  const dots = path.split('/').find((part) => part === '.' || part === '..');
  return dots === undefined ? '' : `invalid path element "${dots}"`;
}

/** "An import of a path containing the element “internal” is disallowed if the importing code is outside the tree rooted at the parent of the “internal” directory." */
function mayUse(path: string, by: Source, sources: Sources): boolean {
  const parts = path.split('/');
  const at = parts.lastIndexOf('internal');
  if (at < 0) return true;
  const parent = parts.slice(0, at).join('/');
  const importer = by.dir === '' ? sources.rootPath : `${sources.rootPath}/${by.dir}`;
  // Without a parent it is the standard library's.
  return parent !== '' && `${importer}/`.startsWith(`${parent}/`);
}
