/**
 * This file draws the model: readers, the dispatcher's routing table, and the wires between them as SVG, and over it, on
 * a canvas, the messages that are moving. Only messages move; without anything on its way nothing is redrawn.
 */
import type { ReadonlySignal } from '@preact/signals';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { count, shorten } from './format.ts';
import { type Layout, layOut, portOf, type ReaderBox, type Row, wayOf, wirePath } from './layout.ts';
import { channelsOf, type Model } from './model.ts';
import { COMING, isMoving, motionOf, RESTING } from './motion.ts';

/** The width of a letter of the drawing's monospaced face at 13 px. */
const LETTER = 7.9;
/** Before the page has been measured. */
const FIRST_WIDTH = 640;
/** Beyond this many messages at once the newest are drawn; the log has all. */
const MOST_MOVING = 200;

export function Drawing({ model, isOffline }: { model: ReadonlySignal<Model>; isOffline: boolean }) {
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(FIRST_WIDTH);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setWidth(Math.max(280, Math.floor(entry.contentRect.width)));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const now = model.value;
  const layout = useMemo(() => layOut(now, width), [now, width]);
  return (
    <div class="dispatch-drawing" data-testid="live-drawing" ref={frame}>
      <svg
        width={layout.width}
        height={layout.height}
        viewBox={`0 0 ${layout.width} ${layout.height}`}
        role="img"
        aria-label={describe(now)}
      >
        <Wires layout={layout} />
        <Trail layout={layout} model={now} />
        <Dispatcher layout={layout} />
        {[...layout.readers.values()].map((box) => (
          <ReaderMark key={box.reader.name} box={box} isSelf={box.reader.name === now.self} />
        ))}
      </svg>
      <Moving model={model} layout={layout} />
      {now.readers.size === 0 && (
        <p class="dispatch-empty">
          {isOffline
            ? 'Who is here is not known while there is no connection.'
            : 'Nobody is drawn yet. Connect under a name to see who is here.'}
        </p>
      )}
      <More layout={layout} />
    </div>
  );
}

function Dispatcher({ layout }: { layout: Layout }) {
  const { x, y, width, height } = layout.dispatcher;
  return (
    <g class="dispatch-dispatcher">
      <rect x={x} y={y} width={width} height={height} rx={3} />
      <text class="dispatch-title" x={x + 10} y={y + 21}>
        dispatcher
      </text>
      {layout.rows.map((row) => (
        <TableRow key={row.key} row={row} />
      ))}
    </g>
  );
}

function TableRow({ row }: { row: Row }) {
  const room = Math.floor((row.width - 20) / LETTER);
  // Who is behind a channel, if there is room to say so; else how many.
  const names = row.subscribers.join(', ');
  const number = row.count === undefined ? '' : `${row.count}`;
  const value = names !== '' && names.length + row.label.length + 2 <= room ? names : number;
  const label = shorten(row.label, value === '' ? room : room - value.length - 1);
  return (
    <g>
      <line x1={row.x} y1={row.y} x2={row.x + row.width} y2={row.y} />
      <text x={row.x + 10} y={row.y + 18}>
        {label}
      </text>
      <text class="dispatch-soft" x={row.x + row.width - 10} y={row.y + 18} text-anchor="end">
        {value}
      </text>
    </g>
  );
}

function ReaderMark({ box, isSelf }: { box: ReaderBox; isSelf: boolean }) {
  const { name, sent, received } = box.reader;
  const { simulated } = box.reader;
  const you = isSelf ? ' (you)' : '';
  const room = Math.floor((box.width - 16) / LETTER);
  const label = you.length + 3 <= room ? shorten(name, room - you.length) + you : shorten(name, room);
  return (
    <g
      class={`dispatch-reader${isSelf ? ' is-self' : ''}${simulated ? ' is-simulated' : ''}`}
      data-reader={name}
      data-sent={sent}
      data-received={received > 0 ? received : undefined}
    >
      <title>{simulated ? `${name}, simulated` : name}</title>
      <rect x={box.x} y={box.y} width={box.width} height={box.height} rx={3} />
      <text x={box.x + 8} y={box.y + 18}>
        {label}
      </text>
      <text class="dispatch-counts" x={box.x + 8} y={box.y + 35}>
        sent {sent}, got {received}
      </text>
    </g>
  );
}

