// This file lets Vitest find the engine's standard library in a fresh clone: it is generated before the first test.

import { writeStdPackages } from './std-gen.ts';

export function setup(): void {
  writeStdPackages();
}
