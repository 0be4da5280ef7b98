// This file is the code of a runnable: highlighted HTML from the build until the reader goes to edit it, then an editor.
// While editing, the program is checked with every key; what the engine finds is handed to `onAnalysis`.

import { type ReadonlySignal, type Signal, useSignal, useSignalEffect } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { type CodeEditor, type Elsewhere, openEditor } from '../editor/code-editor.ts';
import { type CurrentLine, markCurrentLines } from '../editor/current-lines.ts';
import type { Language } from '../editor/highlight.ts';
import { linesToHtml } from '../editor/html.ts';
import type { Analysis, Files, GoDiagnostic } from '../go/go-api.ts';
import type { Place } from '../go/text-places.ts';
import { warmUp } from '../play/runner.ts';
import { createChecking } from './checking.ts';
import type { Formatting } from './formatting.ts';
import { adviceOn } from './habit-notes.tsx';
import { vimKeys } from './preferences.ts';

interface Props {
  readonly file: string;
  /** Go if absent: Python is not checked while it is typed. */
  readonly language?: Language;
  readonly source: Signal<string>;
  readonly original: string;
  readonly problems: ReadonlySignal<readonly GoDiagnostic[]>;
  /** Takes what is wrong with the program as it is typed. */
  readonly onProblems: (problems: readonly GoDiagnostic[]) => void;
  /** Where a view's cursor stands; absent where there is no view. */
  readonly currentLines?: ReadonlySignal<readonly CurrentLine[]>;
  /** True from the moment the reader goes to edit. */
  readonly editing: Signal<boolean>;
  /** Where an editor about to open puts its cursor. */
  readonly place: Signal<Place | undefined>;
  readonly showInlays: boolean;
  /** The other files of the program. */
  readonly others?: Files;
  /** Absent where the others cannot be shown or changed. */
  readonly elsewhere?: Elsewhere;
  readonly onRun: () => void;
  /** Absent where there is no formatter. */
  readonly formatting?: Formatting;
  readonly onAnalysis: (analysis: Analysis) => void;
  readonly children?: ComponentChildren;
}

export function CodeArea(props: Props) {
  const { file, source, problems, currentLines, editing, place, language = 'go' } = props;
  const still = useRef<HTMLDivElement>(null);
  const host = useRef<HTMLDivElement>(null);
  const status = useRef<HTMLDivElement>(null);
  const editor = useRef<CodeEditor>();
  const opened = useSignal(false);
  const failed = useSignal('');
  const gone = useRef(false);
  const latest = useRef(props);
  latest.current = props;

  const checking = useMemo(() => {
    if (language !== 'go') return undefined;
    const files = (): Files => ({ ...latest.current.others, [file]: source.peek() });
    return createChecking(files, (analysis) => {
      latest.current.onProblems(analysis.diagnostics);
      if (latest.current.showInlays)
        editor.current?.setInlays(analysis.inlays.filter((inlay) => inlay.file === file));
      latest.current.onAnalysis(analysis);
    });
  }, []);

  useSignalEffect(() => {
    if (!editing.value || editor.current !== undefined || host.current === null) return;
    const element = host.current;
    if (language === 'go') warmUp();
    openEditor({
      host: element,
      file,
      value: withoutFinalNewline(source.peek()),
      files: () => ({ ...latest.current.others, [file]: source.peek() }),
      advise: language === 'go' ? adviceOn : async () => undefined,
      language,
      elsewhere: props.elsewhere && {
        show: (other, at) => latest.current.elsewhere?.show(other, at),
        change: (other, text) => latest.current.elsewhere?.change(other, text),
      },
      label: `${file}, ${language === 'go' ? 'Go' : 'Python'} source`,
      status: status.current as HTMLElement,
      onChange(value) {
        source.value = `${value}\n`;
        checking?.check();
      },
      onRun: () => latest.current.onRun(),
      onFormat: () => latest.current.formatting?.format(),
      onMendImports: () => latest.current.formatting?.formatWithImports(),
      onSave: () => latest.current.formatting?.save(),
    }).then(
      (made) => {
        if (gone.current) return made.dispose();
        editor.current = made;
        opened.value = true;
        failed.value = '';
        made.setProblems(problems.peek());
        made.setCurrentLines(currentLines?.peek() ?? []);
        // It takes the focus once it is on the page, which is a frame from now.
        requestAnimationFrame(() => made.focus(place.peek()));
        checking?.check();
      },
      () => {
        editing.value = false;
        failed.value = 'The editor could not be loaded. Are you offline?';
      },
    );
  });
  // Reset and Format change the source from outside.
  useSignalEffect(() => {
    const value = withoutFinalNewline(source.value);
    if (editor.current === undefined || editor.current.getValue() === value) return;
    editor.current.setValue(value);
    checking?.check();
  });
  // A place is gone to in an open editor, too.
  useSignalEffect(() => {
    const at = place.value;
    // A frame from now it is in sight, if it was behind another tab.
    if (at !== undefined && opened.peek()) requestAnimationFrame(() => editor.current?.focus(at));
  });
  useSignalEffect(() => {
    const on = vimKeys.chosen.value;
    if (!opened.value) return;
    editor.current?.setVim(on).then(
      () => {
        failed.value = '';
      },
      () => {
        failed.value = 'Vim’s keys could not be loaded. Are you offline?';
      },
    );
  });
  useSignalEffect(() => {
    const found = problems.value;
    if (editor.current !== undefined) editor.current.setProblems(found);
    markProblems(still.current, found);
  });
  useSignalEffect(() => {
    const lines = currentLines?.value ?? [];
    editor.current?.setCurrentLines(lines);
    markCurrentLines(still.current, lines);
  });
  useEffect(
    () => () => {
      gone.current = true;
      checking?.end();
      editor.current?.dispose();
      editor.current = undefined;
    },
    [],
  );

  const open = (event: MouseEvent): void => {
    // Selecting text to copy is not asking to edit.
    if (editing.peek() || getSelection()?.isCollapsed === false) return;
    place.value = placeOf(event);
    editing.value = true;
  };
  const changed = source.value !== props.original;
  const markAll = (): void => markProblems(still.current, problems.peek());
  return (
    <div class="code-area" data-edited={opened.value ? 'true' : undefined}>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the Edit button does the same from the keyboard */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: likewise */}
      <div class="code-still" ref={still} hidden={opened.value} onClick={open}>
        <div hidden={changed}>{props.children}</div>
        {changed && !opened.value && (
          <StillCode source={source.value} language={language} onDrawn={() => markAll()} />
        )}
      </div>
      <div
        class="code-editor"
        ref={host}
        hidden={!editing.value}
        data-opened={opened.value ? 'true' : undefined}
      />
      <div class="vim-status" ref={status} hidden data-testid="vim-status" />
      {editing.value && !opened.value && <p class="code-note">Opening the editor…</p>}
      {props.formatting !== undefined && props.formatting.failure.value !== '' && (
        <p class="code-note is-failed" role="status" data-testid="snippet-format-failure">
          Not formatted: {props.formatting.failure.value}
        </p>
      )}
      {props.formatting !== undefined && props.formatting.done.value !== '' && (
        <p class="code-note" role="status" data-testid="snippet-saved">
          {props.formatting.done.value}
        </p>
      )}
      {checking !== undefined && checking.failure.value !== '' && (
        <p class="code-note is-failed" role="status" data-testid="not-checked">
          The program is not being checked: {checking.failure.value.split('\n')[0]}{' '}
          <button type="button" onClick={checking.check}>
            Try again
          </button>
        </p>
      )}
      {failed.value !== '' && <p class="code-note is-failed">{failed.value}</p>}
    </div>
  );
}

