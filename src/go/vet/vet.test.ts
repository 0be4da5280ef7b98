import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { analyze, type Files } from '../go.ts';

const FOLDER = join(import.meta.dirname, '../testdata/vet');

async function vet(files: Files): Promise<string[]> {
  return (await analyze(files)).diagnostics.map((d) => `${d.file}:${d.line}:${d.column}: ${d.message}`);
}

/** Diagnostics of a file; a message may go over several lines. */
function split(text: string): string[] {
  return text.replace(/\n$/, '').split(/\n(?=\w+\.go:\d)/);
}

function sorted(list: readonly string[]): string[] {
  return [...list].sort();
}

describe('go vet', () => {
  // What the real go vet says of X.go is in X.vet, recorded by `go vet X.go 2>X.vet`.
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.go'));

  test.each(names)('says the same of %s', async (name) => {
    const want = split(readFileSync(join(FOLDER, name.replace(/\.go$/, '.vet')), 'utf8'));
    const got = await vet({ [name]: readFileSync(join(FOLDER, name), 'utf8') });
    // Vet runs its checks in any order.
    expect(sorted(got)).toEqual(sorted(want));
  });
});

describe('analyze', () => {
  const main = (body: string, imports = '"fmt"'): Files => ({
    'main.go': `package main\n\nimport ${imports}\n\nfunc main() {\n${body}\n}\n`,
  });

  test('tells what vet says from what the compiler says', async () => {
    const [d] = (await analyze(main('\tfmt.Printf("%d", "x")'))).diagnostics;
    expect(d).toMatchObject({ source: 'vet', code: 'printf', line: 6, startColumn: 14, endColumn: 16 });
  });

  test('gives in order of the source what vet says', async () => {
    const lines = (await analyze(main('\tx := 1\n\tfmt.Println("%d", x)\n\tx = x\n\tfmt.Sprint(x)')))
      .diagnostics;
    expect(lines.map((d) => [d.line, d.code])).toEqual([
      [7, 'printf'],
      [8, 'assign'],
      [9, 'unusedresult'],
    ]);
  });

  test('keeps vet out of programs with errors', async () => {
    const found = (await analyze(main('\tx := 1\n\tfmt.Printf("%d", "x")'))).diagnostics;
    expect(found.map((d) => [d.source, d.message])).toEqual([['compiler', 'declared and not used: x']]);
  });

  test('knows the wrappers of other packages of the program', async () => {
    const files = {
      'go.mod': 'module example.com/app\n\ngo 1.26\n',
      'say/say.go':
        'package say\n\nimport "fmt"\n\nfunc Sayf(format string, args ...any) { fmt.Printf(format, args...) }\n',
      'main.go':
        'package main\n\nimport "example.com/app/say"\n\ntype T struct{ ok bool }\n\nfunc main() {\n\tsay.Sayf("%d", T{})\n}\n',
    };
    expect(await vet(files)).toEqual([
      'main.go:8:12: example.com/app/say.Sayf format %d has arg T{} of wrong type example.com/app.T',
    ]);
  });

  test('looks at the names of tests', async () => {
    const test =
      'package x\n\nimport "testing"\n\nfunc Testing(t *testing.T) {}\nfunc TestIt(t *testing.T) {}\n';
    expect(await vet({ 'x.go': 'package x\n', 'x_test.go': test })).toEqual([
      "x_test.go:5:6: Testing has malformed name: first letter after 'Test' must not be lowercase",
    ]);
  });

  test('points at the directive behind escapes and wide characters', async () => {
    const [d] = (await analyze(main('\tfmt.Printf("\\u00e9é\\t😀%s%d\\n", "x", "y")'))).diagnostics;
    expect(d).toMatchObject({ column: 30, startColumn: 27, endColumn: 29 });
  });
});
