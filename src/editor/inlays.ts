// This file finds the name that an inlay is about: the one that ends where the label is to stand. Pure.

import type { InlayType } from '../go/go-api.ts';

const LAST_NAME = /[\p{L}_][\p{L}\p{N}_]*$/u;

export function nameOf(source: string, { line, column }: InlayType): string {
  const text = source.split('\n')[line - 1] ?? '';
  return LAST_NAME.exec(text.slice(0, column - 1))?.[0] ?? '';
}
