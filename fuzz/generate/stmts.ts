// This file writes statements. Every block ends by printing what was declared in it, so that a wrong value anywhere shows.

import { expr, index, literal, operand, typed } from './exprs.ts';
import type { Gen, Variable } from './gen.ts';
import {
  ANY,
  arrayOf,
  BOOL,
  type GoType,
  INT,
  INTS,
  isPrintable,
  mapOf,
  pointerTo,
  STRING,
  sliceOf,
} from './types.ts';

const DEPTH = 3;

/** A type for a variable. */
export function someType(g: Gen): GoType {
  const { random } = g;
  const basic = (): GoType => g.basic();
  const key = (): GoType => random.pick([STRING, g.intType(), BOOL]);
  return random.weighted<() => GoType>([
    [14, basic],
    [4, () => sliceOf(random.chance(0.2) && g.structs.length > 0 ? random.pick(g.structs) : basic())],
    [2, () => arrayOf(random.between(1, 5), random.chance(0.15) ? arrayOf(2, basic()) : basic())],
    [2, () => mapOf(key(), basic())],
    [3, () => (g.structs.length > 0 ? random.pick(g.structs) : basic())],
    [2, () => pointerTo(g.structs.length > 0 && random.chance(0.6) ? random.pick(g.structs) : basic())],
    [1, () => ANY],
  ])();
}

/** Statements, and at their end what shows the variables. */
export function body(g: Gen, statements: number): void {
  const before = g.scope.length;
  for (let i = 0; i < statements; i++) statement(g);
  show(g, g.scope.slice(before));
}

export function show(g: Gen, variables: readonly Variable[]): void {
  const seen = new Set<string>();
  const shown: string[] = [];
  for (const { name, type } of variables) {
    if (seen.has(name)) continue;
    seen.add(name);
    if (type.kind === 'pointer' && isPrintable(type.elem))
      g.write(`if ${name} != nil {`, `fmt.Println("${name}", *${name})`, '}');
    else if (!isPrintable(type)) g.write(`_ = ${name}`);
    else shown.push(name);
  }
  if (shown.length > 0) g.write(`fmt.Println(${g.number()}, ${shown.join(', ')})`);
}

function begin(g: Gen): void {
  g.traced = g.random.chance(0.12);
  g.risk = g.traced ? 0 : 1;
}

export function statement(g: Gen): void {
  const { random } = g;
  begin(g);
  const nested = g.depth < 4;
  random.weighted<() => void>([
    [10, () => declareOne(g)],
    [12, () => assign(g)],
    [3, () => assignTwo(g)],
    [3, () => print(g)],
    [2, () => grow(g)],
    [2, () => changeMap(g)],
    [nested ? 4 : 0, () => ifElse(g)],
    [nested && g.loops < 2 ? 4 : 0, () => loop(g)],
    [nested ? 3 : 0, () => switchOn(g)],
    [nested ? 2 : 0, () => typeSwitch(g)],
    [nested && g.loops < 2 ? 2 : 0, () => attempt(g)],
    [nested ? 2 : 0, () => closure(g)],
    [1, () => copySlices(g)],
    [1, () => address(g)],
    [1, () => commaOk(g)],
  ])();
}

function declareOne(g: Gen): void {
  const type = someType(g);
  const name = g.fresh('v');
  const { random } = g;
  if (random.chance(0.15)) g.write(`var ${name} ${type.name}`);
  else if (random.chance(0.5)) g.write(`var ${name} ${type.name} = ${expr(g, type, DEPTH).text}`);
  else g.write(`${name} := ${typed(g, type, DEPTH)}`);
  g.declare(name, type);
}

/** Something that can be assigned to, and its type. */
function place(g: Gen): { readonly text: string; readonly type: GoType } | undefined {
  const { random } = g;
  const v = g.variable((one) => one.assignable);
  if (v === undefined) return undefined;
  const { type, name } = v;
  if (random.chance(0.4)) return { text: name, type };
  switch (type.kind) {
    case 'slice':
      return g.takeRisk() ? { text: `${name}[${index(g, 1)}]`, type: type.elem } : { text: name, type };
    case 'array':
      return { text: `${name}[${random.int(type.length)}]`, type: type.elem };
    case 'map':
      return g.takeRisk()
        ? { text: `${name}[${expr(g, type.key, 1).text}]`, type: type.elem }
        : { text: name, type };
    case 'struct': {
      const f = random.pick(type.fields);
      return { text: `${name}.${f.name}`, type: f.type };
    }
    case 'pointer':
      if (!g.takeRisk()) return { text: name, type };
      if (type.elem.kind === 'struct') {
        const f = random.pick(type.elem.fields);
        return { text: `${name}.${f.name}`, type: f.type };
      }
      return { text: `*${name}`, type: type.elem };
    default:
      return { text: name, type };
  }
}

