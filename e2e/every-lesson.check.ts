import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, ready, visit } from './browser.ts';

const CONTENT = resolve(import.meta.dirname, '..', 'content');
const LESSONS = readdirSync(CONTENT).filter((name) => existsSync(join(CONTENT, name, 'index.mdx')));

const THREADS = /^(?:import|from) (?:threading|concurrent\.futures)\b/m;

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** What real Go or CPython prints for a program; undefined if nothing is recorded or it differs from run to run. */
function recorded(id: string): string | undefined {
  const stem = join(CONTENT, id.replace(/\.go$/, ''));
  // Typed input is echoed, traces have numbers of goroutines, and a busy machine is late for a clock.
  const differs =
    ['.err', '.in'].some((ending) => existsSync(stem + ending)) ||
    !existsSync(`${stem}.out`) ||
    /\btime\.(?:Sleep|After|NewTicker|Since|Now)\b|\b(?:datetime\.now|perf_counter)\b/.test(
      readFileSync(join(CONTENT, id), 'utf8'),
    );
  return differs ? undefined : readFileSync(`${stem}.out`, 'utf8');
}

/** The name under which the site knows a program. */
const idOf = (program: Locator): Promise<string> =>
  program.evaluate((element) => {
    const props = JSON.parse(element.closest('astro-island')?.getAttribute('props') ?? '{}');
    return props.id?.[1] ?? props.name[1];
  });

/** Presses Run, ends the input of a program that waits for some, and gives back how it ended. */
async function run(program: Locator): Promise<string> {
  await ready(program);
  await program.getByTestId('snippet-run').click();
  const end = program.getByTitle('Ctrl-D');
  const status = program.locator(
    '[data-testid=snippet-status]:not([data-status=running]):not([data-status=idle])',
  );
  await end.or(status).first().waitFor();
  if (await end.isVisible()) await end.click();
  await status.waitFor();
  return (await status.getAttribute('data-status')) ?? '';
}

const widerBy = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

// With the eyes of a reader on a small phone: what is too wide anywhere is too wide there.
test.each(LESSONS)(
  'the programs, hints and solutions of %s do what they say',
  { timeout: 240_000 },
  async (lesson) => {
    const { page, errors } = await visit(browser, `/${lesson}/`, {
      viewport: { width: 360, height: 740 },
      hasTouch: true,
      reducedMotion: 'reduce',
    });
    for (const program of await page.getByTestId('snippet').all()) {
      const id = await idOf(program);
      expect(await run(program), id).toMatch(/^(ok|exit|panic|compile-error)$/);
      const shown = await program.getByTestId('snippet-output').textContent();
      const raced = (await program.getByTestId('snippet-run').textContent()) === 'Run with -race';
      if (!raced && recorded(id) !== undefined) expect(shown, id).toBe(recorded(id));
      const timeline = program.getByTestId('timeline');
      if ((await program.getByTestId('snippet-run').textContent()) === 'Run and draw') {
        await timeline.waitFor();
        await timeline.getByRole('slider').press('Home');
        const first = await timeline.locator('.timeline-now').textContent();
        await timeline.getByRole('button', { name: 'Step forward' }).click();
        expect(await timeline.locator('.timeline-now').textContent(), id).not.toBe(first);
        await timeline.getByRole('button', { name: 'Zoom in' }).click();
      }
      expect(await widerBy(page), `wider than the screen after ${id}`).toBeLessThanOrEqual(0);
    }
    for (const program of await page.getByTestId('module').all()) {
      expect(await run(program)).toMatch(/^(ok|exit|panic|compile-error)$/);
      expect(await program.getByTestId('snippet-output').textContent()).not.toBe('');
    }
    // A narrow page has the Python behind the Go.
    for (const compare of await page.locator('.compare-switch').all()) await compare.click();
    for (const program of await page.getByTestId('python').all()) {
      const id = await idOf(program);
      const status = await run(program);
      const shown = await program.getByTestId('snippet-output').textContent();
      // CPython in a page has no threads, and the page says so.
      if (THREADS.test(readFileSync(join(CONTENT, id), 'utf8')) && status === 'exit') {
        expect(await program.textContent(), id).toContain('has no threads');
        continue;
      }
      expect(status, `${id}: ${shown}`).toBe('ok');
      if (recorded(id) !== undefined) expect(shown, id).toBe(recorded(id));
    }
    for (const exercise of await page.getByTestId('exercise').all()) {
      await ready(exercise);
      await exercise.getByTestId('snippet-run').click();
      await exercise.getByTestId('exercise-summary').waitFor();
      expect(await exercise.getByTestId('exercise-summary').textContent()).toMatch(
        /^\d+ of \d+ tests? fails?\.$/,
      );
      const hint = exercise.getByTestId('exercise-hint');
      let hints = 0;
      while (await hint.isVisible()) {
        await hint.click();
        hints++;
        expect(await exercise.locator('.hints li').count()).toBe(hints);
      }
      expect(hints).toBeGreaterThan(1);
      await exercise.getByRole('button', { name: 'Show the solution' }).click();
      expect(await exercise.locator('.difference').isVisible()).toBe(true);
    }
    expect(await widerBy(page)).toBeLessThanOrEqual(0);
    expect(errors).toEqual([]);
    await page.context().close();
  },
);
