// This file compiles a parsed regular expression into a program: instructions that a set of threads goes through, a rune at a
// time. The same expression can be compiled backwards, to be run from the end of a match to its beginning.

import { encodeRune } from '../../runtime/text.ts';
import { contains, type Ranges } from '../unicode/ranges.ts';
import { BEGIN_LINE, BEGIN_TEXT, END_LINE, END_TEXT, type Node } from './parse.ts';

/** What instructions do. */
export const FAIL = 0;
export const MATCH = 1;
/** Goes on at out, and with less priority at arg. */
export const ALT = 2;
/** Notes the position as number arg. */
export const CAPTURE = 3;
/** Goes on if the mask arg of assertions holds. */
export const ASSERT = 4;
/** Reads a rune of the class arg. */
export const CLASS = 5;

export interface Program {
  readonly op: readonly number[];
  readonly out: readonly number[];
  readonly arg: readonly number[];
  readonly start: number;
  readonly classes: readonly RuneClass[];
  /** All assertions that it makes. */
  readonly asserts: number;
}

/** A set of runes that can be asked quickly. */
export class RuneClass {
  readonly ranges: Ranges;
  readonly #ascii = new Uint8Array(128);

  constructor(ranges: Ranges) {
    this.ranges = ranges;
    for (let i = 0; i < ranges.length; i += 2)
      for (let r = ranges[i] as number; r <= Math.min(127, ranges[i + 1] as number); r++) this.#ascii[r] = 1;
  }

  has(r: number): boolean {
    return r < 128 ? this.#ascii[r] === 1 : contains(this.ranges, r);
  }
}

export function compile(node: Node, backwards: boolean): Program {
  return new Compiler(backwards).compile(node);
}

class Compiler {
  readonly #backwards: boolean;
  readonly #op: number[] = [FAIL];
  readonly #out: number[] = [0];
  readonly #arg: number[] = [0];
  readonly #classes: RuneClass[] = [];
  readonly #classOf = new Map<string, number>();
  #asserts = 0;

  constructor(backwards: boolean) {
    this.#backwards = backwards;
  }

  compile(node: Node): Program {
    const start = this.#node(node, this.#emit(MATCH, 0, 0));
    return {
      op: this.#op,
      out: this.#out,
      arg: this.#arg,
      start,
      classes: this.#classes,
      asserts: this.#asserts,
    };
  }

