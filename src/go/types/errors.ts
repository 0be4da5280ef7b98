// This file reports errors: where they stand, how messages of several lines are put together, and which follow-on
// errors are dropped. Messages come in as finished text; how types are written in them is format.ts's business.

import { endPos, startPos } from '../syntax/index.ts';
import { type Node, NoPos, type Pos } from '../syntax/nodes.ts';
import type { FileSet } from '../syntax/source.ts';
import type { Checker } from './checker.ts';
import type { Diagnostic } from './info.ts';
import type { Obj } from './objects.ts';
import type { Operand } from './operand.ts';
import { asGoVersion, type GoVersion, versionString } from './version.ts';

/** Go's own names for what may be wrong with a program (internal/types/errors). */
export type Code =
  | 'InvalidSyntaxTree'
  | 'Test'
  | 'BlankPkgName'
  | 'MismatchedPkgName'
  | 'InvalidPkgUse'
  | 'BadImportPath'
  | 'BrokenImport'
  | 'ImportCRenamed'
  | 'UnusedImport'
  | 'InvalidInitCycle'
  | 'DuplicateDecl'
  | 'InvalidDeclCycle'
  | 'InvalidTypeCycle'
  | 'InvalidConstInit'
  | 'InvalidConstVal'
  | 'InvalidConstType'
  | 'UntypedNilUse'
  | 'WrongAssignCount'
  | 'UnassignableOperand'
  | 'NoNewVar'
  | 'MultiValAssignOp'
  | 'InvalidIfaceAssign'
  | 'InvalidChanAssign'
  | 'IncompatibleAssign'
  | 'UnaddressableFieldAssign'
  | 'NotAType'
  | 'InvalidArrayLen'
  | 'BlankIfaceMethod'
  | 'IncomparableMapKey'
  | 'InvalidPtrEmbed'
  | 'BadRecv'
  | 'InvalidRecv'
  | 'DuplicateFieldAndMethod'
  | 'DuplicateMethod'
  | 'InvalidBlank'
  | 'InvalidIota'
  | 'MissingInitBody'
  | 'InvalidInitSig'
  | 'InvalidInitDecl'
  | 'InvalidMainDecl'
  | 'TooManyValues'
  | 'NotAnExpr'
  | 'TruncatedFloat'
  | 'NumericOverflow'
  | 'UndefinedOp'
  | 'MismatchedTypes'
  | 'DivByZero'
  | 'NonNumericIncDec'
  | 'UnaddressableOperand'
  | 'InvalidIndirection'
  | 'NonIndexableOperand'
  | 'InvalidIndex'
  | 'SwappedSliceIndices'
  | 'NonSliceableOperand'
  | 'InvalidSliceExpr'
  | 'InvalidShiftCount'
  | 'InvalidShiftOperand'
  | 'InvalidReceive'
  | 'InvalidSend'
  | 'DuplicateLitKey'
  | 'MissingLitKey'
  | 'InvalidLitIndex'
  | 'OversizeArrayLit'
  | 'MixedStructLit'
  | 'InvalidStructLit'
  | 'MissingLitField'
  | 'DuplicateLitField'
  | 'UnexportedLitField'
  | 'InvalidLitField'
  | 'UntypedLit'
  | 'InvalidLit'
  | 'AmbiguousSelector'
  | 'UndeclaredImportedName'
  | 'UnexportedName'
  | 'UndeclaredName'
  | 'MissingFieldOrMethod'
  | 'BadDotDotDotSyntax'
  | 'NonVariadicDotDotDot'
  | 'InvalidDotDotDot'
  | 'UncalledBuiltin'
  | 'InvalidAppend'
  | 'InvalidCap'
  | 'InvalidClose'
  | 'InvalidCopy'
  | 'InvalidComplex'
  | 'InvalidDelete'
  | 'InvalidImag'
  | 'InvalidLen'
  | 'SwappedMakeArgs'
  | 'InvalidMake'
  | 'InvalidReal'
  | 'InvalidAssert'
  | 'ImpossibleAssert'
  | 'InvalidConversion'
  | 'InvalidUntypedConversion'
  | 'BadOffsetofSyntax'
  | 'InvalidOffsetof'
  | 'UnusedExpr'
  | 'UnusedVar'
  | 'MissingReturn'
  | 'WrongResultCount'
  | 'OutOfScopeResult'
  | 'InvalidCond'
  | 'InvalidPostDecl'
  | 'InvalidIterVar'
  | 'InvalidRangeExpr'
  | 'MisplacedBreak'
  | 'MisplacedContinue'
  | 'MisplacedFallthrough'
  | 'DuplicateCase'
  | 'DuplicateDefault'
  | 'BadTypeKeyword'
  | 'InvalidTypeSwitch'
  | 'InvalidExprSwitch'
  | 'InvalidSelectCase'
  | 'UndeclaredLabel'
  | 'DuplicateLabel'
  | 'MisplacedLabel'
  | 'UnusedLabel'
  | 'JumpOverDecl'
  | 'JumpIntoBlock'
  | 'InvalidMethodExpr'
  | 'WrongArgCount'
  | 'InvalidCall'
  | 'UnusedResults'
  | 'InvalidDefer'
  | 'InvalidGo'
  | 'BadDecl'
  | 'RepeatedDecl'
  | 'InvalidUnsafeAdd'
  | 'InvalidUnsafeSlice'
  | 'UnsupportedFeature'
  | 'NotAGenericType'
  | 'WrongTypeArgCount'
  | 'CannotInferTypeArgs'
  | 'InvalidTypeArg'
  | 'InvalidInstanceCycle'
  | 'InvalidUnion'
  | 'MisplacedConstraintIface'
  | 'InvalidMethodTypeParams'
  | 'MisplacedTypeParam'
  | 'InvalidUnsafeSliceData'
  | 'InvalidUnsafeString'
  | 'InvalidClear'
  | 'TypeTooLarge'
  | 'CompilerLimit'
  | 'InvalidMinMaxOperand'
  | 'TooNew';

