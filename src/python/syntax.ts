// This file lists Python's syntax where Go's parser stumbles over it. The message says what the parser met, the line what
// the reader wrote; both must fit.

import type { Habit } from './habits.ts';

const UNEXPECTED = /^syntax error: unexpected /;
const NOT_A_DECLARATION = /^syntax error: non-declaration statement outside function body/;

export const SYNTAX_HABITS: readonly Habit[] = [
  {
    name: 'while',
    message: UNEXPECTED,
    line: /^\s*while\b/,
    says: 'for is the only loop in Go: for with a condition is Python’s while, for with nothing is while True.',
    fix: {
      title: 'Write for',
      write: (line) => line.replace(/\bwhile\b(?:\s+(?:true|True|1)\b)?/, 'for').replace(/\s*[:{]\s*$/, ' {'),
    },
  },
  {
    name: 'def',
    message: /./,
    line: /^def\s/,
    says: 'A function is declared with func, has the types of its parameters and result, and a body in braces.',
  },
  {
    name: 'def-inside',
    message: UNEXPECTED,
    line: /^\s+def\s/,
    says: 'Inside a function, write a function literal: greet := func(name string) string { … }.',
  },
  {
    name: 'nested-function',
    message: /^syntax error: unexpected name \w+, expected \(/,
    line: /^\s+func\s+(\w+)/,
    says: 'Functions with names stand at the top level; inside another one, write $1 := func() { … }.',
    fix: { title: 'Write a function literal', from: /func\s+(\w+)\(/, to: '$1 := func(' },
  },
  {
    name: 'elif',
    message: UNEXPECTED,
    line: /\belif\b/,
    says: 'Go spells elif as else if.',
    fix: { title: 'Write else if', from: /\belif\b/, to: 'else if' },
  },
  {
    name: 'else-on-own-line',
    message: /^syntax error: (?:unexpected keyword else|else must be)/,
    line: /^\s*else\b/,
    says: 'A line that ends in } ends the statement, so else stands on the same line as the brace before it.',
    fix: { title: 'Join the lines', withPreviousLine: true, from: /\}\s*\n\s*else\b/, to: '} else' },
  },
  {
    name: 'enumerate',
    message: UNEXPECTED,
    line: /^\s*for\s+\w+\s*,\s*\w+\s+in\s+enumerate\b/,
    says: 'range gives the index and the element already: for i, x := range xs.',
    fix: {
      title: 'Write for … range',
      from: /for\s+(\w+)\s*,\s*(\w+)\s+in\s+enumerate\((.*)\)\s*[:{]?\s*$/,
      to: 'for $1, $2 := range $3 {',
    },
  },
  {
    name: 'for-in-range',
    message: UNEXPECTED,
    line: /^\s*for\s+\w+\s+(?:in|:?=)\s*range\s*\(/,
    says: 'range is part of the for statement: for i := range 10 counts from 0 to 9, and from another start it is for i := 1; i < 10; i++.',
    fix: {
      title: 'Write the loop in Go',
      write: (line) =>
        line
          .replace(/\s*[:{]?\s*$/, ' {')
          .replace(/for\s+(\w+)\s+(?:in|:?=)\s*range\s*\(([^,()]+)\)/, 'for $1 := range $2')
          .replace(
            /for\s+(\w+)\s+(?:in|:?=)\s*range\s*\(([^,()]+),\s*([^,()]+)\)/,
            'for $1 := $2; $1 < $3; $1++',
          ),
    },
  },
  {
    name: 'for-in-items',
    message: UNEXPECTED,
    line: /^\s*for\s+\w+\s*,\s*\w+\s+in\b/,
    says: 'for k, v := range m goes through a map, or with the index through a slice.',
    fix: {
      title: 'Write for … range',
      from: /for\s+(\w+)\s*,\s*(\w+)\s+in\s+(.*?)(?:\.items\(\))?\s*[:{]?\s*$/,
      to: 'for $1, $2 := range $3 {',
    },
  },
  {
    name: 'for-in',
    message: UNEXPECTED,
    line: /^\s*for\s+(\w+)\s+in\b/,
    says: 'for _, $1 := range xs goes through the elements; with one variable you get the index.',
    fix: {
      title: 'Write for … range',
      from: /for\s+(\w+)\s+in\s+(.*?)\s*[:{]?\s*$/,
      to: 'for _, $1 := range $2 {',
    },
  },
  {
    name: 'comprehension',
    message: /^syntax error: unexpected keyword for/,
    line: /[[({].*\sfor\s+\w+(?:\s*,\s*\w+)?\s+in\s/,
    says: 'There are no comprehensions: declare the slice, and append to it in a for loop.',
  },
  {
    name: 'ternary',
    message: /^syntax error: unexpected keyword if/,
    line: /\S\s+if\s.*\selse\s/,
    says: 'There is no conditional expression: declare the variable, and assign to it in an if statement.',
  },
  {
    name: 'ternary-c',
    message: /^invalid character U\+003F '\?'/,
    says: 'There is no conditional expression: declare the variable, and assign to it in an if statement.',
  },
  {
    name: 'match',
    message: UNEXPECTED,
    line: /^\s*match\s+\S/,
    says: 'match is switch in Go; it compares values and takes the first case that fits, without patterns.',
    fix: { title: 'Write switch', from: /\bmatch\b(.*?)\s*[:{]?\s*$/, to: 'switch$1 {' },
  },
  {
    name: 'not-in',
    message: UNEXPECTED,
    line: /\snot\s+in\s/,
    says: 'There is no in: _, ok := m[key] asks a map, slices.Contains(xs, x) a slice, strings.Contains(s, sub) a string.',
  },
  {
    name: 'in-operator',
    message: /^syntax error: unexpected name in\b/,
    says: 'There is no in: _, ok := m[key] asks a map, slices.Contains(xs, x) a slice, strings.Contains(s, sub) a string.',
  },
  {
    name: 'is-none',
    message: /^syntax error: unexpected name is\b/,
    says: 'There is no is: == compares pointers by identity, and what is missing is nil.',
    fix: {
      title: 'Compare with nil',
      write: (line) => line.replace(/\sis\s+not\s+None\b/, ' != nil').replace(/\sis\s+None\b/, ' == nil'),
    },
  },
  {
    name: 'and',
    message: /^syntax error: unexpected name and\b/,
    says: 'Go writes and as &&.',
    fix: { title: 'Write &&', from: /\sand\s/g, to: ' && ' },
  },
  {
    name: 'or',
    message: /^syntax error: unexpected name or\b/,
    says: 'Go writes or as ||.',
    fix: { title: 'Write ||', from: /\sor\s/g, to: ' || ' },
  },
  {
    name: 'not',
    message: UNEXPECTED,
    line: /\bnot\s+[\w(]/,
    says: 'Go writes not as !.',
    fix: { title: 'Write !', from: /\bnot\s+(?=[\w(])/g, to: '!' },
  },
  {
    name: 'walrus',
    message: /^syntax error: unexpected :=/,
    line: /\(\s*\w+\s*:=/,
    says: ':= is a statement, not an expression; an if may begin with one: if n := len(xs); n > 0 { … }.',
  },
  {
    name: 'f-string',
    message: UNEXPECTED,
    line: /(?:^|[^\w"])[fF]"[^"]*"/,
    says: 'There are no f-strings: fmt.Sprintf fills in values, %v for any of them.',
    fix: { title: 'Use fmt.Sprintf', write: sprintf },
  },
  {
    name: 'lambda',
    message: UNEXPECTED,
    line: /\blambda\b/,
    says: 'A function literal has types and a body: func(x int) int { return x * 2 }.',
  },
  {
    name: 'try',
    message: UNEXPECTED,
    line: /^\s*except\b/,
    says: 'There are no exceptions to catch: a function that may fail returns an error, and you look at it with if err != nil.',
  },
  {
    name: 'try-braces',
    message: UNEXPECTED,
    line: /^\s*(?:\}\s*)?(?:try|except|catch|finally)\b/,
    says: 'There are no exceptions to catch: a function that may fail returns an error, and you look at it with if err != nil.',
  },
  {
    name: 'raise',
    message: UNEXPECTED,
    line: /^\s*raise\b/,
    says: 'Errors are returned, not raised: return errors.New("…"), beside the result if there is one.',
  },
  {
    name: 'with',
    message: UNEXPECTED,
    line: /^\s*with\s/,
    says: 'defer does the work of with: open the file, look at the error, then defer f.Close().',
  },
  {
    name: 'del',
    message: UNEXPECTED,
    line: /^\s*del\s+([\w.]+)\[(.*)\]/,
    says: 'delete is a function: delete($1, $2).',
    fix: { title: 'Use delete', from: /del\s+([\w.]+)\[(.*)\]\s*$/, to: 'delete($1, $2)' },
  },
  {
    name: 'class',
    message: NOT_A_DECLARATION,
    line: /^class\s+(\w+)/,
    says: 'There are no classes: type $1 struct { … } holds the data, and methods are functions with a receiver.',
  },
  {
    name: 'class-inside',
    message: UNEXPECTED,
    line: /^\s+class\s+(\w+)/,
    says: 'There are no classes: type $1 struct { … } holds the data, and methods are functions with a receiver.',
  },
  {
    name: 'inherit',
    message: UNEXPECTED,
    line: /^\s*type\s+\w+\s*\((\w+)\)/,
    says: 'There is no inheritance: a struct embeds another one by naming it as a field, struct { $1 }.',
  },
  {
    name: 'global',
    message: UNEXPECTED,
    line: /^\s*(?:global|nonlocal)\s/,
    says: 'A function may assign to the variables around it as they are; := inside would declare a new one.',
    fix: { title: 'Remove the line', from: /^\s*(?:global|nonlocal)\s.*$/, to: '' },
  },
  {
    name: 'assert',
    message: UNEXPECTED,
    line: /^\s*assert\s/,
    says: 'There is no assert: in a program, if and panic or a returned error; in a test, if and t.Errorf.',
  },
  {
    name: 'yield',
    message: UNEXPECTED,
    line: /^\s*yield\b/,
    says: 'A generator is a function that takes yield as a parameter: func(yield func(int) bool), an iter.Seq[int].',
  },
  {
    name: 'async',
    message: NOT_A_DECLARATION,
    line: /^async\s/,
    says: 'Any function can run beside the others with go f(); no function is async.',
  },
  {
    name: 'await',
    message: UNEXPECTED,
    line: /\bawait\s/,
    says: 'A call waits by itself; go f() does not wait, and a channel or a sync.WaitGroup tells when it is done.',
    fix: { title: 'Remove await', from: /\bawait\s+/, to: '' },
  },
  {
    name: 'from-import',
    message: NOT_A_DECLARATION,
    line: /^from\s+([\w.]+)\s+import\b/,
    says: 'A package is imported whole, import "$1", and its names are used with the package’s: math.Sqrt.',
    fix: { title: 'Import the package', from: /^from\s+([\w.]+)\s+import.*$/, to: 'import "$1"' },
  },
  {
    name: 'import-as',
    message: /missing import path|^syntax error: /,
    line: /^import\s+([\w.]+)\s+as\s+(\w+)/,
    says: 'The path is a string, with slashes, and another name stands before it: import j "encoding/json".',
    fix: {
      title: 'Write the import in Go',
      write: (_, found) => {
        const path = found[1]!.replaceAll('.', '/');
        const own = path.split('/').at(-1) === found[2];
        return own ? `import "${path}"` : `import ${found[2]} "${path}"`;
      },
    },
  },
  {
    name: 'import-bare',
    message: /missing import path|^syntax error: /,
    line: /^import\s+([\w.]+)\s*$/,
    says: 'The path of a package is a string: import "$1".',
    fix: {
      title: 'Put the path into quotes',
      write: (_, found) => `import "${found[1]!.replaceAll('.', '/')}"`,
    },
  },
  {
    name: 'import-single-quotes',
    message: /^illegal rune literal|^syntax error: |^more than one character in rune literal/,
    line: /^import\s+'([^']*)'/,
    says: 'Strings have double quotes; single quotes are for one character.',
    fix: { title: 'Use double quotes', from: /'([^']*)'/, to: '"$1"' },
  },
  {
    name: 'import-in-function',
    message: /^syntax error: unexpected keyword import/,
    says: 'Imports stand at the top of the file, below the package clause, and nowhere else.',
  },
  {
    name: 'docstring',
    message: UNEXPECTED,
    line: /"""/,
    says: 'Documentation is a // comment directly above the declaration; a text of several lines stands between backquotes.',
  },
  {
    name: 'single-quotes',
    message: /^more than one character in rune literal/,
    says: 'Strings have double quotes; single quotes are for one character, a rune.',
    fix: { title: 'Use double quotes', from: /'((?:[^'"\\]|\\.)*)'/g, to: '"$1"' },
  },
  {
    name: 'hash-comment',
    message: /^invalid character U\+0023 '#'/,
    says: 'A comment begins with //.',
    fix: { title: 'Write //', from: /#\s*/, to: '// ' },
  },
  {
    name: 'decorator',
    message: /^invalid character U\+0040 '@'/,
    says: 'There are no decorators: pass the function to another one that returns a new function.',
  },
  {
    name: 'backslash',
    message: /^invalid character U\+005C '\\'/,
    line: /\\\s*$/,
    says: 'A line goes on by itself if it ends in an operator, a comma or an opening bracket; no backslash is needed.',
    fix: { title: 'Remove the backslash', from: /\s*\\\s*$/, to: '' },
  },
  {
    name: 'brace-on-own-line',
    message: /^syntax error: unexpected semicolon or newline before \{|^unexpected newline, expected \{/,
    says: 'The opening brace stands on the same line: the end of a line ends the statement, as in Python.',
    fix: { title: 'Join the lines', withPreviousLine: true, from: /\s*\n\s*\{/, to: ' {' },
  },
  {
    name: 'default-argument',
    message: /^syntax error: unexpected = in parameter list/,
    says: 'There are no default values: write a second function, or take a struct of options, whose zero values are the defaults.',
  },
  {
    name: 'keyword-argument',
    message: /^syntax error: unexpected (?:=|:) in argument list/,
    line: /\(.*\w+\s*[=:]/,
    says: 'There are no keyword arguments: they go by position, or into a struct of options, whose fields have names.',
  },
  {
    name: 'parameter-annotation',
    message: /^syntax error: unexpected : in parameter list/,
    says: 'The type follows the name without a colon: func double(x int) int.',
    fix: { title: 'Remove the colons', from: /(\w)\s*:\s*(?=[\w[*])/g, to: '$1 ' },
  },
  {
    name: 'star-parameter',
    message: /in parameter list; possibly missing comma or \)/,
    line: /\(\*{1,2}\w+/,
    says: 'A function that takes any number of arguments writes ... before the type of the last one: func total(xs ...int).',
  },
  {
    name: 'arrow-result',
    message: UNEXPECTED,
    line: /^func\b.*\)\s*->/,
    says: 'The type of the result stands right after the parameters, without an arrow.',
    fix: { title: 'Remove the arrow', from: /\)\s*->\s*/, to: ') ' },
  },
  {
    name: 'tuple',
    message: /^syntax error: unexpected comma,? ?;? ?expected \)/,
    line: /=\s*\(/,
    says: 'There are no tuples: a, b := 1, 2 assigns several values, and what belongs together goes into a struct.',
  },
  {
    name: 'tuple-result',
    message: /^syntax error: unexpected comma,? ?;? ?expected \)/,
    line: /^\s*return\s*\((.*)\)/,
    says: 'Several results are returned without parentheses: return $1; their types stand in the function’s head.',
    fix: { title: 'Remove the parentheses', from: /return\s*\((.*)\)\s*$/, to: 'return $1' },
  },
  {
    name: 'list-literal',
    message: /^syntax error: unexpected (?:comma|]|newline)/,
    line: /=\s*\[/,
    says: 'A literal names its type: []int{1, 2, 3}.',
  },
  {
    name: 'dict-literal',
    message: /^syntax error: unexpected \{/,
    line: /=\s*\{/,
    says: 'A literal names its type: map[string]int{"Ann": 36}.',
  },
  {
    name: 'slice-step',
    message: /^middle index required in 3-index slice|^syntax error: middle index required/,
    says: 'There are no steps: a loop with i += 2 takes every second element, slices.Reverse turns a slice round.',
  },
  {
    name: 'increment-expression',
    message: /^syntax error: unexpected (?:\+\+|--) at end of statement/,
    says: 'i++ is a statement and has no value; give it a line of its own.',
  },
  {
    name: 'increment-prefix',
    message: /^syntax error: unexpected (?:\+\+|--)/,
    line: /^\s*(?:\+\+|--)\w/,
    says: 'Only i++ exists, and it is a statement; Python’s i += 1 is allowed too.',
    fix: { title: 'Write it behind the name', from: /^(\s*)(\+\+|--)([\w.]+)/, to: '$1$3$2' },
  },
  {
    name: 'chained-assignment',
    message: /^syntax error: unexpected = at end of statement/,
    says: 'An assignment has no value, so it cannot be chained: a, b = 1, 1.',
  },
  {
    name: 'adjacent-strings',
    message: /^syntax error: unexpected literal ["`]/,
    line: /["`]\s+["`]/,
    says: 'Two strings side by side are not joined: put + between them.',
    fix: { title: 'Put + between them', from: /("(?:[^"\\]|\\.)*")\s+(?=")/g, to: '$1 + ' },
  },
  {
    name: 'floor-division',
    message: /^syntax error: unexpected newline/,
    line: /[\w)]\s*\/\/\s*[\w(]/,
    says: '// begins a comment; / between integers divides them as integers, and rounds toward zero, not down.',
    fix: { title: 'Write /', from: /([\w)]\s*)\/\/(\s*[\w(])/, to: '$1/$2' },
  },
  {
    name: 'package-level-short',
    message: NOT_A_DECLARATION,
    line: /^\w+\s*:=/,
    says: 'Outside functions each line begins with a keyword: var answer = 42.',
    fix: { title: 'Write var', from: /^(\w+)\s*:=/, to: 'var $1 =' },
  },
  {
    name: 'package-level-statement',
    message: NOT_A_DECLARATION,
    line: /^[a-z][\w.]*\s*(?:\(|=)/,
    says: 'A file runs nothing by itself as a Python module does: statements stand in functions, and the program begins in main.',
  },
  {
    name: 'colon-block',
    message: /^syntax error: unexpected :/,
    line: /^\s*(?:if|for|else|switch|\}\s*else)\b.*:\s*$/,
    says: 'A block stands in braces: the line ends in {, and } closes it; the indentation means nothing.',
  },
];

// f"Hello {name}" -> fmt.Sprintf("Hello %v", name), where what is in the braces is a plain expression.
function sprintf(line: string): string {
  return line.replace(/\b[fF]"((?:[^"\\]|\\.)*)"/g, (all, text: string) => {
    const values: string[] = [];
    const format = text
      .replaceAll('%', '%%')
      .replace(/\{([\w.[\]()]+)(?::\.(\d+)f)?\}/g, (_, value: string, digits: string | undefined) => {
        values.push(value);
        return digits === undefined ? '%v' : `%.${digits}f`;
      });
    if (/[{}]/.test(format)) return all;
    return values.length === 0 ? `"${text}"` : `fmt.Sprintf("${format}", ${values.join(', ')})`;
  });
}
