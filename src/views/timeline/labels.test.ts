import { expect, test } from 'vitest';
import { type Line, placeLabels } from './labels.ts';

const room = { left: 0, right: 300, gaps: [40, 80] };
const down = (x: number, text: string, now = false): Line => ({ x1: x, y1: 20, x2: x, y2: 60, text, now });

test('a label stands beside its arrow, between two lanes, within the drawing', () => {
  const [left, right] = placeLabels([down(50, 'hello'), down(290, 'hello')], room);
  expect(left).toMatchObject({ anchor: 'start', y: 44 });
  expect(left?.x).toBeGreaterThan(50);
  expect(right).toMatchObject({ anchor: 'end', y: 44 });
  expect(right?.x).toBeLessThan(290);
});

test('labels do not stand on each other, and the one at the cursor is never left out', () => {
  const crowd = [50, 60, 70, 80].map((x) => down(x, 'a long value'));
  const placed = placeLabels(crowd, room).filter((label) => label !== undefined);
  expect(placed.length).toBeGreaterThan(0);
  expect(placed.length).toBeLessThan(4);
  for (let i = 0; i < 4; i++)
    expect(placeLabels(crowd.with(i, down(50 + 10 * i, 'a long value', true)), room)[i]).toBeDefined();
});

test('an arrow across several lanes takes the gap that is free', () => {
  const far: Line = { x1: 50, y1: 20, x2: 50, y2: 100, text: 'far and wide', now: false };
  const [near, crossing] = placeLabels([down(50, 'near', true), far], room);
  expect([near?.y, crossing?.y]).toEqual([44, 84]);
});
