// This file is the model of an output pane: the events of one run folded into pieces of text and a status. Pieces know
// what they are (stdout, stderr, panic, compile error, a note of ours), so that a page can tell them apart. Pure.

import type { GoDiagnostic, MemoryBatch, TraceEvent } from '../go/go-api.ts';
import type { PageEvent } from '../play/runner.ts';
import type { PythonPageEvent } from '../python/runner.ts';

/** What Go and Python programs tell of themselves. */
export type OutputEvent = PageEvent | PythonPageEvent;

export type PieceKind = 'stdin' | 'stdout' | 'stderr' | 'panic' | 'compile-error' | 'note';

export interface Piece {
  readonly kind: PieceKind;
  readonly text: string;
}

export type StatusKind =
  | 'idle'
  | 'running'
  | 'ok'
  | 'exit'
  | 'panic'
  | 'compile-error'
  | 'stopped'
  | 'failed';

export interface OutputState {
  readonly pieces: readonly Piece[];
  readonly status: StatusKind;
  readonly statusText: string;
  readonly problems: readonly GoDiagnostic[];
  readonly trace: readonly TraceEvent[];
  /** More happened than the trace holds. */
  readonly traceCut: boolean;
  /** The program's memory, statement by statement, where that was asked for. */
  readonly memory: readonly MemoryBatch[];
  /** The program waits for input. */
  readonly waiting: boolean;
  /** The program wants to be told of os.Interrupt. */
  readonly listening: boolean;
}

/**
 * Text is cut into pieces of about this size at ends of lines, so that adding to a long output lays out its last piece
 * again, not all of it.
 */
const PIECE_SIZE = 4_000;

export const IDLE: OutputState = {
  pieces: [],
  status: 'idle',
  statusText: '',
  problems: [],
  trace: [],
  traceCut: false,
  memory: [],
  waiting: false,
  listening: false,
};
export const STARTED: OutputState = { ...IDLE, status: 'running', statusText: 'Running…' };

function append(pieces: readonly Piece[], kind: PieceKind, text: string): readonly Piece[] {
  if (text === '') return pieces;
  const last = pieces.at(-1);
  if (last?.kind !== kind) return [...pieces, ...cut(kind, text)];
  return [...pieces.slice(0, -1), ...cut(kind, last.text + text)];
}

function cut(kind: PieceKind, text: string): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  while (text.length - start > PIECE_SIZE) {
    let end = text.lastIndexOf('\n', start + PIECE_SIZE - 1) + 1;
    if (end <= start) end = text.indexOf('\n', start) + 1;
    // One line, however long, stays whole.
    if (end === 0) break;
    pieces.push({ kind, text: text.slice(start, end) });
    start = end;
  }
  if (start < text.length) pieces.push({ kind, text: text.slice(start) });
  return pieces;
}

/** How many lines a piece holds if it is one of those a long output was cut into; such a one is drawn as a block. */
export function linesOf({ text }: Piece): number | undefined {
  return text.length > PIECE_SIZE / 2 && text.endsWith('\n') ? text.split('\n').length - 1 : undefined;
}

// A panic's first line tells that the rest of stderr is the runtime's report.
const PANIC = /^(panic: |fatal error: )/m;

function appendStderr(pieces: readonly Piece[], text: string): readonly Piece[] {
  if (pieces.at(-1)?.kind === 'panic') return append(pieces, 'panic', text);
  const at = text.search(PANIC);
  if (at < 0) return append(pieces, 'stderr', text);
  return append(append(pieces, 'stderr', text.slice(0, at)), 'panic', text.slice(at));
}

const ms = (value: number): string => (value < 9.95 ? value.toFixed(1) : value.toFixed(0));

/** What Go wrote about the panic that a run ended with; '' if it did not. */
export function panicOf({ status, pieces }: OutputState): string {
  if (status !== 'panic') return '';
  return pieces
    .filter(({ kind }) => kind === 'panic')
    .map(({ text }) => text)
    .join('');
}

