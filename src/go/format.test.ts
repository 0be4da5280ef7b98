import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { format } from './go.ts';

const wasm = new URL(import.meta.resolve('@wasm-fmt/gofmt/gofmt.wasm'));
const gofmt = await WebAssembly.compile(readFileSync(wasm));

test.each([
  ['package main\nfunc main(){}', 'package main\n\nfunc main() {}\n'],
  ['package p\nvar(\na=1 // é\nlong  = 2//x\n)', 'package p\n\nvar (\n\ta    = 1 // é\n\tlong = 2 //x\n)\n'],
  ['package p\n', 'package p\n'],
])('%j is formatted', (text, want) => {
  expect(format(text, gofmt)).toEqual({ kind: 'formatted', text: want });
});

test.each([
  ['package main\nfunc main(){', "2:13: expected '}', found 'EOF'"],
  ['x := 1', "1:1: expected 'package', found x"],
  ['// é\n\n/* é */ func f() {}', "3:10: expected 'package', found 'func'"],
  ['', "1:1: expected 'package', found 'EOF'"],
])('what is wrong with %j is told in the words of gofmt', (text, message) => {
  expect(format(text, gofmt)).toEqual({ kind: 'failed', message });
});

test('a trap is told, and the next text is formatted all the same', () => {
  const deep = `package p\n\nvar x = ${'('.repeat(50_000)}1${')'.repeat(50_000)}\n`;
  const result = format(deep, gofmt);
  expect(result).toMatchObject({ kind: 'failed', message: expect.stringContaining('it is left as it was') });
  expect(format('package  p', gofmt)).toEqual({ kind: 'formatted', text: 'package p\n' });
});

/** Go's own test files, where there is a Go. */
function testFolder(): string | undefined {
  try {
    return join(execFileSync('go', ['env', 'GOROOT'], { encoding: 'utf8' }).trim(), 'test');
  } catch {
    return undefined;
  }
}

const folder = testFolder();
test.skipIf(folder === undefined)(
  "agrees with native gofmt on Go's own test files",
  () => {
    const copies = mkdtempSync(join(tmpdir(), 'gofmt-'));
    const names = readdirSync(folder as string).filter((name) => name.endsWith('.go'));
    for (const name of names) copyFileSync(join(folder as string, name), join(copies, name));
    const { stderr } = spawnSync('gofmt', ['-w', '.'], { cwd: copies, encoding: 'utf8' });
    const refused = new Set(stderr.split('\n').map((line) => line.split(':')[0]));
    const differ = names.filter((name) => {
      const ours = format(readFileSync(join(folder as string, name), 'utf8'), gofmt);
      if (ours.kind === 'failed') return !refused.has(name);
      return refused.has(name) || ours.text !== readFileSync(join(copies, name), 'utf8');
    });
    rmSync(copies, { recursive: true });
    console.log(
      `As native gofmt: ${names.length - differ.length} of ${names.length}; not: ${differ.join(' ')}`,
    );
    expect(names.length).toBeGreaterThan(200);
    expect(differ.length).toBeLessThanOrEqual(1);
  },
  60_000,
);
