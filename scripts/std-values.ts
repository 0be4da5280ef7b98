// This file holds fmt, strconv, time and encoding/json against real Go with values that nobody chose: a Go program makes them
// from a seed and prints what the library says of each, line by line, and both must print the same bytes.
//
//   node scripts/std-values.ts                     5,000 values of each of the four
//   node scripts/std-values.ts --count 100 --seed 7 --kind json
//
// Needs a Go installation. Ends with 1 if anything differs.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeStdPackages } from './std-gen.ts';
import { inPool } from './worker-pool.ts';

/** Values a program: what it prints has to stay below what one may write. */
const BATCH = 500;
const SECONDS = 60;
const SHOWN = 10;
const LANES = 2;

/** The generator of values. It must be the same in both, so it is the program's own. */
const RANDOM = `
type random struct{ s uint64 }

func (r *random) next() uint64 {
	r.s += 0x9e3779b97f4a7c15
	z := r.s
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}

func (r *random) below(n int) int { return int(r.next() % uint64(n)) }

func pick[T any](r *random, list ...T) T { return list[r.below(len(list))] }

func (r *random) integer() int64 {
	v := int64(r.next()) >> uint(r.below(64))
	return pick(r, v, v, -v, 0, 1, -1, math.MaxInt64, math.MinInt64, int64(r.below(1000)))
}

func (r *random) float() float64 {
	switch r.below(6) {
	case 0:
		return math.Float64frombits(r.next())
	case 1:
		return float64(r.integer())
	case 2:
		return float64(r.below(2000)-1000) / float64(r.below(64)+1)
	case 3:
		return pick(r, 0, math.Copysign(0, -1), math.Inf(1), math.Inf(-1), math.NaN(), math.MaxFloat64, math.SmallestNonzeroFloat64, 1e21, 1e-7, 123456789, 0.1)
	case 4:
		return float64(math.Float32frombits(uint32(r.next())))
	}
	return (float64(r.below(1<<30)) + 0.5) * math.Pow10(r.below(40)-20)
}

func (r *random) text() string {
	var b []byte
	for range r.below(9) {
		switch r.below(5) {
		case 0:
			b = append(b, byte(r.next()))
		case 1:
			b = append(b, string(rune(r.next()%0x110000))...)
		case 2:
			b = append(b, pick(r, "\\"", "\\\\", "<", "&", "\\n", "\\t", "\\x00", "\\u2028", "\`", "'", "é", "世", "\\x7f", "\\ufffd")...)
		default:
			b = append(b, byte('a'+r.below(26)))
		}
	}
	return string(b)
}
`;

interface Kind {
  readonly imports: readonly string[];
  /** Declarations, with `func check(r *random)`, which prints what is said of one value. */
  readonly code: string;
}

