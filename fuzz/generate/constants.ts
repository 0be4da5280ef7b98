// This file writes constant declarations, of which the compiler must know the exact values: integers of any size, iota, typed
// constants that just fit, rational arithmetic that ends in a float.

import type { Gen } from './gen.ts';
import { INTS, type IntType, interesting, intText, limits } from './types.ts';

/** Writes declarations; what comes back is a line of main that shows them. */
export function constants(g: Gen): string {
  const { random } = g;
  const shown: string[] = [];
  const known: { readonly name: string; readonly value: bigint }[] = [];
  for (let i = random.int(6); i > 0; i--) {
    const name = g.fresh('C');
    const [text, value] = exact(g, known, 3);
    g.write(`const ${name} = ${text}`);
    known.push({ name, value });
    const fits = INTS.filter((t) => value >= limits(t).low && value <= limits(t).high);
    if (fits.length > 0) {
      const t = random.pick(fits);
      shown.push(`${t.name}(${name})`);
      if (random.chance(0.3)) {
        const typed = g.fresh('C');
        g.write(`const ${typed} ${t.name} = ${name}`);
        shown.push(typed, `${typed} == ${name}`);
      }
    }
    shown.push(`float64(${name} % 1000000007)`, `${name} > 0`);
    if (value > -(2n ** 1000n) && value < 2n ** 1000n) shown.push(`float64(${name})`, `${name} / 3.0`);
    if (value > -(2n ** 120n) && value < 2n ** 120n) shown.push(`float32(${name})`, `${name} * 1e-30`);
  }
  if (random.chance(0.4)) {
    const names = Array.from({ length: random.between(2, 5) }, () => g.fresh('K'));
    const t = random.pick([...INTS.filter((one) => one.bits >= 16), undefined]);
    const form = random.pick([
      'iota',
      'iota*3 + 1',
      '1 << iota',
      '(iota + 2) % 3',
      '100 - iota',
      '1 << (2 * iota) | 1',
    ]);
    g.write('const (', `${names[0]}${t === undefined ? '' : ` ${t.name}`} = ${form}`);
    for (const name of names.slice(1)) g.write(random.chance(0.15) ? `_\n${name}` : name);
    g.write(')');
    shown.push(...names);
  }
  return shown.length > 0 ? `fmt.Println(${shown.join(', ')})` : '';
}

type Known = readonly { readonly name: string; readonly value: bigint }[];

/** An untyped integer constant expression and its value. */
function exact(g: Gen, known: Known, depth: number): readonly [string, bigint] {
  const { random } = g;
  if (depth === 0 || random.chance(0.2)) {
    if (known.length > 0 && random.chance(0.3)) {
      const k = random.pick(known);
      return [k.name, k.value];
    }
    const value = interesting(random, random.pick(INTS) as IntType);
    return [value < 0n ? `(${value})` : intText(random, value), value];
  }
  const [a, x] = exact(g, known, depth - 1);
  const [b, y] = exact(g, known, depth - 1);
  const op = random.pick(['+', '-', '*', '/', '%', '&', '|', '^', '&^', '<<', '>>', '-x', '^x']);
  switch (op) {
    case '-x':
      return [`(-${a})`, -x];
    case '^x':
      return [`(^${a})`, ~x];
    case '<<': {
      const n = BigInt(random.int(70));
      return [`(${a} << ${n})`, x << n];
    }
    case '>>': {
      const n = BigInt(random.int(70));
      return [`(${a} >> ${n})`, x >> n];
    }
    case '/':
    case '%':
      if (y === 0n) return [a, x];
      return [`(${a} ${op} ${b})`, op === '/' ? x / y : x % y];
    case '+':
      return [`(${a} + ${b})`, x + y];
    case '-':
      return [`(${a} - ${b})`, x - y];
    case '*':
      return [`(${a} * ${b})`, x * y];
    case '&':
      return [`(${a} & ${b})`, x & y];
    case '|':
      return [`(${a} | ${b})`, x | y];
    case '^':
      return [`(${a} ^ ${b})`, x ^ y];
    default:
      return [`(${a} &^ ${b})`, x & ~y];
  }
}
