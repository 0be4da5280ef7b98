/**
 * This file is the island of the live page: the controls beside the drawing, and below them the log. One session lives
 * as long as the page.
 */
import { useEffect, useMemo } from 'preact/hooks';
import { LIVE_PATH } from '../../../server/protocol.ts';
import { ChannelForm, ConnectForm, SendForm } from './controls.tsx';
import { Drawing } from './drawing.tsx';
import { MessageLog, ReaderTable } from './log.tsx';
import { RoomForm, roomInAddress } from './room.tsx';
import { createSession } from './session.ts';
import { ServerStats } from './stats.tsx';

export function DispatchPage() {
  const session = useMemo(() => createSession(liveUrl), []);
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
        <figure class="dispatch-figure">
          <Drawing model={session.model} isOffline={session.status.value.kind === 'offline'} />
          <figcaption>
            Each message goes to the dispatcher first, which alone knows who gets it. The way of the last one
            stays drawn. What takes a second here takes the server microseconds: the measured times are below.
          </figcaption>
          <ServerStats session={session} />
          <ReaderTable model={session.model} />
        </figure>
      </div>
      <MessageLog model={session.model} />
    </div>
  );
}

/** The live server is on the page's own origin. */
function liveUrl(): string {
  const url = new URL(LIVE_PATH, location.href);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  return url.href;
}
