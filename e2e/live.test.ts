import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, RESULTS, visit } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
  mkdirSync(RESULTS, { recursive: true });
});
afterAll(() => browser.close());

async function connect(page: Page, name: string): Promise<void> {
  await page.locator('astro-island:not([ssr])').first().waitFor({ state: 'attached' });
  await page.getByTestId('live-name').fill(name);
  await page.getByTestId('live-connect').click();
  await page.locator('[data-testid=live-status][data-state=online]').waitFor();
}

async function subscribe(page: Page, channel: string): Promise<void> {
  await page.getByTestId('live-channel').fill(channel);
  await page.getByTestId('live-subscribe').click();
  await page.locator(`[data-testid=live-unsubscribe][data-channel="${channel}"]`).waitFor();
}

const row = (page: Page, text: string) => page.locator('[data-testid=live-log] tbody tr', { hasText: text });

test('a message is published', async () => {
  const ada = await visit(browser, '/live/');
  const grace = await visit(browser, '/live/');
  await connect(ada.page, 'ada');
  await connect(grace.page, 'grace');
  await subscribe(ada.page, 'go');
  await subscribe(grace.page, 'go');
  await subscribe(grace.page, 'news');

  await ada.page.getByTestId('live-target').selectOption('channel:news');
  await ada.page.getByTestId('live-text').fill('for grace alone');
  await ada.page.getByTestId('live-send').click();

  const received = row(grace.page, 'for grace alone');
  await received.waitFor();
  // The message itself comes first; what the dispatcher did with it is told some 40 ms later.
  await expect.poll(() => received.locator('[data-label=Receivers]').textContent()).toMatch(/^1: grace/);
  expect(await received.locator('[data-label=From]').textContent()).toBe('ada');
  // The sender sees who got it; it was no receiver itself.
  await row(ada.page, '1: grace').waitFor();
  expect(await row(ada.page, 'for grace alone').count()).toBe(1);
  for (const { page } of [ada, grace]) {
    const drawing = page.getByTestId('live-drawing');
    await drawing.locator('.dispatch-trail .is-coming').waitFor({ state: 'attached' });
    // The way on is drawn once the message has come that far.
    await drawing.locator('.dispatch-trail .is-going').waitFor({ state: 'attached' });
    expect(await drawing.locator('.dispatch-reader').count()).toBe(2);
  }
  const last = received.locator('[data-label="To the last receiver"]');
  await expect.poll(() => last.textContent()).toMatch(/\d/);
  await grace.page.screenshot({ path: join(RESULTS, 'live-message.png') });
  expect([...ada.errors, ...grace.errors, ...ada.foreign, ...grace.foreign]).toEqual([]);
});

test('a page loaded anew is the same reader, and one that left makes room', async () => {
  const { page } = await visit(browser, '/live/');
  await connect(page, 'edsger');
  await page.reload();
  await connect(page, 'edsger');
  const other = await visit(browser, '/live/');
  await other.page.locator('astro-island:not([ssr])').first().waitFor({ state: 'attached' });
  await other.page.getByTestId('live-name').fill('edsger');
  await other.page.getByTestId('live-connect').click();
  await other.page.getByText('Somebody here has that name').waitFor();
});

test('a private room has a link, its own readers, and simulated ones on request', async () => {
  const ada = await visit(browser, '/live/');
  ada.page.setDefaultTimeout(5_000);
  await ada.page.locator('astro-island:not([ssr])').first().waitFor({ state: 'attached' });
  await ada.page.getByTestId('live-room-new').click();
  const link = await ada.page.getByTestId('live-room-link').inputValue();
  await connect(ada.page, 'katherine');
  const grace = await visit(browser, `/live/${new URL(link).hash}`);
  await connect(grace.page, 'dorothy');
  const here = ada.page.locator('.dispatch-readers');
  await here.getByText('2 readers here').waitFor();
  await ada.page.getByTestId('live-simulated').fill('3');
  await here.getByText('5 readers here').waitFor();
  await here.locator('summary').click();
  expect(await here.getByText('(simulated)').count()).toBe(3);
  // They talk by themselves, and the server says how busy it is.
  await ada.page.locator('[data-testid=live-log] tbody tr[data-message]').first().waitFor();
  await ada.page.getByTestId('live-stats').getByText('messages a second').waitFor();
  const lobby = await visit(browser, '/live/');
  // The same name is another reader's there, and nobody of the room is to be seen.
  await connect(lobby.page, 'katherine');
  expect(await lobby.page.locator('.dispatch-readers').getByText('dorothy').count()).toBe(0);
  await ada.page.screenshot({ path: join(RESULTS, 'live-room.png'), fullPage: true });
  await ada.page.setViewportSize({ width: 400, height: 900 });
  await ada.page.screenshot({ path: join(RESULTS, 'live-room-narrow.png'), fullPage: true });
  expect([...ada.errors, ...grace.errors, ...lobby.errors]).toEqual([]);
}, 40_000);
