// This file writes functions about one feature each, with random parts: what a generator of statements would hardly ever hit
// upon by itself. A scenario is written at the top level; what comes back is the line of main that calls it.

import { expr, literal, typed } from './exprs.ts';
import { numbers, printing, texts } from './formats.ts';
import type { Gen } from './gen.ts';
import { algorithm, arithmetic, indexing, recursion } from './loops.ts';
import { body, someType } from './stmts.ts';
import { BOOL, type GoType, INT, INTS, isPrintable, STRING } from './types.ts';

type Scenario = (g: Gen, name: string) => void;

export function scenario(g: Gen): string {
  const name = g.fresh('do');
  g.risk = 0;
  g.traced = false;
  g.apart(() => g.random.pick(SCENARIOS)(g, name));
  return `try(${g.number()}, ${name})`;
}

const small = (g: Gen): string => String(g.random.int(5));
const int = (g: Gen): string => {
  g.risk = 0;
  return typed(g, INT, 2);
};
const basic = (g: Gen): GoType => g.basic();
const pureOf = (g: Gen, t: GoType, depth = 2): string => {
  g.risk = 0;
  g.traced = false;
  return typed(g, t, depth);
};

const deferOrder: Scenario = (g, name) => {
  const { random } = g;
  const result = basic(g);
  const inner = g.fresh('fn');
  g.write(`func ${inner}(n int) (res ${result.name}, err error) {`);
  g.write('defer func() {', 'if r := recover(); r != nil {', `err = fmt.Errorf("caught %v", r)`, '}', '}()');
  g.write(
    `for i := range ${random.between(1, 4)} {`,
    'defer func() { fmt.Println("defer", i, n, res) }()',
    '}',
  );
  if (random.chance(0.5)) g.write(`defer func() { res = ${pureOf(g, result)} }()`);
  if (random.chance(0.4))
    g.write(
      'defer func() {',
      'defer func() { fmt.Println("inner", recover()) }()',
      `if n == ${small(g)} {`,
      'panic("again")',
      '}',
      '}()',
    );
  g.write(`defer fmt.Println("args", n, ${pureOf(g, basic(g))})`);
  g.write(
    `if n == ${small(g)} {`,
    `panic(${random.pick(['"p"', 'n', 'fmt.Sprint(n, "x")', 'error(nil)'])})`,
    '}',
  );
  g.write(`if n == ${small(g)} {`, `return ${pureOf(g, result)}, nil`, '}');
  g.write('if n > 2 {', 'var s []int', 'fmt.Println(s[n])', '}');
  g.write(`res = ${pureOf(g, result)}`, 'return', '}');
  g.block(`func ${name}() {`, () => g.write('for n := range 5 {', `fmt.Println(${inner}(n))`, '}'));
};

const labels: Scenario = (g, name) => {
  const { random } = g;
  const [a, b] = [g.fresh('L'), g.fresh('L')];
  g.block(`func ${name}() {`, () => {
    g.write(
      'n := 0',
      `${a}:`,
      `for i := 0; i < ${random.between(2, 5)}; i++ {`,
      `${b}:`,
      `for j := range ${random.between(2, 5)} {`,
      'n += i*10 + j',
    );
    g.write(`switch (i + j) % ${random.between(2, 5)} {`);
    for (let c = 0; c < 3; c++)
      g.write(
        `case ${c}:`,
        random.pick([
          `break ${a}`,
          `continue ${a}`,
          `break ${b}`,
          `continue ${b}`,
          'break',
          'continue',
          'fmt.Println("case", i, j)',
          'n *= 2',
        ]),
        ...(c < 2 && random.chance(0.3) ? [`if j == 9 {`, 'break', '}'] : []),
      );
    g.write(
      '}',
      'fmt.Println(i, j, n)',
      'if n < 0 {',
      `break ${a}`,
      '}',
      'if n < -1 {',
      `break ${b}`,
      '}',
      '}',
      'n++',
      '}',
      'fmt.Println(n)',
    );
    if (random.chance(0.5)) {
      const l = g.fresh('L');
      g.write(
        'k := 0',
        `${l}:`,
        `if k < ${random.between(1, 6)} {`,
        `k += ${random.between(1, 2)}`,
        'n ^= k',
        `goto ${l}`,
        '}',
        'fmt.Println(k, n)',
      );
    }
  });
};

