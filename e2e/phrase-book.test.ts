import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { content, ended, launch, RESULTS, visit } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
  mkdirSync(RESULTS, { recursive: true });
});
afterAll(() => browser.close());

async function phraseBook(path = '/phrase-book/') {
  const visited = await visit(browser, path);
  await visited.page.locator('#phrases[data-live]').waitFor({ state: 'attached' });
  return { ...visited, input: visited.page.getByTestId('phrase-search') };
}

test('an idiom is found by the name it has in Python, and runs in place', async () => {
  const { page, input, errors, foreign } = await phraseBook();
  await page.keyboard.press('/');
  await page.keyboard.type('dict.get');
  const first = page.locator('#phrase-results [data-phrase]').first();
  expect(await first.getAttribute('id')).toBe('dict-get');
  expect(await page.getByTestId('phrase-count').textContent()).toMatch(/^\d of \d{3}$/);
  await first.locator('[data-run]').click();
  expect(await ended(first)).toBe('ok');
  expect(await first.getByTestId('snippet-output').textContent()).toBe(
    content('phrase-book/maps/dict-get.out'),
  );
  await page.screenshot({ path: join(RESULTS, 'phrase-book-search.png') });
  // Escape clears; the row is back in its group, with what it printed.
  await page.keyboard.press('/');
  await input.press('Escape');
  expect(await input.inputValue()).toBe('');
  await page.locator('#phrases #dict-get [data-testid=snippet-output]').waitFor();
  expect(await page.locator('#phrases [data-phrase]').count()).toBeGreaterThanOrEqual(120);
  expect(errors).toEqual([]);
  expect(foreign).toEqual([]);
});

test('a search without a result says what to do, and undoes itself', async () => {
  const { page, input } = await phraseBook();
  await input.fill('metaclass conflict');
  await page.getByTestId('phrase-nothing').waitFor();
  await page.getByTestId('phrase-nothing').getByRole('button').click();
  expect(await input.inputValue()).toBe('');
  await page.locator('#dict-get').waitFor();
});

test('a link to an idiom that a search has hidden shows it', async () => {
  const { page, input } = await phraseBook();
  await input.fill('dict.get');
  await page.evaluate(() => {
    location.hash = '#generator';
  });
  await page.locator('#phrases #generator').waitFor();
  expect(await input.inputValue()).toBe('');
});

test('rows keep their order after a search', async () => {
  const { page, input } = await phraseBook();
  const order = () =>
    page.locator('[data-phrase]').evaluateAll((rows) => rows.map((row) => (row as HTMLElement).id));
  const before = await order();
  await input.fill('sort');
  await input.fill('');
  expect(await order()).toEqual(before);
});

test('an idiom opens in the playground and prints the same there', async () => {
  const { page } = await phraseBook('/phrase-book/#sort-key');
  await page.locator('#sort-key [data-open]').click();
  await page.locator('astro-island:not([ssr]) [data-testid=playground]').waitFor();
  const playground = page.getByTestId('playground');
  await playground.getByTestId('snippet-run').click();
  expect(await ended(playground)).toBe('ok');
  expect(await playground.getByTestId('snippet-output').textContent()).toBe(
    content('phrase-book/slices/sort-key.out'),
  );
});

test('the page is whole without a script, and light with one', async () => {
  const plain = await visit(browser, '/phrase-book/#dict-get', { javaScriptEnabled: false });
  expect(await plain.page.locator('#dict-get .code-text').last().isVisible()).toBe(true);
  expect(await plain.page.locator('[data-run]').first().isVisible()).toBe(false);

  const { page } = await phraseBook();
  await page.waitForLoadState('networkidle');
  const sizes = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter(({ name }) => /\.m?js$/.test(new URL(name).pathname))
      .map((entry) => (entry as PerformanceResourceTiming).encodedBodySize),
  );
  expect(sizes.length).toBeGreaterThan(0);
  expect(sizes.every((size) => size > 0)).toBe(true);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(60_000);
});

test('a term of the glossary leads to its lesson', async () => {
  const { page, errors } = await visit(browser, '/glossary/#zero-value');
  const link = page.locator('#zero-value + dd a');
  const anchor = new URL((await link.getAttribute('href')) ?? '', page.url()).hash;
  await link.click();
  await page.locator(anchor).waitFor();
  expect(errors).toEqual([]);
});

test.each([
  ['phrase-book', 'light'],
  ['phrase-book', 'dark'],
  ['glossary', 'light'],
  ['glossary', 'dark'],
] as const)('the %s fits a narrow window, %s', async (name, colorScheme) => {
  const viewport = { width: 390, height: 800 };
  const { page, errors } = await visit(browser, `/${name}/`, { viewport, colorScheme });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  for (const link of await page.locator('.site-header nav a').all()) {
    const box = await link.boundingBox();
    expect(box!.x + box!.width).toBeLessThanOrEqual(390);
  }
  await page.screenshot({ path: join(RESULTS, `${name}-narrow-${colorScheme}.png`) });
  expect(errors).toEqual([]);
});
