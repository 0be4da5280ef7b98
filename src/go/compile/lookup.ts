// This file finds fields and methods of compile-time types, through embedded fields, and computes method sets. It repeats
// what the checker found out for generic code, because there a selection may mean another thing in each instance.

import { namedMethods } from '../types/index.ts';
import type { Func, Package } from '../types/objects.ts';
import { isExported } from '../types/objects.ts';
import type { Named } from '../types/types.ts';
import {
  byMethodName,
  type CField,
  type CFunc,
  type CNamed,
  type CType,
  Env,
  type TypeTable,
} from './ctypes.ts';
import { methodSuffix } from './names.ts';

/** A step through a struct: the field, and whether the struct was reached through a pointer. */
export interface Step {
  readonly field: CField;
  readonly struct: CType;
  readonly viaPtr: boolean;
}

export type Selected = {
  /** Embedded fields on the way. */
  readonly path: readonly Step[];
  /** Whether the last value on the way is a pointer to what has the field or method. */
  readonly viaPtr: boolean;
} & (
  | { readonly kind: 'field'; readonly step: Step }
  /** A declared method of a defined type. */
  | { readonly kind: 'method'; readonly named: CNamed; readonly func: Func; readonly ptrRecv: boolean }
  /** A method of an interface. */
  | {
      readonly kind: 'imethod';
      readonly iface: CType;
      readonly name: string;
      readonly pkg: Package | null;
      readonly sig: CFunc;
    }
);

/** A method of a type's method set. */
export interface SetMember {
  readonly name: string;
  readonly pkg: Package | null;
  readonly sel: Selected;
  readonly sig: CFunc;
  /** What members of other types that one call may mean have too (memberKey). */
  readonly key: string;
}

/** Tells what a call of a method through an interface may mean. */
export function memberKey(name: string, pkg: Package | null, sig: CFunc): string {
  return `${methodSuffix(name, pkg)}:${sig.id}`;
}

interface Entry {
  readonly type: CType;
  readonly path: readonly Step[];
  readonly viaPtr: boolean;
}

export class Lookup {
  readonly #types: TypeTable;
  readonly #cache = new Map<string, Selected | null>();
  readonly #sets = new Map<CType, readonly SetMember[]>();
  readonly #methods = new Map<Named, Map<string, Func>>();

  constructor(types: TypeTable) {
    this.#types = types;
  }

  /** The declared methods of a defined type, by name. */
  methodsOf(orig: Named): Map<string, Func> {
    let m = this.#methods.get(orig);
    if (m === undefined) {
      m = new Map(namedMethods(orig).map((f) => [f.name, f]));
      this.#methods.set(orig, m);
    }
    return m;
  }

  find(t: CType, name: string, pkg: Package | null): Selected | null {
    const key = `${t.id}.${name}${isExported(name) || pkg === null ? '' : `@${pkg.path}`}`;
    let s = this.#cache.get(key);
    if (s === undefined) {
      s = this.#search(t, name, isExported(name) ? null : pkg);
      this.#cache.set(key, s);
    }
    return s;
  }