function assign(g: Gen): void {
  const { random } = g;
  const to = place(g);
  if (to === undefined) {
    declareOne(g);
    return;
  }
  const { text, type } = to;
  if (type.kind === 'int' && random.chance(0.5)) {
    const way = random.int(4);
    if (way === 0) g.write(`${text}${random.pick(['++', '--'])}`);
    else if (way === 1) g.write(`${text} ${random.pick(['<<=', '>>='])} ${operand(g, INT, 1)} & 63`);
    else if (way === 2) g.write(`${text} ${random.pick(['/=', '%='])} ${operand(g, type, 1)} | 1`);
    else
      g.write(
        `${text} ${random.pick(['+=', '-=', '*=', '&=', '|=', '^=', '&^='])} ${expr(g, type, DEPTH).text}`,
      );
  } else if ((type.kind === 'float' || type.kind === 'complex') && random.chance(0.4)) {
    g.write(`${text} ${random.pick(['+=', '-=', '*='])} ${expr(g, type, DEPTH).text}`);
  } else if (type.name === 'string' && random.chance(0.3)) {
    g.write(`${text} += ${literal(g, STRING).text}`);
    // What grows in loops must not grow for ever.
    if (/^\w+$/.test(text)) g.write(`${text} = cut(${text})`);
  } else g.write(`${text} = ${expr(g, type, DEPTH).text}`);
}

function assignTwo(g: Gen): void {
  const { random } = g;
  const v = g.variable((one) => one.assignable && (one.type.kind === 'slice' || one.type.kind === 'array'));
  if (v !== undefined && random.chance(0.6)) {
    g.write(`if len(${v.name}) > 2 {`);
    const [i, j] = [random.int(3), random.int(3)].map((n) =>
      Math.min(n, v.type.kind === 'array' ? v.type.length - 1 : 2),
    );
    g.write(`${v.name}[${i}], ${v.name}[${j}] = ${v.name}[${j}], ${v.name}[${i}]`, '}');
    return;
  }
  const a = g.variable((one) => one.assignable);
  const b =
    a === undefined
      ? undefined
      : g.variable((one) => one.assignable && one.type.name === a.type.name && one.name !== a.name);
  if (a === undefined || b === undefined) {
    assign(g);
    return;
  }
  g.write(`${a.name}, ${b.name} = ${b.name}, ${random.chance(0.5) ? a.name : expr(g, a.type, 2).text}`);
}

function print(g: Gen): void {
  const types = Array.from({ length: g.random.between(1, 3) }, () => someType(g)).filter(isPrintable);
  const values = types.map((t) => (t.kind === 'pointer' ? 'nil' : typed(g, t, DEPTH)));
  g.write(`fmt.Println(${[String(g.number()), ...values].join(', ')})`);
}

function grow(g: Gen): void {
  const v = g.variable((one) => one.assignable && one.type.kind === 'slice');
  if (v === undefined || v.type.kind !== 'slice') {
    declareOne(g);
    return;
  }
  const { name, type } = v;
  const elems = Array.from({ length: g.random.between(1, 3) }, () => expr(g, type.elem, 2).text);
  if (g.random.chance(0.3)) {
    const other = g.fresh('v');
    g.write(`${other} := append(${name}[:min(len(${name}), ${g.random.int(3)})], ${elems.join(', ')})`);
    g.declare(other, type);
    return;
  }
  g.write(`${name} = append(${name}, ${elems.join(', ')})`);
  g.write(`if len(${name}) > 12 {`, `${name} = ${name}[${g.random.int(3)}:${g.random.between(3, 6)}]`, '}');
}

function changeMap(g: Gen): void {
  const v = g.variable((one) => one.type.kind === 'map');
  if (v === undefined || v.type.kind !== 'map') {
    declareOne(g);
    return;
  }
  const { name, type } = v;
  g.random.weighted<() => void>([
    [2, () => g.write(`delete(${name}, ${expr(g, type.key, 1).text})`)],
    [2, () => g.write(`fmt.Println(len(${name}), ${name})`)],
    [
      3,
      () =>
        g.write(
          `if ${name} != nil {`,
          `${name}[${expr(g, type.key, 2).text}] = ${expr(g, type.elem, 2).text}`,
          '}',
        ),
    ],
    [
      1,
      () => {
        const n = g.fresh('n');
        g.write(
          `${n} := 0`,
          `for k := range ${name} {`,
          `delete(${name}, k)`,
          `${n}++`,
          '}',
          `fmt.Println(${n}, len(${name}))`,
        );
      },
    ],
    [1, () => g.write(`clear(${name})`)],
  ])();
}

