// This file is the whole contract between the page and the worker that CPython, compiled to WebAssembly (Pyodide), lives in.

/** What a page asks. One program runs at a time; ids are the page's own. */
export type ToPython =
  | { readonly kind: 'run'; readonly id: number; readonly file: string; readonly source: string }
  /** For the program that waits; null: there is no more. */
  | { readonly kind: 'input'; readonly id: number; readonly text: string | null };

/** What happens to a run, `exit` last. */
export type PythonEvent =
  /** Python itself is being fetched, the first time: bytes. */
  | { readonly kind: 'loading'; readonly loaded: number; readonly total: number }
  /** Python is there, and the program starts. */
  | { readonly kind: 'started' }
  | { readonly kind: 'stdout' | 'stderr'; readonly text: string }
  /** The program does not parse; line and column from 1. */
  | {
      readonly kind: 'syntax-error';
      readonly line: number;
      readonly column: number;
      readonly message: string;
    }
  | { readonly kind: 'input'; readonly waiting: boolean }
  /** Output from here on is thrown away. */
  | { readonly kind: 'truncated'; readonly what: 'output'; readonly limit: number }
  | { readonly kind: 'python-exit'; readonly code: number; readonly runMs: number };

export type FromPython =
  | { readonly kind: 'event'; readonly id: number; readonly event: PythonEvent }
  /** Python could not be loaded, or broke. */
  | { readonly kind: 'failed'; readonly id: number; readonly message: string };

/** How much of one run's output is shown, in characters. */
export const SHOWN_CHARACTERS = 200_000;
