// This file is `npm run bench:editor`: how long a reader of the built site waits, in a real browser, from a key to what it brings:
// what is wrong with a program of 150 lines, the list of names that may be written, the first output of a run. Each is
// measured in the page, from the key's event until the text is in the document; medians and the worst of many, and the aims.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { findBrowser } from '../../scripts/browser.ts';
import { serveSite } from '../../scripts/serving.ts';
import { buildIfStale } from '../../scripts/site.ts';
import { encodeProgram } from '../../src/components/share-link.ts';

const PROGRAM = readFileSync(join(import.meta.dirname, 'program.go'), 'utf8');
const HELLO = 'package main\n\nimport "fmt"\n\nfunc main() {\n\tfmt.Println("hello")\n}\n';
const ROUNDS = 25;
/** Before anything is measured: the engine and the browser's compiler get warm, as they are after a minute of typing. */
const WARM_ROUNDS = 10;
/** Between two keys that are measured. */
const PAUSE_MS = 400;
/** What a reader is to wait at most, in milliseconds. */
const AIMS = { problem: 60, mended: 60, completion: 40, output: 30 } as const;

interface Wait {
  /** What appears in the document. */
  readonly selector: string;
  readonly text: string;
  /** Wait until it is gone. */
  readonly gone?: boolean;
}

declare global {
  var measured: Promise<number> | undefined;
}

/** Milliseconds from the next key that goes down until something is there. */
async function timed(page: Page, wait: Wait, press: () => Promise<void>): Promise<number> {
  await page.evaluate(({ selector, text, gone = false }) => {
    // Looking costs time that would be measured: no layout is asked for.
    const there = (): boolean =>
      [...document.querySelectorAll(selector)].some((one) => (one.textContent ?? '').includes(text));
    globalThis.measured = new Promise((done, failed) => {
      let from: number | undefined;
      const seen = new MutationObserver(() => {
        if (from === undefined || there() === gone) return;
        seen.disconnect();
        clearTimeout(late);
        done(performance.now() - from);
      });
      // The last key counts: one that only holds another (Ctrl) comes before it.
      addEventListener(
        'keydown',
        (event) => {
          from = event.timeStamp;
        },
        { capture: true },
      );
      seen.observe(document, { subtree: true, childList: true, characterData: true });
      const late = setTimeout(() => failed(new Error(`${selector} "${text}" did not come`)), 15_000);
    });
  }, wait);
  await press();
  const ms = await page.evaluate(() => globalThis.measured);
  if (ms === undefined) throw new Error('Nothing was measured.');
  return ms;
}

async function open(page: Page, url: string, text: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${url}/playground/#${encodeProgram([{ name: 'main.go', text }])}`);
  await page.getByText('This program came with the link').waitFor();
  await page.getByTestId('snippet-edit').click();
  await page.locator('.monaco-editor.focused').waitFor();
  await page.waitForTimeout(1_500);
}

/** Puts the cursor behind a text, by the editor's own search. */
async function goBehind(page: Page, text: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.press('ControlOrMeta+f');
  await page.locator('.find-widget.visible textarea').first().fill(text);
  await page.waitForTimeout(300);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowRight');
}

interface Series {
  readonly name: keyof typeof AIMS;
  readonly times: number[];
}

/** Does something again and again; what comes first is not counted. */
async function rounds(measure: () => Promise<void>, all: readonly Series[]): Promise<void> {
  for (let i = 0; i < WARM_ROUNDS; i++) await measure();
  for (const { times } of all) times.length = 0;
  for (let i = 0; i < ROUNDS; i++) await measure();
}

async function problems(page: Page): Promise<Series[]> {
  const problem: Series = { name: 'problem', times: [] };
  const mended: Series = { name: 'mended', times: [] };
  await goBehind(page, 'return problem');
  const marker = { selector: '.problem-line', text: 'undefined: problemse' };
  await page.keyboard.press('ArrowRight');
  await rounds(async () => {
    problem.times.push(await timed(page, marker, () => page.keyboard.press('e')));
    await page.waitForTimeout(PAUSE_MS);
    mended.times.push(await timed(page, { ...marker, gone: true }, () => page.keyboard.press('Backspace')));
    await page.waitForTimeout(PAUSE_MS);
  }, [problem, mended]);
  return [problem, mended];
}

async function completion(page: Page): Promise<Series[]> {
  const series: Series = { name: 'completion', times: [] };
  await goBehind(page, 'queue := make(chan *Order)');
  await page.keyboard.press('Enter');
  await page.keyboard.type('strings');
  await page.keyboard.press('Escape');
  await page.waitForTimeout(PAUSE_MS);
  const list = { selector: '.suggest-widget .monaco-list-row', text: 'Clone' };
  await rounds(async () => {
    series.times.push(await timed(page, list, () => page.keyboard.press('.')));
    await page.keyboard.press('Escape');
    await page.keyboard.press('Backspace');
    await page.waitForTimeout(PAUSE_MS);
  }, [series]);
  return [series];
}

async function output(page: Page): Promise<Series[]> {
  const series: Series = { name: 'output', times: [] };
  let n = 0;
  await rounds(async () => {
    // Another text each time, so that nothing that was compiled before is used again.
    n++;
    await page.keyboard.press('ControlOrMeta+Home');
    for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    await page.keyboard.press('Shift+Home');
    await page.keyboard.insertText(`fmt.Println("run ${n}.")`);
    await page.waitForTimeout(PAUSE_MS);
    const text = { selector: '[data-testid=snippet-output]', text: `run ${n}.` };
    series.times.push(await timed(page, text, () => page.keyboard.press('ControlOrMeta+Enter')));
    await page.waitForTimeout(PAUSE_MS);
  }, [series]);
  return [series];
}

const WORDS: Readonly<Record<keyof typeof AIMS, string>> = {
  problem: 'a problem is marked, 150 lines',
  mended: 'the mark of a mended problem goes, 150 lines',
  completion: 'the names of a package are listed, 150 lines',
  output: 'first output of a run by key, warm',
};

function print({ name, times }: Series): void {
  const sorted = times.toSorted((a, b) => a - b);
  const [median = Number.NaN, worst = Number.NaN] = [sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
  const said = median <= AIMS[name] ? 'reached' : 'MISSED';
  console.log(
    `${WORDS[name].padEnd(46)} median ${median.toFixed(1).padStart(6)} ms  worst ${worst.toFixed(1).padStart(6)} ms  aim ${AIMS[name]} ms: ${said}`,
  );
}

async function main(): Promise<void> {
  await buildIfStale();
  const { url, stop } = await serveSite();
  const { executablePath, args, env = {} } = await findBrowser();
  const inherited = Object.entries({ ...process.env, ...env }).filter(([, value]) => value !== undefined);
  const browser = await chromium.launch({
    executablePath,
    args: [...args],
    env: Object.fromEntries(inherited as [string, string][]),
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const site = url.replace(/\/$/, '');
    await open(page, site, PROGRAM);
    for (const series of await problems(page)) print(series);
    for (const series of await completion(page)) print(series);
    await open(page, site, HELLO);
    for (const series of await output(page)) print(series);
  } finally {
    await browser.close();
    await stop();
  }
}

await main();
