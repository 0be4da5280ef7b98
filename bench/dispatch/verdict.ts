/**
 * This file says what the live server is to reach, and whether a set of results shows it: a line for each claim, with the figure
 * that was measured. A ratio is the median of the ratios of runs that followed each other, since they had the same machine.
 */
import type { Measured } from './load.ts';

/** By test and server: what each run measured. */
export type Rounds = Readonly<Record<string, Readonly<Record<string, readonly Measured[]>>>>;

export interface Verdict {
  readonly line: string;
  readonly target: string;
  readonly figure: string;
  /** undefined: not measured. */
  readonly met: boolean | undefined;
}

type Of = readonly [test: string, peer: string];

interface Compared {
  readonly of: readonly Of[];
  figure(rounds: Rounds): number | undefined;
}

interface Line extends Compared {
  readonly line: string;
  readonly most?: number;
  readonly least?: number;
  readonly unit: string;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  if (sorted.length % 2 === 1) return sorted[middle]!;
  return sorted.length === 0 ? Number.NaN : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** How many times the time of the second the first takes. */
function times(first: Of, second: Of): Compared {
  const figure = (rounds: Rounds): number | undefined => {
    const some = rounds[first[0]]?.[first[1]];
    const others = rounds[second[0]]?.[second[1]];
    if (some === undefined || others === undefined || some.length !== others.length) return undefined;
    return median(some.map(({ nsPerMessage }, i) => nsPerMessage / others[i]!.nsPerMessage));
  };
  return { of: [first, second], figure };
}

/** How many times as fast the live server is. */
const faster = (test: string, than: string): Compared => times([test, than], [test, 'full']);

/** What each round of a test of the live server has measured by itself. */
function own(test: string, value: (one: Measured) => number | undefined): Compared {
  const of: Of = [test, 'full'];
  const figure = (rounds: Rounds): number | undefined => {
    const all = rounds[of[0]]?.[of[1]]?.flatMap((one) => value(one) ?? []);
    return all === undefined || all.length === 0 ? undefined : median(all);
  };
  return { of: [of], figure };
}

const LINES: readonly Line[] = [
  {
    line: 'one at a time, time over Node’s raw TCP echo',
    most: 1.15,
    unit: 'times',
    ...times(['window:1', 'full'], ['window:1', 'tcp-echo']),
  },
  {
    line: 'one at a time, faster than Tornado and ZeroMQ',
    least: 5.2,
    unit: 'times',
    ...faster('window:1', 'tornado-zmq'),
  },
  {
    line: 'one at a time, time over the Go port',
    most: 0.95,
    unit: 'times',
    ...times(['window:1', 'full'], ['window:1', 'go-port']),
  },
  {
    line: '256 on their way, faster than Tornado and ZeroMQ',
    least: 55,
    unit: 'times',
    ...faster('window:256', 'tornado-zmq'),
  },
  {
    line: '256 on their way, faster than the Go port',
    least: 5,
    unit: 'times',
    ...faster('window:256', 'go-port'),
  },
  {
    line: '256 on their way, speed of a bare gathered ws echo',
    least: 0.8,
    unit: 'times',
    ...faster('window:256', 'ws-echo'),
  },
  ...([100, 1000] as const).flatMap((receivers): Line[] => [
    {
      line: `one to ${receivers}, 32 on their way, faster than a ws.send for each`,
      least: 20,
      unit: 'times',
      ...faster(`fan-out:${receivers}`, 'ws-each'),
    },
    {
      line: `one to ${receivers}, 32 on their way, speed of the C server`,
      least: 1,
      unit: 'times',
      ...faster(`fan-out:${receivers}`, 'c-hub'),
    },
  ]),
  {
    line: 'one to 1000, one at a time, speed of the Go port',
    least: 1,
    unit: 'times',
    ...faster('fan-out:1000:1', 'go-port'),
  },
  {
    line: '10,000 idle connections, memory of each',
    most: 26,
    unit: 'KB',
    ...own('idle:10000', ({ bytesPerConnection }) =>
      bytesPerConnection === undefined ? undefined : bytesPerConnection / 1000,
    ),
  },
  {
    line: 'a broadcast to those 10,000 reaches all',
    most: 250,
    unit: 'ms',
    ...own('idle:10000', ({ nsPerMessage }) => nsPerMessage / 1e6),
  },
  {
    line: 'time of a message at 10,000 channels over that at 10',
    most: 1.1,
    unit: 'times',
    ...times(['channels:10000', 'full'], ['channels:10', 'full']),
  },
  {
    line: '256 on their way, time watched over not watched',
    most: 1.05,
    unit: 'times',
    ...own('watched:256', ({ overUnwatched }) => overUnwatched),
  },
];

/** Whether what a server does in a test stands in one of the lines. */
export function isJudged(test: string, peer: string): boolean {
  return LINES.some(({ of }) => of.some(([named, whose]) => named === test && whose === peer));
}

export function judge(rounds: Rounds): Verdict[] {
  return LINES.map(({ line, most, least, unit, figure }) => {
    const target = most === undefined ? `≥ ${least} ${unit}` : `≤ ${most} ${unit}`;
    const value = figure(rounds);
    if (value === undefined) return { line, target, figure: 'not measured', met: undefined };
    const met = most === undefined ? value >= (least ?? 0) : value <= most;
    return { line, target, figure: `${value.toFixed(value < 10 ? 2 : 1)} ${unit}`, met };
  });
}
