// This file runs in a worker and puts Pyodide behind the protocol. Pyodide comes from this site, the first time somebody runs
// Python. Stop does not come through here: the page ends the whole worker.

import bootstrap from './bootstrap.py?raw';
import { type FromPython, type PythonEvent, SHOWN_CHARACTERS, type ToPython } from './protocol.ts';

interface Pyodide {
  setStdout(options: { readonly write: (bytes: Uint8Array) => number }): void;
  setStderr(options: { readonly write: (bytes: Uint8Array) => number }): void;
  readonly globals: { set(name: string, value: unknown): void };
  runPythonAsync(code: string): Promise<unknown>;
}

interface WorkerScope {
  postMessage(message: FromPython): void;
  onmessage: ((event: { readonly data: ToPython }) => void) | null;
}

const scope = globalThis as unknown as WorkerScope;
/** Where the build puts Pyodide's files, which of them are large, and how large they are together (astro.config.mjs). */
declare const PYODIDE: {
  readonly folder: string;
  readonly large: readonly string[];
  readonly bytes: number;
};

let python: Promise<Pyodide> | undefined;
/** Wakes the program that waits for a line. */
let onTyped: (() => void) | undefined;
let typed = '';
let ended = false;

/** Fetches the files, telling how far it is; Pyodide then finds them in the browser's cache. */
async function download(tell: (event: PythonEvent) => void): Promise<void> {
  const responses = await Promise.all(PYODIDE.large.map((name) => fetch(PYODIDE.folder + name)));
  const failed = responses.find(({ ok }) => !ok);
  if (failed !== undefined) throw new Error(`${failed.url} answered ${failed.status}`);
  let loaded = 0;
  await Promise.all(
    responses.map(async ({ body }) => {
      const reader = body?.getReader();
      for (let part = await reader?.read(); part !== undefined && !part.done; part = await reader?.read()) {
        loaded += part.value.length;
        tell({ kind: 'loading', loaded, total: PYODIDE.bytes });
      }
    }),
  );
}

async function load(tell: (event: PythonEvent) => void): Promise<Pyodide> {
  await download(tell);
  const { loadPyodide } = await import(/* @vite-ignore */ `${PYODIDE.folder}pyodide.mjs`);
  const made: Pyodide = await loadPyodide({ indexURL: PYODIDE.folder });
  made.globals.set('ask_page', nextLine);
  await made.runPythonAsync(bootstrap);
  return made;
}

let tellPage: (event: PythonEvent) => void = () => undefined;

/** Resolves to a line with its newline; to what is left, '' in the end, when there is no more. */
async function nextLine(): Promise<string> {
  const take = (): string | undefined => {
    const end = typed.indexOf('\n');
    if (end < 0 && !ended) return undefined;
    const line = end < 0 ? typed : typed.slice(0, end + 1);
    typed = typed.slice(line.length);
    return line;
  };
  const there = take();
  if (there !== undefined) return there;
  tellPage({ kind: 'input', waiting: true });
  const line = await new Promise<string>((resolve) => {
    onTyped = () => {
      const got = take();
      if (got === undefined) return;
      onTyped = undefined;
      resolve(got);
    };
  });
  tellPage({ kind: 'input', waiting: false });
  return line;
}

async function run(id: number, file: string, source: string): Promise<void> {
  let shown = 0;
  const tell = (event: PythonEvent): void => scope.postMessage({ kind: 'event', id, event });
  tellPage = tell;
  python ??= load(tell).catch((error: unknown) => {
    python = undefined;
    throw error;
  });
  const pyodide = await python;
  typed = '';
  ended = false;
  const output = (kind: 'stdout' | 'stderr'): { write: (bytes: Uint8Array) => number } => {
    const decoder = new TextDecoder();
    return {
      write(bytes) {
        const text = decoder.decode(bytes, { stream: true });
        if (shown < SHOWN_CHARACTERS && text !== '') {
          tell({ kind, text: text.slice(0, SHOWN_CHARACTERS - shown) });
          shown += text.length;
          if (shown >= SHOWN_CHARACTERS) tell({ kind: 'truncated', what: 'output', limit: SHOWN_CHARACTERS });
        }
        return bytes.length;
      },
    };
  };
  pyodide.setStdout(output('stdout'));
  pyodide.setStderr(output('stderr'));
  tell({ kind: 'started' });
  const began = performance.now();
  pyodide.globals.set('source', source);
  pyodide.globals.set('name', file);
  const result = JSON.parse(String(await pyodide.runPythonAsync('run_program(source, name)')));
  const runMs = performance.now() - began;
  if ('status' in result) tell({ kind: 'python-exit', code: result.status, runMs });
  else {
    tell({ kind: 'syntax-error', ...result });
    tell({ kind: 'python-exit', code: 1, runMs });
  }
}

scope.onmessage = ({ data }) => {
  if (data.kind === 'input') {
    if (data.text === null) ended = true;
    else typed += data.text;
    onTyped?.();
    return;
  }
  run(data.id, data.file, data.source).catch((error: unknown) => {
    scope.postMessage({
      kind: 'failed',
      id: data.id,
      message: error instanceof Error ? error.message : String(error),
    });
  });
};
