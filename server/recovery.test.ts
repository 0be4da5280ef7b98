import { randomBytes } from 'node:crypto';
import { afterEach, describe, expect, test } from 'vitest';
import { messageHead, messageJson, type Placed } from './bus/bus.ts';
import { NatsBus } from './bus/nats.ts';
import { hasNats, Nats } from './bus/testing.ts';
import { Histories, History } from './history.ts';
import { readLimits } from './limits.ts';
import type { Ack, Failure, Kept, Readers, Welcome } from './protocol.ts';
import { startTestServer, type TestClient, type TestServer } from './testing.ts';

type LimitsOfTest = Parameters<typeof startTestServer>[0];

let server: TestServer | undefined;
const start = async (limits: LimitsOfTest = {}): Promise<TestServer> => {
  server = await startTestServer(limits);
  return server;
};
afterEach(async () => {
  await server?.close();
  server = undefined;
});

const BUSES = ['within one process', 'through NATS'] as const;
if (!hasNats()) console.log('server/recovery.test.ts: through NATS left out, there is no nats-server');

/** Cuts the connection as a network does. */
async function lose(client: TestClient): Promise<void> {
  client.ws.terminate();
  await client.closed;
}

/** Through NATS a name that was left is given back a moment later. */
async function untilWelcome(ask: () => Promise<Welcome | Failure>): Promise<Welcome | Failure> {
  let reply = await ask();
  for (let i = 0; i < 50 && reply.kind === 'error'; i++) reply = await ask();
  return reply;
}

async function hello(client: TestClient, request: object): Promise<Welcome | Failure> {
  return (await client.ask({ kind: 'hello', name: 'bob', ...request } as never)) as Welcome | Failure;
}

const room = (): string => randomBytes(24).toString('base64url');