function ifElse(g: Gen): void {
  const condition = expr(g, BOOL, DEPTH).text;
  const both = g.random.chance(0.5);
  g.block(`if (${condition}) {`, () => body(g, g.random.between(1, 2)), both ? '} else {' : '}');
  if (both) g.block('', () => body(g, g.random.between(1, 2)));
}

function loop(g: Gen): void {
  const { random } = g;
  g.loops++;
  const label = random.chance(0.3) ? g.fresh('L') : '';
  const i = g.fresh('i');
  const inside = (): void => {
    g.block('', () => {
      if (random.chance(0.3)) {
        begin(g);
        const ways = ['break', 'continue', ...(label === '' ? [] : [`break ${label}`, `continue ${label}`])];
        g.write(`if (${expr(g, BOOL, 2).text}) {`, random.pick(ways), '}');
      }
      body(g, random.between(1, 3));
      if (label !== '') {
        begin(g);
        g.write(
          `for range 2 {`,
          `if (${expr(g, BOOL, 2).text}) {`,
          `${random.pick(['break', 'continue'])} ${label}`,
          '}',
          '}',
        );
      }
    });
  };
  const kept = g.scope;
  g.scope = [...kept];
  const over = g.variable(
    (v) => v.type.kind === 'slice' || v.type.kind === 'array' || v.type.name === 'string',
  );
  if (label !== '') g.write(`${label}:`);
  const way = random.int(over === undefined ? 3 : 5);
  if (way === 0) {
    g.write(`for ${i} := 0; ${i} < ${random.between(1, 4)}; ${i}++ {`);
    g.declare(i, INT, false);
  } else if (way === 1) {
    const t = g.intType();
    g.write(`for ${i} := range ${t.name}(${random.between(1, 4)}) {`);
    g.declare(i, t, random.chance(0.3));
  } else if (way === 2) {
    const t = random.pick(INTS);
    g.write(
      `for ${i}, end${i} := (${typed(g, t, 2)}), 0; end${i} < 3; ${i}, end${i} = ${i}${random.pick(['+', '*', '-', '<<'])}3, end${i}+1 {`,
    );
    g.declare(i, t, true);
  } else {
    const { name, type } = over!;
    const v = g.fresh('v');
    const what = type.kind === 'string' ? `cut(${name})` : name;
    if (random.chance(0.4)) {
      g.write(`for ${i} := range ${what} {`);
      g.declare(i, INT, false);
    } else {
      g.write(`for ${i}, ${v} := range ${what} {`);
      g.declare(i, INT, false);
      g.declare(v, type.kind === 'string' ? INTS[3]! : (type as { elem: GoType }).elem, true);
    }
  }
  const lines = g.captured(inside);
  // What the loop declares must be used.
  g.write(
    `fmt.Println(${g.scope
      .slice(kept.length)
      .filter((v) => isPrintable(v.type))
      .map((v) => v.name)
      .join(', ')})`,
  );
  for (const v of g.scope.slice(kept.length)) if (!isPrintable(v.type)) g.write(`_ = ${v.name}`);
  g.write(...lines.slice(1));
  g.scope = kept;
  g.loops--;
}

function switchOn(g: Gen): void {
  const { random } = g;
  const n = random.between(1, 4);
  if (random.chance(0.4)) {
    g.write('switch {');
    for (let i = 0; i < n; i++) {
      g.risk = 0;
      g.block(
        `case ${expr(g, BOOL, 2).text}:`,
        () => body(g, 1),
        i < n - 1 && random.chance(0.25) ? 'fallthrough' : '',
      );
    }
  } else {
    const t = g.intType();
    // The real compiler drops the effects of some tags (seen in go1.26.8).
    g.traced = false;
    g.write(`switch (${operand(g, t, 2)}) {`);
    g.risk = 0;
    for (let i = 0; i < n; i++) {
      const cases = [
        String(i),
        ...(random.chance(0.4) ? [`${i + 10}`] : []),
        ...(random.chance(0.3) ? [operand(g, t, 1)] : []),
      ];
      g.block(
        `case ${cases.join(', ')}:`,
        () => body(g, 1),
        i < n - 1 && random.chance(0.3) ? 'fallthrough' : '',
      );
      g.traced = false;
      g.risk = 0;
    }
  }
  if (random.chance(0.6)) g.block('default:', () => body(g, 1), '');
  g.write('}');
}

