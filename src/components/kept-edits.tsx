// This file ties a program on a page to what the reader made of it at an earlier visit: it puts that back, keeps what is typed
// from then on, and says so in a line under the toolbar. If the lesson's program has changed since, the line offers both.

import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { ago, browserStore, forget, keep, readKept } from './kept.ts';

interface Restored {
  readonly text: string;
  readonly words: string;
  /** False if the lesson's program has changed since. */
  readonly current: boolean;
}

export interface KeptEdits {
  /** Whether the browser keeps what is typed. */
  isKept(): boolean;
  readonly restored: ReadonlySignal<Restored | undefined>;
  /** The program as the lesson has it, for good. */
  reset(): void;
  /** The one or the other of two versions, neither lost. */
  show(which: 'mine' | 'lesson'): void;
}

/** `name` is the program's own on this site: its lesson's folder and its path there. */
export function useKeptEdits(name: string, original: string, source: Signal<string>): KeptEdits {
  const { edits, begin } = useMemo(() => createKeptEdits(name, original, source), [name, original, source]);
  useEffect(begin, [begin]);
  return edits;
}

/** The same without a component: `begin` looks for what was kept, keeps from then on, and answers with what ends that. */
export function createKeptEdits(
  name: string,
  original: string,
  source: Signal<string>,
): { readonly edits: KeptEdits; readonly begin: () => () => void } {
  const restored = signal<Restored | undefined>(undefined);
  const store = browserStore();
  let isKept = store !== undefined;
  const begin = (): (() => void) => {
    const kept = readKept(store, name, original, Date.now());
    // A reader who is quicker than the page goes before an earlier visit.
    if (kept !== undefined && source.peek() === original) {
      restored.value = { text: kept.text, words: ago(kept.at, Date.now()), current: kept.current };
      source.value = kept.text;
    }
    return source.subscribe((text) => {
      const mine = restored.peek();
      if (text === mine?.text || (text === original && mine !== undefined)) return;
      restored.value = undefined;
      isKept = keep(store, name, text, original, Date.now());
    });
  };
  return {
    begin,
    edits: {
      isKept: () => isKept,
      restored,
      reset() {
        restored.value = undefined;
        forget(store, name);
        source.value = original;
      },
      show(which) {
        const mine = restored.peek();
        if (mine !== undefined) source.value = which === 'mine' ? mine.text : original;
      },
    },
  };
}

export function KeptNote({ edits, source }: { readonly edits: KeptEdits; readonly source: string }) {
  const restored = edits.restored.value;
  if (restored === undefined) return null;
  const shown = source === restored.text ? 'mine' : 'lesson';
  if (restored.current && shown === 'mine')
    return (
      <p class="code-note is-kept" role="status" data-testid="kept-note">
        This is your version, last changed {restored.words}. Reset brings back the lesson’s.
      </p>
    );
  return (
    <p class="code-note is-kept" role="status" data-testid="kept-note">
      {shown === 'mine'
        ? `This is your version, last changed ${restored.words}. The lesson’s program has changed since.`
        : 'This is the lesson’s program as it is now. Your version is kept.'}{' '}
      <button type="button" onClick={() => edits.show(shown === 'mine' ? 'lesson' : 'mine')}>
        {shown === 'mine' ? 'Show the lesson’s' : 'Show mine'}
      </button>
    </p>
  );
}
