import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, RESULTS, ready, replaceSource, visit } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
  mkdirSync(RESULTS, { recursive: true });
});
afterAll(() => browser.close());

/** The playground with a program in it, run with the time line. */
async function drawn(
  source: string,
  { race = false, seed = '1', ...options }: { race?: boolean; seed?: string } & BrowserContextOptions = {},
): Promise<{ page: Page; playground: Locator; timeline: Locator; errors: string[] }> {
  const { page, errors } = await visit(browser, '/playground/', options);
  const playground = page.getByTestId('playground');
  await ready(playground);
  await playground.getByTestId('snippet-edit').click();
  const area = playground.locator('.light-editor textarea');
  await playground.locator('.monaco-editor.focused, .light-editor').first().waitFor();
  if (await area.isVisible()) await area.fill(source);
  else await replaceSource(playground, source);
  await playground.getByLabel('Time line').check();
  if (race) await playground.getByLabel('Race detector').check();
  await playground.getByLabel('Seed').fill(seed);
  await playground.getByTestId('snippet-run').click();
  const timeline = playground.getByTestId('timeline');
  await timeline.waitFor();
  return { page, playground, timeline, errors };
}

const CROSSED = `package main

import (
	"fmt"
	"sync"
	"time"
)

type account struct {
	mu    sync.Mutex
	cents int
}

func transfer(from, to *account, wg *sync.WaitGroup) {
	defer wg.Done()
	from.mu.Lock()
	time.Sleep(time.Millisecond)
	to.mu.Lock()
	from.cents--
	to.cents++
	to.mu.Unlock()
	from.mu.Unlock()
}

func main() {
	var a, b account
	var wg sync.WaitGroup
	wg.Add(2)
	go transfer(&a, &b, &wg)
	go transfer(&b, &a, &wg)
	wg.Wait()
	fmt.Println(a.cents, b.cents)
}
`;

test('a deadlock is explained in words and drawn as a circle', async () => {
  const { playground, timeline, errors } = await drawn(CROSSED);
  const deadlock = timeline.getByTestId('timeline-deadlock');
  expect(await deadlock.textContent()).toMatch(
    /transfer \(\d\) and transfer \(\d\) wait for each other in a circle/,
  );
  expect(await deadlock.getByRole('img').getAttribute('aria-label')).toMatch(
    /transfer \(2\) waits for transfer \(3\)/,
  );
  expect(await timeline.getByTestId('timeline-state').textContent()).toMatch(
    /mutex \d: transfer \(\d\) holds it; transfer \(\d\) waits for it/,
  );
  // main stands at Wait and both transfers at the second Lock, all shown at once.
  const marked = playground.locator('.code-editor .is-current, .code-editor .is-waiting');
  await expect.poll(() => marked.count()).toBe(2);
  await expect
    .poll(() => playground.locator('.code-editor .line-label').allTextContents())
    .toEqual(expect.arrayContaining([expect.stringContaining('main')]));
  expect(errors).toEqual([]);
});

const QUEUE = `package main

import "fmt"

func main() {
	queue := make(chan string, 3)
	never := make(chan int)
	go func() { never <- 1 }()
	queue <- "a"
	queue <- "b"
	fmt.Println(<-queue)
	done := make(chan bool)
	go func() { done <- true }()
	<-done
}
`;

test('queues fill at the cursor, zoom changes the scale, what is left behind is named', async () => {
  const { page, timeline, errors } = await drawn(QUEUE);
  const taken = timeline.locator('.timeline-queue .is-taken');
  await timeline.getByRole('slider').press('Home');
  const seen: string[] = [];
  for (let step = 0; step < 12; step++) {
    seen.push((await taken.allTextContents()).join(''));
    await timeline.getByRole('button', { name: 'Step forward' }).click();
  }
  expect([...new Set(seen)]).toEqual(['', '"a"', '"a""b"', '"b"']);
  const width = () => timeline.locator('.timeline-scroll svg').evaluate((svg) => svg.clientWidth);
  const before = await width();
  await timeline.getByRole('button', { name: 'Zoom in' }).click();
  expect(await width()).toBeGreaterThan(before * 1.5);
  await timeline.locator('.timeline-scroll').focus();
  await page.keyboard.press('-');
  expect(await width()).toBe(before);
  expect(await timeline.getByTestId('timeline-leaked').textContent()).toMatch(
    /Left behind: 1 goroutine.*waited: chan send, at a chan int/,
  );
  expect(errors).toEqual([]);
});

