// This file checks declarations. objDecl is entered whenever an object's type is needed and not yet known, so that
// package-level objects may be declared in any order; objects being declared stand on objPath, and meeting one of
// them again is a cycle, which may be valid (a type that refers to itself through a pointer) or not.

import { makeInt64, makeUnknown } from '../constant/constant.ts';
import { endPos, UnreadBody, unpackListExpr } from '../syntax/index.ts';
import {
  type ConstDecl,
  type Decl,
  type Expr,
  type Field,
  type Name,
  NoPos,
  type Pos,
  type TypeDecl,
  type VarDecl,
} from '../syntax/nodes.ts';
import { asNamed } from './alias.ts';
import type { Checker, DeclInfo } from './checker.ts';
import { newEnvironment } from './environment.ts';
import { assert, positionString } from './errors.ts';

import { underlying } from './named.ts';
import { Const, type Func, type Obj, type Scope, TypeName, Var } from './objects.ts';
import { isAlias } from './objectstring.ts';
import { newTarget, Operand } from './operand.ts';
import { isConstType, isGeneric, isTypeParam, isValid } from './predicates.ts';
import { ConstGroup } from './resolver.ts';
import { bindTParams } from './typeparam.ts';
import { type Named, Signature, Tuple, type Type, type TypeParam } from './types.ts';
import { computeInterfaceTypeSet } from './typeset.ts';
import { Typ } from './universe.ts';
import { go1_9, go1_18, go1_23 } from './version.ts';

