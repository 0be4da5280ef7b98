// This file writes functions that format and parse: verbs with every flag over values of every kind, also such that do not suit
// them, numbers in all bases and precisions, and the functions over strings that readers use most.

import { literal, typed } from './exprs.ts';
import type { Gen } from './gen.ts';
import { someType } from './stmts.ts';
import { FLOAT64, floatText, isPrintable, STRING, stringText } from './types.ts';

const VERBS = 'v v v d d s s q x X o O b c U t e E f F g G T'.split(' ');

function verb(g: Gen): string {
  const { random } = g;
  const flags = ['+', '-', '#', '0', ' '].filter(() => random.chance(0.18)).join('');
  const width = random.chance(0.4) ? String(random.int(14)) : '';
  const precision = random.chance(0.3) ? `.${random.chance(0.8) ? random.int(9) : ''}` : '';
  const letter = random.pick(VERBS);
  // The package has another name in real Go's binary, which shows if only its beginning does.
  return `%${flags}${width}${letter === 'T' ? '' : precision}${letter}`;
}

function argument(g: Gen): string {
  const { random } = g;
  g.risk = 0;
  g.traced = false;
  const t = someType(g);
  // Addresses differ each time.
  if (!isPrintable(t) || t.kind === 'pointer')
    return random.pick([
      'nil',
      'error(nil)',
      'fmt.Errorf("e%d", 1)',
      '[]any{1, "a", nil}',
      'struct{}{}',
      '&struct{ A, b int }{1, 2}',
      'map[string]any{"k": 1.5}',
      '[]byte("hé")',
      '[3]byte{1, 2, 3}',
      '[]string{"a b", "c"}',
      '[][]int{{1}, nil}',
      'any(int8(-3))',
    ]);
  return typed(g, t, 2);
}

export function printing(g: Gen, name: string): void {
  const { random } = g;
  g.write(`func ${name}() {`);
  for (let i = random.between(4, 12); i > 0; i--) {
    const n = random.between(1, 3);
    const verbs = Array.from({ length: n + (random.chance(0.1) ? 1 : 0) }, () => verb(g));
    if (random.chance(0.08))
      verbs.push(random.pick(['%%', '%!', '%', '%z', '%[1]v', '%[2]*[1]v', '%*d', '%-*d|', '%.*f', '%[9]d']));
    const args = Array.from({ length: n + (random.chance(0.1) ? 1 : 0) }, () => argument(g));
    g.write(`fmt.Printf("${verbs.join('|')}\\n", ${args.join(', ')})`);
  }
  g.write('}');
}

export function numbers(g: Gen, name: string): void {
  const { random } = g;
  const float = (): string =>
    random.chance(0.5)
      ? `float64(${floatText(random, 64)})`
      : `math.Float64frombits(0x${random.bits64().toString(16)})`;
  const text = (): string => {
    if (random.chance(0.3))
      return `"${random.pick(['', '+', '-', '0', '00', '-0', '1_000', '0x_1f', '1e', '.', '1.', 'inf', '-Infinity', 'nan', '0x1p4', '0b12', '0o8', ' 1', '1 ', '9223372036854775807', '9223372036854775808', '1e309', '1e-400', '4.9e-324', '0.1e-6', '123456789012345678901234567890', 't', 'TRUE', 'False'])}"`;
    const digits = Array.from({ length: random.between(1, 20) }, () => random.pick([...'0123456789'])).join(
      '',
    );
    return `"${random.pick(['', '-', '+'])}${random.pick(['', '0x', '0b', '0', ''])}${digits}${random.pick(['', '', `.${random.int(100000)}`, `e${random.between(-330, 310)}`])}"`;
  };
  g.write(`func ${name}() {`);
  for (let i = random.between(3, 8); i > 0; i--) {
    g.write(
      random.pick([
        () =>
          `fmt.Println(strconv.FormatFloat(${float()}, '${random.pick([...'eEfgGbxX'])}', ${random.between(-1, 25)}, ${random.pick([32, 64])}))`,
        () => `fmt.Println(strconv.ParseFloat(${text()}, ${random.pick([32, 64])}))`,
        () =>
          `fmt.Println(strconv.ParseInt(${text()}, ${random.pick([0, 2, 8, 10, 16, 36])}, ${random.pick([0, 8, 16, 32, 64])}))`,
        () =>
          `fmt.Println(strconv.ParseUint(${text()}, ${random.pick([0, 2, 8, 10, 16, 36])}, ${random.pick([0, 8, 16, 32, 64])}))`,
        () => `fmt.Println(strconv.Atoi(${text()}))`,
        () => `fmt.Println(strconv.ParseBool(${text()}))`,
        () =>
          `fmt.Println(strconv.FormatInt(${BigInt.asIntN(64, random.bits64() >> BigInt(random.int(64)))}, ${random.between(2, 36)}))`,
        () => `fmt.Println(${float()}, float32(id(${float()})))`,
        () =>
          `fmt.Println(strconv.Quote(${stringText(random)}), strconv.QuoteToASCII(${stringText(random)}), strconv.QuoteRune(${random.int(0x11ffff)}))`,
        () =>
          `fmt.Println(strconv.Unquote(${random.pick(['`"a\\tb"`', '`"\\xff"`', '"`raw`"', '`"unclosed`', "`'a'`", '`"\\u00e9\\x41"`'])}))`,
        () =>
          `fmt.Println(math.${random.pick(['Sqrt', 'Floor', 'Ceil', 'Trunc', 'Round', 'RoundToEven', 'Abs', 'Cbrt'])}(${float()}), math.Mod(${float()}, ${float()}), math.Max(${float()}, ${float()}))`,
        () => {
          const [a, b] = [literal(g, FLOAT64, 0).text, literal(g, FLOAT64, 0).text];
          return `func(a, b float64) { fmt.Println(a+b, a*b, a/b, float32(a)*float32(b), float32(a)/float32(b), a < b) }(${a}, ${b})`;
        },
      ])(),
    );
  }
  g.write('}');
}

