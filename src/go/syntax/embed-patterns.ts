// This file reads what stands behind //go:embed: patterns of file names between spaces, as they are or quoted as Go quotes.

import { unquoteString, utf8Decode } from './literals.ts';

export interface EmbedPattern {
  readonly text: string;
  /** Where it begins in the directive. */
  readonly at: number;
}

/** The patterns of `go:embed a "b c"`; none and the problem if a quoted one is malformed. */
export function embedPatterns(directive: string): {
  readonly patterns: readonly EmbedPattern[];
  readonly problem: string;
} {
  const end = directive.trimEnd().length;
  const patterns: EmbedPattern[] = [];
  const token = /\s*(`[^`]*`|"(?:\\.|[^"\\])*"|[^\s`"]\S*|[`"])/sy;
  token.lastIndex = 'go:embed'.length;
  while (token.lastIndex < end) {
    const found = token.exec(directive);
    const lit = found?.[1] ?? '';
    const at = token.lastIndex - lit.length;
    const bad = (text: string): { patterns: []; problem: string } => ({
      patterns: [],
      problem: `invalid quoted string in //go:embed: ${text}`,
    });
    const isQuoted = /^[`"]/.test(lit);
    if (isQuoted && lit.length === 1) return bad(directive.slice(at, end));
    const text = isQuoted ? unquoteString(lit) : lit;
    if (text === null) return bad(lit);
    if (token.lastIndex < end && !/\s/.test(directive[token.lastIndex] as string))
      return bad(directive.slice(token.lastIndex, end));
    patterns.push({ text: isQuoted ? utf8Decode(text) : text, at });
  }
  return { patterns, problem: '' };
}
