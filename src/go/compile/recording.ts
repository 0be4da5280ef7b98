// This file holds what is left of the emission of a function of the library: its text, and what its emission asked of the
// program. Whoever replays a recording asks another program the same, and puts into the text the names, nodes and lines
// that are that program's.

import type { Func, Package, Var } from '../types/objects.ts';
import type { CFunc, CNamed, CType } from './ctypes.ts';
import { type Lined, type Place, takeOutMarks } from './emit.ts';
import { type ParkNode, resolveMarks } from './parking.ts';
import type { FuncInst, Program } from './program-state.ts';

/** A question whose answer is a function: it adds a node, and a name. */
export type FuncOp =
  | { readonly kind: 'func'; readonly func: Func; readonly targs: readonly CType[] }
  | { readonly kind: 'method'; readonly named: CNamed; readonly func: Func; readonly ptrRecv: boolean };

/** A question whose answer is a name. */
export type NameOp =
  | FuncOp
  | { readonly kind: 'class'; readonly type: CType }
  /** Asked for in order to convert values of the type, if there is an interface type; null: to an open one (reach.ts). */
  | { readonly kind: 'desc' | 'box'; readonly type: CType; readonly to?: CType | null }
  | { readonly kind: 'var' | 'ptr'; readonly v: Var }
  /** The function, among those asked for, that is used as a value. */
  | { readonly kind: 'value'; readonly inst: number };

/** A question whose answer is a node, or a function, which has one. */
export type NodeOp =
  | FuncOp
  | { readonly kind: 'node'; readonly label: string; readonly parks: boolean }
  | { readonly kind: 'sig'; readonly sig: CFunc }
  | { readonly kind: 'called'; readonly name: string; readonly pkg: Package | null; readonly sig: CFunc };

/** Nodes, functions and entries go by numbers in the order in which they were first asked for; node 0 is the function's own. */
export type Op =
  | NameOp
  | NodeOp
  | { readonly kind: 'parks'; readonly node: number }
  | { readonly kind: 'depend'; readonly from: number; readonly on: number }
  /** An entry of the line table that the code names. */
  | { readonly kind: 'line'; readonly place: Place; readonly func: string }
  | { readonly kind: 'convert'; readonly from: CType; readonly to: CType | null }
  | { readonly kind: 'rangefunc' };

/** Stands in a recording's text before the number of a name, and after it. */
const NAME = ['\x87', '\x88'] as const;

/** What a number in the text counts. */
export type Counted = 'node' | 'entry' | 'name';

const NUMBERS = /(?<=\x81[a-zA-Z])\d+(?=\x82)|(?<=\x85)\d+(?=\x86)|\x87\d+\x88/g;

/** A text, cut where numbers stand that are another program's to choose. */
export interface Pieces {
  readonly texts: readonly string[];
  readonly numbers: readonly (readonly [Counted, number])[];
}

/** A text as it stood in a program, and what it depended on. */
interface Last {
  readonly names: readonly string[];
  /** What was known of each node. */
  readonly forms: string;
  readonly entries: readonly number[];
  readonly lined: Lined;
}

const FORMS = '01234567';

function isSame<T>(a: readonly T[], b: readonly T[]): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** A function's text with what it asked for. */
export class Recording {
  readonly ops: readonly Op[];
  /** Marks in it hold the recording's own numbers. The function's own name is name 0. */
  readonly text: string;
  readonly #split: (text: string) => Pieces;
  #pieces: Pieces | null = null;
  /** The text as it last stood in a program, and what it depended on. */
  #last: Last | null = null;

  /** split is for texts whose marks are written otherwise. */
  constructor(ops: readonly Op[], text: string, split: (text: string) => Pieces = splitText) {
    this.ops = ops;
    this.text = text;
    this.#split = split;
  }

