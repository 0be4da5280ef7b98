import { connect } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { type Ack, CLOSE, SUBPROTOCOL, type Trace, type TraceEvent } from './protocol.ts';
import { startTestServer, type TestClient, type TestServer } from './testing.ts';

let server: TestServer;
const start = async (limits: Parameters<typeof startTestServer>[0] = {}): Promise<TestServer> => {
  server = await startTestServer(limits);
  return server;
};
afterEach(() => server.close());

describe('routing', () => {
  test('a channel reaches its subscribers and nobody else, the sender too if subscribed', async () => {
    await start();
    const [ada, bob, cy] = [
      await server.reader('ada'),
      await server.reader('bob'),
      await server.reader('cy'),
    ];
    await bob.subscribe('go');
    await cy.subscribe('python');
    const first = await ada.publish('go', 'one');
    await ada.subscribe('go');
    const second = await ada.publish('go', 'two');
    await Promise.all([ada, bob, cy].map((reader) => reader.settle()));
    expect([first.receivers, second.receivers]).toEqual([1, 2]);
    expect([ada.texts, bob.texts, cy.texts]).toEqual([['two'], ['one', 'two'], []]);
    expect(bob.messages[0]).toMatchObject({
      from: 'ada',
      to: { kind: 'channel', channel: 'go' },
      message: first.message,
      position: first.position,
    });
  });

  test('everyone means everyone with a name, and one reader means that one', async () => {
    await start();
    const [ada, bob, cy] = [
      await server.reader('ada'),
      await server.reader('bob'),
      await server.reader('cy'),
    ];
    const nameless = await server.socket();
    const all = await ada.ask({ kind: 'publish', to: { kind: 'everyone' }, text: 'all' });
    const one = await ada.ask({ kind: 'publish', to: { kind: 'reader', name: 'cy' }, text: 'psst' });
    await Promise.all([ada, bob, cy, nameless].map((reader) => reader.settle()));
    expect([(all as Ack).receivers, (one as Ack).receivers]).toEqual([3, 1]);
    expect([ada.texts, bob.texts, cy.texts, nameless.texts]).toEqual([['all'], ['all'], ['all', 'psst'], []]);
  });

  test('nothing comes after unsubscribing, and a reader who left is no longer a receiver', async () => {
    await start();
    const [ada, bob, cy] = [
      await server.reader('ada'),
      await server.reader('bob'),
      await server.reader('cy'),
    ];
    await bob.subscribe('go');
    await cy.subscribe('go');
    await bob.ask({ kind: 'unsubscribe', channel: 'go' });
    expect((await ada.publish('go', 'one')).receivers).toBe(1);
    cy.ws.close();
    await cy.closed;
    expect((await ada.publish('go', 'two')).receivers).toBe(0);
    await bob.settle();
    expect([bob.texts, cy.texts]).toEqual([[], ['one']]);
  });

  test('order is kept per sender, and every subscriber sees the same gapless sequence', async () => {
    await start({ burst: 5_000 });
    const senders = [await server.reader('ada'), await server.reader('bob')];
    const readers = [await server.reader('cy'), await server.reader('dee')];
    for (const reader of readers) await reader.subscribe('go');
    for (let i = 0; i < 500; i++)
      for (const [s, sender] of senders.entries())
        sender.send(
          JSON.stringify({ kind: 'publish', to: { kind: 'channel', channel: 'go' }, text: `${s} ${i}` }),
        );
    await Promise.all(senders.map((sender) => sender.settle()));
    await Promise.all(readers.map((reader) => reader.settle()));
    const [cy, dee] = readers as [TestClient, TestClient];
    expect(cy.messages).toEqual(dee.messages);
    expect(cy.messages.map((message) => message.position.seq)).toEqual(
      Array.from({ length: 1000 }, (_, i) => i + 1),
    );
    for (const s of ['0', '1'])
      expect(cy.texts.filter((text) => text.startsWith(s))).toEqual(
        Array.from({ length: 500 }, (_, i) => `${s} ${i}`),
      );
  });

  test('a channel whose time is over begins anew, with a new epoch', async () => {
    await start({ historyMs: 40 });
    const ada = await server.reader('ada');
    const before = (await ada.subscribe('go')) as Ack;
    await ada.publish('go', 'one');
    expect(((await ada.subscribe('go')) as Ack).position).toEqual({ ...before.position, seq: 1 });
    await ada.ask({ kind: 'unsubscribe', channel: 'go' });
    await new Promise((done) => setTimeout(done, 120));
    const after = (await ada.subscribe('go')) as Ack;
    expect(after.position?.seq).toBe(0);
    expect(after.position?.epoch).not.toBe(before.position?.epoch);
  });

  test('an ack carries measured times, in order', async () => {
    await start();
    const { times } = await (await server.reader('ada')).publish('go', 'x');
    expect(times.received).toBeLessThanOrEqual(times.dispatched);
    expect(times.dispatched).toBeLessThanOrEqual(times.done);
    expect(times.done - times.received).toBeLessThan(1_000_000);
  });
});

