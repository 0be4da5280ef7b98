// This file writes the service worker while the site is built: it lists what is to be kept of the built site, with a version that
// changes when any of it does.

import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { transformWithOxc } from 'vite';

/** Not kept: fonts of alphabets that the site is not written in, what is for crawlers, searches of another look than ours. */
const LEFT_OUT =
  /\.(?:map|br|gz|xml|txt)$|^\/sw\.js$|-(?:cyrillic|greek|vietnamese)(?:-ext)?-|\.woff$|^\/pagefind\/pagefind-(?:component-ui|modular-ui|ui|highlight)\./;

/** Writes /sw.js into a built site; `onDemand` begins the paths that are kept only once a reader has asked for them. */
export async function writeServiceWorker(folder: string, onDemand: string): Promise<void> {
  const hash = createHash('sha256');
  const paths: string[] = [];
  let bytes = 0;
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (const file of files.sort()) {
    const path = `/${relative(folder, file).replaceAll('\\', '/')}`;
    if (path.includes('/.') || LEFT_OUT.test(path) || path.startsWith(onDemand)) continue;
    const content = await readFile(file);
    hash.update(path).update('\0').update(content);
    paths.push(path.replace(/\/index\.html$/, '/'));
    bytes += content.length;
  }
  const typed = new URL('./service-worker.ts', import.meta.url);
  const { code: source } = await transformWithOxc(await readFile(typed, 'utf8'), typed.pathname);
  hash.update(source);
  const kept = { version: hash.digest('hex').slice(0, 12), paths, bytes, onDemand };
  await writeFile(join(folder, 'sw.js'), `const FILES = ${JSON.stringify(kept)};\n${source}`);
}
