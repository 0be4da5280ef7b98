// This file emits calls of the predeclared functions.

import { unparen } from '../syntax/index.ts';
import type { CallExpr, Expr } from '../syntax/nodes.ts';
import type { CType } from './ctypes.ts';
import { type Gen, isSimple } from './gen.ts';
import { call, rt } from './runtime-list.ts';

export const builtinMethods = {
  builtinCall(this: Gen, e: CallExpr): string {
    const fun = unparen(e.fun);
    const name =
      fun.kind === 'Name' ? fun.value : fun.kind === 'SelectorExpr' ? `unsafe.${fun.sel.value}` : '';
    const args = e.argList;
    const a = args[0] as Expr;
    if (args.length === 1 && this.isTuple(a)) return this.spreadBuiltin(e, a);
    switch (name) {
      case 'len':
      case 'cap':
        return this.lenCap(name, a);
      case 'append':
        return this.appendCall(e);
      case 'copy': {
        const t = this.types.under(this.typeOf(a));
        const { pre, vals } = this.args(args);
        if (t.kind !== 'slice') throw new Error('copy to no slice');
        const fromString = this.types.isString(this.typeOf(args[1] as Expr));
        return this.sequence(
          pre,
          fromString ? call('copyString', ...vals) : call('copySlice', ...vals, this.desc(t.elem)),
        );
      }
      case 'make':
        return this.makeCall(e);
      case 'new': {
        const tv = this.info.types.get(a);
        const pt = this.types.under(this.typeOf(e));
        if (pt.kind !== 'pointer') throw new Error('new of no pointer');
        const v = tv?.mode === 'typexpr' ? this.zero(pt.elem) : this.value(a, pt.elem);
        return this.types.isAggregate(pt.elem) ? v : `(new ${rt('Ref')}(${v}))`;
      }
      case 'delete': {
        const mt = this.types.under(this.typeOf(a));
        if (mt.kind !== 'map') throw new Error('delete from no map');
        const { pre, vals } = this.ordered([
          { e: a, gen: () => this.expr(a) },
          { e: args[1] as Expr, gen: () => this.value(args[1] as Expr, mt.key) },
        ]);
        return this.sequence(pre, call('mapDelete', ...vals, ...this.hashedKey(a)));
      }
      case 'clear': {
        const t = this.types.under(this.typeOf(a));
        return t.kind === 'map'
          ? call('mapClear', this.expr(a))
          : t.kind === 'slice'
            ? call('clearSlice', this.expr(a), this.desc(t.elem))
            : 'null';
      }
      case 'min':
      case 'max':
        return this.minMax(name, e);
      case 'panic':
        return call('panic', this.value(a, this.types.any));
      case 'recover':
        return call('recover', this.fn.go.facts.hasRecover ? 'rec$' : 'null');
      case 'print':
      case 'println': {
        const { pre, vals } = this.args(args);
        const types = args.map((x) => this.desc(this.typeOf(x)));
        return this.sequence(
          pre,
          call('printArgs', `[${vals.join(', ')}]`, `[${types.join(', ')}]`, String(name === 'println')),
        );
      }
      case 'close':
        return call('closechan', this.expr(a));
      case 'real':
        return `${this.expr(a)}.re`;
      case 'imag':
        return `${this.expr(a)}.im`;
      case 'complex': {
        const { pre, vals } = this.args(args);
        return this.sequence(pre, `(new ${rt('Complex')}(${vals.join(', ')}))`);
      }
      default:
        return this.unsupported(e.pos, name);
    }
  },

  /** f(g()) with g giving several values: they stand for arguments. */
  spreadBuiltin(this: Gen, e: CallExpr, a: Expr): string {
    const t = this.typeOf(a);
    if (t.kind !== 'tuple') throw new Error('no tuple');
    const tmp = this.temp();
    const pre = `${tmp} = ${this.expr(a)}`;
    const argList = t.elems.map((type, i): Expr => {
      const arg: Expr = { kind: 'Name', pos: a.pos, value: `result ${i}` };
      this.madeTypes.set(arg, type);
      this.replaced.set(arg, `${tmp}[${i}]`);
      return arg;
    });
    const made: CallExpr = { ...e, argList };
    if (this.info.types.has(e)) this.madeTypes.set(made, this.typeOf(e));
    return this.sequence([pre], this.builtinCall(made));
  },

  args(this: Gen, args: readonly Expr[]): { pre: string[]; vals: string[] } {
    return this.ordered(args.map((x) => ({ e: x, gen: () => this.expr(x) })));
  },

  lenCap(this: Gen, name: 'len' | 'cap', a: Expr): string {
    let t = this.types.under(this.typeOf(a));
    if (t.kind === 'pointer') t = this.types.under(t.elem);
    switch (t.kind) {
      case 'array': {
        // The length is known; the operand is evaluated for what it does.
        return this.hasCall(a) ? `(${this.discarded(a)}, ${t.len})` : String(t.len);
      }
      case 'slice':
        return (name === 'len' ? this.partsOf(a)?.len : undefined) ?? `${this.expr(a)}.${name}`;
      case 'map':
        return call('mapLen', this.expr(a));
      case 'chan':
        return call(name === 'len' ? 'chanLen' : 'chanCap', this.expr(a));
      default:
        return `${this.expr(a)}.length`;
    }
  },

  appendCall(this: Gen, e: CallExpr): string {
    const st = this.typeOf(e);
    const t = this.types.under(st);
    if (t.kind !== 'slice') throw new Error('append to no slice');
    const elem = this.desc(t.elem);
    const [s, ...rest] = e.argList as [Expr, ...Expr[]];
    const first = { e: s, gen: () => (this.isNil(s) ? rt('nilSlice') : this.expr(s)) };
    if (rest.length === 0) return first.gen();
    if (e.hasDots) {
      const x = rest[0] as Expr;
      const { pre, vals } = this.ordered([
        first,
        { e: x, gen: () => (this.isNil(x) ? rt('nilSlice') : this.expr(x)) },
      ]);
      const fn = this.types.isString(this.typeOf(x)) && !this.isNil(x) ? 'appendString' : 'appendSlice';
      return this.sequence(pre, call(fn, vals[0] as string, elem, vals[1] as string));
    }
    const { pre, vals } = this.ordered([
      first,
      ...rest.map((x) => ({ e: x, gen: () => this.value(x, t.elem) })),
    ]);
    const [slice, ...xs] = vals as [string, ...string[]];
    return this.sequence(
      pre,
      xs.length === 1
        ? call('append1', slice, elem, xs[0] as string)
        : call('append', slice, elem, `[${xs.join(', ')}]`),
    );
  },

  makeCall(this: Gen, e: CallExpr): string {
    const t = this.typeOf(e);
    const u = this.types.under(t);
    const sizes = e.argList.slice(1);
    const { pre, vals } = this.ordered(sizes.map((x) => ({ e: x, gen: () => this.sizeText(x) })));
    switch (u.kind) {
      case 'slice':
        return this.sequence(pre, call('makeSlice', this.desc(u.elem), ...vals));
      case 'map':
        return this.sequence(pre, call('makeMap', this.desc(t), ...vals));
      case 'chan':
        return this.sequence(pre, call('makeChan', this.desc(t), ...vals));
      default:
        throw new Error('make of what cannot be made');
    }
  },

  /** A size: constants may be untyped floats; uint64 becomes wide. */
  sizeText(this: Gen, x: Expr): string {
    const t = this.typeOf(x);
    const tv = this.info.types.get(x);
    if (tv?.value != null) return this.constant(tv.value, this.types.int);
    return this.types.num(t) === 'u64' ? call('toU', this.expr(x)) : this.expr(x);
  },

  minMax(this: Gen, name: 'min' | 'max', e: CallExpr): string {
    const t: CType = this.typeOf(e);
    const { pre, vals } = this.ordered(e.argList.map((x) => ({ e: x, gen: () => this.value(x, t) })));
    if (vals.length === 1) return this.sequence(pre, vals[0] as string);
    if (this.types.num(t) === 'float') return this.sequence(pre, call(name, `[${vals.join(', ')}]`));
    const op = name === 'min' ? '<' : '>';
    const more: string[] = [...pre];
    const names = vals.map((v) => {
      if (isSimple(v)) return v;
      const tmp = this.temp();
      more.push(`${tmp} = ${v}`);
      return tmp;
    });
    let s = names[0] as string;
    for (const n of names.slice(1)) {
      if (!isSimple(s)) {
        const tmp = this.temp();
        more.push(`${tmp} = ${s}`);
        s = tmp;
      }
      s = `(${n} ${op} ${s} ? ${n} : ${s})`;
    }
    return this.sequence(more, s);
  },
};
