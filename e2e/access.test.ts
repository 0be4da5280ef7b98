import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { edit, ended, launch, ready, snippetOf, violations, visit } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const PAGES = ['/', '/12-interfaces/', '/playground/', '/live/', '/progress/', '/nowhere/', '/protocol/'];
const LOOKS = [
  ['wide', 1440, 'light'],
  ['wide', 1440, 'dark'],
  ['narrow', 390, 'light'],
  ['narrow', 390, 'dark'],
] as const;

test.each(LOOKS)(
  'axe finds nothing wrong, %s (%i px), %s',
  async (_, width, colorScheme) => {
    const found: string[] = [];
    for (const path of PAGES) {
      const { page } = await visit(browser, path, { viewport: { width, height: 900 }, colorScheme });
      for (const problem of await violations(page)) found.push(`${path} ${problem}`);
      await page.context().close();
    }
    expect(found).toEqual([]);
  },
  120_000,
);

test('axe finds nothing wrong with what opens: an editor, output, a time line, a tried exercise, the keys', async () => {
  const { page } = await visit(browser, '/22-goroutines/');
  const drawn = page.locator('.look-inside [data-testid=snippet]').first();
  await ready(drawn);
  await drawn.getByTestId('snippet-run').click();
  await drawn.getByTestId('timeline').waitFor();
  const exercise = page.getByTestId('exercise').first();
  await ready(exercise);
  await exercise.getByTestId('snippet-run').click();
  await exercise.getByTestId('exercise-summary').waitFor();
  await exercise.getByRole('button', { name: 'Show the solution' }).click();
  await edit(exercise);
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Keys' }).click();
  await page.getByRole('dialog', { name: 'Keys' }).waitFor();
  expect(await violations(page)).toEqual([]);
}, 60_000);

test('by keyboard alone: to a program, into its editor, run, and out again', async () => {
  const { page } = await visit(browser, '/01-hello-compiler/');
  const snippet = snippetOf(page, 'hello.go');
  await ready(snippet);
  const focus = (): Promise<string> =>
    page.evaluate(() => {
      const at = document.activeElement as HTMLElement | null;
      return `${at?.closest<HTMLElement>('section.snippet')?.dataset.file} ${at?.dataset.testid}`;
    });
  for (let tabs = 0; tabs < 120 && (await focus()) !== 'hello.go snippet-edit'; tabs++)
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.locator('.monaco-editor.focused').waitFor();
  await page.keyboard.press('ControlOrMeta+Enter');
  expect(await ended(snippet)).toBe('ok');
  await page.keyboard.press('Control+m');
  await page.keyboard.press('Tab');
  expect(await page.locator('.monaco-editor.focused').count()).toBe(0);
});

test('at 200 % nothing has to be scrolled sideways', async () => {
  // A window of 1280 by 1024 at 200 %.
  for (const path of ['/', '/12-interfaces/', '/playground/', '/live/', '/progress/']) {
    const { page } = await visit(browser, path, {
      viewport: { width: 640, height: 512 },
      deviceScaleFactor: 2,
    });
    await page.waitForFunction(() => document.documentElement.scrollWidth <= innerWidth, undefined, {
      timeout: 5_000,
    });
    await page.context().close();
  }
});

test('a lesson runs at most 60 KB of script before anything is asked of it', async () => {
  const { page } = await visit(browser, '/12-interfaces/', { serviceWorkers: 'block' });
  await page.waitForTimeout(1_500);
  const { paths, inline } = await page.evaluate(() => ({
    paths: performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => /\.m?js$/.test(name)),
    inline: [...document.querySelectorAll('script:not([src])')]
      .map((script) => script.textContent)
      .join('\n'),
  }));
  const sizes = await Promise.all(
    [...new Set(paths)].map(async (path) => gzipSync(await (await fetch(path)).text()).length),
  );
  expect(sizes.length).toBeGreaterThan(5);
  const total = sizes.reduce((sum, n) => sum + n, gzipSync(inline).length);
  console.log(
    `script before interaction on a lesson: ${(total / 1024).toFixed(1)} KB gzip, ${sizes.length} files`,
  );
  expect(total).toBeLessThanOrEqual(60 * 1024);
}, 60_000);
