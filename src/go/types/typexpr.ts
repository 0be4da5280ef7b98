// This file checks identifiers and type expressions: which object a name denotes, and which type an expression
// denotes. Conditions that need complete types (comparable map keys, satisfied constraints) are put off.

import { int64Val, toInt } from '../constant/constant.ts';
import { exprString, startPos, unpackListExpr } from '../syntax/index.ts';
import type { Expr, Name } from '../syntax/nodes.ts';
import type { Checker } from './checker.ts';
import { representableConst } from './const.ts';
import { assert, invalidOp } from './errors.ts';
import { underlying } from './named.ts';
import type { TypeName } from './objects.ts';
import { objectKind } from './objectstring.ts';
import { type Cause, Operand } from './operand.ts';
import {
  comparable,
  isGeneric,
  isInteger,
  isTypeParam,
  isUntyped,
  isValid,
  isValidName,
} from './predicates.ts';
import {
  ArrayT,
  type Basic,
  Chan,
  MapT,
  Pointer,
  Signature,
  Slice,
  Struct,
  Tuple,
  type Type,
} from './types.ts';
import { computeInterfaceTypeSet } from './typeset.ts';
import { Typ, universeAny, universeComparable, universeIota } from './universe.ts';
import { go1_18 } from './version.ts';

export const typexprMethods = {
  /** Finds the object that e denotes and makes x of it. With wantType, an object that is no type is reported. */
  ident(this: Checker, x: Operand, e: Name, wantType: boolean): void {
    x.mode = 'invalid';
    x.expr = e;
    const found = this.lookupScope(e.value);
    if (found === null) {
      if (e.value === '_') this.errorf(e, 'InvalidBlank', 'cannot use _ as value or type');
      else if (isValidName(e.value)) this.errorf(e, 'UndeclaredName', `undefined: ${e.value}`);
      return;
    }
    const { scope, obj } = found;
    if (obj === universeComparable.obj || obj === universeAny.obj) {
      if (!this.verifyVersionf(e, go1_18, `predeclared ${e.value}`)) return;
    }
    // Also for invalid uses, so that an editor can say what was meant.
    this.recordUse(e, obj);

    const gotType = obj.kind === 'TypeName';
    if (!gotType && wantType) {
      this.errorf(e, 'NotAType', `${obj.name} (${objectKind(obj)}) is not a type`);
      if (obj.kind === 'Var' && obj.pkg === this.pkg) obj.used = true;
      return;
    }
    // A type that is being declared is entered again where a type is wanted, for that is how cycles are found.
    if (obj.type === null || (gotType && wantType && obj.pkg === this.pkg)) this.objDecl(obj);
    const typ = obj.type as Type | null;
    assert(typ !== null, `object ${obj.name} without type`);

    if (this.dotImportMap.size > 0) {
      const pkgName = this.dotImportMap.get(scope)?.get(obj.name);
      if (pkgName !== undefined) pkgName.used = true;
    }

    switch (obj.kind) {
      case 'PkgName':
        this.errorf(e, 'InvalidPkgUse', `use of package ${obj.name} not in selector`);
        return;
      case 'Const':
        this.addDeclDep(obj);
        if (!isValid(typ)) return;
        if (obj === universeIota) {
          if (this.iota === null) {
            this.errorf(e, 'InvalidIota', 'cannot use iota outside constant declaration');
            return;
          }
          x.val = this.iota;
        } else x.val = obj.val;
        x.mode = 'constant';
        break;
      case 'TypeName':
        x.mode = 'typexpr';
        break;
      case 'Var':
        // Another package's variable is that package's business.
        if (obj.pkg === this.pkg) obj.used = true;
        this.addDeclDep(obj);
        if (!isValid(typ)) return;
        x.mode = 'variable';
        break;
      case 'Func':
        this.addDeclDep(obj);
        x.mode = 'value';
        break;
      case 'Builtin':
        x.id = obj.name;
        x.mode = 'builtin';
        break;
      case 'Nil':
        x.mode = 'nilvalue';
        break;
      default:
        assert(false, `identifier denotes a ${obj.kind}`);
    }
    x.type = typ;
  },

  /** The type that e denotes, or the invalid type. Generic types must be instantiated. */
  typ(this: Checker, e: Expr): Type {
    return this.declaredType(e, null);
  },

  /** Like typ, for the type of a variable: it must not be a constraint interface. */
  varType(this: Checker, e: Expr): Type {
    const typ = this.declaredType(e, null);
    this.validVarType(e, typ);
    return typ;
  },

  validVarType(this: Checker, e: Expr, typ: Type): void {
    // Most types are seen at once to be no interface.
    if (typ.kind === 'Basic' || typ.kind === 'TypeParam') return;
    this.later(() => {
      if (isTypeParam(typ)) return;
      const t = underlying(typ);
      if (t.kind !== 'Interface') return;
      const pos = startPos(e);
      const tset = computeInterfaceTypeSet(this, t);
      if (tset.isMethodSet()) return;
      const why = tset.comparable
        ? 'interface is (or embeds) comparable'
        : 'interface contains type constraints';
      this.softErrorf(
        pos,
        'MisplacedConstraintIface',
        `cannot use type ${this.sprintType(typ)} outside a type constraint: ${why}`,
      );
    });
  },

  /** Like typ; def is the type name whose declaration e is the right side of, if any. */
  declaredType(this: Checker, e: Expr, def: TypeName | null): Type {
    let typ = this.typInternal(e, def);
    if (isGeneric(typ)) {
      this.errorf(
        e,
        'WrongTypeArgCount',
        `cannot use generic type ${this.sprintType(typ)} without instantiation`,
      );
      typ = Typ.invalid;
    }
    this.recordTypeAndValue(e, 'typexpr', typ, null);
    return typ;
  },

  /** Like typ, but e must denote a generic type; if not, cause is set. */
  genericType(this: Checker, e: Expr, cause: Cause | null): Type {
    let typ = this.typInternal(e, null);
    if (isValid(typ) && !isGeneric(typ)) {
      if (cause !== null) cause.text = `${this.sprintType(typ)} is not a generic type`;
      typ = Typ.invalid;
    }
    this.recordTypeAndValue(e, 'typexpr', typ, null);
    return typ;
  },

  typInternal(this: Checker, e: Expr, def: TypeName | null): Type {
    switch (e.kind) {
      case 'BadExpr':
        return Typ.invalid;
      case 'Name':
      case 'SelectorExpr': {
        const x = new Operand();
        if (e.kind === 'Name') this.ident(x, e, true);
        else this.selector(x, e, true);
        switch (x.mode) {
          case 'typexpr':
            return x.type;
          case 'invalid':
            break;
          case 'novalue':
            this.errorf(x, 'NotAType', `${this.sprintOperand(x)} used as type`);
            break;
          default:
            this.errorf(x, 'NotAType', `${this.sprintOperand(x)} is not a type`);
        }
        return Typ.invalid;
      }
      case 'IndexExpr':
        this.verifyVersionf(e, go1_18, 'type instantiation');
        return this.instantiatedType(e.x, unpackListExpr(e.index));
      case 'ParenExpr':
        return this.declaredType(e.x, def);
      case 'ArrayType': {
        let len = -1;
        if (e.len !== null) len = this.arrayLength(e.len);
        else this.errorf(e, 'BadDotDotDotSyntax', 'invalid use of [...] array (outside a composite literal)');
        const typ = new ArrayT(this.varType(e.elem), len);
        return len >= 0 ? typ : Typ.invalid;
      }
      case 'SliceType': {
        const typ = new Slice(Typ.invalid);
        typ.elem = this.varType(e.elem);
        return typ;
      }
      case 'DotsType':
        this.errorf(e, 'InvalidSyntaxTree', 'invalid use of ...');
        return Typ.invalid;
      case 'StructType': {
        const typ = new Struct([]);
        this.structType(typ, e);
        return typ;
      }
      case 'Operation': {
        if (e.op !== '*' || e.y !== null) break;
        const typ = new Pointer(Typ.invalid);
        typ.base = this.varType(e.x);
        return isValid(typ.base) ? typ : Typ.invalid;
      }
      case 'FuncType': {
        const typ = new Signature(null, new Tuple([]), new Tuple([]), false);
        this.funcType(typ, null, [], e);
        return typ;
      }
      case 'InterfaceType': {
        const typ = this.newInterface();
        this.interfaceType(typ, e, def);
        return typ;
      }
      case 'MapType': {
        const typ = new MapT(Typ.invalid, Typ.invalid);
        typ.key = this.varType(e.key);
        typ.elem = this.varType(e.value);
        // "The comparison operators == and != must be fully defined for operands of the key type."
        this.later(() => {
          if (comparable(typ.key)) return;
          const why = isTypeParam(typ.key) ? ' (missing comparable constraint)' : '';
          this.errorf(e.key, 'IncomparableMapKey', `invalid map key type ${this.sprintType(typ.key)}${why}`);
        });
        return typ;
      }
      case 'ChanType': {
        const typ = new Chan(e.dir, Typ.invalid);
        typ.elem = this.varType(e.elem);
        return typ;
      }
    }
    this.errorf(e, 'NotAType', `${exprString(e)} is not a type`);
    this.use(e);
    return Typ.invalid;
  },

  /** The type x[xlist]. */
  instantiatedType(this: Checker, x: Expr, xlist: readonly Expr[]): Type {
    const cause: Cause = { text: '' };
    const gtyp = this.genericType(x, cause);
    if (cause.text !== '') {
      const args = xlist.map((a) => exprString(a)).join(', ');
      this.errorf(x, 'NotAGenericType', `${invalidOp}${exprString(x)}[${args}] (${cause.text})`);
    }
    // Reported; the type as it is lets the same follow-on errors through as in the compiler.
    if (!isValid(gtyp)) return gtyp;
    assert(gtyp.kind === 'Named' || gtyp.kind === 'Alias', 'generic type is neither defined nor alias');

    const targs = this.typeList(xlist);
    if (targs === null) return Typ.invalid;
    const inst = this.instance(x.pos, gtyp, targs);
    if (inst.kind !== 'Named' && inst.kind !== 'Alias') return Typ.invalid;

    // The constraints may refer to types that are not complete yet.
    this.later(() => {
      this.recordInstance(x, targs, inst);
      const { tparams } = inst.kind === 'Named' ? inst.orig : inst;
      if (!this.validateTArgLen(x.pos, inst.obj.name, tparams.length, targs.length)) return;
      const [i, cause] = this.verify(x.pos, tparams, targs);
      if (cause !== null) {
        const arg = xlist[i];
        this.softErrorf(arg === undefined ? x.pos : startPos(arg), 'InvalidTypeArg', cause);
      } else this.mono.recordInstance(this.pkg, x.pos, tparams, targs, xlist);
    });
    return inst;
  },

  /** The constant array length that e denotes, or -1. */
  arrayLength(this: Checker, e: Expr): number {
    // In `type T[P any] …` written without constraint, [P] reads as an array length: say so.
    if (e.kind === 'Name') {
      const obj = this.lookup(e.value);
      if (obj === null) {
        this.errorf(e, 'InvalidArrayLen', `undefined array length ${e.value} or missing type constraint`);
        return -1;
      }
      if (obj.kind !== 'Const') {
        this.errorf(e, 'InvalidArrayLen', `invalid array length ${e.value}`);
        return -1;
      }
    }
    const x = new Operand();
    this.expr(null, x, e);
    if (x.mode !== 'constant') {
      if (x.mode !== 'invalid')
        this.errorf(x, 'InvalidArrayLen', `array length ${this.sprintOperand(x)} must be constant`);
      return -1;
    }
    // "… it must evaluate to a non-negative constant representable by a value of type int."
    if (isUntyped(x.type) || isInteger(x.type)) {
      const val = toInt(x.val!);
      if (val.kind === 'Int' && representableConst(val, Typ.int as Basic) !== null) {
        const n = Number(int64Val(val)[0]);
        if (n >= 0) return n;
      }
    }
    const what = this.sprintOperand(x);
    this.errorf(
      x,
      'InvalidArrayLen',
      isInteger(x.type) ? `invalid array length ${what}` : `array length ${what} must be integer`,
    );
    return -1;
  },

  /** The types of a list of type arguments; null if one of them is invalid. */
  typeList(this: Checker, list: readonly Expr[]): Type[] | null {
    const types = list.map((e) => this.varType(e));
    return types.every(isValid) ? types : null;
  },
};
