import { describe, expect, test } from 'vitest';
import * as go from '../go.ts';
import type { Spot } from '../go-api.ts';
import { applyEdits } from './names.ts';

const CURSOR = '¦';

/** A program and the place of the mark in it. */
function at(marked: string): { files: Record<string, string>; spot: Spot } {
  const offset = marked.indexOf(CURSOR);
  const before = marked.slice(0, offset).split('\n');
  return {
    files: { 'main.go': marked.replace(CURSOR, '') },
    spot: { file: 'main.go', line: before.length, column: before.at(-1)!.length + 1 },
  };
}

const inMain = (body: string, imports = '"fmt"'): string =>
  `package main\n\nimport ${imports}\n\nfunc main() {\n${body}\n}\n`;

async function describedAt(marked: string): Promise<string | undefined> {
  const { files, spot } = at(marked);
  return (await go.ask(files, { kind: 'describe', at: spot }))?.text;
}

async function completedAt(marked: string): Promise<string[]> {
  const { files, spot } = at(marked);
  const { items } = await go.ask(files, { kind: 'complete', at: spot });
  return [...items].sort((a, b) => a.rank - b.rank).map(({ label }) => label);
}

describe('what a name stands for', () => {
  // As go/types writes objects.
  test.each([
    ['a variable', inMain('\tx := 3\n\tfmt.Println(¦x)'), 'var x int'],
    ['its end', inMain('\tcount := 3\n\tfmt.Println(count¦)'), 'var count int'],
    ['a constant', inMain('\tconst big¦ = 1 << 40\n\tfmt.Println(big)'), 'const big untyped int'],
    ['a package', inMain('\tf¦mt.Println()'), 'package fmt'],
    [
      'a function of the library',
      inMain('\tfmt.Print¦ln()'),
      'func fmt.Println(a ...any) (n int, err error)',
    ],
    ['a built-in function', inMain('\tfmt.Println(l¦en(""))'), 'func len(v T) int'],
    [
      'a method',
      'package main\n\ntype T struct{ n int }\n\nfunc (t *T) Add(n int) { t.n += n }\n\nfunc main() { new(T).A¦dd(1) }\n',
      'func (*T).Add(n int)',
    ],
    ['a field', 'package main\n\ntype T struct{ n¦ int }\n\nfunc main() { _ = T{} }\n', 'field n int'],
    [
      'a variable of a type switch',
      inMain('\tvar v any\n\tswitch x := v.(type) {\n\tcase string:\n\t\tfmt.Println(¦x)\n\t}'),
      'var x string',
    ],
    ['a label', inMain('loop:\n\tfor {\n\t\tfmt.Println()\n\t\tbreak lo¦op\n\t}'), 'label loop'],
    [
      'a struct of the library',
      inMain('\tvar b strings.Buil¦der\n\tb.Reset()', '"strings"'),
      'type strings.Builder struct{ /* unexported fields */ }',
    ],
    ['a half typed program', inMain('\tx := "a"\n\tfmt.Println(x¦)\n\tif x.'), 'var x string'],
  ])('%s', async (_, marked, want) => {
    expect(await describedAt(marked)).toBe(want);
  });

  test('a constant has its value, a function its documentation', async () => {
    const { files, spot } = at(inMain('\tconst b¦ig = 1 << 40\n\tfmt.Println(big)'));
    expect((await go.ask(files, { kind: 'describe', at: spot }))?.value).toBe('1099511627776');
    const second = at(inMain('\tfmt.Prin¦tln()'));
    expect((await go.ask(second.files, { kind: 'describe', at: second.spot }))?.doc).toMatch(/^Println /);
    const own = at('package main\n\n// greet says hello.\nfunc greet() {}\n\nfunc main() { gr¦eet() }\n');
    expect((await go.ask(own.files, { kind: 'describe', at: own.spot }))?.doc).toContain('says hello');
    const method = at(inMain('\tvar b strings.Builder\n\tb.WriteS¦tring("")', '"strings"'));
    expect((await go.ask(method.files, { kind: 'describe', at: method.spot }))?.doc).toMatch(/\w/);
  });

  test('nothing stands where no name is', async () => {
    expect(await describedAt(inMain('\tfmt.Println(1 ¦+ 2)'))).toBeUndefined();
  });
});

