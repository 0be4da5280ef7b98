// This file counts how many of the room's messages the server traced of late: above a rate it traces a sample of them.

/** What one trace said, when it was heard, in milliseconds on the page's clock. */
export interface Tally {
  readonly at: number;
  readonly traced: number;
  readonly skipped: number;
}

const SECOND = 1000;

/** Those of the second before that moment. */
export function lastSecond(tallies: readonly Tally[], now: number): Tally[] {
  return tallies.filter(({ at }) => at > now - SECOND);
}

/** How many messages the server traced in the second before that moment, and how many there were. */
export function sampleOf(
  { lately }: { readonly lately: readonly Tally[] },
  at: number,
): { readonly traced: number; readonly all: number } {
  const counted = lastSecond(lately, at);
  const traced = counted.reduce((sum, tally) => sum + tally.traced, 0);
  return { traced, all: counted.reduce((sum, tally) => sum + tally.skipped, traced) };
}
