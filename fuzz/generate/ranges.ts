// This file writes programs for what the compiler finds out about integers: loops of which there is a version without tests,
// variables whose interval follows from all that is assigned to them, uint64 kept in cells while a loop lasts. A function's
// callers give it small numbers only, or now and then some for which what holds of the small ones does not.
//
// At most one operation of a statement may panic. A loop that might not end has fuel, in a local variable, so that burning it
// says nothing to the compiler about what the loop writes.

import { Random } from '../random.ts';
import { Gen } from './gen.ts';
import { INT, INTS, type IntType } from './types.ts';

const HUGE = [
  '1<<31 - 1',
  '1 << 31',
  '-1 << 31',
  '1<<32 + 1',
  '1<<48',
  '1<<50 + 1',
  '1<<52',
  '1<<53 - 1',
  '1 << 53',
  '1<<53 + 1',
  '-1<<53 - 1',
  '1 << 62',
  '1<<63 - 1',
  '-1 << 63',
];
const SMALL = ['0', '1', '2', '3', '5', '7', '8', '-1', '-2', '12', '64'];

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

var seen = map[int]int{}

// show prints what an integer must be, whatever it was made of.
func show(n int, x int) {
	y, _ := strconv.Atoi(fmt.Sprint(x))
	seen[y]++
	fmt.Println(n, x, x == y, any(x) == any(y), seen[x], x+1, x-1, x*3, x/7, x%1000, x&0xff, x|1, x>>3, -x, x < y, float64(x), math.Signbit(float64(x)))
}

type rec struct {
	s []int
	a [6]int
	n int
}

var (
	gs = []int{3, 1, 4, 1, 5, 9, 2, 6}
	ga = [8]int{1, 2, 3, 5, 8, 13, 21, 34}
	gn = 5
)

