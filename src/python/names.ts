// This file lists the names and methods that a Python programmer reaches for and Go does not have, with what Go has instead.

import type { Fix, Habit } from './habits.ts';

/** Of a name that Go does not know: what to say, and what may be written in its place without more thought. */
type Instead = readonly [says: string, write?: string];

const NAMES: Readonly<Record<string, Instead>> = {
  True: ['Go writes true in lower case.', 'true'],
  False: ['Go writes false in lower case.', 'false'],
  None: [
    'Go writes nil, and only pointers, slices, maps, channels, functions and interfaces can be nil.',
    'nil',
  ],
  self: [
    'Nothing is called self by itself: use the name that the receiver has in front of the method’s name.',
  ],
  cls: ['There are no class methods: write a function of the package.'],
  str: [
    'The type is string; to make text of a number use strconv.Itoa(n) or fmt.Sprint(v), since string(65) is "A".',
  ],
  float: ['The types are float64 and float32, and float64(n) converts.', 'float64'],
  list: ['A list is a slice in Go: the type is []int, a value []int{1, 2}.'],
  dict: ['A dict is a map in Go: the type is map[string]int, a value map[string]int{"a": 1}.'],
  set: ['Go has no set type: map[string]bool, or map[string]struct{}, does its work.'],
  tuple: [
    'Go has no tuples: a function may have several results, and what belongs together goes into a struct.',
  ],
  object: ['A value of any type is an any.', 'any'],
  Any: ['A value of any type is an any, in lower case.', 'any'],
  bytes: ['The type is []byte; bytes is a package of functions that must be imported.'],
  enumerate: ['range gives the index and the element already: for i, x := range xs.'],
  zip: ['There is no zip: range over the index of one slice and use it for the other.'],
  filter: [
    'There is no filter: a for loop with an if and append is Go’s way; slices.DeleteFunc removes in place.',
  ],
  reversed: ['for _, x := range slices.Backward(xs) goes through a slice from its end.'],
  sorted: ['slices.Sort(xs) sorts in place and returns nothing; slices.Sorted takes an iterator.'],
  sum: ['There is no sum: a for loop with += is Go’s way.'],
  abs: ['math.Abs works on float64 only; for an int write the if.'],
  round: [
    'math.Round rounds a float64, with halves away from zero, and not to the even number as Python does.',
  ],
  pow: ['math.Pow works on float64; for integers write the loop or use math/big.'],
  divmod: ['There is no divmod: use / and %, which round toward zero and not down.'],
  all: ['There is no all: use slices.ContainsFunc for its opposite, or a loop.'],
  isinstance: [
    'To ask what an interface value holds, write a type assertion, v, ok := x.(int), or a type switch.',
  ],
  repr: ['fmt.Sprintf("%#v", v) writes a value as Go source.'],
  chr: ['string(rune(n)) makes a string of a code point.'],
  ord: ['A rune is a number already: []rune(s)[0] is the first code point of s.'],
  hash: ['The package hash/maphash hashes; any comparable type can be the key of a map as it is.'],
  id: ['Two pointers that are == point to the same variable; there is no number for it.'],
  input: ['bufio.NewScanner(os.Stdin) reads lines: Scan moves on, Text gives the line.'],
  open: ['os.Open, os.Create and os.ReadFile open files, and return an error beside the file.'],
  exit: ['os.Exit(1) ends the program.'],
  quit: ['os.Exit(0) ends the program.'],
  super: ['There is no inheritance, so no super: call the method of the embedded field by its name.'],
  pass: ['An empty block is allowed in Go: write nothing between the braces.', ''],
  Exception: ['Errors are values: return errors.New("…") or fmt.Errorf("…") beside the result.'],
  ValueError: ['Errors are values: return errors.New("…") or fmt.Errorf("…") beside the result.'],
  TypeError: ['Errors are values: return errors.New("…") or fmt.Errorf("…") beside the result.'],
  KeyError: ['Errors are values; for a map, v, ok := m[key] tells whether the key is there.'],
  printf: ['It is fmt.Printf.', 'fmt.Printf'],
  format: ['fmt.Sprintf("%d of %s", n, s) formats.'],
};

