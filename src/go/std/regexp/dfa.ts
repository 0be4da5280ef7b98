// This file runs programs as deterministic automata that are made as they are needed. A state is the list of threads alive between
// two runes, in the order of their priority; a transition is made from it once for each class of runes that the program does
// not tell apart, and then kept in a table. Assertions are decided when the rune behind them is known, so a match is noticed one
// step late: on the rune that follows it, or at the end.

import { decodeRuneAt } from '../../runtime/text.ts';
import { BEGIN_LINE, BEGIN_TEXT, END_LINE, END_TEXT, NO_WORD_BOUNDARY, WORD_BOUNDARY } from './parse.ts';
import { ALT, ASSERT, CAPTURE, CLASS, MATCH, type Program, type RuneClass } from './program.ts';

/** Results besides positions. */
export const NO_MATCH = -1;
/** The automaton has too many states for the text to be worth it: another method has to do. */
export const GAVE_UP = -2;

/** Entries of the table of transitions; beyond that it is begun anew. */
const MAX_ENTRIES = 1 << 20;
const MAX_STATES = 10_000;

/** What came before a state, as far as assertions ask. */
const AT_EDGE = 1;
const AFTER_NEWLINE = 2;
const AFTER_WORD = 4;

/** Stands between threads that began at different places, where only the earliest of them may match. */
const MARK = -1;

const WORD: readonly number[] = [0x30, 0x39, 0x41, 0x5a, 0x5f, 0x5f, 0x61, 0x7a];
const isWord = (r: number): boolean =>
  (r >= 0x61 && r <= 0x7a) || (r >= 0x41 && r <= 0x5a) || (r >= 0x30 && r <= 0x39) || r === 0x5f;

/** Classes of runes that a program does not tell apart. */
class Alphabet {
  readonly ascii = new Uint16Array(128);
  /** A rune of each class. */
  readonly samples: number[] = [];
  readonly #starts: number[] = [];
  readonly #kinds: number[] = [];

  constructor(p: Program) {
    const sets = p.classes.map((c) => c.ranges);
    if (p.asserts !== 0) sets.push([10, 10], WORD);
    const events: [number, number][] = [];
    for (const [n, ranges] of sets.entries())
      for (let i = 0; i < ranges.length; i += 2)
        events.push([ranges[i] as number, n], [(ranges[i + 1] as number) + 1, n]);
    events.sort((a, b) => a[0] - b[0]);
    const kindOf = new Map<string, number>();
    const active = new Set<number>();
    const begin = (r: number): void => {
      const key = [...active].sort((a, b) => a - b).join();
      let kind = kindOf.get(key);
      if (kind === undefined) {
        kindOf.set(key, (kind = this.samples.push(r) - 1));
      }
      this.#starts.push(r);
      this.#kinds.push(kind);
    };
    if (events[0]?.[0] !== 0) begin(0);
    for (let i = 0; i < events.length; ) {
      const r = (events[i] as [number, number])[0];
      for (; i < events.length && events[i]?.[0] === r; i++) {
        const n = (events[i] as [number, number])[1];
        if (!active.delete(n)) active.add(n);
      }
      if (r <= 0x10ffff) begin(r);
    }
    for (let r = 0; r < 128; r++) this.ascii[r] = this.#find(r);
  }

  /** The class of a rune. */
  kind(r: number): number {
    return r < 128 ? (this.ascii[r] as number) : this.#find(r);
  }

  #find(r: number): number {
    let lo = 0;
    let hi = this.#starts.length;
    while (hi - lo > 1) {
      const mid = (lo + hi) >> 1;
      if ((this.#starts[mid] as number) <= r) lo = mid;
      else hi = mid;
    }
    return this.#kinds[lo] as number;
  }
}

interface State {
  readonly threads: readonly number[];
  readonly context: number;
  /** Matches may still begin. */
  readonly searching: boolean;
}

export interface Mode {
  /** Matches may begin anywhere. */
  readonly search: boolean;
  /** The longest match instead of the first. */
  readonly longest: boolean;
}

const DEAD = 0;

export class DFA {
  readonly #p: Program;
  readonly #mode: Mode;
  readonly #alphabet: Alphabet;
  /** Classes of runes, and the end of the text. */
  readonly #stride: number;
  /** By state and class: twice the next state, and 1 if there was a match before this rune; -1 if not known. */
  #table = new Int32Array(0);
  #states: State[] = [];
  #ids = new Map<string, number>();
  #starts: number[] = [];
  /** Marks of instructions seen in this step, and in this step for the next state. */
  readonly #seen: Int32Array;
  readonly #added: Int32Array;
  #round = 0;

  constructor(p: Program, mode: Mode) {
    this.#p = p;
    this.#mode = mode;
    this.#alphabet = new Alphabet(p);
    this.#stride = this.#alphabet.samples.length + 1;
    this.#seen = new Int32Array(p.op.length);
    this.#added = new Int32Array(p.op.length);
    this.#clear();
  }

