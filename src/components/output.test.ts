import { expect, test } from 'vitest';
import type { PageEvent } from '../play/runner.ts';
import { type OutputState, reduce, STARTED, typed } from './output.ts';

const fold = (...events: PageEvent[]): OutputState => events.reduce(reduce, STARTED);
const exit = (code: number): PageEvent => ({ kind: 'exit', code, compileMs: 2, runMs: 31.4 });

test('a program that ends well', () => {
  const state = fold({ kind: 'stdout', text: 'a\n' }, { kind: 'stdout', text: 'b\n' }, exit(0));
  expect(state.pieces).toEqual([{ kind: 'stdout', text: 'a\nb\n' }]);
  expect(state.status).toBe('ok');
  expect(state.statusText).toBe('Exit status 0 · compiled in 2.0 ms, ran 31 ms');
});

test('a panic is told apart from what the program wrote to stderr itself', () => {
  const state = fold(
    { kind: 'stderr', text: 'log line\npanic: oh\n\ngoroutine 1 [running]:\n' },
    { kind: 'stderr', text: 'main.main()\n' },
    exit(2),
  );
  expect(state.pieces).toEqual([
    { kind: 'stderr', text: 'log line\n' },
    { kind: 'panic', text: 'panic: oh\n\ngoroutine 1 [running]:\nmain.main()\n' },
  ]);
  expect(state.status).toBe('panic');
});

test('a deadlock is a fatal error of the runtime', () => {
  const state = fold(
    { kind: 'stderr', text: 'fatal error: all goroutines are asleep - deadlock!\n' },
    exit(2),
  );
  expect(state.pieces[0]?.kind).toBe('panic');
});

test('os.Exit(3) is an exit, not a panic', () => {
  expect(fold(exit(3)).statusText).toMatch(/^Exit status 3/);
});

test('a compile error stays the status whatever the exit code', () => {
  const state = fold(
    { kind: 'compile-error', diagnostics: [], packages: [], text: './x.go:1:1: bad\n' },
    exit(1),
  );
  expect(state.status).toBe('compile-error');
  expect(state.pieces).toEqual([{ kind: 'compile-error', text: './x.go:1:1: bad\n' }]);
});

test('long output is cut into pieces, and nothing is lost', () => {
  const line = `${'x'.repeat(999)}\n`;
  const state = fold(...Array.from({ length: 30 }, (): PageEvent => ({ kind: 'stdout', text: line })));
  expect(state.pieces.length).toBeGreaterThan(2);
  expect(state.pieces.map((piece) => piece.text).join('')).toBe(line.repeat(30));
  expect(state.pieces.every((piece) => piece.text.endsWith('\n'))).toBe(true);
  // However it arrives.
  const [half, rest] = [line.repeat(30).slice(0, 12_345), line.repeat(30).slice(12_345)];
  expect(fold({ kind: 'stdout', text: half }, { kind: 'stdout', text: rest }).pieces).toEqual(state.pieces);
});

test('a line that never ends is one piece', () => {
  const state = fold(
    ...Array.from({ length: 30 }, (): PageEvent => ({ kind: 'stdout', text: 'x'.repeat(999) })),
  );
  expect(state.pieces).toEqual([{ kind: 'stdout', text: 'x'.repeat(30 * 999) }]);
});

test('what is typed stands among the output, and only a program that runs waits', () => {
  let state = reduce(STARTED, { kind: 'stdout', text: 'name: ' });
  state = reduce(state, { kind: 'input', waiting: true });
  expect([state.waiting, state.statusText]).toEqual([true, 'Waiting for input…']);
  state = reduce(typed(state, 'Ann\n'), { kind: 'input', waiting: false });
  expect([state.waiting, state.statusText]).toEqual([false, 'Running…']);
  expect(state.pieces).toEqual([
    { kind: 'stdout', text: 'name: ' },
    { kind: 'stdin', text: 'Ann\n' },
  ]);
  state = reduce(state, { kind: 'signals', listening: true });
  expect(state.listening).toBe(true);
  state = reduce(reduce(state, { kind: 'input', waiting: true }), { kind: 'stopped' });
  expect([state.waiting, state.listening]).toEqual([false, false]);
});
