// This file is what a reader has chosen about editors, kept in the browser: Vim's keys, and whether saving mends the imports. A
// choice holds at once in every editor of the page.

import { type Signal, signal } from '@preact/signals';
import { browserStore, type Store } from './kept.ts';

export interface Preference {
  /** As a reader reads it. */
  readonly label: string;
  readonly chosen: Signal<boolean>;
  choose(on: boolean): void;
}

export function createPreference(name: string, label: string, store: Store | undefined): Preference {
  const key = `choice:${name}`;
  const chosen = signal(read(store, key));
  return {
    label,
    chosen,
    choose(on) {
      chosen.value = on;
      try {
        if (on) store?.setItem(key, 'on');
        else store?.removeItem(key);
      } catch {
        // A store that is full or forbidden: the choice holds until the page is left.
      }
    },
  };
}

function read(store: Store | undefined, key: string): boolean {
  try {
    return store?.getItem(key) === 'on';
  } catch {
    return false;
  }
}

export const vimKeys = createPreference('vim', 'Vim keys', browserStore());
export const mendImports = createPreference(
  'mend-imports',
  'Saving (Ctrl-S, :w) mends the imports too',
  browserStore(),
);