  /** The end of the match in s that begins first (at or behind from), or any end if one is enough. */
  forward(s: string, from: number, any: boolean, prefix: string): number {
    const { ascii } = this.#alphabet;
    const stride = this.#stride;
    const end = s.length;
    // While nothing has begun to match, the text that all matches begin with can be looked for.
    const skips = prefix !== '' && this.#p.asserts === 0;
    let i = from;
    let state = this.#start(this.#contextBefore(s, from));
    const start = skips ? state : -1;
    let last = NO_MATCH;
    let flushed = -1;
    while (i < end) {
      if (state === start) {
        i = s.indexOf(prefix, i);
        if (i < 0) return NO_MATCH;
      }
      const c = s.charCodeAt(i);
      let width = 1;
      let kind: number;
      if (c < 128) kind = ascii[c] as number;
      else {
        const r = decodeRuneAt(s, i);
        width = r.width;
        kind = this.#alphabet.kind(r.rune);
      }
      let t = this.#table[state * stride + kind] as number;
      if (t < 0) {
        if (this.#isFull()) {
          if (flushed >= 0 && i - flushed < 4 * MAX_STATES) return GAVE_UP;
          flushed = i;
          state = this.#flush(state);
          if (skips) return this.#resume(s, i, state, any, last);
        }
        t = this.#step(state, kind);
      }
      if ((t & 1) !== 0) {
        if (any) return i;
        last = i;
      }
      state = t >> 1;
      if (state === DEAD) return last;
      i += width;
    }
    return this.#atEnd(state) ? end : last;
  }

  /** Goes on after the states were made anew, without looking for a prefix. */
  #resume(s: string, from: number, state: number, any: boolean, last: number): number {
    let i = from;
    while (i < s.length) {
      const { rune, width } = decodeRuneAt(s, i);
      if (this.#isFull()) return GAVE_UP;
      const t = this.next(state, rune);
      if ((t & 1) !== 0) {
        if (any) return i;
        last = i;
      }
      state = t >> 1;
      if (state === DEAD) return last;
      i += width;
    }
    return this.#atEnd(state) ? s.length : last;
  }

  /** For a program compiled backwards: where the longest match begins that ends at from, at or behind to. */
  backward(s: string, from: number, to: number): number {
    const { ascii } = this.#alphabet;
    const stride = this.#stride;
    let i = from;
    let state = this.#start(this.#contextAfter(s, from));
    let last = NO_MATCH;
    while (i > 0) {
      const c = s.charCodeAt(i - 1);
      let width = 1;
      let kind: number;
      if (c < 128) kind = ascii[c] as number;
      else {
        const r = runeBefore(s, i);
        width = r.width;
        kind = this.#alphabet.kind(r.rune);
      }
      if (this.#isFull()) return GAVE_UP;
      let t = this.#table[state * stride + kind] as number;
      if (t < 0) t = this.#step(state, kind);
      if ((t & 1) !== 0) last = i;
      state = t >> 1;
      // What comes before to only tells what is true there.
      if (state === DEAD || i <= to) return last;
      i -= width;
    }
    return this.#atEnd(state) ? 0 : last;
  }

  /** For text that comes rune by rune: the state to begin with. */
  begin(): number {
    return this.#start(AT_EDGE);
  }

  /** Twice the next state, and 1 if there was a match before the rune; the state 0 has no more matches to come. */
  next(state: number, rune: number): number {
    const kind = this.#alphabet.kind(rune);
    const t = this.#table[state * this.#stride + kind] as number;
    if (t >= 0) return t;
    return this.#step(this.#isFull() ? this.#flush(state) : state, kind);
  }

  #atEnd(state: number): boolean {
    const kind = this.#stride - 1;
    let t = this.#table[state * this.#stride + kind] as number;
    if (t < 0) t = this.#step(state, kind);
    return (t & 1) !== 0;
  }

  // ---- states

  #clear(): void {
    this.#states = [];
    this.#ids = new Map();
    this.#starts = [];
    this.#table = new Int32Array(16 * this.#stride).fill(-1);
    // State 0 is the dead one.
    this.#id({ threads: [], context: 0, searching: false });
  }