/** Methods of Python's str, list and dict. */
const METHODS: Readonly<Record<string, string>> = {
  upper: 'strings.ToUpper(s)',
  lower: 'strings.ToLower(s)',
  strip: 'strings.TrimSpace(s)',
  lstrip: 'strings.TrimLeft(s, " ")',
  rstrip: 'strings.TrimRight(s, " ")',
  split: 'strings.Split(s, sep), or strings.Fields(s) for split()',
  splitlines: 'strings.Split(s, "\\n"), or strings.Lines(s) to go through them',
  join: 'strings.Join(parts, sep)',
  replace: 'strings.ReplaceAll(s, old, new)',
  startswith: 'strings.HasPrefix(s, prefix)',
  endswith: 'strings.HasSuffix(s, suffix)',
  find: 'strings.Index(s, sub)',
  title: 'the package golang.org/x/text/cases',
  capitalize: 'strings.ToUpper(s[:1]) + s[1:] for ASCII',
  isdigit: 'unicode.IsDigit(r) for each rune',
  isalpha: 'unicode.IsLetter(r) for each rune',
  encode: '[]byte(s)',
  decode: 'string(b)',
  format: 'fmt.Sprintf(format, …)',
  zfill: 'fmt.Sprintf("%05d", n)',
  append: 'xs = append(xs, x)',
  extend: 'xs = append(xs, more...)',
  insert: 'slices.Insert(xs, i, x)',
  remove: 'slices.Delete(xs, i, i+1)',
  pop: 'x := xs[len(xs)-1]; xs = xs[:len(xs)-1], or delete(m, key) for a map',
  index: 'slices.Index(xs, x), or strings.Index',
  count: 'strings.Count(s, sub), or a loop',
  sort: 'slices.Sort(xs)',
  reverse: 'slices.Reverse(xs)',
  copy: 'slices.Clone(xs), or maps.Clone(m)',
  clear: 'clear(m)',
  keys: 'for k := range m, or maps.Keys(m)',
  values: 'for _, v := range m, or maps.Values(m)',
  items: 'for k, v := range m',
  get: 'v, ok := m[key]; a missing key gives the zero value',
  setdefault: 'an if with v, ok := m[key]',
  update: 'maps.Copy(m, other)',
  add: 'set[x] = true, with a map for a set',
  discard: 'delete(set, x)',
};

function named([name, [says, write]]: [string, Instead]): Habit {
  const word = new RegExp(`\\b${name}\\b`, 'g');
  const fix: { fix?: Fix } =
    write === undefined
      ? {}
      : { fix: { title: write === '' ? `Remove ${name}` : `Write ${write}`, from: word, to: write } };
  return { name, message: new RegExp(`^undefined: ${name}$`), says, ...fix };
}

function method([name, instead]: [string, string]): Habit {
  return {
    name: `method-${name}`,
    message: new RegExp(
      `\\.${name} undefined \\(type (?:string|untyped string|\\[.*|map\\[.*) has no field or method ${name}\\)`,
    ),
    says: `Strings, slices and maps have no methods in Go; for Python’s ${name} write ${instead}.`,
  };
}

export const NAME_HABITS: readonly Habit[] = [
  ...Object.entries(NAMES).map(named),
  {
    name: 'append-method',
    message: /\.append undefined \(type \[\]\S+ has no field or method append\)/,
    line: /([\w.]+)\.append\(/,
    says: 'append is a function, and may return another slice: $1 = append($1, …).',
    fix: { title: 'Use append', from: /([\w.]+)\.append\(/, to: '$1 = append($1, ' },
  },
  {
    name: 'length-property',
    message: /\.(?:length|len|size|Len) undefined \(type (?:string|\[|map|untyped string)/,
    says: 'len is a function in Go as in Python: len(x).',
    fix: { title: 'Use len', from: /([\w.]+)\.(?:length|len|size|Len)\b(?:\(\))?/, to: 'len($1)' },
  },
  ...Object.entries(METHODS).map(method),
  {
    name: 'lower-case-name',
    message: /^undefined: (\w+)\.(\w+) \(but have (\w+)\)$/,
    says: 'What a package offers to others begins with a capital letter: $1.$3.',
    fix: {
      title: 'Use the capital letter',
      write: (line, [, pkg, mine, theirs]) =>
        line.replace(new RegExp(`\\b${pkg}\\.${mine}\\b`, 'g'), `${pkg}.${theirs}`),
    },
  },
  {
    name: 'attribute',
    message: /^\w+\.(\w+) undefined \(type \*?(\w+) has no field or method \1\)$/,
    says: 'A value has no attributes but those that its type declares: add a field $1 to the struct $2.',
  },
  {
    name: 'undeclared',
    message: /^undefined: (\w+)$/,
    line: /^\s*(\w+)\s*=[^=]/,
    says: 'The first assignment to a variable declares it, and is written with := in Go.',
    fix: { title: 'Declare it with :=', from: /^(\s*\w+\s*)=/, to: '$1:=' },
  },
  {
    name: 'untyped-parameter',
    message: /^undefined: (\w+)$/,
    line: /^func (?:\([^)]*\) )?\w+\((?:\w+, )*\w+\)/,
    says: 'Each parameter has a type, after its name: func f(x int).',
  },
];
