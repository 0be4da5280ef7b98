import { afterEach, expect, test } from 'vitest';
import type { Ack, Reply } from '../../../server/protocol.ts';
import { startTestServer, type TestServer } from '../../../server/testing.ts';
import { type Gap, type Handlers, LiveClient, RequestError, type Sessions, type Status } from './client.ts';

const servers: TestServer[] = [];
const clients: LiveClient[] = [];
afterEach(async () => {
  for (const client of clients.splice(0)) client.disconnect();
  for (const server of servers.splice(0)) await server.close();
});

async function start(limits: Parameters<typeof startTestServer>[0] = {}, port = 0): Promise<TestServer> {
  const server = await startTestServer(limits, port);
  servers.push(server);
  return server;
}

function newClient(url: string, sessions?: Sessions) {
  const statuses: Status[] = [];
  const replies: Reply[] = [];
  const gaps: Gap[] = [];
  const unsubscribed: string[] = [];
  const handlers: Handlers = {
    onStatus: (status) => statuses.push(status),
    onReply: (reply) => replies.push(reply),
    onGap: (gap) => gaps.push(gap),
    onUnsubscribed: (channel, reason) => unsubscribed.push(`${channel}: ${reason}`),
  };
  const client = new LiveClient(url, handlers, sessions);
  clients.push(client);
  const until = (kind: Status['kind']) => expect.poll(() => client.status.kind, { timeout: 4000 }).toBe(kind);
  const texts = () => replies.flatMap((reply) => (reply.kind === 'message' ? [reply.text] : []));
  return { client, statuses, gaps, unsubscribed, until, texts };
}

test('connects, asks and gets acks and refusals for what it asked', async () => {
  const { url } = await start();
  const { client, until, texts, statuses } = newClient(url);
  client.connect('ada');
  await until('online');
  expect(statuses.map(({ kind }) => kind)).toEqual(['connecting', 'online']);
  await client.subscribe('go');
  const ack = (await client.ask({
    kind: 'publish',
    to: { kind: 'channel', channel: 'go' },
    text: 'hi',
  })) as Ack;
  expect(ack.receivers).toBe(1);
  await expect.poll(texts).toEqual(['hi']);
  const refused = client.ask({ kind: 'publish', to: { kind: 'reader', name: 'nobody' }, text: 'hi' });
  await expect(refused).rejects.toMatchObject({ code: 'no-such-reader' });
});

test('a taken name is refused for good, and says why', async () => {
  const { url } = await start();
  const [first, second] = [newClient(url), newClient(url)];
  first.client.connect('ada');
  await first.until('online');
  second.client.connect('ada');
  await second.until('refused');
  expect(second.client.status).toMatchObject({
    name: 'ada',
    reason: expect.stringContaining('has that name'),
  });
});

test('nobody there: it is offline, says until when, and comes online when the server does', async () => {
  const server = await start();
  const { url, port } = server;
  await server.close();
  servers.pop();
  const { client, until } = newClient(url);
  client.connect('ada');
  await until('offline');
  expect(client.status).toMatchObject({
    retryAt: expect.any(Number),
    reason: expect.stringContaining('reached'),
  });
  await start({}, port);
  client.retryNow();
  await until('online');
});

test('after a lost connection it is back under its name, with its subscriptions, and gets what it missed', async () => {
  const server = await start({ burst: 5_000 });
  const { client, until, gaps, texts } = newClient(server.url);
  client.connect('ada');
  await until('online');
  await client.subscribe('go');
  const bob = await server.reader('bob');
  await bob.subscribe('go');
  client.connectionLooksDead();
  expect(client.status.kind).toBe('offline');
  await expect.poll(async () => (await bob.publish('go', 'missed')).receivers).toBe(1);
  await until('online');
  expect((await bob.publish('go', 'after')).receivers).toBe(2);
  await expect.poll(() => texts().at(-1)).toBe('after');
  const sent = bob.messages.map(({ text }) => text);
  expect(sent.length).toBeGreaterThan(1);
  expect(texts()).toEqual(sent);
  expect(gaps).toEqual([]);
});

test('what is gone for good is told, stream by stream', async () => {
  const server = await start({ burst: 5_000, historyMessages: 1 });
  const { client, until, gaps, texts } = newClient(server.url);
  client.connect('ada');
  await until('online');
  await client.subscribe('go');
  const bob = await server.reader('bob');
  client.connectionLooksDead();
  await expect.poll(async () => (await bob.publish('go', 'missed')).receivers).toBe(0);
  for (let i = 0; i < 3; i++) await bob.publish('go', 'missed');
  client.retryNow();
  await until('online');
  await expect.poll(() => gaps.length).toBe(1);
  expect(gaps[0]).toMatchObject({ stream: { kind: 'channel', channel: 'go' }, missed: expect.any(Number) });
  expect((await bob.publish('go', 'after')).receivers).toBe(1);
  await expect.poll(texts).toEqual(['after']);
  expect(gaps).toHaveLength(1);
});

test('a page loaded anew is the same reader; one that disconnected has left', async () => {
  const server = await start();
  const sessions = new Map<string, string>();
  const first = newClient(server.url, sessions);
  first.client.connect('ada');
  await first.until('online');
  first.client.connectionLooksDead();
  const second = newClient(server.url, sessions);
  second.client.connect('ada');
  await second.until('online');
  second.client.disconnect();
  expect([...sessions]).toEqual([]);
  const other = await server.reader('ada');
  await other.settle();
});

test('one subscription refused after a reconnection does not cost the others, and is told', async () => {
  const first = await start();
  const { client, until, unsubscribed, texts } = newClient(first.url);
  client.connect('ada');
  await until('online');
  const long = 'a-long-name-for-a-channel';
  for (const channel of ['go', long, 'python']) await client.subscribe(channel);
  await first.live.drain();
  await first.close();
  servers.pop();
  await until('offline');
  const second = await start({ channelLength: 10 }, first.port);
  client.retryNow();
  await until('online');
  await expect.poll(() => unsubscribed).toEqual([`${long}: a channel has at most 10 characters`]);
  const bob = await second.reader('bob');
  await expect.poll(async () => (await bob.publish('python', 'still there')).receivers).toBe(1);
  expect((await bob.publish('go', 'here too')).receivers).toBe(1);
  await expect.poll(texts).toEqual(['still there', 'here too']);
});

test('what waits for an answer fails when the connection is lost', async () => {
  const server = await start();
  const { client, until } = newClient(server.url);
  client.connect('ada');
  await until('online');
  const answer = client.ask({ kind: 'ping' });
  client.disconnect();
  await expect(answer).rejects.toBeInstanceOf(RequestError);
  await expect(client.ask({ kind: 'ping' })).rejects.toMatchObject({ code: 'connection-lost' });
});
