import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { WebSocket } from 'ws';
import { LIVE_PATH, SUBPROTOCOL } from '../server/protocol.ts';
import { REPLIES, REQUESTS } from '../src/views/reference/examples.ts';
import { content, launch, RESULTS, type Visit, visit } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
  mkdirSync(RESULTS, { recursive: true });
});
afterAll(() => browser.close());

/** A page that is connected in a private room of its own, and the room's key. */
async function enter(
  name: string,
  options: Parameters<typeof visit>[2] = {},
): Promise<Visit & { room: string }> {
  const visited = await visit(browser, '/live/', options);
  const { page } = visited;
  page.setDefaultTimeout(8_000);
  await page.locator('astro-island:not([ssr])').first().waitFor({ state: 'attached' });
  await page.getByTestId('live-room-new').click();
  const link = await page.getByTestId('live-room-link').inputValue();
  await page.getByTestId('live-name').fill(name);
  await page.getByTestId('live-connect').click();
  await page.locator('[data-testid=live-status][data-state=online]').waitFor();
  await page
    .locator(`.dispatch-reader.is-self, [data-testid=live-tables]`)
    .first()
    .waitFor({ state: 'attached' });
  return { ...visited, room: new URL(link).hash.replace('#room=', '') };
}

async function send(page: Page, text: string): Promise<void> {
  await page.getByTestId('live-text').fill(text);
  await page.getByTestId('live-send').click();
}

const row = (page: Page, text: string) => page.locator('[data-testid=live-log] tbody tr', { hasText: text });
const player = (page: Page, state: string) => page.locator(`[data-testid=live-player][data-state=${state}]`);

/** Readers of the room beside the page, who publish to its channel `go` at an even pace until stopped. */
async function publishers(
  room: string,
  count: number,
  perSecond: number,
): Promise<{ sent(): number; stop(): void }> {
  const url = `${inject('baseUrl').replace('http', 'ws')}${LIVE_PATH}`;
  const sockets = await Promise.all(
    Array.from({ length: count }, async (_, i) => {
      const socket = new WebSocket(url, SUBPROTOCOL);
      await new Promise((done) => socket.once('open', done));
      socket.send(JSON.stringify({ kind: 'hello', name: `load ${i}`, room }));
      socket.send(JSON.stringify({ kind: 'subscribe', channel: i % 2 === 0 ? 'go' : 'python' }));
      return socket;
    }),
  );
  let sent = 0;
  const start = performance.now();
  const timer = setInterval(() => {
    const due = ((performance.now() - start) / 1000) * perSecond;
    for (; sent < due; sent++) {
      const to = { kind: 'channel', channel: sent % 3 === 0 ? 'python' : 'go' };
      sockets[sent % count]!.send(JSON.stringify({ kind: 'publish', to, text: `message ${sent}` }));
    }
  }, 10);
  return {
    sent: () => sent,
    stop: () => {
      clearInterval(timer);
      for (const socket of sockets) socket.close();
    },
  };
}

/** The intervals between the page's frames over some seconds, sorted, in milliseconds. */
function frames(page: Page, seconds: number): Promise<number[]> {
  return page.evaluate(
    (ms) =>
      new Promise<number[]>((done) => {
        const intervals: number[] = [];
        let last = performance.now();
        const end = last + ms;
        const next = (now: number) => {
          intervals.push(now - last);
          last = now;
          if (now < end) requestAnimationFrame(next);
          else done(intervals.slice(1).sort((a, b) => a - b));
        };
        requestAnimationFrame(next);
      }),
    seconds * 1000,
  );
}

