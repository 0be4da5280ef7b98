import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { edit, ended, launch, RESULTS, replaceSource, snippetOf, visit } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
  mkdirSync(RESULTS, { recursive: true });
});
afterAll(() => browser.close());

/** An open editor with a program of our own in it. */
async function editing(source: string): Promise<{ page: Page; snippet: Locator; errors: string[] }> {
  const { page, errors } = await visit(browser, '/12-interfaces/');
  const snippet = snippetOf(page, 'speaker.go');
  await edit(snippet);
  await replaceSource(snippet, source);
  return { page, snippet, errors };
}

const inMain = (body: string): string => `package main\n\nimport "fmt"\n\nfunc main() {\n${body}}\n`;

/** Where the last occurrence of a text stands in the editor, in the middle. Tokens of one colour share an element. */
async function placeOf(snippet: Locator, text: string): Promise<{ x: number; y: number }> {
  await snippet.locator('.view-lines', { hasText: text }).waitFor();
  return snippet.locator('.view-lines').evaluate((lines, wanted) => {
    const walker = document.createTreeWalker(lines, NodeFilter.SHOW_TEXT);
    let found: DOMRect | undefined;
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = (node.textContent ?? '').lastIndexOf(wanted);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const box = range.getBoundingClientRect();
      if (found === undefined || box.top > found.top) found = box;
    }
    if (found === undefined) throw new Error(`${wanted} is not there`);
    return { x: found.left + found.width / 2, y: found.top + found.height / 2 };
  }, text);
}

async function clickOn(snippet: Locator, text: string): Promise<void> {
  const { x, y } = await placeOf(snippet, text);
  await snippet.page().mouse.click(x, y);
}

/** What the editor shows as its text. */
const textOf = (snippet: Locator): Promise<string> =>
  snippet.locator('.view-lines').evaluate((lines) => {
    const all = [...lines.querySelectorAll<HTMLElement>('.view-line')];
    const top = (line: HTMLElement): number => Number.parseFloat(line.style.top);
    return all
      .sort((a, b) => top(a) - top(b))
      .map((line) => (line.textContent ?? '').replaceAll('\u00a0', ' '))
      .join('\n');
  });

test('names are completed as they are typed, with the import that they need', async () => {
  const { page, snippet, errors } = await editing(inMain('\tfmt.Println()\n'));
  await page.keyboard.press('ControlOrMeta+Home');
  for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.type('strings.ToU');
  const widget = page.locator('.suggest-widget.visible');
  await widget.getByText('ToUpper', { exact: true }).first().waitFor();
  await page.screenshot({ path: join(RESULTS, 'completion.png') });
  await page.keyboard.press('Enter');
  await page.keyboard.type('("done")');
  await expect.poll(() => textOf(snippet)).toContain('fmt.Println(strings.ToUpper("done"))');
  await snippet.getByTestId('snippet-run').click();
  expect(await ended(snippet)).toBe('ok');
  expect(await snippet.getByTestId('snippet-output').textContent()).toBe('DONE\n');
  expect(errors).toEqual([]);
});

test('a name says what it is when the pointer rests on it', async () => {
  const { page, snippet } = await editing(inMain('\tcount := 3\n\tfmt.Println(count)\n'));
  const { x, y } = await placeOf(snippet, 'Println');
  await page.mouse.move(x, y);
  const hover = page.locator('.monaco-hover:visible').first();
  await hover.getByText('func fmt.Println(a ...any) (n int, err error)').waitFor();
  expect(await hover.textContent()).toMatch(/Println \w/);
  await page.screenshot({ path: join(RESULTS, 'hover.png') });
});

test('a call shows its parameters', async () => {
  const { page } = await editing(inMain('\tfmt.Println()\n'));
  await page.keyboard.press('ControlOrMeta+Home');
  for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Home');
  await page.keyboard.type('fmt.Fprintf(');
  const hints = page.locator('.parameter-hints-widget.visible');
  await expect.poll(() => hints.textContent()).toContain('Fprintf(w io.Writer, format string, a ...any)');
});

test('a name is changed everywhere, or is told why it cannot be', async () => {
  const { page, snippet } = await editing(
    inMain('\tcount := 3\n\tother := count\n\tfmt.Println(count, other)\n'),
  );
  await clickOn(snippet, 'count');
  await page.keyboard.press('F2');
  await page.locator('.rename-input:focus').waitFor();
  await page.keyboard.type('total');
  await page.keyboard.press('Enter');
  await expect.poll(() => textOf(snippet)).toContain('fmt.Println(total, other)');
  await clickOn(snippet, 'total');
  await page.keyboard.press('F2');
  await page.locator('.rename-input:focus').waitFor();
  await page.keyboard.type('other');
  await page.keyboard.press('Enter');
  await page.getByText('the program would not compile').first().waitFor();
});

test('a problem has a quick fix, and a sentence in Python terms', async () => {
  const { page, snippet } = await editing(inMain('\tdone := True\n\tfmt.Println(done)\n'));
  await snippet.getByTestId('habits').getByText('Go writes true in lower case').waitFor();
  await clickOn(snippet, 'True');
  await page.keyboard.press('ControlOrMeta+.');
  await page.locator('.action-widget').getByText('Write true').waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => textOf(snippet)).toContain('done := true');
});

