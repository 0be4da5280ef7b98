// This file reads comments that speak to the compiler: //line directives, which say what file and line the following text
// came from, and //go: directives as far as the compiler refuses some of them or some places for them.

import type { Directive } from './nodes.ts';

/** What a line directive says, or what is wrong with it and where (as an index into its text). */
export type LineDirective =
  | {
      readonly kind: 'base';
      readonly filename: string | null;
      readonly line: number;
      readonly column: number;
    }
  | { readonly kind: 'error'; readonly at: number; readonly msg: string };

/**
 * text: what follows "line " in the comment. Null if it is no directive after all. filename is null where it stays as it is;
 * column is 0 where the directive gives none: then columns are unknown.
 */
export function parseLineDirective(text: string): LineDirective | null {
  const last = trailingNumber(text);
  if (last === null) return null;
  if (Number.isNaN(last.n)) return invalid(text, last.at, 'line');
  const before = trailingNumber(text.slice(0, last.at - 1));
  if (before === null || Number.isNaN(before.n)) {
    if (last.n === 0 || last.n > MAX) return invalid(text, last.at, 'line');
    return { kind: 'base', filename: text.slice(0, last.at - 1) || '??', line: last.n, column: 0 };
  }
  if (last.n === 0 || last.n > MAX) return invalid(text, last.at, 'column');
  if (before.n === 0 || before.n > MAX) return invalid(text.slice(0, last.at - 1), before.at, 'line');
  const filename = text.slice(0, before.at - 1);
  return { kind: 'base', filename: filename === '' ? null : filename, line: before.n, column: last.n };
}

const MAX = 2 ** 30;

function invalid(text: string, at: number, what: 'line' | 'column'): LineDirective {
  return { kind: 'error', at, msg: `invalid ${what} number: ${text.slice(at)}` };
}

/** The number after the last colon (NaN: something else stands there) and its index; null without a colon. */
function trailingNumber(text: string): { at: number; n: number } | null {
  const at = text.lastIndexOf(':') + 1;
  if (at === 0) return null;
  const digits = text.slice(at);
  return { at, n: /^\d+$/.test(digits) ? Number(digits) : Number.NaN };
}

/** Where a //go: directive stands. */
export type DirectivePlace = 'file' | 'func' | 'var' | 'decl';

const FUNC_DIRECTIVES =
  /^go:(?:noescape|norace|nosplit|noinline|nocheckptr|registerparams|cgo_unsafe_args|uintptrkeepalive|uintptrescapes|systemstack|nowritebarrier|nowritebarrierrec|yeswritebarrierrec)$/;
const RUNTIME_DIRECTIVES = /^go:(?:systemstack|nowritebarrier|nowritebarrierrec|yeswritebarrierrec)$/;

const verbOf = (text: string): string => text.split(' ', 1)[0] ?? '';

/** Whether a directive names files to embed. */
export function isEmbed(text: string): boolean {
  return verbOf(text) === 'go:embed';
}

/** What is wrong with a directive wherever it stands; '' if nothing is. */
export function directiveProblem(text: string): string {
  const verb = verbOf(text);
  if (text.startsWith('go:cgo_') && verb !== 'go:cgo_import_dynamic') {
    return `//${text} only allowed in cgo-generated code`;
  }
  if (RUNTIME_DIRECTIVES.test(verb)) return `//${verb} only allowed in runtime`;
  if (verb === 'go:uintptrkeepalive') return `//${verb} is only allowed in the standard library`;
  if (verb === 'go:linkname' && ![2, 3].includes(text.trim().split(/\s+/).length))
    return 'usage: //go:linkname localname [linkname]';
  return '';
}

/** Why a directive may not stand at a place, or nowhere if place is null; '' if it may. */
export function misplaced({ text }: Directive, place: DirectivePlace | null): string {
  const verb = verbOf(text);
  if (isEmbed(text)) return place === 'var' ? '' : 'misplaced go:embed directive';
  const fits = verb === 'go:build' ? place === 'file' : place === 'func' || !FUNC_DIRECTIVES.test(verb);
  return fits ? '' : 'misplaced compiler directive';
}
