// This file is the model of the memory view: the batches of a run joined, and what stands in memory at one step of it, with
// what has changed since the step before. Objects have short names of their own for the whole run, A1 for an array. Pure.

import type {
  MemoryBatch,
  MemoryFrame,
  MemoryObject,
  MemoryPlace,
  MemoryStep,
  MemoryValue,
  MemoryVar,
} from '../../go/go-api.ts';

export interface Recording {
  readonly steps: readonly MemoryStep[];
  readonly frames: readonly MemoryFrame[];
  readonly objects: readonly MemoryObject[];
  readonly output: readonly { readonly fd: 1 | 2; readonly text: string }[];
  readonly stopped: MemoryBatch['stopped'];
  /** Short names of objects, by identity. */
  readonly names: ReadonlyMap<number, string>;
}

/** A part of an array that a slice is over. */
export interface Extent {
  /** The variable, field or element that holds the slice. */
  readonly label: string;
  readonly off: number;
  readonly len: number;
  readonly cap: number;
}

export interface FrameScene {
  readonly key: string;
  readonly title: string;
  readonly line: number;
  /** It runs, and did not call another. */
  readonly active: boolean;
  readonly vars: readonly MemoryVar[];
}

export interface StackScene {
  readonly g: number;
  readonly runs: boolean;
  readonly waits: string;
  /** Outer calls left out. */
  readonly left: number;
  /** The outermost call first, so that it stays where it is. */
  readonly frames: readonly FrameScene[];
}

export interface Scene {
  readonly step: MemoryStep;
  readonly stacks: readonly StackScene[];
  readonly globals: readonly MemoryVar[];
  /** In the order in which they were first there. */
  readonly objects: readonly MemoryObject[];
  /** Slices over each array, by the key of its place. */
  readonly extents: ReadonlyMap<string, readonly Extent[]>;
  /** Keys of places whose value is another than a step before. */
  readonly changed: ReadonlySet<string>;
  /** Variables that are drawn where they are declared: by identity, what they are called. */
  readonly variables: ReadonlyMap<number, string>;
}

const LETTERS = { array: 'A', value: 'V', map: 'M', chan: 'C', closure: 'F' } as const;

export function joinBatches(batches: readonly MemoryBatch[]): Recording {
  const objects = batches.flatMap((batch) => batch.objects);
  const names = new Map<number, string>();
  const counts = new Map<string, number>();
  for (const { object, kind } of objects) {
    if (names.has(object)) continue;
    const n = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, n);
    names.set(object, `${LETTERS[kind]}${n}`);
  }
  return {
    steps: batches.flatMap((batch) => batch.steps),
    frames: batches.flatMap((batch) => batch.frames),
    objects,
    output: batches.flatMap((batch) => batch.output),
    stopped: batches.at(-1)?.stopped ?? '',
    names,
  };
}

/** What a place is known by among those drawn. */
export function placeKey({ object, path }: MemoryPlace): string {
  return [`o${object}`, ...path].join('/');
}

/** A variable's own place, if it has one; else a place among those of its frame. */
export function varKey(frame: string, v: MemoryVar, at: number): string {
  return v.object === 0 || v.role === 'captured' ? `${frame}/${at}` : `o${v.object}`;
}

/** `main.(*List).Len` as a reader of the package says it. */
export function funcName(func: string): string {
  return func.replace(/^main\./, '');
}

export function sceneAt(recording: Recording, at: number): Scene {
  const step = recording.steps[at] as MemoryStep;
  const before = at > 0 ? recording.steps[at - 1] : undefined;
  const stacks = stacksOf(recording, step);
  const globals = globalsOf(recording, step);
  const order = [...recording.names.keys()];
  const objects = step.objects
    .map((n) => recording.objects[n] as MemoryObject)
    .sort((a, b) => order.indexOf(a.object) - order.indexOf(b.object));
  const variables = new Map<number, string>();
  const eachVar = [
    ...stacks.flatMap(({ frames }) => frames.flatMap(({ vars, title }) => vars.map((v) => ({ v, title })))),
    ...globals.map((v) => ({ v, title: '' })),
  ];
  for (const { v, title } of eachVar)
    if (v.object !== 0 && v.role !== 'captured')
      variables.set(v.object, title === '' ? v.name : `${v.name} of ${title}`);
  const now = placesIn(stacks, globals, objects);
  const then =
    before === undefined
      ? undefined
      : placesIn(
          stacksOf(recording, before),
          globalsOf(recording, before),
          before.objects.map((n) => recording.objects[n] as MemoryObject),
        );
  const changed = new Set<string>();
  for (const [key, value] of now.values)
    if (then !== undefined && then.values.get(key) !== value) changed.add(key);
  return { step, stacks, globals, objects, extents: now.extents, changed, variables };
}

