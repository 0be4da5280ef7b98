import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { describeLimits, readLimits } from './limits.ts';
import { type Kept, type Readers, SUBPROTOCOL, type Trace } from './protocol.ts';
import { startTestServer, type TestClient, type TestServer } from './testing.ts';

let server: TestServer;
const start = async (limits: Parameters<typeof startTestServer>[0]): Promise<TestServer> => {
  server = await startTestServer(limits);
  return server;
};
afterEach(() => server?.close());

const ROOM = 'a-room-that-nobody-else-knows';

describe('what a reader may say', () => {
  test.each([
    [{ nameLength: 3 }, { kind: 'hello', name: 'adam' }, { code: 'bad-name', field: 'name' }],
    [{ channelLength: 3 }, { kind: 'subscribe', channel: 'news' }, { code: 'bad-channel', field: 'channel' }],
    [
      { textBytes: 5 },
      { kind: 'publish', to: { kind: 'everyone' }, text: 'naïve' },
      { code: 'text-too-long', field: 'text' },
    ],
  ] as const)('beyond %j is refused', async (limits, request, refusal) => {
    await start(limits);
    const client = request.kind === 'hello' ? await server.socket() : await server.reader('ada');
    expect(await client.ask(request)).toMatchObject({ kind: 'error', ...refusal });
  });

  test('as much as is allowed is taken', async () => {
    await start({ nameLength: 3, channelLength: 3, textBytes: 6 });
    const ada = await server.reader('ada');
    await ada.subscribe('new');
    await ada.publish('new', 'naïve');
    await ada.settle();
    expect(ada.texts).toEqual(['naïve']);
  });

  test('a reader who is let be too fast for a while gets its full burst again after a rest', async () => {
    await start({ messagesPerSecond: 200, burst: 4, refusals: 3 });
    const ada = await server.reader('ada');
    const pongs = (): number => ada.replies.filter(({ kind }) => kind === 'pong').length;
    for (let round = 1; round <= 3; round++) {
      const before = pongs();
      await new Promise((done) => setTimeout(done, 60));
      for (let i = 0; i < 6; i++) ada.send('{"kind":"ping"}');
      await expect.poll(() => pongs() - before).toBeGreaterThanOrEqual(4);
    }
    expect(ada.ws.readyState).toBe(WebSocket.OPEN);
  });
});

describe('what is kept and listed', () => {
  test('only so many bytes of one channel are kept', async () => {
    await start({ historyBytes: 2_000 });
    const ada = await server.reader('ada');
    for (let i = 0; i < 10; i++) await ada.publish('go', `${i}${'x'.repeat(300)}`);
    const kept = (await ada.ask({ kind: 'history', of: { kind: 'channel', channel: 'go' } })) as Kept;
    expect(kept.messages.length).toBeGreaterThan(1);
    expect(kept.messages.length).toBeLessThan(7);
    expect(kept.messages.at(-1)!.text).toMatch(/^9x/);
  });

  test('of more channels than there may be, nothing is kept for nobody', async () => {
    await start({ streams: 3 });
    // Everyone in the lobby and the reader herself are two.
    const ada = await server.reader('ada');
    const place = await ada.publish('one', 'kept');
    expect(place.position).toBeDefined();
    expect(await ada.publish('two', 'not kept')).toMatchObject({ receivers: 0 });
    const kept = (await ada.ask({ kind: 'history', of: { kind: 'channel', channel: 'one' } })) as Kept;
    expect(kept.messages).toHaveLength(1);
  });

  test('only so many readers are named', async () => {
    await start({ readersListed: 2 });
    for (const name of ['ada', 'bob', 'cy']) await server.reader(name);
    const dee = await server.reader('dee');
    const list = (await dee.ask({ kind: 'presence', follow: false })) as Readers;
    expect([list.readers.length, list.more, list.total]).toEqual([2, 2, 4]);
  });

  test('lists have a rate: one more a second', async () => {
    await start({ listBurst: 1, listsPerSecond: 20 });
    const ada = await server.reader('ada');
    expect(await ada.ask({ kind: 'presence', follow: false })).toMatchObject({ kind: 'readers' });
    expect(await ada.ask({ kind: 'presence', follow: false })).toMatchObject({ code: 'too-fast' });
    await new Promise((done) => setTimeout(done, 80));
    expect(await ada.ask({ kind: 'presence', follow: false })).toMatchObject({ kind: 'readers' });
  });

  test('a trace names only so many receivers, and counts all', async () => {
    await start({ namesTraced: 2, traceMs: 1 });
    const readers: TestClient[] = [];
    for (const name of ['ada', 'bob', 'cy', 'dee']) readers.push(await server.reader(name));
    for (const reader of readers) await reader.subscribe('go');
    const watcher = await server.reader('watcher');
    await watcher.ask({ kind: 'watch', on: true });
    await readers[0]!.publish('go', 'hello');
    const trace = (await watcher.until(
      (reply) => reply.kind === 'trace' && reply.events.some(({ kind }) => kind === 'dispatched'),
    )) as Trace;
    const dispatched = trace.events.find((one) => one.kind === 'dispatched');
    expect(dispatched).toMatchObject({ receivers: 4, names: { length: 2 } });
  });
});

