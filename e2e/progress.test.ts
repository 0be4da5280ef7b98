import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { content, edit, ended, launch, RESULTS, ready, replaceSource, snippetOf, visit } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
  mkdirSync(RESULTS, { recursive: true });
});
afterAll(() => browser.close());

const HELLO = 'package main\n\nimport "fmt"\n\nfunc main() { fmt.Println("kept") }\n';
const still = (snippet: Locator): Locator => snippet.locator('.code-still > pre');

test('what a reader changed is there at the next visit, runs, and Reset brings back the lesson’s', async () => {
  const { page, errors } = await visit(browser, '/01-hello-compiler/');
  const snippet = snippetOf(page, 'hello.go');
  await edit(snippet);
  await replaceSource(snippet, HELLO.trimEnd());
  await page.reload();
  await ready(snippet);
  expect(await snippet.getByTestId('kept-note').textContent()).toContain('This is your version');
  expect(await still(snippet).textContent()).toBe(HELLO);
  await still(snippet).locator('.tk-keyword').first().waitFor();
  await page.screenshot({ path: join(RESULTS, 'kept.png') });
  await snippet.getByTestId('snippet-run').click();
  expect(await ended(snippet)).toBe('ok');
  expect(await snippet.getByTestId('snippet-output').textContent()).toBe('kept\n');
  await snippet.getByTestId('snippet-reset').click();
  expect(await snippet.getByTestId('kept-note').count()).toBe(0);
  await page.reload();
  await ready(snippet);
  expect(await snippet.getByTestId('kept-note').count()).toBe(0);
  expect(await snippet.locator('.code-still pre').first().isVisible()).toBe(true);
  expect(errors).toEqual([]);
});

test('a lesson’s program that changed since is said to have, and both are offered', async () => {
  const { page } = await visit(browser, '/01-hello-compiler/');
  const name = 'edit:01-hello-compiler/hello.go';
  await page.evaluate(
    ([key, text]) => localStorage.setItem(key, JSON.stringify({ text, at: Date.now() - 3e8, of: 'older' })),
    [name, HELLO] as const,
  );
  await page.reload();
  const snippet = snippetOf(page, 'hello.go');
  await ready(snippet);
  const note = snippet.getByTestId('kept-note');
  expect(await note.textContent()).toContain('3 days ago. The lesson’s program has changed since.');
  await note.getByRole('button', { name: 'Show the lesson’s' }).click();
  expect(await note.textContent()).toContain('Your version is kept');
  expect(await still(snippet).count()).toBe(0);
  // Looking at it loses nothing.
  expect(await page.evaluate((key) => localStorage.getItem(key), name)).toContain('kept');
  await note.getByRole('button', { name: 'Show mine' }).click();
  expect(await still(snippet).textContent()).toBe(HELLO);
});

test('Python that a reader changed is kept too', async () => {
  const { page } = await visit(browser, '/01-hello-compiler/');
  const python = page.locator('[data-testid=python][data-file="hello.py"]').first();
  await edit(python);
  await replaceSource(python, 'print("mine")');
  await page.reload();
  await ready(python);
  await python.getByTestId('kept-note').waitFor();
  expect(await still(python).textContent()).toBe('print("mine")\n');
});

async function solve(page: Page, lesson: string): Promise<Locator> {
  const exercise = page.getByTestId('exercise').first();
  await edit(exercise);
  await replaceSource(exercise, content(`${lesson}/exercise/solution.go`));
  await exercise.getByTestId('snippet-run').click();
  await page.locator('[data-testid=exercise][data-solved=true]').waitFor();
  return exercise;
}

test('the solution is shown after a try, as a difference to the answer', async () => {
  const { page } = await visit(browser, '/12-interfaces/');
  const exercise = page.getByTestId('exercise').first();
  await ready(exercise);
  const solution = exercise.getByTestId('exercise-solution');
  expect(await solution.getByRole('button').count()).toBe(0);
  await exercise.getByTestId('snippet-run').click();
  await exercise.getByTestId('exercise-summary').waitFor();
  await solution.getByRole('button', { name: 'Show the solution' }).click();
  const lines = solution.locator('.difference pre > span');
  const texts = await lines.allTextContents();
  const side = (not: string, own: RegExp): Promise<string> =>
    lines.evaluateAll(
      (spans, [left, words]) =>
        spans
          .filter((span) => !span.classList.contains(left))
          .map((span) => (span.textContent ?? '').slice(2).replace(new RegExp(words), ''))
          .join(''),
      [not, own.source] as const,
    );
  expect(texts.some((text) => text.startsWith('−'))).toBe(true);
  expect(await side('is-mine', /^only in the solution: /)).toBe(
    content('12-interfaces/exercise/solution.go'),
  );
  expect(await side('is-theirs', /^only in yours: /)).toBe(content('12-interfaces/exercise/start.go'));
  await solution.screenshot({ path: join(RESULTS, 'solution.png') });
});

