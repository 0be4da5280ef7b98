// This file checks index and slice expressions.

import { intVal, sign, stringVal, valueString } from '../constant/constant.ts';
import type { Value } from '../constant/value.ts';
import { exprString } from '../syntax/index.ts';
import type { Expr, IndexExpr, SliceExpr } from '../syntax/nodes.ts';
import { Typ } from './basic.ts';
import type { Checker } from './checker.ts';
import { representableConst } from './const.ts';
import { type Code, invalidArg, invalidOp } from './errors.ts';
import { isInvalid } from './expr.ts';
import type { OperandMode } from './info.ts';
import { underlying } from './named.ts';
import { Operand } from './operand.ts';
import { allInteger, identical, isString, isTypeParam, isUntyped, isValid } from './predicates.ts';
import { Slice, type Type } from './types.ts';
import { allTypes, underIs } from './under.ts';
import { universeByte } from './universe.ts';

/** What indexing a value gives: key only for maps; length -1 if not known statically. */
interface Indexed {
  readonly mode: OperandMode;
  readonly key: Type | null;
  readonly elem: Type;
  readonly length: number;
}

export const indexMethods = {
  /**
   * Checks x[i]. The result is true if e is the instantiation of a generic function; then x is that function, and
   * instantiating it is left to the caller.
   */
  indexExpr(this: Checker, x: Operand, e: IndexExpr): boolean {
    this.exprOrType(x, e.x, true);
    if (isInvalid(x)) {
      this.use(e.index);
      return false;
    }
    if (x.mode === 'typexpr') {
      // An instantiated type.
      x.mode = 'invalid';
      x.type = this.varType(e);
      if (isValid(x.type)) x.mode = 'typexpr';
      return false;
    }
    if (x.mode === 'value') {
      const sig = underlying(x.type);
      if (sig.kind === 'Signature' && sig.tparams.length > 0) return true;
    }
    this.nonGeneric(null, x);
    if (isInvalid(x)) return false;

    const r = isTypeParam(x.type) ? indexedTypeParam(x) : indexed(underlying(x.type), x);
    if (r === null) {
      this.errorf(e.pos, 'NonSliceableOperand', `cannot index ${this.sprintOperand(x)}`);
      this.use(e.index);
      x.mode = 'invalid';
      return false;
    }
    const index = this.singleIndex(e);
    if (index === null) {
      x.mode = 'invalid';
      return false;
    }
    x.mode = r.mode;
    x.type = r.elem;
    if (r.key !== null) {
      const key = new Operand();
      this.expr(null, key, index);
      this.assignment(key, r.key, 'map index');
      // Whatever is wrong with the key, the element's type is known.
      x.expr = e;
      return false;
    }
    this.index(index, r.length);
    return false;
  },

  /** Checks x[i:j] and x[i:j:k]. */
  sliceExpr(this: Checker, x: Operand, e: SliceExpr): void {
    this.expr(null, x, e.x);
    if (isInvalid(x)) {
      for (const i of e.index) if (i !== null) this.use(i);
      return;
    }
    const cu = this.sliceable(x);
    if (cu === null) {
      x.mode = 'invalid';
      return;
    }
    const length = this.slicedOperand(x, e, cu);
    if (length === null) {
      x.mode = 'invalid';
      return;
    }
    x.mode = 'value';

    // "Only the first index may be omitted; it defaults to 0."
    if (e.full && (e.index[1] === null || e.index[2] === null)) {
      this.errorf(e, 'InvalidSyntaxTree', '2nd and 3rd index required in 3-index slice');
      x.mode = 'invalid';
      return;
    }

    // Values of the indices as far as known, otherwise -1. Length and capacity are both known, or neither.
    const ind = e.index.map((i, n) => {
      if (i !== null) return this.index(i, length >= 0 ? length + 1 : -1)[1];
      return n === 0 ? 0 : length;
    });
    for (const [i, low] of ind.entries()) {
      for (let j = i + 1; j < ind.length; j++) {
        const high = ind[j] as number;
        if (high >= 0 && high < low) {
          // Smaller than another, it is no default, so that there is an expression for it.
          this.errorf(e.index[j] ?? e, 'SwappedSliceIndices', `invalid slice indices: ${high} < ${low}`);
          return;
        }
      }
    }
  },

  /** The underlying type that all types of x have, strings and byte slices counting as one; null if none (reported). */
  sliceable(this: Checker, x: Operand): Type | null {
    let ct: Type | null = null as Type | null;
    let cu: Type | null = null as Type | null;
    let hasString = false;
    const fail = (why: string): boolean => {
      this.errorf(x, 'NonSliceableOperand', `cannot slice ${this.sprintOperand(x)}: ${why}`);
      return false;
    };
    const ok = allTypes(x.type, (t, u0) => {
      if (u0 === null || t === null) return fail(`no specific type in ${this.sprintType(x.type)}`);
      let u: Type = u0;
      if (isString(u)) {
        u = new Slice(universeByte);
        hasString = true;
      }
      if (cu === null || ct === null) {
        ct = t;
        cu = u;
        return true;
      }
      if (identical(cu, u)) return true;
      return fail(`${this.sprintType(ct)} and ${this.sprintType(t)} have different underlying types`);
    });
    if (!ok) return null;
    if (hasString) return isTypeParam(x.type) ? Typ.string : underlying(x.type);
    return cu;
  },

  /** Gives x the type that slicing it yields; returns the length of what is sliced, -1 if unknown, null if it is an error. */
  slicedOperand(this: Checker, x: Operand, e: SliceExpr, u: Type): number | null {
    switch (u.kind) {
      case 'Basic':
        if (!isString(u)) break;
        if (e.full) {
          this.errorf(e.index[2] ?? e, 'InvalidSliceExpr', `${invalidOp}3-index slice of string`);
          return null;
        }
        // "For untyped string operands the result is a non-constant value of type string."
        if (isUntyped(x.type)) x.type = Typ.string;
        return constantLength(x);
      case 'Array':
        if (x.mode !== 'variable') {
          const msg = `cannot slice unaddressable value ${this.sprintOperand(x)}`;
          this.errorf(x, 'NonSliceableOperand', msg);
          return null;
        }
        x.type = new Slice(u.elem);
        return u.len;
      case 'Pointer': {
        const a = underlying(u.base);
        if (a.kind !== 'Array') break;
        x.type = new Slice(a.elem);
        return a.len;
      }
      case 'Slice':
        return -1;
    }
    this.errorf(x, 'NonSliceableOperand', `cannot slice ${this.sprintOperand(x)}`);
    return null;
  },

  /** The index of e; null if there is none (reported). Of several the first, the rest is reported. */
  singleIndex(this: Checker, e: IndexExpr): Expr | null {
    const { index } = e;
    if (index.kind !== 'ListExpr') return index;
    const [first, second] = index.elemList;
    if (first === undefined || second === undefined) {
      this.errorf(e, 'InvalidSyntaxTree', `missing index for ${exprString(e.x)}`);
      return null;
    }
    this.errorf(second, 'InvalidIndex', `${invalidOp}more than one index`);
    return first;
  },

  /**
   * Checks an index that, if max is not negative, must be below it. Returns its type, invalid if it is no valid index, and
   * its value, -1 if it is no constant.
   */
  index(this: Checker, index: Expr, max: number): [Type, number] {
    const x = new Operand();
    this.expr(null, x, index);
    if (!this.isValidIndex(x, 'InvalidIndex', 'index', false)) return [Typ.invalid, -1];
    if (x.mode !== 'constant') return [x.type, -1];
    const val = x.val as Value;
    if (val.kind !== 'Int') return [Typ.invalid, -1];
    // Beyond 2**53 the number is not exact, but no length comes near.
    const v = Number(intVal(val));
    if (max >= 0 && v >= max) {
      const msg = `${invalidArg}index ${valueString(val)} out of bounds [0:${max}]`;
      this.errorf(x, 'InvalidIndex', msg);
      return [Typ.invalid, -1];
    }
    return [x.type, v];
  },

  /** Whether x can be an index, which `what` names in messages; if not it is reported. */
  isValidIndex(this: Checker, x: Operand, code: Code, what: string, allowNegative: boolean): boolean {
    if (isInvalid(x)) return false;
    // "A constant index that is untyped is given type int."
    this.convertUntyped(x, Typ.int);
    if (isInvalid(x)) return false;
    // "The index x must be an untyped constant or its core type must be an integer."
    if (!allInteger(x.type)) {
      this.errorf(x, code, `${invalidArg}${what} ${this.sprintOperand(x)} must be integer`);
      return false;
    }
    if (x.mode !== 'constant') return true;
    // "A constant index must be non-negative and representable by a value of type int."
    const val = x.val as Value;
    if (!allowNegative && val.kind !== 'Unknown' && sign(val) < 0) {
      this.errorf(x, code, `${invalidArg}${what} ${this.sprintOperand(x)} must not be negative`);
      return false;
    }
    const v = representableConst(val, Typ.int);
    if (v === null) {
      this.errorf(x, code, `${invalidArg}${what} ${this.sprintOperand(x)} overflows int`);
      return false;
    }
    x.val = v;
    return true;
  },
};

