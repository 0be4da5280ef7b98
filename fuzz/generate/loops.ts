// This file writes functions with the loops and recursions that a compiler likes to make fast: indices that need no test, sums
// that stay small, calls of oneself. Each has a part that now and then breaks what the compiler would have to prove.

import { literal, typed } from './exprs.ts';
import type { Gen } from './gen.ts';
import { INT, INTS, type IntType } from './types.ts';

const BIG = [
  '1<<31 - 1',
  '1<<31',
  '1<<32',
  '1<<52',
  '1<<53 - 1',
  '1<<53',
  '1<<53 + 1',
  '1<<62',
  '1<<63 - 1',
  '-1 << 63',
  '-1 << 53',
  '3',
  '0',
];

function small(g: Gen, most: number): string {
  return String(g.random.int(most));
}

/** A value of the type that is not a constant for the compiler, or one that is. */
function start(g: Gen, t: IntType): string {
  g.risk = 0;
  g.traced = false;
  return g.random.chance(0.5) ? literal(g, t, 0).text : typed(g, t, 1);
}

/** Loops over a slice or array by index. */
export function indexing(g: Gen, name: string): void {
  const { random } = g;
  const t = random.pick(INTS);
  const walk = g.fresh('fn');
  const array = random.chance(0.25);
  const n = random.between(1, 9);
  g.write(`func ${walk}(s ${array ? `*[${n}]` : '[]'}${t.name}, n int) (sum ${t.name}) {`);
  for (let loops = random.between(1, 3); loops > 0; loops--) {
    const i = g.fresh('i');
    const head = random.weighted([
      [6, `${i} := 0; ${i} < len(s); ${i}++`],
      [3, `${i} := 0; ${i} < n; ${i}++`],
      [2, `${i} := 0; ${i} <= n; ${i}++`],
      [2, `${i} := len(s) - 1; ${i} >= 0; ${i}--`],
      [1, `${i} := len(s); ${i} > 0; ${i}--`],
      [2, `${i} := ${small(g, 3)}; ${i} < len(s); ${i} += ${random.between(1, 3)}`],
      [1, `${i}, j := 0, len(s)-1; ${i} < j; ${i}, j = ${i}+1, j-1`],
      [2, `${i} := range s`],
      [1, `${i} := range n`],
      [1, `${i} := range len(s)`],
      [1, `${i} := 1; ${i}*${i} < n; ${i}++`],
      [1, `${i} := n; ${i} != 0; ${i} /= 2`],
      [1, `${i} := 0; ${i} < n && ${i} < len(s); ${i}++`],
    ]);
    g.write(`for ${head} {`);
    if (/, j :=/.test(head)) g.write(`s[${i}], s[j] = s[j], s[${i}]`);
    for (let k = random.between(1, 3); k > 0; k--) {
      const other = random.weighted([
        [6, i],
        [1, `${i}+1`],
        [1, `${i}-1`],
        [1, `len(s)-1-${i}`],
        [1, `${i}*2`],
        [1, `${i}/2`],
        [1, `${i}&1`],
        [1, `(${i}+n)%len(s)`],
        [1, `n-${i}`],
      ]);
      g.write(
        random.weighted([
          [4, `sum += s[${other}]`],
          [3, `s[${other}] ${random.pick(['+', '*', '^', '-', ''])}= ${t.name}(${i})`],
          [2, `sum = sum*31 + s[${other}]`],
          [2, `s[${other}]++`],
          [1, `if s[${i}] > s[${other}] {\ns[${i}], s[${other}] = s[${other}], s[${i}]\n}`],
        ]),
      );
    }
    const twist = random.weighted([
      [8, ''],
      [1, `if ${i} == ${small(g, 4)} {\ncontinue\n}`],
      [1, `if s[${i}] == ${small(g, 3)} {\nbreak\n}`],
      [array ? 0 : 1, `if len(s) > ${random.between(1, 4)} {\ns = s[:len(s)-1]\n}`],
      [array ? 0 : 1, `if ${i} == 1 {\ns = s[1:]\n}`],
      [array ? 0 : 1, `if len(s) < 9 {\ns = append(s, ${t.name}(${i}))\n}`],
      [
        head.includes('range') ? 0 : 1,
        `if ${i} == ${small(g, 5)} {\n${i}${head.includes('--') || head.includes('/=') ? '--' : '++'}\n}`,
      ],
      [array ? 0 : 1, `func() { s = s[:max(0, len(s)-1)] }()`],
      [1, 'n--'],
      [1, `for j := ${i}; j < len(s); j++ {\nsum ^= s[j] + s[j-${i}]\n}`],
      [1, `p := &s[${i}]\n*p += 2`],
    ]);
    if (twist !== '') g.write(...twist.split('\n'));
    g.write('}');
  }
  g.write('return sum', '}');
  g.block(`func ${name}() {`, () => {
    g.write(
      `a := [${n}]${t.name}{}`,
      'for i := range a {',
      `a[i] = ${t.name}(i)*${literal(g, t, 0).text} + ${small(g, 9)}`,
      '}',
    );
    for (let i = random.between(1, 3); i > 0; i--)
      g.write(
        `try(${g.number()}, func() { fmt.Println(${walk}(${array ? '&a' : `a[${random.pick(['', '1', `${n - 1}`])}:]`}, ${small(g, 11)})) })`,
        'fmt.Println(a)',
      );
    g.write(`try(${g.number()}, func() { fmt.Println(${walk}(nil, ${small(g, 2)})) })`);
  });
}

