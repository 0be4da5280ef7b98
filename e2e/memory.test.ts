import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, RESULTS, ready, replaceSource, snippetOf, violations, visit } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
  mkdirSync(RESULTS, { recursive: true });
});
afterAll(() => browser.close());

interface Walk {
  readonly page: Page;
  readonly snippet: Locator;
  readonly memory: Locator;
  readonly errors: string[];
}

/** A snippet of a lesson whose memory is shown. */
async function walked(path: string, file: string, options: BrowserContextOptions = {}): Promise<Walk> {
  const { page, errors } = await visit(browser, path, options);
  const snippet = snippetOf(page, file);
  await ready(snippet);
  await snippet.getByTestId('snippet-memory').click();
  const memory = snippet.getByTestId('memory');
  await memory.waitFor();
  return { page, snippet, memory, errors };
}

const now = (memory: Locator): Promise<string | null> => memory.getByTestId('memory-now').textContent();

/** Steps on until a text is in the line that comes next. */
async function stepTo(memory: Locator, text: string): Promise<void> {
  const forward = memory.getByRole('button', { name: 'Step forward' });
  while (!(await now(memory))?.includes(text)) await forward.click();
}

test('two slices share an array until append makes another; steps go both ways', async () => {
  const { page, snippet, memory, errors } = await walked('/07-slices/', 'share.go');
  expect(await now(memory)).toContain('base := []int{0, 10, 20, 30, 40, 50}');
  await memory.getByText('The same in words').click();
  const words = memory.getByTestId('memory-words');
  const objects = memory.getByTestId('memory-object');
  await stepTo(memory, 'limited = append');
  expect(await objects.count()).toBe(1);
  expect(await words.textContent()).toContain('mid []int: slice, length 2, capacity 5, over array A1 from 1');
  expect(await words.textContent()).toContain(
    'limited []int: slice, length 2, capacity 2, over array A1 from 1',
  );
  // The line that comes next is marked in the program, and what was printed stands there.
  expect(await snippet.locator('.line.is-current').textContent()).toContain('limited = append');
  expect(await memory.getByTestId('memory-output').textContent()).toContain('same memory: true');
  expect(await memory.getByTestId('memory-output').textContent()).not.toContain('77');

  await memory.getByRole('button', { name: 'Step forward' }).click();
  expect(await objects.count()).toBe(2);
  expect(await words.textContent()).toContain(
    'limited []int: slice, length 3, capacity 4, over array A2 from 0 (changed)',
  );
  expect(await objects.nth(1).locator('.mem-cell.is-room').count()).toBe(1);
  await memory.getByRole('button', { name: 'Step back' }).click();
  expect(await objects.count()).toBe(1);

  // By keys alone.
  await memory.locator('.mem-scroll').focus();
  await page.keyboard.press('ArrowRight');
  expect(await objects.count()).toBe(2);
  await page.keyboard.press('Home');
  expect(await now(memory)).toContain('base := []int');
  await page.keyboard.press('End');
  expect(await now(memory)).toMatch(/line 21: }$/);
  expect(errors).toEqual([]);
});

test('every arrow ends at what it points to', async () => {
  const { memory, errors } = await walked('/10-pointers/', 'values.go');
  await stepTo(memory, 'ages["Ann"] = 999');
  const dots = await memory.locator('[data-to]').count();
  expect(dots).toBeGreaterThan(4);
  expect(await memory.locator('.mem-arrows g').count()).toBe(dots);
  // p of change and bob of main are one account.
  await memory.getByText('The same in words').click();
  expect(await memory.getByTestId('memory-words').textContent()).toContain(
    'p *Account: pointer to variable bob of main',
  );
  expect(errors).toEqual([]);
});

test('a nil interface is told from one with a nil pointer in it', async () => {
  const { memory, errors } = await walked('/14-nil-interface/', 'holds.go');
  await memory.getByText('The same in words').click();
  const words = memory.getByTestId('memory-words');
  await stepTo(memory, 'err = problem');
  expect(await words.textContent()).toContain('err error: nil');
  await memory.getByRole('button', { name: 'Step forward' }).click();
  expect(await words.textContent()).toContain(
    'err error: interface with type *AgeError and value nil (changed)',
  );
  expect(errors).toEqual([]);
});

const ENDLESS = `package main

import "fmt"

func main() {
	text := "naïve"
	fmt.Println(text)
	for n := 0; ; n++ {
		_ = n
	}
}
`;

test('in the playground: a program that is stopped, and the bytes of a string', async () => {
  const { page, errors } = await visit(browser, '/playground/');
  const playground = page.getByTestId('playground');
  await ready(playground);
  await playground.getByTestId('snippet-edit').click();
  await playground.locator('.monaco-editor.focused').waitFor();
  await replaceSource(playground, ENDLESS);
  await playground.getByLabel('Memory', { exact: true }).check();
  await playground.getByTestId('snippet-run').click();
  await playground.getByText('naïve', { exact: true }).first().waitFor();
  await playground.getByTestId('snippet-stop').click();
  const memory = playground.getByTestId('memory');
  await memory.waitFor();
  expect(await memory.textContent()).toContain('Recording stopped after 2,000 statements');
  await stepTo(memory, 'fmt.Println(text)');
  await memory.getByLabel('Bytes of strings').check();
  expect(await memory.locator('.mem-char').allTextContents()).toEqual(['n6e', 'a61', 'ïc3 af', 'v76', 'e65']);
  expect(errors).toEqual([]);
});

test.each([
  ['wide', 1440, 'light'],
  ['wide', 1440, 'dark'],
  ['narrow', 360, 'light'],
  ['narrow', 360, 'dark'],
] as const)(
  'axe finds nothing wrong with it, and the page is no wider than the window: %s %i %s',
  async (name, width, colorScheme) => {
    const { page, memory } = await walked('/07-slices/', 'share.go', {
      viewport: { width, height: 900 },
      colorScheme,
    });
    await stepTo(memory, 'limited[0] = 11');
    await memory.getByText('The same in words').click();
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await memory.screenshot({ path: join(RESULTS, `memory-${name}-${colorScheme}.png`) });
  },
  60_000,
);
