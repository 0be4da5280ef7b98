// This file runs in a worker and puts the Go engine behind the protocol: messages of the page in, events out. It holds
// no state of its own but the jobs under way. Stop does not come through here: the page ends the whole worker, since a
// Go program in an endless loop listens to nobody.

import gofmtUrl from '@wasm-fmt/gofmt/gofmt.wasm?url';
import { analyze, ask, type Formatted, format, type Running, run, test, warmUp } from '../go/go.ts';
import { OutputGate } from './output-gate.ts';
import type { FromWorker, ToWorker } from './protocol.ts';

interface WorkerScope {
  postMessage(message: FromWorker): void;
  onmessage: ((event: { readonly data: ToWorker }) => void) | null;
}

// A program reaches the site that it came from, and that site's own live server, whatever a page may ask for.
function ownHost(): string[] {
  const { location } = globalThis as { location?: Location };
  if (location === undefined) return [];
  const port = location.port || (location.protocol === 'https:' ? '443' : '80');
  return [`${location.hostname}:${port}`];
}

const scope = globalThis as unknown as WorkerScope;
const FLUSH_MS = 16;
const running = new Map<number, Running>();
/** Before the engine warms up, and between its steps. */
const WARM_UP_MS = 20;

let gofmt: Promise<WebAssembly.Module> | undefined;

/** The formatter, once somebody has asked for it. One that could not be loaded is asked for again. */
function loadGofmt(): Promise<WebAssembly.Module> {
  gofmt ??= WebAssembly.compileStreaming(fetch(gofmtUrl)).catch((error: unknown) => {
    gofmt = undefined;
    throw error;
  });
  return gofmt;
}

async function formatted(text: string): Promise<Formatted> {
  const module = await loadGofmt().catch(() => null);
  if (module !== null) return format(text, module);
  return { kind: 'failed', message: 'the formatter could not be loaded. Are you offline?' };
}

async function answer(message: ToWorker): Promise<void> {
  const { id } = message;
  switch (message.kind) {
    case 'run':
    case 'test': {
      const gate = new OutputGate({
        post: (event) => scope.postMessage({ kind: 'event', id, event }),
        now: () => performance.now(),
        later: (flush) => setTimeout(flush, FLUSH_MS),
      });
      const start = message.kind === 'run' ? run : test;
      const program = start(message.files, { ...message.options, reach: ownHost() }, (event) =>
        gate.add(event),
      );
      running.set(id, program);
      const code = await program.done;
      running.delete(id);
      gate.flush();
      scope.postMessage({ kind: 'done', id, code });
      return;
    }
    case 'input':
      if (message.text === null) running.get(id)?.closeStdin();
      else running.get(id)?.write(message.text);
      return;
    case 'interrupt':
      running.get(id)?.interrupt();
      return;
    case 'format':
      scope.postMessage({ kind: 'formatted', id, result: await formatted(message.text) });
      return;
    case 'ask':
      scope.postMessage({ kind: 'answer', id, answer: await ask(message.files, message.question) });
      return;
    case 'analyze':
      scope.postMessage({ kind: 'analysis', id, analysis: await analyze(message.files) });
  }
}

let asked = 0;

scope.onmessage = ({ data }) => {
  asked++;
  answer(data).catch((error: unknown) => {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    scope.postMessage({ kind: 'failed', id: data.id, message });
  });
};
scope.postMessage({ kind: 'ready' });

// While nobody asks anything, the engine is made quick for the first who does. A step at a time, so that a question does
// not wait for long.
function warmUpFrom(step: number): void {
  setTimeout(() => {
    if (asked > 0) return;
    const goOn = (more: boolean): void => {
      if (more) warmUpFrom(step + 1);
    };
    // It is for speed only.
    warmUp(step).then(goOn, () => undefined);
  }, WARM_UP_MS);
}
warmUpFrom(0);