export function texts(g: Gen, name: string): void {
  const { random } = g;
  const s = (): string =>
    random.pick([
      stringText(random),
      stringText(random),
      '"a,b,,c"',
      '"  trim me\\t\\n"',
      '"aXbXXc"',
      '"Go go GO"',
      'fmt.Sprint(1, "x", "y", 2, 3)',
      typedString(g),
    ]);
  const set = (): string => random.pick(['","', '"X"', '" "', '""', '"go"', '"é"', '"\\xff"', '"ab"']);
  g.write(`func ${name}() {`);
  for (let i = random.between(4, 9); i > 0; i--) {
    g.write(
      random.pick([
        () => `fmt.Printf("%q\\n", strings.Split(${s()}, ${set()}))`,
        () => `fmt.Printf("%q\\n", strings.SplitN(${s()}, ${set()}, ${random.between(-1, 3)}))`,
        () => `fmt.Printf("%q\\n", strings.Fields(${s()}))`,
        () =>
          `fmt.Printf("%q\\n", strings.${random.pick(['Trim', 'TrimLeft', 'TrimRight', 'TrimPrefix', 'TrimSuffix'])}(${s()}, ${set()}))`,
        () =>
          `fmt.Println(strings.${random.pick(['Contains', 'ContainsAny', 'HasPrefix', 'HasSuffix', 'Index', 'IndexAny', 'LastIndex', 'Count', 'EqualFold', 'Compare'])}(${s()}, ${set()}))`,
        () => `fmt.Printf("%q\\n", strings.Replace(${s()}, ${set()}, ${set()}, ${random.between(-1, 2)}))`,
        () => `fmt.Printf("%q %q\\n", strings.ToUpper(${s()}), strings.ToTitle(${s()}))`,
        () => `fmt.Println(strings.Cut(${s()}, ${set()}))`,
        () =>
          `fmt.Printf("%q\\n", strings.Map(func(r rune) rune { return r ${random.pick(['+ 1', '&^ 32', '- 200'])} }, ${s()}))`,
        () =>
          `fmt.Println(strings.Join(strings.Split(${s()}, ""), ${set()}), []rune(${s()}), []byte(${s()}))`,
        () => `fmt.Printf("%q %x %+q % x\\n", ${s()}, ${s()}, ${s()}, ${s()})`,
        () =>
          `for part := range strings.SplitSeq(${s()}, ${set()}) {\nfmt.Printf("%q ", part)\n}\nfmt.Println()`,
        () => `fmt.Println(strings.NewReplacer("a", "1", ${set()}, "2").Replace(${s()}))`,
      ])(),
    );
  }
  g.write('}');
}

function typedString(g: Gen): string {
  g.risk = 0;
  g.traced = false;
  return typed(g, STRING, 2);
}