describe('names and presence', () => {
  test('a name belongs to one reader until that one leaves', async () => {
    await start();
    const ada = await server.reader('ada');
    const other = await server.socket();
    expect(await other.ask({ kind: 'hello', name: 'ada' })).toMatchObject({
      kind: 'error',
      code: 'name-taken',
    });
    ada.ws.close();
    await ada.closed;
    expect(await other.ask({ kind: 'hello', name: 'ada' })).toMatchObject({ kind: 'welcome', name: 'ada' });
  });

  test('the holder of the session takes its name over', async () => {
    await start();
    const old = await server.socket();
    const welcome = await old.ask({ kind: 'hello', name: 'ada' });
    const session = welcome.kind === 'welcome' ? welcome.session : '';
    const next = await server.socket();
    expect(await next.ask({ kind: 'hello', name: 'ada', session })).toMatchObject({
      kind: 'welcome',
      session,
    });
    expect((await old.closed).code).toBe(CLOSE.replaced);
    expect((await next.ask({ kind: 'publish', to: { kind: 'everyone' }, text: 'x' })) as Ack).toMatchObject({
      receivers: 1,
    });
  });

  test('who follows presence sees who is here, joins, subscribes and leaves', async () => {
    await start();
    const ada = await server.reader('ada');
    await ada.subscribe('go');
    expect(await ada.ask({ kind: 'presence', follow: true })).toMatchObject({
      readers: [{ name: 'ada', channels: ['go'] }],
      total: 1,
    });
    const bob = await server.reader('bob');
    await bob.subscribe('go');
    await bob.ask({ kind: 'unsubscribe', channel: 'go' });
    bob.ws.close();
    await ada.until((reply) => reply.kind === 'left');
    expect(ada.replies.slice(-4)).toEqual([
      { kind: 'joined', name: 'bob' },
      { kind: 'subscribed', name: 'bob', channel: 'go' },
      { kind: 'unsubscribed', name: 'bob', channel: 'go' },
      { kind: 'left', name: 'bob' },
    ]);
  });
});

