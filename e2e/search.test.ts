import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, visit } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

test.each(['Control+k', 'a click'])('the site is searched, by %s', async (how) => {
  const { page, errors, foreign } = await visit(browser, '/', { serviceWorkers: 'block' });
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await page.waitForTimeout(500);
  expect(loaded.filter((url) => /ui-core|pagefind/.test(url))).toEqual([]);
  if (how === 'a click') await page.getByRole('button', { name: 'Search' }).click();
  else await page.keyboard.press('Control+k');
  await page.locator('site-search input:focus').waitFor();
  await page.keyboard.type('goroutine');
  const found = page.locator('site-search .pagefind-ui__result-link').first();
  await found.waitFor();
  await found.click();
  await page.waitForURL((url) => url.pathname !== '/');
  expect(errors).toEqual([]);
  expect(foreign).toEqual([]);
});
