// This file says how a run ended for its goroutines: which of them wait for each other in a circle, what each of them waits
// for, which were left behind when main returned. What a goroutine at a channel waits for is whoever used the other side of
// it in this run; that another goroutine could have come, nobody knows. Pure.

import { isMutex } from './cursor.ts';
import type { Lane, Span, Timeline } from './model.ts';
import { laneTitle, shortName } from './words.ts';

/** How the program ended, as its host knows: the trace alone does not tell a deadlock from a program that was stopped. */
export type Outcome = 'deadlock' | 'over' | 'cut';

export interface Waiter {
  readonly g: number;
  readonly words: string;
  /** The goroutines that could end the wait. */
  readonly on: readonly number[];
}

export interface Ending {
  readonly waiters: readonly Waiter[];
  /** Goroutines that wait for each other, each for the next and the last for the first; empty if there is no circle. */
  readonly cycle: readonly number[];
  /** Goroutines that lived on when the program ended by itself, and what each of them did. */
  readonly leaked: readonly { readonly g: number; readonly words: string }[];
}

interface Uses {
  readonly senders: Map<number, Set<number>>;
  readonly receivers: Map<number, Set<number>>;
}

export function explainEnding(timeline: Timeline, outcome: Outcome): Ending {
  if (outcome === 'cut') return { waiters: [], cycle: [], leaked: [] };
  const left = timeline.lanes.flatMap((lane) => {
    const span = lane.ended === undefined ? lane.spans.at(-1) : undefined;
    return span === undefined ? [] : [{ lane, span }];
  });
  if (outcome === 'over')
    return {
      waiters: [],
      cycle: [],
      leaked: left
        .filter(({ lane }) => lane.g !== 1)
        .map(({ lane, span }) => ({ g: lane.g, words: leakedWords(timeline, span) })),
    };
  const uses = usesOf(timeline);
  const alive = left.map(({ lane }) => lane);
  const waiters = left
    .filter(({ span }) => span.state === 'blocked')
    .map(({ lane, span }) => waiter(timeline, uses, alive, lane, span));
  return { waiters, cycle: findCycle(waiters), leaked: [] };
}

function usesOf(timeline: Timeline): Uses {
  const senders = new Map<number, Set<number>>();
  const receivers = new Map<number, Set<number>>();
  const add = (map: Map<number, Set<number>>, object: number, g: number): void => {
    const known = map.get(object);
    if (known === undefined) map.set(object, new Set([g]));
    else known.add(g);
  };
  for (const event of timeline.steps) {
    if (event.kind === 'ChanSend') add(senders, event.object, event.g);
    else if (event.kind === 'ChanRecv') add(receivers, event.object, event.g);
    if (event.kind === 'ChanSend' && event.peer !== 0) add(receivers, event.object, event.peer);
    if (event.kind === 'ChanRecv' && event.peer !== 0) add(senders, event.object, event.peer);
  }
  return { senders, receivers };
}