const rangeFunc: Scenario = (g, name) => {
  const { random } = g;
  const t = basic(g);
  const seq = g.fresh('fn');
  const values = Array.from({ length: random.between(2, 5) }, () => pureOf(g, t, 1));
  g.write(`func ${seq}(yield func(int, ${t.name}) bool) {`, 'defer fmt.Println("iterator done")');
  for (const [i, v] of values.entries())
    g.write(`if !yield(${i}, ${v}) {`, `fmt.Println("stopped at", ${i})`, 'return', '}');
  g.write('}');
  const inner = g.fresh('fn');
  const label = g.fresh('L');
  g.block(`func ${inner}(stop int) (res string) {`, () => {
    g.write(
      'defer func() { res += "!" }()',
      `${label}:`,
      `for i, v := range ${seq} {`,
      'defer fmt.Println("deferred in body", i)',
      `for j := range ${seq} {`,
    );
    g.write(
      'if i > 9 {',
      `break ${label}`,
      '}',
      `if i + j == stop {`,
      random.pick([
        `break ${label}`,
        `continue ${label}`,
        'return fmt.Sprint("from ", i, j, v)',
        'break',
        'continue',
        'panic(v)',
      ]),
      '}',
    );
    g.write('fmt.Println(i, j, v)', '}', 'res += fmt.Sprint(v, " ")', '}', 'return res');
  });
  g.block(`func ${name}() {`, () =>
    g.write(
      `for stop := range ${random.between(1, 5)} {`,
      `try(stop, func() { fmt.Println(${inner}(stop)) })`,
      '}',
    ),
  );
};

const selects: Scenario = (g, name) => {
  const { random } = g;
  const t = basic(g);
  const n = random.between(1, 3);
  g.block(`func ${name}() {`, () => {
    g.write(
      `a, b := make(chan ${t.name}, ${n}), make(chan string)`,
      `var none chan int`,
      'done := make(chan struct{})',
    );
    for (let i = random.int(n + 1); i > 0; i--) g.write(`a <- ${pureOf(g, t, 1)}`);
    if (random.chance(0.4)) g.write('close(a)');
    // One case is ready at a time: nothing is received from b or none.
    g.write(
      `for i := range ${random.between(2, 5)} {`,
      'select {',
      'case v, ok := <-a:',
      'fmt.Println(i, "a", v, ok)',
      'if !ok {',
      'a = nil',
      '}',
    );
    g.write(
      'case v := <-b:',
      'fmt.Println(v)',
      'case none <- i:',
      'fmt.Println("sent to none")',
      'default:',
      'fmt.Println(i, "default", len(a), cap(a))',
      '}',
      '}',
    );
    g.write('go func() {', 'defer close(done)', 'for s := range b {', 'fmt.Println("got", s)', '}', '}()');
    g.write(
      `for i := range ${random.between(1, 4)} {`,
      'select {',
      'case b <- fmt.Sprint("m", i):',
      'case <-none:',
      '}',
      '}',
      'close(b)',
      '<-done',
    );
    g.write('select {', 'case _, ok := <-done:', 'fmt.Println("closed", ok)', '}');
    if (random.chance(0.3))
      g.write(random.pick(['close(done)', 'b <- "x"', 'select { case b <- "y": default: }', 'close(none)']));
  });
};

const pipeline: Scenario = (g, name) => {
  const { random } = g;
  const t = random.pick(INTS);
  const size = random.pick(['', ', 1', ', 3']);
  g.block(`func ${name}() {`, () => {
    g.write(`src, out := make(chan ${t.name}${size}), make(chan ${t.name}${random.pick(['', ', 2'])})`);
    g.write(
      'go func() {',
      'defer close(src)',
      `for i := range ${t.name}(${random.between(1, 9)}) {`,
      `src <- i * ${literal(g, t, 0).text}`,
      '}',
      '}()',
    );
    g.write(
      'go func() {',
      'defer close(out)',
      'for v := range src {',
      `out <- v ${random.pick(['+', '*', '^', '-'])} ${literal(g, t, 0).text}`,
      '}',
      '}()',
    );
    g.write(`var sum ${t.name}`, 'for v := range out {', 'sum += v', 'fmt.Println(v, sum)', '}');
    const workers = random.between(1, 5);
    g.write(
      'var wg sync.WaitGroup',
      'var mu sync.Mutex',
      'total := 0',
      `parts := make([]${t.name}, ${workers})`,
      `for w := range ${workers} {`,
      'wg.Add(1)',
      'go func() {',
      'defer wg.Done()',
    );
    if (random.chance(0.4)) g.write('defer func() { recover() }()', `if w == ${small(g)} {`, 'panic(w)', '}');
    g.write(
      `for i := range ${random.between(1, 20)} {`,
      'mu.Lock()',
      'total += i',
      'mu.Unlock()',
      `parts[w] += ${t.name}(i * w)`,
      '}',
      '}()',
      '}',
      'wg.Wait()',
      'fmt.Println(total, parts)',
    );
    g.write('var once sync.Once', 'for range 3 {', 'once.Do(func() { fmt.Println("once") })', '}');
  });
};

