// This file is how a reader walks through a recording: a step back, a step forward, a slider, and where that is. In: the steps'
// number and the one shown; out: the one to show.

import type { ComponentChildren } from 'preact';

interface Props {
  /** The step shown, and the last one, from 0. */
  readonly cursor: number;
  readonly last: number;
  /** What the step shown is, in words. */
  readonly words: string;
  readonly onGo: (step: number) => void;
  /** Buttons to the ends, too. */
  readonly ends?: boolean;
  readonly children?: ComponentChildren;
}

export function Stepper({ cursor, last, words, onGo, ends = false, children }: Props) {
  const [atFirst, atLast] = [cursor === 0, cursor === last];
  return (
    <div class="timeline-controls">
      {ends && (
        <button type="button" onClick={() => onGo(0)} disabled={atFirst} aria-label="First step">
          « First
        </button>
      )}
      <button type="button" onClick={() => onGo(cursor - 1)} disabled={atFirst} aria-label="Step back">
        ‹ Back
      </button>
      <button type="button" onClick={() => onGo(cursor + 1)} disabled={atLast} aria-label="Step forward">
        Forward ›
      </button>
      {ends && (
        <button type="button" onClick={() => onGo(last)} disabled={atLast} aria-label="Last step">
          Last »
        </button>
      )}
      <input
        type="range"
        min={0}
        max={last}
        value={cursor}
        aria-label="Step"
        aria-valuetext={words}
        onInput={(event) => onGo(Number(event.currentTarget.value))}
      />
      <span class="timeline-count">
        {cursor + 1} of {last + 1}
      </span>
      {children}
    </div>
  );
}
