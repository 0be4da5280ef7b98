// This file is the race detector. A program compiled with `race` tells it of every read and write of memory that other
// goroutines may see; two accesses to one place, not both reads, race unless one happens before the other in the sense of
// Go's memory model. What orders goroutines (go statements, channels, locks, atomics, timers) is told by those who do it and
// kept in vector clocks, so a race is found however the goroutines happened to take turns.
//
// Invariants: `cur` is the running goroutine's record; `frame` its innermost call, whose chain of callers with their lines is
// never changed, so that an access can keep it. A cell holds the last write to a place and the reads since then that no later
// read comes after; an access of a goroutine's step t comes before `cur` iff cur's clock knows step t of that goroutine's slot.

import type { Backing, GoValue, Iface } from './api.ts';
import { nilSlice, type Slice } from './backing.ts';
import type { Chan } from './chan.ts';
import { type GoMap, mapEntries } from './map.ts';
import { type MapUse, MapWatch } from './map-watch.ts';
import { addressOf } from './print.ts';
import type { G, Proc } from './proc.ts';
import { type ReportedGoroutine, raceReport } from './race-report.ts';
import * as slices from './slice.ts';
import type { GoFrame } from './traceback.ts';
import { type RType, type StructValue, unbox } from './type.ts';
import { ElemPtr, FieldPtr } from './value.ts';
import { join, Slots, set, type VectorClock } from './vector-clock.ts';
import { wholeOf } from './views.ts';

/** A call in progress: the call around it, and the line-table entry there. */
export interface Frame {
  readonly up: Frame | null;
  readonly line: number;
}

/** What the detector knows of a goroutine. */
class Thread {
  readonly g: G;
  readonly slot: number;
  /** Its own step. */
  time: number;
  /** What it knows of others. */
  readonly clock: VectorClock;
  frame: Frame | null = null;
  line = -1;
  /** Where its go statement stands. */
  readonly created: { readonly frame: Frame | null; readonly line: number };
  /** The last access, which others of the same place and step share. */
  last: Access | null = null;
  constructor(g: G, slot: number, time: number, clock: VectorClock, created: Thread['created']) {
    this.g = g;
    this.slot = slot;
    this.time = time;
    this.clock = clock;
    this.created = created;
  }
}

interface Access {
  readonly by: Thread;
  readonly slot: number;
  readonly time: number;
  /** Entry of the line table. */
  readonly site: number;
  readonly frame: Frame | null;
}

/** What is remembered of one place. */
class Cell {
  write: Access | null = null;
  reads: Access | Access[] | null = null;
  /** Accesses by package atomic, which do not race with each other: the last of each goroutine. */
  atomics: { readonly access: Access; readonly write: boolean }[] | null = null;
  /** For atomics: what was released here. */
  clock: VectorClock | null = null;
  reported = false;
}

/** Cells of an object: of its fields by name, its elements by index, or its only value. */
interface Shadow {
  readonly cells: Map<string | number, Cell>;
}
const shadow = Symbol('what the race detector knows');
type Shadowed = { [shadow]?: Shadow };

/** Channel operations that the detector is told of: one clock for every place in the buffer. */
interface ChanClocks {
  readonly slots: (VectorClock | null)[];
  sends: number;
  recvs: number;
}

/** Go's own limit, and what it says. */
const MAX_ALIVE = 8128;
/** One in so many writes to a map is interrupted. */
const PAUSES = 64;

export interface RaceHost {
  readonly proc: Proc;
  /** The entry of the line table that runs now. */
  line: number;
  frameOf(entry: number): GoFrame | null;
  write(text: string): void;
  /** Ends the program. */
  exit(code: number): never;
}

export class Race extends MapWatch {
  readonly #host: RaceHost;
  readonly #slots = new Slots();
  readonly #threads = new Map<G, Thread>();
  /** Clocks of locks and the like. */
  readonly #sync = new WeakMap<object, VectorClock>();
  readonly #chans = new WeakMap<Chan, ChanClocks>();
  readonly #seen = new Set<string>();
  /** What a goroutine that no other one starts comes after: that of a timer. */
  #starting: VectorClock | null = null;
  frame: Frame | null = null;
  cur: Thread | null = null;
  /** Races reported. */
  count = 0;
  #told = 0;