test('paused, stepped and replayed', async () => {
  const { page, errors } = await enter('barbara');
  await page.getByTestId('live-pause').click();
  await player(page, 'paused').waitFor();
  await send(page, 'while paused');
  // What came since is counted, and not shown.
  await page.getByText('Paused: 1 message since.').waitFor();
  expect(await row(page, 'while paused').count()).toBe(0);
  const trail = page.locator('.dispatch-trail');
  expect(await trail.count()).toBe(0);
  const seen: string[] = [];
  for (let i = 0; i < 5; i++) {
    await page.getByTestId('live-step').click();
    await player(page, 'paused').waitFor();
    const parts = await trail.evaluate((group) =>
      [...group.querySelectorAll('[class], circle')].map(
        (part) => part.getAttribute('class') ?? part.tagName,
      ),
    );
    seen.push(parts.join(' '));
  }
  // It sets out, is in the inbox, is dispatched, is in the queue, is delivered.
  expect(seen).toEqual([
    'is-coming',
    'is-coming',
    'is-row is-coming',
    'is-row is-coming is-going circle',
    'is-row is-coming is-going circle',
  ]);
  await row(page, 'while paused').waitFor();
  await page.getByTestId('live-rate').selectOption('0.05');
  await page.getByTestId('live-replay').click();
  await player(page, 'behind').waitFor();
  // Ten seconds ago there was no message.
  await expect.poll(() => row(page, 'while paused').count()).toBe(0);
  await page.getByTestId('live-now').click();
  await player(page, 'live').waitFor();
  await row(page, 'while paused').waitFor();
  // The keys do the same, while the focus is on a control of the drawing.
  await page.getByTestId('live-pause').focus();
  await page.keyboard.press('p');
  await player(page, 'paused').waitFor();
  await page.keyboard.press('n');
  await player(page, 'live').waitFor();
  await page.getByTestId('live-text').fill('');
  await page.getByTestId('live-text').press('p');
  expect(await page.getByTestId('live-text').inputValue()).toBe('p');
  expect(await player(page, 'live').count()).toBe(1);
  expect(errors).toEqual([]);
});

test('a message has its trace, with the lines that took each step', async () => {
  const { page, errors } = await enter('radia');
  await send(page, 'look at me');
  await row(page, 'look at me').getByTestId('live-select').click();
  const trace = page.getByTestId('live-trace');
  await trace.getByText('look at me').waitFor();
  const steps = trace.locator('li[data-step]');
  await steps.nth(3).waitFor();
  expect(await steps.evaluateAll((all) => all.map((one) => one.getAttribute('data-step')))).toEqual([
    'received',
    'dispatched',
    'queued',
    'delivered',
  ]);
  for (const time of await steps.locator('h3 .is-number').allTextContents())
    expect(time).toMatch(/^[\d.,]+\sµs$/);
  expect(await steps.nth(3).textContent()).toMatch(/radia after [\d.,]+\sµs/);
  const go = content('28-dispatcher/dispatcher.go').split('\n');
  const python = content('28-dispatcher/dispatcher.py').split('\n');
  for (const step of await steps.all()) {
    const lines = step.locator('li[data-language]');
    expect(await lines.count()).toBe(3);
    for (const [language, source] of [
      ['Go', go],
      ['Python', python],
    ] as const) {
      const line = step.locator(`li[data-language=${language}]`);
      const number = Number(/:(\d+)/.exec((await line.locator('small').textContent()) ?? '')?.[1]);
      expect(source[number - 1]?.trim()).toBe(await line.locator('code').textContent());
    }
  }
  await page.screenshot({ path: join(RESULTS, 'live-trace.png'), fullPage: true });
  // Its way again, slowly, and then it stands where it arrived.
  await trace.getByTestId('live-trace-replay').click();
  await player(page, 'paused').waitFor();
  await trace.locator('li[data-step=delivered][data-current]').waitFor();
  await trace.getByTestId('live-trace-close').click();
  expect(await trace.count()).toBe(0);
  // A message that moves can be chosen where it is drawn.
  await page.getByTestId('live-now').click();
  await send(page, 'catch me');
  await row(page, 'catch me').waitFor();
  await page.getByTestId('live-pause').click();
  await page.getByTestId('live-replay').click();
  await page.getByTestId('live-pause').click();
  const canvas = (await page.locator('.dispatch-drawing canvas').boundingBox())!;
  const inbox = (await page.locator('.dispatch-inbox').boundingBox())!;
  for (let i = 0; i < 12 && (await trace.count()) === 0; i++) {
    await page.getByTestId('live-step').click();
    await player(page, 'paused').waitFor();
    await page.mouse.click(inbox.x + inbox.width / 2, inbox.y + inbox.height / 2);
    await page.mouse.click(inbox.x, inbox.y + inbox.height / 2);
  }
  expect(canvas.width).toBeGreaterThan(0);
  expect(await trace.count()).toBe(1);
  expect(errors).toEqual([]);
});

