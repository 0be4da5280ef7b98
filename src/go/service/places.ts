// This file finds places in a program: the name under a cursor with the nodes around it, and what a name stands for. Places
// come and go as editors count, lines and UTF-16 columns from 1.

import type { Span, Spot } from '../go-api.ts';
import type { Program } from '../packages.ts';
import { type File, type Name, type Node, type Pos, type SourceFile, walk } from '../syntax/index.ts';
import { offsetOf, type Place } from '../text-places.ts';
import type { CheckedPackage, Obj } from '../types/index.ts';

export interface FilePlace {
  readonly checked: CheckedPackage;
  readonly file: File;
  readonly source: SourceFile;
}

/** A name and the nodes that hold it, the file first and the name last. */
export interface NamePlace extends FilePlace {
  readonly name: Name;
  readonly path: readonly Node[];
}

/** What stands where a reader is about to write: no reader's name. */
export const PLACEHOLDER = 'ꙮ';

/** The file of a program by its path, as the program's files are keyed. */
export function fileOf(program: Program, path: string): FilePlace | null {
  for (const checked of program.own) {
    for (const file of checked.files) {
      const source = program.fset.file(file.pkgName.pos || file.eof);
      if (source !== undefined && source.name.replace(/^\.\//, '') === path) return { checked, file, source };
    }
  }
  return null;
}

/** The nearest position that the file has. */
function posOf(source: SourceFile, place: Place): Pos {
  return source.pos(offsetOf(source.text, place));
}

/** The name that begins, ends or goes on at the cursor. */
export function nameAt(program: Program, spot: Spot): NamePlace | null {
  const place = fileOf(program, spot.file);
  if (place === null) return null;
  const pos = posOf(place.source, spot);
  return findName(place, (name) => name.pos <= pos && pos <= name.pos + name.value.length);
}

export function findName(place: FilePlace, wanted: (name: Name) => boolean): NamePlace | null {
  const find = (node: Node, path: readonly Node[]): readonly Node[] | null => {
    const here = [...path, node];
    if (node.kind === 'Name') return wanted(node) ? here : null;
    for (const child of childrenOf(node)) {
      const found = find(child, here);
      if (found !== null) return found;
    }
    return null;
  };
  const path = find(place.file, []);
  return path === null ? null : { ...place, name: path.at(-1) as Name, path };
}

function childrenOf(node: Node): Node[] {
  const children: Node[] = [];
  walk(node, (n) => {
    if (n === node) return true;
    children.push(n);
    return false;
  });
  return children;
}

/** What a name stands for; null if the program does not say. */
export function objectOf({ checked, name, path }: NamePlace): Obj | null {
  const { defs, uses, implicits } = checked.info;
  const obj = uses.get(name) ?? defs.get(name);
  if (obj != null) return obj;
  // The variable of a type switch is declared once and stands for another one in each clause: the first will do.
  if (path.at(-2)?.kind !== 'TypeSwitchGuard') return null;
  for (const one of implicits.values()) if (one.kind === 'Var' && one.pos === name.pos) return one;
  return null;
}

/** What an instance's field or method was made from. */
export function originOf(obj: Obj): Obj {
  return obj.kind === 'Var' || obj.kind === 'Func' ? (obj.origin ?? obj) : obj;
}

export function spanOf(program: Program, pos: Pos, length: number): Span {
  const { filename, line, utf16Column } = program.fset.position(pos);
  return {
    file: filename.replace(/^\.\//, ''),
    line,
    startColumn: utf16Column,
    endColumn: utf16Column + length,
  };
}

/**
 * The text with a name at an offset, and with what is open in the line closed behind it: what is half typed is whole for the
 * parser then.
 */
export function withName(text: string, offset: number, name: string): string {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const lineEnd = text.indexOf('\n', offset);
  const rest = text.slice(offset, lineEnd < 0 ? text.length : lineEnd);
  const open: string[] = [];
  match(text.slice(lineStart, offset), open);
  match(rest, open);
  const closers = open
    .map((c) => PARTNERS[c] as string)
    .reverse()
    .join('');
  // What follows in the line belongs into the call, unless a block begins there.
  const whole = /^\s*(?:\{|$)/.test(rest) ? name + closers + rest : name + rest + closers;
  return text.slice(0, offset) + whole + text.slice(offset + rest.length);
}

const PARTNERS: Readonly<Record<string, string>> = { '(': ')', '[': ']' };

/** Brings what is open up to date with some more text. */
function match(text: string, open: string[]): void {
  for (const c of withoutStrings(text)) {
    if (PARTNERS[c] !== undefined) open.push(c);
    else if (c === PARTNERS[open.at(-1) ?? '']) open.pop();
  }
}

const withoutStrings = (line: string): string =>
  line.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`|\/\/.*$/g, '');
