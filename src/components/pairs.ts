// This file reads the `lines` of a comparison: pairs of line ranges, python=go, separated by semicolons, and says where
// the ribbons between two columns run. Pure.

export interface Range {
  readonly from: number;
  readonly to: number;
}

export interface Pair {
  readonly python: Range;
  readonly go: Range;
}

const RANGE = /^(\d+)(?:-(\d+))?$/;

function readRange(text: string, whole: string): Range {
  const match = RANGE.exec(text.trim());
  const from = Number(match?.[1]);
  const to = Number(match?.[2] ?? match?.[1]);
  if (match === null || from < 1 || to < from)
    throw new Error(`Compare: ${JSON.stringify(whole)} is not like "1-3=5-9; 5=11"`);
  return { from, to };
}

/** Reads `1-3=5-9; 5=11`; the limits are the numbers of lines of the two files. */
export function readPairs(text: string, pythonLines: number, goLines: number): Pair[] {
  return text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const [left = '', right = '', more] = part.split('=');
      if (more !== undefined) throw new Error(`Compare: ${JSON.stringify(part)} has two equals signs`);
      const pair = { python: readRange(left, part), go: readRange(right, part) };
      if (pair.python.to > pythonLines)
        throw new Error(`Compare: the Python has ${pythonLines} lines, not ${pair.python.to}`);
      if (pair.go.to > goLines) throw new Error(`Compare: the Go has ${goLines} lines, not ${pair.go.to}`);
      return pair;
    });
}

/** The pair that holds a line of one side. */
export function pairOfLine(
  pairs: readonly Pair[],
  side: 'python' | 'go',
): (line: number) => number | undefined {
  return (line) => {
    const index = pairs.findIndex((pair) => line >= pair[side].from && line <= pair[side].to);
    return index < 0 ? undefined : index;
  };
}

/** How many lines a text has, as an editor counts: a final newline starts none. */
export function lineCount(text: string): number {
  return text.replace(/\n$/, '').split('\n').length;
}

/** A ribbon's outline in a box `width` wide in which a line is `lineHeight` high and line 1 starts at `top`. */
export function ribbon(pair: Pair, width: number, lineHeight: number, top: number): string {
  const y = (line: number): number => top + (line - 1) * lineHeight;
  const [a, b, c, d] = [y(pair.python.from), y(pair.python.to + 1), y(pair.go.from), y(pair.go.to + 1)];
  const half = width / 2;
  return `M0 ${a}C${half} ${a} ${half} ${c} ${width} ${c}V${d}C${half} ${d} ${half} ${b} 0 ${b}Z`;
}

/** A range in words. */
export function rangeText({ from, to }: Range): string {
  return from === to ? `line ${from}` : `lines ${from} to ${to}`;
}
