// This file finds out, before a function is emitted, what emitting it needs to know in advance: which variables are
// captured, changed or have their address taken, what is assigned to them, which functions defer and recover.
// Facts hold for the syntax of one top-level function with all function literals in it, for every instance of it.

import { unpackListExpr, unparen, walk } from '../syntax/index.ts';
import type { AssignStmt, Expr, ForStmt, FuncDecl, FuncLit, Node, Operator } from '../syntax/nodes.ts';
import { underlying } from '../types/index.ts';
import type { Info } from '../types/info.ts';
import type { Obj, Var } from '../types/objects.ts';

/** Where a variable's values come from. */
export type Source =
  | { readonly kind: 'expr'; readonly x: Expr }
  | { readonly kind: 'op'; readonly op: Operator; readonly x: Expr | null }
  /** An index of something with a length. */
  | { readonly kind: 'index' }
  /**
   * A step (null: of 1) at the end of each round of a loop that goes on while the variable is below x (or not above it), or,
   * with down, while it is above.
   */
  | {
      readonly kind: 'loop';
      readonly x: Expr;
      readonly inclusive: boolean;
      readonly down: boolean;
      readonly step: Expr | null;
    }
  /** What callers give for the index'th parameter of a function. */
  | { readonly kind: 'param'; readonly func: FuncDecl; readonly index: number }
  /** 0 to below x, of range over an integer. */
  | { readonly kind: 'below'; readonly x: Expr }
  | { readonly kind: 'zero' | 'unknown' };

export interface VarFacts {
  owner: FuncDecl | FuncLit | null;
  /** Used in a function literal inside the function that declares it. */
  captured: boolean;
  /** &x, or a call of a method with pointer receiver on it. */
  addrOfSelf: boolean;
  /** Some address inside it is taken (&x, &x.f, x[:]). */
  addr: boolean;
  /** Assigned after its declaration, wholly or in part. */
  changed: boolean;
  /** Used inside a loop. */
  looped: boolean;
  /** Assigned inside a loop after its declaration. */
  stepped: boolean;
  /** Assigned by a function literal of a go statement. */
  byOthers: boolean;
  sources: Source[];
  uses: number;
  /** Uses as the function of a call. */
  calls: number;
}

export interface FuncFacts {
  hasDefer: boolean;
  hasRecover: boolean;
  /** Calls, sends, receives or writes to memory that others may see. */
  effects: boolean;
  /** Labels that a goto names. */
  gotos: Set<string>;
}

export interface Facts {
  readonly vars: Map<Obj, VarFacts>;
  readonly funcs: Map<FuncDecl | FuncLit, FuncFacts>;
}

