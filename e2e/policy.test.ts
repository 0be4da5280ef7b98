import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, visit } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

test.each([
  '/',
  '/01-hello-compiler/',
  '/30-on-the-wire/',
  '/glossary/',
  '/phrase-book/',
  '/playground/',
  '/live/',
  '/benchmark/',
  '/protocol/',
  '/progress/',
  '/nothing/here/',
])('%s does nothing that its policy forbids', async (path) => {
  const { page, errors } = await visit(browser, path);
  await page.waitForLoadState('networkidle');
  expect(errors.filter((text) => !text.includes('404 (Not Found)'))).toEqual([]);
});

test('the search, which is WebAssembly, finds something', async () => {
  const { page, errors } = await visit(browser, '/');
  await page.locator('button[data-open-modal]').click();
  await page.locator('dialog input').fill('goroutine');
  await page.locator('dialog .pagefind-ui__result').first().waitFor();
  expect(errors).toEqual([]);
});

test('a script that slipped into a page is not run, makes no code and calls nobody', async () => {
  const { page } = await visit(browser, '/live/');
  const got = await page.evaluate(async () => {
    const broken: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
      broken.push(effectiveDirective);
    });
    const script = document.createElement('script');
    script.textContent = 'document.title = "taken over"';
    document.body.append(script);
    const image = document.createElement('img');
    image.setAttribute('onerror', 'document.title = "taken over"');
    image.src = 'data:,';
    document.body.append(image);
    await fetch('https://example.com/').catch(() => {});
    await new Promise((done) => setTimeout(done, 200));
    return { title: document.title, broken: [...new Set(broken)].sort() };
  });
  expect(got.title).not.toContain('taken over');
  expect(got.broken).toEqual(['connect-src', 'script-src-attr', 'script-src-elem']);
});
