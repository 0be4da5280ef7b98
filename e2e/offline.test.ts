import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { content, edit, ended, launch, ready, replaceSource, snippetOf, visit } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** Waits until the footer says that all is kept. */
async function kept(page: Page): Promise<string> {
  const line = page.locator('[data-offline]:not(:empty)');
  await line.waitFor({ timeout: 30_000 });
  return (await line.textContent()) ?? '';
}

test('after one visit the site works without a network', async () => {
  const { page, errors } = await visit(browser, '/01-hello-compiler/');
  const said = await kept(page);
  expect(said).toMatch(/^This site works offline: \d+\.\d MB of it are kept in this browser/);
  const transferred = await page.evaluate(() => navigator.storage.estimate().then(({ usage = 0 }) => usage));
  console.log(`${said} The browser counts ${(transferred / 1e6).toFixed(1)} MB.`);
  await page.context().setOffline(true);

  // The lesson that was visited, and one that was not.
  await page.reload();
  const hello = snippetOf(page, 'hello.go');
  await ready(hello);
  await hello.getByTestId('snippet-run').click();
  expect(await ended(hello)).toBe('ok');
  await page.goto(new URL('/12-interfaces/', page.url()).href);
  const exercise = page.getByTestId('exercise').first();
  await edit(exercise);
  await replaceSource(exercise, content('12-interfaces/exercise/solution.go').replaceAll('\t', '  '));
  await exercise.getByTestId('snippet-format').click();
  await exercise.getByTestId('snippet-run').click();
  await page.locator('[data-testid=exercise][data-solved=true]').waitFor();
  // Formatted, it is the solution to the letter.
  await exercise.getByRole('button', { name: 'Show the solution' }).click();
  await exercise.getByText('Your answer is the solution, line by line.').waitFor();

  // A package of the library that no page has asked for yet.
  await page.goto(new URL('/playground/', page.url()).href);
  const playground = page.getByTestId('playground');
  await page.locator('astro-island:not([ssr]) [data-testid=playground]').waitFor();
  await edit(playground);
  await replaceSource(
    playground,
    'package main\n\nimport (\n\t"fmt"\n\t"math/big"\n)\n\nfunc main() { fmt.Println(new(big.Int).Exp(big.NewInt(3), big.NewInt(50), nil)) }\n',
  );
  await playground.getByTestId('snippet-run').click();
  expect(await ended(playground)).toBe('ok');
  expect(await playground.getByTestId('snippet-output').textContent()).toBe('717897987691852588770249\n');

  // What is not there says so in the site's own page.
  await page.goto(new URL('/gorutines/', page.url()).href);
  expect(await page.locator('#nearest a').first().getAttribute('href')).toBe('/22-goroutines/');
  await page.goto(new URL('/live/', page.url()).href);
  await page.getByText('This page needs the network').waitFor();
  expect(errors.filter((error) => !/404|WebSocket|ERR_INTERNET_DISCONNECTED/.test(error))).toEqual([]);
});

// Python takes long to start on a slow machine, and starts twice here.
test('Python works without a network once it has run', async () => {
  const { page } = await visit(browser, '/01-hello-compiler/');
  page.setDefaultTimeout(80_000);
  await kept(page);
  const python = page.locator('[data-testid=python][data-file="hello.py"]').first();
  await ready(python);
  await python.getByTestId('snippet-run').click();
  expect(await ended(python)).toBe('ok');
  await page.context().setOffline(true);
  await page.reload();
  expect(await kept(page)).toContain('and Python with it');
  await ready(python);
  await python.getByTestId('snippet-run').click();
  expect(await ended(python)).toBe('ok');
}, 200_000);

/** The site behind an address of its own, whose service worker can become that of the next version. */
async function deployable(): Promise<{ url: string; deploy(): void; close(): void }> {
  let version = '';
  const server = createServer(async (request, response) => {
    const answer = await fetch(inject('baseUrl') + request.url);
    const body = Buffer.from(await answer.arrayBuffer());
    const isWorker = request.url === '/sw.js' && version !== '';
    response.writeHead(answer.status, {
      'Content-Type': answer.headers.get('content-type') ?? '',
      'Cache-Control': 'no-cache',
    });
    response.end(isWorker ? body.toString().replace(/"version":\s*"\w+"/, `"version":"${version}"`) : body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    deploy() {
      version = 'another';
    },
    close: () => server.close(),
  };
}

test('a newer version of the site takes over when its last page is closed, and not before', async () => {
  const site = await deployable();
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${site.url}/01-hello-compiler/`);
  await kept(page);
  const [before = ''] = await page.evaluate(() => caches.keys());
  site.deploy();
  await page.reload();
  // The open page still has the files it was made with.
  await expect
    .poll(() => page.evaluate(() => caches.keys().then((names) => names.sort().join())), { timeout: 20_000 })
    .toBe([before, 'site-another'].sort().join());
  await expect
    .poll(
      () =>
        page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state ?? ''),
      { timeout: 20_000 },
    )
    .toBe('installed');
  expect(await page.evaluate(() => caches.keys())).toContain(before);
  await page.close();
  const next = await context.newPage();
  await next.goto(`${site.url}/02-type-inference/`);
  await expect
    .poll(() => next.evaluate(() => caches.keys().then((names) => names.join())), { timeout: 20_000 })
    .toBe('site-another');
  await context.close();
  site.close();
}, 90_000);

test('it can be installed', async () => {
  const { page } = await visit(browser, '/');
  const manifest = await page.evaluate(async () => {
    const href = document.querySelector<HTMLLinkElement>('link[rel=manifest]')?.href ?? '';
    const data = await (await fetch(href)).json();
    const sizes: string[] = [];
    for (const { src } of data.icons.filter((icon: { type: string }) => icon.type === 'image/png')) {
      const image = new Image();
      image.src = src;
      await image.decode();
      sizes.push(`${image.naturalWidth}x${image.naturalHeight}`);
    }
    return { name: data.name, sizes };
  });
  expect(manifest).toEqual({ name: 'Go for Python Programmers', sizes: ['192x192', '512x512', '512x512'] });
  const session = await page.context().newCDPSession(page);
  expect((await session.send('Page.getAppManifest')).errors).toEqual([]);
});
