// This file checks function types: receivers, type parameters, parameters and results.

import { endPos } from '../syntax/index.ts';
import type { Expr, Field, FuncType, Name, Pos } from '../syntax/nodes.ts';
import { unalias } from './alias.ts';
import { measure } from './assignments.ts';
import type { Checker } from './checker.ts';
import { assert } from './errors.ts';
import { deref } from './lookup.ts';
import { underlying } from './named.ts';
import { Var, type VarKind } from './objects.ts';
import type { Cause } from './operand.ts';
import { isValid } from './predicates.ts';
import { makeRenameMap } from './subst.ts';
import { bindTParams } from './typeparam.ts';
import { type Named, Pointer, type Signature, Slice, Tuple, type Type, type TypeParam } from './types.ts';
import { Typ } from './universe.ts';
import { go1_18 } from './version.ts';

interface Params {
  readonly names: (Name | null)[];
  readonly vars: Var[];
  readonly variadic: boolean;
}

export const signatureMethods = {
  /** Fills in sig from its syntax. sig.scope is the function's scope afterwards. */
  funcType(
    this: Checker,
    sig: Signature,
    recvPar: Field | null,
    tparams: readonly Field[],
    ftyp: FuncType,
  ): void {
    this.openScope(ftyp, 'function');
    this.scope.isFunc = true;
    sig.scope = this.scope;

    let recv: Var | null = null;
    if (recvPar !== null) {
      // The receiver's type parameters are visible in the whole signature.
      recv = this.collectRecv(sig, recvPar, ftyp.pos);
    }
    this.collectTypeParams(sig, tparams);

    const params = this.collectParams('param', ftyp.paramList);
    const results = this.collectParams('result', ftyp.resultList);
    // "The scope of an identifier denoting a method receiver, function parameter, or result variable is the function
    // body": not the signature.
    const scopePos = endPos(ftyp);
    if (recv !== null && recv.name !== '') this.declare(this.scope, recvPar!.name, recv, scopePos);
    this.declareParams(params, scopePos);
    this.declareParams(results, scopePos);

    sig.recv = recv;
    sig.params = new Tuple(params.vars);
    sig.results = new Tuple(results.vars);
    sig.variadic = params.variadic;
    this.closeScope();
  },

  /** Checks a receiver; its type parameters become sig.rparams. */
  collectRecv(this: Checker, sig: Signature, rparam: Field, scopePos: Pos): Var {
    const { ptr, base, tparams } = this.unpackRecv(rparam.type, true);
    let recvType: Type;
    if (tparams === null) {
      // If there are no type parameters, the receiver is a plain type: generic ones are reported by varType.
      recvType = this.varType(rparam.type);
      // Through an alias one might reach an instantiated type, which takes no methods.
      let a = unpointer(recvType);
      while (a.kind === 'Alias') {
        if (a.fromRHS === null) break;
        const target = unpointer(a.fromRHS);
        if ((target.kind === 'Named' || target.kind === 'Alias') && hasTParams(target)) {
          this.errorf(
            base,
            'InvalidRecv',
            `cannot define new methods on instantiated type ${this.sprintType(target)}`,
          );
          recvType = Typ.invalid;
          break;
        }
        a = target;
      }
    } else recvType = this.genericRecv(sig, rparam, ptr, base, tparams, scopePos);

    const rname = rparam.name;
    const named = rname !== null && rname.value !== '';
    const recv = new Var(named ? rname.pos : rparam.pos, this.pkg, named ? rname.value : '', recvType);
    recv.varKind = 'recv';
    recv.isParam = true;
    if (!named) this.recordImplicit(rparam, recv);
    // The base type's underlying type may not be known yet.
    this.later(() => this.validRecv(base, recv));
    return recv;
  },

  /** The type of a receiver T[P, Q]: the generic type T instantiated with the receiver's own type parameters. */
  genericRecv(
    this: Checker,
    sig: Signature,
    rparam: Field,
    ptr: boolean,
    base: Expr,
    names: readonly Name[],
    scopePos: Pos,
  ): Type {
    let baseType: Named | null = null;
    const cause: Cause = { text: '' };
    const t = this.genericType(base, cause);
    if (isValid(t)) {
      if (t.kind === 'Named') baseType = t;
      else
        this.errorf(
          base,
          'InvalidRecv',
          `cannot define new methods on generic alias type ${this.sprintType(t)}`,
        );
    } else if (cause.text !== '') this.errorf(base, 'InvalidRecv', cause.text);

    // Declared even if the base type is invalid, to avoid follow-on errors.
    const rparams: TypeParam[] = names.map((name) => {
      const tpar = this.declareTypeParam(name, scopePos);
      this.recordUse(name, tpar.obj);
      this.recordTypeAndValue(name, 'typexpr', tpar, null);
      return tpar;
    });
    sig.rparams = bindTParams(rparams);
    if (baseType === null) return Typ.invalid;

    const baseTParams = baseType.tparams;
    if (rparams.length === baseTParams.length) {
      // Their bounds are those of the type's declaration, in terms of the new names.
      const smap = makeRenameMap(baseTParams, rparams);
      for (const [i, tpar] of rparams.entries()) {
        const baseTPar = baseTParams[i]!;
        this.mono.recordCanon(tpar, baseTPar);
        tpar.bound = this.subst(tpar.obj.pos, baseTPar.bound, smap);
      }
    } else {
      const got = measure(rparams.length, 'type parameter');
      this.errorf(
        base,
        'BadRecv',
        `receiver declares ${got}, but receiver base type declares ${baseTParams.length}`,
      );
    }
    this.verifyVersionf(base, go1_18, 'type instantiation');
    let recvType: Type = this.instance(rparam.type.pos, baseType, rparams);
    this.recordInstance(base, rparams, recvType);
    if (ptr && isValid(recvType)) recvType = new Pointer(recvType);
    this.recordRecvTypes(rparam.type, recvType);
    return recvType;
  },

  /** Records the types of a receiver's type expression and of what stands in it under stars and parentheses. */
  recordRecvTypes(this: Checker, e: Expr, typ: Type): void {
    for (;;) {
      this.recordTypeAndValue(e, 'typexpr', typ, null);
      if (e.kind === 'ParenExpr') e = e.x;
      else if (e.kind === 'Operation' && e.op === '*' && e.y === null && typ.kind === 'Pointer') {
        e = e.x;
        typ = typ.base;
      } else return;
    }
  },

  /** Creates the variables of a parameter or result list; they are not in scope yet. */
  collectParams(this: Checker, kind: VarKind, list: readonly Field[]): Params {
    const names: (Name | null)[] = [];
    const vars: Var[] = [];
    let variadic = false;
    let typ: Type = Typ.invalid;
    let prev: Expr | null = null;
    for (const [i, field] of list.entries()) {
      let ftype = field.type;
      // a, b T: one type for both.
      if (ftype !== prev) {
        prev = ftype;
        if (ftype.kind === 'DotsType') {
          if (kind === 'param' && i === list.length - 1) variadic = true;
          // The last type is checked as the element's; a misplaced one is treated as if it were.
          else this.errorf(ftype, 'InvalidSyntaxTree', 'invalid use of ...');
          ftype = ftype.elem;
        }
        typ = this.varType(ftype);
      }
      const par = new Var(field.name?.pos ?? field.pos, this.pkg, field.name?.value ?? '', typ);
      par.varKind = kind;
      par.isParam = true;
      if (field.name === null) this.recordImplicit(field, par);
      names.push(field.name);
      vars.push(par);
    }
    if (variadic) {
      // "… a variadic function with final parameter of type ...T": the parameter is a []T.
      const last = vars.at(-1);
      assert(last !== undefined && last.type !== null);
      last.type = new Slice(last.type);
      this.recordTypeAndValue(list.at(-1)!.type, 'typexpr', last.type, null);
    }
    return { names, vars, variadic };
  },

  declareParams(this: Checker, params: Params, scopePos: Pos): void {
    for (const [i, name] of params.names.entries())
      if (name !== null && name.value !== '') this.declare(this.scope, name, params.vars[i]!, scopePos);
  },

  /** "Its type must be a defined type T or a pointer to a defined type T …, and T must be in the same package." */
  validRecv(this: Checker, at: Expr, recv: Var): void {
    const [rtyp] = deref(recv.type!);
    const atyp = unalias(rtyp);
    if (!isValid(atyp)) return;
    if (atyp.kind === 'Basic' || (atyp.kind === 'Named' && atyp.obj.pkg !== this.pkg)) {
      this.errorf(at, 'InvalidRecv', `cannot define new methods on non-local type ${this.sprintType(rtyp)}`);
      return;
    }
    if (atyp.kind !== 'Named') {
      this.errorf(at, 'InvalidRecv', `invalid receiver type ${this.sprintType(recv.type!)}`);
      return;
    }
    const u = underlying(atyp);
    let cause = '';
    if (u.kind === 'Basic' && u.basicKind === 'unsafe.Pointer') cause = 'unsafe.Pointer';
    else if (u.kind === 'Pointer' || u.kind === 'Interface') cause = 'pointer or interface type';
    if (cause !== '')
      this.errorf(at, 'InvalidRecv', `invalid receiver type ${this.sprintType(rtyp)} (${cause})`);
  },
};

function unpointer(t: Type): Type {
  while (t.kind === 'Pointer') t = t.base;
  return t;
}

function hasTParams(t: Type): boolean {
  if (t.kind === 'Named') return t.orig.tparams.length > 0;
  return t.kind === 'Alias' && t.tparams.length > 0;
}
