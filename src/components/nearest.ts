// This file finds what an address that does not exist may have meant: among things with words of their own, those that share most
// of its words, spelling mistakes forgiven. Pure.

const MOST = 3;
/** Words that say nothing about a page. */
const EMPTY = new Set([
  'html',
  'index',
  'lesson',
  'lessons',
  'the',
  'and',
  'of',
  'in',
  'to',
  'a',
  'go',
  'python',
]);

/** The items nearest to a path, best first; none if no word is like any. */
export function nearest<T>(path: string, items: readonly T[], wordsOf: (item: T) => string): T[] {
  const asked = words(safelyDecoded(path));
  return items
    .map((item) => ({ item, score: score(asked, words(wordsOf(item))) }))
    .filter(({ score: one }) => one > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST)
    .map(({ item }) => item);
}

function score(asked: readonly string[], own: readonly string[]): number {
  return asked.reduce((sum, word) => sum + Math.max(0, ...own.map((other) => likeness(word, other))), 0);
}

// 1 for the same word, less for a beginning or a word a letter or two away, else 0.
function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (/^\d+$/.test(short)) return Number(a) === Number(b) ? 1 : 0;
  if (short.length >= 3 && long.startsWith(short)) return 0.8;
  const allowed = short.length < 4 ? 0 : short.length < 7 ? 1 : 2;
  const apart = distance(a, b);
  return apart <= allowed ? 0.7 - apart * 0.1 : 0;
}

/** How many letters must be added, removed or replaced. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min(
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
        ),
      );
    row = next;
  }
  return row[b.length] ?? 0;
}

const words = (text: string): string[] =>
  (
    text
      .slice(0, 300)
      .toLowerCase()
      .match(/\p{L}+|\d+/gu) ?? []
  ).filter((word) => !EMPTY.has(word));

function safelyDecoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
