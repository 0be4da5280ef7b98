// This file finds out which functions print as fmt.Print or fmt.Printf do: those of the library that are known to, and
// those that hand their own format and arguments on to one of these, or to each other.

import { type CallExpr, type Expr, type FuncLit, type Node, unpackListExpr, walk } from '../syntax/index.ts';
import {
  type Func,
  type Obj,
  type Signature,
  Typ,
  type Type,
  typeSet,
  unalias,
  type Var,
} from '../types/index.ts';
import type { Pass, PrintKind } from './pass.ts';
import { implementations } from './satisfy.ts';

const fmtNames = [
  ...['Appendf', 'Append', 'Appendln', 'Errorf', 'Fprint', 'Fprintf', 'Fprintln'],
  ...['Print', 'Printf', 'Println', 'Sprint', 'Sprintf', 'Sprintln'],
];
const logNames = ['Print', 'Printf', 'Println', 'Fatal', 'Fatalf', 'Fatalln', 'Panic', 'Panicf', 'Panicln'];
const testingNames = ['Error', 'Errorf', 'Fatal', 'Fatalf', 'Log', 'Logf', 'Skip', 'Skipf'];

/** Full names of the library's functions that print. A name that ends in f takes a format. */
const known: ReadonlySet<string> = new Set([
  ...fmtNames.map((n) => `fmt.${n}`),
  'runtime/trace.Logf',
  ...logNames.flatMap((n) => [`log.${n}`, `(*log.Logger).${n}`]),
  ...testingNames.flatMap((n) => [`(*testing.common).${n}`, `(testing.TB).${n}`]),
]);

/** A function that may turn out to print, by the name it is called by. */
interface Wrapper {
  readonly obj: Obj;
  /** null: a method of an interface, which acts as if it called every implementation. */
  readonly body: Node | null;
  /** The parameter before the last, if it is a string. */
  readonly format: Var | null;
  /** The last parameter, ...any. */
  readonly args: Var;
  readonly callers: { readonly w: Wrapper; readonly call: CallExpr | null }[];
}

/** Which functions print, and how. */
export class Printers {
  readonly #pass: Pass;
  readonly #wrappers: Wrapper[] = [];
  readonly #byObj = new Map<Obj, Wrapper>();

  constructor(pass: Pass) {
    this.#pass = pass;
    this.#collect();
    for (const w of this.#wrappers) this.#scan(w);
  }

  kindOf(obj: Obj): PrintKind | null {
    const found = this.#pass.facts.prints.get(obj) ?? this.#pass.facts.prints.get(origin(obj));
    if (found !== undefined) return found;
    const name = this.#pass.fullName(obj);
    if (!known.has(name)) return null;
    if (name === 'fmt.Errorf') return 'errorf';
    return obj.name.endsWith('f') ? 'printf' : 'print';
  }

  #collect(): void {
    const pass = this.#pass;
    for (const d of pass.all('FuncDecl')) {
      const fn = pass.info.defs.get(d.name);
      if (d.body !== null && fn?.kind === 'Func') this.#add(fn, fn.type as Signature, d.body);
    }
    for (const lit of pass.all('FuncLit')) {
      const v = this.#assignedTo(lit);
      const sig = pass.typeOf(lit);
      if (v !== null && sig?.kind === 'Signature') this.#add(v, sig, lit.body);
    }
    for (const i of pass.all('InterfaceType')) {
      const t = pass.typeOf(i);
      if (t?.kind !== 'Interface') continue;
      for (const m of typeSet(t).methods) this.#add(m, m.type as Signature, null);
    }
  }

