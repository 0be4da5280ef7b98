// This file finds room for what the arrows of a time line say: beside its arrow, between two lanes, where no other text
// stands. An arrow for which there is none goes without; a reader who steps to it sees it all the same, since what is
// said at the cursor is placed first. Pure: lengths in, places out.

/** An arrow as it is drawn, from bar to bar. */
export interface Line {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly text: string;
  /** Whether it is the arrow at the cursor. */
  readonly now: boolean;
}

export interface Label {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end';
}

export interface Room {
  readonly left: number;
  readonly right: number;
  /** The middles of the gaps between lanes, from the top. */
  readonly gaps: readonly number[];
}

const CHARACTER = 6.7;
const BESIDE = 6;
/** From the middle of a line of text to its base. */
const BASE = 4;

/** For each line the place of its text, or undefined. */
export function placeLabels(lines: readonly Line[], { left, right, gaps }: Room): (Label | undefined)[] {
  const taken = new Map<number, { from: number; to: number }[]>();
  const places: (Label | undefined)[] = lines.map(() => undefined);
  const order = [...lines.keys()].sort((a, b) => Number(lines[b]?.now) - Number(lines[a]?.now));
  for (const index of order) {
    const line = lines[index];
    if (line === undefined || line.text === '') continue;
    const width = line.text.length * CHARACTER;
    const free = candidates(line, gaps)
      .flatMap(({ gap, x }) => [
        { gap, x: x + BESIDE, anchor: 'start' as const, from: x + BESIDE, to: x + BESIDE + width },
        { gap, x: x - BESIDE, anchor: 'end' as const, from: x - BESIDE - width, to: x - BESIDE },
      ])
      .find(
        ({ gap, from, to }) =>
          from >= left &&
          to <= right &&
          (taken.get(gap) ?? []).every((other) => to + BESIDE < other.from || from > other.to + BESIDE),
      );
    if (free === undefined) continue;
    places[index] = { x: free.x, y: free.gap + BASE, anchor: free.anchor };
    taken.set(free.gap, [...(taken.get(free.gap) ?? []), { from: free.from, to: free.to }]);
  }
  return places;
}

// Where a line crosses a gap, nearest to its middle first.
function candidates({ x1, y1, x2, y2 }: Line, gaps: readonly number[]): { gap: number; x: number }[] {
  const middle = (y1 + y2) / 2;
  return gaps
    .filter((gap) => gap > Math.min(y1, y2) && gap < Math.max(y1, y2))
    .sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))
    .map((gap) => ({ gap, x: x1 + ((gap - y1) / (y2 - y1)) * (x2 - x1) }));
}
