import { expect, test } from 'vitest';
import { analyze } from '../go.ts';

// Text with something half typed in it; the variables whose types the editor must know all the same.
test.each([
  ['x := strings.\n\ty := 1\n\tz := y + 2', 'y int, z int'],
  ['b := 1.5\n\tb.', 'b float64'],
  ['a := \n\tb := 1\n\tc := b + \n\td := b', 'b int, d int'],
  ['a := 1\n\tfmt.Println(a, \n\tb := a', 'a int, b int'],
  ['a := 1\n\tfmt.Println(', 'a int'],
  ['y := 1\n\tif \n\tz := y', 'y int, z int'],
  ['y := 1\n\tif y == \n\tz := y', 'y int, z int'],
  ['for i, v := range {\n\t\tw := 1\n\t}\n\tz := "z"', 'w int, z string'],
  ['a := "abc\n\tb := 1\n\tc := b', 'b int, c int'],
  ['a := []int{1, 2\n\tb := 1\n\tc := b', 'b int, c int'],
  ['a := m[\n\tb := 1\n\tc := b', 'b int, c int'],
  ['switch v := any(1).(type) {\n\tcase int:\n\t\ta := v\n\tcase \n\t}\n\tc := 1', 'a int, c int'],
  ['p := T{a: \n\tq := 1', 'q int'],
  ['f := func(a int) int {\n\t\tb := a.\n\t\treturn b\n\t}\n\tc := f(1)', 'f func(a int) int, c int'],
  ['a := make(chan int)\n\tgo \n\tb := <-a', 'a chan int, b int'],
  ['a := any(1).(\n\tb := 1', 'b int'],
  ['a := 1\n\tif a > 0 {\n\t\tb := "x"\n\n', 'a int, b string'],
])('%j', async (body, want) => {
  const closed = body.endsWith('\n\n') ? body : `${body}\n}\n`;
  const text = `package main\n\ntype T struct{ a int }\n\nfunc f() {\n\t${closed}\nfunc later() {\n\tlast := true\n}\n`;
  const { diagnostics, inlays } = await analyze({ 'main.go': text });
  const lines = text.split('\n');
  const types = inlays.map(({ line, column, label }) => {
    const name = /\w+$/.exec((lines[line - 1] as string).slice(0, column - 1))?.[0];
    return `${name} ${label.replace(/^:? ?/, '')}`;
  });
  const expected = `${want}, last bool`.split(', ');
  expect(types).toEqual(expect.arrayContaining(expected));
  expect(diagnostics.length).toBeGreaterThan(0);
});
