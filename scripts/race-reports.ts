// This file brings reports of data races, real Go's and the engine's, to one form in which they can be compared: without
// addresses, numbers of goroutines and frames of the library, in an order of their own.

/** One access: what it did, in which stack. */
const ACCESS = /^(?:Previous )?(read|write) at 0x[0-9a-f]+ by (main goroutine|goroutine \d+):$/i;
const CREATED = /^Goroutine (\d+) \((?:running|finished)\) created at:$/;

/** What a program wrote to stderr as the races in it, one a paragraph; then its exit status. */
export function raceReports(stderr: string, code: number): string {
  const reports = stderr
    .split(/^==================\n/m)
    .filter((part) => part.startsWith('WARNING: DATA RACE\n'))
    .map(report);
  return [...new Set(reports.sort()), `exit ${code}\n`].join('\n');
}

function report(text: string): string {
  const created = new Map<string, string>();
  const accesses: { readonly kind: string; readonly by: string; readonly stack: string }[] = [];
  for (const part of text.split('\n\n')) {
    const lines = part.split('\n').filter((line) => line !== 'WARNING: DATA RACE');
    const head = lines.shift() ?? '';
    const [, kind, by] = ACCESS.exec(head) ?? [];
    if (kind !== undefined && by !== undefined)
      accesses.push({ kind: kind.toLowerCase(), by, stack: stack(lines) });
    const [, id] = CREATED.exec(head) ?? [];
    if (id !== undefined) created.set(`goroutine ${id}`, stack(lines));
  }
  const texts = accesses.map(({ kind, by, stack: s }) => {
    const who = by === 'main goroutine' ? 'by main' : `by a goroutine created at${created.get(by) ?? ''}`;
    return `${kind}${s}\n${who}\n`;
  });
  return texts.sort().join('');
}

/** Frames of the program itself: `main.f 12`, innermost first. */
function stack(lines: readonly string[]): string {
  let text = '';
  for (let i = 0; i + 1 < lines.length; i += 2) {
    const func = (lines[i] as string)
      .trim()
      .replace(/\(\)$/, '')
      .replace(/\[go\.shape\..*?\]/, '[...]');
    const [, line] = /\.go:(\d+)/.exec(lines[i + 1] as string) ?? [];
    if (func.startsWith('main.') && line !== undefined) text += `\n  ${func} ${line}`;
  }
  return text;
}
