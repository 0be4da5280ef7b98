// This file is `npm run bundle`: the server as one file, dist-server/server.mjs, for a container that has a Node and nothing else.

import { join, resolve } from 'node:path';
import { build } from 'esbuild';

const ROOT = resolve(import.meta.dirname, '..');

/** Writes the server with all that it imports into one file. */
export async function bundle(file: string): Promise<void> {
  await build({
    entryPoints: [join(ROOT, 'server', 'main.ts')],
    outfile: file,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node26',
    logLevel: 'warning',
    // Packages that are not modules yet ask for Node's own by `require`.
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  });
}

if (import.meta.main) await bundle(join(ROOT, 'dist-server', 'server.mjs'));
