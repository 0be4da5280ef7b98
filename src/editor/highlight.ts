// This file turns source text into coloured tokens, for the build (which writes them as HTML), for the light editor and
// for Monaco alike: one grammar, one list of kinds, so that code looks the same wherever it stands. The kinds have no
// colours here; the style sheet gives each one for light and one for dark.

import { createHighlighterCore, type GrammarState, type HighlighterCore } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';

export type Language = 'go' | 'python';

export type TokenKind = 'plain' | 'keyword' | 'string' | 'number' | 'comment' | 'type' | 'function';

export interface Token {
  readonly text: string;
  readonly kind: TokenKind;
}

// A theme for shiki whose colours are only names of kinds: #000001 is the first kind, and so on.
const KINDS: readonly { kind: TokenKind; scopes: readonly string[] }[] = [
  {
    kind: 'keyword',
    scopes: [
      'keyword',
      'storage.modifier',
      'storage.type.function.python',
      'storage.type.class.python',
      'storage.type.string.python',
      'variable.language.special.self.python',
      'variable.parameter.function.language.special.self.python',
    ],
  },
  {
    kind: 'plain',
    scopes: ['keyword.operator', 'keyword.operator.arithmetic', 'keyword.operator.assignment'],
  },
  { kind: 'string', scopes: ['string', 'constant.character', 'punctuation.definition.string'] },
  { kind: 'number', scopes: ['constant.numeric', 'constant.language', 'constant.other.placeholder'] },
  { kind: 'comment', scopes: ['comment', 'punctuation.definition.comment'] },
  {
    kind: 'type',
    scopes: [
      'storage.type',
      'entity.name.type',
      'support.type',
      'entity.name.class',
      'entity.other.inherited-class',
    ],
  },
  { kind: 'function', scopes: ['entity.name.function', 'support.function.builtin.go'] },
  {
    kind: 'keyword',
    scopes: [
      'keyword.operator.logical.python',
      'keyword.interface',
      'keyword.struct',
      'keyword.map',
      'keyword.channel',
      'storage.type.function',
      'storage.type.class',
    ],
  },
];

const colorOf = (index: number): string => `#0000${(index + 1).toString(16).padStart(2, '0')}`;
const KIND_OF_COLOR = new Map(KINDS.map(({ kind }, index) => [colorOf(index), kind]));

const THEME = {
  name: 'kinds',
  type: 'light' as const,
  colors: { 'editor.foreground': '#000000', 'editor.background': '#ffffff' },
  settings: [
    { settings: { foreground: '#000000', background: '#ffffff' } },
    ...KINDS.map(({ scopes }, index) => ({ scope: [...scopes], settings: { foreground: colorOf(index) } })),
  ],
};

/** What a tokenizer carries from line to line. */
export type LineState = GrammarState | undefined;

export class Highlighter {
  readonly #core: HighlighterCore;

  constructor(core: HighlighterCore) {
    this.#core = core;
  }

  /** The tokens of each line of a text. */
  lines(code: string, lang: Language): Token[][] {
    return this.#core
      .codeToTokensBase(code, { lang, theme: THEME.name })
      .map((line) => line.map(({ content, color }) => ({ text: content, kind: kindOf(color) })));
  }

  /** The tokens of one line, given the state in which the line before ended. */
  line(text: string, lang: Language, state: LineState): { tokens: Token[]; state: LineState } {
    const options = { lang, theme: THEME.name, ...(state === undefined ? {} : { grammarState: state }) };
    const lines = this.#core.codeToTokensBase(text, options);
    const tokens = (lines[0] ?? []).map(({ content, color }) => ({ text: content, kind: kindOf(color) }));
    return { tokens, state: this.#core.getLastGrammarState(lines) };
  }
}

function kindOf(color: string | undefined): TokenKind {
  return KIND_OF_COLOR.get(color?.toLowerCase() ?? '') ?? 'plain';
}

const GRAMMARS = {
  go: () => import('shiki/langs/go.mjs'),
  python: () => import('shiki/langs/python.mjs'),
};

const made = new Map<Language, Promise<Highlighter>>();

/** A highlighter for one language; made once. One that could not be loaded is asked for again. */
export function highlighterFor(lang: Language): Promise<Highlighter> {
  let highlighter = made.get(lang);
  if (highlighter === undefined) {
    highlighter = createHighlighterCore({
      themes: [THEME],
      langs: [GRAMMARS[lang]()],
      engine: createJavaScriptRegexEngine({ forgiving: true }),
    }).then((core) => new Highlighter(core));
    made.set(lang, highlighter);
    highlighter.catch(() => made.delete(lang));
  }
  return highlighter;
}
