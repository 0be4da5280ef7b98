// This file says what the bars and arrows of a time line mean: a kind for every reason to wait, and the legend, which
// lists the kinds that a time line has.

import { useMemo } from 'preact/hooks';
import type { Timeline } from './model.ts';

const REASONS: readonly { readonly test: RegExp; readonly kind: string; readonly label: string }[] = [
  { test: /^chan (send|receive)|^select/, kind: 'chan', label: 'waits for a channel' },
  { test: /^sleep/, kind: 'sleep', label: 'sleeps' },
  { test: /Mutex/, kind: 'mutex', label: 'waits for a mutex' },
  { test: /./, kind: 'sync', label: 'waits for others' },
];

/** The kind of a reason, in Go's words, for which a goroutine waits. */
export const reasonKind = (reason: string): string =>
  REASONS.find(({ test }) => test.test(reason))?.kind ?? 'sync';

export function Legend({ timeline }: { readonly timeline: Timeline }) {
  const used = useMemo(
    () =>
      new Set(
        timeline.lanes.flatMap((lane) =>
          lane.spans.map((s) => (s.state === 'blocked' ? reasonKind(s.reason) : s.state)),
        ),
      ),
    [timeline],
  );
  const entries = [
    { kind: 'running', label: 'runs', css: 'is-running' },
    { kind: 'runnable', label: 'could run, waits its turn', css: 'is-runnable' },
    ...REASONS.map(({ kind, label }) => ({ kind, label, css: `is-blocked is-${kind}` })),
  ].filter(({ kind }) => used.has(kind));
  return (
    <ul class="timeline-legend">
      {entries.map(({ kind, label, css }) => (
        <li key={kind}>
          <svg width="26" height="12" aria-hidden="true">
            <g class={`tl-bar ${css}`}>
              <rect x="0" y="0" width="26" height="12" />
            </g>
          </svg>
          {label}
        </li>
      ))}
      {timeline.arrows.length > 0 && (
        <li>
          <span class="legend-arrow" aria-hidden="true">
            →
          </span>{' '}
          a value is handed over
        </li>
      )}
      {timeline.races.length > 0 && (
        <li>
          <svg width="16" height="16" aria-hidden="true">
            <g class="tl-race">
              <path d="M8 1l7 7-7 7-7-7z" />
            </g>
          </svg>
          a data race
        </li>
      )}
      {timeline.holds.length > 0 && (
        <li>
          <span class="legend-hold" aria-hidden="true" /> holds a mutex
        </li>
      )}
    </ul>
  );
}
