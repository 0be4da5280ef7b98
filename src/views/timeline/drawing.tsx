// This file draws a part of a time line as SVG: the steps and the lanes that are in sight, however long the run and however
// many its goroutines. Coordinates: steps (the model's) become x, lanes become y by their place in the list. What does not
// depend on the cursor is drawn once for a part, and left alone while the cursor moves in it.

import { useMemo } from 'preact/hooks';
import { placeLabels } from './labels.ts';
import { reasonKind } from './legend.tsx';
import type { Lane, Span, Timeline } from './model.ts';
import { laneTitle } from './words.ts';

export const LANE_HEIGHT = 38;
export const TOP = 14;
const BAR_HEIGHT = 16;
/** The width of a character of a name. */
const NAME_CHARACTER = 7.3;
/** Steps narrower than this have no room for what an arrow says. */
const LABELLED = 10;

/** The part of a time line that is drawn: steps and rows, [from, until). */
export interface Part {
  readonly first: number;
  readonly until: number;
  readonly firstRow: number;
  readonly untilRow: number;
  readonly stepWidth: number;
}

const middleOf = (row: number): number => TOP + row * LANE_HEIGHT + LANE_HEIGHT / 2;
export const heightOf = (timeline: Timeline): number => TOP + timeline.lanes.length * LANE_HEIGHT + 8;
const clip = (text: string): string => (text.length > 18 ? `${text.slice(0, 17)}…` : text);

interface NamesProps {
  readonly timeline: Timeline;
  readonly firstRow: number;
  readonly untilRow: number;
}

/** The names of the lanes, in a drawing of their own, which does not scroll with the steps. */
export function Names({ timeline, firstRow, untilRow }: NamesProps) {
  const names = useMemo(() => timeline.lanes.map((lane) => clip(laneTitle(timeline, lane.g))), [timeline]);
  const width = Math.ceil(Math.max(...names.map((name) => name.length)) * NAME_CHARACTER) + 10;
  return (
    <svg class="timeline-names" width={width} height={heightOf(timeline)} aria-hidden="true">
      {names.slice(firstRow, untilRow).map((name, index) => (
        <text
          key={firstRow + index}
          class="tl-name"
          x={width - 10}
          y={middleOf(firstRow + index) + 4}
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
  readonly part: Part;
  readonly cursor: number;
  readonly onPick: (step: number) => void;
}

export function Drawing({ timeline, part, cursor, onPick }: DrawingProps) {
  const rows = useMemo(() => new Map(timeline.lanes.map((lane, row) => [lane.g, row])), [timeline]);
  const title = useMemo(() => summary(timeline), [timeline]);
  const { first, until, firstRow, untilRow, stepWidth } = part;
  const x = (step: number): number => (Math.max(first, Math.min(until, step)) - first) * stepWidth;
  const y = (g: number): number => middleOf(rows.get(g) ?? 0);
  const width = (until - first) * stepWidth + 12;
  const height = heightOf(timeline);
  const inWindow = (from: number, to: number): boolean => to >= first && from <= until;
  const inRows = (...gs: number[]): boolean => {
    const at = gs.map((g) => rows.get(g) ?? 0);
    return Math.max(...at) >= firstRow && Math.min(...at) < untilRow;
  };
  const pick = (event: MouseEvent & { currentTarget: SVGSVGElement }): void => {
    const box = event.currentTarget.getBoundingClientRect();
    onPick(first + Math.floor((event.clientX - box.left) / stepWidth));
  };
  const mid = stepWidth / 2;
  const still = useMemo(
    () => (
      <g>
        {timeline.lanes.slice(firstRow, untilRow).map((lane) => (
          <g key={lane.g}>
            {spansIn(lane, first, until).map((span) => (
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
          .filter((lane) => inWindow(lane.created, lane.created) && rows.has(lane.parent))
          .filter((lane) => inRows(lane.g, lane.parent))
          .map((lane) => (
            <path
              key={lane.g}
              class="tl-create"
              d={`M${x(lane.created) + 2} ${y(lane.parent) + BAR_HEIGHT / 2}V${y(lane.g)}`}
            />
          ))}
        {timeline.holds
          .filter((hold) => inWindow(hold.from, hold.to) && inRows(hold.g))
          .map((hold) => (
            <path
              key={`${hold.object} ${hold.from}`}
              class="tl-hold"
              d={`M${x(hold.from)} ${y(hold.g) + 12}H${x(hold.to)}`}
            />
          ))}
        {timeline.races
          .filter((race) => inWindow(race.otherStep ?? race.step, race.step) && inRows(race.g, race.otherG))
          .map((race) => (
            <g key={race.step} class="tl-race">
              <title>data race</title>
              {race.otherStep !== undefined && (
                <path
                  class="tl-race-line"
                  d={`M${x(race.otherStep) + mid} ${y(race.otherG)}L${x(race.step) + mid} ${y(race.g)}`}
                />
              )}
              <path d={diamond(x(race.step) + mid, y(race.g))} />
              {race.otherStep !== undefined && <path d={diamond(x(race.otherStep) + mid, y(race.otherG))} />}
            </g>
          ))}
      </g>
    ),
    [timeline, first, until, firstRow, untilRow, stepWidth],
  );
  const arrows = timeline.arrows
    .filter((arrow) => inWindow(arrow.fromStep, arrow.toStep) && inRows(arrow.fromG, arrow.toG))
    .map((arrow) => ({
      key: `${arrow.object} ${arrow.fromStep} ${arrow.toStep}`,
      value: arrow.value,
      text: stepWidth < LABELLED ? '' : clip(arrow.value),
      now: cursor >= arrow.fromStep && cursor <= arrow.toStep,
      x1: x(arrow.fromStep) + mid,
      y1: y(arrow.fromG),
      x2: x(arrow.toStep) + mid,
      y2: y(arrow.toG),
    }));
  const gaps = Array.from(
    { length: Math.max(0, untilRow - firstRow - 1) },
    (_, row) => middleOf(firstRow + row) + LANE_HEIGHT / 2,
  );
  const labels = placeLabels(arrows, { left: 0, right: width, gaps });
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the slider and the arrow keys do the same
    <svg width={width} height={height} role="img" aria-label={title} onClick={pick}>
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
      <rect class="tl-cursor" x={x(cursor)} y={0} width={Math.max(3, stepWidth)} height={height} />
      {still}
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

const diamond = (x: number, y: number): string => `M${x} ${y - 8}l7 8-7 8-7-8z`;

/** The spans of a lane that reach into a window; they stand in order and do not overlap. */
function spansIn({ spans }: Lane, first: number, until: number): readonly Span[] {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span).to < first) low = middle + 1;
    else high = middle;
  }
  const shown: Span[] = [];
  for (let at = low; at < spans.length && (spans[at] as Span).from <= until; at++)
    shown.push(spans[at] as Span);
  return shown;
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
  const ended = timeline.lanes.filter((lane) => lane.ended !== undefined).length;
  return `${timeline.lanes.length + timeline.hidden} goroutines, ${ended} returned, ${timeline.arrows.length} values handed over`;
}
