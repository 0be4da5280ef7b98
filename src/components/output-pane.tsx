// This file draws the output of a run. Each kind of text has its own label and rule beside its colour; the whole is a
// live region, so that a screen reader hears what the program prints.

import type { ReadonlySignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { InputLine } from './input-line.tsx';
import { linesOf, type OutputState, type Piece, type PieceKind } from './output.ts';

const LABELS: Readonly<Record<PieceKind, string>> = {
  stdin: '',
  stdout: '',
  stderr: 'stderr',
  panic: 'panic',
  'compile-error': 'compiler',
  note: '',
};

interface Props {
  readonly output: ReadonlySignal<OutputState>;
  readonly onLine?: (text: string) => void;
  readonly onEnd?: () => void;
}

export function OutputPane({ output, onLine, onEnd }: Props) {
  const { pieces, status, statusText, waiting } = output.value;
  const pane = useRef<HTMLPreElement>(null);
  useEffect(() => {
    // A running program's latest line stays in sight; how it ended, too, if its beginning has gone by already.
    const text = pane.current;
    if (text !== null && (status === 'running' || text.scrollTop > 0)) text.scrollTop = text.scrollHeight;
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
          <Text key={index} piece={piece} before={pieces[index - 1]} />
        ))}
        {pieces.length === 0 && status !== 'running' && status !== 'idle' && (
          <span class="piece is-empty" data-label="no output" />
        )}
      </pre>
      {waiting && onLine !== undefined && onEnd !== undefined && <InputLine onLine={onLine} onEnd={onEnd} />}
      <p class="output-status" data-testid="snippet-status" data-status={status} role="status">
        {statusText}
      </p>
    </div>
  );
}

function Text({ piece, before }: { readonly piece: Piece; readonly before: Piece | undefined }) {
  // Only a piece that begins a line can be a block of its own.
  const lines = before === undefined || before.text.endsWith('\n') ? linesOf(piece) : undefined;
  return (
    <span
      class={`piece is-${piece.kind}`}
      data-label={labelOf(before?.kind, piece.kind)}
      data-long={lines === undefined ? undefined : ''}
      style={lines === undefined ? undefined : `--lines: ${lines}`}
    >
      {piece.text}
    </span>
  );
}

const labelOf = (before: PieceKind | undefined, kind: PieceKind): string | undefined =>
  before === kind || LABELS[kind] === '' ? undefined : LABELS[kind];
