// This file prepares the end-to-end tests: a built site, and site and live server as a reader's `npm start` runs them, on a
// port of their own.

import type { TestProject } from 'vitest/node';
import { findBrowser } from '../scripts/browser.ts';
import { serveSite } from '../scripts/serving.ts';
import { buildIfStale } from '../scripts/site.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    readonly baseUrl: string;
    readonly browserPath: string;
    readonly browserArgs: string[];
    readonly browserEnv: Record<string, string>;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const browser = await findBrowser();
  await buildIfStale();
  const { url, stop } = await serveSite();
  project.provide('baseUrl', url);
  project.provide('browserPath', browser.executablePath);
  project.provide('browserArgs', [...browser.args]);
  project.provide('browserEnv', { ...browser.env });
  return stop;
}
