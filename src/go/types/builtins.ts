// This file checks calls of the built-in functions, those of package unsafe included (unsafe.ts). For each call that is no constant
// the function's type is recorded as if it were an ordinary function with just these parameters.

import {
  binaryOp,
  compare,
  imag,
  makeImag,
  makeInt64,
  makeUnknown,
  real,
  sign,
  stringVal,
  toFloat,
} from '../constant/constant.ts';
import type { Value } from '../constant/value.ts';
import { exprString } from '../syntax/index.ts';
import type { CallExpr, Expr } from '../syntax/nodes.ts';
import { unalias } from './alias.ts';
import { emptyInterface, Typ } from './basic.ts';
import type { Checker } from './checker.ts';
import { type Code, invalidArg, invalidOp } from './errors.ts';
import { isInvalid } from './expr.ts';
import type { OperandMode } from './info.ts';
import { underlying } from './named.ts';
import { TypeName, Var } from './objects.ts';
import type { Operand } from './operand.ts';
import {
  allOrdered,
  allString,
  defaultType,
  identical,
  isNumeric,
  isString,
  isTypeParam,
  isUntyped,
  isValid,
} from './predicates.ts';
import { typeParamIs } from './typeparam.ts';
import {
  type BasicKind,
  Interface,
  Pointer,
  Signature,
  Slice,
  Term,
  Tuple,
  type Type,
  Union,
} from './types.ts';
import type { CauseFunc } from './typeset.ts';
import { allTypes, commonUnder, underIs } from './under.ts';
import { predeclaredFuncs, universeByte } from './universe.ts';
import { go1_21, go1_26 } from './version.ts';

/** What one built-in needs: its call, and the operands of its arguments if they are ordinary values. x is args[0]. */
export interface BuiltinCall {
  readonly call: CallExpr;
  readonly name: string;
  readonly x: Operand;
  readonly args: readonly Operand[];
}

type BuiltinMethod =
  | 'builtinAppend'
  | 'builtinLenCap'
  | 'builtinClear'
  | 'builtinClose'
  | 'builtinComplex'
  | 'builtinCopy'
  | 'builtinDelete'
  | 'builtinRealImag'
  | 'builtinMake'
  | 'builtinMinMax'
  | 'builtinNew'
  | 'builtinPanic'
  | 'builtinPrint'
  | 'builtinRecover'
  | 'unsafeAdd'
  | 'unsafeSizeAlign'
  | 'unsafeOffsetof'
  | 'unsafeSlice'
  | 'unsafeSliceData'
  | 'unsafeString'
  | 'unsafeStringData';

const methods: Readonly<Record<string, BuiltinMethod>> = {
  append: 'builtinAppend',
  cap: 'builtinLenCap',
  clear: 'builtinClear',
  close: 'builtinClose',
  complex: 'builtinComplex',
  copy: 'builtinCopy',
  delete: 'builtinDelete',
  imag: 'builtinRealImag',
  len: 'builtinLenCap',
  make: 'builtinMake',
  max: 'builtinMinMax',
  min: 'builtinMinMax',
  new: 'builtinNew',
  panic: 'builtinPanic',
  print: 'builtinPrint',
  println: 'builtinPrint',
  real: 'builtinRealImag',
  recover: 'builtinRecover',
  Add: 'unsafeAdd',
  Alignof: 'unsafeSizeAlign',
  Offsetof: 'unsafeOffsetof',
  Sizeof: 'unsafeSizeAlign',
  Slice: 'unsafeSlice',
  SliceData: 'unsafeSliceData',
  String: 'unsafeString',
  StringData: 'unsafeStringData',
};

