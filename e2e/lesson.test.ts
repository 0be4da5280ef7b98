import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { content, edit, ended, launch, RESULTS, ready, replaceSource, snippetOf, visit } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
  mkdirSync(RESULTS, { recursive: true });
});
afterAll(() => browser.close());

const LESSONS = ['02-type-inference', '12-interfaces', '22-goroutines', '28-dispatcher'];

test.each(LESSONS)('the exercise of %s fails, is solved and passes', async (lesson) => {
  const { page, errors } = await visit(browser, `/${lesson}/`);
  const exercise = page.getByTestId('exercise').first();
  await ready(exercise);
  await exercise.getByTestId('snippet-run').click();
  await exercise.getByTestId('exercise-summary').waitFor();
  expect(await exercise.getAttribute('data-solved')).toBeNull();
  await edit(exercise);
  await replaceSource(exercise, content(`${lesson}/exercise/solution.go`));
  await exercise.getByTestId('snippet-run').click();
  await page.locator('[data-testid=exercise][data-solved=true]').waitFor();
  expect(await exercise.getByTestId('exercise-summary').textContent()).toMatch(
    /^(All \d+ tests pass|All 1 test passes)\.$/,
  );
  expect(errors).toEqual([]);
});

test('hints come one at a time', async () => {
  const { page } = await visit(browser, '/12-interfaces/');
  const exercise = page.getByTestId('exercise').first();
  await ready(exercise);
  const hints = exercise.locator('.hints li');
  expect(await hints.count()).toBe(0);
  await exercise.getByTestId('exercise-hint').click();
  expect(await hints.count()).toBe(1);
});

test('inferred types stand in the page before any script', async () => {
  const { page } = await visit(browser, '/02-type-inference/', { javaScriptEnabled: false });
  const labels = await page.locator('.look-inside .inlay').allTextContents();
  expect(labels.length).toBeGreaterThan(3);
  expect(labels.join()).toContain('int');
});

test('who implements what follows the program', async () => {
  const { page } = await visit(browser, '/12-interfaces/');
  const snippet = page.locator('.look-inside [data-testid=snippet]').first();
  const table = snippet.getByTestId('implements');
  const before = await table.textContent();
  expect(before).toMatch(/\w/);
  await edit(snippet);
  await replaceSource(
    snippet,
    'package main\n\ntype Shape interface {\n\tArea() float64\n\tName() string\n}\n\ntype Square struct{}\n\nfunc (Square) Area() float64 { return 1 }\n\nfunc main() { _ = Square{} }\n',
  );
  await table.getByText('Shape').first().waitFor();
  expect(await table.textContent()).toMatch(/missing method Name/);
});

test('a time line is drawn and walked through', async () => {
  const { page } = await visit(browser, '/22-goroutines/');
  const snippet = page.locator('.look-inside [data-testid=snippet]').first();
  await ready(snippet);
  await snippet.getByTestId('snippet-run').click();
  const timeline = snippet.getByTestId('timeline');
  await timeline.waitFor();
  expect(await timeline.locator('.tl-name').count()).toBeGreaterThan(1);
  const now = timeline.locator('.timeline-now');
  const last = await now.textContent();
  const slider = timeline.getByRole('slider');
  await slider.press('Home');
  expect(await now.textContent()).not.toBe(last);
  // Somewhere on the way the cook sleeps, at a line of the program.
  const sleeps = timeline.getByText(/waits: sleep · line/);
  for (let step = 0; step < 40 && !(await sleeps.isVisible()); step++)
    await timeline.getByRole('button', { name: 'Step forward' }).click();
  expect(await snippet.locator('.line.is-current').textContent()).toContain('time.Sleep');
  await timeline.screenshot({ path: join(RESULTS, 'timeline.png') });
});

