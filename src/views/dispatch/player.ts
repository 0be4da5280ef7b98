/**
 * This file is the player of the dispatch page: which moment is shown. It is the present, unless a reader has paused,
 * slowed, stepped or gone back; then it lags behind, and catches up when told to. Pure: times go in, a player comes out.
 */

export interface Player {
  /** The moment shown, in milliseconds on the page's clock. */
  readonly at: number;
  /** Of the true pace. */
  readonly rate: number;
  readonly isPlaying: boolean;
  /** The moment shown is the present one. */
  readonly isLive: boolean;
  /** It plays until there, and pauses. */
  readonly stopAt: number | undefined;
}

export const RATES: readonly number[] = [1, 0.25, 0.05];

export const LIVE: Player = { at: 0, rate: 1, isPlaying: true, isLive: true, stopAt: undefined };

/** The player after `elapsed` milliseconds, at `now`; nothing before `start` can be shown. */
export function advance(player: Player, now: number, elapsed: number, start: number): Player {
  if (player.isLive) return { ...player, at: now };
  const { stopAt, rate } = player;
  let at = Math.max(player.at, Math.min(start, now));
  if (!player.isPlaying) return at === player.at ? player : { ...player, at };
  at += elapsed * rate;
  if (stopAt !== undefined && at >= stopAt)
    return { ...player, at: Math.max(stopAt, Math.min(start, now)), isPlaying: false, stopAt: undefined };
  if (at < now) return { ...player, at };
  return { ...player, at: now, isLive: rate === 1 && stopAt === undefined };
}

export function pause(player: Player): Player {
  return { ...player, isPlaying: false, isLive: false, stopAt: undefined };
}

/** Goes on from the moment shown. */
export function play(player: Player): Player {
  return { ...player, isPlaying: true, stopAt: undefined };
}

/** Chooses the pace; in slow motion the present is left behind. */
export function withRate(player: Player, rate: number): Player {
  return { ...player, rate, isLive: player.isLive && rate === 1 };
}

/** Plays to the stop and pauses there; without one there is nothing to step to, and it pauses. */
export function stepTo(player: Player, stop: number | undefined): Player {
  if (stop === undefined) return pause(player);
  return { ...player, isPlaying: true, isLive: false, stopAt: stop };
}

/** The same at once, for those who want no motion. */
export function jumpTo(player: Player, stop: number | undefined): Player {
  return { ...pause(player), at: stop ?? player.at };
}

/** Plays what was between two moments again; without an end, on from there. */
export function replay(player: Player, from: number, to?: number): Player {
  return { ...player, at: from, isPlaying: true, isLive: false, stopAt: to };
}

/** Back to the present, at its pace. */
export function toNow(now: number): Player {
  return { ...LIVE, at: now };
}
