import { expect, test } from 'vitest';
import { idiomLines } from './phrase-lines.ts';

test.each<[what: string, program: string, want: string]>([
  [
    'a paragraph inside main',
    'package main\n\nfunc main() {\n\tn := 1\n\n\t// Add one.\n\tif true {\n\t\tn++\n\t}\n\n\tprintln(n)\n}\n',
    'if true {\n\tn++\n}',
  ],
  [
    'up to the brace that closes main',
    'func main() {\n\t// Say it.\n\tprintln(1)\n}\n\nvar x = 1\n',
    'println(1)',
  ],
  [
    'a function with an empty line in it, and no further',
    '// Two steps.\nfunc f() {\n\ta()\n\n\tb()\n}\n\nfunc main() {\n\tf()\n}\n',
    'func f() {\n\ta()\n\n\tb()\n}',
  ],
  [
    'several blocks',
    '// The type.\ntype T struct{}\n\n// Its method.\nfunc (T) m() {}\n\nfunc main() {}\n',
    'type T struct{}\n\nfunc (T) m() {}',
  ],
  [
    'comments inside a block',
    '// The type.\ntype T struct {\n\t// A field.\n\tx int // its name\n}\n',
    'type T struct {\n\t// A field.\n\tx int // its name\n}',
  ],
  [
    'a class with methods, then two empty lines',
    '# A class.\nclass C:\n    def a(self):\n        pass\n\n    def b(self):\n        pass\n\n\nprint(C())\n',
    'class C:\n    def a(self):\n        pass\n\n    def b(self):\n        pass',
  ],
  [
    'a method alone, not indented',
    'class C:\n    n = 1\n\n    # The method.\n    def a(self):\n        return 1\n\n\nprint(C())\n',
    'def a(self):\n    return 1',
  ],
  ['nothing where no comment says so', 'func main() {\n\tprintln(1) // here\n}\n', ''],
])('%s', (_, program, want) => {
  expect(idiomLines(program)).toBe(want);
});
