// This file is the model of how far a reader is: which exercises are solved and which lessons are read to their end, each with its
// day. It is kept in the browser and nowhere else; a file that holds it can be taken to another one. What comes from a file or
// from the store is anybody's and is checked before it is taken. Pure but for the store that it is given.

import type { Store } from './kept.ts';

export interface Progress {
  /** Exercises, by lesson and folder (03-numbers/exercise), and when each was first solved. */
  readonly solved: Readonly<Record<string, number>>;
  /** Lessons and when each was first read to its end. */
  readonly read: Readonly<Record<string, number>>;
  /** The lesson that was open last. */
  readonly last?: string;
}

export interface Lesson {
  readonly slug: string;
  readonly title: string;
  readonly order: number;
  readonly part: string;
  readonly exercises: readonly { readonly id: string; readonly title: string }[];
}

export type Imported =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'refused'; readonly message: string };

export const NO_PROGRESS: Progress = { solved: {}, read: {} };
const KEY = 'progress';
const FORMAT = 'go-for-python-programmers progress 1';
const NAME = /^[\w-]{1,80}(?:\/[\w-]{1,80})?$/;
/** More than any course has; a file that says more is not one of ours. */
const MOST = 1_000;

export function loadProgress(store: Store | undefined): Progress {
  try {
    const checked = check(JSON.parse(store?.getItem(KEY) ?? 'null'));
    return typeof checked === 'string' ? NO_PROGRESS : checked;
  } catch {
    return NO_PROGRESS;
  }
}

/** False if the browser does not let the page keep anything. */
export function saveProgress(store: Store | undefined, progress: Progress): boolean {
  try {
    store?.setItem(KEY, JSON.stringify(progress));
    return store !== undefined;
  } catch {
    return false;
  }
}

export function clearProgress(store: Store | undefined): void {
  try {
    store?.removeItem(KEY);
  } catch {
    // A forbidden store holds nothing.
  }
}

export function withSolved(progress: Progress, exercise: string, at: number): Progress {
  if (Object.hasOwn(progress.solved, exercise)) return progress;
  return { ...progress, solved: { ...progress.solved, [exercise]: at } };
}

export function withRead(progress: Progress, lesson: string, at: number): Progress {
  if (Object.hasOwn(progress.read, lesson)) return progress;
  return { ...progress, read: { ...progress.read, [lesson]: at } };
}

export function withOpened(progress: Progress, lesson: string): Progress {
  return progress.last === lesson ? progress : { ...progress, last: lesson };
}

/** How far a lesson is: done when all its exercises are solved, or when it is read and has none. */
export function stateOf(
  progress: Progress,
  slug: string,
  exercises: number,
): 'new' | 'begun' | 'read' | 'done' {
  const isRead = Object.hasOwn(progress.read, slug);
  const solved = Object.keys(progress.solved).filter((id) => id.startsWith(`${slug}/`)).length;
  if (exercises === 0 ? isRead : solved >= exercises) return 'done';
  if (isRead) return 'read';
  return solved > 0 || progress.last === slug ? 'begun' : 'new';
}

/** Where to go on: the lesson that was open last while it is not done, else the next after it that is not; none if all are. */
export function nextLesson(progress: Progress, lessons: readonly Lesson[]): Lesson | undefined {
  const open = (lesson: Lesson): boolean =>
    stateOf(progress, lesson.slug, lesson.exercises.length) !== 'done';
  const last = Math.max(
    0,
    lessons.findIndex(({ slug }) => slug === progress.last),
  );
  return lessons.slice(last).find(open) ?? lessons.find(open);
}

export function exportProgress(progress: Progress): string {
  return `${JSON.stringify({ format: FORMAT, ...progress }, null, 2)}\n`;
}

export function importProgress(text: string): Imported {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { kind: 'refused', message: 'This file is not JSON: it may be cut off, or another kind of file.' };
  }
  if (typeof data !== 'object' || data === null || !('format' in data) || data.format !== FORMAT)
    return { kind: 'refused', message: 'This file does not hold the progress of this course.' };
  const checked = check(data);
  return typeof checked === 'string'
    ? { kind: 'refused', message: checked }
    : { kind: 'progress', progress: checked };
}

/** Both together; where both have a day, the earlier one. */
export function mergeProgress(mine: Progress, other: Progress): Progress {
  const last = mine.last ?? other.last;
  return {
    solved: earlier(mine.solved, other.solved),
    read: earlier(mine.read, other.read),
    ...(last === undefined ? {} : { last }),
  };
}

function earlier(a: Progress['read'], b: Progress['read']): Progress['read'] {
  const days = { ...a };
  for (const [name, at] of Object.entries(b)) days[name] = Math.min(days[name] ?? at, at);
  return days;
}

// The data as progress, or what is wrong with it.
function check(data: unknown): Progress | string {
  if (typeof data !== 'object' || data === null) return 'There is no progress in this file.';
  const { solved, read, last } = data as Record<string, unknown>;
  const days: Record<string, number>[] = [];
  for (const [what, list] of [
    ['solved', solved],
    ['read', read],
  ] as const) {
    if (typeof list !== 'object' || list === null || Array.isArray(list))
      return `The file has no list “${what}”.`;
    const entries = Object.entries(list);
    if (entries.length > MOST) return `The list “${what}” is too long.`;
    for (const [name, at] of entries) {
      if (!NAME.test(name))
        return `“${name.slice(0, 60)}” in “${what}” is not the name of a lesson or exercise.`;
      if (typeof at !== 'number' || !Number.isFinite(at) || at < 0)
        return `“${name}” in “${what}” has no day.`;
    }
    days.push(Object.fromEntries(entries));
  }
  if (last !== undefined && (typeof last !== 'string' || !NAME.test(last)))
    return 'The lesson under “last” is not one.';
  return { solved: days[0] ?? {}, read: days[1] ?? {}, ...(last === undefined ? {} : { last }) };
}
