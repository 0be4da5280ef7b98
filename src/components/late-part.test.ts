import { expect, test } from 'vitest';
import { createLatePart } from './late-part.tsx';

test('a part that could not be loaded says so until it is there', async () => {
  let online = false;
  const part = createLatePart(async () => {
    if (!online) throw new TypeError('Failed to fetch');
    return { name: 'time line' };
  });
  expect(await part.load()).toBeUndefined();
  expect(part.hasFailed.value).toBe(true);
  online = true;
  expect(await part.load()).toEqual({ name: 'time line' });
  expect(part.hasFailed.value).toBe(false);
  expect(part.loaded.value).toEqual({ name: 'time line' });
});
