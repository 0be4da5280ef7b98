// This file reads //go:build lines: what they ask for, and what the language takes from them, the minimum language version
// that a tag such as go1.22 asks for.

export type Constraint =
  | { readonly kind: 'tag'; readonly tag: string }
  | { readonly kind: 'not'; readonly x: Constraint }
  | { readonly kind: 'and' | 'or'; readonly x: Constraint; readonly y: Constraint };

const tokenPattern = /\s*(\|\||&&|!|\(|\)|[\p{L}\p{Nd}_.]+|$)/uy;

// Parses tokens from the end of the list, which is reversed; null if they are no constraint.
function parseOr(tokens: string[]): Constraint | null {
  let x = parseAnd(tokens);
  while (x && tokens.at(-1) === '||') {
    tokens.pop();
    const y = parseAnd(tokens);
    x = y && { kind: 'or', x, y };
  }
  return x;
}

function parseAnd(tokens: string[]): Constraint | null {
  let x = parseNot(tokens);
  while (x && tokens.at(-1) === '&&') {
    tokens.pop();
    const y = parseNot(tokens);
    x = y && { kind: 'and', x, y };
  }
  return x;
}

function parseNot(tokens: string[]): Constraint | null {
  const tok = tokens.pop();
  if (tok === '!') {
    // "!!x" is refused by the go command too.
    const x = tokens.at(-1) === '!' ? null : parseNot(tokens);
    return x && { kind: 'not', x };
  }
  if (tok === '(') {
    const x = parseOr(tokens);
    return tokens.pop() === ')' ? x : null;
  }
  if (tok === undefined || /^(\|\||&&|\)|)$/.test(tok)) return null;
  return { kind: 'tag', tag: tok };
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

/** What a //go:build line asks for; null if the line is malformed. */
export function parseConstraint(line: string): Constraint | null {
  const text = line.slice('//go:build'.length);
  if (text !== '' && !/^\s/.test(text)) return null;
  const tokens: string[] = [];
  tokenPattern.lastIndex = 0;
  for (let m = tokenPattern.exec(text); m?.[1]; m = tokenPattern.exec(text)) tokens.push(m[1]);
  // exec resets lastIndex when the rest of the text matches nothing: then it is malformed.
  if (tokens.length === 0 || (tokenPattern.lastIndex !== text.length && text.trimEnd() === text)) return null;
  tokens.reverse();
  const x = parseOr(tokens);
  return tokens.length > 0 ? null : x;
}

/**
 * The version ("go1.22") that a //go:build line implies, '' if it implies none, null if the line is malformed.
 */
export function buildGoVersion(line: string): string | null {
  const x = parseConstraint(line);
  if (x === null) return null;
  const minor = minVersion(x, false);
  return minor < 0 ? '' : minor === 0 ? 'go1' : `go1.${minor}`;
}
