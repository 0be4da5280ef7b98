// This file checks calls, instantiations of generic functions, and selectors.

import { exprString, startPos, unpackListExpr, unparen } from '../syntax/index.ts';
import type { CallExpr, Expr, IndexExpr, Name, Pos, SelectorExpr } from '../syntax/nodes.ts';
import { Typ } from './basic.ts';
import type { Checker } from './checker.ts';
import { invalidOp, type Poser } from './errors.ts';
import { isInvalid, tupleOperands } from './expr.ts';
import { isInterfacePtr, lookupFieldOrMethod } from './lookup.ts';
import { underlying } from './named.ts';
import { type Func, type Obj, type Package, Var } from './objects.ts';
import { type ExprKind, Operand, type Target } from './operand.ts';
import { isTypeParam, isValid, isValidName } from './predicates.ts';
import { cloneSignature, makeSubstMap } from './subst.ts';
import { Signature, type Slice, Tuple, type Type, type TypeParam } from './types.ts';
import { typeSet } from './typeset.ts';
import { commonUnder } from './under.ts';
import { isParameterized } from './unify.ts';
import { predeclaredFuncs } from './universe.ts';
import { go1_18, go1_21 } from './version.ts';

type TypeArgs = (Type | null)[];

export const callMethods = {
  /**
   * Instantiates the generic function x with the type arguments of inst and, if infer, those that T implies. T or inst
   * may be null, but not both. Without infer, too few type arguments leave x as it is and are returned; otherwise the
   * result is null.
   */
  funcInst(
    this: Checker,
    T: Target | null,
    pos: Pos,
    x: Operand,
    inst: IndexExpr | null,
    infer: boolean,
  ): readonly Type[] | null {
    const instErrPos = inst !== null ? inst.pos : pos;
    if (inst !== null) x.expr = inst;
    const versionErr = !this.verifyVersionf(instErrPos, go1_18, 'function instantiation');

    let targs: readonly Type[] = [];
    let xlist: readonly Expr[] = [];
    if (inst !== null) {
      xlist = unpackListExpr(inst.index);
      const list = this.typeList(xlist);
      if (list === null) {
        x.mode = 'invalid';
        return null;
      }
      targs = list;
    }

    const sig = x.type as Signature;
    const want = sig.tparams.length;
    if (targs.length > want) {
      const at = xlist[targs.length - 1] as Expr;
      this.errorf(at, 'WrongTypeArgCount', `got ${targs.length} type arguments but want ${want}`);
      x.mode = 'invalid';
      return null;
    }

    if (targs.length < want) {
      if (!infer) return targs;

      // The assignment of x to a place of type T is inferred like the call g(place) of a function
      // func g[type parameters of x](type of x).
      const args: Operand[] = [];
      const params: Var[] = [];
      if (T !== null) {
        if (!versionErr && !this.allowVersion(go1_21)) {
          const how = inst !== null ? 'partially' : 'implicitly';
          this.versionErrorf(instErrPos, go1_21, `${how} instantiated function in assignment`);
        }
        params.push(
          newParam(x.pos, this.pkg, '', new Signature(null, sig.params, sig.results, sig.variadic)),
        );
        const place: Name = { kind: 'Name', pos: x.pos, value: T.desc };
        args.push(new Operand('value', place, T.sig));
      }

      // Fresh type parameters, because the function may be instantiated with itself.
      const [tparams, params2] = this.renameTParams(pos, sig.tparams, new Tuple(params));
      const err = this.newError('CannotInferTypeArgs');
      const inferred = this.infer(pos, tparams, [...targs], params2 as Tuple, args, T !== null, err);
      if (inferred === null) {
        if (!err.empty()) err.report();
        x.mode = 'invalid';
        return null;
      }
      targs = inferred;
    }

    x.type = this.instantiateSignature(x.pos, x.expr as Expr, sig, targs, xlist);
    x.mode = 'value';
    return null;
  },

  /** The signature t with type arguments in place of its parameters, recorded at expr; constraints are verified later. */
  instantiateSignature(
    this: Checker,
    pos: Pos,
    expr: Expr,
    t: Signature,
    targs: readonly Type[],
    xlist: readonly Expr[],
  ): Signature {
    const inst = this.instance(pos, t, targs) as Signature;
    this.recordInstance(expr, targs, inst);
    this.later(() => {
      const { tparams } = t;
      const [i, err] = this.verify(pos, tparams, targs);
      if (err === null) {
        this.mono.recordInstance(this.pkg, pos, tparams, [...targs], [...xlist]);
        return;
      }
      const at = xlist[i];
      this.softErrorf(at === undefined ? pos : startPos(at), 'InvalidTypeArg', err);
    });
    return inst;
  },

  callExpr(this: Checker, x: Operand, call: CallExpr): ExprKind {
    let inst: IndexExpr | null = null;
    if (call.fun.kind === 'IndexExpr') {
      // Explicit type arguments and value arguments are brought together below.
      if (this.indexExpr(x, call.fun)) inst = call.fun;
      x.expr = call.fun;
      this.record(x);
    } else {
      this.exprOrType(x, call.fun, true);
    }

    switch (x.mode) {
      case 'invalid':
        this.use(...call.argList);
        x.expr = call;
        return 'statement';
      case 'typexpr':
        this.conversionCall(x, call);
        return 'conversion';
      case 'builtin': {
        const { id } = x;
        if (!this.builtin(x, call, id)) x.mode = 'invalid';
        x.expr = call;
        if (!isInvalid(x) && (x as Operand).mode !== 'constant') this.hasCallOrRecv = true;
        return predeclaredFuncs[id]?.kind ?? 'expression';
      }
    }

    // A call of a type parameter's value needs one signature for all types of its type set.
    const [u, err] = commonUnder(x.type, (t, u) =>
      u !== null && u.kind !== 'Signature' ? () => `${this.sprintType(t as Type)} is not a function` : null,
    );
    if (u === null || u.kind !== 'Signature') {
      const cause = err === null ? '' : err(this);
      this.errorf(x, 'InvalidCall', `${invalidOp}cannot call ${this.sprintOperand(x)}: ${cause}`);
      x.mode = 'invalid';
      x.expr = call;
      return 'statement';
    }
    let sig: Signature = u;
    const wasGeneric = sig.tparams.length > 0;

    let xlist: readonly Expr[] = [];
    let targs: TypeArgs = [];
    if (inst !== null) {
      xlist = unpackListExpr(inst.index);
      const list = this.typeList(xlist);
      const want = sig.tparams.length;
      if (list !== null && list.length > want) {
        const at = xlist[want] as Expr;
        this.errorf(at, 'WrongTypeArgCount', `got ${list.length} type arguments but want ${want}`);
      }
      if (list === null || list.length > want) {
        this.use(...call.argList);
        x.mode = 'invalid';
        x.expr = call;
        return 'statement';
      }
      targs = [...list];
      // With all of them given, instantiate at once: then the function's type is recorded even if arguments are wrong.
      if (list.length === want && want > 0) {
        this.verifyVersionf(inst, go1_18, 'function instantiation');
        sig = this.instantiateSignature(inst.pos, inst, sig, list, xlist);
        targs = [];
        xlist = [];
      }
    }

    const [args, atargs] = this.genericExprList(call.argList);
    sig = this.arguments(call, sig, targs, xlist, args, atargs);
    if (wasGeneric && sig.tparams.length === 0) this.recordTypeAndValue(call.fun, 'value', sig, null);

    const results = sig.results.vars;
    const [result] = results;
    if (result === undefined) {
      x.mode = 'novalue';
    } else {
      x.mode = 'value';
      x.type = results.length === 1 ? (result.type as Type) : sig.results;
    }
    x.expr = call;
    this.hasCallOrRecv = true;

    // If inference failed, the result's type is not known.
    if (x.mode === 'value' && sig.tparams.length > 0 && isParameterized(sig.tparams, x.type))
      x.mode = 'invalid';
    return 'statement';
  },

  /** T(arg), where x is T. */
  conversionCall(this: Checker, x: Operand, call: CallExpr): void {
    this.nonGeneric(null, x);
    if (x.mode === 'invalid') return;
    const T = x.type;
    const ts = this.sprintType(T);
    x.mode = 'invalid';
    const [arg] = call.argList;
    if (arg === undefined) {
      this.errorf(call, 'WrongArgCount', `missing argument in conversion to ${ts}`);
    } else if (call.argList.length > 1) {
      this.use(...call.argList);
      const last = call.argList.at(-1) as Expr;
      this.errorf(last, 'WrongArgCount', `too many arguments in conversion to ${ts}`);
    } else {
      this.expr(null, x, arg);
      if (!isInvalid(x)) {
        const u = underlying(T);
        if (u.kind === 'Interface' && !isTypeParam(T) && !typeSet(u).isMethodSet()) {
          const why = '(contains specific type constraints or is comparable)';
          this.errorf(call, 'MisplacedConstraintIface', `cannot use interface ${ts} in conversion ${why}`);
        } else if (call.hasDots) {
          this.errorf(arg, 'BadDotDotDotSyntax', `invalid use of ... in conversion to ${ts}`);
        } else {
          this.conversion(x, T);
        }
      }
    }
    x.expr = call;
  },

  /** The operands of a list of expressions; a single call may give several. */
  exprList(this: Checker, elist: readonly Expr[]): Operand[] {
    const [first] = elist;
    if (first !== undefined && elist.length === 1) return this.multiExpr(first, false)[0];
    return elist.map((e) => {
      const x = new Operand();
      this.expr(null, x, e);
      return x;
    });
  },

  /**
   * Like exprList, but operands may be generic functions. If one is instantiated in part, the second list has its type
   * arguments at the operand's index.
   */
  genericExprList(this: Checker, elist: readonly Expr[]): [Operand[], (readonly Type[] | null)[]] {
    // Before go1.21 a generic function must be complete where it is an argument.
    const infer = !this.allowVersion(go1_21);
    const list: Operand[] = [];
    const targsList: (readonly Type[] | null)[] = [];
    for (const e of elist) {
      const x = new Operand();
      let targs: readonly Type[] | null = null;
      if (e.kind === 'IndexExpr' && this.indexExpr(x, e)) {
        targs = this.funcInst(null, x.pos, x, e, infer);
        if (targs !== null) x.expr = e;
        else this.record(x);
      } else if (e.kind === 'IndexExpr') {
        // What rawExpr does after an expression is found not to be an instantiation.
        x.expr = e;
        this.pendingType(x);
        this.record(x);
        this.exclude(x, ['novalue', 'builtin', 'typexpr']);
        this.singleValue(x);
      } else if (elist.length === 1) {
        this.rawExpr(null, x, e, null, true);
        this.exclude(x, ['novalue', 'builtin', 'typexpr']);
        if (!isInvalid(x) && x.type.kind === 'Tuple') return [tupleOperands(x.type, e), []];
      } else {
        this.genericExpr(x, e);
      }
      list.push(x);
      targsList.push(targs);
    }
    return [list, targsList];
  },

  /**
   * Checks the arguments of a call against the signature. targs are type arguments of the callee given by the expressions
   * xlist, atargs[i] those of a generic function args[i]; missing ones are inferred, all together. Returns the
   * signature instantiated, or as it came if there was an error.
   */
  arguments(
    this: Checker,
    call: CallExpr,
    sig: Signature,
    targs: TypeArgs,
    xlist: readonly Expr[],
    args: readonly Operand[],
    atargs: readonly (readonly Type[] | null)[],
  ): Signature {
    const nargs = args.length;
    let npars = sig.params.vars.length;
    let sigParams = sig.params;
    // Whether the last parameter has been replaced by one for each variadic argument.
    let adjusted = false;
    if (sig.variadic) {
      if (call.hasDots) {
        const [arg] = call.argList;
        if (arg !== undefined && call.argList.length === 1 && nargs > 1) {
          this.errorf(call, 'InvalidDotDotDot', `cannot use ... with ${nargs}-valued ${exprString(arg)}`);
          return sig;
        }
      } else if (nargs >= npars - 1) {
        const vars = sig.params.vars.slice(0, npars - 1);
        const last = sig.params.vars[npars - 1] as Var;
        const elem = (last.type as Slice).elem;
        while (vars.length < nargs) vars.push(newParam(last.pos, last.pkg, last.name, elem));
        sigParams = new Tuple(vars);
        adjusted = true;
        npars = nargs;
      } else {
        npars--;
      }
    } else if (call.hasDots) {
      this.errorf(
        call,
        'NonVariadicDotDotDot',
        `cannot use ... in call to non-variadic ${exprString(call.fun)}`,
      );
      return sig;
    }

    if (nargs !== npars) {
      this.argCountError(call, sig, args, npars);
      return sig;
    }

    // Type parameters of the callee, then of each argument that is a generic function; type arguments alike.
    const tparams: TypeParam[] = [];
    const allTargs: TypeArgs = [...targs];
    const n = sig.tparams.length;
    if (n > 0) {
      if (!this.allowVersion(go1_18)) {
        const explicit = call.fun.kind === 'IndexExpr';
        const what = explicit ? 'function instantiation' : 'implicit function instantiation';
        this.versionErrorf(explicit ? call.fun : call, go1_18, what);
      }
      const [renamed, tuple] = this.renameTParams(call.pos, sig.tparams, sigParams);
      tparams.push(...renamed);
      sigParams = tuple as Tuple;
      while (allTargs.length < tparams.length) allTargs.push(null);
    }
    const genericArgs: number[] = [];
    for (const [i, arg] of args.entries()) {
      const asig = arg.type;
      if (isInvalid(arg) || asig.kind !== 'Signature' || asig.tparams.length === 0) continue;
      // A copy with type parameters of its own: f(g, g) may instantiate g differently.
      const [renamed, copy] = this.renameTParams(call.pos, asig.tparams, cloneSignature(asig));
      const own = copy as Signature;
      own.tparams = renamed;
      arg.type = own;
      tparams.push(...renamed);
      allTargs.push(...(atargs[i] ?? []));
      while (allTargs.length < tparams.length) allTargs.push(null);
      genericArgs.push(i);
    }
    const firstGeneric = args[genericArgs[0] ?? -1];
    if (firstGeneric !== undefined) {
      this.verifyVersionf(firstGeneric, go1_21, 'implicitly instantiated function as argument');
    }

    let rsig = sig;
    if (tparams.length > 0) {
      const err = this.newError('CannotInferTypeArgs');
      const inferred = this.infer(call.pos, tparams, allTargs, sigParams, args, false, err);
      if (inferred === null) {
        if (!err.empty()) {
          const msg = `in call to ${exprString(call.fun)}, ${err.msg()}`;
          this.errorf(err.pos(), 'CannotInferTypeArgs', msg);
        }
        return sig;
      }
      if (n > 0) {
        const own = inferred.slice(0, n);
        rsig = this.instantiateSignature(call.pos, call.fun, sig, own, xlist);
        sigParams = adjusted
          ? (this.subst(call.pos, sigParams, makeSubstMap(tparams.slice(0, n), own)) as Tuple)
          : rsig.params;
      }
      let j = n;
      for (const i of genericArgs) {
        const arg = args[i] as Operand;
        const asig = arg.type as Signature;
        const k = j + asig.tparams.length;
        arg.type = this.instantiateSignature(call.pos, arg.expr as Expr, asig, inferred.slice(j, k), []);
        this.record(arg);
        j = k;
      }
    }

    if (nargs > 0) {
      const context = `argument to ${exprString(call.fun)}`;
      for (const [i, arg] of args.entries()) {
        this.assignment(arg, (sigParams.vars[i] as Var).type as Type, context);
      }
    }
    return rsig;
  },

  argCountError(
    this: Checker,
    call: CallExpr,
    sig: Signature,
    args: readonly Operand[],
    npars: number,
  ): void {
    const nargs = args.length;
    // At the first argument too many, or at the last one where more are missing.
    let at: Poser = call;
    let qualifier = 'not enough';
    if (nargs > npars) {
      at = (args[npars] as Operand).expr as Expr;
      qualifier = 'too many';
    } else if (nargs > 0) {
      at = (args[nargs - 1] as Operand).expr as Expr;
    }
    const have = args.map((a) => a.type);
    const want = sig.params.vars.map((v) => v.type as Type);
    const err = this.newError('WrongArgCount');
    err.addf(at, `${qualifier} arguments in call to ${exprString(call.fun)}`);
    err.addf(0, `have ${this.typesSummary(have, false, call.hasDots)}`);
    err.addf(0, `want ${this.typesSummary(want, sig.variadic, false)}`);
    err.report();
  },

  /** Checks x.sel, which may also name something of an imported package. */
  selector(this: Checker, x: Operand, e: SelectorExpr, wantType: boolean): void {
    if (e.x.kind === 'Name') {
      const pname = this.lookup(e.x.value);
      if (pname !== null && pname.kind === 'PkgName') {
        this.recordUse(e.x, pname);
        pname.used = true;
        this.qualifiedIdent(x, e, pname.imported);
        x.expr = e;
        return;
      }
    }
    this.exprOrType(x, e.x, false);
    if (x.mode === 'builtin') {
      this.errorf(e.pos, 'UncalledBuiltin', `invalid use of ${this.sprintOperand(x)} in selector expression`);
      x.mode = 'invalid';
    }
    if (!isInvalid(x)) this.selectMember(x, e, wantType);
    if (isInvalid(x)) x.type = Typ.invalid;
    x.expr = e;
  },

  /** pkg.sel */
  qualifiedIdent(this: Checker, x: Operand, e: SelectorExpr, pkg: Package): void {
    x.mode = 'invalid';
    x.type = Typ.invalid;
    const sel = e.sel.value;
    const exp = pkg.scope.lookup(sel);
    if (exp === null || (!exp.exported && pkg.shared?.().has(exp) === false)) {
      if (pkg.fake || !isValidName(sel)) return;
      const alt = lookupIgnoringCase(pkg, sel);
      let hint = alt === null ? '' : ` (but have ${alt.name})`;
      if (this.conf.isAbsent?.(pkg.path, sel)) hint = ' (not available in the browser)';
      this.errorf(e.sel, 'UndeclaredImportedName', `undefined: ${exprString(e)}${hint}`);
      return;
    }
    if (!exp.exported) {
      this.errorf(e.sel, 'UnexportedName', `name ${sel} not exported by package ${pkg.name}`);
    }
    this.recordUse(e.sel, exp);
    // Objects of another package are complete.
    switch (exp.kind) {
      case 'Const':
        x.mode = 'constant';
        x.val = exp.val;
        break;
      case 'TypeName':
        x.mode = 'typexpr';
        break;
      case 'Var':
        x.mode = 'variable';
        break;
      case 'Func':
        x.mode = 'value';
        break;
      case 'Builtin':
        x.mode = 'builtin';
        x.id = exp.name;
        break;
      default:
        throw new Error(`internal error: package ${pkg.path} exports a ${exp.kind}`);
    }
    x.type = exp.type ?? Typ.invalid;
  },

  /** x.sel for a field or method of the value or type x; x is invalid if there is none. */
  selectMember(this: Checker, x: Operand, e: SelectorExpr, wantType: boolean): void {
    // Members are no types. Saying so here also keeps incomplete types in declarations from being looked into.
    if (wantType) {
      this.errorf(e.sel, 'NotAType', `${exprString(e)} is not a type`);
      x.mode = 'invalid';
      return;
    }
    const sel = e.sel.value;
    const [obj, index, indirect] = lookupFieldOrMethod(x.type, x.mode === 'variable', this.pkg, sel, false);
    if (obj === null || index === null) {
      this.selectorError(x, e, index, indirect);
      x.mode = 'invalid';
      return;
    }
    if (obj.kind === 'Func') this.objDecl(obj);

    if (x.mode === 'typexpr') {
      if (obj.kind !== 'Func') {
        const ts = this.sprintType(x.type);
        const msg = `${exprString(x.expr as Expr)}.${sel} undefined (type ${ts} has no method ${sel})`;
        this.errorf(e.sel, 'MissingFieldOrMethod', msg);
        x.mode = 'invalid';
        return;
      }
      this.methodExpr(x, e, obj, index, indirect);
      return;
    }

    if (obj.kind === 'Var') {
      this.recordSelection(e, 'field', x.type, obj, index, indirect);
      x.mode = x.mode === 'variable' || indirect ? 'variable' : 'value';
      x.type = obj.type as Type;
      return;
    }
    this.recordSelection(e, 'method', x.type, obj, index, indirect);
    x.mode = 'value';
    const sig = cloneSignature(obj.type as Signature);
    sig.recv = null;
    x.type = sig;
    this.addDeclDep(obj);
  },

  /** T.m: a function whose first parameter is the receiver. */
  methodExpr(
    this: Checker,
    x: Operand,
    e: SelectorExpr,
    m: Func,
    index: readonly number[],
    indirect: boolean,
  ): void {
    this.recordSelection(e, 'methodExpr', x.type, m, index, indirect);
    const sig = m.type as Signature;
    if (sig.recv === null) {
      this.errorf(e, 'InvalidDeclCycle', 'illegal cycle in method declaration');
      x.mode = 'invalid';
      return;
    }
    // Messages show all parameters with names, or none.
    const params = sig.params.vars;
    const first = params[0];
    const name = first !== undefined && first.name !== '' ? sig.recv.name || '_' : '';
    const recv = newParam(sig.recv.pos, sig.recv.pkg, name, x.type);
    const fn = new Signature(null, new Tuple([recv, ...params]), sig.results, sig.variadic);
    fn.tparams = sig.tparams;
    x.mode = 'value';
    x.type = fn;
    this.addDeclDep(m);
  },

  /** Reports that looking up x.sel found nothing; index and indirect tell why, as from lookupFieldOrMethod. */
  selectorError(
    this: Checker,
    x: Operand,
    e: SelectorExpr,
    index: readonly number[] | null,
    indirect: boolean,
  ): void {
    if (!isValid(underlying(x.type))) return;
    const sel = e.sel.value;
    const xs = exprString(x.expr as Expr);
    if (index !== null) {
      this.errorf(e.sel, 'AmbiguousSelector', `ambiguous selector ${xs}.${sel}`);
      return;
    }
    if (indirect) {
      const ts = this.sprintType(x.type);
      const msg =
        x.mode === 'typexpr'
          ? `invalid method expression ${ts}.${sel} (needs pointer receiver (*${ts}).${sel})`
          : `cannot call pointer method ${sel} on ${ts}`;
      this.errorf(e.sel, 'InvalidMethodExpr', msg);
      return;
    }
    let why: string;
    if (isInterfacePtr(x.type)) {
      why = this.interfacePtrError(x.type);
    } else {
      const [alt] = lookupFieldOrMethod(x.type, x.mode === 'variable', this.pkg, sel, true);
      why = this.lookupError(x.type, sel, alt, false);
    }
    this.errorf(e.sel, 'MissingFieldOrMethod', `${xs}.${sel} undefined (${why})`);
  },

  /** Checks expressions beside an error, so that what they refer to counts as used. Whether all were valid. */
  use(this: Checker, ...args: readonly Expr[]): boolean {
    return this.useN(args, false);
  },

  /** Like use, for the left side of an assignment: variables assigned to are not thereby used. */
  useLHS(this: Checker, ...args: readonly Expr[]): boolean {
    return this.useN(args, true);
  },

  useN(this: Checker, args: readonly Expr[], lhs: boolean): boolean {
    let ok = true;
    for (const e of args) if (!this.use1(e, lhs)) ok = false;
    return ok;
  },

  use1(this: Checker, e: Expr, lhs: boolean): boolean {
    const x = new Operand('value');
    const n = unparen(e);
    if (n.kind === 'ListExpr') return this.useN(n.elemList, lhs);
    if (n.kind === 'Name') {
      if (n.value === '_') return true;
      const obj = lhs ? this.lookup(n.value) : null;
      const v = obj !== null && obj.kind === 'Var' && obj.pkg === this.pkg ? obj : null;
      const used = v?.used ?? false;
      this.exprOrType(x, n, true);
      if (v !== null) v.used = used;
    } else {
      this.rawExpr(null, x, e, null, true);
    }
    return !isInvalid(x);
  },
};

function newParam(pos: Pos, pkg: Package | null, name: string, type: Type): Var {
  const v = new Var(pos, pkg, name, type);
  v.varKind = 'param';
  v.isParam = true;
  return v;
}

// The exported object of pkg that name means but for upper and lower case; of several the first by name.
function lookupIgnoringCase(pkg: Package, name: string): Obj | null {
  const wanted = name.toLowerCase();
  let best: Obj | null = null;
  for (const obj of pkg.scope.all()) {
    if (obj.exported && obj.name.toLowerCase() === wanted && (best === null || obj.name < best.name))
      best = obj;
  }
  return best;
}
