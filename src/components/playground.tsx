// This file is the playground: a program of any number of files, the options of a run, and the ways in which a program leaves
// the page: a link that holds all of it, a module to download, text for go.dev/play. A program that came with a link does not
// run until the reader says so; nothing here is sent to a server.

import { useComputed, useSignal, useSignalEffect } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useMemo, useRef } from 'preact/hooks';
import type { Files, GoDiagnostic, ImplementsFact, RunOptions } from '../go/go-api.ts';
import type { Place } from '../go/text-places.ts';
import { run as startGo, test as startTest } from '../play/runner.ts';
import type { LineMark } from '../views/timeline/timeline.tsx';
import { CodeArea } from './code-area.tsx';
import { createFormatting } from './formatting.ts';
import { HabitNotes } from './habit-notes.tsx';
import { ImplementsTable } from './implements-table.tsx';
import { browserStore, keep, markOf, readKept } from './kept.ts';
import { NotLoaded } from './late-part.tsx';
import { outcomeOf, panicOf } from './output.ts';
import { OutputPane } from './output-pane.tsx';
import { FileTabs, Leaving, RunSettings, type Settings } from './playground-parts.tsx';
import { ProblemList } from './problem-list.tsx';
import { hasTests, nameProblem, newFile, type ProgramFile, toFiles } from './program-files.ts';
import { Runnable } from './runnable.tsx';
import { createSession } from './session.ts';
import { memoryPart, tracePart } from './view-parts.ts';

interface Template {
  readonly title: string;
  readonly files: readonly ProgramFile[];
}

interface Props {
  /** The first is what the page shows before any script. */
  readonly templates: readonly Template[];
  readonly children?: ComponentChildren;
}

/** A link's program is kept apart from the reader's own, so that neither takes the place of the other. */
const keptFor = (hash: string): string => (hash.length < 2 ? KEPT : `${KEPT} ${markOf(hash)}`);

/** Where the reader's program waits for the next visit. */
const KEPT = 'playground';
const SETTINGS: Settings = {
  race: false,
  virtual: false,
  timeline: false,
  memory: false,
  types: false,
  seed: '',
};

