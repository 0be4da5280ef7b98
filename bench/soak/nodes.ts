/**
 * This file starts live servers as processes of their own, as they would be deployed, and kills them.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { LIVE_PATH } from '../../server/protocol.ts';

const MAIN = resolve(import.meta.dirname, '../../server/main.ts');

export interface LiveNode {
  readonly url: string;
  readonly http: string;
  readonly pid: number;
  readonly process: ChildProcess;
  kill(signal?: NodeJS.Signals): Promise<void>;
}

/** A live server on a free port of 127.0.0.1, ready. */
export async function startNode(
  env: Readonly<Record<string, string>>,
  flags: readonly string[] = [],
): Promise<LiveNode> {
  const site = mkdtempSync(join(tmpdir(), 'soak-'));
  writeFileSync(join(site, 'index.html'), '<!doctype html><title>soak</title>');
  const child = spawn(process.execPath, [...flags, MAIN], {
    env: { PATH: process.env.PATH, PORT: '0', DIST: site, ...env },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const gone = new Promise<void>((done) => child.once('exit', () => done()));
  const line = await new Promise<string>((done, fail) => {
    child.stdout!.once('data', (data: Buffer) => done(data.toString()));
    child.once('exit', (code) => fail(new Error(`the live server ended with ${code} before it was ready`)));
  });
  const http = line.trim().replace('localhost', '127.0.0.1');
  return {
    url: `${http.replace('http', 'ws')}${LIVE_PATH}`,
    http,
    pid: child.pid!,
    process: child,
    kill: async (signal = 'SIGKILL') => {
      child.kill(signal);
      await gone;
      rmSync(site, { recursive: true, force: true });
    },
  };
}
