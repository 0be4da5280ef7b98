// This file draws a time line as SVG and lets a reader walk through it: a slider, step buttons, the keys left and right.
// It draws the part of the run around the cursor, so that a long run costs no more than a short one. Coordinates: steps
// (the model's) become x by `x()`, lanes become y by their place in the list.

import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Lane, lineAt, type Span, stateAt, type Timeline } from './model.ts';
import { clockText, describe, laneTitle } from './words.ts';

const LABEL_WIDTH = 150;
const LANE_HEIGHT = 34;
const BAR_HEIGHT = 16;
const TOP = 14;
const STEP_WIDTH = 18;
/** Steps drawn at once at most. */
const WINDOW = 90;

interface Props {
  readonly timeline: Timeline;
  /** Hears the source line at the cursor, so that the editor can show it. */
  readonly onLine: (line: number | undefined) => void;
}

const REASONS: readonly { readonly test: RegExp; readonly kind: string; readonly label: string }[] = [
  { test: /^chan (send|receive)|^select/, kind: 'chan', label: 'waits for a channel' },
  { test: /^sleep/, kind: 'sleep', label: 'sleeps' },
  { test: /Mutex/, kind: 'mutex', label: 'waits for a mutex' },
  { test: /./, kind: 'sync', label: 'waits for others' },
];

const reasonKind = (reason: string): string => REASONS.find(({ test }) => test.test(reason))?.kind ?? 'sync';

export function TimelineView({ timeline, onLine }: Props) {
  const last = timeline.steps.length - 1;
  const [cursor, setCursor] = useState(last);
  useEffect(() => setCursor(last), [timeline, last]);
  useEffect(() => {
    onLine(lineAt(timeline, cursor));
  }, [timeline, cursor, onLine]);

  const scroll = useRef<HTMLElement>(null);
  const first = Math.max(0, Math.min(cursor - Math.floor(WINDOW / 2), last - WINDOW + 1));
  const until = Math.min(last + 1, first + WINDOW);
  useEffect(() => {
    // The cursor stays in sight, wherever the drawing has been scrolled to.
    const pane = scroll.current;
    if (pane === null) return;
    const left = LABEL_WIDTH + (cursor - first) * STEP_WIDTH;
    if (left + 2 * STEP_WIDTH > pane.scrollLeft + pane.clientWidth || left - LABEL_WIDTH < pane.scrollLeft)
      pane.scrollLeft = left - pane.clientWidth / 2;
  }, [cursor, first]);
  const go = (step: number): void => setCursor(Math.max(0, Math.min(last, step)));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    go(cursor + (event.key === 'ArrowRight' ? 1 : -1));
  };
  if (last < 0) return <p class="view-note">The program ended without anything to draw.</p>;

  const at = timeline.steps[cursor];
  const line = lineAt(timeline, cursor);
  return (
    <div class="timeline" data-testid="timeline">
      <div class="timeline-controls">
        <button type="button" onClick={() => go(cursor - 1)} disabled={cursor === 0} aria-label="Step back">
          ‹ Back
        </button>
        <button
          type="button"
          onClick={() => go(cursor + 1)}
          disabled={cursor === last}
          aria-label="Step forward"
        >
          Forward ›
        </button>
        <input
          type="range"
          min={0}
          max={last}
          value={cursor}
          aria-label="Step"
          aria-valuetext={describe(timeline, cursor)}
          onInput={(event) => go(Number(event.currentTarget.value))}
        />
        <span class="timeline-count">
          {cursor + 1} of {last + 1}
        </span>
      </div>
      <p class="timeline-now" aria-live="polite">
        <strong>{describe(timeline, cursor)}</strong>
        {line !== undefined ? ` · line ${line}` : ''}
        {at !== undefined && at.t > 0 ? ` · ${clockText(at.t)} on the program’s clock` : ''}
      </p>
      <section
        class="timeline-scroll"
        ref={scroll}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the arrow keys walk through it
        tabIndex={0}
        onKeyDown={onKeyDown}
        aria-label="Goroutines over time"
      >
        <Drawing timeline={timeline} first={first} until={until} cursor={cursor} onPick={go} />
      </section>
      <Legend timeline={timeline} />
      {timeline.hidden > 0 && (
        <p class="view-note">{timeline.hidden.toLocaleString('en')} more goroutines are not drawn.</p>
      )}
    </div>
  );
}

interface DrawingProps {
  readonly timeline: Timeline;
  readonly first: number;
  readonly until: number;
  readonly cursor: number;
  readonly onPick: (step: number) => void;
}