export function Playground({ templates, children }: Props) {
  const first = (templates[0] as Template).files;
  const session = useMemo(createSession, []);
  const files = useSignal<readonly ProgramFile[]>(first);
  const active = useSignal((first[0] as ProgramFile).name);
  const source = useSignal((first[0] as ProgramFile).text);
  const formatting = useMemo(
    () =>
      createFormatting(
        source,
        () => ({ file: active.peek(), others: othersOf(files.peek(), active.peek()) }),
        () => isKept.current,
      ),
    [source],
  );
  const editing = useSignal(false);
  const place = useSignal<Place | undefined>(undefined);
  const problems = useSignal<readonly GoDiagnostic[]>([]);
  const marks = useSignal<readonly LineMark[]>([]);
  const currentLines = useComputed(() => marks.value.filter(({ file }) => file === active.value));
  /** What was run last, and with which seed. */
  const last = useSignal<{ kind: 'run' | 'test'; seed: number; files: Files } | undefined>(undefined);
  const found = useSignal('');
  const onLines = useCallback((lines: readonly LineMark[]) => {
    marks.value = lines;
  }, []);
  const facts = useSignal<readonly ImplementsFact[]>([]);
  const settings = useSignal(SETTINGS);
  const note = useSignal('');
  const keptName = useRef(KEPT);
  const isKept = useRef(browserStore() !== undefined);
  const keepOwn = (program: readonly ProgramFile[]): void => {
    isKept.current = keepProgram(keptName.current, program);
  };
  /** What another program, or the removal of a file, took the place of. */
  const replaced = useSignal<readonly ProgramFile[] | undefined>(undefined);
  const running = useComputed(() => session.output.value.status === 'running');
  /** Counts programs, so that an editor of the one before goes. */
  const generation = useSignal(0);

  const open = useCallback((program: readonly ProgramFile[], name = (program[0] as ProgramFile).name) => {
    session.clear();
    problems.value = [];
    marks.value = [];
    editing.value = false;
    files.value = program;
    active.value = name;
    source.value = (program.find((file) => file.name === name) ?? (program[0] as ProgramFile)).text;
    generation.value++;
  }, []);
  // A link's program, else the reader's own of the last visit.
  useEffect(() => {
    const fromLink = async (): Promise<void> => {
      if (location.hash.length < 2) return;
      const links = await import('./share-link.ts').catch(() => undefined);
      if (links === undefined) {
        openOwn();
        note.value = 'The program in this link could not be read. Are you offline?';
        return;
      }
      const shared = links.decodeProgram(location.hash);
      if (shared.kind === 'refused') {
        openOwn();
        note.value = shared.message;
        return;
      }
      keptName.current = keptFor(location.hash);
      const changed = keptProgram(keptName.current);
      open(changed ?? shared.files);
      note.value =
        changed === undefined
          ? 'This program came with the link. Read it, then press Run.'
          : 'This program came with the link; these are your changes to it.';
    };
    const openOwn = (): void => {
      keptName.current = KEPT;
      const kept = keptProgram(KEPT);
      if (kept === undefined) return;
      open(kept);
      note.value = 'This is your program of the last visit.';
    };
    if (location.hash.length < 2) openOwn();
    else fromLink();
    addEventListener('hashchange', fromLink);
    return () => removeEventListener('hashchange', fromLink);
  }, []);
  // What is typed belongs to the active file.
  useSignalEffect(() => {
    const text = source.value;
    const name = active.peek();
    const known = files.peek().find((file) => file.name === name);
    if (known === undefined || known.text === text) return;
    files.value = files.peek().map((file) => (file.name === name ? { name, text } : file));
    note.value = '';
    keepOwn(files.peek());
  });
  useSignalEffect(() => {
    const { status, problems: found } = session.output.value;
    if (status === 'compile-error') problems.value = found;
  });

  const start = (kind: 'run' | 'test', chosen?: number): void => {
    marks.value = [];
    note.value = '';
    const { race, virtual, timeline, memory, seed } = settings.peek();
    if (timeline) tracePart.load();
    if (memory) memoryPart.load();
    const options: RunOptions = {
      race,
      trace: timeline,
      memory,
      clock: virtual || timeline ? 'virtual' : 'real',
      interactive: true,
      seed: chosen ?? (seed === '' ? Math.floor(Math.random() * 2 ** 31) : Number(seed)),
    };
    const go = kind === 'run' ? startGo : startTest;
    const program = toFiles(files.peek());
    if (chosen === undefined) found.value = '';
    last.value = { kind, seed: options.seed as number, files: program };
    session.start((onEvent) => go(program, options, onEvent));
  };
  const show = (name: string, at?: Place): void => {
    const file = files.peek().find((one) => one.name === name);
    if (file === undefined) return;
    if (name !== active.peek()) {
      active.value = name;
      source.value = file.text;
      generation.value++;
    }
    place.value = at;
    editing.value = true;
  };
  /** Another file than the active one. */
  const change = (name: string, text: string): void => {
    files.value = files.peek().map((file) => (file.name === name ? { name, text } : file));
    keepOwn(files.peek());
  };
  const add = (name: string): string => {
    const problem = nameProblem(name, files.peek());
    if (problem !== '') return problem;
    files.value = [...files.peek(), newFile(name)];
    keepOwn(files.peek());
    show(name);
    return '';
  };
  const remove = (name: string): void => {
    const left = files.peek().filter((file) => file.name !== name);
    if (left.length === 0) return;
    replaced.value = files.peek();
    keepOwn(left);
    open(left);
  };

  const output = session.output.value;
  const own = problems.value.filter(({ file }) => file === active.value);
  const ownProblems = useComputed(() => problems.value.filter(({ file }) => file === active.value));
  const TraceView = tracePart.loaded.value?.TraceView;
  const MemoryView = memoryPart.loaded.value?.MemoryView;
  return (
    <Runnable
      kind="playground"
      label="Playground"
      class="playground"
      isLandmark
      toolbar={{
        file: active.value,
        runLabel: 'Run',
        running: running.value,
        editing: editing.value,
        changed: false,
        onRun: () => start('run'),
        onStop: session.stop,
        onEdit: () => {
          editing.value = true;
        },
        onFormat: formatting.format,
        onReset: () => undefined,
      }}
    >
      <FileTabs files={files.value} active={active.value} onShow={show} onAdd={add} onRemove={remove} />
      {replaced.value !== undefined && (
        <p class="code-note" data-testid="playground-replaced">
          <button
            type="button"
            onClick={() => {
              const before = replaced.peek();
              replaced.value = undefined;
              if (before === undefined) return;
              open(before);
              keepOwn(before);
            }}
          >
            Bring back what was here
          </button>
        </p>
      )}
      {note.value !== '' && (
        <p class="code-note" role="status" data-testid="playground-note">
          {note.value}
        </p>
      )}
      <CodeArea
        key={`${generation.value}`}
        file={active.value}
        source={source}
        original={(first[0] as ProgramFile).text}
        problems={ownProblems}
        currentLines={currentLines}
        editing={editing}
        place={place}
        showInlays={settings.value.types}
        others={othersOf(files.value, active.value)}
        elsewhere={{ show, change }}
        onRun={() => start('run')}
        formatting={formatting}
        onProblems={(found) => {
          problems.value = found;
        }}
        onAnalysis={(analysis) => {
          facts.value = analysis.implements;
        }}
      >
        {children}
      </CodeArea>
      <ProblemList
        problems={output.status === 'compile-error' ? [] : problems.value}
        onPick={({ file, line, startColumn }) => show(file, { line, column: startColumn })}
      />
      <OutputPane output={session.output} onLine={session.write} onEnd={session.closeStdin} />
      <HabitNotes
        problems={own}
        source={source.value}
        panic={panicOf(output)}
        onFix={(fixed) => {
          source.value = fixed;
        }}
      />
      {settings.value.types && facts.value.length > 0 && <ImplementsTable facts={facts.value} />}
      {output.memory.length > 0 && <NotLoaded part={memoryPart} what="The memory view" />}
      {MemoryView !== undefined && output.memory.length > 0 && !running.value && (
        <div class="snippet-view">
          <MemoryView
            batches={output.memory}
            source={(file) => last.peek()?.files[file] ?? ''}
            onLines={onLines}
          />
        </div>
      )}
      {output.trace.length > 0 && <NotLoaded part={tracePart} what="The time line" />}
      {TraceView !== undefined && output.trace.length > 0 && !running.value && (
        <div class="snippet-view">
          <TraceView
            events={output.trace}
            outcome={outcomeOf(output)}
            onLines={onLines}
            again={
              last.value?.kind !== 'run'
                ? undefined
                : {
                    files: () => last.peek()?.files ?? {},
                    race: settings.value.race,
                    seed: last.value.seed,
                    onSeed: (seed) => start('run', seed),
                    said: found.value,
                    onSaid: (said) => {
                      found.value = said;
                    },
                  }
            }
          />
        </div>
      )}
      <RunSettings
        settings={settings.value}
        onChange={(changed) => {
          settings.value = changed;
        }}
        onTest={hasTests(files.value) && !running.value ? () => start('test') : undefined}
      />
      <Leaving
        files={files.value}
        templates={templates}
        onTemplate={(template) => {
          replaced.value = files.peek();
          open(template.files);
        }}
        onShared={(hash) => {
          keptName.current = keptFor(hash);
        }}
      />
    </Runnable>
  );
}

const othersOf = (files: readonly ProgramFile[], active: string): Files =>
  toFiles(files.filter(({ name }) => name !== active));

function keepProgram(name: string, files: readonly ProgramFile[]): boolean {
  return keep(browserStore(), name, JSON.stringify(files), '', Date.now());
}

function keptProgram(name: string): readonly ProgramFile[] | undefined {
  try {
    const kept: unknown = JSON.parse(readKept(browserStore(), name, '', Date.now())?.text ?? 'null');
    if (!Array.isArray(kept) || kept.length === 0) return undefined;
    const isFile = (file: Partial<ProgramFile>): boolean =>
      typeof file?.name === 'string' && typeof file.text === 'string';
    return kept.every(isFile) ? (kept as ProgramFile[]) : undefined;
  } catch {
    return undefined;
  }
}
