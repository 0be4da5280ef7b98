import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { edit, ended, launch, RESULTS, replaceSource, visit } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
  mkdirSync(RESULTS, { recursive: true });
});
afterAll(() => browser.close());

async function playground(
  hash = '',
): Promise<{ page: Page; playground: Locator; errors: string[]; foreign: string[] }> {
  const { page, errors, foreign } = await visit(browser, `/playground/${hash}`);
  await page.locator('astro-island:not([ssr]) [data-testid=playground]').waitFor();
  return { page, playground: page.getByTestId('playground'), errors, foreign };
}

const output = (playground: Locator): Promise<string | null> =>
  playground.getByTestId('snippet-output').textContent();

async function choose(playground: Locator, title: string): Promise<void> {
  await playground.getByTestId('playground-template').selectOption({ label: title });
}

test('a program of several files runs, and is there again at the next visit', async () => {
  const { page, playground: pg, errors } = await playground();
  await edit(pg);
  await replaceSource(
    pg,
    'package main\n\nimport (\n\t"fmt"\n\n\t"example/shape"\n)\n\nfunc main() {\n\tfmt.Println(shape.Area(3, 4))\n}\n',
  );
  for (const [name, text] of [
    ['go.mod', 'module example\n\ngo 1.26\n'],
    ['shape/shape.go', 'package shape\n\nfunc Area(a, b int) int { return a * b }\n'],
  ] as const) {
    await pg.getByTestId('playground-add').click();
    await pg.getByRole('textbox', { name: 'Name of the new file' }).fill(name);
    await page.keyboard.press('Enter');
    await pg.locator('.monaco-editor.focused').waitFor();
    await replaceSource(pg, text);
  }
  await pg.getByTestId('snippet-run').click();
  expect(await ended(pg)).toBe('ok');
  expect(await output(pg)).toBe('12\n');
  // An error in another file leads there.
  await replaceSource(pg, 'package shape\n\nfunc Area(a, b int) int { return a * c }\n');
  await pg.getByRole('button', { name: 'main.go' }).click();
  await pg.getByTestId('snippet-run').click();
  expect(await ended(pg)).toBe('compile-error');
  expect(await output(pg)).toContain('shape/shape.go:3:38: undefined: c');
  await page.screenshot({ path: join(RESULTS, 'playground.png') });
  await page.reload();
  await pg.getByText('your program of the last visit').waitFor();
  await pg.getByRole('button', { name: 'shape/shape.go' }).waitFor();
  expect(errors).toEqual([]);
});

test('a link holds the whole program, and runs nothing by itself', async () => {
  const { page, playground: pg } = await playground();
  await choose(pg, 'A generic function');
  await pg.getByTestId('playground-share').click();
  await pg.getByText('the whole program in it').waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toContain('/playground/#v1.');
  const other = await playground(new URL(link).hash);
  await other.playground.getByText('This program came with the link').waitFor();
  expect(await other.playground.locator('.code-still').textContent()).toContain('CountBy');
  expect(await other.playground.getByTestId('snippet-output').isVisible()).toBe(false);
  await other.playground.getByTestId('snippet-run').click();
  expect(await ended(other.playground)).toBe('ok');
  expect(other.foreign).toEqual([]);
});

test('a program that a link or another program took the place of is not lost', async () => {
  const { page, playground: pg } = await playground();
  await edit(pg);
  await replaceSource(pg, 'package main\n\nfunc main() { println("mine") }\n');
  await choose(pg, 'A data race');
  await pg.locator('.code-still', { hasText: 'sync.WaitGroup' }).waitFor();
  await pg.getByRole('button', { name: 'Bring back what was here' }).click();
  await pg.locator('.code-still', { hasText: 'mine' }).waitFor();
  await page.goto(`${page.url()}#v1.AAAA`);
  await page.reload();
  await pg.getByText('This link is damaged').waitFor();
  await pg.locator('.code-still', { hasText: 'mine' }).waitFor();
});

