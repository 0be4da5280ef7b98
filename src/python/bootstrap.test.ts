import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadPyodide } from 'pyodide';
import { beforeAll, expect, test } from 'vitest';

let python: Awaited<ReturnType<typeof loadPyodide>>;

beforeAll(async () => {
  python = await loadPyodide();
  await python.runPythonAsync(readFileSync(join(import.meta.dirname, 'bootstrap.py'), 'utf8'));
}, 60_000);

/** What a program writes to each stream, and its exit status. */
async function run(source: string): Promise<{ stdout: string; stderr: string; status: number }> {
  const said = { stdout: '', stderr: '' };
  const writer = (stream: keyof typeof said) => ({
    write(bytes: Uint8Array): number {
      said[stream] += new TextDecoder().decode(bytes);
      return bytes.length;
    },
  });
  python.setStdout(writer('stdout'));
  python.setStderr(writer('stderr'));
  python.globals.set('source', source);
  const result = await python.runPythonAsync('run_program(source, "program.py")');
  return { ...said, ...JSON.parse(String(result)) };
}

test('a program that puts something else in the place of stdout does not silence the next one', async () => {
  await run('import io, sys\nsys.stdout = sys.stderr = io.StringIO()\nprint("kept")');
  expect(await run('print("heard")')).toEqual({ stdout: 'heard\n', stderr: '', status: 0 });
});

test.each([
  ['', '', 0],
  ['3', '', 3],
  ['"no settings"', 'no settings\n', 1],
  ['[1, 2]', '[1, 2]\n', 1],
])('sys.exit(%s) writes %j and ends with %i', async (code, stderr, status) => {
  expect(await run(`import sys\nsys.exit(${code})`)).toEqual({ stdout: '', stderr, status });
});
