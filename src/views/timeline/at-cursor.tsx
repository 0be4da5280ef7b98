// This file says in lists how things stand at the cursor of a time line: each goroutine and its line, each channel with the
// values queued in it, each mutex with its holder. Goroutines that do the same at the same line share an entry.

import { type CursorIndex, heldAt, type Position, type Queue, queuesAt } from './cursor.ts';
import { list } from './ending.ts';
import type { Timeline } from './model.ts';
import { laneTitle } from './words.ts';

interface Props {
  readonly index: CursorIndex;
  readonly cursor: number;
  readonly positions: readonly Position[];
}

/** Places and entries drawn at most; the others are counted. */
const PLACES = 16;
const ENTRIES = 12;

export function AtCursor({ index, cursor, positions }: Props) {
  const { timeline } = index;
  const groups = grouped(timeline, positions);
  const queues = queuesAt(index, cursor);
  const held = heldAt(index, cursor);
  const names = (gs: readonly number[]): string => list(gs.map((g) => laneTitle(timeline, g)));
  return (
    <div class="timeline-state" data-testid="timeline-state">
      <section>
        <p class="tl-heading">Goroutines at the cursor</p>
        <ul>
          {groups.slice(0, ENTRIES).map(({ key, text }) => (
            <li key={key}>{text}</li>
          ))}
          <More of={groups.length} />
        </ul>
      </section>
      {queues.length > 0 && (
        <section>
          <p class="tl-heading">Channels</p>
          <ul>
            {queues.slice(0, ENTRIES).map((queue) => (
              <ChannelEntry key={queue.channel.object} queue={queue} waiting={names(queue.waiting)} />
            ))}
            <More of={queues.length} />
          </ul>
        </section>
      )}
      {held.length > 0 && (
        <section>
          <p class="tl-heading">Mutexes held</p>
          <ul>
            {held.slice(0, ENTRIES).map(({ object, g, waiting }) => (
              <li key={object}>
                mutex {object}: {laneTitle(timeline, g)} holds it
                {waiting.length > 0 && `; ${names(waiting)} ${waiting.length > 1 ? 'wait' : 'waits'} for it`}
              </li>
            ))}
            <More of={held.length} />
          </ul>
        </section>
      )}
    </div>
  );
}

function More({ of }: { readonly of: number }) {
  return of > ENTRIES ? <li>and {of - ENTRIES} more</li> : null;
}

function ChannelEntry({ queue, waiting }: { readonly queue: Queue; readonly waiting: string }) {
  const { channel, items, closed } = queue;
  const places = Array.from({ length: Math.min(PLACES, channel.cap) }, (_, at) => at);
  const beyond = channel.cap > PLACES ? `, ${items.length} of ${channel.cap} queued` : '';
  return (
    <li>
      <code>{channel.type}</code> {channel.object}
      {channel.cap === 0 ? ', no queue' : beyond}
      {closed && ', closed'}
      {places.length > 0 && (
        <ol class="timeline-queue" aria-label={`${items.length} of ${channel.cap} places taken`}>
          {places.map((at) => (
            <li key={at} class={at < items.length ? 'is-taken' : ''}>
              {items[at] ?? ''}
            </li>
          ))}
        </ol>
      )}
      {waiting !== '' && ` · waiting: ${waiting}`}
    </li>
  );
}

function grouped(
  timeline: Timeline,
  positions: readonly Position[],
): readonly { readonly key: string; readonly text: string }[] {
  const groups = new Map<string, number[]>();
  for (const { lane, state, line } of positions) {
    const does =
      state.state === 'running'
        ? 'runs'
        : state.state === 'runnable'
          ? 'could run'
          : `waits (${state.reason})`;
    const key = `${does}${line === undefined ? '' : `, line ${line}`}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [lane.g]);
    else known.push(lane.g);
  }
  return [...groups].map(([key, gs]) => ({
    key,
    text: `${list(gs.map((g) => laneTitle(timeline, g)))}: ${key}`,
  }));
}
