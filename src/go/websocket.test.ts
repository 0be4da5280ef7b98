import { execFile, execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../server/testing.ts';
import { type RunOptions, run } from './go.ts';

// Those of the lessons lie in their folders `live`.
const LESSONS = join(import.meta.dirname, '../../content');
const PROGRAMS = [
  join(import.meta.dirname, 'testdata/websocket'),
  ...readdirSync(LESSONS).map((lesson) => join(LESSONS, lesson, 'live')),
].flatMap((folder) => (existsSync(folder) ? programsIn(folder) : []));

function programsIn(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.go'));
  return names.sort().map((name) => join(folder, name));
}

let server: TestServer;
beforeEach(async () => {
  server = await startTestServer();
});
afterEach(() => server.close());

async function output(
  source: string,
  options: RunOptions,
  files: Record<string, string> = {},
): Promise<string> {
  let said = '';
  const program = run({ 'main.go': source, ...files }, options, (e) => {
    if ('text' in e) said += e.text;
    if (e.kind === 'exit' && e.code !== 0) said += `[${e.code}]`;
  });
  await program.done;
  return said;
}

const main = (body: string): string =>
  `package main\n\nimport (\n\t"fmt"\n\t"os"\n\t"time"\n\t"github.com/gorilla/websocket"\n)\n\nvar _ = os.Args\nvar _ = time.Now\n\nfunc main() {\n${body}\n}\n`;

const DIAL =
  'd := websocket.Dialer{Subprotocols: []string{"gopy.v1"}}\n\tc, _, err := d.Dial(os.Args[1], nil)\n\t_ = c';

describe.each(PROGRAMS)('%s', (program) => {
  test.each(['real', 'virtual'] as const)('talks to the live server, on a %s clock', async (clock) => {
    const options = { clock, args: [server.url], reach: ['127.0.0.1'] };
    const said = await output(readFileSync(program, 'utf8'), options);
    expect(said).toBe(readFileSync(program.replace(/go$/, 'out'), 'utf8'));
  });
});

/** Whether there is a Go with the real package. */
function hasGorilla(): boolean {
  try {
    execFileSync('go', ['mod', 'download', 'github.com/gorilla/websocket@v1.5.3'], {
      stdio: 'ignore',
      timeout: 20_000,
    });
    return true;
  } catch {
    return false;
  }
}

test.skipIf(!hasGorilla()).each(PROGRAMS)(
  'the real package makes %s say the same',
  async (program) => {
    const dir = mkdtempSync(join(tmpdir(), 'websocket-'));
    cpSync(program, join(dir, 'main.go'));
    writeFileSync(
      join(dir, 'go.mod'),
      'module live\n\ngo 1.26\n\nrequire github.com/gorilla/websocket v1.5.3\n',
    );
    const { stdout } = await promisify(execFile)('go', ['run', '-mod=mod', '.', server.url], { cwd: dir });
    rmSync(dir, { recursive: true });
    expect(stdout).toBe(readFileSync(program.replace(/go$/, 'out'), 'utf8'));
  },
  60_000,
);

test('a go.mod may require the package', async () => {
  const mod = 'module live\n\ngo 1.26\n\nrequire github.com/gorilla/websocket v1.5.3\n';
  const said = await output(main('fmt.Println(websocket.ErrBadHandshake)'), {}, { 'go.mod': mod });
  expect(said).toBe('websocket: bad handshake\n');
});

test('a program reaches only what its host allows', async () => {
  const said = async (reach?: string[]): Promise<string> =>
    output(main(`${DIAL}\n\tfmt.Println(c, err)`), { args: ['ws://127.0.0.1:9/x'], ...(reach && { reach }) });
  const refused = '<nil> websocket: connections to 127.0.0.1:9 are not allowed here';
  expect(await said()).toBe(`${refused}, nowhere\n`);
  expect(await said(['127.0.0.1:90', 'localhost'])).toBe(`${refused}, only to 127.0.0.1:90, localhost\n`);
  expect(await said(['127.0.0.1:9'])).toContain(
    'websocket: bad handshake with 127.0.0.1:9: the server is not there',
  );
});

test('a socket that may still deliver is no deadlock; nobody waiting for it is', async () => {
  const options = { args: [server.url], reach: ['127.0.0.1'], clock: 'virtual' } as const;
  const reads = `${DIAL}\n\tgo func() { time.Sleep(30 * time.Millisecond); c.Close() }()\n\t_, _, err = c.ReadMessage()\n\tfmt.Println(err)`;
  expect(await output(main(reads), options)).toMatch(
    /^read tcp 127\.0\.0\.1:\d+: use of closed network connection\n$/,
  );
  const said = await output(main(`${DIAL}\n\tfmt.Println(err)\n\tselect {}`), options);
  expect(said).toMatch(/^<nil>\nfatal error: all goroutines are asleep - deadlock!\n/);
});

test('on the virtual clock too, time passes by itself once there is a connection', async () => {
  const body = `${DIAL}\n\tstart := time.Now()\n\ttime.Sleep(60 * time.Millisecond)\n\tfmt.Println(err, time.Since(start) < 10*time.Second)`;
  const start = performance.now();
  expect(await output(main(body), { args: [server.url], reach: ['127.0.0.1'], clock: 'virtual' })).toBe(
    '<nil> true\n',
  );
  expect(performance.now() - start).toBeGreaterThan(55);
});