describe('watching', () => {
  test('a watcher hears how busy the server is', async () => {
    await start({ statsMs: 20 });
    const watcher = await server.reader('watcher');
    await watcher.subscribe('go');
    await watcher.ask({ kind: 'watch', on: true });
    for (let i = 0; i < 5; i++) await watcher.publish('go', 'x');
    await watcher.until((reply) => reply.kind === 'stats' && reply.messages === 5);
    const stats = watcher.replies.filter((reply) => reply.kind === 'stats').at(-1);
    expect(stats).toMatchObject({ connections: 1, readers: 1, channels: 1, deliveries: 5 });
  });

  const events = (client: TestClient): TraceEvent[] =>
    client.replies.filter((reply) => reply.kind === 'trace').flatMap((trace) => trace.events);

  test('shows each step of a message with its time and its receivers, but not its text', async () => {
    await start({ traceMs: 5 });
    const watcher = await server.reader('watcher');
    const [ada, bob] = [await server.reader('ada'), await server.reader('bob')];
    await bob.subscribe('go');
    await watcher.ask({ kind: 'watch', on: true });
    const { message } = await ada.publish('go', 'a secret');
    await watcher.until(
      (reply) => reply.kind === 'trace' && reply.events.some((event) => event.kind === 'delivered'),
    );
    const to = { kind: 'channel', channel: 'go' };
    const [received, dispatched, delivered] = events(watcher);
    expect(received).toMatchObject({ kind: 'received', message, from: 'ada', to });
    expect(dispatched).toMatchObject({ kind: 'dispatched', message, receivers: 1, names: ['bob'] });
    expect(delivered).toMatchObject({ kind: 'delivered', message, name: 'bob' });
    const times = [received, dispatched, delivered].map((event) => event?.at ?? 0);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(JSON.stringify(watcher.replies)).not.toContain('secret');
  });

  test('above the rate it leaves messages out whole and says how many', async () => {
    await start({ traceMs: 5, tracedPerSecond: 40, burst: 1000 });
    const [watcher, ada] = [await server.reader('watcher'), await server.reader('ada')];
    await watcher.ask({ kind: 'watch', on: true });
    for (let i = 0; i < 200; i++)
      ada.send('{"kind":"publish","to":{"kind":"reader","name":"ada"},"text":"x"}');
    await ada.settle();
    await new Promise((done) => setTimeout(done, 40));
    await watcher.settle();
    const skipped = watcher.replies
      .filter((reply): reply is Trace => reply.kind === 'trace')
      .reduce((sum, trace) => sum + trace.skipped, 0);
    const count = (kind: string): number => events(watcher).filter((event) => event.kind === kind).length;
    expect(skipped).toBeGreaterThan(100);
    expect([count('received') + skipped, count('dispatched')]).toEqual([200, count('received')]);
    expect(count('delivered')).toBe(count('received'));
  });
});

