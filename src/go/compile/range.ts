// This file emits range loops over everything but functions.

import { unpackListExpr, unparen, walk } from '../syntax/index.ts';
import type { BlockStmt, Expr, ForStmt, RangeClause } from '../syntax/nodes.ts';
import type { Var } from '../types/objects.ts';
import type { CType } from './ctypes.ts';
import { bare, type Gen, isSimple } from './gen.ts';
import type { Interval } from './ints.ts';
import { call, rt } from './runtime-list.ts';
import type { End, Head } from './versions.ts';

const nothing = (): void => undefined;

export const rangeMethods = {
  rangeStmt(this: Gen, s: ForStmt, r: RangeClause, label: string): void {
    const { w } = this.fn;
    const xt = this.typeOf(r.x);
    const u = this.types.under(xt);
    if (u.kind === 'func') {
      this.rangeFunc(s, r, u, label);
      return;
    }
    const lhs = unpackListExpr(r.lhs);
    const blank = (e: Expr | undefined): Expr | null => {
      if (e === undefined) return null;
      const x = unparen(e);
      return x.kind === 'Name' && x.value === '_' ? null : e;
    };
    const key = blank(lhs[0]);
    const val = blank(lhs[1]);
    const keyVar = r.def && key !== null ? this.newVar(key) : null;
    const hoist = (text: string, name: string): string => {
      const n = this.names.unique(name);
      this.line(`const ${n} = ${bare(text)};`);
      return n;
    };
    /** Opens the loop; `counter` names the JavaScript variable that counts, which is Go's where the body leaves it alone. */
    const counter = (): { name: string; own: boolean } => {
      if (keyVar !== null) {
        const f = this.facts.vars.get(keyVar);
        if (f !== undefined && !f.changed && !f.addrOfSelf) {
          const name = this.names.unique(keyVar.name);
          this.varNames.set(keyVar, name);
          return { name, own: true };
        }
      }
      return { name: this.names.unique('i$'), own: false };
    };
    const body = (at: number): void => {
      const t = this.pushTarget('loop', label, true);
      this.giveWay();
      this.stmtList(s.body.list);
      w.close();
      this.popTarget(t, at);
    };
    const bind = (e: Expr | null, text: string, from: CType): void => {
      if (e === null) return;
      const o = r.def ? this.newVar(e) : null;
      if (o !== null) this.line(`let ${this.declarator(o, text)};`);
      else this.line(`${this.store(e, this.assignConv(text, from, this.targetType(e, from), null), true)};`);
    };

    switch (u.kind) {
      case 'basic': {
        if (this.types.isString(xt)) {
          const str = hoist(this.expr(r.x), 's$');
          const c = counter();
          const width = this.names.unique('w$');
          const at = w.lines.length;
          w.open(`for (let ${c.name} = 0, ${width} = 1; ${c.name} < ${str}.length; ${c.name} += ${width}) {`);
          const rune = this.names.unique('c$');
          w.line(`let ${rune} = ${str}.charCodeAt(${c.name});`);
          w.line(`if (${rune} < 128) ${width} = 1;`);
          w.line(`else { ${rune} = ${call('decodeRune', str, c.name)}; ${width} = ${rt('rw')}; }`);
          if (!c.own) {
            this.leftOperands(key, val);
            bind(key, c.name, this.types.int);
          }
          bind(val, rune, this.types.int32);
          this.replaced.clear();
          body(at);
          return;
        }
        const t = key === null ? xt : this.targetType(key, xt);
        const big = this.types.num(t) === 'u64';
        const n0 = this.value(r.x, t);
        const n = isSimple(n0) && !(unparen(r.x).kind === 'Name') ? n0 : hoist(n0, 'n$');
        const c = counter();
        this.versioned(
          s,
          this.rangeHead(big || !c.own ? null : keyVar, n, this.rangeOf(r.x)),
          nothing,
          () => {
            const at = w.lines.length;
            w.open(`for (let ${c.name} = ${big ? '0n' : '0'}; ${c.name} < ${n}; ${c.name}++) {`);
            if (!c.own) bind(key, c.name, t);
            body(at);
          },
        );
        return;
      }
      case 'slice': {
        const parts = this.partsOf(r.x);
        const sl = parts === null ? hoist(this.expr(r.x), 's$') : '';
        const n = parts?.len ?? hoist(`${sl}.len`, 'n$');
        const arr = val === null ? '' : (parts?.arr ?? hoist(`${sl}.arr`, 'a$'));
        const off = val === null ? '' : (parts?.off ?? hoist(`${sl}.off`, 'o$'));
        const c = counter();
        this.rangeIndexed(
          s,
          c,
          this.rangeHead(c.own ? keyVar : null, n, [0, 2 ** 31 - 1]),
          n,
          key,
          val === null ? null : (i) => this.elementValue(`${arr}[${off} + ${i} | 0]`, u.elem),
          u.elem,
          val,
          bind,
          body,
        );
        return;
      }
      case 'array': {
        const needCopy = val !== null && !this.isFresh(r.x) && !this.unchanging(r.x);
        const arr =
          val === null
            ? this.hasCall(r.x)
              ? hoist(this.discarded(r.x), 'a$')
              : ''
            : hoist(needCopy ? this.copy(this.expr(r.x), xt) : this.expr(r.x), 'a$');
        const c = counter();
        this.rangeIndexed(
          s,
          c,
          this.rangeHead(c.own ? keyVar : null, String(u.len), [u.len, u.len]),
          String(u.len),
          key,
          val === null ? null : (i) => this.elementValue(`${arr}[${i}]`, u.elem),
          u.elem,
          val,
          bind,
          body,
        );
        return;
      }
      case 'pointer': {
        const at = this.types.under(u.elem);
        if (at.kind !== 'array') throw new Error('range over a pointer');
        const arr = hoist(this.expr(r.x), 'a$');
        const c = counter();
        this.rangeIndexed(
          s,
          c,
          this.rangeHead(c.own ? keyVar : null, String(at.len), [at.len, at.len]),
          String(at.len),
          key,
          val === null ? null : (i) => this.elementValue(`${arr}[${i}]`, at.elem),
          at.elem,
          val,
          bind,
          body,
        );
        return;
      }
      case 'map': {
        const entry = this.names.unique('e$');
        const m = this.expr(r.x);
        const at = w.lines.length;
        w.open(`for (const ${entry} of ${call('mapRange', m)}) {`);
        this.leftOperands(key, val);
        bind(key, this.copyFor(`${entry}[0]`, u.key), u.key);
        bind(val, this.copyFor(`${entry}[1]`, u.elem), u.elem);
        this.replaced.clear();
        body(at);
        return;
      }
      case 'chan': {
        this.parks();
        const ch = hoist(this.expr(r.x), 'c$');
        const at = w.lines.length;
        w.open('for (;;) {');
        const v = this.names.unique('v$');
        w.line(`const ${v} = ${call('chanrecv', ch)} ? ${rt('rv')} : (yield, ${call('received')});`);
        w.line(`if (!${rt('rok')}) break;`);
        bind(key, v, u.elem);
        body(at);
        return;
      }
      default:
        throw new Error(`range over ${this.types.string_(xt)}`);
    }
  },

  rangeIndexed(
    this: Gen,
    s: ForStmt,
    c: { name: string; own: boolean },
    head: () => Head | null,
    n: string,
    key: Expr | null,
    read: ((i: string) => string) | null,
    elem: CType,
    val: Expr | null,
    bind: (e: Expr | null, text: string, from: CType) => void,
    body: (at: number) => void,
  ): void {
    const { w } = this.fn;
    this.versioned(s, head, nothing, () => {
      const at = w.lines.length;
      w.open(`for (let ${c.name} = 0; ${c.name} < ${n}; ${c.name}++) {`);
      if (!c.own) this.leftOperands(key, val);
      if (!c.own) bind(key, c.name, this.types.int);
      if (val !== null && read !== null) {
        const o = this.newVar(val);
        const text = read(c.name);
        const borrow = o !== null && this.types.isAggregate(elem) && this.readOnly(o) && this.isPure(s.body);
        bind(val, borrow ? text : this.copyFor(text, elem), elem);
        this.replaced.clear();
      }
      body(at);
    });
  },

  /** How a range loop counts from 0 to below n. */
  rangeHead(this: Gen, o: Var | null, n: string, range: Interval | null): () => Head | null {
    if (o === null) return () => null;
    const [lo, hi]: [End, End] = [
      { text: '0', plus: 0, range: [0, 0] },
      { text: n, plus: -1, range },
    ];
    return () => ({ counters: [{ o, lo, hi, step: [1, 1] }], conjunct: -1 });
  },

  /** Operands on the left are evaluated before anything is assigned. */
  leftOperands(this: Gen, key: Expr | null, val: Expr | null): void {
    if (key === null || val === null || unparen(val).kind === 'Name') return;
    const pre = this.hoistOperands(val, () => true);
    if (pre.length > 0) this.line(`${pre.join(', ')};`);
  },

  copyFor(this: Gen, s: string, t: CType): string {
    return this.types.isAggregate(t) ? this.copy(s, t) : s;
  },

  /** A variable whose object may be shared while nothing else is changed: it is never changed, held or returned itself. */
  readOnly(this: Gen, o: Var): boolean {
    const f = this.facts.vars.get(o);
    if (f === undefined || f.changed || f.addr || f.captured) return false;
    this.borrowed.add(o);
    return true;
  },

  /** Whether e is a variable that nothing changes after its declaration. */
  unchanging(this: Gen, e0: Expr): boolean {
    const e = unparen(e0);
    const o = e.kind === 'Name' ? this.objOf(e) : null;
    const f = o === null ? undefined : this.facts.vars.get(o);
    return o !== null && !this.isGlobal(o) && f !== undefined && !f.changed && !f.addr;
  },

  /** Whether a loop's body calls nothing and writes to local variables of its function only. */
  isPure(this: Gen, b: BlockStmt): boolean {
    let pure = true;
    walk(b, (n) => {
      switch (n.kind) {
        case 'FuncLit':
        case 'CallStmt':
        case 'SendStmt':
        case 'SelectStmt':
          pure = false;
          break;
        case 'CallExpr': {
          const mode = this.info.types.get(n.fun)?.mode;
          const fun = unparen(n.fun);
          if (
            mode !== 'typexpr' &&
            !(
              mode === 'builtin' &&
              fun.kind === 'Name' &&
              /^(len|cap|min|max|append|make|real|imag|complex)$/.test(fun.value)
            )
          )
            pure = false;
          break;
        }
        case 'Operation':
          if (n.op === '<-' && n.y === null) pure = false;
          break;
        case 'AssignStmt':
          for (const l of unpackListExpr(n.lhs)) {
            const x = unparen(l);
            if (x.kind === 'IndexExpr' && this.types.under(this.typeOf(x.x)).kind === 'map') continue;
            const o = x.kind === 'Name' ? this.objOf(x) : null;
            if (x.kind === 'Name' && (x.value === '_' || (o !== null && !this.isGlobal(o)))) continue;
            pure = false;
          }
          break;
        default:
          break;
      }
      return pure;
    });
    return pure;
  },
};
