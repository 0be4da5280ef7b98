// This file reads //go:build lines: what they ask for, and what the language takes from them, the minimum language version
// that a tag such as go1.22 asks for.

export type Constraint =
  | { readonly kind: 'tag'; readonly tag: string }
  | { readonly kind: 'not'; readonly x: Constraint }
  | { readonly kind: 'and' | 'or'; readonly x: Constraint; readonly y: Constraint };

/** A line that asks for nothing that can be had, in the go command's words. */
export interface Malformed {
  readonly kind: 'malformed';
  readonly problem: string;
}

const UNFINISHED = 'unexpected end of expression';

// Tokens are read one at a time: what is wrong with a later one is not seen if an earlier one is.
class Parser {
  readonly #text: string;
  #at = 0;
  /** '' at the end. */
  tok = '';

  constructor(text: string) {
    this.#text = text;
  }

  next(): void {
    while (this.#text[this.#at] === ' ' || this.#text[this.#at] === '\t') this.#at++;
    const rest = this.#text.slice(this.#at);
    const found = /^(?:\|\||&&|[!()]|[\p{L}\p{Nd}_.]+|$)/u.exec(rest)?.[0];
    if (found === undefined)
      throw new SyntaxError(`invalid syntax at ${String.fromCodePoint(rest.codePointAt(0) as number)}`);
    this.#at += found.length;
    this.tok = found;
  }

  or(): Constraint {
    let x = this.and();
    while (this.tok === '||') x = { kind: 'or', x, y: this.and() };
    return x;
  }

  and(): Constraint {
    let x = this.not();
    while (this.tok === '&&') x = { kind: 'and', x, y: this.not() };
    return x;
  }

  not(): Constraint {
    this.next();
    if (this.tok !== '!') return this.atom();
    this.next();
    if (this.tok === '!') throw new SyntaxError('double negation not allowed');
    return { kind: 'not', x: this.atom() };
  }

  atom(): Constraint {
    const { tok } = this;
    if (tok === '(') return this.group();
    if (/^(?:\|\||&&|\)|)$/.test(tok))
      throw new SyntaxError(tok === '' ? UNFINISHED : `unexpected token ${tok}`);
    this.next();
    return { kind: 'tag', tag: tok };
  }

  group(): Constraint {
    const unclosed = 'missing close paren';
    try {
      const x = this.or();
      if (this.tok !== ')') throw new SyntaxError(unclosed);
      this.next();
      return x;
    } catch (e) {
      throw e instanceof SyntaxError && e.message === UNFINISHED ? new SyntaxError(unclosed) : e;
    }
  }
}

// The minor version that x (or, with negated, its negation) implies; -1 for none.
function minVersion(x: Constraint, negated: boolean): number {
  switch (x.kind) {
    case 'tag': {
      if (negated) return -1;
      if (x.tag === 'go1') return 0;
      const minor = /^go1\.(\d+)$/.exec(x.tag)?.[1];
      return minor === undefined ? -1 : Number(minor);
    }
    case 'not':
      return minVersion(x.x, !negated);
    default: {
      const pick = (x.kind === 'and') !== negated ? Math.max : Math.min;
      return pick(minVersion(x.x, negated), minVersion(x.y, negated));
    }
  }
}

/** What a //go:build line asks for. */
export function parseConstraint(line: string): Constraint | Malformed {
  const parser = new Parser(line.slice('//go:build'.length).trim());
  try {
    const x = parser.or();
    if (parser.tok !== '') throw new SyntaxError(`unexpected token ${parser.tok}`);
    return x;
  } catch (e) {
    if (!(e instanceof SyntaxError)) throw e;
    return { kind: 'malformed', problem: e.message };
  }
}

/**
 * The version ("go1.22") that a //go:build line implies, '' if it implies none, null if the line is malformed.
 */
export function buildGoVersion(line: string): string | null {
  const x = /^\/\/go:build(?:\s|$)/.test(line) ? parseConstraint(line) : null;
  if (x === null || x.kind === 'malformed') return null;
  const minor = minVersion(x, false);
  return minor < 0 ? '' : minor === 0 ? 'go1' : `go1.${minor}`;
}