export const declMethods = {
  /** Enters obj in scope under its name, visible from pos on. */
  declare(this: Checker, scope: Scope, id: Name | null, obj: Obj, pos: Pos): void {
    // "The blank identifier … does not introduce a binding and thus is not declared."
    if (obj.name !== '_') {
      const alt = scope.insert(obj);
      if (alt !== null) {
        const err = this.newError('DuplicateDecl');
        err.addf(obj, `${obj.name} redeclared in this block`);
        err.addAltDecl(alt);
        err.report();
        return;
      }
      obj.scopePos = pos;
    }
    if (id !== null) this.recordDef(id, obj);
  },

  /** Checks the declaration of obj, unless that was done already. Its type is not null afterwards. */
  objDecl(this: Checker, obj: Obj): void {
    if (this.objPathIdx.has(obj)) {
      switch (obj.kind) {
        case 'Const':
        case 'Var':
          if (!this.validCycle(obj) || obj.type === null) obj.type = Typ.invalid;
          break;
        case 'TypeName':
          if (!this.validCycle(obj)) obj.type = Typ.invalid;
          break;
        case 'Func':
          // The function keeps its type: it is set before the signature is looked at, and calls need it.
          this.validCycle(obj);
          break;
      }
      assert(obj.type !== null, `object ${obj.name} without type in a cycle`);
      return;
    }
    if (obj.type !== null) return;

    const d = this.objMap.get(obj);
    assert(d !== undefined, `no declaration for ${obj.name}`);
    this.push(obj);
    this.inEnvironment(newEnvironment(d.file, d.version), () => {
      switch (obj.kind) {
        case 'Const':
          this.decl = d;
          this.constDecl(obj, d.vtyp, d.init, d.inherited);
          break;
        case 'Var':
          this.decl = d;
          this.varDecl(obj, d.lhs, d.vtyp, d.init);
          break;
        case 'TypeName':
          this.typeDecl(obj, d.tdecl!);
          // Methods can be added to package-level types only.
          this.collectMethods(obj);
          break;
        case 'Func':
          this.funcDecl(obj, d);
          break;
      }
    });
    this.pop();
  },

  /** Whether the cycle of declarations that obj closes is permitted; reports it if not. */
  validCycle(this: Checker, obj: Obj): boolean {
    const cycle = this.objPath.slice(this.objPathIdx.get(obj));
    let nval = 0;
    let ndef = 0;
    for (const o of cycle) {
      if (o.kind === 'Const' || o.kind === 'Var') nval++;
      else if (o.kind === 'TypeName') {
        // A generic type that its own constraints mention: [P interface{ m() T[P] }].
        if (this.inTParamList && o.type !== null && isGeneric(o.type)) return true;
        if (!isAlias(o)) ndef++;
      }
    }
    // Constants and variables only: initialisation order finds those. Types only: fine with a definition among them.
    if (nval === cycle.length || (nval === 0 && ndef > 0)) return true;
    this.cycleError(cycle, firstInSrc(cycle));
    return false;
  },

  cycleError(this: Checker, cycle: readonly Obj[], start: number): void {
    // A cycle through an instance of an imported type leads through other packages.
    const name = (o: Obj): string => {
      const prefix = o.pkg === null ? '' : this.qualifier(o.pkg);
      return prefix === '' ? o.name : `${prefix}.${o.name}`;
    };
    let obj = cycle[start]!;
    const isType = obj.kind === 'TypeName';
    // An alias in a cycle denotes nothing; leaving it unset would make every later use run around the cycle.
    if (isType && obj.type?.kind === 'Alias') obj.type.fromRHS = Typ.invalid;
    if (cycle.length === 1) {
      const what = isType ? 'invalid recursive type:' : 'invalid cycle in declaration:';
      this.errorf(obj, 'InvalidDeclCycle', `${what} ${name(obj)} refers to itself`);
      return;
    }
    const err = this.newError('InvalidDeclCycle');
    err.addf(obj, `${isType ? 'invalid recursive type' : 'invalid cycle in declaration of'} ${name(obj)}`);
    for (let i = 0; i < cycle.length; i++) {
      const next = cycle[(start + i + 1) % cycle.length]!;
      err.addf(obj, `${name(obj)} refers to ${name(next)}`);
      obj = next;
    }
    err.report();
  },

  constDecl(this: Checker, obj: Const, typ: Expr | null, init: Expr | null, inherited: boolean): void {
    const { iota, errpos } = this;
    this.iota = obj.val;
    this.errpos = NoPos;
    obj.val = makeUnknown();
    let ok = true;
    if (typ !== null) {
      const t = this.typ(typ);
      if (!isConstType(t)) {
        if (isValid(underlying(t)))
          this.errorf(typ, 'InvalidConstType', `invalid constant type ${this.sprintType(t)}`);
        ok = false;
      }
      obj.type = ok ? t : Typ.invalid;
    }
    if (ok) {
      const x = new Operand();
      if (init !== null) {
        // Errors in an inherited expression belong to the constant that inherits it.
        if (inherited) this.errpos = obj.pos;
        this.expr(null, x, init);
      }
      this.initConst(obj, x);
    }
    this.iota = iota;
    this.errpos = errpos;
  },

  varDecl(this: Checker, obj: Var, lhs: Var[] | null, typ: Expr | null, init: Expr | null): void {
    if (typ !== null) obj.type = this.varType(typ);
    if (init === null) {
      // An error (missing initialiser) was reported by arity.
      if (typ === null) obj.type = Typ.invalid;
      return;
    }
    if (lhs === null || lhs.length === 1) {
      const x = new Operand();
      this.expr(newTarget(obj.type, obj.name), x, init);
      this.initVar(obj, x, 'variable declaration');
      return;
    }
    // var a, b T = f(): all get their type now, since only one of them comes here.
    if (typ !== null) for (const v of lhs) v.type = obj.type;
    this.initVars(lhs, [init], null);
  },

  /** Whether typ is another package's interface that can only be a constraint. */
  isImportedConstraint(this: Checker, typ: Type): boolean {
    const named = asNamed(typ);
    if (named === null || named.obj.pkg === this.pkg || named.obj.pkg === null) return false;
    const u = underlying(named);
    return u.kind === 'Interface' && !computeInterfaceTypeSet(this, u).isMethodSet();
  },

  typeDecl(this: Checker, obj: TypeName, tdecl: TypeDecl): void {
    let versionErr = false;
    let rhs: Type | null = null;
    this.later(() => {
      const t = obj.type === null ? null : asNamed(obj.type);
      if (t !== null) this.validType(t);
      if (!versionErr && rhs !== null && this.version !== 0 && this.isImportedConstraint(rhs))
        this.verifyVersionf(tdecl.type, go1_18, `using type constraint ${this.sprintType(rhs)}`);
    });
    const tparam0 = tdecl.tparamList[0];
    const { scope } = this;

    if (tdecl.alias) {
      versionErr =
        (tparam0 !== undefined && !this.verifyVersionf(tparam0, go1_23, 'generic type alias')) ||
        !this.verifyVersionf(tdecl, go1_9, 'type alias');
      const alias = this.newAlias(obj, null);
      if (tparam0 !== undefined) {
        this.openScope(tdecl, 'type parameters');
        this.collectTypeParams(alias, tdecl.tparamList);
      }
      rhs = this.declaredType(tdecl.type, obj);
      alias.fromRHS = rhs;
      if (rhs.kind === 'TypeParam' && alias.tparams.includes(rhs)) {
        this.errorf(
          tdecl.type,
          'MisplacedTypeParam',
          'cannot use type parameter declared in alias declaration as RHS',
        );
        alias.fromRHS = Typ.invalid;
      }
      this.scope = scope;
      return;
    }

    versionErr = tparam0 !== undefined && !this.verifyVersionf(tparam0, go1_18, 'type parameter');
    const named = this.newNamed(obj, null, []);
    if (tparam0 !== undefined) {
      this.openScope(tdecl, 'type parameters');
      this.collectTypeParams(named, tdecl.tparamList);
    }
    rhs = this.declaredType(tdecl.type, obj);
    named.fromRHS = rhs;
    // "… the type … in a type definition … cannot be a type parameter."
    if (isTypeParam(rhs)) {
      this.errorf(tdecl.type, 'MisplacedTypeParam', 'cannot use a type parameter as RHS in type declaration');
      named.fromRHS = Typ.invalid;
    }
    this.scope = scope;
  },

  /** Declares type parameters in the current scope and makes them those of owner, before their bounds are checked. */
  collectTypeParams(this: Checker, owner: { tparams: TypeParam[] }, list: readonly Field[]): void {
    const first = list[0];
    if (first === undefined) return;
    // "The scope of an identifier denoting a type parameter … begins after the name of the function/type": they may
    // refer to one another, so declare all before checking any bound.
    const tparams = list.map((f) => this.declareTypeParam(f.name!, first.pos));
    owner.tparams = bindTParams(tparams);

    this.inTParamList = true;
    let bound: Type = Typ.invalid;
    list.forEach((f, i) => {
      // [P, Q C]: one bound, one type.
      if (i === 0 || f.type !== list[i - 1]!.type) {
        bound = this.bound(f.type);
        if (isTypeParam(bound)) {
          this.errorf(f.type, 'MisplacedTypeParam', 'cannot use a type parameter as constraint');
          bound = Typ.invalid;
        }
      }
      tparams[i]!.bound = bound;
    });
    this.inTParamList = false;
  },

  /** The type of a constraint; ~T and A|B are wrapped in an implicit interface. */
  bound(this: Checker, x: Expr): Type {
    if (x.kind !== 'Operation' || (x.op !== '~' && x.op !== '|')) return this.typ(x);
    const t = this.typ({
      kind: 'InterfaceType',
      pos: x.pos,
      methodList: [{ kind: 'Field', pos: x.pos, name: null, type: x }],
    });
    if (t.kind === 'Interface') t.implicit = true;
    return t;
  },

  declareTypeParam(this: Checker, name: Name, scopePos: Pos): TypeParam {
    const tname = new TypeName(name.pos, this.pkg, name.value, null);
    // Bound later; also gives tname its type.
    const tpar = this.newTypeParam(tname, Typ.invalid);
    this.declare(this.scope, name, tname, scopePos);
    return tpar;
  },

  /** Adds the methods that were declared for obj to its type. Their signatures are checked on demand. */
  collectMethods(this: Checker, obj: TypeName): void {
    const methods = this.methods?.get(obj);
    if (methods === undefined) return;
    this.methods!.delete(obj);
    const base = obj.type === null ? null : asNamed(obj.type);
    const seen = new Map<string, Func>();
    if (base !== null) {
      // Fields are known only later.
      this.later(() => this.checkFieldUniqueness(base));
      for (const m of base.methods) seen.set(m.name, m);
    }
    for (const m of methods) {
      const alt = seen.get(m.name);
      if (alt !== undefined) {
        const at = positionString(this.fset, alt.pos);
        this.errorf(m.pos, 'DuplicateMethod', `method ${obj.name}.${m.name} already declared at ${at}`);
        continue;
      }
      seen.set(m.name, m);
      if (base !== null) base.methods.push(m);
    }
  },

  /** "… the non-blank method and field names must be distinct." */
  checkFieldUniqueness(this: Checker, base: Named): void {
    const t = underlying(base);
    if (t.kind !== 'Struct') return;
    const methods = new Map(base.methods.map((m) => [m.name, m]));
    for (const fld of t.fields) {
      const alt = fld.name === '_' ? undefined : methods.get(fld.name);
      if (alt === undefined) continue;
      const err = this.newError('DuplicateFieldAndMethod');
      err.addf(alt, `field and method with the same name ${fld.name}`);
      err.addAltDecl(fld);
      err.report();
    }
  },

  funcDecl(this: Checker, obj: Func, decl: DeclInfo): void {
    const fdecl = decl.fdecl!;
    const sig = new Signature(null, new Tuple([]), new Tuple([]), false);
    // Before the signature is checked, so that a cycle through it finds a type.
    obj.type = sig;
    this.funcType(sig, fdecl.recv, fdecl.tparamList, fdecl.type);
    if (sig.scope !== null) sig.scope.end = endPos(fdecl);
    const { body } = fdecl;
    if (body === null) {
      if (fdecl.tparamList.length > 0)
        this.softErrorf(fdecl, 'BadDecl', 'generic function is missing function body');
    } else if (body instanceof UnreadBody) {
      body.onRead(() => this.demand(decl, () => this.funcBody(decl, sig, body, null)));
    } else if (!this.conf.ignoreFuncBodies) this.later(() => this.funcBody(decl, sig, body, null));
  },

  /** Checks the declarations of a declaration statement. */
  declStmt(this: Checker, list: readonly Decl[]): void {
    const group = new ConstGroup();
    for (const s of list) {
      if (s.kind !== 'ConstDecl') group.end();
      switch (s.kind) {
        case 'ConstDecl':
          this.localConsts(s, group);
          break;
        case 'VarDecl':
          this.localVars(s);
          break;
        case 'TypeDecl': {
          const obj = new TypeName(s.name.pos, this.pkg, s.name.value, null);
          // "The scope of a type identifier declared inside a function begins at the identifier in the TypeSpec."
          this.declare(this.scope, s.name, obj, s.name.pos);
          this.push(obj);
          this.typeDecl(obj, s);
          this.pop();
          break;
        }
        default:
          this.errorf(s, 'InvalidSyntaxTree', `unknown declaration ${s.kind}`);
      }
    }
  },

  localConsts(this: Checker, s: ConstDecl, group: ConstGroup): void {
    const top = this.delayed.length;
    const { iota, type, values, inherited } = group.next(s);
    const lhs = s.nameList.map((name, i) => {
      const obj = new Const(name.pos, this.pkg, name.value, null, makeInt64(BigInt(iota)));
      obj.doc = s.doc;
      this.constDecl(obj, type, values[i] ?? null, inherited);
      return obj;
    });
    this.arity(s.pos, s.nameList, values, true, inherited);
    // Function literals in the values must not see the names.
    this.processDelayed(top);
    // "The scope of a constant or variable identifier declared inside a function begins at the end of the
    // ConstSpec or VarSpec … and ends at the end of the innermost containing block."
    const scopePos = endPos(s);
    for (const [i, name] of s.nameList.entries()) this.declare(this.scope, name, lhs[i]!, scopePos);
  },

  localVars(this: Checker, s: VarDecl): void {
    const top = this.delayed.length;
    const vars = s.nameList.map((name) => {
      const v = new Var(name.pos, this.pkg, name.value, null);
      v.doc = s.doc;
      return v;
    });
    const values = unpackListExpr(s.values);
    for (const [i, obj] of vars.entries()) {
      if (values.length !== vars.length && values.length === 1) {
        // var a, b = f(): all at once.
        this.varDecl(obj, vars, s.type, values[0]!);
        break;
      }
      this.varDecl(obj, null, s.type, values[i] ?? null);
    }
    if (s.type === null || values.length > 0) this.arity(s.pos, s.nameList, values, false, false);
    this.processDelayed(top);
    const scopePos = endPos(s);
    for (const [i, name] of s.nameList.entries()) this.declare(this.scope, name, vars[i]!, scopePos);
  },
};

/** Index of the object that is declared first in the source: a cycle is reported there. */
export function firstInSrc(path: readonly Obj[]): number {
  let first = 0;
  path.forEach((obj, i) => {
    if (obj.pos < path[first]!.pos) first = i;
  });
  return first;
}
