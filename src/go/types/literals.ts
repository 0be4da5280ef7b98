// This file checks literals: constants, function literals and composite literals.

import {
  boolVal,
  float64Val,
  imag,
  intVal,
  real,
  stringVal,
  toFloat,
  toInt,
  valueString,
} from '../constant/constant.ts';
import type { Value } from '../constant/value.ts';
import { endPos, exprString } from '../syntax/index.ts';
import type { BasicLit, CompositeLit, Expr, FuncLit } from '../syntax/nodes.ts';
import { Typ } from './basic.ts';
import type { Checker } from './checker.ts';
import { opPos } from './expr.ts';
import { deref, fieldIndex } from './lookup.ts';
import { Operand } from './operand.ts';
import { identical, isNonTypeParamInterface, isValid } from './predicates.ts';
import { ArrayT, type MapT, type Struct, type Type } from './types.ts';
import { commonUnder } from './under.ts';
import { go1_13 } from './version.ts';

// Longer number literals would take long to convert and mean nothing: untyped integers end at 512 bits.
const maxLiteralLength = 10000;

export const literalMethods = {
  /** Reports notations of numbers that the file's language version does not have. */
  langCompat(this: Checker, lit: BasicLit): void {
    const s = lit.value;
    if (s.length <= 2 || this.allowVersion(go1_13)) return;
    if (s.includes('_')) {
      this.versionErrorf(lit, go1_13, 'underscore in numeric literal');
      return;
    }
    if (s[0] !== '0') return;
    const radix = s.charAt(1).toLowerCase();
    if (radix === 'b') this.versionErrorf(lit, go1_13, 'binary literal');
    else if (radix === 'o') this.versionErrorf(lit, go1_13, '0o/0O-style octal literal');
    else if (radix === 'x' && lit.litKind !== 'Int') {
      this.versionErrorf(lit, go1_13, 'hexadecimal floating-point literal');
    }
  },

  basicLit(this: Checker, x: Operand, e: BasicLit): void {
    if (e.litKind === 'Int' || e.litKind === 'Float' || e.litKind === 'Imag') {
      this.langCompat(e);
      if (e.value.length > maxLiteralLength) {
        const what = `${e.value.slice(0, 10)}... (${e.value.length} chars)`;
        this.errorf(e, 'InvalidConstVal', `excessively long constant: ${what}`);
        x.mode = 'invalid';
        return;
      }
    }
    x.setConst(e);
    if (x.mode === 'invalid') {
      // The syntax is sound, so the exponent is out of bounds.
      this.errorf(e, 'InvalidConstVal', `malformed constant: ${e.value}`);
      return;
    }
    x.expr = e;
    this.overflow(x, opPos(e));
  },

  funcLit(this: Checker, x: Operand, e: FuncLit): void {
    const sig = this.typ(e.type);
    if (sig.kind !== 'Signature') {
      this.errorf(e, 'InvalidSyntaxTree', `invalid function literal ${exprString(e)}`);
      x.mode = 'invalid';
      return;
    }
    if (sig.scope !== null) sig.scope.end = endPos(e);
    if (!this.conf.ignoreFuncBodies) {
      // The body may refer to the type that the literal is part of, so it is checked after the declaration, but before
      // anything else enters the surrounding scope. What it refers to counts for the enclosing declaration.
      const { decl, iota } = this;
      this.later(() => {
        this.funcBody(decl, sig, e.body, iota);
      });
    }
    x.mode = 'value';
    x.type = sig;
  },

  /** Checks T{…}; without T the literal is an element of another, and of type hint, or if that is *T, stands for &T{…}. */
  compositeLit(this: Checker, x: Operand, e: CompositeLit, hint: Type | null): void {
    let typ: Type;
    let base: Type;
    let isElem = false;
    if (e.type !== null) {
      if (e.type.kind === 'ArrayType' && e.type.len === null) {
        // [...]T is permitted only here: the length is set once the elements are counted.
        typ = new ArrayT(this.varType(e.type.elem), -1);
      } else {
        typ = this.typ(e.type);
      }
      base = typ;
    } else if (hint !== null) {
      typ = hint;
      base = typ;
      const [u] = commonUnder(base, null);
      if (u !== null) {
        const [b, isPointer] = deref(u);
        if (isPointer) base = b;
      }
      isElem = true;
    } else {
      // The elements are checked all the same, so that their variables count as used.
      this.errorf(e, 'UntypedLit', 'missing type in composite literal');
      typ = Typ.invalid;
      base = typ;
    }

    const [u] = commonUnder(base, null);
    switch (u?.kind) {
      case 'Struct':
        this.structLit(x, e, u, base);
        break;
      case 'Array': {
        const n = this.indexedElts(e.elemList, u.elem, u.len);
        // Also for an array whose length is invalid: its elements are the best guess at what was meant.
        if (u.len < 0) {
          u.len = n;
          if (e.type !== null) this.recordTypeAndValue(e.type, 'typexpr', u, null);
        }
        break;
      }
      case 'Slice':
        this.indexedElts(e.elemList, u.elem, -1);
        break;
      case 'Map':
        this.mapLit(x, e, u);
        break;
      default:
        // A key might be the name of a field, which is no expression: only values are checked.
        for (const elem of e.elemList) this.use(elem.kind === 'KeyValueExpr' ? elem.value : elem);
        if (u === null || isValid(u)) {
          const cause = u === null ? ' (no common underlying type)' : '';
          const what = `${isElem ? ' element' : ''} type ${this.sprintType(typ)}${cause}`;
          this.errorf(e, 'InvalidLit', `invalid composite literal${what}`);
          x.mode = 'invalid';
          return;
        }
    }
    x.mode = 'value';
    x.type = typ;
  },

  structLit(this: Checker, x: Operand, e: CompositeLit, t: Struct, base: Type): void {
    const first = e.elemList[0];
    if (first === undefined) return;
    const { fields } = t;
    const mixture = 'mixture of field:value and value elements in struct literal';

    if (first.kind === 'KeyValueExpr') {
      const visited = new Set<number>();
      for (const kv of e.elemList) {
        if (kv.kind !== 'KeyValueExpr') {
          this.errorf(kv, 'MixedStructLit', mixture);
          continue;
        }
        const { key } = kv;
        // The value comes first, so that nothing in it goes unchecked if the key is wrong.
        this.expr(null, x, kv.value);
        if (key.kind !== 'Name') {
          this.errorf(kv, 'InvalidLitField', `invalid field name ${exprString(key)} in struct literal`);
          continue;
        }
        const i = fieldIndex(fields, this.pkg, key.value, false);
        const field = fields[i];
        if (field === undefined) {
          const alt = fields[fieldIndex(fields, this.pkg, key.value, true)] ?? null;
          this.errorf(key, 'MissingLitField', this.lookupError(base, key.value, alt, true));
          continue;
        }
        this.recordUse(key, field);
        this.assignment(x, field.type as Type, 'struct literal');
        if (visited.has(i)) {
          this.errorf(kv, 'DuplicateLitField', `duplicate field name ${key.value} in struct literal`);
          continue;
        }
        visited.add(i);
      }
      return;
    }

    for (const [i, elem] of e.elemList.entries()) {
      if (elem.kind === 'KeyValueExpr') {
        this.errorf(elem, 'MixedStructLit', mixture);
        continue;
      }
      this.expr(null, x, elem);
      const field = fields[i];
      if (field === undefined) {
        this.errorf(
          x,
          'InvalidStructLit',
          `too many values in struct literal of type ${this.sprintType(base)}`,
        );
        break;
      }
      if (!field.exported && field.pkg !== this.pkg) {
        const what = `unexported field ${field.name} in struct literal of type ${this.sprintType(base)}`;
        this.errorf(x, 'UnexportedLitField', `implicit assignment to ${what}`);
        continue;
      }
      this.assignment(x, field.type as Type, 'struct literal');
    }
    if (e.elemList.length < fields.length) {
      this.errorf(
        e.rbrace,
        'InvalidStructLit',
        `too few values in struct literal of type ${this.sprintType(base)}`,
      );
    }
  },

  mapLit(this: Checker, x: Operand, e: CompositeLit, t: MapT): void {
    // In a map with interface keys, equal constants of different types are different keys.
    const keyIsInterface = isNonTypeParamInterface(t.key);
    const visited = new Map<string, Type[]>();
    for (const kv of e.elemList) {
      if (kv.kind !== 'KeyValueExpr') {
        this.errorf(kv, 'MissingLitKey', 'missing key in map literal');
        continue;
      }
      this.exprWithHint(x, kv.key, t.key);
      this.assignment(x, t.key, 'map literal');
      if (x.mode === 'invalid') continue;
      if (x.mode === 'constant') {
        const key = keyVal(x.val as Value);
        const types = visited.get(key);
        const keyType = x.type;
        if (types !== undefined && (!keyIsInterface || types.some((v) => identical(v, keyType)))) {
          this.errorf(x, 'DuplicateLitKey', `duplicate key ${valueString(x.val as Value)} in map literal`);
          continue;
        }
        if (types === undefined) visited.set(key, [keyType]);
        else types.push(keyType);
      }
      this.exprWithHint(x, kv.value, t.elem);
      this.assignment(x, t.elem, 'map literal');
    }
  },

  /**
   * Checks the elements of an array or slice literal against the element type and, if length is not negative, the indices
   * against it. Returns the length the literal has: its largest index + 1.
   */
  indexedElts(this: Checker, elems: readonly Expr[], typ: Type, length: number): number {
    const visited = new Set<number>();
    let index = 0;
    let max = 0;
    for (const e of elems) {
      let valid = false;
      let value = e;
      if (e.kind === 'KeyValueExpr') {
        const [t, i] = this.index(e.key, length);
        if (isValid(t)) {
          if (i >= 0) {
            index = i;
            valid = true;
          } else {
            this.errorf(e, 'InvalidLitIndex', `index ${exprString(e.key)} must be integer constant`);
          }
        }
        value = e.value;
      } else if (length >= 0 && index >= length) {
        this.errorf(e, 'OversizeArrayLit', `index ${index} is out of bounds (>= ${length})`);
      } else {
        valid = true;
      }
      if (valid) {
        if (visited.has(index)) {
          this.errorf(e, 'DuplicateLitKey', `duplicate index ${index} in array or slice literal`);
        }
        visited.add(index);
      }
      index++;
      if (index > max) max = index;

      const x = new Operand();
      this.exprWithHint(x, value, typ);
      this.assignment(x, typ, 'array or slice literal');
    }
    return max;
  },
};

/** A string that is equal for equal constants, whatever the kind of their values: 1, 1.0 and 1 + 0i are one key. */
export function keyVal(v: Value): string {
  switch (v.kind) {
    case 'Bool':
      return `b${boolVal(v)}`;
    case 'String':
      return `s${stringVal(v)}`;
    case 'Int':
      return `i${intVal(v)}`;
    case 'Float': {
      const i = toInt(v);
      return i.kind === 'Int' ? `i${intVal(i)}` : `f${float64Val(v)}`;
    }
    case 'Complex': {
      const f = toFloat(v);
      if (f.kind === 'Float') return keyVal(f);
      return `c${float64Val(real(v))},${float64Val(imag(v))}`;
    }
    default:
      return '?';
  }
}
