// This file recognises a Python habit behind what the Go compiler, or a panic, says: it takes a problem and the source, and gives
// one sentence in Python terms and, where one is safe, an edit that writes the Go. The habits themselves are tables in the
// files beside it. The first habit that fits is the answer; a problem that none fits gets none, never a guess.

import type { GoDiagnostic } from '../go/go-api.ts';
import { NAME_HABITS } from './names.ts';
import { PANICS } from './panics.ts';
import { SYNTAX_HABITS } from './syntax.ts';
import { TYPE_HABITS } from './types.ts';

/** A row of the tables. */
export interface Habit {
  /** Its name, and that of the program in testdata/fails that shows it. */
  readonly name: string;
  /** What the compiler says. */
  readonly message: RegExp;
  /** What the line that it points at looks like; absent: any. */
  readonly line?: RegExp;
  /** The sentence. `$1` and so on stand for the groups of `line`, or of `message` where there is no `line`. */
  readonly says: string;
  readonly fix?: Fix;
}

/** What may be written instead: in the line of the problem, or in it and the one before. */
export type Fix = {
  /** What the reader chooses, as an order: "Write for". */
  readonly title: string;
  readonly withPreviousLine?: true;
} & (
  | { readonly from: RegExp; readonly to: string }
  /** `found`: the match of the habit's `line`, or of its `message` where there is no `line`. */
  | { readonly write: (text: string, found: RegExpExecArray) => string }
);

/** Lines from 1; columns from 1 in UTF-16 units, as editors count; the end is exclusive. */
export interface Edit {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly text: string;
}

export interface Explanation {
  readonly habit: string;
  readonly sentence: string;
  readonly fix?: { readonly title: string; readonly edit: Edit };
}

const HABITS: readonly Habit[] = [...SYNTAX_HABITS, ...NAME_HABITS, ...TYPE_HABITS];

/** What a Python programmer may have meant; undefined if the problem does not look like a habit. */
export function explain(
  problem: Pick<GoDiagnostic, 'message' | 'line'>,
  source: string,
): Explanation | undefined {
  const lines = source.split('\n');
  const line = lines[problem.line - 1] ?? '';
  for (const habit of HABITS) {
    const inMessage = habit.message.exec(problem.message);
    if (inMessage === null) continue;
    const found = habit.line === undefined ? inMessage : habit.line.exec(line);
    if (found === null) continue;
    const sentence = habit.says.replace(/\$(\d)/g, (_, n: string) => found[Number(n)] ?? '');
    const edit = habit.fix === undefined ? undefined : editOf(habit.fix, found, lines, problem.line);
    return {
      habit: habit.name,
      sentence,
      ...(edit === undefined ? {} : { fix: { title: habit.fix!.title, edit } }),
    };
  }
  return undefined;
}

function editOf(fix: Fix, found: RegExpExecArray, lines: readonly string[], line: number): Edit | undefined {
  const startLine = fix.withPreviousLine === true ? line - 1 : line;
  if (startLine < 1) return undefined;
  const old = lines.slice(startLine - 1, line).join('\n');
  const text = 'write' in fix ? fix.write(old, found) : old.replace(fix.from, fix.to);
  if (text === old) return undefined;
  return { startLine, startColumn: 1, endLine: line, endColumn: (lines[line - 1] ?? '').length + 1, text };
}

/** The source with an edit made. */
export function applyEdit(source: string, edit: Edit): string {
  const lines = source.split('\n');
  const before = (lines[edit.startLine - 1] ?? '').slice(0, edit.startColumn - 1);
  const after = (lines[edit.endLine - 1] ?? '').slice(edit.endColumn - 1);
  lines.splice(edit.startLine - 1, edit.endLine - edit.startLine + 1, before + edit.text + after);
  return lines.join('\n');
}

/** The same for a program that died: `stderr` is what Go wrote. */
export function explainPanic(stderr: string): Explanation | undefined {
  for (const { name, message, says } of PANICS) {
    const found = message.exec(stderr);
    if (found === null) continue;
    return { habit: name, sentence: says.replace(/\$(\d)/g, (_, n: string) => found[Number(n)] ?? '') };
  }
  return undefined;
}
