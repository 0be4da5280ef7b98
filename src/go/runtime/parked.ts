// This file holds what a function that may park returns in place of a generator when it did not have to wait: `yield*`
// over it is over at once, and nothing was allocated.

import type { Parking } from './api.ts';

const over = { done: true, value: undefined } as const;

export const parkedNot = {
  [Symbol.toStringTag]: 'Generator',
  [Symbol.iterator]: () => parkedNot,
  next: () => over,
  return: () => over,
  throw(e: unknown): never {
    throw e;
  },
} as unknown as Parking<void>;
