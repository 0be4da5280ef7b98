// This file emits what the race detector needs to know, in a program compiled for it: its methods stand in the place of those
// that emit places, and tell the runtime's `race` of every read and write of memory that goroutines may share. Those are
// variables that closures capture and change or whose address is taken, package variables, fields, elements, what pointers
// point to, and maps. It also emits what lets map operations overlap in pre-emptive programs.

import type { Race } from '../runtime/race.ts';
import { unparen } from '../syntax/index.ts';
import type {
  CallExpr,
  CompositeLit,
  Expr,
  Field,
  ForStmt,
  FuncType,
  IndexExpr,
  Operation,
  SelectorExpr,
  Stmt,
} from '../syntax/nodes.ts';
import type { Obj, Var } from '../types/objects.ts';
import type { Cells } from './cells.ts';
import type { CType } from './ctypes.ts';
import type { FuncState, Gen } from './gen.ts';
import type { Interval } from './ints.ts';
import type { Selected, Step } from './lookup.ts';
import type { Place } from './places.ts';
import type { PackageState, Program } from './program-state.ts';
import { call, rt, watchCalls } from './runtime-list.ts';

/** Packages of the library whose memory accesses count as the program's own: they work on what callers hand them. */
const RACED_STD: ReadonlySet<string> = new Set([
  'bufio',
  'bytes',
  'container/heap',
  'container/list',
  'container/ring',
  'maps',
  'math/rand',
  'slices',
  'sort',
  'strings',
]);

function raceCall(name: keyof Race, ...args: readonly string[]): string {
  return `${rt('race')}.${name}(${args.join(', ')})`;
}

/** Prepares the emission of a function: its package's code takes the forms that the options ask for. */
export function instrument(gen: Gen, { options, packages }: Program): void {
  const pkg = packages.get(gen.pkg.pkg) as PackageState;
  const raced = options.race === true && (!pkg.std || RACED_STD.has(pkg.checked.pkg.path));
  const watched = raced || (options.preempt === true && !pkg.std);
  watchCalls(raced ? 'race' : watched ? 'maps' : 'none');
  if (Object.hasOwn(gen, 'store')) return;
  if (watched) Object.assign(gen, mapMethods);
  if (raced) Object.assign(gen, raceMethods);
  if (raced && !pkg.std) Object.assign(gen, frameMethods);
}

/** The methods in whose place these stand. */
function plain(gen: Gen): Gen {
  return Object.getPrototypeOf(gen) as Gen;
}

/** What follows a write to a map: it may take so long that others run meanwhile. */
function midWrite(gen: Gen, write: string): string {
  if (gen.mustNotPark()) return write;
  gen.parks();
  return `(${write}, ${rt('watch')}.midWrite() && (yield, ${rt('woke')}(), ${rt('watch')}.mapWritten()))`;
}

const mapMethods = {
  store(this: Gen, e: Expr, v: string, fresh: boolean): string {
    return storeInMap(this, e, plain(this).store.call(this, e, v, fresh));
  },

  stablePlace(this: Gen, e: Expr): Place {
    const place = plain(this).stablePlace.call(this, e);
    return isMapElement(this, e) ? { ...place, set: (v) => midWrite(this, place.set(v)) } : place;
  },

  builtinCall(this: Gen, e: CallExpr): string {
    const s = plain(this).builtinCall.call(this, e);
    const fun = unparen(e.fun);
    const writes =
      fun.kind === 'Name' && (fun.value === 'delete' || fun.value === 'clear') && e.argList[0] !== undefined;
    return writes && this.types.under(this.typeOf(e.argList[0] as Expr)).kind === 'map'
      ? midWrite(this, s)
      : s;
  },
};

function isMapElement(gen: Gen, e0: Expr): boolean {
  const e = unparen(e0);
  return e.kind === 'IndexExpr' && gen.types.under(gen.typeOf(e.x)).kind === 'map';
}

function storeInMap(gen: Gen, e: Expr, text: string): string {
  return isMapElement(gen, e) ? midWrite(gen, text) : text;
}

/** The variable that a name denotes, if others may see it. */
function sharedVar(gen: Gen, e: Expr): Var | null {
  if (e.kind !== 'Name') return null;
  const o = gen.objOf(e);
  return o?.kind === 'Var' && (gen.isGlobal(o) || gen.refs.has(o)) ? o : null;
}

