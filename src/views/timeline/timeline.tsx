// This file lets a reader walk through a time line: a slider, step buttons, the keys left and right, and how much of the run
// is seen at once. It has the part of the run around the cursor drawn, and the lanes in sight.

import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Stepper } from '../stepper.tsx';
import { AtCursor } from './at-cursor.tsx';
import { actorAt, indexTimeline, lineAt, positionsAt } from './cursor.ts';
import { Drawing, heightOf, LANE_HEIGHT, Names, type Part, TOP } from './drawing.tsx';
import { type Ending, list } from './ending.ts';
import { EndingView } from './ending-view.tsx';
import { Legend } from './legend.tsx';
import type { Timeline } from './model.ts';
import { clockText, describe, laneTitle } from './words.ts';

/** Widths of a step, from far to near. */
const ZOOM = [5, 10, 20, 40];
const USUAL_ZOOM = 2;
/** How much is drawn at once, in pixels: more than a window is wide. */
const DRAWN = 2_400;
/** The drawing's height at most; more lanes scroll. */
const TALLEST = 470;

/** A line at which goroutines stand. */
export interface LineMark {
  readonly line: number;
  readonly file: string;
  readonly label: string;
  readonly active: boolean;
}

interface Props {
  readonly timeline: Timeline;
  readonly ending: Ending;
  /** Hears where the goroutines are at the cursor, so that the editor can show it. */
  readonly onLines: (lines: readonly LineMark[]) => void;
}

export function TimelineView({ timeline, ending, onLines }: Props) {
  const last = timeline.steps.length - 1;
  const index = useMemo(() => indexTimeline(timeline), [timeline]);
  const [wanted, setCursor] = useState(last);
  const cursor = Math.max(0, Math.min(last, wanted));
  const [zoom, setZoom] = useState(USUAL_ZOOM);
  const [top, setTop] = useState(0);
  useEffect(() => setCursor(last), [timeline, last]);
  const positions = useMemo(() => positionsAt(index, cursor), [index, cursor]);
  useEffect(() => {
    onLines(marks(timeline, positions, actorAt(timeline, cursor)));
  }, [timeline, positions, cursor, onLines]);

  const stepWidth = ZOOM[zoom] as number;
  const part = partAround(timeline, cursor, stepWidth, top);
  const pane = useRef<HTMLElement>(null);
  useEffect(() => {
    // The cursor stays in sight, wherever the drawing has been scrolled to.
    if (pane.current === null) return;
    const left = (cursor - part.first) * stepWidth;
    const { scrollLeft, clientWidth } = pane.current;
    if (left + 2 * stepWidth > scrollLeft + clientWidth || left < scrollLeft)
      pane.current.scrollLeft = left - clientWidth / 2;
  }, [cursor, part.first, stepWidth]);
  const go = (step: number): void => setCursor(Math.max(0, Math.min(last, step)));
  const zoomTo = (level: number): void => setZoom(Math.max(0, Math.min(ZOOM.length - 1, level)));
  const onKeyDown = (event: KeyboardEvent): void => {
    const act = keyAction(event.key, cursor, last);
    if (event.ctrlKey || event.metaKey || event.altKey || act === undefined) return;
    event.preventDefault();
    if (act.kind === 'go') go(act.step);
    else zoomTo(zoom + act.by);
  };
  if (last < 0) return <p class="view-note">The program ended without anything to draw.</p>;

  const at = timeline.steps[cursor];
  const line = lineAt(index, cursor);
  return (
    <div class="timeline" data-testid="timeline">
      <Stepper cursor={cursor} last={last} words={describe(timeline, cursor)} onGo={go}>
        <button type="button" onClick={() => zoomTo(zoom - 1)} disabled={zoom === 0} aria-label="Zoom out">
          −
        </button>
        <button
          type="button"
          onClick={() => zoomTo(zoom + 1)}
          disabled={zoom === ZOOM.length - 1}
          aria-label="Zoom in"
        >
          +
        </button>
      </Stepper>
      <p class="timeline-now" aria-live="polite">
        <strong>{describe(timeline, cursor)}</strong>
        {line !== undefined ? ` · line ${line}` : ''}
        {at !== undefined && at.t > 0 ? ` · ${clockText(at.t)} on the program’s clock` : ''}
      </p>
      <div
        class="timeline-drawing"
        style={{ maxHeight: `${TALLEST}px` }}
        onScroll={(event) => setTop(event.currentTarget.scrollTop)}
      >
        <Names timeline={timeline} firstRow={part.firstRow} untilRow={part.untilRow} />
        <section
          class="timeline-scroll"
          ref={pane}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the arrow keys walk through it
          tabIndex={0}
          onKeyDown={onKeyDown}
          aria-label="Goroutines over time. Left and right step, plus and minus zoom."
        >
          <Drawing timeline={timeline} part={part} cursor={cursor} onPick={go} />
        </section>
      </div>
      <Legend timeline={timeline} />
      {timeline.hidden > 0 && (
        <p class="view-note">{timeline.hidden.toLocaleString('en')} more goroutines are not drawn.</p>
      )}
      <AtCursor index={index} cursor={cursor} positions={positions} />
      <EndingView timeline={timeline} ending={ending} onStep={go} />
    </div>
  );
}

type Action = { readonly kind: 'go'; readonly step: number } | { readonly kind: 'zoom'; readonly by: number };

function keyAction(key: string, cursor: number, last: number): Action | undefined {
  if (key === 'ArrowLeft') return { kind: 'go', step: cursor - 1 };
  if (key === 'ArrowRight') return { kind: 'go', step: cursor + 1 };
  if (key === 'Home') return { kind: 'go', step: 0 };
  if (key === 'End') return { kind: 'go', step: last };
  if (key === '+' || key === '=') return { kind: 'zoom', by: 1 };
  return key === '-' ? { kind: 'zoom', by: -1 } : undefined;
}

// The part moves by thirds, so that most moves of the cursor leave it where it is.
function partAround(timeline: Timeline, cursor: number, stepWidth: number, top: number): Part {
  const steps = timeline.steps.length;
  const third = Math.floor(DRAWN / stepWidth / 3);
  const begin = (Math.floor(cursor / third) - 1) * third;
  const first = Math.max(0, Math.min(begin, steps - 3 * third));
  const tall = heightOf(timeline) > TALLEST;
  const firstRow = tall ? Math.max(0, Math.floor((top - TOP) / LANE_HEIGHT) - 1) : 0;
  const inSight = tall ? Math.ceil(TALLEST / LANE_HEIGHT) + 3 : timeline.lanes.length;
  const untilRow = Math.min(timeline.lanes.length, firstRow + inSight);
  return { first, until: Math.min(steps, first + 3 * third), firstRow, untilRow, stepWidth };
}

function marks(
  timeline: Timeline,
  positions: ReturnType<typeof positionsAt>,
  actor: number,
): readonly LineMark[] {
  const at = new Map<string, { line: number; file: string; gs: number[] }>();
  for (const { lane, line, file } of positions) {
    if (line === undefined) continue;
    const key = `${file}:${line}`;
    const known = at.get(key);
    if (known === undefined) at.set(key, { line, file, gs: [lane.g] });
    else known.gs.push(lane.g);
  }
  return [...at.values()].map(({ line, file, gs }) => ({
    line,
    file,
    label: list(gs.map((g) => laneTitle(timeline, g))),
    active: gs.includes(actor),
  }));
}