const embedding: Scenario = (g, name) => {
  const { random } = g;
  const [inner, outer, shape] = [g.fresh('S'), g.fresh('S'), g.fresh('I')];
  const t = basic(g);
  const star = random.chance(0.5) ? '*' : '';
  g.write(`type ${inner} struct {`, `a ${t.name}`, 'n int', '}');
  g.write(`func (x ${inner}) Show() string { return fmt.Sprint("inner ", x.a, x.n) }`);
  g.write(`func (x *${inner}) Inc(d int) *${inner} {`, 'x.n += d', 'return x', '}');
  g.write(
    `type ${outer} struct {`,
    `${star}${inner}`,
    'b string',
    ...(random.chance(0.5) ? ['n int'] : []),
    '}',
  );
  if (random.chance(0.5))
    g.write(`func (x ${outer}) Show() string { return "outer " + x.b + x.${inner}.Show() }`);
  g.write(`type ${shape} interface {`, 'Show() string', '}');
  g.block(`func ${name}() {`, () => {
    const made = `${inner}{${pureOf(g, t, 1)}, ${small(g)}}`;
    g.write(`x := ${outer}{${inner}: ${star === '' ? made : `&${made}`}, b: ${pureOf(g, STRING, 1)}}`);
    g.write(
      'y := x',
      `y.Inc(${small(g)}).Inc(2)`,
      'f, h := y.Show, y.Inc',
      `h(${small(g)})`,
      'y.b = "changed"',
      'fmt.Println(x.Show(), y.Show(), f())',
    );
    g.write(
      `k := (*${inner}).Inc`,
      `fmt.Println(k(${star === '' ? `&x.${inner}` : `x.${inner}`}, 5).n, ${outer}.Show(x), (*${outer}).Show(&y))`,
    );
    g.write(
      `var s ${shape} = ${random.pick(['x', '&x', 'y', `${star === '' ? '' : '*'}x.${inner}`])}`,
      `x.${inner}.n = 77`,
      'fmt.Println(s.Show())',
    );
    g.write(
      `if v, ok := s.(interface{ Inc(int) *${inner} }); ok {`,
      'fmt.Println(v.Inc(1).n, s.Show())',
      '} else {',
      'fmt.Println("no Inc")',
      '}',
    );
    g.write(`_, isOuter := s.(${outer})`, `_, isPointer := s.(*${outer})`, 'fmt.Println(isOuter, isPointer)');
    if (star === '') g.write(`fmt.Println(x == y, ${shape}(x) == ${shape}(y), x, y)`);
    const last = [
      [`var nothing *${outer}`, 'fmt.Println(nothing.Show())'],
      [`var no ${shape}`, 'fmt.Println(no.Show())'],
      ['fmt.Println(s.(interface{ Missing() }))'],
      [`fmt.Println(any(x.n).(${shape}))`],
      [],
    ];
    g.write(...random.pick(last));
  });
};

