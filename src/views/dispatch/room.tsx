/**
 * This file is the room a reader is in: the lobby, or a private one whose link is its key, and there the simulated readers.
 */
import { useSignal } from '@preact/signals';
import { isRoomKey } from '../../../server/wire.ts';
import type { Session } from './session.ts';

const FRAGMENT = /^#room=(.+)$/;
/** 24 random bytes: 192 bits, in 32 characters. */
const KEY_BYTES = 24;

/** The key in the page's address, behind the # that is never sent to a server; '' for the lobby. */
export function roomInAddress(hash: string): string {
  const key = FRAGMENT.exec(hash)?.[1] ?? '';
  return isRoomKey(key) ? key : '';
}

function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(KEY_BYTES));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
}

export function RoomForm({ session }: { session: Session }) {
  const copied = useSignal(false);
  const room = session.room.value;
  const isFree = ['idle', 'refused'].includes(session.status.value.kind);
  const enter = (key: string) => {
    copied.value = false;
    // The lobby has no fragment, and must not leave a bare # behind.
    history.replaceState(null, '', key === '' ? location.pathname : `#room=${key}`);
    session.enter(key);
  };
  const link = room === '' ? '' : `${location.origin}${location.pathname}#room=${room}`;
  const copy = async () => {
    await navigator.clipboard.writeText(link);
    copied.value = true;
  };
  if (room === '')
    return (
      <section class="dispatch-form" aria-label="Room">
        <p>
          <b>The lobby</b>, open to everybody.{' '}
          <button
            type="button"
            data-testid="live-room-new"
            disabled={!isFree}
            onClick={() => enter(newKey())}
          >
            Open a private room
          </button>
        </p>
      </section>
    );
  return (
    <section class="dispatch-form" aria-label="Room">
      <p>
        <b>A private room.</b> Whoever has its link is let in.{' '}
        <button type="button" data-testid="live-room-lobby" disabled={!isFree} onClick={() => enter('')}>
          To the lobby
        </button>
      </p>
      <div class="dispatch-line">
        <input readOnly aria-label="The room’s link" data-testid="live-room-link" value={link} />
        <button type="button" data-testid="live-room-copy" onClick={copy}>
          {copied.value ? 'Copied' : 'Copy'}
        </button>
      </div>
      <SimulatedForm session={session} />
    </section>
  );
}

function SimulatedForm({ session }: { session: Session }) {
  const most = session.model.value.limits?.simulated ?? 0;
  const isOnline = session.status.value.kind === 'online';
  const here = [...session.model.value.readers.values()].filter(({ simulated }) => simulated).length;
  if (!isOnline || most === 0) return null;
  return (
    <label class="dispatch-simulated">
      Simulated readers: {here}
      <input
        type="range"
        min={0}
        max={most}
        value={here}
        data-testid="live-simulated"
        onChange={(event) => session.simulate(event.currentTarget.valueAsNumber)}
      />
    </label>
  );
}