interface StillProps {
  readonly source: string;
  readonly language: Language;
  readonly onDrawn: () => void;
}

// A text that the build did not know: plain at once, highlighted as soon as the highlighter is there.
function StillCode({ source, language, onDrawn }: StillProps) {
  const text = withoutFinalNewline(source);
  const coloured = useSignal<{ readonly text: string; readonly html: string }>();
  useEffect(() => {
    if (import.meta.env.SSR) return;
    let gone = false;
    const draw = async (): Promise<void> => {
      const { highlighterFor } = await import('../editor/highlight.ts');
      const highlighter = await highlighterFor(language);
      if (!gone) coloured.value = { text, html: linesToHtml(highlighter.lines(text, language)) };
    };
    // Offline the colours may be missing; the text is there.
    draw().catch(() => undefined);
    return () => {
      gone = true;
    };
  }, [text, language]);
  const html = coloured.value?.text === text ? coloured.value.html : plainHtml(text);
  useEffect(onDrawn, [html]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls takes the focus
    <pre class="code-text" data-lang={language} tabIndex={0}>
      <code dangerouslySetInnerHTML={{ __html: html }} />
    </pre>
  );
}

const plainHtml = (text: string): string =>
  linesToHtml(text.split('\n').map((line) => [{ text: line, kind: 'plain' as const }]));

// A file ends with a newline; an editor that shows it has a last line with nothing in it.
const withoutFinalNewline = (text: string): string => text.replace(/\n$/, '');

// Messages stand under their line in code that is not being edited too; the style sheet writes them out.
function markProblems(root: HTMLElement | null, problems: readonly GoDiagnostic[]): void {
  for (const element of root?.querySelectorAll<HTMLElement>('.line') ?? []) {
    const found = problems.filter((problem) => problem.line === Number(element.dataset.line));
    if (found.length === 0) delete element.dataset.problem;
    else element.dataset.problem = found.map((problem) => problem.message).join('\n');
  }
}

// The place in the source under a click on highlighted code.
function placeOf(event: MouseEvent): Place | undefined {
  const line = (event.target as Element).closest<HTMLElement>('.line');
  if (line === null) return undefined;
  const number = Number(line.dataset.line);
  const caret = document.caretPositionFromPoint?.(event.clientX, event.clientY);
  if (caret === undefined || caret === null || !line.contains(caret.offsetNode))
    return { line: number, column: 1 };
  const range = document.createRange();
  range.setStart(line, 0);
  range.setEnd(caret.offsetNode, caret.offset);
  const labels = [...line.querySelectorAll('.inlay')].filter((label) => range.intersectsNode(label));
  const extra = labels.reduce((sum, label) => sum + (label.textContent?.length ?? 0), 0);
  return { line: number, column: Math.max(1, range.toString().length - extra + 1) };
}
