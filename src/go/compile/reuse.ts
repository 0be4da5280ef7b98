// This file lets functions of the library that were emitted for one program be used in the next. Beside its text a
// function's emission leaves behind what it asked of the program: functions and types it needs, who may park with whom,
// lines. All that goes through Linker; a recording of it (recording.ts) is replayed against the next program.

import type { FuncDecl, Pos } from '../syntax/nodes.ts';
import type { Func, Package, Var } from '../types/objects.ts';
import { type CFunc, type CNamed, type CType, TypeTable } from './ctypes.ts';
import { ENTRIES, type LineMap, withoutLines } from './emit.ts';
import type { Facts } from './facts.ts';
import { Lookup } from './lookup.ts';
import type { ParkGraph, ParkNode } from './parking.ts';
import type { FuncInst, FuncNames, PackageState, Program } from './program-state.ts';
import { isOpen } from './reach.ts';
import { type FuncOp, generalised, type NameOp, type NodeOp, type Op, Recording } from './recording.ts';
import { TypeTexts } from './types-emit.ts';

type Asked =
  | 'callers'
  | 'calledMethod'
  | 'converts'
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
  readonly descs: TypeTexts;
}

/** What outlasts a program: types, and what was emitted of the library. Not for programs compiled for the race detector. */
export class CompileCache {
  readonly types = new TypeTable();
  readonly lookup = new Lookup(this.types);
  readonly funcIds = new Map<Func, number>();
  /** Of functions of the library without type arguments. */
  readonly names = new Map<Func, FuncNames>();
  readonly facts = new Map<FuncDecl, Facts>();
  /** By option and function. */
  readonly functions = new Map<string, Recording>();
}

/** Only programs compiled for the race detector have these, and they keep nothing. */
function notRecorded(): never {
  throw new Error('a place was asked for');
}

/** The program as the emission of one function sees it, which notes what is asked. */
export class Recorder implements Linker {
  readonly #p: Program;
  readonly #ops: Op[] = [];
  /** Numbers in the recording: of nodes by themselves, of entries by their numbers in the program, of names by themselves. */
  readonly #nodes = new Map<ParkNode, number>();
  readonly #entries = new Map<number, number>();
  /** Lines spoken of, and their numbers. */
  readonly #places: (Op & { readonly kind: 'line' })[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #names = new Map<string, number>();
  readonly #insts = new Map<FuncInst, number>();
  /** What was asked before need not be asked again. */
  readonly #asked = new Set<string>();
  #failed = false;
  readonly graph: Linker['graph'];
  readonly lines: Linker['lines'];
  readonly descs: TypeTexts;

  constructor(p: Program, inst: FuncInst) {
    this.#p = p;
    this.#nodes.set(inst.node, 0);
    this.#names.set(inst.js, 0);
    this.graph = {
      node: (label, parks = false) => this.#node(p.graph.node(label, parks), { kind: 'node', label, parks }),
      parks: (node) => {
        p.graph.parks(node);
        const i = this.#number(node);
        this.#once(`parks ${i}`, { kind: 'parks', node: i });
      },
      depend: (from, on) => {
        p.graph.depend(from, on);
        const [i, j] = [this.#number(from), this.#number(on)];
        this.#once(`depend ${i} ${j}`, { kind: 'depend', from: i, on: j });
      },
    };
    this.lines = {
      entry: (pos, func) => this.#place(pos, func),
      sameLine: notRecorded,
      site: notRecorded,
      takesParams: () => undefined,
    };
    this.descs = new RecordedTypes(p, {
      asked: (name, op) => this.#name(name, op),
      into: (name, part, type, to) => this.#into(name, part, type, to),
    });
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
    this.#once('rangefunc', { kind: 'rangefunc' });
  }

  unsupported(pos: Pos, what: string): void {
    this.#p.unsupported(pos, what);
    this.#failed = true;
  }

  funcInst(func: Func, targs: readonly CType[]): FuncInst {
    return this.#inst(this.#p.funcInst(func, targs), { kind: 'func', func: func.origin ?? func, targs });
  }

  methodInst(named: CNamed, func: Func, ptrRecv: boolean): FuncInst {
    const op = { kind: 'method', named, func: func.origin ?? func, ptrRecv } as const;
    return this.#inst(this.#p.methodInst(named, func, ptrRecv), op);
  }

  sigNode(sig: CFunc): ParkNode {
    return this.#node(this.#p.sigNode(sig), { kind: 'sig', sig });
  }

  calledMethod(name: string, pkg: Package | null, sig: CFunc): ParkNode {
    return this.#node(this.#p.calledMethod(name, pkg, sig), { kind: 'called', name, pkg, sig });
  }

  converts(from: CType, to: CType): void {
    this.#p.converts(from, to);
    if (isOpen(this.types, from)) return;
    const target = isOpen(this.types, to) ? null : to;
    this.#once(`convert ${from.id} ${target?.id}`, { kind: 'convert', from, to: target });
  }

  /** A name that is asked for because a value is converted. */
  #into(name: string, kind: 'desc' | 'box', type: CType, to: CType): string {
    if (this.#names.has(name)) {
      this.converts(type, to);
      return name;
    }
    const target = isOpen(this.types, to) ? null : to;
    this.#asked.add(`convert ${type.id} ${target?.id}`);
    return this.#name(name, { kind, type, to: target });
  }