describe('limits', () => {
  test.each([
    ['{"kind"', 'bad-json'],
    ['{"kind":"shout","id":9}', 'unknown-kind'],
    ['{"kind":"subscribe","id":9,"channel":"not allowed!"}', 'bad-channel'],
    ['{"kind":"hello","id":9,"name":"again"}', 'hello-twice'],
    ['{"kind":"unsubscribe","id":9,"channel":"go"}', 'not-subscribed'],
    ['{"kind":"publish","id":9,"to":{"kind":"reader","name":"nobody"},"text":""}', 'no-such-reader'],
    [Buffer.from([1, 2, 3]), 'binary-frame'],
  ])('%s is answered with %s, and the connection stays', async (frame, code) => {
    await start();
    const ada = await server.reader('ada');
    ada.send(frame);
    const error = await ada.until((reply) => reply.kind === 'error');
    expect(error).toMatchObject({ code });
    if (String(frame).includes('"id":9')) expect(error).toMatchObject({ id: 9 });
    await ada.settle();
    expect(ada.ws.readyState).toBe(WebSocket.OPEN);
  });

  test('nothing but hello and ping before hello', async () => {
    await start();
    const socket = await server.socket();
    expect(await socket.ask({ kind: 'watch', on: true })).toMatchObject({ code: 'hello-first' });
    expect(await socket.ask({ kind: 'ping' })).toMatchObject({ kind: 'pong' });
  });

  test('a frame too big closes with 1009, and only that connection', async () => {
    await start();
    const [ada, bob] = [await server.reader('ada'), await server.reader('bob')];
    ada.send('x'.repeat(16_385));
    expect((await ada.closed).code).toBe(CLOSE.tooBig);
    expect((await bob.publish('go', 'still here')).receivers).toBe(0);
  });

  test('too many channels', async () => {
    await start({ channelsPerReader: 2 });
    const ada = await server.reader('ada');
    await ada.subscribe('a');
    await ada.subscribe('b');
    expect(await ada.subscribe('c')).toMatchObject({ code: 'too-many-channels' });
    await ada.ask({ kind: 'unsubscribe', channel: 'a' });
    expect(await ada.subscribe('c')).toMatchObject({ kind: 'ack' });
  });

  test('too fast is refused and told so, and closed if it does not end', async () => {
    await start({ messagesPerSecond: 1, burst: 5, refusals: 10 });
    const ada = await server.reader('ada');
    for (let id = 101; id <= 120; id++) ada.send(`{"kind":"ping","id":${id}}`);
    expect(await ada.closed).toEqual({ code: CLOSE.policy, reason: 'too fast for too long' });
    expect(ada.replies.filter((reply) => reply.kind === 'pong')).toHaveLength(4);
    expect(ada.replies.find((reply) => reply.kind === 'error')).toMatchObject({ code: 'too-fast', id: 105 });
  });

  test('too fast is told under its id to whoever puts spaces into JSON, as Python does', async () => {
    await start({ messagesPerSecond: 1, burst: 3 });
    const ada = await server.reader('ada');
    for (let id = 101; id <= 104; id++) ada.send(`{"kind": "ping", "id": ${id}}`);
    const refused = await ada.until((reply) => reply.kind === 'error');
    expect(refused).toMatchObject({ code: 'too-fast', id: 103 });
  });

  test('who is here is answered in what a queue can hold, and says how many more there are', async () => {
    await start();
    const readers = await Promise.all(Array.from({ length: 40 }, (_, i) => server.reader(`読者${i}`)));
    for (const [i, reader] of readers.entries()) {
      for (let j = 0; j < 32; j++)
        reader.send(`{"kind":"subscribe","channel":"${'話'.repeat(58)}${i}/${j}"}`);
      await reader.settle();
    }
    const asker = readers.at(-1) as TestClient;
    const answer = await asker.ask({ kind: 'presence', follow: true });
    if (answer.kind !== 'readers') throw new Error(`no list: ${JSON.stringify(answer)}`);
    expect(Buffer.byteLength(JSON.stringify(answer))).toBeLessThanOrEqual(65_536);
    expect(answer.readers.length).toBeGreaterThan(5);
    expect(answer.readers.length + answer.more).toBe(40);
    expect(answer.total).toBe(40);
    await asker.settle();
    expect(asker.ws.readyState).toBe(WebSocket.OPEN);
  });

  test('who sends much to many is told that it is too fast, and others are not', async () => {
    await start({ spreadPerSecond: 1, spreadBurst: 1_000 });
    const [ada, bob] = await Promise.all(['ada', 'bob', 'cy', 'dan'].map((name) => server.reader(name)));
    const said = (text: string) => ({ kind: 'publish', to: { kind: 'everyone' }, text }) as const;
    // Four who get it, and about 130 bytes for each: the second is begun with what is left.
    expect(await ada!.ask(said('one'))).toMatchObject({ kind: 'ack', receivers: 4 });
    expect(await ada!.ask(said('two'))).toMatchObject({ kind: 'ack', receivers: 4 });
    expect(await ada!.ask(said('three'))).toMatchObject({ code: 'too-fast' });
    const direct = { kind: 'publish', to: { kind: 'reader', name: 'bob' }, text: 'psst' } as const;
    expect(await ada!.ask(direct)).toMatchObject({ kind: 'ack', receivers: 1 });
    expect(await bob!.ask(said('four'))).toMatchObject({ kind: 'ack', receivers: 4 });
    expect(bob!.texts).toEqual(['one', 'two', 'psst', 'four']);
  });

  test('asking who is here has a rate of its own', async () => {
    await start({ listBurst: 3 });
    const ada = await server.reader('ada');
    for (let id = 101; id <= 110; id++) ada.send(`{"kind":"presence","follow":true,"id":${id}}`);
    const refused = await ada.until((reply) => reply.kind === 'error');
    expect(refused).toMatchObject({ code: 'too-fast', id: 104 });
    await ada.settle();
    expect(ada.replies.filter((reply) => reply.kind === 'readers')).toHaveLength(3);
    expect((await ada.publish('go', 'others go on')).receivers).toBe(0);
  });

  test('no hello in time closes the connection', async () => {
    await start({ helloMs: 30 });
    expect(await (await server.socket()).closed).toEqual({ code: CLOSE.policy, reason: 'no hello in time' });
  });

  test('a client that shows no sign of life is ended', async () => {
    await start({ heartbeatMs: 40 });
    const ada = await server.reader('ada');
    const dead = await server.socket({ autoPong: false });
    await dead.ask({ kind: 'hello', name: 'dead' });
    expect((await dead.closed).code).toBe(1006);
    expect(await ada.ask({ kind: 'presence', follow: false })).toMatchObject({ total: 1 });
  });

  test('a slow reader is dropped with 1013 and delays nobody', async () => {
    await start({ burst: 1_000_000, spreadBurst: 1e9, queueBytes: 65_536, closeMs: 5_000 });
    const [ada, slow, quick] = [
      await server.reader('ada'),
      await server.reader('slow'),
      await server.reader('quick'),
    ];
    await slow.subscribe('go');
    await quick.subscribe('go');
    slow.ws.pause();
    let sent = 0;
    let slowest = 0;
    for (; server.live.metrics.slow === 0 && sent < 20_000; sent++) {
      const start = performance.now();
      await ada.publish('go', 'x'.repeat(4096));
      slowest = Math.max(slowest, performance.now() - start);
    }
    await quick.settle();
    expect(quick.messages).toHaveLength(sent);
    expect(slowest).toBeLessThan(500);
    expect((await ada.publish('go', 'after')).receivers).toBe(1);
    slow.ws.resume();
    expect(await slow.closed).toMatchObject({
      code: CLOSE.slow,
      reason: expect.stringContaining('too slow'),
    });
    // What it did get was in order and whole.
    expect(slow.messages.map(({ position }) => position.seq)).toEqual(slow.messages.map((_, i) => i + 1));
  });
});

