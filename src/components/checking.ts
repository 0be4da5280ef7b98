// This file has a program checked while it is typed: a moment after a key, one check at a time, and what was typed meanwhile
// next. A check that a later key has overtaken tells nothing, since its places are those of another text.

import { type ReadonlySignal, signal } from '@preact/signals';
import type { Analysis, Files } from '../go/go-api.ts';
import { type Analysed, analyze } from '../play/runner.ts';

/** Long enough for the list of names, which is asked for 10 ms after a key, to be the engine's first work; too short to be felt. */
const AFTER_MS = 15;

export interface Checking {
  /** Why programs are not being checked; '' if they are. */
  readonly failure: ReadonlySignal<string>;
  /** The program has changed. */
  check(): void;
}

export function createChecking(
  files: () => Files,
  onAnalysis: (analysis: Analysis) => void,
  ask: (files: Files) => Promise<Analysed> = analyze,
): Checking {
  const failure = signal('');
  let timer: ReturnType<typeof setTimeout> | undefined;
  let underWay = false;
  let overtaken = false;
  const start = async (): Promise<void> => {
    underWay = true;
    overtaken = false;
    const answer = await ask(files());
    underWay = false;
    if (overtaken) return start();
    failure.value = answer.kind === 'failed' ? answer.message || 'the engine is gone.' : '';
    if (answer.kind === 'analysis') onAnalysis(answer.analysis);
  };
  return {
    failure,
    check() {
      overtaken = true;
      clearTimeout(timer);
      if (!underWay) timer = setTimeout(start, AFTER_MS);
    },
  };
}
