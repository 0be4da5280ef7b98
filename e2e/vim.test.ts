import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { edit, ended, launch, RESULTS, replaceSource, visit } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
  mkdirSync(RESULTS, { recursive: true });
});
afterAll(() => browser.close());

const line = (text: string): string => text.replaceAll(' ', '\u00a0');

test('Vim keys: chosen once, there at the next visit, loaded for those who chose them', async () => {
  const { page, errors, foreign } = await visit(browser, '/playground/');
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(request.url()));
  const pg = page.getByTestId('playground');
  await page.locator('astro-island:not([ssr]) [data-testid=playground]').waitFor();
  await edit(pg);
  await replaceSource(pg, 'package main\n\nfunc main() {\n\tprintln("one")\n}\n');
  expect(scripts.filter((url) => /\/vim\./.test(url))).toEqual([]);
  await pg.getByLabel('Vim keys').check();
  const status = pg.getByTestId('vim-status');
  await status.getByText('--NORMAL--').waitFor();
  expect(scripts.filter((url) => /\/vim\./.test(url)).length).toBeGreaterThan(0);

  await pg.locator('.monaco-editor .view-lines').click();
  await page.keyboard.type('gg');
  await page.keyboard.type('3j');
  await page.keyboard.type('yyp');
  await page.keyboard.type('ci"');
  await status.getByText('--INSERT--').waitFor();
  await page.keyboard.type('two');
  await page.keyboard.press('Escape');
  await status.getByText('--NORMAL--').waitFor();
  await pg.locator('.view-line', { hasText: 'println("two")' }).waitFor();
  await pg.locator('.view-line', { hasText: 'println("one")' }).waitFor();
  await page.screenshot({ path: join(RESULTS, 'vim.png') });

  // :w formats.
  await page.keyboard.type('o');
  await page.keyboard.type('println( 3 )');
  await page.keyboard.press('Escape');
  await page.keyboard.type(':w');
  await page.keyboard.press('Enter');
  await pg.getByTestId('snippet-saved').getByText('Saved and formatted.').waitFor();
  const third = pg.locator('.view-line', { hasText: /println\(\s*3\s*\)/ });
  await expect.poll(() => third.textContent()).toBe(line('    println(3)'));

  // A search for a text, and a command for all lines.
  await page.keyboard.type('/one');
  await page.keyboard.press('Enter');
  await page.keyboard.type('dd');
  await expect.poll(() => pg.locator('.view-line', { hasText: 'one' }).count()).toBe(0);
  await page.keyboard.type('u');
  await pg.locator('.view-line', { hasText: 'one' }).waitFor();
  await page.keyboard.type(':%s/println/print/');
  await page.keyboard.press('Enter');
  await expect.poll(() => pg.locator('.view-line', { hasText: 'println' }).count()).toBe(0);

  await page.keyboard.press('ControlOrMeta+Enter');
  expect(await ended(pg)).toBe('ok');

  await page.reload();
  await page.locator('astro-island:not([ssr]) [data-testid=playground]').waitFor();
  expect(await pg.getByLabel('Vim keys').isChecked()).toBe(true);
  await edit(pg);
  await status.getByText('--NORMAL--').waitFor();
  // The list of keys offers it, too, and it is given up at once.
  await pg.getByRole('button', { name: 'Stop' }).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Keys' }).click();
  const dialog = page.getByRole('dialog', { name: 'Keys' });
  expect(await dialog.getByLabel('Vim keys').isChecked()).toBe(true);
  await dialog.getByLabel('Vim keys').uncheck();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await status.waitFor({ state: 'hidden' });
  await pg.locator('.monaco-editor .view-lines').click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type('// jjj');
  await pg.locator('.view-line', { hasText: '// jjj' }).waitFor();
  expect(await page.evaluate(() => localStorage.getItem('choice:vim'))).toBe(null);
  expect(errors).toEqual([]);
  expect(foreign).toEqual([]);
}, 60_000);
