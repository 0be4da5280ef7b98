// This file emits calls. Structs and arrays are passed as they are: the function called makes its own copy if it needs
// one.

import { unparen } from '../syntax/index.ts';
import type { CallExpr, Expr } from '../syntax/nodes.ts';
import type { Func } from '../types/objects.ts';
import type { CFunc, CType } from './ctypes.ts';
import { type Gen, isSimple } from './gen.ts';
import { methodSuffix } from './names.ts';
import type { Operand } from './order.ts';
import { callArgs, mark, type ParkNode, parkingCall } from './parking.ts';
import { call, rt } from './runtime-list.ts';

interface Prepared {
  readonly operands: readonly Operand[];
  /** The call, given its operands; without the marks of a parking call. */
  readonly build: (vals: readonly string[]) => string;
  readonly node: ParkNode;
}

/** The function that a call names, if it is known: one declared at package level, or a method by its type. */
export interface StaticCallee {
  readonly func: Func;
  readonly targs: readonly CType[];
}

export const callMethods = {
  callExpr(this: Gen, e: CallExpr): string {
    const mode = this.info.types.get(e.fun)?.mode;
    if (mode === 'typexpr') return this.conversion(e, e.argList[0] as Expr);
    if (mode === 'builtin') return this.builtinCall(e);
    const { operands, build, node } = this.prepareCall(e);
    const { pre, vals } = this.ordered(operands);
    this.parksWith(node);
    return this.sequence(pre, parkingCall(node, build(vals)));
  },

  prepareCall(this: Gen, e: CallExpr): Prepared {
    const fun = unparen(e.fun);
    const known = this.replaced.get(fun);
    const sig = this.types.under(this.typeOf(e.fun));
    if (sig.kind !== 'func') throw new Error('call of no function');
    const args = this.argOperands(e, sig);
    const callee = known === undefined ? this.staticCallee(fun) : null;
    if (callee !== null) {
      const inst = this.prog.funcInst(callee.func, callee.targs);
      const descs = inst.native ? inst.targs.map((t) => this.desc(t)) : [];
      return {
        operands: args,
        build: (vals) =>
          this.withArgs(
            e,
            sig,
            vals,
            (list) => `${inst.js}${mark('n', inst.node)}${callArgs(inst.node, [...descs, ...list])}`,
          ),
        node: inst.node,
      };
    }
    if (fun.kind === 'SelectorExpr' && this.info.selections.get(fun)?.kind === 'method') {
      const sel = this.selected(fun);
      if (sel !== null && sel.kind === 'imethod') {
        const node = this.prog.calledMethod(sel.name, sel.pkg, sel.sig);
        return {
          operands: [{ e: fun.x, gen: () => this.receiver(fun.x, sel) }, ...args],
          build: ([recv, ...vals]) =>
            this.withArgs(
              e,
              sig,
              vals,
              (list) => `${recv}.${mark('i', node)}${methodSuffix(sel.name, sel.pkg)}${callArgs(node, list)}`,
            ),
          node,
        };
      }
      if (sel !== null && sel.kind === 'method') {
        const inst = this.prog.methodInst(sel.named, sel.func, sel.ptrRecv);
        const follows = (sel.viaPtr && !sel.ptrRecv) || sel.path.some((step) => step.viaPtr);
        return {
          operands: [{ e: fun.x, follows, gen: () => this.receiver(fun.x, sel) }, ...args],
          build: ([recv, ...vals]) =>
            this.withArgs(
              e,
              sig,
              vals,
              (list) => `${inst.js}${mark('n', inst.node)}${callArgs(inst.node, [recv as string, ...list])}`,
            ),
          node: inst.node,
        };
      }
    }
    if (fun.kind === 'FuncLit' && known === undefined) {
      const node = this.prog.graph.node('literal');
      const lit = `(${this.funcLit(fun, node, 'I')})`;
      return {
        operands: args,
        build: (vals) => this.withArgs(e, sig, vals, (list) => `${lit}${callArgs(node, list)}`),
        node,
      };
    }
    const o = fun.kind === 'Name' ? this.objOf(fun) : null;
    const closure = o === null ? undefined : this.closures.get(o);
    if (o?.kind === 'Var' && closure !== undefined) {
      return {
        operands: args,
        build: (vals) =>
          this.withArgs(
            e,
            sig,
            vals,
            (list) =>
              `${mark('v', closure)}${this.varText(o)}${mark('V', closure)}${callArgs(closure, list)}`,
          ),
        node: closure,
      };
    }
    const node = this.prog.sigNode(sig);
    return {
      operands: [{ e: fun, gen: () => this.expr(fun) }, ...args],
      build: ([f, ...vals]) =>
        this.withArgs(
          e,
          sig,
          vals,
          (list) => `${mark('v', node)}${f}${mark('V', node)}${callArgs(node, list)}`,
        ),
      node,
    };
  },

  /** The declared function that an expression names, with its type arguments, or null. */
  staticCallee(this: Gen, fun0: Expr): StaticCallee | null {
    let fun = unparen(fun0);
    if (fun.kind === 'IndexExpr') {
      const x = this.instanceOf(fun);
      if (x === null) return null;
      fun = x;
    }
    const name =
      fun.kind === 'Name'
        ? fun
        : fun.kind === 'SelectorExpr' && !this.info.selections.has(fun)
          ? fun.sel
          : null;
    if (name === null) return null;
    const o = this.objOf(name);
    if (o?.kind !== 'Func') return null;
    return { func: o, targs: (this.info.instances.get(name)?.targs ?? []).map((t) => this.ctype(t)) };
  },

  argOperands(this: Gen, e: CallExpr, sig: CFunc): Operand[] {
    const only = e.argList[0];
    if (e.argList.length === 1 && only !== undefined && this.isTuple(only))
      return [{ e: only, gen: () => this.expr(only), spread: true }];
    return e.argList.map((a, i) => {
      const { t, elem } = paramType(sig, i, e.hasDots);
      return { e: a, gen: () => (elem ? this.value(a, t) : this.passed(a, t)) };
    });
  },

  isTuple(this: Gen, e: Expr): boolean {
    const x = unparen(e);
    return x.kind === 'CallExpr' && this.info.types.get(x)?.type.kind === 'Tuple';
  },

  /** An argument: a struct or array goes without a copy, unless it goes into an interface. */
  passed(this: Gen, e: Expr, t: CType): string {
    if (!this.types.isAggregate(t)) return this.value(e, t);
    return this.assignConv(this.uncopied(e), this.typeOf(e), t, e);
  },

  /** Arguments as the function takes them: several results spread out, variadic ones in a slice. */
  withArgs(
    this: Gen,
    e: CallExpr,
    sig: CFunc,
    vals0: readonly string[],
    make: (list: readonly string[]) => string,
  ): string {
    let vals = [...vals0];
    const pre: string[] = [];
    const only = e.argList[0];
    if (only !== undefined && e.argList.length === 1 && this.isTuple(only)) {
      const t = this.typeOf(only);
      if (t.kind !== 'tuple') throw new Error('no tuple');
      const tuple = vals[0] as string;
      const tmp = isSimple(tuple) ? tuple : this.temp();
      if (tmp !== tuple) pre.push(`${tmp} = ${tuple}`);
      vals = t.elems.map((from, i) =>
        this.assignConv(`${tmp}[${i}]`, from, paramType(sig, i, false).t, null),
      );
    }
    if (sig.variadic && !e.hasDots) {
      const n = sig.params.length - 1;
      const rest = vals.splice(n);
      const s = sig.params[n] as CType;
      const elem = s.kind === 'slice' ? s.elem : s;
      vals.push(
        rest.length === 0 ? rt('nilSlice') : call('sliceOf', this.desc(elem), `[${rest.join(', ')}]`),
      );
    }
    return this.sequence(pre, make(vals));
  },
};

/** Type of the i'th argument's parameter; elem: it is an element of the variadic one. */
export function paramType(sig: CFunc, i: number, hasDots: boolean): { t: CType; elem: boolean } {
  const last = sig.params.length - 1;
  if (sig.variadic && i >= last && !hasDots) {
    const s = sig.params[last] as CType;
    return { t: s.kind === 'slice' ? s.elem : s, elem: true };
  }
  return { t: sig.params[i] as CType, elem: false };
}
