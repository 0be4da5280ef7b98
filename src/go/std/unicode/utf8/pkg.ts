// This file gives package utf8 its natives: decoding of Go strings.

import { decodeRuneAt, runeWidth } from '../../../runtime/text.ts';
import type { NativePackage } from '../../natives.ts';

const RUNE_ERROR = 0xfffd;

function decodeLast(s: string): [number, number] {
  if (s.length === 0) return [RUNE_ERROR, 0];
  const end = s.length;
  for (let i = end - 1; i >= 0 && i >= end - 4; i--) {
    if ((s.charCodeAt(i) & 0xc0) === 0x80) continue;
    const { rune, width } = decodeRuneAt(s, i);
    return i + width === end ? [rune, width] : [RUNE_ERROR, 1];
  }
  return [RUNE_ERROR, 1];
}

/** Whether s begins with a whole rune or with bytes that no further ones could make one. */
function fullRune(s: string): boolean {
  if (s.length === 0) return false;
  if (runeWidth(s, 0) > 0) return true;
  const b = s.charCodeAt(0);
  const width = b < 0xc2 || b > 0xf4 ? 1 : b < 0xe0 ? 2 : b < 0xf0 ? 3 : 4;
  if (s.length >= width) return true;
  // A valid beginning can be completed; the lowest and the highest continuation stand for all.
  return ['\x80', '\xbf', '\x90', '\x8f', '\xa0', '\x9f'].every(
    (c) => runeWidth(s + c.repeat(width - s.length), 0) === 0 && runeWidth(s + c + '\x80'.repeat(3), 0) === 0,
  );
}

export const native: NativePackage = {
  natives: () => ({
    plain: {
      RuneCountInString(s: string): number {
        let n = 0;
        for (let i = 0; i < s.length; n++) i += s.charCodeAt(i) < 0x80 ? 1 : runeWidth(s, i) || 1;
        return n;
      },
      ValidString(s: string): boolean {
        for (let i = 0; i < s.length; ) {
          const width = runeWidth(s, i);
          if (width === 0) return false;
          i += width;
        }
        return true;
      },
      DecodeRuneInString(s: string): [number, number] {
        if (s.length === 0) return [RUNE_ERROR, 0];
        const { rune, width } = decodeRuneAt(s, 0);
        return [rune, width];
      },
      DecodeLastRuneInString: decodeLast,
      fullRune,
    },
  }),
};
