// This file holds the checks of single calls that are too small for a file of their own: each looks for a call that
// compiles and does not do what it says.

import { type Expr, type Node, walk } from '../syntax/index.ts';
import {
  identical,
  implementsInterface,
  isInterface,
  type Type,
  underlying,
  universeError,
} from '../types/index.ts';
import type { Pass } from './pass.ts';
import { goPos } from './places.ts';
import { isEmptyInterface } from './print-wrappers.ts';

/** append(s) without values. */
export function appends(pass: Pass): void {
  for (const call of pass.all('CallExpr')) {
    const b = pass.callee(call);
    if (b?.kind === 'Builtin' && b.name === 'append' && call.argList.length === 1)
      pass.report(call, 'append with no values');
  }
}

/** x = atomic.AddInt64(&x, 1), which is not atomic any more. */
export function atomic(pass: Pass): void {
  if (!pass.imports('sync/atomic')) return;
  for (const s of pass.all('AssignStmt')) {
    const lhs = s.lhs.kind === 'ListExpr' ? s.lhs.elemList : [s.lhs];
    const rhs = s.rhs === null ? [] : s.rhs.kind === 'ListExpr' ? s.rhs.elemList : [s.rhs];
    if (lhs.length !== rhs.length || (lhs.length === 1 && s.op === ':=')) continue;
    rhs.forEach((call, i) => {
      const left = lhs[i] as Expr;
      if (call.kind !== 'CallExpr' || call.argList.length !== 2) return;
      const names = ['AddInt32', 'AddInt64', 'AddUint32', 'AddUint64', 'AddUintptr'];
      if (!pass.isFunction(pass.callee(call), 'sync/atomic', ...names)) return;
      const arg = call.argList[0] as Expr;
      const unary = (e: Expr, op: string): Expr | null =>
        e.kind === 'Operation' && e.op === op && e.y === null ? e.x : null;
      const [addressed, pointer] = [unary(arg, '&'), unary(left, '*')];
      const broken =
        addressed !== null
          ? pass.format(left) === pass.format(addressed)
          : pointer !== null && pass.format(pointer) === pass.format(arg);
      if (broken) pass.report(left, 'direct assignment to atomic value');
    });
  }
}

/** defer f(time.Since(t)), which measures before and not after. */
export function defers(pass: Pass): void {
  if (!pass.imports('time')) return;
  for (const s of pass.all('CallStmt')) {
    if (s.tok !== 'defer') continue;
    walk(s.call, (n) => {
      if (n.kind === 'CallExpr' && pass.isFunction(pass.callee(n), 'time', 'Since'))
        pass.report(n, 'call to time.Since is not deferred');
      return n.kind !== 'FuncLit';
    });
  }
}

/** errors.As with a target that nothing can be assigned to. */
export function errorsas(pass: Pass): void {
  for (const call of pass.all('CallExpr')) {
    const target = call.argList[1];
    if (target === undefined || !pass.isFunction(pass.callee(call), 'errors', 'As')) continue;
    const t = pass.typeOf(target);
    if (t === null || isEmptyInterface(underlying(t))) continue;
    const u = underlying(t);
    if (u.kind === 'Pointer' && identical(u.base, universeError))
      pass.report(call, 'second argument to errors.As should not be *error');
    else if (u.kind !== 'Pointer' || !(isInterface(u.base) || implementsInterface(u.base, universeError))) {
      const want = 'a non-nil pointer to either a type that implements error, or to any interface type';
      pass.report(call, `second argument to errors.As must be ${want}`);
    }
  }
}

/** f == nil with a declared function f. */
export function nilfunc(pass: Pass): void {
  for (const e of pass.all('Operation')) {
    if (e.y === null || (e.op !== '==' && e.op !== '!=')) continue;
    const isNil = (x: Expr): boolean => pass.info.types.get(x)?.mode === 'nilvalue';
    const other = isNil(e.x) ? e.y : isNil(e.y) ? e.x : null;
    const name = other === null ? null : pass.usedName(other);
    const obj = name === null ? undefined : pass.info.uses.get(name);
    if (obj?.kind === 'Func')
      pass.report(e, `comparison of function ${obj.name} ${e.op} nil is always ${e.op === '!='}`);
  }
}

/** Layouts of time with month and day in the wrong order. */
export function timeformat(pass: Pass): void {
  const [bad, good] = ['2006-02-01', '2006-01-02'];
  for (const call of pass.all('CallExpr')) {
    const [arg] = call.argList;
    const callee = pass.callee(call);
    if (arg === undefined) continue;
    if (!pass.isMethod(callee, 'time', 'Time', 'Format') && !pass.isFunction(callee, 'time', 'Parse'))
      continue;
    const at = pass.typeOf(arg)?.kind === 'Basic' ? (pass.stringConstant(arg)?.indexOf(bad) ?? -1) : -1;
    if (at < 0) continue;
    const pos = arg.kind === 'BasicLit' ? arg.pos + at + 1 : goPos(arg);
    pass.reportAt(pos, pos + bad.length, `${bad} should be ${good}`);
  }
}

/** WaitGroup.Add as the first thing that a goroutine does, which Wait may not see. */
export function waitgroup(pass: Pass): void {
  if (!pass.imports('sync')) return;
  for (const call of pass.all('CallExpr')) {
    if (!pass.isMethod(pass.callee(call), 'sync', 'WaitGroup', 'Add')) continue;
    const up = (n: Node | undefined, kind: Node['kind']): Node | undefined => {
      const parent = n === undefined ? undefined : pass.parent(n);
      return parent?.kind === kind ? parent : undefined;
    };
    const stmt = up(call, 'ExprStmt');
    const body = up(stmt, 'BlockStmt');
    const started = up(up(up(body, 'FuncLit'), 'CallExpr'), 'CallStmt');
    if (body?.kind !== 'BlockStmt' || body.list[0] !== stmt) continue;
    if (started?.kind === 'CallStmt' && started.tok === 'go')
      pass.reportAt(call.pos, call.pos + 1, 'WaitGroup.Add called from inside new goroutine');
  }
}

// Types that will not get more fields, or that only generated code makes.
const frozen: ReadonlySet<string> = new Set([
  ...['unicode.Range16', 'unicode.Range32'],
  ...['Benchmark', 'Example', 'Test', 'FuzzTarget'].map((n) => `testing.Internal${n}`),
]);

/** Literals of other packages' structs without field names, which break when a field is added there. */
export function composites(pass: Pass): void {
  for (const lit of pass.all('CompositeLit')) {
    const t = pass.typeOf(lit);
    if (t === null || lit.elemList.every((e) => e.kind === 'KeyValueExpr')) continue;
    const base: Type = t.kind === 'Pointer' ? t.base : t;
    if (base.kind !== 'Named' || underlying(base).kind !== 'Struct') continue;
    const { pkg } = base.obj;
    const own = (path: string): string => path.replace(/_test$/, '');
    if (frozen.has(pass.typeString(t))) continue;
    if (pkg === null || own(pkg.path) === own(pass.pkg.path)) continue;
    pass.report(lit, `${pass.typeString(t)} struct literal uses unkeyed fields`);
  }
}