const genericTypes: Scenario = (g, name) => {
  const { random } = g;
  const [number, list, fold, pair, sum] = [
    g.fresh('I'),
    g.fresh('S'),
    g.fresh('fn'),
    g.fresh('S'),
    g.fresh('fn'),
  ];
  g.write(
    `type ${number} interface {`,
    '~int | ~int8 | ~int16 | ~int32 | ~int64 | ~uint | ~uint8 | ~uint16 | ~uint32 | ~uint64 | ~uintptr | ~float32 | ~float64',
    '}',
  );
  g.write(`type ${list}[T any] struct {`, 'v T', `next *${list}[T]`, '}');
  g.write(`func (l *${list}[T]) push(v T) *${list}[T] { return &${list}[T]{v, l} }`);
  g.write(
    `func (l *${list}[T]) all() func(func(T) bool) {`,
    'return func(yield func(T) bool) {',
    'for e := l; e != nil && yield(e.v); e = e.next {',
    '}',
    '}',
    '}',
  );
  g.write(
    `func ${fold}[T, R any](l *${list}[T], r R, f func(R, T) R) R {`,
    'for v := range l.all() {',
    'r = f(r, v)',
    '}',
    'return r',
    '}',
  );
  g.write(`type ${pair}[K comparable, V any] struct {`, 'Key K', 'Val V', '}');
  g.write(
    `func ${sum}[T ${number}](xs ...T) (s T) {`,
    'for i, x := range xs {',
    `s = s ${random.pick(['+', '-', '*'])} x ${random.pick(['+', '*'])} T(i + 1)`,
    '}',
    'var z T',
    'fmt.Printf("%T %v %v %v\\n", s, s, s < z, -s)',
    'return s',
    '}',
  );
  g.block(`func ${name}() {`, () => {
    const t = basic(g);
    g.write(`var l *${list}[${t.name}]`);
    for (let i = random.between(0, 4); i > 0; i--) g.write(`l = l.push(${pureOf(g, t, 1)})`);
    g.write(
      `fmt.Println(${fold}(l, "", func(s string, v ${t.name}) string { return cut(s + fmt.Sprint(v, ";")) }))`,
    );
    g.write(`fmt.Println(${fold}(l, 0, func(n int, _ ${t.name}) int { return n + 1 }))`);
    for (let i = random.between(1, 3); i > 0; i--) {
      const n = random.pick([...INTS, ...g.named.filter((one) => one.kind === 'int')]);
      g.write(
        `fmt.Println(${sum}(${Array.from({ length: random.between(1, 4) }, () => pureOf(g, n, 1)).join(', ')}))`,
      );
    }
    const key = random.pick([STRING, INT, BOOL]);
    g.write(
      `p, q := ${pair}[${key.name}, ${t.name}]{${pureOf(g, key, 1)}, ${pureOf(g, t, 1)}}, ${pair}[${key.name}, ${t.name}]{Key: ${pureOf(g, key, 1)}}`,
    );
    g.write('fmt.Println(p == q, p, q)', 'fmt.Printf("%+v %T\\n", p, q)');
    g.write(
      `m := map[${pair}[${key.name}, int]]string{}`,
      `m[${pair}[${key.name}, int]{p.Key, 1}] = "p"`,
      `m[${pair}[${key.name}, int]{q.Key, 1}] += "q"`,
      'fmt.Println(len(m), m)',
    );
  });
};

const closures: Scenario = (g, name) => {
  const { random } = g;
  const t = basic(g);
  g.block(`func ${name}() {`, () => {
    g.write(
      'var fs []func() int',
      `for i := 0; i < ${random.between(2, 5)}; i++ {`,
      'fs = append(fs, func() int {',
      `i += ${small(g)}`,
      'return i',
      '})',
      random.chance(0.4) ? 'i++' : '_ = i',
      '}',
    );
    g.write('for _, f := range fs {', 'fmt.Println(f(), f())', '}');
    g.write(
      `x := ${pureOf(g, t, 1)}`,
      `set := func(y ${t.name}) (old ${t.name}) {`,
      'old, x = x, y',
      'return',
      '}',
      `fmt.Println(set(${pureOf(g, t, 1)}))`,
      'fmt.Println(x)',
    );
    g.write(
      'var fib func(n int) int',
      'fib = func(n int) int {',
      'if n < 2 {',
      `return n + ${small(g)}`,
      '}',
      'return fib(n-1) + fib(n-2)',
      '}',
      `fmt.Println(fib(${random.int(12)}))`,
    );
    g.write(
      'counter := func() func() int {',
      'n := 0',
      'return func() int {',
      'n++',
      'return n',
      '}',
      '}',
      'a, b := counter(), counter()',
      'fmt.Println(a(), a(), b(), a())',
    );
  });
};

