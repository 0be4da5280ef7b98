import { expect, test } from 'vitest';
import type { MemoryBatch, MemoryStep, MemoryValue, MemoryVar } from '../../go/go-api.ts';
import { hasChanged, isInReach, joinBatches, outputAt, sceneAt } from './model.ts';
import { characters, quoted, Words } from './words.ts';

const plain = (n: number): MemoryValue => ({ kind: 'plain', text: String(n) });
const slice = (object: number, off: number, len: number, cap: number): MemoryValue => ({
  kind: 'slice',
  array: { object, path: [] },
  off,
  len,
  cap,
});
const variable = (name: string, type: string, value: MemoryValue, object = 0): MemoryVar => ({
  name,
  type,
  role: 'local',
  shadowed: false,
  value,
  object,
});
const step = (frame: number, objects: readonly number[], output: number): MemoryStep => ({
  g: 1,
  file: 'main.go',
  line: frame + 1,
  stacks: [{ g: 1, waits: '', frames: [frame], left: 0 }],
  globals: -1,
  objects,
  left: 0,
  leftStacks: 0,
  output,
});
const array = (...elements: number[]) =>
  ({
    object: 7,
    kind: 'array',
    type: `[${elements.length}]int`,
    elements: elements.map(plain),
    len: elements.length,
  }) as const;

const batch: MemoryBatch = {
  steps: [step(0, [0], 0), step(1, [1], 1)],
  frames: [
    {
      func: 'main.main',
      line: 1,
      vars: [variable('s', '[]int', slice(7, 0, 2, 3)), variable('n', 'int', plain(1), 9)],
    },
    {
      func: 'main.main',
      line: 2,
      vars: [
        variable('s', '[]int', slice(7, 0, 2, 3)),
        variable('n', 'int', plain(1), 9),
        variable('p', '*int', { kind: 'pointer', to: { object: 9, path: [] } }),
        variable('q', '*int', { kind: 'pointer', to: { object: 7, path: [1] } }),
      ],
    },
  ],
  objects: [array(1, 2, 0), array(1, 5, 0)],
  output: [{ fd: 1, text: 'one\n' }],
  stopped: '',
};

test('a step has what changed, and only that, marked', () => {
  const recording = joinBatches([batch]);
  const scene = sceneAt(recording, 1);
  expect(['o7/0', 'o7/1', 'g1/0/0', 'o9', 'g1/0/2'].map((key) => hasChanged(scene, key))).toEqual([
    false,
    true,
    false,
    false,
    true,
  ]);
  expect(hasChanged(scene, 'o7')).toBe(true);
  expect([...sceneAt(recording, 0).changed]).toEqual([]);
  expect([outputAt(recording, 0), outputAt(recording, 1)]).toEqual(['', 'one\n']);
});

test('elements that no slice has are room', () => {
  const { extents } = sceneAt(joinBatches([batch]), 1);
  expect([0, 1, 2].map((i) => isInReach(extents.get('o7'), i))).toEqual([true, true, false]);
  expect(isInReach(undefined, 2)).toBe(true);
});

test('words say what is drawn', () => {
  const recording = joinBatches([batch]);
  const scene = sceneAt(recording, 1);
  const words = new Words(recording, scene);
  expect(scene.stacks[0]?.frames[0]?.vars.map((v) => words.variable(v))).toEqual([
    's []int: slice, length 2, capacity 3, over array A1 from 0',
    'n int: 1',
    'p *int: pointer to variable n of main',
    'q *int: pointer to element [1] of A1',
  ]);
  expect(scene.objects.map((o) => words.heap(o))).toEqual(['A1, array [3]int: 1, 5, 0']);
});

test('strings are taken apart into characters and their bytes', () => {
  const bytes = [...new TextEncoder().encode('aï€'), 0xff, 10];
  expect(characters(bytes).map(({ text, bytes }) => [text, bytes.length])).toEqual([
    ['a', 1],
    ['ï', 2],
    ['€', 3],
    ['\\xff', 1],
    ['\\n', 1],
  ]);
  expect(quoted([104, 105], 90)).toBe('"hi…"');
});
