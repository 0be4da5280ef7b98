// This file declares the tokens that the scanner hands to the parser, and the operators' precedences. A token is
// its own spelling where it has exactly one; 'name', 'literal', 'op', 'op=', 'opop' and 'EOF' stand for classes.

import type { Operator } from './nodes.ts';

export type Keyword =
  | 'break'
  | 'case'
  | 'chan'
  | 'const'
  | 'continue'
  | 'default'
  | 'defer'
  | 'else'
  | 'fallthrough'
  | 'for'
  | 'func'
  | 'go'
  | 'goto'
  | 'if'
  | 'import'
  | 'interface'
  | 'map'
  | 'package'
  | 'range'
  | 'return'
  | 'select'
  | 'struct'
  | 'switch'
  | 'type'
  | 'var';

/**
 * 'op' is any operator but '*', which is its own token because it also starts types. 'op=' is an assignment
 * operator and 'opop' is ++ or --: the scanner's `op` says which.
 */
export type Token =
  | 'EOF'
  | 'name'
  | 'literal'
  | 'op'
  | 'op='
  | 'opop'
  | '='
  | ':='
  | '<-'
  | '*'
  | '('
  | '['
  | '{'
  | ')'
  | ']'
  | '}'
  | ','
  | ';'
  | ':'
  | '.'
  | '...'
  | Keyword;

const keywordList: readonly Keyword[] = [
  'break',
  'case',
  'chan',
  'const',
  'continue',
  'default',
  'defer',
  'else',
  'fallthrough',
  'for',
  'func',
  'go',
  'goto',
  'if',
  'import',
  'interface',
  'map',
  'package',
  'range',
  'return',
  'select',
  'struct',
  'switch',
  'type',
  'var',
];

export const keywords: ReadonlyMap<string, Keyword> = new Map(keywordList.map((k) => [k, k]));

/** How a message names a token. */
export function tokenString(tok: Token): string {
  if (tok === ',') return 'comma';
  if (tok === ';') return 'semicolon or newline';
  return keywords.has(tok) ? `keyword ${tok}` : tok;
}

export const precOrOr = 1;
export const precAndAnd = 2;
export const precCmp = 3;
export const precAdd = 4;
export const precMul = 5;

/** Binding strength of binary operators; 0 for those that are unary only. */
export const precedence: Readonly<Record<Operator, number>> = {
  '!': 0,
  '<-': 0,
  '~': 0,
  '||': precOrOr,
  '&&': precAndAnd,
  '==': precCmp,
  '!=': precCmp,
  '<': precCmp,
  '<=': precCmp,
  '>': precCmp,
  '>=': precCmp,
  '+': precAdd,
  '-': precAdd,
  '|': precAdd,
  '^': precAdd,
  '*': precMul,
  '/': precMul,
  '%': precMul,
  '&': precMul,
  '&^': precMul,
  '<<': precMul,
  '>>': precMul,
};
