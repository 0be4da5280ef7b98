// This file checks calls of fmt.Printf, fmt.Print and everything that prints as they do: verbs against the types of
// arguments, their number, and formats where none belong.

import { type CallExpr, type Expr, type FuncDecl, type Pos, utf8Decode } from '../syntax/index.ts';
import { isTypeParam, type Signature, type Type, underlying } from '../types/index.ts';
import { type Directive, parseFormat } from './format-string.ts';
import type { Pass, PrintKind } from './pass.ts';
import { isEmptyInterface, Printers } from './print-wrappers.ts';
import {
  ANY,
  BOOL,
  BYTE,
  COMPLEX,
  ERROR,
  FLOAT,
  INT,
  isFormatter,
  isStringer,
  matchArgType,
  methodOf,
  POINTER,
  RUNE,
  STRING,
} from './printf-types.ts';

/** What a verb takes, and the flags that change how it prints. */
interface Verb {
  readonly flags: string;
  readonly takes: number;
}

const sign = ' -+.0';
const all = ' -+.0#';
const floats: Verb = { flags: all, takes: FLOAT | COMPLEX };
const hex: Verb = { flags: all, takes: RUNE | INT | STRING | POINTER | FLOAT | COMPLEX };

const verbs: Readonly<Record<string, Verb>> = {
  '%': { flags: '', takes: 0 },
  b: { flags: all, takes: INT | FLOAT | COMPLEX | POINTER },
  c: { flags: '-', takes: RUNE | INT },
  d: { flags: sign, takes: INT | POINTER },
  e: floats,
  E: floats,
  f: floats,
  F: floats,
  g: floats,
  G: floats,
  o: { flags: all, takes: INT | POINTER },
  O: { flags: all, takes: INT | POINTER },
  p: { flags: '-#', takes: POINTER },
  q: { flags: all, takes: RUNE | BYTE | STRING },
  s: { flags: sign, takes: STRING },
  t: { flags: '-', takes: BOOL },
  T: { flags: '-', takes: ANY },
  U: { flags: '-#', takes: RUNE | INT },
  v: { flags: all, takes: ANY },
  w: { flags: all, takes: ERROR },
  x: hex,
  X: hex,
};

/** Checks all calls of functions that print. */
export function printf(pass: Pass): void {
  const printers = new Printers(pass);
  for (const call of pass.all('CallExpr')) {
    const callee = pass.callee(call);
    const kind = callee === null ? null : printers.kindOf(callee);
    if (callee === null || kind === null) continue;
    const name = pass.fullName(callee);
    if (kind === 'print') checkPrint(pass, call, name);
    else checkPrintf(pass, kind, call, name);
  }
}

// ---- with a format

function checkPrintf(pass: Pass, kind: PrintKind, call: CallExpr, name: string): void {
  const sig = pass.typeOf(call.fun);
  if (sig?.kind !== 'Signature' || !sig.variadic) return;
  const at = sig.params.vars.length - 2;
  const formatArg = at < 0 ? undefined : call.argList[at];
  if (formatArg === undefined) return;
  const format = pass.stringConstant(formatArg);
  if (format === null) {
    if (at === call.argList.length - 1)
      pass.report(formatArg, `non-constant format string in call to ${name}`);
    return;
  }
  const first = at + 1;
  if (!format.includes('%')) {
    const extra = call.argList[first];
    if (extra !== undefined) pass.report(extra, `${name} call has arguments but no formatting directives`);
    return;
  }
  const directives = parseFormat(format, first);
  if (!Array.isArray(directives)) {
    pass.report(formatArg, `${name} ${utf8Decode((directives as { error: string }).error)}`);
    return;
  }
  const check = new PrintfCall(pass, call, name, first, formatArg);
  let indexed = false;
  for (const d of directives) {
    indexed ||= d.indexed || d.width?.indexed === true || d.precision?.indexed === true;
    // One report for a format is enough.
    if (!check.directive(d)) return;
    if (d.verb === 0x77 && kind !== 'errorf') {
      check.report(d, `${name} does not support error-wrapping directive %w`);
      return;
    }
  }
  const n = call.argList.length;
  if (call.hasDots && check.last >= n - 2) return;
  if (indexed || check.last + 1 >= n) return;
  const [want, have] = [check.last + 1 - first, n - first];
  pass.report(call, `${name} call needs ${count(want)} but has ${count(have)}`);
}

