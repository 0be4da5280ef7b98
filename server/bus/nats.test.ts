import { jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { readLimits } from '../limits.ts';
import type { Ack, Readers, Welcome } from '../protocol.ts';
import { startTestServer, type TestClient, type TestServer } from '../testing.ts';
import { NatsBus } from './nats.ts';
import { hasNats, Nats } from './testing.ts';

const isThere = hasNats();
if (!isThere) console.log('server/bus/nats.test.ts: left out, there is no nats-server');

describe.skipIf(!isThere)('nodes joined by NATS', () => {
  let nats: Nats;
  let nodes: TestServer[] = [];

  beforeAll(async () => {
    nats = new Nats();
    await nats.start();
  });
  afterEach(async () => {
    await Promise.all(nodes.map((one) => one.close()));
    nodes = [];
  });
  afterAll(() => nats.end());

  async function node(limits: Parameters<typeof startTestServer>[0] = {}): Promise<TestServer> {
    const all = readLimits({}, limits);
    const server = await startTestServer(
      limits,
      0,
      await NatsBus.start(`nats://127.0.0.1:${nats.port}`, all),
    );
    nodes.push(server);
    return server;
  }

  /** A channel of this test's own: the NATS server remembers those of the tests before. */
  let count = 0;
  const fresh = (): string => `channel-${++count}`;
  const named = (name: string): string => `${name}-${count}`;

  async function lose(client: TestClient): Promise<void> {
    client.ws.terminate();
    await client.closed;
  }

  test('a channel, everyone and a reader are reached at every node', async () => {
    const [one, two] = [await node(), await node()];
    const channel = fresh();
    const [ada, bob, cy] = [
      await one.reader(named('ada')),
      await two.reader(named('bob')),
      await two.reader(named('cy')),
    ];
    await bob.subscribe(channel);
    await ada.subscribe(channel);
    await ada.publish(channel, 'to the channel');
    await bob.ask({ kind: 'publish', to: { kind: 'everyone' }, text: 'to all' });
    await cy.ask({ kind: 'publish', to: { kind: 'reader', name: named('ada') }, text: 'to ada' });
    await expect.poll(() => ada.texts).toEqual(['to the channel', 'to all', 'to ada']);
    await expect.poll(() => bob.texts).toEqual(['to the channel', 'to all']);
    await expect.poll(() => cy.texts).toEqual(['to all']);
    expect(
      await cy.ask({ kind: 'publish', to: { kind: 'reader', name: 'nobody' }, text: 'x' }),
    ).toMatchObject({
      code: 'no-such-reader',
    });
  });

  test('who takes a name gets nothing that was sent to it before, wherever that still is', async () => {
    const limits = readLimits({}, {});
    const [one, two] = [await NatsBus.start(nats.url, limits), await NatsBus.start(nats.url, limits)];
    two.onArrived = (_stream, take) => void take();
    const target = { kind: 'reader', name: fresh() } as const;
    const stream = one.open('', target);
    const early: number[] = [];
    for (let i = 0; i < 100; i++) {
      const { seq } = await one.publish(stream, { from: '"ada"', text: '"secret"', ascii: true });
      const claim = await two.claim('', `${target.name}-${i}`, 'session');
      if (claim!.from < seq) early.push(seq - claim!.from);
    }
    await Promise.all([one.stop(), two.stop()]);
    expect(early).toEqual([]);
  });

  test('who is here is known at every node, and a name is given once', async () => {
    const [one, two] = [await node(), await node()];
    const channel = fresh();
    const ada = await one.reader(named('ada'));
    await ada.ask({ kind: 'presence', follow: true });
    const bob = await two.reader(named('bob'));
    await bob.subscribe(channel);
    await ada.until((reply) => reply.kind === 'subscribed' && reply.name === named('bob'));
    const list = (await ada.ask({ kind: 'presence', follow: true })) as Readers;
    expect(list.readers).toContainEqual({ name: named('bob'), channels: [channel] });
    const other = await one.socket();
    expect(await other.ask({ kind: 'hello', name: named('bob') })).toMatchObject({ code: 'name-taken' });
    bob.ws.close();
    await ada.until((reply) => reply.kind === 'left' && reply.name === named('bob'));
    await expect
      .poll(async () => (await other.ask({ kind: 'hello', name: named('bob') })).kind)
      .toBe('welcome');
  });

  test('a reader whose node died gets what it missed at another', async () => {
    const [one, two] = [await node(), await node()];
    const channel = fresh();
    const ada = await one.reader(named('ada'));
    const bob = await two.socket();
    const welcome = (await bob.ask({ kind: 'hello', name: named('bob') })) as Welcome;
    const { position } = (await bob.subscribe(channel)) as Ack;
    await lose(bob);
    for (let i = 0; i < 5; i++) await ada.publish(channel, `${i}`);
    await ada.ask({ kind: 'publish', to: { kind: 'reader', name: named('bob') }, text: 'psst' });
    const back = await one.socket();
    const { session, direct } = welcome;
    const again = await back.ask({ kind: 'hello', name: named('bob'), session, after: { direct } });
    expect(again).toMatchObject({ kind: 'welcome', direct: { recovered: true } });
    await back.ask({ kind: 'subscribe', channel, after: position! });
    await expect.poll(() => back.texts).toEqual(['psst', '0', '1', '2', '3', '4']);
  });

  test('a name that was left does not bring its messages with it', async () => {
    const [one, two] = [await node(), await node()];
    fresh();
    const ada = await one.reader(named('ada'));
    const bob = await two.socket();
    const { direct } = (await bob.ask({ kind: 'hello', name: named('bob') })) as Welcome;
    await ada.ask({ kind: 'publish', to: { kind: 'reader', name: named('bob') }, text: 'secret' });
    await expect.poll(() => bob.texts).toEqual(['secret']);
    bob.ws.close(1000);
    await bob.closed;
    const other = await one.socket();
    await expect
      .poll(async () => (await other.ask({ kind: 'hello', name: named('bob'), after: { direct } })).kind)
      .toBe('welcome');
    const kept = await other.ask({ kind: 'history', of: { kind: 'reader', name: named('bob') } });
    expect(kept).toMatchObject({ kind: 'kept', messages: [] });
    expect(other.texts).toEqual([]);
  });

  test('a message that is no letter stops a node for a moment only, and it says so', async () => {
    const one = await node();
    const channel = fresh();
    const ada = await one.reader(named('ada'));
    await ada.subscribe(channel);
    const other = await connect({ servers: `127.0.0.1:${nats.port}` });
    for (const text of ['rubbish', '{"room":""}', '{"room":"","target":{"kind":"everyone"},"from":7}'])
      other.publish('live.m.x', text);
    await other.drain();
    await expect.poll(() => one.live.isReady, { interval: 5 }).toBe(false);
    await expect.poll(() => one.live.isReady, { timeout: 15_000 }).toBe(true);
    await ada.publish(channel, 'on we go');
    // It may be ready between two of them, and stopped by the next again.
    await expect.poll(() => ada.texts, { timeout: 15_000 }).toEqual(['on we go']);
  }, 45_000);

  test('a node is not ready while NATS is away, and ready again when it is back', async () => {
    const one = await node();
    await nats.kill();
    await expect.poll(() => one.live.isReady, { timeout: 15_000 }).toBe(false);
    await nats.start();
    await expect.poll(() => one.live.isReady, { timeout: 15_000 }).toBe(true);
    const channel = fresh();
    const ada = await one.reader(named('ada'));
    await ada.subscribe(channel);
    await ada.publish(channel, 'back');
    await expect.poll(() => ada.texts).toEqual(['back']);
  }, 40_000);

  test('a stream in the place of the one that was read ends the node', async () => {
    const lost: string[] = [];
    const bus = await NatsBus.start(nats.url, readLimits(), { onLost: (why) => lost.push(why) });
    const other = await connect({ servers: `127.0.0.1:${nats.port}` });
    const manager = await jetstreamManager(other);
    const { config } = await manager.streams.info('LIVE');
    await manager.streams.delete('LIVE');
    await manager.streams.add(config);
    await other.drain();
    await expect
      .poll(() => lost, { timeout: 10_000 })
      .toEqual(['another stream is in the place of the one that was read']);
    expect(bus.isReady).toBe(false);
    await bus.stop();
  }, 20_000);

  test('a reader who comes back to a node that lags is waited for', async () => {
    const all = readLimits();
    const lagging = await NatsBus.start(nats.url, all);
    const two = await startTestServer({}, 0, lagging);
    nodes.push(two);
    // What arrives is held back for a while, as on a machine that is busy with something else.
    const arrived = lagging.onArrived;
    lagging.onArrived = (stream, take) => void setTimeout(() => arrived(stream, take), 300);
    const one = await node();
    const channel = fresh();
    const ada = await one.reader(named('ada'));
    const bob = await one.socket();
    const { session } = (await bob.ask({ kind: 'hello', name: named('bob') })) as Welcome;
    await bob.subscribe(channel);
    await ada.publish(channel, 'seen');
    await expect.poll(() => bob.texts).toEqual(['seen']);
    const { position } = bob.messages[0]!;
    await lose(bob);
    const back = await two.socket();
    await back.ask({ kind: 'hello', name: named('bob'), session });
    await ada.publish(channel, 'missed');
    expect(await back.ask({ kind: 'subscribe', channel, after: position })).toMatchObject({
      recovered: true,
    });
    await expect.poll(() => back.texts).toEqual(['missed']);
    const never = { ...position, seq: position.seq + 1_000_000 };
    expect(await ada.ask({ kind: 'subscribe', channel, after: never })).toMatchObject({ recovered: false });
  }, 20_000);

  test('a NATS server killed and started again under load loses and doubles nothing that was acknowledged', async () => {
    const limits = { burst: 100_000, messagesPerSecond: 100_000 };
    const [one, two] = [await node(limits), await node(limits)];
    const channel = fresh();
    const [ada, bob] = [await one.reader(named('ada')), await two.reader(named('bob'))];
    await bob.subscribe(channel);
    const total = 2_000;
    for (let i = 0; i < total; i++) {
      ada.send(
        JSON.stringify({ kind: 'publish', id: 10_000 + i, to: { kind: 'channel', channel }, text: `${i}` }),
      );
      if (i === total / 2) await nats.kill();
      if (i % 100 === 0) await new Promise((done) => setTimeout(done, 5));
    }
    await new Promise((done) => setTimeout(done, 300));
    await nats.start();
    const isAnswer = (id: number): boolean => ada.replies.some((reply) => 'id' in reply && reply.id === id);
    await expect.poll(() => isAnswer(10_000 + total - 1), { timeout: 20_000, interval: 100 }).toBe(true);
    const acknowledged = ada.replies.flatMap((reply) =>
      reply.kind === 'ack' && reply.of === 'publish' ? [String(reply.id - 10_000)] : [],
    );
    expect(acknowledged.length).toBe(total);
    await expect.poll(() => bob.texts.length, { timeout: 20_000 }).toBe(total);
    expect(bob.texts).toEqual(Array.from({ length: total }, (_, i) => String(i)));
  }, 60_000);
});
