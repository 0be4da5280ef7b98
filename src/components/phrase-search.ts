// This file decides which idioms of the phrase book a query finds, best first: every word of the query must be in the title,
// the words to find it by or one of the two texts. Pure.

export interface Searchable {
  readonly title: string;
  readonly words: readonly string[];
  readonly python: string;
  readonly go: string;
}

// How much a match says about what the reader wants. Nearly every program has a `print` in it.
const WHOLE = 20;
const SAME = 8;
const BEGINS = 5;
const INSIDE = 3;
const PYTHON = 2;
const GO = 1;

/** The places in `phrases` of those that the query finds. An empty query finds all, in order. */
export function search(query: string, phrases: readonly Searchable[]): readonly number[] {
  const asked = query.trim().toLowerCase();
  const all = phrases.map((_, index) => index);
  if (asked === '') return all;
  const scores = phrases.map((phrase) => score(asked, phrase));
  return all.filter((index) => scores[index]! > 0).sort((a, b) => scores[b]! - scores[a]! || a - b);
}

function score(asked: string, { title, words, python, go }: Searchable): number {
  const names = [title, ...words].map((name) => name.toLowerCase());
  // The words stand in the order in which they tell what the idiom is about.
  const place = names.indexOf(asked);
  let sum = place < 0 ? 0 : WHOLE - place;
  for (const word of asked.split(/\s+/)) {
    const found = wordScore(word, names) || textScore(word, python, go);
    if (found === 0) return 0;
    sum += found;
  }
  return sum;
}

function wordScore(word: string, names: readonly string[]): number {
  const parts = names.flatMap((name) => [name, ...name.split(/[\s,]+/)]);
  if (parts.includes(word)) return SAME;
  if (parts.some((part) => part.startsWith(word))) return BEGINS;
  return names.some((name) => name.includes(word)) ? INSIDE : 0;
}

function textScore(word: string, python: string, go: string): number {
  if (python.toLowerCase().includes(word)) return PYTHON;
  return go.toLowerCase().includes(word) ? GO : 0;
}