const RACY = `package main

import (
	"fmt"
	"sync"
)

func main() {
	var wg sync.WaitGroup
	count := 0
	for range 2 {
		wg.Go(func() { count++ })
	}
	wg.Wait()
	fmt.Println(count)
}
`;

test('a data race is drawn on the lanes and reached from its report', async () => {
  const { timeline, errors } = await drawn(RACY, { race: true });
  expect(await timeline.locator('.tl-race').count()).toBeGreaterThan(0);
  const report = timeline.getByTestId('timeline-races');
  const words = await report.locator('li').first().textContent();
  expect(words).toContain('nothing orders the two');
  await report.getByRole('button').first().click();
  expect(await timeline.locator('.timeline-now').textContent()).toContain('a data race');
  expect(errors).toEqual([]);
});

const ORDER = `package main

import (
	"fmt"
	"sync"
)

func main() {
	var wg sync.WaitGroup
	for name := range 5 {
		wg.Go(func() { fmt.Println(name) })
	}
	wg.Wait()
}
`;

test('a search finds a seed with another outcome, says what differs and draws that run', async () => {
  const { playground, timeline, errors } = await drawn(ORDER);
  const output = playground.getByTestId('snippet-output');
  const before = await output.textContent();
  await playground.getByTestId('timeline-find').click();
  const found = playground.getByTestId('timeline-found').getByText(/With seed \d+, line \d of the output is/);
  await found.waitFor();
  await timeline.waitFor();
  expect(await output.textContent()).not.toBe(before);
  expect(errors).toEqual([]);
});

test('a program that always does the same is said to, and a search can be stopped', async () => {
  const { playground } = await drawn(QUEUE.replace('done <- true', 'done <- false'));
  await playground.getByTestId('timeline-find').click();
  await playground.getByTestId('timeline-found').getByText('the same output, the same end').waitFor();
  await playground.getByTestId('timeline-find').click();
  await playground.locator('.timeline-search').getByRole('button', { name: 'Stop' }).click();
  await playground.getByTestId('timeline-found').getByText('Stopped after').waitFor();
});

const LARGE = `package main

import "sync"

func worker(in <-chan int, out chan<- int) {
	for v := range in {
		out <- v
	}
}

func main() {
	in, out := make(chan int, 4), make(chan int, 4)
	var wg sync.WaitGroup
	for range 200 {
		wg.Go(func() { worker(in, out) })
	}
	go func() {
		for n := range 20000 {
			in <- n
		}
		close(in)
	}()
	for range 20000 {
		<-out
	}
	wg.Wait()
}
`;

test('200 goroutines and 50,000 events stay smooth', async () => {
  const { page, timeline, errors } = await drawn(LARGE);
  await timeline.getByText('50000 of 50000').waitFor();
  await timeline.scrollIntoViewIfNeeded();
  const frames = await page.evaluate(async () => {
    const slider = document.querySelector<HTMLInputElement>('.timeline input[type=range]');
    if (slider === null) return [];
    const times: number[] = [];
    let last = performance.now();
    for (let frame = 0; frame < 90; frame++) {
      slider.value = String(Math.floor((frame * 49_999) / 89));
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise(requestAnimationFrame);
      times.push(performance.now() - last);
      last = performance.now();
    }
    return times;
  });
  const sorted = frames.toSorted((a, b) => a - b);
  const at = (share: number): number => Math.round(sorted[Math.floor(sorted.length * share)] ?? 0);
  process.stdout.write(
    `scrubbing: median ${at(0.5)} ms, 95 % ${at(0.95)} ms, worst ${at(0.999)} ms a frame\n`,
  );
  expect(await timeline.locator('svg *').count()).toBeLessThan(4_000);
  expect(at(0.5)).toBeLessThan(100);
  expect(at(0.95)).toBeLessThan(250);
  expect(errors).toEqual([]);
});

test.each([
  ['wide', 1440, 'light'],
  ['wide', 1440, 'dark'],
  ['narrow', 390, 'light'],
  ['narrow', 390, 'dark'],
] as const)('the time line is drawn %s (%i px), %s', async (name, width, colorScheme) => {
  const { page, playground, errors } = await drawn(CROSSED, {
    viewport: { width, height: 900 },
    colorScheme,
  });
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await playground.screenshot({ path: join(RESULTS, `timeline-${name}-${colorScheme}.png`) });
  expect(errors).toEqual([]);
});