describe('completion', () => {
  test.each([
    ['what a package exports', inMain('\tfmt.¦'), ['Println', 'Sprintf', 'Stringer'], ['main', 'doPrint']],
    ['what is typed already', inMain('\tfmt.Pri¦'), ['Println'], []],
    ['in a call that is still open', inMain('\tfmt.Println(fmt.Sprintf("(%d", len(fmt.¦'), ['Println'], []],
    [
      'in the head of a block',
      'package main\n\nimport "fmt"\n\nfunc main() {\n\tif len(fmt.¦ {\n\t}\n}\n',
      ['Println'],
      [],
    ],
    ['with more code behind', inMain('\tfmt.¦\n\tx := 3\n\tfmt.Println(x)'), ['Println'], ['x']],
    [
      'fields and methods',
      'package main\n\ntype P struct{ Name string }\n\nfunc (p *P) Greet() {}\n\nfunc main() {\n\tp := P{}\n\tp.¦\n}\n',
      ['Name', 'Greet'],
      ['p', 'len'],
    ],
    [
      'promoted ones',
      'package main\n\nimport "sync"\n\ntype C struct {\n\tsync.Mutex\n\tn int\n}\n\nfunc main() {\n\tvar c C\n\tc.¦\n}\n',
      ['Lock', 'Unlock', 'Mutex', 'n'],
      ['state'],
    ],
    ['methods of an interface', inMain('\tvar e error\n\te.¦'), ['Error'], []],
    ['after a call', inMain('\ttime.Now().¦', '"time"'), ['Year', 'Format'], []],
    ['names around', inMain('\ttotal := 1\n\tto¦'), ['total', 'fmt', 'len', 'for', 'main'], []],
    ['not what comes later', inMain('\t¦\n\tlater := 1\n\tfmt.Println(later)'), ['fmt'], ['later']],
    [
      'fields of a literal',
      'package main\n\ntype P struct{ Name string; Age int }\n\nfunc main() { _ = P{Na¦} }\n',
      ['Name', 'Age'],
      [],
    ],
    [
      'parameters',
      'package main\n\nfunc add(left, right int) int { return le¦ }\n\nfunc main() {}\n',
      ['left', 'right'],
      [],
    ],
    ['import paths', 'package main\n\nimport "str¦"\n\nfunc main() {}\n', ['strings', 'strconv'], ['fmt']],
  ])('%s', async (_, marked, has, hasNot) => {
    const labels = await completedAt(marked);
    expect(labels).toEqual(expect.arrayContaining(has));
    for (const name of hasNot) expect(labels).not.toContain(name);
  });

  test('what is nearer comes first', async () => {
    const labels = await completedAt(inMain('\tprice := 1\n\tp¦'));
    expect(labels.indexOf('price')).toBeLessThan(labels.indexOf('print'));
  });

  test('a package that is not imported comes with its import', async () => {
    const { files, spot } = at(inMain('\tfmt.Println(strings.¦)'));
    const { items, span } = await go.ask(files, { kind: 'complete', at: spot });
    const upper = items.find(({ label }) => label === 'ToUpper')!;
    expect(span).toEqual({ file: 'main.go', line: 6, startColumn: spot.column, endColumn: spot.column });
    const after = applyEdits(files, upper.edits);
    expect(after['main.go']).toContain('import (\n\t"fmt"\n\t"strings"\n)');
  });

  test('says what a function takes and gives', async () => {
    const { files, spot } = at(inMain('\tstrings.¦', '"strings"'));
    const { items } = await go.ask(files, { kind: 'complete', at: spot });
    expect(items.find(({ label }) => label === 'Repeat')?.detail).toBe('(s string, count int) string');
    expect(items.find(({ label }) => label === 'Map')?.detail).toBe(
      '(mapping func(rune) rune, s string) string',
    );
  });
});

describe('the function that is being called', () => {
  test.each([
    [
      'the first parameter',
      inMain('\tstrings.Repeat(¦', '"strings"'),
      'Repeat(s string, count int) string',
      's string',
    ],
    [
      'the second',
      inMain('\tstrings.Repeat("a", ¦)', '"strings"'),
      'Repeat(s string, count int) string',
      'count int',
    ],
    ['any number', inMain('\tfmt.Println(1, 2, ¦)'), 'Println(a ...any) (n int, err error)', 'a ...any'],
    [
      'a built-in function',
      inMain('\tvar xs []int\n\txs = append(xs, ¦)'),
      'func append(slice []T, elems ...T) []T',
      'elems ...T',
    ],
    [
      'a call inside a call',
      inMain('\tfmt.Println(strings.ToUpper(¦))', '("fmt"; "strings")'),
      'ToUpper(s string) string',
      's string',
    ],
    [
      'a method',
      inMain('\tvar b strings.Builder\n\tb.WriteByte(¦)', '"strings"'),
      'WriteByte(c byte) error',
      'c byte',
    ],
    [
      'a call that is put around another',
      inMain('\tstrings.ToUpper(¦fmt.Sprint()', '("fmt"; "strings")'),
      'ToUpper(s string) string',
      's string',
    ],
  ])('%s', async (_, marked, label, active) => {
    const { files, spot } = at(marked);
    const help = await go.ask(files, { kind: 'signature', at: spot });
    expect(help?.label).toBe(label);
    expect(help?.label.slice(...help.parameters[help.active]!)).toBe(active);
  });

  test('none outside of calls', async () => {
    const { files, spot } = at(inMain('\tx := ¦3\n\tfmt.Println(x)'));
    expect(await go.ask(files, { kind: 'signature', at: spot })).toBeNull();
  });
});

