// This file is the island behind a program of several files: a tab for each, the commands that run and test it, and what
// they print, as a terminal shows it.

import { type Signal, signal, useComputed, useSignal, useSignalEffect } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { Files, GoDiagnostic, TestOptions } from '../go/go-api.ts';
import type { Place } from '../go/text-places.ts';
import { run as startGo, test as startTest } from '../play/runner.ts';
import { CodeArea } from './code-area.tsx';
import { createFormatting, type Formatting } from './formatting.ts';
import { HabitNotes } from './habit-notes.tsx';
import { createKeptEdits, KeptNote } from './kept-edits.tsx';
import { panicOf } from './output.ts';
import { OutputPane } from './output-pane.tsx';
import { FileTabs } from './playground-parts.tsx';
import { ProblemList } from './problem-list.tsx';
import { hasTests, type ProgramFile } from './program-files.ts';
import { Runnable } from './runnable.tsx';
import { createSession } from './session.ts';

interface Props {
  readonly name: string;
  /** The program's own name on this site, under which edits of its files are kept. */
  readonly id: string;
  readonly files: readonly (ProgramFile & {
    /** The text highlighted, made by the build. */
    readonly html: string;
  })[];
  readonly bench: boolean;
}

/** One of the files, as the reader left it. */
interface Part {
  readonly name: string;
  readonly original: string;
  readonly html: string;
  readonly source: Signal<string>;
  readonly kept: ReturnType<typeof createKeptEdits>;
  readonly formatting: Formatting;
  readonly editing: Signal<boolean>;
  readonly place: Signal<Place | undefined>;
}

interface Command {
  /** As it is typed in a terminal. */
  readonly label: string;
  readonly kind: 'run' | 'test';
  readonly options: TestOptions;
}

export function ModuleProgram({ name, id, files, bench }: Props) {
  const session = useMemo(createSession, []);
  const parts = useMemo(() => partsOf(id, files), []);
  const commands = useMemo(() => commandsFor(files, bench), []);
  const active = useSignal((files[0] as ProgramFile).name);
  const problems = useSignal<readonly GoDiagnostic[]>([]);
  const running = useComputed(() => session.output.value.status === 'running');
  const changed = useComputed(() => parts.some(({ source, original }) => source.value !== original));
  const shown = parts.find((part) => part.name === active.value) as Part;

  const start = ({ kind, options }: Command): void => {
    const program = filesOf(parts);
    const all: TestOptions = {
      clock: 'real',
      interactive: true,
      seed: Math.floor(Math.random() * 2 ** 31),
      ...options,
    };
    session.start((onEvent) =>
      kind === 'run' ? startGo(program, all, onEvent) : startTest(program, all, onEvent),
    );
  };
  useEffect(() => {
    const ends = parts.map(({ kept }) => kept.begin());
    return () => {
      for (const end of ends) end();
    };
  }, []);
  const first = commands[0] as Command;
  const edit = (file: string, at?: Place): void => {
    const part = parts.find((one) => one.name === file);
    if (part === undefined) return;
    active.value = file;
    if (at !== undefined) part.place.value = at;
    part.editing.value = true;
  };
  useSignalEffect(() => {
    if (session.output.value.status === 'compile-error') problems.value = session.output.value.problems;
  });
  // What the compiler said is about the program as it was.
  useSignalEffect(() => {
    for (const { source } of parts) source.value;
    if (session.output.peek().status === 'compile-error') session.clear();
  });

  const output = session.output.value;
  return (
    <Runnable
      kind="module"
      label={name}
      isLandmark
      data={{ 'data-dir': name }}
      toolbar={{
        file: `${name}/`,
        runLabel: first.label,
        running: running.value,
        editing: shown.editing.value,
        changed: changed.value,
        onRun: () => start(first),
        onStop: session.stop,
        onEdit: () => edit(active.value),
        onFormat: shown.formatting.format,
        onReset: () => {
          session.clear();
          problems.value = [];
          for (const { kept } of parts) kept.edits.reset();
        },
      }}
    >
      <FileTabs
        files={files}
        active={active.value}
        onShow={(file) => {
          active.value = file;
        }}
      >
        {commands.length > 1 && (
          <span class="file-commands">
            {commands.slice(1).map((command) => (
              <button
                type="button"
                key={command.label}
                data-testid="module-command"
                disabled={running.value}
                onClick={() => start(command)}
              >
                {command.label}
              </button>
            ))}
          </span>
        )}
      </FileTabs>
      {parts.map((part) => (
        <div key={part.name} class={`module-file${part === shown ? '' : ' is-away'}`} data-file={part.name}>
          <p class="module-file-name">{part.name}</p>
          <KeptNote edits={part.kept.edits} source={part.source.value} />
          <PartCode part={part} parts={parts} problems={problems} onRun={() => start(first)} onShow={edit} />
        </div>
      ))}
      <ProblemList
        problems={output.status === 'compile-error' ? [] : problems.value}
        onPick={({ file, line, startColumn }) => edit(file, { line, column: startColumn })}
      />
      <OutputPane output={session.output} onLine={session.write} onEnd={session.closeStdin} />
      {changed.value && (
        <HabitNotes
          problems={problems.value.filter(({ file }) => file === active.value)}
          source={shown.source.value}
          panic={panicOf(output)}
          onFix={(fixed) => {
            shown.source.value = fixed;
          }}
        />
      )}
    </Runnable>
  );
}

