/**
 * This file draws what is shown of the model: readers with their queues, the dispatcher with its inbox and routing table,
 * and the wires between them as SVG. What moves is drawn over it by moving.tsx.
 */
import type { ReadonlySignal } from '@preact/signals';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { count, shorten } from './format.ts';
import { type Layout, layOut, portOf, type ReaderBox, type Row, wirePath } from './layout.ts';
import { channelsOf, type Flight, type Model } from './model.ts';
import { waysOn } from './motion.ts';
import { Moving } from './moving.tsx';
import type { Projector, View } from './projector.ts';
import { sampleOf } from './sample.ts';
import { placeOf } from './stages.ts';

/** The width of a letter of the drawing's monospaced face at 13 px. */
const LETTER = 7.9;
/** Before the page has been measured. */
const FIRST_WIDTH = 640;

interface Props {
  readonly view: ReadonlySignal<View>;
  readonly projector: Projector;
  readonly selected: number | undefined;
  readonly onSelect: (message: number) => void;
  readonly emptyWords: string;
}

export function Drawing({ view, projector, selected, onSelect, emptyWords }: Props) {
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
  const { model, at, every, moving } = view.value;
  const { readers, self, total } = model;
  const { traced, all } = sampleOf(model, at);
  const layout = useMemo(() => layOut(model, width), [readers, self, total, width]);
  const wayFor = useMemo(() => waysOn(layout), [layout]);
  const trailed =
    model.flights.find(({ message }) => message === selected) ??
    model.flights.findLast((flight) => placeOf(flight, at) !== undefined);
  return (
    <div class="dispatch-drawing" data-testid="live-drawing" ref={frame}>
      <svg
        width={layout.width}
        height={layout.height}
        viewBox={`0 0 ${layout.width} ${layout.height}`}
        role="img"
        aria-label={describe(model)}
      >
        <Wires layout={layout} />
        <Dispatcher layout={layout} />
        {[...layout.readers.values()].map((box) => (
          <ReaderMark key={box.reader.name} box={box} isSelf={box.reader.name === self} />
        ))}
        {trailed !== undefined && readers.size > 0 && (
          <Trail flight={trailed} at={at} way={wayFor(trailed)} />
        )}
      </svg>
      <Moving projector={projector} layout={layout} wayFor={wayFor} selected={selected} onSelect={onSelect} />
      {readers.size === 0 && <p class="dispatch-empty">{emptyWords}</p>}
      <More layout={layout} />
      {traced < all && (
        <p class="dispatch-more" data-testid="live-traced">
          Sampled: {traced} of {count(all, 'message', 'messages')} in the last second; the others went by too
          fast.
        </p>
      )}
      {every > 1 && (
        <p class="dispatch-more" data-testid="live-sampled">
          Of {count(moving, 'message', 'messages')} on their way, one in {every} is drawn.
        </p>
      )}
    </div>
  );
}

function Dispatcher({ layout }: { layout: Layout }) {
  const { x, y, width, height } = layout.dispatcher;
  const { inbox } = layout;
  return (
    <g class="dispatch-dispatcher">
      <rect x={x} y={y} width={width} height={height} rx={3} />
      <text class="dispatch-title" x={x + 10} y={y + 20}>
        dispatcher
      </text>
      <rect class="dispatch-inbox" x={inbox.x} y={inbox.y} width={inbox.width} height={inbox.height} />
      <text class="dispatch-soft" x={inbox.x + 10} y={inbox.y + 22}>
        inbox
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
  const { name, sent, received, simulated } = box.reader;
  const you = isSelf ? ' (you)' : '';
  const room = Math.floor((box.width - box.queue.width - 14) / LETTER);
  const label = you.length + 3 <= room ? shorten(name, room - you.length) + you : shorten(name, room);
  const left = box.x + 7 + (box.side === 'right' ? box.queue.width : 0);
  const { queue } = box;
  return (
    <g
      class={`dispatch-reader${isSelf ? ' is-self' : ''}${simulated ? ' is-simulated' : ''}`}
      data-reader={name}
      data-sent={sent}
      data-received={received > 0 ? received : undefined}
    >
      <title>{simulated ? `${name}, simulated` : name}</title>
      <rect x={box.x} y={box.y} width={box.width} height={box.height} rx={3} />
      <rect class="dispatch-queue" x={queue.x} y={queue.y} width={queue.width} height={queue.height} />
      <text x={left} y={box.y + 18}>
        {label}
      </text>
      <text class="dispatch-counts" x={left} y={box.y + 35}>
        {room < 9 ? `${sent} / ${received}` : `sent ${sent}, got ${received}`}
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

/**
 * The way of the message that is looked at, or of the last one, as far as it has come: it stays, so that it can be read at
 * leisure, or without motion.
 */
function Trail({
  flight,
  at,
  way,
}: {
  flight: Flight;
  at: number;
  way: ReturnType<ReturnType<typeof waysOn>>;
}) {
  const stage = placeOf(flight, at)?.stage;
  if (way === undefined || stage === undefined) return null;
  const { row, coming, going } = way;
  const isRead = stage !== 'sending' && stage !== 'inbox';
  const isGoing = isRead && stage !== 'dispatching';
  return (
    <g class="dispatch-trail">
      {isRead && <rect class="is-row" x={row.x} y={row.y} width={row.width} height={row.height} />}
      {coming !== undefined && <path class="is-coming" d={wirePath(coming)} />}
      {isGoing &&
        going.map(({ name, wire, queued }) => (
          <g key={name} class="is-going">
            <path d={wirePath(wire)} />
            {stage !== 'queuing' && <circle cx={queued.x} cy={queued.y} r={3.5} />}
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

function describe(model: Model): string {
  if (model.readers.size === 0) return 'The dispatcher, with nobody connected.';
  const channels = channelsOf(model).map(({ name, subscribers }) => `${name}: ${subscribers.join(', ')}`);
  const names = [...model.readers.keys()].join(', ');
  return `The dispatcher and ${count(model.total, 'reader', 'readers')}: ${names}. ${
    channels.length === 0 ? 'No subscriptions.' : `Subscriptions: ${channels.join('; ')}.`
  } The button Tables shows the same in words.`;
}