function waiter(
  timeline: Timeline,
  uses: Uses,
  alive: readonly Lane[],
  { g }: Lane,
  { reason, object }: Span,
): Waiter {
  const others = (users: Iterable<number>): number[] => {
    const set = new Set(users);
    return alive.map((lane) => lane.g).filter((one) => one !== g && set.has(one));
  };
  const named = (on: readonly number[]): string => list(on.map((one) => laneTitle(timeline, one)));
  const who = laneTitle(timeline, g);
  const channel = channelOf(timeline, object);
  if (reason.includes('nil chan'))
    return { g, on: [], words: `${who} waits at a nil channel, which nobody can ever use.` };
  if (reason === 'chan receive') {
    const on = others(uses.senders.get(object) ?? []);
    const from =
      on.length > 0
        ? `only ${named(on)} of those left ever sent one`
        : 'none of the other goroutines left ever sent one';
    return { g, on, words: `${who} waits for a value from ${channel}; ${from}.` };
  }
  if (reason === 'chan send') {
    const on = others(uses.receivers.get(object) ?? []);
    const to =
      on.length > 0
        ? `only ${named(on)} of those left ever received from it`
        : 'none of the other goroutines left ever received from it';
    return { g, on, words: `${who} waits for somebody to receive from ${channel}; ${to}.` };
  }
  if (isMutex(reason)) {
    const holder = timeline.holds.findLast(
      (hold) => hold.object === object && hold.to === timeline.steps.length,
    );
    if (holder === undefined) return { g, on: [], words: `${who} waits for a mutex.` };
    const on = [holder.g];
    if (holder.g === g)
      return { g, on, words: `${who} waits for a mutex that it holds itself: Lock twice waits for ever.` };
    const held = alive.some((lane) => lane.g === holder.g)
      ? `which ${named(on)} holds`
      : `which ${named(on)} locked and never unlocked before it returned`;
    return {
      g,
      on: alive.some((lane) => lane.g === holder.g) ? on : [],
      words: `${who} waits for a mutex, ${held}.`,
    };
  }
  if (reason.includes('WaitGroup')) {
    const on = others(alive.filter((lane) => lane.parent === g).map((lane) => lane.g));
    const rest =
      on.length > 0
        ? `${named(on)}, which it started, ${on.length === 1 ? 'has' : 'have'} not returned`
        : 'every goroutine that it started has returned, so that a Done is missing';
    return { g, on, words: `${who} waits for a WaitGroup; ${rest}.` };
  }
  return { g, on: [], words: `${who} waits: ${reason}.` };
}

function channelOf(timeline: Timeline, object: number): string {
  const channel = timeline.channels.get(object);
  return channel === undefined ? 'a channel' : `a ${channel.type}`;
}

function leakedWords(timeline: Timeline, { state, reason, object }: Span): string {
  if (state !== 'blocked') return 'had not finished';
  if (reason === 'sleep') return 'was asleep';
  const at = reason.startsWith('chan ') ? `, at ${channelOf(timeline, object)}` : '';
  return `waited: ${reason}${at}`;
}

/** The shortest way round among those who wait for each other. */
function findCycle(waiters: readonly Waiter[]): number[] {
  const on = new Map(waiters.map((waiter) => [waiter.g, waiter.on]));
  let best: number[] = [];
  for (const { g } of waiters) {
    // From each of them by the shortest way back to itself.
    const from = new Map<number, number>();
    const queue = [g];
    for (let at = queue.shift(); at !== undefined; at = queue.shift())
      for (const next of on.get(at) ?? []) {
        if (from.has(next) || !on.has(next)) continue;
        from.set(next, at);
        queue.push(next);
      }
    if (!from.has(g)) continue;
    const path = [];
    for (let at = from.get(g) as number; at !== g; at = from.get(at) as number) path.unshift(at);
    const cycle = [g, ...path];
    if (best.length === 0 || cycle.length < best.length) best = cycle;
  }
  return best;
}

/** `a, b and c`, at most four of them. */
export function list(names: readonly string[]): string {
  const MOST = 4;
  const shown =
    names.length > MOST ? [...names.slice(0, MOST - 1), `${names.length - MOST + 1} more`] : names;
  return shown.length < 2 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}

/** The goroutines left behind, by function: many of one function are one line. */
export function leakedSentences(timeline: Timeline, { leaked }: Ending): string[] {
  const groups = new Map<string, number[]>();
  for (const { g, words } of leaked) {
    const name = timeline.laneOf.get(g)?.name ?? '';
    const key = `${shortName(name)}\n${words}`;
    groups.set(key, [...(groups.get(key) ?? []), g]);
  }
  return [...groups].map(([key, gs]) => {
    const words = key.slice(key.indexOf('\n') + 1);
    return `${list(gs.map((g) => laneTitle(timeline, g)))} ${gs.length > 1 ? words.replace(/^(had|was)/, (verb) => (verb === 'was' ? 'were' : verb)) : words}.`;
  });
}
