// This file prepares the end-to-end tests: a built site, and site and live server as a reader's `npm start` runs them, on a
// port of their own.

import { type ChildProcess, spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { findBrowser } from '../scripts/browser.ts';
import { buildIfStale } from '../scripts/site.ts';

const ROOT = resolve(import.meta.dirname, '..');

declare module 'vitest' {
  export interface ProvidedContext {
    readonly baseUrl: string;
    readonly browserPath: string;
    readonly browserArgs: string[];
    readonly browserEnv: Record<string, string>;
  }
}

function serve(): Promise<{ server: ChildProcess; url: string }> {
  const server = spawn(process.execPath, [join(ROOT, 'server', 'main.ts')], {
    cwd: ROOT,
    env: { ...process.env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((done, fail) => {
    let printed = '';
    server.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const url = /http:\/\/\S+/.exec(printed)?.[0];
      if (url !== undefined) done({ server, url });
    });
    server.on('close', (code) => fail(new Error(`The server ended with ${code} before it listened.`)));
  });
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const browser = await findBrowser();
  await buildIfStale();
  const { server, url } = await serve();
  project.provide('baseUrl', url);
  project.provide('browserPath', browser.executablePath);
  project.provide('browserArgs', [...browser.args]);
  project.provide('browserEnv', { ...browser.env });
  return () =>
    new Promise((done) => {
      server.removeAllListeners('close');
      server.on('close', () => done());
      server.kill('SIGTERM');
    });
}