test.each([
  ['wide', 1440, 'light'],
  ['wide', 1440, 'dark'],
  ['narrow', 390, 'light'],
  ['narrow', 390, 'dark'],
] as const)('pages are drawn %s (%i px), %s', async (name, width, colorScheme) => {
  for (const [page, path] of [
    ['home', '/'],
    ['lesson', '/12-interfaces/'],
    ['live', '/live/'],
  ] as const) {
    const { page: tab, errors } = await visit(browser, path, {
      viewport: { width, height: 900 },
      colorScheme,
    });
    if (page !== 'live') {
      const snippet = snippetOf(tab, page === 'home' ? 'greet.go' : 'speaker.go');
      await ready(snippet);
      await snippet.getByTestId('snippet-run').click();
      await ended(snippet);
    }
    // Once drawn, nothing is wider than the window.
    await tab.waitForFunction(() => document.documentElement.scrollWidth <= innerWidth, undefined, {
      timeout: 5_000,
    });
    await tab.screenshot({ path: join(RESULTS, `${page}-${name}-${colorScheme}.png`) });
    expect(errors).toEqual([]);
    await tab.context().close();
  }
});

test('a narrow page shows Go first and Python a tap away', async () => {
  const { page } = await visit(browser, '/', { viewport: { width: 390, height: 800 }, hasTouch: true });
  expect(await page.locator('.compare-go').isVisible()).toBe(true);
  expect(await page.locator('.compare-python').isVisible()).toBe(false);
  await page.locator('.compare-switch').click();
  expect(await page.locator('.compare-python').isVisible()).toBe(true);
});

test('on a narrow page a plain editor opens, and what it holds is run', async () => {
  const { page } = await visit(browser, '/', { viewport: { width: 390, height: 800 }, hasTouch: true });
  const snippet = snippetOf(page, 'greet.go');
  await ready(snippet);
  await snippet.getByTestId('snippet-edit').click();
  const area = snippet.locator('textarea');
  await area.waitFor();
  await area.fill('package main\n\nimport "fmt"\n\nfunc main() { fmt.Println("typed on glass") }');
  await snippet.getByTestId('snippet-run').click();
  expect(await ended(snippet)).toBe('ok');
  expect(await snippet.getByTestId('snippet-output').textContent()).toBe('typed on glass\n');
});

test.each([
  ['a laptop', 1280, 800],
  ['a phone', 390, 844],
] as const)('the first screen of %s has a program and what it prints', async (_, width, height) => {
  const { page } = await visit(browser, '/', { viewport: { width, height }, hasTouch: width < 700 });
  const snippet = snippetOf(page, 'greet.go');
  await ready(snippet);
  await page.evaluate(() => scrollTo(0, 0));
  await snippet.getByTestId('snippet-run').click();
  await ended(snippet);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  const output = await snippet.getByTestId('snippet-output').boundingBox();
  expect(output!.y + output!.height).toBeLessThanOrEqual(height);
  if (width > 700) expect(await page.locator('.compare-python').isVisible()).toBe(true);
});

test('a lesson says where it stands, what it needs, and shows itself in the sidebar', async () => {
  const { page } = await visit(browser, '/31-how-fast/', { viewport: { width: 1280, height: 800 } });
  expect(await page.locator('.page-part').textContent()).toMatch(/Lesson 31 of 31 · Port the message server/);
  const needs = page.locator('.page-needs a');
  expect(await needs.count()).toBeGreaterThan(0);
  const box = await page.locator('.sidebar-content a[aria-current=page]').boundingBox();
  expect(box!.y).toBeGreaterThan(0);
  expect(box!.y + box!.height).toBeLessThanOrEqual(800);
  await needs.first().click();
  await page.waitForURL('**/19-testing/');
  expect(await page.locator('h1').textContent()).toBe('Testing and benchmarking');
});

test('an address that does not exist says so', async () => {
  const { page } = await visit(browser, '/nowhere/');
  expect(await page.locator('h1').textContent()).toBe('There is no such page');
});
