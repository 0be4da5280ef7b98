/**
 * This file serves the built site. Files whose name carries a hash are kept by browsers for ever, pages are asked for
 * anew each time and cost a 304, and compressed siblings (.br, .gz) are sent where the build has left them.
 */
import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import sirv from 'sirv';

const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  // No other site may frame these pages, no plug-ins, no <base> slipped in.
  'Content-Security-Policy': "frame-ancestors 'self'; object-src 'none'; base-uri 'self'",
};

/** Answers requests from the folder; throws a plain sentence if the site has not been built into it. */
export function serveStatic(folder: string): (request: IncomingMessage, response: ServerResponse) => void {
  if (!existsSync(join(folder, 'index.html')))
    throw new Error(`There is no built site in ${folder}: run "npm run build" first.`);
  const notFound = existsSync(join(folder, '404.html'))
    ? readFileSync(join(folder, '404.html'))
    : Buffer.from('<!doctype html><title>Not found</title><p>There is no such page.');
  const setSecurityHeaders = (response: ServerResponse): void => {
    for (const name in SECURITY_HEADERS) response.setHeader(name, SECURITY_HEADERS[name] ?? '');
  };
  const serve = sirv(folder, {
    etag: true,
    gzip: true,
    brotli: true,
    setHeaders: (response, pathname) => {
      setSecurityHeaders(response);
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
      setSecurityHeaders(response);
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-cache' });
      response.end(request.method === 'HEAD' ? undefined : notFound);
    });
  };
}
