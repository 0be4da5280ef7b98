// This file has what the tests of this folder share.

import type { File } from './nodes.ts';
import { parseFile } from './parser.ts';
import { FileSet } from './source.ts';

/** Parses text as x.go. Errors are "line:column message", sorted by position as the compiler prints them. */
export function parse(text: string): { file: File; errors: string[] } {
  const source = new FileSet().addFile('x.go', text);
  const list: { pos: number; msg: string }[] = [];
  const file = parseFile(source, (e) => list.push(e));
  list.sort((a, b) => a.pos - b.pos);
  const errors = list.map((e) => {
    const p = source.position(e.pos);
    return `${p.line}:${p.column} ${e.msg}`;
  });
  return { file, errors };
}

export function errorsOf(text: string): string[] {
  return parse(text).errors;
}
