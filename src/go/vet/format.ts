// This file writes expressions the way gofmt does: blanks around an operator depend on what stands beside it and how deep
// it is nested. What the source spreads over several lines is taken from the source.

import {
  type CallExpr,
  type Expr,
  exprString,
  type Operation,
  type Pos,
  precedence,
  type SliceExpr,
} from '../syntax/index.ts';
import { goEnd, goPos } from './places.ts';

/** The text between two positions of one file. */
export type Source = (from: Pos, to: Pos) => string;

const UNARY = 6;
const HIGHEST = 7;

/** The text of e as gofmt prints it. */
export function formatExpr(e: Expr, source: Source): string {
  const start = goPos(e);
  const rest = source(start, start + 100_000);
  const end = goEnd(e, (pos) => ({ text: rest, offset: pos - start }));
  const text = rest.slice(0, end - start);
  if (text.includes('\n')) {
    // A literal's closing brace stands where the line that opens it would, were it not inside something else.
    const [first, last] = [lineIndent(source, start), /\n([ \t]*)[^\n]*$/.exec(text)?.[1] ?? ''];
    return dedent(text, last.length < first.length ? last : first);
  }
  return new Formatter(source).expr(e, 0, 1);
}

// The blanks with which the line that holds pos begins.
function lineIndent(source: Source, pos: Pos): string {
  const before = source(Math.max(0, pos - 1000), pos);
  return /^[ \t]*/.exec(before.slice(before.lastIndexOf('\n') + 1))?.[0] ?? '';
}

function dedent(text: string, indent: string): string {
  return text
    .split('\n')
    .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line))
    .join('\n');
}

class Formatter {
  readonly #source: Source;

  constructor(source: Source) {
    this.#source = source;
  }

  /** e as an operand of an operator of a precedence, nested to a depth. */
  expr(e: Expr, outer: number, depth: number): string {
    switch (e.kind) {
      case 'Operation':
        return this.#operation(e, outer, depth);
      case 'ParenExpr': {
        if (e.x.kind === 'ParenExpr') return this.expr(e.x, 0, depth);
        return `(${this.expr(e.x, 0, reduce(depth))})`;
      }
      case 'KeyValueExpr':
        return `${this.expr(e.key, 0, 1)}: ${this.expr(e.value, 0, 1)}`;
      case 'SelectorExpr':
        return `${this.expr(e.x, HIGHEST, depth)}.${e.sel.value}`;
      case 'AssertExpr':
        return `${this.expr(e.x, HIGHEST, depth)}.(${this.expr(e.type, 0, 1)})`;
      case 'IndexExpr':
        return `${this.expr(e.x, HIGHEST, 1)}[${this.expr(e.index, 0, depth + 1)}]`;
      case 'ListExpr':
        return this.#list(e.elemList, depth);
      case 'SliceExpr':
        return this.#slice(e, depth);
      case 'CallExpr':
        return this.#call(e, depth);
      case 'CompositeLit':
        return `${e.type === null ? '' : this.expr(e.type, HIGHEST, depth)}{${this.#list(e.elemList, 1)}}`;
      case 'FuncLit':
        return `${exprString(e.type)} ${this.#source(e.body.pos, e.body.rbrace + 1)}`;
      case 'ArrayType':
        return `[${e.len === null ? '...' : this.expr(e.len, 0, 1)}]${this.expr(e.elem, 0, 1)}`;
      case 'SliceType':
        return `[]${this.expr(e.elem, 0, 1)}`;
      case 'MapType':
        return `map[${this.expr(e.key, 0, 1)}]${this.expr(e.value, 0, 1)}`;
      case 'StructType':
      case 'InterfaceType': {
        const text = exprString(e);
        const open = text.indexOf('{') + 1;
        return text.endsWith('{}') ? text : `${text.slice(0, open)} ${text.slice(open, -1)} }`;
      }
      default:
        return exprString(e);
    }
  }

