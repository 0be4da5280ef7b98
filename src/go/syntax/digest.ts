// This file reads the library's sources as they are shipped: digests, made at build time by scripts/std-digest.ts. A
// digest is a file's text without comments, cut into declarations, with a list of what each declares; so that names are
// known without parsing anything, and a declaration, or a function's body, is parsed when it is first asked for. What few
// programs need of a package may even be loaded then.

import type { BlockStmt, Decl, Pos, Stmt } from './nodes.ts';
import { type Parser, parserOf } from './parser.ts';
import { type LaterText, loadedText, SourceFile } from './source.ts';

export interface FileDigest {
  readonly name: string;
  /** What it imports: paths, and names where it gives one (else ''). */
  readonly imports: readonly (readonly [path: string, name: string])[];
  /**
   * Entries in the order of the text: `f:Name:length:body`; `m:Type:Name:length:body` (p if the receiver is a pointer);
   * `t:Name:length`; `c:Name,Name:length`; `v:Name,Name:length` (w with one value for all, z without values). F, M and P:
   * the length does not count the body, which is among the bodies.
   */
  readonly index: string | LaterText;
  /** The declarations without their keywords, one after the other. */
  readonly text: string | LaterText;
  /** Bodies that are seldom read, one after the other. */
  readonly bodies?: string | LaterText;
}

export interface PackageDigest {
  readonly name: string;
  readonly files: readonly FileDigest[];
  /** The variables in the order of initialisation (the first of each initialiser, blank ones left out), if it is not that of the text. */
  readonly initOrder: string;
  /** There are init functions, or values of blank variables, in texts that come with it. */
  readonly starts?: true;
}

/** One declaration in a digest's text. */
export type Entry = {
  readonly names: readonly string[];
  readonly start: number;
  readonly end: number;
} & (
  | { readonly kind: 'const' | 'type' }
  | {
      readonly kind: 'var';
      /** A value for each, one for all, or none. */
      readonly init: 'each' | 'one' | 'none';
    }
  | {
      readonly kind: 'func';
      /** Name of the receiver's type, '' for functions. */
      readonly recv: string;
      readonly ptr: boolean;
      /** Where the body is; null if there is none. */
      readonly body: Body | null;
    }
);

interface Body {
  /** In which text: that of the declarations, or that of the bodies. */
  readonly apart: boolean;
  readonly start: number;
  readonly end: number;
}

const values = { v: 'each', w: 'one', z: 'none' } as const;

export function digestEntries(digest: FileDigest): Entry[] {
  const index = loadedText(digest.index, digest.name);
  if (index === '') return [];
  let at = 0;
  let bodiesAt = 0;
  return index.split(' ').map((text): Entry => {
    const fields = text.split(':');
    const letter = fields[0] as string;
    const start = at;
    if (FUNCS.includes(letter)) {
      const isMethod = !/f/i.test(letter);
      const [name, length, body] = fields.slice(isMethod ? 2 : 1) as [string, string, string];
      const apart = letter < 'a';
      at += Number(length);
      const end = apart ? at : at - Number(body);
      const bodyStart = apart ? bodiesAt : end;
      if (apart) bodiesAt += Number(body);
      return {
        kind: 'func',
        names: [name],
        recv: isMethod ? (fields[1] as string) : '',
        ptr: /p/i.test(letter),
        start,
        end,
        body: body === '0' ? null : { apart, start: bodyStart, end: bodyStart + Number(body) },
      };
    }
    at += Number(fields[2]);
    const part = { names: (fields[1] as string).split(','), start, end: at };
    if (letter === 'c' || letter === 't') return { kind: letter === 'c' ? 'const' : 'type', ...part };
    return { kind: 'var', init: values[letter as keyof typeof values], ...part };
  });
}

/** Letters of functions and methods. */
const FUNCS = 'fmpFMP';

/** Parses a declaration; of a group of constants all. The body of a function stays unread; some stand in a file of their own. */
export function readEntry(file: SourceFile, entry: Entry, bodies: SourceFile | null = null): Decl[] {
  const list: Decl[] = [];
  switch (entry.kind) {
    case 'const': {
      const parser = part(file, entry.start, entry.end);
      parser.appendGroup(list, '', (group) => parser.constDecl(group, ''));
      break;
    }
    case 'var':
      list.push(part(file, entry.start, entry.end).varDecl(null, ''));
      break;
    case 'type':
      list.push(part(file, entry.start, entry.end).typeDecl(null, ''));
      break;
    case 'func': {
      const decl = part(file, entry.start, entry.end).funcDecl('');
      const { body } = entry;
      const text = body?.apart === true ? bodies : file;
      const unread = body === null || text === null ? null : new UnreadBody(text, body.start, body.end);
      list.push({ ...decl, body: unread });
    }
  }
  return list;
}

/** The body of a function of the library. */
export class UnreadBody implements BlockStmt {
  readonly kind = 'BlockStmt';
  readonly pos: Pos;
  readonly rbrace: Pos;
  readonly #file: SourceFile;
  #list: readonly Stmt[] | null = null;
  #onRead: (() => void) | null = null;

  constructor(file: SourceFile, start: number, end: number) {
    this.pos = file.pos(start);
    this.rbrace = file.pos(end - 1);
    this.#file = file;
  }

  /** Has f called when the body has been read for the first time. */
  onRead(f: () => void): void {
    this.#onRead = f;
  }

  get list(): readonly Stmt[] {
    if (this.#list === null) {
      const { base } = this.#file;
      const parser = part(this.#file, this.pos - base, this.rbrace + 1 - base);
      parser.fnest++;
      this.#list = parser.blockStmt('').list;
      this.#onRead?.();
    }
    return this.#list;
  }
}

/** A parser at the first token of a part of the file. */
function part(file: SourceFile, start: number, end: number): Parser {
  const text = new SourceFile(file.name, file.text.slice(start, end), file.pos(start));
  return parserOf(text, (e) => {
    // What was parsed when the digest was made has no errors.
    throw new Error(`${file.name}: ${e.msg}`);
  });
}