test('progress is kept, shown, marked, taken along and cleared', async () => {
  const { page, errors } = await visit(browser, '/01-hello-compiler/');
  await solve(page, '01-hello-compiler');
  await page
    .locator('.sidebar-content a[data-lesson="01-hello-compiler"] .done-mark')
    .waitFor({ state: 'attached' });
  await page.locator('.pagination-links').scrollIntoViewIfNeeded();
  await page.goto(new URL('/', page.url()).href);
  await page.locator('.home-parts a[data-lesson="01-hello-compiler"] .done-mark').waitFor();
  expect(await page.locator('.home-parts .done-mark').count()).toBe(1);
  await page.goto(new URL('/progress/', page.url()).href);
  const progress = page.getByTestId('progress');
  await progress.getByText(/1 of \d+ lessons done/).waitFor();
  expect(await progress.getByTestId('progress-next').textContent()).toMatch(/^Go on with lesson 2, /);
  await page.screenshot({ path: join(RESULTS, 'progress.png'), fullPage: true });
  const saving = page.waitForEvent('download');
  await progress.getByTestId('progress-export').click();
  const file = await (await saving).path();
  expect(JSON.parse(readFileSync(file, 'utf8')).solved).toHaveProperty('01-hello-compiler/exercise');
  await progress.getByTestId('progress-clear').click();
  await progress.getByTestId('progress-clear-yes').click();
  await progress.getByText(/^0 of/).waitFor();
  const said = progress.getByTestId('progress-said');
  await progress.getByTestId('progress-import').setInputFiles({
    name: 'other.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"solved":{}}'),
  });
  await said.getByText('other.json was not taken. This file does not hold').waitFor();
  await progress.getByTestId('progress-import').setInputFiles(file);
  await progress.getByText(/^1 of/).waitFor();
  expect(errors).toEqual([]);
});

test('? lists the keys, and not while typing', async () => {
  const { page } = await visit(browser, '/01-hello-compiler/');
  const dialog = page.getByRole('dialog', { name: 'Keys' });
  await page.keyboard.press('?');
  await dialog.waitFor();
  await page.screenshot({ path: join(RESULTS, 'keys.png') });
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  const snippet = snippetOf(page, 'hello.go');
  await edit(snippet);
  await page.keyboard.press('?');
  await page.waitForTimeout(300);
  expect(await dialog.isVisible()).toBe(false);
});

test('an address that does not exist leads to what it may have meant', async () => {
  const { page } = await visit(browser, '/gorutines/');
  expect(await page.locator('#nearest a').first().getAttribute('href')).toBe('/22-goroutines/');
  await page.getByRole('button', { name: 'Search the site' }).click();
  await page.locator('site-search dialog[open]').waitFor();
});

test('on paper a lesson has its code and output whole, and no buttons', async () => {
  const { page } = await visit(browser, '/05-functions/', { colorScheme: 'dark' });
  await page.emulateMedia({ media: 'print' });
  const seen = await page.evaluate(() => ({
    buttons: [...document.querySelectorAll('main button')].filter((button) => button.checkVisibility())
      .length,
    outputs: [...document.querySelectorAll('.recorded-output')].filter((pre) => pre.checkVisibility()).length,
    all: document.querySelectorAll('.recorded-output').length,
    cut: [...document.querySelectorAll('main pre')].filter((pre) => pre.scrollWidth > pre.clientWidth + 1)
      .length,
    ink: getComputedStyle(document.documentElement).getPropertyValue('--paper').trim(),
  }));
  expect(seen).toEqual({ buttons: 0, outputs: seen.all, all: seen.all, cut: 0, ink: '#fcfbf8' });
  expect(seen.all).toBeGreaterThan(2);
  await page.screenshot({ path: join(RESULTS, 'print.png'), fullPage: true });
});
