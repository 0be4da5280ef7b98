// This file has a program checked while it is typed: at once, one check at a time, and what was typed meanwhile next. After a check
// that took long the first is put off, for a pause of the keys. A check that a later key has overtaken tells nothing: its places are another text's.

import { type ReadonlySignal, signal } from '@preact/signals';
import type { Analysis, Files } from '../go/go-api.ts';
import { type Analysed, analyze } from '../play/runner.ts';

/** A check that takes no longer is done before the list of names is asked for, which is 10 ms after a key. */
const SHORT_MS = 25;
/** The longest wait for a pause: about what is between two keys of somebody who types fast. */
const MOST_MS = 100;

export interface Checking {
  /** Why programs are not being checked; '' if they are. */
  readonly failure: ReadonlySignal<string>;
  /** The program has changed. */
  check(): void;
  /** It is no longer looked at: nothing is told any more. */
  end(): void;
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
  let ended = false;
  let took = 0;
  const start = async (): Promise<void> => {
    underWay = true;
    overtaken = false;
    const began = performance.now();
    const answer = await ask(files());
    took = performance.now() - began;
    underWay = false;
    if (ended) return;
    if (overtaken) return start();
    failure.value = answer.kind === 'failed' ? answer.message || 'the engine is gone.' : '';
    if (answer.kind === 'analysis') onAnalysis(answer.analysis);
  };
  return {
    failure,
    check() {
      if (ended) return;
      overtaken = true;
      clearTimeout(timer);
      if (!underWay) timer = setTimeout(start, took <= SHORT_MS ? 0 : Math.min(took, MOST_MS));
    },
    end() {
      ended = true;
      clearTimeout(timer);
    },
  };
}