test('a damaged link is said to be one, and the page is there all the same', async () => {
  const { playground: pg } = await playground('#v1.AAAA');
  await pg.getByText('This link is damaged').waitFor();
  await pg.getByTestId('snippet-run').click();
  expect(await ended(pg)).toBe('ok');
});

test('the race detector, the time line, tests and typed input', async () => {
  const { page, playground: pg } = await playground();
  await choose(pg, 'A data race');
  await pg.getByLabel('Race detector').check();
  await pg.getByTestId('snippet-run').click();
  expect(await ended(pg)).toBe('exit');
  expect(await output(pg)).toContain('WARNING: DATA RACE');
  await pg.getByLabel('Race detector').uncheck();

  await choose(pg, 'Goroutines and a channel');
  await pg.getByLabel('Time line').check();
  await pg.getByTestId('snippet-run').click();
  await pg.getByTestId('timeline').waitFor();
  await pg.getByLabel('Time line').uncheck();

  await choose(pg, 'A function and its test');
  await pg.getByTestId('playground-test').click();
  expect(await ended(pg)).toBe('ok');
  expect(await output(pg)).toContain('--- PASS: TestDouble');

  await choose(pg, 'Reading what you type');
  await pg.getByTestId('snippet-run').click();
  await pg.getByTestId('snippet-input').locator('input').fill('a longer line');
  await page.keyboard.press('Enter');
  await pg.getByRole('button', { name: 'End of input' }).click();
  expect(await ended(pg)).toBe('ok');
  expect(await output(pg)).toContain('1 lines, the longest is "a longer line"');
});

test('a module is downloaded, and text copied for go.dev/play', async () => {
  const { page, playground: pg } = await playground();
  await choose(pg, 'A function and its test');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    pg.getByTestId('playground-download').click(),
  ]);
  const path = join(RESULTS, 'program.zip');
  await download.saveAs(path);
  expect(Object.keys(unzipSync(readFileSync(path))).sort()).toEqual([
    'program/double.go',
    'program/double_test.go',
    'program/go.mod',
  ]);
  await pg.getByTestId('playground-copy').click();
  await pg.getByText('Paste it into go.dev/play').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /^-- double\.go --\npackage main\n/,
  );
});

test('a name leads through the files of a program: where it is declared, all its places, another name', async () => {
  const { page, playground: pg, errors } = await playground();
  await choose(pg, 'A function and its test');
  await pg.getByRole('button', { name: 'double_test.go' }).click();
  await pg.locator('.monaco-editor.focused').waitFor();
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.press('ControlOrMeta+f');
  await page.locator('.find-widget.visible textarea').first().fill('Double(');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('F12');
  const tab = pg.locator('.file-tabs [aria-current=true]');
  await expect.poll(() => tab.textContent()).toBe('double.go');
  await pg.locator('.monaco-editor.focused').waitFor();
  // The cursor is at the declaration: with nothing selected its line is what is copied.
  await expect
    .poll(async () => {
      await page.keyboard.press('ControlOrMeta+C');
      return page.evaluate(() => navigator.clipboard.readText());
    })
    .toContain('func Double(');

  await page.keyboard.press('Shift+F12');
  const peek = page.locator('.peekview-widget');
  await peek.getByText('double_test.go').first().waitFor();
  await page.screenshot({ path: join(RESULTS, 'references.png') });
  await page.keyboard.press('Escape');
  await peek.waitFor({ state: 'detached' });

  await page.keyboard.press('F2');
  await page.locator('.rename-input:focus').waitFor();
  await page.keyboard.type('Twice');
  await page.keyboard.press('Enter');
  await pg.locator('.view-line', { hasText: 'func Twice(' }).waitFor();
  await pg.getByRole('button', { name: 'double_test.go', exact: true }).click();
  await pg.locator('.view-line', { hasText: 'Twice(' }).first().waitFor();
  await pg.getByTestId('playground-test').click();
  expect(await ended(pg)).toBe('ok');
  expect(errors).toEqual([]);
});