/** Arithmetic in loops that leaves the range of exact floats, or the type's, somewhere. */
export function arithmetic(g: Gen, name: string): void {
  const { random } = g;
  const t = random.chance(0.6) ? INT : random.pick(INTS);
  const f = g.fresh('fn');
  const ops = (): string =>
    random.weighted([
      [
        4,
        `x = x*${random.pick(['31', '33', '1103515245', '6364136223846793005', '3', '10', '-7', '65599'].filter((c) => fits(c, t)))} + y`,
      ],
      [3, 'x += y'],
      [2, 'x -= y * y'],
      [2, 'y, x = x, x+y'],
      [2, `x ^= x << ${random.between(1, 20)}`],
      [2, `x ^= x >> ${random.between(1, 20)}`],
      [2, `x &= ${random.pick(['0x7f', '15', '1', '0x55'])}`],
      [1, `x = x % ${random.pick(['7', '10', '100', '127'])}`],
      [1, `x = x / ${random.pick(['2', '3', '7', '10'])}`],
      [1, 'if x != 0 {\ny = y % x\n}'],
      [1, 'if x%2 == 0 {\nx /= 2\n} else {\nx = 3*x + 1\n}'],
      [1, 'x = -x'],
      [1, 'x |= y &^ 3'],
      [1, `x++\ny--`],
      [1, `z += x\nif z > y {\nz -= y\n}`],
      [1, `z = max(x, y) - min(x, y)`],
      [1, `z += ${t.name}(int32(x))`],
      [1, `z ^= ${t.name}(uint8(y)) * ${t.name}(uint16(x))`],
    ]);
  g.write(`func ${f}(x, y ${t.name}, n int) ${t.name} {`, `z := ${t.name}(${small(g, 3)})`);
  const inside = Array.from({ length: random.between(1, 4) }, ops);
  const way = random.int(4);
  if (way === 0) g.write('for i := 0; i < n; i++ {');
  else if (way === 1) g.write('for i := range n {', `z += ${t.name}(i)`);
  else if (way === 2)
    g.write(
      `for i := ${t.name}(${random.pick(['0', '1', '100', '120'])}); n > 0; i++ {`,
      'n--',
      'z += i * i',
    );
  else g.write('for ; n > 0; n-- {');
  for (const one of inside) g.write(...one.split('\n'));
  if (random.chance(0.3)) g.write('if x == y {', 'break', '}');
  g.write(
    '}',
    'fmt.Println(x, y, z)',
    `return x ${random.pick(['+', '^', '-', '|'])} y ${random.pick(['+', '^', '*'])} z`,
    '}',
  );
  g.block(`func ${name}() {`, () => {
    for (let i = random.between(1, 4); i > 0; i--)
      g.write(
        `fmt.Println(${f}(${start(g, t)}, ${start(g, t)}, ${random.pick(['1', '2', '5', '20', '70'])}))`,
      );
    if (t.bits === 64 && t.signed) {
      g.write(
        `a, b := ${t.name}(${random.pick(BIG)}), ${t.name}(${random.pick(BIG)})`,
        'fmt.Println(a+b, a-b, a*b, a|b, a^b, a&b, -a, ^b, a < b, a == b, a<<3, b>>3)',
      );
      g.write(
        'if b != 0 {',
        'fmt.Println(a/b, a%b)',
        '}',
        'fmt.Println(float64(a)+float64(b), int32(a), uint8(b), uint64(a)>>7, uint32(a)*uint32(b))',
      );
      g.write(
        `m := map[${t.name}]string{}`,
        'm[a] = "a"',
        'm[b] += "b"',
        'm[a+b-b] += "c"',
        'fmt.Println(m, any(a) == any(b), any(a+b) == any(b+a))',
      );
    }
  });
}

