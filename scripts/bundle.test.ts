import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { CLOSE, LIVE_PATH, SUBPROTOCOL } from '../server/protocol.ts';
import { bundle } from './bundle.ts';

test('the bundled server needs nothing beside it, serves, and drains on SIGTERM', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
  try {
    writeFileSync(join(folder, 'index.html'), '<h1>Home</h1>');
    await bundle(join(folder, 'server.mjs'));
    const child = spawn(process.execPath, ['server.mjs'], {
      cwd: folder,
      env: { PATH: process.env.PATH, PORT: '0', DIST: folder },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = once(child, 'close');
    const [line] = await once(child.stdout, 'data');
    const base = String(line).trim().replace('localhost', '127.0.0.1');
    expect((await fetch(`${base}/readyz`)).status).toBe(200);
    expect(await (await fetch(`${base}/metrics`)).text()).toContain('live_connections 0');
    const ws = new WebSocket(base.replace('http', 'ws') + LIVE_PATH, SUBPROTOCOL);
    await once(ws, 'open');
    child.kill('SIGTERM');
    expect((await once(ws, 'close'))[0]).toBe(CLOSE.restart);
    expect((await ended)[0]).toBe(0);
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 30_000);

test('the container file runs what the bundle makes, as nobody special, and node itself gets the signals', () => {
  const text = readFileSync(resolve(import.meta.dirname, '../Containerfile'), 'utf8');
  expect(text).toMatch(/npm run bundle/);
  expect(text).toMatch(/^USER node$/m);
  expect(text).toMatch(/^CMD \["node", "server\.mjs"\]$/m);
  expect(text).toMatch(/^HEALTHCHECK /m);
});
