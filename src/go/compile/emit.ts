// This file writes emitted text line by line and keeps the table from its lines to lines of Go. A line of text starts
// with a mark that names its entry in the table; the marks are taken out when the program is put together.

import type { FileSet } from '../syntax/index.ts';
import type { Pos } from '../syntax/nodes.ts';

/** From lines of the emitted script, counted from 1 in traces and from 0 here, to Go. */
export interface LineTable {
  readonly files: readonly string[];
  /** Function names as traces print them: main.main, main.(*T).M, main.main.func1. */
  readonly funcs: readonly string[];
  /** For each of funcs, whether it has parameters or a receiver, which traces show as (...). */
  readonly hasParams: readonly boolean[];
  /** Triples of indices: file, line, function. */
  readonly entries: Int32Array;
  /** For each emitted line, from 0, its entry, or -1. */
  readonly byLine: Int32Array;
}

/** A line of Go. */
export interface Place {
  readonly filename: string;
  readonly line: number;
}

export class LineMap {
  readonly #fset: FileSet;
  readonly #files = new Map<string, number>();
  readonly #funcs = new Map<string, number>();
  /** Of each function, by file and line. */
  readonly #entries: Map<number, number>[] = [];
  readonly #sites = new Map<string, number>();
  readonly #triples: number[] = [];
  readonly #withParams = new Set<string>();
  /** What was last asked for, and the positions for which the answer is the same. */
  readonly #last = { from: 0, to: 0, func: '', entry: -1 };

  constructor(fset: FileSet) {
    this.#fset = fset;
  }

  entry(pos: Pos, func: string): number {
    const last = this.#last;
    if (pos >= last.from && pos < last.to && func === last.func) return last.entry;
    const entry = this.#lineEntry(pos, func);
    const span = this.#fset.file(pos)?.lineSpan(pos) ?? [0, 0];
    [last.from, last.to] = span;
    last.func = func;
    last.entry = entry;
    return entry;
  }

  #lineEntry(pos: Pos, func: string): number {
    return this.entryAt(this.place(pos), func);
  }

  /** An entry for one place on a line, where several are to be told apart. */
  site(pos: Pos, func: string): number {
    const { filename, line, column } = this.#fset.position(pos);
    const key = `${filename}:${line}:${column}:${func}`;
    let e = this.#sites.get(key);
    if (e === undefined)
      this.#sites.set(key, (e = this.#add(intern(this.#files, filename), line, intern(this.#funcs, func))));
    return e;
  }

  /** The line of another entry in another function. */
  sameLine(entry: number, func: string): number {
    const [file, line] = [this.#triples[entry * 3] ?? 0, this.#triples[entry * 3 + 1] ?? 0];
    return this.#entry(file, line, intern(this.#funcs, func));
  }

  place(pos: Pos): Place {
    const { filename, line } = this.#fset.position(pos);
    return { filename, line };
  }

  /** The entry of a line as its place was told before. */
  entryAt({ filename, line }: Place, func: string): number {
    return this.#entry(intern(this.#files, filename), line, intern(this.#funcs, func));
  }

  #entry(file: number, line: number, func: number): number {
    this.#entries[func] ??= new Map();
    const known = this.#entries[func];
    const key = file * 2 ** 20 + line;
    let e = known.get(key);
    if (e === undefined) known.set(key, (e = this.#add(file, line, func)));
    return e;
  }

  #add(file: number, line: number, func: number): number {
    this.#triples.push(file, line, func);
    return this.#triples.length / 3 - 1;
  }

  /** Says that a function has parameters or a receiver. */
  takesParams(func: string): void {
    this.#withParams.add(func);
  }

  /** Puts the parts of a program together. */
  finish(parts: readonly Lined[]): { code: string; lines: LineTable } {
    const byLine = new Int32Array(parts.reduce((sum, part) => sum + part.byLine.length, 0));
    let line = 0;
    for (const part of parts) {
      byLine.set(part.byLine, line);
      line += part.byLine.length;
    }
    const table: LineTable = {
      files: [...this.#files.keys()],
      funcs: [...this.#funcs.keys()],
      hasParams: [...this.#funcs.keys()].map((f) => this.#withParams.has(f)),
      entries: Int32Array.from(this.#triples),
      byLine,
    };
    return { code: parts.map(({ text }) => text).join('\n'), lines: table };
  }
}

/** Lines of text without marks. */
export interface Lined {
  readonly text: string;
  /** For each line its entry, or -1. */
  readonly byLine: Int32Array;
}

/** Entries that the code names. */
export const ENTRIES = /(?<=\x85)\d+(?=\x86)/g;

/** Text whose lines have no entries: of the library, which traces leave out. */
export function withoutLines(text: string): string {
  return text.replace(/\x83-?\d+\x84/g, '');
}

/** Takes the marks out of text, which begins with a declaration. */
export function takeOutMarks(text: string): Lined {
  if (!text.includes('\x83')) return withoutMarks(text);
  const lines = text.replace(/[\x85\x86]/g, '').split('\n');
  const byLine = new Int32Array(lines.length).fill(-1);
  let last = -1;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as string;
    if (line.charCodeAt(0) === 0x83) {
      const end = line.indexOf('\x84');
      last = Number(line.slice(1, end));
      lines[i] = line.slice(end + 1);
    } else if (line.startsWith('function') || line.startsWith('class') || line.startsWith('const')) last = -1;
    byLine[i] = last;
  }
  return { text: lines.join('\n'), byLine };
}

/** The same of text in which no line has an entry. */
function withoutMarks(text: string): Lined {
  let lines = 1;
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) lines++;
  return {
    text: text.includes('\x85') ? text.replace(/[\x85\x86]/g, '') : text,
    byLine: new Int32Array(lines).fill(-1),
  };
}

function intern(map: Map<string, number>, key: string): number {
  let i = map.get(key);
  if (i === undefined) map.set(key, (i = map.size));
  return i;
}

/** Text between which what follows stands on a line of its own that has the entry. */
export function lineMark(entry: number): string {
  return `\n\x83${entry}\x84`;
}

/** An entry as a number in emitted code. */
export function entryNumber(entry: number): string {
  return `\x85${entry}\x86`;
}

/** For lines that belong to no Go function. */
export const GLUE = -2;

/** Lines of a function body. */
export class Writer {
  readonly lines: string[] = [];
  indent: number;
  /** Entry of the line table for lines to come; -1: that of the line before; GLUE: none. */
  entry = -1;
  constructor(indent: number) {
    this.indent = indent;
  }

  line(text: string): void {
    // One blank however deep: it tells what is in a function from what is not, and nobody reads the text but JavaScript engines.
    this.lines.push(
      `${this.entry === -1 ? '' : `\x83${this.entry === GLUE ? -1 : this.entry}\x84`}${this.indent > 0 ? ' ' : ''}${text}`,
    );
  }

  open(text: string): void {
    this.line(text);
    this.indent++;
  }

  close(text = '}'): void {
    this.indent--;
    this.line(text);
  }

  /** `} else {` and its like. */
  mid(text: string): void {
    this.indent--;
    this.line(text);
    this.indent++;
  }

  /** Puts text before the code of a line written earlier. */
  prefix(i: number, text: string): void {
    this.lines[i] = (this.lines[i] as string).replace(/^(?:\x83-?\d+\x84)? */, (m) => m + text);
  }

  text(): string {
    return this.lines.join('\n');
  }
}
