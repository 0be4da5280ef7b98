import { describe, expect, test } from 'vitest';
import type { Reply, Target } from '../../../server/protocol.ts';
import { layOut, wayOf, wirePoint } from './layout.ts';
import { acknowledged, apply, channelsOf, EMPTY, FLIGHTS_KEPT, type Model, timesOf } from './model.ts';
import { COMING, GOING, isMoving, motionOf, RESTING } from './motion.ts';

const GO: Target = { kind: 'channel', channel: 'go' };
const HERE: Reply[] = [
  {
    kind: 'welcome',
    name: 'ada',
    session: 's',
    limits: {
      frameBytes: 0,
      nameLength: 0,
      channelLength: 0,
      textBytes: 0,
      channelsPerReader: 0,
      messagesPerSecond: 0,
      historyMs: 0,
      simulated: 0,
    },
    everyone: { epoch: 'e', seq: 0 },
    direct: { epoch: 'd', seq: 0 },
  },
  {
    kind: 'readers',
    readers: [
      { name: 'ada', channels: [] },
      { name: 'bob', channels: ['go', 'py'] },
      { name: 'cy', channels: ['go'] },
    ],
    total: 3,
    more: 0,
  },
];
const PUBLISHED: Reply = {
  kind: 'trace',
  skipped: 0,
  events: [
    { kind: 'received', message: 7, at: 100, from: 'ada', to: GO, bytes: 60 },
    { kind: 'dispatched', message: 7, at: 104.5, receivers: 2, names: ['bob', 'cy'] },
    { kind: 'delivered', message: 7, at: 130, name: 'bob' },
    { kind: 'delivered', message: 7, at: 131.5, name: 'cy' },
  ],
};
const modelAfter = (...replies: Reply[]): Model =>
  replies.reduce((model, reply) => apply(model, reply, 1000), EMPTY);
const counts = (model: Model): string[] =>
  [...model.readers.values()].map(({ name, sent, received }) => `${name} ${sent} ${received}`);

describe('who is here', () => {
  const cases: [Reply[], string[], number][] = [
    [[], ['ada:', 'bob:go,py', 'cy:go'], 3],
    [[{ kind: 'joined', name: 'dee' }], ['ada:', 'bob:go,py', 'cy:go', 'dee:'], 4],
    [[{ kind: 'joined', name: 'bob' }], ['ada:', 'bob:go,py', 'cy:go'], 3],
    [[{ kind: 'left', name: 'bob' }], ['ada:', 'cy:go'], 2],
    [[{ kind: 'subscribed', name: 'ada', channel: 'go' }], ['ada:go', 'bob:go,py', 'cy:go'], 3],
    [[{ kind: 'subscribed', name: 'cy', channel: 'go' }], ['ada:', 'bob:go,py', 'cy:go'], 3],
    [[{ kind: 'unsubscribed', name: 'bob', channel: 'go' }], ['ada:', 'bob:py', 'cy:go'], 3],
    [[{ kind: 'subscribed', name: 'stranger', channel: 'go' }], ['ada:', 'bob:go,py', 'cy:go'], 3],
  ];
  test.each(cases)('after %j', (replies, readers, total) => {
    const model = modelAfter(...HERE, ...replies);
    expect([...model.readers.values()].map(({ name, channels }) => `${name}:${channels}`)).toEqual(readers);
    expect(model.total).toBe(total);
  });

  test('channels are listed by name with their subscribers', () => {
    expect(channelsOf(modelAfter(...HERE))).toEqual([
      { name: 'go', subscribers: ['bob', 'cy'] },
      { name: 'py', subscribers: ['bob'] },
    ]);
  });

  test('I am always among the readers, even when too many to list', () => {
    const model = modelAfter(HERE[0]!, {
      kind: 'readers',
      readers: [{ name: 'bob', channels: [] }],
      total: 900,
      more: 899,
    });
    expect([[...model.readers.keys()], model.total]).toEqual([['bob', 'ada'], 900]);
  });
});

