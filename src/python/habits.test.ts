import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as go from '../go/go.ts';
import type { GoDiagnostic } from '../go/go-api.ts';
import { applyEdit, explain, explainPanic } from './habits.ts';
import { NAME_HABITS } from './names.ts';
import { PANICS } from './panics.ts';
import { SYNTAX_HABITS } from './syntax.ts';
import { TYPE_HABITS } from './types.ts';

const FOLDER = join(import.meta.dirname, 'testdata/fails');
const read = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');
/** A program's name begins with the name of the habit that it shows. */
const programs = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.go'))
  .map((name) => name.slice(0, -'.go'.length));

const shown = new Set<string>();

async function problemsOf(source: string): Promise<readonly GoDiagnostic[]> {
  return await go.compileErrors({ 'main.go': source });
}

// What is recorded beside each program is what real Go said; src/go/run.test.ts holds the engine to the same words.
describe('a program that a Python programmer might write is explained', () => {
  test.each(programs.filter((name) => !name.startsWith('panic-')))('%s', async (name) => {
    const source = read(`${name}.go`);
    const problems = await problemsOf(source);
    expect(problems.length, 'it must not compile').toBeGreaterThan(0);
    const found = problems.map((problem) => explain(problem, source)).find((one) => one !== undefined);
    expect(found, `nothing explains ${problems[0]!.message}`).toBeDefined();
    expect(name.startsWith(found!.habit.toLowerCase()), `explained as ${found!.habit}`).toBe(true);
    expect(found!.sentence).not.toMatch(/\$\d|undefined/);
    shown.add(found!.habit);
  });

  test.each(programs.filter((name) => name.startsWith('panic-')))('%s', (name) => {
    const found = explainPanic(read(`${name}.err`));
    expect(found, read(`${name}.err`)).toBeDefined();
    expect(name.startsWith(`panic-${found!.habit}`), `explained as ${found!.habit}`).toBe(true);
    expect(found!.sentence).not.toMatch(/\$\d|undefined/);
    shown.add(found!.habit);
  });

  test('and every habit has such a program, but for names and methods, which a table below shows', () => {
    // Its report holds addresses, which differ from run to run.
    shown.add(
      explainPanic('runtime: goroutine stack exceeds 1000000000-byte limit\nfatal error: stack overflow\n')!
        .habit,
    );
    const all = [...SYNTAX_HABITS, ...TYPE_HABITS, ...PANICS].map(({ name }) => name);
    expect(all.filter((name) => !shown.has(name))).toEqual([]);
    expect(all.length).toBeGreaterThanOrEqual(60);
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('a quick fix removes the problem that it is offered for', () => {
  test.each(programs.filter((name) => !name.startsWith('panic-')))('%s', async (name) => {
    const source = read(`${name}.go`);
    const problems = await problemsOf(source);
    const problem = problems.find((one) => explain(one, source)?.fix !== undefined);
    if (problem === undefined) return;
    const fixed = applyEdit(source, explain(problem, source)!.fix!.edit);
    const left = await problemsOf(fixed);
    expect(fixed).not.toBe(source);
    expect(
      left.filter((one) => one.line === problem.line && one.message === problem.message),
      fixed,
    ).toEqual([]);
  });
});

describe('a name that Python has and Go does not', () => {
  const names = NAME_HABITS.filter(({ message }) => message.source.startsWith('^undefined: '))
    .map(({ name }) => name)
    .filter((name) => !name.includes('-') && !['undeclared'].includes(name));
  test.each(names)('%s', async (name) => {
    const source = `package main\n\nfunc main() {\n\tx := ${name}\n\t_ = x\n}\n`;
    const [problem] = await problemsOf(source);
    expect(problem?.message).toBe(`undefined: ${name}`);
    expect(explain(problem!, source)?.habit).toBe(name);
  });
});

describe('a method that Python has and Go does not', () => {
  const methods = NAME_HABITS.map(({ name }) => /^method-(\w+)$/.exec(name)?.[1]).filter(
    (name) => name !== undefined,
  );
  test.each(methods)('%s', async (name) => {
    for (const type of ['string', '[]int', 'map[string]int']) {
      const source = `package main\n\nfunc main() {\n\tvar x ${type}\n\tx.${name}()\n}\n`;
      const [problem] = await problemsOf(source);
      expect(explain(problem!, source)?.habit).toBe(
        name === 'append' && type === '[]int' ? 'append-method' : `method-${name}`,
      );
    }
  });
});

describe('what is no habit is not explained', () => {
  test.each([
    ['a label that is not used', 'package main\n\nfunc main() {\nagain:\n}\n'],
    ['a name that nobody knows', 'package main\n\nfunc main() {\n\tfmt.Println(frobnicate)\n}\n'],
    ['while inside a string', 'package main\n\nfunc main() {\n\tprintln("while x" x)\n}\n'],
  ])('%s', async (_, source) => {
    const problems = await problemsOf(source);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.map((problem) => explain(problem, source)).filter((one) => one !== undefined)).toEqual(
      [],
    );
  });

  test('a panic of the program’s own', () => {
    expect(explainPanic('panic: out of rice\n\ngoroutine 1 [running]:\n')).toBeUndefined();
  });
});

describe('the edit of a quick fix', () => {
  test.each([
    ['while true:', '\twhile true:', 'syntax error: unexpected name true at end of statement', '\tfor {'],
    [
      'for i in range(3):',
      '\tfor i in range(3):',
      'syntax error: unexpected name in, expected {',
      '\tfor i := range 3 {',
    ],
    [
      'a range with a start',
      '\tfor i in range(1, 10):',
      'syntax error: unexpected name in, expected {',
      '\tfor i := 1; i < 10; i++ {',
    ],
    [
      'an f-string',
      '\tfmt.Println(f"{n} of {len(xs)}: {share:.2f} %")',
      'syntax error: unexpected literal "" in argument list; possibly missing comma or )',
      '\tfmt.Println(fmt.Sprintf("%v of %v: %.2f %%", n, len(xs), share))',
    ],
    [
      'a negative index',
      '\tx := xs[-1]',
      'invalid argument: index -1 (constant of type int) must not be negative',
      '\tx := xs[len(xs)-1]',
    ],
    ['import a.b as c', 'import encoding.json as j', 'missing import path', 'import j "encoding/json"'],
  ])('%s', (_, line, message, want) => {
    const source = `package main\n${line}\n`;
    const found = explain({ line: 2, message }, source);
    expect(applyEdit(source, found!.fix!.edit)).toBe(`package main\n${want}\n`);
  });
});