test('missing imports are added by a quick fix', async () => {
  const { page, snippet } = await editing('package main\n\nfunc main() {\n\tfmt.Println("a")\n}\n');
  await clickOn(snippet, 'fmt');
  await snippet.getByText('undefined: fmt').first().waitFor();
  await page.keyboard.press('ControlOrMeta+.');
  await page.locator('.action-widget').getByText('Mend the imports').waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => textOf(snippet)).toContain('import "fmt"');
});

test('a declaration is gone to', async () => {
  const { page, snippet } = await editing(
    'package main\n\nimport "fmt"\n\nfunc greet() string { return "hello" }\n\nfunc main() {\n\tfmt.Println(greet())\n}\n',
  );
  await clickOn(snippet, 'greet');
  await page.keyboard.press('F12');
  // The line of the cursor is what is copied when nothing is selected.
  await expect
    .poll(async () => {
      await page.keyboard.press('ControlOrMeta+C');
      return page.evaluate(() => navigator.clipboard.readText());
    })
    .toContain('func greet() string');
});

test('saving formats, keeps, and mends the imports if that is asked for', async () => {
  const { page, snippet, errors } = await editing(
    'package main\n\nimport "os"\n\nfunc main() {\nfmt.Println( "a" )\n}\n',
  );
  const saved = snippet.getByTestId('snippet-saved');
  await page.keyboard.press('ControlOrMeta+S');
  await saved.getByText('Saved and formatted.').waitFor();
  await expect.poll(() => textOf(snippet)).toContain('    fmt.Println("a")');
  expect(await textOf(snippet)).toContain('import "os"');

  await page.keyboard.press('Shift+Alt+O');
  await saved.getByText('Formatted, imports mended.').waitFor();
  await expect.poll(() => textOf(snippet)).toContain('import "fmt"');
  expect(await textOf(snippet)).not.toContain('"os"');

  await page.getByRole('button', { name: 'Keys' }).click();
  const dialog = page.getByRole('dialog', { name: 'Keys' });
  await dialog.getByLabel('Saving (Ctrl-S, :w) mends the imports too').check();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await replaceSource(snippet, 'package main\n\nfunc main() {\n\tfmt.Println(strings.ToUpper("b"))\n}\n');
  await page.keyboard.press('ControlOrMeta+S');
  await saved.getByText('Saved, formatted, imports mended.').waitFor();
  await expect.poll(() => textOf(snippet)).toContain('"strings"');

  // What cannot be formatted stays as it is, and says why.
  const broken = 'package main\n\nfunc main() {\n  x := (1\n}\n';
  await replaceSource(snippet, broken);
  await page.keyboard.press('ControlOrMeta+S');
  await snippet
    .getByTestId('snippet-format-failure')
    .getByText("4:10: expected ')', found newline")
    .waitFor();
  expect(await saved.count()).toBe(0);
  expect(await textOf(snippet)).toContain('  x := (1');
  expect(errors).toEqual([]);

  // It is there at the next visit.
  await page.reload();
  const again = snippetOf(page, 'speaker.go');
  await again.scrollIntoViewIfNeeded();
  await again.locator('.code-still', { hasText: 'x := (1' }).waitFor();
});

test('an engine that cannot be loaded does not pass for a program without problems', async () => {
  const { page } = await visit(browser, '/12-interfaces/', { serviceWorkers: 'block' });
  await page.route(/\/_astro\/worker-.*\.js$/, (route) => route.abort());
  const snippet = snippetOf(page, 'speaker.go');
  await edit(snippet);
  const said = snippet.getByTestId('not-checked');
  await said.getByText('The program is not being checked').waitFor();
  await page.unroute(/\/_astro\/worker-.*\.js$/);
  await replaceSource(snippet, inMain('\tcount := 3\n'));
  await snippet.getByText('declared and not used: count').first().waitFor();
  expect(await said.count()).toBe(0);
});

test('a time line that cannot be loaded says so, and is there when it can', async () => {
  const { page } = await visit(browser, '/playground/', { serviceWorkers: 'block' });
  await page.locator('astro-island:not([ssr]) [data-testid=playground]').waitFor();
  const pg = page.getByTestId('playground');
  await page.route(/\/_astro\/trace-view\..*\.js$/, (route) => route.abort());
  await pg.getByTestId('playground-template').selectOption({ label: 'Goroutines and a channel' });
  await pg.getByLabel('Time line').check();
  await pg.getByTestId('snippet-run').click();
  await pg
    .getByTestId('not-loaded')
    .getByText('The time line could not be loaded. Are you offline?')
    .waitFor();
  await page.unroute(/\/_astro\/trace-view\..*\.js$/);
  await pg.getByTestId('not-loaded').getByRole('button', { name: 'Try again' }).click();
  await pg.getByTestId('timeline').waitFor();
  expect(await pg.getByTestId('not-loaded').count()).toBe(0);
});