/** boxShared: what closures capture and change is to live in an object of its own, as if its address were taken. */
export function collectFacts(root: FuncDecl | FuncLit | Expr, info: Info, boxShared = false): Facts {
  const facts: Facts = { vars: new Map(), funcs: new Map() };
  let fn: FuncDecl | FuncLit | null = null;
  let cur: FuncFacts = newFunc();
  // Loops around where the visit stands, and functions that run by themselves.
  let loops = 0;
  let others = 0;
  const started = new Set<Node>();

  const v = (o: Obj): VarFacts => {
    let f = facts.vars.get(o);
    if (f === undefined) {
      f = {
        owner: fn,
        captured: false,
        addrOfSelf: false,
        addr: false,
        changed: false,
        looped: false,
        stepped: false,
        byOthers: false,
        sources: [],
        uses: 0,
        calls: 0,
      };
      facts.vars.set(o, f);
    }
    return f;
  };
  const varOf = (e: Expr): Var | null => {
    const x = unparen(e);
    if (x.kind !== 'Name') return null;
    const o = info.uses.get(x) ?? info.defs.get(x);
    return o?.kind === 'Var' ? o : null;
  };
  // The variable that holds the place e, if no pointer, slice or map is passed on the way.
  const rootOf = (e: Expr): Var | null => {
    const x = unparen(e);
    if (x.kind === 'Name') return varOf(x);
    if (x.kind === 'SelectorExpr' && info.selections.has(x)) return isPtr(x.x) ? null : rootOf(x.x);
    if (x.kind === 'IndexExpr' && kindOf(x.x) === 'Array') return rootOf(x.x);
    return null;
  };
  const kindOf = (e: Expr): string => {
    const t = info.types.get(e)?.type;
    return t === undefined ? '' : underlying(t).kind;
  };
  const isPtr = (e: Expr) => kindOf(e) === 'Pointer';
  const takeAddr = (e: Expr) => {
    const root = rootOf(e);
    if (root === null) return;
    v(root).addr = true;
    if (unparen(e).kind === 'Name') v(root).addrOfSelf = true;
  };
  const assignTo = (e: Expr, source: Source, define: boolean) => {
    const x = unparen(e);
    if (x.kind === 'Name') {
      if (x.value === '_') return;
      const def = define ? info.defs.get(x) : undefined;
      if (def?.kind === 'Var') {
        v(def).owner = fn;
        v(def).sources.push(source);
        return;
      }
      const use = info.uses.get(x);
      if (use?.kind === 'Var') {
        v(use).changed = true;
        if (loops > 0) v(use).stepped = true;
        if (others > 0) v(use).byOthers = true;
        v(use).sources.push(source);
        if (use.parent === use.pkg?.scope) cur.effects = true;
        return;
      }
    }
    const root = rootOf(e);
    if (root !== null) v(root).changed = true;
    if (root === null || root.parent === root.pkg?.scope) cur.effects = true;
  };
  const assign = (n: AssignStmt) => {
    const lhs = unpackListExpr(n.lhs);
    if (n.op !== '=' && n.op !== ':=') {
      assignTo(lhs[0] as Expr, counted.get(n) ?? { kind: 'op', op: n.op, x: n.rhs }, false);
      return;
    }
    const rhs = n.rhs === null ? [] : unpackListExpr(n.rhs);
    lhs.forEach((l, i) => {
      const r = rhs[i];
      assignTo(
        l,
        rhs.length === lhs.length && r !== undefined ? { kind: 'expr', x: r } : { kind: 'unknown' },
        n.op === ':=',
      );
    });
  };

  // Steps of counting loops, whose source is told by the loop.
  const counted = new Map<AssignStmt, Source>();
  const countingLoop = (n: ForStmt) => {
    const { cond, post } = n;
    if (post?.kind !== 'AssignStmt' || (post.op !== '+' && post.op !== '-')) return;
    const down = post.op === '-';
    // Of several conditions any one bounds the variable.
    const bound = (c: Expr | null): boolean => {
      if (c === null) return false;
      const e = unparen(c);
      if (e.kind !== 'Operation' || e.y === null) return false;
      if (e.op === '&&') return bound(e.x) || bound(e.y);
      const inclusive = e.op === (down ? '>=' : '<=');
      const o = varOf(e.x);
      if (!(inclusive || e.op === (down ? '>' : '<')) || o === null || varOf(post.lhs) !== o) return false;
      counted.set(post, { kind: 'loop', x: e.y, inclusive, down, step: post.rhs });
      return true;
    };
    bound(cond);
  };

  // What closures capture of such a loop's variables changes with the rounds.
  const shared = (n: ForStmt) => {
    const lhs = n.init?.kind === 'AssignStmt' || n.init?.kind === 'RangeClause' ? n.init.lhs : null;
    for (const e of unpackListExpr(lhs)) {
      const o = varOf(e);
      if (o !== null) v(o).changed = v(o).stepped = true;
    }
  };

  const inFunc = (f: FuncDecl | FuncLit, run: () => void) => {
    const outer = fn;
    const outerFacts = cur;
    fn = f;
    cur = newFunc();
    facts.funcs.set(f, cur);
    f.type.paramList.forEach((p, index) => {
      const o = p.name === null ? undefined : info.defs.get(p.name);
      if (o?.kind === 'Var')
        v(o).sources.push(f.kind === 'FuncDecl' ? { kind: 'param', func: f, index } : { kind: 'unknown' });
    });
    const recv = f.kind === 'FuncDecl' && f.recv?.name != null ? info.defs.get(f.recv.name) : undefined;
    if (recv?.kind === 'Var') v(recv).sources.push({ kind: 'unknown' });
    for (const p of f.type.resultList) {
      const o = p.name === null ? undefined : info.defs.get(p.name);
      // Results are also set by return statements.
      if (o?.kind === 'Var') v(o).sources.push({ kind: 'unknown' });
    }
    const around = loops;
    loops = 0;
    run();
    loops = around;
    fn = outer;
    cur = outerFacts;
  };

  const visit = (n: Node): boolean => {
    switch (n.kind) {
      case 'FuncLit':
        cur.effects = true;
        if (started.has(n)) others++;
        inFunc(n, () => walk(n.body, visit));
        if (started.has(n)) others--;
        return false;
      case 'Name': {
        const o = info.uses.get(n);
        if (o?.kind === 'Var') {
          const f = v(o);
          f.uses++;
          if (loops > 0) f.looped = true;
          if (f.owner !== fn && o.parent !== o.pkg?.scope) f.captured = true;
        }
        return true;
      }
      case 'ForStmt':
        countingLoop(n);
        if (n.init !== null) walk(n.init, visit);
        if (info.sharedLoops.has(n)) shared(n);
        loops++;
        for (const part of [n.cond, n.post, n.body]) if (part !== null) walk(part, visit);
        loops--;
        return false;
      case 'AssignStmt':
        assign(n);
        return true;
      case 'RangeClause': {
        if (n.lhs === null) return true;
        const [k, val] = unpackListExpr(n.lhs);
        const t = kindOf(n.x);
        const keySource: Source =
          t === 'Basic' && info.types.get(n.x) !== undefined && isIntExpr(n.x)
            ? { kind: 'below', x: n.x }
            : t === 'Slice' || t === 'Array' || t === 'Pointer' || t === 'Basic'
              ? { kind: 'index' }
              : { kind: 'unknown' };
        if (k !== undefined) assignTo(k, keySource, n.def);
        if (val !== undefined) assignTo(val, { kind: 'unknown' }, n.def);
        return true;
      }
      case 'VarDecl': {
        const values = n.values === null ? [] : unpackListExpr(n.values);
        n.nameList.forEach((name, i) => {
          const o = info.defs.get(name);
          if (o?.kind !== 'Var') return;
          v(o).owner = fn;
          const x = values[i];
          v(o).sources.push(
            values.length === 0
              ? { kind: 'zero' }
              : values.length === n.nameList.length && x !== undefined
                ? { kind: 'expr', x }
                : { kind: 'unknown' },
          );
        });
        return true;
      }
      case 'CaseClause': {
        const o = info.implicits.get(n);
        if (o?.kind === 'Var') v(o).sources.push({ kind: 'unknown' });
        return true;
      }
      case 'Operation':
        if (n.y === null) {
          if (n.op === '&' && unparen(n.x).kind !== 'CompositeLit') takeAddr(n.x);
          if (n.op === '<-') cur.effects = true;
        }
        return true;
      case 'SliceExpr':
        if (kindOf(n.x) === 'Array') takeAddr(n.x);
        return true;
      case 'SelectorExpr': {
        const s = info.selections.get(n);
        if (
          s !== undefined &&
          s.kind === 'method' &&
          s.obj.kind === 'Func' &&
          s.obj.hasPtrRecv &&
          !isPtr(n.x)
        )
          takeAddr(n.x);
        return true;
      }
      case 'CallExpr': {
        const fun = unparen(n.fun);
        const mode = info.types.get(n.fun)?.mode;
        if (mode === 'builtin') {
          const name = fun.kind === 'Name' ? fun.value : '';
          if (name === 'recover') cur.hasRecover = true;
          if (!/^(len|cap|min|max|real|imag|complex|new|make|recover)$/.test(name)) cur.effects = true;
        } else if (mode !== 'typexpr') {
          cur.effects = true;
          if (fun.kind === 'Name') {
            const o = info.uses.get(fun);
            if (o?.kind === 'Var') v(o).calls++;
          }
        }
        return true;
      }
      case 'CallStmt':
        if (n.tok === 'defer') cur.hasDefer = true;
        else if (n.call.kind === 'CallExpr') started.add(unparen(n.call.fun));
        cur.effects = true;
        return true;
      case 'SendStmt':
        cur.effects = true;
        return true;
      case 'BranchStmt':
        if (n.tok === 'goto' && n.label !== null) cur.gotos.add(n.label.value);
        return true;
      case 'ConstDecl':
      case 'TypeDecl':
        return false;
      default:
        return true;
    }
  };
  const isIntExpr = (e: Expr): boolean => {
    const t = info.types.get(e)?.type;
    const u = t === undefined ? undefined : underlying(t);
    return u?.kind === 'Basic' && (u.info & 2) !== 0;
  };

  if (root.kind === 'FuncDecl') {
    const { body } = root;
    if (body !== null) inFunc(root, () => walk(body, visit));
  } else walk(root, visit);
  if (boxShared) for (const f of facts.vars.values()) if (f.captured && f.changed) f.addrOfSelf = true;
  return facts;
}

function newFunc(): FuncFacts {
  return { hasDefer: false, hasRecover: false, effects: false, gotos: new Set() };
}
