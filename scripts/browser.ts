// This file finds a browser for the end-to-end tests: the one that CHROMIUM_PATH names, else a system Chromium or Chrome,
// else the one inside the npm package @sparticuz/chromium.

import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export interface Browser {
  readonly executablePath: string;
  readonly args: readonly string[];
  /** Variables that it needs beside those of this process. */
  readonly env?: Readonly<Record<string, string>>;
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const MAC = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Throws one sentence if there is no browser. */
export async function findBrowser(): Promise<Browser> {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (!isExecutable(named))
      throw new Error(`CHROMIUM_PATH names ${named}, which is no program that can be run.`);
    return { executablePath: named, args: ARGS };
  }
  const folders = (process.env.PATH ?? '').split(process.platform === 'win32' ? ';' : ':');
  const system = [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...MAC].find(
    isExecutable,
  );
  if (system !== undefined) return { executablePath: system, args: ARGS };
  if (process.platform === 'linux') {
    const { default: bundled } = await import('@sparticuz/chromium');
    const executablePath = await bundled.executablePath();
    // Not with the arguments the package suggests: they are for one short call, run everything in one process that dies
    // with the first page, and switch the web's security off.
    if (isExecutable(executablePath))
      return { executablePath, args: [...ARGS, '--no-zygote'], env: await bundledEnv(executablePath) };
  }
  throw new Error(
    'There is no browser for the end-to-end tests: install Chromium or set CHROMIUM_PATH to one.',
  );
}

/** A machine that never had a browser lacks libraries and fonts, too; the package brings both. */
async function bundledEnv(executablePath: string): Promise<Record<string, string>> {
  const env: Record<string, string> = {};
  if (!existsSync('/etc/fonts/fonts.conf')) env.FONTCONFIG_PATH = join(tmpdir(), 'fonts');
  if (spawnSync(executablePath, ['--version']).status !== 0) {
    const { inflate } = await import('@sparticuz/chromium');
    const main = createRequire(import.meta.url).resolve('@sparticuz/chromium');
    const folder = await inflate(join(dirname(main), '..', '..', 'bin', 'al2023.tar.br'));
    env.LD_LIBRARY_PATH = join(folder, 'lib');
  }
  return env;
}

if (import.meta.main) {
  try {
    console.log((await findBrowser()).executablePath);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  }
}