const KINDS: Readonly<Record<string, Kind>> = {
  fmt: {
    imports: ['fmt', 'math', 'time'],
    code: `
type point struct {
	X, Y int
	name string
}
type named []byte
type shout string
type fault string

// A pointer to an error would show its address.
func (f fault) Error() string { return string(f) }

func (s shout) String() string { return string(s) + "!" }

type inner struct {
	P *point
	M map[string]int
	E error
	A any
	F [2]float32
	B []byte
}

func value(r *random, depth int) any {
	switch r.below(24) {
	case 0, 1:
		return int(r.integer())
	case 2:
		return uint8(r.next())
	case 3, 4:
		return r.float()
	case 5:
		return float32(r.float())
	case 6, 7:
		return r.text()
	case 8:
		return []byte(r.text())
	case 9:
		return r.below(2) == 0
	case 10:
		return rune(r.next() % 0x110000)
	case 11:
		return complex(r.float(), r.float())
	case 12:
		return point{int(r.integer()), r.below(9), r.text()}
	case 13:
		if p := (point{1, -2, r.text()}); depth == 0 {
			return &p
		} else {
			return p
		}
	case 14:
		return map[string]float64{"x" + r.text(): r.float(), "k": 1}
	case 15:
		return shout(r.text())
	case 16:
		return fault(r.text())
	case 17:
		return named(r.text())
	case 18:
		return nil
	case 19:
		return time.Duration(r.integer())
	case 20:
		return uint64(r.next())
	case 21:
		return [3]int8{int8(r.next()), 0, -1}
	case 22:
		return int16(r.next())
	}
	if depth > 2 {
		return struct{}{}
	}
	if r.below(2) == 0 {
		return []any{value(r, depth+1), value(r, depth+1)}
	}
	in := inner{M: map[string]int{"b": 2, "a": 1}, A: value(r, depth+1), F: [2]float32{float32(r.float()), 1}, B: []byte(r.text())}
	if r.below(2) == 0 {
		in.E = fault("e")
	}
	return in
}

func check(r *random) {
	format := "%"
	for range r.below(3) {
		format += pick(r, "+", "-", "#", "0", " ")
	}
	if r.below(3) == 0 {
		format += pick(r, "1", "5", "12", "20")
	}
	if r.below(3) == 0 {
		format += "." + pick(r, "", "0", "1", "3", "10")
	}
	format += pick(r, "v", "v", "v", "d", "s", "q", "x", "X", "t", "T", "g", "G", "e", "E", "f", "b", "o", "O", "c", "U", "z", "%")
	v := value(r, 0)
	// Addresses are different every time.
	text := fmt.Sprintf(format, v)
	if _, pointer := v.(*point); pointer {
		text = fmt.Sprintf(pick(r, "%v", "%+v", "%#v", "%d"), v)
	}
	fmt.Printf("%q %T %q\\n", format, v, text)
}
`,
  },
  strconv: {
    imports: ['fmt', 'math', 'strconv'],
    code: `
func check(r *random) {
	f, n, s := r.float(), r.integer(), r.text()
	verb, prec, bits := pick[byte](r, 'g', 'e', 'f', 'G', 'E', 'b', 'x', 'X'), r.below(22)-1, pick(r, 32, 64)
	text := strconv.FormatFloat(f, verb, prec, bits)
	back, err := strconv.ParseFloat(text, bits)
	// A NaN in JavaScript does not keep its payload, so that all are one.
	identical := math.Float64bits(back) == math.Float64bits(f) || back != back && f != f
	fmt.Println(text, back, err, identical)
	short := strconv.FormatFloat(f, 'g', -1, 64)
	same, err := strconv.ParseFloat(short, 64)
	fmt.Println(short, err, same == f || f != f)
	base := 2 + r.below(35)
	digits := strconv.FormatInt(n, base)
	i, err := strconv.ParseInt(digits, base, pick(r, 0, 8, 16, 32, 64))
	fmt.Println(digits, i, err, strconv.FormatUint(uint64(n), base))
	quoted := pick(r, strconv.Quote, strconv.QuoteToASCII, strconv.QuoteToGraphic)(s)
	unquoted, err := strconv.Unquote(quoted)
	fmt.Println(quoted, err, unquoted == s, strconv.CanBackquote(s))
	_, err = strconv.Unquote(s)
	fmt.Println(err)
	number := pick(r, "", "-", "+", "0x", "0b", "0_", ".") + digits + pick(r, "", "e", "e9", ".5", "_", "p-3", "i")
	a, err := strconv.ParseFloat(number, 64)
	fmt.Println(a, err)
	b, err := strconv.ParseInt(number, 0, 64)
	fmt.Println(b, err)
	c, err := strconv.ParseUint(number, pick(r, 0, 10, 16), 32)
	fmt.Println(c, err)
	d, err := strconv.ParseBool(pick(r, "t", "TRUE", "False", "0", s))
	fmt.Println(d, err)
}
`,
  },
  time: {
    imports: ['fmt', 'math', 'strings', 'time'],
    code: `
var pieces = []string{
	"2006", "06", "01", "1", "Jan", "January", "02", "2", "_2", "002", "__2", "15", "03", "3", "04", "4", "05", "5", "PM", "pm",
	"MST", "Z07:00", "-07:00", "-0700", "Z0700", "-07", ".000", ".999", ".000000000", "Mon", "Monday",
}

func check(r *random) {
	zone := pick(r, time.UTC, time.FixedZone("", (r.below(97)-48)*900), time.FixedZone("XYZ", r.below(50000)-25000))
	t := time.Unix(r.integer()>>uint(20+r.below(20)), int64(r.below(1_000_000_000))).In(zone)
	var layout strings.Builder
	for range 1 + r.below(6) {
		layout.WriteString(pick(r, pieces...) + pick(r, " ", "/", "-", "", ":", "T", ", "))
	}
	l := pick(r, layout.String(), layout.String(), time.RFC3339Nano, time.RFC1123Z, time.RFC822, time.ANSIC, time.Kitchen, time.StampMicro, time.DateTime)
	text := t.Format(l)
	back, err := time.Parse(l, text)
	fmt.Printf("%q %q %v %v\\n", l, text, back, err)
	at := r.below(len(text) + 1)
	broken := text[:at] + pick(r, "", "x", "9", " ", "-") + text[min(len(text), at+r.below(2)):]
	back, err = time.Parse(l, broken)
	fmt.Printf("%q %v %v\\n", broken, back.UTC(), err)
	d := time.Duration(r.integer())
	again, err := time.ParseDuration(d.String())
	fmt.Println(d, again == d, err, d.Round(time.Duration(r.integer())), d.Truncate(time.Second), d.Hours())
	year, week := t.ISOWeek()
	u := t.Add(d).AddDate(r.below(9)-4, r.below(30)-15, r.below(90)-45)
	fmt.Println(t, year, week, t.YearDay(), t.Weekday(), u, u.Sub(t), t.Truncate(time.Hour), t.Round(time.Duration(1+r.below(1_000_000_000))))
	bad := fmt.Sprint(r.below(99), pick(r, "h", "m", "s", "x", "", "µs", "."), r.below(99), pick(r, "ns", "ms", "-", "h"))
	d, err = time.ParseDuration(bad)
	fmt.Println(bad, d, err)
	data, err := t.MarshalJSON()
	fmt.Println(string(data), err)
}
`,
  },
  json: {
    imports: ['fmt', 'math', 'bytes', 'encoding/json'],
    code: `
type inner struct {
	Name  string
	Count int8 \`json:"count,omitempty"\`
}
type record struct {
	inner
	A int            \`json:"a"\`
	B *float64       \`json:"b,omitempty"\`
	C []string       \`json:"c"\`
	D map[int]inner  \`json:"d,omitempty"\`
	E any            \`json:"e"\`
	F []byte
	G uint64         \`json:",string"\`
	H bool           \`json:"-"\`
	I json.RawMessage \`json:"i,omitempty"\`
	J [2]float32
	K inner          \`json:"k,omitzero"\`
}

func tree(r *random, depth int) any {
	switch r.below(9) {
	case 0:
		return r.text()
	case 1:
		return r.float()
	case 2:
		return r.integer()
	case 3:
		return nil
	case 4:
		return r.below(2) == 0
	case 5, 6:
		list := make([]any, r.below(4))
		for i := range list {
			if depth < 3 {
				list[i] = tree(r, depth+1)
			}
		}
		return list
	}
	m := map[string]any{}
	for range r.below(4) {
		if depth < 3 {
			m[r.text()] = tree(r, depth+1)
		}
	}
	return m
}

func check(r *random) {
	f := r.float()
	rec := record{inner{r.text(), int8(r.next())}, int(r.integer()), &f, []string{r.text(), r.text()}, nil, tree(r, 1), []byte(r.text()), r.next(), true, nil, [2]float32{float32(r.float()), 2}, inner{}}
	if r.below(2) == 0 {
		rec.D = map[int]inner{int(r.integer()): {r.text(), 0}, 7: {}}
		rec.I = json.RawMessage(pick(r, "{}", "[1, 2]", "nope", "\\"\\\\u00e9\\""))
	}
	for _, v := range []any{rec, tree(r, 0)} {
		data, err := json.Marshal(v)
		fmt.Println(string(data), err)
		var pretty bytes.Buffer
		if err == nil && r.below(3) == 0 {
			json.Indent(&pretty, data, ">", "  ")
			fmt.Println(pretty.String())
		}
		var any1 any
		err = json.Unmarshal(data, &any1)
		fmt.Printf("%v %v\\n", any1, err)
		var rec1 record
		err = json.Unmarshal(data, &rec1)
		fmt.Printf("%+v %v %v\\n", rec1.inner, rec1.C, err)
		if len(data) == 0 {
			continue
		}
		at := r.below(len(data))
		broken := append(append([]byte(nil), data[:at]...), pick(r, "", "x", ",", "}", "\\"", "1", "\\\\", "[", "null")...)
		broken = append(broken, data[at+r.below(2):]...)
		rec1 = record{}
		err = json.Unmarshal(broken, &rec1)
		fmt.Printf("%q %v %+v\\n", broken, err, rec1.inner)
		d := json.NewDecoder(bytes.NewReader(broken))
		d.UseNumber()
		for {
			token, err := d.Token()
			if err != nil {
				fmt.Println(err, d.InputOffset())
				break
			}
			fmt.Printf("%T:%v ", token, token)
		}
	}
}
`,
  },
};