  /** Asks a program; gives its part of the program's text, once it is known which functions park. */
  replay(p: Program, inst: FuncInst): () => Lined {
    const nodes: ParkNode[] = [inst.node];
    const entries: number[] = [];
    const names: string[] = [inst.js];
    const insts: FuncInst[] = [];
    for (const op of this.ops) {
      switch (op.kind) {
        case 'func':
        case 'method': {
          const asked = askFunc(p, op);
          insts.push(asked);
          names.push(asked.js);
          // All others come once.
          if (asked !== inst) nodes.push(asked.node);
          break;
        }
        case 'desc':
          if (op.to !== undefined) p.converts(op.type, op.to);
          names.push(p.descs.desc(op.type));
          break;
        case 'class':
          names.push(p.descs.structClass(op.type));
          break;
        case 'box':
          if (op.to !== undefined) p.converts(op.type, op.to);
          names.push(p.descs.box(op.type));
          break;
        case 'convert':
          p.converts(op.from, op.to);
          break;
        case 'var':
          names.push(p.varName(op.v));
          break;
        case 'ptr':
          names.push(p.varPtr(op.v));
          break;
        case 'value':
          names.push(p.funcValue(insts[op.inst] as FuncInst));
          break;
        case 'node':
          nodes.push(p.graph.node(op.label, op.parks));
          break;
        case 'sig':
          nodes.push(p.sigNode(op.sig));
          break;
        case 'called':
          nodes.push(p.calledMethod(op.name, op.pkg, op.sig));
          break;
        case 'parks':
          p.graph.parks(nodes[op.node] as ParkNode);
          break;
        case 'depend':
          p.graph.depend(nodes[op.from] as ParkNode, nodes[op.on] as ParkNode);
          break;
        case 'line':
          entries.push(p.lines.entryAt(op.place, op.func));
          break;
        case 'rangefunc':
          p.usesRangeFunc = true;
      }
    }
    return () => this.#lined(names, nodes, entries);
  }

  /** The text with a program's names, in the forms that its functions have. */
  #lined(names: readonly string[], nodes: readonly ParkNode[], entries: readonly number[]): Lined {
    this.#pieces ??= this.#split(this.text);
    const { texts, numbers } = this.#pieces;
    let forms = '';
    for (const { parks, recursive, carries } of nodes)
      forms += FORMS[(parks ? 1 : 0) + (recursive ? 2 : 0) + (carries ? 4 : 0)];
    const last = this.#last;
    if (last?.forms === forms && isSame(last.names, names) && isSame(last.entries, entries))
      return last.lined;
    let out = texts[0] as string;
    for (const [i, [counted, n]] of numbers.entries()) {
      out += counted === 'name' ? names[n] : counted === 'entry' ? entries[n] : n;
      out += texts[i + 1];
    }
    const lined = takeOutMarks(resolveMarks(out, nodes));
    this.#last = { names, forms, entries, lined };
    return lined;
  }
}

function askFunc(p: Program, op: FuncOp): FuncInst {
  return op.kind === 'func' ? p.funcInst(op.func, op.targs) : p.methodInst(op.named, op.func, op.ptrRecv);
}

export function splitText(text: string): Pieces {
  const texts: string[] = [];
  const numbers: [Counted, number][] = [];
  let at = 0;
  for (const m of text.matchAll(NUMBERS)) {
    const isName = m[0].startsWith(NAME[0]);
    const counted = isName ? 'name' : text.charCodeAt(m.index - 1) < 0x80 ? 'node' : 'entry';
    texts.push(text.slice(at, m.index));
    numbers.push([counted, Number(isName ? m[0].slice(1, -1) : m[0])]);
    at = m.index + m[0].length;
  }
  texts.push(text.slice(at));
  return { texts, numbers };
}

/**
 * Text as it was emitted for a program, with the recording's numbers in place of that program's; null if it has a number that
 * was not asked for.
 */
export function generalised(
  text: string,
  nodes: ReadonlyMap<number, number>,
  entries: ReadonlyMap<number, number>,
  names: ReadonlyMap<string, number>,
): string | null {
  let whole = true;
  const numbered = text.replace(NUMBERS, (number, at: number) => {
    const isNode = text.charCodeAt(at - 1) < 0x80;
    const n = (isNode ? nodes : entries).get(Number(number));
    if (n === undefined) whole = false;
    return String(n);
  });
  if (!whole) return null;
  // What follows a `$` at the end is made from the name before it: an array of the function's cells.
  return numbered.replace(/[\p{ID_Start}_$][\p{ID_Continue}$]*/gu, (word) => {
    const n = names.get(word) ?? names.get(word.replace(/\$c$/, ''));
    if (n === undefined) return word;
    return `${NAME[0]}${n}${NAME[1]}${names.has(word) ? '' : '$c'}`;
  });
}
