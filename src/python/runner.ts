// This file is the page's side of Python: a program in, events out. One worker, loaded with the first run and kept; Stop
// ends it, and the next run starts another from the browser's cache.

import type { FromPython, PythonEvent, ToPython } from './protocol.ts';

/** What a page hears about a run. */
export type PythonPageEvent =
  | PythonEvent
  | { readonly kind: 'stopped' }
  /** Python could not be loaded, or broke. */
  | { readonly kind: 'python-failed'; readonly message: string };

export interface PythonHandle {
  kill(): void;
  write(text: string): void;
  closeStdin(): void;
  /** Python hears nothing of os.Interrupt: the same as kill. */
  interrupt(): void;
}

let worker: Worker | undefined;
let nextId = 1;
/** Ends the run under way, for the next one to begin. */
let current: PythonHandle | undefined;

/** Runs a program; `onEvent` hears everything, ending with `python-exit`, `stopped` or `python-failed`. */
export function runPython(
  file: string,
  source: string,
  onEvent: (event: PythonPageEvent) => void,
): PythonHandle {
  current?.kill();
  worker ??= new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'python' });
  const mine = worker;
  const id = nextId++;
  let over = false;
  const finish = (event: PythonPageEvent, end: boolean): void => {
    if (over) return;
    over = true;
    current = undefined;
    if (end) {
      mine.terminate();
      if (worker === mine) worker = undefined;
    }
    onEvent(event);
  };
  mine.onmessage = ({ data }: MessageEvent<FromPython>) => {
    if (over || data.id !== id) return;
    if (data.kind === 'failed') finish({ kind: 'python-failed', message: data.message }, true);
    else if (data.event.kind === 'python-exit') finish(data.event, false);
    else onEvent(data.event);
  };
  mine.onerror = (event) => {
    event.preventDefault();
    finish({ kind: 'python-failed', message: event.message || 'Python could not be loaded.' }, true);
  };
  const tell = (message: ToPython): void => {
    if (!over) mine.postMessage(message);
  };
  tell({ kind: 'run', id, file, source });
  const kill = (): void => finish({ kind: 'stopped' }, true);
  current = {
    kill,
    interrupt: kill,
    write: (text) => tell({ kind: 'input', id, text }),
    closeStdin: () => tell({ kind: 'input', id, text: null }),
  };
  return current;
}
