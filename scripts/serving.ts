// This file serves the built site and the live server as `npm start` does, on a free port of this machine, for whatever opens
// them in a browser: the end-to-end tests and the measurements.

import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');

export interface Served {
  readonly url: string;
  /** Resolves when the server has ended. */
  stop(): Promise<void>;
}

/** Rejects with one sentence if the server ends before it listens. */
export function serveSite(): Promise<Served> {
  const server = spawn(process.execPath, [join(ROOT, 'server', 'main.ts')], {
    cwd: ROOT,
    env: { ...process.env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stop = (): Promise<void> =>
    new Promise((done) => {
      server.removeAllListeners('close');
      server.on('close', () => done());
      server.kill('SIGTERM');
    });
  return new Promise((done, fail) => {
    let printed = '';
    server.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const url = /http:\/\/\S+/.exec(printed)?.[0];
      if (url !== undefined) done({ url, stop });
    });
    server.on('close', (code) => fail(new Error(`The server ended with ${code} before it listened.`)));
  });
}
