/** This file is the server's time: its clock, when what is called now is over, and how long one thing may take. */

/** Microseconds to one decimal place, from a zero that means nothing. */
export function microseconds(): number {
  return Math.round(performance.now() * 10_000) / 10;
}

const RESOLVED = Promise.resolve();

/** Calls it when what the event loop calls now is over, as process.nextTick does, and more cheaply. */
export function afterThis(call: () => void): void {
  void RESOLVED.then(call);
}

/** Milliseconds that one kind of work may take in one turn of the event loop. */
export const SHARE_MS = 0.25;

/** Reading, from when this is first asked to the end of the event loop's turn: what is done meanwhile with what was read counts too. */
export const reading = {
  until: 0,
  /** Whether it has lasted so long that whoever has sent much has to wait. */
  get isLong(): boolean {
    const now = performance.now();
    if (reading.until > 0) return now > reading.until;
    reading.until = now + SHARE_MS;
    setImmediate(over);
    return false;
  },
};

function over(): void {
  reading.until = 0;
}