function Drawing({ timeline, first, until, cursor, onPick }: DrawingProps) {
  const rows = useMemo(() => new Map(timeline.lanes.map((lane, row) => [lane.g, row])), [timeline]);
  const x = (step: number): number =>
    LABEL_WIDTH + (Math.max(first, Math.min(until, step)) - first) * STEP_WIDTH;
  const y = (g: number): number => TOP + (rows.get(g) ?? 0) * LANE_HEIGHT + LANE_HEIGHT / 2;
  const width = LABEL_WIDTH + (until - first) * STEP_WIDTH + 12;
  const height = TOP + timeline.lanes.length * LANE_HEIGHT + 8;
  const inWindow = (from: number, to: number): boolean => to >= first && from <= until;
  const pick = (event: MouseEvent & { currentTarget: SVGSVGElement }): void => {
    const box = event.currentTarget.getBoundingClientRect();
    onPick(first + Math.floor((event.clientX - box.left - LABEL_WIDTH) / STEP_WIDTH));
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the slider and the arrow keys do the same
    <svg width={width} height={height} role="img" aria-label={summary(timeline)} onClick={pick}>
      <defs>
        <marker
          id="tl-head"
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="7"
          markerHeight="7"
          orient="auto"
        >
          <path d="M0 0 8 4 0 8z" class="tl-head" />
        </marker>
        <pattern
          id="tl-wait"
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <path d="M0 0V6" class="tl-hatch" />
        </pattern>
      </defs>
      <rect class="tl-cursor" x={x(cursor)} y={0} width={STEP_WIDTH} height={height} />
      {timeline.lanes.map((lane) => (
        <g key={lane.g}>
          <text class="tl-name" x={LABEL_WIDTH - 12} y={y(lane.g) + 4} text-anchor="end">
            {clip(laneTitle(timeline, lane.g))}
          </text>
          {lane.spans
            .filter((span) => inWindow(span.from, span.to))
            .map((span) => (
              <Bar key={span.from} span={span} left={x(span.from)} right={x(span.to)} middle={y(lane.g)} />
            ))}
          {lane.ended !== undefined && inWindow(lane.ended, lane.ended) && (
            <path
              class={lane.panic === undefined ? 'tl-end' : 'tl-end is-panic'}
              d={`M${x(lane.ended)} ${y(lane.g) - 9}v18`}
            />
          )}
        </g>
      ))}
      {timeline.lanes
        .filter((lane) => lane.parent !== 0 && inWindow(lane.created, lane.created) && rows.has(lane.parent))
        .map((lane) => (
          <path
            key={lane.g}
            class="tl-create"
            d={`M${x(lane.created) + 2} ${y(lane.parent) + BAR_HEIGHT / 2}V${y(lane.g)}`}
          />
        ))}
      {timeline.holds
        .filter((hold) => inWindow(hold.from, hold.to))
        .map((hold) => (
          <path
            key={`${hold.object} ${hold.from}`}
            class="tl-hold"
            d={`M${x(hold.from)} ${y(hold.g) + 12}H${x(hold.to)}`}
          />
        ))}
      {timeline.arrows
        .filter((arrow) => inWindow(arrow.fromStep, arrow.toStep))
        .map((arrow) => {
          const mid = STEP_WIDTH / 2;
          const [x1, y1, x2, y2] = [
            x(arrow.fromStep) + mid,
            y(arrow.fromG),
            x(arrow.toStep) + mid,
            y(arrow.toG),
          ];
          const now = cursor >= arrow.fromStep && cursor <= arrow.toStep;
          return (
            <g
              key={`${arrow.object} ${arrow.fromStep} ${arrow.toStep}`}
              class={now ? 'tl-arrow is-now' : 'tl-arrow'}
            >
              <path d={`M${x1} ${y1}L${x2} ${y2}`} marker-end="url(#tl-head)" />
              <text x={(x1 + x2) / 2 + 5} y={(y1 + y2) / 2 + 4}>
                {clip(arrow.value)}
              </text>
            </g>
          );
        })}
    </svg>
  );
}

interface BarProps {
  readonly span: Span;
  readonly left: number;
  readonly right: number;
  readonly middle: number;
}

function Bar({ span, left, right, middle }: BarProps) {
  const width = Math.max(1, right - left - 1);
  const kind = span.state === 'blocked' ? `is-blocked is-${reasonKind(span.reason)}` : `is-${span.state}`;
  const top = middle - BAR_HEIGHT / 2;
  const room = Math.floor((width - 6) / 6.2);
  return (
    <g class={`tl-bar ${kind}`}>
      <title>{span.state === 'blocked' ? span.reason : span.state}</title>
      <rect x={left} y={top} width={width} height={BAR_HEIGHT} />
      {span.state === 'blocked' && room >= 4 && (
        <text x={left + 4} y={middle + 4}>
          {span.reason.length > room ? `${span.reason.slice(0, room - 1)}…` : span.reason}
        </text>
      )}
    </g>
  );
}

function Legend({ timeline }: { readonly timeline: Timeline }) {
  const used = new Set(
    timeline.lanes.flatMap((lane) =>
      lane.spans.map((s) => (s.state === 'blocked' ? reasonKind(s.reason) : s.state)),
    ),
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
      {timeline.holds.length > 0 && (
        <li>
          <span class="legend-hold" aria-hidden="true" /> holds a mutex
        </li>
      )}
    </ul>
  );
}

function summary(timeline: Timeline): string {
  const ended = timeline.lanes.filter(
    (lane: Lane) => stateAt(lane, timeline.steps.length) === 'ended',
  ).length;
  return `${timeline.lanes.length + timeline.hidden} goroutines, ${ended} returned, ${timeline.arrows.length} values handed over`;
}

const clip = (text: string): string => (text.length > 18 ? `${text.slice(0, 17)}…` : text);
