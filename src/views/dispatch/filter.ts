/** This file decides which messages a reader's filter lets through: each of its words must be somewhere in the message. */
import { targetLabel } from './format.ts';
import type { Flight } from './model.ts';

/** Whether every word is in the names, the channel or the text, whatever its case. */
export function matches({ message, from, to, text, names }: Flight, filter: string): boolean {
  const target = to.kind === 'reader' ? to.name : targetLabel(to);
  const hay = [String(message), from, target, text ?? '', ...names].map((part) => part.toLowerCase());
  return filter
    .toLowerCase()
    .split(/\s+/)
    .every((word) => hay.some((part) => part.includes(word)));
}
