// This file turns the engine's trace events into what a time line shows: a lane for each goroutine, spans in which it
// ran, could have run or waited (and for what), arrows for values that went through channels, and who held which mutex.
// The horizontal axis counts events, not nanoseconds: on the program's clock most of what a goroutine does takes no
// time at all. A step n is the state after event n; spans are [from, to) in steps. Pure: events in, model out.

import type { TraceEvent } from '../../go/go-api.ts';

export type LaneState = 'running' | 'runnable' | 'blocked' | 'ended';

export interface Span {
  readonly from: number;
  readonly to: number;
  readonly state: Exclude<LaneState, 'ended'>;
  /** Why a blocked goroutine waits, in Go's words; '' otherwise. */
  readonly reason: string;
  /** What it waits for: a channel or mutex, 0 if neither. */
  readonly object: number;
}

export interface Lane {
  readonly g: number;
  readonly name: string;
  /** The goroutine that started it, 0 for main. */
  readonly parent: number;
  readonly spans: readonly Span[];
  readonly created: number;
  /** The step at which it returned or panicked, undefined if the program ended first. */
  readonly ended: number | undefined;
  readonly panic: string | undefined;
}

/** A value on its way from one goroutine to another; queued values arrive later than they leave. */
export interface Arrow {
  readonly fromG: number;
  readonly fromStep: number;
  readonly toG: number;
  readonly toStep: number;
  readonly value: string;
  readonly object: number;
}

export interface Hold {
  readonly g: number;
  readonly object: number;
  readonly from: number;
  readonly to: number;
}

/** Two accesses that nothing orders: the later one at `step`, the earlier one at its lane's `otherStep`, if that was recorded. */
export interface RaceMark {
  readonly g: number;
  readonly step: number;
  readonly otherG: number;
  readonly otherStep: number | undefined;
}

export interface Channel {
  readonly object: number;
  readonly type: string;
  readonly cap: number;
}

export interface Timeline {
  readonly lanes: readonly Lane[];
  readonly laneOf: ReadonlyMap<number, Lane>;
  /** Goroutines beyond the limit, counted but not drawn. */
  readonly hidden: number;
  readonly arrows: readonly Arrow[];
  readonly holds: readonly Hold[];
  readonly races: readonly RaceMark[];
  readonly channels: ReadonlyMap<number, Channel>;
  readonly steps: readonly TraceEvent[];
}

interface OpenLane {
  g: number;
  name: string;
  parent: number;
  spans: Span[];
  created: number;
  ended: number | undefined;
  panic: string | undefined;
  state: LaneState;
  since: number;
  reason: string;
  object: number;
}

const DEFAULT_LANES = 256;

