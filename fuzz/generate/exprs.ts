// This file writes expressions of a wanted type. Constant expressions are left to the literals: an operator gets at least one
// operand that is not constant, so that nothing overflows at compile time.

import type { Func, Gen } from './gen.ts';
import {
  ANY,
  BASIC,
  BOOL,
  BYTE,
  FLOAT32,
  FLOAT64,
  floatText,
  type GoType,
  INT,
  INTS,
  type IntType,
  interesting,
  intText,
  isComparable,
  isPrintable,
  RUNE,
  STRING,
  stringText,
  UNSIGNED,
} from './types.ts';

export interface Expr {
  readonly text: string;
  readonly constant: boolean;
}

const constant = (text: string): Expr => ({ text, constant: true });
const value = (text: string): Expr => ({ text, constant: false });

/** A literal or composite literal. */
export function literal(g: Gen, t: GoType, depth = 1): Expr {
  const { random } = g;
  switch (t.kind) {
    case 'int':
      return constant(`${t.name}(${intText(random, interesting(random, t))})`);
    case 'float':
      return constant(`${t.name}(${floatText(random, t.bits)})`);
    case 'complex':
      return constant(
        `${t.name}(complex(${floatText(random, t.bits / 2)}, ${floatText(random, t.bits / 2)}))`,
      );
    case 'string':
      return constant(t.name === 'string' ? stringText(random) : `${t.name}(${stringText(random)})`);
    case 'bool':
      return constant(
        t.name === 'bool' ? random.pick(['true', 'false']) : `${t.name}(${random.pick(['true', 'false'])})`,
      );
    case 'slice': {
      const elems = Array.from({ length: random.int(5) }, () => expr(g, t.elem, depth - 1).text);
      return value(`${t.name}{${elems.join(', ')}}`);
    }
    case 'array': {
      const elems = Array.from({ length: random.int(t.length + 1) }, () => expr(g, t.elem, depth - 1).text);
      return value(`${t.name}{${elems.join(', ')}}`);
    }
    case 'map': {
      const keys = new Set(Array.from({ length: random.int(4) }, () => literal(g, t.key, 0).text));
      // Constant keys must differ in value, not only in how they are written.
      const one = [...keys].slice(0, 1).map((key) => `${key}: ${expr(g, t.elem, depth - 1).text}`);
      return value(`${t.name}{${one.join(', ')}}`);
    }
    case 'pointer':
      return value(
        t.elem.kind === 'struct'
          ? `&${literal(g, t.elem, depth).text}`
          : `ptr(${typed(g, t.elem, depth - 1)})`,
      );
    case 'struct': {
      if (random.chance(0.5))
        return value(`${t.name}{${t.fields.map((f) => expr(g, f.type, depth - 1).text).join(', ')}}`);
      const some = t.fields.filter(() => random.chance(0.6));
      return value(
        `${t.name}{${some.map((f) => `${f.name}: ${expr(g, f.type, depth - 1).text}`).join(', ')}}`,
      );
    }
    case 'any':
      return value(`any(${typed(g, g.basic(), depth - 1)})`);
  }
}

/** An expression that has the type by itself, without its context. */
export function typed(g: Gen, t: GoType, depth: number): string {
  const e = expr(g, t, depth);
  return t.kind === 'string' || t.kind === 'bool' ? `${t.name}(${e.text})` : e.text;
}

/** An expression that is no constant. */
export function operand(g: Gen, t: GoType, depth: number): string {
  for (let tries = 0; tries < 4; tries++) {
    const e = expr(g, t, depth);
    if (!e.constant) return e.text;
  }
  return g.ofType(t)?.name ?? `id(${typed(g, t, 0)})`;
}

export function expr(g: Gen, t: GoType, depth: number): Expr {
  const { random } = g;
  if (g.traced && depth >= 0 && isPrintable(t) && t.kind !== 'pointer' && random.chance(0.2))
    return value(`tr(${g.number()}, ${typed(g, t, depth - 1)})`);
  if (depth <= 0 || random.chance(0.15)) {
    const v = random.chance(0.75) ? g.ofType(t) : undefined;
    return v === undefined ? literal(g, t, depth) : value(v.name);
  }
  const held = random.chance(0.35) ? part(g, t, depth) : undefined;
  if (held !== undefined) return held;
  switch (t.kind) {
    case 'int':
      return intExpr(g, t, depth);
    case 'float':
      return floatExpr(g, t, depth);
    case 'complex':
      return complexExpr(g, t, depth);
    case 'string':
      return stringExpr(g, t, depth);
    case 'bool':
      return boolExpr(g, t, depth);
    case 'slice':
      return sliceExpr(g, t, depth);
    case 'any':
      return value(`any(${typed(g, g.basic(), depth - 1)})`);
    default:
      return random.chance(0.5) ? literal(g, t, depth) : value(operand(g, t, 0));
  }
}