test('tables say what the drawing says, and are what is shown without motion', async () => {
  const still = await enter('sophie', { reducedMotion: 'reduce' });
  const tables = still.page.getByTestId('live-tables');
  await tables.getByText('sophie (you)').waitFor();
  await send(still.page, 'hello');
  await tables.locator('tr[data-message] td', { hasText: 'delivered to sophie' }).waitFor();
  await still.page.getByTestId('live-pause').click();
  await send(still.page, 'step by step');
  const message = tables.locator('tr[data-message]').first();
  const stages: (string | null)[] = [];
  await still.page.getByText('1 message since').waitFor();
  for (let i = 0; i < 5; i++) {
    await still.page.getByTestId('live-step').click();
    await expect.poll(() => message.getAttribute('data-stage')).not.toBe(stages.at(-1) ?? 'delivered');
    stages.push(await message.getAttribute('data-stage'));
  }
  expect(stages).toEqual(['sending', 'inbox', 'dispatching', 'queued', 'delivered']);
  await still.page.getByTestId('live-as-table').click();
  await still.page.getByTestId('live-drawing').waitFor();
  const moving = await enter('emmy');
  expect(await moving.page.getByTestId('live-tables').count()).toBe(0);
  expect([...still.errors, ...moving.errors]).toEqual([]);
});

test('the list is filtered, and the round trip measured', async () => {
  const { page } = await enter('hedy');
  for (const text of ['one apple', 'two pears', 'three apples']) await send(page, text);
  await row(page, 'three apples').waitFor();
  await page.getByTestId('live-filter').fill('APPLE hedy');
  await expect.poll(() => page.locator('[data-testid=live-log] tbody tr').count()).toBe(2);
  await page.getByTestId('live-filter').fill('cherries');
  await page.getByText('No message that is kept has this').waitFor();
  await page.getByTestId('live-measure').click();
  expect(await page.getByTestId('live-measured').textContent()).toMatch(
    /^11 pings, .*[\d.]+\sms in the middle/,
  );
});

test('draws 500 messages a second without a hitch, and more of them in part, saying so', async () => {
  const { page, room, errors } = await enter('grace');
  await page.getByTestId('live-channel').fill('go');
  await page.getByTestId('live-subscribe').click();
  await page.getByTestId('live-simulated').fill('4');
  const idle = await frames(page, 1);
  const load = await publishers(room, 8, 500);
  await page.waitForTimeout(2_000);
  const before = load.sent();
  const busy = await frames(page, 4);
  const rate = (load.sent() - before) / 4;
  await page.screenshot({ path: join(RESULTS, 'live-busy.png') });
  load.stop();
  const at = (sorted: number[], part: number) => sorted[Math.floor((sorted.length - 1) * part)]!.toFixed(1);
  const perSecond = (sorted: number[]) => (1000 * sorted.length) / sorted.reduce((sum, one) => sum + one, 0);
  console.log(
    `live page: ${perSecond(busy).toFixed(1)} frames a second at ${Math.round(rate)} messages a second (median ${at(busy, 0.5)} ms, ` +
      `p95 ${at(busy, 0.95)}, longest ${at(busy, 1)}); ${perSecond(idle).toFixed(1)} at none`,
  );
  expect(rate).toBeGreaterThan(400);
  // Generous, as other programs run beside: a page that cannot keep up misses every frame, not some.
  expect(Number(at(busy, 0.5))).toBeLessThan(25);
  expect(perSecond(busy)).toBeGreaterThan(20);
  expect(await page.getByTestId('live-log').locator('tbody tr[data-message]').count()).toBe(40);
  await expect.poll(() => page.getByTestId('live-player').getAttribute('data-state')).toBe('live');
  // Above what the server traces, it says how many went by.
  const more = await publishers(room, 12, 1_000);
  await page.getByTestId('live-skipped').waitFor();
  await page.getByTestId('live-traced').waitFor();
  await page.getByTestId('live-sampled').waitFor();
  more.stop();
  expect(errors).toEqual([]);
}, 60_000);