interface PartProps {
  readonly part: Part;
  readonly parts: readonly Part[];
  readonly problems: Signal<readonly GoDiagnostic[]>;
  readonly onRun: () => void;
  readonly onShow: (file: string, at: Place) => void;
}

function PartCode({ part, parts, problems, onRun, onShow }: PartProps) {
  const own = useComputed(() => problems.value.filter(({ file }) => file === part.name));
  return (
    <CodeArea
      file={part.name}
      source={part.source}
      original={part.original}
      problems={own}
      onProblems={(found) => {
        problems.value = found;
      }}
      editing={part.editing}
      place={part.place}
      showInlays={false}
      others={filesOf(parts.filter((one) => one !== part))}
      elsewhere={{
        show: onShow,
        change(file, text) {
          const changed = parts.find(({ name }) => name === file);
          if (changed !== undefined) changed.source.value = text;
        },
      }}
      onRun={onRun}
      formatting={part.formatting}
      onAnalysis={() => undefined}
    >
      <pre class="code-text" data-lang="go" data-pagefind-ignore>
        <code dangerouslySetInnerHTML={{ __html: part.html }} />
      </pre>
    </CodeArea>
  );
}

function partsOf(id: string, files: Props['files']): readonly Part[] {
  const parts: Part[] = files.map(({ name, text, html }) => {
    const source = signal(text);
    const others = (): Files => filesOf(parts.filter((part) => part.name !== name));
    const kept = createKeptEdits(`${id}/${name}`, text, source);
    return {
      name,
      original: text,
      html,
      source,
      kept,
      formatting: createFormatting(source, () => ({ file: name, others: others() }), kept.edits.isKept),
      editing: signal(false),
      place: signal<Place | undefined>(undefined),
    };
  });
  return parts;
}

function filesOf(parts: readonly Part[]): Files {
  return Object.fromEntries(parts.map(({ name, source }) => [name, source.value]));
}

// What can be done with the program as the lesson gives it, the likeliest first.
function commandsFor(files: readonly ProgramFile[], bench: boolean): Command[] {
  const own = files.filter(({ name }) => !name.includes('/'));
  const isMain = own.some(({ name, text }) => name.endsWith('.go') && /^func main\(\)/m.test(text));
  return [
    ...(isMain ? [{ label: 'go run .', kind: 'run', options: {} } as const] : []),
    ...(hasTests(own) ? [{ label: 'go test -v', kind: 'test', options: {} } as const] : []),
    ...(bench
      ? [{ label: 'go test -bench=.', kind: 'test', options: { verbose: false, bench: '.' } } as const]
      : []),
  ];
}
