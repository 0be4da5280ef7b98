/**
 * This file places things: the dispatcher with its inbox and its routing table in the middle, the readers in a column on
 * either side of it, each with its queue. Everything hangs from the top, so that nothing moves when somebody joins. All
 * lengths are CSS pixels in drawing space, whose origin is the drawing's top left corner.
 *
 *     ada ║──┐    inbox                ┌──║ bob
 *            ├──  everyone        3  ──┤
 *     cy  ║──┘    go         ada, bob  └──║ dee
 */
import type { Target } from '../../../server/protocol.ts';
import { channelsOf, type Flight, type Model, type ReaderView } from './model.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

export type Side = 'left' | 'right';

export interface ReaderBox extends Box {
  readonly reader: ReaderView;
  readonly side: Side;
  /** Where lines to the dispatcher begin. */
  readonly port: Point;
  /** What waits for the reader: a strip along the side that looks at the dispatcher. */
  readonly queue: Box;
}

/** A line of the routing table. */
export interface Row extends Box {
  readonly key: string;
  readonly label: string;
  /** The readers it leads to, if it has wires of its own. */
  readonly subscribers: readonly string[];
  readonly count: number | undefined;
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly dispatcher: Box;
  readonly inbox: Box;
  readonly rows: readonly Row[];
  readonly readers: ReadonlyMap<string, ReaderBox>;
  /** Readers and channels that there was no room to draw. */
  readonly moreReaders: number;
  readonly moreChannels: number;
}

const READER_HEIGHT = 44;
const READER_GAP = 12;
const TITLE_HEIGHT = 30;
const ROW_HEIGHT = 28;
const INBOX_HEIGHT = 34;
const HEAD_HEIGHT = TITLE_HEIGHT + INBOX_HEIGHT;
const QUEUE_WIDTH = 13;
const MARGIN = 2;
const MOST_READERS = 24;
const MOST_CHANNELS = 10;

export function layOut(model: Model, width: number): Layout {
  const narrow = width < 520;
  const readerWidth = narrow ? Math.floor(width * 0.27) : Math.min(150, Math.floor(width * 0.24));
  const gap = narrow ? Math.floor(width * 0.07) : Math.max(48, Math.floor(width * 0.12));
  const dispatcherWidth = width - 2 * (MARGIN + readerWidth + gap);

  const all = channelsOf(model);
  const channels = all.slice(0, MOST_CHANNELS);
  const lines: Omit<Row, keyof Box>[] = [
    { key: 'everyone', label: 'everyone', subscribers: [], count: model.total },
    ...channels.map(({ name, subscribers }) => ({
      key: `channel ${name}`,
      label: `#${name}`,
      subscribers,
      count: subscribers.length,
    })),
    { key: 'reader', label: 'one reader', subscribers: [], count: undefined },
  ];
  const shown = chosen(model);
  const perSide = Math.ceil(shown.length / 2);
  const columnHeight = perSide * (READER_HEIGHT + READER_GAP) - READER_GAP;
  const dispatcherHeight = HEAD_HEIGHT + lines.length * ROW_HEIGHT + 8;
  const height = Math.max(columnHeight, dispatcherHeight) + 2 * MARGIN;

  const dispatcher: Box = {
    x: MARGIN + readerWidth + gap,
    y: MARGIN,
    width: dispatcherWidth,
    height: dispatcherHeight,
  };
  const inbox = {
    x: dispatcher.x,
    y: dispatcher.y + TITLE_HEIGHT,
    width: dispatcherWidth,
    height: INBOX_HEIGHT,
  };
  const rows = lines.map((line, i) => ({
    ...line,
    x: dispatcher.x,
    y: dispatcher.y + HEAD_HEIGHT + i * ROW_HEIGHT,
    width: dispatcherWidth,
    height: ROW_HEIGHT,
  }));
  const readers = new Map<string, ReaderBox>();
  for (const [i, reader] of shown.entries()) {
    const side: Side = i % 2 === 0 ? 'left' : 'right';
    const x = side === 'left' ? MARGIN : width - MARGIN - readerWidth;
    const y = MARGIN + Math.floor(i / 2) * (READER_HEIGHT + READER_GAP);
    const port = { x: side === 'left' ? x + readerWidth : x, y: y + READER_HEIGHT / 2 };
    const queue = {
      x: side === 'left' ? port.x - QUEUE_WIDTH : port.x,
      y,
      width: QUEUE_WIDTH,
      height: READER_HEIGHT,
    };
    readers.set(reader.name, { reader, side, x, y, width: readerWidth, height: READER_HEIGHT, port, queue });
  }
  return {
    width,
    height,
    dispatcher,
    inbox,
    rows,
    readers,
    moreReaders: Math.max(0, model.total - shown.length),
    moreChannels: all.length - channels.length,
  };
}

/** The readers to draw: of too many the first ones, and always myself. */
function chosen(model: Model): ReaderView[] {
  const readers = [...model.readers.values()];
  const first = readers.slice(0, MOST_READERS);
  const self = model.self === undefined ? undefined : model.readers.get(model.self);
  if (self !== undefined && !first.includes(self)) first[first.length - 1] = self;
  return first;
}

/** The table's line that a message goes through; the last if its channel has none. */
export function rowOf(layout: Layout, to: Target): Row | undefined {
  const key = to.kind === 'channel' ? `channel ${to.channel}` : to.kind;
  return layout.rows.find((row) => row.key === key) ?? layout.rows.at(-1);
}

/** Where a line of the table, or the inbox, is left or entered on the given side. */
export function portOf(row: Box, side: Side): Point {
  return { x: side === 'left' ? row.x : row.x + row.width, y: row.y + row.height / 2 };
}

/** A wire: it leaves and arrives horizontally. */
export interface Wire {
  readonly from: Point;
  readonly to: Point;
}

export function wirePath({ from, to }: Wire): string {
  const middle = (from.x + to.x) / 2;
  return `M${from.x} ${from.y}C${middle} ${from.y} ${middle} ${to.y} ${to.x} ${to.y}`;
}

/** The point of a wire at t, from 0 at its beginning to 1 at its end. */
export function wirePoint({ from, to }: Wire, t: number): Point {
  const s = 1 - t;
  const middle = (from.x + to.x) / 2;
  const a = s * s * s;
  const b = 3 * s * s * t;
  const c = 3 * s * t * t;
  const d = t * t * t;
  return { x: a * from.x + (b + c) * middle + d * to.x, y: (a + b) * from.y + (c + d) * to.y };
}

export function centreOf({ x, y, width, height }: Box): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

/** The way of one message: into the inbox, from there to its line of the table, and on to each receiver that is drawn. */
export interface Way {
  readonly row: Row;
  readonly inbox: Point;
  readonly coming: Wire | undefined;
  readonly going: readonly {
    readonly name: string;
    readonly wire: Wire;
    /** In the receiver's queue. */
    readonly queued: Point;
  }[];
}

export function wayOf(layout: Layout, flight: Pick<Flight, 'from' | 'to' | 'names'>): Way | undefined {
  const row = rowOf(layout, flight.to);
  if (row === undefined) return undefined;
  const sender = layout.readers.get(flight.from);
  const going = flight.names.flatMap((name) => {
    const box = layout.readers.get(name);
    if (box === undefined) return [];
    const queued = centreOf(box.queue);
    return [{ name, wire: { from: portOf(row, box.side), to: box.port }, queued }];
  });
  return {
    row,
    inbox: centreOf(layout.inbox),
    coming: sender && { from: sender.port, to: portOf(layout.inbox, sender.side) },
    going,
  };
}
