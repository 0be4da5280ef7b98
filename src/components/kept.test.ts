import { describe, expect, test } from 'vitest';
import { ago, forget, keep, MOST_CHARS, MOST_CHARS_EACH, MOST_DAYS, MOST_TEXTS, readKept } from './kept.ts';
import { memoryStore } from './memory-store.testing.ts';

const DAY = 86_400_000;
const NOW = 1_800_000_000_000;

describe('a text that a reader changed', () => {
  test('is there at the next visit', () => {
    const store = memoryStore();
    expect(keep(store, '01-hello/hello.go', 'mine', 'theirs', NOW)).toBe(true);
    expect(readKept(store, '01-hello/hello.go', 'theirs', NOW + DAY)).toEqual({
      text: 'mine',
      at: NOW,
      current: true,
    });
    expect(readKept(store, '02-other/hello.go', 'theirs', NOW)).toBeUndefined();
  });

  test('is told apart from one of an older program', () => {
    const store = memoryStore();
    keep(store, 'a.go', 'mine', 'old', NOW);
    expect(readKept(store, 'a.go', 'new', NOW)?.current).toBe(false);
    expect(readKept(store, 'a.go', 'mine', NOW)).toBeUndefined();
  });

  test('is forgotten once it is the original again, or when asked', () => {
    const store = memoryStore();
    keep(store, 'a.go', 'mine', 'theirs', NOW);
    keep(store, 'a.go', 'theirs', 'theirs', NOW);
    expect(store.length).toBe(0);
    keep(store, 'a.go', 'mine', 'theirs', NOW);
    forget(store, 'a.go');
    expect(readKept(store, 'a.go', 'theirs', NOW)).toBeUndefined();
  });

  test('is not taken back after a year', () => {
    const store = memoryStore();
    keep(store, 'a.go', 'mine', 'theirs', NOW);
    expect(readKept(store, 'a.go', 'theirs', NOW + MOST_DAYS * DAY)).toBeDefined();
    expect(readKept(store, 'a.go', 'theirs', NOW + (MOST_DAYS + 1) * DAY)).toBeUndefined();
  });
});

describe('the store', () => {
  test('holds a bounded number of texts: the oldest goes', () => {
    const store = memoryStore();
    for (let i = 0; i <= MOST_TEXTS; i++) keep(store, `${i}.go`, 'mine', 'theirs', NOW + i);
    expect(store.length).toBe(MOST_TEXTS);
    expect(readKept(store, '0.go', 'theirs', NOW)).toBeUndefined();
    expect(readKept(store, '1.go', 'theirs', NOW)).toBeDefined();
    expect(readKept(store, `${MOST_TEXTS}.go`, 'theirs', NOW)).toBeDefined();
  });

  test('holds a bounded number of characters', () => {
    const store = memoryStore();
    const large = 'x'.repeat(MOST_CHARS_EACH);
    for (let i = 0; i < 20; i++) keep(store, `${i}.go`, large, 'theirs', NOW + i);
    const keys = Array.from({ length: store.length }, (_, i) => store.key(i) ?? '');
    expect(keys.reduce((sum, key) => sum + (store.getItem(key)?.length ?? 0), 0)).toBeLessThanOrEqual(
      MOST_CHARS,
    );
    expect(readKept(store, '19.go', 'theirs', NOW)).toBeDefined();
    expect(keep(store, 'huge.go', `${large}x`, 'theirs', NOW)).toBe(false);
  });

  test('loses what is too old when something is added, and leaves what is not an edit', () => {
    const store = memoryStore();
    store.setItem('starlight-theme', 'dark');
    keep(store, 'old.go', 'mine', 'theirs', NOW);
    keep(store, 'new.go', 'mine', 'theirs', NOW + 400 * DAY);
    expect(store.length).toBe(2);
    expect(store.getItem('starlight-theme')).toBe('dark');
  });

  test('may hold anything, be full, or be missing', () => {
    const store = memoryStore();
    for (const odd of ['{', '[]', '7', 'null', '{"text":1}', '{"text":"a","at":"b","of":"c"}']) {
      store.setItem('edit:a.go', odd);
      expect(readKept(store, 'a.go', 'theirs', NOW)).toBeUndefined();
    }
    const full = {
      ...memoryStore(),
      setItem() {
        throw new Error('QuotaExceededError');
      },
    };
    expect(keep(full, 'a.go', 'mine', 'theirs', NOW)).toBe(false);
    expect(keep(undefined, 'a.go', 'mine', 'theirs', NOW)).toBe(false);
    expect(readKept(undefined, 'a.go', 'theirs', NOW)).toBeUndefined();
  });
});

test.each([
  [0, 'less than a day ago'],
  [1.5 * DAY, 'a day ago'],
  [12 * DAY, '12 days ago'],
  [-DAY, 'less than a day ago'],
])('%i ms are %s', (ms, words) => {
  expect(ago(NOW, NOW + ms)).toBe(words);
});
