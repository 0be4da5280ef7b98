// This file is the island behind every Go program on a page: its code, Run / Stop / Reset / Edit, its output, and the
// view that a lesson asked for (inferred types, who implements what, the time line of its goroutines).

import { useComputed, useSignal, useSignalEffect } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useCallback, useMemo, useRef } from 'preact/hooks';
import type { CurrentLine } from '../editor/current-lines.ts';
import { nameOf } from '../editor/inlays.ts';
import type { GoDiagnostic, ImplementsFact, InlayType, RunOptions } from '../go/go-api.ts';
import type { Place } from '../go/text-places.ts';
import { run as startGo } from '../play/runner.ts';
import { liveAddress } from '../views/live-address.ts';
import type { LineMark } from '../views/timeline/timeline.tsx';
import { CodeArea } from './code-area.tsx';
import { createFormatting } from './formatting.ts';
import { HabitNotes } from './habit-notes.tsx';
import { ImplementsTable } from './implements-table.tsx';
import { KeptNote, useKeptEdits } from './kept-edits.tsx';
import { NotLoaded } from './late-part.tsx';
import { outcomeOf, panicOf } from './output.ts';
import { OutputPane } from './output-pane.tsx';
import { ProblemList } from './problem-list.tsx';
import { Runnable } from './runnable.tsx';
import { createSession } from './session.ts';
import { memoryPart, tracePart } from './view-parts.ts';

interface Props {
  readonly file: string;
  /** The program's own name on this site, under which edits of it are kept. */
  readonly id: string;
  readonly source: string;
  readonly view?: 'inferred' | 'implements' | 'timeline';
  /** The program gets the address of the live server as its argument. */
  readonly live?: boolean;
  /** What the build found out about the program as it stands. */
  readonly facts?: readonly ImplementsFact[];
  /** Run under the race detector. */
  readonly race?: boolean;
  /** Offers a walk through its memory. */
  readonly memory?: boolean;
  readonly children?: ComponentChildren;
}

/** Time lines are drawn for one schedule at a time; another seed gives another. */
const FIRST_SEED = 1;

