/**
 * This file says which line of TypeScript, of Go and of Python carries out each step of a message: in this server, and in
 * the dispatcher of lesson 28 in both languages. The lines are found in the files themselves while the site is built.
 */
import type { Step } from './stages.ts';

export type Language = 'TypeScript' | 'Go' | 'Python';

interface Source {
  readonly language: Language;
  readonly file: string;
  /** What the line contains, and no other of the file. */
  readonly code: string;
}

export interface SourceLine {
  readonly language: Language;
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly text: string;
}

export type StepLines = Readonly<Record<Step, readonly SourceLine[]>>;

const GO = 'content/28-dispatcher/dispatcher.go';
const PYTHON = 'content/28-dispatcher/dispatcher.py';

const source = (language: Language, file: string, code: string): Source => ({ language, file, code });

export const SOURCES: Readonly<Record<Step, readonly Source[]>> = {
  received: [
    source('TypeScript', 'server/connection.ts', "inbox.post({ kind: 'request'"),
    source('Go', GO, 'in <- message{'),
    source('Python', PYTHON, 'publish("ann"'),
  ],
  dispatched: [
    source('TypeScript', 'server/dispatcher.ts', '#dispatch(event: Event)'),
    source('Go', GO, 'for m := range in'),
    source('Python', PYTHON, 'def publish('),
  ],
  queued: [
    source('TypeScript', 'server/dispatcher.ts', 'outlet.deliver(frame, traced'),
    source('Go', GO, 'inbox <- m.sender'),
    source('Python', PYTHON, 'inbox.append('),
  ],
  delivered: [
    source('TypeScript', 'server/outbox.ts', "this.#socket.write(data, 'latin1', (error)"),
    source('Go', GO, '<-ann)'),
    source('Python', PYTHON, 'print(name'),
  ],
};

/** The line of a file that contains the code; throws unless exactly one does. */
export function findLine(text: string, code: string): { readonly line: number; readonly text: string } {
  const lines = text.split('\n');
  const found = lines.flatMap((line, i) => (line.includes(code) ? [i] : []));
  const [at] = found;
  if (at === undefined || found.length > 1)
    throw new Error(`"${code}" is in ${found.length} lines where it must be in one.`);
  return { line: at + 1, text: lines[at]!.trim() };
}

/** The lines of all steps; `read` gives a file's text. */
export function linesOfSteps(read: (file: string) => string): StepLines {
  const linesOf = (step: Step): SourceLine[] =>
    SOURCES[step].map(({ language, file, code }) => ({ language, file, ...findLine(read(file), code) }));
  return {
    received: linesOf('received'),
    dispatched: linesOf('dispatched'),
    queued: linesOf('queued'),
    delivered: linesOf('delivered'),
  };
}
