// This file loads a part of the page when it is first needed. One that could not be loaded says so, and is asked for again when
// the reader says so: a page without a network must not look like one with nothing to say.

import { type ReadonlySignal, signal } from '@preact/signals';

export interface LatePart<T> {
  /** Undefined until it is there. */
  readonly loaded: ReadonlySignal<T | undefined>;
  readonly hasFailed: ReadonlySignal<boolean>;
  /** Resolves to undefined if it cannot be loaded. */
  load(): Promise<T | undefined>;
}

export function createLatePart<T extends object>(fetch: () => Promise<T>): LatePart<T> {
  const loaded = signal<T | undefined>(undefined);
  const hasFailed = signal(false);
  return {
    loaded,
    hasFailed,
    async load() {
      if (loaded.peek() !== undefined) return loaded.peek();
      try {
        loaded.value = await fetch();
        hasFailed.value = false;
      } catch {
        hasFailed.value = true;
      }
      return loaded.peek();
    },
  };
}

interface Props {
  readonly part: LatePart<object>;
  /** At the beginning of a sentence: `The time line`. */
  readonly what: string;
}

/** Nothing, unless the part could not be loaded. */
export function NotLoaded({ part, what }: Props) {
  if (!part.hasFailed.value) return null;
  return (
    <p class="code-note is-failed" role="status" data-testid="not-loaded">
      {what} could not be loaded. Are you offline?{' '}
      <button type="button" onClick={part.load}>
        Try again
      </button>
    </p>
  );
}
