/**
 * This file is the way of a message as it is drawn: from the sender to the inbox, from there to the dispatcher, into the
 * receivers' queues, and out of them. The server needs microseconds for what is drawn over more than a second: the
 * order of things is true, the pace is not, and the measured times stand beside.
 */
import type { Flight } from './model.ts';

/** Where a message is. */
export type Stage = 'sending' | 'inbox' | 'dispatching' | 'queuing' | 'queued' | 'delivered';

/** What the server measures of a message; each is the end of a stage. */
export type Step = 'received' | 'dispatched' | 'queued' | 'delivered';

/** The stages in their order, with their milliseconds on the screen and the step with which each ends. */
const STAGES: readonly { readonly stage: Stage; readonly ms: number; readonly ends: Step | undefined }[] = [
  { stage: 'sending', ms: 400, ends: 'received' },
  { stage: 'inbox', ms: 150, ends: 'dispatched' },
  { stage: 'dispatching', ms: 200, ends: undefined },
  { stage: 'queuing', ms: 400, ends: 'queued' },
  { stage: 'queued', ms: 150, ends: 'delivered' },
];

/** Moments are sums of fractions: at a stop, a message has arrived there. */
const NEARLY = 1e-6;

export const ALTOGETHER = STAGES.reduce((sum, { ms }) => sum + ms, 0);
export const STEPS: readonly Step[] = STAGES.flatMap(({ ends }) => ends ?? []);

export interface Place {
  readonly stage: Stage;
  /** How far it is through the stage, from 0 to 1. */
  readonly t: number;
}

/** Where a message is `since` milliseconds after it set out; undefined before. */
export function placeAfter(since: number): Place | undefined {
  if (!(since >= 0)) return undefined;
  let rest = since;
  for (const { stage, ms } of STAGES) {
    if (rest < ms - NEARLY) return { stage, t: Math.max(0, rest) / ms };
    rest -= ms;
  }
  return { stage: 'delivered', t: 1 };
}

/** Where a message is at a moment of the page's clock; undefined before it set out, or if it was not traced. */
export function placeOf({ shown }: Flight, at: number): Place | undefined {
  return shown === undefined ? undefined : placeAfter(at - shown);
}

/** Whether there is something to draw of the message at that moment. */
export function isMoving({ shown }: Flight, at: number): boolean {
  return shown !== undefined && at >= shown && at < shown + ALTOGETHER;
}

/** When a message's steps are drawn, after it set out: one who steps stops at each. */
const STOPS: readonly number[] = [
  0,
  ...STAGES.flatMap(({ ends }, i) =>
    ends === undefined ? [] : STAGES.slice(0, i + 1).reduce((sum, { ms }) => sum + ms, 0),
  ),
];

/** The next moment after `at` at which a step of any message is drawn. */
export function nextStop(flights: readonly Flight[], at: number): number | undefined {
  let next: number | undefined;
  for (const { shown } of flights) {
    if (shown === undefined || shown + ALTOGETHER <= at) continue;
    const stop = STOPS.find((after) => shown + after > at + NEARLY);
    if (stop !== undefined && (next === undefined || shown + stop < next)) next = shown + stop;
  }
  return next;
}

/** The last step that a message had taken by then. */
export function stepTaken(flight: Flight, at: number): Step | undefined {
  switch (placeOf(flight, at)?.stage) {
    case 'inbox':
      return 'received';
    case 'dispatching':
    case 'queuing':
      return 'dispatched';
    case 'queued':
      return 'queued';
    case 'delivered':
      return 'delivered';
    default:
      return undefined;
  }
}
