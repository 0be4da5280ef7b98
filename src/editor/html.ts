// This file writes highlighted lines as HTML: one .line element a line, one span a token that is not plain. Labels
// (inferred types) and marks (which pair of a comparison a line belongs to) are woven in. The text between the tags is
// the source, character for character, but for the labels, which stand in elements of their own.

import type { Token } from './highlight.ts';

export interface LineLabel {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units: the label stands before this column's character. */
  readonly column: number;
  readonly text: string;
}

export interface HtmlOptions {
  readonly labels?: readonly LineLabel[];
  /** The pair that a line (from 1) belongs to. */
  readonly pairOf?: (line: number) => number | undefined;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (char) => ESCAPES[char] ?? char);
}

const span = ({ text, kind }: Token): string =>
  kind === 'plain' ? escapeHtml(text) : `<span class="tk-${kind}">${escapeHtml(text)}</span>`;

/** The inside of a <code> element. */
export function linesToHtml(lines: readonly (readonly Token[])[], options: HtmlOptions = {}): string {
  return lines
    .map((tokens, index) => {
      const line = index + 1;
      const labels = options.labels?.filter((label) => label.line === line) ?? [];
      const pair = options.pairOf?.(line);
      const mark = pair === undefined ? '' : ` data-pair="${pair}"`;
      return `<span class="line" data-line="${line}"${mark}>${withLabels(tokens, labels)}\n</span>`;
    })
    .join('');
}

function withLabels(tokens: readonly Token[], labels: readonly LineLabel[]): string {
  if (labels.length === 0) return tokens.map(span).join('');
  const waiting = [...labels].sort((a, b) => a.column - b.column);
  let html = '';
  let column = 1;
  const place = (): void => {
    while (waiting[0] !== undefined && waiting[0].column <= column)
      html += `<span class="inlay">${escapeHtml(waiting.shift()?.text ?? '')}</span>`;
  };
  for (const { text, kind } of tokens) {
    let rest = text;
    place();
    for (let next = waiting[0]; next !== undefined && next.column < column + rest.length; next = waiting[0]) {
      const head = rest.slice(0, next.column - column);
      html += span({ text: head, kind });
      rest = rest.slice(head.length);
      column = next.column;
      place();
    }
    if (rest !== '') html += span({ text: rest, kind });
    column += rest.length;
  }
  column = Number.POSITIVE_INFINITY;
  place();
  return html;
}