/** What an error may be reported at: a position, a node or operand (its leftmost position), or a declared object. */
export type Poser = Pos | Node | Operand | Obj;

export const invalidArg = 'invalid argument: ';
export const invalidOp = 'invalid operation: ';

/** Marks bugs of the checker itself. */
export function assert(cond: boolean, what = 'assertion failed'): asserts cond {
  if (!cond) throw new Error(`internal error: ${what}`);
}

/** The position at which an error at `at` is reported. */
export function atPos(at: Poser): Pos {
  if (typeof at === 'number') return at;
  if ('mode' in at) return at.expr === null ? NoPos : startPos(at.expr);
  if (isObj(at)) return at.pos;
  return startPos(at);
}

/** Where the text that an error at `at` is about ends. */
function endOf(at: Poser): Pos {
  if (typeof at === 'number') return at;
  if ('mode' in at) return at.expr === null ? NoPos : endPos(at.expr);
  if (isObj(at)) return at.pos + at.name.length;
  return endPos(at);
}

function isObj(at: Node | Obj): at is Obj {
  return 'scopePos' in at;
}

interface ErrorDesc {
  readonly pos: Pos;
  readonly end: Pos;
  readonly msg: string;
}

/** An error in the making. It may get several lines; the first decides its position. */
export class CheckError {
  readonly #check: Checker;
  readonly #code: Code;
  #desc: ErrorDesc[] = [];
  soft = false;

  constructor(check: Checker, code: Code) {
    this.#check = check;
    this.#code = code;
  }

  addf(at: Poser, msg: string): void {
    this.#desc.push({ pos: atPos(at), end: endOf(at), msg });
  }

  /** Adds where else obj is declared. "Other", not "previous": the first one seen need not come first in the text. */
  addAltDecl(obj: Obj): void {
    if (obj.pos !== NoPos) this.addf(obj, `other declaration of ${obj.name}`);
  }

  empty(): boolean {
    return this.#desc.length === 0;
  }

  /** Position of the first line. */
  pos(): Pos {
    return this.#desc[0]?.pos ?? NoPos;
  }

  /** All lines, without the position of the first. */
  msg(): string {
    let msg = this.#desc[0]?.msg ?? '';
    for (const d of this.#desc.slice(1)) {
      msg += '\n\t';
      if (d.pos !== NoPos) msg += `${positionString(this.#check.fset, d.pos)}: `;
      msg += d.msg;
    }
    return msg;
  }