describe('handshakes', () => {
  const handshake = (options: { protocol?: string; origin?: string; path?: string }): Promise<number> =>
    new Promise((resolve) => {
      const url = options.path === undefined ? server.url : server.url.replace(/\/live\/ws$/, options.path);
      const ws = new WebSocket(url, options.protocol ?? SUBPROTOCOL, { origin: options.origin });
      ws.on('error', () => {});
      ws.on('unexpected-response', (_, response) => resolve(response.statusCode ?? 0));
      ws.on('open', () => {
        ws.terminate();
        resolve(101);
      });
    });

  test.each([
    ['own origin', {}, 101],
    ['a foreign origin', { origin: 'https://evil.example' }, 403],
    ['a page without origin', { origin: 'null' }, 403],
    ['an origin that is let in', { origin: 'https://friend.example' }, 101],
    ['another subprotocol', { protocol: 'chat' }, 400],
    ['another path', { path: '/elsewhere' }, 404],
  ])('%s', async (_, options, status) => {
    await start({ origins: ['https://friend.example'] });
    const own = new URL(server.url).host;
    expect(await handshake({ origin: `http://${own}`, ...options })).toBe(status);
  });

  test('connections in all and per address are bounded, and free again when one leaves', async () => {
    await start({ connectionsPerAddress: 2 });
    const ada = await server.reader('ada');
    await server.reader('bob');
    expect(await handshake({})).toBe(429);
    ada.ws.close();
    await ada.closed;
    await expect.poll(() => server.live.metrics.connections).toBe(1);
    expect(await handshake({})).toBe(101);
    await server.close();
    await start({ connections: 1 });
    await server.reader('ada');
    expect(await handshake({})).toBe(503);
  });

  test('rubbish instead of a handshake harms nobody', async () => {
    await start();
    const ada = await server.reader('ada');
    const { port } = new URL(server.url);
    const raw = connect(Number(port), '127.0.0.1');
    raw.on('error', () => {});
    raw.resume();
    raw.write(
      `GET /live/ws HTTP/1.1\r\nHost: :::\r\nOrigin: ::\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Protocol: ${SUBPROTOCOL}\r\n\r\n`,
    );
    await new Promise((done) => raw.once('close', done));
    await ada.settle();
  });
});

test('draining carries out what was received, then tells everyone to come back', async () => {
  await start({ burst: 5_000 });
  const [ada, bob] = [await server.reader('ada'), await server.reader('bob')];
  await bob.subscribe('go');
  for (let id = 1001; id <= 2000; id++)
    ada.send(
      JSON.stringify({ kind: 'publish', id, to: { kind: 'channel', channel: 'go' }, text: String(id) }),
    );
  await ada.until((reply) => reply.kind === 'ack' && reply.id === 1100);
  await server.live.drain();
  expect((await ada.closed).code).toBe(CLOSE.restart);
  expect((await bob.closed).code).toBe(CLOSE.restart);
  const acknowledged = ada.replies
    .filter((reply) => reply.kind === 'ack')
    .flatMap(({ id }) => (id > 1000 ? [String(id)] : []));
  expect(acknowledged.length).toBeGreaterThanOrEqual(100);
  expect(bob.texts.slice(0, acknowledged.length)).toEqual(acknowledged);
  await expect(server.socket()).rejects.toThrow('503');
});