  #add(obj: Obj, sig: Signature, body: Node | null): void {
    const { format, args } = formatArgsParams(sig);
    if (args === null) return;
    const w: Wrapper = { obj, body, format, args, callers: [] };
    this.#byObj.set(obj, w);
    this.#wrappers.push(w);
  }

  /** The variable or field that a function literal is assigned to where it stands. */
  #assignedTo(lit: FuncLit): Var | null {
    const pass = this.#pass;
    let parent = pass.parent(lit);
    let i = 0;
    if (parent?.kind === 'ListExpr') {
      i = parent.elemList.indexOf(lit);
      parent = pass.parent(parent);
    }
    let lhs: Expr | undefined;
    if (parent?.kind === 'VarDecl') lhs = parent.nameList[i];
    else if (parent?.kind === 'AssignStmt') lhs = unpackListExpr(parent.lhs)[i];
    let obj: Obj | null = null;
    if (lhs?.kind === 'Name') obj = pass.objectOf(lhs);
    else if (lhs?.kind === 'SelectorExpr')
      obj = pass.info.selections.get(lhs)?.obj ?? pass.info.uses.get(lhs.sel) ?? null;
    return obj?.kind === 'Var' ? obj : null;
  }

  /** Looks in the body of a wrapper for calls that hand its arguments on. */
  #scan(w: Wrapper): void {
    if (w.body === null) {
      for (const impl of implementations(this.#pass).get(w.obj as Func) ?? []) this.#called(w, impl, null);
      return;
    }
    // Once a parameter may have been changed, what is handed on is no longer what was handed in.
    let changed = false;
    const isParam = (e: Expr): boolean =>
      (w.format !== null && this.#denotes(e, w.format)) || this.#denotes(e, w.args);
    walk(w.body, (n) => {
      if (changed) return false;
      if (n.kind === 'AssignStmt' && n.rhs !== null) changed = unpackListExpr(n.lhs).some(isParam);
      else if (n.kind === 'Operation' && n.op === '&' && n.y === null) changed = isParam(n.x);
      else if (n.kind === 'CallExpr') {
        const last = n.argList.at(-1);
        const callee = last !== undefined && this.#denotes(last, w.args) ? this.#pass.callee(n) : null;
        if (callee !== null) this.#called(w, callee, n);
      }
      return !changed;
    });
  }

  #called(w: Wrapper, callee: Obj, call: CallExpr | null): void {
    this.#byObj.get(callee)?.callers.push({ w, call });
    const kind = this.kindOf(callee);
    if (kind !== null) this.#propagate(w, call, kind);
  }

  #propagate(w: Wrapper, call: CallExpr | null, kind: PrintKind): void {
    if (call !== null && !this.#forwards(w, call, kind)) return;
    const prints = this.#pass.facts.prints;
    if (prints.get(w.obj) === kind) return;
    prints.set(w.obj, kind);
    for (const caller of w.callers) this.#propagate(caller.w, caller.call, kind);
  }

  /** Whether a call hands on format and arguments as they are; tells of arguments handed on as one. */
  #forwards(w: Wrapper, call: CallExpr, kind: PrintKind): boolean {
    if (kind !== 'print') {
      const format = call.argList.at(-2);
      if (format === undefined || w.format === null || !this.#denotes(format, w.format)) return false;
    }
    if (call.hasDots) return true;
    const sig = this.#pass.typeOf(call.fun);
    // With more arguments than parameters, dots would not compile.
    if (sig?.kind !== 'Signature' || call.argList.length > sig.params.vars.length) return false;
    this.#pass.report(call, `missing ... in args forwarded to ${kind}-like function`);
    return false;
  }

  #denotes(e: Expr, v: Var): boolean {
    return e.kind === 'Name' && this.#pass.objectOf(e) === v;
  }
}

/** The parameters that make a function look like Printf (format and args) or Print (args alone). */
export function formatArgsParams(sig: Signature): { format: Var | null; args: Var | null } {
  const none = { format: null, args: null };
  if (!sig.variadic) return none;
  const { vars } = sig.params;
  const args = vars.at(-1);
  const slice = args?.type;
  if (args === undefined || slice?.kind !== 'Slice' || !isEmptyInterface(slice.elem)) return none;
  const before = vars.at(-2);
  return { format: before?.type === Typ.string ? before : null, args };
}

/** Whether t is interface{}, by itself or by an alias such as any. */
export function isEmptyInterface(t: Type): boolean {
  const actual = unalias(t);
  return actual.kind === 'Interface' && typeSet(actual).isAll();
}

function origin(obj: Obj): Obj {
  return obj.kind === 'Func' || obj.kind === 'Var' ? (obj.origin ?? obj) : obj;
}
