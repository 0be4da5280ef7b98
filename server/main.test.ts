import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { CLOSE, LIVE_PATH, SUBPROTOCOL } from './protocol.ts';

const SCRIPT = 'document.title += " of the site"';
const MAIN = fileURLToPath(new URL('main.ts', import.meta.url));
const running: ChildProcess[] = [];
let dist: string;

beforeAll(() => {
  dist = mkdtempSync(join(tmpdir(), 'dist-'));
  mkdirSync(join(dist, '_astro'));
  writeFileSync(
    join(dist, 'index.html'),
    `<h1>Home</h1><script>${SCRIPT}</script><script src="/a.js"></script>`,
  );
  writeFileSync(join(dist, '404.html'), '<h1>No such page</h1>');
  writeFileSync(join(dist, '_astro', 'app.abc123.js'), 'export {}');
});
afterAll(() => rmSync(dist, { recursive: true }));
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});

function start(env: Record<string, string> = {}, args: string[] = []) {
  const child = spawn(process.execPath, [MAIN, ...args], {
    env: { PATH: process.env.PATH, PORT: '0', DIST: dist, ...env },
  });
  running.push(child);
  let output = '';
  let errors = '';
  child.stdout.on('data', (data) => {
    output += data;
  });
  child.stderr.on('data', (data) => {
    errors += data;
  });
  const ended = once(child, 'close').then(([code]) => ({ code, output, errors }));
  const url = async (): Promise<string> => {
    await Promise.race([once(child.stdout, 'data'), ended]);
    if (!output.includes('\n')) throw new Error(`it did not start: ${errors}`);
    return output.trim().replace('localhost', '127.0.0.1');
  };
  return { child, ended, url };
}

test('serves the site and the live server on one port, and says only where', async () => {
  const { child, url, ended } = start();
  const base = await url();
  const home = await fetch(base);
  expect(await home.text()).toContain('<h1>Home</h1>');
  expect(home.headers.get('cache-control')).toBe('no-cache');
  expect(home.headers.get('x-content-type-options')).toBe('nosniff');
  const hashed = await fetch(`${base}/_astro/app.abc123.js`);
  expect(hashed.headers.get('cache-control')).toContain('immutable');
  const missing = await fetch(`${base}/nothing/here`);
  expect([missing.status, await missing.text()]).toEqual([404, '<h1>No such page</h1>']);
  expect((await fetch(`${base}/..%2f..%2fetc/passwd`)).status).toBe(404);
  expect((await fetch(base, { method: 'POST' })).status).toBe(405);

  const ws = new WebSocket(base.replace('http', 'ws') + LIVE_PATH, SUBPROTOCOL, { origin: base });
  await once(ws, 'open');
  expect(await (await fetch(`${base}/healthz`)).json()).toMatchObject({ status: 'ok', connections: 1 });
  expect((await fetch(`${base}/readyz`)).status).toBe(200);
  const metrics = await (await fetch(`${base}/metrics`)).text();
  expect(metrics).toMatch(/^live_connections 1$/m);
  expect(metrics).toMatch(/^process_resident_memory_bytes \d+/m);
  child.kill('SIGTERM');
  expect((await once(ws, 'close'))[0]).toBe(CLOSE.restart);
  expect(await ended).toMatchObject({
    code: 0,
    output: expect.stringMatching(/^http:\/\/localhost:\d+\n$/),
    errors: '',
  });
});

test('a page may run the site’s files and the scripts that stand in the site’s pages, and only workers make code', async () => {
  const base = await start().url();
  const scriptsOf = async (path: string) => {
    const policy = (await fetch(base + path)).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'self';");
    return policy.match(/script-src ([^;]*)/)?.[1];
  };
  const hash = createHash('sha256').update(SCRIPT).digest('base64');
  const ofPages = `'self' 'wasm-unsafe-eval' 'sha256-${hash}'`;
  expect([await scriptsOf('/'), await scriptsOf('/nothing/here')]).toEqual([ofPages, ofPages]);
  expect(await scriptsOf('/_astro/app.abc123.js')).toBe("'self' 'unsafe-eval'");
});

test('a port in use is one clear sentence', async () => {
  const first = start();
  const port = new URL(await first.url()).port;
  expect(await start({ PORT: port }).ended).toEqual({
    code: 1,
    output: '',
    errors: `Port ${port} is in use: stop what uses it, or set PORT to another.\n`,
  });
});

test('a handshake that does not go on is ended in time, and there are only so many sockets', async () => {
  const { url } = start({ LIVE_HANDSHAKE_MS: '200', LIVE_SOCKETS: '3' });
  const { port } = new URL(await url());
  const began = performance.now();
  const dial = (said: string): Promise<number> => {
    const socket = connect(Number(port), '127.0.0.1');
    socket.on('error', () => {});
    socket.resume();
    socket.write(said);
    return new Promise((done) => socket.once('close', () => done(performance.now() - began)));
  };
  const half = `GET ${LIVE_PATH} HTTP/1.1\r\nHost: x\r\nUpgr`;
  const waiting = [dial(half), dial(half), dial('')];
  await new Promise((done) => setTimeout(done, 50));
  expect(await dial(half)).toBeLessThan(190);
  for (const one of waiting) {
    expect(await one).toBeGreaterThan(190);
    expect(await one).toBeLessThan(5_000);
  }
});

test.each([
  [{ DIST: '/nowhere' }, /^There is no built site in \/nowhere: run "npm run build" first\.\n$/],
  [{ PORT: 'http' }, /^PORT must be a number from 0 to 65535, not "http"\.\n$/],
  [{ LOG_LEVEL: 'loud' }, /^LOG_LEVEL must be one of debug, info, warn, error, silent, not "loud"\.\n$/],
  [{ BUS: 'redis://x' }, /^BUS must be the URL of a NATS server, nats:\/\/host:port, not "redis:\/\/x"\.\n$/],
  [{ LIVE_RATE: 'fast' }, /^LIVE_RATE must be a whole number, 1 or more, not "fast"\.\n$/],
])('%j is one clear sentence', async (env, sentence) => {
  expect(await start(env).ended).toMatchObject({
    code: 1,
    output: '',
    errors: expect.stringMatching(sentence),
  });
});

test('--help lists every option with its variable and default', async () => {
  const { code, output } = await start({}, ['--help']).ended;
  expect(code).toBe(0);
  for (const name of ['PORT', 'HOST', 'LIVE_FRAME_BYTES', 'LIVE_QUEUE_BYTES', 'LIVE_ORIGINS'])
    expect(output).toContain(name);
  expect(output).toMatch(/LIVE_RATE +100 /);
});
