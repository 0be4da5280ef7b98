// This file keeps the progress of this browser and tells the page when it changes, in this tab or in another one.

import { browserStore } from './kept.ts';
import { clearProgress, loadProgress, type Progress, saveProgress } from './progress.ts';

const CHANGED = 'progress-changed';

export function currentProgress(): Progress {
  return loadProgress(browserStore());
}

/** False if the browser does not let the page keep anything. */
export function changeProgress(change: (progress: Progress) => Progress): boolean {
  const before = currentProgress();
  const after = change(before);
  if (after === before) return true;
  const saved = saveProgress(browserStore(), after);
  document.dispatchEvent(new Event(CHANGED));
  return saved;
}

export function dropProgress(): void {
  clearProgress(browserStore());
  document.dispatchEvent(new Event(CHANGED));
}

/** Calls back with each change; the answer ends that. */
export function watchProgress(onChange: () => void): () => void {
  document.addEventListener(CHANGED, onChange);
  addEventListener('storage', onChange);
  return () => {
    document.removeEventListener(CHANGED, onChange);
    removeEventListener('storage', onChange);
  };
}