/** The check of one call's directives, one after the other. */
class PrintfCall {
  /** The highest argument used so far. */
  last: number;
  readonly #pass: Pass;
  readonly #call: CallExpr;
  readonly #name: string;
  readonly #first: number;
  readonly #format: Expr;

  constructor(pass: Pass, call: CallExpr, name: string, first: number, format: Expr) {
    this.#pass = pass;
    this.#call = call;
    this.#name = name;
    this.#first = first;
    this.#format = format;
    this.last = first - 1;
  }

  /** Reports at the directive if the format is a literal, else at the whole format. */
  report(d: Directive, msg: string): void {
    if (this.#format.kind !== 'BasicLit') {
      this.#pass.report(this.#format, msg);
      return;
    }
    const { value, pos } = this.#format;
    const end = pos + literalOffset(value, d.start + d.text.length);
    this.#pass.reportAt((pos + literalOffset(value, d.start)) as Pos, end, msg);
  }

  directive(d: Directive): boolean {
    const pass = this.#pass;
    const char = String.fromCodePoint(d.verb);
    const verb = Object.hasOwn(verbs, char) ? verbs[char] : undefined;
    const what = `${this.#name} format ${utf8Decode(d.text)}`;
    const args = this.#call.argList;
    const arg = args[d.arg];

    const type = arg === undefined ? null : pass.typeOf(arg);
    const formatter = verb?.takes !== ERROR && type !== null && isFormatter(type);
    if (!formatter) {
      if (verb === undefined) {
        this.report(d, `${what} has unknown verb ${char}`);
        return false;
      }
      const flag = [...d.flags].find((f) => f !== '0' && !verb.flags.includes(f));
      if (flag !== undefined) {
        this.report(d, `${what} has unrecognized flag ${flag}`);
        return false;
      }
    }

    for (const size of [d.width, d.precision]) {
      if (size === null) continue;
      if (!this.#present(d, size.arg)) return false;
      const x = args[size.arg] as Expr;
      const { ok, reason } = matchArgType(pass, INT, pass.typeOf(x));
      if (!ok) {
        this.report(d, `${what} uses non-int ${pass.format(x)}${inParens(reason)} as argument of *`);
        return false;
      }
      this.last = Math.max(this.last, size.arg);
    }
    if (char === '%') return true;
    this.last = Math.max(this.last, d.arg);
    if (formatter || verb === undefined) return true;

    if (!this.#present(d, d.arg)) return false;
    const x = arg as Expr;
    if (isFunctionValue(type) && char !== 'p' && char !== 'T') {
      this.report(d, `${what} arg ${pass.format(x)} is a func value, not called`);
      return false;
    }
    const { ok, reason } = matchArgType(pass, verb.takes, type);
    if (!ok) {
      const has = `${pass.format(x)} of wrong type ${pass.typeString(type)}`;
      this.report(d, `${what} has arg ${has}${inParens(reason)}`);
      return false;
    }
    // With # the methods are not called, except by these verbs.
    if ((verb.takes & STRING) !== 0 && char !== 'T' && (!d.flags.includes('#') || 'qxX'.includes(char))) {
      const method = recursiveStringer(pass, x);
      if (method !== null) {
        this.report(d, `${what} with arg ${pass.format(x)} causes recursive ${method} method call`);
        return false;
      }
    }
    return true;
  }

  /** Whether an argument can be seen; tells of one that is missing. */
  #present(d: Directive, arg: number): boolean {
    const n = this.#call.argList.length;
    if (arg < n - 1) return true;
    if (this.#call.hasDots) return false;
    if (arg < n) return true;
    const number = arg - this.#first + 1;
    const what = `${this.#name} format ${utf8Decode(d.text)}`;
    this.report(d, `${what} reads arg #${number}, but call has ${count(n - this.#first)}`);
    return false;
  }
}

function inParens(reason: string): string {
  return reason === '' ? '' : ` (${reason})`;
}

function count(n: number): string {
  return n === 1 ? '1 arg' : `${n} args`;
}

/**
 * Where in the source of a string literal the byte number `offset` of the string is written. Vet reads escapes in raw
 * literals too, and so does this.
 */
function literalOffset(literal: string, offset: number): number {
  const end = literal.length - 1;
  let at = 1;
  for (let i = 0; i < offset && at < end; ) {
    const c = literal.codePointAt(at) as number;
    let [value, width] = [c, c > 0xffff ? 2 : 1];
    if (c === 0x5c) {
      escapeRE.lastIndex = at;
      const found = escapeRE.exec(literal);
      if (found === null) return end;
      width = found[0].length;
      const digits = found[1] ?? found[2] ?? found[3] ?? found[4] ?? '';
      value = digits === '' ? 0 : Number.parseInt(digits, found[4] === undefined ? 16 : 8);
    }
    at += width;
    i += value < 0x80 ? 1 : value < 0x800 ? 2 : value < 0x10000 ? 3 : 4;
  }
  return at;
}

const escapeRE = /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([0-7]{3})|[abfnrtv\\"])/y;

// ---- without a format

const flagsRE = '[+\\-#]*';
const indexRE = '(?:\\[[0-9]+\\])?';
const numberRE = `(?:[0-9]+|${indexRE}\\*)?`;
const directiveRE = new RegExp(`%${flagsRE}${numberRE}\\.?${numberRE}${indexRE}[bcdefgopqstvxEFGTUX]`, 'g');

function checkPrint(pass: Pass, call: CallExpr, name: string): void {
  const type = pass.typeOf(call.fun);
  const sig = type === null ? null : underlying(type);
  if (type === null) return;
  let first = 0;
  if (sig?.kind === 'Signature') {
    if (!sig.variadic) return;
    first = sig.params.vars.length - 1;
    const slice = sig.params.vars[first]?.type;
    if (slice?.kind !== 'Slice' || !isEmptyInterface(slice.elem)) return;
  }
  const args = call.argList.slice(first);
  const [head] = args;
  if (head === undefined) return;

  if (first === 0 && head.kind === 'SelectorExpr' && head.x.kind === 'Name') {
    if (head.x.value === 'os' && head.sel.value.startsWith('Std'))
      pass.report(call, `${name} does not take io.Writer but has first arg ${pass.format(head)}`);
  }
  const text = pass.stringConstant(head)?.replace(/%$/, '') ?? '';
  // In %20 and the like the hexadecimal digits of a URL are meant.
  const directive = (text.match(directiveRE) ?? []).find((m) => !/^%[0-9a-fA-F]{2}/.test(m));
  if (directive !== undefined)
    pass.report(call, `${name} call has possible Printf formatting directive ${directive}`);
  if (name.endsWith('ln') && pass.stringConstant(args.at(-1) as Expr)?.endsWith('\n'))
    pass.report(call, `${name} arg list ends with redundant newline`);
  for (const arg of args) {
    if (isFunctionValue(pass.typeOf(arg)))
      pass.report(call, `${name} arg ${pass.format(arg)} is a func value, not called`);
    const method = recursiveStringer(pass, arg);
    if (method !== null)
      pass.report(call, `${name} arg ${pass.format(arg)} causes recursive call to ${method} method`);
  }
}

// ---- both

function isFunctionValue(t: Type | null): boolean {
  return t?.kind === 'Signature';
}

/** The String or Error method that formatting e would call, if e is that very method's receiver in its own body. */
function recursiveStringer(pass: Pass, e: Expr): string | null {
  const type = pass.typeOf(e);
  if (type === null || type.kind === 'Tuple' || isTypeParam(type) || isFormatter(type)) return null;
  const decl = enclosingMethod(pass, e);
  if (decl === null) return null;
  const own = pass.info.defs.get(decl.name);
  const method = [methodOf(pass, type, 'String'), methodOf(pass, type, 'Error')].find(
    (m) => m !== null && m === own,
  );
  const sig = method?.type as Signature | undefined;
  if (method === undefined || method === null || sig === undefined || !isStringer(sig)) return null;
  const x = e.kind === 'Operation' && e.op === '&' && e.y === null ? e.x : e;
  return x.kind === 'Name' && pass.info.uses.get(x) === sig.recv ? pass.fullName(method) : null;
}

function enclosingMethod(pass: Pass, e: Expr): FuncDecl | null {
  for (let n = pass.parent(e); n !== undefined; n = pass.parent(n))
    if (n.kind === 'FuncDecl') return n.recv === null ? null : n;
  return null;
}
