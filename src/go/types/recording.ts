// This file records in Info what the checker finds out about the syntax tree. The types of untyped expressions are
// not final until the expression they are part of is known: those wait in check.untyped.

import type { Value } from '../constant/value.ts';
import type { Expr, Name, Node, SelectorExpr } from '../syntax/nodes.ts';
import type { Checker } from './checker.ts';
import { assert } from './errors.ts';
import type { OperandMode, Selection } from './info.ts';
import { type Func, type Obj, type Scope, Var } from './objects.ts';
import type { Operand } from './operand.ts';
import { isUntyped } from './predicates.ts';
import { type Basic, Signature, Tuple, type Type } from './types.ts';
import { Typ } from './universe.ts';

export const recordingMethods = {
  record(this: Checker, x: Operand): void {
    let typ: Type;
    let val: Value | null = null;
    switch (x.mode) {
      case 'invalid':
        typ = Typ.invalid;
        break;
      case 'novalue':
        typ = new Tuple([]);
        break;
      case 'constant':
        typ = x.type!;
        val = x.val;
        break;
      default:
        typ = x.type!;
    }
    assert(x.expr !== null && typ != null, 'operand without expression or type');
    if (isUntyped(typ)) this.rememberUntyped(x.expr, false, x.mode, typ as Basic, val);
    else this.recordTypeAndValue(x.expr, x.mode, typ, val);
  },

  rememberUntyped(
    this: Checker,
    e: Expr,
    isLhs: boolean,
    mode: OperandMode,
    type: Basic,
    val: Value | null,
  ): void {
    this.untyped.set(e, { isLhs, mode, type, val });
  },

  /** Records what stayed untyped to the end: constants that nothing uses, and nil. */
  recordUntyped(this: Checker): void {
    for (const [e, info] of this.untyped) this.recordTypeAndValue(e, info.mode, info.type, info.val);
    this.untyped.clear();
  },

  recordTypeAndValue(this: Checker, e: Expr, mode: OperandMode, type: Type, value: Value | null): void {
    if (mode === 'invalid') return;
    this.info.types.set(e, { mode, type, value });
  },

  /** A built-in function has a type only in the context of a call: records it for f and the parentheses around it. */
  recordBuiltinType(this: Checker, f: Expr, sig: Signature): void {
    for (;;) {
      this.recordTypeAndValue(f, 'builtin', sig, null);
      if (f.kind !== 'ParenExpr') return;
      f = f.x;
    }
  },

  /** Changes the type of a comma-ok expression to a pair once its context turns out to use both values. */
  recordCommaOkTypes(this: Checker, e: Expr, a: readonly [Operand, Operand] | readonly Operand[]): void {
    const [x, ok] = a;
    assert(x !== undefined && ok !== undefined);
    if (x.mode === 'invalid') return;
    for (;;) {
      const tv = this.info.types.get(e);
      assert(tv !== undefined, 'comma-ok expression without type');
      tv.type = new Tuple([new Var(e.pos, this.pkg, '', x.type), new Var(e.pos, this.pkg, '', ok.type)]);
      if (e.kind !== 'ParenExpr') return;
      e = e.x;
    }
  },

  recordInstance(this: Checker, e: Expr, targs: readonly Type[], type: Type): void {
    this.info.instances.set(instantiatedIdent(e), { targs, type });
  },

  recordDef(this: Checker, id: Name, obj: Obj | null): void {
    this.info.defs.set(id, obj);
  },

  recordUse(this: Checker, id: Name, obj: Obj): void {
    this.info.uses.set(id, obj);
  },

  recordImplicit(this: Checker, node: Node, obj: Obj): void {
    this.info.implicits.set(node, obj);
  },

  recordSelection(
    this: Checker,
    x: SelectorExpr,
    kind: Selection['kind'],
    recv: Type,
    obj: Var | Func,
    index: readonly number[],
    indirect: boolean,
  ): void {
    this.recordUse(x.sel, obj);
    this.info.selections.set(x, { kind, recv, obj, index, indirect, type: selectionType(kind, recv, obj) });
  },

  recordScope(this: Checker, node: Node, scope: Scope): void {
    this.info.scopes.set(node, scope);
  },
};

/** The type of x.sel: of a field its own, of a method that of the bound function, of a method expression with the receiver first. */
function selectionType(kind: Selection['kind'], recv: Type, obj: Var | Func): Type {
  const typ = obj.type ?? Typ.invalid;
  if (kind === 'field' || typ.kind !== 'Signature') return typ;
  if (kind === 'method') {
    const sig = new Signature(null, typ.params, typ.results, typ.variadic);
    sig.tparams = typ.tparams;
    return sig;
  }
  const first = new Var(
    typ.recv?.pos ?? 0,
    obj.pkg,
    typ.params.vars[0]?.name ? (typ.recv?.name ?? '') : '',
    recv,
  );
  first.isParam = true;
  return new Signature(null, new Tuple([first, ...typ.params.vars]), typ.results, typ.variadic);
}

/** The identifier of the generic type or function in e, which instantiates it. */
function instantiatedIdent(e: Expr): Name {
  let f = e;
  if (f.kind === 'IndexExpr') f = f.x;
  while (f.kind === 'ParenExpr') f = f.x;
  if (f.kind === 'Name') return f;
  assert(f.kind === 'SelectorExpr', 'instantiated expression is no name');
  return f.sel;
}
