import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const DIST = resolve(import.meta.dirname, '..', 'dist');

const pages = readdirSync(DIST, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.html'));

const html = new Map<string, string>();
function textOf(page: string): string {
  let text = html.get(page);
  if (text === undefined) {
    text = readFileSync(join(DIST, page), 'utf8');
    html.set(page, text);
  }
  return text;
}

/** The file that an address of the site stands for; undefined if there is none. */
function fileOf(path: string): string | undefined {
  const name = path.replace(/^\//, '');
  return [name, `${name}index.html`, `${name}/index.html`].find(
    (one) => one !== '' && existsSync(join(DIST, one)) && !one.endsWith('/'),
  );
}

test('every link inside the site leads to a page, and to a place on it', () => {
  expect(pages.length).toBeGreaterThan(30);
  const broken: string[] = [];
  for (const page of pages) {
    const base = new URL(`http://site/${page.replace(/index\.html$/, '')}`);
    for (const [, href] of textOf(page).matchAll(/<a\s[^>]*?href="([^"]+)"/g)) {
      const link = new URL((href as string).replaceAll('&amp;', '&'), base);
      if (link.host !== 'site') continue;
      const file = fileOf(decodeURI(link.pathname));
      if (file === undefined) broken.push(`${page}: ${href}`);
      // A program in a playground link is no place on the page.
      else if (link.hash !== '' && !link.hash.startsWith('#v1.') && file.endsWith('.html')) {
        const id = decodeURIComponent(link.hash.slice(1));
        if (!textOf(file).includes(`id="${id}"`)) broken.push(`${page}: ${href}, no such place`);
      }
    }
  }
  expect(broken).toEqual([]);
});

test('no page needs anything from another site', () => {
  const foreign: string[] = [];
  for (const page of pages)
    for (const [tag] of textOf(page).matchAll(/<(?:script|img|iframe|source|link)\s[^>]*>/g)) {
      const from = /\b(?:src|href)="(https?:\/\/[^"]+)"/.exec(tag)?.[1];
      if (from !== undefined && !/rel="(?:canonical|sitemap|alternate)"/.test(tag))
        foreign.push(`${page}: ${from}`);
    }
  expect(foreign).toEqual([]);
});
