import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { edit, ended, launch, ready, replaceSource, snippetOf, visit } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

test('Python in a Go program is explained, and mended at a press', async () => {
  const { page, errors } = await visit(browser, '/12-interfaces/');
  const snippet = snippetOf(page, 'speaker.go');
  await edit(snippet);
  await replaceSource(
    snippet,
    'package main\n\nimport "fmt"\n\nfunc main() {\n\tn := 0\n\twhile n < 3 {\n\t\tfmt.Println(n)\n\t\tn++\n\t}\n}\n',
  );
  const notes = snippet.getByTestId('habits');
  await notes.getByText('for is the only loop in Go').waitFor();
  expect(await notes.textContent()).toContain('line 7');
  await notes.getByRole('button', { name: 'Write for' }).click();
  await notes.waitFor({ state: 'hidden' });
  await snippet.getByTestId('snippet-run').click();
  expect(await ended(snippet)).toBe('ok');
  expect(await snippet.getByTestId('snippet-output').textContent()).toBe('0\n1\n2\n');
  expect(errors).toEqual([]);
});

test('a panic is put in Python terms', async () => {
  const { page } = await visit(browser, '/12-interfaces/');
  const snippet = snippetOf(page, 'speaker.go');
  await edit(snippet);
  await replaceSource(
    snippet,
    'package main\n\nfunc main() {\n\tages := map[string]int(nil)\n\tages["Ann"] = 36\n}\n',
  );
  await snippet.getByTestId('snippet-run').click();
  expect(await ended(snippet)).toBe('panic');
  await snippet.getByTestId('habits').getByText('declares a map but makes none').waitFor();
});

test('a program that the lesson wrote to fail is left to the lesson', async () => {
  const { page } = await visit(browser, '/12-interfaces/');
  const snippet = snippetOf(page, 'slice-of-any.go');
  await ready(snippet);
  await snippet.getByTestId('snippet-run').click();
  expect(await ended(snippet)).toBe('compile-error');
  expect(await snippet.getByTestId('habits').count()).toBe(0);
});
