// This file finds places in a text as editors count them, lines and UTF-16 columns from 1, and makes edits in it. Pure; for
// the engine and for the page.

import type { TextEdit } from './go-api.ts';

/** Line and column from 1, column in UTF-16 units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** The offset of a place in a text, the nearest one if the text has no such place. */
export function offsetOf(text: string, { line, column }: Place): number {
  let start = 0;
  for (let n = 1; n < line; n++) {
    const end = text.indexOf('\n', start);
    if (end < 0) return text.length;
    start = end + 1;
  }
  const end = text.indexOf('\n', start);
  return Math.min(start + column - 1, end < 0 ? text.length : end);
}

export function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1) as string).length + 1 };
}

/** The text with all the edits made. They are places in the text as it is, and do not overlap. */
export function withEdits(text: string, edits: readonly TextEdit[]): string {
  const pieces = edits
    .map((edit) => ({
      start: offsetOf(text, { line: edit.line, column: edit.startColumn }),
      end: offsetOf(text, { line: edit.endLine, column: edit.endColumn }),
      text: edit.text,
    }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  let [made, at] = ['', 0];
  for (const piece of pieces) {
    made += text.slice(at, piece.start) + piece.text;
    at = piece.end;
  }
  return made + text.slice(at);
}