function stacksOf(recording: Recording, step: MemoryStep): StackScene[] {
  return [...step.stacks]
    .sort((a, b) => a.g - b.g)
    .map(({ g, waits, frames, left }) => ({
      g,
      runs: g === step.g,
      waits,
      left,
      frames: frames
        .map((n, depth): FrameScene => {
          const { func, line, vars } = recording.frames[n] as MemoryFrame;
          const key = `g${g}/${left + frames.length - 1 - depth}`;
          return { key, title: funcName(func), line, active: g === step.g && depth === 0, vars };
        })
        .reverse(),
    }));
}

function globalsOf(recording: Recording, step: MemoryStep): readonly MemoryVar[] {
  return recording.frames[step.globals]?.vars ?? [];
}

interface Places {
  /** What is at each place, as text to compare. */
  readonly values: Map<string, string>;
  readonly extents: Map<string, Extent[]>;
}

function placesIn(
  stacks: readonly StackScene[],
  globals: readonly MemoryVar[],
  objects: readonly MemoryObject[],
): Places {
  const places: Places = { values: new Map(), extents: new Map() };
  for (const { frames } of stacks)
    for (const { key, vars } of frames)
      vars.forEach((v, i) => {
        enter(places, varKey(key, v, i), v.value, v.name);
      });
  globals.forEach((v, i) => {
    enter(places, varKey('globals', v, i), v.value, v.name);
  });
  for (const o of objects) {
    const key = `o${o.object}`;
    switch (o.kind) {
      case 'array':
        o.elements.forEach((value, i) => {
          enter(places, `${key}/${i}`, value, `[${i}]`);
        });
        break;
      case 'value':
        enter(places, key, o.value, o.name);
        break;
      case 'map':
        for (const [k, value] of o.entries) enter(places, `${key}/${JSON.stringify(k)}`, value, '');
        break;
      case 'chan':
        places.values.set(key, JSON.stringify([o.queue, o.closed]));
        break;
      case 'closure':
        o.vars.forEach((v, i) => {
          enter(places, `${key}/${i}`, v.value, v.name);
        });
    }
  }
  return places;
}

function enter(places: Places, key: string, value: MemoryValue, label: string): void {
  switch (value.kind) {
    case 'struct':
      for (const f of value.fields) enter(places, `${key}/${f.name}`, f.value, `${label}.${f.name}`);
      return;
    case 'array':
      value.elements.forEach((element, i) => {
        enter(places, `${key}/${i}`, element, `${label}[${i}]`);
      });
      return;
    case 'slice': {
      const array = placeKey(value.array);
      const known = places.extents.get(array) ?? [];
      const { off, len, cap } = value;
      places.extents.set(array, [...known, { label, off, len, cap }]);
      break;
    }
    case 'interface':
      enter(places, `${key}/(value)`, value.value, label);
      break;
    default:
  }
  places.values.set(key, JSON.stringify(value));
}

/** Whether some slice has the element among its own; what none has is room only. Arrays that no slice is over are all their own. */
export function isInReach(extents: readonly Extent[] | undefined, index: number): boolean {
  return (
    extents === undefined ||
    extents.length === 0 ||
    extents.some(({ off, len }) => index >= off && index < off + len)
  );
}

/** Whether what is at a place, or within it, is another than a step before. */
export function hasChanged({ changed }: Scene, key: string): boolean {
  return changed.has(key) || [...changed].some((one) => one.startsWith(`${key}/`));
}

/** The output that was there before a step. */
export function outputAt(recording: Recording, at: number): string {
  return recording.output
    .slice(0, recording.steps[at]?.output ?? 0)
    .map(({ text }) => text)
    .join('');
}