export function Snippet(props: Props) {
  const { file, id, source: original, view, live = false, facts = [], race = false, children } = props;
  const session = useMemo(createSession, []);
  const source = useSignal(original);
  const kept = useKeptEdits(id, original, source);
  const formatting = useMemo(
    () => createFormatting(source, () => ({ file, others: {} }), kept.isKept),
    [source, file, kept],
  );
  const editing = useSignal(false);
  const place = useSignal<Place | undefined>(undefined);
  const problems = useSignal<readonly GoDiagnostic[]>([]);
  const currentLines = useSignal<readonly CurrentLine[]>([]);
  /** What a search for another outcome found. */
  const found = useSignal('');
  const implemented = useSignal(facts);
  const inlays = useSignal<readonly InlayType[] | undefined>(undefined);
  const seed = useSignal(FIRST_SEED);
  const changed = useComputed(() => source.value !== original);
  const running = useComputed(() => session.output.value.status === 'running');
  const compiled = useRef(original);

  const run = useCallback(() => {
    currentLines.value = [];
    compiled.current = source.peek();
    if (view === 'timeline') tracePart.load();
    const options: RunOptions =
      view === 'timeline'
        ? { clock: 'virtual', interactive: true, trace: true, seed: seed.peek() }
        : { clock: 'real', interactive: true, race, seed: Math.floor(Math.random() * 2 ** 31) };
    const args = live ? { args: [liveAddress()] } : {};
    session.start((onEvent) => startGo({ [file]: source.peek() }, { ...options, ...args }, onEvent));
  }, [file, view, live, race, session]);
  const runMemory = (): void => {
    currentLines.value = [];
    compiled.current = source.peek();
    memoryPart.load();
    const options: RunOptions = { clock: 'virtual', interactive: true, memory: true, seed: FIRST_SEED };
    session.start((onEvent) => startGo({ [file]: source.peek() }, options, onEvent));
  };
  const reset = (): void => {
    session.clear();
    kept.reset();
    problems.value = [];
    implemented.value = facts;
    currentLines.value = [];
    found.value = '';
  };
  const edit = (at?: Place): void => {
    if (at !== undefined) place.value = at;
    editing.value = true;
  };
  const onLines = useCallback((lines: readonly LineMark[]) => {
    currentLines.value = lines.filter((mark) => mark.file === file);
  }, []);
  useSignalEffect(() => {
    if (session.output.value.status === 'compile-error') problems.value = session.output.value.problems;
  });
  // What the compiler said is about the program as it was.
  useSignalEffect(() => {
    const text = source.value;
    if (compiled.current !== text && session.output.peek().status === 'compile-error') session.clear();
  });
  const output = session.output.value;
  const Trace = tracePart.loaded.value?.TraceView;
  const MemoryView = memoryPart.loaded.value?.MemoryView;
  return (
    <Runnable
      kind="snippet"
      label={file}
      data={{ 'data-file': file }}
      toolbar={{
        file,
        runLabel: view === 'timeline' ? 'Run and draw' : race ? 'Run with -race' : 'Run',
        running: running.value,
        editing: editing.value,
        changed: changed.value,
        onRun: run,
        onStop: session.stop,
        onEdit: () => edit(),
        onFormat: formatting.format,
        onReset: reset,
        ...(props.memory === true ? { onMemory: runMemory } : {}),
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
        currentLines={currentLines}
        editing={editing}
        place={place}
        showInlays={view === 'inferred'}
        onRun={run}
        formatting={formatting}
        onAnalysis={(analysis) => {
          implemented.value = analysis.implements;
          inlays.value = analysis.inlays;
        }}
      >
        {children}
      </CodeArea>
      <ProblemList
        problems={output.status === 'compile-error' ? [] : problems.value}
        onPick={({ line, startColumn }) => edit({ line, column: startColumn })}
      />
      {view === 'inferred' && inlays.value !== undefined && (
        <InferredList inlays={inlays.value} source={source.value} />
      )}
      {view === 'implements' && <ImplementsTable facts={implemented.value} />}
      <OutputPane output={session.output} onLine={session.write} onEnd={session.closeStdin} />
      {/* A program that fails as the lesson wrote it is explained by the lesson. */}
      {changed.value && (
        <HabitNotes
          problems={problems.value}
          source={source.value}
          panic={panicOf(output)}
          onFix={(fixed) => {
            source.value = fixed;
          }}
        />
      )}
      {output.memory.length > 0 && <NotLoaded part={memoryPart} what="The memory view" />}
      {MemoryView !== undefined && output.memory.length > 0 && !running.value && (
        <div class="snippet-view">
          <MemoryView batches={output.memory} source={() => compiled.current} onLines={onLines} />
        </div>
      )}
      {view === 'timeline' && output.trace.length > 0 && <NotLoaded part={tracePart} what="The time line" />}
      {view === 'timeline' && Trace !== undefined && output.trace.length > 0 && !running.value && (
        <div class="snippet-view">
          <Trace
            events={output.trace}
            outcome={outcomeOf(output)}
            onLines={onLines}
            again={{
              files: () => ({ [file]: compiled.current }),
              race: false,
              seed: seed.value,
              onSeed: (other) => {
                seed.value = other;
                run();
              },
              said: found.value,
              onSaid: (said) => {
                found.value = said;
              },
            }}
          />
          <button
            type="button"
            class="view-again"
            onClick={() => {
              seed.value++;
              found.value = '';
              run();
            }}
          >
            Try another schedule
          </button>
        </div>
      )}
    </Runnable>
  );
}

// Where labels cannot stand in the text (the light editor), a list says the same; the style sheet shows one of the two.
function InferredList({
  inlays,
  source,
}: {
  readonly inlays: readonly InlayType[];
  readonly source: string;
}) {
  return (
    <ul class="inferred-list">
      {inlays.map((inlay) => (
        <li key={`${inlay.line}:${inlay.column}`}>
          line {inlay.line}: <code>{nameOf(source, inlay)}</code>{' '}
          <code class="inlay">{inlay.label.trim()}</code>
        </li>
      ))}
    </ul>
  );
}