test('a server that cannot be reached is told apart from one that takes nobody', async () => {
  const { page } = await visit(browser, '/live/');
  await page.locator('astro-island:not([ssr])').first().waitFor({ state: 'attached' });
  const status = page.getByTestId('live-status');
  await page.routeWebSocket(/live\/ws/, (socket) =>
    socket.close({ code: 1012, reason: 'the server is restarting' }),
  );
  await page.getByTestId('live-name').fill('joan');
  await page.getByTestId('live-connect').click();
  await page.getByText('Offline: the server is restarting.').waitFor();
  await page.routeWebSocket(/live\/ws/, (socket) => socket.close({ code: 3000 }));
  await page.getByTestId('live-retry').click();
  await page.getByText('the server answers, but takes no more connections').waitFor();
  await page.route('**/readyz', (route) => route.abort());
  await page.getByTestId('live-retry').click();
  await expect.poll(() => status.textContent()).toMatch(/Offline: the server cannot be reached/);
});

test('the protocol has a page with every message, code and limit', async () => {
  const { page, errors } = await visit(browser, '/protocol/');
  expect(await page.locator('pre[data-kind]').count()).toBe(
    Object.keys(REQUESTS).length + Object.keys(REPLIES).length,
  );
  await page.locator('h3#publish').waitFor();
  expect(await page.getByTestId('error-codes').getByText('too-fast').count()).toBe(1);
  expect(await page.getByTestId('close-codes').getByText('1013').count()).toBe(1);
  await page.getByRole('row', { name: /LIVE_QUEUE_BYTES 524288/ }).waitFor();
  await page.screenshot({ path: join(RESULTS, 'protocol.png'), fullPage: true });
  await page.getByRole('link', { name: 'Deployment' }).first().click();
  await page.waitForURL('**/deployment/');
  await page.getByRole('row', { name: /LIVE_DRAIN_MS/ }).waitFor();
  expect(errors).toEqual([]);
});

test('the benchmark is run from the browser, and stands beside the rows of 2011', async () => {
  const { page, errors } = await visit(browser, '/benchmark/');
  const table = page.getByTestId('benchmark-table');
  for (const figure of ['835,314 ns', '107,091 ns', '159,823 ns', '76,230 ns'])
    await table.getByText(figure).waitFor();
  const bars = page.locator('.benchmark-chart.is-wide .is-bar');
  const before = await bars.count();
  await page.locator('astro-island:not([ssr])').first().waitFor({ state: 'attached' });
  await page.getByTestId('benchmark-run').click();
  await page.getByTestId('benchmark-stop').click();
  await page.locator('[data-testid=benchmark-status][data-state=failed]', { hasText: 'Stopped.' }).waitFor();
  await page.getByTestId('benchmark-run').click();
  await page.locator('[data-testid=benchmark-status][data-state=done]').waitFor({ timeout: 20_000 });
  expect(await bars.count()).toBe(before + 2);
  expect(await table.getByRole('row', { name: /Your browser/ }).count()).toBe(2);
  await page.getByTestId('benchmark-outcome').getByText('It does not say how fast it is').waitFor();
  await page.screenshot({ path: join(RESULTS, 'benchmark.png'), fullPage: true });
  expect(errors).toEqual([]);
}, 60_000);