export const builtinMethods = {
  /** Checks the call of the built-in called id; whether it is valid. The result is in x, but for x.expr. */
  builtin(this: Checker, x: Operand, call: CallExpr, id: string): boolean {
    const bin = predeclaredFuncs[id];
    const method = methods[id];
    if (bin === undefined || method === undefined) throw new Error(`internal error: unknown built-in ${id}`);
    const { argList } = call;
    if (call.hasDots && id !== 'append') {
      this.errorf(call, 'InvalidDotDotDot', `${invalidOp}invalid use of ... with built-in ${id}`);
      this.use(...argList);
      return false;
    }

    // len(x) and cap(x) may be constant, depending on whether x contains calls or receive operations.
    const { hasCallOrRecv } = this;
    const isLen = id === 'len' || id === 'cap';
    if (isLen) this.hasCallOrRecv = false;
    try {
      let args: Operand[] = [];
      let nargs = argList.length;
      if (id !== 'make' && id !== 'new' && id !== 'Offsetof') {
        args = this.exprList(argList);
        nargs = args.length;
        if (args.some(isInvalid)) return false;
        if (args[0] !== undefined) x.assign(args[0]);
      }
      const few = nargs < bin.nargs;
      if (few || (!bin.variadic && nargs > bin.nargs)) {
        const counts = `(expected ${bin.nargs}, found ${nargs})`;
        const msg = `${invalidOp}${few ? 'not enough' : 'too many'} arguments for ${exprString(call)} ${counts}`;
        this.errorf(call, 'WrongArgCount', msg);
        return false;
      }
      return this[method]({ call, name: id, x, args });
    } finally {
      if (isLen) this.hasCallOrRecv = hasCallOrRecv;
    }
  },

  // append(s S, x ...E) S
  builtinAppend(this: Checker, { call, x, args }: BuiltinCall): boolean {
    const [E, err] = this.sliceElem(x);
    if (err !== null) {
      this.errorf(x, 'InvalidAppend', `invalid append: ${err(this)}`);
      return false;
    }
    // "As a special case, if the core type of s is []byte, append also accepts a second argument with core type
    // bytestring followed by ...".
    let sig: Signature | null = null;
    const y = args[1];
    if (y !== undefined && args.length === 2 && call.hasDots && x.assignableTo(this, byteSlice(), null)[0]) {
      if (bytesOrString(y.type) === 'string') {
        sig = makeSig(x.type, [x.type, y.type]);
        sig.variadic = true;
      }
    }
    if (sig === null) {
      sig = makeSig(x.type, [x.type, new Slice(E)]);
      sig.variadic = true;
      this.arguments(call, sig, [], [], args, []);
      // The result's type is known even if arguments are wrong.
    }
    this.recordBuiltinType(call.fun, sig);
    x.mode = 'value';
    return true;
  },

  builtinLenCap(this: Checker, { call, name, x }: BuiltinCall): boolean {
    let mode: OperandMode = 'invalid';
    let val: Value | null = null;
    const isLen = name === 'len';
    const t = arrayPtrDeref(underlying(x.type));
    if (t.kind === 'Basic' && isString(t) && isLen) {
      mode = 'value';
      if (x.mode === 'constant') {
        mode = 'constant';
        val = makeInt64(BigInt(stringVal(x.val as Value).length));
      }
    } else if (t.kind === 'Array') {
      mode = 'value';
      // "The expressions len(s) and cap(s) are constants if the type of s is an array or pointer to an array and the
      // expression s does not contain channel receives or (non-constant) function calls."
      if (!this.hasCallOrRecv) {
        mode = 'constant';
        val = t.len >= 0 ? makeInt64(BigInt(t.len)) : makeUnknown();
      }
    } else if (hasLength(t, isLen)) {
      mode = 'value';
    } else if (
      isTypeParam(x.type) &&
      underIs(x.type, (u) => u !== null && hasLength(arrayPtrDeref(u), isLen))
    ) {
      mode = 'value';
    }
    if (mode === 'invalid') {
      if (isValid(underlying(x.type))) {
        const msg = `${invalidArg}${this.sprintOperand(x)} for built-in ${name}`;
        this.errorf(x, isLen ? 'InvalidLen' : 'InvalidCap', msg);
      }
      return false;
    }
    if (mode !== 'constant') this.recordBuiltinType(call.fun, makeSig(Typ.int, [x.type]));
    x.mode = mode;
    x.type = Typ.int;
    x.val = val;
    return true;
  },

  builtinClear(this: Checker, { call, x }: BuiltinCall): boolean {
    this.verifyVersionf(call.fun, go1_21, 'clear');
    const ok = underIs(x.type, (u) => {
      if (u !== null && (u.kind === 'Map' || u.kind === 'Slice')) return true;
      const msg = `cannot clear ${this.sprintOperand(x)}: argument must be (or constrained by) map or slice`;
      this.errorf(x, 'InvalidClear', `${invalidArg}${msg}`);
      return false;
    });
    if (!ok) return false;
    x.mode = 'novalue';
    this.recordBuiltinType(call.fun, makeSig(null, [x.type]));
    return true;
  },

  builtinClose(this: Checker, { call, x }: BuiltinCall): boolean {
    const ok = underIs(x.type, (u) => {
      if (u !== null && u.kind === 'Chan' && u.dir !== 'recv') return true;
      const what = u !== null && u.kind === 'Chan' ? 'receive-only channel' : 'non-channel';
      this.errorf(x, 'InvalidClose', `${invalidOp}cannot close ${what} ${this.sprintOperand(x)}`);
      return false;
    });
    if (!ok) return false;
    x.mode = 'novalue';
    this.recordBuiltinType(call.fun, makeSig(null, [x.type]));
    return true;
  },

  // complex(x, y floatT) complexT
  builtinComplex(this: Checker, { call, x, args }: BuiltinCall): boolean {
    const y = args[1] as Operand;
    const xUntyped = isUntyped(x.type);
    const yUntyped = isUntyped(y.type);
    if (xUntyped && yUntyped) {
      if (x.mode === 'constant' && y.mode === 'constant') {
        for (const z of [x, y]) {
          if (isNumeric(z.type) && sign(imag(z.val as Value)) === 0) z.type = Typ['untyped float'];
        }
      } else {
        // An untyped shift; that it cannot be a float will be reported.
        this.convertUntyped(x, Typ.float64);
        this.convertUntyped(y, Typ.float64);
      }
    } else if (xUntyped) {
      this.convertUntyped(x, y.type);
    } else if (yUntyped) {
      this.convertUntyped(y, x.type);
    }
    if (isInvalid(x) || isInvalid(y)) return false;

    if (!identical(x.type, y.type)) {
      const types = `(mismatched types ${this.sprintType(x.type)} and ${this.sprintType(y.type)})`;
      this.errorf(x, 'InvalidComplex', `${invalidOp}${exprString(call)} ${types}`);
      return false;
    }
    const T = this.applyTypeFunc(complexOf, x, 'InvalidComplex', 'complex');
    if (T === null) {
      const msg = `arguments have type ${this.sprintType(x.type)}, expected floating-point`;
      this.errorf(x, 'InvalidComplex', `${invalidArg}${msg}`);
      return false;
    }
    if (x.mode === 'constant' && y.mode === 'constant') {
      x.val = binaryOp(toFloat(x.val as Value), '+', makeImag(toFloat(y.val as Value)));
    } else {
      x.mode = 'value';
      this.recordBuiltinType(call.fun, makeSig(T, [x.type, x.type]));
    }
    x.type = T;
    return true;
  },

  // copy(x, y []E) int
  builtinCopy(this: Checker, { call, x, args }: BuiltinCall): boolean {
    const y = args[1] as Operand;
    // "As a special case, if the destination's core type is []byte, copy also accepts a source argument with core type
    // bytestring."
    const special = x.assignableTo(this, byteSlice(), null)[0] && bytesOrString(y.type) !== '';
    if (!special) {
      const [dst, err] = this.sliceElem(x);
      if (err !== null) {
        this.errorf(x, 'InvalidCopy', `invalid copy: ${err(this)}`);
        return false;
      }
      let [src, err2] = this.sliceElem(y);
      if (err2 !== null) {
        if (!allString(y.type)) {
          this.errorf(y, 'InvalidCopy', `invalid copy: ${err2(this)}`);
          return false;
        }
        // The element types are then the problem.
        src = universeByte;
      }
      if (!identical(dst, src)) {
        const types = `${this.sprintType(dst)} and ${this.sprintType(src)}`;
        const operands = `${this.sprintOperand(x)} and ${this.sprintOperand(y)}`;
        const msg = `invalid copy: arguments ${operands} have different element types ${types}`;
        this.errorf(x, 'InvalidCopy', msg);
        return false;
      }
    }
    this.recordBuiltinType(call.fun, makeSig(Typ.int, [x.type, y.type]));
    x.mode = 'value';
    x.type = Typ.int;
    return true;
  },

  builtinDelete(this: Checker, { call, x, args }: BuiltinCall): boolean {
    const mapType = x.type;
    let key: Type | null = null as Type | null;
    const ok = underIs(mapType, (u) => {
      if (u === null || u.kind !== 'Map') {
        this.errorf(x, 'InvalidDelete', `${invalidArg}${this.sprintOperand(x)} is not a map`);
        return false;
      }
      if (key !== null && !identical(u.key, key)) {
        const msg = `${invalidArg}maps of ${this.sprintOperand(x)} must have identical key types`;
        this.errorf(x, 'InvalidDelete', msg);
        return false;
      }
      key = u.key;
      return true;
    });
    if (!ok || key === null) return false;
    x.assign(args[1] as Operand);
    this.assignment(x, key, 'argument to delete');
    if (isInvalid(x)) return false;
    x.mode = 'novalue';
    this.recordBuiltinType(call.fun, makeSig(null, [mapType, key]));
    return true;
  },

  // imag(complexT) floatT, real(complexT) floatT
  builtinRealImag(this: Checker, { call, name, x }: BuiltinCall): boolean {
    const code: Code = name === 'real' ? 'InvalidReal' : 'InvalidImag';
    if (isUntyped(x.type)) {
      if (x.mode === 'constant') {
        if (isNumeric(x.type)) x.type = Typ['untyped complex'];
      } else {
        // An untyped shift; that it cannot be complex will be reported.
        this.convertUntyped(x, Typ.complex128);
        if (isInvalid(x)) return false;
      }
    }
    const T = this.applyTypeFunc(partOf, x, code, name);
    if (T === null) {
      const msg = `argument has type ${this.sprintType(x.type)}, expected complex type`;
      this.errorf(x, code, `${invalidArg}${msg}`);
      return false;
    }
    if (x.mode === 'constant') {
      x.val = name === 'real' ? real(x.val as Value) : imag(x.val as Value);
    } else {
      x.mode = 'value';
      this.recordBuiltinType(call.fun, makeSig(T, [x.type]));
    }
    x.type = T;
    return true;
  },

  // make(T, n, m)
  builtinMake(this: Checker, { call, x }: BuiltinCall): boolean {
    const [arg0, ...sizeArgs] = call.argList as [Expr, ...Expr[]];
    const T = this.varType(arg0);
    if (!isValid(T)) return false;
    const [u, err] = commonUnder(T, (_, t) => {
      if (t === null) return () => 'no specific type';
      if (t.kind === 'Slice' || t.kind === 'Map' || t.kind === 'Chan') return null;
      return () => 'type must be slice, map, or channel';
    });
    if (u === null) {
      const cause = err === null ? '' : err(this);
      this.errorf(arg0, 'InvalidMake', `${invalidArg}cannot make ${exprString(arg0)}: ${cause}`);
      return false;
    }
    const min = u.kind === 'Slice' ? 2 : 1;
    const nargs = call.argList.length;
    if (nargs < min || min + 1 < nargs) {
      const msg = `${invalidOp}${exprString(call)} expects ${min} or ${min + 1} arguments; found ${nargs}`;
      this.errorf(call, 'WrongArgCount', msg);
      return false;
    }
    const types: Type[] = [T];
    const sizes: number[] = [];
    for (const arg of sizeArgs) {
      const [t, size] = this.index(arg, -1);
      types.push(t);
      if (size >= 0) sizes.push(size);
    }
    const [len, cap] = sizes;
    if (len !== undefined && cap !== undefined && len > cap) {
      this.errorf(sizeArgs[0] as Expr, 'SwappedMakeArgs', `${invalidArg}length and capacity swapped`);
    }
    x.mode = 'value';
    x.type = T;
    this.recordBuiltinType(call.fun, makeSig(T, types));
    return true;
  },

  builtinMinMax(this: Checker, { call, name, x, args }: BuiltinCall): boolean {
    this.verifyVersionf(call.fun, go1_21, `built-in ${name}`);
    const op = name === 'max' ? '>' : '<';
    for (const [i, a] of args.entries()) {
      if (!allOrdered(a.type)) {
        this.errorf(a, 'InvalidMinMaxOperand', `${invalidArg}${this.sprintOperand(a)} cannot be ordered`);
        return false;
      }
      if (i === 0) continue;
      this.matchTypes(x, a);
      if (isInvalid(x)) return false;
      if (!identical(x.type, a.type)) {
        const ts = `${this.sprintType(x.type)} (previous argument) and ${this.sprintType(a.type)}`;
        const msg = `${invalidArg}mismatched types ${ts} (type of ${exprString(a.expr as Expr)})`;
        this.errorf(a, 'MismatchedTypes', msg);
        return false;
      }
      if (x.mode === 'constant' && a.mode === 'constant') {
        if (compare(a.val as Value, op, x.val as Value)) x.assign(a);
      } else {
        x.mode = 'value';
      }
    }
    if (x.mode !== 'constant') {
      x.mode = 'value';
      // A value has a type.
      this.assignment(x, emptyInterface, `argument to built-in ${name}`);
      if (isInvalid(x)) return false;
    }
    for (const a of args) this.updateExprType(a.expr as Expr, x.type, true);
    if (x.mode !== 'constant') {
      const { type } = x;
      this.recordBuiltinType(
        call.fun,
        makeSig(
          type,
          args.map(() => type),
        ),
      );
    }
    return true;
  },

  // new(T), new(expr)
  builtinNew(this: Checker, { call, x }: BuiltinCall): boolean {
    const arg = call.argList[0] as Expr;
    this.exprOrType(x, arg, false);
    this.exclude(x, ['novalue', 'builtin']);
    if (isInvalid(x)) return false;
    if (x.mode === 'typexpr') {
      this.validVarType(arg, x.type);
    } else {
      if (isUntyped(x.type)) {
        this.assignment(x, null, 'argument to new');
        if (isInvalid(x)) return false;
      }
      this.verifyVersionf(call.fun, go1_26, `new(${exprString(arg)})`);
    }
    const T = x.type;
    x.mode = 'value';
    x.type = new Pointer(T);
    this.recordBuiltinType(call.fun, makeSig(x.type, [T]));
    return true;
  },

  builtinPanic(this: Checker, { call, x }: BuiltinCall): boolean {
    // Only a function with results must end in a terminating statement.
    if (this.sig !== null && this.sig.results.vars.length > 0) {
      this.isPanic ??= new Set();
      this.isPanic.add(call);
    }
    this.assignment(x, emptyInterface, 'argument to panic');
    if (isInvalid(x)) return false;
    x.mode = 'novalue';
    this.recordBuiltinType(call.fun, makeSig(null, [emptyInterface]));
    return true;
  },

  builtinPrint(this: Checker, { call, name, x, args }: BuiltinCall): boolean {
    const params: Type[] = [];
    for (const a of args) {
      this.assignment(a, null, `argument to built-in ${name}`);
      if (isInvalid(a)) return false;
      params.push(a.type);
    }
    x.mode = 'novalue';
    this.recordBuiltinType(call.fun, makeSig(null, params));
    return true;
  },

  builtinRecover(this: Checker, { call, x }: BuiltinCall): boolean {
    x.mode = 'value';
    x.type = emptyInterface;
    this.recordBuiltinType(call.fun, makeSig(emptyInterface, []));
    return true;
  },

  /** The element type of the slice x, the same for all types of its type set; or why there is none. */
  sliceElem(this: Checker, x: Operand): [Type, CauseFunc | null] {
    let E: Type | null = null as Type | null;
    let cause: CauseFunc | null = null as CauseFunc | null;
    allTypes(x.type, (_, u) => {
      if (u === null || u.kind !== 'Slice') {
        const have = x.isNil() ? 'untyped nil' : this.sprintOperand(x);
        cause = () => `argument must be a slice; have ${have}`;
      } else if (E === null) {
        E = u.elem;
      } else if (!identical(E, u.elem)) {
        const types = `${this.sprintType(E)} and ${this.sprintType(u.elem)}`;
        cause = () => `mismatched slice element types ${types} in ${this.sprintOperand(x)}`;
      }
      return cause === null;
    });
    return [E ?? Typ.invalid, cause];
  },

  /**
   * f of x's type. For a type parameter that would be one whose type set is the image of the type set under f; the
   * compiler has no such thing yet and reports it, as a soft error, with the built-in's name. null where f is.
   */
  applyTypeFunc(
    this: Checker,
    f: (t: Type) => Type | null,
    x: Operand,
    code: Code,
    name: string,
  ): Type | null {
    const tp = unalias(x.type);
    if (tp.kind !== 'TypeParam') return f(x.type);
    const terms: Term[] = [];
    const ok = typeParamIs(tp, (t) => {
      const r = t === null ? null : f(t.type);
      if (t === null || r === null) return false;
      terms.push(new Term(t.tilde, r));
      return true;
    });
    if (!ok) return null;
    const what = `${this.sprintOperand(x)} not supported as argument to built-in ${name}`;
    this.softErrorf(x, code, `${what} for go1.18 (see go.dev/issue/50937)`);
    const tname = new TypeName(0, this.pkg, tp.obj.name, null);
    const ptyp = this.newTypeParam(tname, new Interface([], [new Union(terms)]));
    ptyp.index = tp.index;
    return ptyp;
  },
};

