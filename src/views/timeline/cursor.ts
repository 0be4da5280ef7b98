// This file says how things stand at a step of a time line: where every goroutine is and what it does, what is queued in each
// channel, who holds which mutex and who waits for it. A step is found by halving, in lists made once for a run, so that a
// reader can drag the cursor through a long one. Pure.

import type { Channel, Lane, Span, Timeline } from './model.ts';

/** Where a goroutine is. */
export interface Position {
  readonly lane: Lane;
  readonly state: Span;
  /** The line of the reader's program that it was last seen at, undefined if it was seen at none. */
  readonly line: number | undefined;
  readonly file: string;
}

export interface Queue {
  readonly channel: Channel;
  readonly items: readonly string[];
  readonly closed: boolean;
  readonly waiting: readonly number[];
}

export interface Held {
  readonly object: number;
  readonly g: number;
  readonly waiting: readonly number[];
}

interface Changes<T> {
  readonly steps: number[];
  readonly values: T[];
}

export interface CursorIndex {
  readonly timeline: Timeline;
  readonly places: ReadonlyMap<number, Changes<{ readonly line: number; readonly file: string }>>;
  readonly queues: ReadonlyMap<
    number,
    Changes<{ readonly items: readonly string[]; readonly closed: boolean }>
  >;
}

/** Queues longer than this are not copied at each change: their first items are enough to be drawn. */
const KEPT_ITEMS = 64;

/** The position of the last of some ascending numbers that is at most `limit`; -1 if there is none. */
export function lastUpTo(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function change<K, T>(map: Map<K, Changes<T>>, key: K, step: number, value: T): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, { steps: [step], values: [value] });
  else {
    known.steps.push(step);
    known.values.push(value);
  }
}

function valueAt<T>(changes: Changes<T> | undefined, step: number): T | undefined {
  return changes?.values[lastUpTo(changes.steps, step)];
}

/** Reads a run once, so that any of its steps can be asked about. */
export function indexTimeline(timeline: Timeline): CursorIndex {
  const places = new Map<number, Changes<{ line: number; file: string }>>();
  const queues = new Map<number, Changes<{ items: readonly string[]; closed: boolean }>>();
  timeline.steps.forEach((event, step) => {
    const own = event.line > 0 && !event.file.startsWith('$GOROOT');
    const { line, file } = event;
    if (own && event.g !== 0 && places.get(event.g)?.values.at(-1)?.line !== line)
      change(places, event.g, step, { line, file });
    if (own && event.kind === 'GoCreate') change(places, event.newG, step, { line, file });
    const object = 'object' in event ? event.object : 0;
    const { items, closed } = queues.get(object)?.values.at(-1) ?? { items: [], closed: false };
    switch (event.kind) {
      case 'ChanMake':
        change(queues, object, step, { items: [], closed: false });
        break;
      case 'ChanSend':
        if (event.peer === 0)
          change(queues, object, step, { items: [...items, event.value].slice(0, KEPT_ITEMS), closed });
        break;
      case 'ChanRecv':
        if (items.length > 0) change(queues, object, step, { items: items.slice(1), closed });
        break;
      case 'ChanClose':
        change(queues, object, step, { items, closed: true });
        break;
      default:
    }
  });
  return { timeline, places, queues };
}

/** The span that a lane is in, found by halving. */
export function spanAt(lane: Lane, step: number): Span | undefined {
  if (step < lane.created || (lane.ended !== undefined && step >= lane.ended)) return undefined;
  let low = 0;
  let high = lane.spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lane.spans[middle] as Span).from <= step) low = middle + 1;
    else high = middle;
  }
  const span = lane.spans[low - 1];
  return span !== undefined && step < span.to ? span : undefined;
}

/** The goroutine that a step is about: a timer's event, which is nobody's, is about the one it wakes. */
export function actorAt({ steps }: Timeline, step: number): number {
  const event = steps[step];
  if (event === undefined) return 0;
  return event.g === 0 && event.kind === 'GoUnblock' ? event.newG : event.g;
}

/**
 * The line of the reader's own program at a step: what happens inside the standard library counts for the last line of the
 * program that its goroutine was seen at. Undefined if there is none.
 */
export function lineAt({ timeline, places }: CursorIndex, step: number): number | undefined {
  return valueAt(places.get(actorAt(timeline, step)), step)?.line;
}

/** All goroutines that live at a step. */
export function positionsAt({ timeline, places }: CursorIndex, step: number): Position[] {
  return timeline.lanes.flatMap((lane) => {
    const state = spanAt(lane, step);
    if (state === undefined) return [];
    const place = valueAt(places.get(lane.g), step);
    return [{ lane, state, line: place?.line, file: place?.file ?? '' }];
  });
}

const isChannel = (reason: string): boolean => reason.startsWith('chan ');
export const isMutex = (reason: string): boolean => reason.includes('Mutex');

/** Every channel that exists at a step; values are queued in those with room for some. */
export function queuesAt({ timeline, queues }: CursorIndex, step: number): Queue[] {
  const waiting = waitersAt(timeline, step, isChannel);
  return [...timeline.channels.values()].flatMap((channel) => {
    const now = valueAt(queues.get(channel.object), step);
    if (now === undefined) return [];
    return [{ channel, ...now, waiting: waiting.get(channel.object) ?? [] }];
  });
}

/** Every mutex that is held at a step. */
export function heldAt({ timeline }: CursorIndex, step: number): Held[] {
  const waiting = waitersAt(timeline, step, isMutex);
  return timeline.holds
    .filter(({ from, to }) => from <= step && step < to)
    .map(({ g, object }) => ({ g, object, waiting: waiting.get(object) ?? [] }));
}

function waitersAt(
  timeline: Timeline,
  step: number,
  kind: (reason: string) => boolean,
): Map<number, number[]> {
  const waiting = new Map<number, number[]>();
  for (const lane of timeline.lanes) {
    const span = spanAt(lane, step);
    if (span?.state !== 'blocked' || !kind(span.reason)) continue;
    waiting.set(span.object, [...(waiting.get(span.object) ?? []), lane.g]);
  }
  return waiting;
}
