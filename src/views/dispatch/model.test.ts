import { describe, expect, test } from 'vitest';
import type { Reply, Target } from '../../../server/protocol.ts';
import { matches } from './filter.ts';
import { centreOf, layOut, type Point, wirePoint } from './layout.ts';
import {
  apply,
  channelsOf,
  EMPTY,
  type Entry,
  FLIGHTS_KEPT,
  type Flight,
  type Mine,
  type Model,
  timesOf,
} from './model.ts';
import { messageAt, motionOf, sampled, waysOn } from './motion.ts';
import { sampleOf } from './sample.ts';
import { ALTOGETHER, isMoving, nextStop, placeAfter, stepTaken } from './stages.ts';

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
    { kind: 'dispatched', message: 7, at: 104.5, queued: 110, receivers: 2, names: ['bob', 'cy'] },
    { kind: 'delivered', message: 7, at: 130, name: 'bob' },
    { kind: 'delivered', message: 7, at: 131.5, name: 'cy' },
  ],
};
const heard = (reply: Reply, at = 1000): Entry => ({ kind: 'reply', reply, at });
const acked = (message: number, mine: Mine): Entry => ({ kind: 'acknowledged', message, mine, at: 1000 });
const modelAfter = (...replies: Reply[]): Model =>
  apply(
    EMPTY,
    replies.map((reply) => heard(reply)),
  );
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
        { kind: 'dispatched', message: 1, at: 1, queued: 1.5, receivers: 1, names: ['ada'] },
        { kind: 'delivered', message: 1, at: 2, name: 'ada' },
      ],
    };
    const model = modelAfter(...HERE, got(1), got(2), trace);
    expect(counts(model)[0]).toBe('ada 0 2');
    expect(model.flights.map(({ message, text, received }) => [message, text, received])).toEqual([
      [1, 'hi', 0],
      [2, 'hi', undefined],
    ]);
    expect([model.traced, model.skipped]).toEqual([1, 1]);
  });

  test('how many were traced of how many is known for the last second', () => {
    const received = (message: number) =>
      ({ kind: 'received', message, at: 0, from: 'ada', to: GO, bytes: 1 }) as const;
    const model = apply(modelAfter(...HERE), [
      heard({ kind: 'trace', skipped: 8, events: [received(1), received(2)] }, 1000),
      heard({ kind: 'trace', skipped: 99, events: [received(60)] }, 1600),
      heard({ kind: 'trace', skipped: 0, events: [received(170)] }, 2300),
    ]);
    expect([1999, 2300, 2700, 3300].map((at) => Object.values(sampleOf(model, at)))).toEqual([
      [2, 101],
      [2, 101],
      [1, 1],
      [0, 0],
    ]);
    expect([model.traced, model.skipped]).toEqual([4, 107]);
  });

  test('an ack, before or after the trace, completes the same message', () => {
    const mine = { to: GO, text: 'hi', receivers: 2, roundTrip: 0.4 };
    const early = apply(modelAfter(...HERE), [acked(7, mine), heard(PUBLISHED)]);
    const late = apply(modelAfter(...HERE, PUBLISHED), [acked(7, mine)]);
    expect(early).toEqual(late);
    expect(late.flights).toMatchObject([{ text: 'hi', roundTrip: 0.4, received: 100 }]);
  });

  test('only the latest are kept, in their order, and steps of forgotten ones do no harm', () => {
    let model = modelAfter(...HERE);
    for (let message = 1; message <= FLIGHTS_KEPT + 5; message++)
      model = apply(model, [acked(message, { to: GO, text: '', receivers: 0, roundTrip: 1 })]);
    model = apply(model, [
      heard({ kind: 'trace', skipped: 0, events: [{ kind: 'delivered', message: 2, at: 1, name: 'cy' }] }),
    ]);
    expect(model.flights.map(({ message }) => message)).toEqual(
      Array.from({ length: FLIGHTS_KEPT }, (_, i) => i + 6),
    );
  });

  test('messages of one trace are drawn as far apart as they were received, but not for long', () => {
    const received = (message: number, at: number) =>
      ({ kind: 'received', message, at, from: 'ada', to: GO, bytes: 1 }) as const;
    const events = [received(1, 5_000), received(2, 25_000), received(3, 9e9)];
    const model = modelAfter(...HERE, { kind: 'trace', skipped: 0, events });
    expect(model.flights.map(({ shown }) => shown)).toEqual([1000, 1020, 1100]);
  });

  test('a lost connection leaves what was seen, an ended one nothing', () => {
    const model = modelAfter(...HERE, PUBLISHED);
    const lost = apply(model, [{ kind: 'lost', at: 1 }]);
    expect([lost.readers.size, lost.self, lost.flights.length]).toEqual([0, undefined, 1]);
    expect(apply(model, [{ kind: 'ended', at: 1 }])).toEqual(EMPTY);
  });

  const filters: [string, boolean][] = [
    ['ada', true],
    ['CY', true],
    ['#go', true],
    ['ada #go', true],
    ['7', true],
    ['ada python', false],
    ['dee', false],
  ];
  test.each(filters)('the filter "%s" lets the message through: %s', (filter, passes) => {
    expect(matches(modelAfter(...HERE, PUBLISHED).flights[0]!, filter)).toBe(passes);
  });

  test('a model that was handed out never changes', () => {
    const before = modelAfter(...HERE);
    const copy = structuredClone(before);
    apply(before, [heard(PUBLISHED), heard({ kind: 'left', name: 'bob' }), { kind: 'ended', at: 0 }]);
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

  test('a message goes from its sender to the inbox, to its line, into the queues and to the receivers', () => {
    const layout = layOut(model, 700);
    const wayFor = waysOn(layout);
    const flight = model.flights[0]!;
    const near = ({ x, y }: Point) => [Math.round(x), Math.round(y)];
    const dots = (since: number) => motionOf(flight, 1000 + since, wayFor)?.dots.map(near);
    const box = (name: string) => layout.readers.get(name)!;
    const row = layout.rows.find(({ label }) => label === '#go')!;
    expect(dots(-1)).toBeUndefined();
    expect(dots(0)).toEqual([near(box('ada').port)]);
    expect(dots(400)).toEqual([near({ x: layout.inbox.x, y: centreOf(layout.inbox).y })]);
    expect(dots(550)).toEqual([near(centreOf(layout.inbox))]);
    expect(dots(750)).toEqual(['bob', 'cy'].map(() => near(centreOf(row))));
    expect(dots(1150)).toEqual(['bob', 'cy'].map((name) => near(centreOf(box(name).queue))));
    expect(dots(ALTOGETHER - 1e-3)).toEqual(dots(1150));
    expect(dots(ALTOGETHER)).toBeUndefined();
    expect(isMoving({ ...flight, shown: undefined }, 1000)).toBe(false);
  });

  test('the message under the pointer is found, and none where there is none', () => {
    const layout = layOut(model, 700);
    const { x, y } = layout.readers.get('ada')!.port;
    const at = (point: Point) => messageAt(point, model.flights, 1000, waysOn(layout));
    expect(at({ x: x + 5, y: y - 5 })).toBe(7);
    expect(at({ x: x + 60, y })).toBeUndefined();
  });

  test('of too many messages some are drawn all their way, the same ones in every frame', () => {
    const many = Array.from({ length: 600 }, (_, message) => ({
      ...model.flights[0]!,
      message,
      shown: message,
    }));
    const { drawn, every, moving } = sampled(many, 600);
    expect([every, moving]).toEqual([4, 600]);
    expect(drawn.length / moving).toBeCloseTo(1 / every, 1);
    const later = sampled(many, 1_500);
    expect(later.every).toBe(2);
    // Who was drawn is drawn on; and of eight senders that take turns none is left out.
    const still = drawn.filter(({ message }) => message > 200);
    expect(later.drawn).toEqual(expect.arrayContaining(still));
    expect(new Set(drawn.map(({ message }) => message % 8)).size).toBe(8);
    expect(sampled(many.slice(0, 250), 300)).toMatchObject({ every: 1, moving: 250 });
  });

  test('a wire begins and ends where it says', () => {
    const wire = { from: { x: 1, y: 2 }, to: { x: 30, y: 40 } };
    expect([wirePoint(wire, 0), wirePoint(wire, 1)]).toEqual([wire.from, wire.to]);
  });
});

