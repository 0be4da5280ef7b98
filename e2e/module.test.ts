import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { content, ended, launch, RESULTS, ready, replaceSource, visit } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
  mkdirSync(RESULTS, { recursive: true });
});
afterAll(() => browser.close());

const moduleOf = (page: Page, dir: string): Locator =>
  page.locator(`[data-testid=module][data-dir="${dir}"]`);

async function ran(module: Locator, button: Locator): Promise<string> {
  await button.click();
  await ended(module);
  return (await module.getByTestId('snippet-output').textContent()) ?? '';
}

test('a program in several folders runs, and its files are a tab each', async () => {
  const { page, errors } = await visit(browser, '/18-packages/');
  const shop = moduleOf(page, 'shop');
  await ready(shop);
  expect(await ran(shop, shop.getByTestId('snippet-run'))).toBe(content('18-packages/shop.out'));
  await shop.getByRole('button', { name: 'money/format.go' }).click();
  expect(await shop.locator('.module-file:visible').allTextContents()).toEqual([
    expect.stringContaining('makes an Amount print itself'),
  ]);
  await page.screenshot({ path: join(RESULTS, 'module.png') });
  expect(errors).toEqual([]);
});

test('a test in another tab judges what is changed in this one', async () => {
  const { page, errors } = await visit(browser, '/19-testing/');
  const slug = moduleOf(page, 'slug');
  await ready(slug);
  expect(await ran(slug, slug.getByTestId('snippet-run'))).toMatch(
    /--- PASS: TestMake\/extra_spaces .*\nPASS\n$/s,
  );
  await slug.getByTestId('snippet-edit').click();
  await slug.locator('.monaco-editor.focused').waitFor();
  await replaceSource(slug, 'package slug\n\nfunc Make(title string) string { return title }\n');
  const failed = await ran(slug, slug.getByTestId('snippet-run'));
  expect(failed).toContain('slug_test.go:18: Make("Hello World") = "Hello World", want "hello-world"');
  await page.screenshot({ path: join(RESULTS, 'module-test.png') });
  await slug.getByTestId('snippet-reset').click();
  expect(await ran(slug, slug.getByTestId('snippet-run'))).toMatch(/\nPASS\n$/);
  expect(errors).toEqual([]);
});

test('what a reader changes in a file is there at the next visit, until it is reset', async () => {
  const { page, errors } = await visit(browser, '/18-packages/');
  const shop = moduleOf(page, 'shop');
  await ready(shop);
  await shop.getByRole('button', { name: 'total.go' }).click();
  await shop.getByTestId('snippet-edit').click();
  await page.locator('.monaco-editor.focused').waitFor();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type('\n//   mine');
  await page.keyboard.press('ControlOrMeta+S');
  await shop.getByTestId('snippet-saved').getByText('Saved and formatted.').waitFor();
  await page.reload();
  await ready(shop);
  await shop.getByRole('button', { name: 'total.go' }).click();
  await shop.getByTestId('kept-note').getByText('This is your version').first().waitFor();
  await shop.locator('.module-file:visible .code-still', { hasText: 'mine' }).waitFor();
  await shop.getByTestId('snippet-reset').click();
  await expect.poll(() => shop.locator('.code-still', { hasText: 'mine' }).count()).toBe(0);
  await page.reload();
  await ready(shop);
  expect(await shop.getByTestId('kept-note').count()).toBe(0);
  expect(errors).toEqual([]);
});

test('benchmarks are measured', async () => {
  const { page } = await visit(browser, '/19-testing/');
  const join = moduleOf(page, 'join');
  await ready(join);
  const bench = join.getByTestId('module-command').filter({ hasText: 'go test -bench=.' });
  expect(await ran(join, bench)).toMatch(/^BenchmarkBuild\S*\s+\d+\s+[\d.]+ ns\/op$/m);
});

test('without a script every file can be read', async () => {
  const { page } = await visit(browser, '/18-packages/', { javaScriptEnabled: false });
  const names = moduleOf(page, 'shop').locator('.module-file-name:visible');
  expect(await names.allTextContents()).toEqual([
    'main.go',
    'total.go',
    'internal/rates/rates.go',
    'money/format.go',
    'money/money.go',
    'go.mod',
  ]);
  await page.screenshot({ path: join(RESULTS, 'module-no-script.png'), fullPage: true });
});
