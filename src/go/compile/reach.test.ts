import { expect, test } from 'vitest';
import { loadImports, loadRest, newLibrary } from '../load/loading.ts';
import { loadProgram } from '../packages.ts';
import { CompileCache, compileProgram } from './program.ts';

/** The functions of the library that come into a program, as traces name them. */
async function functionsOf(imports: readonly string[], decls: string): Promise<ReadonlySet<string>> {
  const source = `package main\nimport (\n${imports.map((path) => `"${path}"\n`).join('')})\n${decls}\n`;
  const files = { 'main.go': source };
  await Promise.all([loadImports(files, null), loadRest()]);
  const library = newLibrary();
  const program = loadProgram(library, files, false);
  expect(program.diagnostics).toEqual([]);
  const any = { has: () => true } as unknown as ReadonlySet<string>;
  const { functions } = compileProgram(program.packages, program.fset, {
    trace: false,
    natives: (path) => {
      const native = library.native(path);
      return native === null
        ? undefined
        : { plain: any, parking: new Set(), callsMethods: native.callsMethods ?? [] };
    },
    std: (path) => library.has(path),
    cache: new CompileCache(),
  });
  return new Set([...functions.keys()].map(({ trace }) => trace));
}

const show = (data: string): string =>
  `func main() { template.Must(template.New("").Parse("")).Execute(os.Stdout, ${data}) }`;

test.each([
  ['given', ['os', 'text/template', 'time'], show('time.Now()')],
  ['a field of what is given', ['os', 'text/template', 'time'], show('struct{ At []time.Time }{}')],
  [
    'the result of a method',
    ['os', 'text/template', 'time'],
    `type x int\nfunc (x) At() time.Time { return time.Now() }\n${show('x(1)')}`,
  ],
  [
    'the result of a function of the map',
    ['os', 'text/template', 'time'],
    `var f = template.FuncMap{"f": time.Now}\n${show('1')}`,
  ],
  [
    'in an interface in what is given',
    ['os', 'text/template', 'time'],
    `type s interface{ Unix() int64 }\nvar x s = time.Now()\n${show('&x')}`,
  ],
  [
    'in an interface that another came from',
    ['os', 'text/template', 'time'],
    `type s interface{ Unix() int64 }\ntype u interface{ Year() int }\nvar x s = time.Now()\n${show('any(x.(u))')}`,
  ],
  [
    'of any type if the program reflects',
    ['os', 'reflect', 'text/template', 'time'],
    `var x = reflect.TypeOf(func(time.Time) {})\n${show('1')}`,
  ],
])('methods are kept of what is %s', async (_, imports, decls) => {
  expect(await functionsOf(imports, decls)).toContain('time.Time.YearDay');
});

test.each([
  ['nowhere but in variables', `var x = time.Now()\n${show('x.Unix()')}`],
  [
    'in an interface that nobody gives away',
    `var x interface{ Unix() int64 } = time.Now()\n${show('x.Unix()')}`,
  ],
])('methods are not kept of what is %s', async (_, decls) => {
  const functions = await functionsOf(['os', 'text/template', 'time'], decls);
  expect(functions).toContain('text/template.(*Template).Execute');
  expect(functions).not.toContain('time.Time.YearDay');
});

test('methods are not kept of what is behind unexported fields of the library', async () => {
  const decls = show('bufio.NewReader(strings.NewReader(""))');
  const functions = await functionsOf(['bufio', 'os', 'strings', 'text/template'], decls);
  expect(functions).toContain('bufio.(*Reader).UnreadRune');
  expect(functions).not.toContain('strings.(*Reader).UnreadRune');
});
