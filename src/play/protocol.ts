// This file is the whole contract between the page and the worker that the Go engine lives in. The page sends ToWorker,
// the worker answers FromWorker; every message of a job carries the job's id. One worker does one run or test at a time;
// analyses are short, and answered as they get done. Nothing here outlives a structured clone.

import type { Analysis, Answers, Files, Formatted, Question, RunEvent, TestOptions } from '../go/go-api.ts';

/** What a page asks. Ids are the page's own and never used twice for one worker. */
export type ToWorker =
  | {
      readonly kind: 'run' | 'test';
      readonly id: number;
      readonly files: Files;
      readonly options: TestOptions;
    }
  | { readonly kind: 'analyze'; readonly id: number; readonly files: Files }
  | { readonly kind: 'ask'; readonly id: number; readonly files: Files; readonly question: Question }
  | { readonly kind: 'format'; readonly id: number; readonly text: string }
  /** For the run or test of that id: input (null: there is no more), and os.Interrupt. */
  | { readonly kind: 'input'; readonly id: number; readonly text: string | null }
  | { readonly kind: 'interrupt'; readonly id: number };

/** What happened to a run: the engine's own events and the one that the worker adds. */
export type PlayEvent =
  | RunEvent
  /**
   * From here on output (or trace) is thrown away, but for the end of stderr; the program goes on. `limit` counts
   * characters (or trace events).
   */
  | { readonly kind: 'truncated'; readonly what: 'output' | 'trace'; readonly limit: number };

/** What the worker answers. `done` and `failed` are the last message of a run or test. */
export type FromWorker =
  /** The engine is loaded. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'event'; readonly id: number; readonly event: PlayEvent }
  | { readonly kind: 'done'; readonly id: number; readonly code: number }
  | { readonly kind: 'analysis'; readonly id: number; readonly analysis: Analysis }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: Answers[Question['kind']] }
  | { readonly kind: 'formatted'; readonly id: number; readonly result: Formatted }
  /** The engine itself broke: a bug of ours, never the reader's. */
  | { readonly kind: 'failed'; readonly id: number; readonly message: string };

/** How much of one run's output is shown, in characters; the program may go on to write more. */
export const SHOWN_CHARACTERS = 200_000;

/** How much of stderr is shown at the end of a run whose output was cut: why it ended stands there. */
export const SHOWN_LAST_WORDS = 16_000;

/** How many trace events of one run are shown. */
export const SHOWN_TRACE_EVENTS = 50_000;
