// This file finds out which methods implement the methods of the package's own interfaces, from where values of other
// types are assigned, passed, returned, sent, converted or compared to these interfaces.

import {
  type CallExpr,
  type CompositeLit,
  type Expr,
  type ReturnStmt,
  unpackListExpr,
} from '../syntax/index.ts';
import {
  commonUnder,
  type Func,
  implementsInterface,
  lookupFieldOrMethod,
  type Signature,
  type Type,
  typeSet,
  underlying,
} from '../types/index.ts';
import type { Pass } from './pass.ts';

/** The methods that implement each method of an interface of the package. */
export function implementations(pass: Pass): ReadonlyMap<Func, ReadonlySet<Func>> {
  const known = found.get(pass);
  if (known !== undefined) return known;
  const finder = new Finder(pass);
  found.set(pass, finder.impls);
  finder.find();
  return finder.impls;
}

const found = new WeakMap<Pass, Map<Func, Set<Func>>>();

class Finder {
  readonly impls = new Map<Func, Set<Func>>();
  readonly #pass: Pass;

  constructor(pass: Pass) {
    this.#pass = pass;
  }

  find(): void {
    const pass = this.#pass;
    for (const s of pass.all('AssignStmt')) {
      if (s.rhs === null || (s.op !== '=' && s.op !== ':=')) continue;
      this.#assignAll(
        unpackListExpr(s.lhs).map((x) => pass.typeOf(x)),
        unpackListExpr(s.rhs),
      );
    }
    for (const d of pass.all('VarDecl')) {
      const type = d.type === null ? null : pass.typeOf(d.type);
      if (type !== null && d.values !== null)
        this.#assignAll(
          d.nameList.map(() => type),
          unpackListExpr(d.values),
        );
    }
    for (const c of pass.all('CallExpr')) this.#call(c);
    for (const c of pass.all('CompositeLit')) this.#literal(c);
    for (const r of pass.all('ReturnStmt')) this.#return(r);
    for (const s of pass.all('SendStmt')) {
      const ch = this.#under(pass.typeOf(s.chan));
      if (ch?.kind === 'Chan') this.#assign(ch.elem, pass.typeOf(s.value));
    }
    for (const a of pass.all('AssertExpr')) {
      const [I, T] = [pass.typeOf(a.x), pass.typeOf(a.type)];
      if (I !== null && T !== null && implementsInterface(T, I)) this.#assign(I, T);
    }
    for (const o of pass.all('Operation')) {
      if (o.op !== '==' && o.op !== '!=') continue;
      const [x, y] = [pass.typeOf(o.x), o.y === null ? null : pass.typeOf(o.y)];
      this.#assign(x, y);
      this.#assign(y, x);
    }
  }

  #call(c: CallExpr): void {
    const pass = this.#pass;
    const type = pass.typeOf(c.fun);
    if (pass.isType(c.fun)) {
      this.#assign(type, c.argList[0] === undefined ? null : pass.typeOf(c.argList[0]));
      return;
    }
    const sig = this.#under(type);
    if (sig?.kind !== 'Signature') return;
    const params = sig.params.vars.map((v) => v.type as Type);
    const last = params.at(-1);
    if (sig.variadic && !c.hasDots && last?.kind === 'Slice') {
      params.pop();
      while (params.length < c.argList.length) params.push(last.elem);
    }
    this.#assignAll(params, c.argList);
  }

  #literal(c: CompositeLit): void {
    const pass = this.#pass;
    let u = this.#under(pass.typeOf(c));
    if (u?.kind === 'Pointer') u = this.#under(u.base);
    c.elemList.forEach((elem, i) => {
      const value = elem.kind === 'KeyValueExpr' ? elem.value : elem;
      let type: Type | null = null;
      if (u?.kind === 'Struct') {
        if (elem.kind !== 'KeyValueExpr') type = u.fields[i]?.type ?? null;
        else if (elem.key.kind === 'Name') type = pass.info.uses.get(elem.key)?.type ?? null;
      } else if (u?.kind === 'Map' || u?.kind === 'Array' || u?.kind === 'Slice') {
        type = u.elem;
        if (u.kind === 'Map' && elem.kind === 'KeyValueExpr') this.#assign(u.key, pass.typeOf(elem.key));
      }
      this.#assign(type, pass.typeOf(value));
    });
  }

  #return(r: ReturnStmt): void {
    const pass = this.#pass;
    for (let n = pass.parent(r); n !== undefined; n = pass.parent(n)) {
      if (n.kind !== 'FuncDecl' && n.kind !== 'FuncLit') continue;
      const sig = n.kind === 'FuncLit' ? pass.typeOf(n) : (pass.info.defs.get(n.name)?.type ?? null);
      if (sig?.kind === 'Signature') this.#assignAll(results(sig), unpackListExpr(r.results));
      return;
    }
  }

  #assignAll(lhs: readonly (Type | null)[], rhs: readonly Expr[]): void {
    const types = rhs.map((x) => this.#pass.typeOf(x));
    const [first] = types;
    // One call with several results, or a value with ok.
    const values =
      types.length === 1 && first?.kind === 'Tuple' ? first.vars.map((v) => v.type as Type) : types;
    for (const [i, l] of lhs.entries()) this.#assign(l, values[i] ?? null);
  }

  #assign(I: Type | null, T: Type | null): void {
    if (I === null || T === null || I === T) return;
    const u = underlying(I);
    if (u.kind !== 'Interface') return;
    for (const m of typeSet(u).methods) {
      if (m.pkg !== this.#pass.pkg) continue;
      const [impl] = lookupFieldOrMethod(T, false, this.#pass.pkg, m.name);
      if (impl?.kind !== 'Func' || impl === m) continue;
      const set = this.impls.get(m) ?? new Set();
      this.impls.set(m, set.add(impl));
    }
  }

  #under(t: Type | null): Type | null {
    return t === null ? null : (commonUnder(t, null)[0] ?? underlying(t));
  }
}

function results(sig: Signature): Type[] {
  return sig.results.vars.map((v) => v.type as Type);
}
