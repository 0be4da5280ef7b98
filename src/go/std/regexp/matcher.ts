// This file searches texts for a regular expression. An automaton finds where the first match ends, another one, run backwards, where
// it begins; only then, and only if they are asked for, the groups within it are looked for.

import { decodeRuneAt } from '../../runtime/text.ts';
import { groupsWithin, simulate } from './captures.ts';
import { DFA, GAVE_UP, NO_MATCH } from './dfa.ts';
import { reportedPrefix } from './onepass.ts';
import { parse } from './parse.ts';
import { compile, isAnchored, literalPrefix, type Program } from './program.ts';

export class Matcher {
  /** Of each group, the whole first; '' for those without a name. */
  readonly names: readonly string[];
  readonly prefix: string;
  /** The expression is nothing but the prefix. */
  readonly complete: boolean;
  readonly #program: Program;
  readonly #backwards: () => Program;
  readonly #anchored: boolean;
  /** The automata that end at the first match in the order of alternatives, and at the longest. */
  readonly #first: Automata;
  readonly #longest: Automata;

  /** Throws RegexpError. */
  constructor(expr: string, posix: boolean) {
    const { node, names } = parse(expr, posix);
    this.names = names;
    this.#program = compile(node, false);
    this.#anchored = isAnchored(this.#program);
    const { prefix, complete } = literalPrefix(this.#program);
    this.prefix = prefix;
    this.complete = complete;
    this.#backwards = () => compile(node, true);
    this.#first = { forward: null, backward: null };
    this.#longest = { forward: null, backward: null };
  }

  /** What LiteralPrefix says. */
  literalPrefix(): [string, boolean] {
    return reportedPrefix(this.#program);
  }

  /** Whether s has a match. */
  matches(s: string): boolean {
    if (this.complete) return s.includes(this.prefix);
    const end = this.#forward(false).forward(s, 0, true, this.prefix);
    if (end !== GAVE_UP) return end !== NO_MATCH;
    return simulate(this.#program, s, 0, 2, { search: !this.#anchored, longest: false, end: -1 }) !== null;
  }

  /** The positions of the first match at or behind from: count of them, two for the whole and for each group; null if there is none. */
  find(s: string, from: number, count: number, longest: boolean): number[] | null {
    if (this.complete && this.names.length === 1) {
      const at = s.indexOf(this.prefix, from);
      return at < 0 ? null : [at, at + this.prefix.length];
    }
    if (this.#anchored && from > 0) return null;
    const end = this.#forward(longest).forward(s, from, false, this.prefix);
    if (end === NO_MATCH) return null;
    const start = this.#anchored ? 0 : end === GAVE_UP ? GAVE_UP : this.#backward().backward(s, end, from);
    if (end === GAVE_UP || start < 0)
      return simulate(this.#program, s, from, count, { search: !this.#anchored, longest, end: -1 });
    return count <= 2 ? [start, end] : groupsWithin(this.#program, s, start, end, count);
  }

  /** The positions of at most n matches one after the other, all in one list. */
  findAll(s: string, n: number, count: number, longest: boolean): number[] {
    const found: number[] = [];
    let last = -1;
    for (let pos = 0; n !== 0 && pos <= s.length; ) {
      const match = this.find(s, pos, count, longest);
      if (match === null) break;
      const end = match[1] as number;
      // Nothing may match where something has just ended.
      const counts = end !== pos || match[0] !== last;
      if (end !== pos) pos = end;
      else pos += pos < s.length ? decodeRuneAt(s, pos).width : 1;
      last = end;
      if (!counts) continue;
      for (const i of match) found.push(i);
      n--;
    }
    return found;
  }

  /** The same for matches that are to be replaced, for which the rules about empty ones are others. */
  findReplaced(s: string, count: number, longest: boolean): number[] {
    const found: number[] = [];
    let last = 0;
    for (let pos = 0; pos <= s.length; ) {
      const match = this.find(s, pos, count, longest);
      if (match === null) break;
      const end = match[1] as number;
      if (end > last || match[0] === 0) for (const i of match) found.push(i);
      last = end;
      const width = pos < s.length ? decodeRuneAt(s, pos).width : 0;
      pos = Math.max(pos + Math.max(1, width), end);
    }
    return found;
  }

  /** For text that comes rune by rune: tells after each whether another one could change the result. */
  reader(any: boolean, longest: boolean): (rune: number) => boolean {
    const dfa = new DFA(this.#program, { search: !this.#anchored, longest });
    let state = dfa.begin();
    return (rune) => {
      const t = dfa.next(state, rune);
      state = t >> 1;
      return state === 0 || (any && (t & 1) !== 0);
    };
  }

  #forward(longest: boolean): DFA {
    const automata = longest ? this.#longest : this.#first;
    automata.forward ??= new DFA(this.#program, { search: !this.#anchored, longest });
    return automata.forward;
  }

  #backward(): DFA {
    this.#first.backward ??= new DFA(this.#backwards(), { search: false, longest: true });
    return this.#first.backward;
  }
}

interface Automata {
  forward: DFA | null;
  backward: DFA | null;
}
