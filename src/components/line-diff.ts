// This file compares two texts line by line: the longest sequence of lines that both have stays, the rest is the one's or the
// other's. Pure.

export interface DiffLine {
  readonly kind: 'same' | 'mine' | 'theirs';
  readonly text: string;
}

/** Lines only in `mine` stand before those only in `theirs` at the same place; a final newline starts no line. */
export function diffLines(mine: string, theirs: string): DiffLine[] {
  const [a, b] = [linesOf(mine), linesOf(theirs)];
  // kept[i][j]: how many lines a[i..] and b[j..] can share.
  const kept = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
  const at = (i: number, j: number): number => kept[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      (kept[i] as Uint32Array)[j] =
        a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const lines: DiffLine[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i], b[j]];
    if (left !== undefined && left === right) {
      lines.push({ kind: 'same', text: left });
      i++;
      j++;
    } else if (left !== undefined && (right === undefined || at(i + 1, j) >= at(i, j + 1))) {
      lines.push({ kind: 'mine', text: left });
      i++;
    } else {
      lines.push({ kind: 'theirs', text: right as string });
      j++;
    }
  }
  return lines;
}

const linesOf = (text: string): string[] => (text === '' ? [] : text.replace(/\n$/, '').split('\n'));
