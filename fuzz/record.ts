// This file keeps what real Go did with some generated programs, so that the engine can be held to it where there is no Go. Neither
// programs nor outputs are kept, both follow from the seed: only their hashes.

import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { lastWords } from './generated.ts';
import type { Ran } from './oracle.ts';

export const RECORDED = join(import.meta.dirname, 'recorded.json');
export const RECORDED_SEED = 1;
export const RECORDED_PROGRAMS = 60;

export interface Recorded {
  readonly n: number;
  /** Of the program: another one means that the generator has changed since. */
  readonly program: string;
  /** Of what it did. */
  readonly outcome: string;
}

export function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 16);
}

export function outcomeHash({ stdout, stderr, code }: Ran): string {
  return hash([stdout, lastWords(stderr), code].join('\0'));
}