describe.each(BUSES)('%s', (bus) => {
  const isNats = bus === 'through NATS';
  if (isNats && !hasNats()) return;
  // A server for each test: it would remember the names and messages of those before.
  let nats: Nats | undefined;
  const start = async (limits: LimitsOfTest = {}): Promise<TestServer> => {
    if (isNats) {
      nats = new Nats();
      await nats.start();
    }
    const joined = nats === undefined ? undefined : await NatsBus.start(nats.url, readLimits({}, limits));
    server = await startTestServer(limits, 0, joined);
    return server;
  };
  afterEach(async () => {
    await server?.close();
    server = undefined;
    await nats?.end();
    nats = undefined;
  });

  describe('a reader who comes back', () => {
    test('gets all it missed, once and in order, before anything new', async () => {
      const { socket, reader } = await start();
      const ada = await reader('ada');
      const bob = await socket();
      const welcome = (await hello(bob, {})) as Welcome;
      await bob.subscribe('go');
      await ada.publish('go', 'one');
      await ada.ask({ kind: 'publish', to: { kind: 'everyone' }, text: 'all 1' });
      // Through the network a message may come after its receipt.
      await expect.poll(() => bob.messages.length).toBe(2);
      const at = bob.messages[0]!.position;
      const everyone = bob.messages[1]!.position;
      await lose(bob);
      await ada.publish('go', 'two');
      const away = await ada.ask({ kind: 'publish', to: { kind: 'reader', name: 'bob' }, text: 'psst' });
      await ada.ask({ kind: 'publish', to: { kind: 'everyone' }, text: 'all 2' });
      await ada.publish('go', 'three');
      expect(away).toMatchObject(isNats ? { kind: 'ack' } : { kind: 'ack', receivers: 0 });

      const back = await socket();
      const again = await hello(back, {
        session: welcome.session,
        after: { everyone, direct: welcome.direct },
      });
      expect(again).toMatchObject({ everyone: { recovered: true }, direct: { recovered: true } });
      const ack = await back.ask({ kind: 'subscribe', channel: 'go', after: at });
      await ada.publish('go', 'four');
      await back.settle();
      expect(back.texts).toEqual(['all 2', 'psst', 'two', 'three', 'four']);
      const [two, three, four] = back.messages.slice(2).map(({ position }) => position.seq);
      expect(ack).toMatchObject({ recovered: true, position: { epoch: at.epoch, seq: three } });
      expect([at.seq, two, three, four]).toEqual([at.seq, two, three, four].toSorted((a, b) => a! - b!));
    });

    test('is told when something is gone for good, and gets no part of it', async () => {
      const { reader } = await start({ historyMessages: 3 });
      const ada = await reader('ada');
      const bob = await reader('bob');
      const { position } = (await bob.subscribe('go')) as Ack;
      await lose(bob);
      const acks: Ack[] = [];
      for (let i = 1; i <= 4; i++) acks.push(await ada.publish('go', `${i}`));
      const cy = await reader('cy');
      const ack = (await cy.ask({ kind: 'subscribe', channel: 'go', after: position! })) as Ack;
      await cy.settle();
      expect(ack.recovered).toBe(false);
      expect(cy.texts).toEqual([]);
      const fits = acks[0]!.position!;
      const dee = await reader('dee');
      expect(await dee.ask({ kind: 'subscribe', channel: 'go', after: fits })).toMatchObject({
        recovered: true,
      });
      await dee.settle();
      expect(dee.texts).toEqual(['2', '3', '4']);
    });

    test.each([
      ['an epoch of another time', { epoch: 'other', seq: 0 }],
      ['a seq that has not been yet', { seq: 99 }],
    ])('%s recovers nothing and says so', async (_, changes) => {
      const { reader } = await start();
      const ada = await reader('ada');
      const { position } = (await ada.subscribe('go')) as Ack;
      await ada.publish('go', 'one');
      const bob = await reader('bob');
      const after = { ...position!, ...changes };
      expect(await bob.ask({ kind: 'subscribe', channel: 'go', after })).toMatchObject({ recovered: false });
      await bob.settle();
      expect(bob.texts).toEqual([]);
    });

    test('has its name kept for its session alone, and only for a while', async () => {
      const { socket } = await start({ historyMs: 150 });
      const bob = await socket();
      const { session } = (await hello(bob, {})) as Welcome;
      await lose(bob);
      const other = await socket();
      expect(await hello(other, {})).toMatchObject({ code: 'name-taken' });
      expect(await hello(other, { session: 'f'.repeat(32) })).toMatchObject({ code: 'name-taken' });
      const back = await socket();
      expect(await hello(back, { session })).toMatchObject({ kind: 'welcome' });
      await lose(back);
      await expect
        .poll(async () => (await hello(await socket(), {})).kind, { interval: 50, timeout: 2_000 })
        .toBe('welcome');
    });

    // Through NATS the name is given back a moment later.
    test.skipIf(isNats)(
      'a name left for good is free as soon as the one who left hears the answer',
      async () => {
        const { socket } = await start();
        for (let i = 0; i < 10; i++) {
          const bob = await socket();
          expect((await hello(bob, {})).kind).toBe('welcome');
          bob.ws.close(1000);
          await bob.closed;
        }
      },
    );

    test('a name left for good is free, without what was meant for the one who left', async () => {
      const { socket, reader } = await start();
      const ada = await reader('ada');
      const bob = await socket();
      const first = (await hello(bob, {})) as Welcome;
      await ada.ask({ kind: 'publish', to: { kind: 'reader', name: 'bob' }, text: 'secret' });
      bob.ws.close(1000);
      await bob.closed;
      const other = await socket();
      const second = await untilWelcome(() => hello(other, { after: { direct: first.direct } }));
      expect(second).toMatchObject({ kind: 'welcome', direct: { recovered: false } });
      await other.settle();
      expect(other.texts).toEqual([]);
    });
  });

  describe('history', () => {
    test('gives what is kept of a channel, in parts if it is long', async () => {
      const { reader } = await start({ listBytes: 400, listBurst: 50 });
      const ada = await reader('ada');
      for (let i = 1; i <= 6; i++) await ada.publish('go', `text ${i}`);
      const texts: string[] = [];
      let after = 0;
      for (;;) {
        const kept = (await ada.ask({
          kind: 'history',
          of: { kind: 'channel', channel: 'go' },
          after,
        })) as Kept;
        expect(kept.position?.seq).toBe(6);
        texts.push(...kept.messages.map(({ text }) => text));
        after = kept.messages.at(-1)!.position.seq;
        if (!kept.more) break;
        expect(kept.messages.length).toBeLessThan(6);
      }
      expect(texts).toEqual([1, 2, 3, 4, 5, 6].map((i) => `text ${i}`));
    });

    test("a reader's own messages are given, another's are not", async () => {
      const { reader } = await start();
      const [ada, bob] = [await reader('ada'), await reader('bob')];
      await ada.ask({ kind: 'publish', to: { kind: 'reader', name: 'bob' }, text: 'psst' });
      // Through NATS the receipt may come before the message.
      await bob.until((reply) => reply.kind === 'message');
      const own = await bob.ask({ kind: 'history', of: { kind: 'reader', name: 'bob' } });
      expect((own as Kept).messages.map(({ text }) => text)).toEqual(['psst']);
      expect(await ada.ask({ kind: 'history', of: { kind: 'reader', name: 'bob' } })).toMatchObject({
        code: 'not-yours',
      });
    });
  });
});

