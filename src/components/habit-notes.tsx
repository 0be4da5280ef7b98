// This file says in Python terms what a reader's mistake looks like: a sentence for each problem of the compiler, or for the
// panic that a run ended with, and a button where the Go can be written for them. The habits are loaded with the first mistake.

import { useEffect } from 'preact/hooks';
import type { Advice } from '../editor/code-editor.ts';
import type { GoDiagnostic } from '../go/go-api.ts';
import type { Explanation } from '../python/habits.ts';
import { createLatePart, NotLoaded } from './late-part.tsx';

interface Props {
  readonly problems: readonly GoDiagnostic[];
  readonly source: string;
  /** What Go wrote when the program died, '' if it did not. */
  readonly panic: string;
  /** Takes the source with a mistake mended. */
  readonly onFix: (source: string) => void;
}

interface Note extends Explanation {
  /** 0: of the whole run. */
  readonly line: number;
}

/** More of them would say the same again: one mistake makes several problems. */
const SHOWN = 3;

const habits = createLatePart(() => import('../python/habits.ts'));

/** The same for an editor, which shows it at the problem. */
export async function adviceOn(problem: GoDiagnostic, text: string): Promise<Advice | undefined> {
  const loaded = await habits.load();
  const found = loaded?.explain(problem, text);
  if (loaded === undefined || found === undefined) return undefined;
  const { sentence, fix } = found;
  return fix === undefined
    ? { sentence }
    : { sentence, fix: { title: fix.title, text: mended(loaded.applyEdit(text, fix.edit)) } };
}

// An editor shows a file without its final newline.
const mended = (text: string): string => text.replace(/\n$/, '');

export function HabitNotes({ problems, source, panic, onFix }: Props) {
  const wanted = problems.length > 0 || panic !== '';
  useEffect(() => {
    if (wanted) habits.load();
  }, [wanted]);
  const known = habits.loaded.value;
  const notes = known === undefined ? [] : notesOf(known, problems, source, panic);
  return (
    <>
      {wanted && <NotLoaded part={habits} what="What this looks like from Python" />}
      <ul
        class="habits"
        data-testid="habits"
        hidden={notes.length === 0}
        aria-label="In Python terms"
        aria-live="polite"
      >
        {notes.map((note) => (
          <li key={`${note.line}:${note.habit}`}>
            {note.line > 0 && <span class="habit-line">line {note.line}</span>} {note.sentence}{' '}
            {note.fix !== undefined && (
              <button
                type="button"
                data-testid="habit-fix"
                onClick={() => onFix(known!.applyEdit(source, note.fix!.edit))}
              >
                {note.fix.title}
              </button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function notesOf(
  { explain, explainPanic }: typeof import('../python/habits.ts'),
  problems: readonly GoDiagnostic[],
  source: string,
  panic: string,
): Note[] {
  const notes: Note[] = [];
  for (const problem of problems) {
    const found = explain(problem, source);
    if (found === undefined || notes.some(({ sentence }) => sentence === found.sentence)) continue;
    notes.push({ ...found, line: problem.line });
    if (notes.length === SHOWN) break;
  }
  const died = panic === '' ? undefined : explainPanic(panic);
  if (died !== undefined) notes.push({ ...died, line: 0 });
  return notes;
}