/** Something of the type that a variable holds: a field, an element, what it points to; or the result of a call. */
function part(g: Gen, t: GoType, depth: number): Expr | undefined {
  const { random } = g;
  const ways: (() => Expr | undefined)[] = [];
  for (const v of g.scope) {
    const { type, name } = v;
    const named = (of: GoType): boolean => of.name === t.name;
    if (type.kind === 'struct')
      for (const f of type.fields) if (named(f.type)) ways.push(() => value(`${name}.${f.name}`));
    if (type.kind === 'array' && named(type.elem)) {
      ways.push(() => value(`${name}[${random.int(type.length)}]`));
      ways.push(() => (g.takeRisk() ? value(`${name}[${index(g, depth - 1, false)}]`) : undefined));
    }
    if (type.kind === 'slice' && named(type.elem))
      ways.push(() => (g.takeRisk() ? value(`${name}[${index(g, depth - 1)}]`) : undefined));
    if (type.kind === 'map' && named(type.elem))
      ways.push(() => value(`${name}[${expr(g, type.key, depth - 1).text}]`));
    if (type.kind === 'pointer' && named(type.elem))
      ways.push(() => (g.takeRisk() ? value(`*${name}`) : undefined));
    if (type.kind === 'pointer' && type.elem.kind === 'struct')
      for (const f of type.elem.fields)
        if (named(f.type)) ways.push(() => (g.takeRisk() ? value(`${name}.${f.name}`) : undefined));
    if (type.kind === 'any' && t.kind !== 'any')
      ways.push(() => (g.takeRisk() ? value(`${name}.(${t.name})`) : undefined));
  }
  const callable = g.funcs.filter((f) => f.result.name === t.name);
  if (callable.length > 0)
    ways.push(() => (g.takeRisk() ? call(g, random.pick(callable), depth) : undefined));
  ways.push(() => value(`id(${typed(g, t, depth - 1)})`));
  if (random.chance(0.2))
    ways.push(() =>
      value(`pick(${expr(g, BOOL, depth - 1).text}, ${typed(g, t, depth - 1)}, ${typed(g, t, depth - 1)})`),
    );
  if (random.chance(0.2) && g.lines.length > 0)
    ways.push(() => value(`func(x ${t.name}) ${t.name} { return x }(${expr(g, t, depth - 1).text})`));
  return ways.length === 0 ? undefined : random.pick(ways)();
}

/** The call takes the statement's risk: functions print, and may panic. */
function call(g: Gen, f: Func, depth: number): Expr | undefined {
  const { risk } = g;
  g.risk = 0;
  const args = f.params.map((p) => expr(g, p, depth - 1).text);
  let receiver = '';
  if (f.receiver !== undefined) receiver = `${g.ofType(f.receiver)?.name ?? literal(g, f.receiver, 0).text}.`;
  g.risk = risk;
  return value(`${receiver}${f.name}(${args.join(', ')})`);
}

/** An index that is often in range. A constant one is checked at compile time, except for slices. */
export function index(g: Gen, depth: number, constant = true): string {
  const { random } = g;
  const t = g.intType();
  return random.weighted([
    [constant ? 4 : 0, () => String(random.int(4))],
    [3, () => `${operand(g, t, depth)} & 3`],
    [2, () => `${operand(g, t, depth)} % 4`],
    [1, () => operand(g, t, depth)],
  ])();
}

function numeric(g: Gen): GoType {
  const found = g.random.chance(0.8) ? g.intType() : g.random.pick([FLOAT32, FLOAT64]);
  return found;
}

function intExpr(g: Gen, t: IntType, depth: number): Expr {
  const { random } = g;
  const one = (): string => operand(g, t, depth - 1);
  const two = (): string => expr(g, t, depth - 1).text;
  const ways: (readonly [number, () => string])[] = [
    [10, () => `(${one()} ${random.pick(['+', '-', '*', '&', '|', '^', '&^'])} ${two()})`],
    [4, () => `(${two()} ${random.pick(['+', '-', '*', '&', '|', '^', '&^'])} ${one()})`],
    [3, () => `(${random.pick(['-', '^', '+'])}${one()})`],
    [4, () => `(${one()} ${random.pick(['/', '%'])} ${nonzero(g, t)})`],
    [2, () => (g.takeRisk() ? `(${two()} ${random.pick(['/', '%'])} ${one()})` : one())],
    [6, () => `(${one()} ${random.pick(['<<', '>>'])} ${count(g, depth - 1)})`],
    [6, () => `${t.name}(${operand(g, g.intType(), depth - 1)})`],
    [2, () => `${t.name}(${floatInRange(g, depth - 1)})`],
    [2, () => `${random.pick(['min', 'max'])}(${one()}, ${two()})`],
    [1, () => `${t.name}(len(${operand(g, STRING, depth - 1)}))`],
    [1, () => `(${one()} ${random.pick(['+', '-', '^', '|'])} ${intText(random, BigInt(random.int(100)))})`],
    [1, () => `box[${t.name}]{${one()}}.get()`],
  ];
  return value(random.weighted(ways)());
}

