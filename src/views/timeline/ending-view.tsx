// This file shows how a run ended for its goroutines: a deadlock in words and as a drawing of who waits for whom, goroutines
// that were left behind, races with a way to each.

import { type Ending, leakedSentences, list } from './ending.ts';
import type { Timeline } from './model.ts';
import { describe, laneTitle } from './words.ts';

interface Props {
  readonly timeline: Timeline;
  readonly ending: Ending;
  readonly onStep: (step: number) => void;
}

/** Goroutines said and drawn at most. */
const SHOWN = 10;
const SHOWN_RACES = 20;

export function EndingView({ timeline, ending, onStep }: Props) {
  const { waiters, cycle, leaked } = ending;
  const name = (g: number): string => laneTitle(timeline, g);
  const shown = waiters.filter(({ g }) => cycle.includes(g)).slice(0, SHOWN);
  const others = waiters.filter(({ g }) => !cycle.includes(g)).slice(0, SHOWN - shown.length);
  const all = [...shown, ...others];
  return (
    <>
      {waiters.length > 0 && (
        <section class="timeline-ending" data-testid="timeline-deadlock" aria-label="Why it is a deadlock">
          <p class="tl-heading">Deadlock: every goroutine waits</p>
          {cycle.length > 1 && (
            <p>
              {list(cycle.map(name))} wait for each other in a circle: {cycle.map(name).join(' → ')} →{' '}
              {name(cycle[0] as number)}.
            </p>
          )}
          <ul>
            {all.map(({ g, words }) => (
              <li key={g}>{words}</li>
            ))}
            {waiters.length > all.length && <li>and {waiters.length - all.length} more</li>}
          </ul>
          {all.some(({ on }) => on.length > 0) && <Circle timeline={timeline} waiters={all} cycle={cycle} />}
        </section>
      )}
      {leaked.length > 0 && (
        <section class="timeline-ending" data-testid="timeline-leaked" aria-label="Goroutines left behind">
          <p class="tl-heading">
            Left behind: {leaked.length} goroutine{leaked.length > 1 ? 's' : ''}
          </p>
          <p>
            When the program ended, they were cut off where they stood; in a server that lives on they would
            leak.
          </p>
          <ul>
            {leakedSentences(timeline, ending).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
      )}
      {timeline.races.length > 0 && (
        <section class="timeline-ending" data-testid="timeline-races" aria-label="Data races">
          <p class="tl-heading">
            {timeline.races.length} data race{timeline.races.length > 1 ? 's' : ''}
          </p>
          <ul>
            {timeline.races.slice(0, SHOWN_RACES).map(({ step }) => (
              <li key={step}>
                {describe(timeline, step)}{' '}
                <button type="button" onClick={() => onStep(step)}>
                  Go to step {step + 1}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

interface CircleProps {
  readonly timeline: Timeline;
  readonly waiters: Ending['waiters'];
  readonly cycle: readonly number[];
}

const WIDTH = 460;
const HEIGHT = 240;
const BOX = { width: 116, height: 28 };

/** Goroutines on a ring, those of the circle first; an arrow goes from who waits to whom it waits for. */
function Circle({ timeline, waiters, cycle }: CircleProps) {
  const order = [...cycle, ...waiters.map(({ g }) => g).filter((g) => !cycle.includes(g))];
  const places = new Map(
    order.map((g, at) => {
      const angle = (2 * Math.PI * at) / order.length - Math.PI / 2;
      return [g, { x: WIDTH / 2 + 160 * Math.cos(angle), y: HEIGHT / 2 + 92 * Math.sin(angle) }];
    }),
  );
  const edges = waiters.flatMap(({ g, on }) => on.map((to) => ({ from: g, to })));
  const inCycle = (from: number, to: number): boolean => {
    const at = cycle.indexOf(from);
    return at >= 0 && cycle[(at + 1) % cycle.length] === to;
  };
  return (
    <svg
      class="timeline-circle"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={edges
        .map(({ from, to }) => `${laneTitle(timeline, from)} waits for ${laneTitle(timeline, to)}`)
        .join(', ')}
    >
      <defs>
        <marker
          id="tl-wait"
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
      {edges.map(({ from, to }) => {
        const a = places.get(from);
        const b = places.get(to);
        if (a === undefined || b === undefined) return null;
        const css = inCycle(from, to) ? 'tl-wait is-cycle' : 'tl-wait';
        return <path key={`${from} ${to}`} class={css} d={edge(a, b)} marker-end="url(#tl-wait)" />;
      })}
      {order.map((g) => {
        const { x, y } = places.get(g) as Point;
        return (
          <g key={g} class={cycle.includes(g) ? 'tl-node is-cycle' : 'tl-node'}>
            <rect x={x - BOX.width / 2} y={y - BOX.height / 2} {...BOX} />
            <text x={x} y={y + 4} text-anchor="middle">
              {laneTitle(timeline, g).slice(0, 16)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

interface Point {
  readonly x: number;
  readonly y: number;
}

// From box to box, bent a little, so that two who wait for each other have two arrows.
function edge(a: Point, b: Point): string {
  if (a === b) return `M${a.x - 20} ${a.y + 14}c-10 40 50 40 40 0`;
  const bend = { x: (a.x + b.x) / 2 - (b.y - a.y) * 0.18, y: (a.y + b.y) / 2 + (b.x - a.x) * 0.18 };
  const from = onBorder(a, bend);
  const to = onBorder(b, bend);
  return `M${from.x} ${from.y}Q${bend.x} ${bend.y} ${to.x} ${to.y}`;
}

function onBorder(box: Point, toward: Point): Point {
  const dx = toward.x - box.x;
  const dy = toward.y - box.y;
  const scale = Math.min(
    BOX.width / 2 / Math.max(1e-6, Math.abs(dx)),
    BOX.height / 2 / Math.max(1e-6, Math.abs(dy)),
  );
  return { x: Math.round(box.x + dx * scale), y: Math.round(box.y + dy * scale) };
}