  #search(t: CType, name: string, pkg: Package | null): Selected | null {
    const types = this.#types;
    let start: Entry = { type: t, path: [], viaPtr: false };
    if (t.kind === 'pointer') start = { type: t.elem, path: [], viaPtr: true };
    else {
      // A defined pointer type has no methods, but its base's fields.
      const u = types.under(t);
      if (u.kind === 'pointer' && types.isStruct(u.elem)) start = { type: u.elem, path: [], viaPtr: true };
    }
    let level: Entry[] = [start];
    const seen = new Set<CType>();
    while (level.length > 0) {
      const next: Entry[] = [];
      let found: Selected | null = null;
      for (const e of level) {
        if (e.type.kind === 'named') {
          if (seen.has(e.type)) continue;
          seen.add(e.type);
          const f = this.methodsOf(e.type.orig).get(name);
          if (
            f !== undefined &&
            (pkg === null || f.pkg === pkg) &&
            !(e === start && t.kind === 'named' && types.under(t).kind === 'pointer')
          ) {
            found ??= {
              kind: 'method',
              path: e.path,
              viaPtr: e.viaPtr,
              named: e.type,
              func: f,
              ptrRecv: f.hasPtrRecv,
            };
            continue;
          }
        }
        const u = types.under(e.type);
        if (u.kind === 'struct') {
          for (const field of u.fields) {
            const step: Step = { field, struct: e.type, viaPtr: e.viaPtr };
            if (field.name === name && (field.pkg === null || field.pkg === pkg)) {
              found ??= { kind: 'field', path: e.path, viaPtr: e.viaPtr, step };
              continue;
            }
            if (field.embedded) {
              const ft = field.type.kind === 'pointer' ? field.type.elem : field.type;
              next.push({ type: ft, path: [...e.path, step], viaPtr: field.type.kind === 'pointer' });
            }
          }
        } else if (u.kind === 'interface') {
          const m = u.methods.find((x) => x.name === name && (x.pkg === null || x.pkg === pkg));
          if (m !== undefined)
            found ??= {
              kind: 'imethod',
              path: e.path,
              viaPtr: e.viaPtr,
              iface: e.type,
              name,
              pkg: m.pkg,
              sig: m.sig,
            };
        }
      }
      if (found !== null) return found;
      level = next;
    }
    return null;
  }

  /** The methods that values of t have in an interface, sorted by name. */
  methodSet(t: CType): readonly SetMember[] {
    let set = this.#sets.get(t);
    if (set === undefined) {
      set = this.#methodSet(t);
      this.#sets.set(t, set);
    }
    return set;
  }

  #methodSet(t: CType): readonly SetMember[] {
    const types = this.#types;
    const u = types.under(t);
    if (u.kind === 'interface') {
      return u.methods.map((m) => ({
        name: m.name,
        pkg: m.pkg,
        sig: m.sig,
        key: memberKey(m.name, m.pkg, m.sig),
        sel: { kind: 'imethod', path: [], viaPtr: false, iface: t, name: m.name, pkg: m.pkg, sig: m.sig },
      }));
    }
    // Candidates by name, then the rules of selection decide which is meant.
    const names = new Map<string, { name: string; pkg: Package | null }>();
    const seen = new Set<CType>();
    const collect = (x: CType, top: boolean): void => {
      const base = x.kind === 'pointer' ? x.elem : x;
      if (seen.has(base)) return;
      seen.add(base);
      if (base.kind === 'named') {
        for (const f of this.methodsOf(base.orig).values()) {
          const pkg = isExported(f.name) ? null : f.pkg;
          names.set(`${f.name}@${pkg?.path ?? ''}`, { name: f.name, pkg });
        }
      }
      const b = types.under(base);
      if (b.kind === 'struct') {
        for (const f of b.fields) if (f.embedded) collect(f.type, false);
      } else if (b.kind === 'interface' && !top) {
        for (const m of b.methods) names.set(`${m.name}@${m.pkg?.path ?? ''}`, { name: m.name, pkg: m.pkg });
      }
    };
    collect(t, true);
    const out: SetMember[] = [];
    for (const { name, pkg } of names.values()) {
      const sel = this.find(t, name, pkg);
      if (sel === null || sel.kind === 'field') continue;
      if (sel.kind === 'method' && sel.ptrRecv && !addressable(t, sel)) continue;
      const sig = this.sigOf(sel);
      out.push({ name, pkg, sel, sig, key: memberKey(name, pkg, sig) });
    }
    return out.sort(byMethodName);
  }

  /** The signature of a selected method, without its receiver. */
  sigOf(sel: Selected): CFunc {
    if (sel.kind === 'imethod') return sel.sig;
    if (sel.kind === 'field') throw new Error('a field has no signature');
    return this.#types.of(sel.func.type as never, this.methodEnv(sel.named, sel.func)) as CFunc;
  }

  /** The environment in which a method's declaration is compiled for an instance of its type. */
  methodEnv(named: CNamed, func: Func): Env {
    return methodEnv(named, func);
  }
}

const envs = new WeakMap<CNamed, Map<Func, Env>>();

function methodEnv(named: CNamed, func: Func): Env {
  if (named.targs.length === 0) return named.env;
  let byFunc = envs.get(named);
  if (byFunc === undefined) envs.set(named, (byFunc = new Map()));
  let env = byFunc.get(func);
  if (env === undefined) {
    const sig = func.type;
    const map = new Map(named.env.map);
    if (sig?.kind === 'Signature') {
      sig.rparams.forEach((p, i) => {
        const a = named.targs[i];
        if (a !== undefined) map.set(p, a);
      });
    }
    env = new Env(map);
    byFunc.set(func, env);
  }
  return env;
}

/** Whether a method with pointer receiver is in t's method set: a pointer stands somewhere before it. */
function addressable(t: CType, sel: Selected): boolean {
  return (
    t.kind === 'pointer' || sel.viaPtr || sel.path.some((s) => s.viaPtr || s.field.type.kind === 'pointer')
  );
}
