import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { encodeProgram } from '../src/components/share-link.ts';
import { edit, ended, launch, ready, snippetOf, violations, visit } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const PROGRAM = encodeProgram([
  { name: 'main.go', text: 'package main\n\nfunc main() {\n\tprintln("hello")\n}\n' },
  { name: 'other.go', text: 'package main\n' },
]);
/** One of each kind. */
const PAGES = [
  '/',
  '/12-interfaces/',
  '/playground/',
  '/live/',
  '/progress/',
  '/nowhere/',
  '/protocol/',
  '/benchmark/',
  '/deployment/',
  '/glossary/',
  '/phrase-book/',
  `/embed/#${PROGRAM}`,
];
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
  240_000,
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

/** What can be pressed, followed or filled in, and Tab does not lead to. */
async function unreached(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    document.addEventListener('focusin', ({ target }) =>
      (target as HTMLElement).setAttribute('data-reached', ''),
    );
    (document.activeElement as HTMLElement | null)?.blur();
  });
  // Round once: behind the last of a page comes the browser, and then the page again.
  for (let tabs = 0; tabs < 400; tabs++) {
    await page.keyboard.press('Tab');
    if (tabs > 5 && (await page.evaluate(() => document.activeElement === document.body))) break;
  }
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary')]
      .filter(
        (one) =>
          one.checkVisibility({ visibilityProperty: true }) &&
          !one.matches(':disabled, [type=radio]:not(:checked)') &&
          one.closest('[aria-hidden=true], [inert]') === null &&
          !one.hasAttribute('data-reached'),
      )
      .map((one) => `${one.tagName} ${one.getAttribute('aria-label') ?? one.textContent?.trim()}`),
  );
}

test('by keyboard alone: Tab leads to whatever can be pressed, followed or filled in', async () => {
  const found: string[] = [];
  for (const path of ['/', '/playground/', '/progress/', '/live/', `/embed/#${PROGRAM}`, '/12-interfaces/']) {
    const { page } = await visit(browser, path);
    await page.waitForTimeout(1_000);
    for (const one of await unreached(page)) found.push(`${path} ${one}`);
    await page.context().close();
  }
  expect(found).toEqual([]);
}, 120_000);

test('by keyboard alone: a file is added to a program, written, run and looked at on the time line', async () => {
  const { page } = await visit(browser, '/playground/');
  const pg = page.getByTestId('playground');
  await page.locator('astro-island:not([ssr]) [data-testid=playground]').waitFor();
  const { keyboard } = page;
  await pg.getByTestId('playground-add').focus();
  await keyboard.press('Enter');
  await keyboard.type('more.go');
  await keyboard.press('Enter');
  await page.locator('.monaco-editor.focused').waitFor();
  await keyboard.press('ControlOrMeta+End');
  await keyboard.type('\nfunc init() { println("first") }');
  await keyboard.press('Control+m');
  await pg.getByLabel('Time line').focus();
  await keyboard.press('Space');
  await keyboard.press('ControlOrMeta+Enter');
  expect(await ended(pg)).toBe('ok');
  expect(await pg.getByTestId('snippet-output').textContent()).toContain('first');
  const line = pg.getByTestId('timeline');
  await line.waitFor();
  expect(await violations(page)).toEqual([]);
}, 60_000);

test('at 200 % nothing has to be scrolled sideways', async () => {
  // A window of 1280 by 1024 at 200 %.
  for (const path of PAGES) {
    const { page } = await visit(browser, path, {
      viewport: { width: 640, height: 512 },
      deviceScaleFactor: 2,
    });
    await page
      .waitForFunction(() => document.documentElement.scrollWidth <= innerWidth, undefined, {
        timeout: 5_000,
      })
      .catch(() => expect.unreachable(`${path} is wider than the window`));
    await page.context().close();
  }
}, 90_000);

test('the header shows all of itself at every width', async () => {
  const { page } = await visit(browser, '/12-interfaces/');
  const cut: string[] = [];
  for (let width = 1440; width >= 320; width -= 40) {
    await page.setViewportSize({ width, height: 700 });
    for (const path of [
      '.site-name',
      '.site-header nav',
      '.site-header [data-open-modal]',
      '.site-theme select',
    ]) {
      const box = await page.locator(path).first().boundingBox();
      // In a narrow window the sidebar holds the choice of theme.
      const isCut = box === null ? width > 800 : box.x < 0 || box.x + box.width > width + 1;
      if (isCut) cut.push(`${width} ${path}`);
    }
  }
  expect(cut).toEqual([]);
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
