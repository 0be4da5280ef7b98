// This file says what an editor is to the rest of the page and picks one: Monaco where there is a keyboard and room,
// a textarea over highlighted text where there is not. Both are loaded only when a reader goes to edit.

import type { Files, GoDiagnostic, InlayType } from '../go/go-api.ts';
import type { Language } from './highlight.ts';

export interface CodeEditor {
  getValue(): string;
  /** Replaces the text; the cursor stays at its line and column. */
  setValue(value: string): void;
  focus(at?: Place): void;
  /** Marks the problems where they are; an empty list clears. */
  setProblems(problems: readonly GoDiagnostic[]): void;
  /** Shows inferred types after names; an empty list clears. */
  setInlays(inlays: readonly InlayType[]): void;
  /** Highlights lines, as a view's cursor asks; none clears. */
  setCurrentLines(lines: readonly CurrentLine[]): void;
  dispose(): void;
}

/** A line (from 1) at which something stands, and what. */
export interface CurrentLine {
  readonly line: number;
  /** Who stands there, '' if that goes without saying. */
  readonly label: string;
  /** Whether it is the one that acts; the others wait. */
  readonly active: boolean;
}

/** Highlights lines among the .line elements of drawn code, the label at the end of each. */
export function markCurrentLines(root: HTMLElement | null, lines: readonly CurrentLine[]): void {
  const marks = new Map(lines.map((mark) => [mark.line, mark]));
  for (const old of root?.querySelectorAll('.line-who') ?? []) old.remove();
  for (const element of root?.querySelectorAll<HTMLElement>('.line') ?? []) {
    const mark = marks.get(Number(element.dataset.line));
    element.classList.toggle('is-current', mark?.active === true);
    element.classList.toggle('is-waiting', mark?.active === false);
    if (mark === undefined || mark.label === '') continue;
    // The label is written by the style sheet: the text stays the source.
    const who = document.createElement('span');
    who.className = 'line-who';
    who.dataset.who = mark.label;
    element.prepend(who);
  }
}

/** Line and column from 1, column in UTF-16 units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** What is said of a problem besides the compiler's words. */
export interface Advice {
  readonly sentence: string;
  /** The text with the problem mended. */
  readonly fix?: { readonly title: string; readonly text: string };
}

export interface EditorOptions {
  readonly host: HTMLElement;
  readonly language: Language;
  readonly value: string;
  /** The file that is edited, by its path in the program. */
  readonly file: string;
  /** The program's files as they are now, the edited one among them. */
  readonly files: () => Files;
  readonly advise: (problem: GoDiagnostic, text: string) => Promise<Advice | undefined>;
  /** What a screen reader calls it. */
  readonly label: string;
  readonly onChange: (value: string) => void;
  /** Ctrl-Enter or Cmd-Enter. */
  readonly onRun: () => void;
  /** Shift-Alt-F. */
  readonly onFormat: () => void;
}

const SMALL = '(pointer: coarse), (max-width: 50rem)';

/** Opens the editor that suits the device in `host`. */
export async function openEditor(options: EditorOptions): Promise<CodeEditor> {
  // The condition is a constant of the build: it keeps Monaco out of the build of the pages themselves.
  if (import.meta.env.SSR) throw new Error('An editor needs a browser.');
  else if (matchMedia(SMALL).matches) return (await import('./light-editor.ts')).openLightEditor(options);
  else return (await import('./monaco.ts')).openMonaco(options);
}
