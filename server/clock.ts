/** This file is the server's time: its clock, and when what is called now is over. */

/** Microseconds to one decimal place, from a zero that means nothing. */
export function microseconds(): number {
  return Math.round(performance.now() * 10_000) / 10;
}

const RESOLVED = Promise.resolve();

/** Calls it when what the event loop calls now is over, as process.nextTick does, and more cheaply. */
export function afterThis(call: () => void): void {
  void RESOLVED.then(call);
}
