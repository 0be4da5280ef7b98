// This file cuts Go source into tokens for mutators and the minimiser, loosely: whatever the text is, the tokens joined are the
// text again. Space and comments are tokens too.

export type TokenKind =
  | 'space'
  | 'comment'
  | 'name'
  | 'keyword'
  | 'number'
  | 'string'
  | 'rune'
  | 'operator'
  | 'other';

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
}

export const KEYWORDS: readonly string[] = (
  'break case chan const continue default defer else fallthrough for func go goto if import interface map package ' +
  'range return select struct switch type var'
).split(' ');

export const OPERATORS: readonly string[] = (
  '+ - * / % & | ^ << >> &^ += -= *= /= %= &= |= ^= <<= >>= &^= && || <- ++ -- == < > = ! ~ != <= >= := ... ' +
  '( ) [ ] { } , ; . :'
).split(' ');

const keywordSet = new Set(KEYWORDS);
const operatorPattern = [...OPERATORS]
  .sort((a, b) => b.length - a.length)
  .map((op) => op.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  .join('|');
const PATTERN = new RegExp(
  [
    '(?<space>[ \\t\\r\\n]+)',
    '(?<comment>//[^\\n]*|/\\*[\\s\\S]*?\\*/)',
    '(?<name>[\\p{L}_][\\p{L}\\p{Nd}_]*)',
    '(?<number>(?:0[xX][\\da-fA-F_.]+(?:[pP][+-]?[\\d_]+)?|\\.?\\d[\\d_.]*(?:[eE][+-]?[\\d_]+)?|0[bBoO][\\d_]+)i?)',
    '(?<string>"(?:\\\\.|[^"\\\\\\n])*"|`[^`]*`)',
    "(?<rune>'(?:\\\\.[^'\\n]*|[^'\\\\\\n])')",
    `(?<operator>${operatorPattern})`,
    '(?<other>[\\s\\S])',
  ].join('|'),
  'gu',
);

export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const { groups } of text.matchAll(PATTERN)) {
    for (const [kind, part] of Object.entries(groups as Record<string, string | undefined>)) {
      if (part === undefined) continue;
      const isKeyword = kind === 'name' && keywordSet.has(part);
      tokens.push({ kind: isKeyword ? 'keyword' : (kind as TokenKind), text: part });
    }
  }
  return tokens;
}

export function textOf(tokens: readonly Token[]): string {
  return tokens.map((t) => t.text).join('');
}
