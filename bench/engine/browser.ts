// This file measures in a browser how long the engine's worker takes to be ready and to compile a program: the bundled
// src/play/worker.ts, served from this machine, in Chromium.

import { createReadStream, existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, dirname, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { findBrowser } from '../../scripts/browser.ts';
import type { FromWorker } from '../../src/play/protocol.ts';

/** Milliseconds. */
export interface WorkerTimes {
  /** From `new Worker` until the engine is loaded. */
  readonly ready: number;
  /** The first compilation: from the request until there is code to be started, by the worker's clock. */
  readonly cold: number;
  /** The same seen from the page: until it hears that the program has ended, without the time that it ran. */
  readonly coldInPage: number;
  /** Compilations of the same program after that. */
  readonly warm: readonly number[];
}

function serve(folder: string): Promise<{ server: Server; url: string }> {
  const server = createServer((request, response) => {
    const path = join(folder, basename(request.url ?? ''));
    if (request.url === '/') response.setHeader('content-type', 'text/html').end('<!doctype html>');
    else if (existsSync(path)) {
      // Every visit is a first one: neither the text nor compiled code is kept.
      response.setHeader('content-type', 'text/javascript').setHeader('cache-control', 'no-store');
      createReadStream(path).pipe(response);
    } else response.writeHead(404).end();
  });
  return new Promise((done) => {
    server.listen(0, '127.0.0.1', () =>
      done({ server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` }),
    );
  });
}

export interface BrowserTask {
  /** The worker's module; what it imports lies beside it. */
  readonly entry: string;
  readonly source: string;
  /** First visits to measure. */
  readonly visits: number;
  /** Warm compilations in each. */
  readonly rounds: number;
  /** Between the worker's being ready and the first request. */
  readonly pauseMs: number;
}

/** Null without a browser. */
export async function inBrowser(task: BrowserTask): Promise<readonly WorkerTimes[] | null> {
  const found = await findBrowser().catch(() => null);
  if (found === null) return null;
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries({ ...process.env, ...found.env }))
    if (value !== undefined) env[name] = value;
  const { server, url } = await serve(dirname(task.entry));
  const browser = await chromium.launch({ executablePath: found.executablePath, args: [...found.args], env });
  try {
    const times: WorkerTimes[] = [];
    for (let i = 0; i < task.visits; i++) times.push(await visit(browser, url, task));
    return times;
  } finally {
    await browser.close();
    server.close();
  }
}

/** One first visit, in a context of its own. */
async function visit(browser: Browser, url: string, task: BrowserTask): Promise<WorkerTimes> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(url);
  const times = await page.evaluate(measure, { ...task, script: basename(task.entry) });
  await context.close();
  return times;
}

/** Runs in the page. */
async function measure(task: BrowserTask & { readonly script: string }): Promise<WorkerTimes> {
  const started = performance.now();
  const worker = new Worker(task.script, { type: 'module' });
  let onMessage: (message: FromWorker) => void = () => undefined;
  worker.onmessage = ({ data }: MessageEvent<FromWorker>) => onMessage(data);
  const ready = await new Promise<number>((done, failed) => {
    onMessage = () => done(performance.now() - started);
    worker.onerror = (event) => failed(new Error(event.message));
  });
  await new Promise((done) => setTimeout(done, task.pauseMs));
  const compile = (id: number) =>
    new Promise<{ inWorker: number; inPage: number }>((done, failed) => {
      const asked = performance.now();
      onMessage = (message) => {
        if (message.kind === 'failed') failed(new Error(message.message));
        if (message.kind !== 'event' || message.event.kind !== 'exit') return;
        const { compileMs, runMs } = message.event;
        done({ inWorker: compileMs, inPage: performance.now() - asked - runMs });
      };
      const files = { 'main.go': task.source };
      worker.postMessage({ kind: 'run', id, files, options: { seed: 1, clock: 'virtual' } });
    });
  const first = await compile(1);
  const warm: number[] = [];
  for (let i = 0; i < task.rounds; i++) warm.push((await compile(i + 2)).inWorker);
  worker.terminate();
  return { ready, cold: first.inWorker, coldInPage: first.inPage, warm };
}