/** Builds the time line of a run; goroutines beyond maxLanes are counted only. */
export function buildTimeline(events: readonly TraceEvent[], maxLanes = DEFAULT_LANES): Timeline {
  const lanes = new Map<number, OpenLane>();
  const hiddenLanes = new Set<number>();
  const arrows: Arrow[] = [];
  const holds: Hold[] = [];
  const races: RaceMark[] = [];
  const held = new Map<string, { g: number; object: number; from: number }>();
  const channels = new Map<number, Channel>();
  const queues = new Map<number, { items: { g: number; step: number; value: string }[]; head: number }>();
  // Hand-overs that one side has reported: the other side's report of the same value is not a second arrow.
  const handed = new Map<string, number>();

  const open = (g: number, name: string, parent: number, step: number, state: LaneState): void => {
    if (lanes.has(g) || hiddenLanes.has(g)) return;
    if (lanes.size >= maxLanes) {
      hiddenLanes.add(g);
      return;
    }
    lanes.set(g, {
      g,
      name,
      parent,
      spans: [],
      created: step,
      ended: undefined,
      panic: undefined,
      state,
      since: step,
      reason: '',
      object: 0,
    });
  };
  const enter = (g: number, state: LaneState, step: number, reason = '', object = 0): void => {
    const lane = lanes.get(g);
    if (lane === undefined || (lane.state === state && lane.reason === reason && lane.object === object))
      return;
    closeSpan(lane, step);
    lane.state = state;
    lane.since = step;
    lane.reason = reason;
    lane.object = object;
  };
  const arrow = (
    fromG: number,
    fromStep: number,
    toG: number,
    toStep: number,
    value: string,
    object: number,
  ) => {
    if (lanes.has(fromG) && lanes.has(toG)) arrows.push({ fromG, fromStep, toG, toStep, value, object });
  };
  const handOver = (
    from: number,
    to: number,
    step: number,
    side: string,
    object: number,
    value: string,
  ): void => {
    const key = `${object} ${from} ${to} ${value}`;
    const other = `${side === 'send' ? 'recv' : 'send'} ${key}`;
    const waiting = handed.get(other) ?? 0;
    if (waiting > 0) {
      handed.set(other, waiting - 1);
      return;
    }
    handed.set(`${side} ${key}`, (handed.get(`${side} ${key}`) ?? 0) + 1);
    arrow(from, step, to, step, value, object);
  };

  events.forEach((event, step) => {
    const { g } = event;
    if (g !== 0) {
      open(g, '', 0, step, 'running');
      // Whatever a goroutine does, it runs while it does it.
      if (event.kind !== 'GoUnblock') enter(g, 'running', step);
    }
    switch (event.kind) {
      case 'GoCreate':
        open(event.newG, event.name, g, step, 'runnable');
        break;
      case 'GoSched':
        enter(g, 'runnable', step);
        break;
      case 'GoBlock':
        enter(g, 'blocked', step, event.reason, event.object);
        break;
      case 'GoUnblock':
        enter(event.newG, 'runnable', step);
        break;
      case 'GoEnd':
      case 'GoPanic': {
        enter(g, 'ended', step);
        const lane = lanes.get(g);
        if (lane !== undefined) {
          lane.ended = step;
          if (event.kind === 'GoPanic') lane.panic = event.message;
        }
        break;
      }
      case 'ChanMake':
        channels.set(event.object, { object: event.object, type: event.type, cap: event.cap });
        break;
      case 'ChanSend':
        if (event.peer !== 0) handOver(g, event.peer, step, 'send', event.object, event.value);
        else {
          const queue = queues.get(event.object) ?? { items: [], head: 0 };
          queue.items.push({ g, step, value: event.value });
          queues.set(event.object, queue);
        }
        break;
      case 'ChanRecv': {
        const queue = queues.get(event.object);
        const sent = queue?.items[queue.head];
        if (queue !== undefined && sent !== undefined) {
          queue.head++;
          arrow(sent.g, sent.step, g, step, sent.value, event.object);
          // A waiting sender's value took the place that became free.
          if (event.peer !== 0 && event.peer !== sent.g)
            queue.items.push({ g: event.peer, step, value: event.value });
        } else if (event.peer !== 0) handOver(event.peer, g, step, 'recv', event.object, event.value);
        break;
      }
      case 'MutexLock':
        held.set(`${event.object}`, { g, object: event.object, from: step });
        break;
      case 'MutexUnlock': {
        const hold = held.get(`${event.object}`);
        if (hold !== undefined && lanes.has(hold.g)) holds.push({ ...hold, to: step });
        held.delete(`${event.object}`);
        break;
      }
      case 'Race':
        if (lanes.has(g) && lanes.has(event.other))
          races.push({ g, step, otherG: event.other, otherStep: accessBefore(events, step, event) });
        break;
      default:
    }
  });

  const end = events.length;
  for (const hold of held.values()) if (lanes.has(hold.g)) holds.push({ ...hold, to: end });
  for (const lane of lanes.values()) closeSpan(lane, end);
  const drawn = [...lanes.values()].map(({ g, name, parent, spans, created, ended, panic }) => ({
    g,
    name,
    parent,
    spans,
    created,
    ended,
    panic,
  }));
  return {
    lanes: drawn,
    laneOf: new Map(drawn.map((lane) => [lane.g, lane])),
    hidden: hiddenLanes.size,
    arrows,
    holds,
    races,
    channels,
    steps: events,
  };
}

// The event of the earlier goroutine nearest before the race at the line of its access, else its last one.
function accessBefore(
  events: readonly TraceEvent[],
  step: number,
  race: TraceEvent & { kind: 'Race' },
): number | undefined {
  let nearest: number | undefined;
  for (let at = step - 1; at >= 0; at--) {
    const event = events[at];
    if (event?.g !== race.other) continue;
    nearest ??= at;
    if (event.line === race.otherLine) return at;
  }
  return nearest;
}

function closeSpan(lane: OpenLane, step: number): void {
  if (lane.state === 'ended' || step <= lane.since) return;
  lane.spans.push({
    from: lane.since,
    to: step,
    state: lane.state,
    reason: lane.reason,
    object: lane.object,
  });
}

/** What a lane does after a step; undefined before it exists. */
export function stateAt(lane: Lane, step: number): Span | 'ended' | undefined {
  if (step < lane.created) return undefined;
  if (lane.ended !== undefined && step >= lane.ended) return 'ended';
  return lane.spans.find((span) => span.from <= step && step < span.to);
}