describe('what is kept', () => {
  test('all streams together stay within their bound, the oldest message going first', () => {
    const limits = { historyMs: 1e9, historyMessages: 100, historyBytes: 1e6, historyTotalBytes: 20_000 };
    const all = new Histories(limits);
    const of = { target: { kind: 'everyone' }, epoch: 'e' } as const;
    const [one, two] = [new History(all, of), new History(all, of)];
    const from = '"Ada"';
    const around = messageJson(500, messageHead(of.target, of.epoch), 500, { from, text: '""' }).length;
    const text = `"${'x'.repeat(872 - around)}"`;
    const given: Placed[] = [];
    for (let seq = 1; seq <= 500; seq++)
      given.push((seq % 2 === 0 ? one : two).add(seq, seq, { from, text, ascii: true }, seq));
    // What is asked for later is what everybody got.
    const { message, json, ascii } = one.after(498, 500, 1e9).placed[0]!;
    expect({ message, seq: 500, json, ascii }).toEqual(given[499]);
    expect(all.bytes).toBeLessThanOrEqual(20_000);
    expect(one.after(0, 500, 1e9).placed.map(({ seq }) => seq)).toEqual(
      Array.from({ length: 10 }, (_, i) => 482 + 2 * i),
    );
    expect([one.after(478, 500, 1e9).whole, one.after(480, 500, 1e9).whole]).toEqual([false, true]);
    all.expire(limits.historyMs + 1e9);
    expect([all.bytes, one.isEmpty, two.isEmpty]).toEqual([0, true, true]);
  });
});

describe('rooms', () => {
  test('nothing passes from one to another', async () => {
    const { socket, reader } = await start();
    const lobby = await reader('ada');
    const [key, other] = [room(), room()];
    const inside = [await socket(), await socket()];
    await hello(inside[0]!, { name: 'ada', room: key });
    await hello(inside[1]!, { name: 'bob', room: key });
    const away = await socket();
    await hello(away, { name: 'ada', room: other });
    for (const client of [lobby, ...inside, away]) await client.subscribe('go');
    await inside[0]!.publish('go', 'here');
    await inside[0]!.ask({ kind: 'publish', to: { kind: 'everyone' }, text: 'all here' });
    await inside[1]!.ask({ kind: 'publish', to: { kind: 'reader', name: 'ada' }, text: 'to ada' });
    for (const client of [lobby, ...inside, away]) await client.settle();
    expect(inside[0]!.texts).toEqual(['here', 'all here', 'to ada']);
    expect(inside[1]!.texts).toEqual(['here', 'all here']);
    expect([lobby.texts, away.texts]).toEqual([[], []]);
    const list = (await away.ask({ kind: 'presence', follow: false })) as Readers;
    expect(list.readers.map(({ name }) => name)).toEqual(['ada']);
  });

  test('a key that could be guessed is none', async () => {
    const { socket } = await start();
    const client = await socket();
    expect(await hello(client, { room: 'class-7b' })).toMatchObject({ code: 'bad-room', field: 'room' });
  });

  test('there are only so many', async () => {
    const { socket } = await start({ rooms: 1 });
    await hello(await socket(), { room: room() });
    expect(await hello(await socket(), { room: room() })).toMatchObject({ code: 'rooms-full' });
  });

  test('simulated readers join a private room, marked, and leave when told or when nobody is left', async () => {
    const { socket, live } = await start();
    const ada = await socket();
    await hello(ada, { name: 'me', room: room() });
    await ada.ask({ kind: 'presence', follow: true });
    await ada.ask({ kind: 'simulate', readers: 3 });
    await expect.poll(() => ada.replies.filter(({ kind }) => kind === 'joined').length).toBe(3);
    expect(ada.replies.filter(({ kind }) => kind === 'joined')).toEqual(
      expect.arrayContaining([{ kind: 'joined', name: 'Ada', simulated: true }]),
    );
    const list = (await ada.ask({ kind: 'presence', follow: true })) as Readers;
    expect(list.readers.filter(({ simulated }) => simulated).length).toBe(3);
    await ada.ask({ kind: 'publish', to: { kind: 'reader', name: 'Ada' }, text: 'hello' });
    expect(await ada.until((reply) => reply.kind === 'message' && reply.to.kind === 'reader')).toMatchObject({
      from: 'Ada',
    });
    await ada.ask({ kind: 'simulate', readers: 1 });
    await expect.poll(() => live.metrics.connections).toBe(2);
    await lose(ada);
    await expect.poll(() => live.metrics.connections).toBe(0);
  });

  test('there are none in the lobby, nor may anybody else call itself one', async () => {
    const { reader, socket } = await start();
    const ada = await reader('ada');
    expect(await ada.ask({ kind: 'simulate', readers: 3 })).toMatchObject({ code: 'private-only' });
    const liar = await socket({ headers: { 'x-simulated': 'yes' } });
    await hello(liar, { name: 'liar' });
    const list = (await ada.ask({ kind: 'presence', follow: false })) as Readers;
    expect(list.readers.find(({ name }) => name === 'liar')).toEqual({ name: 'liar', channels: [] });
  });
});
