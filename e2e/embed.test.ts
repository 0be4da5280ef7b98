import { mkdirSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { edit, launch, RESULTS, replaceSource, visit } from './browser.ts';

let browser: Browser;
/** Another site, whose page frames what it is given in its address. */
let other: Server;
let otherUrl: string;
beforeAll(async () => {
  mkdirSync(RESULTS, { recursive: true });
  browser = await launch();
  other = createServer((request, response) => {
    const code = decodeURIComponent(new URL(request.url ?? '', 'http://x').search.slice(1));
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><title>Another site</title><h1>A blog</h1><p>Text.</p>${code}`);
  });
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
  // Another host than the site's 127.0.0.1 or localhost: another site, not only another port.
  const host = new URL(inject('baseUrl')).hostname === 'localhost' ? '127.0.0.1' : 'localhost';
  otherUrl = `http://${host}:${(other.address() as AddressInfo).port}/`;
});
afterAll(async () => {
  await browser.close();
  other.close();
});

async function embedCode(source: string): Promise<string> {
  const { page } = await visit(browser, '/playground/');
  const pg = page.getByTestId('playground');
  await page.locator('astro-island:not([ssr]) [data-testid=playground]').waitFor();
  await edit(pg);
  await replaceSource(pg, source);
  await pg.getByTestId('playground-embed').click();
  await pg.getByText('Embed code copied').waitFor();
  const code = await page.evaluate(() => navigator.clipboard.readText());
  await page.context().close();
  return code;
}

declare global {
  /** What a page has asked the browser's stores for. */
  var touched: string[] | undefined;
}

/** Runs before the scripts of a page. */
function noteStorage(): void {
  const touched: string[] = [];
  globalThis.touched = touched;
  const watch = (owner: object, name: string): void => {
    const known = Object.getOwnPropertyDescriptor(owner, name);
    if (known === undefined) throw new Error(`there is no ${name} to watch`);
    Object.defineProperty(owner, name, {
      ...known,
      get() {
        touched.push(name);
        return known.get?.call(this);
      },
    });
  };
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) watch(globalThis, name);
  watch(Document.prototype, 'cookie');
  watch(Navigator.prototype, 'serviceWorker');
}

test('a program in another site’s page: it runs when asked, and keeps nothing there', async () => {
  const code = await embedCode(
    'package main\n\nimport "fmt"\n\nfunc main() {\n\tfmt.Println("from a frame")\n}\n',
  );
  expect(code).toMatch(/^<iframe src="[^"]+\/embed\/#v1\.[\w-]+" title="[^"]+"/);
  const context = await browser.newContext({ viewport: { width: 900, height: 800 } });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.addInitScript(noteStorage);
  await page.goto(`${otherUrl}?${encodeURIComponent(code)}`);
  const frame = page.frameLocator('iframe');
  const program = frame.getByTestId('embed');
  await program.locator('.code-still', { hasText: 'from a frame' }).waitFor();
  expect(await program.getByTestId('snippet-output').isVisible()).toBe(false);
  await program.getByTestId('snippet-run').click();
  await program.getByTestId('snippet-output').getByText('from a frame').waitFor();
  await page.screenshot({ path: join(RESULTS, 'embed.png') });

  // It can be changed, and nothing of that stays.
  await program.getByTestId('snippet-edit').click();
  await program.locator('.monaco-editor.focused').waitFor();
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.type('// mine\n');
  await program.locator('.view-line', { hasText: '// mine' }).waitFor();
  const inside = page.frames().find((one) => one.url().includes('/embed/'));
  expect(await inside?.evaluate(() => globalThis.touched)).toEqual([]);

  const [opened] = await Promise.all([
    context.waitForEvent('page'),
    program.getByTestId('embed-open').click(),
  ]);
  await opened.locator('.code-still', { hasText: '// mine' }).waitFor();
  expect(new URL(opened.url()).pathname).toBe('/playground/');
  expect(errors).toEqual([]);
  await context.close();
}, 60_000);

test('only that page can be framed', async () => {
  const site = inject('baseUrl');
  const policy = async (path: string): Promise<string> =>
    (await fetch(site + path)).headers.get('content-security-policy') ?? '';
  expect(await policy('/embed/')).toContain('frame-ancestors *');
  for (const path of ['/', '/playground/', '/embedded/', '/live/'])
    expect(await policy(path)).toContain("frame-ancestors 'self'");
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${otherUrl}?${encodeURIComponent(`<iframe src="${site}/playground/"></iframe>`)}`);
  await page.waitForTimeout(500);
  expect(await page.frameLocator('iframe').getByTestId('playground').count()).toBe(0);
});

test('a frame without a program, or with a damaged one, says so', async () => {
  const { page } = await visit(browser, '/embed/');
  await page.getByText('There is no program in this address.').waitFor();
  await page.goto(`${inject('baseUrl')}/embed/#v1.AAAA`);
  await page.reload();
  await page.getByText('This link is damaged').waitFor();
});
