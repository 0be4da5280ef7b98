/**
 * This file is the island of the live page: the controls beside the drawing, below it the player and the message looked at,
 * and the log. One session lives as long as the page.
 */
import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { liveAddress } from '../live-address.ts';
import type { Status } from './client.ts';
import { ChannelForm, ConnectForm, SendForm } from './controls.tsx';
import { Drawing } from './drawing.tsx';
import { MessageLog } from './log.tsx';
import { wantsStillness } from './moving.tsx';
import { onPlayerKey, PlayerBar } from './player-bar.tsx';
import { RoomForm, roomInAddress } from './room.tsx';
import { createSession, type Session } from './session.ts';
import type { StepLines } from './sources.ts';
import { ServerStats } from './stats.tsx';
import { ReaderTable, Tables } from './tables.tsx';
import { TracePanel } from './trace-panel.tsx';

/** `lines` are the lines of code that take each step, found while the site was built. */
export function DispatchPage({ lines }: { lines: StepLines }) {
  const session = useMemo(() => createSession(liveAddress), []);
  useEffect(() => {
    const retry = () => session.retry();
    const enter = () => session.enter(roomInAddress(location.hash));
    enter();
    addEventListener('hashchange', enter);
    addEventListener('online', retry);
    return () => {
      removeEventListener('online', retry);
      removeEventListener('hashchange', enter);
      session.disconnect();
    };
  }, [session]);
  return (
    <div class="dispatch not-content">
      <div class="dispatch-top">
        <div class="dispatch-controls">
          <RoomForm session={session} />
          <ConnectForm session={session} />
          <ChannelForm session={session} />
          <SendForm session={session} />
        </div>
        <div class="dispatch-middle">
          <Stage session={session} />
          <ServerStats session={session} />
          <TracePanel session={session} lines={lines} />
        </div>
      </div>
      <MessageLog session={session} />
    </div>
  );
}

/** The drawing or the tables, with the player. */
function Stage({ session }: { session: Session }) {
  const { projector } = session;
  const isTable = useSignal(false);
  useEffect(() => {
    isTable.value = wantsStillness();
  }, []);
  return (
    <figure class="dispatch-figure" aria-label="The dispatcher at work">
      <fieldset
        class="dispatch-stage"
        aria-label="Drawing and player"
        onKeyDown={(event) => onPlayerKey(event, projector)}
      >
        <div class="dispatch-bar">
          <PlayerBar projector={projector} />
          <button
            type="button"
            data-testid="live-as-table"
            aria-pressed={isTable.value}
            onClick={() => {
              isTable.value = !isTable.value;
            }}
          >
            {isTable.value ? 'Drawing' : 'Tables'}
          </button>
        </div>
        {isTable.value ? (
          <Tables view={projector.view} />
        ) : (
          <Drawing
            view={projector.view}
            projector={projector}
            selected={session.selected.value}
            onSelect={session.select}
            emptyWords={emptyWords(session.status.value)}
          />
        )}
      </fieldset>
      <figcaption>
        From its sender a message goes into the inbox. The dispatcher, which alone knows who gets what, takes
        it from there and puts it into its receivers’ queues. What takes a second here takes the server
        microseconds: click a message for the measured times. Keys, with the focus on one of these buttons: p
        to pause, s to step, r to replay, n for now.
      </figcaption>
      {!isTable.value && <ReaderTable model={projector.view.value.model} />}
    </figure>
  );
}

function emptyWords(status: Status): string {
  switch (status.kind) {
    case 'offline':
      return 'Who is here is not known while there is no connection. What was seen is still listed below.';
    case 'connecting':
      return 'Connecting: who is here will be drawn in a moment.';
    case 'refused':
      return 'The server did not let you in: what it says stands beside. Nobody is drawn.';
    default:
      return 'Nobody is drawn yet. Connect under a name to see who is here.';
  }
}