describe('stages', () => {
  const places: [number, string | undefined, string | undefined][] = [
    [-1, undefined, undefined],
    [0, 'sending', undefined],
    [400, 'inbox', 'received'],
    [550, 'dispatching', 'dispatched'],
    [750, 'queuing', 'dispatched'],
    [1150, 'queued', 'queued'],
    [1300, 'delivered', 'delivered'],
    [9e9, 'delivered', 'delivered'],
  ];
  const flight = { ...modelAfter(...HERE, PUBLISHED).flights[0]!, shown: 0.1 + 0.2 } as Flight;
  test.each(places)('after %i ms a message is at %s and was %s', (since, stage, step) => {
    expect(placeAfter(since)?.stage).toBe(stage);
    expect(stepTaken(flight, flight.shown! + since)).toBe(step);
  });

  const stops: [number, number | undefined][] = [
    [-1, 0],
    [0, 400],
    [400, 550],
    [551, 1150],
    [1150, 1300],
    [1299, 1300],
    [1300, 2000],
    [2000, 2400],
    [9e9, undefined],
  ];
  test.each(stops)('the next stop after %i is %s', (at, next) => {
    const flights = [
      { ...flight, shown: 0 },
      { ...flight, shown: 2000 },
      { ...flight, shown: undefined },
    ];
    expect(nextStop(flights, at)).toBe(next);
  });
});
