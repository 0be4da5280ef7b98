import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { content, edit, ended, launch, ready, replaceSource, visit } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

// Python is 13 MB, and starts in a few seconds on a slow machine.
const SLOW_MS = 90_000;

test('the Python of a lesson runs in the page, changed or not', { timeout: SLOW_MS }, async () => {
  const { page, errors, foreign } = await visit(browser, '/12-interfaces/');
  const python = page.locator('[data-testid=python][data-file="speaker.py"]').first();
  await ready(python);
  await python.getByTestId('snippet-run').click();
  expect(await ended(python)).toBe('ok');
  expect(await python.getByTestId('snippet-output').textContent()).toBe(
    content('12-interfaces/speaker.py.out'),
  );

  await edit(python);
  await replaceSource(python, 'name = input("Name? ")\nprint("Hello", name)\nraise SystemExit(3)\n');
  await python.getByTestId('snippet-run').click();
  await python.getByTestId('snippet-input').locator('input').fill('Ann');
  await page.keyboard.press('Enter');
  expect(await ended(python)).toBe('exit');
  expect(await python.getByTestId('snippet-output').textContent()).toBe('Name? Ann\nHello Ann\n');
  expect(await python.getByTestId('snippet-status').textContent()).toContain('Exit status 3');

  await replaceSource(python, 'print("a")\nfor x in [1, 2]\n    print(x)\n');
  await python.getByTestId('snippet-run').click();
  expect(await ended(python)).toBe('compile-error');
  expect(await python.locator('.problem-line').textContent()).toBe("expected ':'");

  await replaceSource(python, 'def f(n):\n    return 1 // n\n\nf(0)\n');
  await python.getByTestId('snippet-run').click();
  expect(await ended(python)).toBe('exit');
  const traceback = await python.getByTestId('snippet-output').textContent();
  expect(traceback).toContain('File "speaker.py", line 2, in f\n    return 1 // n\n');
  expect(traceback).not.toContain('_pyodide');

  await replaceSource(python, 'while True:\n    pass\n');
  await python.getByTestId('snippet-run').click();
  await python.getByTestId('snippet-stop').click();
  expect(await ended(python)).toBe('stopped');
  expect(errors).toEqual([]);
  expect(foreign).toEqual([]);
});
