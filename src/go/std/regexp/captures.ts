// This file finds where the groups of a match lie: by going back where a choice was wrong, with a table of what was tried so that
// the time stays linear, or, where that table would be large, with threads that go through the text side by side.

import { decodeRuneAt } from '../../runtime/text.ts';
import { assertionsAt } from './dfa.ts';
import { ALT, ASSERT, CAPTURE, CLASS, MATCH, type Program, type RuneClass } from './program.ts';

/** Bits of the table of what was tried. */
const MAX_VISITED = 1 << 18;

let visited = new Uint32Array(1 << 8);

/** The positions of the groups of the match of s from start to end; the match is known to be there. */
export function groupsWithin(p: Program, s: string, start: number, end: number, count: number): number[] {
  const width = end - start + 1;
  if (p.op.length * width > MAX_VISITED) {
    const found = simulate(p, s, start, count, { search: false, longest: true, end });
    if (found !== null) return found;
  }
  const words = (p.op.length * width + 31) >> 5;
  if (words > visited.length) visited = new Uint32Array(2 * words);
  else visited.fill(0, 0, words);
  const groups = new Array<number>(count).fill(-1);
  // Pairs of instruction and position; below zero, the number of a group whose position is to be put back.
  const jobs: number[] = [p.start, start];
  while (jobs.length > 0) {
    let i = jobs.pop() as number;
    let pc = jobs.pop() as number;
    if (pc < 0) {
      groups[-pc - 1] = i;
      continue;
    }
    for (;;) {
      const bit = pc * width + i - start;
      const mask = 1 << (bit & 31);
      if (((visited[bit >> 5] as number) & mask) !== 0) break;
      visited[bit >> 5] = (visited[bit >> 5] as number) | mask;
      const op = p.op[pc];
      const arg = p.arg[pc] as number;
      if (op === CLASS) {
        if (i >= end) break;
        const { rune, width: bytes } = decodeRuneAt(s, i);
        if (!(p.classes[arg] as RuneClass).has(rune)) break;
        i += bytes;
        if (i > end) break;
      } else if (op === ALT) jobs.push(arg, i);
      else if (op === CAPTURE) {
        if (arg < count) {
          jobs.push(-arg - 1, groups[arg] as number);
          groups[arg] = i;
        }
      } else if (op === ASSERT) {
        if ((arg & ~assertionsAt(s, i)) !== 0) break;
      } else {
        if (op !== MATCH || i !== end) break;
        groups[0] = start;
        groups[1] = end;
        return groups;
      }
      pc = p.out[pc] as number;
    }
  }
  throw new Error('regexp: a match without groups');
}

export interface Wanted {
  readonly search: boolean;
  readonly longest: boolean;
  /** Only a match that ends here counts; -1: any. */
  readonly end: number;
}

/** The match that begins at or behind from, by threads that all read the same rune at a time. */
export function simulate(
  p: Program,
  s: string,
  from: number,
  count: number,
  { search, longest, end }: Wanted,
): number[] | null {
  const n = p.op.length;
  const seen = new Int32Array(n).fill(-1);
  let threads: { pc: number; groups: number[] }[] = [];
  let next: { pc: number; groups: number[] }[] = [];
  let best: number[] | null = null;

  // Adds the threads that a thread becomes without reading.
  function add(list: { pc: number; groups: number[] }[], first: number, at: number, given: number[]): void {
    const holds = p.asserts === 0 ? 0 : assertionsAt(s, at);
    const stack: { pc: number; groups: number[] }[] = [{ pc: first, groups: given }];
    while (stack.length > 0) {
      const { pc, groups } = stack.pop() as { pc: number; groups: number[] };
      if (seen[pc] === at) continue;
      seen[pc] = at;
      const out = p.out[pc] as number;
      const arg = p.arg[pc] as number;
      switch (p.op[pc]) {
        case ALT:
          stack.push({ pc: arg, groups }, { pc: out, groups });
          break;
        case CAPTURE: {
          let noted = groups;
          if (arg < count) {
            noted = groups.slice();
            noted[arg] = at;
          }
          stack.push({ pc: out, groups: noted });
          break;
        }
        case ASSERT:
          if ((arg & ~holds) === 0) stack.push({ pc: out, groups });
          break;
        case CLASS:
        case MATCH:
          list.push({ pc, groups });
          break;
        default:
      }
    }
  }

  const stop = end < 0 ? s.length : end;
  for (let i = from; ; ) {
    if (best === null && (search || i === from)) {
      const groups = new Array<number>(Math.max(2, count)).fill(-1);
      groups[0] = i;
      add(threads, p.start, i, groups);
    }
    if (threads.length === 0 && (best !== null || !search)) break;
    const r = i < stop ? decodeRuneAt(s, i) : { rune: -1, width: 1 };
    for (const { pc, groups } of threads) {
      if (longest && best !== null && (best[0] as number) < (groups[0] as number)) continue;
      if (p.op[pc] === MATCH) {
        if (end >= 0 && i !== end) continue;
        if (best === null || !longest || (best[1] as number) < i) {
          best = groups.slice();
          best[1] = i;
        }
        if (!longest) break;
      } else if (r.rune >= 0 && (p.classes[p.arg[pc] as number] as RuneClass).has(r.rune))
        add(next, p.out[pc] as number, i + r.width, groups);
    }
    if (i >= stop) break;
    i += r.width;
    [threads, next] = [next, threads];
    next.length = 0;
  }
  return best;
}
