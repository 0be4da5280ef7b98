// This file draws a time line as SVG and lets a reader walk through it: a slider, step buttons, the keys left and right.
// It draws the part of the run around the cursor, so that a long run costs no more than a short one. Coordinates: steps
// (the model's) become x by `x()`, lanes become y by their place in the list.
// The names of the lanes stand in a drawing of their own, which does not scroll.

import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { placeLabels } from './labels.ts';
import { Legend, reasonKind } from './legend.tsx';
import { type Lane, lineAt, type Span, stateAt, type Timeline } from './model.ts';
import { clockText, describe, laneTitle } from './words.ts';

const LANE_HEIGHT = 38;
const BAR_HEIGHT = 16;
/** The width of a character of a name. */
const NAME_CHARACTER = 7.3;
const TOP = 14;
const STEP_WIDTH = 20;
/** Steps drawn at once at most. */
const WINDOW = 90;

interface Props {
  readonly timeline: Timeline;
  /** Hears the source line at the cursor, so that the editor can show it. */
  readonly onLine: (line: number | undefined) => void;
}

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
    const left = (cursor - first) * STEP_WIDTH;
    if (left + 2 * STEP_WIDTH > pane.scrollLeft + pane.clientWidth || left < pane.scrollLeft)
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
      <div class="timeline-drawing">
        <Names timeline={timeline} />
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
      </div>
      <Legend timeline={timeline} />
      {timeline.hidden > 0 && (
        <p class="view-note">{timeline.hidden.toLocaleString('en')} more goroutines are not drawn.</p>
      )}
    </div>
  );
}

const middleOf = (row: number): number => TOP + row * LANE_HEIGHT + LANE_HEIGHT / 2;
const heightOf = (timeline: Timeline): number => TOP + timeline.lanes.length * LANE_HEIGHT + 8;

function Names({ timeline }: { readonly timeline: Timeline }) {
  const names = timeline.lanes.map((lane) => clip(laneTitle(timeline, lane.g)));
  const width = Math.ceil(Math.max(...names.map((name) => name.length)) * NAME_CHARACTER) + 10;
  return (
    <svg class="timeline-names" width={width} height={heightOf(timeline)} aria-hidden="true">
      {names.map((name, row) => (
        <text
          key={timeline.lanes[row]?.g}
          class="tl-name"
          x={width - 10}
          y={middleOf(row) + 4}
          text-anchor="end"
        >
          {name}
        </text>
      ))}
    </svg>
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
  const x = (step: number): number => (Math.max(first, Math.min(until, step)) - first) * STEP_WIDTH;
  const y = (g: number): number => middleOf(rows.get(g) ?? 0);
  const width = (until - first) * STEP_WIDTH + 12;
  const height = heightOf(timeline);
  const inWindow = (from: number, to: number): boolean => to >= first && from <= until;
  const pick = (event: MouseEvent & { currentTarget: SVGSVGElement }): void => {
    const box = event.currentTarget.getBoundingClientRect();
    onPick(first + Math.floor((event.clientX - box.left) / STEP_WIDTH));
  };
  const mid = STEP_WIDTH / 2;
  const arrows = timeline.arrows
    .filter((arrow) => inWindow(arrow.fromStep, arrow.toStep))
    .map((arrow) => ({
      key: `${arrow.object} ${arrow.fromStep} ${arrow.toStep}`,
      value: arrow.value,
      text: clip(arrow.value),
      now: cursor >= arrow.fromStep && cursor <= arrow.toStep,
      x1: x(arrow.fromStep) + mid,
      y1: y(arrow.fromG),
      x2: x(arrow.toStep) + mid,
      y2: y(arrow.toG),
    }));
  const gaps = timeline.lanes.slice(1).map((_, row) => middleOf(row) + LANE_HEIGHT / 2);
  const labels = placeLabels(arrows, { left: 0, right: width, gaps });
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
      </defs>
      <rect class="tl-cursor" x={x(cursor)} y={0} width={STEP_WIDTH} height={height} />
      {timeline.lanes.map((lane) => (
        <g key={lane.g}>
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
      {arrows.map(({ key, value, ...line }, index) => {
        const label = labels[index];
        return (
          <g key={key} class={line.now ? 'tl-arrow is-now' : 'tl-arrow'}>
            <title>{value}</title>
            <path d={`M${line.x1} ${line.y1}L${line.x2} ${line.y2}`} marker-end="url(#tl-head)" />
            {label !== undefined && (
              <text x={label.x} y={label.y} text-anchor={label.anchor}>
                {line.text}
              </text>
            )}
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

function summary(timeline: Timeline): string {
  const ended = timeline.lanes.filter(
    (lane: Lane) => stateAt(lane, timeline.steps.length) === 'ended',
  ).length;
  return `${timeline.lanes.length + timeline.hidden} goroutines, ${ended} returned, ${timeline.arrows.length} values handed over`;
}

const clip = (text: string): string => (text.length > 18 ? `${text.slice(0, 17)}…` : text);
