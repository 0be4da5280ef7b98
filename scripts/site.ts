// This file builds the site and knows when that is needed: a digest of everything the build reads is left beside its
// result. `node scripts/site.ts` is `npm run build`.

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');
const DIST = join(ROOT, 'dist');
const STAMP = join(DIST, '.digest');
const INPUTS = [
  'src',
  'content',
  'public',
  'server',
  'astro.config.mjs',
  'package-lock.json',
  'tsconfig.json',
];
/** Written by the build itself, or read by nothing in it. */
const IGNORED = /\.gen\.ts$|\.test\.ts$|\/testdata\//;

async function inputs(): Promise<string[]> {
  const found: string[] = [];
  for (const input of INPUTS) {
    const path = join(ROOT, input);
    if (/\.\w+$/.test(input)) {
      if (existsSync(path)) found.push(path);
      continue;
    }
    for (const entry of await readdir(path, { recursive: true, withFileTypes: true }))
      if (entry.isFile()) found.push(join(entry.parentPath, entry.name));
  }
  return found.filter((path) => !IGNORED.test(path)).sort();
}

async function digest(): Promise<string> {
  const hash = createHash('sha256');
  for (const path of await inputs()) {
    hash.update(path.slice(ROOT.length)).update('\0');
    hash.update(await readFile(path)).update('\0');
  }
  return hash.digest('hex');
}

/** Runs one command of this repository to its end, its output on this terminal; resolves to its exit code. */
export function runCommand(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<number> {
  return new Promise((done, fail) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      stdio: 'inherit',
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
    });
    child.on('error', fail);
    child.on('close', (code) => done(code ?? 1));
  });
}

/** The path of a command that npm installed. */
export function installed(name: string): string {
  return join(ROOT, 'node_modules', '.bin', name);
}

/** Writes the generated sources of the standard library, which the engine imports. */
export async function generate(): Promise<void> {
  const code = await runCommand(process.execPath, [join(ROOT, 'scripts', 'std-gen.ts')]);
  if (code !== 0) throw new Error('The sources of the standard library could not be generated.');
}

/** Builds the site, whatever there is already. */
export async function buildSite(): Promise<void> {
  await generate();
  // Whoever asks (the tests set NODE_ENV to theirs), what is built is what readers get.
  const code = await runCommand(installed('astro'), ['build', '--silent'], { NODE_ENV: 'production' });
  if (code !== 0) throw new Error('The site could not be built: what is wrong stands above.');
  await writeFile(STAMP, await digest());
}

/** Builds the site if anything it is made of has changed since. */
export async function buildIfStale(): Promise<void> {
  const built = existsSync(STAMP) ? await readFile(STAMP, 'utf8') : '';
  if (built === (await digest())) return;
  console.log('Building the site…');
  await buildSite();
}

if (import.meta.main) {
  try {
    await buildSite();
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  }
}
