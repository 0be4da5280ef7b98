// This file reads the `// ERROR "rx"` comments of an errorcheck program and compares them with what a compiler reported.
// A comment asks for an error on its own line for each quoted expression; `LINE`, `LINE+1` and `LINE-1` in an
// expression stand for a line of the file; a line with `////` asks for nothing.

export interface Wanted {
  readonly file: string;
  readonly line: number;
  readonly rx: RegExp;
}

export interface Reported {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

export interface Comparison {
  /** Lines on which an error was asked for, and those of them on which one was reported. */
  readonly lines: number;
  readonly linesFound: number;
  /** Errors on lines that asked for none. */
  readonly extra: number;
  /** What is wrong, for a reader; empty if everything asked for was reported and nothing else. */
  readonly problems: readonly string[];
}

/** A message as the compiler writes it when it is asked for positions without columns, which is how the corpora are checked. */
export function withoutColumns(message: string): string {
  return message.replace(/(?:\.\/)?([^\s/:]+\.go:\d+):\d+/g, '$1');
}

/** The errors that a file asks for; `file` is its name in messages. */
export function wantedErrors(file: string, text: string): Wanted[] {
  const wanted: Wanted[] = [];
  for (const [i, source] of text.split('\n').entries()) {
    const line = i + 1;
    if (source.includes('////')) continue;
    const asked = /\/\/ (?:GC_)?ERROR (.*)/.exec(source)?.[1];
    if (asked === undefined) continue;
    for (const [, quoted] of asked.matchAll(/"([^"]*)"/g)) {
      const pattern = withoutColumns(quoted!).replace(
        /LINE(?:([+-])(\d+))?/g,
        (_, sign?: string, delta?: string) => {
          const distance = Number(delta ?? 0);
          return `${file}:${sign === '-' ? line - distance : line + distance}`;
        },
      );
      wanted.push({ file, line, rx: expression(pattern) });
    }
  }
  return wanted;
}

// Go writes flags at the start of an expression; JavaScript wants them beside it. A stray brace is literal in both only
// without the u flag.
function expression(pattern: string): RegExp {
  const flags = /^\(\?([is]+)\)/.exec(pattern);
  return flags === null ? new RegExp(pattern) : new RegExp(pattern.slice(flags[0].length), flags[1]);
}

/** Holds what was reported against what was asked for. */
export function compareErrors(wanted: readonly Wanted[], reported: readonly Reported[]): Comparison {
  const at = ({ file, line }: { file: string; line: number }): string => `${file}:${line}`;
  const reports = Map.groupBy(reported, at);
  const asked = Map.groupBy(wanted, at);
  const problems: string[] = [];
  let linesFound = 0;
  for (const [place, wants] of asked) {
    const here = reports.get(place) ?? [];
    if (here.length === 0) {
      problems.push(`${place}: missing error: ${wants.map((want) => want.rx.source).join(', ')}`);
      continue;
    }
    linesFound++;
    // An error answers the first expression that it matches and no other.
    let left = here;
    for (const { rx } of wants) {
      const unmatched = left.filter((one) => !rx.test(one.message));
      if (unmatched.length === left.length) problems.push(`${place}: no error matches ${rx.source}`);
      left = unmatched;
    }
    for (const one of left) problems.push(`${place}: not asked for: ${one.message}`);
  }
  let extra = 0;
  for (const [place, here] of reports) {
    if (asked.has(place)) continue;
    extra += here.length;
    for (const one of here) problems.push(`${place}: not asked for: ${one.message}`);
  }
  return { lines: asked.size, linesFound, extra, problems };
}