function fits(c: string, t: IntType): boolean {
  const n = BigInt(c);
  return t.signed
    ? n < 1n << BigInt(t.bits - 1) && n >= -(1n << BigInt(t.bits - 1))
    : n >= 0n && n < 1n << BigInt(t.bits);
}

/** Functions that call themselves or each other. */
export function recursion(g: Gen, name: string): void {
  const { random } = g;
  const t = random.pick(INTS.filter((one) => one.bits >= 16));
  const [f, h] = [g.fresh('fn'), g.fresh('fn')];
  const c = (): string => `${t.name}(${small(g, 9)})`;
  const base = `if n <= ${random.int(3)} {`;
  random.weighted<() => void>([
    [
      3,
      () => {
        g.write(
          `func ${f}(n int, acc ${t.name}) ${t.name} {`,
          base,
          `return acc ${random.pick(['+', '^'])} ${c()}`,
          '}',
        );
        g.write(
          `return ${f}(n-1, acc*${random.between(2, 9)}+${t.name}(n)) ${random.pick(['+', '-', '^'])} ${c()}`,
          '}',
        );
      },
    ],
    [
      3,
      () => {
        g.write(`func ${f}(n int, acc ${t.name}) ${t.name} {`, base, 'return acc', '}');
        g.write(`return ${f}(n-1, acc+${c()}) ${random.pick(['+', '-', '*'])} ${f}(n-2, acc^${c()})`, '}');
      },
    ],
    [
      2,
      () => {
        g.write(
          `func ${f}(n int, acc ${t.name}) ${t.name} {`,
          base,
          'return acc',
          '}',
          `return ${h}(n-1, acc) + ${c()}`,
          '}',
        );
        g.write(`func ${h}(n int, acc ${t.name}) (r ${t.name}) {`, base, 'return acc + 1', '}');
        if (random.chance(0.5)) g.write(`defer func() { r += ${c()} }()`);
        g.write(
          `if n%3 == 0 {`,
          `return ${f}(n-2, acc*3)`,
          '}',
          `return ${f}(n-1, acc-${c()}) ^ ${t.name}(n)`,
          '}',
        );
      },
    ],
    [
      2,
      () => {
        g.write(
          `func ${f}(n int, acc ${t.name}) (r ${t.name}) {`,
          'defer func() {',
          'if e := recover(); e != nil {',
          `r = acc + ${c()}`,
          `if n%2 == 0 {`,
          'panic(fmt.Sprint(e, n))',
          '}',
          '}',
          '}()',
        );
        g.write(`if n <= 0 {`, `panic("bottom")`, '}', `return ${f}(n-1, acc+${t.name}(n)) * 2`, '}');
      },
    ],
    [
      1,
      () => {
        g.write(
          `func ${f}(n int, acc ${t.name}) ${t.name} {`,
          'var visit func(k int) int',
          'visit = func(k int) int {',
          'if k <= 1 {',
          `return ${small(g, 3)}`,
          '}',
          'if k%2 == 0 {',
          'return visit(k/2) + 1',
          '}',
          'return visit(k-1) + visit(k/3)',
          '}',
        );
        g.write(`return acc + ${t.name}(visit(n))`, '}');
      },
    ],
    [
      1,
      () => {
        const s = g.fresh('S');
        g.write(
          `type ${s} struct {`,
          `l, r *${s}`,
          `v ${t.name}`,
          '}',
          `func (x *${s}) add(v ${t.name}) *${s} {`,
          'if x == nil {',
          `return &${s}{v: v}`,
          '}',
          'if v < x.v {',
          'x.l = x.l.add(v)',
          '} else {',
          'x.r = x.r.add(v)',
          '}',
          'return x',
          '}',
        );
        g.write(
          `func (x *${s}) walk(do func(${t.name})) {`,
          'if x != nil {',
          'x.l.walk(do)',
          'do(x.v)',
          'x.r.walk(do)',
          '}',
          '}',
        );
        g.write(
          `func ${f}(n int, acc ${t.name}) (sum ${t.name}) {`,
          `var x *${s}`,
          'for i := range n {',
          `x = x.add(acc * ${t.name}(i*i%17))`,
          '}',
          `x.walk(func(v ${t.name}) { sum = sum*3 + v })`,
          'return',
          '}',
        );
      },
    ],
  ])();
  g.block(`func ${name}() {`, () => {
    for (const n of [random.int(4), random.int(12), random.int(14)])
      g.write(`try(${g.number()}, func() { fmt.Println(${f}(${n}, ${start(g, t)})) })`);
  });
}

