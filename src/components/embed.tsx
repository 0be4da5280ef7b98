// This file is a program inside another site's page: the one in the address's fragment, with Run, and a way to the playground.
// It runs when the reader says so. What a reader changes is theirs until the page is left: nothing is kept in a foreign frame.

import { useComputed, useSignal, useSignalEffect } from '@preact/signals';
import { useCallback, useEffect, useMemo } from 'preact/hooks';
import type { Files, GoDiagnostic } from '../go/go-api.ts';
import type { Place } from '../go/text-places.ts';
import { run as startGo } from '../play/runner.ts';
import { CodeArea } from './code-area.tsx';
import { createFormatting } from './formatting.ts';
import { OutputPane } from './output-pane.tsx';
import { FileTabs } from './playground-parts.tsx';
import { ProblemList } from './problem-list.tsx';
import { type ProgramFile, toFiles } from './program-files.ts';
import { Runnable } from './runnable.tsx';
import { createSession } from './session.ts';
import { decodeProgram, encodeProgram } from './share-link.ts';

export function Embed() {
  /** Counts programs: an editor is of one. */
  const program = useSignal<{ readonly n: number; readonly files: readonly ProgramFile[] } | undefined>(
    undefined,
  );
  const refused = useSignal('');
  useEffect(() => {
    const read = (): void => {
      const shared =
        location.hash.length < 2
          ? ({ kind: 'refused', message: 'There is no program in this address.' } as const)
          : decodeProgram(location.hash);
      refused.value = shared.kind === 'refused' ? shared.message : '';
      program.value =
        shared.kind === 'refused' ? undefined : { n: (program.peek()?.n ?? 0) + 1, files: shared.files };
    };
    read();
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, []);
  if (refused.value !== '')
    return (
      <p class="code-note is-failed" role="status" data-testid="embed-refused">
        {refused.value}
      </p>
    );
  if (program.value === undefined) return null;
  return <EmbeddedProgram key={program.value.n} given={program.value.files} />;
}

function EmbeddedProgram({ given }: { readonly given: readonly ProgramFile[] }) {
  const session = useMemo(createSession, []);
  // Another program in the address ends this one.
  useEffect(() => session.clear, [session]);
  const first = given[0] as ProgramFile;
  const files = useSignal(given);
  const active = useSignal(first.name);
  const source = useSignal(first.text);
  const editing = useSignal(false);
  const place = useSignal<Place | undefined>(undefined);
  const problems = useSignal<readonly GoDiagnostic[]>([]);
  const own = useComputed(() => problems.value.filter(({ file }) => file === active.value));
  const running = useComputed(() => session.output.value.status === 'running');
  const others = (): Files => toFiles(files.value.filter(({ name }) => name !== active.value));
  const formatting = useMemo(
    () =>
      createFormatting(
        source,
        () => ({ file: active.peek(), others: others() }),
        () => false,
      ),
    [source],
  );
  useSignalEffect(() => {
    const text = source.value;
    change(active.peek(), text);
  });
  useSignalEffect(() => {
    const { status, problems: found } = session.output.value;
    if (status === 'compile-error') problems.value = found;
  });
  const run = useCallback(() => {
    const options = { clock: 'real', interactive: true, seed: Math.floor(Math.random() * 2 ** 31) } as const;
    session.start((onEvent) => startGo(toFiles(files.peek()), options, onEvent));
  }, [session]);
  function change(name: string, text: string): void {
    if (files.peek().some((file) => file.name === name && file.text !== text))
      files.value = files.peek().map((file) => (file.name === name ? { name, text } : file));
  }
  const show = (name: string, at?: Place): void => {
    const file = files.peek().find((one) => one.name === name);
    if (file === undefined) return;
    active.value = name;
    source.value = file.text;
    place.value = at;
    if (at !== undefined) editing.value = true;
  };
  const output = session.output.value;
  return (
    <Runnable
      kind="embed"
      label="Go program"
      isLandmark
      toolbar={{
        file: active.value,
        runLabel: 'Run',
        running: running.value,
        editing: editing.value,
        changed: files.value.some(({ text }, i) => text !== given[i]?.text),
        onRun: run,
        onStop: session.stop,
        onEdit: () => {
          editing.value = true;
        },
        onFormat: formatting.format,
        onReset: () => {
          session.clear();
          problems.value = [];
          files.value = given;
          source.value = given.find(({ name }) => name === active.peek())?.text ?? first.text;
        },
      }}
    >
      {given.length > 1 && <FileTabs files={files.value} active={active.value} onShow={show} />}
      <CodeArea
        key={active.value}
        file={active.value}
        source={source}
        original=""
        problems={own}
        editing={editing}
        place={place}
        showInlays={false}
        others={others()}
        elsewhere={{ show, change }}
        onRun={run}
        formatting={formatting}
        onProblems={(found) => {
          problems.value = found;
        }}
        onAnalysis={() => undefined}
      />
      <ProblemList
        problems={output.status === 'compile-error' ? [] : problems.value}
        onPick={({ file, line, startColumn }) => show(file, { line, column: startColumn })}
      />
      <OutputPane output={session.output} onLine={session.write} onEnd={session.closeStdin} />
      <p class="embed-foot">
        <a
          href={`/playground/#${encodeProgram(files.value)}`}
          target="_blank"
          rel="noopener"
          data-testid="embed-open"
        >
          Open in the playground
        </a>
      </p>
    </Runnable>
  );
}