function nonzero(g: Gen, t: IntType): string {
  for (;;) {
    const n = interesting(g.random, t);
    if (n !== 0n) return `${t.name}(${n})`;
  }
}

/** A shift count; a signed one may be negative. */
function count(g: Gen, depth: number): string {
  const { random } = g;
  return random.weighted([
    [4, () => String(random.pick([0, 1, 2, 3, 7, 8, 15, 16, 31, 32, 33, 52, 53, 62, 63, 64, 65, 100, 200]))],
    [3, () => `(${operand(g, g.intType(), depth)} & ${random.pick([7, 31, 63])})`],
    [3, () => `(${operand(g, random.pick(UNSIGNED), depth)} % 70)`],
    [2, () => operand(g, random.pick(UNSIGNED), depth)],
    [1, () => (g.takeRisk() ? operand(g, random.pick(INTS), depth) : '5')],
  ])();
}

/** Conversion of a float that does not fit is up to the implementation. */
function floatInRange(g: Gen, depth: number): string {
  const t = g.random.pick([FLOAT32, FLOAT64]);
  return `bound(float64(${operand(g, t, depth)}))`;
}

function floatExpr(g: Gen, t: GoType, depth: number): Expr {
  const { random } = g;
  const one = (): string => operand(g, t, depth - 1);
  return value(
    random.weighted([
      [8, () => `(${one()} ${random.pick(['+', '-', '*', '/'])} ${expr(g, t, depth - 1).text})`],
      [3, () => `(${expr(g, t, depth - 1).text} ${random.pick(['+', '-', '*', '/'])} ${one()})`],
      [2, () => `(-${one()})`],
      [5, () => `${t.name}(${operand(g, numeric(g), depth - 1)})`],
      [1, () => `${random.pick(['min', 'max'])}(${one()}, ${expr(g, t, depth - 1).text})`],
      [
        1,
        () =>
          `${t.name}(math.${random.pick(['Sqrt', 'Floor', 'Ceil', 'Trunc', 'Abs', 'Round'])}(float64(${one()})))`,
      ],
      [
        1,
        () =>
          `${t.name}(${random.pick(['real', 'imag'])}(${operand(g, random.pick(BASIC.filter((c) => c.kind === 'complex')), depth - 1)}))`,
      ],
    ])(),
  );
}

function complexExpr(g: Gen, t: GoType, depth: number): Expr {
  const { random } = g;
  const parts = t.kind === 'complex' && t.bits === 64 ? FLOAT32 : FLOAT64;
  const one = (): string => operand(g, t, depth - 1);
  return value(
    random.weighted([
      [4, () => `(${one()} ${random.pick(['+', '-', '*'])} ${expr(g, t, depth - 1).text})`],
      [2, () => `${t.name}(complex(${operand(g, parts, depth - 1)}, ${expr(g, parts, depth - 1).text}))`],
      [1, () => `(-${one()})`],
      [
        1,
        () => `${t.name}(${operand(g, random.pick(BASIC.filter((c) => c.kind === 'complex')), depth - 1)})`,
      ],
    ])(),
  );
}

const VERBS: readonly (readonly [string, (g: Gen) => GoType])[] = [
  ['%v', (g) => g.basic()],
  ['%T', (g) => g.basic()],
  ['%#v', (g) => g.basic()],
  ['%d', (g) => g.intType()],
  ['%+d', (g) => g.intType()],
  ['%x', (g) => g.intType()],
  ['%#X', (g) => g.intType()],
  ['%08b', (g) => g.intType()],
  ['%o', (g) => g.intType()],
  ['%5d|', (g) => g.intType()],
  ['%-5d|', (g) => g.intType()],
  ['%c', () => BYTE],
  ['%U', () => RUNE],
  ['%q', () => STRING],
  ['%x', () => STRING],
  ['%10s|', () => STRING],
  ['%.2s', () => STRING],
  ['%t', () => BOOL],
  ['%g', () => FLOAT64],
  ['%.3f', () => FLOAT64],
  ['%e', () => FLOAT32],
  ['%8.2g|', () => FLOAT64],
];