const copies: Scenario = (g, name) => {
  const { random } = g;
  const [inner, outer] = [g.fresh('S'), g.fresh('S')];
  const t = basic(g);
  g.write(
    `type ${inner} struct {`,
    `v ${t.name}`,
    'arr [3]int',
    '}',
    `type ${outer} struct {`,
    `in ${inner}`,
    `list []${inner}`,
    `grid [2][2]${inner}`,
    `m map[string]${inner}`,
    '}',
  );
  g.block(`func ${name}() {`, () => {
    g.write(
      `x := ${outer}{in: ${inner}{v: ${pureOf(g, t, 1)}}, list: make([]${inner}, 2), m: map[string]${inner}{"a": {}}}`,
    );
    g.write(
      'y := x',
      'p := &x.in',
      'q := &y.grid[1]',
      `p.arr[${random.int(3)}] = ${int(g)}`,
      `q[0].arr[1] = ${int(g)}`,
      'y.list[0].arr[2] = 5',
      'z := *q',
      'q[0].arr[1]++',
      'fmt.Println(x, y, z)',
    );
    g.write(
      'for i, row := range y.grid {',
      'row[0].arr[0] = 9',
      'y.grid[1][1].arr[0] += 1 + i',
      'fmt.Println(row, y.grid[i])',
      '}',
    );
    g.write(
      'for _, e := range y.list {',
      'e.arr[0] = 1',
      '}',
      `change := func(o ${outer}, a [3]int) [3]int {`,
      'o.in.arr[0] = 100',
      'o.list[1].arr[1] = 7',
      'a[2] = 8',
      'return a',
      '}',
    );
    g.write('w := change(y, y.in.arr)', 'fmt.Println(y, w, y.in.arr == w, y.in == x.in)');
    g.write(
      'e := x.m["a"]',
      'e.arr[0] = 3',
      'fmt.Println(x.m, e)',
      'x.m["b"] = e',
      'e.arr[0]++',
      'fmt.Println(y.m)',
    );
    g.write(
      'var i any = x.in',
      'x.in.arr[1]--',
      'fmt.Println(i, i == any(x.in), x.in)',
      `c := make(chan ${inner}, 1)`,
      'c <- x.in',
      'x.in.arr[2] = 42',
      'fmt.Println(<-c)',
    );
    g.write(
      'a := [2][2]int{{1, 2}, {3, 4}}',
      'b := a',
      'a[0], a[1] = a[1], a[0]',
      'b[1][0] = 9',
      'fmt.Println(a, b, a != b)',
      `n, arr := 0, []int{1, 2, 3}`,
      `n, arr[n] = 2, ${int(g)}`,
      'fmt.Println(n, arr)',
    );
    g.write(
      'pp := &arr',
      '(*pp)[1] = 10',
      'arr, arr2 := append(arr, 4), arr',
      'arr2[0] = -1',
      'fmt.Println(len(arr), arr2)',
    );
  });
};

const errorsScenario: Scenario = (g, name) => {
  const { random } = g;
  const [err, fn] = [g.fresh('S'), g.fresh('fn')];
  const t = basic(g);
  g.write(
    `type ${err} struct { v ${t.name} }`,
    `func (e ${random.pick(['', '*'])}${err}) Error() string { return fmt.Sprint("bad ", e.v) }`,
  );
  const pointer = g.lines.at(-1)!.includes(`*${err}`);
  g.block(`func ${fn}(n int) error {`, () => {
    g.write(
      'switch n {',
      'case 0:',
      `return ${pointer ? '&' : ''}${err}{${pureOf(g, t, 1)}}`,
      'case 1:',
      `return fmt.Errorf("wrapped %d: %w", n, ${fn}(0))`,
      'case 2:',
      `return errors.Join(${fn}(1), errors.New("plain"))`,
      '}',
      'return nil',
    );
  });
  g.block(`func ${name}() {`, () => {
    g.write(
      'for n := range 4 {',
      `err := ${fn}(n)`,
      `var target ${pointer ? '*' : ''}${err}`,
      'fmt.Println(n, err, errors.As(err, &target), err == nil)',
      '}',
    );
    if (random.chance(0.5)) g.write(`panic(${fn}(${random.int(3)}))`);
  });
};

const sorting: Scenario = (g, name) => {
  const { random } = g;
  const t = random.chance(0.5) ? STRING : g.intType();
  g.block(`func ${name}() {`, () => {
    g.write(`xs := []${t.name}{${Array.from({ length: random.int(12) }, () => pureOf(g, t, 1)).join(', ')}}`);
    g.write(
      'ys := slices.Clone(xs)',
      'slices.Sort(ys)',
      'sort.SliceStable(xs, func(i, j int) bool { return len(fmt.Sprint(xs[i])) < len(fmt.Sprint(xs[j])) })',
      'fmt.Println(xs, ys)',
    );
    g.write(
      `at, found := slices.BinarySearch(ys, ${pureOf(g, t, 1)})`,
      'fmt.Println(at, found, slices.Index(xs, xs[len(xs)/2]), slices.Max(xs), slices.Contains(ys, xs[0]))',
    );
    g.write('fmt.Println(slices.Compact(ys), slices.Equal(xs, ys))', 'slices.Reverse(xs)', 'fmt.Println(xs)');
  });
};

