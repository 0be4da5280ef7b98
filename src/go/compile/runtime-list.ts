// This file names runtime functions for emitted code: a misspelt one does not compile.

import type { Runtime } from '../runtime/api.ts';

export type RuntimeFn = keyof Runtime;

/** The text by which emitted code reaches a member of the runtime. */
export function rt(name: RuntimeFn): string {
  return `$.${name}`;
}

/** A call of a runtime function in emitted code. */
export function call(name: RuntimeFn, ...args: readonly string[]): string {
  return `$.${name}(${args.join(', ')})`;
}