  varName(v: Var): string {
    return this.#name(this.#p.varName(v), { kind: 'var', v });
  }

  varPtr(v: Var): string {
    return this.#name(this.#p.varPtr(v), { kind: 'ptr', v });
  }

  funcValue(inst: FuncInst): string {
    const i = this.#insts.get(inst);
    const name = this.#p.funcValue(inst);
    if (i === undefined) this.#failed = true;
    else this.#name(name, { kind: 'value', inst: i });
    return name;
  }

  #inst(inst: FuncInst, op: FuncOp): FuncInst {
    if (this.#insts.has(inst)) return inst;
    this.#insts.set(inst, this.#insts.size);
    this.#ops.push(op);
    // Its own name is there already.
    this.#names.set(inst.js, this.#names.get(inst.js) ?? this.#nextName);
    this.#nextName++;
    if (!this.#nodes.has(inst.node)) this.#nodes.set(inst.node, this.#nodes.size);
    return inst;
  }

  #node(node: ParkNode, op: NodeOp): ParkNode {
    if (this.#nodes.has(node)) return node;
    this.#nodes.set(node, this.#nodes.size);
    this.#ops.push(op);
    return node;
  }

  /** A node's number; all that are spoken of were asked for. */
  #number(node: ParkNode): number {
    const i = this.#nodes.get(node);
    if (i === undefined) this.#failed = true;
    return i ?? -1;
  }

  /** How many names a replay has after the operations so far. */
  #nextName = 1;

  #name(name: string, op: NameOp): string {
    if (this.#names.has(name)) return name;
    this.#names.set(name, this.#nextName++);
    this.#ops.push(op);
    return name;
  }

  /** A number of the recording's own for a line: most are asked for a trace, where what is in the library is left out. */
  #place(pos: Pos, func: string): number {
    const place = this.#p.lines.place(pos);
    const key = `${place.filename}:${place.line}:${func}`;
    let number = this.#numbers.get(key);
    if (number === undefined) {
      this.#numbers.set(key, (number = this.#places.length));
      this.#places.push({ kind: 'line', place, func });
    }
    return number;
  }

  /** The text as it stands in the program: without the entries of its lines, with those that the code names. */
  text(emitted: string): string {
    return withoutLines(emitted).replace(ENTRIES, (number) => {
      const op = this.#places[Number(number)] as Op & { kind: 'line' };
      const entry = this.#p.lines.entryAt(op.place, op.func);
      if (!this.#entries.has(entry)) {
        this.#entries.set(entry, this.#entries.size);
        this.#ops.push(op);
      }
      return String(entry);
    });
  }

  #once(key: string, op: Op): void {
    if (this.#asked.has(key)) return;
    this.#asked.add(key);
    this.#ops.push(op);
  }

  /** The recording of a function that gave this text; null if there can be none. */
  recording(text: string): Recording | null {
    const ids = new Map([...this.#nodes].map(([node, i]) => [node.id, i]));
    const own = this.#failed ? null : generalised(text, ids, this.#entries, this.#names);
    return own === null ? null : new Recording(this.#ops, own);
  }
}

interface Notes {
  readonly asked: (name: string, op: NameOp) => string;
  readonly into: (name: string, part: 'desc' | 'box', type: CType, to: CType) => string;
}

/** Notes which names of types are asked for. */
class RecordedTypes extends TypeTexts {
  readonly #p: Program;
  readonly #note: Notes;

  constructor(p: Program, note: Notes) {
    super();
    this.#p = p;
    this.#note = note;
  }

  protected get types(): TypeTable {
    return this.#p.types;
  }
  desc(type: CType): string {
    return this.#note.asked(this.#p.descs.desc(type), { kind: 'desc', type });
  }
  box(type: CType): string {
    return this.#note.asked(this.#p.descs.box(type), { kind: 'box', type });
  }
  into(part: 'desc' | 'box', type: CType, to: CType): string {
    return this.#note.into(this.#p.descs.into(part, type, to), part, type, to);
  }
  structClass(type: CType): string {
    return this.#note.asked(this.#p.descs.structClass(type), { kind: 'class', type });
  }
}
