import { expect, test, vi } from 'vitest';
import type { Analysis, Files } from '../go/go-api.ts';
import type { Analysed } from '../play/runner.ts';
import { createChecking } from './checking.ts';

const NOTHING: Analysis = { diagnostics: [], inlays: [], implements: [] };

/** A program of one file, an engine that answers when it is told to, and what was heard from it. */
function harness() {
  vi.useFakeTimers();
  let text = '';
  const asked: { text: string; answer: (answer: Analysed) => void }[] = [];
  const heard: Analysis[] = [];
  const checking = createChecking(
    () => ({ 'a.go': text }),
    (analysis) => heard.push(analysis),
    (files: Files) =>
      new Promise((answer) => {
        asked.push({ text: files['a.go'] as string, answer });
      }),
  );
  return {
    asked,
    heard,
    checking,
    type(what: string) {
      text += what;
      checking.check();
    },
    // What waits for an answer runs in later microtasks.
    settle: () => vi.advanceTimersByTimeAsync(100),
  };
}

test('keys that come at once are one check, of the last text', async () => {
  const { asked, type, settle } = harness();
  type('a');
  type('b');
  await settle();
  expect(asked.map(({ text }) => text)).toEqual(['ab']);
});

test('what is typed during a check is checked behind it, and the check before it tells nothing', async () => {
  const { asked, heard, type, settle } = harness();
  type('a');
  await settle();
  type('b');
  type('c');
  await settle();
  expect(asked).toHaveLength(1);
  asked[0]!.answer({ kind: 'analysis', analysis: NOTHING });
  await settle();
  expect(asked.map(({ text }) => text)).toEqual(['a', 'abc']);
  expect(heard).toEqual([]);
  asked[1]!.answer({ kind: 'analysis', analysis: NOTHING });
  await settle();
  expect(heard).toEqual([NOTHING]);
});

test('an engine that does not answer is not a program without problems', async () => {
  const { asked, heard, checking, type, settle } = harness();
  type('a');
  await settle();
  asked[0]!.answer({ kind: 'failed', message: 'The Go engine could not be loaded.' });
  await settle();
  expect(heard).toEqual([]);
  expect(checking.failure.value).toBe('The Go engine could not be loaded.');
  type('b');
  await settle();
  asked[1]!.answer({ kind: 'analysis', analysis: NOTHING });
  await settle();
  expect(checking.failure.value).toBe('');
  expect(heard).toEqual([NOTHING]);
});