/** How the run ended for its goroutines; `cut` if their end was not seen. */
export function outcomeOf({ status, pieces, traceCut }: OutputState): 'deadlock' | 'over' | 'cut' {
  if (status === 'stopped' || status === 'failed' || traceCut) return 'cut';
  const deadlock = 'all goroutines are asleep - deadlock!';
  return pieces.some(({ kind, text }) => kind !== 'stdout' && text.includes(deadlock)) ? 'deadlock' : 'over';
}

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);

function pythonProblem({ line, column, message }: PythonPageEvent & { kind: 'syntax-error' }): GoDiagnostic {
  const place = { line, column, startColumn: column, endLine: line, endColumn: column + 1 };
  return { file: '', ...place, message, code: 'SyntaxError', source: 'compiler' };
}

/** The state after the reader has typed something. */
export function typed(state: OutputState, text: string): OutputState {
  return { ...state, pieces: append(state.pieces, 'stdin', text) };
}

/** The state after one more event. */
export function reduce(state: OutputState, event: OutputEvent): OutputState {
  const next = step(state, event);
  // What has ended waits for nothing.
  return next.status === 'running' ? next : { ...next, waiting: false, listening: false };
}

function step(state: OutputState, event: OutputEvent): OutputState {
  switch (event.kind) {
    case 'input':
      return {
        ...state,
        waiting: event.waiting,
        statusText: event.waiting ? 'Waiting for input…' : STARTED.statusText,
      };
    case 'signals':
      return { ...state, listening: event.listening };
    case 'stdout':
      return { ...state, pieces: append(state.pieces, 'stdout', event.text) };
    case 'stderr':
      return { ...state, pieces: appendStderr(state.pieces, event.text) };
    case 'compile-error':
      return {
        ...state,
        pieces: append(state.pieces, 'compile-error', event.text),
        problems: event.diagnostics,
        status: 'compile-error',
        statusText: 'Does not compile',
      };
    case 'trace':
      return { ...state, trace: [...state.trace, ...event.events] };
    case 'memory':
      return { ...state, memory: [...state.memory, event.batch] };
    case 'truncated':
      return {
        ...state,
        traceCut: state.traceCut || event.what === 'trace',
        pieces: append(
          state.pieces,
          'note',
          event.what === 'output'
            ? `The output is longer than ${event.limit.toLocaleString('en')} characters: the rest is not shown.\n`
            : `The time line shows the first ${event.limit.toLocaleString('en')} events.\n`,
        ),
      };
    case 'exit': {
      if (state.status === 'compile-error') return state;
      const panicked = state.pieces.some((piece) => piece.kind === 'panic');
      const time = `compiled in ${ms(event.compileMs)} ms, ran ${ms(event.runMs)} ms`;
      if (event.code === 0) return { ...state, status: 'ok', statusText: `Exit status 0 · ${time}` };
      return {
        ...state,
        status: panicked ? 'panic' : 'exit',
        statusText: `${panicked ? 'Panicked, exit' : 'Exit'} status ${event.code} · ${time}`,
      };
    }
    case 'loading':
      return {
        ...state,
        statusText: `Fetching Python: ${megabytes(event.loaded)} of ${megabytes(event.total)} MB`,
      };
    case 'started':
      return { ...state, statusText: STARTED.statusText };
    case 'syntax-error':
      return { ...state, problems: [pythonProblem(event)] };
    case 'python-exit': {
      const [problem] = state.problems;
      const how = problem === undefined ? `Exit status ${event.code}` : 'Does not parse';
      return {
        ...state,
        status: problem !== undefined ? 'compile-error' : event.code === 0 ? 'ok' : 'exit',
        statusText: `${how} · ran ${ms(event.runMs)} ms in Pyodide`,
      };
    }
    case 'python-failed':
      return {
        ...state,
        pieces: append(state.pieces, 'note', `${event.message}\n`),
        status: 'failed',
        statusText:
          'Python could not be loaded, or broke. If you are offline, that is why; else run it again.',
      };
    case 'stopped':
      return { ...state, status: 'stopped', statusText: 'Stopped' };
    case 'engine-failed':
      return {
        ...state,
        pieces: append(state.pieces, 'note', `${event.message}\n`),
        status: 'failed',
        statusText: 'The Go engine could not run this. That is a fault of this site, not of your program.',
      };
  }
}