  #isFull(): boolean {
    return this.#states.length >= MAX_STATES || this.#states.length * this.#stride >= MAX_ENTRIES;
  }

  /** Forgets all states but one. */
  #flush(state: number): number {
    const kept = this.#states[state] as State;
    this.#clear();
    return this.#id(kept);
  }

  #id(state: State): number {
    const { threads, context, searching } = state;
    if (threads.length === 0 && !searching && this.#states.length > 0) return DEAD;
    const key = `${searching ? 8 | context : context},${threads.join()}`;
    let id = this.#ids.get(key);
    if (id !== undefined) return id;
    id = this.#states.push(state) - 1;
    this.#ids.set(key, id);
    if (this.#states.length * this.#stride > this.#table.length) {
      const grown = new Int32Array(2 * this.#table.length).fill(-1);
      grown.set(this.#table);
      this.#table = grown;
    }
    return id;
  }

  #start(context: number): number {
    const known = this.#starts[context];
    if (known !== undefined) return known;
    const id = this.#id({ threads: [this.#p.start], context, searching: this.#mode.search });
    this.#starts[context] = id;
    return id;
  }

  #contextBefore(s: string, i: number): number {
    if (this.#p.asserts === 0) return 0;
    return i === 0 ? AT_EDGE : contextOf(runeBefore(s, i).rune);
  }

  #contextAfter(s: string, i: number): number {
    if (this.#p.asserts === 0) return 0;
    return i === s.length ? AT_EDGE : contextOf(decodeRuneAt(s, i).rune);
  }

  /** Makes the transition of a state on a class of runes. */
  #step(id: number, kind: number): number {
    const p = this.#p;
    const state = this.#states[id] as State;
    const isEnd = kind === this.#stride - 1;
    const rune = isEnd ? -1 : (this.#alphabet.samples[kind] as number);
    const holds = p.asserts === 0 ? 0 : assertions(state.context, rune);
    const { longest, search } = this.#mode;
    const round = ++this.#round;
    const next: number[] = [];
    const stack: number[] = [];
    let matched = false;
    let { searching } = state;
    let cut = false;
    for (const thread of state.threads) {
      if (cut) break;
      if (thread === MARK) {
        // Who began later loses to a match.
        if (matched) break;
        if (next.length > 0 && next.at(-1) !== MARK) next.push(MARK);
        continue;
      }
      stack.push(thread);
      while (stack.length > 0) {
        const pc = stack.pop() as number;
        if (this.#seen[pc] === round) continue;
        this.#seen[pc] = round;
        const out = p.out[pc] as number;
        const arg = p.arg[pc] as number;
        switch (p.op[pc]) {
          case ALT:
            stack.push(arg, out);
            break;
          case CAPTURE:
            stack.push(out);
            break;
          case ASSERT:
            if ((arg & ~holds) === 0) stack.push(out);
            break;
          case CLASS:
            if (!isEnd && (p.classes[arg] as RuneClass).has(rune) && this.#added[out] !== round) {
              this.#added[out] = round;
              next.push(out);
            }
            break;
          case MATCH:
            matched = true;
            // Whatever has less priority than the first match is of no interest.
            if (!longest) {
              stack.length = 0;
              cut = true;
            }
            break;
          default:
        }
      }
    }
    if (matched) searching = false;
    if (searching && !isEnd && this.#added[p.start] !== round) {
      if (longest && next.length > 0 && next.at(-1) !== MARK) next.push(MARK);
      next.push(p.start);
    }
    while (next.at(-1) === MARK) next.pop();
    const context = p.asserts === 0 || isEnd ? 0 : contextOf(rune);
    // Without an order of priority, equal sets of threads are to be the same state.
    const threads = longest ? (search ? sortedGroups(next) : next.sort((a, b) => a - b)) : next;
    const to = isEnd ? DEAD : this.#id({ threads, context, searching });
    const t = (to << 1) | (matched ? 1 : 0);
    this.#table[id * this.#stride + kind] = t;
    return t;
  }
}

function sortedGroups(threads: readonly number[]): number[] {
  const out: number[] = [];
  let from = 0;
  while (from < threads.length) {
    const mark = threads.indexOf(MARK, from);
    const to = mark < 0 ? threads.length : mark;
    out.push(...threads.slice(from, to).sort((a, b) => a - b));
    if (mark >= 0) out.push(MARK);
    from = to + 1;
  }
  return out;
}

function contextOf(r: number): number {
  return r === 10 ? AFTER_NEWLINE : isWord(r) ? AFTER_WORD : 0;
}

/** The assertions that hold between what the context says and a rune; -1: the end. */
function assertions(context: number, rune: number): number {
  let holds = 0;
  if ((context & AT_EDGE) !== 0) holds |= BEGIN_TEXT | BEGIN_LINE;
  if ((context & AFTER_NEWLINE) !== 0) holds |= BEGIN_LINE;
  if (rune < 0) holds |= END_TEXT | END_LINE;
  if (rune === 10) holds |= END_LINE;
  return holds | (((context & AFTER_WORD) !== 0) !== isWord(rune) ? WORD_BOUNDARY : NO_WORD_BOUNDARY);
}

/** The assertions that hold at byte i of s. */
export function assertionsAt(s: string, i: number): number {
  const context = i === 0 ? AT_EDGE : contextOf(runeBefore(s, i).rune);
  return assertions(context, i === s.length ? -1 : decodeRuneAt(s, i).rune);
}

/** The rune that ends before byte i. */
function runeBefore(s: string, i: number): { rune: number; width: number } {
  let from = i - 1;
  while (from > 0 && i - from < 4 && (s.charCodeAt(from) & 0xc0) === 0x80) from--;
  const r = decodeRuneAt(s, from);
  if (r.width === i - from) return r;
  return { rune: 0xfffd, width: 1 };
}
