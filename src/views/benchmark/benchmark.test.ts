import { afterEach, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../../server/testing.ts';
import { chartOf, type Figure } from './chart.ts';
import { languageOf, OF_2011, resultsOf } from './results.ts';
import { type Measured, type Progress, runTests, TESTS } from './run.ts';
import { nanoseconds, timesAsFast } from './words.ts';

describe('results', () => {
  const one = (ns: number, cpu?: number) => ({
    nsPerMessage: ns,
    deliveriesPerSecond: 1e9 / ns,
    serverMicroseconds: cpu,
  });
  const file = {
    when: '2026-01-02',
    machine: { processor: 'P', processors: 2 },
    versions: { node: 'v26', c: 'cc 1\nCopyright' },
    titles: { full: 'TypeScript, this live server' },
    results: {
      'window:1': {
        full: [one(30, 2), one(10, 9), one(20)],
        other: [one(4), one(9), one(6), one(1)],
        broken: [{}],
      },
      'idle:10000': { full: [] },
    },
  };

  test('are medians of the turns, with titles, and without what is not there', () => {
    const results = resultsOf(file)!;
    expect([...results.tests.keys()]).toEqual(['window:1']);
    const [full, other, ...rest] = results.tests.get('window:1')!;
    expect(full).toMatchObject({
      title: 'TypeScript, this live server',
      nsPerMessage: 20,
      serverMicroseconds: 5.5,
    });
    expect(other).toMatchObject({ title: 'other', nsPerMessage: 5, serverMicroseconds: undefined });
    expect([rest, results.turns, results.versions.c]).toEqual([[], 4, 'cc 1']);
  });

  test.each([[undefined], [null], [[]], [{}], [{ results: {} }], [{ results: { 'window:1': [] } }]])(
    'of a file with %j there are none',
    (json) => expect(resultsOf(json)).toBeUndefined(),
  );

  test('the figures of 2011 are the article’s', () => {
    expect(OF_2011.map(({ nsPerMessage }) => nsPerMessage)).toEqual([835_314, 107_091, 159_823, 76_230]);
    expect(['Go barebones', 'Python, Tornado', 'C, one epoll', 'Node, raw'].map(languageOf)).toEqual([
      'go',
      'python',
      'c',
      'typescript',
    ]);
  });
});

describe('the chart', () => {
  const figures: Figure[] = [
    { title: 'a', value: 1_000_000, language: 'python', group: 'then' },
    { title: 'b', value: 10_000, language: 'go', group: 'then' },
    { title: 'c', value: 1_000, language: 'go', group: 'now' },
  ];

  test('is logarithmic: each power of ten is as far from the next', () => {
    const { bars, ticks } = chartOf(figures, 900, 300);
    const [a, b, c] = bars.map(({ width }) => width);
    expect((a! - b!) / (b! - c!)).toBeCloseTo(2, 9);
    expect(c).toBeGreaterThan(0);
    const steps = ticks.slice(1).map(({ x }, i) => x - ticks[i]!.x);
    for (const step of steps) expect(step).toBeCloseTo(steps[0]!, 9);
    expect(ticks.map(({ value }) => value)).toEqual([100, 1_000, 10_000, 100_000, 1_000_000]);
  });

  test.each([
    [900, 300],
    [360, 0],
  ])('of width %i has every bar and title within, under the heading of its group', (across, from) => {
    const { bars, headings, width, height, left } = chartOf(figures, across, from);
    for (const { title, y } of bars) expect(title.y < y).toBe(from === 0);
    expect(headings.map(({ text }) => text)).toEqual(['then', 'now']);
    for (const { y, width: length } of bars) {
      expect(left + length).toBeLessThan(width - 60);
      expect(y).toBeLessThan(height - 40);
    }
    const tops = [headings[0]!.y, bars[0]!.y, bars[1]!.y, headings[1]!.y, bars[2]!.y];
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
  });
});

test.each([
  [12, '12\u00a0ns'],
  [107_091, '107\u00a0µs'],
  [1_500, '1.5\u00a0µs'],
  [835_314, '835\u00a0µs'],
  [1_000_000, '1\u00a0ms'],
  [12_345_678, '12\u00a0ms'],
])('%i nanoseconds are %s', (ns, words) => expect(nanoseconds(ns)).toBe(words));

test('a factor has a decimal only below ten', () => {
  expect([timesAsFast(835_314, 159_823), timesAsFast(835_314, 20_000)]).toEqual(['5.2\u00a0×', '42\u00a0×']);
});

describe('a run', () => {
  const servers: TestServer[] = [];
  afterEach(async () => {
    for (const server of servers.splice(0)) await server.close();
  });
  const start = async (limits: Parameters<typeof startTestServer>[0] = {}) => {
    const server = await startTestServer(limits);
    servers.push(server);
    return server;
  };

  test('measures each test with messages of 150 bytes, and stays within what the server allows', async () => {
    const server = await start({ messagesPerSecond: 100, burst: 300 });
    const measured: Measured[] = [];
    const progress: Progress[] = [];
    const add = (one: Measured) => measured.push(one);
    const { signal } = new AbortController();
    await runTests(server.url, (now) => progress.push(now), add, signal);
    expect(measured.map((one) => one.test)).toEqual(TESTS);
    for (const { nsPerMessage, messages } of measured) {
      expect(messages).toBe(180);
      expect(nsPerMessage).toBeGreaterThan(1_000);
    }
    expect(server.live.metrics.errors).toBe(0);
    // Hello, subscribe, and for each test what warms up and what is measured.
    expect(server.live.metrics.received).toBe(2 + TESTS.length * 200);
    expect(progress.at(-1)?.done).toBe(1);
    const parts = progress.map(({ done }) => done);
    expect(parts).toEqual(parts.toSorted((a, b) => a - b));
  }, 20_000);

  test('can be stopped, and lets go of its connection', async () => {
    const server = await start();
    const stop = new AbortController();
    const run = runTests(
      server.url,
      ({ words }) => words.startsWith('Waiting') && stop.abort(),
      () => {},
      stop.signal,
    );
    await expect(run).rejects.toThrow('Stopped.');
    await expect.poll(() => server.live.metrics.connections).toBe(0);
  });

  test('says why it cannot be', async () => {
    const server = await start({ messagesPerSecond: 100, burst: 10 });
    const { signal } = new AbortController();
    const nothing = () => {};
    await expect(runTests(server.url, nothing, nothing, signal)).rejects.toThrow(
      'More messages a second than allowed',
    );
    await server.close();
    servers.pop();
    await expect(runTests(server.url, nothing, nothing, signal)).rejects.toThrow('cannot be reached');
  });
});