  constructor(host: RaceHost) {
    super(host.proc, () => host.proc.rand.below(PAUSES) === 0);
    this.#host = host;
  }

  /** Races reported since the last call. */
  takeNew(): number {
    const n = this.count - this.#told;
    this.#told = this.count;
    return n;
  }

  // ---- goroutines

  goCreate(g: G): void {
    const parent = this.cur;
    const clock = parent === null ? [...(this.#starting ?? [])] : this.#snapshot(parent);
    const { slot, time } = this.#slots.take(clock);
    const created =
      parent === null ? { frame: null, line: -1 } : { frame: this.frame, line: this.#host.line };
    this.#threads.set(g, new Thread(g, slot, time, clock, created));
    if (this.#threads.size <= MAX_ALIVE) return;
    this.#host.write(`race: limit on ${MAX_ALIVE} simultaneously alive goroutines is exceeded, dying\n`);
    this.#host.exit(66);
  }

  goEnd(g: G): void {
    const t = this.#threads.get(g);
    if (t === undefined) return;
    this.#threads.delete(g);
    this.#slots.give(t.slot, t.time);
  }

  /** The scheduler has g run. */
  resume(g: G): void {
    const t = this.#threads.get(g) ?? null;
    this.cur = t;
    if (t === null) return;
    this.frame = t.frame;
    this.#host.line = t.line;
  }

  /** The running goroutine gives the processor back. */
  pause(): void {
    const t = this.cur;
    this.cur = null;
    if (t === null) return;
    t.frame = this.frame;
    t.line = this.#host.line;
  }

  /** What comes before now, for somebody to learn later; what this goroutine does from now on does not. */
  #snapshot(t: Thread): VectorClock {
    const clock = [...t.clock];
    set(clock, t.slot, t.time++);
    return clock;
  }

  /** What comes before now, for a timer; null outside goroutines. */
  snapshot(): VectorClock | null {
    return this.cur === null ? null : this.#snapshot(this.cur);
  }

  /** Goroutines that fn starts come after `clock` was taken. */
  startAfter(clock: VectorClock | null, fn: () => void): void {
    this.#starting = clock;
    fn();
    this.#starting = null;
  }

  // ---- calls

  enter(): Frame {
    return (this.frame = { up: this.frame, line: this.#host.line });
  }

  leave(f: Frame): void {
    this.frame = f.up;
    this.#host.line = f.line;
  }

  // ---- what orders goroutines

  acquire(o: object): void {
    const clock = this.#sync.get(o);
    if (clock !== undefined && this.cur !== null) join(this.cur.clock, clock);
  }

  release(o: object): void {
    if (this.cur !== null) this.#sync.set(o, this.#snapshot(this.cur));
  }

  /** Adds to what others released. */
  releaseMerge(o: object): void {
    if (this.cur === null) return;
    const known = this.#sync.get(o);
    const clock = this.#snapshot(this.cur);
    if (known !== undefined) join(clock, known);
    this.#sync.set(o, clock);
  }

  /** A value goes from one goroutine directly to another: without a buffer, both learn of each other. */
  chanHanded(c: Chan, from: G | null, to: G | null): void {
    if (c.cap > 0) {
      this.chanPut(c, from);
      this.chanTake(c, to);
      return;
    }
    const [a, b] = [this.#thread(from), this.#thread(to)];
    if (a === null || b === null) return;
    const sent = this.#snapshot(a);
    join(a.clock, this.#snapshot(b));
    join(b.clock, sent);
  }

  #thread(g: G | null): Thread | null {
    return g === null ? null : (this.#threads.get(g) ?? null);
  }

  /** A value goes into the buffer of a channel: sent by g. */
  chanPut(c: Chan, g: G | null): void {
    const clocks = this.#clocksOf(c);
    this.#chanSlot(c, clocks, clocks.sends++, g);
  }

  chanTake(c: Chan, g: G | null): void {
    const clocks = this.#clocksOf(c);
    this.#chanSlot(c, clocks, clocks.recvs++, g);
  }

  #clocksOf(c: Chan): ChanClocks {
    let clocks = this.#chans.get(c);
    if (clocks === undefined) this.#chans.set(c, (clocks = { slots: [], sends: 0, recvs: 0 }));
    return clocks;
  }

  /** "The kth receive on a channel with capacity C is synchronized before the completion of the k+Cth send." */
  #chanSlot(c: Chan, { slots }: ChanClocks, n: number, g: G | null): void {
    const t = this.#thread(g);
    if (t === null) return;
    const i = n % c.cap;
    const known = slots[i] ?? null;
    slots[i] = this.#snapshot(t);
    if (known !== null) join(t.clock, known);
  }

  /** A send, which must not be made at the same time as a close. */
  chanSend(c: Chan): void {
    if (this.cur !== null) this.#read(this.#cell(c, 'c'), this.#access(-1), c, 'c');
  }

  chanClose(c: Chan): void {
    if (this.cur !== null) this.#write(this.#cell(c, 'c'), this.#access(-1), c, 'c');
    this.release(c);
  }

  /** g finds a channel closed. */
  chanClosed(c: Chan, g: G | null): void {
    const t = this.#thread(g);
    const clock = this.#sync.get(c);
    if (t !== null && clock !== undefined) join(t.clock, clock);
  }

  /** Operations of package atomic on the place of pointer p. */
  atomicLoad(p: object): void {
    const cell = this.#atomic(p, false);
    if (cell?.clock != null && this.cur !== null) join(this.cur.clock, cell.clock);
  }

  atomicStore(p: object): void {
    const cell = this.#atomic(p, true);
    if (cell !== null && this.cur !== null) cell.clock = this.#snapshot(this.cur);
  }

  #atomic(p: object, write: boolean): Cell | null {
    const t = this.cur;
    if (t === null) return null;
    const { owner, key } = place(p);
    const cell = this.#cell(owner, key);
    const access = this.#access(-1);
    const w = cell.write;
    if (w !== null && !this.#before(w)) this.#report(cell, access, write, w, true, owner, key);
    if (write) this.#checkReads(cell, access, owner, key);
    cell.atomics = (cell.atomics ?? []).filter((a) => a.access.slot !== t.slot || (a.write && !write));
    cell.atomics.push({ access, write });
    return cell;
  }

  // ---- memory. What reads or writes one place says where in the program, -1 for the current statement.

  /** A read through a pointer to what is no struct or array. */
  load(p: { v: GoValue } | null, site: number): GoValue {
    if (p !== null) this.#readAt(p, site);
    return (p as { v: GoValue }).v;
  }

  store(p: { v: GoValue } | null, v: GoValue, site: number): void {
    if (p !== null) this.#writeAt(p, site);
    (p as { v: GoValue }).v = v;
  }

  #readAt(p: object, site: number): void {
    const { owner, key } = place(p);
    this.#read(this.#cell(owner, key), this.#access(site), owner, key);
  }

  #writeAt(p: object, site: number): void {
    const { owner, key } = place(p);
    this.#write(this.#cell(owner, key), this.#access(site), owner, key);
  }

  /** Accesses to what the library keeps in an object of its own. */
  readObject(o: object): void {
    if (this.cur !== null) this.#read(this.#cell(o, 'o'), this.#access(-1), o, 'o');
  }

  writeObject(o: object): void {
    if (this.cur !== null) this.#write(this.#cell(o, 'o'), this.#access(-1), o, 'o');
  }

  /** A read of a field: the object. */
  readField<T extends object | null>(o: T, field: string, site: number): T {
    if (o !== null) this.#read(this.#cell(o, field), this.#access(site), o, field);
    return o;
  }

  storeField(o: Record<string, GoValue> | null, field: string, v: GoValue, site: number): void {
    if (o !== null) this.#write(this.#cell(o, field), this.#access(site), o, field);
    (o as Record<string, GoValue>)[field] = v;
  }

  loadElem(arr: Backing, i: number, site: number): GoValue {
    this.#range(arr, i, 1, false, site);
    return arr[i];
  }

  storeElem(arr: Backing, i: number, v: GoValue, site: number): void {
    this.#range(arr, i, 1, true, site);
    (arr as GoValue[])[i] = v;
  }

  /** A read of a whole struct or array of type t: the object. */
  readAll<T extends object | null>(o: T, t: RType, site: number): T {
    if (o !== null) this.#all(o, t, false, site);
    return o;
  }

  /** A struct or array was made with its values, to be pointed to: the object. */
  made(o: object, t: RType, site: number): object {
    this.#all(o, t, true, site);
    return o;
  }

  madeSlice(s: Slice, elem: RType, site: number): Slice {
    if (s !== nilSlice) this.#elements(s.arr, s.off, s.len, elem, true, site);
    return s;
  }

  /** A struct or array is assigned to the variable o. */
  assign(o: object, v: object, t: RType, site: number): void {
    if (o === null) throw new TypeError('null');
    if (v === null) throw new TypeError('null');
    this.#all(o, t, true, site);
    if (t.kind === 'struct') (o as StructValue).set$(v as StructValue);
    else slices.setArray(o as Backing, v as Backing, t.elem as RType);
  }

  #all(o: object, t: RType, write: boolean, site: number): void {
    if (t.kind === 'array') {
      this.#elements(o as Backing, 0, t.len, t.elem as RType, write, site);
      return;
    }
    const access = this.#access(site);
    for (const f of t.fields) {
      if (f.name === '_') continue;
      if (f.type.kind === 'struct' || f.type.kind === 'array') {
        this.#all((o as Record<string, object>)[f.js] as object, f.type, write, site);
        continue;
      }
      const cell = this.#cell(o, f.js);
      if (write) this.#write(cell, access, o, f.js);
      else this.#read(cell, access, o, f.js);
    }
  }

  #elements(arr: Backing, start: number, n: number, elem: RType, write: boolean, site: number): void {
    if (elem.kind !== 'struct' && elem.kind !== 'array') {
      this.#range(arr, start, n, write, site);
      return;
    }
    for (let i = start; i < start + n; i++) {
      const o = arr[i];
      if (o !== undefined) this.#all(o as object, elem, write, site);
    }
  }

  #range(arr: Backing, start: number, n: number, write: boolean, site: number): void {
    if (this.cur === null || n === 0) return;
    const { owner, first } = wholeOf(arr);
    const access = this.#access(site);
    for (let i = first + start; i < first + start + n; i++) {
      const cell = this.#cell(owner, i);
      if (write) this.#write(cell, access, owner, i);
      else this.#read(cell, access, owner, i);
    }
  }

