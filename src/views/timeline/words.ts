// This file says in words what a time line draws: goroutines by name, events as sentences, times for people.

import type { Timeline } from './model.ts';

/** The name a goroutine goes by in text: `main`, or `worker (3)`. */
export function laneTitle(timeline: Timeline, g: number): string {
  if (g === 1) return 'main';
  const lane = timeline.laneOf.get(g);
  // A function literal has no name to go by.
  return lane === undefined || lane.name === '' ? `goroutine ${g}` : `${shortName(lane.name)} (${g})`;
}

/** A function's name without its package. */
export function shortName(name: string): string {
  return name.replace(/^main\./, '');
}

function channelName(timeline: Timeline, object: number): string {
  const channel = timeline.channels.get(object);
  return channel === undefined ? 'the channel' : `the ${channel.type}`;
}

/** One event in words. */
export function describe(timeline: Timeline, step: number): string {
  const event = timeline.steps[step];
  if (event === undefined) return '';
  const who = laneTitle(timeline, event.g);
  switch (event.kind) {
    case 'GoCreate':
      return `${who} starts ${event.name === '' ? '' : `${shortName(event.name)} as `}goroutine ${event.newG}`;
    case 'GoStart':
      return `${who} runs`;
    case 'GoSched':
      return `${who} lets others run`;
    case 'GoEnd':
      return `${who} returns`;
    case 'GoPanic':
      return `${who} panics: ${event.message}`;
    case 'GoBlock':
      return `${who} waits: ${event.reason}`;
    case 'GoUnblock':
      return event.g === 0
        ? `${laneTitle(timeline, event.newG)} can run again`
        : `${who} wakes ${laneTitle(timeline, event.newG)}`;
    case 'ChanMake':
      return `${who} makes a ${event.type}${event.cap > 0 ? ` with room for ${event.cap}` : ''}`;
    case 'ChanSend':
      return event.peer === 0
        ? `${who} puts ${event.value} into ${channelName(timeline, event.object)} (${event.len} queued)`
        : `${who} hands ${event.value} to ${laneTitle(timeline, event.peer)}`;
    case 'ChanRecv':
      return event.peer === 0
        ? `${who} takes ${event.value} from ${channelName(timeline, event.object)} (${event.len} queued)`
        : `${who} receives ${event.value} from ${laneTitle(timeline, event.peer)}`;
    case 'ChanClose':
      return `${who} closes ${channelName(timeline, event.object)}`;
    case 'MutexLock':
      return `${who} locks a mutex`;
    case 'MutexUnlock':
      return `${who} unlocks a mutex`;
    case 'Race':
      return `${who} ${event.write ? 'writes' : 'reads'} what ${laneTitle(timeline, event.other)} ${event.otherWrite ? 'wrote' : 'read'} on line ${event.otherLine}, and nothing orders the two: a data race`;
  }
}

/** A time on the program's clock, for people. */
export function clockText(nanoseconds: number): string {
  if (nanoseconds < 1_000) return `${nanoseconds} ns`;
  if (nanoseconds < 1_000_000) return `${trim(nanoseconds / 1_000)} µs`;
  if (nanoseconds < 1_000_000_000) return `${trim(nanoseconds / 1_000_000)} ms`;
  return `${trim(nanoseconds / 1_000_000_000)} s`;
}

const trim = (value: number): string => String(Math.round(value * 10) / 10);
