// This file makes programs that are almost Go out of programs that are: tokens deleted, doubled, swapped and replaced by
// others of their kind, statements and declarations moved between programs, texts cut off, brackets without partners, odd
// characters, deep nesting. What comes out is a text; whether it is a program is for the compilers to say.

import type { Random } from './random.ts';
import { KEYWORDS, OPERATORS, type Token, textOf, tokensOf } from './tokens.ts';

type Mutation = (random: Random, text: string, other: () => string) => string;

const TYPES = (
  'bool string int int8 int16 int32 int64 uint uint8 uint16 uint32 uint64 uintptr float32 float64 complex64 complex128 byte ' +
  'rune any error comparable'
).split(' ');
const TYPE_EXPRESSIONS = [
  ...TYPES,
  '[]int',
  '[3]string',
  '[...]int',
  'map[string]int',
  'map[[]int]int',
  'chan int',
  '<-chan int',
  'chan<- string',
  'func()',
  'func(int) (string, error)',
  'func(...int)',
  'struct{}',
  'struct{ a, b int }',
  'interface{}',
  'interface{ m() }',
  'interface{ ~int | ~string }',
  '*int',
  '**string',
];
const BUILTINS =
  'append cap clear close complex copy delete imag len make max min new panic print println real recover true false nil iota'.split(
    ' ',
  );
const LITERALS = [
  ...[
    '0',
    '1',
    '-1',
    '2',
    '7',
    '63',
    '64',
    '65',
    '127',
    '128',
    '255',
    '256',
    '65536',
    '1<<31',
    '1<<62',
    '1<<63',
    '1<<64',
  ],
  ...[
    '0.5',
    '1e3',
    '1e400',
    '1e-400',
    '0x1p-2',
    '2i',
    '0.0',
    '1_000',
    '08',
    '0b102',
    '0x',
    '1__0',
    '1e',
    '0o17',
    '017',
  ],
  ...["'a'", "'\\n'", "'\\x80'", "'\\u00e9'", "'\\U0010FFFF'", "'\\U00110000'", "''", "'ab'", "'世'"],
  ...['""', '"a"', '"\\xff"', '"世界"', '`raw`', '"\\q"', '"unterminated', '`a\\n`'],
  ...[
    'nil',
    'true',
    'iota',
    'int8(1)',
    'uint64(1)',
    'float32(1.5)',
    'string("s")',
    '[]int{1, 2}',
    'struct{}{}',
  ],
];
const STATEMENTS = [
  'return',
  'return 1',
  'return nil, nil',
  'break',
  'continue',
  'goto L',
  'L:',
  'fallthrough',
  'break L',
  'var _ = 0',
  'x := 0',
  'x, y := 1, 2',
  'var unused int',
  '_ = 1',
  '1',
  'f()',
  'go func() {}()',
  'defer recover()',
  'defer f',
  'select {}',
  'for {}',
  'for i := range 3 { _ = i }',
  'for range 2 { break }',
  'if x := 1; x > 0 {} else {}',
  'switch { case true: fallthrough; default: }',
  'switch x := any(1).(type) { case int: _ = x }',
  'const c = 1 << 100',
  'const d = iota',
  'type T struct { T }',
  'type G[P any] []P',
  'var a [2]int; a[5] = 1',
  'var i interface{ M() } = 1',
  '{ }',
  'import "fmt"',
  'func f() {}',
  'panic(1)',
];
const DECLARATIONS = [
  'func init() {}',
  'func main() {}',
  'func _() { _ = 1 }',
  'func f(a int, b) {}',
  'func (t T) m() {}',
  'func g[T any](x T) T { return x }',
  'func h[K comparable, V int | string](m map[K]V) {}',
  'type A = B; type B = A',
  'type I interface { I }',
  'type S struct { a int; a string }',
  'type P *P',
  'type L[T any] struct { next *L[T]; v T }',
  'type C interface { ~[]E }; type E int',
  'const ( c0 = iota; c1; c2 = "s"; c3 )',
  'const big = 1 << 200 >> 198',
  'var v1, v2 = v2, 1',
  'var a = b; var b = a',
  'import _ "strings"',
  'import . "math"',
  'import "nowhere"',
  'var _ = len([3]int{}) / 0',
];
const ODD = [
  '\u0000',
  '\ufeff',
  '\u200b',
  '\u00a0',
  '\u2028',
  'é',
  '世',
  '𝒳',
  '\u0301',
  '٣',
  '“',
  '#',
  '$',
  '@',
  '?',
  '\\',
  '\r',
  '\x7f',
  '\x1b',
];

function significant(tokens: readonly Token[]): number[] {
  return [...tokens.keys()].filter((i) => tokens[i]!.kind !== 'space' && tokens[i]!.kind !== 'comment');
}

/** A mutation of one token: what stands in its place; undefined if it can do nothing with that one. */
function onToken(
  change: (random: Random, token: Token, tokens: readonly Token[]) => string | undefined,
): Mutation {
  return (random, text) => {
    const tokens = tokensOf(text);
    const places = significant(tokens);
    for (let tries = 0; tries < 20 && places.length > 0; tries++) {
      const i = random.pick(places);
      const put = change(random, tokens[i]!, tokens);
      if (put === undefined) continue;
      return textOf([...tokens.slice(0, i), { kind: 'other', text: put }, ...tokens.slice(i + 1)]);
    }
    return text;
  };
}