describe('names are followed', () => {
  const program =
    'package main\n\nimport "fmt"\n\ntype Animal struct{ name string }\n\ntype Dog struct{ Animal }\n\nfunc (a Animal) Name() string { return a.name }\n\nfunc main() {\n\td := Dog{Animal{"Rex"}}\n\tfmt.Println(d.Name(), d.Animal)\n}\n';

  test('to their declaration', async () => {
    const { files, spot } = at(program.replace('d.Name()', 'd.Na¦me()'));
    expect(await go.ask(files, { kind: 'define', at: spot })).toMatchObject({
      line: 9,
      startColumn: 17,
      endColumn: 21,
    });
    const library = at(program.replace('Println', 'Print¦ln'));
    expect(await go.ask(library.files, { kind: 'define', at: library.spot })).toBeNull();
  });

  test('to all places', async () => {
    const { files, spot } = at(program.replace('type Animal', 'type Ani¦mal'));
    const found = await go.ask(files, { kind: 'references', at: spot });
    expect(found.map(({ line }) => line)).toEqual([5, 7, 9, 12, 13]);
  });

  async function renamed(marked: string, to: string): Promise<string> {
    const { files, spot } = at(marked);
    const result = await go.ask(files, { kind: 'rename', at: spot, to });
    return result.kind === 'refused' ? result.message : applyEdits(files, result.edits)['main.go']!;
  }

  test('to another name, an embedded type’s field with it', async () => {
    const after = await renamed(program.replace('d.Animal', 'd.Ani¦mal'), 'Creature');
    expect(after).toBe(program.replaceAll('Animal', 'Creature'));
  });

  test('in a type switch', async () => {
    const source = inMain(
      '\tvar v any\n\tswitch x := v.(type) {\n\tcase int:\n\t\tfmt.Println(x)\n\tcase string:\n\t\tfmt.Println(¦x)\n\t}',
    );
    expect(await renamed(source, 'value')).toBe(source.replace('¦', '').replaceAll(/\bx\b/g, 'value'));
  });

  test.each([
    ['a keyword', inMain('\tx¦ := 1\n\tfmt.Println(x)'), 'func', 'func is not a name in Go.'],
    ['of the library', inMain('\tfmt.Print¦ln()'), 'Show', 'Println is not declared in this program.'],
    [
      'that is taken',
      inMain('\tx¦, y := 1, 2\n\tfmt.Println(x, y)'),
      'y',
      'With the name y the program would not compile: y repeated on left side of :=',
    ],
    [
      'that would be hidden',
      inMain('\tx¦ := 1\n\tfmt.Println(x)\n\t{\n\t\ty := 2\n\t\tfmt.Println(x, y)\n\t}'),
      'y',
      'y means something else in a place where x is used.',
    ],
    [
      'that an interface needs',
      'package main\n\nimport "fmt"\n\ntype T struct{}\n\nfunc (T) String¦() string { return "" }\n\nfunc main() {\n\tvar s fmt.Stringer = T{}\n\t_ = s\n}\n',
      'Text',
      'With the name Text the program would not compile: cannot use T{} (value of struct type T) as fmt.Stringer value in variable declaration: T does not implement fmt.Stringer (missing method String)',
    ],
  ])('but not to one %s', async (_, marked, to, message) => {
    expect(await renamed(marked, to)).toBe(message);
  });
});

describe('imports', () => {
  async function organised(source: string): Promise<string> {
    const files = { 'main.go': source };
    return applyEdits(files, await go.ask(files, { kind: 'imports', file: 'main.go' }))['main.go']!;
  }

  test.each([
    [
      'missing ones are added',
      'package main\n\nfunc main() { fmt.Println(strings.ToUpper("a")) }\n',
      'package main\n\nimport (\n\t"fmt"\n\t"strings"\n)\n\nfunc main() { fmt.Println(strings.ToUpper("a")) }\n',
    ],
    [
      'unused ones are removed',
      'package main\n\nimport (\n\t"fmt"\n\t"os"\n)\n\nfunc main() { fmt.Println() }\n',
      'package main\n\nimport "fmt"\n\nfunc main() { fmt.Println() }\n',
    ],
    [
      'the last one goes with its line',
      'package main\n\nimport "os"\n\nfunc main() {}\n',
      'package main\n\nfunc main() {}\n',
    ],
    [
      'comments between them stay',
      'package main\n\nimport (\n\t// to print\n\t"fmt"\n\t"os"\n)\n\nfunc main() { fmt.Println(strings.ToUpper("a")) }\n',
      'package main\n\nimport (\n\t// to print\n\t"fmt"\n\t"strings"\n)\n\nfunc main() { fmt.Println(strings.ToUpper("a")) }\n',
    ],
    [
      'of two packages of one name the one that has what is used',
      'package main\n\nfunc main() { println(rand.IntN(3)) }\n',
      'package main\n\nimport "math/rand/v2"\n\nfunc main() { println(rand.IntN(3)) }\n',
    ],
    ['what is right stays', inMain('\tfmt.Println()'), inMain('\tfmt.Println()')],
    [
      'what no package has stays',
      'package main\n\nfunc main() { frob.Nicate() }\n',
      'package main\n\nfunc main() { frob.Nicate() }\n',
    ],
  ])('%s', async (_, source, want) => {
    expect(await organised(source)).toBe(want);
  });
});
