// This file draws the output of a run. Each kind of text has its own label and rule beside its colour; the whole is a
// live region, so that a screen reader hears what the program prints.

import type { ReadonlySignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { OutputState, PieceKind } from './output.ts';

const LABELS: Readonly<Record<PieceKind, string>> = {
  stdout: '',
  stderr: 'stderr',
  panic: 'panic',
  'compile-error': 'compiler',
  note: '',
};

export function OutputPane({ output }: { readonly output: ReadonlySignal<OutputState> }) {
  const { pieces, status, statusText } = output.value;
  const pane = useRef<HTMLPreElement>(null);
  useEffect(() => {
    // A running program's latest line stays in sight.
    if (status === 'running' && pane.current !== null) pane.current.scrollTop = pane.current.scrollHeight;
  }, [pieces, status]);
  return (
    <div class={`output is-${status}`} hidden={status === 'idle'}>
      <pre
        class="output-text"
        data-testid="snippet-output"
        role="log"
        aria-live="polite"
        aria-label="Output"
        ref={pane}
      >
        {pieces.map((piece, index) => (
          <span
            key={index}
            class={`piece is-${piece.kind}`}
            data-label={labelOf(pieces[index - 1]?.kind, piece.kind)}
          >
            {piece.text}
          </span>
        ))}
        {pieces.length === 0 && status !== 'running' && status !== 'idle' && (
          <span class="piece is-empty" data-label="no output" />
        )}
      </pre>
      <p class="output-status" data-testid="snippet-status" data-status={status} role="status">
        {statusText}
      </p>
    </div>
  );
}

const labelOf = (before: PieceKind | undefined, kind: PieceKind): string | undefined =>
  before === kind || LABELS[kind] === '' ? undefined : LABELS[kind];
