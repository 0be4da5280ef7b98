// This file maps positions to files, lines and columns. A FileSet hands every file a range of integers; a Pos is an
// integer in one of them. Go counts columns in bytes of UTF-8, editors in UTF-16 code units: both are given.

import { NoPos, type Pos } from './nodes.ts';

export interface Position {
  readonly filename: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in bytes of UTF-8, as the compiler prints it; 0 where a line directive leaves it open. */
  readonly column: number;
  /** From 1, in UTF-16 code units, as an editor counts. */
  readonly utf16Column: number;
  /** From 0, in UTF-16 code units. */
  readonly offset: number;
}

/** What a line directive says of the text from an offset on. */
interface LineBase {
  readonly offset: number;
  readonly filename: string;
  readonly line: number;
  /** 0: columns are not known. */
  readonly column: number;
}

/** A text whose length is known before it is loaded. */
export interface LaterText {
  readonly length: number;
  text: string | null;
}

/** Thrown when something of a text is read that is not loaded yet. */
export class TextNotLoaded extends Error {}

export function isLoaded(text: string | LaterText): boolean {
  return typeof text === 'string' || text.text !== null;
}

/** The text; of says what it is of. */
export function loadedText(text: string | LaterText, of: string): string {
  if (typeof text === 'string') return text;
  if (text.text === null) throw new TextNotLoaded(of);
  return text.text;
}

export class SourceFile {
  readonly name: string;
  readonly #text: string | LaterText;
  readonly base: Pos;
  #lineStarts: number[] | undefined;
  /** In the order of their offsets. */
  readonly #lineBases: LineBase[] = [];

  constructor(name: string, text: string | LaterText, base: Pos) {
    this.name = name;
    this.#text = text;
    this.base = base;
  }

  get text(): string {
    return loadedText(this.#text, this.name);
  }

  /** The position after the last. */
  get end(): Pos {
    return this.base + this.#text.length;
  }

  pos(offset: number): Pos {
    return this.base + offset;
  }

  /** Offsets at which lines start; found when first asked for, since only messages and line tables need them. */
  get lineStarts(): readonly number[] {
    if (this.#lineStarts === undefined) {
      const starts = [0];
      for (let i = this.text.indexOf('\n'); i >= 0; i = this.text.indexOf('\n', i + 1)) starts.push(i + 1);
      this.#lineStarts = starts;
    }
    return this.#lineStarts;
  }

  /** The line (from 1) that holds an offset. */
  lineAt(offset: number): number {
    const starts = this.lineStarts;
    let lo = 0;
    let hi = starts.length;
    while (hi - lo > 1) {
      const mid = (lo + hi) >> 1;
      if ((starts[mid] as number) <= offset) lo = mid;
      else hi = mid;
    }
    return lo + 1;
  }

  /** The positions from the first (included) to the last (excluded) of the line that holds pos; null if line directives are about. */
  lineSpan(pos: Pos): readonly [Pos, Pos] | null {
    if (this.#lineBases.length > 0) return null;
    const line = this.lineAt(pos - this.base);
    return [
      this.pos(this.lineStarts[line - 1] as number),
      this.pos(this.lineStarts[line] ?? this.text.length + 1),
    ];
  }

  /** From offset on, positions are counted as a line directive says. Called in the order of the offsets. */
  addLineBase(offset: number, said: { filename: string | null; line: number; column: number }): void {
    const filename = said.filename ?? this.#lineBases.at(-1)?.filename ?? this.name;
    this.#lineBases.push({ offset, filename, line: said.line, column: said.column });
  }

  /** As messages name it: line directives count. */
  position(pos: Pos): Position {
    const offset = pos - this.base;
    const line = this.lineAt(offset);
    const start = this.lineStarts[line - 1] as number;
    const column = utf8Length(this.text, start, offset) + 1;
    const utf16Column = offset - start + 1;
    const base = this.#lineBases.findLast((b) => b.offset <= offset);
    if (base === undefined) return { filename: this.name, line, column, utf16Column, offset };
    const baseLine = this.lineAt(base.offset);
    const inLine = utf8Length(this.text, this.lineStarts[baseLine - 1] as number, base.offset) + 1;
    return {
      filename: base.filename,
      line: base.line + line - baseLine,
      column: base.column === 0 ? 0 : line === baseLine ? base.column + column - inLine : column,
      utf16Column,
      offset,
    };
  }
}

export class FileSet {
  readonly files: SourceFile[] = [];
  readonly first: Pos;
  /** Holds the positions from its `first` upwards: files that are kept while those of a program come and go. */
  readonly #library: FileSet | null;
  #next: Pos;

  constructor(library: FileSet | null = null, first: Pos = NoPos + 1) {
    this.#library = library;
    this.first = first;
    this.#next = first;
  }

  addFile(name: string, text: string | LaterText): SourceFile {
    const file = new SourceFile(name, text, this.#next);
    // One more than the length, so that the end of the file is a position of its own.
    this.#next += text.length + 1;
    this.files.push(file);
    return file;
  }

  /** The file that holds pos, or undefined for NoPos. */
  file(pos: Pos): SourceFile | undefined {
    if (pos === NoPos) return undefined;
    if (this.#library !== null && pos >= this.#library.first) return this.#library.file(pos);
    let lo = 0;
    let hi = this.files.length;
    while (hi - lo > 1) {
      const mid = (lo + hi) >> 1;
      if ((this.files[mid] as SourceFile).base <= pos) lo = mid;
      else hi = mid;
    }
    return this.files[lo];
  }

  position(pos: Pos): Position {
    const file = this.file(pos);
    return file ? file.position(pos) : { filename: '', line: 0, column: 0, utf16Column: 0, offset: 0 };
  }
}

/** The number of bytes that text[start:end] takes in UTF-8. */
export function utf8Length(text: string, start: number, end: number): number {
  let n = 0;
  for (let i = start; i < end; i++) {
    const c = text.charCodeAt(i);
    if (c < 0x80) n += 1;
    else if (c < 0x800) n += 2;
    else if (c >= 0xd800 && c < 0xdc00 && i + 1 < end) {
      n += 4;
      i++;
    } else n += 3;
  }
  return n;
}
