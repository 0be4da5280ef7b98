import { expect, test } from 'vitest';
import { absentFile, absentText } from './std-absent.ts';

test('the list of names that are not here is the one that scripts/std-absent.ts writes', async ({ skip }) => {
  const text = await absentText();
  if (text === null) return skip('no Go toolchain');
  // Biome breaks long lines.
  const words = (s: string) => s.split(/\s+/);
  expect(words(absentFile())).toEqual(words(text));
});
