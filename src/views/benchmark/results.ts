/**
 * This file reads what `npm run bench:dispatch -- --json FILE` writes, results.json beside it, and has the figures of 2011.
 * Whatever that file lacks is left out; nothing is made up.
 */

export interface Row {
  readonly peer: string;
  readonly title: string;
  /** The median of the turns. */
  readonly nsPerMessage: number;
  readonly deliveriesPerSecond: number;
  /** CPU time of the server for a message, in microseconds. */
  readonly serverMicroseconds: number | undefined;
}

export interface Results {
  readonly when: string;
  readonly machine: { readonly processor?: string; readonly processors?: number; readonly system?: string };
  readonly versions: Readonly<Record<string, string>>;
  /** The most turns that a server had of one test. */
  readonly turns: number;
  /** By test, such as `window:1` or `fan-out:100`, each with its rows in the order in which they were measured. */
  readonly tests: ReadonlyMap<string, readonly Row[]>;
}

/**
 * The article's table: the time of one message of 150 bytes, sent to the server and back, one after another, on a machine
 * of that year. The figures alone are known here, in the table's order; which Go server each is of, is not.
 */
export const OF_2011: readonly {
  readonly title: string;
  readonly nsPerMessage: number;
  readonly language: Language;
}[] = [
  { title: 'Python, the first row', nsPerMessage: 835_314, language: 'python' },
  { title: 'Go, the second row', nsPerMessage: 107_091, language: 'go' },
  { title: 'Go, the third row', nsPerMessage: 159_823, language: 'go' },
  { title: 'Go, the last row', nsPerMessage: 76_230, language: 'go' },
];

export type Language = 'go' | 'python' | 'typescript' | 'c';

/** What a server is written in, as its title says. */
export function languageOf(title: string): Language {
  if (/^Go\b/.test(title)) return 'go';
  if (/^Python\b/.test(title)) return 'python';
  return /^C\b/.test(title) ? 'c' : 'typescript';
}

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;
const numberOf = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined;

/** Reads the file's content; undefined if it holds no results. */
export function resultsOf(json: unknown): Results | undefined {
  if (!isObject(json) || !isObject(json.results)) return undefined;
  const titles = isObject(json.titles) ? json.titles : {};
  const tests = new Map<string, readonly Row[]>();
  let turns = 0;
  for (const [test, peers] of Object.entries(json.results)) {
    if (!isObject(peers)) continue;
    const rows: Row[] = [];
    for (const [peer, measured] of Object.entries(peers)) {
      const all = Array.isArray(measured) ? measured.filter(isObject) : [];
      const medianOf = (name: string) => median(all.flatMap((one) => numberOf(one[name]) ?? []));
      const nsPerMessage = medianOf('nsPerMessage');
      const deliveriesPerSecond = medianOf('deliveriesPerSecond');
      if (nsPerMessage === undefined || deliveriesPerSecond === undefined) continue;
      turns = Math.max(turns, all.length);
      const serverMicroseconds = medianOf('serverMicroseconds');
      rows.push({
        peer,
        title: String(titles[peer] ?? peer),
        nsPerMessage,
        deliveriesPerSecond,
        serverMicroseconds,
      });
    }
    if (rows.length > 0) tests.set(test, rows);
  }
  if (tests.size === 0) return undefined;
  const texts = (value: unknown): Record<string, string> =>
    Object.fromEntries(
      Object.entries(isObject(value) ? value : {}).map(([key, text]) => [key, firstLine(text)]),
    );
  return {
    when: String(json.when ?? 'a day that was not noted'),
    machine: isObject(json.machine) ? json.machine : {},
    versions: texts(json.versions),
    turns,
    tests,
  };
}

function firstLine(text: unknown): string {
  return String(text).split('\n', 1)[0] ?? '';
}

function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const [one, other] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return one === undefined || other === undefined ? undefined : (one + other) / 2;
}
