// This file says what an editor is to the rest of the page and picks one: Monaco where there is a keyboard and room,
// a textarea over highlighted text where there is not. Both are loaded only when a reader goes to edit.

import type { Files, GoDiagnostic, InlayType } from '../go/go-api.ts';
import type { Place } from '../go/text-places.ts';
import type { CurrentLine } from './current-lines.ts';
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
  /** Vim's keys, or the usual ones. Rejects if what they need cannot be loaded. Without a keyboard there are none. */
  setVim(on: boolean): Promise<void>;
  dispose(): void;
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
  /** The program's other files, if they can be shown and changed here. */
  readonly elsewhere?: Elsewhere | undefined;
  /** What a screen reader calls it. */
  readonly label: string;
  /** Where an editor with modes says in which it is. */
  readonly status: HTMLElement;
  readonly onChange: (value: string) => void;
  /** Ctrl-Enter or Cmd-Enter. */
  readonly onRun: () => void;
  /** Shift-Alt-F. */
  readonly onFormat: () => void;
  /** Shift-Alt-O. */
  readonly onMendImports: () => void;
  /** Ctrl-S or Cmd-S, or :w. */
  readonly onSave: () => void;
}

/** The other files of a program that is edited, each in an editor of its own. */
export interface Elsewhere {
  /** Shows a file at a place. */
  readonly show: (file: string, at: Place) => void;
  readonly change: (file: string, text: string) => void;
}

const SMALL = '(pointer: coarse), (max-width: 50rem)';

/** Opens the editor that suits the device in `host`. */
export async function openEditor(options: EditorOptions): Promise<CodeEditor> {
  // The condition is a constant of the build: it keeps Monaco out of the build of the pages themselves.
  if (import.meta.env.SSR) throw new Error('An editor needs a browser.');
  else if (matchMedia(SMALL).matches) return (await import('./light-editor.ts')).openLightEditor(options);
  else return (await import('./monaco.ts')).openMonaco(options);
}