const remove = onToken(() => '');
const double = onToken((_, t) => `${t.text} ${t.text}`);
const replaceName = onToken((random, t, tokens) => {
  if (t.kind !== 'name') return undefined;
  const names = tokens.filter((u) => u.kind === 'name');
  return random.weighted([
    [8, random.pick(names).text],
    [1, random.pick(BUILTINS)],
    [1, '_'],
  ]);
});
const changeLiteral = onToken((random, t) =>
  t.kind === 'number' || t.kind === 'string' || t.kind === 'rune' ? random.pick(LITERALS) : undefined,
);
const BINARY = '+ - * / % & | ^ << >> &^ && || == != < <= > >='.split(' ');
const ASSIGNING = '= := += -= *= /= %= &= |= ^= <<= >>= &^= <-'.split(' ');
const changeOperator = onToken((random, t) => {
  if (t.kind !== 'operator') return undefined;
  if (BINARY.includes(t.text)) return random.pick(BINARY);
  if (ASSIGNING.includes(t.text)) return random.pick(ASSIGNING);
  return random.chance(0.3) ? random.pick(OPERATORS) : undefined;
});
const changeType = onToken((random, t) =>
  t.kind === 'name' && TYPES.includes(t.text) ? random.pick(TYPE_EXPRESSIONS) : undefined,
);
const nameToType = onToken((random, t) => (t.kind === 'name' ? random.pick(TYPE_EXPRESSIONS) : undefined));
const nameToLiteral = onToken((random, t) => (t.kind === 'name' ? random.pick(LITERALS) : undefined));
const changeKeyword = onToken((random, t) => (t.kind === 'keyword' ? random.pick(KEYWORDS) : undefined));
const insertToken = onToken((random, t) => `${t.text} ${random.pick([...OPERATORS, ...KEYWORDS])} `);
const wrap = onToken((random, t) =>
  t.kind === 'name' || t.kind === 'number'
    ? random.pick([
        `(${t.text})`,
        `*${t.text}`,
        `&${t.text}`,
        `-${t.text}`,
        `!${t.text}`,
        `^${t.text}`,
        `<-${t.text}`,
        `len(${t.text})`,
        `${t.text}()`,
        `${t.text}[0]`,
        `${t.text}[:]`,
        `${t.text}[int]`,
        `${t.text}.x`,
        `${t.text}.(int)`,
        `${t.text}...`,
        `${t.text}{}`,
        `[]${t.text}`,
        `func() { ${t.text} }`,
        `${random.pick(TYPES)}(${t.text})`,
        `${t.text}, ${t.text}`,
      ])
    : undefined,
);

const swap: Mutation = (random, text) => {
  const tokens = tokensOf(text);
  const places = significant(tokens);
  if (places.length < 2) return text;
  const n = random.int(places.length - 1);
  const [i, j] = random.chance(0.7)
    ? [places[n]!, places[n + 1]!]
    : [random.pick(places), random.pick(places)];
  const changed = [...tokens];
  [changed[i], changed[j]] = [tokens[j]!, tokens[i]!];
  return textOf(changed);
};

const removeSpan: Mutation = (random, text) => {
  const tokens = tokensOf(text);
  if (tokens.length === 0) return text;
  const at = random.int(tokens.length);
  tokens.splice(at, random.between(1, 8));
  return textOf(tokens);
};

const truncate: Mutation = (random, text) => text.slice(0, random.int(text.length + 1));
const bracket: Mutation = (random, text) =>
  insertAt(random, text, random.pick(['(', ')', '[', ']', '{', '}', '/*', '`', '"', "'"]));
const oddCharacter: Mutation = (random, text) => insertAt(random, text, random.pick(ODD));
const nesting: Mutation = (random, text) => {
  const depth = random.pick([3, 10, 40, 200]);
  const [open, close, inside] = random.pick([
    ['(', ')', '1'],
    ['[]', '', 'int'],
    ['func() { ', ' }', ''],
    ['{', '}', ''],
    ['-', '', '1'],
    ['*', '', 'p'],
    ['[', ']', '0'],
    ['if true { ', ' }', ''],
    ['for { ', ' }', ''],
    ['struct { f ', ' }', 'int'],
    ['map[int]', '', 'int'],
    ['f(', ')', ''],
    ['x + ', '', '1'],
  ] as const);
  const made = open.repeat(depth) + inside + close.repeat(random.chance(0.8) ? depth : depth - 1);
  const tokens = tokensOf(text);
  const places = significant(tokens);
  if (places.length === 0) return made;
  const i = random.pick(places);
  const kept = random.chance(0.5) ? `${tokens[i]!.text} ` : '';
  return textOf([...tokens.slice(0, i), { kind: 'other', text: kept + made }, ...tokens.slice(i + 1)]);
};

