// This file emits composite literals.

import { intVal } from '../constant/index.ts';
import type { CompositeLit, Expr } from '../syntax/nodes.ts';
import type { CType } from './ctypes.ts';
import { type Gen, isSimple } from './gen.ts';
import { call, rt } from './runtime-list.ts';

export const literalMethods = {
  /** A literal of type t; inside another literal t may be a pointer to what is written. */
  compositeLit(this: Gen, e: CompositeLit, t: CType): string {
    const u = this.types.under(t);
    switch (u.kind) {
      case 'pointer': {
        const s = this.compositeLit(e, u.elem);
        return this.types.isAggregate(u.elem) ? s : `(new ${rt('Ref')}(${s}))`;
      }
      case 'struct':
        return this.structLit(e, t, u.fields);
      case 'array': {
        const { pre, vals } = this.elements(e, u.elem, u.len);
        const b = this.types.backing(u.elem);
        if (Array.isArray(vals)) {
          const list = `[${vals.join(', ')}]`;
          return this.sequence(
            pre,
            b === null
              ? list
              : vals.every((v) => v === this.zero(u.elem))
                ? `new ${b}(${u.len})`
                : `${b}.of(${vals.join(', ')})`,
          );
        }
        return this.sequence(
          pre,
          this.sparse(vals, this.zero(t), (i, v) => `[${i}] = ${v}`),
        );
      }
      case 'slice': {
        const { pre, vals, len } = this.elements(e, u.elem, null);
        if (Array.isArray(vals))
          return this.sequence(pre, call('sliceOf', this.desc(u.elem), `[${vals.join(', ')}]`));
        return this.sequence(
          pre,
          this.sparse(vals, call('makeSlice', this.desc(u.elem), String(len)), (i, v) => `.arr[${i}] = ${v}`),
        );
      }
      case 'map': {
        const m = this.temp();
        const parts = [`${m} = ${call('makeMap', this.desc(t), String(e.elemList.length))}`];
        for (const kv of e.elemList) {
          if (kv.kind !== 'KeyValueExpr') continue;
          const { pre, vals } = this.ordered([
            { e: kv.key, gen: () => this.element(kv.key, u.key) },
            { e: kv.value, gen: () => this.element(kv.value, u.elem) },
          ]);
          parts.push(...pre, call('mapSet', m, ...vals));
        }
        return `(${parts.join(', ')}, ${m})`;
      }
      default:
        throw new Error(`a literal of type ${this.types.string_(t)}`);
    }
  },

  element(this: Gen, e: Expr, t: CType): string {
    return e.kind === 'CompositeLit' && e.type === null && !this.replaced.has(e)
      ? this.compositeLit(e, t)
      : this.value(e, t);
  },

  structLit(
    this: Gen,
    e: CompositeLit,
    t: CType,
    fields: readonly { readonly name: string; readonly type: CType }[],
  ): string {
    const cls = this.prog.descs.structClass(t);
    if (e.elemList.length === 0) return `${cls}.zero$()`;
    const given = new Map<number, Expr>();
    e.elemList.forEach((el, i) => {
      if (el.kind !== 'KeyValueExpr') given.set(i, el);
      else if (el.key.kind === 'Name') {
        const { value } = el.key;
        given.set(
          fields.findIndex((f) => f.name === value),
          el.value,
        );
      }
    });
    const order = [...given.keys()];
    const { pre, vals } = this.ordered(
      order.map((i) => ({
        e: given.get(i) as Expr,
        gen: () => this.element(given.get(i) as Expr, (fields[i] as { type: CType }).type),
      })),
    );
    const texts = new Map(order.map((i, k) => [i, vals[k] as string]));
    // Values are written in the order of the fields; calls are made in the order of the literal.
    const sorted = order.every((i, k) => k === 0 || (order[k - 1] as number) < i);
    if (!sorted && pre.length === 0 && [...given.values()].some((x) => this.hasCall(x))) {
      for (const i of order) {
        const tmp = this.temp();
        pre.push(`${tmp} = ${texts.get(i)}`);
        texts.set(i, tmp);
      }
    }
    const args = fields.map((f, i) => {
      const text = texts.get(i);
      // What a blank field is given is lost.
      if (text === undefined || f.name === '_')
        return text === undefined || isSimple(text) ? this.zero(f.type) : `(${text}, ${this.zero(f.type)})`;
      return text;
    });
    return this.sequence(pre, `new ${cls}(${args.join(', ')})`);
  },

  /** Elements by index: a dense list, or a map where the literal leaves large gaps. */
  elements(
    this: Gen,
    e: CompositeLit,
    elem: CType,
    fixed: number | null,
  ): { pre: string[]; vals: string[] | Map<number, string>; len: number } {
    let next = 0;
    let len = 0;
    const at: number[] = [];
    const exprs = e.elemList.map((el) => {
      if (el.kind === 'KeyValueExpr') {
        const k = this.info.types.get(el.key)?.value;
        if (k != null) next = Number(intVal(k));
      }
      at.push(next++);
      len = Math.max(len, next);
      return el.kind === 'KeyValueExpr' ? el.value : el;
    });
    const { pre, vals } = this.ordered(exprs.map((x) => ({ e: x, gen: () => this.element(x, elem) })));
    if (fixed !== null) len = fixed;
    // Elements are written in the order of their indices; calls are made in the order of the literal.
    const sorted = at.every((i, k) => k === 0 || (at[k - 1] as number) < i);
    if (!sorted && exprs.some((x) => this.hasCall(x))) {
      vals.forEach((v, k) => {
        const tmp = this.temp();
        pre.push(`${tmp} = ${v}`);
        vals[k] = tmp;
      });
    }
    const byIndex = new Map(at.map((i, k) => [i, vals[k] as string]));
    if (len > 16 && len > 4 * vals.length) return { pre, vals: byIndex, len };
    return { pre, vals: Array.from({ length: len }, (_, i) => byIndex.get(i) ?? this.zero(elem)), len };
  },

  sparse(
    this: Gen,
    vals: ReadonlyMap<number, string>,
    make: string,
    set: (i: number, v: string) => string,
  ): string {
    const t = this.temp();
    return `(${[`${t} = ${make}`, ...[...vals].map(([i, v]) => t + set(i, v)), t].join(', ')})`;
  },
};