function typeSwitch(g: Gen): void {
  const { random } = g;
  const x = g.fresh('x');
  const types = new Map(
    Array.from({ length: random.between(1, 4) }, () => someType(g))
      .filter((t) => t.kind !== 'any')
      .map((t) => [t.name, t]),
  );
  const subject = g.ofType(ANY)?.name ?? `any(${typed(g, someType(g), 2)})`;
  g.write(`switch ${x} := ${subject}.(type) {`);
  for (const t of types.values()) {
    g.block(
      `case ${t.name}:`,
      () => {
        const v = g.declare(x, t, true);
        body(g, 1);
        show(g, [v]);
      },
      '',
    );
  }
  g.write('case nil:', `fmt.Println("nil", ${x})`, 'default:', `fmt.Printf("%T\\n", ${x})`, '}');
}

/** What may panic without ending the program. */
function attempt(g: Gen): void {
  g.block(
    `try(${g.number()}, func() {`,
    () => {
      if (g.random.chance(0.4)) {
        g.risk = 0;
        g.write(`defer fmt.Println("deferred", ${typed(g, g.basic(), 2)})`);
      }
      if (g.random.chance(0.2)) {
        g.risk = 0;
        g.write(
          `defer func(a ${INT.name}) {`,
          `fmt.Println("recovered", a, recover() != nil)`,
          `}(${expr(g, INT, 2).text})`,
        );
      }
      body(g, g.random.between(1, 4));
      if (g.random.chance(0.2))
        g.write(`panic(${g.random.pick(['"boom"', 'fmt.Errorf("e%d", 7)', typed(g, g.basic(), 1)])})`);
    },
    '})',
  );
}

function closure(g: Gen): void {
  const { random } = g;
  const f = g.fresh('f');
  const result = g.basic();
  const p = g.fresh('p');
  const type = g.basic();
  g.block(`${f} := func(${p} ${type.name}) ${result.name} {`, () => {
    g.declare(p, type);
    const { loops } = g;
    g.loops = Math.max(loops, 1);
    body(g, random.between(1, 2));
    g.loops = loops;
    begin(g);
    g.write(`return ${expr(g, result, 2).text}`);
  });
  // The closure may change what is around it, so it is called alone, with arguments that do not depend on that.
  for (let i = random.between(1, 2); i > 0; i--) {
    const v = g.fresh('v');
    g.write(`${v} := ${f}(${literal(g, type, 0).text})`);
    g.declare(v, result);
  }
}

function copySlices(g: Gen): void {
  const v = g.variable((one) => one.type.kind === 'slice');
  if (v === undefined || v.type.kind !== 'slice') {
    declareOne(g);
    return;
  }
  const { name, type } = v;
  const from =
    type.elem.name === 'uint8' && g.random.chance(0.4) ? operand(g, STRING, 1) : literal(g, type, 1).text;
  g.write(
    g.random.pick([
      `fmt.Println(copy(${name}, ${from}))`,
      `fmt.Println(copy(${name}, ${name}[min(1, len(${name})):]))`,
      `clear(${name}[:min(1, len(${name}))])`,
    ]),
  );
}

function address(g: Gen): void {
  const v = g.variable((one) => one.assignable && one.type.kind !== 'pointer' && one.type.kind !== 'any');
  if (v === undefined) {
    declareOne(g);
    return;
  }
  const { random } = g;
  const p = g.fresh('v');
  if (v.type.kind === 'array' && random.chance(0.6)) {
    g.write(`${p} := &${v.name}[${random.int(v.type.length)}]`);
    g.declare(p, pointerTo(v.type.elem));
  } else if (v.type.kind === 'struct' && random.chance(0.6)) {
    const f = random.pick(v.type.fields);
    g.write(`${p} := &${v.name}.${f.name}`);
    g.declare(p, pointerTo(f.type));
  } else {
    g.write(`${p} := &${v.name}`);
    g.declare(p, pointerTo(v.type));
  }
}

function commaOk(g: Gen): void {
  const [a, ok] = [g.fresh('v'), g.fresh('ok')];
  const m = g.variable((one) => one.type.kind === 'map');
  if (m !== undefined && m.type.kind === 'map' && g.random.chance(0.6)) {
    g.write(`${a}, ${ok} := ${m.name}[${expr(g, m.type.key, 2).text}]`);
    g.declare(a, m.type.elem);
  } else {
    const t = g.basic();
    g.write(`${a}, ${ok} := any(${typed(g, g.random.chance(0.5) ? t : g.basic(), 2)}).(${t.name})`);
    g.declare(a, t);
  }
  g.declare(ok, BOOL);
}