  #slice(s: Slice, elem: RType, write: boolean, start = 0, n = s.len): void {
    if (s !== nilSlice) this.#elements(s.arr, s.off + start, n, elem, write, -1);
  }

  // ---- operations of the run time on whole slices

  append1(s: Slice, elem: RType, v: GoValue): Slice {
    return this.#appended(s, 1, elem, () => slices.append1(s, elem, v));
  }

  append(s: Slice, elem: RType, values: GoValue[]): Slice {
    return this.#appended(s, values.length, elem, () => slices.append(s, elem, values));
  }

  appendSlice(s: Slice, elem: RType, t: Slice): Slice {
    this.#slice(t, elem, false);
    return this.#appended(s, t.len, elem, () => slices.appendSlice(s, elem, t));
  }

  appendString(s: Slice, elem: RType, t: string): Slice {
    return this.#appended(s, t.length, elem, () => slices.appendString(s, elem, t));
  }

  /** Appending writes behind the end, and reads first what has to move. */
  #appended(s: Slice, n: number, elem: RType, append: () => Slice): Slice {
    if (n === 0) return append();
    if (s.len + n > s.cap) this.#slice(s, elem, false);
    const r = append();
    this.#slice(r, elem, true, s.len, n);
    return r;
  }

  copySlice(dst: Slice, src: Slice, elem: RType): number {
    const n = Math.min(dst.len, src.len);
    this.#slice(src, elem, false, 0, n);
    const copied = slices.copySlice(dst, src, elem);
    this.#slice(dst, elem, true, 0, n);
    return copied;
  }

  copyString(dst: Slice, src: string): number {
    const n = slices.copyString(dst, src);
    if (dst !== nilSlice) this.#range(dst.arr, dst.off, n, true, -1);
    return n;
  }

  clearSlice(s: Slice, elem: RType): void {
    slices.clearSlice(s, elem);
    this.#slice(s, elem, true);
  }

  stringFromBytes(b: Slice): string {
    if (b !== nilSlice) this.#range(b.arr, b.off, b.len, false, -1);
    return slices.stringFromBytes(b);
  }

  stringFromRunes(r: Slice): string {
    if (r !== nilSlice) this.#range(r.arr, r.off, r.len, false, -1);
    return slices.stringFromRunes(r);
  }

  // ---- maps: one place each

  override touch(m: GoMap, use: MapUse): void {
    if (this.cur !== null) {
      const access = this.#access(-1);
      if (use === 'write') this.#write(this.#cell(m, 'm'), access, m, 'm');
      else this.#read(this.#cell(m, 'm'), access, m, 'm');
    }
    super.touch(m, use);
  }

  mapLen(m: GoMap | null): number {
    if (m !== null && this.cur !== null) this.#read(this.#cell(m, 'm'), this.#access(-1), m, 'm');
    return m === null ? 0 : m.m.size;
  }

  /** What printing an interface value reads: what it shows of maps, slices and the struct that a pointer points to. */
  readPrinted(x: Iface | null): void {
    if (x === null || this.cur === null) return;
    const { kind, elem } = x.type$;
    if (x.type$.methods.some((m) => m.name === 'Error' || m.name === 'String')) return;
    if (kind === 'pointer' && elem?.kind === 'struct') {
      if (x !== x.type$.nil) this.#printed(x, elem);
    } else this.#printed(unbox(x), x.type$);
  }

  #printed(v: GoValue, t: RType): void {
    const elem = t.elem as RType;
    switch (t.kind) {
      case 'interface':
        if (v !== null && !(v as Iface).type$.isRawPointer) this.readPrinted(v as Iface);
        break;
      case 'map':
        if (v !== null) this.touch(v as GoMap, 'read');
        if (isCompound(elem))
          for (const [, value] of mapEntries(v as GoMap | null)) this.#printed(value, elem);
        break;
      case 'slice': {
        const s = v as Slice;
        this.#slice(s, elem, false);
        if (isCompound(elem))
          for (let i = s.off; i < s.off + s.len && i < s.arr.length; i++) this.#printed(s.arr[i], elem);
        break;
      }
      case 'struct':
        this.#all(v as object, t, false, -1);
        for (const f of t.fields)
          if (isCompound(f.type)) this.#printed((v as Record<string, GoValue>)[f.js], f.type);
        break;
      default:
        break;
    }
  }

  // ---- the check

  #cell(o: object, key: string | number): Cell {
    const holder = o as Shadowed;
    const { cells } = (holder[shadow] ??= { cells: new Map() });
    let cell = cells.get(key);
    if (cell === undefined) cells.set(key, (cell = new Cell()));
    return cell;
  }

  #access(site0: number): Access {
    const t = this.cur as Thread;
    const site = site0 < 0 ? this.#host.line : site0;
    const { last } = t;
    if (last !== null && last.site === site && last.time === t.time && last.frame === this.frame) return last;
    return (t.last = { by: t, slot: t.slot, time: t.time, site, frame: this.frame });
  }

  /** Whether a comes before what the running goroutine does now. */
  #before(a: Access): boolean {
    const t = this.cur as Thread;
    return a.slot === t.slot || a.time <= (t.clock[a.slot] ?? 0);
  }

  #read(cell: Cell, access: Access, owner: object, key: string | number): void {
    const w = cell.write;
    if (w !== null && !this.#before(w)) this.#report(cell, access, false, w, true, owner, key);
    if (cell.atomics !== null) {
      for (const a of cell.atomics)
        if (a.write && !this.#before(a.access)) this.#report(cell, access, false, a.access, true, owner, key);
    }
    const { reads } = cell;
    if (reads === null || reads === access) cell.reads = access;
    else if (Array.isArray(reads)) {
      const i = reads.findIndex((r) => this.#before(r));
      if (i < 0) reads.push(access);
      else reads[i] = access;
    } else cell.reads = this.#before(reads) ? access : [reads, access];
  }

  #write(cell: Cell, access: Access, owner: object, key: string | number): void {
    const w = cell.write;
    if (w !== null && !this.#before(w)) this.#report(cell, access, true, w, true, owner, key);
    this.#checkReads(cell, access, owner, key);
    if (cell.atomics !== null) {
      for (const a of cell.atomics)
        if (!this.#before(a.access)) this.#report(cell, access, true, a.access, a.write, owner, key);
    }
    cell.write = access;
    cell.reads = null;
  }

  /** Reads since the last write, against a write. */
  #checkReads(cell: Cell, access: Access, owner: object, key: string | number): void {
    const { reads } = cell;
    if (reads === null) return;
    for (const r of Array.isArray(reads) ? reads : [reads])
      if (!this.#before(r)) this.#report(cell, access, true, r, false, owner, key);
  }

  /** As Go's detector: one report for each place, and one for each pair of stacks. */
  #report(
    cell: Cell,
    access: Access,
    write: boolean,
    before: Access,
    wasWrite: boolean,
    owner: object,
    key: string | number,
  ): void {
    if (cell.reported) return;
    cell.reported = true;
    const pair = [entries(access).join(), entries(before).join()].sort().join(';');
    if (this.#seen.has(pair)) return;
    this.#seen.add(pair);
    this.count++;
    const address = addressAt(owner, key);
    const [now, then] = [this.#goroutine(access.by), this.#goroutine(before.by)];
    const stack = this.#frames(entries(access));
    const earlier = this.#frames(entries(before));
    this.#host.write(
      raceReport({ write, address, g: now, stack }, { write: wasWrite, address, g: then, stack: earlier }),
    );
    this.proc.tracer?.race(write, before.by.g.id, wasWrite, before.site, address);
  }

  #goroutine({ g, created }: Thread): ReportedGoroutine {
    const site = this.#host.frameOf(g.site);
    let stack = this.#frames([
      site?.file.startsWith('$GOROOT') === false ? g.site : created.line,
      ...callers(created.frame),
    ]);
    // The library started it for no caller of the program's.
    if (stack.length === 0 && site !== null) stack = [site];
    return { id: g.id, running: g.status !== 'dead', created: stack };
  }

  /** Functions of the library are left out, as in tracebacks. */
  #frames(stack: readonly number[]): GoFrame[] {
    return stack
      .map((entry) => this.#host.frameOf(entry))
      .filter((f): f is GoFrame => f !== null && !f.file.startsWith('$GOROOT'));
  }
}

/** Where a pointer points to. */
function place(p: object): { readonly owner: object; readonly key: string | number } {
  if (p instanceof FieldPtr) return p.place;
  if (p instanceof ElemPtr) return p.place;
  return { owner: p, key: 'v' };
}

/** Whether a value of the type shows others. */
function isCompound(t: RType): boolean {
  return t.kind === 'map' || t.kind === 'slice' || t.kind === 'struct' || t.kind === 'interface';
}

/** Line-table entries of an access and the calls that lead to it, innermost first. */
function entries(a: Access): number[] {
  return [a.site, ...callers(a.frame)];
}

function callers(frame: Frame | null): number[] {
  const lines: number[] = [];
  for (let f = frame; f !== null; f = f.up) if (f.line >= 0) lines.push(f.line);
  return lines;
}

/** An address for the report; places of one object have different ones. */
function addressAt(owner: object, key: string | number): string {
  const index = typeof key === 'number' ? key : Math.max(0, Object.keys(owner).indexOf(key));
  const size = ArrayBuffer.isView(owner) ? (owner as Uint8Array).BYTES_PER_ELEMENT : 8;
  return `0x${(Number(addressOf(owner)) + index * size).toString(16).padStart(12, '0')}`;
}
