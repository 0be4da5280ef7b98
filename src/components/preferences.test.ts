import { expect, test } from 'vitest';
import { memoryStore } from './memory-store.testing.ts';
import { createPreference } from './preferences.ts';

test('a choice is there at the next visit, and is given up without a trace', () => {
  const store = memoryStore();
  const first = createPreference('vim', 'Vim keys', store);
  expect(first.chosen.value).toBe(false);
  first.choose(true);
  expect(first.chosen.value).toBe(true);
  const next = createPreference('vim', 'Vim keys', store);
  expect(next.chosen.value).toBe(true);
  next.choose(false);
  expect(store.length).toBe(0);
});

test('without a store it holds for the page', () => {
  const choice = createPreference('vim', 'Vim keys', undefined);
  choice.choose(true);
  expect(choice.chosen.value).toBe(true);
});
