// This file makes traces for tests: events without what no view reads in them, on a line of their own each.

import type { TraceEvent } from '../../go/go-api.ts';

export type Bare = TraceEvent extends infer E
  ? E extends unknown
    ? Omit<E, 'n' | 't' | 'file' | 'line'>
    : never
  : never;

export const trace = (...events: Bare[]): TraceEvent[] =>
  events.map((event, n) => ({ n, t: 0, file: 'x.go', line: n + 1, ...event }) as TraceEvent);
