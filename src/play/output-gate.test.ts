import { expect, test } from 'vitest';
import type { RunEvent, TraceEvent } from '../go/go-api.ts';
import { OutputGate } from './output-gate.ts';
import type { PlayEvent } from './protocol.ts';

function gate(limits: { outputLimit?: number; traceLimit?: number } = {}) {
  const posted: PlayEvent[] = [];
  const clock = { now: 0 };
  const asked: (() => void)[] = [];
  const made = new OutputGate({
    post: (event) => posted.push(event),
    now: () => clock.now,
    later: (flush) => asked.push(flush),
    ...limits,
  });
  return { gate: made, posted, clock, asked };
}

const out = (text: string): RunEvent => ({ kind: 'stdout', text });
const exit: RunEvent = { kind: 'exit', code: 0, compileMs: 1, runMs: 1 };
const textOf = (events: readonly PlayEvent[]) =>
  events.map((event) => (event.kind === 'stdout' || event.kind === 'stderr' ? event.text : '')).join('');

test('a line is seen at once, even if the program never lets go of the thread', () => {
  const { gate: g, posted } = gate();
  g.add(out('hello\n'));
  expect(posted).toEqual([{ kind: 'stdout', text: 'hello\n' }]);
});

test('a flood becomes few messages and loses nothing', () => {
  const { gate: g, posted, clock } = gate();
  let want = '';
  for (let i = 0; i < 10_000; i++) {
    clock.now = i / 1000;
    g.add(out(`${i}\n`));
    want += `${i}\n`;
  }
  g.add(exit);
  expect(posted.length).toBeLessThan(50);
  expect(textOf(posted)).toBe(want);
  expect(posted.at(-1)).toEqual(exit);
});

test('stdout and stderr keep their order', () => {
  const { gate: g, posted } = gate();
  for (let i = 0; i < 100; i++) g.add({ kind: i % 2 === 0 ? 'stdout' : 'stderr', text: `${i} ` });
  g.flush();
  expect(textOf(posted)).toBe(Array.from({ length: 100 }, (_, i) => `${i} `).join(''));
});

test('waiting output goes out when the program lets go of the thread', () => {
  const { gate: g, posted, asked } = gate();
  for (let i = 0; i < 40; i++) g.add(out('x'));
  expect(asked).toHaveLength(1);
  asked[0]?.();
  expect(textOf(posted)).toBe('x'.repeat(40));
});

test('past the limit the reader is told once and nothing more is sent', () => {
  const { gate: g, posted } = gate({ outputLimit: 10 });
  for (let i = 0; i < 20; i++) g.add(out('abc'));
  expect(textOf(posted)).toBe('abcabcabca');
  expect(posted.filter((event) => event.kind === 'truncated')).toEqual([
    { kind: 'truncated', what: 'output', limit: 10 },
  ]);
});

test('why a program ended is shown however much it wrote before', () => {
  const { gate: g, posted } = gate({ outputLimit: 10 });
  for (let i = 0; i < 10_000; i++) g.add({ kind: 'stderr', text: `line ${i}\n` });
  g.add(out('more\n'));
  g.add({ kind: 'stderr', text: 'panic: at last\n' });
  g.add(exit);
  expect(posted.at(-1)).toEqual(exit);
  const end = posted.at(-2);
  expect(end?.kind).toBe('stderr');
  expect(textOf(posted.slice(-2))).toMatch(/line 9999\npanic: at last\n$/);
  expect(textOf(posted).length).toBeLessThan(20_000);
});

test('a trace has a limit of its own', () => {
  const { gate: g, posted } = gate({ traceLimit: 3 });
  const event: TraceEvent = { n: 0, t: 0, g: 1, line: 1, file: 'x.go', kind: 'GoStart' };
  g.add({ kind: 'trace', events: [event, event] });
  g.add({ kind: 'trace', events: [event, event] });
  g.add(exit);
  const traced = posted.flatMap((e) => (e.kind === 'trace' ? e.events : []));
  expect(traced).toHaveLength(3);
  expect(posted.filter((e) => e.kind === 'truncated')).toHaveLength(1);
});
