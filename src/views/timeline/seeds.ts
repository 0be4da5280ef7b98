// This file looks for a seed with which a program behaves otherwise than with the reader's own: it prints something else,
// ends with another code, or dies. It is given a way to run the program once and a clock, and bounded in both. What differed
// is said in a sentence.

export interface Outcome {
  /** Standard output and error, as they came. */
  readonly text: string;
  readonly code: number;
}

export interface Search {
  readonly first: number;
  readonly runs: number;
  readonly forMs: number;
  /** Runs the program once; undefined if it was stopped. */
  readonly run: (seed: number) => Promise<Outcome | undefined>;
  readonly now: () => number;
  readonly onProgress: (tried: number) => void;
}

export type Found =
  | { readonly kind: 'found'; readonly seed: number; readonly tried: number; readonly sentence: string }
  | { readonly kind: 'same'; readonly tried: number }
  | { readonly kind: 'stopped'; readonly tried: number };

export async function searchSeeds({ first, runs, forMs, run, now, onProgress }: Search): Promise<Found> {
  const start = now();
  const base = await run(first);
  if (base === undefined) return { kind: 'stopped', tried: 0 };
  for (let tried = 1; tried <= runs; tried++) {
    if (now() - start > forMs) return { kind: 'same', tried: tried - 1 };
    onProgress(tried);
    const other = await run(first + tried);
    if (other === undefined) return { kind: 'stopped', tried: tried - 1 };
    const sentence = difference(base, other);
    if (sentence !== '') return { kind: 'found', seed: first + tried, tried, sentence };
  }
  return { kind: 'same', tried: runs };
}

/** What a run did otherwise than the first, '' if nothing. */
export function difference(base: Outcome, other: Outcome): string {
  if (base.code !== other.code) {
    const cause = causeOf(other);
    const end = other.code === 0 ? 'it ends well' : `it ends with code ${other.code}${cause}`;
    return `${end}; with the first seed ${base.code === 0 ? 'it ended well' : `it ended with code ${base.code}`}.`;
  }
  // Two deaths of one kind are told apart by what was printed before, not by addresses in a stack.
  const [was, is] = [printed(base), printed(other)];
  const at = is.findIndex((line, index) => line !== was[index]);
  if (at < 0 && is.length === was.length) return '';
  const line = at < 0 ? is.length : at;
  return `line ${line + 1} of the output is ${quote(is[line])}; with the first seed it was ${quote(was[line])}.`;
}

function causeOf({ text }: Outcome): string {
  if (text.includes('all goroutines are asleep - deadlock!')) return ', in a deadlock';
  if (text.includes('WARNING: DATA RACE')) return ', with a data race';
  const panic = /^(panic: .*|fatal error: .*)$/m.exec(text)?.[1];
  return panic === undefined ? '' : ` (${panic})`;
}

const printed = ({ text }: Outcome): string[] =>
  (text.split(/^(?:panic: |fatal error: |={18}$)/m, 1)[0] as string).replace(/\n$/, '').split('\n');

const quote = (line: string | undefined): string =>
  line === undefined ? 'missing' : `“${line.length > 60 ? `${line.slice(0, 59)}…` : line}”`;
