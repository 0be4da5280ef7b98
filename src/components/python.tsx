// This file is the island behind every Python program on a page: its code, Run / Stop / Reset / Edit, its output. It runs in
// CPython, in the page too, which is fetched from this site with the first run.

import { useComputed, useSignal, useSignalEffect } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useCallback, useMemo } from 'preact/hooks';
import type { GoDiagnostic } from '../go/go-api.ts';
import type { Place } from '../go/text-places.ts';
import { runPython } from '../python/runner.ts';
import { CodeArea } from './code-area.tsx';
import { KeptNote, useKeptEdits } from './kept-edits.tsx';
import { OutputPane } from './output-pane.tsx';
import { Runnable } from './runnable.tsx';
import { createSession } from './session.ts';

interface Props {
  readonly file: string;
  /** The program's own name on this site, under which edits of it are kept. */
  readonly id: string;
  readonly source: string;
  readonly children?: ComponentChildren;
}

export function PythonProgram({ file, id, source: original, children }: Props) {
  const session = useMemo(createSession, []);
  const source = useSignal(original);
  const kept = useKeptEdits(id, original, source);
  const editing = useSignal(false);
  const place = useSignal<Place | undefined>(undefined);
  const problems = useSignal<readonly GoDiagnostic[]>([]);
  const running = useComputed(() => session.output.value.status === 'running');
  const run = useCallback(() => {
    session.start((onEvent) => runPython(file, source.peek(), onEvent));
  }, [file, session]);
  useSignalEffect(() => {
    problems.value = session.output.value.problems;
  });
  return (
    <Runnable
      kind="python"
      label={file}
      class="python"
      data={{ 'data-file': file }}
      toolbar={{
        file,
        language: 'Python',
        runLabel: 'Run',
        running: running.value,
        editing: editing.value,
        changed: source.value !== original,
        onRun: run,
        onStop: session.stop,
        onEdit: () => {
          editing.value = true;
        },
        onReset: () => {
          session.clear();
          kept.reset();
        },
      }}
    >
      <KeptNote edits={kept} source={source.value} />
      <CodeArea
        file={file}
        language="python"
        source={source}
        original={original}
        problems={problems}
        onProblems={() => undefined}
        editing={editing}
        place={place}
        showInlays={false}
        onRun={run}
        onAnalysis={() => undefined}
      >
        {children}
      </CodeArea>
      <OutputPane output={session.output} onLine={session.write} onEnd={session.closeStdin} />
      {/threads|start new thread/.test(lastWords(session.output.value.pieces)) && (
        <p class="code-note">Python in a page has no threads. What CPython prints stands below.</p>
      )}
    </Runnable>
  );
}

const lastWords = (pieces: readonly { readonly kind: string; readonly text: string }[]): string =>
  pieces.at(-1)?.kind === 'stderr' ? (pieces.at(-1)?.text ?? '') : '';
