// This file checks that values that contain a lock are not copied: assigned, passed, returned, ranged over or put into a
// literal. Both copies of a lock would look locked, and only one would be unlocked.

import { type CallExpr, type Expr, type Field, type Node, unpackListExpr, unparen } from '../syntax/index.ts';
import { type Func, lookupFieldOrMethod, Pointer, type Type, unalias, underlying } from '../types/index.ts';
import { isTypeNamed, type Pass, structuralTerms } from './pass.ts';
import { goPos } from './places.ts';

/** Checks everything that copies values. */
export function copylocks(pass: Pass): void {
  const check = new CopyLocks(pass);
  for (const s of pass.all('AssignStmt')) {
    if (s.rhs !== null)
      check.assign(s.op === ':=', unpackListExpr(s.lhs), unpackListExpr(s.rhs), pass.parent(s), s);
  }
  for (const d of pass.all('VarDecl')) {
    unpackListExpr(d.values).forEach((x, i) => {
      const name = d.nameList[i]?.value ?? '';
      check.value(x, (path) => `variable declaration copies lock value to ${name}: ${path}`);
    });
  }
  for (const c of pass.all('CompositeLit')) {
    for (const elem of c.elemList) {
      const x = elem.kind === 'KeyValueExpr' ? elem.value : elem;
      check.value(x, (path) => `literal copies lock value from ${pass.format(x)}: ${path}`);
    }
  }
  for (const r of pass.all('ReturnStmt')) {
    for (const x of unpackListExpr(r.results)) check.value(x, (path) => `return copies lock value: ${path}`);
  }
  for (const c of pass.all('CallExpr')) check.call(c);
  for (const f of pass.all('FuncDecl'))
    check.params(f.name.value, f.recv === null ? f.type.paramList : [f.recv, ...f.type.paramList]);
  for (const f of pass.all('FuncLit')) check.params('func', f.type.paramList);
  for (const r of pass.all('RangeClause')) {
    for (const x of unpackListExpr(r.lhs)) check.rangeVar(r.def, x);
  }
}

class CopyLocks {
  readonly #pass: Pass;

  constructor(pass: Pass) {
    this.#pass = pass;
  }

  /** Reports x if its value contains a lock and evaluating it copies one that is in use. */
  value(x: Expr, msg: (path: string) => string): boolean {
    const path = this.#pathOfValue(x);
    if (path !== null) this.#pass.report(x, msg(path));
    return path !== null;
  }

  assign(
    define: boolean,
    lhs: readonly Expr[],
    rhs: readonly Expr[],
    parent: Node | undefined,
    stmt: Node,
  ): void {
    const pass = this.#pass;
    let reported = false;
    rhs.forEach((x, i) => {
      const to = lhs[i];
      if (to === undefined) return;
      if (this.value(x, (path) => `assignment copies lock value to ${pass.format(to)}: ${path}`))
        reported = true;
    });
    // "Each iteration has its own separate declared variable", which is initialised with a copy of the one before.
    if (reported || !define || parent?.kind !== 'ForStmt' || parent.init !== stmt) return;
    for (const l of lhs) {
      if (l.kind !== 'Name' || l.value === '_') continue;
      const path = this.#path(pass.info.defs.get(l)?.type ?? null);
      if (path !== null) pass.report(l, `for loop iteration copies lock value to ${l.value}: ${path}`);
    }
  }

  call(c: CallExpr): void {
    const pass = this.#pass;
    const { fun } = c;
    const name = fun.kind === 'Name' ? fun : fun.kind === 'SelectorExpr' ? fun.sel : null;
    const obj = name === null ? undefined : pass.info.uses.get(name);
    // These look at the type of their argument, or do not copy what it points to.
    if (obj?.kind === 'Builtin' && ['len', 'cap', 'Sizeof', 'Offsetof', 'Alignof'].includes(obj.name)) return;
    for (const x of c.argList)
      this.value(x, (path) => `call of ${pass.format(fun)} copies lock value: ${path}`);
  }

  params(name: string, fields: readonly Field[]): void {
    const seen = new Set<Expr>();
    for (const { type } of fields) {
      // a, b T is one field in vet's eyes.
      if (seen.has(type)) continue;
      seen.add(type);
      const path = this.#path(this.#pass.info.types.get(type)?.type ?? null);
      if (path !== null && type.kind !== 'DotsType')
        this.#pass.report(type, `${name} passes lock by value: ${path}`);
    }
  }

