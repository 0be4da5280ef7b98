/**
 * This file is the controls of the player: pause, slow motion, step, replay, and back to the present. The keys that do the
 * same are taken only while the drawing or its controls have the focus.
 */
import type { JSX } from 'preact';
import { count } from './format.ts';
import { wantsStillness } from './moving.tsx';
import { RATES } from './player.ts';
import type { Projector } from './projector.ts';

const RATE_NAMES: Readonly<Record<number, string>> = {
  1: 'full pace',
  0.25: 'a quarter',
  0.05: 'a twentieth',
};

export function PlayerBar({ projector }: { projector: Projector }) {
  const { player, behind, ahead } = projector.view.value;
  return (
    <fieldset class="dispatch-player" aria-label="What is shown">
      <button type="button" data-testid="live-pause" aria-keyshortcuts="p" onClick={() => toggle(projector)}>
        {player.isPlaying ? 'Pause' : 'Play'}
      </button>
      <button
        type="button"
        data-testid="live-step"
        aria-keyshortcuts="s"
        title="On to the next step of any message (s)"
        onClick={() => projector.step(wantsStillness())}
      >
        Step
      </button>
      <button
        type="button"
        data-testid="live-replay"
        aria-keyshortcuts="r"
        title="The last ten seconds again (r)"
        onClick={() => projector.replay()}
      >
        Replay 10 s
      </button>
      <label>
        <span class="dispatch-hidden">Pace</span>
        <select
          data-testid="live-rate"
          value={String(player.rate)}
          onChange={(event) => projector.setRate(Number(event.currentTarget.value))}
        >
          {RATES.map((rate) => (
            <option key={rate} value={String(rate)}>
              {RATE_NAMES[rate]}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        data-testid="live-now"
        aria-keyshortcuts="n"
        disabled={player.isLive}
        onClick={() => projector.toNow()}
      >
        To now
      </button>
      <p class="dispatch-soft" data-testid="live-player" data-state={stateOf(player)}>
        {wording(stateOf(player), behind, ahead)}
      </p>
    </fieldset>
  );
}

type State = 'live' | 'behind' | 'paused';

function stateOf({ isLive, isPlaying }: { readonly isLive: boolean; readonly isPlaying: boolean }): State {
  return isLive ? 'live' : isPlaying ? 'behind' : 'paused';
}

function wording(state: State, behind: number, ahead: number): string {
  if (state === 'live') return 'As it happens.';
  const later = ahead === 0 ? 'nothing new' : `${count(ahead, 'message', 'messages')} since`;
  const seconds = `${(behind / 1000).toFixed(1)} s behind`;
  return state === 'paused' ? `Paused: ${later}.` : `${seconds}, ${later}.`;
}

function toggle(projector: Projector): void {
  if (projector.isPlaying) projector.pause();
  else projector.play();
}

/** The keys p, s, r and n, wherever in the drawing and its controls the focus is. */
export function onPlayerKey(event: JSX.TargetedKeyboardEvent<HTMLElement>, projector: Projector): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  // A list of choices jumps to what begins with the letter.
  if (event.target instanceof HTMLSelectElement) return;
  if (event.key === 'p') toggle(projector);
  else if (event.key === 's') projector.step(wantsStillness());
  else if (event.key === 'r') projector.replay();
  else if (event.key === 'n') projector.toNow();
  else return;
  event.preventDefault();
}
