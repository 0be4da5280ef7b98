// This file emits places: variables, fields, elements and what pointers point to, to be read, assigned or have their
// address taken.

import { unparen } from '../syntax/index.ts';
import type { Expr, IndexExpr } from '../syntax/nodes.ts';
import type { Var } from '../types/objects.ts';
import type { CType } from './ctypes.ts';
import { type Gen, isSimple } from './gen.ts';
import { call, rt } from './runtime-list.ts';

/** A place that can be read and written more than once without evaluating its operands again. */
export interface Place {
  /** What must be evaluated first. */
  readonly pre: string[];
  readonly get: string;
  readonly set: (v: string) => string;
}

export const placeMethods = {
  varText(this: Gen, o: Var): string {
    if (this.isGlobal(o)) return this.prog.varName(o);
    const cell = this.cells.get(o);
    if (cell !== undefined) return cell;
    const name = this.localName(o);
    return this.refs.has(o) ? `${name}.v` : name;
  },

  localName(this: Gen, o: Var): string {
    const name = this.varNames.get(o);
    if (name === undefined) throw new Error(`variable ${o.name} was not declared in ${this.fn.trace}`);
    return name;
  },

  /** &e. For structs and arrays the object itself. */
  addressOf(this: Gen, e0: Expr): string {
    const e = unparen(e0);
    const known = this.replaced.get(e);
    if (known !== undefined) return known;
    const t = this.typeOf(e);
    const aggregate = this.types.isAggregate(t);
    switch (e.kind) {
      case 'CompositeLit': {
        const s = this.compositeLit(e, t);
        return aggregate ? s : `(new ${rt('Ref')}(${s}))`;
      }
      case 'Name': {
        const o = this.objOf(e);
        if (o?.kind !== 'Var') throw new Error(`${e.value} has no address`);
        if (aggregate) return this.varText(o);
        if (this.isGlobal(o)) return this.prog.varPtr(o);
        if (!this.refs.has(o)) throw new Error(`the address of ${o.name} was not expected to be taken`);
        return this.localName(o);
      }
      case 'SelectorExpr': {
        const s = this.info.selections.get(e);
        if (s === undefined) {
          const o = this.info.uses.get(e.sel);
          if (o?.kind !== 'Var') throw new Error('no variable');
          return aggregate ? this.prog.varName(o) : this.prog.varPtr(o);
        }
        if (aggregate) return this.selectorExpr(e);
        const { base, field } = this.fieldParts(e);
        return call('fieldPtr', base, JSON.stringify(field));
      }
      case 'IndexExpr': {
        if (aggregate) return this.elementPlace(e);
        const { arr, index } = this.elementParts(e);
        const viaPtr = this.types.under(this.typeOf(e.x)).kind === 'pointer';
        const a = viaPtr ? call('nonNil', arr) : arr;
        return this.types.isBool(t) ? call('boolPtr', a, index) : call('elemPtr', a, index);
      }
      case 'Operation':
        if (e.op === '*' && e.y === null) return call('nonNil', this.expr(e.x));
        break;
      default:
        break;
    }
    // Arrays from calls may be sliced or have methods called in std code only through variables; structs may be read.
    return this.expr(e);
  },

  /** x[i] of a slice, array or pointer to array, to read or to assign to. */
  elementPlace(this: Gen, e: IndexExpr): string {
    const { arr, index } = this.elementParts(e);
    return `${arr}[${index}]`;
  },

  /** What an element of type t is, read from its place: bools are kept as 0 and 1. */
  elementValue(this: Gen, place: string, t: CType): string {
    return this.types.isBool(t) ? `(${place} === 1)` : place;
  },

  /** The backing array and the index into it. */
  elementParts(this: Gen, e: IndexExpr): { arr: string; index: string } {
    const covered = this.covered.get(e);
    if (covered !== undefined) return covered;
    const xt = this.types.under(this.typeOf(e.x));
    const { pre, vals } = this.ordered([
      { e: e.x, gen: () => this.expr(e.x) },
      { e: e.index, gen: () => this.indexText(e.index) },
    ]);
    const [x0, i] = vals as [string, string];
    const r = this.rangeOf(e.index);
    const parts = this.partsOf(e.x);
    if (parts !== null && pre.length === 0) {
      return { arr: parts.arr, index: this.checkedIndex(i, parts.len, parts.off, r, null) };
    }
    if (xt.kind === 'slice') {
      const x = isSimple(x0) ? x0 : this.temp();
      const first = this.sequence(pre, isSimple(x0) ? x0 : `(${x} = ${x0})`);
      return { arr: `${first}.arr`, index: this.checkedIndex(i, `${x}.len`, `${x}.off`, r, null) };
    }
    const at = xt.kind === 'pointer' ? this.types.under(xt.elem) : xt;
    if (at.kind !== 'array') throw new Error('no array');
    const len = String(at.len);
    if (xt.kind !== 'pointer')
      return { arr: this.sequence(pre, x0), index: this.checkedIndex(i, len, '', r, at.len) };
    // "For a of pointer to array type: a[x] is shorthand for (*a)[x]": a nil pointer comes before an index out of range.
    const x = isSimple(x0) ? x0 : this.temp();
    const out = `(${call('nonNil', x)}, ${len})`;
    return {
      arr: this.sequence(pre, isSimple(x0) ? x0 : `(${x} = ${x0})`),
      index: this.checkedIndex(i, len, '', r, at.len, out),
    };
  },

  /** Whether a struct or array variable may be given another object: nobody holds its address. */
  replaceable(this: Gen, e0: Expr): boolean {
    const e = unparen(e0);
    if (e.kind !== 'Name') return false;
    const o = this.objOf(e);
    if (o?.kind !== 'Var' || this.isGlobal(o)) return false;
    const f = this.varFacts(o);
    return f !== undefined && !f.addr;
  },

  /** The text that assigns to e a value that is converted already. fresh: a struct or array that nobody else holds. */
  store(this: Gen, e0: Expr, v: string, fresh: boolean): string {
    const e = unparen(e0);
    if (e.kind === 'Name' && e.value === '_') return v;
    const t = this.typeOf(e);
    if (e.kind === 'IndexExpr') {
      const xt = this.types.under(this.typeOf(e.x));
      if (xt.kind === 'map') {
        const { pre, vals } = this.mapOperands(e);
        const key =
          this.types.isAggregate(xt.key) && !this.isFresh(e.index)
            ? this.copy(vals[1] as string, xt.key)
            : (vals[1] as string);
        return this.sequence(pre, call('mapSet', vals[0] as string, key, fresh ? v : this.copy(v, t)));
      }
    }
    const u = this.types.under(t);
    if (u.kind === 'struct') {
      if (this.replaceable(e)) return `${this.expr(e)} = ${fresh ? v : this.copy(v, t)}`;
      return `${this.expr(e)}.set$(${v})`;
    }
    if (u.kind === 'array') {
      if (this.replaceable(e)) return `${this.expr(e)} = ${fresh ? v : this.copy(v, t)}`;
      return call('setArray', this.expr(e), v, this.desc(u.elem));
    }
    if (e.kind === 'IndexExpr') {
      const kept = v === 'true' ? '1' : v === 'false' ? '0' : `${v} ? 1 : 0`;
      return `${this.onItsLine(e, () => this.elementPlace(e), true)} = ${this.types.isBool(t) ? kept : v}`;
    }
    const place = () => (e.kind === 'Name' ? this.nameExpr(e) : this.operationExpr(e));
    return `${this.onItsLine(e, place, true)} = ${v}`;
  },

  /** e = rhs, both from the program. */
  assignExpr(this: Gen, e0: Expr, rhs: Expr): string {
    const e = unparen(e0);
    if (e.kind === 'Name' && e.value === '_') return this.discarded(rhs);
    const t = this.typeOf(e);
    const aggregate = this.types.isAggregate(t);
    const gen = () => {
      if (!aggregate) return { v: this.value(rhs, t), fresh: true };
      const from = this.typeOf(rhs);
      const s = this.assignConv(this.expr(rhs), from, t, rhs);
      return { v: s, fresh: this.isFresh(rhs) || (this.types.isStruct(t) && from !== t) };
    };
    if (e.kind === 'Name' || !this.hasCall(rhs)) {
      const { v, fresh } = gen();
      return this.store(e, v, fresh);
    }
    // The right side is made first; what the left side calls, before that.
    const pre = this.hoistOperands(e, (x) => this.hasCall(x));
    const tmp = this.temp();
    const { v, fresh } = gen();
    const text = [...pre, `${tmp} = ${v}`, this.store(e, tmp, fresh)].join(', ');
    this.replaced.clear();
    return text;
  },

  /** An expression evaluated for what it does: a nil pointer to a struct or array is noticed. */
  discarded(this: Gen, e: Expr): string {
    return this.isNil(e) ? 'null' : this.uncopied(e);
  },

  /** e without a copy. A nil pointer to a struct or array is noticed, which the copy would do otherwise. */
  uncopied(this: Gen, e0: Expr): string {
    const e = unparen(e0);
    if (this.replaced.has(e) || this.replaced.has(e0)) return this.expr(e0);
    if (e.kind === 'Operation' && e.y === null && e.op === '*' && this.types.isAggregate(this.typeOf(e)))
      return call('nonNil', this.expr(e.x));
    return this.expr(e);
  },

  /** Evaluates those operands of a place that `which` picks into temporaries, which stand for them from then on. */
  hoistOperands(this: Gen, e0: Expr, which: (x: Expr) => boolean): string[] {
    const e = unparen(e0);
    const pre: string[] = [];
    const hoist = (x: Expr) => {
      if (this.info.types.get(x)?.value != null || !which(x)) return;
      const t = this.temp();
      // Of an array variable it is the place that is meant, not a copy; both are the object.
      pre.push(`${t} = ${this.expr(x)}`);
      this.replaced.set(x, t);
      const inner = unparen(x);
      if (inner !== x) this.replaced.set(inner, t);
    };
    if (e.kind === 'IndexExpr') {
      // What is covered does not change in the loop.
      if (this.covered.has(e)) return pre;
      hoist(e.x);
      hoist(e.index);
    } else if (e.kind === 'SelectorExpr' && this.info.selections.has(e)) hoist(e.x);
    else if (e.kind === 'Operation' && e.op === '*') hoist(e.x);
    return pre;
  },

  /** e as a place to read and write. */
  stablePlace(this: Gen, e0: Expr): Place {
    const e = unparen(e0);
    const plain = (pre: string[], text: string): Place => ({ pre, get: text, set: (v) => `${text} = ${v}` });
    switch (e.kind) {
      case 'Name':
        return plain([], this.expr(e));
      case 'SelectorExpr': {
        if (!this.info.selections.has(e)) return plain([], this.expr(e));
        const { base, field } = this.fieldParts(e);
        if (isSimple(base)) return plain([], `${base}.${field}`);
        const t = this.temp();
        return plain([`${t} = ${base}`], `${t}.${field}`);
      }
      case 'IndexExpr': {
        const xt = this.types.under(this.typeOf(e.x));
        if (xt.kind === 'map') {
          const { pre, vals } = this.mapOperands(e);
          const [m, k] = [this.temp(), this.temp()];
          const get = `(${call('mapLookup', m, k)} ?? ${this.zero(xt.elem)})`;
          return {
            pre: [...pre, `${m} = ${vals[0]}`, `${k} = ${vals[1]}`],
            get,
            set: (v) => call('mapSet', m, k, v),
          };
        }
        let arr = '';
        const index = this.onItsLine(e, () => {
          const parts = this.elementParts(e);
          arr = parts.arr;
          return parts.index;
        });
        const pre: string[] = [];
        let a = arr;
        if (!isSimple(arr)) {
          a = this.temp();
          pre.push(`${a} = ${arr}`);
        }
        let i = index;
        if (!isSimple(index)) {
          i = this.temp();
          pre.push(`${i} = ${index}`);
        }
        return plain(pre, `${a}[${i}]`);
      }
      case 'Operation': {
        const p = this.expr(e.x);
        if (isSimple(p)) return plain([], `${p}.v`);
        const t = this.temp();
        return plain([`${t} = ${p}`], `${t}.v`);
      }
      default:
        throw new Error('no place');
    }
  },

  /** Type of what is assigned: for the blank identifier that of the value. */
  targetType(this: Gen, e: Expr, from: CType): CType {
    const x = unparen(e);
    return x.kind === 'Name' && x.value === '_' ? from : this.typeOf(x);
  },
};