  rangeVar(define: boolean, x: Expr): void {
    const pass = this.#pass;
    if (x.kind === 'Name' && x.value === '_') return;
    let type: Type | null = null;
    if (!define) type = pass.typeOf(x);
    else if (x.kind === 'Name') type = pass.info.defs.get(x)?.type ?? null;
    const path = this.#path(type);
    if (path !== null) pass.reportAt(goPos(x), goPos(x), `range var ${pass.format(x)} copies lock: ${path}`);
  }

  #pathOfValue(e: Expr): string | null {
    const x = unparen(e);
    // What is made here, or what a call returns, may well be a lock that nobody has used yet.
    if (x.kind === 'CompositeLit' || x.kind === 'CallExpr') return null;
    if (x.kind === 'Operation' && x.op === '*' && x.y === null && unparen(x.x).kind === 'CallExpr')
      return null;
    const tv = this.#pass.info.types.get(x);
    if (tv === undefined || ['invalid', 'novalue', 'builtin', 'typexpr'].includes(tv.mode)) return null;
    return this.#path(tv.type);
  }

  /** The way from a type to the lock in it, as text. */
  #path(t: Type | null): string | null {
    const path = t === null ? null : this.#lockPath(t, new Set());
    return path === null ? null : path.join(' contains ');
  }

  #lockPath(t: Type, seen: Set<Type>): string[] | null {
    if (seen.has(t)) return null;
    seen.add(t);
    const pass = this.#pass;
    const actual = unalias(t);
    if (actual.kind === 'TypeParam') {
      for (const term of structuralTerms(actual) ?? []) {
        const path = this.#lockPath(term.type, seen);
        if (path !== null) return [pass.typeString(t), (term.tilde ? '~' : '') + path[0], ...path.slice(1)];
      }
      return null;
    }
    let elem: Type = t;
    for (let u = underlying(elem); u.kind === 'Array'; u = underlying(elem)) elem = u.elem;
    const u = elem.kind === 'Tuple' ? elem : underlying(elem);
    if (u.kind !== 'Tuple' && u.kind !== 'Struct') return null;
    const name = pass.typeString(elem);
    if (u.kind === 'Struct' && (isLock(elem) || isNoCopy(elem))) return [name];
    const known = Object.hasOwn(libraryPaths, name) ? libraryPaths[name] : undefined;
    if (known !== undefined) return [name, ...known];
    for (const v of u.kind === 'Tuple' ? u.vars : u.fields) {
      const path = v.type === null ? null : this.#lockPath(v.type, seen);
      if (path !== null) return [name, ...path];
    }
    return null;
  }
}

const noCopy = ['sync.Once', 'sync.noCopy'];
const pipe = ['io.pipe', 'sync.Mutex'];
const common = ['testing.common', 'sync.RWMutex'];

// Types of the library that are made differently here, with the way to the lock that they have in Go's library.
const libraryPaths: Readonly<Record<string, readonly string[]>> = {
  'io.PipeReader': pipe,
  'io.PipeWriter': ['io.PipeReader', ...pipe],
  'log.Logger': ['sync.Mutex'],
  'strings.Replacer': noCopy,
  'testing.B': common,
  'testing.M': noCopy,
  'testing.T': common,
};

function isNoCopy(t: Type): boolean {
  return isTypeNamed(t, 'sync', 'noCopy') || isTypeNamed(t, 'sync/atomic', 'noCopy');
}

// Whether a pointer to t is a sync.Locker and t itself is not: an embedded interface would make both one.
function isLock(t: Type): boolean {
  const has = (x: Type): boolean => isNiladic(x, 'Lock') && isNiladic(x, 'Unlock');
  return has(new Pointer(t)) && !has(t);
}

function isNiladic(t: Type, name: string): boolean {
  const [obj] = lookupFieldOrMethod(t, false, null, name);
  const sig = (obj as Func | null)?.type;
  return (
    obj?.kind === 'Func' &&
    sig?.kind === 'Signature' &&
    sig.params.vars.length === 0 &&
    sig.results.vars.length === 0
  );
}