/** A thin line from a channel to each of its subscribers. */
function Wires({ layout }: { layout: Layout }) {
  return (
    <g class="dispatch-wires">
      {layout.rows.flatMap((row) =>
        row.subscribers.map((name) => {
          const box = layout.readers.get(name);
          if (box === undefined) return null;
          return (
            <path key={`${row.key} ${name}`} d={wirePath({ from: portOf(row, box.side), to: box.port })} />
          );
        }),
      )}
    </g>
  );
}

/** The way of the last message stays, so that it can be read at leisure, or without motion. */
function Trail({ layout, model }: { layout: Layout; model: Model }) {
  const last = model.flights.findLast((flight) => flight.shown !== undefined);
  const way = last && wayOf(layout, last);
  if (last === undefined || way === undefined || model.readers.size === 0) return null;
  const { row, coming, going } = way;
  return (
    <g
      class="dispatch-trail"
      key={last.message}
      style={{ '--rest': `${COMING}ms`, '--go': `${COMING + RESTING}ms` }}
    >
      <rect class="is-row" x={row.x} y={row.y} width={row.width} height={row.height} />
      {coming !== undefined && <path class="is-coming" d={wirePath(coming)} />}
      {going.map(({ name, wire }) => (
        <g key={name} class="is-going">
          <path d={wirePath(wire)} />
          <circle cx={wire.to.x} cy={wire.to.y} r={3.5} />
        </g>
      ))}
    </g>
  );
}

function More({ layout }: { layout: Layout }) {
  const parts = [
    layout.moreReaders > 0 ? count(layout.moreReaders, 'more reader', 'more readers') : '',
    layout.moreChannels > 0 ? count(layout.moreChannels, 'more channel', 'more channels') : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? null : <p class="dispatch-more">and {parts.join(' and ')} not drawn</p>;
}

/** The canvas with the dots. It runs a frame loop only while a message is on its way. */
function Moving({ model, layout }: { model: ReadonlySignal<Model>; layout: Layout }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { flights } = model.value;
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    const element = canvas.current;
    if (element === null || context === null || context === undefined) return;
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    const scale = devicePixelRatio || 1;
    element.width = Math.round(layout.width * scale);
    element.height = Math.round(layout.height * scale);
    const { color } = getComputedStyle(element);
    let request = 0;
    const draw = () => {
      const now = performance.now();
      const moving = flights.filter((flight) => isMoving(flight, now)).slice(-MOST_MOVING);
      context.setTransform(scale, 0, 0, scale, 0, 0);
      context.clearRect(0, 0, layout.width, layout.height);
      context.fillStyle = color;
      for (const flight of moving) {
        for (const { x, y } of motionOf(flight, layout, now)?.dots ?? []) {
          context.beginPath();
          context.arc(x, y, 5.5, 0, 2 * Math.PI);
          context.fill();
        }
      }
      if (moving.length > 0) request = requestAnimationFrame(draw);
    };
    draw();
    return () => cancelAnimationFrame(request);
  }, [flights, layout]);
  return <canvas ref={canvas} style={{ width: `${layout.width}px`, height: `${layout.height}px` }} />;
}

function describe(model: Model): string {
  if (model.readers.size === 0) return 'The dispatcher, with nobody connected.';
  const channels = channelsOf(model).map(({ name, subscribers }) => `${name}: ${subscribers.join(', ')}`);
  const names = [...model.readers.keys()].join(', ');
  return `The dispatcher and ${count(model.total, 'reader', 'readers')}: ${names}. ${
    channels.length === 0 ? 'No subscriptions.' : `Subscriptions: ${channels.join('; ')}.`
  } The tables below say the same.`;
}