  #operation(e: Operation, outer: number, depth: number): string {
    if (e.y !== null) return this.#binary(e, e.y, outer, cutoff(e, depth), Math.max(depth, 1));
    if (UNARY < outer && e.op === '*') return `(*${this.expr(e.x, 0, 1)})`;
    if (UNARY < outer) return `(${this.expr(e, 0, reduce(depth))})`;
    return e.op === '*' ? `*${this.expr(e.x, 0, 1)}` : `${e.op}${this.expr(e.x, UNARY, depth)}`;
  }

  #binary(e: Operation, y: Expr, outer: number, limit: number, depth: number): string {
    const prec = precedence[e.op];
    if (prec < outer) return `(${this.expr(e, 0, reduce(depth))})`;
    const blank = prec < limit ? ' ' : '';
    // A left operand of the same precedence belongs to the same run of operators, and gets the same blanks.
    const same = isBinary(e.x) && precedence[e.x.op] === prec;
    const left = this.expr(e.x, prec, same ? depth : depth + 1);
    return `${left}${blank}${e.op}${blank}${this.expr(y, prec + 1, depth + 1)}`;
  }

  #slice(e: SliceExpr, depth: number): string {
    const indices = e.full ? e.index : e.index.slice(0, 2);
    const given = indices.filter((x) => x !== null);
    const blanks = depth <= 1 && given.length > 1 && given.some((x) => x !== null && isBinary(x));
    let out = `${this.expr(e.x, HIGHEST, 1)}[`;
    indices.forEach((x, i) => {
      if (i > 0) {
        if (indices[i - 1] !== null && blanks) out += ' ';
        out += ':';
        if (x !== null && blanks) out += ' ';
      }
      if (x !== null) out += this.expr(x, 0, depth + 1);
    });
    return `${out}]`;
  }

  #call(e: CallExpr, depth: number): string {
    const inner = e.argList.length > 1 ? depth + 1 : depth;
    const fun = this.expr(e.fun, HIGHEST, inner);
    const dots = e.hasDots ? '...' : '';
    return `${e.fun.kind === 'FuncType' ? `(${fun})` : fun}(${this.#list(e.argList, inner)}${dots})`;
  }

  #list(list: readonly Expr[], depth: number): string {
    return list.map((x) => this.expr(x, 0, depth)).join(', ');
  }
}

function isBinary(e: Expr): e is Operation {
  return e.kind === 'Operation' && e.y !== null;
}

function reduce(depth: number): number {
  return Math.max(depth - 1, 1);
}

// The precedence from which on operators are written without blanks.
function cutoff(e: Operation, depth: number): number {
  const { has4, has5, problem } = survey(e);
  if (problem > 0) return problem + 1;
  if (has4 && has5) return depth <= 1 ? 5 : 4;
  return depth <= 1 ? UNARY : 4;
}

interface Survey {
  has4: boolean;
  has5: boolean;
  /** The highest precedence at which an operator without blanks would run into the one that follows it, as in a / *b. */
  problem: number;
}

function survey(e: Operation): Survey {
  const prec = precedence[e.op];
  const found: Survey = { has4: prec === 4, has5: prec === 5, problem: 0 };
  const add = (s: Survey): void => {
    found.has4 ||= s.has4;
    found.has5 ||= s.has5;
    found.problem = Math.max(found.problem, s.problem);
  };
  // Operands that need parentheses are nested deeper.
  if (isBinary(e.x) && precedence[e.x.op] >= prec) add(survey(e.x));
  const y = e.y as Expr;
  if (y.kind !== 'Operation') return found;
  if (y.y !== null) {
    if (precedence[y.op] > prec) add(survey(y));
  } else {
    const pair = e.op + y.op;
    if (pair === '/*' || pair === '&&' || pair === '&^') found.problem = 5;
    else if (pair === '++' || pair === '--') found.problem = Math.max(found.problem, 4);
  }
  return found;
}
