// This file lets functions of the library that were emitted for one program be used in the next. Beside its text a
// function's emission leaves behind what it asked of the program: functions and types it needs, who may park with whom,
// lines. All that goes through Linker; a recording of it is replayed against the next program, and if a name comes out
// otherwise than it did then, the function is emitted afresh.

import type { FuncDecl, Pos } from '../syntax/nodes.ts';
import type { Func, Package, Var } from '../types/objects.ts';
import { type CFunc, type CNamed, type CType, TypeTable } from './ctypes.ts';
import type { LineMap } from './emit.ts';
import type { Facts } from './facts.ts';
import { Lookup } from './lookup.ts';
import type { ParkGraph, ParkNode } from './parking.ts';
import type { FuncInst, PackageState, Program } from './program-state.ts';
import type { TypeEmitter } from './types-emit.ts';

type Asked =
  | 'callers'
  | 'calledMethod'
  | 'funcInst'
  | 'funcValue'
  | 'lookup'
  | 'methodInst'
  | 'nativeMethods'
  | 'options'
  | 'pkgState'
  | 'sigNode'
  | 'types'
  | 'unsupported'
  | 'usesRangeFunc'
  | 'varName'
  | 'varPtr';

/** What the emission of a function may ask of the program. What is added here has to be recorded below. */
export interface Linker extends Pick<Program, Asked> {
  readonly graph: Pick<ParkGraph, 'node' | 'depend' | 'parks'>;
  readonly lines: Pick<LineMap, 'entry' | 'sameLine' | 'site' | 'takesParams'>;
  readonly descs: Pick<TypeEmitter, 'desc' | 'equal' | 'structClass' | 'toIface' | 'zero'>;
}

/** What outlasts a program: types, and what was emitted of the library. Not for programs compiled for the race detector. */
export class CompileCache {
  readonly types = new TypeTable();
  readonly lookup = new Lookup(this.types);
  readonly funcIds = new Map<Func, number>();
  readonly facts = new Map<FuncDecl, Facts>();
  /** By option and function. */
  readonly functions = new Map<string, Recording>();
}

/** Nodes and entries of the line table in one program, by their numbers in a recording. */
interface Found {
  readonly nodes: ParkNode[];
  readonly entries: number[];
}

/** Asks again; false if the answer is not what it was. */
type Op = (p: Program, found: Found) => boolean;

/** A function's text with what it asked for. */
export class Recording {
  readonly #ops: readonly Op[];
  /** Pieces of text, and between them numbers of nodes (from 0) and entries (-1 - number). */
  readonly #pieces: readonly string[];
  readonly #numbers: readonly number[];

  constructor(ops: readonly Op[], pieces: readonly string[], numbers: readonly number[]) {
    this.#ops = ops;
    this.#pieces = pieces;
    this.#numbers = numbers;
  }

  /** The text for another program, or null if it does not fit. */
  replay(p: Program, inst: FuncInst): string | null {
    const found: Found = { nodes: [inst.node], entries: [] };
    for (const op of this.#ops) if (!op(p, found)) return null;
    let text = this.#pieces[0] as string;
    this.#numbers.forEach((n, i) => {
      text += n < 0 ? found.entries[-1 - n] : (found.nodes[n] as ParkNode).id;
      text += this.#pieces[i + 1];
    });
    return text;
  }
}

/** The program as the emission of one function sees it, which notes what is asked. */
export class Recorder implements Linker {
  readonly #p: Program;
  readonly #ops: Op[] = [];
  readonly #nodes = new Map<ParkNode, number>();
  readonly #entries = new Map<number, number>();
  /** What was asked before need not be asked again. */
  readonly #asked = new Set<unknown>();
  #failed = false;
  readonly graph: Linker['graph'];
  readonly lines: Linker['lines'];
  readonly descs: Linker['descs'];

