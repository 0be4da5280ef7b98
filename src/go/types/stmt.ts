// This file checks statements and function bodies. Misplaced break, continue, goto, fallthrough and labels are not
// looked at here: the parser does that (syntax/branches.ts), as the compiler's does.

import { makeBool } from '../constant/constant.ts';
import type { Value } from '../constant/value.ts';
import { exprString, unpackListExpr, unparen } from '../syntax/index.ts';
import type {
  AssignStmt,
  BlockStmt,
  CallStmt,
  CaseClause,
  CommClause,
  Expr,
  ExprStmt,
  ForStmt,
  Pos,
  ReturnStmt,
  SelectStmt,
  Stmt,
  SwitchStmt,
  TypeSwitchGuard,
} from '../syntax/nodes.ts';
import type { Checker, DeclInfo } from './checker.ts';
import { newEnvironment } from './environment.ts';
import { assert, type Code, invalidOp, positionString } from './errors.ts';
import { keyVal } from './literals.ts';
import { type Scope, Var } from './objects.ts';
import { Operand } from './operand.ts';
import {
  allBoolean,
  allNumeric,
  comparable,
  hasNil,
  identical,
  isInterface,
  isTypeParam,
  isValid,
} from './predicates.ts';
import type { Signature, Type } from './types.ts';
import { Typ } from './universe.ts';
import { go1_22 } from './version.ts';

/** A case of an expression switch seen before. */
interface SeenCase {
  readonly pos: Pos;
  readonly type: Type;
}

/** A case of a type switch seen before; type null is nil. */
interface SeenType {
  readonly expr: Expr;
  readonly type: Type | null;
}