// Length in bytes of a constant string, otherwise -1.
function constantLength(x: Operand): number {
  return x.mode === 'constant' ? stringVal(x.val as Value).length : -1;
}

// What indexing an x of underlying type u gives, null if it cannot be indexed.
function indexed(u: Type, x: Operand): Indexed | null {
  switch (u.kind) {
    case 'Basic':
      // "A constant index into a constant string yields a non-constant byte value."
      return isString(u) ? { mode: 'value', key: null, elem: universeByte, length: constantLength(x) } : null;
    case 'Array':
      return { mode: x.mode === 'variable' ? 'variable' : 'value', key: null, elem: u.elem, length: u.len };
    case 'Pointer': {
      const a = underlying(u.base);
      return a.kind === 'Array' ? { mode: 'variable', key: null, elem: a.elem, length: a.len } : null;
    }
    case 'Slice':
      return { mode: 'variable', key: null, elem: u.elem, length: -1 };
    case 'Map':
      return { mode: 'mapindex', key: u.key, elem: u.elem, length: -1 };
    default:
      return null;
  }
}

// For a type parameter every type of its type set must be indexable, with identical elements, and maps only with maps of
// identical keys. The result is a variable only if it is one for all, and the smallest length counts.
function indexedTypeParam(x: Operand): Indexed | null {
  let all: Indexed | null = null as Indexed | null;
  const ok = underIs(x.type, (u) => {
    const r = u === null ? null : indexed(u, x);
    if (r === null) return false;
    if (all === null) {
      all = r;
      return true;
    }
    if (all.key === null ? r.key !== null : r.key === null || !identical(all.key, r.key)) return false;
    if (!identical(all.elem, r.elem)) return false;
    all = {
      ...all,
      mode: r.mode === 'value' ? 'value' : all.mode,
      length: r.length >= 0 && r.length < all.length ? r.length : all.length,
    };
    return true;
  });
  return ok ? all : null;
}