func dump(s []int, x []byte, p *rec) {
	fmt.Println(s, x, *p, gs, ga, gn)
}
`;

const IMPORTS: readonly (readonly [string, RegExp])[] = [
  ['fmt', /\bfmt\./],
  ['math', /\bmath\./],
  ['math/bits', /\bbits\./],
  ['strconv', /\bstrconv\./],
];

/** What a loop's body may name. */
interface Scope {
  /** Counters of the loops around, of type int. */
  readonly ints: readonly string[];
  /** The innermost loop's counter, with its type. */
  readonly i: string;
  readonly type: IntType;
  readonly labels: readonly string[];
}

/** The n-th program of a seed. */
export function rangesProgram(seed: number, n: number): string {
  const g = new Gen(new Random(seed, n));
  const { random } = g;
  const helpers = Array.from({ length: random.between(1, 3) }, () => helper(g));
  const calls: string[] = [];
  for (let k = random.between(2, 4); k > 0; k--) calls.push(...walker(g, helpers));
  for (let k = random.between(1, 3); k > 0; k--) calls.push(...chain(g, helpers));
  if (random.chance(0.7)) calls.push(...hashing(g));
  g.write('func main() {', ...calls, '}');
  const text = `${PRELUDE}\n${g.lines.join('\n')}\n`;
  const imports = IMPORTS.filter(([, used]) => used.test(text)).map(([path]) => `\t"${path}"`);
  return `package main\n\nimport (\n${imports.join('\n')}\n)\n${text}`;
}

function number(random: Random, huge: boolean): string {
  return random.pick(huge && random.chance(0.4) ? HUGE : SMALL);
}

/** A function of the package with a result whose interval is known, more or less. */
function helper(g: Gen): string {
  const { random } = g;
  const f = g.fresh('h');
  const value = (): string =>
    random.pick([
      'a & 7',
      'a%5',
      '3',
      '9',
      '-2',
      'len(gs)',
      'a&3 + 1',
      'min(a, 4)',
      'max(a&15, 2)',
      'int(uint8(a))',
      '(a & 15) | 8',
    ]);
  g.write(`func ${f}(a int) int {`);
  random.weighted<() => void>([
    [3, () => {}],
    [2, () => g.write('defer func() {', 'recover()', '}()', `if a == ${random.int(5)} {`, 'panic("p")', '}')],
    [1, () => g.write(`if a > ${random.int(9)} && a < 200 {`, `return ${f}(a-${random.between(1, 9)})`, '}')],
    [
      1,
      () =>
        g.write(`if a > 20 {`, 'return 1', '}', `if a > 0 {`, `return ${f}(a+${random.between(5, 9)})`, '}'),
    ],
    [2, () => g.write(`if a < ${random.int(5)} {`, `return ${value()}`, '}')],
  ])();
  g.write(`return ${value()}`, '}');
  return f;
}

/** Where an element is looked for: by a counter of the loop and what it leaves alone. */
function place(g: Gen, at: Scope): string {
  const { random } = g;
  const i = at.type.name === 'int' ? at.i : `int(${at.i})`;
  const other = random.pick(at.ints.length > 0 ? at.ints : ['n']);
  return random.weighted([
    [6, i],
    [2, `${i}+1`],
    [2, `${i}-1`],
    [1, `${i}+${random.between(2, 4)}`],
    [1, `${i}-${random.between(2, 4)}`],
    [1, `${i}*2`],
    [1, `2*${i}+1`],
    [1, `${i}+off`],
    [1, `off+${i}`],
    [1, `${i}-off`],
    [1, `off-${i}`],
    [1, `n-1-${i}`],
    [1, `n-${i}`],
    [1, `len(s)-1-${i}`],
    [1, `m-${i}`],
    [1, `${i}*w+${other}`],
    [1, `${other}*w+${i}`],
    [1, `${i}-${other}`],
    [1, `${i}+${other}`],
    [1, `${other}`],
    [1, `off`],
    [1, `p.n`],
    [1, `${i}+p.n`],
    [1, `gn-${i}`],
    [1, `${i}>>1`],
    [1, `${i}/2`],
    [1, `${i}&7`],
    [1, `(${i}+off)&7`],
    [1, `int(b)+${i}`],
    [1, `int(uint8(${i}))`],
    [1, `s[0]`],
    [1, `ga[${random.int(8)}]-${i}`],
  ]);
}

function element(g: Gen, at: Scope): string {
  const array = g.random.weighted([
    [6, 's'],
    [2, 'u'],
    [1, 'p.s'],
    [1, 'p.a'],
    [1, 'gs'],
    [1, 'ga'],
    [1, 'loc'],
    [1, 'rows[1]'],
  ]);
  return `${array}[${place(g, at)}]`;
}

/** A value without any risk. */
function calm(g: Gen, at: Scope): string {
  const i = at.type.name === 'int' ? at.i : `int(${at.i})`;
  return g.random.weighted([
    [3, i],
    [2, 'c'],
    [2, 'sum'],
    [1, 'n'],
    [1, 'm'],
    [1, 'len(s)'],
    [1, String(g.random.int(9))],
    [1, `${i}*${i}`],
    [1, `sum%17`],
    [1, `c&15`],
    [1, `sum>>(c&63)`],
    [1, `1<<(c&63)`],
    [1, `${i}<<uint(c&31)`],
    [1, 'int(b)'],
    [1, 'p.n'],
    [1, 'gn'],
    [1, 'int(int32(sum))'],
    [1, 'int(uint16(sum))'],
    [1, '-c'],
    [1, '^c'],
    [1, 'min(c, n)'],
    [1, 'max(c, -3)'],
  ]);
}

function statement(g: Gen, at: Scope): void {
  const { random } = g;
  const { i } = at;
  const int = at.type.name === 'int' ? i : `int(${i})`;
  const e = (): string => element(g, at);
  const v = (): string => calm(g, at);
  const moves = at.type.name === 'int' ? 1 : 0;
  const text = random.weighted([
    [8, () => `sum += ${e()}`],
    [5, () => `${e()} = ${v()}`],
    [3, () => `${e()}++`],
    [3, () => `${e()} ${random.pick(['+', '-', '*', '^', '|', '&'])}= ${v()}`],
    [2, () => `sum = sum*31 + ${e()}`],
    [2, () => `b += x[${place(g, at)}]`],
    [1, () => `x[${place(g, at)}] = byte(${v()})`],
    [1, () => `c += int(text[${place(g, at)}])`],
    [2, () => `if ${v()} ${random.pick(['<', '>', '==', '!=', '<=', '>='])} ${v()} {\nsum ^= ${e()}\n}`],
    [2, () => `if ${int} > 0 {\nsum += s[${int}-1]\n}`],
    [2, () => `if ${int}+1 < len(s) {\ns[${int}+1] += ${v()}\n}`],
    [1, () => `if ${int} < len(s) && s[${int}] > ${v()} {\nc++\n}`],
    [1, () => `if ${int} == ${random.int(6)} {\n${random.pick(['break', 'continue', `return sum`])}\n}`],
    [
      1,
      () =>
        at.labels.length === 0
          ? 'c++'
          : `if ${v()} > ${random.int(40)} {\n${random.pick(['break', 'continue'])} ${random.pick(at.labels)}\n}`,
    ],
    [1, () => `switch ${int} {\ncase 0:\nc += 2\ncase 1, 2:\nsum += ${e()}\ndefault:\nc--\n}`],
    [1, () => 's = s[1:]'],
    [1, () => 's = s[:len(s)-1]'],
    [1, () => `if len(s) > 2 {\ns = s[:len(s)-1]\n}`],
    [1, () => 'if len(s) < 12 {\ns = append(s, c)\n}'],
    [1, () => 's, u = u, s'],
    [1, () => 'p.s = p.s[1:]'],
    [1, () => 'p.n++'],
    [1, () => 'gn--'],
    [1, () => '*q -= 1'],
    [1, () => 'n--'],
    [1, () => 'off++'],
    [1, () => 'func() { n-- }()'],
    [1, () => 'shrink()'],
    [1, () => 'gs = gs[:max(0, len(gs)-1)]'],
    [moves, () => `if ${i} == ${random.int(5)} {\n${i} += ${random.between(1, 3)}\n}`],
    [moves, () => `if ${i} == ${random.int(5)} {\n${i} = ${random.pick(['n', '2', 'c', 'len(s)'])}\n}`],
    [2, () => `c = ${v()}`],
    [2, () => `c += ${v()}`],
    [1, () => `c = c*${random.pick(['3', '-5', '1103515245'])} + ${v()}`],
    [1, () => `if c != 0 {\nsum /= c\n}`],
    [1, () => `sum %= d`],
    [1, () => `sum /= d`],
    [1, () => `c = ${v()} / d`],
    [1, () => `c = ${v()} % (d - ${random.int(4)})`],
    [1, () => `if sum%d == 0 {\nsum /= d\n}`],
    [1, () => `sum <<= uint(d)`],
    [1, () => `sum >>= d`],
    [1, () => `t += ${at.type.name}(3)\nt *= ${at.type.name}(5)`],
    [1, () => `t <<= d & 15\nt ^= ${at.type.name}(sum)`],
    [1, () => `if t != 0 {\nsum += int(${at.type.name}(sum) / t)\n}`],
    [1, () => `z = z<<5 ^ uint64(${v()})\nz *= 1099511628211`],
    [1, () => `z -= z >> (uint(c) & 63)\nz |= uint64(b)`],
    [1, () => `for k := range loc {\nloc[k] += ${int}\n}`],
    [1, () => `for k, e := range s {\nif k > ${int} {\nbreak\n}\nsum += e * k\n}`],
    [1, () => `loc[${int}&3], loc[c&3] = loc[c&3], sum`],
    [1, () => `{\npe := &s[${int}]\n*pe += 3\n}`],
    [1, () => `copy(u, s)`],
    [1, () => `copy(s[1:], s)`],
  ])();
  g.write(...text.split('\n'));
}

function loop(g: Gen, outer: readonly Scope[], ints: readonly string[], depth: number): void {
  const { random } = g;
  const i = g.fresh('i');
  const j = g.fresh('j');
  const from = (): string =>
    random.pick([
      '0',
      '0',
      '0',
      '1',
      '2',
      'off',
      'm',
      'len(s)-2',
      'len(s)-1',
      'n',
      'p.n',
      ...ints.map((o) => `${o}+1`),
      ...ints,
    ]);
  const to = (): string =>
    random.pick([
      'n',
      'n',
      'len(s)',
      'len(s)',
      'len(s)-1',
      'm',
      'p.n',
      'gn',
      'n-1',
      'n+1',
      'off+3',
      '7',
      'len(u)',
      'n/2',
      'n*2',
      'min(n, len(s))',
      ...ints,
    ]);
  const narrow = random.chance(0.2) ? random.pick(INTS) : INT;
  const T = narrow.name;
  const of = (text: string): string => (T === 'int' ? text : `${T}(${text})`);
  const step = random.pick(['++', '++', '++', ' += 2', ' += 3', ` += ${of('d')}`, ` += ${of('w')}`]);
  const back = random.pick(['--', '--', ' -= 2', ` -= ${of('d')}`]);
  const rel = random.pick(['<', '<', '<', '<=', '!=']);
  const start =
    T === 'int' || random.chance(0.5)
      ? of(from())
      : random.pick([`${T}(0)`, `^${T}(0) - 3`, `${T}(1)`, `^${T}(0)/2 - 2`]);
  const head = random.weighted([
    [8, `for ${i} := ${start}; ${i} ${rel} ${of(to())}; ${i}${step} {`],
    [
      4,
      `for ${i} := ${of(to())}; ${i} ${random.pick(['>', '>=', '>='])} ${of(random.pick(['0', '0', '1', 'off']))}; ${i}${back} {`,
    ],
    [2, `for ${i} := ${of(to())} - 1; ${i} >= 0; ${i}-- {`],
    [2, `for ${i}, ${j} := ${of('0')}, ${of('len(s)-1')}; ${i} < ${j}; ${i}, ${j} = ${i}+1, ${j}-1 {`],
    [2, `for ${i} := ${start}; ${i} < ${of('n')} && ${i} < ${of('len(s)')}; ${i}++ {`],
    [2, `for ${i} := ${start}; ${i}+1 < ${of('n')} && ${i} < ${of('len(s)')}; ${i}++ {`],
    [1, `for ${i} := ${start}; ${i}*2 != ${of('m')} && ${i} < ${of('len(u)')}; ${i}${step} {`],
    [1, `for ${i} := ${start}; sum < 900 && ${i} < ${of(to())}; ${i}++ {`],
    [T === 'int' ? 1 : 0, `for ${i} := ${start}; ${i} < len(s) && s[${i}] != n; ${i}++ {`],
    [T === 'int' ? 1 : 0, `for ${i} := len(s) - 1; ${i} > 0 && s[${i}-1] > c; ${i}-- {`],
    [1, `for ${i} := ${start}; ${of(to())} > ${i}; ${i}++ {`],
    [1, `for ${i} := ${start}; ${i}*${i} < ${of('n')}; ${i}++ {`],
    [1, `for ${i} := ${of('n')}; ${i} != 0; ${i} /= 2 {`],
    [1, `for ${i} := ${of('1')}; ${i} < ${of(to())}; ${i} *= 2 {`],
    [1, `for ${i} := ${of('1')}; ${i} < ${of(to())}; ${i} <<= 1 {`],
    [2, `for ${i} := range ${of(to())} {`],
    [2, `for ${i} := range s {`],
    [1, `for ${i} := range len(s) {`],
    [1, `for ${i} := range loc {`],
    [1, `for ${i} := range &p.a {`],
  ]);
  const type = /range (?:s|len|loc|&)/.test(head) ? INT : narrow;
  const label = random.chance(0.25) ? g.fresh('L') : '';
  const fuel = g.fresh('fuel');
  const at: Scope = {
    ints,
    i,
    type,
    labels: [...outer.flatMap((o) => o.labels), ...(label === '' ? [] : [label])],
  };
  const outside = random.chance(0.2) && /^for \w+ := [^;{]+;/.test(head);
  const burning = !/range (?:s|len|loc|&)/.test(head);
  if (burning) g.write(`${fuel} := ${random.between(3, depth === 0 ? 40 : 9)}`);
  let line = head;
  if (outside) {
    const [, init] = /^for (.*?);/.exec(head) as unknown as [string, string];
    g.write(init);
    line = head.replace(init, '');
  }
  const counter = type.name === 'int' ? INT : type;
  g.write(`t := ${counter.name}(${random.int(9)})`, '_ = t');
  const body: string[] = g.captured(() => {
    for (let k = random.between(1, 4); k > 0; k--) statement(g, at);
    if (depth < 2 && random.chance(depth === 0 ? 0.45 : 0.15))
      g.block('{', () => loop(g, [...outer, at], type.name === 'int' ? [...ints, i] : ints, depth + 1));
    if (random.chance(0.4)) statement(g, at);
  });
  const all = body.join('\n');
  const used = label !== '' && new RegExp(`(?:break|continue) ${label}\\b`).test(all);
  if (used) g.write(`${label}:`);
  g.write(line);
  if (burning) g.write(`if ${fuel}--; ${fuel} < 0 {`, 'break', '}');
  if (head.includes(`, ${j} :=`)) g.write(`sum += int(${j})`);
  g.write(...body, `c ^= int(${i})`, '}');
  if (outside) g.write(`sum += int(${i})`);
}

/** A function that walks over slices and arrays, and its calls. */
function walker(g: Gen, helpers: readonly string[]): string[] {
  const { random } = g;
  const f = g.fresh('walk');
  const huge = random.chance(0.5);
  g.write(
    `func ${f}(s, u []int, x []byte, p *rec, n, m, off, w, d int, text string) (sum int) {`,
    'c, b, z := 0, byte(250), uint64(14695981039346656037)',
    'loc := [4]int{1, 2, 3, 4}',
    'rows := [][]int{s, u}',
  );
  g.write(random.pick(['q := &p.n', 'q := &gn', 'q := &m', 'q := &sum']));
  g.write(
    'shrink := func() {',
    random.pick(['s = s[:max(0, len(s)-1)]', 'u = u[:max(0, len(u)-1)]', 'n--', 'off++', 'gn--']),
    '}',
  );
  if (random.chance(0.3)) g.write(`d = ${random.pick(helpers)}(d)`);
  if (random.chance(0.2)) g.write(`n = ${random.pick(helpers)}(n)`);
  if (random.chance(0.15)) g.write('defer func() { fmt.Println("late", sum, n, off) }()');
  for (let k = random.between(1, 3); k > 0; k--) g.block('{', () => loop(g, [], [], 0));
  g.write(`show(${g.number()}, c)`, 'fmt.Println(sum, b, z, loc, rows[0], *q, len(s), len(u))', '_ = shrink');
  g.write('return sum', '}');
  const calls: string[] = [];
  for (let k = random.between(2, 4); k > 0; k--) {
    const list = Array.from({ length: random.int(9) }, () =>
      random.chance(0.03) ? random.pick(HUGE) : String(random.int(12)),
    );
    const n = g.number();
    const s = `s${n}`;
    const from = random.pick(['', '1', '2'].slice(0, Math.max(1, list.length)));
    const num = (): string => number(random, huge);
    const bytes = Array.from({ length: random.int(10) }, () => random.int(256)).join(', ');
    calls.push(
      `${s}, x${n}, p${n} := []int{${list.join(', ')}}, []byte{${bytes}}, &rec{s: []int{7, 8, 9}, n: ${num()}}`,
      `try(${n}, func() { show(${n}, ${f}(${s}, ${random.pick([s, `${s}[${from}:]`, `${s}[:0]`, 'gs', 'ga[:]', `p${n}.a[:]`, `p${n}.s`])}, x${n}, p${n}, ${random.pick([num(), `len(${s})`])}, ${num()}, ${num()}, ${num()}, ${random.pick([num(), '1', '2', '3'])}, ${random.pick(['""', '"hello"', '"héllo, wörld"'])})) })`,
      `dump(${s}, x${n}, p${n})`,
    );
  }
  return calls;
}

/** Variables whose intervals follow from one another. */
function chain(g: Gen, helpers: readonly string[]): string[] {
  const { random } = g;
  const f = g.fresh('chain');
  const huge = random.chance(0.6);
  g.write(`func ${f}(n, m int, k uint, r int32, b byte) {`);
  const vars = ['n', 'm', 'int(r)', 'int(b)'];
  const v = (): string => random.pick(vars.slice(-5));
  const mask = (): string =>
    random.pick([
      '1',
      '3',
      '7',
      '15',
      '255',
      '1<<20 - 1',
      '1<<31 - 1',
      '1<<32 - 1',
      '1<<50 - 1',
      '1<<50 + 1',
      '1<<53 - 1',
      '-4',
      '-1<<40',
    ]);
  const shown: string[] = [];
  for (let count = random.between(4, 12); count > 0; count--) {
    const x = g.fresh('v');
    const risky = random.chance(0.2);
    const value = random.weighted([
      [4, () => `${v()} & (${mask()})`],
      [2, () => `${v()} + ${v()}`],
      [2, () => `${v()} - ${v()}`],
      [2, () => `${v()} * ${v()}`],
      [1, () => `(${v()} & (${mask()})) * (${v()} & (${mask()}))`],
      [1, () => `(${v()} & (${mask()}) | ${v()} & (${mask()})) * 8`],
      [1, () => `(${v()} & (${mask()}) ^ ${v()} & (${mask()})) * 8 + 7`],
      [1, () => `${v()} | ${v()}`],
      [1, () => `${v()} ^ ${v()}`],
      [1, () => `${v()} &^ (${mask()})`],
      [1, () => `${v()} &^ ${v()}`],
      [1, () => `-${v()}`],
      [1, () => `^${v()}`],
      [2, () => `${v()} % ${random.pick(['2', '3', '-5', '7', '10', '100', '65536', '1<<33'])}`],
      [2, () => `${v()} / ${random.pick(['2', '3', '-5', '-1', '8', '10', '1<<33'])}`],
      [risky ? 3 : 0, () => `${v()} / ${v()}`],
      [risky ? 3 : 0, () => `${v()} % ${v()}`],
      [risky ? 2 : 0, () => `${v()} << ${v()}`],
      [risky ? 2 : 0, () => `${v()} >> ${v()}`],
      [1, () => `${v()} / (${v()}&(${mask()}) | 1)`],
      [1, () => `${v()} % (${v()}&15 + 1)`],
      [1, () => `${v()} << (k & ${random.pick([3, 31, 63, 127])})`],
      [1, () => `${v()} >> (k & ${random.pick([3, 31, 63, 127])})`],
      [1, () => `${v()} << ${random.pick([1, 3, 16, 31, 32, 53, 60, 63, 64])}`],
      [1, () => `${v()} >> ${random.pick([1, 3, 16, 31, 32, 53, 60, 63, 64])}`],
      [1, () => `min(${v()}, ${v()})`],
      [1, () => `max(${v()}, ${v()}, 2)`],
      [1, () => `int(uint32(${v()}))`],
      [1, () => `int(int8(${v()}))`],
      [1, () => `int(uint(${v()}) >> 1)`],
      [1, () => `int(uint64(${v()}) >> 11)`],
      [1, () => `int(uint(${v()}) % 1000)`],
      [1, () => `int(uint(${v()}) / uint(${v()}&7 + 1))`],
      [2, () => `${random.pick(helpers)}(${v()})`],
      [1, () => `len(gs) - ${v()}`],
      [1, () => `bits.Len(uint(${v()}))`],
    ])();
    g.write(`${x} := ${value}`);
    if (random.chance(0.25)) {
      const op = random.pick([
        '+= 1',
        '-= 3',
        '&= 15',
        '%= 7',
        '*= 2',
        '/= 2',
        '>>= 1',
        '|= 8',
        '^= 5',
        '<<= 3',
        '&^= 6',
        `= ${v()}`,
        '= -4',
      ]);
      const way = random.int(4);
      if (way === 0) g.write(`if ${v()} > ${v()} {`, `${x} ${op}`, '}');
      else if (way === 1) g.write(`for range ${random.between(1, 5)} {`, `${x} ${op}`, '}');
      else if (way === 2)
        g.write(
          `for e := ${random.int(3)}; e < ${random.between(3, 9)}; e += ${random.between(1, 3)} {`,
          `${x} ${op}`,
          `${x} += e`,
          '}',
        );
      else g.write(`func() { ${x} ${op} }()`);
    }
    vars.push(x);
    shown.push(x);
  }
  for (const x of shown) g.write(`show(${g.number()}, ${x})`);
  g.write('_, _, _, _, _ = n, m, k, r, b', '}');
  const calls: string[] = [];
  for (let k = random.between(2, 4); k > 0; k--)
    calls.push(
      `try(${g.number()}, func() { ${f}(${number(random, huge)}, ${number(random, huge)}, ${random.int(70)}, ${random.pick(['0', '-7', '1<<31 - 1', '-1 << 31', '5'])}, ${random.int(256)}) })`,
    );
  return calls;
}

/** uint64 that goes round loops. */
function hashing(g: Gen): string[] {
  const { random } = g;
  const f = g.fresh('hash');
  const named = random.chance(0.3);
  g.write(`func ${f}(text []byte, n int, h uint64) ${named ? '(res uint64)' : 'uint64'} {`);
  if (!named) g.write('var res uint64');
  if (random.chance(0.2)) g.write('defer func() { fmt.Println(recover(), "h") }()');
  const op = (): string =>
    random.weighted([
      [3, 'h ^= uint64(n)'],
      [3, 'h *= 1099511628211'],
      [2, 'h = h<<13 | h>>51'],
      [1, 'h ^= h >> (h & 63)'],
      [1, 'res += h'],
      [1, 'res, h = h, res+1'],
      [1, 'h = bits.RotateLeft64(h, n)'],
      [1, 'g := h % 1000\nh += g * g'],
      [1, 'var g uint64\ng -= h\nres ^= g'],
      [1, 'if h&1 == 0 {\nh >>= 1\n} else {\nh = 3*h + 1\n}'],
      [
        1,
        `if h%7 == ${random.int(7)} {\n${random.pick(['break', 'continue', 'return h', 'return res + h'])}\n}`,
      ],
      [1, 'n += int(h & 3)'],
      [1, 'for res > h {\nres -= h/2 + 1\nif res%5 == 0 {\nbreak\n}\n}'],
      [1, 'for j := uint64(0); j < 3; j++ {\nh += j * res\n}'],
      [1, 'res = uint64(text[int(h%5)])'],
      [1, 'h /= res'],
      [1, 'h = id(h)'],
      [1, 'h = min(h, res+1<<40)'],
      [1, 'm, r := bits.Mul64(h, res)\nh ^= m ^ r'],
    ]);
  const k = g.fresh('k');
  g.write(
    random.pick([
      `for ${k} := 0; ${k} < n; ${k}++ {`,
      `for ${k}, e := range text {\nh ^= uint64(e)`,
      `for ${k} := uint64(1); ${k} < 20; ${k} += ${k} {\nres ^= ${k}`,
      `for ${k} := h; ${k} > 1; ${k} /= 3 {\nres += ${k}`,
      `for ${k} := range min(n, 30) {`,
      `for ${k} := range uint64(7) {\nh += ${k}`,
    ]),
  );
  g.write(`_ = ${k}`);
  for (let c = random.between(1, 4); c > 0; c--) g.block('{', () => g.write(...op().split('\n')));
  g.write('if n--; n < -40 {', 'break', '}', '}');
  g.write(
    'fmt.Println(h, res, h > res, h/3, h%10, res<<3, int(h), uint32(res), float64(h))',
    'return h ^ res',
    '}',
  );
  const calls: string[] = [];
  for (let c = random.between(1, 3); c > 0; c--)
    calls.push(
      `try(${g.number()}, func() { fmt.Println(${f}([]byte(${random.pick(['""', '"abcdef"', '"hello, world"'])}), ${random.int(25)}, ${random.pick(['0', '1', '14695981039346656037', '1<<63', '1<<64 - 1', '12345'])})) })`,
    );
  return calls;
}
