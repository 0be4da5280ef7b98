// This file is `npm start`: it builds what is stale and serves site and live server on one port.

import { createServer } from 'node:net';
import { buildIfStale } from './site.ts';

const port = Number(process.env.PORT || 4321);
const host = process.env.HOST || '127.0.0.1';

/** A port in use is said before a build of half a minute, not after it. */
function isFree(): Promise<boolean> {
  return new Promise((done) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => done(error.code !== 'EADDRINUSE'));
    probe.listen(port, host, () => probe.close(() => done(true)));
  });
}

try {
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`PORT must be a number from 0 to 65535, not "${process.env.PORT}".`);
  if (!(await isFree()))
    throw new Error(`Port ${port} is in use: stop what uses it, or set PORT to another.`);
  await buildIfStale();
  process.argv.length = 2;
  await import('../server/main.ts');
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