function insertAt(random: Random, text: string, what: string): string {
  const at = random.int(text.length + 1);
  return text.slice(0, at) + what + text.slice(at);
}

function insertLine(random: Random, text: string, what: string): string {
  const lines = text.split('\n');
  lines.splice(random.int(lines.length + 1), 0, what);
  return lines.join('\n');
}

const removeLine: Mutation = (random, text) => {
  const lines = text.split('\n');
  lines.splice(random.int(lines.length), 1);
  return lines.join('\n');
};
const doubleLine: Mutation = (random, text) => {
  const lines = text.split('\n');
  const line = random.pick(lines);
  lines.splice(random.int(lines.length + 1), 0, line);
  return lines.join('\n');
};
const swapLines: Mutation = (random, text) => {
  const lines = text.split('\n');
  const [i, j] = [random.int(lines.length), random.int(lines.length)];
  [lines[i], lines[j]] = [lines[j]!, lines[i]!];
  return lines.join('\n');
};
const statement: Mutation = (random, text) => insertLine(random, text, random.pick(STATEMENTS));
const declaration: Mutation = (random, text) => `${text}\n${random.pick(DECLARATIONS)}\n`;

/** Lines that open and close as many brackets, from one program into another. */
const spliceLines: Mutation = (random, text, other) => {
  const lines = other().split('\n');
  for (let tries = 0; tries < 20; tries++) {
    const from = random.int(lines.length);
    let depth = 0;
    for (let to = from; to < Math.min(lines.length, from + 15); to++) {
      for (const c of lines[to]!) depth += '({['.includes(c) ? 1 : ')}]'.includes(c) ? -1 : 0;
      if (depth < 0) break;
      if (depth === 0 && lines[to]!.trim() !== '' && random.chance(0.6))
        return insertLine(random, text, lines.slice(from, to + 1).join('\n'));
    }
  }
  return text;
};

/** The top-level declarations of a program after its imports. */
export function declarationsOf(text: string): string[] {
  return text.split(/^(?=(?:func|type|var|const)\b)/m).slice(1);
}

const spliceDeclaration: Mutation = (random, text, other) => {
  const from = declarationsOf(other());
  return from.length === 0 ? text : `${text}\n${random.pick(from)}`;
};

const MUTATIONS: readonly (readonly [number, Mutation])[] = [
  [6, remove],
  [4, double],
  [4, swap],
  [16, replaceName],
  [10, changeLiteral],
  [10, changeOperator],
  [14, changeType],
  [5, nameToType],
  [5, nameToLiteral],
  [3, changeKeyword],
  [4, insertToken],
  [10, wrap],
  [2, removeSpan],
  [1, truncate],
  [2, bracket],
  [2, oddCharacter],
  [1, nesting],
  [4, removeLine],
  [3, doubleLine],
  [3, swapLines],
  [6, statement],
  [4, declaration],
  [4, spliceLines],
  [4, spliceDeclaration],
];

/** A program made from one of the seeds by one to four mutations. */
export function mutant(random: Random, seeds: readonly string[]): string {
  let text = random.pick(seeds);
  for (
    let left = random.weighted([
      [8, 1],
      [3, 2],
      [1, 4],
    ]);
    left > 0;
    left--
  )
    text = random.weighted(MUTATIONS)(random, text, () => random.pick(seeds));
  return text.toWellFormed();
}

const GENTLE: readonly (readonly [number, Mutation])[] = [
  [3, remove],
  [10, replaceName],
  [14, changeLiteral],
  [14, changeOperator],
  [10, changeType],
  [4, wrap],
  [5, removeLine],
  [3, doubleLine],
  [3, swapLines],
  [3, statement],
  [4, spliceLines],
];

/** A program made from one of the seeds by mutations after which it is often still a program. */
export function gentleMutant(random: Random, seeds: readonly string[]): string {
  let text = random.pick(seeds);
  for (let left = random.between(1, 2); left > 0; left--)
    text = random.weighted(GENTLE)(random, text, () => random.pick(seeds));
  return text.toWellFormed();
}

/** Characters that follow no grammar, or only that of tokens. */
export function noise(random: Random): string {
  const pieces: string[] = random.chance(0.7) ? ['package main\n'] : [];
  const tokens = [
    ...OPERATORS,
    ...KEYWORDS,
    ...LITERALS,
    ...TYPES,
    ...BUILTINS,
    ...STATEMENTS,
    ...DECLARATIONS,
    'a',
    'b',
    '\n',
    '\n',
  ];
  const mode = random.int(3);
  for (let left = random.between(1, 60); left > 0; left--) {
    if (mode === 0) pieces.push(String.fromCharCode(random.int(128)));
    else if (mode === 1) pieces.push(random.chance(0.1) ? random.pick(ODD) : random.pick(tokens), ' ');
    else if (random.chance(0.8)) pieces.push(random.pick(tokens), random.chance(0.2) ? '\n' : ' ');
    else
      pieces.push(
        String.fromCodePoint(random.pick([random.int(0x80), random.int(0x800), random.int(0x10ffff)])),
      );
  }
  return pieces.join('').toWellFormed();
}