/** Small programs of the kind that is used to measure engines. */
export function algorithm(g: Gen, name: string): void {
  const { random } = g;
  const n = random.between(1, 12);
  const float = random.pick(['float64', 'float32', 'int', 'int32', 'uint8', 'uint64']);
  random.weighted<() => void>([
    [
      2,
      () => {
        g.write(
          `func ${name}() {`,
          `n := ${n * 9}`,
          `not := make([]bool, n${random.pick(['', '+1', '+1', '+2'])})`,
          'count := 0',
          `for i := 2; i ${random.pick(['<', '<='])} n; i++ {`,
          'if !not[i] {',
          'count++',
          `for j := i ${random.pick(['* i', '+ i', '* 2'])}; j ${random.pick(['<', '<='])} n; j += i {`,
          'not[j] = true',
          '}',
          '}',
          '}',
          'fmt.Println(count, not)',
          '}',
        );
      },
    ],
    [
      2,
      () => {
        g.write(
          `func ${name}() {`,
          `n := ${random.between(1, 5)}`,
          `var a, b, c [5][5]${float}`,
          'for i := range n {',
          'for j := 0; j < n; j++ {',
          `a[i][j] = ${float}(i*j + ${small(g, 9)})`,
          `b[j][i] = a[i][j] ${random.pick(['+', '-', '*'])} ${float}(${random.between(1, 9)})`,
          '}',
          '}',
        );
        g.write(
          'for i := 0; i < n; i++ {',
          'for j := 0; j < n; j++ {',
          `var s ${float}`,
          'for k := 0; k < n; k++ {',
          's += a[i][k] * b[k][j]',
          '}',
          'c[i][j] = s',
          '}',
          '}',
          'fmt.Println(c, a == b)',
          `rows := [][]${float}{a[0][:n], b[1][1:], c[2][:]}`,
          'for _, row := range rows {',
          'for i := range row {',
          'row[i] += row[len(row)-1-i]',
          '}',
          '}',
          'fmt.Println(a, rows)',
          '}',
        );
      },
    ],
    [
      2,
      () => {
        const t = random.pick(['int', 'string', 'float64', 'uint8']);
        const make = t === 'string' ? 'fmt.Sprint(seed % 50)' : `${t}(seed % ${random.pick([10, 100, 250])})`;
        g.write(
          `func ${name}() {`,
          `seed := ${random.int(1000)}`,
          `s := make([]${t}, ${n})`,
          'for i := range s {',
          'seed = (seed*1103515245 + 12345) & 0x7fffffff',
          `s[i] = ${make}`,
          '}',
          'for i := 1; i < len(s); i++ {',
          `for j := i; j > 0 && s[j] ${random.pick(['<', '>'])} s[j-1]; j-- {`,
          's[j], s[j-1] = s[j-1], s[j]',
          '}',
          '}',
          'fmt.Println(s)',
          'lo, hi := 0, len(s)',
          'for lo < hi {',
          'mid := int(uint(lo+hi) >> 1)',
          'if s[mid] < s[len(s)/2] {',
          'lo = mid + 1',
          '} else {',
          'hi = mid',
          '}',
          '}',
          'fmt.Println(lo, hi)',
          '}',
        );
      },
    ],
    [
      2,
      () => {
        g.write(
          `func ${name}() {`,
          `perm := []int{${Array.from({ length: random.between(2, 4) }, (_, i) => i).join(', ')}}`,
          'count, checksum := 0, 0',
          'var permute func(k int)',
          'permute = func(k int) {',
          'if k == len(perm) {',
          'p := append([]int(nil), perm...)',
          'flips := 0',
          'for p[0] != 0 {',
          'for i, j := 0, p[0]; i < j; i, j = i+1, j-1 {',
          'p[i], p[j] = p[j], p[i]',
          '}',
          'flips++',
          '}',
          'if count%2 == 0 {',
          'checksum += flips',
          '} else {',
          'checksum -= flips',
          '}',
          'count++',
          'return',
          '}',
          'for i := k; i < len(perm); i++ {',
          'perm[k], perm[i] = perm[i], perm[k]',
          'permute(k + 1)',
          'perm[k], perm[i] = perm[i], perm[k]',
          '}',
          '}',
          'permute(0)',
          'fmt.Println(count, checksum)',
          '}',
        );
      },
    ],
    [
      2,
      () => {
        const [offset, prime] = random.pick([
          ['uint32(2166136261)', '16777619'],
          ['uint64(14695981039346656037)', '1099511628211'],
          ['int64(5381)', '33'],
          ['int(0)', '31'],
          ['int32(1)', '65599'],
          ['uintptr(7)', '1000003'],
        ]);
        g.write(
          `func ${name}() {`,
          `h := ${offset}`,
          `for i, c := range []byte("${random.pick(['hello world', '', 'aaaa', 'héllo'])}") {`,
          `h ${random.pick(['^', '+', '-'])}= ${offset!.split('(')[0]}(c)`,
          `h *= ${prime}`,
          `h ${random.pick(['^=', '+=', '|='])} h >> ${random.between(1, 20)}`,
          'fmt.Println(i, h, h%7, h/3)',
          '}',
          '}',
        );
      },
    ],
    [
      1,
      () => {
        const [shape, sq] = [g.fresh('I'), g.fresh('S')];
        g.write(
          `type ${shape} interface {`,
          'Area() float64',
          'Scale(k float64)',
          '}',
          `type ${sq} struct{ w, h float64 }`,
          `func (s *${sq}) Area() float64 { return s.w * s.h }`,
          `func (s *${sq}) Scale(k float64) { s.w *= k; s.h ${random.pick(['*', '+', '/'])}= k }`,
        );
        g.write(
          `func ${name}() {`,
          `shapes := []${shape}{&${sq}{1, 2}, &${sq}{${n}, 0.5}, nil}`,
          'total := 0.0',
          `for i := range ${n} {`,
          `s := shapes[i%${random.pick([2, 2, 2, 3])}]`,
          's.Scale(1.5)',
          'total += s.Area()',
          '}',
          'fmt.Println(total)',
          '}',
        );
      },
    ],
    [
      1,
      () => {
        g.write(
          `func ${name}() {`,
          `words := strings.Fields("${random.pick(['a b a c b a', 'x', '', 'go  Go GO go'])}")`,
          'counts := map[string]int{}',
          'for _, w := range words {',
          `counts[w] ${random.pick(['++', '+= len(w)', '|= 5'])}`,
          '}',
          'keys := make([]string, 0, len(counts))',
          'for k := range counts {',
          'keys = append(keys, k)',
          '}',
          'sort.Strings(keys)',
          'for i, k := range keys {',
          'fmt.Printf("%d %-5s|%3d\\n", i, k, counts[k])',
          '}',
          'grid := map[[2]int]rune{}',
          `for i, r := range "${random.pick(['abc', 'zé世', ''])}" {`,
          'grid[[2]int{i, -i}] = r',
          '}',
          'fmt.Println(len(grid), grid)',
          '}',
        );
      },
    ],
  ])();
}
