// This file is the island of the page that shows how far a reader is: by part, with where to go on; it writes all of it into a
// file, takes it from one, and drops it.

import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import {
  exportProgress,
  importProgress,
  type Lesson,
  mergeProgress,
  NO_PROGRESS,
  nextLesson,
  type Progress,
  stateOf,
} from './progress.ts';
import { changeProgress, currentProgress, dropProgress, watchProgress } from './progress-store.ts';

const WORDS = { new: '', begun: 'begun', read: 'read, exercises open', done: 'done' };

export function ProgressPage({ lessons }: { readonly lessons: readonly Lesson[] }) {
  const progress = useSignal<Progress>(NO_PROGRESS);
  const said = useSignal<{ readonly text: string; readonly failed?: boolean }>({ text: '' });
  const clearing = useSignal(false);
  useEffect(() => {
    const read = (): void => {
      progress.value = currentProgress();
    };
    read();
    return watchProgress(read);
  }, []);

  const now = progress.value;
  const done = lessons.filter(
    ({ slug, exercises }) => stateOf(now, slug, exercises.length) === 'done',
  ).length;
  const exercises = lessons.flatMap((lesson) => lesson.exercises);
  const solved = exercises.filter(({ id }) => id in now.solved).length;
  const parts = [...Map.groupBy(lessons, ({ part }) => part)];
  const bringIn = async (file: File): Promise<void> => {
    const imported = importProgress(file.size > 1_000_000 ? '' : await file.text());
    if (imported.kind === 'refused') {
      said.value = { text: `${file.name} was not taken. ${imported.message}`, failed: true };
      return;
    }
    const saved = changeProgress((mine) => mergeProgress(mine, imported.progress));
    said.value = saved
      ? { text: `What ${file.name} holds was added to what was here.` }
      : { text: 'This browser does not let the page keep anything.', failed: true };
  };
  return (
    <div class="progress-page not-content" data-testid="progress">
      <p class="progress-sum">
        {done} of {lessons.length} lessons done, {solved} of {exercises.length} exercises solved.{' '}
        <GoOn progress={now} lessons={lessons} />
      </p>
      {parts.map(([part, items]) => (
        <Part key={part} part={part} lessons={items} progress={now} />
      ))}
      <h2>Take it with you</h2>
      <p>
        It is kept in this browser only. A file takes it to another one, where it is added to what is there.
      </p>
      <div class="progress-actions">
        <button type="button" data-testid="progress-export" onClick={() => download(now)}>
          Save it to a file
        </button>
        <FileButton onFile={bringIn} />
        {clearing.value ? (
          <>
            <button
              type="button"
              data-testid="progress-clear-yes"
              onClick={() => {
                dropProgress();
                clearing.value = false;
                said.value = { text: 'It is gone.' };
              }}
            >
              Yes, forget all of it
            </button>
            <button
              type="button"
              onClick={() => {
                clearing.value = false;
              }}
            >
              No
            </button>
          </>
        ) : (
          <button
            type="button"
            data-testid="progress-clear"
            onClick={() => {
              clearing.value = true;
            }}
          >
            Forget it
          </button>
        )}
      </div>
      <p role="status" class={said.value.failed ? 'is-failed' : ''} data-testid="progress-said">
        {said.value.text}
      </p>
    </div>
  );
}

function GoOn({ progress, lessons }: { readonly progress: Progress; readonly lessons: readonly Lesson[] }) {
  const next = nextLesson(progress, lessons);
  if (next === undefined) return <>That is all of them.</>;
  const words = progress === NO_PROGRESS || progress.last === undefined ? 'Begin with' : 'Go on with';
  return (
    <a href={`/${next.slug}/`} data-testid="progress-next">
      {words} lesson {next.order}, {next.title}
    </a>
  );
}

interface PartProps {
  readonly part: string;
  readonly lessons: readonly Lesson[];
  readonly progress: Progress;
}

function Part({ part, lessons, progress }: PartProps) {
  return (
    <section>
      <h2>{part}</h2>
      <ol>
        {lessons.map(({ slug, title, order, exercises }) => {
          const state = stateOf(progress, slug, exercises.length);
          return (
            <li key={slug} data-state={state}>
              <span class="progress-number">{String(order).padStart(2, '0')}</span>
              <a href={`/${slug}/`}>{title}</a>
              <span class="progress-state">
                {state === 'done' && <span aria-hidden="true">✓ </span>}
                {WORDS[state]}
              </span>
              <ul>
                {exercises.map((exercise) => (
                  <li key={exercise.id}>
                    {exercise.title}
                    <span class="progress-state">
                      {exercise.id in progress.solved &&
                        ` solved on ${new Date(progress.solved[exercise.id] ?? 0).toLocaleDateString('en', { dateStyle: 'long' })}`}
                    </span>
                  </li>
                ))}
              </ul>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function FileButton({ onFile }: { readonly onFile: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" onClick={() => input.current?.click()}>
        Add from a file
      </button>
      <input
        ref={input}
        type="file"
        accept="application/json,.json"
        hidden
        data-testid="progress-import"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file !== undefined) onFile(file);
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}

function download(progress: Progress): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([exportProgress(progress)], { type: 'application/json' }));
  link.download = 'go-progress.json';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