/** The pointer that stands for a variable. */
function pointer(gen: Gen, o: Var): string {
  return gen.isGlobal(o) ? gen.prog.varPtr(o) : gen.localName(o);
}

/** Where an access stands; the library's are told where the program called it. */
function site(gen: Gen, e: Expr): string {
  if (gen.prog.pkgState(gen.pkg.pkg).std) return '-1';
  return String(gen.prog.lines.site(e.pos, gen.fn.trace));
}

function statementSite(gen: Gen): string {
  const { entry } = gen.fn.w;
  return entry < 0 || gen.prog.pkgState(gen.pkg.pkg).std ? '-1' : String(entry);
}

/** x and the embedded fields on the way to what is selected; what is no struct or array of its own is read. */
function embedded(gen: Gen, x: Expr, path: readonly Step[]): string {
  let s = gen.expr(x);
  for (const { field } of path) {
    s = gen.types.isAggregate(field.type)
      ? `${s}.${field.js}`
      : `${raceCall('readField', s, JSON.stringify(field.js), site(gen, x))}.${field.js}`;
  }
  return s;
}

/** Functions whose parameters are being emitted: what they copy, their callers have read. */
const quiet = new WeakSet<FuncState>();

const raceMethods = {
  // ---- reads

  nameExpr(this: Gen, e: Extract<Expr, { kind: 'Name' }>): string {
    const o = sharedVar(this, e);
    if (o === null || this.types.isAggregate(this.typeOf(e))) return plain(this).nameExpr.call(this, e);
    return raceCall('load', pointer(this, o), site(this, e));
  },

  selectorExpr(this: Gen, e: SelectorExpr): string {
    const sel = this.selected(e);
    if (sel === null) {
      const o = this.info.uses.get(e.sel);
      if (o?.kind === 'Var' && !this.types.isAggregate(this.typeOf(e)))
        return raceCall('load', this.prog.varPtr(o), site(this, e));
    }
    if (sel?.kind !== 'field' || this.types.isAggregate(this.typeOf(e)))
      return plain(this).selectorExpr.call(this, e);
    const { base, field } = this.fieldParts(e);
    return `${raceCall('readField', base, JSON.stringify(field), site(this, e))}.${field}`;
  },

  /** Pointers to embedded structs are read on the way. */
  fieldParts(this: Gen, e: SelectorExpr): { base: string; field: string } {
    const sel = this.selected(e);
    if (sel?.kind !== 'field') throw new Error('no field');
    return { base: embedded(this, e.x, sel.path), field: sel.step.field.js };
  },

  receiver(this: Gen, x: Expr, sel: Selected): string {
    const kept = this.receivers.get(x);
    if (kept !== undefined) return kept;
    const last = sel.path.at(-1);
    const byPointer =
      sel.kind === 'method' && sel.ptrRecv && !sel.viaPtr && !this.types.isAggregate(sel.named);
    if (byPointer) {
      if (last === undefined) return this.addressOf(x);
      return call('fieldPtr', embedded(this, x, sel.path.slice(0, -1)), JSON.stringify(last.field.js));
    }
    const direct = sel.path.length === 0 && !sel.viaPtr;
    const s = direct ? this.uncopied(x) : embedded(this, x, sel.path);
    if (sel.kind !== 'method' || sel.ptrRecv) return s;
    if (!this.types.isAggregate(sel.named)) return sel.viaPtr ? raceCall('load', s, site(this, x)) : s;
    if (direct && this.isFresh(x)) return s;
    return raceCall('readAll', sel.viaPtr ? call('nonNil', s) : s, this.desc(sel.named), site(this, x));
  },

  passed(this: Gen, e: Expr, t: CType): string {
    if (!this.types.isAggregate(t) || this.isFresh(e)) return convertPassed(this, e, t);
    const from = this.typeOf(e);
    return this.assignConv(raceCall('readAll', this.uncopied(e), this.desc(from), site(this, e)), from, t, e);
  },

  indexExpr(this: Gen, e: IndexExpr): string {
    const xt = this.instanceOf(e) === null ? this.types.under(this.typeOf(e.x)) : null;
    const t = this.typeOf(e);
    if (xt === null || xt.kind === 'map' || xt.kind === 'basic' || this.types.isAggregate(t))
      return plain(this).indexExpr.call(this, e);
    const { arr, index } = this.elementParts(e);
    const s = raceCall('loadElem', arr, index, site(this, e));
    return this.types.isBool(t) ? `(${s} === 1)` : s;
  },

  /** Elements in a loop over them. */
  elementValue(this: Gen, place: string, t: CType): string {
    const m = /^([\w$]+)\[(.*)\]$/.exec(place);
    if (this.types.isAggregate(t) || m === null) return plain(this).elementValue.call(this, place, t);
    const s = raceCall('loadElem', m[1] as string, m[2] as string, statementSite(this));
    return this.types.isBool(t) ? `(${s} === 1)` : s;
  },

  unary(this: Gen, e: Operation): string {
    if (e.op !== '*' || this.types.isAggregate(this.typeOf(e))) return plain(this).unary.call(this, e);
    return raceCall('load', this.expr(e.x), site(this, e));
  },

  copy(this: Gen, s: string, t: CType): string {
    if (quiet.has(this.fn) || !this.types.isAggregate(t)) return plain(this).copy.call(this, s, t);
    return plain(this).copy.call(this, raceCall('readAll', s, this.desc(t), statementSite(this)), t);
  },

  /** A struct of another type is made field by field. */
  classConv(this: Gen, s: string, from: CType, to: CType): string {
    const read = from !== to && this.types.isStruct(from) && this.types.isStruct(to);
    const operand = read ? raceCall('readAll', s, this.desc(from), statementSite(this)) : s;
    return plain(this).classConv.call(this, operand, from, to);
  },

  /** Results that closures hold are read when the function returns. */
  resultText(this: Gen): string {
    const results = (this.fn.go.results ?? []).map((r) =>
      r.endsWith('.v') ? raceCall('load', r.slice(0, -2), statementSite(this)) : r,
    );
    return results.length === 1 ? (results[0] as string) : `[${results.join(', ')}]`;
  },

  equalText(this: Gen, t: CType, a: string, b: string, not: boolean): string {
    if (!this.types.isAggregate(t)) return plain(this).equalText.call(this, t, a, b, not);
    const [x, y] = [this.temp(), this.temp()];
    const read = (s: string) => raceCall('readAll', s, this.desc(t), statementSite(this));
    return `(${x} = ${read(a)}, ${y} = ${read(b)}, ${plain(this).equalText.call(this, t, x, y, not)})`;
  },

  /** What &T{…} and []T{…} make may be seen by others without their having waited for it. */
  compositeLit(this: Gen, e: CompositeLit, t: CType): string {
    const s = plain(this).compositeLit.call(this, e, t);
    const u = this.types.under(t);
    if (u.kind === 'slice') return raceCall('madeSlice', s, this.desc(u.elem), site(this, e));
    return u.kind === 'pointer' && this.types.isAggregate(u.elem)
      ? raceCall('made', s, this.desc(u.elem), site(this, e))
      : s;
  },

  addressOf(this: Gen, e0: Expr): string {
    const e = unparen(e0);
    const s = plain(this).addressOf.call(this, e0);
    if (e.kind !== 'CompositeLit' || this.replaced.has(e)) return s;
    const t = this.typeOf(e);
    return this.types.isAggregate(t) ? raceCall('made', s, this.desc(t), site(this, e)) : s;
  },

  // ---- writes

  store(this: Gen, e0: Expr, v: string, fresh: boolean): string {
    const e = unparen(e0);
    if ((e.kind === 'Name' && e.value === '_') || isMapElement(this, e))
      return storeInMap(this, e, plain(this).store.call(this, e, v, fresh));
    const t = this.typeOf(e);
    if (this.types.isAggregate(t)) {
      if (this.replaceable(e)) return plain(this).store.call(this, e, v, fresh);
      return raceCall('assign', this.expr(e), v, this.desc(t), site(this, e));
    }
    switch (e.kind) {
      case 'Name': {
        const o = sharedVar(this, e);
        return o === null
          ? plain(this).store.call(this, e, v, fresh)
          : raceCall('store', pointer(this, o), v, site(this, e));
      }
      case 'SelectorExpr': {
        if (!this.info.selections.has(e))
          return raceCall('store', this.prog.varPtr(this.info.uses.get(e.sel) as Var), v, site(this, e));
        const { base, field } = this.fieldParts(e);
        return raceCall('storeField', base, JSON.stringify(field), v, site(this, e));
      }
      case 'IndexExpr': {
        const { arr, index } = this.elementParts(e);
        const kept = this.types.isBool(t) ? `${v} ? 1 : 0` : v;
        return raceCall('storeElem', arr, index, kept, site(this, e));
      }
      case 'Operation':
        return raceCall('store', this.expr(e.x), v, site(this, e));
      default:
        return plain(this).store.call(this, e, v, fresh);
    }
  },

  stablePlace(this: Gen, e0: Expr): Place {
    const e = unparen(e0);
    const at = site(this, e);
    const pre: string[] = [];
    const keep = (s: string): string => {
      const t = this.temp();
      pre.push(`${t} = ${s}`);
      return t;
    };
    const through = (p: string): Place => ({
      pre,
      get: raceCall('load', p, at),
      set: (v) => raceCall('store', p, v, at),
    });
    switch (e.kind) {
      case 'Name': {
        const o = sharedVar(this, e);
        return o === null ? plain(this).stablePlace.call(this, e) : through(pointer(this, o));
      }
      case 'SelectorExpr': {
        if (!this.info.selections.has(e)) return through(this.prog.varPtr(this.info.uses.get(e.sel) as Var));
        const { base, field } = this.fieldParts(e);
        const b = keep(base);
        const name = JSON.stringify(field);
        return {
          pre,
          get: `${raceCall('readField', b, name, at)}.${field}`,
          set: (v) => raceCall('storeField', b, name, v, at),
        };
      }
      case 'IndexExpr': {
        if (isMapElement(this, e)) return mapMethods.stablePlace.call(this, e);
        const { arr, index } = this.elementParts(e);
        const a = keep(arr);
        const i = keep(index);
        return {
          pre,
          get: raceCall('loadElem', a, i, at),
          set: (v) => raceCall('storeElem', a, i, v, at),
        };
      }
      case 'Operation':
        return through(keep(this.expr(e.x)));
      default:
        return plain(this).stablePlace.call(this, e);
    }
  },

  /** A captured variable keeps its object, by which it is known. */
  replaceable(this: Gen, e0: Expr): boolean {
    const e = unparen(e0);
    const o = e.kind === 'Name' ? this.objOf(e) : null;
    const captured = o !== null && this.facts.vars.get(o)?.captured === true;
    return !captured && plain(this).replaceable.call(this, e0);
  },

  // ---- what would pass over single accesses

  isFusible(this: Gen, e: Expr): e is Operation {
    return e === null;
  },

  hoistSlices: (): Obj[] => [],
  openCells: (): Cells => ({ vars: [], begun: false }),
  readOnly: () => false,

  versioned(this: Gen, _: ForStmt, _head: unknown, _first: () => void, emit: (counters: null) => void): void {
    emit(null);
  },

  rangeOf(this: Gen, e0: Expr): Interval | null {
    return sharedVar(this, unparen(e0)) === null ? plain(this).rangeOf.call(this, e0) : null;
  },

  parameters(this: Gen, fields: readonly Field[]): { names: string[]; prologue: () => string } {
    quiet.add(this.fn);
    const params = plain(this).parameters.call(this, fields);
    quiet.delete(this.fn);
    return params;
  },
};

