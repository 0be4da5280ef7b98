// This file asks the engine while the site is built, so that what a page says about a program (inferred types, who
// implements what) is in its HTML before any script runs. It is never part of a page.

import { analyze } from '../go/go.ts';
import type { Analysis, Files } from '../go/go-api.ts';

export function analyzeAtBuild(files: Files): Promise<Analysis> {
  return analyze(files);
}
