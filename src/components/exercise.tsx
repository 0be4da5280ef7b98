// This file is the island of an exercise: the reader's file, the tests that judge it (run by `go test` in the page), each
// test's own result, hints that come one at a time, and the solution once the reader has tried.

import { useComputed, useSignal, useSignalEffect } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useMemo } from 'preact/hooks';
import type { GoDiagnostic, TestResult } from '../go/go-api.ts';
import type { Place } from '../go/text-places.ts';
import { test } from '../play/runner.ts';
import { CodeArea } from './code-area.tsx';
import { createFormatting } from './formatting.ts';
import { HabitNotes } from './habit-notes.tsx';
import { ago } from './kept.ts';
import { KeptNote, useKeptEdits } from './kept-edits.tsx';
import { ProblemList } from './problem-list.tsx';
import { withSolved } from './progress.ts';
import { changeProgress, currentProgress } from './progress-store.ts';
import { Runnable } from './runnable.tsx';
import { createSession } from './session.ts';
import { Solution } from './solution.tsx';
import { readTestReport, testTitle } from './test-report.ts';

interface Props {
  readonly file: string;
  /** The program's own name on this site, under which edits of it are kept. */
  readonly id: string;
  readonly source: string;
  readonly testFile: string;
  readonly tests: string;
  readonly hints: readonly string[];
  readonly solution: string;
  readonly children?: ComponentChildren;
}

const MARKS: Readonly<Record<TestResult['status'], string>> = { pass: '✓', fail: '✗', skip: '–' };
const WORDS: Readonly<Record<TestResult['status'], string>> = {
  pass: 'passes',
  fail: 'fails',
  skip: 'skipped',
};

export function Exercise({ file, id, source: original, testFile, tests, hints, solution, children }: Props) {
  const session = useMemo(createSession, []);
  const source = useSignal(original);
  const kept = useKeptEdits(id, original, source);
  const editing = useSignal(false);
  const place = useSignal<Place | undefined>(undefined);
  const problems = useSignal<readonly GoDiagnostic[]>([]);
  const hintsShown = useSignal(0);
  const tried = useSignal(false);
  const solvedAt = useSignal<number | undefined>(undefined);
  const others = useMemo(() => ({ [testFile]: tests }), [testFile, tests]);
  const formatting = useMemo(
    () => createFormatting(source, () => ({ file, others }), kept.isKept),
    [source, file, others, kept],
  );
  const running = useComputed(() => session.output.value.status === 'running');
  const report = useComputed(() =>
    readTestReport(session.output.value.pieces.map((piece) => piece.text).join('')),
  );
  const run = useCallback(() => {
    tried.value = true;
    session.start((onEvent) =>
      test({ ...others, [file]: source.peek() }, { clock: 'virtual', seed: 1 }, onEvent),
    );
  }, [file, others, session]);
  useSignalEffect(() => {
    const { status, problems: found } = session.output.value;
    if (status === 'compile-error') problems.value = found.filter((problem) => problem.file === file);
  });

  const { status } = session.output.value;
  const { results, rest } = report.value;
  const failed = results.filter((result) => result.status === 'fail').length;
  const done = status !== 'idle' && status !== 'running';
  const solved = status === 'ok' && failed === 0;
  useEffect(() => {
    solvedAt.value = currentProgress().solved[id];
  }, [id]);
  useEffect(() => {
    if (solved) changeProgress((progress) => withSolved(progress, id, Date.now()));
  }, [solved, id]);
  return (
    <Runnable
      kind="exercise"
      label={file}
      class="exercise-code"
      data={{ 'data-file': file, 'data-solved': solved ? 'true' : undefined }}
      toolbar={{
        file,
        runLabel: 'Test',
        running: running.value,
        editing: editing.value,
        changed: source.value !== original,
        onRun: run,
        onStop: session.stop,
        onEdit: () => {
          editing.value = true;
        },
        onFormat: formatting.format,
        onReset: () => {
          session.clear();
          kept.reset();
          problems.value = [];
        },
      }}
    >
      <KeptNote edits={kept} source={source.value} />
      <CodeArea
        file={file}
        source={source}
        original={original}
        problems={problems}
        onProblems={(found) => {
          problems.value = found.filter((problem) => problem.file === file);
        }}
        editing={editing}
        place={place}
        showInlays={false}
        others={others}
        onRun={run}
        formatting={formatting}
        onAnalysis={() => {}}
      >
        {children}
      </CodeArea>
      <ProblemList
        problems={problems.value}
        onPick={({ line, startColumn }) => {
          place.value = { line, column: startColumn };
          editing.value = true;
        }}
      />
      {source.value !== original && (
        <HabitNotes
          problems={problems.value}
          source={source.value}
          panic={done && !solved ? rest : ''}
          onFix={(fixed) => {
            source.value = fixed;
          }}
        />
      )}
      {!done && solvedAt.value !== undefined && (
        <p class="code-note" data-testid="exercise-solved-before">
          You solved this {ago(solvedAt.value, Date.now())}.
        </p>
      )}
      <div class="test-results" data-testid="exercise-results" role="status" aria-live="polite">
        {running.value && <p class="test-summary">Testing…</p>}
        {done && (
          <p class={`test-summary is-${solved ? 'pass' : 'fail'}`} data-testid="exercise-summary">
            {summaryOf(status, results.length, failed, session.output.value.statusText)}
          </p>
        )}
        {results.length > 0 && (
          <ul>
            {results.map((result) => (
              <li key={result.name} class={`is-${result.status}`} data-testid="exercise-test">
                <span class="verdict" aria-hidden="true">
                  {MARKS[result.status]}
                </span>{' '}
                {testTitle(result.name)} <small>{WORDS[result.status]}</small>
                {result.output !== '' && <pre>{result.output}</pre>}
              </li>
            ))}
          </ul>
        )}
        {done && rest !== '' && <pre class="test-rest">{rest}</pre>}
      </div>
      {hints.length > 0 && (
        <div class="hints">
          <ol>
            {hints.slice(0, hintsShown.value).map((hint) => (
              <li key={hint}>{hint}</li>
            ))}
          </ol>
          {hintsShown.value < hints.length && (
            <button
              type="button"
              data-testid="exercise-hint"
              onClick={() => {
                hintsShown.value++;
              }}
            >
              {hintsShown.value === 0 ? 'Give me a hint' : 'Another hint'} ({hintsShown.value + 1} of{' '}
              {hints.length})
            </button>
          )}
        </div>
      )}
      <Solution
        mine={source.value}
        solution={solution}
        open={tried.value || (hints.length > 0 && hintsShown.value >= hints.length)}
      />
    </Runnable>
  );
}

function summaryOf(status: string, count: number, failed: number, text: string): string {
  if (status === 'compile-error') return 'Does not compile yet.';
  if (status === 'stopped' || status === 'failed') return `${text}.`;
  if (status === 'ok' && failed === 0) return `All ${count} ${count === 1 ? 'test passes' : 'tests pass'}.`;
  return `${failed} of ${count} ${count === 1 ? 'test fails' : 'tests fail'}.`;
}