function stringExpr(g: Gen, t: GoType, depth: number): Expr {
  const { random } = g;
  const s = (): string => expr(g, STRING, depth - 1).text;
  const text = random.weighted([
    [5, () => `cut(${operand(g, STRING, depth - 1)} + ${s()})`],
    [2, () => (g.takeRisk() ? `cut(${operand(g, STRING, 0)}[${index(g, depth - 1)}:])` : `cut(${s()})`)],
    [2, () => (g.takeRisk() ? `${operand(g, STRING, 0)}[:${index(g, depth - 1)}]` : `cut(${s()})`)],
    [2, () => `string(rune(${operand(g, random.pick([RUNE, INT, BYTE]), depth - 1)}))`],
    [2, () => `string([]byte(${operand(g, STRING, depth - 1)}))`],
    [2, () => `string([]rune(${operand(g, STRING, depth - 1)}))`],
    [1, () => `strconv.Itoa(${operand(g, INT, depth - 1)})`],
    [1, () => `fmt.Sprint(${typed(g, g.basic(), depth - 1)})`],
    [
      3,
      () => {
        const [verb, of] = random.pick(VERBS);
        return `fmt.Sprintf("${verb}", ${typed(g, of(g), depth - 1)})`;
      },
    ],
    [1, () => `strings.${random.pick(['ToUpper', 'ToLower', 'TrimSpace'])}(${s()})`],
    [1, () => `strings.Repeat(cut(${s()}), ${random.int(3)})`],
  ])();
  return value(t.name === 'string' ? text : `${t.name}(${text})`);
}

function boolExpr(g: Gen, t: GoType, depth: number): Expr {
  const { random } = g;
  const text = random.weighted([
    [
      6,
      () => {
        const of = numeric(g);
        return `(${operand(g, of, depth - 1)} ${random.pick(['<', '<=', '>', '>=', '==', '!='])} ${expr(g, of, depth - 1).text})`;
      },
    ],
    [
      2,
      () =>
        `(${operand(g, STRING, depth - 1)} ${random.pick(['<', '<=', '>', '>=', '==', '!='])} ${expr(g, STRING, depth - 1).text})`,
    ],
    [
      2,
      () => `(${expr(g, BOOL, depth - 1).text} ${random.pick(['&&', '||'])} ${operand(g, BOOL, depth - 1)})`,
    ],
    [1, () => `(!${operand(g, BOOL, depth - 1)})`],
    [
      3,
      () => {
        const v = g.variable((one) => isComparable(one.type) && one.type.kind !== 'pointer');
        if (v === undefined) return operand(g, BOOL, 0);
        const other = literal(g, v.type, depth - 1).text;
        return `(${v.name} ${random.pick(['==', '!='])} ${v.type.kind === 'struct' || v.type.kind === 'array' ? `(${other})` : other})`;
      },
    ],
    [1, () => `(any(${typed(g, g.basic(), depth - 1)}) == any(${typed(g, g.basic(), depth - 1)}))`],
    [1, () => `has(${operand(g, ANY, 0)}, ${typed(g, g.basic(), depth - 1)})`],
  ])();
  return value(t.name === 'bool' ? text : `${t.name}(${text})`);
}

function sliceExpr(g: Gen, t: Extract<GoType, { kind: 'slice' }>, depth: number): Expr {
  const { random } = g;
  const v = g.ofType(t);
  if (t.elem.name === 'uint8' && random.chance(0.3))
    return value(`slices.Clip([]byte(${operand(g, STRING, depth - 1)}))`);
  if (t.elem.name === 'int32' && random.chance(0.3))
    return value(`slices.Clip([]rune(${operand(g, STRING, depth - 1)}))`);
  const array = g.variable((one) => one.type.kind === 'array' && one.type.elem.name === t.elem.name);
  if (array !== undefined && random.chance(0.3)) return value(`${array.name}[:]`);
  if (v === undefined || random.chance(0.3)) return literal(g, t, depth);
  return value(
    random.weighted([
      [2, () => v.name],
      [2, () => (g.takeRisk() ? `${v.name}[${index(g, depth - 1)}:]` : v.name)],
      [2, () => (g.takeRisk() ? `${v.name}[:${index(g, depth - 1)}]` : v.name)],
      [
        1,
        () =>
          g.takeRisk()
            ? `${v.name}[${random.int(3)}:${random.between(3, 5)}:${random.between(5, 7)}]`
            : v.name,
      ],
      [2, () => `append(${t.name}(nil), ${v.name}...)`],
      [1, () => `make(${t.name}, ${random.int(5)}, ${random.between(5, 9)})`],
    ])(),
  );
}