export const stmtMethods = {
  /** Checks the body of a function whose signature (and scope) is complete. */
  funcBody(this: Checker, decl: DeclInfo | null, sig: Signature, body: BlockStmt, iota: Value | null): void {
    const { scope } = sig;
    assert(scope !== null, 'function without scope');
    const env = newEnvironment(scope, this.version);
    env.decl = decl;
    env.sig = sig;
    env.iota = iota;
    this.inEnvironment(env, () => {
      this.stmtList(body.list);
      // "If the function's signature declares result parameters, the … statement list must end in a terminating statement."
      if (sig.results.vars.length > 0 && !this.isTerminating(body, ''))
        this.errorf(body.rbrace, 'MissingReturn', 'missing return');
      this.usage(scope);
    });
  },

  /** "A compiler may make it illegal to declare a variable inside a function body if the variable is never used." */
  usage(this: Checker, scope: Scope): void {
    for (const v of scope.elems.values())
      if (v.kind === 'Var' && v.varKind === 'local' && !v.used)
        this.softErrorf(v, 'UnusedVar', `declared and not used: ${v.name}`);
    // Function literals are checked on their own.
    for (const s of scope.children) if (!s.isFunc) this.usage(s);
  },

  stmtList(this: Checker, list: readonly Stmt[]): void {
    for (const s of list) this.stmt(s);
  },

  stmt(this: Checker, s: Stmt): void {
    const top = this.delayed.length;
    const { scope } = this;
    this.stmtInternal(s);
    // What the statement put off belongs to it: it must see the scope as it is here.
    this.processDelayed(top);
    this.scope = scope;
  },

  stmtInternal(this: Checker, s: Stmt): void {
    switch (s.kind) {
      case 'EmptyStmt':
      case 'BranchStmt':
        return;
      case 'DeclStmt':
        // Not in a scope of its own: what it declares stays.
        this.declStmt(s.declList);
        return;
      case 'LabeledStmt':
        this.stmt(s.stmt);
        return;
      case 'ExprStmt':
        this.exprStmt(s);
        return;
      case 'SendStmt': {
        const ch = new Operand();
        const val = new Operand();
        this.expr(null, ch, s.chan);
        this.expr(null, val, s.value);
        if (ch.mode === 'invalid' || val.mode === 'invalid') return;
        const elem = this.chanElem(s, ch, false);
        if (elem !== null) this.assignment(val, elem, 'send');
        return;
      }
      case 'AssignStmt':
        this.assignStmt(s);
        return;
      case 'CallStmt':
        this.suspendedCall(s);
        return;
      case 'ReturnStmt':
        this.returnStmt(s);
        return;
      case 'BlockStmt':
        this.inScope(s, 'block', () => this.stmtList(s.list));
        return;
      case 'IfStmt':
        this.inScope(s, 'if', () => {
          if (s.init !== null) this.stmt(s.init);
          this.condition(s.cond, 'if');
          this.stmt(s.then);
          if (s.else !== null) this.stmt(s.else);
        });
        return;
      case 'SwitchStmt':
        this.inScope(s, 'switch', () => {
          if (s.init !== null) this.stmt(s.init);
          if (s.tag?.kind === 'TypeSwitchGuard') this.typeSwitchStmt(s, s.tag);
          else this.switchStmt(s);
        });
        return;
      case 'SelectStmt':
        this.selectStmt(s);
        return;
      case 'ForStmt':
        this.forStmt(s);
        return;
      default:
        this.errorf(s, 'InvalidSyntaxTree', 'invalid statement');
    }
  },

  inScope(this: Checker, node: Stmt | CaseClause | CommClause, comment: string, f: () => void): void {
    this.openScope(node, comment);
    f();
    this.closeScope();
  },

  condition(this: Checker, cond: Expr, keyword: string): void {
    const x = new Operand();
    this.expr(null, x, cond);
    if (x.mode !== 'invalid' && !allBoolean(x.type))
      this.errorf(cond, 'InvalidCond', `non-boolean condition in ${keyword} statement`);
  },

  /** "With the exception of specific built-in functions, function and method calls and receive operations can appear in statement context." */
  exprStmt(this: Checker, s: ExprStmt): void {
    const x = new Operand();
    const kind = this.rawExpr(null, x, s.x, null, false);
    let msg = 'is not used';
    let code: Code = 'UnusedExpr';
    if (x.mode === 'builtin') {
      msg = 'must be called';
      code = 'UncalledBuiltin';
    } else if (x.mode === 'typexpr') {
      msg = 'is not an expression';
      code = 'NotAnExpr';
    } else if (kind === 'statement') return;
    this.errorf(x, code, `${this.sprintOperand(x)} ${msg}`);
  },

  assignStmt(this: Checker, s: AssignStmt): void {
    if (s.rhs === null) {
      // x++, x--
      const x = new Operand();
      this.expr(null, x, s.lhs);
      if (x.mode === 'invalid') return;
      if (!allNumeric(x.type)) {
        const what = `${exprString(s.lhs)}${s.op}${s.op}`;
        this.errorf(
          s.lhs,
          'NonNumericIncDec',
          `${invalidOp}${what} (non-numeric type ${this.sprintType(x.type)})`,
        );
        return;
      }
      this.assignVar(s.lhs, null, x, 'assignment');
      return;
    }
    const lhs = unpackListExpr(s.lhs);
    const rhs = unpackListExpr(s.rhs);
    switch (s.op) {
      case '=':
        this.assignVars(lhs, rhs);
        return;
      case ':=':
        this.shortVarDecl(s.pos, lhs, rhs);
        return;
      default: {
        // "In assignment operations, both the left- and right-hand expression lists must contain exactly one
        // single-valued expression."
        if (lhs.length !== 1 || rhs.length !== 1) {
          this.errorf(
            s,
            'MultiValAssignOp',
            `assignment operation ${s.op} requires single-valued expressions`,
          );
          return;
        }
        const x = new Operand();
        this.binary(x, null, lhs[0]!, rhs[0]!, s.op);
        this.assignVar(lhs[0]!, null, x, 'assignment');
      }
    }
  },

  /** go and defer: "The expression must be a function or method call; it cannot be parenthesized." */
  suspendedCall(this: Checker, s: CallStmt): void {
    if (s.call.kind !== 'CallExpr') {
      const code = s.tok === 'go' ? 'InvalidGo' : 'InvalidDefer';
      this.errorf(s.call, code, `expression in ${s.tok} must be function call`);
      this.use(s.call);
      return;
    }
    const x = new Operand();
    const kind = this.rawExpr(null, x, s.call, null, false);
    if (kind === 'statement') return;
    const msg = kind === 'conversion' ? 'requires function call, not conversion' : 'discards result of';
    const bad: Code = s.tok === 'go' ? 'InvalidGo' : 'InvalidDefer';
    this.errorf(x, kind === 'conversion' ? bad : 'UnusedResults', `${s.tok} ${msg} ${this.sprintOperand(x)}`);
  },

  returnStmt(this: Checker, s: ReturnStmt): void {
    const res = this.sig!.results.vars;
    const results = unpackListExpr(s.results);
    if (results.length === 0 && res.length > 0 && res[0]!.name !== '') {
      // "Implementation restriction: A compiler may disallow an empty expression list in a "return" statement if a
      // different entity … with the same name as a result parameter is in scope at the place of the return."
      for (const obj of res) {
        const alt = this.lookup(obj.name);
        if (alt === null || alt === obj) continue;
        const err = this.newError('OutOfScopeResult');
        err.addf(s, `result parameter ${obj.name} not in scope at return`);
        err.addf(alt, `inner declaration of ${this.sprintObj(obj)}`);
        err.report();
      }
    } else this.initVars(res, results, s);
  },

  multipleDefaults(this: Checker, list: readonly (CaseClause | CommClause)[]): void {
    let first: CaseClause | CommClause | null = null;
    for (const c of list) {
      const isDefault = c.kind === 'CaseClause' ? c.cases === null : c.comm === null;
      if (!isDefault) continue;
      if (first === null) first = c;
      else
        this.errorf(
          c,
          'DuplicateDefault',
          `multiple defaults (first at ${positionString(this.fset, first.pos)})`,
        );
    }
  },

  switchStmt(this: Checker, s: SwitchStmt): void {
    const x = new Operand();
    if (s.tag !== null) {
      this.expr(null, x, s.tag);
      // "… if it is untyped …, it is first implicitly converted to its default type."
      this.assignment(x, null, 'switch expression');
      if (x.mode !== 'invalid' && !comparable(x.type) && !hasNil(x.type)) {
        const typ = this.sprintType(x.type);
        this.errorf(
          x,
          'InvalidExprSwitch',
          `cannot switch on ${this.sprintOperand(x)} (${typ} is not comparable)`,
        );
        x.mode = 'invalid';
      }
    } else {
      // "A missing switch expression is equivalent to the boolean value true."
      x.mode = 'constant';
      x.type = Typ.bool;
      x.val = makeBool(true);
      x.expr = { kind: 'Name', pos: s.body[0]?.pos ?? s.rbrace, value: 'true' };
    }
    this.multipleDefaults(s.body);
    const seen = new Map<string, SeenCase[]>();
    for (const clause of s.body) {
      this.caseValues(x, unpackListExpr(clause.cases), seen);
      this.inScope(clause, 'case', () => this.stmtList(clause.body));
    }
  },

  caseValues(this: Checker, x: Operand, values: readonly Expr[], seen: Map<string, SeenCase[]>): void {
    for (const e of values) {
      const v = new Operand();
      this.expr(null, v, e);
      if (x.mode === 'invalid' || v.mode === 'invalid') continue;
      this.convertUntyped(v, x.type);
      if ((v.mode as string) === 'invalid') continue;
      // "… the case expression x and the switch expression t must be comparable."
      const res = v.copy();
      this.comparison(res, x, '==', true);
      if (res.mode === 'invalid' || v.mode !== 'constant') continue;
      const val = v.val!;
      if (val.kind !== 'Int' && val.kind !== 'Float' && val.kind !== 'String') continue;
      const key = keyVal(val);
      let same = seen.get(key);
      if (same === undefined) seen.set(key, (same = []));
      const other = same.find((o) => identical(v.type, o.type));
      if (other !== undefined) {
        const err = this.newError('DuplicateCase');
        err.addf(v, `duplicate case ${this.sprintOperand(v)} in expression switch`);
        err.addf(other.pos, 'previous case');
        err.report();
        continue;
      }
      same.push({ pos: e.pos, type: v.type });
    }
  },

  isNilExpr(this: Checker, e: Expr): boolean {
    const name = unparen(e);
    return name.kind === 'Name' && this.lookup(name.value)?.kind === 'Nil';
  },

  /** Checks the types of a case and returns the type that the symbolic variable has in it. x null: x is invalid. */
  caseTypes(this: Checker, x: Operand | null, types: readonly Expr[], seen: SeenType[]): Type {
    let T: Type | null = null;
    for (const e of types) {
      if (this.isNilExpr(e)) {
        T = null;
        // For what it records.
        this.expr(null, new Operand(), e);
      } else {
        T = this.varType(e);
        if (!isValid(T)) continue;
      }
      const typ = T;
      const other = seen.find((o) =>
        typ === null || o.type === null ? typ === o.type : identical(typ, o.type),
      );
      if (other !== undefined) {
        const err = this.newError('DuplicateCase');
        err.addf(e, `duplicate case ${typ === null ? 'nil' : this.sprintType(typ)} in type switch`);
        err.addf(other.expr, 'previous case');
        err.report();
        continue;
      }
      seen.push({ expr: e, type: typ });
      if (x !== null && typ !== null) this.typeAssertion(e, x, typ, true);
    }
    // "… in clauses with a case listing exactly one type, the variable has that type; otherwise, the variable has the
    // type of the expression in the TypeSwitchGuard."
    if (types.length === 1 && T !== null) return T;
    return x === null ? Typ.invalid : x.type;
  },

  typeSwitchStmt(this: Checker, s: SwitchStmt, guard: TypeSwitchGuard): void {
    let { lhs } = guard;
    if (lhs !== null) {
      if (lhs.value === '_') {
        this.softErrorf(lhs, 'NoNewVar', 'no new variable on left side of :=');
        lhs = null;
      } else this.recordDef(lhs, null);
    }

    const x = new Operand();
    this.expr(null, x, guard.x);
    let sx: Operand | null = null;
    if (x.mode !== 'invalid') {
      if (isTypeParam(x.type))
        this.errorf(
          x,
          'InvalidTypeSwitch',
          `cannot use type switch on type parameter value ${this.sprintOperand(x)}`,
        );
      else if (isInterface(x.type)) sx = x;
      else this.errorf(x, 'InvalidTypeSwitch', `${this.sprintOperand(x)} is not an interface`);
    }

    this.multipleDefaults(s.body);
    const vars: Var[] = [];
    const seen: SeenType[] = [];
    for (const clause of s.body) {
      const T = this.caseTypes(sx, unpackListExpr(clause.cases), seen);
      this.inScope(clause, 'case', () => {
        if (lhs !== null) {
          // "… the variable is declared at the end of the TypeSwitchCase in the implicit block of each clause."
          const obj = new Var(lhs.pos, this.pkg, lhs.value, T);
          this.declare(this.scope, null, obj, clause.colon);
          this.recordImplicit(clause, obj);
          vars.push(obj);
        }
        this.stmtList(clause.body);
      });
    }
    // Used in one clause is used; it must not be reported once a clause.
    if (lhs !== null) {
      const used = vars.some((v) => v.used);
      for (const v of vars) v.used = true;
      if (!used) this.softErrorf(lhs, 'UnusedVar', `${lhs.value} declared and not used`);
    }
  },

  selectStmt(this: Checker, s: SelectStmt): void {
    this.multipleDefaults(s.body);
    for (const clause of s.body) {
      const { comm } = clause;
      let rhs: Expr | null = null;
      if (comm?.kind === 'AssignStmt') rhs = comm.rhs;
      else if (comm?.kind === 'ExprStmt') rhs = comm.x;
      let valid = comm === null || comm.kind === 'SendStmt';
      if (rhs !== null) {
        const recv = unparen(rhs);
        valid = recv.kind === 'Operation' && recv.y === null && recv.op === '<-';
      }
      if (!valid) {
        this.errorf(
          comm!,
          'InvalidSelectCase',
          'select case must be send or receive (possibly with assignment)',
        );
        continue;
      }
      this.inScope(clause, 'case', () => {
        if (comm !== null) this.stmt(comm);
        this.stmtList(clause.body);
      });
    }
  },

  forStmt(this: Checker, s: ForStmt): void {
    if (!this.allowVersion(go1_22)) this.info.sharedLoops.add(s);
    if (s.init?.kind === 'RangeClause') {
      const [key, value, extra] = unpackListExpr(s.init.lhs);
      this.rangeStmt(s, key ?? null, value ?? null, extra ?? null, s.init);
      return;
    }
    const { init, cond, post } = s;
    this.inScope(s, 'for', () => {
      if (init !== null) this.stmt(init);
      if (cond !== null) this.condition(cond, 'for');
      if (post !== null) {
        this.stmt(post);
        // "The post statement cannot declare variables": reported by the parser; do not report them as unused too.
        if (post.kind === 'AssignStmt' && post.op === ':=') this.use(post.lhs);
      }
      this.stmt(s.body);
    });
  },
};
