// This file gives the tests a browser and the few gestures of a reader that several of them need.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from 'playwright-core';
import { inject } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');

export function launch(): Promise<Browser> {
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries({ ...process.env, ...inject('browserEnv') }))
    if (value !== undefined) env[name] = value;
  return chromium.launch({ executablePath: inject('browserPath'), args: inject('browserArgs'), env });
}

export interface Visit {
  readonly page: Page;
  /** What went wrong in the page, for a test to expect to be empty. */
  readonly errors: string[];
  /** Addresses that are not ours, for a test to expect to be empty. */
  readonly foreign: string[];
}

/** A page of the site in a context of its own. */
export async function visit(
  browser: Browser,
  path: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  const errors: string[] = [];
  const foreign: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (/^(https?|wss?):$/.test(url.protocol) && url.host !== new URL(inject('baseUrl')).host)
      foreign.push(url.href);
  });
  await page.goto(inject('baseUrl') + path);
  return { page, errors, foreign };
}

/** The runnable of a page that shows one file; the first if it stands there more than once. */
export function snippetOf(page: Page, file: string): Locator {
  return page.locator(`[data-testid=snippet][data-file="${file}"]`).first();
}

/** Opens the editor of a snippet and waits until it takes keys. */
export async function edit(snippet: Locator): Promise<void> {
  await ready(snippet);
  await snippet.getByTestId('snippet-edit').click();
  await snippet.locator('.monaco-editor.focused').waitFor();
}

/** Waits until a snippet's island is alive: it is when it comes into sight. */
export async function ready(snippet: Locator): Promise<void> {
  await snippet.scrollIntoViewIfNeeded();
  await snippet
    .page()
    .waitForFunction(
      (element) => element?.closest('astro-island')?.hasAttribute('ssr') === false,
      await snippet.elementHandle(),
    );
}

/** Puts another text into an open editor, as select-all and paste does. */
export async function replaceSource(snippet: Locator, source: string): Promise<void> {
  const page = snippet.page();
  await snippet.locator('.monaco-editor .view-lines').click();
  await page.keyboard.press('ControlOrMeta+A');
  // Typed text would be indented and its brackets closed; pasted text is taken as it is.
  await page.evaluate((text) => navigator.clipboard.writeText(text), source);
  await page.keyboard.press('ControlOrMeta+V');
}

/** Looks from now on whether an open editor scrolls inside its frame; resolves to a question: where to, so far. */
export async function watchForJumps(snippet: Locator): Promise<() => Promise<string[]>> {
  const seen = await snippet.evaluateHandle((root) => {
    const tops = new Set<string>();
    const lines = root.querySelector<HTMLElement>('.lines-content');
    const look = () => {
      if (lines !== null && Number.parseFloat(lines.style.top) !== 0) tops.add(lines.style.top);
      requestAnimationFrame(look);
    };
    look();
    return tops;
  });
  return () => seen.evaluate((tops) => [...tops]);
}

/** Waits until a run has ended and resolves to how. */
export async function ended(snippet: Locator): Promise<string> {
  const status = snippet.locator(
    '[data-testid=snippet-status]:not([data-status=running]):not([data-status=idle])',
  );
  await status.waitFor();
  return (await status.getAttribute('data-status')) ?? '';
}

export function content(path: string): string {
  return readFileSync(join(ROOT, 'content', path), 'utf8');
}

export const RESULTS = join(ROOT, 'test-results');

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong with a page, each with the first place. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: {
        run(): Promise<{
          violations: { id: string; nodes: { target: string[]; failureSummary?: string }[] }[];
        }>;
      };
    };
    const found = (await axe.run()).violations;
    return found.map(
      ({ id, nodes }) =>
        `${id} (${nodes.length}): ${nodes
          .slice(0, 3)
          .map((node) => `${node.target} ${node.failureSummary?.split('\n')[1] ?? ''}`)
          .join(' | ')}`,
    );
  });
}
