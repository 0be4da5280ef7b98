// This file checks calls of the functions of package unsafe.

import { makeInt64 } from '../constant/constant.ts';
import { exprString, unparen } from '../syntax/index.ts';
import type { Expr } from '../syntax/nodes.ts';
import { asNamed } from './alias.ts';
import { Typ } from './basic.ts';
import { type BuiltinCall, makeSig } from './builtins.ts';
import type { Checker } from './checker.ts';
import { invalidArg } from './errors.ts';
import { isInvalid } from './expr.ts';
import { derefStructPtr, lookupFieldOrMethod } from './lookup.ts';
import { underlying } from './named.ts';
import { Operand } from './operand.ts';
import { isTypeParam } from './predicates.ts';
import { alignof, offsetof, sizeof } from './sizes.ts';
import { type Named, Pointer, Slice, type Type } from './types.ts';
import { commonUnder } from './under.ts';
import { universeByte } from './universe.ts';
import { go1_17, go1_20 } from './version.ts';

export const unsafeMethods = {
  // unsafe.Add(ptr Pointer, len IntegerType) Pointer
  unsafeAdd(this: Checker, { call, x, args }: BuiltinCall): boolean {
    this.verifyVersionf(call.fun, go1_17, 'unsafe.Add');
    const ptr = Typ['unsafe.Pointer'];
    this.assignment(x, ptr, 'argument to unsafe.Add');
    if (isInvalid(x)) return false;
    const y = args[1] as Operand;
    if (!this.isValidIndex(y, 'InvalidUnsafeAdd', 'length', true)) return false;
    x.mode = 'value';
    x.type = ptr;
    this.recordBuiltinType(call.fun, makeSig(ptr, [ptr, y.type]));
    return true;
  },

  // unsafe.Alignof(x T) uintptr, unsafe.Sizeof(x T) uintptr
  unsafeSizeAlign(this: Checker, { call, name, x }: BuiltinCall): boolean {
    this.assignment(x, null, `argument to unsafe.${name}`);
    if (isInvalid(x)) return false;
    if (hasVarSize(x.type, new Map())) {
      x.mode = 'value';
      this.recordBuiltinType(call.fun, makeSig(Typ.uintptr, [x.type]));
    } else {
      const n = name === 'Sizeof' ? sizeof(x.type) : alignof(x.type);
      if (n < 0) {
        this.errorf(x, 'TypeTooLarge', `${this.sprintOperand(x)} is too large`);
        return false;
      }
      x.mode = 'constant';
      x.val = makeInt64(BigInt(n));
    }
    x.type = Typ.uintptr;
    return true;
  },

  // unsafe.Offsetof(x.f) uintptr
  unsafeOffsetof(this: Checker, { call, x }: BuiltinCall): boolean {
    const arg = call.argList[0] as Expr;
    const selx = unparen(arg);
    if (selx.kind !== 'SelectorExpr') {
      this.errorf(arg, 'BadOffsetofSyntax', `${invalidArg}${exprString(arg)} is not a selector expression`);
      this.use(arg);
      return false;
    }
    this.expr(null, x, selx.x);
    if (isInvalid(x)) return false;
    const base = derefStructPtr(x.type);
    const sel = selx.sel.value;
    const [obj, index, indirect] = lookupFieldOrMethod(base, false, this.pkg, sel, false);
    if (obj === null || index === null) {
      const msg = `${invalidArg}${this.sprintType(base)} has no single field ${sel}`;
      this.errorf(x, 'MissingFieldOrMethod', msg);
      return false;
    }
    if (obj.kind === 'Func') {
      this.errorf(arg, 'InvalidOffsetof', `${invalidArg}${exprString(arg)} is a method value`);
      return false;
    }
    if (indirect) {
      const msg = `${invalidArg}field ${sel} is embedded via a pointer in ${this.sprintType(base)}`;
      this.errorf(x, 'InvalidOffsetof', msg);
      return false;
    }
    this.recordSelection(selx, 'field', base, obj, index, false);
    const type = obj.type as Type;
    this.record(new Operand(x.mode === 'variable' ? 'variable' : 'value', selx, type));
    if (hasVarSize(base, new Map())) {
      x.mode = 'value';
      this.recordBuiltinType(call.fun, makeSig(Typ.uintptr, [type]));
    } else {
      const n = offsetof(base, index);
      if (n < 0) {
        this.errorf(x, 'TypeTooLarge', `${this.sprintOperand(x)} is too large`);
        return false;
      }
      x.mode = 'constant';
      x.val = makeInt64(BigInt(n));
    }
    x.type = Typ.uintptr;
    return true;
  },

  // unsafe.Slice(ptr *T, len IntegerType) []T
  unsafeSlice(this: Checker, { call, x, args }: BuiltinCall): boolean {
    this.verifyVersionf(call.fun, go1_17, 'unsafe.Slice');
    const [ptr] = commonUnder(x.type, null);
    if (ptr === null || ptr.kind !== 'Pointer') {
      this.errorf(x, 'InvalidUnsafeSlice', `${invalidArg}${this.sprintOperand(x)} is not a pointer`);
      return false;
    }
    const y = args[1] as Operand;
    if (!this.isValidIndex(y, 'InvalidUnsafeSlice', 'length', false)) return false;
    x.mode = 'value';
    x.type = new Slice(ptr.base);
    this.recordBuiltinType(call.fun, makeSig(x.type, [ptr, y.type]));
    return true;
  },

  // unsafe.SliceData(slice []T) *T
  unsafeSliceData(this: Checker, { call, x }: BuiltinCall): boolean {
    this.verifyVersionf(call.fun, go1_20, 'unsafe.SliceData');
    const [slice] = commonUnder(x.type, null);
    if (slice === null || slice.kind !== 'Slice') {
      this.errorf(x, 'InvalidUnsafeSliceData', `${invalidArg}${this.sprintOperand(x)} is not a slice`);
      return false;
    }
    x.mode = 'value';
    x.type = new Pointer(slice.elem);
    this.recordBuiltinType(call.fun, makeSig(x.type, [slice]));
    return true;
  },

  // unsafe.String(ptr *byte, len IntegerType) string
  unsafeString(this: Checker, { call, x, args }: BuiltinCall): boolean {
    this.verifyVersionf(call.fun, go1_20, 'unsafe.String');
    const ptr = new Pointer(universeByte);
    this.assignment(x, ptr, 'argument to unsafe.String');
    if (isInvalid(x)) return false;
    const y = args[1] as Operand;
    if (!this.isValidIndex(y, 'InvalidUnsafeString', 'length', false)) return false;
    x.mode = 'value';
    x.type = Typ.string;
    this.recordBuiltinType(call.fun, makeSig(Typ.string, [ptr, y.type]));
    return true;
  },

  // unsafe.StringData(str string) *byte
  unsafeStringData(this: Checker, { call, x }: BuiltinCall): boolean {
    this.verifyVersionf(call.fun, go1_20, 'unsafe.StringData');
    this.assignment(x, Typ.string, 'argument to unsafe.StringData');
    if (isInvalid(x)) return false;
    x.mode = 'value';
    x.type = new Pointer(universeByte);
    this.recordBuiltinType(call.fun, makeSig(x.type, [Typ.string]));
    return true;
  },
};

// Whether the size of t depends on type parameters. `seen` holds what is known of defined types; one that is being looked
// into counts as of variable size, since a type that contains itself has none.
function hasVarSize(t: Type, seen: Map<Named, boolean>): boolean {
  const named = asNamed(t);
  if (named === null) return structureHasVarSize(t, seen);
  const known = seen.get(named);
  if (known !== undefined) return known;
  seen.set(named, true);
  const result = structureHasVarSize(t, seen);
  seen.set(named, result);
  return result;
}

function structureHasVarSize(t: Type, seen: Map<Named, boolean>): boolean {
  const u = underlying(t);
  switch (u.kind) {
    case 'Array':
      return hasVarSize(u.elem, seen);
    case 'Struct':
      return u.fields.some((f) => hasVarSize(f.type as Type, seen));
    case 'Interface':
      return isTypeParam(t);
    default:
      return false;
  }
}