  report(): void {
    const first = this.#desc[0];
    assert(first !== undefined, 'error without text');
    const check = this.#check;
    // A message that mentions an invalid operand or type is a consequence of an error already reported.
    if (check.firstErr && (first.msg.indexOf('invalid operand') > 0 || first.msg.indexOf('invalid type') > 0))
      return;

    let msg = this.msg();
    let { pos, end } = first;
    // In an inherited constant expression the text lies elsewhere: report it at the constant being declared.
    if (check.errpos !== NoPos) {
      pos = check.errpos;
      end = check.errpos;
    }
    if (versionError.test(msg)) msg += versionHint(check, pos);
    if (this.#code === 'InvalidSyntaxTree') msg = `invalid syntax tree: ${msg}`;
    check.firstErr = true;
    check.diagnostics.push({
      pos,
      end: Math.max(pos, end),
      msg: stripAnnotations(msg),
      soft: this.soft,
      code: this.#code,
    });
    this.#desc = [];
  }
}

const versionError = /requires go[0-9]+\.[0-9]+ or later/;

/** Where the language version comes from that a feature is too new for. */
function versionHint(check: Checker, pos: Pos): string {
  const file = check.files.find((f) => f.pos <= pos && pos <= f.eof);
  if (file !== undefined && file.goVersion !== '' && asGoVersion(file.goVersion) === check.versions.get(file))
    return ` (file declares //go:build ${file.goVersion})`;
  return ` (-lang was set to ${check.conf.goVersion}; check go.mod)`;
}

/** Type names in messages may carry subscripts that tell apart type parameters of one name; readers do not see them. */
function stripAnnotations(s: string): string {
  return s.replace(/[₀-₉]/g, '');
}

/** The compiler keeps columns in eight bits, and does without those that do not fit. */
const MAX_COLUMN = 255;

/** file:line:column, as the compiler writes positions. */
export function positionString(fset: FileSet, pos: Pos): string {
  const p = fset.position(pos);
  return p.column === 0 || p.column > MAX_COLUMN
    ? `${p.filename}:${p.line}`
    : `${p.filename}:${p.line}:${p.column}`;
}

export const errorMethods = {
  newError(this: Checker, code: Code): CheckError {
    return new CheckError(this, code);
  },

  errorf(this: Checker, at: Poser, code: Code, msg: string): void {
    const err = new CheckError(this, code);
    err.addf(at, msg);
    err.report();
  },

  /** For what keeps no program from running, such as unused variables. */
  softErrorf(this: Checker, at: Poser, code: Code, msg: string): void {
    const err = new CheckError(this, code);
    err.addf(at, msg);
    err.soft = true;
    err.report();
  },

  versionErrorf(this: Checker, at: Poser, v: GoVersion, msg: string): void {
    this.errorf(at, 'UnsupportedFeature', `${msg} requires ${versionString(v)} or later`);
  },
};

const maxErrors = 10;

/**
 * What the compiler prints for diagnostics in the order in which they were reported, syntax errors first: it gives up
 * at the tenth, and sorts what it has, files in the order in which something was first reported in them. Of equal messages
 * reported for one line in a row it keeps the first.
 */
export function compilerOutput(fset: FileSet, list: readonly Diagnostic[], limit = maxErrors): string[] {
  const bare = list.flatMap((d) => d.printed ?? []);
  if (bare.length > 0) return bare;
  const kept: Diagnostic[] = [];
  let last = '';
  for (const d of list) {
    const { filename, line } = fset.position(d.pos);
    const key = `${filename}:${line}: ${d.msg}`;
    if (key === last) continue;
    last = key;
    kept.push(d);
    if (kept.length === limit) break;
  }
  const lastOfAll = kept[limit - 1];
  const files = [...new Set(kept.map((d) => fset.file(d.pos)))];
  const rank = (d: Diagnostic): number => files.indexOf(fset.file(d.pos));
  kept.sort((a, b) => rank(a) - rank(b) || a.pos - b.pos);
  const lines = kept
    .map((d) => `${positionString(fset, d.pos)}: ${d.msg}`)
    .filter((s, i, all) => s !== all[i - 1]);
  if (lastOfAll !== undefined) lines.push(`${positionString(fset, lastOfAll.pos)}: too many errors`);
  return lines;
}