describe('simulated readers', () => {
  test('are no more in a room, and in all, than allowed', async () => {
    await start({ simulated: 3, simulatedTotal: 4 });
    const count = async (room: string, name: string): Promise<number> => {
      const client = await server.socket();
      await client.ask({ kind: 'hello', name, room });
      await client.ask({ kind: 'simulate', readers: 100 });
      const joined = (): number => client.replies.filter(({ kind }) => kind === 'joined').length;
      await client.ask({ kind: 'presence', follow: true });
      await new Promise((done) => setTimeout(done, 150));
      const list = (await client.ask({ kind: 'presence', follow: true })) as Readers;
      expect(joined()).toBeLessThanOrEqual(3);
      return list.readers.filter(({ simulated }) => simulated).length;
    };
    expect(await count(`${ROOM}-1`, 'me')).toBe(3);
    expect(await count(`${ROOM}-2`, 'you')).toBe(1);
  });
});

describe('connections that do not go on', () => {
  test('a client that does not answer the close is cut off', async () => {
    await start({ closeMs: 40, helloMs: 20 });
    const ws = new WebSocket(server.url, SUBPROTOCOL);
    await once(ws, 'open');
    // It gets the close frame, and neither reads nor answers it.
    ws.pause();
    await expect.poll(() => server.live.metrics.connections, { timeout: 2_000 }).toBe(0);
    ws.terminate();
  });

  test('a drain waits for a client that does not answer, but not for ever', async () => {
    await start({ drainMs: 60, closeMs: 60_000 });
    const ws = new WebSocket(server.url, SUBPROTOCOL);
    await once(ws, 'open');
    ws.pause();
    const before = performance.now();
    await server.live.drain();
    expect(performance.now() - before).toBeGreaterThan(50);
    expect(performance.now() - before).toBeLessThan(2_000);
    await expect.poll(() => server.live.metrics.connections).toBe(0);
    ws.terminate();
  });

  test('behind a proxy that is trusted, its address and its host count', async () => {
    await start({ trustProxy: true, connectionsPerAddress: 1 });
    const from = (address: string, host = 'go.example'): Promise<TestClient> =>
      server.socket({
        origin: 'https://go.example',
        headers: { 'x-forwarded-for': `6.6.6.6, ${address}`, 'x-forwarded-host': host },
      });
    await from('1.1.1.1');
    await from('2.2.2.2');
    await expect(from('2.2.2.2')).rejects.toThrow('429');
    await expect(from('3.3.3.3', 'other.example')).rejects.toThrow('403');
  });

  test('without such a proxy nobody may say that it is one', async () => {
    await start({ connectionsPerAddress: 1 });
    await server.socket({ headers: { 'x-forwarded-for': '1.1.1.1' } });
    await expect(server.socket({ headers: { 'x-forwarded-for': '2.2.2.2' } })).rejects.toThrow('429');
  });
});

describe('the table', () => {
  test('--help names every variable that the server reads', () => {
    const help = describeLimits();
    const source = readFileSync(join(import.meta.dirname, 'limits.ts'), 'utf8');
    const names = new Set(source.match(/LIVE_[A-Z_]+/g));
    expect(names.size).toBeGreaterThan(30);
    for (const name of names) expect(help).toMatch(new RegExp(`^ +${name} `, 'm'));
    const others = readdirSync(import.meta.dirname).filter((file) => /^(?!limits)[a-z-]+\.ts$/.test(file));
    for (const file of others)
      expect(readFileSync(join(import.meta.dirname, file), 'utf8')).not.toMatch(/env\.LIVE_/);
  });

  test('the environment overrides, and nonsense is one clear sentence', () => {
    expect(readLimits({ LIVE_RATE: '7' }).messagesPerSecond).toBe(7);
    expect(readLimits({ LIVE_RATE: '' }).messagesPerSecond).toBe(100);
    expect(readLimits({ LIVE_ORIGINS: 'https://a.example, https://b.example' }).origins).toEqual([
      'https://a.example',
      'https://b.example',
    ]);
    for (const value of ['0', '-1', '1.5', 'many'])
      expect(() => readLimits({ LIVE_RATE: value })).toThrow(
        `LIVE_RATE must be a whole number, 1 or more, not "${value}".`,
      );
  });
});