  constructor(p: Program, inst: FuncInst) {
    this.#p = p;
    this.#nodes.set(inst.node, 0);
    this.graph = {
      node: (label, parks) => {
        const node = p.graph.node(label, parks);
        this.#node(node, (q) => q.graph.node(label, parks));
        return node;
      },
      parks: (node) => {
        p.graph.parks(node);
        const i = this.#nodes.get(node);
        if (i === undefined) this.#failed = true;
        else
          this.#once(`parks ${i}`, (q, { nodes }) => {
            q.graph.parks(nodes[i] as ParkNode);
            return true;
          });
      },
      depend: (from, on) => {
        p.graph.depend(from, on);
        const [i, j] = [this.#nodes.get(from), this.#nodes.get(on)];
        if (i === undefined || j === undefined) this.#failed = true;
        else
          this.#once(`depend ${i} ${j}`, (q, { nodes }) => {
            q.graph.depend(nodes[i] as ParkNode, nodes[j] as ParkNode);
            return true;
          });
      },
    };
    this.lines = {
      entry: (pos, func) => this.#entry(pos, func),
      // Only programs compiled for the race detector have these, and they keep nothing.
      sameLine: (entry, func) => {
        this.#failed = true;
        return p.lines.sameLine(entry, func);
      },
      site: (pos, func) => {
        this.#failed = true;
        return p.lines.site(pos, func);
      },
      takesParams: (func) => {
        p.lines.takesParams(func);
        this.#once(`params ${func}`, (q) => {
          q.lines.takesParams(func);
          return true;
        });
      },
    };
    this.descs = {
      desc: (t) => this.#text(`desc ${t.id}`, (q) => q.descs.desc(t)),
      zero: (t) => this.#text(`zero ${t.id}`, (q) => q.descs.zero(t)),
      structClass: (t) => this.#text(`class ${t.id}`, (q) => q.descs.structClass(t)),
      equal: (t, a, b) => this.#text(`equal ${t.id} ${a} ${b}`, (q) => q.descs.equal(t, a, b)),
      toIface: (s, from, nonNil) =>
        this.#text(`iface ${from.id} ${nonNil} ${s}`, (q) => q.descs.toIface(s, from, nonNil)),
    };
  }

  // ---- what depends on nothing but types and the package

  get callers(): Program['callers'] {
    return this.#p.callers;
  }
  get lookup(): Lookup {
    return this.#p.lookup;
  }
  get nativeMethods(): ReadonlySet<string> & Set<string> {
    return this.#p.nativeMethods;
  }
  get options(): Program['options'] {
    return this.#p.options;
  }
  get types(): TypeTable {
    return this.#p.types;
  }
  pkgState(pkg: Package | null): PackageState {
    return this.#p.pkgState(pkg);
  }

  // ---- what has to be asked again

  get usesRangeFunc(): boolean {
    return this.#p.usesRangeFunc;
  }
  set usesRangeFunc(uses: boolean) {
    this.#p.usesRangeFunc = uses;
    this.#once('usesRangeFunc', (q) => {
      q.usesRangeFunc = uses;
      return true;
    });
  }

  unsupported(pos: Pos, what: string): void {
    this.#p.unsupported(pos, what);
    this.#failed = true;
  }

  funcInst(func: Func, targs: readonly CType[]): FuncInst {
    return this.#inst((q) => q.funcInst(func, targs));
  }

  methodInst(named: CNamed, func: Func, ptrRecv: boolean): FuncInst {
    return this.#inst((q) => q.methodInst(named, func, ptrRecv));
  }

  sigNode(sig: CFunc): ParkNode {
    return this.#node(this.#p.sigNode(sig), (q) => q.sigNode(sig));
  }

  calledMethod(name: string, pkg: Package | null, sig: CFunc): ParkNode {
    return this.#node(this.#p.calledMethod(name, pkg, sig), (q) => q.calledMethod(name, pkg, sig));
  }

  varName(v: Var): string {
    return this.#text(v, (q) => q.varName(v));
  }

  varPtr(v: Var): string {
    return this.#text(`ptr ${this.#p.varName(v)}`, (q) => q.varPtr(v));
  }

  funcValue(inst: FuncInst): string {
    const i = this.#insts.get(inst);
    if (i === undefined) {
      this.#failed = true;
      return this.#p.funcValue(inst);
    }
    const js = this.#p.funcValue(inst);
    this.#once(`value ${inst.js}`, (q) => q.funcValue(i(q)) === js);
    return js;
  }

  readonly #insts = new Map<FuncInst, (p: Program) => FuncInst>();

  #inst(ask: (p: Program) => FuncInst): FuncInst {
    const inst = ask(this.#p);
    this.#insts.set(inst, ask);
    if (this.#asked.has(inst)) return inst;
    this.#asked.add(inst);
    const { js } = inst;
    const i = this.#number(inst.node);
    this.#ops.push((q, { nodes }) => {
      const again = ask(q);
      nodes[i] = again.node;
      return again.js === js;
    });
    return inst;
  }

  #node(node: ParkNode, ask: (p: Program) => ParkNode): ParkNode {
    if (this.#nodes.has(node)) return node;
    const i = this.#number(node);
    this.#ops.push((q, { nodes }) => {
      nodes[i] = ask(q);
      return true;
    });
    return node;
  }

  #number(node: ParkNode): number {
    const known = this.#nodes.get(node);
    if (known !== undefined) return known;
    this.#nodes.set(node, this.#nodes.size);
    return this.#nodes.size - 1;
  }

  #entry(pos: Pos, func: string): number {
    const { lines } = this.#p;
    const entry = lines.entry(pos, func);
    if (this.#entries.has(entry)) return entry;
    const i = this.#entries.size;
    this.#entries.set(entry, i);
    const place = lines.place(pos);
    this.#ops.push((q, { entries }) => {
      entries[i] = q.lines.entryAt(place, func);
      return true;
    });
    return entry;
  }

  #text(key: unknown, ask: (p: Program) => string): string {
    const text = ask(this.#p);
    this.#once(key, (q) => ask(q) === text);
    return text;
  }

  #once(key: unknown, op: Op): void {
    if (this.#asked.has(key)) return;
    this.#asked.add(key);
    this.#ops.push(op);
  }

  /** The recording of a function that gave this text; null if there can be none. */
  recording(text: string): Recording | null {
    const ids = new Map([...this.#nodes].map(([node, i]) => [node.id, i]));
    const pieces: string[] = [];
    const numbers: number[] = [];
    let at = 0;
    for (const m of text.matchAll(
      /(?<=\ue001[a-zA-Z])\d+(?=\ue002)|(?<=[\ue003\ue005])\d+(?=[\ue004\ue006])/g,
    )) {
      const isNode = text.charCodeAt(m.index - 1) < 0x80;
      const n = isNode ? ids.get(Number(m[0])) : this.#entries.get(Number(m[0]));
      if (n === undefined) return null;
      pieces.push(text.slice(at, m.index));
      numbers.push(isNode ? n : -1 - n);
      at = m.index + m[0].length;
    }
    pieces.push(text.slice(at));
    return this.#failed ? null : new Recording(this.#ops, pieces, numbers);
  }
}
