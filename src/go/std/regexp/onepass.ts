// This file tells what LiteralPrefix says of expressions that begin with ^. Go looks behind the ^ if the expression is "one-pass": at
// every rune of the text there is one way to go on.

import { clean, type Ranges } from '../unicode/ranges.ts';
import { BEGIN_TEXT, END_TEXT } from './parse.ts';
import {
  ALT,
  ASSERT,
  CAPTURE,
  CLASS,
  literalPrefix,
  MATCH,
  type Program,
  type RuneClass,
} from './program.ts';

/** Longer programs are not looked at. */
const MAX_LENGTH = 1000;

/** What may come next: the runes that are read, and whether that may be all. */
interface Next {
  readonly ranges: Ranges;
  readonly match: boolean;
}

const rangesAt = (p: Program, pc: number): Ranges => (p.classes[p.arg[pc] as number] as RuneClass).ranges;

const size = (ranges: Ranges): number =>
  ranges.reduce((sum, r, i) => (i % 2 === 0 ? sum - r : sum + r + 1), 0);

/** null: there are two ways to go on, or one that leads back without reading anything. above: the instructions on the way here. */
function nextOf(p: Program, pc: number, above: readonly number[] = []): Next | null {
  if (above.includes(pc)) return null;
  const way = [...above, pc];
  switch (p.op[pc]) {
    case MATCH:
      return { ranges: [], match: true };
    case CLASS:
      return { ranges: rangesAt(p, pc), match: false };
    case CAPTURE:
    case ASSERT:
      return nextOf(p, p.out[pc] as number, way);
    case ALT: {
      const a = nextOf(p, p.out[pc] as number, way);
      const b = a && nextOf(p, p.arg[pc] as number, way);
      if (a === null || b === null || (a.match && b.match)) return null;
      const ranges = clean([...a.ranges, ...b.ranges]);
      if (size(ranges) < size(a.ranges) + size(b.ranges)) return null;
      return { ranges, match: a.match || b.match };
    }
    default:
      return { ranges: [], match: false };
  }
}

/** Whether a match may follow the instruction pc at once. */
function leadsToMatch(p: Program, pc: number): boolean {
  const matches = (target: number | undefined): boolean => p.op[target ?? 0] === MATCH;
  return matches(p.out[pc]) || (p.op[pc] === ALT && matches(p.arg[pc]));
}

function isOnePass(p: Program): boolean {
  const asserts = (pc: number, what: number): boolean =>
    p.op[pc] === ASSERT && ((p.arg[pc] as number) & what) !== 0;
  if (p.op.length >= MAX_LENGTH || !asserts(p.start, BEGIN_TEXT)) return false;
  const hasChoice = p.op.includes(ALT);
  for (let pc = 0; pc < p.op.length; pc++) {
    const isAssert = p.op[pc] === ASSERT;
    if ((hasChoice || isAssert) && leadsToMatch(p, pc) && !asserts(pc, END_TEXT)) return false;
    if (p.op[pc] === CLASS && nextOf(p, p.out[pc] as number) === null) return false;
  }
  return nextOf(p, p.start) !== null;
}

/** The text that every match begins with, and whether that is all of the expression. */
export function reportedPrefix(p: Program): [string, boolean] {
  const begins = isOnePass(p);
  const from = begins ? (p.out[p.start] as number) : p.start;
  const { prefix, complete, end } = literalPrefix(p, from, !begins);
  if (!begins || prefix === '') return [prefix, complete];
  const ended = p.op[end] === ASSERT && ((p.arg[end] as number) & END_TEXT) !== 0;
  return [prefix, ended && p.op[p.out[end] as number] === MATCH];
}