function program(kind: string, seed: number, from: number, to: number): string {
  const { imports, code } = KINDS[kind] as Kind;
  // Each value has a seed of its own: what differs can be found again.
  const main = `func main() {
	for n := ${from}; n < ${to}; n++ {
		fmt.Println("#", n)
		check(&random{uint64(n)*0x2545f4914f6cdd1d + ${seed}})
	}
}`;
  return `package main\n\nimport (\n${imports.map((path) => `\t"${path}"\n`).join('')})\n${RANDOM}${code}\n${main}\n`;
}

function inGo(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'std-values-'));
  try {
    writeFileSync(join(folder, 'main.go'), text);
    return execFileSync('go', ['run', 'main.go'], { cwd: folder, encoding: 'latin1', maxBuffer: 1 << 28 });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What is said of each value, by its number. */
function byValue(text: string): string[] {
  return text.split(/^# (?=\d+$)/m).slice(1);
}

const { values: options } = parseArgs({
  options: {
    count: { type: 'string', default: '5000' },
    seed: { type: 'string', default: '1' },
    kind: { type: 'string' },
  },
});
if (options.kind !== undefined && !(options.kind in KINDS)) {
  console.error(`There are values of ${Object.keys(KINDS).join(', ')}, not ${options.kind}.`);
  process.exit(1);
}
const count = Number(options.count);
const batches = (options.kind === undefined ? Object.keys(KINDS) : [options.kind]).flatMap((kind) =>
  Array.from({ length: Math.ceil(count / BATCH) }, (_, n) => ({
    kind,
    from: n * BATCH,
    to: Math.min(count, (n + 1) * BATCH),
  })),
);
writeStdPackages();
const different = new Map<string, string[]>();
await inPool(batches, LANES, async ({ kind, from, to }, run) => {
  const text = program(kind, Number(options.seed), from, to);
  const list = different.get(kind) ?? [];
  different.set(kind, list);
  // Both as bytes: what is no UTF-8 has to be the same as well.
  const wants = byValue(Buffer.from(inGo(text), 'latin1').toString('utf8'));
  const outcome = await run(
    { kind: 'run', files: { 'main.go': text }, args: [], merged: true, clock: 'virtual' },
    SECONDS,
  );
  const gots = outcome.kind === 'ran' ? byValue(outcome.stdout) : [];
  if (gots.length === 0) list.push(`${from} to ${to}: ${JSON.stringify(outcome).slice(0, 1000)}`);
  wants.forEach((want, i) => {
    if (gots.length === 0 || gots[i] === want) return;
    const [a, b] = [want.split('\n'), (gots[i] ?? '').split('\n')];
    const at = a.findIndex((line, k) => line !== b[k]);
    list.push(`${from + i}:\n    want ${a[at]}\n    got  ${b[at]}`);
  });
});
for (const [kind, list] of different) {
  for (const one of list.slice(0, SHOWN)) console.log(`  ${one}`);
  console.log(`${kind}: ${count} values of seed ${options.seed}, ${list.length} of them different`);
}
process.exitCode = [...different.values()].some((list) => list.length > 0) ? 1 : 0;