describe('messages', () => {
  test('a traced message has its steps, times and counts', () => {
    const model = modelAfter(...HERE, PUBLISHED);
    expect(model.flights).toMatchObject([{ message: 7, from: 'ada', to: GO, text: undefined, receivers: 2 }]);
    expect(timesOf(model.flights[0]!)).toEqual({ waited: 4.5, delivered: 31.5 });
    expect(counts(model)).toEqual(['ada 1 0', 'bob 0 1', 'cy 0 1']);
  });

  test('what I receive is counted once, traced or not, and its text is known', () => {
    const got = (message: number): Reply => ({
      kind: 'message',
      message,
      from: 'bob',
      to: { kind: 'everyone' },
      position: { epoch: 'e', seq: message },
      text: 'hi',
    });
    const trace: Reply = {
      kind: 'trace',
      skipped: 1,
      events: [
        { kind: 'received', message: 1, at: 0, from: 'bob', to: { kind: 'everyone' }, bytes: 1 },
        { kind: 'dispatched', message: 1, at: 1, receivers: 1, names: ['ada'] },
        { kind: 'delivered', message: 1, at: 2, name: 'ada' },
      ],
    };
    const model = modelAfter(...HERE, got(1), got(2), trace);
    expect(counts(model)[0]).toBe('ada 0 2');
    expect(model.flights.map(({ message, text, received }) => [message, text, received])).toEqual([
      [1, 'hi', 0],
      [2, 'hi', undefined],
    ]);
    expect(model.skipped).toBe(1);
  });

  test('an ack, before or after the trace, completes the same message', () => {
    const mine = { to: GO, text: 'hi', receivers: 2, roundTrip: 0.4 };
    const early = apply(acknowledged(modelAfter(...HERE), 7, mine), PUBLISHED, 1000);
    const late = acknowledged(modelAfter(...HERE, PUBLISHED), 7, mine);
    expect(early).toEqual(late);
    expect(late.flights).toMatchObject([{ text: 'hi', roundTrip: 0.4, received: 100 }]);
  });

  test('only the latest are kept, in their order, and steps of forgotten ones do no harm', () => {
    let model = modelAfter(...HERE);
    for (let message = 1; message <= FLIGHTS_KEPT + 5; message++)
      model = acknowledged(model, message, { to: GO, text: '', receivers: 0, roundTrip: 1 });
    model = apply(
      model,
      { kind: 'trace', skipped: 0, events: [{ kind: 'delivered', message: 2, at: 1, name: 'cy' }] },
      0,
    );
    expect(model.flights.map(({ message }) => message)).toEqual(
      Array.from({ length: FLIGHTS_KEPT }, (_, i) => i + 6),
    );
  });

  test('a model that was handed out never changes', () => {
    const before = modelAfter(...HERE);
    const copy = structuredClone(before);
    apply(before, PUBLISHED, 0);
    apply(before, { kind: 'left', name: 'bob' }, 0);
    expect(before).toEqual(copy);
  });
});

describe('drawing space', () => {
  const model = modelAfter(...HERE, PUBLISHED);

  test.each([280, 358, 520, 700, 1100])('at width %i nothing overlaps or leaves the drawing', (width) => {
    const many = Array.from({ length: 40 }, (_, i): Reply => ({ kind: 'joined', name: `reader${i}` }));
    const subscribed = Array.from(
      { length: 14 },
      (_, i): Reply => ({
        kind: 'subscribed',
        name: `reader${i}`,
        channel: `c${i}`,
      }),
    );
    const layout = layOut(modelAfter(...HERE, ...many, ...subscribed), width);
    const boxes = [...layout.readers.values(), layout.dispatcher];
    expect(layout.readers.size + layout.moreReaders).toBe(43);
    expect(layout.moreChannels).toBeGreaterThan(0);
    for (const box of boxes) {
      expect(Math.min(box.x, box.y)).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(layout.width);
      expect(box.y + box.height).toBeLessThanOrEqual(layout.height);
      for (const other of boxes)
        if (other !== box)
          expect(
            box.x + box.width <= other.x ||
              other.x + other.width <= box.x ||
              box.y + box.height <= other.y ||
              other.y + other.height <= box.y,
          ).toBe(true);
    }
  });

  test('a message comes from its sender, rests at its line and goes to its receivers and no others', () => {
    const layout = layOut(model, 700);
    const flight = model.flights[0]!;
    const dots = (since: number) => motionOf(flight, layout, 1000 + since)?.dots;
    const port = (name: string) => layout.readers.get(name)?.port;
    expect(dots(0)).toEqual([port('ada')]);
    expect(dots(COMING)).toEqual([wayOf(layout, flight)?.coming?.to]);
    expect(motionOf(flight, layout, 1000 + COMING)?.row?.label).toBe('#go');
    const arrived = dots(COMING + RESTING + GOING - 1e-9)?.map(({ x, y }) => [Math.round(x), Math.round(y)]);
    expect(arrived).toEqual([port('bob'), port('cy')].map((at) => [Math.round(at!.x), Math.round(at!.y)]));
    expect(dots(COMING + RESTING + GOING)).toBeUndefined();
    expect(isMoving({ ...flight, shown: undefined }, 1000)).toBe(false);
  });

  test('a wire begins and ends where it says', () => {
    const wire = { from: { x: 1, y: 2 }, to: { x: 30, y: 40 } };
    expect([wirePoint(wire, 0), wirePoint(wire, 1)]).toEqual([wire.from, wire.to]);
  });
});
