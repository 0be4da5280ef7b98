// This file lists what the type checker says to programs that would be right in Python.

import type { Habit } from './habits.ts';

export const TYPE_HABITS: readonly Habit[] = [
  {
    name: 'len-as-truth',
    message: /^non-boolean condition in (?:if|for) statement/,
    line: /\b(?:if|for)\s+len\(([^()]*)\)\s*\{/,
    says: 'Only a bool is a condition: write len($1) > 0.',
    fix: { title: 'Compare with 0', from: /\b(if|for)\s+(len\([^()]*\))\s*\{/, to: '$1 $2 > 0 {' },
  },
  {
    name: 'truth-of-value',
    message: /^non-boolean condition in (?:if|for) statement/,
    says: 'Only a bool is a condition; what Python takes for false is written out: s != "", n != 0, len(xs) > 0, p != nil.',
  },
  {
    name: 'not-on-value',
    message: /^invalid operation: operator ! not defined on (\w+) \(variable of type (?!bool)/,
    says: 'Only a bool can be negated; what Python takes for false is written out: s == "", n == 0, len(xs) == 0, p == nil.',
  },
  {
    name: 'annotation',
    message: /^label \w+ defined and not used/,
    line: /^\s*(\w+):\s*(\w+)\s*=/,
    says: 'A declaration with a type begins with var, and has no colon: var $1 $2 = ….',
    fix: { title: 'Write var', from: /^(\s*)(\w+):\s*(\w+)\s*=/, to: '$1var $2 $3 =' },
  },
  {
    name: 'power',
    message: /^invalid operation: cannot indirect /,
    line: /\w\s*\*\*\s*\w/,
    says: 'There is no **: x*x for a square, math.Pow for float64, math/big for large integers.',
  },
  {
    name: 'star-arguments',
    message: /^invalid operation: cannot indirect (\w+) \(variable of type \[\]/,
    says: 'To pass the elements of a slice as arguments, write ... behind it: f($1...).',
    fix: {
      title: 'Write ... behind it',
      write: (line, [, name]) => line.replace(`*${name}`, `${name}...`),
    },
  },
  {
    name: 'chained-comparison',
    message: /^invalid operation: .*[<>]=? .*[<>]=? .*\(mismatched types (?:untyped )?bool and /,
    says: 'Comparisons cannot be chained: write 1 < x && x < 5.',
  },
  {
    name: 'repeat-string',
    message:
      /^invalid operation: .* \* .*\(mismatched types (?:untyped )?(?:string and|\w+ and (?:untyped )?string)/,
    says: 'A string cannot be multiplied: strings.Repeat("ab", 3).',
  },
  {
    name: 'percent-format',
    message:
      /^invalid operation: operator % not defined on .*\((?:untyped string )?(?:constant|variable) of type string/,
    says: 'fmt.Sprintf takes the format and the values: fmt.Sprintf("Hello %s", name).',
    fix: {
      title: 'Use fmt.Sprintf',
      from: /("(?:[^"\\]|\\.)*")\s*%\s*(?:\(([^()]*)\)|([\w.]+))/,
      to: 'fmt.Sprintf($1, $2$3)',
    },
  },
  {
    name: 'string-plus-number',
    message:
      /^invalid operation: .* \+ .*\(mismatched types (?:(?:untyped )?string and (?:int|float)|(?:int|float)\w* and (?:untyped )?string)/,
    says: 'As in Python, a number must be made a string first: fmt.Sprint(n) or strconv.Itoa(n) is its str(n).',
  },
  {
    name: 'mixed-numbers',
    message: /^invalid operation: .*\(mismatched types (?:u?int|float)\w* and (?:u?int|float)\w*\)/,
    says: 'Numbers of two types are never mixed, not even int and float64: convert one of them, float64(n) + f.',
  },
  {
    name: 'int-of-string',
    message: /^cannot convert .* \((?:variable of type|untyped) string.*\) to type (?:u?int|float)\w*/,
    says: 'A conversion does not parse: strconv.Atoi(s) does, and returns an error where Python raises ValueError.',
  },
  {
    name: 'constructor',
    message: /^cannot convert .* to type ([A-Z]\w*)$/,
    says: '$1(x) converts; a new value is written $1{…}, with its fields in braces.',
  },
  {
    name: 'single-quotes-one',
    message: /^cannot use '.*' \(untyped rune constant \d+\) as string value/,
    says: 'Single quotes make a rune, which is a number; a string has double quotes.',
    fix: { title: 'Use double quotes', from: /'((?:[^'"\\]|\\.)*)'/, to: '"$1"' },
  },
  {
    name: 'nil-string',
    message: /^cannot use nil as (string|int|float64|bool|\w*int\w*) value/,
    says: 'A $1 is never missing: its zero value stands for nothing, and a pointer, or a second result ok, where that is not enough.',
  },
  {
    name: 'int-for-float',
    message: /^cannot use (.+) \(.*of type u?int\w*\) as float(32|64) value/,
    says: 'Python makes an int a float where one is needed; Go never does by itself: float$2($1).',
  },
  {
    name: 'big-number',
    message: /^cannot use .* as (\w+) value in .*\((?:overflows|truncated)\)|overflows (\w+)/,
    says: 'Python’s integers grow, Go’s have a fixed size, int has 64 bits; math/big has numbers of any size.',
  },
  {
    name: 'mixed-list',
    message: /^cannot use .* as .* value in (?:array or slice|map) literal/,
    says: 'All elements of a slice, and all values of a map, have one type; []any holds anything, and must be asked what it holds.',
  },
  {
    name: 'missing-method',
    message: /does not implement (\w+(?:\.\w+)?) \((?:missing method (\w+)|method \w+ has pointer receiver)/,
    says: 'Duck typing, checked beforehand: to be used as $1 the type must have all of its methods, exactly as they are written there.',
  },
  {
    name: 'another-type',
    message: /^cannot use .* as .* value in assignment/,
    says: 'A variable keeps the type that its declaration gave it; a value of another type goes into another variable.',
  },
  {
    name: 'negative-index',
    message: /^invalid argument: index -\d+ \(constant of type int\) must not be negative/,
    line: /(\w+)\[:?-(\d+)[\]:]/,
    says: 'There are no negative indices: count from the end with len($1)-$2.',
    fix: {
      title: 'Count from the end',
      from: /(\w+)\[(:?)-(\d+)([\]:])/,
      to: '$1[$2len($1)-$3$4',
    },
  },
  {
    name: 'append-unused',
    message: /^append\((\w+), .*\) \(value of type .*\) is not used/,
    says: 'append does not change $1 in place as list.append does: it returns the new slice, so $1 = append($1, …).',
    fix: { title: 'Assign the result', from: /^(\s*)append\((\w+),/, to: '$1$2 = append($2,' },
  },
  {
    name: 'unused-value',
    message: /^.* \(.*\) is not used/,
    says: 'A value that nobody uses is an error: only calls and receive operations stand as statements.',
  },
  {
    name: 'unused-variable',
    message: /^declared and not used: (\w+)/,
    says: 'A variable that is never read is an error, where Python leaves it to a linter; _ takes what you do not need.',
  },
  {
    name: 'unused-import',
    message: /^"(.*)" imported (?:as \w+ )?and not used/,
    says: 'An import that is not used is an error, where Python leaves it to a linter: remove it.',
    fix: { title: 'Remove the import', from: /^(?:import\s+)?\s*(?:\w+\s+)?"[^"]*"\s*$/, to: '' },
  },
  {
    name: 'missing-return',
    message: /^missing return/,
    says: 'Python would return None here; a Go function with a result returns one on every way to its end.',
  },
  {
    name: 'no-result-type',
    message: /^too many return values/,
    says: 'What a function returns stands in its head, behind the parameters: func double(x int) int.',
  },
  {
    name: 'none-result',
    message: /\(no value\) used as value/,
    says: 'A function without a result gives nothing, not None.',
  },
  {
    name: 'two-results',
    message: /^assignment mismatch: (\d+) variables? but (.+) returns? (\d+) values?/,
    says: '$2 returns $3 values, and each is taken or thrown away with _: n, err := ….',
  },
  {
    name: 'unpack-slice',
    message: /^assignment mismatch: \d+ variables but 1 value/,
    says: 'A slice cannot be unpacked: a, b := xs[0], xs[1].',
  },
  {
    name: 'string-assignment',
    message: /^cannot assign to (\w+)\[.*\] \(neither addressable nor a map index expression\)/,
    says: 'Strings cannot be changed, in Go as in Python: make a []byte or []rune of it, change that, and convert back.',
  },
  {
    name: 'slice-equality',
    message: /\((slice|map|func) can only be compared to nil\)/,
    says: 'Python compares lists and dicts by their elements; in Go slices.Equal(a, b) and maps.Equal(a, b) do.',
    fix: { title: 'Use slices.Equal', from: /(\w+)\s*==\s*(\w+)/, to: 'slices.Equal($1, $2)' },
  },
  {
    name: 'slice-key',
    message: /^invalid map key type/,
    says: 'As in Python, a key must not change: take an array or a struct for it, where Python takes a tuple.',
  },
  {
    name: 'redeclared',
    message: /^no new variables on left side of :=/,
    says: ':= declares, and at least one of the names must be new; to assign again write =.',
    fix: { title: 'Write =', from: /:=/, to: '=' },
  },
  {
    name: 'const-call',
    message: /\(value of type .*\) is not constant/,
    says: 'A constant is known to the compiler; what a call computes goes into a var.',
    fix: { title: 'Write var', from: /\bconst\b/, to: 'var' },
  },
  {
    name: 'defer-no-call',
    message: /^expression in (defer|go) must be function call/,
    says: '$1 takes a call, not a function: write the parentheses and the arguments.',
  },
];