  #emit(op: number, out: number, arg: number): number {
    this.#out.push(out);
    this.#arg.push(arg);
    return this.#op.push(op) - 1;
  }

  /** Instructions for node that go on at next; gives the first of them. */
  #node(node: Node, next: number): number {
    switch (node.op) {
      case 'empty':
        return next;
      case 'class':
        return node.ranges.length === 0 ? 0 : this.#emit(CLASS, next, this.#class(node.ranges));
      case 'assert': {
        const what = this.#backwards ? mirrored(node.what) : node.what;
        this.#asserts |= what;
        return this.#emit(ASSERT, next, what);
      }
      case 'capture':
        if (this.#backwards) return this.#node(node.sub, next);
        return this.#emit(
          CAPTURE,
          this.#node(node.sub, this.#emit(CAPTURE, next, 2 * node.index + 1)),
          2 * node.index,
        );
      case 'cat': {
        let at = next;
        const subs = this.#backwards ? node.subs : [...node.subs].reverse();
        for (const sub of subs) at = this.#node(sub, at);
        return at;
      }
      case 'alt': {
        let at = this.#node(node.subs.at(-1) as Node, next);
        for (let i = node.subs.length - 2; i >= 0; i--)
          at = this.#emit(ALT, this.#node(node.subs[i] as Node, next), at);
        return at;
      }
      case 'quest':
        return this.#choice(this.#node(node.sub, next), next, node.lazy);
      case 'star':
        return this.#star(node.sub, node.lazy, next);
      case 'plus':
        return this.#plus(node.sub, node.lazy, next);
      case 'repeat':
        return this.#repeat(node.sub, node.min, node.max, node.lazy, next);
    }
  }

  #choice(sub: number, next: number, lazy: boolean): number {
    return lazy ? this.#emit(ALT, next, sub) : this.#emit(ALT, sub, next);
  }

  #star(sub: Node, lazy: boolean, next: number): number {
    if (sub.op === 'empty') return next;
    if (sub.op === 'star' && sub.lazy === lazy) return this.#star(sub.sub, lazy, next);
    // What may match nothing is (x+)?: only so is nothing matched in the order that alternatives ask for.
    if (isNullable(sub)) return this.#choice(this.#plus(sub, lazy, next), next, lazy);
    const loop = this.#emit(ALT, 0, 0);
    this.#close(loop, this.#node(sub, loop), lazy, next);
    return loop;
  }

  #plus(sub: Node, lazy: boolean, next: number): number {
    if (sub.op === 'empty') return next;
    const loop = this.#emit(ALT, 0, 0);
    const body = this.#node(sub, loop);
    this.#close(loop, body, lazy, next);
    return body;
  }

  #close(loop: number, body: number, lazy: boolean, next: number): void {
    this.#out[loop] = lazy ? next : body;
    this.#arg[loop] = lazy ? body : next;
  }

  #repeat(sub: Node, min: number, max: number, lazy: boolean, next: number): number {
    if (sub.op === 'empty') return next;
    let at = next;
    let copies = min;
    if (max < 0) {
      if (min === 0) return this.#star(sub, lazy, next);
      at = this.#plus(sub, lazy, next);
      copies--;
    } else for (let i = min; i < max; i++) at = this.#choice(this.#node(sub, at), next, lazy);
    for (let i = 0; i < copies; i++) at = this.#node(sub, at);
    return at;
  }

  #class(ranges: Ranges): number {
    const key = ranges.join();
    let n = this.#classOf.get(key);
    if (n === undefined) this.#classOf.set(key, (n = this.#classes.push(new RuneClass(ranges)) - 1));
    return n;
  }
}

function mirrored(what: number): number {
  const pairs: Readonly<Record<number, number>> = {
    [BEGIN_LINE]: END_LINE,
    [END_LINE]: BEGIN_LINE,
    [BEGIN_TEXT]: END_TEXT,
    [END_TEXT]: BEGIN_TEXT,
  };
  return pairs[what] ?? what;
}

function isNullable(node: Node): boolean {
  switch (node.op) {
    case 'class':
      return false;
    case 'capture':
    case 'plus':
      return isNullable(node.sub);
    case 'repeat':
      return node.min === 0 || isNullable(node.sub);
    case 'cat':
      return node.subs.every(isNullable);
    case 'alt':
      return node.subs.some(isNullable);
    default:
      return true;
  }
}

/**
 * The text that every match begins with from pc on, as a Go string, whether that is all of it, and what comes behind it. It may go on
 * into groups and out of them.
 */
export function literalPrefix(
  p: Program,
  pc = p.start,
  intoGroups = true,
): { readonly prefix: string; readonly complete: boolean; readonly end: number } {
  let prefix = '';
  for (;;) {
    while (intoGroups && p.op[pc] === CAPTURE) pc = p.out[pc] as number;
    if (p.op[pc] !== CLASS) break;
    const { ranges } = p.classes[p.arg[pc] as number] as RuneClass;
    // Bytes that are no UTF-8 match U+FFFD, so it is no text to look for.
    if (ranges.length !== 2 || ranges[0] !== ranges[1] || ranges[0] === 0xfffd) break;
    prefix += encodeRune(ranges[0] as number);
    pc = p.out[pc] as number;
  }
  return { prefix, complete: p.op[pc] === MATCH, end: pc };
}

/** Whether matches can only begin at the beginning of the text. */
export function isAnchored(p: Program): boolean {
  let pc = p.start;
  while (p.op[pc] === CAPTURE) pc = p.out[pc] as number;
  return p.op[pc] === ASSERT && ((p.arg[pc] as number) & BEGIN_TEXT) !== 0;
}