function convertPassed(gen: Gen, e: Expr, t: CType): string {
  return gen.types.isAggregate(t) ? gen.assignConv(gen.uncopied(e), gen.typeOf(e), t, e) : gen.value(e, t);
}

/** Calls that the compiler itself puts between a go or defer statement and the function, numbered by function. */
const wrappers = new WeakMap<FuncState, number>();

const frameMethods = {
  functionBody(this: Gen, type: FuncType, list: readonly Stmt[], end: number): string {
    const text = plain(this).functionBody.call(this, type, list, end);
    const pad = '  '.repeat(this.fn.w.indent);
    const frame = this.names.unique('frame$');
    return `${pad}const ${frame} = ${raceCall('enter')};\n${pad}try {\n${text}\n${pad}} finally { ${raceCall('leave', frame)}; }`;
  },

  /** Around the call of a go or defer statement that has operands: Go calls it by a function of its own. */
  wrapped(this: Gen, word: string, text: string): string {
    const outer = this.fn.outer as FuncState;
    const n = (wrappers.get(outer.go) ?? 0) + 1;
    wrappers.set(outer.go, n);
    const trace = `${outer.go.trace}.${word}wrap${n}`;
    const frame = this.names.unique('frame$');
    const at = this.prog.lines.sameLine(outer.w.entry, trace);
    return `const ${frame} = ${raceCall('enter')}; ${rt('line')} = ${at}; ${text} ${raceCall('leave', frame)};`;
  },
};
