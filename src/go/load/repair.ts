// This file mends half-typed text for the editor, which wants to know the types of all that is not half typed. In: a file with
// syntax errors. Out: text of the same length, so that every position stays what it was, in which unfinished lines are blank
// and functions that were left open are closed. What is reported to the reader comes from the text as it is.

import { type File, parseFile, SourceFile, type SyntaxError_ } from '../syntax/index.ts';

/** After so many lines the rest is given up. */
const ROUNDS = 12;

/** The file as it would parse without its unfinished lines. */
export function repaired(source: SourceFile): File {
  let { text } = source;
  for (let round = 0; ; round++) {
    const attempt = new SourceFile(source.name, text, source.base);
    let first: SyntaxError_ | null = null;
    const file = parseFile(attempt, (e) => {
      if (first === null || e.pos < first.pos) first = e;
    });
    const error = first as SyntaxError_ | null;
    if (error === null || round === ROUNDS) return file;
    const mended = mend(text, error.pos - source.base, error.msg);
    if (mended === text) return file;
    text = mended;
  }
}

/** A line that cannot be whole, whatever follows: it ends in an operator, an opening bracket or a word that asks for more. */
const UNFINISHED =
  /(?:[.(,=+\-*/%&|^<>![:]|\b(?:if|for|range|switch|go|defer|else|case|func|var|type|const|import|chan|map|struct|interface))\s*$/;

function mend(text: string, at: number, msg: string): string {
  const lines = text.split('\n');
  const wrong = text.slice(0, at).split('\n').length - 1;
  // A function that begins inside of another: that one was not closed.
  if (wrong > 0 && /^(?:func|type|var|const|import)\b/.test(lines[wrong] as string)) {
    const closed = closeBefore(lines, wrong);
    if (closed !== null) return closed.join('\n');
  }
  let before = wrong - 1;
  // What was taken for the end of the unfinished line may have hidden it from the error.
  for (let seen = 0; before >= 0 && seen < 2; before--) {
    const line = stringless(lines[before] as string);
    if (UNFINISHED.test(line)) break;
    if (line.trim() !== '') seen++;
  }
  const previous = stringless(lines[before] ?? '');
  const whole = /composite literal|argument list|parameter list|field name/.test(msg);
  const unfinished =
    before >= 0 &&
    (UNFINISHED.test(previous) || (/unexpected newline/.test(msg) && lines[wrong]?.trim() === ''));
  const line = unfinished ? before : wrong;
  const old = lines[line] as string;
  // An increment and a decrement are whole.
  const blank = whole || /\+\+$|--$/.test(old.trim()) ? ' '.repeat(old.length) : withoutText(old);
  if (blank === old) lines[line] = ' '.repeat(old.length);
  else lines[line] = blank;
  return lines.join('\n');
}

/** Only the braces of a line that have no partner in it. */
function withoutText(line: string): string {
  const open: number[] = [];
  const kept = new Set<number>();
  for (const { 0: c, index } of stringless(line).matchAll(/[{}]/g)) {
    if (c === '{') open.push(index);
    else if (open.length > 0) open.pop();
    else kept.add(index);
  }
  for (const i of open) kept.add(i);
  return [...line].length === line.length
    ? Array.from(line, (c, i) => (kept.has(i) ? c : ' ')).join('')
    : ' '.repeat(line.length);
}

function stringless(line: string): string {
  return line
    .replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`/g, (s) => ' '.repeat(s.length))
    .replace(/\/\/.*$/, (s) => ' '.repeat(s.length));
}

/** The lines with what is open before the line `wrong` closed; null if nothing is or there is no room for it. */
function closeBefore(lines: readonly string[], wrong: number): string[] | null {
  const opened: number[] = [];
  for (let i = 0; i < wrong; i++) {
    for (const c of stringless(lines[i] as string)) {
      if (c === '{') opened.push(i);
      else if (c === '}') opened.pop();
    }
  }
  const [outermost, ...inner] = opened;
  if (outermost === undefined) return null;
  const result = [...lines];
  // Blocks inside lose their heads; the end of the function has the room of an empty line.
  for (const i of inner) result[i] = ' '.repeat((result[i] as string).length);
  const end = wrong - 1;
  if ((result[end] as string).trim() !== '' || end <= outermost) {
    if (end > outermost) return null;
    result[outermost] = ' '.repeat((result[outermost] as string).length);
    return result;
  }
  if ((result[end] as string).length > 0) {
    result[end] = `}${(result[end] as string).slice(1)}`;
    return result;
  }
  // The line is empty but for its end, which takes the brace; the next one ends both.
  const joined = `${result[end - 1]}}`;
  return [...result.slice(0, end - 1), joined, ...result.slice(wrong)];
}
