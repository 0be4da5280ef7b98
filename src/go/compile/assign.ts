// This file emits assignments and the definitions of variables.

import { unpackListExpr, unparen } from '../syntax/index.ts';
import type { AssignStmt, Expr, Name, Operator, VarDecl } from '../syntax/nodes.ts';
import type { Var } from '../types/objects.ts';
import type { CType } from './ctypes.ts';
import { bare, type Gen } from './gen.ts';
import { call, rt } from './runtime-list.ts';

export const assignMethods = {
  /** An assignment that declares nothing, as an expression (several are joined by commas). */
  assignText(this: Gen, s: AssignStmt): string {
    const lhs = unpackListExpr(s.lhs);
    if (s.op !== '=' && s.op !== ':=') return this.opAssign(lhs[0] as Expr, s.op, s.rhs);
    const rhs = unpackListExpr(s.rhs);
    if (lhs.length === 1 && rhs.length === 1) {
      const [l, r] = [lhs[0] as Expr, unparen(rhs[0] as Expr)];
      const x = unparen(l);
      if (x.kind === 'Name' && r.kind === 'FuncLit') {
        const o = this.objOf(x);
        const closure = o === null ? null : this.closureValue(o, r);
        if (closure !== null && o?.kind === 'Var') return `${this.varText(o)} = ${closure}`;
      }
      return this.assignExpr(l, r);
    }
    return this.parallelAssign(lhs, rhs);
  },

  /** a, b = x, y and a, b = f(): operands of the places first, then the values, then the stores. */
  parallelAssign(this: Gen, lhs: readonly Expr[], rhs: readonly Expr[]): string {
    const assigned = new Set(
      lhs.map((l) => (unparen(l).kind === 'Name' ? this.objOf(unparen(l) as Name) : null)),
    );
    const calls = rhs.some((r) => this.hasCall(r));
    const steps: string[] = [];
    for (const l of lhs) {
      steps.push(
        ...this.hoistOperands(l, (x0) => {
          const x = unparen(x0);
          if (x.kind !== 'Name') return true;
          const o = this.objOf(x);
          return o?.kind === 'Var' && (assigned.has(o) || (calls && this.isVolatile(x)));
        }),
      );
    }
    const values: { v: string; fresh: boolean }[] = [];
    if (rhs.length === lhs.length) {
      rhs.forEach((r, i) => {
        const l = lhs[i] as Expr;
        const from = this.isNil(r) ? this.types.nil : this.typeOf(r);
        const t = this.targetType(l, from);
        // The last value need not wait if its place is stored first.
        const tmp = this.temp();
        steps.push(`${tmp} = ${bare(this.isNil(r) && t === this.types.nil ? 'null' : this.value(r, t))}`);
        values.push({ v: tmp, fresh: true });
      });
    } else {
      const { pre, texts } = this.tupleValues(rhs[0] as Expr, lhs);
      steps.push(...pre);
      for (const v of texts) values.push({ v, fresh: true });
    }
    lhs.forEach((l, i) => {
      const { v, fresh } = values[i] as { v: string; fresh: boolean };
      const x = unparen(l);
      if (x.kind === 'Name' && x.value === '_') return;
      steps.push(this.store(l, v, fresh));
    });
    this.replaced.clear();
    return steps.join(', ');
  },

  /** The values of an expression that yields several: a call, or the forms with `ok`; converted for the targets. */
  tupleValues(this: Gen, r0: Expr, lhs: readonly (Expr | null)[]): { pre: string[]; texts: string[] } {
    const { pre, vals } = this.tuple(r0);
    const texts = vals.map(({ text, type }, i) => {
      const l = lhs[i];
      return this.assignConv(
        text,
        type,
        l === null || l === undefined ? type : this.targetType(l, type),
        null,
      );
    });
    return { pre, texts };
  },

  tuple(this: Gen, r0: Expr): { pre: string[]; vals: { text: string; type: CType }[] } {
    const r = unparen(r0);
    const bool = this.types.bool;
    if (r.kind === 'CallExpr') {
      const t = this.typeOf(r);
      if (t.kind !== 'tuple') throw new Error('no tuple');
      const s = this.expr(r);
      const tmp = this.temp();
      return {
        pre: [`${tmp} = ${bare(s)}`],
        vals: t.elems.map((type, i) => ({ text: `${tmp}[${i}]`, type })),
      };
    }
    const [v, ok] = [this.temp(), this.temp()];
    if (r.kind === 'IndexExpr') {
      const mt = this.types.under(this.typeOf(r.x));
      if (mt.kind !== 'map') throw new Error('no map');
      const { pre, vals } = this.mapOperands(r);
      const get = `${v} = ${call('mapLookup', ...vals, ...this.hashedKey(r.x))}`;
      const test = `(${ok} = ${v} !== undefined)`;
      const copy = this.types.isAggregate(mt.elem)
        ? `${test} ? ${this.copy(v, mt.elem)} : ${this.zero(mt.elem)}`
        : `${test} ? ${v} : ${this.zero(mt.elem)}`;
      return {
        pre: [...pre, get, `${v} = ${copy}`],
        vals: [
          { text: v, type: mt.elem },
          { text: ok, type: bool },
        ],
      };
    }
    if (r.kind === 'AssertExpr') {
      let t = this.typeOf(r);
      if (t.kind === 'tuple') t = t.elems[0] as CType;
      const x = this.expr(r.x);
      if (this.types.isInterface(t)) {
        this.prog.converts(this.typeOf(r.x), t);
        return {
          pre: [`${v} = ${call('assertI2', x, this.desc(t))}`],
          vals: [
            { text: `${v}[0]`, type: t },
            { text: `${v}[1]`, type: bool },
          ],
        };
      }
      const d = this.desc(t);
      const pre = [
        `${v} = ${bare(x)}`,
        `${ok} = ${v} !== null && ${v}.type$ === ${d}`,
        `${v} = ${ok} ? ${this.unboxed(v, t)} : ${this.zero(t)}`,
      ];
      return {
        pre,
        vals: [
          { text: v, type: t },
          { text: ok, type: bool },
        ],
      };
    }
    if (r.kind === 'Operation' && r.op === '<-') {
      const ct = this.types.under(this.typeOf(r.x));
      if (ct.kind !== 'chan') throw new Error('no channel');
      return {
        pre: [`${v} = ${bare(this.receive(r.x))}`, `${ok} = ${rt('rok')}`],
        vals: [
          { text: v, type: ct.elem },
          { text: ok, type: bool },
        ],
      };
    }
    throw new Error(`${r.kind} has not several values`);
  },

  /** x op= y, x++ and x--. */
  opAssign(this: Gen, x0: Expr, op: Operator, y: Expr | null): string {
    const x = unparen(x0);
    const t = this.typeOf(x);
    const xr = this.rangeOf(x);
    if (
      x.kind === 'Name' &&
      y === null &&
      xr !== null &&
      xr[0] > -(2 ** 52) &&
      xr[1] < 2 ** 52 &&
      this.types.num(t) === 'wideI'
    ) {
      return `${this.expr(x)}${op}${op}`;
    }
    const pre: string[] = [];
    if (y !== null && x.kind !== 'Name' && this.hasCall(y))
      pre.push(...this.hoistOperands(x, (e) => this.hasCall(e)));
    let ys = y === null ? this.one(t) : '';
    if (y !== null && op !== '<<' && op !== '>>') {
      ys = this.isNil(y) ? 'null' : this.info.types.get(y)?.value != null ? this.value(y, t) : this.expr(y);
      if (this.hasCall(y) && !(x.kind === 'Name' && !this.isVolatile(x))) {
        const tmp = this.temp();
        pre.push(`${tmp} = ${bare(ys)}`);
        ys = tmp;
      }
    }
    const place = this.stablePlace(x);
    const yr = y === null ? ([1, 1] as const) : this.rangeOf(y);
    const v =
      op === '<<' || op === '>>'
        ? this.shiftOp(op, t, place.get, xr, y as Expr)
        : y !== null && this.even.has(unparen(y))
          ? this.evenQuotient(this.types.isUnsigned(t), place.get, ys, xr, yr)
          : this.arith(op, t, place.get, ys, xr, yr);
    this.replaced.clear();
    return [...pre, ...place.pre, place.set(bare(v))].join(', ');
  },

  one(this: Gen, t: CType): string {
    const n = this.types.num(t);
    return n === 'u64' ? '1n' : n === 'complex' ? `(new ${rt('Complex')}(1, 0))` : '1';
  },

  // ---- definitions

  /** Emits the declaration of a local variable with an initial value, converted and copied already. */
  declare(this: Gen, o: Var, init: string): void {
    const text = this.declarator(o, init);
    if (this.hoisted !== null) {
      this.hoisted.push(this.localName(o));
      this.line(`${text};`);
    } else this.line(`let ${text};`);
  },

  /** `x = init` as a declaration has it. */
  declarator(this: Gen, o: Var, init: string): string {
    const name = this.names.unique(o.name === '_' ? '_$' : o.name);
    this.varNames.set(o, name);
    const f = this.facts.vars.get(o);
    // A goto may run a declaration again: closures keep the variable that was there when they were made.
    const again = this.hoisted !== null && f?.captured === true;
    if (again) this.redeclared.add(o);
    if (o.type !== null && (again || (f?.addrOfSelf && !this.types.isAggregate(this.ctype(o.type))))) {
      this.refs.add(o);
      return `${name} = new ${rt('Ref')}(${bare(init)})`;
    }
    return `${name} = ${bare(init)}`;
  },

  newVar(this: Gen, e: Expr): Var | null {
    const x = unparen(e);
    if (x.kind !== 'Name' || x.value === '_') return null;
    const o = this.info.defs.get(x);
    return o?.kind === 'Var' ? o : null;
  },

  /** The initial value of a new variable. */
  initial(this: Gen, o: Var, r: Expr): string {
    const x = unparen(r);
    if (x.kind === 'FuncLit') {
      const s = this.closureValue(o, x);
      if (s !== null) return s;
    }
    const t = this.ctype(o.type as NonNullable<Var['type']>);
    const v = this.value(r, t);
    // What a loop changes starts as what the loop makes of it.
    const loops = this.facts.vars.get(o)?.stepped === true && this.rangeOf(r) === null && this.isOpenWide(o);
    return loops && x.kind !== 'Operation' ? this.likelyNumber(v, t) : v;
  },

  /** lhs := rhs. */
  define(this: Gen, s: AssignStmt): void {
    const lhs = unpackListExpr(s.lhs);
    const rhs = unpackListExpr(s.rhs);
    const vars = lhs.map((l) => this.newVar(l));
    if (lhs.length === rhs.length) {
      const allNew = vars.every((v, i) => v !== null || (unparen(lhs[i] as Expr) as Name).value === '_');
      if (allNew) {
        // A call in a later value may change what an earlier one read.
        const values = this.ordered(
          rhs.map((r, i) => ({
            e: r,
            gen: () => {
              const v = vars[i];
              return v === null || v === undefined
                ? this.value(r, this.isNil(r) ? this.types.nil : this.typeOf(r))
                : this.initial(v, r);
            },
          })),
        );
        if (values.pre.length > 0) this.line(`${values.pre.join(', ')};`);
        values.vals.forEach((v, i) => {
          const o = vars[i];
          if (o === null || o === undefined) this.line(`${bare(v)};`);
          else this.declare(o, v);
        });
        return;
      }
      const steps: string[] = [];
      const temps = rhs.map((r, i) => {
        const o = vars[i];
        const tmp = this.temp();
        const t =
          o?.type != null
            ? this.ctype(o.type)
            : this.targetType(lhs[i] as Expr, this.isNil(r) ? this.types.nil : this.typeOf(r));
        steps.push(`${tmp} = ${bare(this.value(r, t))}`);
        return tmp;
      });
      this.line(`${steps.join(', ')};`);
      this.finishDefine(lhs, vars, temps);
      return;
    }
    const { pre, texts } = this.tupleValues(
      rhs[0] as Expr,
      lhs.map((l, i) => (vars[i] === null ? l : null)),
    );
    this.line(`${pre.join(', ')};`);
    this.finishDefine(lhs, vars, texts);
  },

  finishDefine(
    this: Gen,
    lhs: readonly Expr[],
    vars: readonly (Var | null)[],
    texts: readonly string[],
  ): void {
    lhs.forEach((l, i) => {
      const o = vars[i];
      const v = texts[i] as string;
      if (o !== null && o !== undefined) this.declare(o, v);
      else if ((unparen(l) as Name).value !== '_') this.line(`${this.store(l, v, true)};`);
    });
  },

  varDecl(this: Gen, d: VarDecl): void {
    const rhs = unpackListExpr(d.values);
    const vars = d.nameList.map((n) => {
      const o = this.info.defs.get(n);
      return o?.kind === 'Var' ? o : null;
    });
    if (rhs.length === 0) {
      for (const o of vars) if (o?.type != null) this.declare(o, this.zero(this.ctype(o.type)));
      return;
    }
    if (rhs.length === vars.length) {
      const { pre, vals } = this.ordered(
        rhs.map((r, i) => ({
          e: r,
          gen: () => {
            const o = vars[i];
            return o === null || o === undefined ? this.value(r, this.typeOf(r)) : this.initial(o, r);
          },
        })),
      );
      if (pre.length > 0) this.line(`${pre.join(', ')};`);
      vals.forEach((v, i) => {
        const o = vars[i];
        if (o === null || o === undefined) this.line(`${bare(v)};`);
        else this.declare(o, v);
      });
      return;
    }
    const { pre, vals } = this.tuple(rhs[0] as Expr);
    this.line(`${pre.join(', ')};`);
    vals.forEach(({ text, type }, i) => {
      const o = vars[i];
      if (o?.type != null) this.declare(o, this.assignConv(text, type, this.ctype(o.type), null));
    });
  },
};
