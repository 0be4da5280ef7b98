// This file makes a failing program small: it leaves out lines, then tokens, in ever smaller pieces, as long as it still fails.

import { textOf, tokensOf } from './tokens.ts';

/** The smallest text found for which `fails` holds; it holds for the given one. At most `budget` tries. */
export async function minimise(
  text: string,
  fails: (text: string) => Promise<boolean>,
  budget = 600,
): Promise<string> {
  let left = budget;
  const smaller = async (parts: string[]): Promise<string[]> => {
    let size = Math.ceil(parts.length / 2);
    while (size >= 1) {
      let shrunk = false;
      for (let at = 0; at < parts.length && left > 0; ) {
        const rest = parts.toSpliced(at, size);
        left--;
        if (await fails(rest.join(''))) {
          parts = rest;
          shrunk = true;
        } else at += size;
      }
      if (left <= 0) break;
      if (size === 1 && !shrunk) break;
      size = size === 1 ? 1 : Math.ceil(size / 2);
    }
    return parts;
  };
  const lines = (await smaller(text.split(/(?<=\n)/))).join('');
  const tokens = tokensOf(lines);
  return (await smaller(tokens.map((token) => textOf([token])))).join('');
}
