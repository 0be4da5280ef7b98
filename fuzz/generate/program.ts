// This file puts a program together: its types, its functions, and a main that tries one block after another.

import { Random } from '../random.ts';
import { constants } from './constants.ts';
import { expr, typed } from './exprs.ts';
import { Gen } from './gen.ts';
import { scenario } from './scenarios.ts';
import { body, someType } from './stmts.ts';
import { arrayOf, BASIC, type Field, type GoType, INTS, STRING, type StructType } from './types.ts';

/** What every program has: the functions that expressions call. */
const PRELUDE = `
func try(n int, f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println("panic", n, r)
		}
	}()
	f()
}

//go:noinline
func id[T any](x T) T { return x }

func ptr[T any](x T) *T { return &x }

func tr[T any](n int, x T) T {
	fmt.Println("tr", n, x)
	return x
}

func pick[T any](b bool, x, y T) T {
	if b {
		return x
	}
	return y
}

func has[T comparable](x any, y T) bool {
	z, ok := x.(T)
	return ok && z == y
}

func cut(s string) string {
	if len(s) > 40 {
		return s[:40]
	}
	return s
}

// bound keeps a float where every integer type's conversion is defined.
func bound(x float64) float64 {
	if x > -1 && x < 128 {
		return x
	}
	return 7
}

type box[T any] struct{ v T }

func (b box[T]) get() T { return b.v }
`;

const IMPORTS: readonly (readonly [string, RegExp])[] = [
  ['errors', /\berrors\./],
  ['fmt', /\bfmt\./],
  ['math', /\bmath\./],
  ['os', /\bos\./],
  ['slices', /\bslices\./],
  ['sort', /\bsort\./],
  ['strconv', /\bstrconv\./],
  ['strings', /\bstrings\./],
  ['sync', /\bsync\./],
];

/** The n-th program of a seed. */
export function program(seed: number, n: number): string {
  const random = new Random(seed, n);
  const g = new Gen(random);
  declareTypes(g);
  const shown = constants(g);
  for (let i = random.between(1, 3); i > 0; i--) declareFunc(g);
  for (let i = random.between(0, 3); i > 0; i--) {
    const t = random.chance(0.5) ? someType(g) : g.basic();
    const name = g.fresh('g');
    g.risk = 0;
    g.traced = false;
    const inside = expr(g, t, 2).text;
    g.write(`var ${name} ${t.name} = ${inside}`);
    g.declare(name, t);
  }
  const calls: string[] = [];
  for (let i = random.between(1, 3); i > 0; i--) calls.push(scenario(g));
  g.write('func main() {', shown);
  g.depth = 1;
  for (let i = random.between(2, 5); i > 0; i--) {
    g.block(`try(${g.number()}, func() {`, () => body(g, random.between(3, 7)), '})');
    if (calls.length > 0 && random.chance(0.6)) g.write(calls.pop()!);
  }
  g.write(...calls);
  if (random.chance(0.15)) {
    g.risk = 1;
    g.traced = false;
    g.write(
      random.pick([
        `panic(${typed(g, g.basic(), 2)})`,
        'os.Exit(3)',
        'panic(fmt.Errorf("wrapped: %w", os.ErrNotExist))',
        'var m map[string]int',
        '',
      ]),
    );
    if (g.lines.at(-1)!.startsWith('var m')) g.write('m["a"]++');
  }
  g.write('}');
  const text = `${PRELUDE}\n${g.lines.join('\n')}\n`;
  const imports = IMPORTS.filter(([, used]) => used.test(text)).map(([path]) => `\t"${path}"`);
  return `package main\n\nimport (\n${imports.join('\n')}\n)\n${text}`;
}

function declareTypes(g: Gen): void {
  const { random } = g;
  for (let i = random.int(3); i > 0; i--) {
    const of = random.pick(BASIC);
    const name = g.fresh('N');
    g.write(`type ${name} ${of.name}`);
    g.named.push({ ...of, name } as GoType);
    if (of.kind === 'int' && random.chance(0.4))
      g.write(`func (x ${name}) String() string { return fmt.Sprintf("${name}<%d>", ${of.name}(x)) }`);
    else if (of.kind === 'string' && random.chance(0.3))
      g.write(`func (x ${name}) Error() string { return "err " + string(x) }`);
  }
  for (let i = random.int(3); i > 0; i--) {
    const name = g.fresh('S');
    const fields: Field[] = Array.from({ length: random.between(1, 4) }, (_, at) => ({
      name: 'abcd'[at]!,
      type: fieldType(g),
    }));
    g.write(`type ${name} struct {`, ...fields.map((f) => `${f.name} ${f.type.name}`), '}');
    g.structs.push({ kind: 'struct', name, fields });
  }
}

function fieldType(g: Gen): GoType {
  const { random } = g;
  if (g.structs.length > 0 && random.chance(0.2)) return random.pick(g.structs);
  if (random.chance(0.15)) return arrayOf(random.between(1, 3), random.pick([...INTS, STRING]));
  return g.basic();
}

function declareFunc(g: Gen): void {
  const { random } = g;
  const receiver = g.structs.length > 0 && random.chance(0.4) ? random.pick(g.structs) : undefined;
  const name = g.fresh(receiver === undefined ? 'fn' : 'M');
  const params = Array.from({ length: random.between(0, 3) }, () =>
    random.chance(0.2) && g.structs.length > 0 ? random.pick(g.structs) : g.basic(),
  );
  let result: GoType = random.chance(0.3) ? someType(g) : g.basic();
  if (result.kind === 'pointer') result = g.basic();
  const names = params.map((_, i) => `p${i}`);
  const on = receiver === undefined ? '' : `(r ${receiver.name}) `;
  const named = random.chance(0.3);
  g.apart(() => {
    g.scope = [];
    g.loops = 1;
    const list = names.map((p, i) => `${p} ${params[i]!.name}`).join(', ');
    g.block(`func ${on}${name}(${list}) ${named ? `(res ${result.name})` : result.name} {`, () => {
      if (receiver !== undefined) g.declare('r', receiver);
      for (const [i, p] of names.entries()) g.declare(p, params[i]!);
      if (named) {
        g.declare('res', result);
        if (random.chance(0.5)) {
          g.block(
            'defer func() {',
            () => {
              if (random.chance(0.5))
                g.write('if e := recover(); e != nil {', 'fmt.Println("in defer", e)', '}');
              body(g, 1);
            },
            '}()',
          );
        }
      }
      body(g, random.between(1, 3));
      g.risk = 1;
      g.traced = false;
      g.write(`return ${expr(g, result, 3).text}`);
    });
  });
  g.funcs.push(
    receiver === undefined
      ? { name, params, result }
      : { name, params, result, receiver: receiver as StructType },
  );
}