const bits: Scenario = (g, name) => {
  // Every operator on every width, over values where things change.
  const { random } = g;
  const t = g.intType();
  g.block(`func ${name}() {`, () => {
    const values = Array.from({ length: 6 }, () => literal(g, t, 0).text);
    g.write(
      `xs := []${t.name}{${values.join(', ')}}`,
      `var h ${t.name}`,
      '_ = h',
      'for i, x := range xs {',
      'for _, y := range xs[i:] {',
    );
    for (const op of ['+', '-', '*', '&', '|', '^', '&^'].filter(() => random.chance(0.5)))
      g.write(`h = h*31 + (x ${op} y)`, 'fmt.Print(h, " ")');
    g.write(
      'if y != 0 {',
      'fmt.Print(x/y, x%y, " ")',
      '}',
      `s := uint(y) % ${random.pick([8, 16, 33, 64, 70])}`,
      'fmt.Println(x<<s, x>>s, ^x, -x, x < y, x == y)',
      '}',
      '}',
    );
    const to = [...INTS].filter(() => random.chance(0.5)).map((one) => `${one.name}(x)`);
    g.write('for _, x := range xs {', `fmt.Println(${['float64(x)', 'float32(x)', ...to].join(', ')})`, '}');
  });
};

const strings: Scenario = (g, name) => {
  const { random } = g;
  g.block(`func ${name}() {`, () => {
    g.write(`s := ${pureOf(g, STRING, 1)} + ${pureOf(g, STRING, 2)}`);
    g.declare('s', STRING);
    g.write(
      'for i, r := range s {',
      'fmt.Print(i, r, " ")',
      '}',
      'fmt.Println(len(s), []byte(s), []rune(s), len([]rune(s)))',
    );
    g.write(
      'b := []byte(s)',
      'for i := range b {',
      `b[i] ^= ${random.int(256)}`,
      '}',
      'fmt.Printf("%q %x %v\\n", b, b, string(b) < s)',
    );
    g.write(
      'r := []rune(s)',
      'slices.Reverse(r)',
      'fmt.Println(string(r))',
      `fmt.Println(strings.Fields(s), strings.Split(s, ${pureOf(g, STRING, 0)}), strings.Index(s, "l"), strings.Count(s, ""))`,
    );
    g.write(
      `n, err := strconv.Atoi(${random.pick(['s', '"12"', '"-9223372036854775808"', '"9223372036854775808"', '"0x1"', '""'])})`,
      'fmt.Println(n, err)',
      `f, err := strconv.ParseFloat(${random.pick(['"1e3"', '"0x1p-2"', '"nan"', '"1e400"', 's', '".5"'])}, 64)`,
      'fmt.Println(f, err)',
    );
    g.write(
      `u, err := strconv.ParseUint(${random.pick(['"ff"', '"18446744073709551615"', '"-1"', '"1_0"'])}, ${random.pick([0, 10, 16, 36])}, ${random.pick([8, 32, 64])})`,
      'fmt.Println(u, err)',
      'fmt.Println(strconv.Quote(s), strconv.FormatInt(int64(len(s))-5, 2))',
    );
    g.write(
      'var sb strings.Builder',
      `for i := range ${random.between(1, 5)} {`,
      'fmt.Fprintf(&sb, "%d-%s|", i, s[:min(i, len(s))])',
      '}',
      'fmt.Println(sb.String(), sb.Len())',
      `fmt.Println(s[${random.int(5)}:${random.between(4, 12)}])`,
    );
  });
};

const plain: Scenario = (g, name) => {
  g.block(`func ${name}() {`, () => {
    const t = someType(g);
    if (isPrintable(t) && t.kind !== 'pointer')
      g.write(`fmt.Printf("%v %+v %T\\n", ${pureOf(g, t, 2)}, ${expr(g, t, 2).text}, ${pureOf(g, t, 1)})`);
    body(g, 5);
  });
};

const SCENARIOS: readonly Scenario[] = [
  deferOrder,
  labels,
  rangeFunc,
  selects,
  pipeline,
  embedding,
  genericTypes,
  closures,
  copies,
  errorsScenario,
  sorting,
  bits,
  bits,
  strings,
  plain,
  indexing,
  indexing,
  indexing,
  arithmetic,
  arithmetic,
  arithmetic,
  recursion,
  recursion,
  algorithm,
  algorithm,
  printing,
  printing,
  numbers,
  texts,
];