// The complex type with parts of floating-point type t.
function complexOf(t: Type): Type | null {
  const u = underlying(t);
  if (u.kind !== 'Basic') return null;
  const kinds: Partial<Record<BasicKind, BasicKind>> = {
    float32: 'complex64',
    float64: 'complex128',
    'untyped float': 'untyped complex',
  };
  const kind = kinds[u.basicKind];
  return kind === undefined ? null : Typ[kind];
}

// The type of the parts of complex type t.
function partOf(t: Type): Type | null {
  const u = underlying(t);
  if (u.kind !== 'Basic') return null;
  const kinds: Partial<Record<BasicKind, BasicKind>> = {
    complex64: 'float32',
    complex128: 'float64',
    'untyped complex': 'untyped float',
  };
  const kind = kinds[u.basicKind];
  return kind === undefined ? null : Typ[kind];
}

function byteSlice(): Slice {
  return new Slice(universeByte);
}

// 'string' if t's type set consists of strings, or of strings and byte slices; 'bytes' if of byte slices only; otherwise ''.
function bytesOrString(t: Type): 'string' | 'bytes' | '' {
  let hasString = false;
  const ok = allTypes(t, (_, u) => {
    if (u !== null && u.kind === 'Slice') return identical(u.elem, universeByte);
    hasString = true;
    return u !== null && isString(u);
  });
  return !ok ? '' : hasString ? 'string' : 'bytes';
}

function hasLength(t: Type, isLen: boolean): boolean {
  switch (t.kind) {
    case 'Basic':
      return isLen && isString(t);
    case 'Map':
      return isLen;
    case 'Array':
    case 'Slice':
    case 'Chan':
      return true;
    default:
      return false;
  }
}

/** The array that t points to, if it does, otherwise t. */
export function arrayPtrDeref(t: Type): Type {
  const p = unalias(t);
  if (p.kind !== 'Pointer') return t;
  const a = underlying(p.base);
  return a.kind === 'Array' ? a : t;
}

/** The type of a built-in for one call. Untyped arguments count with their default types. */
export function makeSig(res: Type | null, args: readonly Type[]): Signature {
  const param = (t: Type, kind: 'param' | 'result'): Var => {
    const v = new Var(0, null, '', t);
    v.varKind = kind;
    v.isParam = true;
    return v;
  };
  const params = args.map((t) => param(defaultType(t), 'param'));
  const results = res === null ? [] : [param(res, 'result')];
  return new Signature(null, new Tuple(params), new Tuple(results), false);
}
