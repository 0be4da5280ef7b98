// This file emits selector expressions: package members, fields, method values and method expressions.

import { unparen } from '../syntax/index.ts';
import type { Expr, SelectorExpr } from '../syntax/nodes.ts';
import type { Func } from '../types/objects.ts';
import type { CType } from './ctypes.ts';
import type { Gen } from './gen.ts';
import type { Selected } from './lookup.ts';
import { methodSuffix } from './names.ts';
import { callArgs, mark, type ParkNode, params as paramList, stackCheck } from './parking.ts';
import { call } from './runtime-list.ts';

export const selectorMethods = {
  /** What x.sel means in this instance; null for a member of a package. */
  selected(this: Gen, e: SelectorExpr): Selected | null {
    const s = this.info.selections.get(e);
    if (s === undefined) return null;
    const t = this.typeOf(e.x);
    const found = this.lookup.find(t, e.sel.value, this.pkg.pkg);
    if (found === null) throw new Error(`no ${e.sel.value} in ${this.types.string_(t)}`);
    return found;
  },

  selectorExpr(this: Gen, e: SelectorExpr): string {
    const sel = this.selected(e);
    if (sel === null) {
      const o = this.info.uses.get(e.sel);
      if (o?.kind === 'Var') return this.prog.varName(o);
      if (o?.kind === 'Func')
        return this.funcValueText(
          o,
          (this.info.instances.get(e.sel)?.targs ?? []).map((t) => this.ctype(t)),
        );
      throw new Error(`${e.sel.value} is no value`);
    }
    if (sel.kind === 'field') {
      const { base, field } = this.fieldParts(e);
      return `${base}.${field}`;
    }
    return this.info.selections.get(e)?.kind === 'methodExpr'
      ? this.methodExpr(e, sel)
      : this.methodValue(e, sel);
  },

  /** The object that has the field, and the property. */
  fieldParts(this: Gen, e: SelectorExpr): { base: string; field: string } {
    const sel = this.selected(e);
    if (sel?.kind !== 'field') throw new Error('no field');
    return { base: this.expr(e.x) + pathText(sel), field: sel.step.field.js };
  },

  /** The receiver that a method called as x.m is given. */
  receiver(this: Gen, x: Expr, sel: Selected): string {
    const kept = this.receivers.get(x);
    if (kept !== undefined) return kept;
    const last = sel.path.at(-1)?.field;
    if (sel.kind === 'method' && sel.ptrRecv && !sel.viaPtr && !this.types.isAggregate(sel.named)) {
      if (last === undefined) return this.addressOf(x);
      const owner = this.expr(x) + pathText({ path: sel.path.slice(0, -1) });
      return call('fieldPtr', owner, JSON.stringify(last.js));
    }
    if (sel.path.length === 0 && !sel.viaPtr) return this.uncopied(x);
    return this.dereferenced(this.expr(x) + pathText(sel), sel);
  },

  /** What a pointer points to if the method wants a value. */
  dereferenced(this: Gen, s: string, sel: Selected): string {
    if (sel.kind !== 'method' || sel.ptrRecv || !sel.viaPtr) return s;
    return this.types.isAggregate(sel.named) ? call('nonNil', s) : `${s}.v`;
  },

  /** The same for a receiver that is given as text, of type t. */
  receiverOf(this: Gen, s0: string, sel: Selected): string {
    const last = sel.path.at(-1)?.field;
    if (
      sel.kind === 'method' &&
      sel.ptrRecv &&
      !sel.viaPtr &&
      last !== undefined &&
      !this.types.isAggregate(sel.named)
    ) {
      return call('fieldPtr', s0 + pathText({ path: sel.path.slice(0, -1) }), JSON.stringify(last.js));
    }
    return this.dereferenced(s0 + pathText(sel), sel);
  },

  /** A call of a selected method on a receiver of the kind it wants. */
  methodCall(this: Gen, sel: Selected, recv: string, args: readonly string[], caller: ParkNode): string {
    if (sel.kind === 'imethod') {
      const node = this.prog.calledMethod(sel.name, sel.pkg, sel.sig);
      this.prog.graph.depend(caller, node);
      return `${mark('y', node)}${recv}.${mark('i', node)}${methodSuffix(sel.name, sel.pkg)}${callArgs(node, args)}${mark('z', node)}`;
    }
    if (sel.kind !== 'method') throw new Error('no method');
    const inst = this.prog.methodInst(sel.named, sel.func, sel.ptrRecv);
    this.prog.graph.depend(caller, inst.node);
    return `${mark('y', inst.node)}${inst.js}${mark('n', inst.node)}${callArgs(inst.node, [recv, ...args])}${mark('z', inst.node)}`;
  },

  methodValue(this: Gen, e: SelectorExpr, sel: Selected): string {
    const sig = this.typeOf(e);
    if (sig.kind !== 'func') throw new Error('no signature');
    const node = this.prog.sigNode(sig);
    let recv = this.receiver(e.x, sel);
    if (sel.kind === 'imethod') recv = call('nonNil', recv);
    else if (sel.kind === 'method' && !sel.ptrRecv && this.types.isAggregate(sel.named))
      recv = this.copy(recv, sel.named);
    const params = sig.params.map((_, i) => `a${i}`);
    const body = this.methodCall(sel, 'r$', params, node);
    return `((r$) => ${this.recovering(sel, 'r$', node, params, body)})(${recv})`;
  },

  methodExpr(this: Gen, e: SelectorExpr, sel: Selected): string {
    const sig = this.typeOf(e);
    if (sig.kind !== 'func') throw new Error('no signature');
    const t = this.typeOf(e.x);
    if (sel.kind === 'method' && sel.path.length === 0 && sel.ptrRecv === (t.kind === 'pointer')) {
      return this.prog.funcValue(this.prog.methodInst(sel.named, sel.func, sel.ptrRecv));
    }
    const node = this.prog.sigNode(sig);
    const params = sig.params.map((_, i) => `a${i}`);
    const recv = this.receiverOf('a0', sel);
    const body = this.methodCall(sel, recv, params.slice(1), node);
    return `(${this.recovering(sel, recv, node, params, body)})`;
  },

  /** A closure that calls a method, marked if that may recover when the closure is deferred. */
  recovering(
    this: Gen,
    sel: Selected,
    recv: string,
    node: ParkNode,
    params: readonly string[],
    body: string,
  ): string {
    if (sel.kind === 'imethod') {
      const called = this.prog.calledMethod(sel.name, sel.pkg, sel.sig);
      const method = `${recv}.${mark('i', called)}${methodSuffix(sel.name, sel.pkg)}`;
      return call('rec', closureText(node, params, `(${call('passRecover', method)}, ${body})`));
    }
    const text = closureText(node, params, body);
    const recovers = sel.kind === 'method' && this.prog.methodInst(sel.named, sel.func, sel.ptrRecv).recovers;
    return recovers ? call('rec', text) : text;
  },

  funcValueText(this: Gen, f: Func, targs: readonly CType[]): string {
    return this.prog.funcValue(this.prog.funcInst(f, targs));
  },

  /** The type that an expression of a method expression denotes. */
  isType(this: Gen, e: Expr): boolean {
    return this.info.types.get(unparen(e))?.mode === 'typexpr';
  },
};

/** A closure that only calls. */
function closureText(node: ParkNode, params: readonly string[], body: string): string {
  return `${mark('S', node)}${mark('f', node)}${paramList(node, params)}${mark('a', node)} {\n${stackCheck(node, '', params)} return ${body}; }${mark('E', node)}`;
}

function pathText(sel: { readonly path: Selected['path'] }): string {
  let s = '';
  for (const step of sel.path) s += `.${step.field.js}`;
  return s;
}
