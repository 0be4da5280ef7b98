/**
 * This file serves the built site. Files whose name carries a hash are kept by browsers for ever, pages are asked for
 * anew each time and cost a 304, and compressed siblings (.br, .gz) are sent where the build has left them. What a page
 * may run and talk to is told to the browser: of the scripts that stand in pages, those that stood there at the start.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import sirv from 'sirv';

/** The one page that other sites may frame: a program that runs when the reader says so, and keeps nothing. */
const EMBEDDED = /^\/embed(\/|$)/;

const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
};
const POLICY = 'Content-Security-Policy';

// Everything comes from here and talks to here. Styles stand in attributes and are made by the editor; its pictures are data.
// No other site may frame these pages, no plug-ins, no <base> slipped in.
const FROM_HERE =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; " +
  "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'";
// A worker has the policy that its own file came with: there, and only there, what a reader's program became is run.
const WORKER_POLICY = `${FROM_HERE}; script-src 'self' 'unsafe-eval'`;

/** What pages may do: run the site's files and the scripts that stand in the built pages, and the search's WebAssembly. */
function pagePolicy(folder: string): string {
  const hashes = new Set<string>();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.html')) continue;
    for (const [, attributes, script] of readFileSync(join(folder, name), 'utf8').matchAll(INLINE))
      if (!/\ssrc\s*=/.test(attributes!))
        hashes.add(`'sha256-${createHash('sha256').update(script!).digest('base64')}'`);
  }
  return `${FROM_HERE}; script-src 'self' 'wasm-unsafe-eval' ${[...hashes].sort().join(' ')}`.trimEnd();
}

const INLINE = /<script\b([^>]*)>(.*?)<\/script>/gs;

/** Answers requests from the folder; throws a plain sentence if the site has not been built into it. */
export function serveStatic(folder: string): (request: IncomingMessage, response: ServerResponse) => void {
  if (!existsSync(join(folder, 'index.html')))
    throw new Error(`There is no built site in ${folder}: run "npm run build" first.`);
  const notFound = existsSync(join(folder, '404.html'))
    ? readFileSync(join(folder, '404.html'))
    : Buffer.from('<!doctype html><title>Not found</title><p>There is no such page.');
  const policy = pagePolicy(folder);
  const setSecurityHeaders = (response: ServerResponse, pathname: string): void => {
    for (const name in SECURITY_HEADERS) response.setHeader(name, SECURITY_HEADERS[name] ?? '');
    response.setHeader(POLICY, /\.m?js$/.test(pathname) ? WORKER_POLICY : policy);
  };
  const serve = sirv(folder, {
    etag: true,
    gzip: true,
    brotli: true,
    setHeaders: (response, pathname) => {
      setSecurityHeaders(response, pathname);
      if (EMBEDDED.test(pathname))
        response.setHeader(POLICY, policy.replace("frame-ancestors 'self'", 'frame-ancestors *'));
      // Under _astro is what changes its name with its content, and only that.
      const hashed = pathname.startsWith('/_astro/');
      response.setHeader('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  return (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    // A file may vanish between being listed and being read, when the site is built anew under a running server.
    response.once('pipe', (source: Readable) => source.once('error', () => response.destroy()));
    serve(request, response, () => {
      setSecurityHeaders(response, '');
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-cache' });
      response.end(request.method === 'HEAD' ? undefined : notFound);
    });
  };
}
