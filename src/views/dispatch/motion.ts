/**
 * This file says where a message is drawn at a given moment. The server needs microseconds for what is drawn over a
 * second; the order of things is true, the pace is not, and the measured times stand beside.
 *
 * A message comes to the dispatcher, rests there until its receivers are known, and goes to all of them at once.
 */
import { type Layout, type Point, type Row, wayOf, wirePoint } from './layout.ts';
import type { Flight } from './model.ts';

/** Milliseconds on the screen. */
export const COMING = 550;
export const RESTING = 150;
export const GOING = 550;
const ALTOGETHER = COMING + RESTING + GOING;

export interface Motion {
  readonly dots: readonly Point[];
  /** The line of the routing table that is being read. */
  readonly row: Row | undefined;
}

/** Whether there is still something to draw of the message after `now`, in milliseconds on the page's clock. */
export function isMoving(flight: Flight, now: number): boolean {
  return flight.shown !== undefined && now < flight.shown + ALTOGETHER;
}

/** The dots of one message at `now`; undefined before and after its motion. */
export function motionOf(flight: Flight, layout: Layout, now: number): Motion | undefined {
  if (!isMoving(flight, now) || flight.shown === undefined) return undefined;
  const way = wayOf(layout, flight);
  if (way === undefined) return undefined;
  const since = now - flight.shown;
  if (since < COMING)
    return { dots: way.coming ? [wirePoint(way.coming, eased(since / COMING))] : [], row: undefined };
  if (since < COMING + RESTING) return { dots: way.coming ? [way.coming.to] : [], row: way.row };
  const t = eased((since - COMING - RESTING) / GOING);
  return { dots: way.going.map(({ wire }) => wirePoint(wire, t)), row: way.row };
}

function eased(t: number): number {
  return t * t * (3 - 2 * t);
}
